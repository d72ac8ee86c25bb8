"""Lotteries: the organiser's pages, the public proof, and a volunteer's own chance."""

from __future__ import annotations

import csv
import io
import uuid
import zipfile
from typing import Any, cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samenspraak.convene import actions, queries
from samenspraak.convene.forms import CodeForm, DrawForm, LostCodeForm, RandomnessForm, ReplacementsForm
from samenspraak.convene.models import Draw
from samenspraak.ground import ids
from samenspraak.ground.access import access, reads_programme
from samenspraak.ground.models import Programme
from samenspraak.people.models import User
from samenspraak.people.rules import is_organiser


def _programme(request: HttpRequest) -> Programme:
    return cast("Programme", request.programme)  # type: ignore[attr-defined]


def _draw(request: HttpRequest, key: uuid.UUID) -> Draw:
    return get_object_or_404(Draw.objects.select_related("job"), pk=key, programme=_programme(request))


def _public(request: HttpRequest, public_id: str) -> Draw:
    return get_object_or_404(queries.public_draws(_programme(request)), public_id=public_id)


# ---- the organiser's


@access(is_organiser)
@require_http_methods(["GET", "POST"])
def draws(request: HttpRequest, programme: str) -> HttpResponse:
    """All lotteries of the programme, and a form for a new one."""
    form, problem = DrawForm(request.POST or None, request.FILES or None), ""
    if request.method == "POST" and form.is_valid():
        try:
            row = _freeze(request, form, programme)
            return redirect("ground:job", key=row.job_id)
        except actions.Refusal as refusal:
            problem = str(refusal)
    rows = Draw.objects.filter(programme=_programme(request))
    context = {"rows": rows, "form": form, "problem": problem}
    return render(request, "convene/draws.html", context, status=422 if form.is_bound else 200)


def _freeze(request: HttpRequest, form: DrawForm, programme: str) -> Draw:
    given, key = form.cleaned_data, ids.new_id()
    days = given["keep_days"]
    wish = actions.Wish(
        given["title"],
        given["seats"],
        given["randomness_from"],
        given["household"],
        given["eligible"],
        365 if days is None else days,
    )
    return actions.freeze_draw(
        _programme(request),
        wish,
        pool=given["pool"].read(),
        quotas=given["quotas"].read(),
        by=cast("User", request.user),
        key=key,
        next_address=reverse("convene:draw", args=[programme, key]),
    )


def _draw_page(request: HttpRequest, found: Draw, status: int = 200, **bound: Any) -> HttpResponse:
    context = {
        "draw": found,
        "form": RandomnessForm(),
        "lost_form": LostCodeForm(),
        "replacements_form": ReplacementsForm(),
        "replacements": found.replacements.all(),
        **bound,
    }
    return render(request, "convene/draw.html", context, status=status)


@access(is_organiser)
@require_GET
def draw(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """One lottery: how far it is, what to do next, and who was drawn."""
    return _draw_page(request, _draw(request, key))


@access(is_organiser)
@never_cache
@require_POST
def lost_code(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Tell the code of somebody who lost it, once more."""
    found, form = _draw(request, key), LostCodeForm(request.POST)
    if form.is_valid():
        try:
            code = actions.tell_code_again(found, form.cleaned_data["person"], by=cast("User", request.user))
        except actions.Refusal as refusal:
            form.add_error("person", str(refusal))
        else:
            return _draw_page(request, found, lost_code=code, lost_person=form.cleaned_data["person"])
    return _draw_page(request, found, 422, lost_form=form)


@access(is_organiser)
@require_POST
def replacements(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Draw replacements for people who withdrew; its randomness follows from this draw."""
    found, form, new = _draw(request, key), ReplacementsForm(request.POST), ids.new_id()
    if form.is_valid():
        try:
            row = actions.draw_replacements(
                found,
                form.cleaned_data["gone"].splitlines(),
                by=cast("User", request.user),
                key=new,
                next_address=reverse("convene:draw", args=[programme, new]),
            )
        except actions.Refusal as refusal:
            form.add_error("gone", str(refusal))
        else:
            return redirect("ground:job", key=row.job_id)
    return _draw_page(request, found, 422, replacements_form=form)


@access(is_organiser)
@require_POST
def enter_randomness(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    found, form = _draw(request, key), RandomnessForm(request.POST)
    try:
        actions.enter_randomness(found, form.data.get("said", "")[:300], by=cast("User", request.user))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    return redirect("convene:draw", programme=programme, key=key)


@access(is_organiser)
@never_cache
@require_GET
def codes(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """The code of each person, to send to them."""
    found = get_object_or_404(queries.public_draws(_programme(request)), pk=key)
    return _csv([("id", "code"), *queries.codes_of(found)], "codes.csv")


@access(is_organiser)
@never_cache
@require_GET
def panel(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Who was drawn."""
    file = get_object_or_404(_draw(request, key).files, name="panel.csv")
    return _file(bytes(file.content), "panel.csv", "text/csv; charset=utf-8")


def _csv(rows: list[tuple[str, str]], name: str) -> HttpResponse:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows(rows)
    return _file(stream.getvalue().encode(), name, "text/csv; charset=utf-8")


def _file(content: bytes, name: str, kind: str) -> HttpResponse:
    return HttpResponse(
        content, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


# ---- everybody's


@access(reads_programme)
@require_GET
def lotteries(request: HttpRequest, programme: str) -> HttpResponse:
    return render(request, "convene/lotteries.html", {"rows": queries.public_draws(_programme(request))})


@access(reads_programme)
@require_GET
def lottery(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """The proof: what was promised, what was published, what was thrown; and the files to check it with."""
    found = _public(request, public_id)
    context = {
        "draw": found,
        "quotas": queries.quota_rows(found),
        "files": queries.public_files(found).defer("content"),
        "smallest": 100 * found.result["minimum_probability"],
        "bound": 100 * found.result["upper_bound"],
        "form": CodeForm(),
    }
    return render(request, "convene/lottery.html", context)


@access(reads_programme)
@require_GET
def proof(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """All published files in one archive; unpacked, `python portfolio/verify.py .` checks them."""
    found, packed = _public(request, public_id), io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in queries.public_files(found):
            # A fixed date, so that the archive has the same bytes for everybody.
            archive.writestr(zipfile.ZipInfo(file.name), bytes(file.content), zipfile.ZIP_DEFLATED)
    return _file(packed.getvalue(), f"loting-{found.public_id}.zip", "application/zip")


@access(reads_programme)
@require_GET
def proof_file(request: HttpRequest, programme: str, public_id: str, name: str) -> HttpResponse:
    """One published file."""
    found = get_object_or_404(queries.public_files(_public(request, public_id)), name=name)
    return _file(bytes(found.content), name.rpartition("/")[2], "text/plain; charset=utf-8")


@access(reads_programme)
@never_cache
@require_POST
def own_chance(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """The chance of whoever has the code, and of nobody else. The code comes in the body, never in an address."""
    found, form = _public(request, public_id), CodeForm(request.POST)
    chance = queries.own_chance(found, form.cleaned_data["code"]) if form.is_valid() else None
    if form.is_valid() and chance is None:
        form.add_error("code", _("Nobody in this draw has that code. Check it letter by letter."))
    context = {"draw": found, "form": form, "chance": chance}
    return render(request, "convene/own_chance.html", context, status=200 if chance else 422)
