"""Promises as a spreadsheet: taking one along, bringing it back, and answering what a line asks."""

from __future__ import annotations

import uuid

from django import forms
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspraak.followup import queries, sheets
from samenspraak.followup.choices import Question
from samenspraak.followup.models import KeptLine
from samenspraak.followup.views.asking import REFUSED, answers, bodies, for_all, programme_of, user_of
from samenspraak.ground.access import access
from samenspraak.people.models import Body

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_BYTES = 5 * 1024 * 1024
# Which cell answers a question.
CELL = {
    Question.DATE: "due",
    Question.BODY: "body",
    Question.OWNER: "body",
    Question.WHAT: "what",
    Question.STATE: "state",
    Question.REASON: "reason",
    Question.OTHER: "number",
}


class SheetForm(forms.Form):
    file = forms.FileField(label=gettext_lazy("Spreadsheet (xlsx or csv)"))


@access(answers)
@require_safe
def export(request: HttpRequest, programme: str) -> HttpResponse:
    """The promises that this person may bring up to date, as a spreadsheet."""
    made = sheets.write_sheet(queries.own_commitments(user_of(request), programme_of(request)))
    response = HttpResponse(made, content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="toezeggingen-{programme}.xlsx"'
    response["Cache-Control"] = "no-store"
    return response


def _kept(request: HttpRequest) -> QuerySet[KeptLine]:
    rows = KeptLine.objects.filter(programme=programme_of(request))
    return rows if for_all(request) else rows.filter(body__in=bodies(request))


def _whose(request: HttpRequest) -> Body | None:
    """The one body whose people bring a file; none for an organiser, or for who works for several."""
    mine = [] if for_all(request) else bodies(request)
    return mine[0] if mine else None


@access(answers)
@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: HttpRequest, programme: str) -> HttpResponse:
    """Bring a spreadsheet back; lines that raise a question are kept here."""
    form = SheetForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            if file.size > MOST_BYTES:
                raise sheets.Unreadable(_("This file is too large. Use at most 5 MB."))
            found = sheets.read_sheet(
                programme_of(request), file.read(), file.name, by=user_of(request), body=_whose(request)
            )
        except sheets.Unreadable as problem:
            form.add_error("file", str(problem))
        else:
            messages.success(request, _said(found))
            return redirect("followup:bring-sheet", programme=programme)
    context = {"form": form, "rows": [_asked(row) for row in _kept(request)]}
    return render(request, "followup/sheet.html", context, status=REFUSED if form.errors else 200)


def _asked(row: KeptLine) -> tuple[KeptLine, str, str, str]:
    """A kept line: what it is about, its question, and what stood there."""
    question = Question(row.question)
    about = row.cells.get("what") or row.cells.get("number", "")
    return row, about, str(question.label), row.cells.get(CELL[question], "")


def _said(found: sheets.SheetRead) -> str:
    taken = ngettext(
        "%(number)d line has been taken over.", "%(number)d lines have been taken over.", found.taken
    )
    said = taken % {"number": found.taken}
    if found.kept:
        kept = ngettext(
            "%(number)d line is kept with a question.",
            "%(number)d lines are kept with a question.",
            found.kept,
        )
        said = f"{said} {kept % {'number': found.kept}}"
    return said


@access(answers)
@require_POST
def answer(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Say what was meant in a kept line, or drop it."""
    row = get_object_or_404(_kept(request), pk=key)
    if "drop" in request.POST:
        row.delete()
        messages.success(request, _("The line is dropped."))
    else:
        cell = CELL[Question(row.question)]
        sheets.answer_line(row, {cell: request.POST.get("answer", "")}, by=user_of(request))
        if row.pk is None:
            messages.success(request, _("The line is taken over."))
        else:
            messages.warning(request, str(Question(row.question).label))
    return redirect("followup:bring-sheet", programme=programme)
