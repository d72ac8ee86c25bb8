"""A contribution on its own page."""

from __future__ import annotations

from samenspraak.gather.choices import ContributionState
from samenspraak.gather.models import Contribution
from samenspraak.ground.models import Programme

# Once public, or known to who said it, and now taken away: the address answers "gone" with a plain word about it.
GONE = {
    ContributionState.STRUCK,
    ContributionState.REFUSED,
    ContributionState.WITHDRAWN,
    ContributionState.ERASED,
}


def find(programme: Programme, public_id: str) -> Contribution | None:
    """A contribution that may be spoken of in public; one that waits for moderation does not exist yet."""
    return (
        Contribution.objects.filter(programme=programme, public_id=public_id)
        .exclude(state=ContributionState.HIDDEN)
        .select_related("programme", "dialogue", "table__dialogue", "conversation", "current__kind")
        .first()
    )
