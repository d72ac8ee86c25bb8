from django.apps import AppConfig


class GroundConfig(AppConfig):
    name = "samenspraak.ground"
    label = "ground"

    def ready(self) -> None:
        from samenspraak.ground import outbox

        outbox.follow("public_changed", "samenspraak.ground.search.follow_changes")
        outbox.follow("house_opened", "samenspraak.ground.search.follow_changes")
