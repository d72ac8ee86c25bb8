from django.apps import AppConfig


class AnalyseConfig(AppConfig):
    name = "samenspraak.analyse"
    label = "analyse"

    def ready(self) -> None:
        from samenspraak.analyse import jobs  # noqa: F401 (registers the run)
