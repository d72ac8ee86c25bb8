"""Files of annexes, for whoever may read the edition that they belong to."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from samenspraak.ground.access import access, reads_programme
from samenspraak.perspective.annex_files import bytes_of, file_of
from samenspraak.perspective.choices import PUBLIC_STATES
from samenspraak.perspective.models import Annex
from samenspraak.public.here import programme_of

# Opened by itself it can do nothing: no script, no style of ours, no other address.
ALONE = "default-src 'none'; sandbox"


@access(reads_programme)
@require_safe
def annex_file(request: HttpRequest, programme: str, number: int, public_id: str) -> HttpResponse:
    """The file of an annex of a public edition: pictures to be shown, everything else to be kept."""
    here = programme_of(request)
    rows = Annex.objects.filter(programme=here, edition__number=number, edition__state__in=PUBLIC_STATES)
    annex = get_object_or_404(rows, public_id=public_id)
    file = file_of(annex)
    if file is None:
        raise Http404
    response = HttpResponse(bytes_of(annex), content_type=file.media_type)
    shown = content_disposition_header(not file.is_picture, file.download_name)
    response["Content-Disposition"] = shown or "inline"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = ALONE
    # A reader's copy is asked about each time; what only the team may see stays out of shared memory.
    response["Cache-Control"] = "no-cache" if here.is_public else "private, no-store"
    return response
