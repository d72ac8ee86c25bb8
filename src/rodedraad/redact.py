"""Take out what identifies a person: contacts, addresses, numbers, dates of birth (names come later).

The machine proposes and a person decides: every redaction says what it is and whether it is doubtful, the
original is never overwritten, and what no pattern knows stays. A number is doubtful when only its form
speaks for it; it is certain when a word before it says what it is, or when its form allows nothing else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from rodedraad.identifiers.dates import find_birth_dates
from rodedraad.identifiers.found import Redaction
from rodedraad.identifiers.numbers import find_numbers
from rodedraad.identifiers.online import find_online
from rodedraad.identifiers.places import find_places

__all__ = [
    "PLACEHOLDERS",
    "Redacted",
    "Redaction",
    "apply_redactions",
    "count_redactions",
    "redact",
    "redact_passages",
]

PLACEHOLDERS = {
    "email": "[e-mail]",
    "phone": "[telefoon]",
    "postcode": "[postcode]",
    "address": "[adres]",
    "bsn": "[bsn]",
    "iban": "[iban]",
    "plate": "[kenteken]",
    "handle": "[accountnaam]",
    "date_of_birth": "[geboortedatum]",
    "url": "[webadres]",
    "number": "[nummer]",
}
# Of two that are equally certain and equally long, the first of these is taken.
RANK = {
    name: at
    for at, name in enumerate(("email", "iban", "url", "bsn", "number", "phone", "date_of_birth", "plate"))
}


class WithText(Protocol):
    """Anything with an id and a text: a passage, or a row of a JSONL file."""

    @property
    def id(self) -> str: ...

    @property
    def text(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Redacted:
    """A text with placeholders, and where in the original each of them comes from."""

    id: str
    text: str
    redactions: list[Redaction]

    def as_dict(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "text": self.text,
            "redactions": [found.as_dict() for found in self.redactions],
        }


def redact(text: str) -> list[Redaction]:
    """What identifies a person in a text, in its order, without overlaps.

    Offsets are code points in `text`. Where two overlap the certain one is kept, then the longer.
    """
    found = [*find_online(text), *find_birth_dates(text), *find_places(text)]
    if any(character.isdigit() for character in text):
        found += find_numbers(text)
    found.sort(key=lambda r: (r.doubtful, r.start - r.end, RANK.get(r.type, len(RANK)), r.start))
    kept: list[Redaction] = []
    taken = bytearray(len(text))
    for one in found:
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = b"\x01" * (one.end - one.start)
            kept.append(one)
    return sorted(kept, key=lambda r: r.start)


def apply_redactions(text: str, redactions: Iterable[Redaction]) -> str:
    """The text with a typed placeholder for each redaction."""
    pieces, at = [], 0
    for one in sorted(redactions, key=lambda r: r.start):
        pieces += [text[at : one.start], PLACEHOLDERS[one.type]]
        at = one.end
    return "".join([*pieces, text[at:]])


def redact_passages(passages: Iterable[WithText]) -> Iterator[Redacted]:
    """Redact passages, or anything else with an id and a text, one by one."""
    for passage in passages:
        redactions = redact(passage.text)
        yield Redacted(passage.id, apply_redactions(passage.text, redactions), redactions)


def count_redactions(redactions: Iterable[Redaction]) -> dict[str, int]:
    """How many of each type, in the order of PLACEHOLDERS; types that do not occur count 0."""
    counted = Counter(one.type for one in redactions)
    return {name: counted[name] for name in PLACEHOLDERS}
