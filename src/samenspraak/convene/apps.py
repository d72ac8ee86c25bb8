from django.apps import AppConfig


class ConveneConfig(AppConfig):
    name = "samenspraak.convene"
    label = "convene"
