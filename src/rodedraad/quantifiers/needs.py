"""What a word of quantity must stand with to be about people or their talk: one function for each need."""

from __future__ import annotations

import re
from collections.abc import Callable

from rodedraad.patterns import lazy
from rodedraad.quantifiers.english import ENGLISH
from rodedraad.quantifiers.lexicon import About, Lexicon, Need
from rodedraad.quantifiers.place import WORD, Place
from rodedraad.quotes.grammar import is_verb

# How far the head of a noun phrase may be from its quantity: "veel jonge en oude bewoners" is four.
_MOST_STEPS = 5


# What a need answers: what is counted and where the wording ends, or None.
Answer = tuple[About, int] | None


def _alone(place: Place) -> Answer:
    before = place.text[place.part.start : place.start].rstrip()
    words = place.text[place.start : place.end]
    general = before.endswith((" voor", " for", "toegankelijk voor", " van", "open to", "accessible to")) and words in (
        "iedereen", "everyone", "everybody", "allen", "een ieder",
    )  # fmt: skip
    if general and not place.lexicon.speaks.search(place.clause()):
        return None
    about: About = (
        "talk"
        if re.match(r"(?:breed|veel|alom|brede|wide|broad|much|common|general|meest|de meest)", words)
        else "people"
    )
    return about, place.end


def _are_there(place: Place, words: list[re.Match[str]]) -> bool:
    """ "Most of those present"."""
    pointed = re.search(r"\b(?:those|these)$", place.text[place.start : place.end])
    there = ("present", "attending", "who", "there", "taking", "involved")
    return bool(pointed and words and words[0].group() in there)


def _head(place: Place) -> tuple[About, int] | None:
    """The head of the noun phrase after the wording, if it is of people, tables or talk."""
    words = place.following(_MOST_STEPS + 2)
    if _are_there(place, words):
        return "people", place.end
    if words and words[0].group() in place.lexicon.of:
        words = words[1:]
        if words and words[0].group() in place.lexicon.pronouns:
            return "people", words[0].end()
    for step, found in enumerate(words[:_MOST_STEPS]):
        word = found.group()
        kind = _kind(word, place.lexicon)
        if kind:
            return kind, found.end()
        if _says(place, found):
            return "people", found.end()
        joined = word in place.lexicon.joins and step > 0
        if not joined and not place.lexicon.skipped.fullmatch(word):
            return None
    return None


# What reports and figures "say" is not talk at the tables.
_PAPERS = lazy(
    r"(?:\w*rapport(?:en)?|\w*onderzoek(?:en)?|brieven|brief|studies|studie|\w*kranten|artikelen|cijfers"
    r"|regels|wetten"
    r"|plannen|formulieren|borden|reports?|studies|letters?|papers|articles|figures|rules|laws|plans|forms"
    r"|signs|notes"
    r"|keren|keer|malen|maal|times|dagen|weken|jaren|days|weeks|years|things|dingen|zaken|punten|points)"
)


def _says(place: Place, noun: re.Match[str]) -> bool:
    """ "Ettelijke lokettisten melden": who does the speaking is a person, whatever the noun."""
    word = noun.group()
    if len(word) < 4 or _PAPERS.fullmatch(word) or not re.fullmatch(r"\w+(?:en|s|i)", word):
        return False
    after = WORD.match(place.text, noun.end() + 1, place.part.end)
    return after is not None and place.lexicon.saying.fullmatch(after.group()) is not None


def _kind(word: str, lexicon: Lexicon) -> About | None:
    if lexicon.is_people(word) or lexicon.person.fullmatch(word):
        return "people"
    if lexicon.tables.fullmatch(word):
        return "tables"
    return "talk" if lexicon.talk.fullmatch(word) else None


def _group(place: Place) -> Answer:
    found = _head(place)
    return (found[0], place.end) if found else None


def _none(place: Place) -> Answer:
    """ "Geen deelnemer" and "no participants"; elsewhere in a sentence "geen huisarts" is what people lack."""
    after = place.following(4)
    ours = any(
        re.match(r"deelne(?:mer|emster)|aanwezige|participant|attendee|tafel|table", word.group())
        for word in after
    )
    return _group(place) if ours or _begins_clause(place) else None


