"""What the columns of a table say of the use of its rows: consent, refusal, withdrawal, status, tags.

Which columns those are is guessed from their headings and what stands in them; `mark_of` says what they do to a row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rodedraad.readers.column_names import (
    ABOUT_A_REPORT,
    CONSENT_WORDS,
    CROSS,
    FOR_THE_REPORT,
    LIMITED,
    NOT_GONE,
    OTHER_PURPOSE,
    REACH_NAMES,
    REFUSAL_WORDS,
    SAYS_NO,
    SAYS_WITHDRAWN,
    STATUS_GONE,
    STATUS_NAMES,
    TAG_NAMES,
    TICK,
    TICKED_NAMES,
    WITHDRAWN_WORDS,
)
from rodedraad.readers.consent import Act, act_of, act_of_answer

if TYPE_CHECKING:
    from rodedraad.readers.columns import Columns

_LONGEST = 60


def guess_marks(columns: Columns, tidied: list[str], cells: list[list[str]], free: set[int]) -> None:
    """Take the columns that speak of use out of those that are `free`."""
    for at, numbered in enumerate(tidied):
        name = re.sub(r"-?\(\d+\)$", "", numbered).strip("-?")
        if name in TAG_NAMES:
            columns.tags.append(at)
        if any(len(cell) > _LONGEST for cell in cells[at]):
            continue
        kind = _sort_of_mark(name, cells[at])
        if kind is None:
            continue
        list.append(getattr(columns, kind), at)
        if kind == "consent":
            _note_answers(columns, at, cells)
        free.discard(at)


def _sort_of_mark(name: str, values: list[str]) -> str | None:
    """The field of Columns that a column belongs to by its heading and its cells."""
    if TICKED_NAMES.search(name) and lists_purposes(values):
        return "listed"
    if is_other_purpose(name):
        return None
    for pattern, kind in (
        (WITHDRAWN_WORDS, "withdrawn"),
        (REFUSAL_WORDS, "refusal"),
        (CONSENT_WORDS, "consent"),
    ):
        if pattern.search(name):
            return kind
    says_reach = name in STATUS_NAMES or REACH_NAMES.search(name)
    return "status" if says_reach and any(map(is_held, values)) else None


def _note_answers(columns: Columns, at: int, cells: list[list[str]]) -> None:
    """How a column of consent is filled in: with ticks, with crosses beside ticks, by everybody."""
    acts = [act_of_answer(cell) for cell in cells[at]]
    ticks = sum(TICK.fullmatch(cell.casefold()) is not None for cell in cells[at])
    if ticks >= 2 and ticks + acts.count(Act.REFUSE) == len(acts):
        columns.ticked.append(at)
    answered = sum(act in (Act.ALLOW, Act.REFUSE, Act.WITHDRAW) for act in acts)
    # Nearly everybody answered: then who did not has not said yes.
    asked_all = len(acts) * 10 >= 8 * max(map(len, cells))
    if answered >= 4 and answered == len(acts) and asked_all:
        columns.answered.append(at)
    crosses = sum(CROSS.fullmatch(cell.casefold()) is not None for cell in cells[at])
    if crosses and ticks > sum(cell.casefold().strip("()") == "x" for cell in cells[at]):
        columns.crossed.append(at)


def lists_purposes(values: list[str]) -> bool:
    """Whether cells list what was agreed to, the report among it, and not all of them the same."""
    parts = [set(map(str.strip, re.split(r"[|;,+]", value.casefold()))) for value in values]
    named = {part for told in parts for part in told}
    if any(act_of_answer(value) in (Act.ALLOW, Act.WITHDRAW) for value in values):
        return False  # "ja, maar niet met naam" is an answer
    several = any(len(told) > 1 for told in parts)
    return several and len(named) <= 12 and any(FOR_THE_REPORT.search(part) for part in named)


def is_held(value: str) -> bool:
    """Whether a status keeps a row from others: withdrawn, hidden, a draft, for the team alone."""
    told = value.casefold().replace("_", " ").strip()
    if act_of(told) is Act.NOT_QUOTED or re.search(
        r"parafras|paraphras|eigen woorden|own words|samengevat", told
    ):
        return False
    return bool(STATUS_GONE.fullmatch(told) or LIMITED.fullmatch(told))


def is_other_purpose(tidied: str) -> bool:
    """Whether a heading asks consent to something else: a photo, a call; "to quote in the report" is about use."""
    quoted = re.search(r"citer|quot", tidied) and ABOUT_A_REPORT.search(tidied)
    return bool(OTHER_PURPOSE.search(tidied)) and not (quoted and not re.search(r"foto|photo", tidied))


def pair_consents(columns: Columns) -> None:
    """Where each text column is followed by a consent column, that one is about it alone."""
    own = {at - 1: at for at in columns.consent if at - 1 in columns.text}
    if len(own) > 1 and len(own) == len(columns.consent):
        columns.own, columns.consent = own, []
        columns.answered = columns.ticked = columns.crossed = []


def mark_of(columns: Columns, row: Sequence[str]) -> str | None:
    """Why a row may not be shown: "no consent" or "withdrawn"; None where no mark says so."""
    from rodedraad.readers.units import DOUBT, NO_CONSENT, WITHDRAWN

    told = [value.strip().casefold() for value in row]
    told += [""] * (len(columns.names) - len(told))
    explained = next((why for at, codes in columns.coded.items() if (why := codes.get(told[at]))), None)
    if explained:
        return explained
    answers = {answer(told[at]) for at in columns.consent if told[at]}
    gone = any(_is_withdrawn(told[at]) for at in columns.withdrawn)
    if gone or any(is_held(told[at]) for at in columns.status) or Act.WITHDRAW in answers:
        return WITHDRAWN
    if Act.REFUSE in answers or _is_left_open(columns, told):
        return NO_CONSENT
    # Asked everyone, answered by the others: nobody knows yet.
    return DOUBT if any(not told[at] for at in columns.answered) else None


def _is_left_open(columns: Columns, told: Sequence[str]) -> bool:
    """A tick that is not there, a cross, an objection, a list of purposes without the report."""
    unticked = any(not told[at] for at in columns.ticked)
    crossed = any(CROSS.fullmatch(told[at]) for at in columns.crossed)
    objects = any(
        SAYS_WITHDRAWN.fullmatch(told[at]) and act_of(told[at]) != Act.ALLOW for at in columns.refusal
    )
    listed = any(told[at] and not FOR_THE_REPORT.search(told[at]) for at in columns.listed)
    return unticked or crossed or objects or listed


def _is_withdrawn(told: str) -> bool:
    """Whether anything stands in a column of what was taken back but "no" and that it came back."""
    return bool(told) and act_of(told) != Act.ALLOW and not NOT_GONE.fullmatch(told)


def answer(told: str) -> Act | None:
    """What an answer in a column of consent does."""
    act = act_of_answer(told)
    unsaid = act not in (Act.ALLOW, Act.NOT_QUOTED, Act.WITHDRAW)
    return Act.REFUSE if unsaid and SAYS_NO.fullmatch(told) else act
