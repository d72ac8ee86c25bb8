from django.apps import AppConfig


class GatherConfig(AppConfig):
    name = "samenspraak.gather"
    label = "gather"
