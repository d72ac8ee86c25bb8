"""Words as they are searched for: lower case, without accents, cut back to their stem. Pure calculation.

"Buurthuizen" and "buurthuis" have one stem, as have "woning" and "wonen". Compounds stay whole: "huis" does not find
"buurthuis". Documents are stemmed in their own language; what someone types may be Dutch or English, so each typed
word stands for all of its stems.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any

from rodedraad.stopwords import STOP_WORDS

WORD = re.compile(r"[^\W_]+")
# Languages that have a stemmer here, by the codes of our rows; others are kept as they are.
STEMMERS = {"nl": "dutch", "en": "english", "de": "german"}
# What people type is read as these.
TYPED = ("nl", "en")
# A text of a book's length is searched by its beginning.
LONGEST = 20_000


@cache
def _stemmer(name: str) -> Any:
    from snowballstemmer import stemmer

    return stemmer(name)


def stems_of(text: str, language: str) -> set[str]:
    """The stems of a text, without words that carry no subject."""
    stop = STOP_WORDS.get(language, frozenset())
    words = {word for word in WORD.findall(text[:LONGEST].casefold()) if word not in stop}
    return {_plain(stem) for stem in _stemmed(words, language)} - {""}


def typed(text: str) -> list[tuple[str, ...]]:
    """Per typed word the stems that it may stand for, in the order typed; stop words only where nothing else is."""
    words = list(dict.fromkeys(WORD.findall(text[:LONGEST].casefold())))
    stop = frozenset().union(*(STOP_WORDS.get(language, frozenset()) for language in TYPED))
    carrying = [word for word in words if word not in stop] or words
    groups = [
        tuple(sorted({_plain(stem) for language in TYPED for stem in _stemmed([word], language)} - {""}))
        for word in carrying
    ]
    return [group for group in groups if group]


def _stemmed(words: Any, language: str) -> list[str]:
    name = STEMMERS.get(language)
    listed = sorted(words)
    return list(_stemmer(name).stemWords(listed)) if name else listed


def _plain(word: str) -> str:
    """Without accents: "cafe" finds "café"."""
    parts = unicodedata.normalize("NFKD", word)
    return "".join(WORD.findall("".join(one for one in parts if not unicodedata.combining(one))))
