"""What became public and when: whole outcomes of dialogues, editions, and what became of promises."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from samenspraak.followup.models import Progress, StateChange
from samenspraak.followup.queries import promise_changes, promise_progress
from samenspraak.followup.words import change_told, progress_told
from samenspraak.ground.models import Programme
from samenspraak.ground.numbers import grouped
from samenspraak.perspective.choices import PUBLIC_STATES, RenderingState
from samenspraak.perspective.models import Edition, RenderedText, Rendering
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
    is_promise: bool = False


def news_of(programme: Programme, language: str) -> list[News]:
    """Newest first. Eleven queries at most, however much there is. Promises never push the rest out."""
    known = newest_first([*_outcomes(programme), *_editions(programme, language)])[:SHOWN]
    promises = newest_first([*_changes(programme, most=SHOWN), *_progress(programme, most=SHOWN)])[:SHOWN]
    return newest_first([*known, *promises])


def news_since(programme: Programme, language: str, moment: dt.datetime) -> list[News]:
    """All that became public after a moment, newest first. As many queries."""
    found = [*_outcomes(programme), *_editions(programme, language)]
    found += [*_changes(programme, since=moment), *_progress(programme, since=moment)]
    return newest_first(one for one in found if one.at > moment)


def newest_first(found: Iterable[News]) -> list[News]:
    return sorted(found, key=lambda one: (one.at, one.key), reverse=True)


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
                "%(contributions)s contributions from %(tables)s tables; the outcome has been complete since %(day)s."
            )
            % {
                "contributions": grouped(size[row.pk].contributions),
                "tables": grouped(size[row.pk].tables),
                "day": at.astimezone(programme.tzinfo).date().isoformat(),
            },
            address(programme, "dialogue", row.public_id),
        )
        for row in held
        if outcome[row.pk].is_whole and size[row.pk].contributions and (at := outcome[row.pk].at) is not None
    ]


def _editions(programme: Programme, reader: str) -> list[News]:
    """Editions in the reader's language, or translated into it; of the others it is said in which they are."""
    rows = Edition.objects.filter(programme=programme, state__in=PUBLIC_STATES, published_at__isnull=False)
    found = list(rows.select_related("programme"))
    numbers = {row.number for row in found if row.language == reader}
    # Where this number is another document in the reader's language, its address leads there.
    others = [row for row in found if row.language != reader and row.number not in numbers]
    told = _retold(others, reader) if others else {}
    return [
        told.get(row.pk) or _edition(row, reader) for row in found if row.language == reader or row in others
    ]


def _edition(row: Edition, reader: str) -> News:
    words = {"number": row.number, "title": row.title}
    title = _("Edition %(number)d: %(title)s") % words
    if row.language != reader:
        spoken = _("in English") if row.language == "en" else _("in Dutch")
        title = f"{title} ({spoken})"
    assert row.published_at is not None
    text = " ".join(part for part in (row.status, row.note) if part)
    return News(row.public_id, row.published_at, title, text, address(row.programme, "edition", row.number))


def _retold(editions: list[Edition], reader: str) -> dict[uuid.UUID, News]:
    """Those that can be read in this language, from the day that they could be; the whole text before a plain one."""
    rows = Rendering.objects.filter(edition__in=editions, language=reader).exclude(state=RenderingState.DRAFT)
    ever = list(rows.select_related("edition__programme").order_by("-plain", "published_at"))
    found = {row.edition_id: row for row in ever if row.state == RenderingState.PUBLISHED}
    # Corrected since, it is still the same news.
    first = {(row.edition_id, row.plain): row for row in reversed(ever)}
    texts = RenderedText.objects.filter(rendering__in=found.values(), name__in=("title", "status"))
    words = {(row.subject, row.name): row.text for row in texts}
    return {key: _rendering(row, first[key, row.plain], words) for key, row in found.items()}


def _rendering(row: Rendering, first: Rendering, words: dict[tuple[uuid.UUID, str], str]) -> News:
    edition = row.edition
    title = words.get((edition.pk, "title"), edition.title)
    assert first.published_at is not None
    return News(
        first.public_id,
        first.published_at,
        _("Edition %(number)d: %(title)s") % {"number": edition.number, "title": title},
        words.get((edition.pk, "status"), edition.status),
        address(edition.programme, "plain-edition" if row.plain else "edition", edition.number),
    )


def _changes(
    programme: Programme, *, since: dt.datetime | None = None, most: int | None = None
) -> list[News]:
    """Promises that were made or changed, from the moment that it was told here."""
    rows = promise_changes(programme).order_by("-created_at", "-pk")
    rows = rows.filter(created_at__gt=since) if since else rows
    return [
        _of_promise(row, f"change-{row.pk}", change_told(row, is_first=row.is_first)) for row in rows[:most]
    ]


def _progress(
    programme: Programme, *, since: dt.datetime | None = None, most: int | None = None
) -> list[News]:
    """What was done for promises."""
    rows = promise_progress(programme).order_by("-created_at", "-pk")
    rows = rows.filter(created_at__gt=since) if since else rows
    return [_of_promise(row, f"progress-{row.pk}", progress_told(row)) for row in rows[:most]]


def _of_promise(row: StateChange | Progress, key: str, told: tuple[str, str]) -> News:
    title, text = told
    promise = row.commitment
    there = address(promise.programme, "commitment", promise.public_id)
    return News(key, row.created_at, title, text, there, is_promise=True)
