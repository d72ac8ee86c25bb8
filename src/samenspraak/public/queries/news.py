"""What became public and when: whole outcomes of dialogues, and editions."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _

from samenspraak.ground.models import Programme
from samenspraak.perspective.models import Edition
from samenspraak.perspective.queries import PUBLIC_STATES
from samenspraak.public.here import address
from samenspraak.public.queries.dialogues import public_dialogues, sizes
from samenspraak.public.queries.outcomes import outcomes

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
    """Newest first. Seven queries, however much there is."""
    found = [*_outcomes(programme), *_editions(programme, language)]
    return sorted(found, key=lambda one: (one.at, one.key), reverse=True)[:SHOWN]


def _outcomes(programme: Programme) -> list[News]:
    """Dialogues of which all records are signed, and all that came in was looked at."""
    held = list(public_dialogues(programme))
    outcome = outcomes(held)
    size = sizes(held)
    return [
        News(
            row.public_id,
            at,
            _("What was heard: %(title)s") % {"title": row.title},
            _(
                "%(contributions)d contributions from %(tables)d tables; the outcome has been complete since %(day)s."
            )
            % {
                "contributions": size[row.pk].contributions,
                "tables": size[row.pk].tables,
                "day": at.astimezone(programme.tzinfo).date().isoformat(),
            },
            address(programme, "dialogue", row.public_id),
        )
        for row in held
        if outcome[row.pk].is_whole and size[row.pk].contributions and (at := outcome[row.pk].at) is not None
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
