"""A programme as a row."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from samenspraak.ground.models import Programme
from samenspraak.public.queries.figures import held
from samenspraak.public.queries.records.fields import Field, Record, both

PROGRAMME = Record(
    "programmes",
    "Programme",
    _("A programme: one dialogue with a country, a region, a city or a neighbourhood."),
    (
        Field("id", _("The programme's name in addresses."), term="schema:identifier"),
        *both("title", _("Title in Dutch."), _("Title in English."), "schema:name"),
        *both("summary", _("Summary in Dutch."), _("Summary in English."), "schema:description"),
        *both("question", _("The question of the dialogue, in Dutch."), _("The question, in English.")),
        *both("organiser", _("Who organises it, in Dutch."), _("Who organises it, in English.")),
        Field("language", _("The language in which most is said."), term="schema:inLanguage"),
        Field("timeZone", _("The time zone of its dates.")),
        Field("version", _("Goes up whenever something public changes."), "integer"),
        Field("dialogues", _("Dialogues held, without self-organised dialogues."), "integer"),
        Field("ownDialogues", _("Self-organised dialogues held; counted separately."), "integer"),
        Field("conversations", _("Other conversations; never counted as table talk."), "integer"),
        Field("tables", _("Tables that met, without those of self-organised dialogues."), "integer"),
        Field("ownTables", _("Tables of self-organised dialogues that met."), "integer"),
        Field("seats", _("Seats at all tables that met."), "integer"),
    ),
    term="schema:EventSeries",
)


def programme_row(programme: Programme) -> dict[str, object]:
    """One programme with its figures. Four queries."""
    found = held(programme)
    return {
        "id": programme.slug,
        **{
            f"{name}{code.title()}": getattr(programme, f"{name}_{code}") or (None if code == "en" else "")
            for name in ("title", "summary", "question", "organiser")
            for code in ("nl", "en")
        },
        "language": programme.language,
        "timeZone": programme.zone,
        "version": programme.public_version,
        "dialogues": found.dialogues,
        "ownDialogues": found.own_dialogues,
        "conversations": found.conversations,
        "tables": found.tables.invited,
        "ownTables": found.tables.own,
        "seats": found.seats,
    }
