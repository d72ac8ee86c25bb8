"""Where one arrives: the list of programmes, or at once the home page that opens on one published sentence."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language_from_request
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from samenspraak.convene.cards import demo_cards
from samenspraak.followup.queries import board, challenge_numbers, overdue_first
from samenspraak.ground.access import access, anyone, reads_programme
from samenspraak.ground.models import Programme
from samenspraak.people.queries import demo_logins
from samenspraak.perspective.queries import current_edition
from samenspraak.public.here import language, programme_of
from samenspraak.public.queries.editions import opening
from samenspraak.public.queries.figures import held
from samenspraak.public.queries.texts import texts_of
from samenspraak.public.queries.threads import widest_first
from samenspraak.public.rendering import rendered_once

# How much of each list stands on the home page; the whole list is one click further.
THREADS_SHOWN = 3
PROMISES_SHOWN = 3


@access(anyone)
@require_safe
def without_language(request: HttpRequest) -> HttpResponse:
    """The bare address: on in the reader's own language, Dutch where we do not speak it."""
    response = redirect(f"/{get_language_from_request(request)}/")
    response["Vary"] = "Accept-Language, Cookie"
    return response


@access(anyone)
@require_safe
@never_cache
def start(request: HttpRequest) -> HttpResponse:
    """All public programmes; with only one, that one. A demonstration shows here how to sign in and try."""
    programmes = list(Programme.objects.filter(is_public=True))
    if len(programmes) != 1:
        context: dict[str, Any] = {"programmes": programmes}
        if settings.DEMO:
            context.update(demo_logins=demo_logins(), demo_cards=demo_cards())
        return render(request, "public/start.html", context)
    (programme,) = programmes
    if not settings.DEMO:
        return redirect("public:home", programme=programme.slug)
    request.programme = programme  # type: ignore[attr-defined]
    timezone.activate(programme.tzinfo)
    context = {**home_context(programme), "demo_logins": demo_logins(), "demo_cards": demo_cards()}
    return render(request, "public/home.html", context)


@access(reads_programme)
@require_safe
@rendered_once()
def home(request: HttpRequest, programme: str) -> HttpResponse:
    """One sentence with the red thread beside it, then how far it is, what was heard and what became of it."""
    return render(request, "public/home.html", home_context(programme_of(request)))


def home_context(programme: Programme) -> dict[str, Any]:
    promises = board(programme)
    threads = widest_first(programme)
    return {
        "opening": opening(programme, language()),
        "edition": current_edition(programme, language()),
        "held": held(programme),
        "threads": threads[:THREADS_SHOWN],
        "thread_total": len(threads),
        "promises": overdue_first(promises.commitments)[:PROMISES_SHOWN],
        "promise_total": len(promises.commitments),
        "overdue_total": len(promises.overdue),
        "unanswered": promises.unanswered,
        "challenge_numbers": challenge_numbers(programme),
        "texts": texts_of(programme, language()),
    }
