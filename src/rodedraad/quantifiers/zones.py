"""Where in a text a word of quantity is not the author's claim about people or their talk.

Quotes, titles, headings and what outside research or figures say are left alone: those words are someone else's
and have their own source.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from rodedraad.patterns import lazy

Zone = tuple[int, int]

_DOUBLE = lazy("“[^”“]*[”“]|„[^”“]*[”“]|«[^»]*»|»[^«]*«|\"[^\"]*\"|''[^']*''")
# A single mark opens only after white space or a bracket and closes only before white space or a mark, so that
# foto's, 's avonds and don't stay words.
_SINGLE = lazy(
    r"(?<![\w])[‘'](?!s\b|t\b|n\b|k\b|m\b)(?=\S)(?:[^'’‘]"
    r"|(?<=\w)['’](?=\w)){0,400}?(?<=\S)['’](?!\w)"
)
_HEADING = lazy(r"^[ \t]*(?:#{1,6}[ \t].*|>.*|.+\n[=\-]{3,}[ \t]*$|<h\d[^>]*>.*?</h\d>)", re.M | re.I)
_LABEL = lazy(
    r"^[ \t]*(?:hoofdstuk|paragraaf|titel|kop|thema|bijlage|chapter|title|heading|section"
    r"|theme|annex)"
    r"(?:[ \t]+[\dIVX.]+)?[ \t]*[:.–-].*$",
    re.M | re.I,
)
_ITALIC = lazy(
    r"(?<![*\w])\*(?=[A-ZÀ-Þ])[^*\n]+\*(?![*\w])|(?<!\w)_(?=[A-ZÀ-Þ])[^_\n]+_(?!\w)|<(em|i"
    r"|cite|q)>.*?</\1>"
)
_LINE = lazy(r"[^\n]+")
_BREAK = lazy(r"[.!?]+[\"”’')]*(?=\s|$)|\n\s*\n|\n(?=\s*(?:[-*•>#]|\d+[.)]))")
_PART = lazy(
    r";|:\s|\s[–—]\s|,\s+(?=(?:maar|en|terwijl|ook|daarnaast|but|and|while|yet|whereas"
    r"|also)\b)"
)

# Case-sensitive, or "ons" and "who" would be offices.
_BODIES = (
    r"(?-i:CBS|SCP|RIVM|CPB|PBL|WRR|WODC|Nibud|NIBUD|Eurostat|OECD|OESO|GGD|DNB|TNO|Trimbos\w*"
    r"|Kadaster|Ipsos|ONS|WHO"
    r"|Eurobarometer|KNMI|UWV|DUO|Kantar|Motivaction|Verwey-Jonker|SER|ROB|VNG|Movisie|Nivel|Pharos|OECD|Unicef"
    r"|\w*[Pp]lanbureau|\w*[Oo]mbudsman|[Rr]ekenkamer|[Ii]nspectie|[Uu]niversiteit|[Hh]ogeschool|[Kk]enniscentrum"
    r"|\w*[Ii]nstituut|[Aa]dviesraad|\w*onderzoekers|[Pp]lanning office|[Ii]nspectorate|[Uu]niversity|[Ii]nstitute"
    r"|think tank|audit office|statistics office|health service|researchers|onderzoeksbureau)"
)
_STUDY = (
    r"(?:onderzoek\w*|studies?|enquêtes?|peiling\w*|cijfers|statistieken|monitor|rapport\w*"
    r"|literatuur|gegevens|data"
    r"|meting|volkstelling|raadpleging|krant|kranten|media|nieuws|persbericht|nieuwsbericht|journaal)"
)
_STUDY_EN = (
    r"(?:research|stud(?:y|ies)|surveys?|polls?|polling|census|statistics|figures|reports?"
    r"|data|literature|evidence"
    r"|monitor)"
)
_TELLS = (
    r"(?:laat|laten|liet|lieten|toont|tonen|toonde|blijkt|bleek|wijst|wijzen|wees|meldt|melden"
    r"|meldde|stelt|stellen|concludeert"
    r"|concludeerde|concluderen|schrijft|becijfert|becijferde|berekende|constateert|schat"
    r"|telde|zegt|zien|schreef|schreven|waarschuwde|waarschuwt|vond|vonden|rapporteerde|rapporteert|publiceerde|ziet"
    r"|noemt|noemde|rekende|voorspelt|voorspelde|verwacht|onderzocht)"
)
_TELLS_EN = (
    r"(?:shows?|showed|finds?|found|suggests?|suggested|indicates?|reports?|reported"
    r"|estimates?|estimated|concludes?"
    r"|concluded|reveals?|revealed|says|said|demonstrates?|wrote|writes|warns?|warned|calculated|published|predicts?"
    r"|expects?)"
)
RESEARCH = {
    "nl": lazy(
        rf"\b(?:uit|volgens|aldus|blijkens|op basis van)\b(?:\s+\S+){{0,4}}?\s+(?:\w*{_STUDY}"
        rf"|{_BODIES})\b"
        rf"|\b(?:\w*{_STUDY}|{_BODIES}|\w*onderzoekers"
        rf"|\w*planbureau|commissie\S*|rekenkamer|universiteit)\b(?:\s+\S+){{0,6}}?\s+{_TELLS}\b"
        rf"|\b(?:blijkt|bleek|laat|toont|meldt|stelt|concludeert|schat) (?:uit|(?:het|de"
        rf"|een) (?:\w+ ){{0,2}}?(?:\w*{_STUDY}|{_BODIES}))\b"
        rf"|\b{_STUDY} van (?:het|de) {_BODIES}|\bvolgens (?:het|de) (?-i:[A-Z]{{2,}})\b"
        r"|\b(?:wetenschappelijk|landelijk|eerder|internationaal) onderzoek\b"
        rf"|\bin (?:het|een|de|dit|dat) (?:\S+ ){{0,3}}?{_STUDY} (?:staat|stond|lezen|valt|wordt|las)\b"
        r"|\blandelijke (?:cijfers|peiling|enquête)\b|\b(?:statistisch|cijfermatig)\b",
        re.I,
    ),
    "en": lazy(
        rf"\b(?:according to|based on|per)\b(?:\s+\S+){{0,5}}?\s+(?:{_STUDY_EN}|{_BODIES})\b"
        rf"|\b(?:{_STUDY_EN}|{_BODIES}|researchers)\b(?:\s+\S+){{0,6}}?\s+{_TELLS_EN}\b"
        r"|\baccording to (?:the |a )?(?:(?-i:[A-Z]{2,})|Statistics \w+|national|official)\b"
        r"|\bstatistics netherlands\b"
        rf"|\b(?:the|a|this) (?:\S+ ){{0,3}}?{_STUDY_EN} (?:says|states|said|stated|notes|noted)\b"
        r"|\b(?:the|a) (?:\w+ )?(?:commission|committee|university|ombudsman) (?:concluded|found|reported"
        r"|estimates)\b"
        r"|\bnational (?:figures|survey|statistics)\b|\bin an? (?:\w+ ){0,2}(?:survey|study"
        r"|poll)\b",
        re.I,
    ),
}
_FIGURE = lazy(r"\d[\d.,]*\s*(?:%|procent\b|per ?cent\b)|\b(?:procent|percentage|percent)\b", re.I)
_DIALOGUE = {
    "nl": lazy(
        r"\b(?:\w*tafels?|deelnemers?|deelneemsters?|\w*dialo(?:og|gen)|\w*gesprek(?:ken)?"
        r"|aanwezigen|gesprekspartners?"
        r"|bijdragen|themabijeenkomst\w*)\b",
        re.I,
    ),
    "en": lazy(r"\b(?:tables?|participants?|dialogues?|conversations?|attendees|contributions)\b", re.I),
}


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a sentence that makes one claim, in code points."""

    start: int
    end: int
    sentence_start: int


