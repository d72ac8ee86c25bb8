"""What is already running, in the words of a published translation where the perspective named it so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from samenspraak.followup.models import OngoingInitiative
from samenspraak.ground.models import Programme
from samenspraak.perspective.choices import EditionState
from samenspraak.perspective.models import Initiative
from samenspraak.perspective.told import Told, words_in


@dataclass(frozen=True, slots=True)
class InitiativeTold:
    """An initiative that is kept, with its words in the reader's language or in its own."""

    row: OngoingInitiative
    title: Told
    who: Told
    text: Told


def initiatives_told(
    programme: Programme, rows: Iterable[OngoingInitiative], reader: str
) -> list[InitiativeTold]:
    """Words that the organiser changed since are told as they stand. Three queries."""
    named = {
        f"{row.challenge.key}-{row.key}"[:60]: row
        for row in Initiative.objects.filter(
            programme=programme,
            challenge__edition__state=EditionState.PUBLISHED,
            challenge__edition__translates=None,
        ).select_related("challenge")
    }
    translated = words_in(programme.pk, reader, "title", "who", "text")

    def told(row: OngoingInitiative, name: str) -> Told:
        own, original = str(getattr(row, name)), named.get(row.key)
        foreign = reader != programme.language and original is not None and getattr(original, name) == own
        words = translated.get((original.pk, name)) if foreign and original is not None else None
        return Told(words, reader) if words else Told(own, programme.language)

    return [InitiativeTold(row, *(told(row, name) for name in ("title", "who", "text"))) for row in rows]
