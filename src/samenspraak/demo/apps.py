from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "samenspraak.demo"
    label = "demo"