def shut_zones(text: str) -> list[Zone]:
    """Quotes, titles and headings."""
    zones = [
        found.span()
        for pattern in (_HEADING, _LABEL, _DOUBLE, _SINGLE, _ITALIC)
        for found in pattern.finditer(text)
    ]
    return sorted(zones + _bare_headings(text))


def _bare_headings(text: str) -> list[Zone]:
    """Short lines without a closing mark with other lines under them."""
    lines = list(_LINE.finditer(text))
    zones = []
    for number, line in enumerate(lines[:-1]):
        words = line.group().split()
        is_item = words and words[0] in {"-", "*", "•"}
        if 0 < len(words) <= 9 and not is_item and line.group().rstrip()[-1] not in '.!?,;:…"”’)':
            next_line = lines[number + 1].group().lstrip()
            if next_line[:1].isupper() or text[line.end() : lines[number + 1].start()].count("\n") > 1:
                zones.append(line.span())
    return zones


def open_parts(text: str, language: str) -> list[Part]:
    """The parts of sentences that are the author's own words about the dialogue, not about outside research."""
    parts: list[Part] = []
    ends = [found.end() for found in _BREAK.finditer(text)]
    for start, end in zip([0, *ends], [*ends, len(text)], strict=True):
        if text[start:end].strip():
            parts.extend(_parts_of(text, start, end, language))
    return parts


def _parts_of(text: str, start: int, end: int, language: str) -> list[Part]:
    cuts = [start, *(start + found.end() for found in _PART.finditer(text[start:end])), end]
    spans = [(left, right) for left, right in pairwise(cuts) if right > left]
    research = [bool(RESEARCH[language].search(text[left:right])) for left, right in spans]
    dialogue = [bool(_DIALOGUE[language].search(text[left:right])) for left, right in spans]
    figures = [bool(_FIGURE.search(text[left:right])) for left, right in spans]
    first = start + len(text[start:end]) - len(text[start:end].lstrip(" \t\n\"“‘'*-•"))
    kept = []
    for (left, right), cites, speaks, counts in zip(spans, research, dialogue, figures, strict=True):
        outside = cites or ((any(research) or counts) and not speaks)
        if not outside:
            kept.append(Part(left, right, first))
    return kept