def _share(place: Place) -> Answer:
    words = place.following(1)
    if words and words[0].group() in place.lexicon.of:
        return _group(place)
    found = _head(place)
    if found and found[0] == "people":
        return "people", place.end
    if re.search(r"meerderheid|minderheid|majority|minority", place.text[place.start : place.end]):
        return "people", place.end  # of those who were there: a majority of things has its "van"
    return _elided(place) or (("people", place.end) if _begins_clause(place) and _speaks(place) else None)


def _begins_clause(place: Place) -> bool:
    return not WORD.search(place.text, place.part.start, place.start)


def _speaks(place: Place, *, feels: bool = True) -> bool:
    clause = place.clause()
    return bool(place.lexicon.speaks.search(clause) or (feels and place.lexicon.feels.search(clause)))


def _elided(place: Place) -> Answer:
    """A word of speaking right after: "veel genoemd", "many felt"."""
    for found in place.following(3):
        if found.group() in ("over", "about") and found.start() <= place.end + 1:
            return "talk", place.end  # "de meeste begonnen over wonen, enkele over het klimaat"
        if place.lexicon.speaks.match(place.text, found.start()):
            return "talk", place.end
        if place.lexicon.feels.match(place.text, found.start()):
            return "people", place.end
        if found.group() not in place.lexicon.near:
            return None
    return None


def _speaker(place: Place) -> Answer:
    """One person or table; any person noun counts beside a word of speaking, a participant always."""
    words = place.text[place.start : place.end]
    if words in ("iemand", "someone", "somebody"):
        return (
            ("people", place.end)
            if place.lexicon.speaks.search(place.text, place.end, place.part.end)
            or place.lexicon.speaks.search(place.text, max(place.part.start, place.start - 16), place.start)
            else None
        )
    of = words.split()[-1] in {"van", "of", "der", "among"} or re.search(r"\b(?:van|of|among)\b", words)
    if words.endswith((" hen", " them", " us")):
        return "people", place.end
    for step, found in enumerate(place.following(4)):
        word = found.group()
        tables = place.lexicon.tables.fullmatch(word)
        if tables or place.lexicon.person.fullmatch(word) or (of and place.lexicon.is_people(word)):
            return _one(place, found, about="tables" if tables else "people", plainly_one=bool(of))
        if step == 3 or not place.lexicon.skipped.fullmatch(word):
            return None
    return None


def _one(place: Place, found: re.Match[str], *, about: About, plainly_one: bool) -> Answer:
    words = place.text[place.start : place.end]
    plain = plainly_one or re.search(r"één|\bone\b|single|enkel|slechts|lone", words)
    participant = re.fullmatch(r"deelne(?:mer|emster)|participant|attendee|aanwezige", found.group())
    spoken = place.lexicon.speaks.search(
        place.text, found.end(), place.part.end
    ) or place.lexicon.speaks.search(place.text, place.part.start, place.start)
    before = place.text[place.part.start : place.start].rstrip()
    spoken = spoken or before.endswith(("according to", "volgens", "aldus"))  # type: ignore[assignment]
    if about == "tables" and not (plain or spoken):
        return None
    if not _is_subject(place) and not (plainly_one or (plain and (participant or about == "tables"))):
        return None
    told = plain or participant or spoken or _has_happened(place, found.end())
    return (about, found.end()) if told else None


def _is_subject(place: Place) -> bool:
    """ "Een bewoner vroeg", "vroeg een bewoner", "volgens een bewoner"; not "zij kozen een vaste contactpersoon"."""
    left = place.part.start
    for mark in place.lexicon.clause.finditer(place.text, place.part.start, place.start):
        left = mark.end()
    before = [found.group() for found in WORD.finditer(place.text, left, place.start)]
    if all(word in place.lexicon.near or word in place.lexicon.joins for word in before):
        return True
    if len(before) <= 2 and before[-1].endswith(
        ("ly", "matig", "mes", "toe", "soms", "later", "daarna", "slot")
    ):
        return True  # "Occasionally a participant disagreed"
    last = before[-1]
    joined = last in place.lexicon.joins and len(before) <= 5
    if joined and any(_kind(word, place.lexicon) == "people" for word in before[:-1]):
        return True  # "Een docent en een verpleegkundige vonden elkaar"
    tells = place.lexicon.saying.fullmatch(last) or place.lexicon.past.fullmatch(last)
    return bool(tells) or last in ("volgens", "aldus", "to", "door", "by", "van", "from", "ook")


