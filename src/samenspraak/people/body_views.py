"""The register of bodies and invitations to work for one; and the page behind an invitation's link."""

from __future__ import annotations

import uuid
from typing import cast

from django import forms
from django.contrib import messages
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspraak.ground.access import access, anyone
from samenspraak.ground.models import Programme
from samenspraak.people import bodies, inviting
from samenspraak.people.body_forms import AcceptForm, BodyForm, BodyListForm, InviteForm
from samenspraak.people.limits import GUESSES
from samenspraak.people.models import Body, BodyInvitation, User
from samenspraak.people.rules import is_organiser

GONE, REFUSED, WAIT = 410, 422, 429
MOST_BYTES = 2 * 1024 * 1024


def _programme(request: HttpRequest) -> Programme:
    return cast("Programme", request.programme)  # type: ignore[attr-defined]


def _user(request: HttpRequest) -> User:
    return cast("User", request.user)


@access(is_organiser)
@require_safe
def register(request: HttpRequest, programme: str) -> HttpResponse:
    """All bodies with their other names, and who is invited."""
    return _register(request)


def _register(request: HttpRequest, **refused: forms.Form) -> HttpResponse:
    rows = Body.objects.select_related("merged_into").prefetch_related("other_names")
    invitations = BodyInvitation.objects.filter(programme=_programme(request)).select_related("body")
    context = {
        "rows": rows,
        "invitations": [(row, inviting.why_not(row)) for row in invitations],
        "list_form": BodyListForm(),
        "invite_form": InviteForm(bodies=list(rows.filter(merged_into=None))),
        **refused,
    }
    return render(request, "people/bodies.html", context, status=REFUSED if refused else 200)


@access(is_organiser)
@require_POST
def read_list(request: HttpRequest, programme: str) -> HttpResponse:
    """Read a list of bodies; each line that was left aside is named."""
    form = BodyListForm(request.POST, request.FILES)
    if not form.is_valid():
        return _register(request, list_form=form)
    file = form.cleaned_data["file"]
    if file.size > MOST_BYTES:
        form.add_error("file", _("This file is too large. Use at most 2 MB."))
        return _register(request, list_form=form)
    found = bodies.read_list(file.read(), by=_user(request))
    told = {"made": found.made, "changed": found.changed}
    messages.success(request, _("New: %(made)d. Changed: %(changed)d.") % told)
    for problem in found.problems[:20]:
        messages.warning(request, problem)
    return redirect("people:bodies", programme=programme)


@access(is_organiser)
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Rename a body, give it another name, or let it become part of another."""
    row = get_object_or_404(Body.objects.prefetch_related("other_names"), pk=key)
    others = list(Body.objects.exclude(pk=row.pk).filter(merged_into=None))
    initial = {"name_nl": row.name_nl, "name_en": row.name_en, "part_of": str(row.merged_into_id or "")}
    form = BodyForm(request.POST if request.method == "POST" else None, others=others, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            _change(row, form, _user(request))
        except bodies.NotInRegister as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("people:bodies", programme=programme)
    context = {"form": form, "row": row}
    return render(request, "people/body.html", context, status=REFUSED if form.errors else 200)


def _change(row: Body, form: BodyForm, by: User) -> None:
    data = form.cleaned_data
    if (data["name_nl"], data["name_en"]) != (row.name_nl, row.name_en):
        bodies.rename_body(row, name_nl=data["name_nl"], name_en=data["name_en"], by=by)
    if data["other_name"]:
        bodies.add_name(row, data["other_name"], by=by)
    into = form.others.get(data["part_of"])
    if into is not None and into.pk != row.merged_into_id:
        bodies.merge_body(row, into, by=by)


@access(is_organiser)
@require_POST
def invite(request: HttpRequest, programme: str) -> HttpResponse:
    """Invite someone of a body by mail."""
    form = InviteForm(request.POST, bodies=list(Body.objects.filter(merged_into=None)))
    if form.is_valid():
        body, email = form.bodies[form.cleaned_data["body"]], form.cleaned_data["email"]
        inviting.invite(_programme(request), body, email=email, by=_user(request))
        messages.success(request, _("The invitation is sent. Its link opens once, within three weeks."))
        return redirect("people:bodies", programme=programme)
    return _register(request, invite_form=form)


@access(is_organiser)
@require_POST
def take_back(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Take an invitation back."""
    row = get_object_or_404(BodyInvitation, pk=key, programme=_programme(request))
    inviting.take_back(row, by=_user(request))
    messages.success(request, _("The invitation is taken back."))
    return redirect("people:bodies", programme=programme)


@access(anyone)
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, programme: str, token: str) -> HttpResponse:
    """Behind the link: make a login of one's own, or take the role on the login that is signed in."""
    here = _programme(request)
    if GUESSES.wait(request):
        return render(
            request, "people/invitation_over.html", {"why": _("Wait a while and try again.")}, status=WAIT
        )
    row = inviting.find_invitation(here, token)
    if row is None:
        GUESSES.take(request)
        raise Http404
    over = inviting.why_not(row)
    if over:
        return render(request, "people/invitation_over.html", {"why": over, "row": row}, status=GONE)
    signed_in = _user(request) if request.user.is_authenticated else None
    form = AcceptForm(request.POST if request.method == "POST" else None, signed_in=signed_in is not None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            who = inviting.accept(
                row, user=signed_in, username=data.get("username", ""), password=data.get("password", "")
            )
        except inviting.NotInvited as refusal:
            form.add_error(None, str(refusal))
        else:
            if signed_in is None:
                login(request, who, backend="django.contrib.auth.backends.ModelBackend")
            return redirect("people:workbench", programme=programme)
    context = {"form": form, "row": row, "signed_in": signed_in}
    return render(request, "people/invitation.html", context, status=REFUSED if form.errors else 200)
