"""How it was done, what it is, and how to take part."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenspraak.ground import clock, disclosure
from samenspraak.ground.access import access, reads_programme
from samenspraak.perspective.queries import current_edition
from samenspraak.public.here import language, programme_of
from samenspraak.public.models import SiteText
from samenspraak.public.queries.dialogues import public_dialogues, who_came
from samenspraak.public.queries.figures import (
    finished_runs,
    held,
    overrulings,
    overrulings_in_other_words,
    reach,
)
from samenspraak.public.queries.texts import texts_of
from samenspraak.public.rendering import rendered_once


@access(reads_programme)
@require_safe
@rendered_once()
def method(request: HttpRequest, programme: str) -> HttpResponse:
    """How threads are found and what words mean, in the numbers of this programme itself."""
    here = programme_of(request)
    runs = finished_runs(here)
    context = {
        "held": held(here),
        "came": who_came(here),
        "runs": runs,
        "reach": reach(here, runs),
        "overrulings": overrulings(here),
        "retold_overrulings": overrulings_in_other_words(here),
        "minimum": disclosure.minimum(),
    }
    return render(request, "public/method.html", context)


@access(reads_programme)
@require_safe
@rendered_once()
def about(request: HttpRequest, programme: str) -> HttpResponse:
    here = programme_of(request)
    context = {"held": held(here), "edition": current_edition(here, language()), "texts": _texts(request)}
    return render(request, "public/about.html", context)


@access(reads_programme)
@require_safe
@rendered_once()
def take_part(request: HttpRequest, programme: str) -> HttpResponse:
    """How to join: dialogues that are still to come, holding one oneself, and looking after one's own words."""
    return render(request, "public/take_part.html", {"coming": _coming(request), "texts": _texts(request)})


def _coming(request: HttpRequest):  # type: ignore[no-untyped-def]
    return list(public_dialogues(programme_of(request)).filter(held_on__gte=clock.today()))


@access(reads_programme)
@require_safe
@rendered_once()
def accessibility(request: HttpRequest, programme: str) -> HttpResponse:
    """The statement in the fixed Dutch form: status, what it is about, what it rests on, what is not there yet."""
    return render(request, "public/accessibility.html", {"texts": _texts(request)})


@access(reads_programme)
@require_safe
@rendered_once()
def privacy(request: HttpRequest, programme: str) -> HttpResponse:
    return render(request, "public/privacy.html", {"minimum": disclosure.minimum(), "texts": _texts(request)})


def _texts(request: HttpRequest) -> dict[str, SiteText]:
    return texts_of(programme_of(request), language())
