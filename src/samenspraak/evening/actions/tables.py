"""Where each table meets online, and the round it has come to. Tables are laid in convene."""

from __future__ import annotations

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.convene.models import Dialogue, Round, Table
from samenspraak.evening.actions.refusals import Refusal
from samenspraak.evening.models import TableRound
from samenspraak.ground import audit
from samenspraak.ground.audit import Actor


@transaction.atomic
def set_video_links(dialogue: Dialogue, links: Mapping[int, str], *, by: Actor | None) -> None:
    """Say where each table meets online, by its number; empty takes the link away. Any provider will do."""
    check = URLValidator(schemes=["https"])
    for number, link in links.items():
        try:
            if link:
                check(link)
        except ValidationError as error:
            raise Refusal(
                _("The link of table %(number)d is not an address that begins with https://. Copy it again.")
                % {"number": number}
            ) from error
        Table.objects.filter(dialogue=dialogue, number=number).update(video_link=link)
    audit.record("set_video_links", dialogue, by=by, number=len(links))


@transaction.atomic
def begin_round(table: Table, chosen: Round, *, by: Actor | None) -> TableRound:
    """A table begins a round of its guide; its clock starts."""
    if chosen.guide_id != table.dialogue.guide_id:
        raise Refusal(_("This round does not belong to the guide of this dialogue."))
    begun = TableRound.objects.create(programme=table.programme, table=table, round=chosen)
    audit.record("begin_round", begun, by=by)
    return begun
