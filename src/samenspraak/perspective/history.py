"""Differences in words between two texts, and the history of a sentence told by them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from samenspraak.people.queries import name_of
from samenspraak.perspective.models import Edition, OlderText, Sentence, SentenceVersion

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of words that stayed ("same"), came ("new") or went ("gone")."""

    kind: str
    text: str


def word_changes(old: str, new: str) -> list[Words]:
    """What went and what came, word by word, in the order of reading."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    told: list[Words] = []
    for what, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "equal":
            told.append(Words("same", "".join(before[a:b])))
            continue
        if b > a:
            told.append(Words("gone", "".join(before[a:b])))
        if d > c:
            told.append(Words("new", "".join(after[c:d])))
    return told


@dataclass(frozen=True, slots=True)
class Step:
    """One saved text: what it changed in the one before it, who saved it."""

    version: SentenceVersion
    changes: list[Words]
    by: str
    sort_changed: bool
    is_newest: bool


@dataclass(frozen=True, slots=True)
class Earlier:
    """A text beside the sentences that was saved over: what it became, and by whom."""

    row: OlderText
    changes: list[Words]
    by: str


def older_texts(edition: Edition) -> list[Earlier]:
    """What was saved over beside the sentences and in the renderings, the newest first. One query."""
    rows = edition.older_texts.select_related("replaced_by")
    return [Earlier(row, word_changes(row.text, row.became), name_of(row.replaced_by)) for row in rows]


def history(sentence: Sentence) -> list[Step]:
    """Every text that was saved, the newest first. One query."""
    rows = list(sentence.versions.select_related("made_by"))
    steps = []
    for place, row in enumerate(rows):
        before = rows[place - 1] if place else None
        steps.append(
            Step(
                version=row,
                changes=word_changes(before.text if before else row.text, row.text),
                by=name_of(row.made_by),
                sort_changed=before is not None and before.sort != row.sort,
                is_newest=row.number == sentence.revision,
            )
        )
    return steps[::-1]
