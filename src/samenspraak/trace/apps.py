from django.apps import AppConfig


class TraceConfig(AppConfig):
    name = "samenspraak.trace"
    label = "trace"
