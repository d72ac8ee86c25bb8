"""What may happen to a contribution as a whole: each verb sets one state (docs/states.md), with an audit line."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.gather.actions.refusals import Refusal
from samenspraak.gather.actions.versions import open_one
from samenspraak.gather.choices import ContributionState
from samenspraak.gather.models import Contribution
from samenspraak.ground import audit, clock, publicness
from samenspraak.ground.audit import Actor


@transaction.atomic
def refuse(contribution: Contribution, *, reason: str, by: Actor | None) -> Contribution:
    """Moderation refuses a contribution, with a reason that its author can read. Nothing is erased."""
    if not reason.strip():
        raise Refusal(_("Say why it is refused. Its author can read the reason."))
    held = open_one(contribution)
    return _set_state(contribution, held, ContributionState.REFUSED, reason.strip()[:300], "refuse", by)


@transaction.atomic
def strike(contribution: Contribution, *, reason: str, by: Actor | None) -> Contribution:
    """The table struck it from its record before it signed, or from a later version."""
    held = open_one(contribution)
    return _set_state(contribution, held, ContributionState.STRUCK, reason.strip()[:300], "strike", by)


@transaction.atomic
def let_through(contribution: Contribution, *, by: Actor | None) -> Contribution:
    """Moderation lets a waiting contribution through, or comes back on a refusal."""
    held = Contribution.objects.select_for_update().get(pk=contribution.pk)
    if held.state not in {ContributionState.HIDDEN, ContributionState.REFUSED}:
        raise Refusal(_("Somebody else has decided about this contribution already."))
    return _set_state(contribution, held, ContributionState.OPEN, "", "let_through", by)


@transaction.atomic
def take_up_again(contribution: Contribution, *, by: Actor | None) -> Contribution:
    """The table put back in its record what it had struck: it waits for moderation, as when it was new."""
    held = Contribution.objects.select_for_update().get(pk=contribution.pk)
    if held.state != ContributionState.STRUCK:
        raise Refusal(_("This was not struck by its table, so it cannot be taken up again."))
    return _set_state(contribution, held, ContributionState.HIDDEN, "", "take_up_again", by)


@transaction.atomic
def let_wait(contribution: Contribution, *, by: Actor | None) -> Contribution:
    """The table changed what moderation had decided about: the new words wait for a decision of their own."""
    held = Contribution.objects.select_for_update().get(pk=contribution.pk)
    if held.state not in {ContributionState.OPEN, ContributionState.REFUSED}:
        raise Refusal(_("Moderation has not decided about this contribution, so it cannot wait again."))
    return _set_state(contribution, held, ContributionState.HIDDEN, "", "let_wait", by)


def _set_state(
    contribution: Contribution,
    held: Contribution,
    state: ContributionState,
    reason: str,
    verb: str,
    by: Actor | None,
) -> Contribution:
    Contribution.objects.filter(pk=held.pk).update(
        state=state, state_reason=reason, state_changed_at=clock.now()
    )
    audit.record(verb, held, by=by)
    publicness.changed(held.programme)
    contribution.refresh_from_db()
    return contribution
