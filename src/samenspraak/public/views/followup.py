"""The board: every promise and every silence, with dates."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samenspraak.followup.choices import CommitmentState
from samenspraak.followup.objections import objections as all_objections
from samenspraak.followup.queries import (
    Board,
    challenge_numbers,
    commitments,
    grouped,
    hand_overs,
    initiatives,
    order_of,
    overdue_first,
)
from samenspraak.followup.queries import board as board_of
from samenspraak.ground.access import access, reads_programme
from samenspraak.perspective.retold import told_sentences
from samenspraak.public.here import Crumb, address, language, programme_of
from samenspraak.public.queries.causes import causes_of
from samenspraak.public.queries.initiatives import initiatives_told
from samenspraak.public.rendering import rendered_once


@access(reads_programme)
@require_safe
@rendered_once(parameters=("op",))
def board(request: HttpRequest, programme: str) -> HttpResponse:
    here = programme_of(request)
    found = board_of(here)
    promises = overdue_first(found.commitments)
    order = order_of(request.GET.get("op", ""))
    context = {
        "board": found,
        "promises": promises,
        "order": order,
        "groups": grouped(promises, order),
        "states": _by_state(found),
        "challenge_numbers": challenge_numbers(here),
    }
    return render(request, "public/board.html", context)


def _by_state(found: Board) -> list[tuple[str, int, int, list[str]]]:
    """Each state with how many promises are in it, how many of those are overdue, and a dot for each in the picture."""
    dots: dict[str, list[str]] = {}
    for row in overdue_first(found.commitments):
        dot = "late" if row.is_overdue else "done" if row.state == CommitmentState.DONE else ""
        dots.setdefault(row.state, []).append(dot)
    return [
        (state, len(dots[state]), dots[state].count("late"), dots[state])
        for state in CommitmentState.values
        if state in dots
    ]


@access(reads_programme)
@require_safe
@rendered_once()
def commitment(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """One promise: what, by whom, until when, how far it is, and what it answers."""
    here = programme_of(request)
    promise = get_object_or_404(commitments(here), public_id=public_id)
    context = {
        "promise": promise,
        "changes": promise.changes.all(),
        "causes": causes_of(promise),
        "challenge_numbers": challenge_numbers(here),
        "crumbs": [Crumb(_("What became of it"), address(here, "board"))],
    }
    return render(request, "public/commitment.html", context)


@access(reads_programme)
@require_safe
@rendered_once()
def objections(request: HttpRequest, programme: str) -> HttpResponse:
    """Where people said "this is not what we meant", and what came of it."""
    rows = list(all_objections(programme_of(request)))
    told = told_sentences([row.sentence for row in rows if row.sentence], language())
    by_sentence = {key: one for one in told for key in one.of}
    context = {"rows": [(row, by_sentence.get(row.sentence_id) if row.sentence_id else None) for row in rows]}
    return render(request, "public/objections.html", context)


@access(reads_programme)
@require_safe
@rendered_once()
def meetings(request: HttpRequest, programme: str) -> HttpResponse:
    """Meetings at which the outcome was handed over to a body."""
    here = programme_of(request)
    context = {"rows": hand_overs(here), "crumbs": [Crumb(_("What became of it"), address(here, "board"))]}
    return render(request, "public/hand_overs.html", context)


@access(reads_programme)
@require_safe
@rendered_once()
def meeting(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """One meeting: who was there, about what, what is taken up first, and the record."""
    here = programme_of(request)
    crumbs = [
        Crumb(_("What became of it"), address(here, "board")),
        Crumb(_("Hand-over meetings"), address(here, "hand-overs")),
    ]
    context = {
        "meeting": get_object_or_404(hand_overs(here), public_id=public_id),
        "challenge_numbers": challenge_numbers(here),
        "crumbs": crumbs,
    }
    return render(request, "public/hand_over.html", context)


@access(reads_programme)
@require_safe
@rendered_once()
def running_initiatives(request: HttpRequest, programme: str) -> HttpResponse:
    """What people named as good and runs already."""
    here = programme_of(request)
    context = {
        "rows": initiatives_told(here, initiatives(here), language()),
        "crumbs": [Crumb(_("What became of it"), address(here, "board"))],
    }
    return render(request, "public/initiatives.html", context)
