from django.apps import AppConfig


class PublicConfig(AppConfig):
    name = "samenspraak.public"
    label = "public"

    def ready(self) -> None:
        from samenspraak.ground import look, outbox, search
        from samenspraak.public import jobs  # noqa: F401 (registers its work by name)

        outbox.follow("public_changed", "samenspraak.public.rendering.forget_old_pages")
        outbox.follow("house_opened", "samenspraak.public.rendering.forget_all_pages")
        outbox.follow("edition_published", "samenspraak.public.opendata.chosen.follow_publication")
        look.kept_by("samenspraak.public.queries.look.kept_mark")
        of_the_perspective = ("challenge", "option", "sentence", "thread", "dialogue", "word")
        beside = ("initiative", "question", "research", "annex", "page")
        for kind in (*of_the_perspective, "reply", "commitment", *beside):
            search.register(kind, f"samenspraak.public.queries.found.{kind}_documents")
