"""What a language's word list holds, and the classes of quantity."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rodedraad.patterns import lazy

QuantityClass = Literal[
    "all", "nearly_all", "most", "many", "several", "some", "few", "one", "frequency", "comparative", "strength",
]  # fmt: skip
# What the words must stand with to count as words about people or their talk:
#   alone    they speak of people by themselves ("velen")
#   group    a noun phrase of people, tables or talk follows ("veel deelnemers", "veel kritiek")
#   none     as group, where the whole talk is meant: "geen deelnemer", not "wij hebben geen huisarts"
#   share    as group, after "van", or else a word of speaking in the clause ("het merendeel vindt")
#   elided   a word of speaking follows at once ("many felt", "veel genoemd")
#   speaker  one person who speaks ("een deelnemer vertelde")
#   spoken   a word of speaking in the same clause ("vaak genoemd")
#   voiced   a word of speaking right beside, or a noun of talk after it ("een sterk gevoel")
#   versus   people on the other side of "dan" or "than"
#   focus    people right after it, who belong to the words ("vooral jongeren")
Need = Literal["alone", "group", "none", "share", "elided", "speaker", "spoken", "voiced", "versus", "focus"]
About = Literal["people", "tables", "talk"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A wording, its class and what it must stand with; `words` is a pattern over lower-case text."""

    words: re.Pattern[str]
    cls: QuantityClass
    need: Need


def rule(cls: QuantityClass, need: Need, *patterns: str) -> Rule:
    return Rule(lazy(rf"(?<![\w'’-])(?:{'|'.join(patterns)})(?![\w’-]|'\w)"), cls, need)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language. Patterns match whole lower-case words, save `clause`, which finds where a clause begins."""

    rules: Sequence[Rule]
    people: re.Pattern[str]
    not_people: frozenset[str]
    person: re.Pattern[str]
    tables: re.Pattern[str]
    talk: re.Pattern[str]
    speaks: re.Pattern[str]
    feels: re.Pattern[str]
    saying: re.Pattern[str]
    past: re.Pattern[str]
    skipped: re.Pattern[str]
    joins: frozenset[str]
    of: frozenset[str]
    pronouns: frozenset[str]
    near: frozenset[str]
    clause: re.Pattern[str]
    not_voice: re.Pattern[str]

    def is_people(self, word: str) -> bool:
        return word not in self.not_people and bool(self.people.fullmatch(word))
