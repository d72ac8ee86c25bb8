"""What stands in the same form as the roles that are known: what some lines of a file show holds for the others.

"(school bus driver)" behind one note and "wijkagent:" before another tell what "(dike warden)" and "bloemist:" are,
though no list knows these words. Only where several are known, and for what is as short.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rodedraad.patterns import lazy
from rodedraad.readers.labels import kind_of_word, plain
from rodedraad.readers.units import Unit

_SAMPLE = 5_000
_KNOWN = 2
_BEHIND = lazy(r"\s*\((?P<role>[^\W\d_][^()\n.!?:;]{1,40})\)\s*$")
_BEFORE = lazy(r"\s*(?P<role>[^\W\d_][^:.!?;\n\"“()]{2,40}):\s+(?=\S)")
_MOST_WORDS = 5
# "terrasbaas:"; "Let op:" and "een geheime muur:" say something else.
_ONE_WORD = lazy(r"[a-zà-ÿ][\w-]{4,}")
_NOT = lazy(
    r"\b(?:ik|we|wij|je|is|was|werd|heeft|belde|niet|not|had|has|i|nog|later|lacht|gelach|laughs|x|keer|times|zie|see)\b",
    re.IGNORECASE,
)


def with_same_form(units: Iterable[Unit]) -> Iterator[Unit]:
    """The units of a report, with the roles that stand as the known ones do."""
    stream = iter(units)
    held = list(itertools.islice(stream, _SAMPLE))
    open_ = [unit for unit in held if unit.why is None]
    if sum(map(shows_role_behind, open_)) >= _KNOWN:
        for unit in open_:
            take_behind(unit)
    known = [unit for unit in open_ if shows_role_before(unit)]
    if len({unit.role for unit in known}) >= _KNOWN and len(known) * 3 > len(candidates(open_)):
        often = Counter(first_label(unit) for unit in candidates(open_))
        for unit in candidates(open_):
            if often[first_label(unit)] > 1 or _ONE_WORD.fullmatch(first_label(unit)):
                take_before(unit)
    yield from held
    yield from stream


def shows_role_behind(unit: Unit) -> bool:
    found = _BEHIND.search(unit.whole)
    return bool(found and unit.role and plain(found["role"]) == plain(unit.role))


def shows_role_before(unit: Unit) -> bool:
    found = _BEFORE.match(unit.whole.lstrip("-•*–— \t"))
    return bool(found and unit.role and plain(found["role"]) == plain(unit.role))


def candidates(units: Sequence[Unit]) -> list[Unit]:
    """Units without a role that begin with a few words and a colon."""
    return [unit for unit in units if unit.role is None and is_short(_BEFORE.match(unit.text))]


def first_label(unit: Unit) -> str:
    found = _BEFORE.match(unit.text)
    return found["role"].strip() if found else ""


def is_short(found: re.Match[str] | None) -> bool:
    if not found or len(found["role"].split()) > _MOST_WORDS:
        return False
    return not _NOT.search(found["role"]) and kind_of_word(found["role"]) is None


def take_behind(unit: Unit) -> None:
    found = _BEHIND.search(unit.text)
    if unit.role is None and found and is_short(found) and found.start() > 0:
        unit.role = found["role"].strip()
        unit.end = unit.start + found.start()


def take_before(unit: Unit) -> None:
    found = _BEFORE.match(unit.text)
    if found:
        unit.role = found["role"].strip()
        unit.start += found.end()
