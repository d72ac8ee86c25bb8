from django.apps import AppConfig

TELLING = "samenspraak.followup.telling"


class FollowupConfig(AppConfig):
    name = "samenspraak.followup"
    label = "followup"

    def ready(self) -> None:
        from samenspraak.followup import jobs  # noqa: F401 (registers its work by name)
        from samenspraak.followup.queries.pointed_at import is_meeting, is_promise
        from samenspraak.ground import outbox
        from samenspraak.perspective.pointed_at import LOOKS

        LOOKS["public:commitment"] = is_promise
        LOOKS["public:hand-over"] = is_meeting
        outbox.follow("reply_given", f"{TELLING}.follow_reply")
        outbox.follow("commitment_made", f"{TELLING}.follow_promise")
        outbox.follow("commitment_changed", f"{TELLING}.follow_change")
        outbox.follow("progress_reported", f"{TELLING}.follow_progress")
        outbox.follow("edition_published", f"{TELLING}.follow_edition")
