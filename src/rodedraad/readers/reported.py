"""Prose that reports what several people said, taken apart: "Een student vertelt dat ... Een huisarts herkent dit."

A paragraph is one statement unless it clearly holds more. Clear signs are sentences that name who speaks, that say that
something was brought in ("Ook werd genoemd dat"), or that only tell how the talk went. What goes on about the same
thing stays with it. The words come back as they stand, with their "vertelt dat": nothing is rewritten.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from rodedraad.patterns import lazy
from rodedraad.readers.labels import is_facilitator
from rodedraad.readers.narration import is_narration
from rodedraad.readers.voices import SAYS, Voice, voice_of
from rodedraad.sentences import sentence_spans

# A sentence that leans on the one before it.
LEANS = lazy(
    r"[\"“„]?(hij|zij|ze|haar|zijn|hun|hen|hem|daardoor|daarom|daarbij|daarmee|dat|dit|deze|die|volgens (hem"
    r"|haar|hen)|bovendien|want"
    r"|maar|en|toch|ook (hij|zij|ze)|zelf|sindsdien|toen|nu|vroeger|inmiddels|juist|terwijl|zo|he|she|they|his"
    r"|her|their|this|that|but|and"
    r"|because|so)\b",
    re.IGNORECASE,
)
FIRST_PERSON = lazy(r"\b(ik|mij|mijzelf|i|i'm|i’ve|i've)\b", re.IGNORECASE)
QUOTATION = lazy(r"[\"“„][^\"”]*[\"”]")
MARKS = r"[\"“„‘'](?P<quote>[^\"“”„]+)[\"”’']"
SAID_BEFORE = lazy(rf"[^\"“„:]{{3,80}}:\s*{MARKS}\s*[.]?", re.DOTALL)
SAID_AFTER = lazy(
    rf"{MARKS}\s*,?\s*(?:[\w’']+|zo|aldus|volgens) (?:een|de|het|iemand|a|the|one|mevrouw|meneer|mw\.?"
    rf"|dhr\.?)\b[^.\"“”]{{0,60}}[.]?",
    re.DOTALL | re.IGNORECASE,
)
TELLS_ON = lazy(
    r"(?:hij|zij|ze|he|she) (?:(?:zei|vertelde|noemde|noemt|vindt|vond|stelde|pleitte|pleit|hoopt|hoopte|voegde"
    r"|opperde|wenst|droomt|droomde|herkende|biedt aan|bood aan|stelt voor|merkt op|merkte op|vreest"
    r"|vroeg|vraagt|wil graag"
    r"|said|told|added|suggested|hopes|hoped)\b)",
    re.IGNORECASE,
)
BROUGHT_IN = lazy(
    r"(ook|daarnaast|verder|tevens|bovendien|opnieuw|tot slot|ten slotte|als \w+|er|door \w+ \w+|meermaals|vaak"
    r"|regelmatig|het (idee|voorstel|plan))?"
    r",? ?(\S+ ){0,3}?(werd|wordt|werden|worden|is|zijn) (\S+ ){0,4}?(genoemd|opgemerkt|voorgesteld|gezegd"
    r"|gevraagd|geopperd|ingebracht|aangegeven|benoemd"
    r"|aangekaart|aangedragen|gepleit|gewezen|gedeeld|herkend|bepleit|gehoord|gemeld|afgesproken|uitgesproken)\b.*"
    r"|(genoemd|voorgesteld|opgemerkt|gehoord|gedeeld) (werd|wordt|werden|worden)\b.*"
    r"|(een|één|de|het|nog een|een ander(e)?|een (veel)?gehoorde?|een (grote|gedeelde|terugkerende)"
    r"|het grootste?|de grootste) (\S+ )?"
    r"(idee|zorg|wens|droom|dilemma|voorstel|vraag|suggestie|oplossing|kans|klacht|ervaring"
    r"|punt)\b( \S+){0,3}? (is|was|betreft|luidt|luidde|gaat|ging|kwam|blijft|bleef)\b.*"
    r"|(we|wij|samen) (kwamen|komen|bedachten|bedenken|stellen voor|stelden voor|spraken af|spreken af"
    r"|hebben afgesproken|willen graag|dromen)\b.*"
    r"|(one|another|an) (idea|worry|concern|wish|dream|suggestion|question)\b.* (is|was)\b.*"
    r"|it was (suggested|mentioned|noted|said|proposed)\b.*",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(slots=True)
class Part:
    """A stretch of a paragraph: a statement, or how the talk went."""

    start: int
    end: int
    role: str | None = None
    told: bool = False
    narration: bool = False
    facilitator: bool = False
    quoted: bool = False


Known = Callable[[str], Voice | None]


def nobody(sentence: str) -> Voice | None:
    """Without a document around it nobody is known to have been there."""
    return None


def parts_of(text: str, people: Mapping[str, str], known: Known = nobody) -> list[Part]:
    """The parts of a paragraph in their order. One part where nothing shows that it holds more.

    `known`: the voice of a sentence whose subject the document shows to have been at the table.
    """
    return [quote_alone(text, part) for part in joined(gathered(text, people, known))]


def gathered(text: str, people: Mapping[str, str], known: Known = nobody) -> list[Part]:
    """Sentences, each with those that lean on it."""
    parts: list[Part] = []
    spans = sentence_spans(text)
    told = next((text[a:b] for a, b in spans if not is_narration(text[a:b])), "")
    own_words = bool(FIRST_PERSON.search(QUOTATION.sub("", told))) and voice_of(told, people) is None
    for start, end in spans:
        sentence = text[start:end]
        voice = None if own_words else voice_of(sentence, people) or known(sentence)
        last = parts[-1] if parts else None
        if voice is None and last is not None and last.told and not own_words and TELLS_ON.match(sentence):
            # "Hij noemde het vernederend ...": the same person brings in something more.
            parts.append(Part(start, end, last.role, told=True))
            continue
        leans = voice is None and last is not None and not last.narration and bool(LEANS.match(sentence))
        if leans and last is not None and (last.facilitator or not is_narration(sentence)):
            last.end = end
            continue
        parts.append(part_of(start, end, sentence, voice))
    return parts


def introduces_a_quote(written: str) -> bool:
    """ "Een huurder zegt": a subject and a verb of saying, after which a quotation follows."""
    said = re.search(r"([^\s]+)(?: (?:aan|op|toe|uit|dat|daarop|daarover))?$", written.strip().casefold())
    if re.search(r"\b(onder woorden|als volgt|zo|aldus)$", written.strip().casefold()):
        return True
    return bool(said and 2 <= len(written.split()) <= 9 and said[1] in SAYS)


def quote_alone(text: str, part: Part) -> Part:
    """Of "Een huurder zegt: '...'" and "'...', zegt een huurder" the words between the marks are the statement."""
    sentence = text[part.start : part.end]
    found = SAID_BEFORE.fullmatch(sentence) or SAID_AFTER.fullmatch(sentence)
    before = sentence[: found.start("quote")].rstrip(" :\"“„‘'") if found else ""
    if before and not introduces_a_quote(before):
        return part
    if part.narration or part.facilitator or not found or len(found["quote"].split()) < 4:
        return part
    return Part(part.start + found.start("quote"), part.start + found.end("quote"), part.role, told=True)


# "De voorzitter van de korfbalclub" sits at the table like everybody else.
_OF_A_BODY = lazy(
    r"\w+ (?:van|of) (?:(?:de|het|onze|the|our) )?(?!(?:de|het|the)\b|avond|middag|bijeenkomst|vergadering|gesprek"
    r"|tafel|dialoog|sessie|evening|meeting|session|conversation|table|dialogue)",
    re.IGNORECASE,
)


def leads_the_talk(role: str) -> bool:
    """Of "de gespreksleider opent met de vraag wanneer iemand ..." the first word is who it is."""
    return not _OF_A_BODY.match(role) and (is_facilitator(role) or is_facilitator(role.split(maxsplit=1)[0]))


def part_of(start: int, end: int, sentence: str, voice: Voice | None) -> Part:
    leads = bool(voice and voice.role and leads_the_talk(voice.role))
    if leads or ((voice is None or voice.role is None) and is_narration(sentence)):
        return Part(start, end, voice.role if voice else None, narration=not leads, facilitator=leads)
    told = voice is not None or bool(BROUGHT_IN.fullmatch(sentence.strip()))
    return Part(start, end, voice.role if voice else None, told=told)


def joined(parts: Sequence[Part]) -> list[Part]:
    """Plain sentences go on with what somebody was said to say; what only narrates stands together."""
    result: list[Part] = []
    for part in parts:
        last = result[-1] if result else None
        if last is None:
            result.append(part)
        elif (part.narration and last.narration) or not (
            part.narration or part.facilitator or part.told or last.narration or last.facilitator
        ):
            last.end = part.end
        else:
            result.append(part)
    return result
