"""The list at the door: who is expected, by name where there is one, with their tables."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from samenspraak.convene.choices import Presence, RegistrationState
from samenspraak.convene.models import Contact, Dialogue, Registration, SeatingPlan
from samenspraak.convene.queries.seating import current_plan
from samenspraak.ground.models import Programme
from samenspraak.people.choices import Role
from samenspraak.people.models import User


@dataclass(frozen=True, slots=True)
class Guest:
    """One line of the list at the door."""

    row: Registration
    name: str
    tables: tuple[int, ...]
    guardian: str = ""  # who to call about somebody younger than 16, and on which number

    @property
    def is_here(self) -> bool:
        return self.row.presence == Presence.HERE


def doors_for(user: User, programme: Programme) -> QuerySet[Dialogue]:
    """The dialogues at whose door somebody may stand: all for an organiser, else those that they host."""
    rows = Dialogue.objects.filter(programme=programme).select_related("programme")
    if user.is_superuser or Role.ORGANISER in user.roles_in(programme):
        return rows
    hosted = Q(tables__roles__user=user, tables__roles__role="host") | Q(team__user=user, team__role="host")
    return rows.filter(hosted).distinct()


def guests_of(dialogue: Dialogue, search: str = "") -> list[Guest]:
    """Everybody with a place, and who waits, in the order of their names; a fixed number of queries."""
    rows = Registration.objects.filter(dialogue=dialogue).exclude(state=RegistrationState.CANCELLED)
    tables = tables_by_person(current_plan(dialogue))
    found = [
        Guest(
            row,
            row.contact.name if has_contact(row) else "",
            tuple(tables.get(row.pk, ())),
            guardian_of(row.contact) if has_contact(row) and row.under_16 else "",
        )
        for row in rows.select_related("contact")
    ]
    words = plain(search).split()
    if words:
        found = [
            guest
            for guest in found
            if all(word in plain(f"{guest.name} {guest.row.number} {guest.row.speaks_as}") for word in words)
        ]
    return sorted(found, key=lambda guest: (not guest.name, plain(guest.name), guest.row.number))


def guardian_of(contact: Contact) -> str:
    """Name and telephone number of a guardian, as far as they are known."""
    return " ".join(filter(None, (contact.guardian_name, contact.guardian_phone)))


def has_contact(row: Registration) -> bool:
    try:
        return row.contact is not None
    except Contact.DoesNotExist:
        return False


def tables_by_person(plan: SeatingPlan | None) -> dict[object, list[int]]:
    """Table numbers by person, in the order of rounds."""
    found: dict[object, list[int]] = defaultdict(list)
    if plan is not None:
        places = plan.places.order_by("round").values_list("registration", "table__number")
        for person, table in places:
            found[person].append(table)
    return found


def plain(text: str) -> str:
    """A name without case and accents, to search and sort by."""
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in split if not unicodedata.combining(letter))
