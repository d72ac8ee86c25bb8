"""What a device sends for one note or one signing, as text: read here once, for the API, the saved file and tests.

A device sends the text itself, not an object, so that both sides speak of the same bytes: their SHA-256 is what the
receipt names. Pure reading; what the database knows is asked in actions/notes.py.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import math
import uuid
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from samenspraak.converse.choices import Agreement, Wording
from samenspraak.converse.refusals import NotTaken
from samenspraak.ground.choices import Language, Precision
from samenspraak.ground.letters import storable

# In characters as people count them, not bytes: a note of this length is taken, a longer one refused.
TEXT_AT_MOST = 10_000
# A body is text with its escapes: no honest note comes near this.
BODY_AT_MOST = 200_000
SEATS_AT_MOST = 60
REMARK_AT_MOST = 1_000


@dataclass(frozen=True, slots=True)
class NoteBody:
    """One revision of one note. `previous` is the hash of the revision that its writer had before them."""

    id: uuid.UUID
    table: uuid.UUID
    sha256: str
    body: str
    previous: str
    round: uuid.UUID | None
    order: float
    kind: str
    text: str
    language: str
    wording: str
    speaks_as: str
    seats: tuple[uuid.UUID, ...]
    several: bool
    disagreement: bool
    who: str
    by_when: dt.date | None
    by_when_precision: str
    struck: bool


@dataclass(frozen=True, slots=True)
class Signed:
    """What one seat thinks of the record."""

    seat: uuid.UUID
    agreement: str
    remark: str


@dataclass(frozen=True, slots=True)
class SigningBody:
    """A table's signing: the lines it read, as (note, hash), and each seat's word."""

    id: uuid.UUID
    table: uuid.UUID
    sha256: str
    lines: tuple[tuple[uuid.UUID, str], ...]
    signatures: tuple[Signed, ...]


def hash_of(body: str) -> str:
    """The hash that the receipt names."""
    return hashlib.sha256(body.encode()).hexdigest()


def id_of(body: object) -> str:
    """The id that a body names, for the answer to one that could not be read; empty where there is none."""
    try:
        found = json.loads(str(body))["id"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return ""
    return found[:36] if isinstance(found, str) else ""


def read_note(body: object) -> NoteBody:
    """Read what was sent for a note; raises NotTaken with a sentence."""
    said = _object(body)
    text = _text(said, "text")
    if len(text) > TEXT_AT_MOST:
        raise NotTaken(
            _(
                "This note has %(number)s characters; at most %(most)s are possible. Split it into several notes."
            )
            % {"number": len(text), "most": TEXT_AT_MOST}
        )
    struck = said.get("struck") is True
    if not text.strip() and not struck:
        raise NotTaken(_("There are no words in this note. Write what was said."))
    return NoteBody(
        id=_uuid(said, "id"),
        table=_uuid(said, "table"),
        sha256=hash_of(str(body)),
        body=str(body),
        previous=_text(said, "previous")[:64],
        round=_uuid(said, "round") if said.get("round") else None,
        order=_number(said, "order"),
        kind=_text(said, "kind")[:40],
        text=text,
        language=_one_of(said, "language", Language.values, Language.UNKNOWN),
        wording=_one_of(said, "wording", Wording.values, Wording.SUMMARY),
        speaks_as=_text(said, "speaks_as").strip()[:120],
        seats=_seats(said),
        several=said.get("several") is True,
        disagreement=said.get("disagreement") is True,
        who=_text(said, "who").strip()[:200],
        by_when=_date(said, "by_when"),
        by_when_precision=_one_of(said, "by_when_precision", Precision.values, Precision.DAY)
        if said.get("by_when")
        else "",
        struck=struck,
    )


def read_signing(body: object) -> SigningBody:
    """Read what was sent for a signing; raises NotTaken with a sentence."""
    said = _object(body)
    try:
        lines = tuple((uuid.UUID(key), str(digest)[:64]) for key, digest in said["lines"])
        signatures = tuple(_signed(one) for one in said["signatures"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _unreadable() from error
    if not signatures:
        raise NotTaken(_("Nobody has signed yet. Note for at least one seat what it thinks of the record."))
    if len({one.seat for one in signatures}) < len(signatures):
        raise NotTaken(_("A seat signs once."))
    return SigningBody(
        id=_uuid(said, "id"),
        table=_uuid(said, "table"),
        sha256=hash_of(str(body)),
        lines=lines,
        signatures=signatures,
    )


def _signed(said: Any) -> Signed:
    remark = storable(str(said.get("remark") or "")).strip()
    if len(remark) > REMARK_AT_MOST:
        raise NotTaken(_("A remark has at most %(most)s characters.") % {"most": REMARK_AT_MOST})
    agreement = Agreement(said["agreement"])
    if agreement == Agreement.WITH_REMARK and not remark:
        raise NotTaken(_("Write down the remark of the seat that agrees with a remark."))
    return Signed(uuid.UUID(said["seat"]), agreement.value, remark)


def _unreadable() -> NotTaken:
    return NotTaken(
        _("This was not sent by a note sheet of this site, or it was damaged on the way. It was not stored.")
    )


def _object(body: object) -> dict[str, Any]:
    if not isinstance(body, str) or len(body) > BODY_AT_MOST:
        raise _unreadable()
    try:
        body.encode()
        said = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise _unreadable() from error
    if not isinstance(said, dict):
        raise _unreadable()
    return said


def _text(said: dict[str, Any], name: str) -> str:
    value = said.get(name) or ""
    if not isinstance(value, str):
        raise _unreadable()
    return storable(value)


def _uuid(said: dict[str, Any], name: str) -> uuid.UUID:
    try:
        return uuid.UUID(_text(said, name))
    except ValueError as error:
        raise _unreadable() from error


def _number(said: dict[str, Any], name: str) -> float:
    value = said.get(name, 0)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _unreadable()
    try:
        number = float(value)
    except OverflowError as error:
        raise _unreadable() from error
    if not math.isfinite(number):
        raise _unreadable()
    return number


def _one_of(said: dict[str, Any], name: str, allowed: list[str], otherwise: str) -> str:
    """A word from a list; a word that this version does not know is not worth losing a note for."""
    value = said.get(name)
    return value if isinstance(value, str) and value in allowed else otherwise


def _date(said: dict[str, Any], name: str) -> dt.date | None:
    value = _text(said, name)
    if not value:
        return None
    try:
        return dt.date.fromisoformat(value)
    except ValueError as error:
        raise NotTaken(_("This date does not exist. Choose another one.")) from error


def _seats(said: dict[str, Any]) -> tuple[uuid.UUID, ...]:
    value = said.get("seats") or []
    if not isinstance(value, list) or len(value) > SEATS_AT_MOST:
        raise _unreadable()
    try:
        return tuple(dict.fromkeys(uuid.UUID(key) for key in value))
    except (ValueError, TypeError, AttributeError) as error:
        raise _unreadable() from error
