"""A sheet that lists who was at the table: by number, letter or name, with the role and whether it may be used.

The statements stand on another sheet and only name the number. What such a list says of somebody holds there too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rodedraad.patterns import lazy
from rodedraad.readers.column_marks import mark_of
from rodedraad.readers.column_names import ANSWERS_WHO, REMARK_NAMES, ROLE_NAMES
from rodedraad.readers.columns import Columns, guess, tidy
from rodedraad.readers.consent import Act, act_of
from rodedraad.readers.doubt import is_noted_out
from rodedraad.readers.present import NAME, names_of
from rodedraad.readers.scopes import why_of
from rodedraad.readers.units import NO_CONSENT, Unit
from rodedraad.vocabulary import words

_MOST_PEOPLE = 80
_LONGEST = 80
_MOST_CELLS = 5
_KEYS = words(
    """
    spreker speaker nr nummer no number code letter stoel seat deelnemer participant naam name id initialen afkorting
    voice stem persoon person wie who tag sleutel key
    """
)
_ROLES = (
    ROLE_NAMES
    | ANSWERS_WHO
    | words("wie who omschrijving description functie achtergrond achtergrond-rol is")
)
# "Wie is dat", "who is this?": asks of a name who bears it.
_SAYS_WHO = lazy(
    r"(?:wie|wat)-(?:is|was|zijn|waren|doet)-(?:dat|dit|hij|zij|ze|die|deze|wie)(?:-.{1,20})?"
    r"|who-(?:is|was|are)(?:-(?:this|that|it|he|she|they|who))?|wie-van-waar|waarvan|vanuit|namens"
    r"|(?:werk|beroep|job|occupation|organisatie|rol|role|functie|achtergrond|omschrijving|description)(?:-.{1,20})?"
)


@dataclass(frozen=True, slots=True)
class Listed:
    """What the list says of one: the role, and why the words are left out if they are."""

    role: str | None
    why: str | None


def people_listed(names: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[str, Listed]:
    """Everyone on such a sheet by key (lower case); empty where it is no list of people."""
    tidied = [tidy(name) for name in names]
    keys = [at for at, name in enumerate(tidied) if name in _KEYS]
    if not keys or not 2 <= len(rows) <= _MOST_PEOPLE:
        return {}
    key = keys[0]
    others = [at for at in range(len(tidied)) if at != key]
    role = next((at for at in others if tidied[at] in _ROLES), None)
    if role is None:
        role = next((at for at in others if _SAYS_WHO.fullmatch(tidied[at])), None)
    columns = guess(list(names), rows)
    # A line below the list is about all of it.
    rows = [row for row in rows if sum(bool(value.strip()) for value in row) > 1]
    told = [row[key].strip() for row in rows if key < len(row) and row[key].strip()]
    short = all(len(value) <= _LONGEST for row in rows for value in row)
    # What is noted beside some of them is about those people; what stands beside all of them is what they said.
    noted = {
        at
        for at, name in enumerate(tidied)
        if name in REMARK_NAMES
        and sum(at < len(row) and bool(row[at].strip()) for row in rows) * 3 <= len(rows) * 2
    }
    says = role is not None or bool(noted or columns.consent or columns.refusal or columns.withdrawn)
    statements = any(at not in (key, role) and at not in noted for at in columns.text)
    if statements or not says or not short or len(set(told)) != len(told) or len(told) < 2:
        return {}
    people = {
        row[key].strip().casefold(): Listed(role_of(row, role), why_of_person(columns, row, key, role))
        for row in rows
        if key < len(row) and row[key].strip()
    }
    return with_short_names(people, told)


def with_short_names(people: dict[str, Listed], names: Sequence[str]) -> dict[str, Listed]:
    """The people also by their first name and surname alone, where one of the list has it."""
    called = [(name, one.casefold()) for name in names if NAME.fullmatch(name) for one in names_of(name)[1:]]
    often = Counter(one for name, one in dict.fromkeys(called))
    short = {
        one: people[name.casefold()]
        for name, one in called
        if often[one] == 1 and one not in people and len(one) > 2
    }
    return people | short


def why_of_person(columns: Columns, row: Sequence[str], key: int, role: int | None) -> str | None:
    """Why somebody's words are left out: by the columns of consent, or by what is noted beside the name."""
    noted = any(
        is_noted_out(value)
        for at, value in enumerate(row)
        if at not in (key, role) and len(value.split()) > 1
    )
    return mark_of(marks_alone(columns), row) or (NO_CONSENT if noted else None)


def role_of(row: Sequence[str], at: int | None) -> str | None:
    return (row[at].strip() or None) if at is not None and at < len(row) else None


def marks_alone(columns: Columns) -> Columns:
    """Only what the columns of consent say."""
    return Columns(
        columns.names,
        consent=columns.consent,
        refusal=columns.refusal,
        withdrawn=columns.withdrawn,
        ticked=columns.ticked,
        crossed=columns.crossed,
    )


_CODE = lazy(r"[A-Za-z]{0,3}[-.]?\d{1,5}")


def codes_refused(rows: Iterable[Sequence[str]]) -> dict[str, str]:
    """The codes that a sheet lists below a line such as "Teruggetrokken na inzage", with the reason."""
    refused: dict[str, str] = {}
    why: str | None = None
    for row in rows:
        told = [value.strip() for value in row if value.strip()]
        if len(told) == 1 and not _CODE.fullmatch(told[0]):
            act = act_of(told[0])
            heard = is_noted_out(told[0])
            why = why_of(act) or (NO_CONSENT if heard and act is not Act.ALLOW else None)
        elif len(told) > _MOST_CELLS or any(len(value) > _LONGEST for value in told):
            why = None  # statements, not a list of codes
        elif told and why and _CODE.fullmatch(told[0]):
            refused[told[0].casefold()] = why
    return refused


def column_of_keys(
    columns: Columns, rows: Sequence[Sequence[str]], people: Mapping[str, Listed]
) -> int | None:
    """The column of a sheet with statements that names its speakers by the keys of the list, if there is one."""
    for at in range(len(columns.names)) if people else ():
        told = [row[at].strip().casefold() for row in rows if at < len(row) and row[at].strip()]
        if (
            at not in columns.text
            and len(told) >= 2
            and sum(one in people for one in told) * 5 >= len(told) * 4
        ):
            return at
    return None


def with_people(
    units: Iterable[Unit], people: Mapping[str, Listed], codes: Mapping[str, str]
) -> Iterator[Unit]:
    """The units of the other sheets, with the role and the refusal behind the number that they name."""
    for unit in units:
        unit.why = unit.why or codes.get((unit.own_id or "").split("#")[0].strip().casefold())
        listed = people.get((unit.role or "").strip().casefold())
        if listed is not None:
            unit.role = listed.role or unit.role
            unit.why = unit.why or listed.why
        yield unit
