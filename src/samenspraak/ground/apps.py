from django.apps import AppConfig


class GroundConfig(AppConfig):
    name = "samenspraak.ground"
    label = "ground"
