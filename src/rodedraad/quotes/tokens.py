"""Words and marks of a text, each with its place, in the form in which a quote is compared with its source.

Only what a quote may differ in is smoothed away: letter case, white space and the kind of quotation marks.
Spelling stays as it is.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from rodedraad.patterns import lazy
from rodedraad.wordlists import word_set

DOUBLE_MARKS = '"“”„‟«»″'
SINGLE_MARKS = "'’‘‚‛`´′"
MARKS = DOUBLE_MARKS + SINGLE_MARKS + "‹›"
# Zero-width characters and the soft hyphen are layout, not spelling.
INVISIBLE = lazy("[\u00ad\u200b-\u200f\u2060\ufeff]")

_TOKEN = lazy(
    r"\d+(?:[.,:]\d+)*(?:\w+)?"
    rf"|\w[\w\u00ad\u200b-\u200d\u0300-\u036f]*(?:[{SINGLE_MARKS}\-‐‑]\w[\w\u00ad\u200b-\u200d\u0300-\u036f]*)*"
    r"|\.{2,}|…"
    r"|\S"
)
_ABBREVIATIONS = word_set(
    "bijv bv dr drs mr mw dhr prof ir ing st nr art o.a i.p.v d.w.z e.g i.e",
    "zb bspw inkl ggf etc evt incl excl resp ca z.b usw bzw vs ms mrs",
)
_CLOSERS = frozenset((".", "!", "?", "..."))


@dataclass(frozen=True, slots=True)
class Token:
    """`form` is what is compared; `start` and `end` count code points in the text it stands in."""

    form: str
    start: int
    end: int
    is_word: bool


def tokenise(text: str, base: int = 0) -> list[Token]:
    """Words and marks in order; a run of quotation marks is one mark."""
    tokens: list[Token] = []
    for found in _TOKEN.finditer(text):
        raw = found.group()
        if INVISIBLE.sub("", raw) == "":
            continue
        token = Token(_form(raw), base + found.start(), base + found.end(), _is_word(raw))
        if token.form == '"' and tokens and tokens[-1].form == '"' and tokens[-1].end == token.start:
            tokens[-1] = Token('"', tokens[-1].start, token.end, False)
        else:
            tokens.append(token)
    return tokens


def _is_word(raw: str) -> bool:
    return raw[0].isalnum() or raw[0] == "_"


def _form(raw: str) -> str:
    smooth = unicodedata.normalize("NFC", INVISIBLE.sub("", raw)).casefold()
    if len(smooth) == 1 and smooth in MARKS:
        return '"'
    if smooth == "…" or (set(smooth) == {"."} and len(smooth) > 2):
        return "..."
    for mark in SINGLE_MARKS:
        smooth = smooth.replace(mark, "'")
    return smooth.replace("‐", "-").replace("‑", "-")


def sentence_starts(text: str, tokens: list[Token]) -> list[int]:
    """Index of the first token of each sentence of `text`, in order; the first is 0."""
    starts = [0]
    for index in range(1, len(tokens)):
        if _ends_before(text, tokens, index):
            starts.append(index)
    return starts


def _ends_before(text: str, tokens: list[Token], index: int) -> bool:
    before, token = tokens[index - 1], tokens[index]
    gap = text[before.end : token.start]
    if gap.count("\n") > 1:
        return True
    if "\n" in gap and before.form not in (",", ":", "-") and _opens_line(text, token):
        return True
    if token.form in _CLOSERS or (token.form in {'"', ")", "]"} and not gap):
        return False
    place = _closing_mark(tokens, index)
    if place is None or not gap:
        return False
    closer = tokens[place]
    if closer.form != ".":
        # "zei hij" after a question in quotation marks still belongs to that sentence.
        return before is closer or not text[token.start].islower()
    return not _is_abbreviation(tokens, place) or (text[token.start].isupper() and "\n" in gap)


def _opens_line(text: str, token: Token) -> bool:
    first = text[token.start]
    return first.isupper() or first.isdigit() or first in "-*•–>#" + MARKS


def _closing_mark(tokens: list[Token], index: int) -> int | None:
    """Index of the mark that closes the sentence before `index`, seen through closing quotation marks and brackets."""
    for place in range(index - 1, max(-1, index - 4), -1):
        token = tokens[place]
        if token.form in _CLOSERS:
            return place
        if token.form not in {'"', ")", "]"} or (place and tokens[place - 1].end != token.start):
            return None
    return None


def _is_abbreviation(tokens: list[Token], place: int) -> bool:
    if not place or not tokens[place - 1].is_word or tokens[place - 1].end != tokens[place].start:
        return False
    word = tokens[place - 1].form
    return word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha() and word not in "iu")
