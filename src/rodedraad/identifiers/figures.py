"""Figures that are written as words: "nul zes twaalf vierendertig", "dubbel zes"."""

from __future__ import annotations

import re

from rodedraad.patterns import lazy

_ONES = {
    "nul": "0", "zero": "0", "een": "1", "één": "1", "twee": "2", "drie": "3", "vier": "4", "vijf": "5", "zes": "6",
    "zeven": "7", "acht": "8", "negen": "9",
}  # fmt: skip
_TEENS = {
    "tien": "10", "elf": "11", "twaalf": "12", "dertien": "13", "veertien": "14", "vijftien": "15", "zestien": "16",
    "zeventien": "17", "achttien": "18", "negentien": "19",
}  # fmt: skip
_TENS = {
    "twintig": "2", "dertig": "3", "veertig": "4", "vijftig": "5", "zestig": "6", "zeventig": "7", "tachtig": "8",
    "negentig": "9",
}  # fmt: skip
_UNIT = r"(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)"
FIGURE_WORD = (
    rf"(?:(?:{_UNIT}[ -]?(?:ën|en)[ -]?)?(?:{'|'.join(_TENS)})|{'|'.join(_TEENS)}"
    rf"|(?:dubbel[ ])?(?:nul|zero|{_UNIT}))"
)
# What people put between the pieces of a number that they say.
RUN_GAP = (
    r"(?:[ ]?[,.;/–*~-][ ]?|[ ]{1,2}|\.\.\.[ ]?|,?[ ](?:en[ ])?(?:dan|daarna|vervolgens)(?:[ ]nog)?[ ]|,?[ ]en[ ]"
    r"|[ ]?(?:streepje|spatie|punt)[ ]|,?[ ]?\n[ ]?)"
)
_PIECE = lazy(rf"\d+|{FIGURE_WORD}", re.IGNORECASE)
# Where a piece begins and ends, its digits, and whether it was a word.
Piece = tuple[int, int, str, bool]


def figures_of(text: str) -> list[Piece]:
    """The pieces of a number, in their order, each as digits."""
    return [
        (match.start(), match.end(), _as_digits(match[0].casefold()), not match[0].isdigit())
        for match in _PIECE.finditer(text)
    ]


def _as_digits(word: str) -> str:
    if word.isdigit():
        return word
    if word.startswith("dubbel "):
        return _ONES[word.removeprefix("dubbel ")] * 2
    if word in _ONES or word in _TEENS:
        return _ONES.get(word) or _TEENS[word]
    tens = next(one for one in _TENS if word.endswith(one))
    unit = re.sub(r"[ -]?(?:ën|en)[ -]?$", "", word.removesuffix(tens))
    return _TENS[tens] + (_ONES[unit] if unit else "0")
