"""What a heading or a first line says of what stands below it, and what a label behind a statement says of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rodedraad.patterns import lazy
from rodedraad.readers.blocks import Block, Form
from rodedraad.readers.label_words import ROLE_WORDS
from rodedraad.readers.labels import (
    NUMBERED_SPEAKER,
    Label,
    is_facilitator,
    is_role_word,
    kind_of_word,
    leading_label,
    plain,
)
from rodedraad.readers.signs import (
    AGENDA_HEADING,
    ASKS_THE_TABLE,
    ATTENDANCE_HEADING,
    FACILITATOR_HEADING,
    PROCEDURE_HEADING,
    REPORT_WORDS,
    SENTENCE,
    SIGNED_WITH_ROLE,
    TABLE_TALK,
    TRAILING,
)
from rodedraad.readers.units import (
    AGENDA,
    ATTENDANCE,
    FACILITATOR,
    PROCEDURE,
    Unit,
)
from rodedraad.readers.voices import is_role
from rodedraad.sentences import sentence_spans


def has_title(blocks: Sequence[Block]) -> bool:
    """Whether a document begins with a line that is no sentence, above text that is."""
    if len(blocks) < 3 or blocks[0].form != Form.PARAGRAPH or blocks[0].why or "\n" in blocks[0].text:
        return False
    text = blocks[0].text.strip()
    if len(text.split()) > 10 or SENTENCE.fullmatch(text) or ":" in text:
        return False
    others = [block for block in blocks[1:] if block.form == Form.PARAGRAPH and not block.why]
    whole = sum(
        bool(
            SENTENCE.fullmatch(block.text.strip())
            or ((label := leading_label(block.text)) and label.label.kind)
        )
        for block in others
    )
    return any(block.form == Form.HEADING for block in blocks[1:]) or whole * 5 >= len(others) * 3


def why_of_unnamed_turn(text: str) -> str | None:
    """In a recording that does not say who speaks: a question to the table, or how the talk goes."""
    told = [text[start:end].strip() for start, end in sentence_spans(text)]
    if not told or len(text.split()) > 40:
        return None
    if ASKS_THE_TABLE.fullmatch(told[-1]) and all(
        len(one.split()) <= 6 or TABLE_TALK.fullmatch(one) for one in told[:-1]
    ):
        return FACILITATOR
    spoken = [one for one in told if len(one.split()) > 2]
    return PROCEDURE if spoken and all(TABLE_TALK.fullmatch(one) for one in spoken) else None


def titles_a_report(block: Block, text: str) -> bool:
    """The first line of a document that names it: "Verslag dialoogtafel"."""
    named = block.form == Form.PARAGRAPH and len(text.split()) <= 8 and bool(REPORT_WORDS.search(text))
    return named and not SENTENCE.fullmatch(text) and not leading_label(text)


CONSENT_LABELS = ("toestemming", "consent", "permission", "gebruik", "use")

ROLE_LABELS = ("hoedanigheid", "rol", "functie", "role", "speaks-as", "spreekt-als")

# "[geel] ...", "Z: ...".
KIND_SIGN = lazy(
    r"\s*(?:[\[(](?P<inside>[^\])\n]{1,30})[\])]\s*[:–—-]?\s*|(?P<before>[^\W_][\w’'-]{0,14})\s*[:–—]\s+)(?=\S)"
)

SPEAKS_FOR_ITSELF = lazy(
    r"\b(?:ik|mij|mijn|wij|we|ons|onze|i|my|me|we|our|us|vertelt|vindt|zegt|wil|droomt|hoopt)\b|[!?\"“„]",
    re.IGNORECASE,
)

# "4  I come for the warmth": who speaks, by the number in the list of those present.
NUMBER_ALONE = lazy(r"\s*(?P<key>\d{1,2})(?:[.):]\s*|\s{1,3})(?=\S)")

# Dots and stars that others stuck on a note.
STUCK_ON = lazy(r"\s*(?:[●•○★☆▪⚫🔴🟢🔵🟡+]️?\s?){1,12}(?=\S)")

EMPHASISED = lazy(r"(\*{1,3}|_{1,3})[^*_].*\1", re.DOTALL)


def names_in(role: str) -> set[str]:
    """A label whole, and what stands before and within its brackets."""
    return {part.strip().casefold() for part in [role, *re.split(r"[()\[\],]", role)] if part.strip()}


def entries_in(text: str) -> list[tuple[int, int]]:
    """The entries of a list in one line: "te weinig huisartsen; de drukte; geen plek voor jongeren"."""
    if text.count(";") < 2 or re.search(r"[.!?]\s", text):
        return []
    spans = [(m.start(), m.end()) for m in re.finditer(r"[^;\s](?:[^;]*[^;\s])?", text)]
    return spans if all(1 <= len(text[a:b].split()) <= 15 for a, b in spans) else []


def first_words(text: str) -> set[str]:
    """The first word of a statement, and the first two and three: a name or initials may stand there."""
    words = [word.strip(",.:;*_") for word in text.casefold().split()[:4]]
    return {" ".join(words[at : at + many]) for at in (0, 1) for many in (1, 2, 3)}


def left_out(block: Block, why: str) -> Unit:
    end = block.offset + len(block.text)
    return Unit(
        block.locator,
        block.text,
        block.offset,
        end,
        block.key,
        block.offset,
        why=why,
        original=block.original,
    )


def section_of(text: str) -> str | None:
    """What a heading says of its whole section, when that holds no statements."""
    heading = re.sub(r"^(ronde|deel|punt)\s*\d+\s*[:.–-]\s*", "", plain(text))
    for pattern, why in (
        (AGENDA_HEADING, AGENDA),
        (ATTENDANCE_HEADING, ATTENDANCE),
        (FACILITATOR_HEADING, FACILITATOR),
        (PROCEDURE_HEADING, PROCEDURE),
    ):
        if pattern.fullmatch(heading):
            return why
    return None


def role_of_heading(text: str) -> str | None:
    """A heading that is a person's role ("Deelnemer 3", "Student") names who says what follows."""
    word = plain(text)
    introduced = re.fullmatch(r"(?P<who>[^:–—]{3,30}?)\s*(?::|\s[–—-])\s*(?P<role>[^:]{3,60})", text.strip())
    if introduced and NUMBERED_SPEAKER.fullmatch(plain(introduced["who"])):
        return introduced["role"].strip(" .")
    if is_facilitator(word):
        return text.strip(" :")
    return text.strip(" :") if NUMBERED_SPEAKER.fullmatch(word) or word in ROLE_WORDS else None


def trailing_label(text: str, start: int, end: int) -> tuple[Label, int]:
    """A role or kind after the statement: "... (student)", "... – huurder"."""
    found = TRAILING.search(text, start, end)
    bare = SIGNED_WITH_ROLE.search(text, start, end)
    if not found and bare and len(text[start : bare.start()].split()) >= 4 and is_role_word(bare["role"]):
        return Label(role=bare["role"], role_is_known=True), bare.start()
    if not found or found.start() <= start:
        return Label(), end
    written = found["label"] or found["dashed"]
    first = re.split(r"[,/;]", written)[0]
    if found["label"] and kind_of_word(written):
        return Label(kind=kind_of_word(written)), found.start()
    if (
        (is_role_word(first) or is_role(first))
        and len(written.split()) <= 6
        and not re.search(r"\b(is|zijn|was|heeft|kan|moet)\b", written)
    ):
        return Label(role=written.strip(), role_is_known=True), found.start()
    return Label(), end
