from django.apps import AppConfig


class AnalyseConfig(AppConfig):
    name = "samenspraak.analyse"
    label = "analyse"

    def ready(self) -> None:
        from samenspraak.analyse import jobs, trials  # noqa: F401 (registers their jobs)
