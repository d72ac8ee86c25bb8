"""Typing a paper note sheet, one row a line, in the order in which it is printed."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from samenspraak.convene.models import Table
from samenspraak.converse.queries import is_frozen, received_of
from samenspraak.evening import actions
from samenspraak.evening.forms.typed import TypedSheet
from samenspraak.evening.rules import works_at_tables
from samenspraak.evening.views.asking import table_of, user_of
from samenspraak.ground.access import access


@access(works_at_tables)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def type_sheet(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """The rows of a table's sheet that were not typed yet; what is refused stays, with why."""
    table = table_of(request, key)
    sheet = TypedSheet(table, request.POST.dict() if request.method == "POST" else None)
    problems: dict[int, str] = {}
    if request.method == "POST":
        answers = actions.type_lines(table, sheet.typed(), language=sheet.language, by=user_of(request))
        problems = {line.printed.number: one.reason for line, one in answers if not one.is_receipt}
        taken = len(answers) - len(problems)
        if taken:
            words = ngettext("%(number)d line is received.", "%(number)d lines are received.", taken)
            messages.success(request, words % {"number": taken})
        if not problems:
            return redirect("evening:type-sheet", programme=programme, key=key)
    received = _received(table, sheet)
    context = {
        "table": table,
        "sheet": sheet,
        "rows": list(sheet.rows(received, problems)),
        "received": sorted(received),
        "problems": problems,
        "is_frozen": is_frozen(table),
    }
    return render(request, "evening/type_sheet.html", context, status=422 if problems else 200)


def _received(table: Table, sheet: TypedSheet) -> set[int]:
    """The numbers of the printed lines that are here already."""
    ids = {line.note_id(table): line.number for line in sheet.printed}
    return {ids[key] for key in received_of(table, ids)}
