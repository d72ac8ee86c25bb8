"""Done on the way in: what certainly points to a person is replaced, what may do so is left for a moderator."""

from __future__ import annotations

from dataclasses import dataclass

from rodedraad.redact import redact
from samenspraak.gather import wording as words
from samenspraak.gather.queries import names_that_stay
from samenspraak.ground.models import Programme


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text without what certainly points to a person; `doubtful` is how much else may do so and still stands."""

    text: str
    replaced: int
    doubtful: int


def without_certain(programme: Programme, text: str) -> Cleaned:
    """Replace what certainly points to a person by a placeholder; the queue marks what is left for a moderator."""
    found = redact(text, names_that_stay(programme))
    certain = [one for one in found if not one.doubtful]
    spans = [words.Span(one.start, one.end, words.placeholder(one.type)) for one in certain]
    return Cleaned(words.replace_spans(text, spans), len(certain), len(found) - len(certain))
