"""Note sheets on the workbench: for those who sign in, at their own tables."""

from __future__ import annotations

import uuid
from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from samenspraak.convene.models import Table
from samenspraak.converse import actions
from samenspraak.converse.forms import ReopenForm, SavedFileForm
from samenspraak.converse.queries import remarks_at
from samenspraak.converse.refusals import NotTaken
from samenspraak.converse.rules import may_reopen, writes_at_tables
from samenspraak.converse.tables import reads_notes_of, sees_all_tables, tables_of, with_work
from samenspraak.ground.access import access
from samenspraak.ground.models import Programme
from samenspraak.people.models import User


@access(writes_at_tables)
@require_GET
def sheets(request: HttpRequest, programme: str) -> HttpResponse:
    """The tables at which the reader works, newest talk first; all of them for an organiser."""
    user, here = _user(request), _programme(request)
    tables = tables_of(user, here).order_by("-dialogue__held_on", "dialogue", "number")
    context = {"work": with_work(tables), "lists_all": sees_all_tables(user, here)}
    return render(request, "converse/sheets.html", context)


@access(writes_at_tables)
@require_GET
def table_sheet(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """One table: open its sheet here, bring in a saved file, open its record again."""
    return _show(request, _table(request, key))


@access(writes_at_tables)
@require_POST
def open_here(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Open the sheet on this device with a code of its own; the paper with the QR goes on working."""
    table = _table(request, key)
    if not reads_notes_of(_user(request), table):
        raise Http404
    code = actions.open_sheet_key(table, by=_user(request), beside_others=True)
    return redirect(f"{reverse('converse:sheet', args=[programme])}#{code}")


@access(may_reopen)
@require_POST
def reopen(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Begin a new version of a signed record."""
    table, form = _table(request, key), ReopenForm(request.POST)
    if not form.is_valid():
        return _show(request, table, reopen=form)
    try:
        actions.reopen_record(table, reason=form.cleaned_data["reason"], by=_user(request))
    except NotTaken as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(
            request, _("The record is open again. The table signs it once more when it is right.")
        )
    return redirect("converse:table-sheet", programme=programme, key=key)


@access(writes_at_tables)
@require_POST
def bring_in(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Bring in what a sheet saved in a file."""
    table, form = _table(request, key), SavedFileForm(request.POST, request.FILES)
    if not form.is_valid():
        return _show(request, table, bring_in=form)
    try:
        brought = actions.bring_in(table, form.saved, by=_user(request))
    except NotTaken as refusal:
        form.add_error("file", str(refusal))
        return _show(request, table, bring_in=form)
    return _show(request, table, brought=brought)


def _show(request: HttpRequest, table: Table, **more: Any) -> HttpResponse:
    here, reads = _programme(request), reads_notes_of(_user(request), table)
    context = {
        "work": with_work([table])[0],
        # Raw text as the notes are: who has no part at this table sees how many there are.
        "remarks": remarks_at(table) if reads else None,
        "remarked": remarks_at(table).count(),
        "reads_notes": reads,
        "may_reopen": may_reopen(request, here),
        "reopen": ReopenForm(),
        "bring_in": SavedFileForm(),
        **more,
    }
    wrong = any(getattr(form, "errors", None) for form in more.values())
    return render(request, "converse/table_sheet.html", context, status=422 if wrong else 200)


def _table(request: HttpRequest, key: uuid.UUID) -> Table:
    """A table at which the reader works; any other does not exist for them."""
    return get_object_or_404(tables_of(_user(request), _programme(request)), pk=key)


def _programme(request: HttpRequest) -> Programme:
    return cast("Programme", request.programme)  # type: ignore[attr-defined]


def _user(request: HttpRequest) -> User:
    return cast("User", request.user)
