"""The words of a text as a finder of names needs them: with their place, their capital, and what stands before."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from rodedraad.identifiers.names.lists import fold
from rodedraad.patterns import lazy

INITIAL = r"(?:[^\W\d_a-zß-ÿ]|Th|Ch|Chr|Ph|Joh|Yv|Tj|IJ|Fr)\."
_TOKEN = lazy(
    rf"(?P<initials>(?<![\w.]){INITIAL}(?:[ ]?{INITIAL}){{0,5}}(?=[ \-]?[^\W\d]))"
    r"|(?P<infix>(?<![\w.])(?:v\.?[ ]?d\.?|v/d|v\.(?=[ ]?[A-Z][a-z])|['’]t|['’]s|d['’])(?![\w]))"
    r"|(?P<word>[^\W\d_]+(?:['’‘`\-–‑][^\W\d_]+)*)"
)
# Between the words of one name stand blanks only, or the hyphen of a double name written loosely.
_JOINED = lazy(r"[ \u00a0\t]{0,3}|[ ]?-[ ]?")
_SENTENCE_ENDS = lazy(r"[.!?…:\n•*\"“”„«»\[\]>|]|[–—-][ ]")
# A mark that makes a word part of an address, an account or a file.
_GLUED_BEFORE = ("@", "/", "_", ".", "#", "\\", "=", "&", "+", "%")
_GLUED_AFTER = ("@", "/", "_", "#", "\\", "=", "&", "+", "(at)", "[at]")


@dataclass(frozen=True, slots=True)
class Word:
    """One word: `key` is its folded form, `opens` where a sentence or line begins, so that a capital tells nothing."""

    text: str
    start: int
    end: int
    key: str
    gap: str
    opens: bool
    initials: bool = False
    infix: bool = False
    parts: tuple[str, ...] = field(default=())

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def shouts(self) -> bool:
        return len(self.text) > 1 and self.text.isupper()

    @property
    def joined(self) -> bool:
        """Whether it may belong to the same name as the word before it."""
        return bool(_JOINED.fullmatch(self.gap)) and (bool(self.gap) or self.initials)


def words_of(text: str) -> list[Word]:
    found: list[Word] = []
    at = 0
    for match in _TOKEN.finditer(text):
        gap = text[at : match.start()]
        at = match.end()
        raw = match[0]
        if _is_glued(text, match.start(), match.end()):
            # Kept as a break, so that nothing joins across an address.
            found.append(Word("0", match.start(), match.end(), "", gap, False))
            continue
        key = re.sub(r"'s$", "", fold(raw))
        opens = not found or bool(_SENTENCE_ENDS.search(gap)) or (not gap.strip() and not found[-1].key)
        if match["initials"]:
            found.append(Word(raw, match.start(), match.end(), key, gap, opens, initials=True))
            continue
        parts = tuple(part for part in re.split(r"[-–‑]", key) if part)
        found.append(
            Word(raw, match.start(), match.end(), key, gap, opens, infix=bool(match["infix"]), parts=parts)
        )
    return found


def _is_glued(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 4]
    if before in _GLUED_BEFORE and before and not (before == "." and text[start - 2 : start - 1].isspace()):
        return not (before == "/" and text[start].isupper()) and not (
            before == "." and text[start].isupper() and text[start - 2 : start - 1].isalpha()
        )
    if after.startswith(_GLUED_AFTER):
        return not after.startswith("/") or not text[start].isupper()
    return bool(re.match(r"\.[a-z0-9]|\d|[ ]?@\w|[ ]?[\[(](?:at|@)[\])]", after))
