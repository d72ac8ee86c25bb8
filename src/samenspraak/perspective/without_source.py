"""What a text may not say that rests on nothing that was said: how many tables or people said it, and how strongly.

The authors' own sentences and the texts beside the sentences may tell how the programme was held: at how many tables,
in how many dialogues, with how many people, as far as the programme itself counts them. Of what was heard there they
tell nothing, in figures or in words of quantity. A sentence from research may speak of its own respondents, never of
the tables and participants of this dialogue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rodedraad.quantifiers import Found, find_quantifiers
from samenspraak.perspective.counted import Claim, claims_in
from samenspraak.perspective.facts import Counted
from samenspraak.perspective.quotation_marks import without_small_marks
from samenspraak.perspective.speaking_for import (
    OF_THE_TABLES,
    SAYING,
    WANTING,
    any_of,
    words_of_the_tables,
)

# Besides verbs of saying and wanting: what sounds at a table, and what people are for or against.
_SOUNDING = {
    "nl": r"klonk klonken klinkt klinken gehoord hoorden hoorde ging\s+over gingen\s+over terugkwam terugkwamen "
    r"(?:spraken|sprak|gesproken|praatten|praatte)\s+(?:\S+\s+){0,3}?(?:over|van|uit) "
    r"(?:komt|komen|kwam|kwamen)\s+(?:\S+\s+){0,6}?(?:terug|naar\s+voren|ter\s+sprake|aan\s+bod) "
    r"\w*steun\w* gesteund draagvlak gedragen instemming overeenstemming eensgezind\w* eens oneens voorstanders? "
    r"tegenstanders? stemden? gestemd kozen behoefte\w* bezorgd boos bang ontevreden tevreden "
    r"(?:is|zijn|was|waren)\s+(?:\S+\s+){0,3}?(?:voor|tegen)",
    "en": r"sounded heard raised (?:spoke|spoken|talked)\s+(?:\S+\s+){0,3}?(?:about|of|up) "
    r"(?:came|comes?)\s+(?:\S+\s+){0,4}?(?:up|back|forward) support\w* backing backed agreement consensus "
    r"favou?r\w* vote[ds]? voting chose concerned angry afraid happy unhappy "
    r"(?:is|are|was|were)\s+(?:\S+\s+){0,3}?(?:for|against)",
}
# Between what is counted and a verb: then the authors say it ("… zagen wij vooraf"), or it is named and not told ("elke
# zin zegt wat …").
_TURNS = re.compile(
    r"\b(?:wij|we|ons|onze|us|our|wat|wie|welke?|hoe|waar|waarom|wanneer|what|who|which|how|where|why|when)\b",
    re.IGNORECASE,
)
_NAMES_IT = re.compile(
    r"\s+(?:erbij\s+)?(?:wat|wie|welke?|hoe|waar\w*|what|who|which|how|where|why)\b", re.IGNORECASE
)
_TELLS = {
    language: re.compile(
        rf"\b(?:{any_of(SAYING[language])}|{any_of(WANTING[language])}|{any_of(_SOUNDING[language])})\b",
        re.IGNORECASE,
    )
    for language in _SOUNDING
}
_STUDY = re.compile(
    r"\b(?:\w*onderzoek\w*|\w*studies?|\w*enquêtes?|\w*peiling\w*|\w*meting\w*|\w*panel\w*|steekproef|\w*monitor|proef"
    r"|experiment|research|study|surveys?|polls?|panel|sample|trial|respondent\w*)\b",
    re.IGNORECASE,
)
_HERE = re.compile(r"\b\w*tafels?\b|\bdialo(?:og|gen|gue)|\bat\s+(?:\S+\s+){0,4}?tables?\b", re.IGNORECASE)
_MORE_THAN_ONE = re.compile(r"meer\s+dan\s+[eé][eé]n|more\s+than\s+one", re.IGNORECASE)
# So far before and after a word of quantity what it tells is looked for.
_BEFORE, _AFTER = 60, 90


def counted_without_source(text: str, language: str, counted: Counted) -> list[str]:
    """The figures and words of quantity in `text` that tell how many said or wanted a thing. In order, each once."""
    plain = without_small_marks(text)
    found = [
        (claim.start, claim.end)
        for claim in claims_in(plain, language)
        if not _is_more_than_one(plain, claim)
        and (not _is_own_count(claim, counted) or _tells(plain, claim.start, claim.end, language))
    ]
    for hit in find_quantifiers(plain, language):
        if not (_is_loose(hit) or _is_named(plain, hit)) and _tells(plain, hit.start, hit.end, language):
            found.append((hit.start, hit.end))
    return [text[start:end] for start, end in _apart(found)]


def of_the_tables(text: str, language: str) -> list[str]:
    """The words in a sentence from research that speak of the tables and participants of this dialogue."""
    plain = without_small_marks(text)
    found: list[str] = []
    for sentence in re.split(r"(?<=[.!?;])\s+", plain):
        # A study has participants of its own; it has no tables.
        if _HERE.search(sentence) or not _STUDY.search(sentence):
            found += [*words_of_the_tables(sentence, language), *_counts_of_the_tables(sentence, language)]
    return list(dict.fromkeys(found))


def _counts_of_the_tables(text: str, language: str) -> Iterator[str]:
    for claim in claims_in(text, language):
        if claim.of in {"tables", "dialogues", "participants"}:
            yield claim.words
    for hit in find_quantifiers(text, language):
        if not _is_loose(hit) and (hit.about == "tables" or OF_THE_TABLES.search(hit.words)):
            yield hit.words


def _is_loose(hit: Found) -> bool:
    """Of one voice the words are told, which another gate looks at; "aan meer tafels" says nothing of how many."""
    of_several = hit.about == "tables" and (hit.cls == "comparative" or _MORE_THAN_ONE.match(hit.words))
    return hit.cls == "one" or bool(of_several)


def _is_named(text: str, hit: Found) -> bool:
    """ "Wat steeds terugkwam": that something did, and not what."""
    return hit.cls == "frequency" and bool(re.search(r"\b(?:wat|what)\s+$", text[: hit.start], re.IGNORECASE))


def _is_more_than_one(text: str, claim: Claim) -> bool:
    """What makes a thread: "aan meer dan één tafel"."""
    return claim.number == 1 and bool(
        re.search(r"\b(?:meer dan|more than)\s+$", text[: claim.start], re.IGNORECASE)
    )


def _is_own_count(claim: Claim, counted: Counted) -> bool:
    """Whether this is a number that the programme counts of itself: "aan 24 tafels", "van de 24 tafels"."""
    if claim.share is not None or (claim.number is not None and claim.total is not None):
        return False
    number = claim.total if claim.number is None else claim.number
    # One table is any table: "aan meer dan één tafel".
    return number is not None and ((claim.of, number) in counted or (claim.of == "tables" and number == 1))


def _tells(text: str, start: int, end: int, language: str) -> bool:
    """Whether what is counted there said, wanted or felt something, or is itself a mood: "brede steun"."""
    tells = _TELLS[language if language in _TELLS else "nl"]
    if tells.search(text, start, end):
        return True
    after = re.split(r"[.!?;:\n]", text[end : end + _AFTER])[0]
    before = re.split(r"[.!?;:\n]", text[max(0, start - _BEFORE) : start])[-1]
    told = [
        after[: hit.start()] for hit in tells.finditer(after) if not _NAMES_IT.match(after, hit.end())
    ] + [before for hit in tells.finditer(before) if not _NAMES_IT.match(before, hit.end())]
    return any(not _TURNS.search(between) for between in told)


def _apart(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Of places that overlap the longest, in the order of reading."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(places, key=lambda place: place[0] - place[1]):
        if all(end <= low or start >= high for low, high in kept):
            kept.append((start, end))
    return sorted(kept)
