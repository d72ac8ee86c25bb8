"""Words of quantity in a heard sentence, held against how widely its sources were heard.

Each cited thread is a ground of its own: counts of several threads are never added up, for then citing more
would let a sentence claim more. A word that no cited thread carries is refused; a word that one thread carries and
another does not is a warning, as are words of frequency, comparison and strength, which no count can settle,
and all words in a sentence that rests on single voices only: it may be telling what one of them said.
Figures that a sentence names ("aan 14 van de 24 tafels") must be those of the record.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Literal

from rodedraad.quantifiers import Warning as Caution
from rodedraad.quantifiers import check_sentence
from samenspraak.perspective.facts import SentenceFacts, ThreadFact
from samenspraak.perspective.findings import Finding
from samenspraak.perspective.wording import record_words, tables

# Of these the library says with certainty that the counts do not carry them.
CERTAIN = frozenset({"count", "people"})
_NUMBERS = {
    "nl": "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
    "zeventien achttien negentien twintig",
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty",
}
_FIGURES = {
    "nl": re.compile(r"\b(?:aan|bij|op)\s+(\w+)\s+van\s+de\s+(\w+)\s+tafels?\b", re.IGNORECASE),
    "en": re.compile(r"\bat\s+(\w+)\s+of\s+(?:the\s+)?(\w+)\s+tables?\b", re.IGNORECASE),
}


# After these a sentence tells what one person said; how many said it is not what it speaks about.
_TELLING = {
    "nl": re.compile(
        r"\b(?:zei|zeiden|zegt|vertel(?:t|de|den)|merkte|wees\s+er\w*|vroeg|noemde|telde|vond|beschreef|legde\s+uit)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:said|says|told|noted|pointed\s+out|asked|named|counted|found|described|explained)\b",
        re.IGNORECASE,
    ),
}


@dataclass(frozen=True, slots=True)
class Ground:
    """What a sentence rests its words of quantity on: heard at so many of so many tables, and in full words."""

    heard: int
    total: int
    record: str


def quantity_findings(facts: SentenceFacts) -> list[Finding]:
    """Findings about the quantities that a heard sentence names."""
    grounds = grounds_of(facts)
    return [*_figures(facts, grounds), *_words(facts, grounds)]


def grounds_of(facts: SentenceFacts) -> list[Ground]:
    """The cited threads that still stand, each by itself; without threads, the tables of the contributions."""
    living = [thread for thread in facts.threads if thread.count.contributions]
    if living:
        return [_of_thread(thread, facts.language) for thread in living]
    return [_of_voices(facts)]


def _of_thread(thread: ThreadFact, language: str) -> Ground:
    count = thread.count
    record = f"“{thread.label}”: {record_words(count, language)}"
    # Tables of own dialogues are a ground only where nothing was heard at the invited ones.
    if not count.heard and count.own_heard:
        return Ground(count.own_heard, count.own_total, record)
    return Ground(count.heard, count.total, record)


def _of_voices(facts: SentenceFacts) -> Ground:
    voices = [voice for voice in facts.voices if voice.stands and voice.table]
    invited = {voice.table for voice in voices if not voice.own_table}
    own = {voice.table for voice in voices if voice.own_table}
    if not invited and own:
        return Ground(len(own), facts.own_tables, tables(len(own), facts.own_tables, facts.language))
    return Ground(len(invited), facts.tables, tables(len(invited), facts.tables, facts.language))


def _words(facts: SentenceFacts, grounds: list[Ground]) -> list[Finding]:
    language: Literal["nl", "en"] = "en" if facts.language == "en" else "nl"
    found: dict[tuple[int, int], list[tuple[Ground, Caution]]] = defaultdict(list)
    # "Een deelnemer vertelde" tells of one voice: where a voice is cited itself, that is what it rests on.
    tells_of_one = any(voice.stands for voice in facts.voices)
    for ground in grounds:
        for caution in check_sentence(facts.text, language, ground.heard, ground.total):
            if caution.cls == "one" and tells_of_one:
                continue
            found[caution.start, caution.end].append((ground, caution))
    # "Een dorpsbewoner vertelde": the one who is cited beside the thread carries that, whatever the thread counts.
    cited = _of_voices(facts)
    also = check_sentence(facts.text, language, cited.heard, cited.total) if cited.heard else None
    if also is not None:
        carried = set(found) - {(caution.start, caution.end) for caution in also}
        found = {place: each for place, each in found.items() if place not in carried}
    told_from = _told_from(facts, language)
    record = "; ".join(ground.record for ground in grounds)
    return [
        _finding(facts, found[place], len(grounds), record) for place in sorted(found) if place[0] < told_from
    ]


def _told_from(facts: SentenceFacts, language: Literal["nl", "en"]) -> int:
    """Where a sentence that rests on single voices begins to tell what they said; its end where it does not."""
    telling = None if facts.threads else _TELLING[language].search(facts.text)
    return telling.end() if telling else len(facts.text)


def _finding(
    facts: SentenceFacts, cautions: list[tuple[Ground, Caution]], grounds: int, record: str
) -> Finding:
    # The ground that was heard most widely has the most to offer instead.
    _, caution = max(cautions, key=lambda pair: pair[0].heard / pair[0].total if pair[0].total else 0.0)
    sure = bool(facts.threads) and caution.code in CERTAIN and len(cautions) == grounds
    return Finding(
        code="quantifier" if sure else "quantifier_doubtful",
        place=facts.place,
        words=caution.words,
        carried=", ".join(caution.carried),
        blocking=sure,
        parameters={"record": record, "advice_nl": caution.dutch, "advice_en": caution.english},
    )


def _figures(facts: SentenceFacts, grounds: list[Ground]) -> list[Finding]:
    """Each "aan x van de y tafels" in the sentence must be a count of one of its threads."""
    language = facts.language if facts.language in _FIGURES else "nl"
    known = _known_figures(facts, grounds)
    found = []
    for match in _FIGURES[language].finditer(facts.text):
        heard, total = (_number(word, language) for word in match.groups())
        if heard is None or total is None or (heard, total) in known:
            continue
        record = "; ".join(ground.record for ground in grounds)
        found.append(
            Finding("wrong_figure", facts.place, words=match.group(0), parameters={"record": record})
        )
    return found


def _known_figures(facts: SentenceFacts, grounds: list[Ground]) -> set[tuple[int, int]]:
    known = {(ground.heard, ground.total) for ground in grounds}
    for thread in facts.threads:
        count = thread.count
        known |= {
            (count.heard, count.total),
            (count.own_heard, count.own_total),
            (count.otherwise_heard, count.total),
            *count.by_kind.values(),
        }
    return known


def _number(word: str, language: str) -> int | None:
    """A figure or a number word up to twenty; None for another word ("veel", "enkele")."""
    if word.isdecimal():
        return int(word)
    names = _NUMBERS[language].split()
    plain = word.casefold().replace("é", "e")
    return names.index(plain) if plain in names else None
