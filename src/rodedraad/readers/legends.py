"""Signs beside statements and what the file says of them: "slotje = niet verder vertellen", "een ° betekent dat ...".

Whoever wears a sign that refuses is left out; where the explanation only makes that likely, the statement waits.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rodedraad.patterns import lazy
from rodedraad.readers.consent import Act, act_of
from rodedraad.readers.doubt import is_noted_out
from rodedraad.readers.units import DOUBT, NO_CONSENT, PROCEDURE, TEXT_WITHHELD, Unit
from rodedraad.sentences import sentence_spans

_LONGEST = 1_200
_SIGN = lazy(r"(?:[\U0001F300-\U0001FAFF\u2600-\u27BF\u2190-\u21FF†‡§¤°]\ufe0f?|\*{1,3}|\^)")
_SIGN_NAMES = {
    told: signs
    for names, signs in (
        ("slot lock", "🔒🔐🔏"),
        ("kruis cross", "✗✘❌✖☒†"),
        ("oog eye", "👁🙈"),
        ("ster star", "*★☆⭐"),
        ("potlood pencil", "✏📝"),
        ("vlag flag", "🚩🏴"),
        ("stop verbod", "🛑⛔🚫"),
        ("rood rode red", "🔴🟥"),
        ("oranje orange", "🟠🟧"),
        ("sleutel key", "🔑🗝"),
        ("zwijg mond hush", "🤫🤐"),
    )
    for told in names.split()
}
# "(x) = spreker wil dit niet terugzien": a mark of the maker's own, between brackets.
_OWN_MARK = lazy(r"[(\[{<][^\s()\[\]{}<>]{1,4}[)\]}>]")
_LEGEND = lazy(
    r"\s*[-•*]?\s*(?P<mark>[^=:\n]{1,40}?)\s*(?:=|:|–|—|betekent|means|staat voor)\s*(?P<told>[^\n]{4,140})"
)
# "Een ° achter een zin betekent dat ...", "Contributions marked † were made by people who did not sign".
_SIGN_EXPLAINED = lazy(
    r"(?<!\S)[\"'“‘(]?(?P<sign>[†‡§¤°^#~]|\*{1,3}|[\U0001F300-\U0001FAFF\u2600-\u27BF]\ufe0f?)[\"'”’)]?(?=[\s,;:.]|$)"
)
_EXPLAINS = lazy(
    r"\b(?:beteken\w*|staat (?:voor|bij|achter)|achter|gemerkt|gemarkeerd|teken|sterretje|means?|mark(?:s|ed)?"
    r"|denotes?|indicates?|followed by|behind|after|with|met)\b",
    re.IGNORECASE,
)
_FOR_FEW = lazy(
    r"\b(?:alleen|uitsluitend|enkel|slechts|only|solely)\b[^.;!?]{0,30}?\b(?:tafel|groep|kring|kamer|werkgroep"
    r"|team|bestuur"
    r"|redactie|commissie|ons|intern\w*|table|group|circle|room|board|committee|us|internal\w*)\b"
    r"|\b(?:for|voor|with|met)\b[^.;!?]{0,30}?\b(?:only|alone|alleen)\b",
    re.IGNORECASE,
)


def heed_legends(units: Sequence[Unit]) -> None:
    """Leave out, or put aside, what wears a sign of which the file says that it refuses."""
    _signs(units)
    _signs_explained(units)


def _signs(units: Sequence[Unit]) -> None:
    """A legend in words or by the sign itself: "slotje = niet verder vertellen", and who wears the lock."""
    for unit in units:
        found = _LEGEND.fullmatch(unit.whole.strip()) if len(unit.whole) <= 200 else None
        if not found or unit.why in TEXT_WITHHELD or not is_noted_out(found["told"]):
            continue
        mark = found["mark"].strip().casefold()
        named = (told for name, told in _SIGN_NAMES.items() if re.search(rf"\b{name}\w{{0,5}}\b", mark))
        signs = set("".join(named)) - {"\ufe0f"}
        signs |= own_signs(found["mark"].strip(), unit.whole)
        if not signs:
            continue
        for one in units:
            worn = one.whole.strip()
            if (
                one is not unit
                and one.why is None
                and any(worn.startswith(sign) or worn.endswith(sign) for sign in signs)
            ):
                one.why = NO_CONSENT
        unit.why = unit.why or PROCEDURE


def own_signs(mark: str, whole: str) -> set[str]:
    """The sign that a legend explains by showing it: "✗", "(x)", also "✗ voor een briefje = ..."."""
    alone = _SIGN.fullmatch(mark) or _OWN_MARK.fullmatch(mark)
    if alone:
        return {alone[0].rstrip("\ufe0f")}
    leads = _SIGN.match(mark)
    # A star at the head of a line is how Markdown makes letters bold.
    if leads and "*" not in leads[0] and len(mark) <= 40 and re.search(r"=|betekent|means|staat voor", whole):
        return {leads[0].rstrip("\ufe0f")}
    return set()


def _signs_explained(units: Sequence[Unit]) -> None:
    """A sign that a sentence explains, also at the end: whoever wears it is out, or waits when that is only likely."""
    for unit in units:
        if len(unit.whole) > _LONGEST or unit.why in TEXT_WITHHELD:
            continue
        for start, end in sentence_spans(unit.whole):
            told = unit.whole[start:end]
            found = _SIGN_EXPLAINED.search(told)
            if not found or not _EXPLAINS.search(told):
                continue
            bare = told[: found.start()] + told[found.end() :]
            refuses = act_of(bare) in (Act.REFUSE, Act.WITHDRAW)
            if refuses or _FOR_FEW.search(bare) or is_noted_out(bare):
                _put_aside(units, unit, found["sign"], NO_CONSENT if refuses else DOUBT)


def _put_aside(units: Sequence[Unit], legend: Unit, sign: str, why: str) -> None:
    worn = lazy(rf"^\W*{re.escape(sign)}|{re.escape(sign)}[\s.!?\"'”’)\]]*$")
    for one in units:
        wears = worn.search(one.whole.strip()) or (one.role and worn.search(one.role.strip()))
        if one is not legend and one.why is None and wears:
            one.why = why
    legend.why = legend.why or PROCEDURE
