"""People whom a text brings in with their role beside the name: "Priya, a software tester, stood in a hallway".

Further on such a text only says "Priya proposed ..."; the role then is the one that stood beside her name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rodedraad.patterns import lazy
from rodedraad.readers.blocks import Block, Form
from rodedraad.readers.labels import is_facilitator
from rodedraad.readers.voices import ANYONE, CUT, SAYS, THINGS, is_role

_UPPER = "A-Z\u00c0-\u00de"
_TITLE = r"(?:(?i:mevrouw|meneer|mw\.?|mevr\.?|dhr\.?|de heer|mr\.?|mrs\.?|ms\.?|dr\.?)\s+)"
_NAME = rf"[{_UPPER}][\w'’-]+(?:\s(?:(?:van|de|der|den|ten|ter|el|al)\s){{0,2}}[{_UPPER}][\w'’-]*){{0,3}}"
# Behind the role a comma or the end of the sentence: an apposition, not the second half of a list.
_BESIDE = lazy(
    rf"(?<!\bin )(?<!\bop )(?<!\bat )(?<!\bbij )(?<![\w’'])(?P<title>{_TITLE})?(?P<name>{_NAME}),\s+"
    rf"(?P<article>(?:een|de|onze|an?|the|our)\s+)?"
    rf"(?P<role>(?![{_UPPER}])[^,.;:()!?\"“”\n]{{3,60}})(?=[,.;:])"
)
_WHO = lazy(r"\s+(?:die|who|dat|that)\s.*")
# "Samir, die zelf gevlucht is en nu als lasser op de werf werkt"; "Anna, who works as a nurse".
_WHO_AS = lazy(r"(?:die|who)\s[^,]*?\b(?:als|as)\s(?:een |an? )?(?P<role>[^\W\d_][\w’'-]*)")
_WHERE = lazy(r"\s(?:on|near|along|aan|achter|in|op|bij|from|uit|met|with)\s.*")
# A clause or a call, not a noun: "neem uw buurman mee".
_NO_NOUN = lazy(
    r"\b(?:uw|je|jouw|mijn|haar|zijn|ons|mee|niet|ook|is|was|zijn|waren|heeft|had|wil|kan|moet|die|dat|who|that|your|my|his"
    r"|her|their|and|en|not|has|have|were|are)\b",
    re.IGNORECASE,
)
_PLACES_AND_DAYS = lazy(
    r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|januari|februari|maart|april|mei|juni|juli|augustus"
    r"|september|oktober|november|december|ja|nee|nou|dus|maar|en|yes|no|well)\b",
    re.IGNORECASE,
)
_PARTICLES = frozenset(("van", "de", "der", "den", "ten", "ter", "el", "al", "het"))
_LONGEST = 6


def people_beside_names(blocks: Sequence[Block]) -> dict[str, str]:
    """Names in lower case (whole, first, and with title) -> role, of those whom paragraphs bring in so."""
    found: dict[str, str] = {}
    for block in blocks:
        if block.form != Form.PARAGRAPH or (block.why and not block.text):
            continue
        for match in _BESIDE.finditer(block.text):
            role = role_beside(match)
            if role is None:
                continue
            name, title = match["name"], (match["title"] or "").strip()
            first = name.split()[0]
            alone = name if title or first.casefold() in _PARTICLES else first
            for called in {name, f"{title} {name}".strip(), alone}:
                found.setdefault(called.casefold(), role)
    return found


def role_beside(match: re.Match[str]) -> str | None:
    """The role in an apposition; None where it is a place, a clause or the rest of a list."""
    clause = _WHO_AS.match(match["role"])
    told = clause["role"] if clause else _WHO.sub("", match["role"].strip())
    short = _WHERE.sub("", CUT.sub("", f"{told} ")).strip(" ,")
    words = short.casefold().split()
    if _NO_NOUN.search(short):
        return None
    if not words or len(words) > _LONGEST or _PLACES_AND_DAYS.match(match["name"]) or words[-1] in ANYONE:
        return None
    if is_role(short) or is_role(words[0]) or is_facilitator(words[0]):
        return short
    certain = (
        (match["article"] or "").strip().casefold() in ("een", "a", "an") or match["title"] or tells_on(match)
    )
    return short if certain and not set(words) & THINGS else None


def tells_on(match: re.Match[str]) -> bool:
    """Whether a verb of telling follows the comma behind it: "Yasmina Benali, doktersassistente, herkende ..."."""
    after = re.match(r",\s+(?P<verb>[\w’']+)", match.string[match.end() :])
    return bool(after and after["verb"].casefold() in SAYS)
