"""Correcting one's own words: a bearer proposes, a moderator looks, and only then it becomes a new version."""

from __future__ import annotations

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from samenspraak.converse.choices import Wording
from samenspraak.gather import wording as words
from samenspraak.gather.actions.certain import without_certain
from samenspraak.gather.actions.refusals import Refusal
from samenspraak.gather.actions.versions import Change, add_version
from samenspraak.gather.choices import ContributionState, CorrectionState
from samenspraak.gather.models import Contribution, ContributionVersion, Correction
from samenspraak.gather.queries import correct_before
from samenspraak.ground import audit, clock
from samenspraak.ground.letters import storable
from samenspraak.people.models import Bearer, User

# As long as the longest note; a correction is words, not a document.
LONGEST = 10_000


@transaction.atomic
def propose_correction(contribution: Contribution, *, bearer: Bearer, text: str) -> Correction:
    """Say what the words should have been. What is shown stays as it is until a moderator has looked.

    What certainly points to a person is replaced at once, as by every door; what may do so is left to the moderator.
    """
    held = (
        Contribution.objects.select_for_update(of=("self",))
        .select_related("current", "programme")
        .get(pk=contribution.pk)
    )
    text = storable(text.strip())
    if held.current is None or held.state not in {ContributionState.OPEN, ContributionState.HIDDEN}:
        raise Refusal(_("This contribution is not shown any more, so it cannot be changed."))
    if clock.now() > correct_before(held):
        raise Refusal(
            _(
                "The time for corrections is over. You can still object to a use of your words, or take them back."
            )
        )
    if not text:
        raise Refusal(_("There are no words in it. Write what was said, or take it back."))
    if len(text) > LONGEST:
        raise Refusal(_("This is too long. Use at most 10,000 characters."))
    text = without_certain(held.programme, text).text
    if text == held.current.text:
        raise Refusal(_("Nothing has been changed in it."))
    try:
        with transaction.atomic():
            row = Correction.objects.create(
                programme=held.programme, contribution=held, bearer=bearer, version=held.current, text=text
            )
    except IntegrityError as error:
        raise Refusal(_("A correction of yours is already waiting. It will be looked at first.")) from error
    audit.record("propose_correction", row, by=None)
    return row


@transaction.atomic
def take_correction(correction: Correction, *, by: User | None, text: str = "") -> ContributionVersion:
    """A moderator takes a correction over as a new version, as it stands or with words taken out of it."""
    row = _waiting(correction)
    contribution = row.contribution
    # What was proposed before this was done on the way in is cleaned here.
    proposed = without_certain(contribution.programme, row.text).text
    text = storable(text.strip())
    if not text or text == row.text:
        text = proposed
    alone = contribution.supports.filter(withdrawn_at=None).count() == 1
    version = add_version(
        contribution,
        # Words that the only speaker wrote down and signed for are read back and agreed; with others beside them, or
        # with words of the moderator's in it, they are not.
        Change(
            text=text, wording=words.still(Wording.READ_BACK, source=proposed, text=text) if alone else None
        ),
        reason=_("Corrected by someone who said it"),
        by=by,
    )
    _decide(row, CorrectionState.TAKEN, "", by)
    return version


@transaction.atomic
def refuse_correction(correction: Correction, *, reason: str, by: User | None) -> Correction:
    """A moderator leaves the words as they are, with a reason that whoever proposed it can read."""
    if not reason.strip():
        raise Refusal(_("Say why it is refused. Its author can read the reason."))
    row = _waiting(correction)
    _decide(row, CorrectionState.REFUSED, reason.strip()[:300], by)
    return row


def drop_waiting(contribution: Contribution, bearer: Bearer) -> None:
    """The table says that this bearer did not say it: what they proposed is not theirs to correct."""
    waiting = Correction.objects.filter(
        contribution=contribution, bearer=bearer, state=CorrectionState.WAITING
    )
    for row in waiting:
        refuse_correction(row, reason=_("The table said later that somebody else said this."), by=None)


def _waiting(correction: Correction) -> Correction:
    row = (
        Correction.objects.select_for_update(of=("self",))
        .select_related("contribution__programme")
        .get(pk=correction.pk)
    )
    if row.state != CorrectionState.WAITING or not row.text:
        raise Refusal(_("Somebody else has decided about this already."))
    return row


def _decide(row: Correction, state: CorrectionState, reason: str, by: User | None) -> None:
    row.state, row.reason, row.decided_by, row.decided_at = state, reason, by, clock.now()
    row.save(update_fields=["state", "reason", "decided_by", "decided_at"])
    audit.record(f"{state.value}_correction", row, by=by)
