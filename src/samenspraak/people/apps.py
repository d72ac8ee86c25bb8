from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "samenspraak.people"
    label = "people"

    def ready(self) -> None:
        from samenspraak.people import jobs  # noqa: F401 (registers its work by name)
