from django.apps import AppConfig


class ConverseConfig(AppConfig):
    name = "samenspraak.converse"
    label = "converse"
