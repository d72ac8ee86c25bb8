"""Taking the words out of a raw note or a remark: what stays is an id."""

from __future__ import annotations

from django.db import transaction
from django.db.models import QuerySet

from samenspraak.convene.models import Seat
from samenspraak.converse.models import Signature
from samenspraak.converse.queries import REMARK_TAKEN_BACK, SEAT_OFF_NOTE, seats_off_notes
from samenspraak.converse.raw import Note
from samenspraak.ground import clock, ids, tombstones
from samenspraak.ground.models import Programme


@transaction.atomic
def forget_words(note: Note) -> None:
    """Take a note's words, and every revision that was received of it, out of the house.

    The hashes go too: whoever guesses a short sentence could prove with them that it was said.
    """
    note.revisions.all().delete()
    note.seats.clear()
    Note.objects.filter(pk=note.pk).update(
        text="", speaks_as="", who="", by_when=None, by_when_precision="", sha256="", erased_at=clock.now()
    )


@transaction.atomic
def take_seat_off(note: Note, seat: Seat, *, reason: str) -> None:
    """A seat stands behind this note no more, the others do; the journal keeps it so, also after a restore."""
    note.seats.remove(seat)
    tombstones.bury_pair(SEAT_OFF_NOTE, note.pk, seat.pk, programme=note.programme, reason=reason)


def take_seats_off_again() -> None:
    """An older database was put back: the seats that the tombstones tell of leave their notes again."""
    for programme in Programme.objects.all():
        gone = seats_off_notes(programme)
        behind = Note.seats.through.objects.filter(note__programme=programme) if gone else ()
        for row in behind:
            if ids.pair_of(row.note_id, row.seat_id) in gone:
                row.delete()


def forget_remark_of(signature: Signature, *, reason: str) -> None:
    """Take a remark out, so that the same signing, sent once more after a backup was put back, does not bring it."""
    tombstones.bury(signature, programme=signature.programme, reason=reason)
    signing = signature.record.signing_id
    if signing is not None:
        tombstones.bury_pair(
            REMARK_TAKEN_BACK, signing, signature.seat_id, programme=signature.programme, reason=reason
        )
    forget_remarks(Signature.objects.filter(pk=signature.pk))


def forget_remarks(signatures: QuerySet[Signature]) -> int:
    """Take what seats remarked when they signed out of the house; that they agreed with a remark stays."""
    return signatures.exclude(remark="").update(remark="")
