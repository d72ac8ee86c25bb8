"""Take out what identifies a person: names, contacts, addresses, numbers, dates of birth.

The machine proposes and a person decides: every redaction says what it is and whether it is doubtful, the
original is never overwritten, and what no pattern knows stays. A number is doubtful when only its form
speaks for it; it is certain when a word before it says what it is, or when its form allows nothing else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Protocol

from rodedraad.identifiers.accounts import find_accounts
from rodedraad.identifiers.addressed import find_addressed
from rodedraad.identifiers.bound import find_bound
from rodedraad.identifiers.by_form import find_by_form
from rodedraad.identifiers.claimed import find_claimed
from rodedraad.identifiers.codes import find_codes
from rodedraad.identifiers.company import find_by_company
from rodedraad.identifiers.dates import find_birth_dates, find_dates_of
from rodedraad.identifiers.files import find_file_numbers
from rodedraad.identifiers.found import Redaction
from rodedraad.identifiers.kept_under import find_again, find_kept_under
from rodedraad.identifiers.names import find_names
from rodedraad.identifiers.names.lists import fold
from rodedraad.identifiers.nicknames import find_nicknames
from rodedraad.identifiers.numbers import find_numbers
from rodedraad.identifiers.online import find_online
from rodedraad.identifiers.own import find_own
from rodedraad.identifiers.places import find_places
from rodedraad.identifiers.plates import find_plates
from rodedraad.identifiers.registers import find_registered
from rodedraad.identifiers.rows import find_rows
from rodedraad.identifiers.spoken import find_spoken
from rodedraad.identifiers.unknown_sites import find_unknown_sites, is_of_everybody
from rodedraad.patterns import lazy

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
    "name": "[naam]",
}
# Of two that are equally certain and equally long, the first of these is taken.
RANK = {
    name: at
    for at, name in enumerate(("email", "iban", "url", "bsn", "number", "phone", "date_of_birth", "plate"))
}


_PLACEHOLDER = lazy("|".join(map(re.escape, PLACEHOLDERS.values())))
# A number may be written in words alone: "nul zes twaalf ...".
_SAID_FIGURES = lazy(r"(?<!\w)(?:nul|zes|bsn|sofi\w*|burgerservice\w*)[ ,:]", re.IGNORECASE)
# "mijn profiel is marktplaats.example/u/...".
_HOST_BEHIND = lazy(r"\.(?:nl|com|org|net|eu|example|test)/\w")
# Each pass that finds something takes it out; that a second finds anything is rare, a third rarer.
_MOST_PASSES = 6


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


def redact(text: str, keep_names: Iterable[str] = ()) -> list[Redaction]:
    """What identifies a person in a text, in its order, without overlaps.

    Offsets are code points in `text`. Where two overlap the certain one is kept, then the longer. Names in `keep_names`
    (of office holders, by a reviewer's list) are left alone: whole, or the surname beside an office. Redacting what was
    redacted finds nothing more: a placeholder may show what the words that it replaced hid.
    """
    kept: list[Redaction] = []
    stay = kept_names(keep_names)
    for _ in range(_MOST_PASSES):
        shown, plain = _with_places(text, kept)
        found = [one for one in _find(shown) if not (one.type == "name" and _stays(shown, one, stay))]
        if not found:
            break
        for one in found:
            start, _, origin = next(piece for piece in plain if piece[0] <= one.start and one.end <= piece[1])
            kept.append(replace(one, start=one.start - start + origin, end=one.end - start + origin))
        kept.sort(key=lambda r: r.start)
    return kept


def _find(text: str) -> list[Redaction]:
    """One pass over a text: what the finders found, apart, and not within a placeholder."""
    names = list(find_names(text))
    found = [*find_online(text), *find_accounts(text), *find_birth_dates(text), *find_places(text), *names]
    found += [*find_dates_of(text, names), *find_by_company(text, names), *find_bound(text)]
    found += [*find_own(text), *find_spoken(text), *find_claimed(text, names), *find_by_form(text)]
    found += [*find_addressed(text), *find_unknown_sites(text, names)]
    found += [*find_nicknames(text), *find_kept_under(text)]
    if any(character.isdigit() for character in text) or _SAID_FIGURES.search(text):
        found += [*find_numbers(text), *find_plates(text), *find_file_numbers(text), *find_codes(text)]
        found += find_registered(text)
    found += [*find_rows(text, found), *find_again(text, found)]
    found.sort(key=lambda r: (r.doubtful, r.start - r.end, RANK.get(r.type, len(RANK)), r.start))
    kept: list[Redaction] = []
    taken = bytearray(len(text))
    for placeholder in _PLACEHOLDER.finditer(text):
        taken[placeholder.start() : placeholder.end()] = b"\x01" * len(placeholder[0])
    for one in found:
        if _is_no_page_of_one(text, one):
            continue
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = b"\x01" * (one.end - one.start)
            kept.append(one)
    return kept


def _is_no_page_of_one(text: str, one: Redaction) -> bool:
    """The front page of what everybody knows; and what an address begins with, taken for an account."""
    if one.type == "url":
        return is_of_everybody(text[one.start : one.end])
    return one.type == "handle" and text[one.start] != "@" and bool(_HOST_BEHIND.match(text, one.end))


def _with_places(text: str, kept: list[Redaction]) -> tuple[str, list[tuple[int, int, int]]]:
    """The text as redacted so far, and its plain pieces: where they stand in it and where in the original."""
    pieces: list[str] = []
    plain: list[tuple[int, int, int]] = []
    at, length = 0, 0
    for start, end, placeholder in [
        *((r.start, r.end, PLACEHOLDERS[r.type]) for r in kept),
        (len(text), 0, ""),
    ]:
        plain.append((length, length + start - at, at))
        pieces += [text[at:start], placeholder]
        length += start - at + len(placeholder)
        at = end
    return "".join(pieces), plain


def kept_names(names: Iterable[str]) -> frozenset[str]:
    """Names that stay, as they are compared; one that is there already passes through."""
    return frozenset(fold(" ".join(name.split())) for name in names if name.strip())


def _stays(text: str, found: Redaction, stay: frozenset[str]) -> bool:
    """ "Femke Halsema" wherever it stands; "Halsema" only beside an office, for others bear that surname too."""
    if not stay:
        return False
    name = fold(" ".join(text[found.start : found.end].split()))
    return name in stay or (found.office and any(one.endswith(" " + name) for one in stay))


def apply_redactions(text: str, redactions: Iterable[Redaction]) -> str:
    """The text with a typed placeholder for each redaction."""
    pieces, at = [], 0
    for one in sorted(redactions, key=lambda r: r.start):
        pieces += [text[at : one.start], PLACEHOLDERS[one.type]]
        at = one.end
    return "".join([*pieces, text[at:]])


def redact_passages(passages: Iterable[WithText], keep_names: Iterable[str] = ()) -> Iterator[Redacted]:
    """Redact passages, or anything else with an id and a text, one by one."""
    stay = kept_names(keep_names)
    for passage in passages:
        redactions = redact(passage.text, stay)
        yield Redacted(passage.id, apply_redactions(passage.text, redactions), redactions)


def count_redactions(redactions: Iterable[Redaction]) -> dict[str, int]:
    """How many of each type, in the order of PLACEHOLDERS; types that do not occur count 0."""
    counted = Counter(one.type for one in redactions)
    return {name: counted[name] for name in PLACEHOLDERS}
