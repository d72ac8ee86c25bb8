"""Bringing files, and how far each of them is."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import TooManyFilesSent
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samenspraak.gather import actions
from samenspraak.gather.choices import FileState
from samenspraak.gather.forms import ColumnsForm, UploadForm
from samenspraak.gather.models import SourceFile
from samenspraak.gather.queries import awaiting_moderation, source_files
from samenspraak.gather.rules import may_take_in
from samenspraak.gather.views.asking import file_of, programme_of, user_of
from samenspraak.ground.access import access
from samenspraak.ground.numbers import grouped

PER_PAGE = 50
# The form's other fields beside the files.
FORM_ITSELF = 64 * 1024


@access(may_take_in)
@require_GET
def files(request: HttpRequest, programme: str) -> HttpResponse:
    """All files with their state and counts."""
    here = programme_of(request)
    page = Paginator(source_files(here), PER_PAGE).get_page(request.GET.get("page"))
    busy = any(row.state in {FileState.WAITING, FileState.READING} for row in page)
    context = {"page": page, "busy": busy, "waiting": awaiting_moderation(here).count()}
    return render(request, "gather/files.html", context)


@access(may_take_in)
@csrf_exempt  # the inner view checks the token; here only the size is looked at, before anything is read
@require_http_methods(["GET", "POST"])
def upload(request: HttpRequest, programme: str) -> HttpResponseBase:
    """Bring one or more files, saying once where they come from and what their people agreed to."""
    length = int(request.META.get("CONTENT_LENGTH") or 0)
    if length > settings.UPLOAD_MAX_BYTES + FORM_ITSELF:
        limit = max(1, settings.UPLOAD_MAX_BYTES // 1024**2)
        sentence = _(
            "Together this is larger than %(limit)s MB. Bring the files in smaller portions, or split them."
        )
        return _refused(request, sentence % {"limit": limit})
    try:
        return _upload(request)
    except TooManyFilesSent:
        return _refused(request, _("These are too many files at once. Bring at most 100 at a time."))


def _refused(request: HttpRequest, sentence: str) -> HttpResponse:
    form = UploadForm(programme=programme_of(request))
    return render(request, "gather/upload.html", {"form": form, "problem": sentence}, status=413)


@csrf_protect
def _upload(request: HttpRequest) -> HttpResponse:
    here = programme_of(request)
    if request.method == "GET":
        return render(request, "gather/upload.html", {"form": UploadForm(programme=here)})
    form = UploadForm(request.POST, request.FILES, programme=here)
    if not form.is_valid():
        return render(request, "gather/upload.html", {"form": form}, status=422)
    about = form.brought()
    received = []
    for chosen in form.chosen_files():
        try:
            row = actions.receive_file(here, chosen, about, name=chosen.name or "", by=user_of(request))
        except actions.AlreadyBrought as refusal:
            address = reverse("gather:file", args=[here.slug, refusal.source_file.pk])
            messages.warning(
                request,
                format_html('{} <a href="{}">{}</a>', str(refusal), address, refusal.source_file.name),
            )
        except actions.Refusal as refusal:
            messages.error(request, str(refusal))
        else:
            received.append((row, actions.start_reading(row, by=user_of(request))))
    if len(received) == 1:
        return redirect("ground:job", key=received[0][1].pk)
    return redirect("gather:files", programme=here.slug)


@access(may_take_in)
@require_POST
def read_again(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Read a file once more, with other columns where they were sent along."""
    row = file_of(request, key)
    columns = None
    if "text" in request.POST:
        form = ColumnsForm(request.POST, columns=row.columns)
        if not form.is_valid():
            messages.error(request, _("Choose at least one column with what was said."))
            return redirect("gather:file", programme=programme, key=key)
        columns = form.choice()
    try:
        job = actions.read_again(row, by=user_of(request), columns=columns)
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
        return redirect("gather:file", programme=programme, key=key)
    return redirect("ground:job", key=job.pk)


def show_unread(request: HttpRequest, row: SourceFile) -> HttpResponse:
    """A file that is not read yet, or cannot be: what to do."""
    return render(request, "gather/file.html", {"file": row})


@access(may_take_in)
@require_POST
def lay_before_table(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Put what was taken from a file on the sheets of its tables, to be read and signed there."""
    row = file_of(request, key)
    try:
        laid = actions.lay_before_table(row, by=user_of(request))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    else:
        words = ngettext(
            "%(number)s line is now on the sheet of its table.",
            "%(number)s lines are now on the sheets of their tables.",
            laid.number,
        )
        messages.success(request, words % {"number": grouped(laid.number)})
        for sentence in laid.refused:
            messages.warning(request, sentence)
    return redirect("gather:file", programme=programme, key=key)
