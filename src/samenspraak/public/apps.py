from django.apps import AppConfig


class PublicConfig(AppConfig):
    name = "samenspraak.public"
    label = "public"
