"""Does a heard sentence describe its speaker by a role that so few people have that they may be known by it?

The disclosure gate (ground) says how a speaker may be named: by a role that ten people have, or as "deelnemer". What it
keeps from the line below a quote may not stand in the sentence beside it. A role counts as one person ("een
brugwachter") wherever it stands; as several ("brugwachters") only where they open a sentence or are said to speak,
since a sentence may be about people without telling who spoke.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from rodedraad.indirect import CueKind, indirect_cues
from samenspraak.perspective.quotation_marks import without_quotes
from samenspraak.perspective.speaking_for import SAYING, WANTING, any_of

# Beside a role these lead on to one person.
_LEADS_ON: frozenset[CueKind] = frozenset({"place", "health"})
# "Moeder van drie, Zwaluwdam" and "Huisarts (waarnemend)" are known by what comes first.
_BESIDE = re.compile(r"[,(/;]")
_ONE = {
    "nl": r"(?:een|één|de|het|deze|die|als|andere|enige|eerste)",
    "en": r"(?:an?|one|the|this|that|as|another|only|first)",
}
_SEVERAL = {
    "nl": r"(?:beide|twee|drie|vier|vijf|zes|zeven|acht|negen|[2-9]|enkele|sommige|meerdere|een\s+paar)",
    "en": r"(?:both|two|three|four|five|six|seven|eight|nine|[2-9]|some|several|a\s+few|a\s+couple\s+of)",
}
_ENDS = {"nl": r"(?:s|n|en|es|’s|'s)", "en": r"(?:s|es)"}
# Between who speaks and the verb stand at most a few words, and no other clause.
_BETWEEN = {
    "nl": r"(?:\s+(?!(?:die|dat|en|of|om)\b)[\w’'-]+){0,3}\s+",
    "en": r"(?:\s+(?!(?:who|that|and|or|to)\b)[\w’'-]+){0,3}\s+",
}


def roles_named(text: str, cited: Iterable[str], in_threads: Iterable[str], language: str) -> tuple[str, ...]:
    """The words of `text` by which a speaker is described: a role of a contribution cited, or one who speaks.

    `in_threads` are roles of the many behind the threads cited: those count only where they open a sentence or speak.
    """
    if language not in _ONE:
        return ()
    told = without_quotes(text)
    found = [_find(_of_a_voice(role, language), told) for role in cited if _name(role)]
    found += [_find(_who_speaks(role, language), told) for role in in_threads if _name(role)]
    hits = sorted({hit.span("role") for hit in found if hit})
    # "Student mbo" and "Student" are the same words: the longest that begins there tells most.
    longest = dict(hits)
    return tuple(dict.fromkeys(text[start:end] for start, end in longest.items()))


def role_key(role: str) -> str:
    """Roles are typed by hand: "student" and "Student " are one."""
    return " ".join(_name(role).casefold().split())


def leads_on(text: str) -> bool:
    """Whether beside a role the sentence names what leads on to one person: a small place or an illness."""
    return not _LEADS_ON.isdisjoint(indirect_cues(text).found)


def _find(patterns: Iterable[re.Pattern[str]], text: str) -> re.Match[str] | None:
    return next((hit for pattern in patterns if (hit := pattern.search(text))), None)


@lru_cache(maxsize=2048)
def _of_a_voice(role: str, language: str) -> tuple[re.Pattern[str], ...]:
    one = rf"\b{_ONE[language]}\s+(?:[\w’'-]+\s+)?(?P<role>{_words(role)})(?![\w-])"
    return (re.compile(one, re.IGNORECASE), *_who_speaks(role, language))


@lru_cache(maxsize=2048)
def _who_speaks(role: str, language: str) -> tuple[re.Pattern[str], ...]:
    who = rf"(?P<role>{_words(role)}{_ENDS[language]}?)(?![\w-])"
    verb = rf"(?:{any_of(SAYING[language])}|{any_of(WANTING[language])})"
    opens = rf"(?:{_ONE[language]}\s+|{_SEVERAL[language]}\s+)?"
    according = "according\\s+to" if language == "en" else "volgens"
    sources = (
        rf"(?:^|[.!?:;]\s+){opens}(?:[\w’'-]+\s+)?{who}",
        rf"\b{who}{_BETWEEN[language]}{verb}\b",
        rf"\b{verb}\s+{opens}{who}",
        rf"\b{according}\s+{opens}{who}",
    )
    return tuple(re.compile(source, re.IGNORECASE) for source in sources)


def _words(role: str) -> str:
    return r"\s+".join(re.escape(word) for word in _name(role).split())


def _name(role: str) -> str:
    return _BESIDE.split(role)[0].strip()
