from django.apps import AppConfig


class PerspectiveConfig(AppConfig):
    name = "samenspraak.perspective"
    label = "perspective"
