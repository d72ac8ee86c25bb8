"""The finder: each wording of the list, kept where it speaks of people or their talk."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from rodedraad.quantifiers.dutch import DUTCH
from rodedraad.quantifiers.english import ENGLISH
from rodedraad.quantifiers.lexicon import About, Lexicon, Need, QuantityClass
from rodedraad.quantifiers.zones import Part, open_parts, shut_zones

LEXICONS = {"nl": DUTCH, "en": ENGLISH}
_WORD = re.compile(r"[^\W_][\w’'-]*")
# How far the head of a noun phrase may be from its quantity: "veel jonge en oude bewoners" is four.
_MOST_STEPS = 5
_FAR = 600


@dataclass(frozen=True, slots=True)
class Found:
    """`words` as they stand in the text, at code points `start` to `end`; `about` says what they count."""

    words: str
    cls: QuantityClass
    start: int
    end: int
    about: About = "people"


@dataclass(frozen=True, slots=True)
class _Place:
    """A wording in its part of the sentence; `text` is lower case, of the same length as the original."""

    text: str
    start: int
    end: int
    part: Part
    lexicon: Lexicon

    def clause(self) -> str:
        """The text of the clause around the words."""
        left, right = self.part.start, self.part.end
        opens = not _WORD.search(self.text, self.part.start, self.start)
        for found in self.lexicon.clause.finditer(self.text, self.part.start, self.part.end):
            if opens and found.group() == "," and found.start() == self.end:
                continue  # "Repeatedly, residents mentioned": the comma does not end the clause
            if found.end() <= self.start:
                left = found.end()
            elif found.start() >= self.end:
                right = found.start()
                break
        # One space between words, so that "kwam regelmatig terug" reads "kwam terug" without its adverb.
        return " ".join((self.text[left : self.start] + " " + self.text[self.end : right]).split())

    def following(self, count: int) -> list[re.Match[str]]:
        """Up to `count` words after the wording, until a mark other than a comma."""
        words: list[re.Match[str]] = []
        at = self.end
        for found in _WORD.finditer(self.text, self.end, self.part.end):
            if len(words) == count or self.text[at : found.start()].strip() not in ("", ",", "(", "‘", "'"):
                break
            words.append(found)
            at = found.end()
        return words


# What a need answers: what is counted and where the wording ends, or None.
Answer = tuple[About, int] | None


def find_quantifiers(text: str, language: str = "nl") -> list[Found]:
    """Words of quantity, frequency, comparison and strength about people or their talk, in order.

    `language` is nl or en (anything else is read as Dutch). Left alone: words inside quotes, titles and headings,
    what outside research or figures say, bare plurals, "men" and passives without a word of quantity.
    """
    lexicon = LEXICONS.get(language, DUTCH)
    known = language if language in LEXICONS else "nl"
    # Lower case letter by letter, so that every place stays where it is.
    lower = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text).replace(
        "’", "'"
    )
    shut = shut_zones(text)
    candidates: list[Found] = []
    for part in open_parts(text, known):
        for rule in lexicon.rules:
            for hit in rule.words.finditer(lower, part.start, part.end):
                found = _keep(text, lower, hit, rule.cls, rule.need, part, lexicon)
                if found and not any(start < found.end and found.start < end for start, end in shut):
                    candidates.append(found)
    return _longest(candidates)


def _keep(
    text: str,
    lower: str,
    hit: re.Match[str],
    cls: QuantityClass,
    need: Need,
    part: Part,
    lexicon: Lexicon,
) -> Found | None:
    end = hit.start() + len(hit.group().rstrip())
    # A text without marks is one long part: what is farther away than this no longer bears on the word.
    near = Part(max(part.start, hit.start() - _FAR), min(part.end, hit.end() + _FAR), part.sentence_start)
    place = _Place(lower, hit.start(), end, near, lexicon)
    if end <= hit.start() or _is_title_word(text, place) or _after_figure(place):
        return None
    answer = _NEEDS[need](place)
    if answer is None:
        return None
    about, last = answer
    return Found(text[hit.start() : last], cls, hit.start(), last, about)


def _longest(candidates: list[Found]) -> list[Found]:
    """Where wordings overlap the longest stands: "niet iedereen" is not "iedereen"."""
    kept: list[Found] = []
    for found in sorted(candidates, key=lambda one: (one.start - one.end, one.start, one.cls)):
        if all(found.end <= other.start or other.end <= found.start for other in kept):
            kept.append(found)
    return sorted(kept, key=lambda one: one.start)


def _is_title_word(text: str, place: _Place) -> bool:
    """A capital in the middle of a sentence: the name of a report or campaign, such as "Iedereen doet mee"."""
    if not text[place.start].isupper() or place.start <= place.part.sentence_start:
        return False
    before = text[max(place.part.sentence_start, place.start - 9) : place.start].rstrip()
    return bool(before) and before[-1] not in ".!?:\n…" and text[place.start : place.end] != "I"


def _after_figure(place: _Place) -> bool:
    """ "37 procent van alle huishoudens": the figure counts, not the word."""
    return bool(
        re.search(
            r"(?:%|procent|per ?cent)\s+(?:van|of)\s+(?:the\s+)?$", place.text[place.part.start : place.start]
        )
    )


# ---- needs


def _alone(place: _Place) -> Answer:
    before = place.text[place.part.start : place.start].rstrip()
    words = place.text[place.start : place.end]
    general = before.endswith((" voor", " for", "toegankelijk voor", " van")) and words in (
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


def _head(place: _Place, *, of: bool = False) -> tuple[About, int] | None:
    """The head of the noun phrase after the wording, if it is of people, tables or talk."""
    words = place.following(_MOST_STEPS + 2)
    if words and words[0].group() in place.lexicon.of:
        words = words[1:]
        if words and words[0].group() in place.lexicon.pronouns:
            return "people", words[0].end()
    elif of:
        return None
    for step, found in enumerate(words[:_MOST_STEPS]):
        word = found.group()
        kind = _kind(word, place.lexicon)
        if kind:
            return kind, found.end()
        joined = word in place.lexicon.joins and step > 0
        if not joined and not place.lexicon.skipped.fullmatch(word):
            return None
    return None


def _kind(word: str, lexicon: Lexicon) -> About | None:
    if lexicon.is_people(word) or lexicon.person.fullmatch(word):
        return "people"
    if lexicon.tables.fullmatch(word):
        return "tables"
    return "talk" if lexicon.talk.fullmatch(word) else None


def _group(place: _Place) -> Answer:
    found = _head(place)
    return (found[0], place.end) if found else None


def _none(place: _Place) -> Answer:
    """ "Geen deelnemer" and "no participants"; elsewhere in a sentence "geen huisarts" is what people lack."""
    after = place.following(4)
    ours = any(
        re.match(r"deelne(?:mer|emster)|aanwezige|participant|attendee|tafel|table", word.group())
        for word in after
    )
    return _group(place) if ours or _begins_clause(place) else None


def _share(place: _Place) -> Answer:
    words = place.following(1)
    if words and words[0].group() in place.lexicon.of:
        return _group(place)
    found = _head(place)
    if found and found[0] == "people":
        return "people", place.end
    return _elided(place) or (("people", place.end) if _begins_clause(place) and _speaks(place) else None)


def _begins_clause(place: _Place) -> bool:
    return not _WORD.search(place.text, place.part.start, place.start)


def _speaks(place: _Place, *, feels: bool = True) -> bool:
    clause = place.clause()
    return bool(place.lexicon.speaks.search(clause) or (feels and place.lexicon.feels.search(clause)))


def _elided(place: _Place) -> Answer:
    """A word of speaking right after: "veel genoemd", "many felt"."""
    for found in place.following(3):
        if place.lexicon.speaks.match(place.text, found.start()):
            return "talk", place.end
        if place.lexicon.feels.match(place.text, found.start()):
            return "people", place.end
        if found.group() not in place.lexicon.near:
            return None
    return None


def _speaker(place: _Place) -> Answer:
    """One person or table; any person noun counts beside a word of speaking, a participant always."""
    words = place.text[place.start : place.end]
    if words in ("iemand", "someone", "somebody"):
        return (
            ("people", place.end)
            if place.lexicon.speaks.search(place.text, place.end, place.part.end)
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


def _one(place: _Place, found: re.Match[str], *, about: About, plainly_one: bool) -> Answer:
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
    return (about, found.end()) if plain or participant or spoken else None


def _spoken(place: _Place) -> Answer:
    words = place.text[place.start : place.end]
    if words == "allemaal":
        people = any(
            _kind(found.group(), place.lexicon) == "people" for found in _WORD.finditer(place.clause())
        )
        return (
            ("people", place.end) if people or re.search(r"\b(?:ze|zij|wij|we)\b", place.clause()) else None
        )
    clause = place.clause()
    speaks = place.lexicon.speaks.search(clause) is not None
    if words == "breed" and re.search(r"\bleef(?:t|de|den)\b|\bleven\b", clause):
        return "talk", place.end
    if not speaks and re.match(r"breed|alom|massaal|het|meest|minst|vaakst|the|most|least", words):
        return None
    people = any(_kind(found.group(), place.lexicon) for found in _WORD.finditer(clause))
    return ("talk", place.end) if speaks or (people and place.lexicon.feels.search(clause)) else None


def _voiced(place: _Place) -> Answer:
    """Strength of talk: a noun of talk right after, or a Dutch adverb beside a word of speaking or feeling."""
    about_talk = _before_talk_noun(place) or _is_said_of_talk(place) or _beside_speaking(place)
    return ("talk", place.end) if about_talk else None


def _before_talk_noun(place: _Place) -> bool:
    for step, found in enumerate(place.following(3)):
        word = found.group()
        if place.lexicon.not_voice.fullmatch(word):
            return False
        if place.lexicon.talk.fullmatch(word):
            return True
        if step > 1 or not place.lexicon.skipped.fullmatch(word):
            return False
    return False


_FELT_STRONGLY = re.compile(
    r"\b(?:voel\w*|gevoeld|leef\w*|ervar\w*|vind\w*|verlang\w*|gewaardeerd|herken\w*|bezorgd|oneens|eens)\b"
)


def _beside_speaking(place: _Place) -> bool:
    """ "Sterk benadrukt", "voelen zich sterk verbonden", but not "sterk gestegen" or "sterk stijgende"."""
    if place.lexicon is ENGLISH or place.text[place.start : place.end].endswith("e"):
        return False  # the English adverb has its own rule; an inflected adjective needs its noun
    after = [found.group() for found in place.following(3)]
    before = [found.group() for found in _WORD.finditer(place.text, place.part.start, place.start)][-3:]
    if after and re.fullmatch(r"\w+ende?", after[0]):
        return False
    if after and re.fullmatch(r"(?:ge|toe|af|ver)\w+(?:d|t|en)", after[0]):
        said = place.lexicon.speaks.fullmatch(after[0]) or place.lexicon.feels.fullmatch(after[0])
        return bool(said or _FELT_STRONGLY.search(" ".join(before)))
    window = " ".join(before) + " | " + " ".join(after)
    return bool(place.lexicon.speaks.search(window) or _FELT_STRONGLY.search(window))


def _is_said_of_talk(place: _Place) -> bool:
    """ "Het gevoel is sterk": a noun of talk before, and a form of to be right before the word."""
    words = [found.group() for found in _WORD.finditer(place.text, place.part.start, place.start)]
    linked = bool(words) and words[-1] in {"is", "was", "zijn", "waren", "blijft", "are", "were", "remains"}
    return linked and any(place.lexicon.talk.fullmatch(word) for word in words)


def _versus(place: _Place) -> Answer:
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
        place = _Place(place.text, place.start, after[0].end(), place.part, place.lexicon)
    end = place.end if not after or place.end != after[0].end() else after[0].start()
    found = _head(place)
    if found is None:
        return None
    first = len(place.text[place.start : end].rstrip())
    return found[0], place.start + first


def _focus(place: _Place) -> Answer:
    if place.text[place.start : place.end] in ("in particular", "in het bijzonder", "especially", "vooral"):
        before = list(_WORD.finditer(place.text, place.part.start, place.start))[-1:]
        if before and _kind(before[0].group(), place.lexicon) == "people" and _head(place) is None:
            return "people", place.end
    found = _head(place)
    return found if found and found[0] != "talk" else None


_NEEDS: dict[Need, Callable[[_Place], Answer]] = {
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
