from django.apps import AppConfig


class PerspectiveConfig(AppConfig):
    name = "samenspraak.perspective"
    label = "perspective"

    def ready(self) -> None:
        from samenspraak.perspective import jobs  # noqa: F401 (registers its job)
