from django.apps import AppConfig


class GatherConfig(AppConfig):
    name = "samenspraak.gather"
    label = "gather"

    def ready(self) -> None:
        from samenspraak.converse import kinds
        from samenspraak.gather import jobs  # noqa: F401 (registers its work by name)
        from samenspraak.ground import outbox, search

        kinds.offer("samenspraak.gather.queries.kinds_on_sheet")
        outbox.follow("table_signed", "samenspraak.gather.jobs.take_signed")
        outbox.follow("contribution_withdrawn", "samenspraak.gather.jobs.forget_units")
        search.register("contribution", "samenspraak.gather.queries.findable.findable")
