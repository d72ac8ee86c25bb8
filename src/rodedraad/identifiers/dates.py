"""Dates of birth: a date of which the words around it say that somebody was born then.

What speaks for one, from strong to weak: a word of birth before it or behind it, a form or a paper that states it,
a person right before it with the date between brackets or commas. Any other date stays: meetings have dates too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rodedraad.identifiers.date_forms import (
    BORN_ABROAD,
    DATE,
    DATE_ABROAD,
    DAY_AND_MONTH,
    LOOSE_DATE,
    SIX_FIGURES,
)
from rodedraad.identifiers.found import Redaction
from rodedraad.identifiers.names.cues import KIN
from rodedraad.patterns import lazy

_KIN = "|".join(sorted(KIN - {"ex"}, key=len, reverse=True))
_PERSON = (
    rf"(?:ik|hij|zij|ze|je|jij|u|wie|ie|{_KIN}|oudste|jongste|middelste|jongens|meisjes|meiden|bewoner|bewoonster"
    r"|cliënte?|patiënte?|deelnemer|deelneemster|huurder|huurster|leerling|student|aanvrager|verdachte|i|he|she|who"
    r"|(?-i:[A-ZÀ-Þ][a-zß-ÿ'’-]+))"
)
_FORMAL = (
    r"(?:geboortedatum|geboortedata|geboortedag|geboorte[ ]?dat(?:um|\.)?|geb\.?[ ]?dtm"
    r"|g\.?b\.?[ ]?datum|geb\.?[ -]?dat(?:um|\.)?|gebdat(?:um)?"
    r"|gebd(?=[.:])"
    r"|geb\.?[ ]?d\.?(?=[ ]?[:=])|g\.d\.|gd(?=[ :])|dob|d\.o\.b\.|date[ ]of[ ]birth|birth[ ]?date|birthday)"
)
_CUE = (
    rf"(?<!\w)(?:ter wereld|levenslicht|geboren|geb\.?|{_FORMAL}|born|gebore|gebooren|geborren|gboren"
    rf"|verjaardag|verjaart?|verjaarde|verjaren|bday|b-day|jarig|bouwjaar ik"
    rf"|(?:ben|{_PERSON}[ ](?:is|zijn|was)|(?:is|ben|zijn|was)[ ]{_PERSON})(?:[ ](?:ook|allebei|beiden?"
    rf"|er eentje|er een"
    rf"|een kind))?[ ]van"
    r"|kind van|(?:kind|zoon|dochter|kleinkind) \d"
    r"|(?:vrouw|man|mevrouw|meneer|dame|heer|jongen|meisje|meid|knul|baby) van)"
    r"(?!\w)"
)
# "Ik ben van 3 tot 5 mei weg": a stretch of days is no birthday.
_NO_STRETCH = r"(?![ ]*(?:t/m|tot|t\.e\.m\.)(?!\w))"
_BETWEEN = (
    r"(?:[\s:=,;(–-]|(?:op|is|in|te|on|the|de|den|het|en|getogen|was|ik|van|mijn|zoon|dochter|ben|wordt|werd|dd"
    r"|nacht|avond|ochtend|middag|winter|hongerwinter|zomer|oorlog|ziekenhuis|huis|thuis|d\.d\.|en wel|namelijk|valt"
    r"|gekomen|kwam|luidt|staat|genoteerd|verkeerde?|fout|officieel|gewoon|dus|als|tweeling|eerste|tweede|derde|echte"
    r"|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|kind|at|and|nr\.?|nummer|jaar|omstreeks|rond"
    r"|dorp|stad|boerderij|kamp|een|hij|zij|ze)(?=[\s:,])"
    r"|(?-i:[A-ZÀ-Þ][\w'’-]+)(?=[\s,]))"
)
_TOLD = lazy(rf"{_CUE}{_BETWEEN}{{0,14}}?\s*(?P<date>{DATE}){_NO_STRETCH}", re.IGNORECASE)
_FIGURES = lazy(rf"{_FORMAL}[\s:=.]*(?P<date>{SIX_FIGURES})", re.IGNORECASE)
_ANOTHER = lazy(
    rf"\s*(?:en|and|of|,|;|&|/|in plaats van|niet|maar|,? ?dat moet zijn)(?:[ ](?:van|op"
    rf"|(?-i:[A-Z]\w+)))?\s*[(]?(?P<date>{DATE})",
    re.IGNORECASE,
)
_LOOSELY_TOLD = lazy(
    rf"(?<!\w)(?:ter wereld|geboren|geb\.|geboortejaar|geboortedatum|geboortedag|verjaardag|verjaart?|jarig|born"
    rf"|ik ben van"
    rf"|ben ik van"
    rf"|i was born)(?!\w){_BETWEEN}{{0,12}}?\s*(?P<date>{LOOSE_DATE}){_NO_STRETCH}",
    re.IGNORECASE,
)
# Up to some words later in the same sentence: "Op 9 oktober 2006 kwam Ilse ter wereld".
_BORN_AFTER = (
    r"(?:geboren(?![ ](?:en[ ])?(?:worden|idee))|geb\.|geboortedatum|geboortedag|ter wereld|levenslicht|verjaardag"
    r"|jarig"
    r"|was born|born|(?:dat|dit)[ ](?:ben ik|is mijn|is m['’]n|was ik)|ben ik dat|(?:staat"
    r"|stond)[ ](?:het[ ])?(?:in|op)[ ](?:mijn|m['’]n|zijn|haar|de|het)[ ](?:paspoort|rijbewijs"
    r"|id|pas|geboorteakte|akte|verblijfs\w+))(?!\w)"
)
_TOLD_AFTER = lazy(
    rf"(?P<date>{DATE}){_NO_STRETCH}(?:[^.!?\n;]|\.(?=[\w.])|\.{{2,3}}[ ]){{0,70}}?(?<!\w){_BORN_AFTER}",
    re.IGNORECASE,
)
_LOOSE_AFTER = lazy(
    rf"(?P<date>{LOOSE_DATE}){_NO_STRETCH}(?:[ ](?:ben|is|was|werd|in|te|ik|hij|zij|ze"
    rf"|(?-i:[A-ZÀ-Þ][\w'-]+))){{0,3}}[ ]"
    r"(?:geboren|jarig|born|(?:mijn|zijn|haar|onze) verjaardag)(?!\w)",
    re.IGNORECASE,
)
# After the word itself other words may stand in between: "geboortedatum voor op het formulier mag u ... aanhouden".
_FORMALLY_TOLD = lazy(rf"(?<!\w){_FORMAL}(?!\w)[^.!?\n]{{0,60}}?(?P<date>{DATE})", re.IGNORECASE)
_ON_PAPER = lazy(
    r"(?<!\w)(?:paspoort|rijbewijs|id-?kaart|id|identiteitskaart|identiteitsbewijs|id-?bewijs|legitimatie(?:bewijs)?|verblijfs?(?:vergunning|document"
    r"|pas)"
    r"|persoonsgegevens|personalia|passport)(?!\w)[^.!?\n]{0,30}?(?<!\w)(?:zegt|staat|vermeldt|geeft|is|noemt"
    r"|says|:|,)"
    rf"(?:[ ](?!geldig|verlopen|afgegeven)[\w-]+){{0,4}}?[ ]?(?P<date>{DATE})(?!\w)(?![^.!?\n]{{0,25}}(?:verl|geldig"
    rf"|afgegeven))",
    re.IGNORECASE,
)
# "mijn oma (1 mei 1932)", "leeftijd 43 (02-03-1981)", "de jongste, 3-9-2019,".
_BESIDE_PERSON = lazy(
    rf"(?<!\w)(?:{_KIN}|ik|hij|zij|oudste|jongste|middelste|leeftijd:? \d{{1,3}}|\d{{1,3}} jaar|(?-i:[MVX])"
    rf"|wordt \d{{1,3}}"
    rf"|\d{{1,3}} jr\.?"
    rf"|\d{{1,3}}[ -]jarige|m/v|man|vrouw)"
    rf"(?:[ ](?-i:[A-ZÀ-Þ][\w'’-]+)){{0,3}}[ ]?[(,/|][ ]?(?P<date>{DATE})[ ]?(?=[),/|;]|[a-z!]+[)])",
    re.IGNORECASE,
)
# Right behind a number of nine figures, or what was put in place of a name: "vader [bsn] 03-01-1974".
_AFTER_PLACEHOLDER = lazy(
    rf"\[(?:bsn|naam)\][ ]?[,;|/–—-]?[ ]?(?:datum|d\.d\.)?:?[ ]?(?P<date>{DATE})(?![ ]?(?:t/m|tot)(?!\w))",
    re.I,
)
_TURNS = lazy(
    rf"(?<!\w)(?:word(?:t|en)?|werd(?:en)?)(?:[ ](?:op|ik|hij|zij|ze|ook|dit jaar|in))*[ ](?P<date>{DAY_AND_MONTH})"
    r"[ ](?:\d{1,3}|(?:al[ ])?\w*(?:tien|tig|elf|twaalf|honderd)|vier|vijf|zes|zeven|acht|negen)(?:[ ]jaar)?(?!\w)"
    rf"|(?<!\w)word(?:t|en)?[ ](?:al[ ])?\d{{1,3}}[ ]op[ ](?P<full>{DATE})",
    re.IGNORECASE,
)
_STARRED = lazy(rf"(?<!\w)[*°][ ]?(?P<date>{DATE})", re.IGNORECASE)
# "Ik (m, 14.09.1982)", "zij (vrouw / 3-4-1950)".
_PERSON_IN_BRACKETS = lazy(
    rf"(?<!\w)(?:{_KIN}|ik|hij|zij|deelnemer|bewoner|cliënte?|patiënte?)[ ]?[(\[](?:m|v|x|man|vrouw|\d{{1,3}})"
    rf"(?:[ ]jaar)?[ ]?[,;/|][ ]?(?P<date>{DATE})[ ]?[)\],;]",
    re.IGNORECASE,
)
# "Bij geboorte (18-10-1963)", "sinds mijn geboorte op 3 mei 1950", "kwam op 2 mei 1950 op de wereld".
_AT_BIRTH = lazy(
    rf"(?<!\w)(?:bij|sinds|vanaf|na|dag van|datum van)[ ](?:(?:de|mijn|zijn|haar|onze|m['’]n)[ ])?geboorte"
    rf"(?![ ]?(?:kaart|akte))(?:[ ](?:van[ ])?[\w'’-]+){{0,4}}?[ ]?[(:,]?[ ]?(?P<date>{DATE})"
    rf"|(?<!\w)geboren[ ](?:in|op|aan|bij|onder|achter|boven)[ ](?:[\w'’-]+,?[ ]){{1,6}}(?:op|in)[ ](?P<born>{DATE})"
    rf"|(?<!\w)(?:beviel(?:en)?|gebaard|bevallen)(?!\w)[^.!?\n]{{0,40}}?(?P<full>{DATE})",
    re.IGNORECASE,
)
_INTO_THE_WORLD = lazy(
    rf"(?P<date>{DATE})(?:[^.!?\n;]){{0,50}}?(?<!\w)(?:op de wereld|op aarde|ter aarde|het licht gezien|bevallen van"
    rf"|beviel|uit de buik|in de wieg|(?:is|was)[ ](?:mijn|zijn|haar|m['’]n|z['’]n|onze[ ]\w+)[ ]"
    rf"(?:officiële[ ]|echte[ ])?geboorte\w*)(?!\w)"
    rf"|(?<!\w)(?:op de wereld|op aarde)(?:[ ](?:gekomen|gezet|kwam|sinds|in|op)){{1,3}}[ ](?P<full>{DATE})",
    re.IGNORECASE,
)
# Asked for to know somebody by: "ter verificatie: 03.07.2003", or beside nine figures.
_TO_BE_KNOWN_BY = lazy(
    r"(?<!\w)(?:ter|voor(?:[ ](?:de|uw|jullie|mijn))?)[ ](?:identificatie|verificatie|legitimatie|inschrijving|intake"
    r"|digid|registratie|dossier|controle)(?:[ ]\w+)?[ ]?[:=(][ ]?(?:[\w-]+[ ]){0,2}?"
    rf"(?P<date>{DATE})(?![ ]?(?:t/m|tot|om|van)(?!\w))"
    rf"|(?P<full>{DATE})[ ]?[,;/|–—-]?[ ]?(?:(?:en|bsn|met)[ ]){{0,2}}\d{{9}}(?!\d)",
    re.IGNORECASE,
)
# A child to be looked after is often younger than anybody at the table: "oppas voor Noa (12-10-2022)".
_CHILD = lazy(
    rf"(?<!\w)(?:oppas|opvang|crèche|kinderopvang|peuters?|kleuters?|baby|kleintje|zoontje|dochtertje|kind(?:eren|je)?|plek"
    rf"|inenting|consultatiebureau|peuterspeelzaal|gastouder)(?!\w)[^.!?\n]{{0,30}}?(?<![ ](?:in|op|te))"
    rf"[ ](?-i:[A-ZÀ-Þ][\w'’-]+)"
    rf"[ ]?[(,][ ]?(?P<date>{DATE})[ ]?[),]",
    re.IGNORECASE,
)
_ABROAD = lazy(rf"(?<!\w){BORN_ABROAD}(?!\w)[^.!?\n\d]{{0,25}}?(?P<date>{DATE}|{DATE_ABROAD})", re.IGNORECASE)
# Plans and clubs are born as well.
_THING_BORN = lazy(
    r"\b(?:idee|plan|initiatief|project|vereniging|stichting|club|beweging|partij|coöperatie|werkgroep|traditie|droom"
    r"|comité|platform|festival|feest|buurthuis|idea|project|movement|association)\b[^.!?\n]{0,40}$",
    re.IGNORECASE,
)
# "Wie na 1 januari 2015 geboren is": a limit, not a birthday.
_LIMIT = lazy(
    r"\b(?:overleden(?: op)?|†|gestorven|na|vóór|voor|vanaf|sinds|tussen|tot|after|before|since"
    r"|between)[ ]$",
    re.IGNORECASE,
)
# Behind a name: "Esma (15-10-2011)", "Truus de Wit, 12-02-1938,", "J. Kramer / 07.08.1955".
_AFTER_NAME = lazy(
    rf"[ ]?(?P<mark>[(\[,;/|–—-]|\t)[ ]?(?:(?:man|vrouw|m|v|x|weduwe|weduwnaar"
    rf"|gehuwd)[ ]?[,;/|][ ]?)?(?P<date>{DATE})[ ]?"
    r"(?P<end>[)\],;/|–]|[ ]?—|[ ]?[–-][ ]?(?=[\d†])|[ ]-[ ]|\t|$|\n|[.!?](?:\s|$))",
    re.IGNORECASE,
)
_YEAR_IN = lazy(r"(?:18|19|20)\d\d|\d\d$")
# A letter or a remark is dated too; nobody who speaks at a table was born this late.
_LATEST = 2019


def find_birth_dates(text: str) -> Iterator[Redaction]:
    """Dates of birth; a year or a month alone, or a mere asterisk before it, is for a person to look at."""
    for pattern, doubtful in (
        (_TOLD, False),
        (_FIGURES, False),
        (_FORMALLY_TOLD, False),
        (_TOLD_AFTER, False),
        (_ON_PAPER, True),
        (_BESIDE_PERSON, False),
        (_LOOSELY_TOLD, True),
        (_LOOSE_AFTER, True),
        (_TURNS, True),
        (_STARRED, True),
        (_AFTER_PLACEHOLDER, True),
        (_PERSON_IN_BRACKETS, False),
        (_AT_BIRTH, True),
        (_INTO_THE_WORLD, True),
        (_TO_BE_KNOWN_BY, True),
        (_CHILD, True),
        (_ABROAD, False),
    ):
        for match in pattern.finditer(text):
            group = match.lastgroup or "date"
            if pattern in (_AFTER_PLACEHOLDER, _TO_BE_KNOWN_BY) and not _old_enough(match[group], 2014):
                continue
            before = text[max(0, match.start(group) - 60) : match.start(group)]
            behind_it = pattern in (_TOLD_AFTER, _LOOSE_AFTER)
            limited = (
                behind_it and _LIMIT.search(before) and not match[0].endswith(("dat ben ik", "ben ik dat"))
            )
            if not _THING_BORN.search(before) and not limited:
                yield Redaction(match.start(group), match.end(group), "date_of_birth", doubtful=doubtful)
            if pattern in (_TOLD, _FORMALLY_TOLD):
                yield from _and_another(text, match.end())


def find_dates_of(text: str, names: Iterable[Redaction]) -> Iterator[Redaction]:
    """Dates that stand right behind a name, between brackets, commas or strokes; doubtful, as nothing says more."""
    for name in names:
        match = _AFTER_NAME.match(text, name.end)
        if match and _old_enough(match["date"]) and _closed(match):
            yield Redaction(match.start("date"), match.end("date"), "date_of_birth", doubtful=True)


def _and_another(text: str, at: int) -> Iterator[Redaction]:
    """ "geboren op 4-2-2013 en 5-3-2015"."""
    while following := _ANOTHER.match(text, at):
        at = following.end("date")
        yield Redaction(following.start("date"), at, "date_of_birth", doubtful=True)


def _closed(match: re.Match[str]) -> bool:
    """A bracket that opens closes; behind a comma nothing but another mark or the end of the line."""
    opened, closed = match["mark"], match["end"].strip()
    return closed in (")", "–", "-") if opened == "(" else closed == "]" if opened == "[" else True


def _old_enough(date: str, latest: int = _LATEST) -> bool:
    years = _YEAR_IN.findall(date)
    if not years:
        return latest == _LATEST
    year = next((year for year in years if len(year) == 4), years[-1])
    return int(year) <= latest if len(year) == 4 else not 20 <= int(year) <= 35
