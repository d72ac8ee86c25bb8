from django.apps import AppConfig


class EveningConfig(AppConfig):
    name = "samenspraak.evening"
    label = "evening"
