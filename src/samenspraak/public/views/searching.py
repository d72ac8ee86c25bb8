"""Search: everything public, by plain words, also without scripts."""

from __future__ import annotations

import uuid
from collections import Counter
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from samenspraak.ground import search
from samenspraak.ground.access import access, reads_programme
from samenspraak.ground.models import Programme
from samenspraak.public.here import programme_of
from samenspraak.public.limits import LOOKS
from samenspraak.public.queries.entry import Entry
from samenspraak.public.queries.found import KINDS, entries_of

A_PAGE = 20
# Further than this nobody reads on; other words find it sooner.
MOST_FOUND = 400
LONGEST = 200
TOO_OFTEN = 429


@dataclass(frozen=True, slots=True)
class Choice:
    """A kind that a reader can narrow to, with how much was found of it."""

    name: str
    label: str
    count: int
    chosen: bool


@access(reads_programme)
@require_safe
@never_cache
def search_page(request: HttpRequest, programme: str) -> HttpResponse:
    """What holds all of the words that were typed, best first; a kind narrows it."""
    here = programme_of(request)
    words = request.GET.get("q", "")[:LONGEST].replace("\x00", "").strip()
    kind = request.GET.get("soort", "")
    kind = kind if kind in KINDS else ""
    context: dict[str, object] = {"words": words, "kind": kind}
    wait = LOOKS.wait(request) if words else 0
    if wait:
        context["problem"] = _("There were many searches from this connection. Try again in a moment.")
        response = render(request, "public/search.html", context, status=TOO_OFTEN)
        response["Retry-After"] = str(wait)
        return response
    if words:
        LOOKS.take(request)
        context |= _results(here, words, kind, request.GET.get("page", "1"))
    return render(request, "public/search.html", context)


def _results(here: Programme, words: str, kind: str, number: str) -> dict[str, object]:
    found = [one for one in search.find(here, words, limit=MOST_FOUND) if one.kind in KINDS]
    counts = Counter(one.kind for one in found)
    choices = [
        Choice(name, str(KINDS[name].label), counts[name], name == kind) for name in KINDS if counts[name]
    ]
    narrowed = [one for one in found if not kind or one.kind == kind]
    page = Paginator(narrowed, A_PAGE).get_page(number)
    return {
        "choices": choices,
        "total": len(found),
        "page": page,
        "entries": _shown(here, [(one.kind, one.object_id) for one in page]),
    }


def _shown(here: Programme, found: list[tuple[str, uuid.UUID]]) -> list[tuple[str, Entry]]:
    """What may be shown of it now, in the same order; what was taken back meanwhile is left out."""
    keys: dict[str, list[uuid.UUID]] = {}
    for kind, key in found:
        keys.setdefault(kind, []).append(key)
    known = {(kind, entry.object_id): entry for kind in keys for entry in entries_of(here, kind, keys[kind])}
    return [(str(KINDS[one[0]].label), known[one]) for one in found if one in known]
