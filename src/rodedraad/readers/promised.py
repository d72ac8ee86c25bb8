"""What people at a table agree on aloud: a round of consent, a promise not to write it down, a stretch off the record.

"Mag ik gebruiken wat jullie zeiden?" – "Ik niet." takes out all that somebody said; "dit schrijf ik niet op" what was
said last; "wat ik nu ga vertellen is niet voor het verslag" what comes, until somebody says that it counts again.
Works on turns; where that is not certain the words wait for a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rodedraad.patterns import lazy
from rodedraad.readers.consent import Act, act_of
from rodedraad.readers.doubt import OUTWARD, sense_of
from rodedraad.readers.reach import File, naming, talk_in
from rodedraad.readers.units import DOUBT, FACILITATOR, HEADING, NO_CONSENT, WITHDRAWN
from rodedraad.sentences import sentence_spans

_FAR = 60
_ASKS_USE = lazy(
    r"\b(?:mag|mogen|kan|kunnen|akkoord|bezwaar|goed|oké|ok|okay|prima|toestemming|stem\w*|may|can|could"
    r"|consent|agree\w*"
    r"|permission|objections?|mind|happy)\b[^?]{0,90}\b(?:gebruik\w*|verwerk\w*|verslag|rapport|notulen"
    r"|opname|opnemen"
    r"|gezegd|zei|zeiden|verteld\w*|woorden|inbreng|uitspraken|publicer\w*|delen|erin|use[ds]?|report"
    r"|minutes|recording"
    r"|record(?:ed)?|said|words|notes|publish\w*|shared?)\b[^?]{0,60}\?",
    re.IGNORECASE,
)
_ALL_OF_YOU = lazy(
    r"\b(?:jullie|iedereen|ieders|ieder|allemaal|allen|iemand|alles|rondje|om de beurt|één voor één"
    r"|een voor een"
    r"|deelnemers|opname|what you said|each of you|everyone|everybody|anyone|all of you|one by one|going round"
    r"|round the table|recording|everything)\b",
    re.IGNORECASE,
)
_OBJECTION = lazy(r"\b(?:bezwaar|bezwaren|objections?|object|mind)\b[^?]{0,80}\?", re.IGNORECASE)
_NO = lazy(
    r"\W*(?:(?:uh|eh|ehm|um|well|nou|sorry|eerlijk gezegd)\W+)*(?:nee\b|neen\b|ik (?:liever "
    r"|toch )?niet\b|liever niet"
    r"|van mij niet|mij(?:ne)? niet|doe mij maar niet|niet van mij|niet de mijne|no\b|nope\b|not (?:me"
    r"|mine|from me)\b"
    r"|i['’]d rather not|rather not|i would rather (?:you )?(?:not|didn|used none)|please don['’]t"
    r"|behalve (?:van )?mij|except (?:me|mine))",
    re.IGNORECASE,
)
_YES = lazy(
    r"\W*(?:ja\b|jawel|jazeker|yes\b|yeah|yep|sure|fine|of course|prima|akkoord|goed hoor|is goed"
    r"|geen bezwaar|oké|ok\b"
    r"|no objections?|none|niet van mij hoor)",
    re.IGNORECASE,
)
_NOTHING_OF_ME = lazy(
    r"\b(?:van mij|van mijn \w+|ik wil(?: dat)?|wil ik(?: dat)?|mijn (?:stukken|woorden|inbreng"
    r"|verhalen))\b[^.;!?]{0,50}"
    r"\b(?:niets|niks|nergens|helemaal niet|allemaal weg|alles weg|eruit|weg)\b"
    r"|\b(?:niets|niks) (?:van (?:mij|wat ik)|dat ik)\b|\bmijn (?:stukken|woorden"
    r"|inbreng)\b[^.;!?]{0,30}\b(?:weg|eruit)\b"
    r"|\b(?:none of (?:mine|my)|nothing (?:of mine|i (?:say|said))|not? (?:use|used?"
    r"|quote) (?:any of )?(?:mine|my)"
    r"|any of (?:mine|my (?:words|answers))|leave (?:mine|me|my (?:words|part)) out|keep me out)\b",
    re.IGNORECASE,
)
# "Iedereen akkoord behalve Karim, zijn uitspraken vervallen."
_ALL_BUT = lazy(
    r"\b(?:iedereen|allen|allemaal|de rest|everyone|everybody|all)\b[^.;!?]{0,40}\b(?:behalve|op"
    r"|uitgezonderd|except|but|apart"
    r" from)\s+(?P<who>[A-Z][\w'’-]+(?:\s+(?:en|and)\s+[A-Z][\w'’-]+)?)",
)
# Whoever leads or writes promises that it will not be kept.
_PROMISE = lazy(
    r"\b(?:dit|dat|het|deze|die)\s+(?:laatste\s+)?(?:schrijf|noteer|notuleer|neem|zet|tik|typ|gebruik"
    r"|vermeld|laat|haal"
    r"|schrijven|noteren|halen|laten|gebruiken|nemen|zetten)\s+(?:ik|we|wij)\b[^.;!?]{0,30}\b(?:niet|weg"
    r"|eruit|er uit|er"
    r" niet|buiten|achterwege|nergens)\b"
    r"|\b(?:ik|we|wij)\s+(?:zal|zullen|ga|gaan)?\s*(?:schrijf|schrijven|noteer|noteren|notuleer|zet"
    r"|zetten|neem|nemen|gebruik"
    r"|gebruiken|haal|halen|laat|laten|streep|strepen|schrap|schrappen|wis|wissen|knip"
    r"|knippen)\b[^.;!?]{0,12}\b(?:dit|dat|het"
    r"|die|hem)\b[^.;!?]{0,25}\b(?:niet|weg|eruit|er uit|door|buiten|achterwege)\b"
    r"|\b(?:dit|dat|het|die)\s+(?:blijft|gaat|komt|staat)\b[^.;!?]{0,12}\b(?:eruit|er niet in|nergens"
    r"|buiten (?:het )?verslag"
    r"|hier|onder ons|niet in)\b"
    r"|\b(?:geschrapt|doorgestreept|weggestreept|eruit gehaald)\b(?=[\s.,!]|$)"
    r"|\b(?:that|this|it|yours?)\s+(?:stays|is|goes|comes)\s+(?:out|off the record|between us|in (?:this"
    r"|the) room)\b"
    r"|\b(?:that|this|it)\b[^.;!?]{0,8}\b(?:will not|won['’]t|does not|doesn['’]t|is not going"
    r"|isn['’]t going|never)\b"
    r"[^.;!?]{0,25}\b(?:in|into|down|write-?up|notes|report|used|recorded|go)\b"
    r"|\bi(?:['’]ll| will| have|['’]ve| am|['’]m)?\s+(?:leave|leaving|left|strike|struck|take|taken"
    r"|taking|cut|cutting|scratch"
    r"|scratched|delete|deleted|cross|crossed)\s+(?:that|this|it|yours)\b[^.;!?]{0,12}\b(?:out|off|away)?"
    r"|\bi (?:won['’]t|will not|shan['’]t|am not going to|['’]m not going to|didn['’]t|did not) (?:write"
    r"|note|put|record|use|type)"
    r"\b|\b(?:scratched|struck|deleted)\b(?=[\s.,!]|$)",
    re.IGNORECASE,
)
_GIVES_IT_BACK = lazy(
    r"\b(?:dat|dit|het) (?:schrijf|noteer|neem) (?:ik|we) (?:wel|graag|mee|op)\b|\bniet vergeten\b",
    re.IGNORECASE,
)
# "Is this going in the notes? Please don't": asked and answered in one breath.
_ASKS_AND_DECLINES = lazy(
    r"\b(?:notes|minutes|report|recorded|written|down|verslag|notulen|opgeschreven|genoteerd|opgenomen"
    r"|schrijf\w*|noteer\w*"
    r"|opname|erin)\b[^?.!]{0,25}\?\s*(?:oh|o|nee|no|well|want)?[\s,]*(?:please (?:don['’]t|do not|leave)"
    r"|(?:doe )?(?:maar |"
    r"dat )?(?:liever|alsjeblieft|graag|beter) niet|doe maar niet|niet doen|dan (?:liever|beter"
    r"|maar) niet|rather not"
    r"|i['’]d rather|better not|don['’]t)",
    re.IGNORECASE,
)
# Which of their own words somebody means.
_POINTS_TO = lazy(
    r"\b(?:what i (?:just )?(?:said|told you)|wat ik (?:net |eerder |daarnet |straks |zojuist )*(?:zei"
    r"|vertelde|noemde)"
    r"|(?:dat|het) (?:stuk|verhaal|stukje|voorbeeld) (?:van|over)|dat (?:van|over)"
    r"|the (?:bit|thing|story|part|line) (?:about|on|with))\b",
    re.IGNORECASE,
)
_COMING = lazy(
    r"\b(?:wat ik (?:nu|zo|hierna|dadelijk|jullie)\b|het volgende|wat (?:nu|hierna|zo) (?:komt|volgt)"
    r"|dit volgende|nu even"
    r"|vanaf (?:nu|hier)|even\b|what i(?:['’]m| am)? (?:about|going|gonna)|what i say next|(?:this"
    r"|the) next|from (?:here|now)"
    r"|for a (?:moment|minute)|off the record)",
    re.IGNORECASE,
)
_MACHINE = (
    r"(?:ding|apparaat|apparaatje|opname|opnemen|recorder|bandje|microfoon|recording|tape|mic|machine|it|hem)"
)
_PAUSE = lazy(
    rf"\b(?:kan|kunnen|mag|mogen|zou|zouden|could|can|may"
    rf"|would)\b[^.?!]{{0,25}}\b{_MACHINE}\b[^.?!]{{0,20}}\b(?:uit|stop\w*"
    r"|pauze|pauzeren|stil|off|pause\w*)\b[^.?!]{0,15}\?"
    r"|\b(?:mogen|mag|kunnen|kan|zullen|can|could|may)\b[^.?!]{0,15}\b(?:buiten (?:het |de )?(?:verslag"
    r"|notulen|opname)"
    r"|off the record)\b"
    r"|\b(?:vanaf nu|nu|even|we gaan|from now|going|now)\b[^.?!]{0,20}\b(?:buiten (?:het |de )?(?:verslag"
    r"|notulen|opname)"
    r"|off the record)\b",
    re.IGNORECASE,
)
_COUNTS_AGAIN = lazy(
    r"\btot (?:zover|hier|daar)\b|\b(?:weer|back|again)\b[^.;!?]{0,25}\b(?:verslag|schrijven|noteren"
    r"|opnemen|opname|aan|mee"
    r"|genoteerd|notuleren|on|record|recording|writing|bewust)\b|\b(?:opname|recording|bandje|recorder"
    r"|hij|it|pen)\b[^.;!?]{0,20}"
    r"\b(?:weer|again|back on)\b|\bback on the record\b|\bon the record\b|\bwe gaan (?:weer )?verder\b"
    r"|\bthat['’]?s (?:it|all)\b"
    r"|\b(?:vanaf (?:hier|nu)) mag\b|\bwe (?:zijn|gaan) (?:er )?weer\b|\bdoorgelopen\b",
    re.IGNORECASE,
)
_ASKED_AGAIN = lazy(r"\?\s*$")


def heed_promises(file: File) -> set[int]:
    """Put aside what was agreed aloud to leave out; the turns with promises, which are heard with that."""
    promises: set[int] = set()
    if not _is_a_conversation(file):
        return promises
    for at, unit in enumerate(file.units):
        text = unit.whole.strip()
        if not text or unit.why == HEADING or len(text) > 1_200:
            continue
        if _ASKS_USE.search(text) and _ALL_OF_YOU.search(text):
            _round(file, at)
        if unit.why == FACILITATOR:
            if _promise(file, at):
                promises.add(at)
        elif file.speakers[at]:
            _own_words(file, at, text)
    _stretches(file)
    return promises


def _is_a_conversation(file: File) -> bool:
    """Whether people answer each other here: in a report somebody else tells what they said."""
    led = sum(unit.why == FACILITATOR for unit in file.units)
    if any(unit.locator.startswith(("cue", "segment")) for unit in file.units[:3]):
        return True
    said = [at for at in range(len(file.units)) if file.taken(at)]
    named = sum(bool(file.speakers[at]) for at in said)
    return led >= 2 and len(said) >= 3 and named * 10 >= len(said) * 9


def _put_aside(file: File, places: Iterator[int] | list[int]) -> None:
    for at in places:
        if file.taken(at):
            file.units[at].why = DOUBT


def _of(file: File, speaker: str | None) -> list[int]:
    return [at for at, who in enumerate(file.speakers) if speaker and who == speaker]


def _round(file: File, asked: int) -> None:
    """Who says no when everybody is asked."""
    objections = bool(_OBJECTION.search(file.units[asked].whole))
    for at in range(asked + 1, min(asked + 16, len(file.units))):
        unit, speaker = file.units[at], file.speakers[at]
        text = unit.whole.strip()
        if unit.why == FACILITATOR or not speaker:
            if len(text.split()) > 30 or (
                at > asked + 1 and _ASKED_AGAIN.search(text) and len(text.split()) > 8
            ):
                return
            continue
        if len(text.split()) > 40:
            return
        yes = _YES.match(text)
        refuses: re.Match[str] | None = _NO.match(text) or _NOTHING_OF_ME.search(text)
        if objections:
            refuses = _NOTHING_OF_ME.search(text) or (re.match(r"\W*(?:ja|yes|ik wel|i do)\b", text, re.I))
            yes = None
        if refuses and not (yes and not _NOTHING_OF_ME.search(text)):
            _put_aside(file, _of(file, speaker))


def _promise(file: File, at: int) -> bool:
    """What was said last, by whoever is called by name or spoke last, before the promise that it is not kept."""
    text = file.units[at].whole
    told = [text[start:end] for start, end in sentence_spans(text)]
    names = _ALL_BUT.search(text)
    if names and any(act_of(one) in (Act.REFUSE, Act.WITHDRAW) or sense_of(one) in OUTWARD for one in told):
        for name in re.findall(r"[A-Z][\w'’-]+", names["who"]):
            _put_aside(file, _of(file, next((one for one in file.speakers if one and _is(one, name)), None)))
        return True
    promised = any(_PROMISE.search(one) and not one.rstrip().endswith("?") for one in told)
    if not promised or _GIVES_IT_BACK.search(text) or any(_COUNTS_AGAIN.search(one) for one in told):
        return False
    before = [
        one for one in range(max(0, at - 12), at) if file.speakers[one] and file.units[one].why != FACILITATOR
    ]
    called = next((file.speakers[one] for one in reversed(before) if _called(file.speakers[one], text)), None)
    last = called or (file.speakers[before[-1]] if before else None)
    for one in reversed(before):
        if file.speakers[one] == last:
            _put_aside(file, [one])
            talk, other = talk_in(file.units[one].text)
            if len(other.split()) >= (8 if talk or _ASKS_AND_DECLINES.search(other) else 4):
                break
        elif called is None and file.units[one].why is None:
            break
    return True


def _is(speaker: str, name: str) -> bool:
    return name.casefold() in re.findall(r"[\w'’-]+", speaker)


def _called(speaker: str | None, text: str) -> bool:
    """Whether whoever speaks calls somebody by name, at the head or the end of a sentence."""
    words = [
        word
        for word in re.findall(r"[^\W\d_][\w'’-]{2,}", speaker or "")
        if word not in ("spreker", "speaker")
    ]
    return any(
        re.search(rf"(?:^|[.!?]\s+|,\s*){re.escape(word)}\b\s*[,.!?]", text, re.IGNORECASE) for word in words
    )


def _own_words(file: File, at: int, text: str) -> None:
    """A speaker on their own words: nothing of them, or the turn before."""
    speaker = file.speakers[at]
    if _NOTHING_OF_ME.search(text) and (
        act_of(text) in (Act.REFUSE, Act.WITHDRAW)
        or sense_of(text) in OUTWARD
        or re.search(r"gebruik|use", text, re.I)
    ):
        _put_aside(file, _of(file, speaker))
    elif _POINTS_TO.search(text) and file.units[at].why == NO_CONSENT:
        _put_aside(
            file, naming(file, text, [one for one in _of(file, speaker) if one < at and file.taken(one)])
        )
    elif _ASKS_AND_DECLINES.search(text):
        before = [one for one in _of(file, speaker) if at - 8 <= one < at and file.taken(one)]
        _put_aside(file, [*before[-1:], at])


def _stretches(file: File) -> None:
    """What is said between "dit is niet voor het verslag" and "tot zover"."""
    for at, unit in enumerate(file.units):
        text = unit.whole.strip()
        if (
            not text
            or unit.why == HEADING
            or len(text) > 600
            or not (file.speakers[at] or unit.why == FACILITATOR)
        ):
            continue
        outward = (
            unit.why in (NO_CONSENT, WITHDRAWN) or sense_of(text) in OUTWARD or act_of(text) is Act.REFUSE
        )
        comes = unit.why != FACILITATOR and _COMING.search(text) and outward and len(text.split()) <= 30
        if not (comes or _PAUSE.search(text)):
            continue
        end = _end_of(file, at)
        if end is not None:
            # "... opgenomen. Tot zover.": what stands before it in the same turn was said off the record too.
            found = _COUNTS_AGAIN.search(file.units[end].whole)
            late = found is not None and len(file.units[end].whole[: found.start()].split()) > 4
            _put_aside(file, list(range(at, end + late)))
        else:
            _put_aside(file, list(_next_words(file, at)))


def _end_of(file: File, begun: int) -> int | None:
    """The turn that says that it counts again."""
    for at in range(begun + 1, min(begun + _FAR, len(file.units))):
        text = file.units[at].whole
        if _COUNTS_AGAIN.search(text) and len(text.split()) <= 40:
            return at
    return None


def _next_words(file: File, begun: int) -> Iterator[int]:
    """Where nobody says that it counts again: the next words of the same speaker, until another tells something."""
    speaker, told = file.speakers[begun], False
    yield begun
    for at in range(begun + 1, min(begun + 8, len(file.units))):
        unit = file.units[at]
        if file.speakers[at] == speaker and unit.why != FACILITATOR:
            told = True
            yield at
        elif told or (unit.why is None and len(unit.text.split()) > 4):
            return
