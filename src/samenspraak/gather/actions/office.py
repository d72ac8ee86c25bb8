"""The list of office holders, whose names may stay. It holds for what is read from then on."""

from __future__ import annotations

import re

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from rodedraad.identifiers.names.lists import fold
from samenspraak.gather.actions.refusals import Refusal
from samenspraak.gather.models import OfficeHolder
from samenspraak.ground import audit
from samenspraak.ground.letters import storable
from samenspraak.ground.models import Programme
from samenspraak.people.models import User

LONGEST_NAME, LONGEST_OFFICE = 120, 200
# A name has letters, and between them nothing but what names have; an address or a number is no name.
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[ .'’-])*")
# What stands before a surname is no first name.
_BEFORE_A_SURNAME = {
    "van",
    "von",
    "de",
    "den",
    "der",
    "het",
    "'t",
    "’t",
    "te",
    "ten",
    "ter",
    "in",
    "op",
    "el",
    "al",
}


def add_office_holder(programme: Programme, *, name: str, office: str, by: User | None) -> OfficeHolder:
    """Let a name stay from now on, because this person holds an office."""
    name, office = _plain(name), _plain(office)
    _check(name, office)
    try:
        with transaction.atomic():
            row = OfficeHolder.objects.create(
                programme=programme, name=name, folded=fold(name), office=office, added_by=by
            )
            audit.record("add_office_holder", row, by=by)
    except IntegrityError:
        if OfficeHolder.objects.filter(programme=programme, folded=fold(name)).exists():
            raise Refusal(
                _("%(name)s is on the list already. To change the office, remove the name first.")
                % {"name": name}
            ) from None
        raise
    return row


@transaction.atomic
def remove_office_holder(row: OfficeHolder, *, by: User | None) -> None:
    """Take a name off the list: from now on it is taken out as any other."""
    audit.record("remove_office_holder", row, by=by)
    row.delete()


def _plain(text: str) -> str:
    return " ".join(storable(text).split())


def _check(name: str, office: str) -> None:
    if not name:
        raise Refusal(_("Write the name that may stay."))
    if max(len(name), len(fold(name))) > LONGEST_NAME or not _NAME.fullmatch(name):
        raise Refusal(
            _(
                "This is not a name. Write one first name and surname, such as Joke Brandsma, and nothing else."
            )
        )
    if " " not in name or name.split(maxsplit=1)[0].casefold() in _BEFORE_A_SURNAME:
        raise Refusal(_("Write the first name and the surname. Others have that one name too."))
    if not office or len(office) > LONGEST_OFFICE:
        raise Refusal(_("Write which office this person holds, in at most 200 characters."))
