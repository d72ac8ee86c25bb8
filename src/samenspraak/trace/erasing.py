"""Erasing what is kept for a term only: raw notes, remarks and brought files, after the organiser's own list.

Nothing is erased before a list is chosen. What was made of a note (the contribution, names removed) stays: it has a
life of its own, and its people decide about it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, dataclass
from functools import partial

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from samenspraak.convene.models import Dialogue
from samenspraak.converse.actions import forget_remarks
from samenspraak.converse.models import Signature
from samenspraak.converse.raw import Note
from samenspraak.evening.actions import forget_lines
from samenspraak.gather.choices import FileState
from samenspraak.gather.models import FoundIdentifier, Proposal, SourceFile
from samenspraak.ground import audit, clock, tombstones
from samenspraak.ground.audit import Actor
from samenspraak.ground.models import Programme, SelectionList
from samenspraak.trace.actions import forget_note

REASON = "the term of the selection list"
# A list with a term of a week would erase notes before a table has looked at its record.
SHORTEST = 30


class Refusal(Exception):  # noqa: N818 (it is a sentence for the person who asked)
    """It cannot be done; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Erased:
    """How much was erased in one go."""

    notes: int
    files: int
    remarks: int = 0


@transaction.atomic
def choose_list(
    programme: Programme,
    *,
    name: str,
    raw_notes_days: int | None,
    source_files_days: int | None,
    by: Actor | None,
) -> SelectionList:
    """Choose the selection list by which things are erased. A later choice holds from then on."""
    if not name.strip():
        raise Refusal(_("Say which selection list this is, and which line of it."))
    for days in (raw_notes_days, source_files_days):
        if days is not None and days < SHORTEST:
            raise Refusal(
                _("A term is at least %(number)d days, so that a table can still look at its record.")
                % {"number": SHORTEST}
            )
    row, _made = SelectionList.objects.update_or_create(
        programme=programme,
        defaults={
            "name": name.strip()[:200],
            "raw_notes_days": raw_notes_days,
            "source_files_days": source_files_days,
            "chosen_by": by.pk if by is not None else None,
        },
    )
    audit.record("choose_selection_list", row, by=by, notes=raw_notes_days or 0, files=source_files_days or 0)
    return row


def erase_expired(programme: Programme) -> Erased:
    """Erase what is past its term, one by one, so that a stop in between loses nothing; the log says so."""
    chosen = SelectionList.objects.filter(programme=programme).first()
    if chosen is None:
        return Erased(0, 0)
    _erase_wall(chosen)
    erased = Erased(_erase_notes(chosen), _erase_files(chosen), _erase_remarks(chosen))
    if erased != Erased(0, 0):
        audit.record("erase_expired", programme, by=None, programme=programme, **asdict(erased))
    return erased


def _past_term(chosen: SelectionList) -> QuerySet[Dialogue]:
    """The dialogues of which the raw text is past its term; none where no term is chosen."""
    if chosen.raw_notes_days is None:
        return Dialogue.objects.none()
    before = clock.today() - dt.timedelta(days=chosen.raw_notes_days)
    return Dialogue.objects.filter(programme=chosen.programme_id, held_on__lt=before)


def _erase_wall(chosen: SelectionList) -> None:
    """What was let through to a wall is the text of a note, also while nobody has closed that wall."""
    for dialogue in _past_term(chosen):
        forget_lines(dialogue)


def _erase_remarks(chosen: SelectionList) -> int:
    return forget_remarks(Signature.objects.filter(record__table__dialogue__in=_past_term(chosen)))


def _erase_notes(chosen: SelectionList) -> int:
    expired = Note.objects.filter(
        programme=chosen.programme_id, erased_at=None, table__dialogue__in=_past_term(chosen)
    )
    number = 0
    for note in list(expired):
        with transaction.atomic():
            forget_note(note)
            # A device that still has it must not bring it back.
            tombstones.bury(note, programme=note.programme, reason=REASON)
        number += 1
    return number


def _erase_files(chosen: SelectionList) -> int:
    if chosen.source_files_days is None:
        return 0
    before = clock.now() - dt.timedelta(days=chosen.source_files_days)
    expired = SourceFile.objects.filter(
        programme=chosen.programme_id,
        created_at__lt=before,
        # One that is still in review holds words that nobody has decided about: nothing is lost unread.
        state__in=[FileState.DONE, FileState.REFUSED],
    ).exclude(stored="")
    number = 0
    for file in list(expired):
        with transaction.atomic():
            FoundIdentifier.objects.filter(proposal__source_file=file).delete()
            Proposal.objects.filter(source_file=file).update(text="", unit_text="", role="")
            SourceFile.objects.filter(pk=file.pk).update(stored="")
            audit.record("erase_file", file, by=None)
            transaction.on_commit(partial(file.stored.storage.delete, str(file.stored.name)))
        number += 1
    return number
