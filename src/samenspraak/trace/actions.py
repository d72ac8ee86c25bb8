"""Taking back: what its people withdraw disappears from everything that is served, and stays away.

Withdrawing takes the words themselves out of the house (versions, paraphrases, proposals, raw note, vectors).
What stays is ids: the tombstone, the audit line, and the places that cited it, which from then on say
"ingetrokken". Numbers that rested on it are counted from living rows and so change by themselves.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator

from django.db import transaction
from django.db.models import Q, QuerySet

from samenspraak.analyse.models import Run, Vector
from samenspraak.convene.models import Seat
from samenspraak.converse.actions import (
    forget_remark_of,
    forget_remarks,
    forget_words,
    take_seat_off,
    take_seats_off_again,
)
from samenspraak.converse.models import Signature
from samenspraak.converse.raw import Note
from samenspraak.evening.actions import forget_line
from samenspraak.followup.models import Commitment, HeardAnswer, Notice, Objection, OngoingInitiative
from samenspraak.gather.choices import ContributionState
from samenspraak.gather.models import (
    Appeal,
    Contribution,
    ContributionVersion,
    Correction,
    FoundIdentifier,
    Intake,
    NearKey,
    Paraphrase,
    Proposal,
    Support,
)
from samenspraak.ground import audit, clock, outbox, publicness, search, tombstones
from samenspraak.ground.audit import Actor
from samenspraak.people.contacts import forget_contact_of
from samenspraak.people.models import Bearer, Contact, Subscriber
from samenspraak.perspective.actions import hold_files
from samenspraak.perspective.models import OlderText, QuotePiece, RenderedOverruling, RenderedText

REASON = "withdrawn by its people"
GONE = {ContributionState.WITHDRAWN, ContributionState.ERASED}


@transaction.atomic
def withdraw_contribution(contribution: Contribution, *, by: Actor | None) -> None:
    """Take a contribution, in all its versions, out of everything. Doing it twice does nothing new."""
    held = Contribution.objects.select_for_update().get(pk=contribution.pk)
    if held.state in GONE:
        return
    now = clock.now()
    versions = ContributionVersion.objects.filter(contribution=held)
    _mark_runs(versions)
    _hold_files(held, versions, by)
    _forget_words(versions)
    _forget_proposals(held)
    _forget_note(held)
    Correction.objects.filter(contribution=held).update(text="", reason="")
    Objection.objects.filter(contribution=held).update(text="", shown="")
    Appeal.objects.filter(contribution=held).update(text="", reason="")
    # An action that a table took back is no promise any more; what a body promised because of it stays.
    Commitment.objects.filter(contribution=held, body=None).delete()
    OngoingInitiative.objects.filter(contribution=held).update(contribution=None)
    Support.objects.filter(contribution=held, withdrawn_at=None).update(withdrawn_at=now)
    held.state, held.state_reason, held.state_changed_at = ContributionState.WITHDRAWN, REASON, now
    held.save(update_fields=["state", "state_reason", "state_changed_at"])
    search.forget(held.pk)
    tombstones.bury(held, programme=held.programme, reason=REASON)
    audit.record("withdraw_contribution", held, by=by)
    outbox.tell("contribution_withdrawn", programme=held.programme, payload={"contribution": str(held.pk)})
    publicness.changed(held.programme, withdrawal=True)
    _forget_contacts(held)
    contribution.refresh_from_db()


@transaction.atomic
def withdraw_support(
    contribution: Contribution, holder: Seat | Bearer, *, by: Actor | None, tells_of_this_person: bool = False
) -> bool:
    """One seat (or bearer) no longer stands behind a contribution; whether the words went too is returned.

    The words go as well when nobody else stands behind them, or when they tell of this seat's person.
    """
    who = Q(seat=holder) if isinstance(holder, Seat) else Q(seat__bearer=holder) | Q(bearer=holder)
    support = Support.objects.select_for_update(of=("self",)).get(who, contribution=contribution)
    if support.withdrawn_at is None:
        support.withdrawn_at = clock.now()
        support.save(update_fields=["withdrawn_at"])
        # The journal remembers this too: an older database that is put back must not make them stand behind it.
        tombstones.bury(support, programme=support.programme, reason=REASON)
        audit.record("withdraw_support", support, by=by)
        publicness.changed(contribution.programme, withdrawal=True)
    others = Support.objects.filter(contribution=contribution, withdrawn_at=None).exists()
    if others and not tells_of_this_person:
        _leave_notes(contribution, support.seat)
        _forget_contacts(contribution)
        return False
    withdraw_contribution(contribution, by=by)
    return True


@transaction.atomic
def withdraw_everything(bearer: Bearer, *, by: Actor | None = None) -> int:
    """Take back all that a bearer stands behind; shared words stay for the others. The number is returned."""
    behind = Contribution.objects.filter(
        Q(supports__seat__bearer=bearer) | Q(supports__bearer=bearer), supports__withdrawn_at=None
    ).exclude(state__in=GONE)
    taken = 0
    for contribution in behind.distinct().order_by("pk"):
        withdraw_support(contribution, bearer, by=by)
        taken += 1
    _forget_remarks_of(bearer)
    forget_contact_of(bearer, reason=REASON)
    # What they answered about being heard, and what they would have been told, goes with it.
    HeardAnswer.objects.filter(bearer=bearer).delete()
    Notice.objects.filter(bearer=bearer).delete()
    return taken


def apply_journal() -> Iterator[Contribution | Note]:
    """Withdraw again what the journal says, after an older database was put back; yields what was withdrawn.

    A note is yielded when the older database knows no contribution made of it: it was not signed yet then.
    """
    lines = list(tombstones.journal())
    for line in lines:
        # Also where the row itself is not in this database: a late device must not bring it.
        tombstones.bury_again(line)
    for line in lines:
        if line.object_type == Contribution._meta.label_lower:
            contribution = Contribution.objects.filter(pk=line.object_id).first()
            if contribution is not None and contribution.state not in GONE:
                withdraw_contribution(contribution, by=None)
                yield contribution
        elif line.object_type == Note._meta.label_lower:
            note = Note.objects.filter(pk=line.object_id, erased_at=None).first()
            if note is not None:
                forget_note(note)
                if not Intake.objects.filter(note=note).exists():
                    yield note
        else:
            _forget_again(line.object_type, line.object_id)
    take_seats_off_again()


def _forget_again(kind: str, key: uuid.UUID) -> None:
    """What else people took back, and an older database brought again."""
    if kind == Support._meta.label_lower:
        _withdraw_support_again(key)
    elif kind == Signature._meta.label_lower:
        forget_remarks(Signature.objects.filter(pk=key))
    elif kind == Contact._meta.label_lower:
        Contact.objects.filter(pk=key).delete()
    elif kind == Subscriber._meta.label_lower:
        Subscriber.objects.filter(pk=key).delete()


@transaction.atomic
def _withdraw_support_again(key: uuid.UUID) -> None:
    """The seat no longer stands behind the contribution, nor on the note that it was made of."""
    for support in Support.objects.filter(pk=key).select_related("contribution", "seat"):
        if support.withdrawn_at is None:
            support.withdrawn_at = clock.now()
            support.save(update_fields=["withdrawn_at"])
        _leave_notes(support.contribution, support.seat)


@transaction.atomic
def forget_note(note: Note) -> None:
    """A note's words go wherever the house keeps them: its sheet, its revisions and the wall of its dialogue."""
    forget_words(note)
    forget_line(note.pk)


