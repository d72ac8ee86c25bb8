"""Dialogues and what was heard there, while the programme runs."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.dates import WEEKDAYS, WEEKDAYS_ABBR
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samenspraak.ground import clock
from samenspraak.ground.access import access, reads_programme
from samenspraak.perspective.queries import current_edition
from samenspraak.public.here import Crumb, address, language, programme_of
from samenspraak.public.queries.dialogues import (
    heard_at,
    public_conversations,
    public_dialogues,
    recruitment,
    sizes,
)
from samenspraak.public.queries.outcomes import changes_since, outcomes
from samenspraak.public.queries.themes import themes_of
from samenspraak.public.queries.when_where import is_to_come, months_of, places_of
from samenspraak.public.rendering import rendered_once


@access(reads_programme)
@require_safe
@rendered_once()
def dialogues(request: HttpRequest, programme: str) -> HttpResponse:
    """All dialogues; own dialogues and other conversations marked and counted apart."""
    here = programme_of(request)
    found = list(public_dialogues(here))
    size = sizes(found)
    everything = [(dialogue, size[dialogue.pk]) for dialogue in found]
    coming = [row for row in everything if is_to_come(row[0])]
    rows = [row for row in everything if row not in coming]
    invited = [row for row in rows if not row[0].is_own]
    own = [row for row in rows if row[0].is_own]
    context = {
        "invited": invited,
        "own": own,
        "coming": coming,
        "invited_tables": sum(row[1].tables for row in invited),
        "own_tables": sum(row[1].tables for row in own),
        "conversations": list(public_conversations(here)),
        "months": (months := months_of(found)),
        "some_to_come": any(day.is_to_come for month in months for week in month.weeks for day in week),
        "places": places_of(everything),
        "weekdays": [(WEEKDAYS_ABBR[number], WEEKDAYS[number]) for number in range(7)],
    }
    return render(request, "public/dialogues.html", context)


@access(reads_programme)
@require_safe
@rendered_once()
def dialogue(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """One dialogue: what kind of talk it was, and what was heard there, in their words."""
    here = programme_of(request)
    row = get_object_or_404(public_dialogues(here).select_related("programme"), public_id=public_id)
    outcome = outcomes([row])[row.pk]
    context = {
        "dialogue": row,
        "is_to_come": is_to_come(row),
        "today": clock.today(),
        "size": sizes([row])[row.pk],
        "recruitment": recruitment(row),
        "outcome": outcome,
        "changes": changes_since(row, outcome),
        "heard": heard_at(row),
        "crumbs": [Crumb(_("Dialogues"), address(here, "dialogues"))],
    }
    return render(request, "public/dialogue.html", context)


@access(reads_programme)
@require_safe
@rendered_once()
def themes(request: HttpRequest, programme: str) -> HttpResponse:
    """The programme by theme: its dialogues, what came back at their tables, and the challenges that rest on it."""
    here = programme_of(request)
    edition = current_edition(here, language())
    context = {
        "themes": themes_of(here, edition),
        "edition": edition,
        "crumbs": [Crumb(_("Dialogues"), address(here, "dialogues"))],
    }
    return render(request, "public/themes.html", context)
