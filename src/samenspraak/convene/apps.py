from django.apps import AppConfig


class ConveneConfig(AppConfig):
    name = "samenspraak.convene"
    label = "convene"

    def ready(self) -> None:
        from samenspraak.convene import jobs  # noqa: F401 (registers its work by name)
