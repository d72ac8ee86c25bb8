"""What the pages of a printed text leave behind in it: words cut at the end of a line, headers, footers, numbers.

Used for PDF, and for plain text that somebody copied out of one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from rodedraad.patterns import lazy

# A page's number on its own, or with the words that go with it.
NUMBERED = lazy(
    r"[-–—|\s]*(?:(?:pagina|page|pag\.?|blz\.?|p\.)\s*)?\d{1,4}(?:\s*(?:van|of|/|-)\s*\d{1,4})?[-–—|\s]*",
    re.IGNORECASE,
)
ENDS_NUMBERED = lazy(
    r".*\S\s*(?:[|·•–—-]\s*|\s{2,}|\t)\s*(?:(?:pagina|page|pag\.?|blz\.?|p\.)\s*)?\d{1,4}(?:\s*(?:van|of"
    r"|/)\s*\d{1,4})?\s*"
    r"|.*\b(?:pagina|page|pag\.|blz\.?)\s*\d{1,4}(?:\s*(?:van|of|/)\s*\d{1,4})?\s*",
    re.IGNORECASE,
)
# After these a hyphen at the end of a line is the writer's own: "voor- en nadelen".
JOINING = frozenset({"en", "of", "tot", "and", "or", "als", "dan", "noch", "maar"})
CUT_WORD = lazy(r"(?P<head>[^\W\d_]+)(?P<mark>[-\u00ad\u2010])$")


def joined(lines: Sequence[str]) -> str:
    """The lines of one paragraph as one text, with words that were cut made whole again."""
    text = ""
    for line in lines:
        piece = line.strip()
        if not text:
            text = piece
        elif is_cut(text, piece):
            text = text[:-1] + piece
        elif keeps_hyphen(text, piece):
            text += piece
        else:
            text = f"{text.rstrip(chr(0xAD))} {piece}" if piece else text
    return text.replace("\u00ad", "")


def is_cut(text: str, following: str) -> bool:
    """Whether a word was cut here only because the line was full."""
    found = CUT_WORD.search(text.rstrip())
    if not found or not following[:1].islower():
        return False
    first = re.match(r"[^\W\d_]+", following)
    if found["mark"] == "\u00ad":
        return True
    return len(found["head"]) >= 2 and not (first and first[0] in JOINING)


def keeps_hyphen(text: str, following: str) -> bool:
    """A name such as Noord-Holland, cut at its own hyphen, is one word with the hyphen in it."""
    return following[:1].isupper() and bool(re.search(r"[A-Z\u00c0-\u00de]\w+[-\u2010]$", text))


def shape(text: str) -> str:
    """A line apart from the numbers in it."""
    return re.sub(r"\d+", "#", " ".join(text.split()).casefold())


def same_on_pages(edges: Sequence[Sequence[str]]) -> Callable[[str], bool]:
    """Which lines at the edges of pages are headers or footers: on most pages the same, or a page's number."""
    counted: Counter[str] = Counter()
    for edge in edges:
        counted.update({shape(text) for text in edge})
    pages = len(edges)
    numbers = sum(any(NUMBERED.fullmatch(text.strip()) for text in edge) for edge in edges)

    def is_furniture(text: str) -> bool:
        bare = text.strip()
        if NUMBERED.fullmatch(bare):
            return numbers * 2 >= pages
        often = counted[shape(bare)]
        return pages >= 2 and often >= 2 and often * 2 >= pages and len(bare) <= 140

    return is_furniture
