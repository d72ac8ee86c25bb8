"""What a finder gives, and how to look for a cue before a place in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rodedraad.patterns import lazy

AMOUNT_BEFORE = lazy(r"(?:€|(?<!\w)eur|(?<!\w)euro|\$|£)\s*$")
AMOUNT_AFTER = lazy(
    r"\s*(?:€|euro|eur\b|miljoen|inwoners|mensen|m2|m²|km|stuks|procent|%|woningen|kwh)", re.IGNORECASE
)

# Letters before a number that are of a norm, a lamp post or a road, never of somebody.
NORM = lazy(r"(?:ISO|NEN|IEC|DIN|NTA|NPR|LP|LM|RAL|EN|EU|EG)[- ]?(?:EN[- ]?)?\d")


@dataclass(frozen=True, slots=True)
class Redaction:
    """One stretch of a text that identifies a person: code points start..end of the text as it was given.

    `type` is one of email, phone, postcode, address, bsn, iban, plate, handle, date_of_birth, url, number, name;
    `doubtful` asks a person to look; `office` says that a name stands beside an office that somebody holds.
    """

    start: int
    end: int
    type: str
    doubtful: bool = False
    office: bool = False

    def as_dict(self) -> dict[str, int | str | bool]:
        return {"start": self.start, "end": self.end, "type": self.type, "doubtful": self.doubtful}


def before(text: str, at: int, reach: int = 40) -> str:
    """The words before a place, lower case, not across the end of a sentence's line."""
    return text[max(0, at - reach) : at].rsplit("\n", 1)[-1].casefold()


def cued(cue: re.Pattern[str], text: str, at: int, reach: int = 40) -> bool:
    """Whether a cue stands before a place. Write cues so that they match to the very end: they are anchored there."""
    return bool(cue.search(before(text, at, reach)))
