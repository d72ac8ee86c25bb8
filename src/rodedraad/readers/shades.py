"""Words in a colour, a shade, italics or underlined of which the document says that they are not for use.

"Wat geel gemarkeerd is, gaat er nog uit", "rode tekst: niet overnemen". Without such a line a colour means nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from rodedraad.patterns import lazy
from rodedraad.readers.consent import Act, act_of
from rodedraad.readers.doubt import is_noted_out
from rodedraad.readers.marked_rows import COLOUR_OF_WORD, colour_named
from rodedraad.readers.wordprocessing import W, is_on
from rodedraad.sentences import sentence_spans

ITALIC, UNDERLINED = "italic", "underlined"
_NAMES = (
    {f"{word}e": colour for word, colour in COLOUR_OF_WORD.items()}
    | COLOUR_OF_WORD
    | {
        "cursief": ITALIC,
        "cursieve": ITALIC,
        "schuin": ITALIC,
        "schuingedrukt": ITALIC,
        "italic": ITALIC,
        "italics": ITALIC,
        "onderstreept": UNDERLINED,
        "onderstreepte": UNDERLINED,
        "underlined": UNDERLINED,
    }
)
_NAMED = lazy(r"\b(?P<name>" + "|".join(sorted(_NAMES, key=len, reverse=True)) + r")\b", re.IGNORECASE)
# Of the words on the page, not of the world: "wat geel is", "grijs gemarkeerd", "rode tekst", "in red".
_OF_WORDS = lazy(
    r"\b(?:gemarkeerd\w*|gearceerd\w*|gekleurd\w*|tekst\w*|letters?|woorden|passages?|regels?|zinnen|stukken"
    r"|gedrukt\w*|arcering"
    r"|marker\w*|cursie\w+|schuin\w*|onderstree\w+|marked|highlight\w*|shaded|text|lines?|words|italics?|underlined)\b"
    r"|\b(?:wat|alles|dat)\s+(?:in\s+)?(?:het\s+)?\w+\s+(?:is|staat)\b|\b(?:anything|what"
    r"|everything)\s+(?:is\s+|that is\s+)?in\b"
    r"|\b\w+\s*(?:=|betekent|means)|^\W*\w+\s*:",
    re.IGNORECASE,
)
_LONGEST = 400


def shades_refused(texts: Iterable[str]) -> frozenset[str]:
    """The colours and the like that a document says are not for use."""
    refused: set[str] = set()
    for text in texts:
        for told in pieces_of(text) if len(text) <= _LONGEST else ():
            named = _NAMED.search(told)
            if not named or not _OF_WORDS.search(told):
                continue
            # A legend is heard from the name of the colour on; a sentence without the "what" before it.
            explains = re.match(r"\s*(?:=|:|betekent|means)", told[named.end() :])
            said = told[named.start() :] if explains else told
            bare = re.sub(r"^\W*(?:(?:wat|alles|alle|de|het|all|what|everything|anything)\s+)?", "", said)
            wants_out = is_noted_out(bare)
            if wants_out or act_of(said) in (Act.REFUSE, Act.WITHDRAW):
                refused.add(_NAMES[named["name"].casefold()])
    return frozenset(refused)


def pieces_of(text: str) -> list[str]:
    """Sentences, and the parts of a legend between semicolons."""
    return [
        piece
        for start, end in sentence_spans(text)
        for piece in re.split(r";\s*|\s·\s|,\s+(?=[^\W\d_]+\s*=)", text[start:end])
    ]


def ground_of(cell: Any) -> set[str]:
    """The colour of a cell of a table, if it has one."""
    shading = cell.find(f"{W}tcPr/{W}shd")
    value = shading.get(f"{W}fill", "") if shading is not None else ""
    name = colour_named(value) if re.fullmatch(r"[0-9A-Fa-f]{6}", value) else None
    return {name} if name else set()


def shades_of(run: Any) -> set[str]:
    """The colours of a run of a Word document (letters, marker and ground), and whether it is slanted or underlined."""
    properties = run.find(f"{W}rPr")
    if properties is None:
        return set()
    found = set()
    marker = properties.find(f"{W}highlight")
    if marker is not None:
        name = re.sub(r"^(?:dark|light)", "", marker.get(f"{W}val", "").casefold())
        found.add(COLOUR_OF_WORD.get(name, {"cyan": "blue", "magenta": "pink"}.get(name, name)))
    for tag, attribute in (("color", "val"), ("shd", "fill")):
        element = properties.find(f"{W}{tag}")
        value = element.get(f"{W}{attribute}", "") if element is not None else ""
        if re.fullmatch(r"[0-9A-Fa-f]{6}", value):
            found.add(colour_named(value) or "")
    for tag, name in (("i", ITALIC), ("u", UNDERLINED)):
        if is_on(properties, tag):
            found.add(name)
    return found - {""}
