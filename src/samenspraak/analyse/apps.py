from django.apps import AppConfig


class AnalyseConfig(AppConfig):
    name = "samenspraak.analyse"
    label = "analyse"
