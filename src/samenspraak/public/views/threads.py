"""Red threads: the list, and each thread with who said it, who said otherwise, and where it went."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samenspraak.analyse.queries import thread_counts
from samenspraak.ground.access import access, reads_programme
from samenspraak.perspective.threads import readable_threads, set_aside_in
from samenspraak.public.here import Crumb, address, programme_of
from samenspraak.public.queries import threads as queries
from samenspraak.public.rendering import rendered_once


@access(reads_programme)
@require_safe
@rendered_once()
def threads(request: HttpRequest, programme: str) -> HttpResponse:
    """What came back at more tables, the most widely heard first."""
    return render(request, "public/threads.html", {"rows": queries.widest_first(programme_of(request))})


@access(reads_programme)
@require_safe
@rendered_once(parameters=("page",))
def thread(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """One red thread; one that was set aside stays for as long as a published text cites it, and says so."""
    here = programme_of(request)
    row = get_object_or_404(readable_threads(here).select_related("programme"), public_id=public_id)
    count = thread_counts([row])[row.pk]
    sides = queries.sides(row)
    page = _page(sides.said, request.GET.get("page", "1"))
    voices, unshown = queries.shown_and_not(here, list(page.object_list))
    otherwise, otherwise_unshown = queries.shown_and_not(here, sides.otherwise)
    context = {
        "thread": row,
        "set_aside": set_aside_in([row]).get(row.pk),
        "count": count,
        "kinds": queries.by_kind(count),
        "pictures": queries.pictures(count),
        "page": page,
        "voices": voices,
        "unshown": unshown,
        "otherwise": otherwise,
        "otherwise_unshown": otherwise_unshown,
        "addressees": queries.addressees(row.addressees),
        "research": list(queries.research_beside(row)),
        "went": queries.where_it_went(row),
        "kin": queries.kin(row),
        "crumbs": [Crumb(_("Red threads"), address(here, "threads"))],
        "embed": request.build_absolute_uri(address(here, "embedded-thread", public_id)),
    }
    return render(request, "public/thread.html", context)


def _page(keys, number: str):  # type: ignore[no-untyped-def]
    """A page that exists, or 404: any other number would be stored as one more page."""
    pages = Paginator(keys, queries.VOICES_A_PAGE)
    if not number.isascii() or not number.isdecimal() or str(int(number[:6])) != number:
        raise Http404
    if int(number) not in pages.page_range:
        raise Http404
    return pages.page(int(number))
