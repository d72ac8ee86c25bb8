"""How far talk about the report reaches: the speaker's own words, the turn before, who it describes, a stretch, a row.

Where that is not certain a statement is not thrown away and not taken either: it waits for a person, as "consent in
doubt". Runs over all units of a file at the end, so that a footnote, an afterword or a covering letter counts too.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator

from rodedraad.patterns import lazy
from rodedraad.readers.consent import Act, act_of_answer
from rodedraad.readers.doubt import OUTWARD, Sense, is_about_the_report, is_noted_out, sense_of
from rodedraad.readers.forms import ticked_in
from rodedraad.readers.labels import is_facilitator
from rodedraad.readers.legends import heed_legends
from rodedraad.readers.promised import heed_promises
from rodedraad.readers.reach import FAR, LONGEST, POINTS_BACK, ROW, File, naming, near_to, reached_by, talk_in
from rodedraad.readers.told_elsewhere import heed_what_is_told
from rodedraad.readers.units import (
    ATTENDANCE,
    COMMENT,
    DOUBT,
    EARLIER,
    FACILITATOR,
    FOOTNOTE,
    HEADING,
    NO_CONSENT,
    OTHER_COLUMN,
    PROCEDURE,
    TEXT_WITHHELD,
    Unit,
)
from rodedraad.sentences import sentence_spans

MOST_UNITS = 20_000
# A chair speaks in a debate as well.
_CHAIRS = lazy(r"chair|voorzit|president", re.IGNORECASE)
_ASKS_LEAVE = lazy(
    r"\b(?:verslag|notulen|rapport|opschrijf\w*|opschrijven|noteren|gebruiken|opnemen|erin|er in|delen|report"
    r"|minutes|record"
    r"|write (?:this|that|it) down|use (?:this|that|it)|put (?:this|that|it) in|going in(?:to)?|include)\b",
    re.IGNORECASE,
)
_SAYS_NO = lazy(
    r"(?:[^\n:]{1,40}:\s*)?[\"“]?(?:nee\b|neen\b|liever niet|doe maar niet|beter (?:van )?niet|no\b|nope\b"
    r"|rather not|better not"
    r"|i['’]d rather (?:you )?(?:not|did))",
    re.IGNORECASE,
)
_SAYS_YES = lazy(
    r"(?:[^\n:]{1,40}:\s*)?[\"“]?(?:ja\b|jazeker|jawel|zeker|natuurlijk|prima|graag|yes\b|sure|of course"
    r"|please do)(?!,? maar)",
    re.IGNORECASE,
)
_BOX = lazy(r"\s*(?P<box>[☐☑☒✓✔✗✘❌✅□■]|\[[ xX]?\]|[xX](?=\s|$))")
_EMPTY_BOXES = ("☐", "□", "[ ]", "[]")
_STARTS = lazy(
    r"\b(?:vanaf (?:hier|nu|dit punt)|from here|hieronder|below|what follows|wat (?:hier|nu) (?:volgt|onder staat))\b"
    r"|\b(?:schrijven|opnemen|typen|opname|pen|writing|recording|tape)\b[^.;!?]{0,30}\b(?:kon|mocht|even|could"
    r"|stop\w*|uit|neer|off|down|paused?)\b",
    re.IGNORECASE,
)
# "We zetten de opname even stil voor de koffie."
_REST = lazy(r"\b(?:koffie|thee|soep|lunch|eten|roken|toilet|wc|coffee|tea|break|comfort)\b", re.IGNORECASE)
_FROM_TO = lazy(
    r"\b(?:vanaf (?:hier|nu|dit punt)|hieronder|wat (?:hier|nu) (?:volgt|onder staat)|from here|what follows|below)\b"
    r"[^.;!?]{0,40}\b(?:tot(?: aan)?|until|till|up to|to) (?:de|het|the|einde)\b",
    re.IGNORECASE,
)
_ENDS = lazy(
    r"\b(?:pen|opname|recording|tape|bandje|schrijven)\b[^.;!?]{0,15}\b(?:weer|terug|back|again)\b|\b(?:weer"
    r"|again|back) (?:aan|on|genoteerd|open)\b"
    r"|\btot zover\b|\bweer (?:schrijven|noteren|notuleren|opnemen)\b|\btot hier\b|\bto here\b"
    r"|\bup to here\b|^\W*(?:einde|eind|end)\b",
    re.IGNORECASE,
)
# A note of whoever wrote it down, under or behind the statement that it is about.
_ASIDE = lazy(
    r"(?:^|\s)[\[(](?P<told>[^\W\d_][^\[\]()]{5,300})[\])]\s*$",
)
# Said of somebody else's words, in a line that is itself no statement.
_OF_ANOTHER = lazy(
    r"\bwat (?:hij|zij|ze|de \w+|het \w+)\b[^.;!?]{0,30}\b(?:zei|zeiden|vertelde|noemde)\b"
    r"|\b(?:opmerking|uitspraak|verhaal|bijdrage|inbreng|punt|stuk\w*|zin|woorden|anekdote"
    r"|voorbeeld)\s+(?:van|over)\b"
    r"|\bwhat (?:he|she|they|the \w+)\b[^.;!?]{0,30}\b(?:said|told)\b|\b(?:remark|story|comment|bit|line|words)\s+"
    r"(?:of|by|about|on|from)\b",
    re.IGNORECASE,
)
_AFTERWORD = lazy(
    r"\W*(?:P\.?\s?S\.?\s?\d?|N\.?B\.?|let op|naschrift|nagekomen|correctie|postscript|na afloop|achteraf|later"
    r"|afterwards|after the (?:meeting|table|evening)|bij het nalezen|na het (?:gesprek|lezen))\b",
    re.IGNORECASE,
)
# A sentence that leans on the one before for who it is about.
_LEANS = lazy(r"\W*(?:ze|zij|hij|dat|die|zijn|haar|hun|she|he|they|that|his|her|their)\b", re.IGNORECASE)
_PERMITS = lazy(
    r"(?:dit |dat )?(?:mag|may|akkoord|prima|fine|ok)\b(?![^()]*\b(?:niet|not|geen)\b)", re.IGNORECASE
)
_SPEAKS_OF_USE = lazy(
    r"\b(?:verslag|naam|voornaam|gebruik\w*|opschrij\w*|noteren|erin|er in|verteld|report|name|use|written|put"
    r"|quote\w*)\b",
    re.IGNORECASE,
)
_PEOPLE_BESIDE = frozenset({PROCEDURE, FOOTNOTE, COMMENT, FACILITATOR, EARLIER, ATTENDANCE, OTHER_COLUMN})


def with_doubt(units: Iterable[Unit]) -> Iterator[Unit]:
    """The units of a file, with those whose consent is in doubt left out for a person to decide."""
    stream = iter(units)
    held = list(itertools.islice(stream, MOST_UNITS))
    rest = list(itertools.islice(stream, 1))
    if not rest:
        _settle(File(held))
    yield from itertools.chain(held, rest, stream)


def _settle(file: File) -> None:
    _leaders(file)
    _boxes(file)
    heed_legends(file.units)
    heed_what_is_told(file)
    begun = _stretches(file)
    begun |= heed_promises(file)
    doubted: dict[int, int] = {}
    for at, unit in enumerate(file.units):
        of_another = unit.why == NO_CONSENT and bool(_OF_ANOTHER.search(unit.whole) or _takes_back(file, at))
        said = 0 < len(unit.whole.strip()) <= LONGEST and (unit.why not in TEXT_WITHHELD or of_another)
        # "<Media weggelaten>" is what a program puts in the place of a picture.
        placed = unit.text.strip().startswith("<") and unit.text.strip().endswith(">")
        if said and unit.why != HEADING and at not in begun and not placed and not is_ticked_yes(unit):
            _hear(file, at, doubted)
    for at in doubted:
        if file.taken(at):
            file.units[at].why = DOUBT
    for unit in file.units:
        if unit.why is None and len(unit.whole) <= LONGEST:
            _trim_permission(unit)


def is_ticked_yes(unit: Unit) -> bool:
    """ "☒ ja   ☐ nee" beside a statement: what is not ticked there refuses nothing."""
    ticked = ticked_in(unit.whole) if unit.why == OTHER_COLUMN else None
    return bool(ticked and len(ticked) == 1 and act_of_answer(ticked[0]) is Act.ALLOW)


def _trim_permission(unit: Unit) -> None:
    """A statement ends before "dat mag gewoon in het verslag" and before "(mag met voornaam)"."""
    text = unit.text
    aside = _ASIDE.search(text)
    spans = sentence_spans(text)
    last = (
        (aside.start(), len(text), aside["told"])
        if aside
        else (*spans[-1], text[slice(*spans[-1])])
        if spans
        else None
    )
    if last is None or len(text[: last[0]].split()) < 3 or len(last[2].split()) > 14:
        return
    permits = sense_of(last[2], beside=bool(aside)) is Sense.MAY_STAY or bool(
        aside and _PERMITS.match(last[2])
    )
    if permits and _SPEAKS_OF_USE.search(last[2]):
        unit.end -= len(text) - len(text[: last[0]].rstrip(" *_"))


def _takes_back(file: File, at: int) -> bool:
    """A turn that does little else than take something back: "ja, dat van die stuw, haal dat er maar uit"."""
    talk, other = talk_in(file.units[at].text)
    return bool(talk and file.speakers[at]) and len(other.split()) < 6


def _hear(file: File, at: int, doubted: dict[int, int]) -> None:
    """What one unit says of the report, and what that puts in doubt or clears."""
    unit, text = file.units[at], file.units[at].whole.strip()
    _hear_answer(file, at, doubted)
    if _is_heard_as_note(file, at, doubted) or _is_heard_as_taking_back(file, at, doubted):
        return
    aside = _ASIDE.search(text) if unit.why is None else None
    if aside and aside.start() and is_noted_out(aside["told"]):
        doubted.setdefault(at, at)
    late = bool(_AFTERWORD.match(text)) or at in file.late
    beside = unit.why in _PEOPLE_BESIDE or unit.why == NO_CONSENT or late
    # Whoever leads speaks of how it goes; what is said to one of the people there is answered by them.
    plainly = beside and unit.why != FACILITATOR
    noted = unit.why in (COMMENT, FOOTNOTE, OTHER_COLUMN, NO_CONSENT) or late
    # Of a paragraph in which somebody leads, what others said stands in the same lines.
    apart = beside and unit.why != FACILITATOR
    for told in _pieces(text, beside=beside, late=late, apart=apart):
        sense = sense_of(told, beside=plainly, noted=noted)
        if sense in OUTWARD:
            sure = sense is Sense.OUT
            reached = reached_by(file, at, told, beside) if sure else near_to(file, at, told, beside)
            for one in reached:
                doubted.setdefault(one, at)
            if late and unit.why is None and reached - {at}:
                unit.why = PROCEDURE
        elif sense is Sense.MAY_STAY:
            _clear(file, at, doubted)


def _hear_answer(file: File, at: int, doubted: dict[int, int]) -> None:
    """ "Wil je dat dit in het verslag komt?" – "Nee, doe maar niet.": what was said before the question."""
    unit = file.units[at]
    asked = file.units[at - 1].whole.strip() if at else ""
    if not asked.endswith("?") or not _ASKS_LEAVE.search(asked[-160:]):
        return
    speaker = file.speakers[at]
    if _SAYS_YES.match(unit.whole.strip()):
        said = [one for one in doubted if at - 12 <= one < at and file.speakers[one] == speaker]
        for back in said[-1:]:
            del doubted[back]
    if not _SAYS_NO.match(unit.whole.strip()):
        return
    before = range(at - 2, max(-1, at - 12), -1)
    last = next((one for one in before if file.taken(one) and file.speakers[one] == speaker), None)
    for one in (last, at if unit.why is None else None):
        if one is not None:
            doubted.setdefault(one, at)


def _is_heard_as_note(file: File, at: int, doubted: dict[int, int]) -> bool:
    """A cell beside a statement that speaks of the report is about its row."""
    unit = file.units[at]
    row = [one for one in file.row_of(at) if file.taken(one)]
    if not _is_note_in_row(file, at, row):
        return False
    if is_noted_out(unit.whole.strip()):
        doubted.update(dict.fromkeys([*row, at], at))
    elif is_about_the_report(unit.whole):
        unit.why = OTHER_COLUMN
    return True


def _is_heard_as_taking_back(file: File, at: int, doubted: dict[int, int]) -> bool:
    """A turn that only takes something back, and was left out for it, is about what it names as well."""
    unit = file.units[at]
    if unit.why != NO_CONSENT or not _takes_back(file, at):
        return False
    before = [one for one in range(max(0, at - FAR), at) if file.taken(one)]
    own = [one for one in before if file.speakers[one] == file.speakers[at]]
    doubted.update(dict.fromkeys(naming(file, unit.whole, own), at))
    return True


def _pieces(text: str, *, beside: bool, late: bool, apart: bool) -> list[str]:
    """What is heard as one: a turn whole; beside the statements a line; of an afterword each sentence."""
    if late:
        told: list[str] = []
        for start, end in sentence_spans(text):
            sentence = text[start:end]
            leans = told and _LEANS.match(sentence) and len(told[-1]) < 300
            told.append(f"{told[-1].rstrip(' .')}, {sentence}" if leans else sentence)
        return told
    # A line that goes on in small letters was only broken for the width of a page.
    lines = re.sub(r"(?<=[^\s.!?:;])\n(?=[a-zà-ÿ(])", " ", text).split("\n") if beside else [text]
    return [piece for line in lines for piece in (_apart(line) if apart else [line])]


_AFTER_ALL = lazy(r"\b(?:alsnog|toch|nu wel|inmiddels|after all|by now|in the end)\b", re.IGNORECASE)


def _apart(line: str) -> list[str]:
    """ "Wat zij vertelde mag niet gebruikt worden. De rest is akkoord.": what frees the rest does not free that."""
    told = [line[start:end] for start, end in sentence_spans(line)]
    if len(told) < 2 or sense_of(line, beside=True) in OUTWARD or _AFTER_ALL.search(line):
        return [line]
    return told if any(sense_of(one, beside=True) in OUTWARD for one in told) else [line]


def _leaders(file: File) -> None:
    """Whoever leads the talk, by the role that a table or a list gives."""
    for unit in file.units:
        if unit.why is None and unit.role and is_facilitator(unit.role) and not _CHAIRS.search(unit.role):
            unit.why = FACILITATOR


def _is_note_in_row(file: File, at: int, row: list[int]) -> bool:
    """A short cell beside the statement of its row that speaks of the report."""
    unit = file.units[at]
    if not row or len(unit.whole) > 160:
        return False
    longest = max(len(file.units[one].text) for one in row)
    return bool(unit.why) or (is_about_the_report(unit.whole) and len(unit.whole) < 2 * longest)


def _clear(file: File, at: int, doubted: dict[int, int]) -> None:
    """It may stay after all: what the same speaker spoke of last, when little else is said with it."""
    speaker = file.speakers[at]
    _, other = talk_in(file.units[at].text)
    if len(other.split()) >= 6 and not POINTS_BACK.search(file.units[at].text):
        return
    mine = [by for by in doubted.values() if speaker and file.speakers[by] == speaker and at - 8 <= by < at]
    if mine and not re.search(r"\b(?:eerst|before|first)\b", file.units[at].text):
        for one in [one for one, by in doubted.items() if by == max(mine)]:
            del doubted[one]


def _boxes(file: File) -> None:
    """ "May be used" and "May not" as columns with a box to tick."""
    heads: dict[tuple[str, str], str] = {}
    for unit in file.units:
        found = ROW.search(unit.locator)
        if found and unit.why == HEADING:
            heads[found["sheet"], found["column"]] = unit.whole.casefold()
    refused: set[tuple[str, str]] = set()
    for unit in file.units:
        found = ROW.search(unit.locator)
        head = heads.get((found["sheet"], found["column"]), "") if found else ""
        box = _BOX.match(unit.whole)
        if (
            not found
            or not box
            or not re.search(
                r"\b(?:mag|mogen|gebruik\w*|may|use\w*|ok|akkoord|toestemming|consent|ja|nee|yes|no|verslag)\b",
                head,
            )
        ):
            continue
        ticked = box["box"] not in _EMPTY_BOXES
        if ticked == bool(re.search(r"\b(?:niet|nee|geen|not|no)\b", head)):
            refused.add((found["sheet"], found["row"]))
        if unit.why is None and len(unit.whole) <= 160:
            unit.why = OTHER_COLUMN
    for key in refused:
        for at in file.rows.get(key, []):
            if file.taken(at):
                file.units[at].why = NO_CONSENT


def _stretches(file: File) -> set[int]:
    """From "mag het schrijven even stoppen" to "pen weer vrij"; from "vanaf hier" to the next heading."""
    off = own_section = to_line = False
    begun: set[int] = set()
    for at, unit in enumerate(file.units):
        if off and (
            (own_section and unit.why == HEADING and (to_line or _closes(file, at)))
            or _ENDS.search(unit.whole[:200])
        ):
            off = False
            if unit.why is None and len(unit.whole.split()) <= 8:
                unit.why = PROCEDURE
            continue
        spoken = unit.why is None and bool(file.speakers[at])
        short = len(unit.whole) <= 400 and not spoken
        if short and unit.why != HEADING and _begins_a_stretch(unit.whole):
            off = True
            begun.add(at)
            to_line = bool(re.search(r"\b(?:streep|lijn|line|rule|pen|schrijven|writing)\b", unit.whole))
            own_section = not any(_ENDS.search(one.whole[:200]) for one in file.units[at + 1 : at + 40])
            unit.why = unit.why or PROCEDURE
        elif off and unit.why is None:
            unit.why = DOUBT
    return begun


def _begins_a_stretch(text: str) -> bool:
    """Whether it says where something begins and wants it out, in one sentence unless it says where it ends too."""
    told = [text[start:end] for start, end in sentence_spans(text)]
    if _REST.search(text):
        return False
    outward = [sense_of(one, beside=True) is Sense.OUT for one in told]
    # "Alles vanaf hier tot de streep ging vóór de pauze": which of the next sentences refuses does not matter.
    bounded = any(_FROM_TO.search(one) for one in told)
    return any(out and (bounded or _STARTS.search(one)) for one, out in zip(told, outward, strict=True))


def _closes(file: File, at: int) -> bool:
    """A heading that begins another table or part, not a kind within it."""
    return (
        file.units[at].table is not None
        or at + 1 >= len(file.units)
        or file.units[at + 1].table != file.units[at - 1].table
    )
