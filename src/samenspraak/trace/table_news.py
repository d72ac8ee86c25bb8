"""What became of what one table said, on paper: for the host to hand out to those who left no address."""

from __future__ import annotations

import datetime as dt
import uuid

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samenspraak.convene.models import Table
from samenspraak.followup.words import due_words, overdue_words, state_word, target_title
from samenspraak.gather.choices import ContributionState
from samenspraak.gather.models import Contribution
from samenspraak.gather.queries import ShownWords, shown_words
from samenspraak.ground.numbers import grouped
from samenspraak.ground.printing.plain import Paper, Part
from samenspraak.trace.drawing import as_words
from samenspraak.trace.queries import Journey, journeys
from samenspraak.trace.stations import stations


def table_news(table: Table) -> Paper:
    """The way of everything that this table said, and then the replies and promises that it led to, newest first.

    Words stand here as everybody may read them; where they may not be shown, only what became of them does.
    """
    rows = list(
        Contribution.objects.filter(table=table, state=ContributionState.OPEN)
        .select_related("programme", "current", "table__dialogue", "dialogue", "conversation")
        .order_by("created_at", "pk")
    )
    went = journeys(rows)
    place = {"number": table.number, "dialogue": table.dialogue.title}
    paper = Paper(
        table.programme,
        _("What became of what you said"),
        _("Table %(number)d of “%(dialogue)s”") % place,
    )
    day = formats.date_format(table.dialogue.held_on, "j F Y")
    paper.lead = [
        _("On %(day)s your table spoke. This paper says what became of it, even where that is nothing.")
        % {"day": day},
        _("With your own card you can see it on the site, correct it, or take it back."),
    ]
    news = _news(went)
    paper.parts.append(
        Part(
            _("What is new"),
            points=news,
            lines=[] if news else [_("Nothing has been answered or promised yet.")],
        )
    )
    if rows:
        said = ngettext("%(number)s thing was noted.", "%(number)s things were noted.", len(rows))
        paper.parts.append(
            Part(_("What you said, and where it went"), lines=[said % {"number": grouped(len(rows))}])
        )
    words = shown_words([row.current for row in rows if row.current])
    for number, row in enumerate(rows, start=1):
        paper.parts.append(_way(number, row, went[row.pk], words))
    return paper


def _way(number: int, row: Contribution, journey: Journey, words: dict[uuid.UUID, ShownWords]) -> Part:
    shown = words.get(row.current_id) if row.current_id else None
    text = (shown.text if shown else "") or _("These words may not be shown.")
    return Part(
        _("%(number)d. What was said") % {"number": number},
        level=2,
        lines=[text],
        points=[as_words(stop) for stop in stations(journey) if stop.state != "none" or stop.text],
    )


def _news(went: dict[uuid.UUID, Journey]) -> list[str]:
    """Replies, promises and progress that reached any of it, each once, the newest first."""
    found: dict[uuid.UUID, tuple[dt.date, str]] = {}
    for journey in went.values():
        for reply in journey.replies:
            told = {
                "body": reply.body.name,
                "about": target_title(reply),
                "verdict": reply.get_verdict_display(),
            }
            text = _("%(body)s answered “%(about)s”: %(verdict)s.") % told
            found[reply.pk] = (reply.given_on, f"{text} {reply.why}")
        for promise in journey.commitments:
            state = overdue_words(promise) or state_word(promise.state)
            text = f"{promise.owner}: {promise.what} ({due_words(promise)}; {state})"
            found[promise.pk] = (promise.created_at.date(), f"{text} {promise.reason}".strip())
            for step in promise.progress.all():
                found[step.pk] = (step.on, f"{promise.owner}: {step.text}")
    rows = sorted(found.values(), key=lambda row: row[0], reverse=True)
    return [f"{formats.date_format(day, 'j F Y')}: {text}" for day, text in rows]
