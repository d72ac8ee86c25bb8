"""A contribution by its own address: the words, and everything that became of them."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samenspraak.followup.queries import challenge_numbers
from samenspraak.gather.models import Contribution
from samenspraak.gather.queries import said_in_private
from samenspraak.ground.access import access, reads_programme
from samenspraak.perspective.queries import current_edition
from samenspraak.public.here import Crumb, address, language, programme_of
from samenspraak.public.queries import contributions as queries
from samenspraak.public.queries.voices import voices_of
from samenspraak.public.rendering import rendered_once
from samenspraak.trace.drawing import as_data, picture
from samenspraak.trace.queries import journey
from samenspraak.trace.stations import stations, used_in

# 410 Gone: the address was right, and what stood there was taken away for good. Search engines drop it at once.
GONE = 410


@access(reads_programme)
@require_safe
@rendered_once()
def contribution(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    here = programme_of(request)
    row = _find(request, public_id)
    if row.state in queries.GONE:
        return render(request, "public/gone.html", {"contribution": row}, status=GONE)
    went = journey(row)
    used = used_in(went)
    voices = voices_of(here, [row.pk])
    crumbs = [Crumb(_("Dialogues"), address(here, "dialogues"))]
    if voices and voices[0].dialogue_id:
        there = address(here, "dialogue", voices[0].dialogue_id)
        crumbs.append(Crumb(voices[0].dialogue, there, voices[0].place_language))
    context = {
        "contribution": row,
        "voice": voices[0] if voices else None,
        "closed": said_in_private(row),
        "journey": went,
        "used": used,
        "stations": stations(went, used),
        "edition": current_edition(here, language()),
        "challenge_numbers": challenge_numbers(here),
        "crumbs": crumbs,
    }
    return render(request, "public/contribution.html", context)


def _find(request: HttpRequest, public_id: str) -> Contribution:
    row = queries.find(programme_of(request), public_id)
    if row is None:
        raise Http404
    return row


def _words_of(row: Contribution) -> str:
    """What may be shown of it; empty for what may not."""
    voices = voices_of(row.programme, [row.pk])
    return voices[0].text if voices else ""


@access(reads_programme)
@require_safe
@rendered_once(content_type="image/svg+xml")
def journey_picture(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """What became of a contribution, as a picture with its own text alternative."""
    row = _find(request, public_id)
    if row.state in queries.GONE:
        return HttpResponse(status=GONE)
    return HttpResponse(picture(journey(row), _words_of(row)), content_type="image/svg+xml")


@access(reads_programme)
@require_safe
@rendered_once(content_type="application/json")
def journey_data(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """What became of a contribution, for programs."""
    row = _find(request, public_id)
    if row.state in queries.GONE:
        return JsonResponse({"id": row.public_id, "state": "withdrawn"}, status=GONE)
    said = {**as_data(journey(row)), "words": _words_of(row) or None}
    return JsonResponse(said, json_dumps_params={"ensure_ascii": False})
