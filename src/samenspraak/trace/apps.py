from django.apps import AppConfig


class TraceConfig(AppConfig):
    name = "samenspraak.trace"
    label = "trace"

    def ready(self) -> None:
        from samenspraak.trace import jobs  # noqa: F401 (registers its work by name)
