"""What a report says of itself and of the evening, and what people say without telling anything.

Who typed it over, when the next meeting is, who brought the cake, what something cost, "Ja hoor.", "agree!!": words
between the statements that are none. A person may still find them among what was left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rodedraad.patterns import lazy
from rodedraad.readers.labels import kind_of_word, table_of
from rodedraad.readers.units import FACILITATOR, HEADING, PROCEDURE, Unit
from rodedraad.vocabulary import words

_LONGEST = 40
_REACTION = words(
    """
    ja jawel nee hoor prima mooi oké ok okay goed dank je jullie u wel bedankt yes no yeah yep yup sure fine agree
    agreed
    eens mee precies klopt haha ha hm hmm jeetje tjonge wow doei dag slaap lekker geen probleem leuk top super helemaal
    zeker natuurlijk inderdaad dat is zo daar ben ik het great thanks thank you exactly right bye oh bless doen we komt
    fijne avond nice good lovely indeed true same here +1 idem ook en een goeie goede goodnight true guilty
    """
)
_NAMES_A_FACT = (
    r"(?:status|taal|language|transcriptie|transcript|transcription|bestand|file|duur|duration|leiding|techniek"
    r"|onderwerp"
    r"|subject|opdrachtgever|totaal[^:]{0,40}|total[^:]{0,30}|plaats|locatie|location|opmaak|versie|version)"
)
_MADE = (
    r"(?:uitgetypt|overgetypt|getypt|opgetekend|opgesteld|samengesteld|samengevoegd|uitgewerkt|overgenomen|verwerkt"
    r"|meegeschreven|typed(?: out| up| over)?|written up|compiled|transcribed)"
)
_ALL = r"(?:welkom|iedereen|allen|deelnemers|aanwezigen|everyone|everybody|all|participants)"
_SENT = r"(?:mailed|sent|gemaild|nagestuurd|toegestuurd|gedeeld)"
_GONE = r"(?:vernietigd|gewist|destroyed|deleted)"
_THANKS = (
    r"(?:(?:met|heel|veel|hartelijk|erg|alvast|nogmaals|en|many|with|we|wij|warm)\s+){0,3}"
    r"(?:dank(?! ?zij)|bedankt|bedanken|thanks|thank)\b(?:\s\S+){0,22}"
)
# "Next time I want to be asked" is a wish.
_NEXT = (
    r"(?:de |het |onze |the |our |een )?(?:volgende|eerstvolgende|next)\s+"
    r"(?:keer|avond|bijeenkomst|dialoog|sessie|pad|meeting|session|dialogue|time|evening)\b"
    r"(?!.*\b(?:ik|wij|we|mij|mijn|i|me|my)\b).*"
)
# "Pauze, koffie en cake"; "pauze op school is te kort" is somebody's view.
_PAUSE = (
    r"\W{0,2}(?:toen was er |even |korte |kleine |short |tea |coffee )?(?:pauze|break|koffiepauze|theepauze)\b"
    r"(?=\W*$|\s*[,.:(–-]|\s+(?:\d|daarna|min)).{0,160}"
)
_LEADS_ON = (
    rf"(?:de |the )?[\w-]+ (?:heet|heette|bedankt|bedankte|bedanken|welcomed|thanked)\b.{{0,60}}\b{_ALL}\b.*",
    (
        r"(?:de |the )?[\w-]+ (?:sluit|sloot|opent|opende|closes|closed|opens|opened)\b.{0,30}"
        r"\b(?:avond|bijeenkomst|vergadering|meeting|evening|session|om \d|at \d).*"
    ),
)
_BRACKETS = r"\[\[.*\]\]|\*?\[[^\]\[]{2,60}\]\*?|\*?\((?:(?!\bik\b|\bI\b)[^()]){2,140}\)\*?"
_ASIDES = lazy(
    "|".join(
        (
            rf"[*_]*{_NAMES_A_FACT}[*_]*\s*:[*_]*\s.{{0,120}}",
            rf"(?:letterlijk\s+|literally\s+)?{_MADE}\s+(?:door|by|van|uit|from|in|op|on|the)\b.*",
            _THANKS,
            _NEXT,
            _PAUSE,
            *_LEADS_ON,
            _BRACKETS,
            r"(?:de |the )?(?:reiskosten|onkosten|travel (?:costs|expenses))\b.*(?:declar|vergoed|claim|reimburs).*",
            rf"(?:de |the )?(?:slides|presentatie|foto.?s|photos|dia.?s)\b.*\b{_SENT}\b.*",
            r"(?:vraag|question)(?: van| of)?(?: de| the)? (?:gespreksleider|moderator|facilitator|host)\b.*",
            r"(?:einde?|end)\b(?: (?:van|of))?(?: (?:het|the|de))? ?(?:verslag|opname|recording|report|notes|\d).*",
            r"(?:totaal|total|subtotaal|som|sum)\b[\s\d.,€:=]*",
            r"er (?:is|zijn|waren|was) geen (?:rondvraag|vragen|mededelingen)\b.*",
            r"(?:nog (?:te )?doen|still to do|to do|todo)\b.*",
            r"(?:doorgestreept|struck through|crossed out|tussen haakjes|tekst in het (?:rood|blauw|geel))\b.*",
            r"(?:evaluatie|evaluation|vragenlijst) (?:invullen|form)\b.*",
            rf"(?:formulieren|opnames?|forms|recordings?) (?:worden|wordt|will be|are)\b.{{0,40}}\b{_GONE}\b.*",
            r"=\w+\([^)]*\)|[\d.,\s€%]+",
            r"(?:wie|who) .{0,60}\b(?:kapstok|meegenomen|laten liggen|left behind)\b.*|wie zijn .{2,20} mist\b.*",
            r"the (?:lost|forgotten) (?:scarf|coat|umbrella|keys|glasses|glove)\b.*|gevonden voorwerpen\b.*",
        )
    ),
    re.IGNORECASE | re.DOTALL,
)
_FRAMED = lazy(r"\s*[=*#_~-]{2,}\s*(?P<text>[^=*#_~\n]{2,60}?)\s*[=*#_~-]{2,}\s*")
_ROUND = lazy(r"(?:ronde|round|deel|part|blok)\s+\d\b.{0,40}", re.IGNORECASE)


def without_asides(units: Iterable[Unit]) -> Iterator[Unit]:
    """The units of a file, with what is said beside the talk left out."""
    for unit in units:
        if unit.why is None:
            unit.why = why_of(unit)
        yield unit


def why_of(unit: Unit) -> str | None:
    text = " ".join(unit.text.split())
    bare = re.sub(r"[^\w\s+]", " ", text.casefold()).split()
    if len(bare) > _LONGEST or not bare:
        return None
    if all(word in _REACTION for word in bare):
        return PROCEDURE
    if titles(text):
        return HEADING
    found = unit.role is None and _ASIDES.fullmatch(text)
    if not found:
        return None
    return FACILITATOR if re.match(r"(?:vraag|question)\b", text, re.IGNORECASE) else PROCEDURE


def titles(text: str) -> bool:
    """A line that says no more than which table, which round or which kind of statement."""
    framed = _FRAMED.fullmatch(text)
    bare = framed["text"] if framed else text.strip("*_ :")
    if framed and table_of(bare):
        return True
    if len(bare.split()) > 6 or re.search(r"[.!?]$", bare):
        return False
    named = len(bare.split()) <= 3 and table_of(bare) is not None
    return (
        named or bool(_ROUND.fullmatch(bare)) or (len(bare.split()) <= 2 and kind_of_word(bare) is not None)
    )
