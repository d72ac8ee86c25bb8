"""How far a refusal reaches: a person, a statement, a turn, a section, a table, the whole file.

`consent.py` says what words do; here it is found out to what. Each scope asks for a plain sign: consent as the subject
of a talk leaves nothing out. Blocks that only say such a thing are themselves no statements.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rodedraad.patterns import lazy
from rodedraad.readers.blocks import Block, Form
from rodedraad.readers.consent import Act, act_of, act_of_remark
from rodedraad.readers.doubt import Sense, is_noted_out, sense_of
from rodedraad.readers.spoken import SPOKEN_THIS, with_spoken
from rodedraad.readers.units import COMMENT, DOUBT, HEADING, NO_CONSENT, PROCEDURE, WITHDRAWN
from rodedraad.sentences import sentence_spans

_GOING_OFF = lazy(
    r"\b(?:we (?:gaan|zijn|go|are)|even|nu|vanaf (?:hier|nu)|from here|going"
    r"|let['’]?s go)\b[^.;!?]{0,25}?\b(?:off[- ]the[- ]record|buiten het verslag|buiten de notulen)\b|\b(?:begin"
    r"|start) (?:van het )?(?:vertrouwelijk\w*|off[- ]the[- ]record)\b",
    re.IGNORECASE,
)
_BACK_ON = lazy(
    r"\b(?:weer|terug|back|again)\b[^.;!?]{0,15}?\b(?:on[- ]the[- ]record|in het verslag|voor het verslag|on record"
    r"|genotuleerd)\b|\bon[- ]the[- ]record\b(?! )|\b(?:einde|eind|end)\b[^.;!?]{0,12}?\b(?:vertrouwelijk\w*"
    r"|off[- ]the[- ]record)\b|\bopname (?:weer )?aan\b",
    re.IGNORECASE,
)
_WHOLE_FILE = lazy(
    r"(?:(?:dit|het (?:hele|gehele)|deze|this|the (?:whole|entire)|all of this)\s+(?:\w+\s)?(?:verslag|document"
    r"|bestand|transcript\w*|gesprek|opname|tafelverslag|report|file|conversation|recording|session)\b[^.;!?]{0,60}"
    r"|(?:niemand|geen (?:van de (?:deelnemers|aanwezigen)|enkele deelnemer)|alle deelnemers|iedereen|de hele tafel"
    r"|nobody|none of (?:the|our) (?:participants|people)|all participants|everyone|the whole table)\b[^.;!?]{0,90})",
    re.IGNORECASE,
)
_WHOLE_ACT = lazy(
    r"\b(?:mag|mogen|may|must|can)\b[^.;!?]{0,20}?\b(?:niet|not)\b[^.;!?]{0,20}?\b(?:worden gebruikt|gebruikt worden"
    r"|verwerkt|geanalyseerd|be used|be processed|be analysed)\b"
    r"|\b(?:toestemming|consent|permission)\b[^.;!?]{0,40}?\b(?:ingetrokken|withdrawn|withdrew|geweigerd|refused)\b"
    r"|\b(?:withdrew|withdrawn|trokken|trok|heeft|hebben)\b[^.;!?]{0,30}?\b(?:toestemming|consent"
    r"|permission)\b[^.;!?]{0,15}?(?:\b(?:in|terug|ingetrokken)\b|[.!]?$)",
    re.IGNORECASE,
)
_NOBODY_AGREED = lazy(
    r"\b(?:niemand|geen van de (?:deelnemers|aanwezigen)|geen enkele deelnemer|nobody|none of (?:the"
    r"|our) (?:participants|people))\b[^.;!?]{0,40}?\b(?:(?:heeft|gaf|geeft|gave|has given"
    r"|has)\b[^.;!?]{0,20}?\b(?:toestemming|consent|permission)|(?:is|was|ging) akkoord|agreed|signed|tekende"
    r"|getekend)\b",
    re.IGNORECASE,
)
_STARTS_A_LIST = lazy(
    r"personen|deelnemers|sprekers|mensen|people|participants|speakers|volgende|following|wie|those|geen toestemming"
    r"|no consent",
    re.I,
)


def why_of(act: Act | None) -> str | None:
    """The reason in `left_out` for an act; None where the words may be read."""
    return {Act.REFUSE: NO_CONSENT, Act.WITHDRAW: WITHDRAWN}.get(act) if act else None


def why_of_told(told: str, act: Act | None = None, unsure: str = NO_CONSENT) -> str | None:
    """Why what a report so describes is left out: what wears a code, a colour or a name. None where it may be used.

    `act` is what was already heard in the words; `unsure` the reason where they only ask for it in a round way.
    """
    act = act or act_of(told)
    if act in (Act.ALLOW, Act.NOT_QUOTED):
        return None
    return why_of(act) or (unsure if is_noted_out(told) else None)


def with_scopes(blocks: Sequence[Block]) -> list[Block]:
    """Blocks with a remark where a section, the whole file or the speaker's own words refuse them."""
    settled = _whole_file(list(blocks))
    settled = _sections(settled)
    settled = _off_the_record(settled)
    settled = _by_number(_marked(settled))
    return with_spoken(settled)


