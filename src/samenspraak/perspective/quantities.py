"""Words of quantity in a heard sentence, held against how widely its sources were heard.

Each cited thread is a ground of its own: counts of several threads are never added up, for then citing more
would let a sentence claim more. A word that no cited thread carries is refused; a word that one thread carries and
another does not is a warning, as are words of frequency, comparison and strength, which no count can settle,
and all words in a sentence that rests on single voices only: it may be telling what one of them said.
Numbers and shares that a sentence says of tables or dialogues ("aan 14 van de 24 tafels", "driekwart van de tafels")
must be those of the record. The record counts no people by opinion: a number or share of them is refused, save as
many as are cited by themselves.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Literal

from rodedraad.quantifiers import Warning as Caution
from rodedraad.quantifiers import check_sentence, words_carried
from samenspraak.perspective.counted import Claim, claims_in
from samenspraak.perspective.facts import SentenceFacts, ThreadFact, people_behind
from samenspraak.perspective.findings import Finding
from samenspraak.perspective.quotation_marks import without_small_marks
from samenspraak.perspective.wording import record_words, tables

# Of these the library says with certainty that the counts do not carry them.
CERTAIN = frozenset({"count", "people"})
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

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Ground:
    """What a sentence rests its words of quantity on: heard at so many of so many tables, and in full words."""

    heard: int
    total: int
    record: str


def quantity_findings(facts: SentenceFacts) -> list[Finding]:
    """Findings about the quantities that a heard sentence names."""
    facts = replace(facts, text=without_small_marks(facts.text))
    grounds = grounds_of(facts)
    words = _words(facts, grounds)
    sure = [place for place, finding in words if finding.blocking]
    figures = [pair for pair in _figures(facts, grounds) if not _meets(pair[0], sure)]
    wrong = [place for place, _ in figures]
    found = [*figures, *(pair for pair in words if not _meets(pair[0], wrong))]
    return [finding for _, finding in sorted(found, key=lambda pair: pair[0])]


def _meets(place: Span, others: list[Span]) -> bool:
    return any(place[0] < end and start < place[1] for start, end in others)


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


def _words(facts: SentenceFacts, grounds: list[Ground]) -> list[tuple[Span, Finding]]:
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
        (place, _finding(facts, found[place], len(grounds), record))
        for place in sorted(found)
        if place[0] < told_from
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


def _figures(facts: SentenceFacts, grounds: list[Ground]) -> list[tuple[Span, Finding]]:
    """What is counted or shared out must be a count of one of the sources; people are not counted by opinion."""
    known = _known(facts, grounds)
    told_from = _told_from(facts, "en" if facts.language == "en" else "nl")
    record = "; ".join(ground.record for ground in grounds)
    carried = "; ".join(tables(ground.heard, ground.total, facts.language) for ground in grounds)
    found = []
    for claim in claims_in(facts.text, facts.language):
        # "Een huisarts vertelde dat tien mensen …": that is what was told, not who told it.
        if known.carry(claim) or (claim.of == "people" and claim.start >= told_from):
            continue
        code = "wrong_figure" if claim.of in {"tables", "dialogues"} else "people_counted"
        finding = Finding(code, facts.place, claim.words, carried, parameters={"record": record})
        found.append(((claim.start, claim.end), finding))
    return found


@dataclass(frozen=True, slots=True)
class Known:
    """What the sources of a sentence count: tables of how many, dialogues, and voices cited by themselves."""

    pairs: frozenset[tuple[int, int]]
    # Shares in words that the counts carry: "aan ongeveer driekwart van de tafels".
    offered: tuple[str, ...] = ()
    dialogues: frozenset[int] = field(default_factory=frozenset)
    voices: int = 0
    voice_tables: int = 0

    def carry(self, claim: Claim) -> bool:
        """Whether a source counts what is claimed."""
        if claim.of == "unnamed":
            return (claim.number, claim.total) in self.pairs
        if claim.of in {"participants", "people"}:
            # As many as are cited themselves can be pointed at, one by one; a share of people never can.
            alone = claim.share is None and claim.total is None
            return alone and claim.number is not None and 1 <= claim.number <= max(self.voices, 1)
        if claim.of == "dialogues":
            return claim.total is None and claim.share is None and claim.number in self.dialogues
        if claim.share is not None:
            return self._share(claim, claim.share)
        return self._tables(claim)

    def _tables(self, claim: Claim) -> bool:
        if claim.total is not None:
            totals = {total for _, total in self.pairs}
            return (claim.number, claim.total) in self.pairs or (
                claim.number is None and claim.total in totals
            )
        if claim.number is None:
            return False
        most = max((heard for heard, _ in self.pairs), default=0)
        if claim.at_least and claim.number <= most:
            return True
        return 1 <= claim.number <= self.voice_tables or claim.number in {heard for heard, _ in self.pairs}

    def _share(self, claim: Claim, share: Fraction) -> bool:
        if any(claim.words.casefold() in offered for offered in self.offered):
            return True
        shares = [Fraction(heard, total) for heard, total in self.pairs if total]
        return share in shares or (
            claim.rounded and share in {Fraction(round(each * 100), 100) for each in shares}
        )


def _known(facts: SentenceFacts, grounds: list[Ground]) -> Known:
    pairs = {(ground.heard, ground.total) for ground in grounds}
    dialogues: set[int] = set()
    for thread in facts.threads:
        count = thread.count
        pairs |= {
            (count.heard, count.total),
            (count.own_heard, count.own_total),
            (count.otherwise_heard, count.total),
            *count.by_kind.values(),
        }
        dialogues |= {thread.dialogues, count.own_heard, count.conversations}
    standing = [voice for voice in facts.voices if voice.stands]
    language: Literal["nl", "en"] = "en" if facts.language == "en" else "nl"
    return Known(
        pairs=frozenset(pairs),
        offered=tuple(
            words
            for ground in grounds
            for words in words_carried(ground.heard, ground.total, language)
            if ground.heard
        ),
        dialogues=frozenset(
            dialogues | {len({voice.dialogue for voice in standing if voice.dialogue})} - {0}
        ),
        voices=people_behind(standing),
        voice_tables=len({voice.table for voice in standing if voice.table}),
    )
