"""Taking the words out of a raw note: what stays is its id."""

from __future__ import annotations

from django.db import transaction

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