def _whole_file(blocks: list[Block]) -> list[Block]:
    """ "Dit verslag mag niet worden gebruikt", "Niemand gaf toestemming": at the head, the foot or in a note."""
    edge = set(range(8)) | set(range(len(blocks) - 4, len(blocks)))
    for at, block in enumerate(blocks):
        if at not in edge and block.why != COMMENT:
            continue
        for start, end in sentence_spans(block.text):
            told = block.text[start:end]
            why = _whole_file_refused(told)
            if why and not (at < len(blocks) - 1 and _allowed_later(blocks[at + 1 :])):
                return [
                    replace(
                        one, remark=one.remark or why, why=one.why or (PROCEDURE if one is block else None)
                    )
                    for one in blocks
                ]
    return blocks


def _whole_file_refused(told: str) -> str | None:
    if len(told.split()) > 40 or told.rstrip().endswith("?"):
        return None
    if _NOBODY_AGREED.search(told):
        return NO_CONSENT
    found = _WHOLE_FILE.search(told)
    if not found or not _WHOLE_ACT.search(told[found.start() :]):
        return None
    return WITHDRAWN if re.search(r"ingetrokken|withdr|trok", told, re.I) else NO_CONSENT


def _allowed_later(blocks: Sequence[Block]) -> bool:
    return any(
        _WHOLE_FILE.search(block.text) and act_of(block.text) == Act.ALLOW
        for block in blocks
        if len(block.text) < 300
    )


def why_of_note(text: str) -> str | None:
    """What a remark in the margin, or a note under the page, says of the words that it hangs on."""
    bare = " ".join(text.split())
    told = re.sub(r"^\s*(?:\d{1,3}|[*†])[.)]?\s+", "", bare)
    if not told or len(told.split()) > 45 or told.endswith("?"):
        return None
    act = act_of_remark(told)
    if act is None and (_ABOUT_THE_ANCHOR.match(told) or SPOKEN_THIS.search(told)):
        act = act_of(told) or (Act.REFUSE if SPOKEN_THIS.search(told) else None)
    if act in (None, Act.NOT_QUOTED) and sense_of(told, beside=True, noted=True) in (
        Sense.OUT,
        Sense.LIKELY_OUT,
    ):
        return DOUBT
    return why_of(act)


_ABOUT_THE_ANCHOR = lazy(
    r"(?:.{0,40}?[:–-]\s+)?(?:dit|deze|het|zij|ze|hij|de (?:spreker|deelnemer|deelneemster|inbrenger|bewoner)"
    r"|deelne\w+|spreker|toestemming|geen|niet|op verzoek"
    r"|mag|wil|heeft|graag|svp|s\.v\.p\.|na afloop|achteraf|ingetrokken|later|eerst|weggelaten|\w+ (?:wil|heeft|trok"
    r"|vroeg|gaf|belde|mailde)"
    r"|this|the (?:speaker|participant)|speaker|participant|she|he|they|consent|no|not|please|do not|don['’]t"
    r"|withdrawn|at the request|asked|after"
    r"|\w+ (?:does|did|has|asked|withdrew|wants|refused))\b",
    re.IGNORECASE,
)


