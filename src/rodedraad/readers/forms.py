"""Forms that people filled in one by one, typed over or exported: a piece for each, with a question about its use.

"Mag dit in het verslag? ☐ ja ☒ nee" stands at the foot of a form and is about all of it, also about what stands above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rodedraad.readers.blocks import Block, Form
from rodedraad.readers.column_names import CONSENT_WORDS
from rodedraad.readers.columns import is_other_purpose, tidy
from rodedraad.readers.consent import Act, act_of_answer
from rodedraad.readers.doubt import Sense, sense_of
from rodedraad.readers.units import ATTENDANCE, DOUBT, NO_CONSENT, PROCEDURE, WITHDRAWN

_TICKED = "☑☒✓✔✗✘❌✅■"
_OPTION = re.compile(
    rf"(?P<box>[☐□{_TICKED}]|\[[ xXvV]?\]|\([ xXvV]?\)"
    rf"|[○●◯⚫])\s*(?P<told>[^☐□{_TICKED}\[\]○●◯⚫\n]{{1,60}}?)(?=\s*(?:[☐□{_TICKED}\[○●◯⚫]|\([ xXvV]?\)|$))"
)
_TICKS = re.compile(rf"[{_TICKED}●⚫]|\[[xXvV]\]|\([xXvV]\)")
_ASKED = re.compile(r"\W*(?P<question>[^?:\n]{4,90})[?:]\s*(?P<answer>\S.*)?$", re.DOTALL)
_BEGINS = re.compile(
    r"\W*(?:formulier|form|kaart|kaartje|card|inzending|respondent|deelnemer|participant|antwoord|entry|nr\.?"
    r"|no\.?)\s*#?\d{1,4}\b.{0,40}",
    re.IGNORECASE,
)
_MOST_ANSWER = 90


def ticked_in(text: str) -> list[str] | None:
    """What is ticked among the options of a line; None where it holds no two boxes."""
    options = list(_OPTION.finditer(text))
    if len(options) < 2:
        return None
    return [option["told"].strip(" .;,/|") for option in options if _TICKS.fullmatch(option["box"])]


def question_and_answer(text: str) -> tuple[str, str] | None:
    """A question of a form with what was answered, by a ticked box or in words."""
    found = _ASKED.match(text.strip())
    if not found:
        return None
    ticked = ticked_in(text[found.end("question") :])
    answer = " / ".join(ticked) if ticked is not None else (found["answer"] or "").strip()
    return found["question"].strip(" *_"), answer


def why_of_question(text: str) -> tuple[bool, str | None]:
    """Whether a line asks for the use of a form, and why the form is left out by the answer, if it is."""
    asked = question_and_answer(text)
    if asked is None or len(asked[1]) > _MOST_ANSWER or not asks_for_use(asked[0]):
        return False, None
    answer = asked[1]
    added = re.search(
        r"\(([^()]{5,120})\)\s*$|\b((?:maar|behalve|alleen|but|except|only)\b[^☐☒\[\]()]{5,100})$", text
    )
    if added and asks_for_use(asked[0]) and is_limit(added[1] or added[2]):
        return True, DOUBT  # "☒ ja (erbij geschreven: alleen mijn wens, dat andere niet)"
    # "The mother did not sign the consent form: do not use" tells of somebody, and asks nothing.
    if not (ticked_in(text) or "?" in text or len(asked[0].split()) <= 4):
        return False, None
    if not answer:
        return ticked_in(text) is not None, DOUBT if ticked_in(text) is not None else None
    act = act_of_answer(answer)
    if act is None:
        return False, None
    return True, {Act.REFUSE: NO_CONSENT, Act.WITHDRAW: WITHDRAWN}.get(act)


def is_limit(added: str) -> bool:
    """Whether what was written beside the boxes leaves a part out: "alleen mijn wens", "maar niet het tweede"."""
    limits = re.search(r"\b(?:alleen|behalve|enkel|only|except)\b", added, re.IGNORECASE)
    nameless = re.search(r"\b(?:naam|anoniem|name|anonym\w*|straat|foto\w*|photo\w*)\b", added, re.IGNORECASE)
    heard = sense_of(added, beside=True, noted=True) in (Sense.OUT, Sense.LIKELY_OUT)
    return (heard or bool(limits)) and not nameless


def asks_for_use(question: str) -> bool:
    name = tidy(question)
    return bool(CONSENT_WORDS.search(name)) and not is_other_purpose(name)


def with_forms(blocks: Sequence[Block]) -> list[Block]:
    """Blocks with the answer of each form about its use; the questions with boxes themselves left out."""
    settled = list(blocks)
    for first, last in forms_in(blocks):
        refused: str | None = None
        for at in range(first, last):
            block = settled[at]
            if block.why or block.form == Form.HEADING or len(block.text) > 240:
                continue
            asks, why = why_of_question(block.text)
            boxes = ticked_in(block.text)
            if asks or (boxes is not None and re.match(r"[^☐☒\[]{4,90}[?:]", block.text.strip())):
                settled[at] = replace(block, why=ATTENDANCE if asks else PROCEDURE)
            refused = refused or why
        if refused:
            for at in range(first, last):
                if not settled[at].why and settled[at].form != Form.HEADING:
                    settled[at] = replace(settled[at], remark=settled[at].remark or refused)
    return settled


def forms_in(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """The stretches that are a form each: from a heading, or a line such as "Formulier 3", to the next."""
    starts = [
        at
        for at, block in enumerate(blocks)
        if block.form == Form.HEADING or (len(block.text) <= 80 and _BEGINS.fullmatch(block.text.strip()))
    ]
    for first, last in zip([0, *starts], [*starts, len(blocks)], strict=True):
        if last > first:
            yield first, last
