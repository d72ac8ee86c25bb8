"""What became public and when: outcomes of dialogues whose records are signed, and editions."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, Max
from django.utils.translation import gettext as _

from samenspraak.converse.choices import RecordState
from samenspraak.converse.models import TableRecord
from samenspraak.ground.models import Programme
from samenspraak.perspective.models import Edition
from samenspraak.perspective.queries import PUBLIC_STATES
from samenspraak.public.here import address
from samenspraak.public.queries.dialogues import public_dialogues, sizes

# A feed is for what is new; the site has all of it.
SHOWN = 40


@dataclass(frozen=True, slots=True)
class News:
    """One thing that became public."""

    key: str
    at: dt.datetime
    title: str
    text: str
    url: str


def news_of(programme: Programme, language: str) -> list[News]:
    """Newest first. Six queries, however much there is."""
    found = [*_outcomes(programme), *_editions(programme, language)]
    return sorted(found, key=lambda one: (one.at, one.key), reverse=True)[:SHOWN]


def _outcomes(programme: Programme) -> list[News]:
    """Dialogues of which all records that were made are signed, with what was let through."""
    records = TableRecord.objects.filter(table__dialogue__in=public_dialogues(programme))
    signed = {
        row["table__dialogue"]: row["at"]
        for row in records.filter(state=RecordState.SIGNED)
        .order_by("table__dialogue")
        .values("table__dialogue")
        .annotate(at=Max("signed_at"), tables=Count("table", distinct=True))
    }
    found = [row for row in public_dialogues(programme) if row.pk in signed]
    size = sizes(found)
    return [
        News(
            row.public_id,
            signed[row.pk],
            _("What was heard: %(title)s") % {"title": row.title},
            _(
                "%(contributions)d contributions from %(tables)d tables; the last record was signed on %(day)s."
            )
            % {
                "contributions": size[row.pk].contributions,
                "tables": size[row.pk].tables,
                "day": signed[row.pk].astimezone(programme.tzinfo).date().isoformat(),
            },
            address(programme, "dialogue", row.public_id),
        )
        for row in found
        if size[row.pk].contributions
    ]


def _editions(programme: Programme, language: str) -> list[News]:
    rows = Edition.objects.filter(programme=programme, state__in=PUBLIC_STATES, published_at__isnull=False)
    return [
        News(
            row.public_id,
            row.published_at,
            _("Edition %(number)d: %(title)s") % {"number": row.number, "title": row.title},
            " ".join(part for part in (row.status, row.note) if part),
            address(programme, "edition", row.number),
        )
        for row in rows
        if row.language == language and row.published_at is not None
    ]
