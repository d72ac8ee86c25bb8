"""Forms that people filled in one by one, typed over or exported: a piece for each, with a question about its use.

"Mag dit in het verslag? ☐ ja ☒ nee" stands at the foot of a form and is about all of it, also about what stands above.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rodedraad.patterns import lazy
from rodedraad.readers.blocks import Block, Form
from rodedraad.readers.column_marks import is_other_purpose
from rodedraad.readers.column_names import ASKS_ROLE, CONSENT_WORDS
from rodedraad.readers.columns import tidy
from rodedraad.readers.consent import Act, act_of, act_of_answer
from rodedraad.readers.doubt import is_noted_out
from rodedraad.readers.scopes import why_of
from rodedraad.readers.units import ATTENDANCE, DOUBT, NO_CONSENT, PROCEDURE

_TICKED = "☑☒✓✔✗✘❌✅■"
_OPTION = lazy(
    rf"(?P<box>[☐□{_TICKED}]|\[[ xXvV]?\]|\([ xXvV]?\)"
    rf"|[○●◯⚫])\s*(?P<told>[^☐□{_TICKED}\[\]○●◯⚫\n]{{1,60}}?)(?=\s*(?:[☐□{_TICKED}\[○●◯⚫]|\([ xXvV]?\)|$))"
)
_TICKS = lazy(rf"[{_TICKED}●⚫]|\[[xXvV]\]|\([xXvV]\)")
_ASKED = lazy(r"\W*(?P<question>[^?:\n]{4,90})[?:]\s*(?P<answer>\S.*)?$", re.DOTALL)
_BEGINS = lazy(
    r"\W*(?:formulier|form|kaart|kaartje|card|inzending|respondent|deelnemer|participant|antwoord|entry|nr\.?"
    r"|no\.?)\s*#?\d{1,4}\b.{0,40}",
    re.IGNORECASE,
)
_ONE_BOX = lazy(
    rf"(?P<box>[☐□{_TICKED}○●◯⚫]|\[[ xXvV]?\]|\([ xXvV]?\))\s*(?P<told>[^☐□{_TICKED}\n]{{8,200}})"
)
_OF_USE = lazy(
    r"\b(?:antwoord\w*|woorden|inbreng|bijdrage\w*|tekst|verhaal|formulier|wat ik|answers?|words|what i|story"
    r"|contribution)\b.*"
    r"\b(?:verslag|rapport|gebruik\w*|gedeeld|delen|publi\w*|report|used?|shar\w+)\b|\btoestemming\b|\bconsent\b",
    re.IGNORECASE,
)
# What somebody wrote beside the boxes.
_ADDED = lazy(r"\(([^()]{5,120})\)\s*$|\b((?:maar|behalve|alleen|but|except|only)\b[^☐☒\[\]()]{5,100})$")
_MOST_ANSWER = 90
_LONGEST_LINE = 240
# How to fill in the form: "Vul per bijdrage één regel in".
_INSTRUCTS = lazy(
    r"\W*(?:vul|noteer|schrijf|kruis|zet|plak|gebruik|fill|write|tick|note|use|put)\b", re.IGNORECASE
)
_HOW = lazy(
    r"\bper (?:bijdrage|deelnemer|regel|briefje|kaart(?:je)?|uitspraak|contribution|note|line|person|row)\b"
    r"|\bblokletters\b"
    r"|\bblock letters\b|\blaatste kolom\b|\blast column\b|\bop (?:de achterkant|het formulier)\b|\boverleaf\b",
    re.IGNORECASE,
)


def ticked_in(text: str) -> list[str] | None:
    """What is ticked among the options of a line; None where it holds no two boxes."""
    options = list(_OPTION.finditer(text))
    if len(options) < 2:
        return None
    return [option["told"].strip(" .;,/|") for option in options if _TICKS.fullmatch(option["box"])]


def why_of_question(text: str) -> tuple[bool, str | None]:
    """Whether a line asks for the use of a form, and why the form is left out by the answer, if it is."""
    alone = _ONE_BOX.fullmatch(text.strip())
    if alone and _OF_USE.search(alone["told"]):
        # "☐ Ik vind het goed dat mijn antwoorden in het verslag komen", left open.
        refuses = act_of(alone["told"]) in (Act.REFUSE, Act.WITHDRAW)
        ticked_it = bool(_TICKS.fullmatch(alone["box"]))
        return True, NO_CONSENT if ticked_it is refuses else None
    found = _ASKED.match(text.strip())
    if not found or not asks_for_use(found["question"].strip(" *_")):
        return False, None
    ticked = ticked_in(text[found.end("question") :])
    answer = " / ".join(ticked) if ticked is not None else (found["answer"] or "").strip()
    added = _ADDED.search(text)
    if added and is_limit(added[1] or added[2]):
        return True, DOUBT  # "☒ ja (erbij geschreven: alleen mijn wens, dat andere niet)"
    if ticked is None and "?" not in text and len(found["question"].split()) > 4:
        # "The mother did not sign the consent form: do not use" tells of somebody, and asks nothing.
        return False, None
    if not answer:
        return ticked is not None, None if ticked is None else DOUBT
    act = act_of_answer(answer) if len(answer) <= _MOST_ANSWER else None
    return act is not None, why_of(act)


def is_limit(added: str) -> bool:
    """Whether what was written beside the boxes leaves a part out: "alleen mijn wens", "maar niet het tweede"."""
    limits = re.search(r"\b(?:alleen|behalve|enkel|only|except)\b", added, re.IGNORECASE)
    nameless = re.search(r"\b(?:naam|anoniem|name|anonym\w*|straat|foto\w*|photo\w*)\b", added, re.IGNORECASE)
    heard = is_noted_out(added)
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
            if block.why or block.form == Form.HEADING or len(block.text) > _LONGEST_LINE:
                continue
            if block.form == Form.PARAGRAPH and _INSTRUCTS.match(block.text) and _HOW.search(block.text):
                settled[at] = replace(block, why=PROCEDURE)
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


def with_questions(blocks: Sequence[Block]) -> list[Block]:
    """Forms typed over: a question that comes back in every form is a heading, and tells who filled it in."""
    asked = Counter(block.text.strip() for block in blocks if _is_question(block))
    settled: list[Block] = []
    role: str | None = None
    for at, block in enumerate(blocks):
        text = block.text.strip()
        if block.form == Form.HEADING or _BEGINS.fullmatch(text):
            role = None
        before = settled[-1].text.strip() if settled else ""
        if asked[text] > 1 and _is_question(block):
            settled.append(replace(block, form=Form.HEADING, level=9))
        elif (
            at
            and asked[before] > 1
            and ASKS_ROLE.search(tidy(_NOTE.sub("", before)))
            and len(text.split()) <= 8
        ):
            role = text
            settled.append(replace(block, why=block.why or ATTENDANCE))
        else:
            settled.append(replace(block, role=block.role or role) if role and not block.why else block)
    return settled


_NOTE = lazy(r"\s*\([^()]*\)\s*$")


def _is_question(block: Block) -> bool:
    bare = _NOTE.sub("", block.text.strip())
    return not block.why and bare.endswith("?") and len(bare.split()) <= 14 and block.form != Form.TURN


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