_ASIDE = lazy(r",?\s+(?:die|who|that)\s[^,.;]{3,70},\s*|,\s[^,.;]{3,50},\s+(?=\w+(?:te|de|ed)\b)")


def _has_happened(place: Place, at: int) -> bool:
    """A past tense after it: "een vader huilde", "a nurse left early"; a present one may tell of all of them."""
    aside = _ASIDE.match(place.text, at)
    at = aside.end() if aside else at  # "Een vrouw die net in de wijk woont, zocht ..."
    mark = place.lexicon.clause.search(place.text, at, place.part.end)
    end = mark.start() if mark else place.part.end
    words = [found.group() for found in WORD.finditer(place.text, at, end)]
    if words and place.lexicon.feels.fullmatch(words[0]):
        return True
    opens = not WORD.search(place.text, place.part.start, place.start)
    return any(_is_past(word, place.lexicon) for word in words[: 6 if opens else 1])


def _is_past(word: str, lexicon: Lexicon) -> bool:
    """ "Huilde" is, "grote" is not: a regular ending counts on a verb only."""
    regular = lexicon is not ENGLISH and word.endswith(("te", "de"))
    return bool(lexicon.past.fullmatch(word)) and (not regular or is_verb(word, "nl"))


def _spoken(place: Place) -> Answer:
    words = place.text[place.start : place.end]
    if words == "allemaal":
        people = any(
            _kind(found.group(), place.lexicon) == "people" for found in WORD.finditer(place.clause())
        )
        return (
            ("people", place.end) if people or re.search(r"\b(?:ze|zij|wij|we)\b", place.clause()) else None
        )
    if _ASKED_HOW.search(place.text[place.part.start : place.start]):
        return None
    clause = place.clause()
    if _begins_clause(place):
        # "Repeatedly, and in no uncertain terms, the carers asked": an adverb in front goes with the whole of it.
        clause = place.text[place.end : place.part.end]
    speaks = place.lexicon.speaks.search(clause) is not None
    if words == "breed" and re.search(r"\bleef(?:t|de|den)\b|\bleven\b", clause):
        return "talk", place.end
    feels = place.lexicon.feels.search(clause) is not None
    if words in ("breed", "alom") and feels:
        return "talk", place.end
    if not speaks and re.match(r"breed|alom|massaal|het|meest|minst|vaakst|the|most|least", words):
        return None
    people = any(_kind(found.group(), place.lexicon) for found in WORD.finditer(clause))
    if not people and feels and place.closes_clause():
        people = _THEY.search(clause) is not None
    return ("talk", place.end) if speaks or (people and (feels or _opens_with_people(place))) else None


# Those at the tables by a word that stands for them, or a feeling of nobody in particular: "this was felt keenly".
_THEY = lazy(r"\b(?:zij|ze|wij|we|they|many|some|most|velen|sommigen|allen)\b|\b(?:is|was|were) felt\b")


# "Vertelden hoe zwaar het is": part of what was told, not how it was told.
_ASKED_HOW = lazy(r"\b(?:hoe|how)\s*$", re.IGNORECASE)


def _opens_with_people(place: Place) -> bool:
    """ "Jongeren fietsen vaak alleen": people are what the clause is about."""
    before = [found.group() for found in WORD.finditer(place.text, place.part.start, place.start)][-4:]
    return any(_kind(word, place.lexicon) == "people" for word in before)


def _voiced(place: Place) -> Answer:
    """Strength of talk: a noun of talk right after, or a Dutch adverb beside a word of speaking or feeling."""
    about_talk = _before_talk_noun(place) or _is_said_of_talk(place) or _beside_speaking(place)
    return ("talk", place.end) if about_talk else None