def _sections(blocks: list[Block]) -> list[Block]:
    """Under a heading such as "Niet voor publicatie" or "Tafel 4 (ingetrokken)"."""
    settled: list[Block] = []
    why: str | None = None
    level = 0
    for block in blocks:
        if block.form == Form.HEADING or block.why == HEADING:
            here = block.level or 9
            if why is None or here <= level:
                why, level = why_of_heading(block.text), here
            settled.append(block)
            continue
        settled.append(replace(block, remark=block.remark or why) if why and not block.why else block)
    return settled


def why_of_heading(text: str) -> str | None:
    """What a heading says of all that stands under it."""
    bare = text.strip(" *_#:\n")
    inside = re.search(r"[\[(]([^\[\]()]{3,80})[\])]\s*$", bare) or re.search(
        r"\s[–—-]\s+([^–—]{3,80})$", bare
    )
    for told in (bare, inside[1] if inside else ""):
        act = act_of_remark(told)
        if act in (Act.REFUSE, Act.WITHDRAW) and not re.fullmatch(
            r"(?:\w+ )?(?:privacy|toestemming|consent|akkoord)\w*", told, re.I
        ):
            return why_of(act)
    return None


def _off_the_record(blocks: list[Block]) -> list[Block]:
    """From "we gaan even off the record" to "we zijn weer on the record"."""
    settled: list[Block] = []
    off = False
    ends = any(_BACK_ON.search(block.text) for block in blocks)
    for block in blocks:
        if off and _BACK_ON.search(block.text):
            off = False
            settled.append(replace(block, why=block.why or PROCEDURE))
            continue
        if not off and ends and _GOING_OFF.search(block.text) and len(block.text.split()) <= 40:
            off = True
            settled.append(replace(block, why=block.why or PROCEDURE))
            continue
        settled.append(replace(block, remark=block.remark or NO_CONSENT) if off and not block.why else block)
    return settled


_LEGEND = lazy(
    r"\s*[(\[]?(?P<mark>[*†‡#°^]{1,2}|[⁰¹²³]|\([a-z*]\)|x|X)[)\]]?\s*(?:=|:|[–—-])\s*(?P<told>[^\n]{4,100})"
)


def _marked(blocks: list[Block]) -> list[Block]:
    """ "* = geen toestemming": the mark behind a speaker's name or a statement."""
    settled = list(blocks)
    for at, legend in enumerate(blocks):
        # A star at the head of a line is a bullet to Markdown.
        found = _LEGEND.fullmatch(f"*{legend.text}" if legend.text.lstrip().startswith("=") else legend.text)
        why = why_of(act_of_remark(found["told"])) if found else None
        if not found or not why:
            continue
        mark = re.escape(found["mark"])
        worn = lazy(rf"^[^:\n]{{1,50}}{mark}[*_]*\s*:|{mark}\s*$|^\s*{mark}\s|\({mark}\)\s*$")
        settled = [
            replace(one, remark=one.remark or why) if not one.why and worn.search(one.text) else one
            for one in settled
        ]
        settled[at] = replace(legend, why=legend.why or PROCEDURE, remark=None)
    return settled


_NUMBERS = lazy(
    r"\b(?:punt(?:en)?|uitspra(?:ak|ken)|bijdragen?|opmerking(?:en)?|regels?|rij(?:en)?|items?|nummers?|nrs?\.?"
    r"|statements?|contributions?"
    r"|rows?|lines?|points?|numbers?|no\.?|stellingen?|stelling|ids?|kaart(?:je)?s?|bullets?|antwoord(?:en)?"
    r"|reacties?|comments?)\s*(?:met\s+(?:id|nummer)\s+|id\s+|nr\.?\s+)?"
    r"(?P<numbers>[#A-Z]{0,3}[-]?\d{1,6}(?:(?:\s*(?:,|en|and|&|t/m|tot en met|to|–|-"
    r"|through)\s*)+[#A-Z]{0,3}-?\d{1,6})*)\b",
    re.IGNORECASE,
)


