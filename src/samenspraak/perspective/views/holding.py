"""Files of annexes that are held back because words in them were taken back: look at one, and decide."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from samenspraak.ground.access import access
from samenspraak.perspective import actions
from samenspraak.perspective.annex_files import bytes_of, kept_file
from samenspraak.perspective.forms import HeldFileForm
from samenspraak.perspective.models import Annex
from samenspraak.perspective.views.shared import may_write, programme_of, user_of


@access(may_write)
@require_GET
def held_file(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """The file as it is kept, for who must decide about it; never opened by the browser itself."""
    annex = _annex(request, key)
    file = kept_file(annex)
    if file is None:
        raise Http404
    response = HttpResponse(bytes_of(annex), content_type=file.media_type)
    response["Content-Disposition"] = content_disposition_header(True, file.download_name) or "attachment"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


@access(may_write)
@require_POST
def decide_file(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Replace a file that is held back, or give it again because the words do not stand in it."""
    annex, by = _annex(request, key), user_of(request)
    form = HeldFileForm(request.POST, request.FILES)
    try:
        if not form.is_valid():
            raise actions.Refusal(_("Write how you know. It is kept with the decision."))
        file, reason = form.cleaned_data["file"], form.cleaned_data["reason"]
        if "replace" not in request.POST:
            actions.give_again(annex, reason=reason, by=by)
            messages.success(request, _("Readers are given the file again."))
        elif file is None:
            raise actions.Refusal(_("Choose the file that comes in its place."))
        else:
            actions.replace_held(annex, file, reason=reason, by=by)
            messages.success(request, _("Readers are given the new file. The old one is thrown away."))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    return redirect("perspective:annex", programme=programme, key=key)


def _annex(request: HttpRequest, key: uuid.UUID) -> Annex:
    found = Annex.objects.select_related("edition__programme", "programme")
    return get_object_or_404(found, pk=key, programme=programme_of(request))