def _before_talk_noun(place: Place) -> bool:
    for step, found in enumerate(place.following(3)):
        word = found.group()
        if place.lexicon.not_voice.fullmatch(word):
            return False
        if place.lexicon.talk.fullmatch(word):
            return True
        if step > 1 or not place.lexicon.skipped.fullmatch(word):
            return False
    return False


_FELT_STRONGLY = lazy(
    r"\b(?:tegen|gekant|gehecht|verdeeld|overtuigd|verontwaardigd|betrokken|reageer\w*|voel\w*|gevoeld|leef\w*"
    r"|ervar\w*|vind\w*|verlang\w*|gewaardeerd|herken\w*|bezorgd|oneens|eens|hecht\w*"
    r"|raakt?e?n? (?:hen|ons|de (?:deelnemers|bewoners|inwoners|mensen)))\b"
)


def _beside_speaking(place: Place) -> bool:
    """ "Sterk benadrukt", "voelen zich sterk verbonden", but not "sterk gestegen" or "sterk stijgende"."""
    if place.lexicon is ENGLISH or place.text[place.start : place.end].endswith("e"):
        return False  # the English adverb has its own rule; an inflected adjective needs its noun
    after = [found.group() for found in place.following(3)]
    before = [found.group() for found in WORD.finditer(place.text, place.part.start, place.start)][-3:]
    if after and re.fullmatch(r"\w+ende?", after[0]):
        return False
    if after and re.fullmatch(r"(?:ge|toe|af|ver)\w+(?:d|t|en)", after[0]):
        said = place.lexicon.speaks.fullmatch(after[0]) or place.lexicon.feels.fullmatch(after[0])
        return bool(said or _FELT_STRONGLY.search(" ".join(before)))
    if (
        after
        and after[0] in ("af", "aan")
        and re.search(r"\b(?:we[ez]\w*|keur\w*|ra(?:ad|ad)\w*|dr[io]ng\w*)\b", place.clause())
    ):
        return True  # "wezen de komst van een tweede afslag sterk af"
    window = " ".join(before) + " | " + " ".join(after)
    return bool(place.lexicon.speaks.search(window) or _FELT_STRONGLY.search(window))


def _is_said_of_talk(place: Place) -> bool:
    """ "Het gevoel is sterk": a noun of talk before, and a form of to be right before the word."""
    words = [found.group() for found in WORD.finditer(place.text, place.part.start, place.start)]
    linked = bool(words) and words[-1] in {"is", "was", "zijn", "waren", "blijft", "are", "were", "remains"}
    return linked and any(place.lexicon.talk.fullmatch(word) for word in words)


def _versus(place: Place) -> Answer:
    """ "vaker dan ouderen": people, tables or a number of them on the other side."""
    after = place.following(1)
    if after and after[0].group() in {
        "bij",
        "onder",
        "in",
        "aan",
        "door",
        "tijdens",
        "among",
        "by",
        "at",
        "for",
        "with",
        "van",
        "from",
    }:
        place = Place(place.text, place.start, after[0].end(), place.part, place.lexicon)
    end = place.end if not after or place.end != after[0].end() else after[0].start()
    found = _head(place)
    first = len(place.text[place.start : end].rstrip())
    if found is None:
        # "klonk luider dan in het zuiden": two words, beside a word of speaking.
        short = len(place.text[place.start : end].split()) == 2
        spoken = place.lexicon.speaks.search(place.text, place.part.start, place.start)
        return ("talk", place.start + first) if short and spoken else None
    return found[0], place.start + first


def _focus(place: Place) -> Answer:
    if place.text[place.start : place.end] in ("in particular", "in het bijzonder", "especially", "vooral"):
        before = list(WORD.finditer(place.text, place.part.start, place.start))[-1:]
        if before and _kind(before[0].group(), place.lexicon) == "people" and _head(place) is None:
            return "people", place.end
    found = _head(place)
    return found if found and found[0] != "talk" else None


NEEDS: dict[Need, Callable[[Place], Answer]] = {
    "alone": _alone,
    "group": _group,
    "none": _none,
    "share": _share,
    "elided": _elided,
    "speaker": _speaker,
    "spoken": _spoken,
    "voiced": _voiced,
    "versus": _versus,
    "focus": _focus,
}
