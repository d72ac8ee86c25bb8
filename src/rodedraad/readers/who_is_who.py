"""Who the people of a report are, as it lists them anywhere: the list of those present gives each name its role.

"Mw. Oudekerk, bewoonster", a table of numbers with who had which, "[Aan tafel: Jolanda (bibliothecaris)]" between
subtitles: what stands beside a statement is then only a name, a number or initials. Runs over the units of a file when
all that goes by names is done, since a name by itself is no role and does not stay.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from rodedraad.patterns import lazy
from rodedraad.readers.bare_names import beside_name, is_known_name, leads
from rodedraad.readers.labels import NUMBERED_SPEAKER, is_facilitator, is_role_word, plain
from rodedraad.readers.present import (
    BARE_LIST,
    INLINE_LIST,
    TITLES,
    Person,
    person_of,
    roles_of,
    split_list,
)
from rodedraad.readers.refusals import answer_of
from rodedraad.readers.signs import ATTENDANCE_HEADING
from rodedraad.readers.units import ATTENDANCE, COMMENT, DOUBT, FACILITATOR, NO_CONSENT, OTHER_COLUMN, Unit
from rodedraad.readers.voices import is_role

_SAMPLE = 5_000
_SOME_ROLES = 2
_CELL = lazy(r"(?P<table>.*\bcell )(?P<column>[A-Z]{1,2})(?P<row>\d+)\b.*")
_LONGEST_LIST = 80
_CALLED = lazy(r"[A-Z\u00c0-\u00de][\w'’-]+")
_TAB = lazy(r"\s*[^\t\n]{1,40}\t+\s*[^\t\n]{2,80}")
_VOICE = lazy(r"(?:spk|spkr|speaker|spreker|s|p|voice|stem)[ _-]?\d{1,3}", re.IGNORECASE)
_INITIALS = lazy(r"(?!(?:GP|HR|IT|PA|CEO|MP)$)(?:[A-Z]{1,3}|[A-Z][a-z]{1,2}[A-Z]{1,2}|[A-Z]\.(?:[A-Z]\.)*)")
_ANSWERS = frozenset({"ja", "nee", "yes", "no", "x", "v", "ok", "akkoord", "consent", "aanwezig", "present"})
# "Lieke (leerling groep 8), Mw. Tuinstra (omwonende), Cem (jeugdtrainer)", whatever stands before it.
_NAMED_ROLE = lazy(
    r"(?P<name>(?:(?:[Mm]evrouw|[Mm]eneer|[MmDd][wh]r?\.)\s+)?[A-Z\u00c0-\u00de][\w'’.-]*"
    r"(?:\s+(?:van|de|der|den|ten|ter|el|al|[A-Z\u00c0-\u00de][\w'’.-]*)){0,4})\s*"
    r"\((?P<role>[^()]{2,60})\)"
)
# "[niet opnemen, verzoek van 5] ..."
_ASKED = lazy(
    r"\s*[\[(][^\])]{0,60}\b(?:niet|not|nicht)\b[^\])]{0,25}\b(?:opnemen|gebruiken|publiceren|verslag|delen|use|include"
    r"|publish|report|share|quote)\b[^\])]{0,60}[\])]",
    re.IGNORECASE,
)


def with_who_is_who(units: Iterable[Unit]) -> Iterator[Unit]:
    """The units of a report, each with the role that its lists give to whoever is named beside it."""
    stream = iter(units)
    held = list(itertools.islice(stream, _SAMPLE))
    people = list(people_listed(held))
    roles = {
        name: role for name, role in roles_of([one for _, one in people]).items() if role.casefold() != name
    }
    withheld = {name.casefold() for _, one in people if one.withheld for name in one.names}
    beside = names_beside(held)
    here = dict(roles)
    told = iter(people)
    following = next(told, None)
    bare = {unit.role for unit in held if unit.role and unit.why is None and not says_role(unit.role)}
    by_name = sum(is_known_name(TITLES.sub("", one).title()) for one in bare) * 2 >= len(bare) > 1
    said = {unit.role for unit in held if unit.role and unit.why is None and says_role(unit.role)}
    # Where nobody's role is told, a name at least tells who belongs together.
    drops = len(set(roles.values()) | said) >= _SOME_ROLES
    for at, unit in enumerate(held):
        while following and following[0] <= at:
            # Numbers begin anew at every table: the list above counts.
            here |= {name.casefold(): following[1].role for name in following[1].names if following[1].role}
            following = next(told, None)
        settle(unit, beside.get(place_of(unit)), here, withheld, drops=drops, by_name=by_name)
    yield from held
    for unit in stream:
        settle(unit, None, here, withheld, drops=drops, by_name=by_name)
        yield unit


def people_listed(units: Sequence[Unit]) -> Iterator[tuple[int, Person]]:
    """Everyone whom a list of those present names with a role, and where."""
    for at, unit in enumerate(units):
        before = units[at - 1] if at else None
        yield from ((at, one) for one in named_roles(unit) or entries_in(unit))
        if before and unit.why == before.why == ATTENDANCE and (person := in_cells(before, unit)):
            yield at, person


def named_roles(unit: Unit) -> list[Person]:
    """Three or more names with a role in brackets, or two that are all there is."""
    if unit.why not in (None, ATTENDANCE, COMMENT):
        return []
    found = list(_NAMED_ROLE.finditer(unit.text))
    lists = unit.role is None and sum(len(one[0]) + 2 for one in found) * 5 > len(unit.text) * 3
    if len(found) < (2 if lists else 3):
        return []
    if lists:
        unit.why = unit.why or ATTENDANCE
    people = [(one["name"], TITLES.sub("", one["name"]), one["role"].strip()) for one in found]
    return [Person([whole, name, name.split()[0], name.split()[-1]], role) for whole, name, role in people]


def entries_in(unit: Unit) -> list[Person]:
    """The entries of a list of those present, each with a role or a refusal."""
    if unit.why == ATTENDANCE and _TAB.fullmatch(unit.text):
        key, _, role = unit.text.strip().partition("\t")
        return [Person([key.strip()], role.strip())]
    listed = list_in(unit)
    if listed is None:
        return []
    unit.why = unit.why or ATTENDANCE
    people = [person_of(entry) for entry in split_list(listed)]
    return [one for one in people if one and (one.role or one.withheld)]


def list_in(unit: Unit) -> str | None:
    """The people that this unit lists in one line."""
    if unit.why not in (None, ATTENDANCE) or unit.role:
        return None
    text = unit.text.strip()
    if len(text.split()) > _LONGEST_LIST:
        return None
    bracketed = re.sub(r"\]\s*\[", ", ", text).strip("[] ") if text.startswith("[") else text
    inline = BARE_LIST.fullmatch(bracketed) or INLINE_LIST.fullmatch(bracketed)
    if inline and ATTENDANCE_HEADING.fullmatch(plain(inline["label"])):
        return inline["list"]
    return text if unit.why == ATTENDANCE else None


def in_cells(before: Unit, unit: Unit) -> Person | None:
    """ "1 | bijstandsconsulent" in a table of those present."""
    first, second = _CELL.fullmatch(before.locator), _CELL.fullmatch(unit.locator)
    if not first or not second or (first["table"], first["row"]) != (second["table"], second["row"]):
        return None
    key, role = before.text.strip(), unit.text.strip(" -–—")
    if (first["column"], second["column"]) != ("A", "B") or len(key.split()) > 4:
        return None
    if not role or role.isdigit() or answer_of(role) is not None or plain(role) in _ANSWERS:
        return None
    return Person([key, TITLES.sub("", key)], role)


def place_of(unit: Unit) -> tuple[str, str] | None:
    found = _CELL.fullmatch(unit.locator)
    return (found["table"], found["row"]) if found else None


def names_beside(units: Sequence[Unit]) -> dict[tuple[str, str] | None, list[str]]:
    """What the other cells of a row say, by table and row."""
    found: dict[tuple[str, str] | None, list[str]] = {}
    for unit in units:
        place = place_of(unit)
        if place and unit.why == OTHER_COLUMN:
            found.setdefault(place, []).append(unit.text.strip())
    return found


def settle(
    unit: Unit,
    beside: Sequence[str] | None,
    roles: dict[str, str],
    withheld: set[str],
    *,
    drops: bool,
    by_name: bool,
) -> None:
    if unit.why not in (None, DOUBT):
        return
    if _ASKED.match(unit.text):
        unit.why = NO_CONSENT
    called = [unit.role] if unit.role else list(beside or ())
    known = [key for name in called for key in keys_of(name) if key in roles or key in withheld]
    if any(key in withheld for key in known):
        unit.why = NO_CONSENT
    if known and known[0] in roles and not says_role(unit.role):
        unit.role = roles[known[0]]
    if unit.role and leads(unit.role):
        unit.why = unit.why or FACILITATOR
    elif unit.role and drops and not says_role(unit.role):
        unit.role = without_name(unit.role, by_name=by_name)


def keys_of(name: str) -> list[str]:
    """By what a list may know somebody: as it stands, without a title, without what is in brackets."""
    bare = re.sub(r"\s*[(\[].*", "", name)
    return list(dict.fromkeys(one.strip(" .:").casefold() for one in (name, TITLES.sub("", bare.strip()))))


def says_role(role: str | None) -> bool:
    if not role or is_numbered(role):
        return False
    return is_role_word(role) or is_facilitator(role) or is_role(role)


def without_name(role: str, *, by_name: bool) -> str | None:
    """ "JOLANDA", "SPEAKER_02", "JtB": what somebody is called says nothing of a role."""
    if is_numbered(role) or _INITIALS.fullmatch(role):
        return None
    named = TITLES.sub("", role.title() if role.isupper() and len(role) > 3 else role)
    left = beside_name(named, by_name=by_name and bool(_CALLED.fullmatch(named)))
    return role if left == named else left


def is_numbered(role: str) -> bool:
    # "studente" is no student E.
    apart = re.search(r"\d$|[\s.-]\w$", role.strip())
    return bool(_VOICE.fullmatch(role) or (apart and NUMBERED_SPEAKER.fullmatch(plain(role))))
