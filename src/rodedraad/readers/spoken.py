"""What speakers say themselves of the use of their words: this, all of it, or that it may stay after all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rodedraad.patterns import lazy
from rodedraad.readers.blocks import Block, Form
from rodedraad.readers.units import FACILITATOR, HEADING, NO_CONSENT
from rodedraad.sentences import sentence_spans

_RECORD = (
    r"(?:verslag(?:je)?|notulen|rapport|stuk|transcript|samenvatting|papier|aantekeningen|report|minutes|records?|notes"
    r"|summary|write-?up)"
)

_THIS = (
    r"(?:dit|dat|deze|die|het|this|that|it|wat ik\b[^,.;!?]{0,25}|what i\b[^,.;!?]{0,20}|mijn (?:verhaal|inbreng"
    r"|opmerking|woorden|bijdrage"
    r"|uitspraak|voorbeeld)|my (?:story|words|contribution|comment|remark)|(?:dit|dat|deze|die"
    r"|mijn) laatste\b[^,.;!?]{0,15})"
)

_NOT = r"(?:niet|liever niet|not|never|n['’]t)"

SPOKEN_THIS = lazy(
    rf"\b{_THIS}\b[^.;!?]{{0,45}}?\b{_NOT}\b[^.;!?]{{0,25}}?\b(?:in|op|on|into|uit)\s+(?:het\s+|de\s+|jullie\s+"
    rf"|uw\s+|je\s+|the\s+|your\s+|any\s+)?{_RECORD}\b"
    rf"|\b{_THIS}\b[^.;!?]{{0,40}}?(?:\b{_NOT}\b|n['’]t\b)[^.;!?]{{0,25}}?\b(?:opgeschreven|genoteerd|genotuleerd"
    rf"|opgenomen worden|vastgelegd|gepubliceerd|naar buiten|written down|minuted|be recorded|go in|go any further"
    rf"|leave this room)\b"
    rf"|\b(?:wil|wilde|liever|graag|want|rather|prefer)\b[^.;!?]{{0,30}}?\b{_NOT}\b[^.;!?]{{0,20}}?\b(?:dat"
    rf"|that)\s+(?:dit|het|jullie dit|this|it|you)\b[^.;!?]{{0,30}}?\b(?:verslag|notulen|rapport|opgeschreven"
    rf"|genoteerd|gebruik\w*|naar buiten|gepubliceerd|report|minutes|record\w*|used?|written|published)\b"
    r"|\b(?:schrijf|noteer|notuleer|zet|neem)\b(?:\s+(?:je|jij|u|jullie|maar|alsjeblieft"
    r"|alstublieft))?\s+(?:dit|dat|het)"
    r"(?:\s+(?:maar|dus|alsjeblieft|alstublieft|liever|svp|er|even|verder|echt))*\s+(?:niet|nergens)\b"
    r"|\b(?:dit|dat|het)\b[^.;!?]{0,20}?\b(?:niet|nergens)\s+(?:opschrijven|noteren|notuleren|opnemen|publiceren"
    r"|gebruiken)\b"
    r"|\b(?:do not|don['’]t|please don['’]t|never)\s+(?:write|note|put|record|minute|include|publish|use|repeat"
    r"|report)\b[^.;!?]{0,15}?\b(?:this|that|it|what i)\b"
    r"|\boff[- ]the[- ]record\b|\bbuiten (?:het|de) (?:verslag|notulen|rapport)\b|\bniet voor (?:het|de|in het"
    r"|in de) (?:verslag|notulen|rapport)\b|\bnot for (?:the|your) (?:record|minutes|report|notes)\b"
    r"|\b(?:dit|dat|het|this|that|it)\b[^.;!?]{0,15}?\b(?:blijft?|moet|stays?"
    r"|remains?)\b[^.;!?]{0,20}?\b(?:onder ons|tussen ons|binnenskamers|hier aan tafel|aan deze tafel|in deze kamer"
    r"|between us|in this room|at this table|confidential)\b"
    rf"|\b(?:ik (?:zeg|vertel) (?:dit|het|dat)|dit (?:zeg|vertel) ik)\b[^.;!?]{{0,20}}?\b(?:in vertrouwen"
    rf"|vertrouwelijk)\b|\bi['’]?(?:m| am)? (?:tell|say|saying|telling)\b[^.;!?]{{0,20}}?\bin confidence\b"
    rf"|\b(?:haal|streep|schrap|laat|gooi|wis|verwijder)\b[^.;!?]{{0,10}}?\b{_THIS}\b[^.;!?]{{0,30}}?\b(?:weg|eruit"
    rf"|door|achterwege|buiten|uit (?:het|de))\b"
    rf"|\b(?:leave|strike|take|cut|keep|edit)\s+{_THIS}\b[^.;!?]{{0,15}}?\b(?:out|off|from the)\b|\b(?:delete|remove"
    rf"|erase|scratch)\s+{_THIS}\b"
    rf"|\bik (?:trek|neem)\b[^.;!?]{{0,10}}?\b{_THIS}\b[^.;!?]{{0,20}}?\b(?:in|terug)\b|\bi (?:withdraw|retract"
    rf"|take back)\b[^.;!?]{{0,5}}?\b{_THIS}\b|\bi take {_THIS} back\b",
    re.IGNORECASE,
)

SPOKEN_ALL = lazy(
    r"\b(?:alles|niets)\b[^.;!?]{0,12}?\bwat ik\b[^.;!?]{0,60}?(?:\bniet\b|\bgebruik\w*|\bverslag|\bnotulen|\bweg\b"
    r"|\beruit\b)|\bniets van (?:wat ik|mij|mijn)\b[^.;!?]{0,40}?\b(?:gebruik\w*|verslag|opgenomen|opgeschreven"
    r"|notulen)\b"
    r"|\bik wil\b[^.;!?]{0,25}?\bniet\b[^.;!?]{0,20}?\b(?:in (?:het|de|jullie) (?:verslag|notulen|rapport|stuk)"
    r"|opgenomen worden|dat (?:mijn|ik|(?:alles )?wat ik)\b[^.;!?]{0,40}?\b(?:verslag|gebruik\w*|notulen|opgenomen))"
    r"|\bik (?:geef|gaf|heb|had)\b[^.;!?]{0,25}?\bgeen toestemming\b(?! (?:voor|om) (?!het|dit|gebruik|opname"
    r"|verslag))|\bik trek\b[^.;!?]{0,20}?\b(?:mijn )?(?:toestemming|inbreng|deelname"
    r"|medewerking)\b[^.;!?]{0,20}?\b(?:in|terug)\b"
    r"|\b(?:mijn|al mijn) (?:inbreng|bijdragen|uitspraken|woorden)\b[^.;!?]{0,30}?\b(?:niet"
    r"|nergens)\b[^.;!?]{0,20}?\b(?:gebruik\w*|verslag|opgenomen|notulen)\b"
    r"|\blaat mij (?:er )?(?:maar )?(?:buiten|uit)\b|\b(?:everything|nothing|anything) i\b[^.;!?]{0,50}?\b(?:not"
    r"|used?|out|record|report)\b"
    r"|\bi (?:do not|don['’]t|didn['’]t|did not|never)\b[^.;!?]{0,20}?\b(?:consent|give (?:my )?(?:consent"
    r"|permission)|want (?:to be (?:in|part of|recorded|included)|my (?:words|contribution|part|story)))\b"
    r"|\bi(?:['’]m| am)? (?:withdraw\w*|retract\w*|revok\w*)\b[^.;!?]{0,10}?\bmy (?:consent|permission|contribution"
    r"|participation|words)\b"
    r"|\bi(?:['’]d| would)? (?:do not|don['’]t|rather|prefer|would rather)\b[^.;!?]{0,25}?\b(?:what"
    r" i(?: have|['’]ve)? said|my (?:words|part|story))\b(?! (?:about|just|on))[^.;!?]{0,30}?\bus(?:ed|e)\b"
    r"|\b(?:leave|keep|count|cut) me out\b",
    re.IGNORECASE,
)

SPOKEN_ALLOW = lazy(
    r"\b(?:dat|dit|het|mijn \w+)\b[^.;!?]{0,12}?\bmag\b[^.;!?]{0,25}?\b(?:toch|wel|gewoon|alsnog"
    r"|weer)\b[^.;!?]{0,20}?\b(?:in|erin|verslag|notulen|genoteerd|gebruik\w*|blijven|opgeschreven)\b"
    r"|\b(?:zet|neem|schrijf|noteer)\b[^.;!?]{0,15}?\b(?:dit|dat|het)\b[^.;!?]{0,15}?\b(?:toch|wel|alsnog)\b"
    r"|\b(?:you can|you may|please|go ahead and)\b(?![^.;!?]{0,12}(?:do not|don['’]t|not"
    r"|never))[^.;!?]{0,15}?\b(?:keep|put|use|include|write)\b[^.;!?]{0,15}?\b(?:it|that"
    r"|this)\b[^.;!?]{0,20}?\b(?:in|after all|down)\b",
    re.IGNORECASE,
)


def with_spoken(blocks: list[Block]) -> list[Block]:
    """What speakers say themselves of the use of their words, in a turn or in a report of it."""
    settled = list(blocks)
    speakers = speakers_of(blocks)
    everything: dict[str, bool] = {}
    for at, block in enumerate(blocks):
        if block.why and block.why != FACILITATOR:
            continue
        speaker = speakers[at]
        found = spoken_in(block.text)
        if not found or block.form == Form.HEADING:
            continue
        scope, rest = found
        if scope == "all" and speaker:
            everything[speaker] = True
        elif scope == "allow":
            allow(settled, speakers, at, everything)
        elif block.why is None and rest >= 4:
            settled[at] = replace(block, remark=block.remark or NO_CONSENT)
        elif block.why is None:
            refuse_before(settled, speakers, at)
        if scope == "all" and not speaker:
            settled[at] = replace(block, remark=block.remark or NO_CONSENT)
    refused = {speaker for speaker, on in everything.items() if on}
    return [
        replace(block, remark=block.remark or NO_CONSENT) if not block.why and speaker in refused else block
        for block, speaker in zip(settled, speakers, strict=True)
    ]


def spoken_in(text: str) -> tuple[str, int] | None:
    """What is said of use, and how many words the turn holds beside that."""
    scope, beside = None, 0
    for start, end in sentence_spans(text):
        told = text[start:end]
        if not told.rstrip().endswith("?"):
            if SPOKEN_ALLOW.search(told):
                scope = "allow"
                continue
            if SPOKEN_ALL.search(told):
                scope = "all"
                continue
            this = SPOKEN_THIS.search(told)
            if this:
                scope = scope if scope == "all" else "this"
                beside += max(0, len(told[: this.start()].split()) - 4)
                continue
        beside += len(told.split())
    return (scope, beside) if scope else None


def speakers_of(blocks: Sequence[Block]) -> list[str | None]:
    """Who speaks in each block: by the name above it where there is one, for several people may share a role."""
    from rodedraad.readers.labels import read_label
    from rodedraad.readers.speakers import name_on

    speakers: list[str | None] = []
    above, role = None, None
    for block in blocks:
        if block.form == Form.HEADING or block.why == HEADING:
            found = name_on(block.text)
            above, role = (found[0].casefold(), read_label(found[0]).role) if found else (None, None)
        is_theirs = role and block.role == role and not block.why
        speakers.append(above if is_theirs else speaker_in(block))
    return speakers


def speaker_in(block: Block) -> str | None:
    from rodedraad.readers.labels import leading_label

    if block.role:
        return block.role.casefold()
    found = leading_label(block.text)
    return found.label.role.casefold() if found and found.label.role and not found.label.kind else None


def refuse_before(settled: list[Block], speakers: Sequence[str | None], at: int) -> None:
    """The words before it that a bare "dat mag niet in het verslag" is about."""
    speaker = speakers[at]
    settled[at] = replace(settled[at], remark=settled[at].remark or NO_CONSENT)
    for back in range(at - 1, max(at - 6, -1), -1):
        before = settled[back]
        if before.form == Form.HEADING and speaker is None:
            return
        if before.why or before.form == Form.HEADING or (speaker and speakers[back] != speaker):
            continue
        settled[back] = replace(before, remark=before.remark or NO_CONSENT)
        return


def allow(settled: list[Block], speakers: Sequence[str | None], at: int, everything: dict[str, bool]) -> None:
    """ "Dat mag er trouwens toch in": the speaker's last refused words come back."""
    speaker = speakers[at]
    if speaker and everything.get(speaker):
        everything[speaker] = False
    for back in range(at, -1, -1):
        before = settled[back]
        if before.remark == NO_CONSENT and (speaker is None or speakers[back] == speaker):
            settled[back] = replace(before, remark=None)
            return
