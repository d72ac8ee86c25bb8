"""Taking the words out of a raw note or a remark: what stays is an id."""

from __future__ import annotations

from django.db import transaction
from django.db.models import QuerySet

from samenspraak.converse.models import Signature
from samenspraak.converse.raw import Note
from samenspraak.ground import clock


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


def forget_remarks(signatures: QuerySet[Signature]) -> int:
    """Take what seats remarked when they signed out of the house; that they agreed with a remark stays."""
    return signatures.exclude(remark="").update(remark="")
