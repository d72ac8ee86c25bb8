"""How one document writes who speaks and of what kind it is, where only its own consistency shows it.

A word between brackets behind one statement may be anything; behind most of them it is who said it. A colour means
nothing until the document says "geel = ervaring". "De decaan wil ..." tells of a dean, until a list of those present or
another sentence shows that a dean sat at the table.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rodedraad.patterns import lazy
from rodedraad.readers.blocks import Block, Form
from rodedraad.readers.consent import act_of
from rodedraad.readers.labels import kind_of_heading, kind_of_word, plain
from rodedraad.readers.led_by import leaders_named
from rodedraad.readers.signs import NOT_A_ROLE, TRAILING
from rodedraad.readers.voices import SAYS, STATES, Voice, voice_of
from rodedraad.sentences import sentence_spans

_FEWEST = 4
_MOST_WORDS = 4
# Signed with a dash: "... – doktersassistent", "... — mevrouw van 84".
_SIGNED = lazy(r"\s[–—-]{1,2}\s*(?P<dashed>[^\W\d_][^.!?:\n–—]{1,45})\s*$")
_LIKE_A_SENTENCE = lazy(
    r"\b(?:is|zijn|was|waren|heeft|hebben|kan|moet|wordt|niet|geen|ik|we|wij|has|have|not|and|en)\b",
    re.IGNORECASE,
)
_KIND_SIGN = lazy(
    r"(?:^|[,;.(\n:]\s*|\ben\s+)(?P<sign>[^\W_][\w’'-]{0,14}(?: [\w’'-]{1,14})?)\s*(?:=|:|→|staat voor|betekent"
    r"|means|is)"
    r"\s*(?:een |de |het |an? |the )?(?P<kind>[^\W\d_][\w’' -]{2,40}?)(?=\s*(?:[,;.)\n]|$|\ben\b|\band\b))",
    re.IGNORECASE,
)
_PRESENT = lazy(
    r"^\W*(?:aanwezig|aanwezigen|deelnemers|aan tafel|present|participants|attendees|at the table)\b[^:\n]{0,20}:"
    r"\s*(?P<list>[^\n]{5,400})",
    re.IGNORECASE,
)
_COUNTED = lazy(
    r"^(?:en |and )?(?:een|één|de|het|twee|drie|vier|vijf|zes|zeven|acht|a|an|the|two|three|four|five|six|\d{1,2})\s+",
    re.IGNORECASE,
)
_SUBJECT = lazy(
    r"[\"“„]?(?:ook |en |maar )?(?:de|het|een|één|the"
    r"|an?)\s+(?P<who>[\w’'-]+(?: [\w’'-]+){0,2}?)\s+(?P<verb>[\w’']+)\b",
    re.IGNORECASE,
)
# The line above a legend: "Kleuren van de briefjes:".
_OF_COLOURS = lazy(
    r"\s*(?:de\s+|the\s+)?(?:\w+\s+)?(?:kleur(?:en)?|colou?rs?|legenda?)\b[^.!?\n]{0,40}:\s*", re.IGNORECASE
)
_IN_BRACKETS = r"(?:tussen haakjes|in (?:brackets|parentheses)|between brackets)"
_WHO = r"(?:wie|who|rol|role|hoedanigheid)"
_BRACKETS_SAY_WHO = lazy(
    rf"\b{_IN_BRACKETS}\b[^.!?]{{0,40}}\b{_WHO}\b|\b{_WHO}\b[^.!?]{{0,40}}\b{_IN_BRACKETS}\b", re.IGNORECASE
)
_SPEAKS_OF_SIGNS = lazy(r"kleur|colou?r|letter|code|sticker", re.IGNORECASE)
_MOST_BLOCKS = 4_000


@dataclass(slots=True)
class Conventions:
    """Endings that are roles, signs of a kind, nouns that speak, names of whoever leads (all in lower case)."""

    endings: frozenset[str] = frozenset()
    kinds: dict[str, str] = field(default_factory=dict)
    heard: frozenset[str] = frozenset()
    leaders: frozenset[str] = frozenset()
    legends: tuple[Block, ...] = ()

    def voice_in(self, sentence: str) -> Voice | None:
        """Somebody known to have been there as the subject of a verb of telling or wanting."""
        found = _SUBJECT.match(" ".join(sentence.split()).strip("*_ ")) if self.heard else None
        if not found or found["who"].casefold() not in self.heard:
            return None
        verb = found["verb"].casefold()
        return Voice(found["who"]) if verb in SAYS and verb not in STATES else None


def conventions_of(blocks: Sequence[Block]) -> Conventions:
    """What the document shows of its ways; nothing where it is too long to be a report of a table."""
    told = [block for block in blocks if not block.why and block.text.strip()]
    if len(told) > _MOST_BLOCKS:
        return Conventions()
    kinds, legends = legend_of_kinds(blocks)
    legends += tuple(
        block for block in told if says_brackets(block.text) or (kinds and _OF_COLOURS.fullmatch(block.text))
    )
    return Conventions(
        trusted_endings(told),
        kinds,
        frozenset(people_heard(told)),
        frozenset(leaders_named(blocks)),
        legends,
    )


# "(6 stippen)" tells how many liked it, not who said it.
LIKED = lazy(
    r"\W*\d{1,3}\s*(?:stip(?:pen)?|plak\w*|stickers?|stemmen?|keer|x|punten?|duimpjes?|likes?|hartjes?|votes?"
    r"|dots?|points?|times|\+)?\W*",
    re.IGNORECASE,
)


def ending_of(text: str) -> tuple[str, int] | None:
    """What stands behind a statement, in brackets or after a dash, and where the statement ends before it."""
    found = TRAILING.search(text)
    if found:
        return (found["label"] or found["dashed"]).strip(" *_"), found.start()
    signed = _SIGNED.search(text)
    return (signed["dashed"].strip(" *_"), signed.start()) if signed else None


def trusted_endings(blocks: Sequence[Block]) -> frozenset[str]:
    """What stands behind most of the statements, a few words from a small number of them: who said it."""
    listed = sum(block.form == Form.ITEM for block in blocks) >= _FEWEST
    statements = [
        block
        for block in blocks
        if block.form != Form.HEADING
        and len(block.text.split()) > _MOST_WORDS
        and not (listed and block.form in (Form.PARAGRAPH, Form.CELL))
    ]
    counted: Counter[str] = Counter()
    for block in statements:
        found = ending_of(block.text.rstrip(" *_"))
        if found and may_be_a_role(found[0]):
            counted[plain(found[0])] += 1
    total = sum(counted.values())
    if any(says_brackets(block.text) for block in blocks):
        return frozenset(counted)
    consistent = total >= _FEWEST and total * 2 >= len(statements)
    return frozenset(counted) if consistent and len(counted) * 4 <= total * 3 + 4 else frozenset()


def says_brackets(text: str) -> bool:
    """ "Tussen haakjes wie het schreef": then what stands in brackets behind a statement is who said it."""
    return len(text) <= 300 and bool(_BRACKETS_SAY_WHO.search(text))


def may_be_a_role(written: str) -> bool:
    return (
        len(written.split()) <= _MOST_WORDS
        and plain(written) not in NOT_A_ROLE
        and kind_of_word(written) is None
        and act_of(written) is None
        and not _LIKE_A_SENTENCE.search(written)
    )


def legend_of_kinds(blocks: Sequence[Block]) -> tuple[dict[str, str], tuple[Block, ...]]:
    """Signs of kinds and where they are explained: in one line, or one a line in a row of them."""
    run: list[Block] = []
    kinds: dict[str, str] = {}
    for block in blocks:
        found = kinds_in(block.text) or one_kind_in(block.text)
        if len(found) >= 2:
            return found, (block,)
        if found:
            run.append(block)
            kinds |= found
        elif len(kinds) >= 2:
            return kinds, tuple(run)
        else:
            run, kinds = [], {}
    return (kinds, tuple(run)) if len(kinds) >= 2 else ({}, ())


def one_kind_in(text: str) -> dict[str, str]:
    """ "geel = houden zo" as a line of its own."""
    found = re.fullmatch(
        r"\W*(?P<sign>[^\W\d_][\w’' -]{0,20}?)\s*(?:=|→|betekent|means)\s*(?P<kind>[^=\n]{3,45})",
        text.strip(),
    )
    kind = kind_in(found["kind"]) if found else None
    return {found["sign"].casefold(): kind} if found and kind and kind_of_word(found["sign"]) is None else {}


def kinds_in(text: str) -> dict[str, str]:
    """ "Kleuren: geel = ervaring, roze = zorg": at least two signs, each with a kind; empty for any other text."""
    if len(text) > 400 or ("=" not in text and not _SPEAKS_OF_SIGNS.search(text)):
        return {}
    found = {match["sign"].casefold(): kind_in(match["kind"]) for match in _KIND_SIGN.finditer(text)}
    kinds = {sign: kind for sign, kind in found.items() if kind and kind_of_word(sign) is None}
    return kinds if len(kinds) >= 2 else {}


def kind_in(told: str) -> str | None:
    """The kind that a legend names, in a word or as it is asked: "zorg", "waar ik mij zorgen over maak"."""
    bare = re.sub(r"^(?:mijn|onze|een|my|our|an?)\s+", "", told.strip(), flags=re.IGNORECASE)
    return kind_of_word(bare) or kind_of_heading(told)


def people_heard(blocks: Sequence[Block]) -> Iterator[str]:
    """Roles that the document shows to have been at the table: listed as present, or telling something."""
    for block in blocks:
        listed = _PRESENT.match(block.text)
        if listed:
            for one in re.split(r"[,;.]|\s(?:en|and)\s", listed["list"]):
                noun = _COUNTED.sub("", one.strip()).casefold()
                if noun and len(noun.split()) <= 3 and noun[0].isalpha() and one.strip()[:1].islower():
                    yield noun
        elif block.form == Form.PARAGRAPH:
            for start, end in sentence_spans(block.text):
                voice = voice_of(block.text[start:end], {})
                if voice and voice.role and len(voice.role.split()) <= 3:
                    yield voice.role.casefold()
