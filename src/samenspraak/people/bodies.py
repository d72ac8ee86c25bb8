"""The register of bodies: other names, renaming and merging with their history kept, and reading a list of them.

A body's row is never taken away: what it said and promised stays said under the name that it had.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import Q
from django.utils.text import slugify
from django.utils.translation import gettext as _

from samenspraak.ground import audit, clock
from samenspraak.ground.letters import storable
from samenspraak.people.choices import BodyKind
from samenspraak.people.models import Body, BodyName, User

MOST_ROWS = 5_000
# How the columns of a list may be called, in Dutch or English.
COLUMNS = {
    "name": ("naam", "name", "instantie", "body"),
    "english": ("engels", "english", "name_en", "naam engels"),
    "kind": ("soort", "kind", "type"),
    "aliases": ("ook bekend als", "aliassen", "aliases", "andere namen"),
    "merged": ("opgegaan in", "merged into", "part of"),
}
KINDS = {
    "ministerie": BodyKind.MINISTRY,
    "provincie": BodyKind.PROVINCE,
    "gemeente": BodyKind.MUNICIPALITY,
    "organisatie": BodyKind.ORGANISATION,
    "programma": BodyKind.PROGRAMME,
    **{kind.value: kind for kind in BodyKind},
}


class NotInRegister(Exception):  # noqa: N818
    """It cannot be done with this body; the message says why and what to do."""


@dataclass(slots=True)
class ListRead:
    """What came of a list: how many are new or changed, and a sentence about each line that was left aside."""

    made: int = 0
    changed: int = 0
    problems: list[str] = field(default_factory=list)


def folded(name: str) -> str:
    """A name as it is compared: without accents, small letters, single spaces."""
    plain = unicodedata.normalize("NFKD", name)
    letters = "".join(one for one in plain if not unicodedata.combining(one))
    return " ".join(letters.casefold().split())[:200]


def find_body(name: str) -> Body | None:
    """The body of this name, alias or former name; where it became part of another, that one."""
    wanted = folded(name)
    if not wanted:
        return None
    alias = BodyName.objects.filter(folded=wanted).select_related("body").first()
    found = alias.body if alias else _by_own_name(wanted)
    seen = set()
    while found is not None and found.merged_into_id and found.pk not in seen:
        seen.add(found.pk)
        found = found.merged_into
    return found


def _by_own_name(wanted: str) -> Body | None:
    rows = Body.objects.filter(
        Q(slug=slugify(wanted)) | Q(name_nl__iexact=wanted) | Q(name_en__iexact=wanted)
    )
    exact = [row for row in rows if wanted in {folded(row.name_nl), folded(row.name_en), row.slug}]
    if exact:
        return exact[0]
    # Accents: a database does not fold them, so the few that look alike are compared here.
    return next(
        (row for row in Body.objects.all() if wanted in {folded(row.name_nl), folded(row.name_en)}), None
    )


@transaction.atomic
def add_name(body: Body, name: str, *, by: User | None) -> BodyName:
    """Let a body also be found under this name."""
    wanted = folded(name)
    if not wanted:
        raise NotInRegister(_("Write the other name."))
    other = find_body(name)
    if other is not None:
        raise NotInRegister(_("This name already belongs to %(body)s.") % {"body": other.name})
    row = BodyName.objects.create(body=body, name=storable(name.strip())[:200], folded=wanted)
    audit.record("add_body_name", row, by=by)
    return row


@transaction.atomic
def rename_body(body: Body, *, name_nl: str, name_en: str = "", by: User | None) -> Body:
    """Give a body a new name; it is still found under the old one, and what it said stays its own."""
    name_nl = storable(name_nl.strip())
    if not name_nl:
        raise NotInRegister(_("Write the new name."))
    other = find_body(name_nl)
    if other is not None and other.pk != body.pk:
        raise NotInRegister(_("This name already belongs to %(body)s.") % {"body": other.name})
    old = body.name_nl
    if folded(old) != folded(name_nl):
        BodyName.objects.filter(folded=folded(name_nl), body=body).delete()
        BodyName.objects.get_or_create(
            folded=folded(old), defaults={"body": body, "name": old, "held_until": clock.today()}
        )
    body.name_nl, body.name_en = name_nl[:200], storable(name_en.strip())[:200]
    body.save(update_fields=["name_nl", "name_en"])
    audit.record("rename_body", body, by=by)
    return body


@transaction.atomic
def merge_body(body: Body, into: Body, *, by: User | None) -> Body:
    """Let a body become part of another: its own rows stay as they are, new work goes to the other."""
    step: Body | None = into
    while step is not None:
        if step.pk == body.pk:
            raise NotInRegister(_("A body cannot become part of itself."))
        step = step.merged_into
    body.merged_into, body.merged_on = into, clock.today()
    body.save(update_fields=["merged_into", "merged_on"])
    audit.record("merge_body", body, by=by, into=str(into.pk))
    return body


@transaction.atomic
def read_list(data: bytes, *, by: User | None) -> ListRead:
    """Read a list of bodies (CSV): new ones are made, known ones get their other names; nothing is taken away."""
    found = ListRead()
    for number, row in _rows(data, found):
        name = row.get("name", "")
        if not name:
            found.problems.append(_("Line %(line)d has no name.") % {"line": number})
            continue
        body = find_body(name)
        if body is None:
            body = _make(name, row, number, found, by)
            if body is None:
                continue
        elif row.get("english") and body.name_en != row["english"]:
            body.name_en = row["english"][:200]
            body.save(update_fields=["name_en"])
            found.changed += 1
        _other_names(body, row, number, found, by)
        _part_of(body, row, number, found, by)
    return found


def _rows(data: bytes, found: ListRead) -> Iterator[tuple[int, dict[str, str]]]:
    text = _text(data)
    lines = text.splitlines()
    if not lines:
        found.problems.append(_("The file is empty."))
        return
    delimiter = max(";,\t", key=lines[0].count)
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    header = [" ".join(cell.casefold().split()) for cell in next(reader)]
    places = {key: header.index(name) for key, names in COLUMNS.items() for name in names if name in header}
    if "name" not in places:
        found.problems.append(_("There is no column “name”. The first line must say what the columns are."))
        return
    for number, cells in enumerate(reader, start=2):
        if number > MOST_ROWS:
            found.problems.append(_("This list is too long. Use at most 5,000 lines."))
            return
        if any(cell.strip() for cell in cells):
            yield number, {key: storable(cells[at].strip()) for key, at in places.items() if at < len(cells)}


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _make(name: str, row: dict[str, str], number: int, found: ListRead, by: User | None) -> Body | None:
    kind = KINDS.get(row.get("kind", "").casefold())
    if kind is None:
        sentence = _(
            "Line %(line)d: what kind of body is “%(name)s”? Write ministry, province, municipality or organisation."
        )
        found.problems.append(sentence % {"line": number, "name": name})
        return None
    slug, tail = slugify(name)[:70] or "instantie", 1
    while Body.objects.filter(slug=slug if tail == 1 else f"{slug}-{tail}").exists():
        tail += 1
    body = Body.objects.create(
        slug=slug if tail == 1 else f"{slug}-{tail}",
        kind=kind,
        name_nl=name[:200],
        name_en=row.get("english", "")[:200],
    )
    audit.record("add_body", body, by=by)
    found.made += 1
    return body


def _other_names(body: Body, row: dict[str, str], number: int, found: ListRead, by: User | None) -> None:
    for name in filter(None, (one.strip() for one in row.get("aliases", "").replace("|", ";").split(";"))):
        known = find_body(name)
        if known is None:
            add_name(body, name, by=by)
            found.changed += 1
        elif known.pk != body.pk:
            sentence = _("Line %(line)d: the name “%(name)s” already belongs to %(body)s.")
            found.problems.append(sentence % {"line": number, "name": name, "body": known.name})


def _part_of(body: Body, row: dict[str, str], number: int, found: ListRead, by: User | None) -> None:
    name = row.get("merged", "")
    if not name or body.merged_into_id:
        return
    into = find_body(name)
    if into is None or into.pk == body.pk:
        sentence = _("Line %(line)d: we do not know “%(name)s”. Put that body in the list first.")
        found.problems.append(sentence % {"line": number, "name": name})
        return
    merge_body(body, into, by=by)
    found.changed += 1
