"""What a nested document says of its parts elsewhere: consent one level up, a list of what was taken back.

"toestemming": {"gebruik": false} of a form holds for all answers in it; "ingetrokken": [{"id": "o23"}] for the
statement of that id, wherever it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from rodedraad.patterns import lazy
from rodedraad.readers.column_marks import mark_of
from rodedraad.readers.column_names import REFUSAL_WORDS, WITHDRAWN_WORDS
from rodedraad.readers.columns import Columns, tidy
from rodedraad.readers.scopes import why_of_told
from rodedraad.readers.units import NO_CONSENT, WITHDRAWN, Unit

_CODE = lazy(r"[\w#][\w#./:-]{0,40}")


def why_of_name(name: str) -> str | None:
    """Why what is listed under a name is left out: a sheet called "Intrekkingen", a field called "withdrawn"."""
    told = tidy(name)
    if WITHDRAWN_WORDS.search(told):
        return WITHDRAWN
    if REFUSAL_WORDS.search(told):
        return NO_CONSENT
    return why_of_told(name)


def codes_listed(values: Iterable[str]) -> set[str]:
    """The values that can be the id of something, in lower case: no sentence, nothing with a space."""
    return {value.strip().casefold() for value in values if _CODE.fullmatch(value.strip())}


def places_withheld(
    guessed: Mapping[str, Columns], cells_of: Callable[[str, Columns], Iterable[tuple[str, Sequence[str]]]]
) -> dict[str, str]:
    """The objects (by their place) that refuse what is nested in them, with the reason."""
    places: dict[str, str] = {}
    for path, columns in guessed.items():
        if columns.consent or columns.refusal or columns.withdrawn or columns.status or columns.listed:
            for place, cells in cells_of(path, columns):
                if why := mark_of(columns, cells):
                    places[place] = why
    return places


def why_of_place(place: str, places: Mapping[str, str]) -> str | None:
    """The reason of the object around a place, if there is one."""
    return next(
        (
            why
            for around, why in places.items()
            if around != place and place.startswith(around) and place[len(around) : len(around) + 1] in "[."
        ),
        None,
    )


def without_listed(units: Iterable[Unit], listed: Mapping[str, str]) -> Iterable[Unit]:
    """The units, with those left out whose own id a list of what was taken back names."""
    for unit in units:
        own = (unit.own_id or "").split("#")[0].strip().casefold()
        if own and own in listed:
            unit.why = unit.why or listed[own]
        yield unit