def _forget_remarks_of(bearer: Bearer) -> None:
    """What their seat remarked when it signed goes too; the journal keeps an older database from bringing it back."""
    signed = Signature.objects.filter(seat__bearer=bearer)
    for signature in signed.exclude(remark="").select_related("programme", "record"):
        forget_remark_of(signature, reason=REASON)


def _forget_contacts(contribution: Contribution) -> None:
    """Whoever stood behind it and now behind nothing has nothing left to be told of."""
    stood = Q(seat__supports__contribution=contribution) | Q(supports__contribution=contribution)
    for bearer in Bearer.objects.filter(stood, contact__isnull=False).distinct():
        behind = Q(seat__bearer=bearer) | Q(bearer=bearer)
        if not Support.objects.filter(behind, withdrawn_at=None).exists():
            forget_contact_of(bearer, reason=REASON)
            Notice.objects.filter(bearer=bearer).delete()


def _mark_runs(versions: QuerySet[ContributionVersion]) -> None:
    """A run that read these words can no longer be repeated to the same bytes: say since when."""
    keys = {str(key) for key in versions.values_list("pk", flat=True)}
    for run in Run.objects.filter(programme__in=versions.values("programme"), not_repeatable_since=None):
        if keys & set(run.version_ids):
            run.not_repeatable_since = clock.now()
            run.save(update_fields=["not_repeatable_since"])


def _hold_files(
    contribution: Contribution, versions: QuerySet[ContributionVersion], by: Actor | None
) -> None:
    """Hold files of annexes back that say it; now, for afterwards nobody knows what to look for."""
    said = [*versions.values_list("text", flat=True)]
    said += Paraphrase.objects.filter(version__in=versions).values_list("text", flat=True)
    hold_files(contribution.programme, contribution.pk, [text for text in said if text], by=by)


def _forget_words(versions: QuerySet[ContributionVersion]) -> None:
    Vector.objects.filter(version__in=versions).delete()
    Paraphrase.objects.filter(version__in=versions).delete()
    # What a quote of these words says in another language.
    quotes = QuotePiece.objects.filter(version__in=versions).values("quote")
    RenderedText.objects.filter(subject__in=quotes, name="quote").delete()
    RenderedOverruling.objects.filter(subject__in=quotes).delete()
    OlderText.objects.filter(subject__in=quotes).delete()
    versions.update(text="", speaks_as="", who="", translated_by="", by_when=None, erased_at=clock.now())


def _forget_proposals(contribution: Contribution) -> None:
    """What the file said at that place goes too, unless another living contribution was made of it."""
    for proposal in Proposal.objects.filter(contributions=contribution):
        if not proposal.contributions.exclude(pk=contribution.pk).exclude(state__in=GONE).exists():
            FoundIdentifier.objects.filter(proposal=proposal).delete()
            NearKey.objects.filter(proposal=proposal).delete()
            Proposal.objects.filter(pk=proposal.pk).update(text="", role="", start=0, end=0, fingerprint="")


def _leave_notes(contribution: Contribution, seat: Seat | None) -> None:
    """The note stays for those who still stand behind it; this seat is taken off it, and stays off."""
    if seat is not None:
        for note in Note.objects.filter(
            pk__in=Intake.objects.filter(contribution=contribution).values("note")
        ):
            take_seat_off(note, seat, reason=REASON)


def _forget_note(contribution: Contribution) -> None:
    """The raw note goes with it, in all its revisions; its id is buried, so that a late device cannot bring it back."""
    notes = Note.objects.filter(pk__in=Intake.objects.filter(contribution=contribution).values("note"))
    for note in notes:
        forget_note(note)
        tombstones.bury(note, programme=note.programme, reason=REASON)
