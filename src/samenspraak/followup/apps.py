from django.apps import AppConfig

TELLING = "samenspraak.followup.telling"


class FollowupConfig(AppConfig):
    name = "samenspraak.followup"
    label = "followup"

    def ready(self) -> None:
        from samenspraak.followup import jobs  # noqa: F401 (registers its work by name)
        from samenspraak.ground import outbox

        outbox.follow("reply_given", f"{TELLING}.follow_reply")
        outbox.follow("commitment_made", f"{TELLING}.follow_promise")
        outbox.follow("commitment_changed", f"{TELLING}.follow_change")
        outbox.follow("progress_reported", f"{TELLING}.follow_progress")
        outbox.follow("edition_published", f"{TELLING}.follow_edition")