# "Let op: 4 en 8 moeten eruit": numbers alone, at the head of what is said of them.
_BARE_NUMBERS = lazy(
    r"^\W*(?:let op|nb|n\.b\.|ps|note|graag|svp|please)?\W*(?P<numbers>\d{1,3}(?:\s*(?:,|en|and|&)\s*\d{1,3})*)\s+"
    r"(?:moet|moeten|mag|mogen|graag|niet|wil|willen|zijn|is|hoort|horen|gaat|gaan|eruit|must|should|may|can"
    r"|are|please|not)\b",
    re.IGNORECASE,
)


# "Voor 3 en 6 hebben wij geen toestemming gekregen": small numbers of which more than one, or one with a word for it.
_FOR_NUMBERS = lazy(
    r"\b(?:voor|van|bij|for|of|on)\s+(?P<numbers>\d{1,3}(?:\s*(?:,|en|and|&)\s*\d{1,3})+)\b(?!\s*(?:jaar|euro|uur|years?"
    r"|procent|%|mensen|people|minut|dagen|weken|maanden|days|weeks|months|kinderen|children|huizen|woningen))",
    re.IGNORECASE,
)


def numbers_refused(told: str) -> tuple[set[str], str | None]:
    """The numbers of statements that a sentence refuses: "Punt 2 en 5 zijn ingetrokken", "rows 3-5 not for use"."""
    why = why_of(act_of(told))
    found = (
        (_NUMBERS.search(told) or _BARE_NUMBERS.search(told) or _FOR_NUMBERS.search(told))
        if why and len(told.split()) <= 40 and not told.rstrip().endswith("?")
        else None
    )
    if not found:
        return set(), None
    numbers: set[str] = set()
    for first, last in re.findall(
        r"([#A-Z]{0,3}-?\d{1,6})(?:\s*(?:t/m|tot en met|to|through|–|-)\s*(\d{1,6}))?", found["numbers"], re.I
    ):
        numbers.add(first.lstrip("#").casefold())
        if last and first.isdigit() and 0 < int(last) - int(first) < 200:
            numbers |= {str(one) for one in range(int(first), int(last) + 1)}
    return numbers, why


def _by_number(blocks: list[Block]) -> list[Block]:
    """ "Punt 2 is na afloop ingetrokken": of the list before it, else of the one after it."""
    settled = list(blocks)
    for at, block in enumerate(blocks):
        for start, end in sentence_spans(block.text):
            numbers, why = numbers_refused(block.text[start:end])
            if not numbers or not why or block.form == Form.TURN:
                continue
            everything = [
                one for one, other in enumerate(blocks) if other.form == Form.ITEM and not other.why
            ]
            for listed in (_list_before(blocks, at), _list_after(blocks, at), everything):
                hit = [
                    listed[int(one) - 1] for one in numbers if one.isdigit() and 0 < int(one) <= len(listed)
                ]
                if hit:
                    for place in hit:
                        settled[place] = replace(settled[place], remark=settled[place].remark or why)
                    settled[at] = replace(block, why=block.why or PROCEDURE, remark=None)
                    break
    return settled


def _list_before(blocks: Sequence[Block], at: int) -> list[int]:
    return _run(blocks, range(at - 1, -1, -1))[::-1]


def _list_after(blocks: Sequence[Block], at: int) -> list[int]:
    return _run(blocks, range(at + 1, len(blocks)))


def _run(blocks: Sequence[Block], places: range) -> list[int]:
    """The first row of items on the way."""
    found: list[int] = []
    for place in places:
        if blocks[place].form == Form.ITEM and not blocks[place].why:
            found.append(place)
        elif found and not blocks[place].why:
            break
    return found


def lists_who_refuse(block: Block) -> bool:
    """A heading or a line with a colon under which the people stand who refuse: "Deze deelnemers willen niet ...:"."""
    text = block.text.strip(" *_#\n")
    opens = block.form == Form.HEADING or block.why == HEADING or text.endswith(":")
    return (
        opens
        and len(text.split()) <= 30
        and bool(_STARTS_A_LIST.search(text))
        and act_of(text) in (Act.REFUSE, Act.WITHDRAW)
    )
