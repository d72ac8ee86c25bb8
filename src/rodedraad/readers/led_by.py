"""Who leads the talk, by name: "gespreksleider Sjaak", "onder leiding van Femke", "Jolanda Pieters leidde het gesprek".

Everything that such a person is said to say, ask or explain further on is the facilitator's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rodedraad.patterns import lazy
from rodedraad.readers.blocks import Block, Form
from rodedraad.readers.label_words import FACILITATORS

# Where a report tells it: at its head, or in the sentence with which the talk begins.
_HEAD = 16
_UPPER = "A-Z\u00c0-\u00de"
_NAME = (
    rf"(?P<name>(?-i:[{_UPPER}])[\w'’-]+"
    rf"(?:\s(?:(?:van|de|der|den|ter|el)\s){{0,2}}(?-i:[{_UPPER}])[\w'’.-]*){{0,2}})"
)
_OFFICE = "|".join(sorted(map(re.escape, FACILITATORS), key=len, reverse=True))
_TALK = (
    r"(?:het|dit|ons|de|deze|the|this|our)\s+(?:\w+\s)?(?:gesprek|tafelgesprek|avond|middag|ochtend|bijeenkomst|dialoog"
    r"|tafel|conversation|evening|session|table|dialogue|discussion|talk|meeting)"
)
_KINDLY = r"(?:(?:onze|our|the|de)\s+)?(?:collega|colleague|mevrouw|meneer|dhr\.?|mw\.?)?\s*"
_PATTERNS = (
    # "Gespreksleider: Hedwig", "gespreksleider Sjaak", "Gastvrouw was Willy".
    rf"\b(?:{_OFFICE}|leiding|led by|hosted by|facilitated by)\s*(?:was|is|van|vanavond|:|=|–|-|\(|\s)?\s*{_NAME}",
    # "Sjaak (gespreksleider)", "Wouter Hoekstra, gespreksleider".
    rf"{_NAME}\s*(?:\(|,\s*(?:de |onze |the |our )?)(?:{_OFFICE})\b",
    (
        r"\b(?:onder leiding van|onder begeleiding van|geleid door|begeleid door|under the guidance of|guided by)\s+"
        rf"{_KINDLY}{_NAME}"
    ),
    (
        rf"{_NAME}(?:\s(?:vd|v/d|van de|van het|from the|of the)\s\w+)?\s+"
        rf"(?:(?:leidde|leidt|begeleidde|begeleidt|zat|led|guided"
        rf"|hosted|chaired|facilitated|moderated)\s+{_TALK}|(?:stelde|stelt) (?:de|onze) vragen|asked the questions)"
    ),
)
_LED = [lazy(pattern, re.IGNORECASE) for pattern in _PATTERNS]
# What follows an office without being a name: "Gespreksleider opent", at the head of a line.
_NO_NAME = lazy(
    r"(?:verslag|notulen|datum|plaats|tafel|aanwezig\w*|deelnemers?|aantal|thema|tijd|locatie|de|het|een|the|en|and|naam"
    r"|notes|date|table|welkom|welcome|dank|thanks|geen|none|ikzelf|ik)\b",
    re.IGNORECASE,
)
# Initials and letters are no names.
_SHORTEST = 3


def leaders_named(blocks: Sequence[Block]) -> Iterator[str]:
    """The names, in lower case: the whole one and the first one, by which a report goes on."""
    for block in blocks[:_HEAD]:
        if block.form == Form.TURN:
            continue  # what somebody says of another is no head of a report
        for pattern in _LED:
            for found in pattern.finditer(block.text):
                name = found["name"].strip(" .").casefold()
                if len(name) >= _SHORTEST and not _NO_NAME.match(name):
                    yield name
                    yield name.split()[0]
