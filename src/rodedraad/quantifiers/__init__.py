"""Words of quantity in a sentence, and whether the record carries them.

Objective: no "vrijwel iedereen" where 14 of 24 tables said so. When to use: while writing an edition, and as a gate
before publication. Trade-offs: the finder is a compact grammar of closed-class words with the nouns they stand
before, not a parser; it reads Dutch and English, explains itself by the words it points at, needs no model, and
misses wordings that are not in its lists (docs/quotes-and-quantifiers.md). An editor may overrule it with a
reason that is made public.
"""

from __future__ import annotations

from rodedraad.quantifiers.find import Found, find_quantifiers
from rodedraad.quantifiers.lexicon import QuantityClass
from rodedraad.quantifiers.scale import (
    Warning,  # noqa: A004
    check_sentence,
    classes_carried,
    wilson_interval,
    words_carried,
)

__all__ = [
    "Found",
    "QuantityClass",
    "Warning",
    "check_sentence",
    "classes_carried",
    "find_quantifiers",
    "wilson_interval",
    "words_carried",
]
