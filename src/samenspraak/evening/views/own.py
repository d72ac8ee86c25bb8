"""A dialogue of one's own: registered, opened with its code, printed, facilitated, and handed in. No account."""

from __future__ import annotations

from typing import cast

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspraak.convene.models import Table
from samenspraak.evening import actions
from samenspraak.evening.actions.own import MOST_BYTES
from samenspraak.evening.forms import (
    HandInFileForm,
    HandInLinesForm,
    KitForm,
    OpenOwnForm,
    RegisterForm,
)
from samenspraak.evening.holding import holds_own, own_in
from samenspraak.evening.limits import HAND_INS, REGISTRATIONS
from samenspraak.evening.models import OwnDialogue
from samenspraak.evening.views.asking import house_of, interface_language, pdf_to_print, programme_of
from samenspraak.evening.views.screens import begin_round_at, screen_of
from samenspraak.gather.models import SourceFile
from samenspraak.ground.access import access, reads_programme
from samenspraak.people.actions import WrongCode, open_card
from samenspraak.people.limits import GUESSES

WAIT, TOO_LARGE = 429, 413
# The form's other fields beside the file.
FORM_ITSELF = 256 * 1024


def own_of(request: HttpRequest) -> OwnDialogue:
    """Whose card is open; `holds_own` lets nobody else in."""
    return cast("OwnDialogue", own_in(request, programme_of(request)))


def _please_wait(seconds: int) -> str:
    return ngettext(
        "A great deal came in from this connection. Wait %(seconds)d second and send it again.",
        "A great deal came in from this connection. Wait %(seconds)d seconds and send it again.",
        seconds,
    ) % {"seconds": seconds}


@access(reads_programme)
@never_cache
@sensitive_post_parameters("code")
@require_http_methods(["GET", "HEAD", "POST"])
def own(request: HttpRequest, programme: str) -> HttpResponse:
    """What an own dialogue is; here its code is typed, or read from behind the # by the page itself."""
    here = programme_of(request)
    form = OpenOwnForm(request.POST if request.method == "POST" else None)
    if request.method != "POST":
        return render(
            request, "evening/own.html", {"form": form, "is_mine": own_in(request, here) is not None}
        )
    wait = GUESSES.wait(request)
    status = 422
    if form.is_valid() and wait:
        form.add_error("code", _please_wait(wait))
        status = WAIT
    elif form.is_valid():
        try:
            token = open_card(here, form.cleaned_data["code"])
        except WrongCode as wrong:
            if wrong.counts:
                GUESSES.take(request)
            form.add_error("code", str(wrong))
        else:
            response = redirect("evening:my-own", programme=programme)
            response.set_cookie(
                settings.CARD_COOKIE,
                token,
                httponly=True,
                secure=settings.SESSION_COOKIE_SECURE,
                samesite="Lax",
            )
            return response
    return render(request, "evening/own.html", {"form": form}, status=status)


@access(reads_programme)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def register_own(request: HttpRequest, programme: str) -> HttpResponse:
    """Register a dialogue; its code is shown once."""
    here = programme_of(request)
    form = RegisterForm(
        request.POST if request.method == "POST" else None, programme=here, language=interface_language()
    )
    status = 200
    if request.method == "POST":
        status = 422
        wait = REGISTRATIONS.wait(request)
        if form.is_valid() and wait:
            form.add_error(None, _please_wait(wait))
            status = WAIT
        elif form.is_valid():
            REGISTRATIONS.take(request)
            made, code = actions.register_own(here, form.said())
            address = f"{house_of(request)}{reverse('evening:own', args=[programme])}#{code}"
            context = {"own": made, "dialogue": made.dialogue, "code": code, "address": address}
            return render(request, "evening/own_registered.html", context)
    return render(request, "evening/register_own.html", {"form": form}, status=status)


@access(holds_own)
@never_cache
@require_safe
def my_own(request: HttpRequest, programme: str) -> HttpResponse:
    """The page of one's own dialogue: how far it is, its kit, its tables, and handing in."""
    return _my_page(request, KitForm(initial={"language": interface_language()}))


def _my_page(request: HttpRequest, kit_form: KitForm, status: int = 200) -> HttpResponse:
    mine = own_of(request)
    context = {
        "own": mine,
        "dialogue": mine.dialogue,
        "tables": list(mine.dialogue.tables.order_by("number")),
        "kit_form": kit_form,
        "files": list(SourceFile.objects.filter(dialogue=mine.dialogue)),
    }
    return render(request, "evening/my_own.html", context, status=status)


@access(holds_own)
@require_POST
def own_kit(request: HttpRequest, programme: str) -> HttpResponse:
    """The kit of one's own dialogue."""
    mine, form = own_of(request), KitForm(request.POST)
    if form.is_valid():
        try:
            made = actions.make_kit(
                mine.dialogue,
                form.wanted(),
                language=form.cleaned_data["language"],
                house=house_of(request),
                renew_seats=form.cleaned_data["renew"],
                by=None,
            )
        except actions.Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return pdf_to_print(made, f"{programme}-{mine.dialogue.held_on.isoformat()}")
    return _my_page(request, form, 422)


def _own_table(request: HttpRequest, number: int) -> Table:
    rows = Table.objects.filter(dialogue=own_of(request).dialogue)
    return get_object_or_404(rows.select_related("dialogue__guide", "programme"), number=number)


@access(holds_own)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def own_table(request: HttpRequest, programme: str, number: int) -> HttpResponse:
    """The facilitator's screen of a table of one's own dialogue."""
    table = _own_table(request, number)
    if request.method == "POST":
        begin_round_at(request, table, by=None)
        return redirect("evening:own-table", programme=programme, number=number)
    return render(request, "evening/facilitate.html", {**screen_of(table), "is_own": True})


@access(holds_own)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def hand_in(request: HttpRequest, programme: str) -> HttpResponse:
    """Type in what was said at a table, one thing a line."""
    mine = own_of(request)
    form = HandInLinesForm(request.POST if request.method == "POST" else None, dialogue=mine.dialogue)
    if request.method != "POST":
        return render(request, "evening/hand_in.html", {"form": form, "dialogue": mine.dialogue})
    status = 422
    wait = HAND_INS.wait(request)
    if form.is_valid() and wait:
        form.add_error(None, _please_wait(wait))
        status = WAIT
    elif form.is_valid():
        data = form.cleaned_data
        try:
            actions.hand_in_lines(
                mine, form.lines(), form.agreed(), table=int(data["table"]), wording=data["wording"]
            )
        except actions.Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return _received(request)
    return render(request, "evening/hand_in.html", {"form": form, "dialogue": mine.dialogue}, status=status)


@access(holds_own)
@never_cache
@csrf_exempt  # the inner view checks the token; here only the size is looked at, before anything is read
@require_http_methods(["GET", "HEAD", "POST"])
def hand_in_file(request: HttpRequest, programme: str) -> HttpResponseBase:
    """Bring a file with what was said."""
    if int(request.META.get("CONTENT_LENGTH") or 0) > MOST_BYTES + FORM_ITSELF:
        sentence = _("This file is larger than %(limit)d MB. Split it, or send the text without pictures.")
        problem = sentence % {"limit": MOST_BYTES // 1024**2}
        dialogue = own_of(request).dialogue
        context = {"form": HandInFileForm(dialogue=dialogue), "dialogue": dialogue, "problem": problem}
        return render(request, "evening/hand_in_file.html", context, status=TOO_LARGE)
    return _hand_in_file(request)


@csrf_protect
def _hand_in_file(request: HttpRequest) -> HttpResponse:
    mine = own_of(request)
    if request.method != "POST":
        return render(
            request,
            "evening/hand_in_file.html",
            {"form": HandInFileForm(dialogue=mine.dialogue), "dialogue": mine.dialogue},
        )
    form, status = HandInFileForm(request.POST, request.FILES, dialogue=mine.dialogue), 422
    wait = HAND_INS.wait(request)
    if form.is_valid() and wait:
        form.add_error(None, _please_wait(wait))
        status = WAIT
    elif form.is_valid():
        try:
            actions.hand_in_file(
                mine,
                form.chosen_file(),
                form.agreed(),
                wording=form.cleaned_data["wording"],
                table=form.chosen_table(),
            )
        except actions.Refusal as refusal:
            form.add_error("document", str(refusal))
        else:
            return _received(request)
    return render(
        request, "evening/hand_in_file.html", {"form": form, "dialogue": mine.dialogue}, status=status
    )


def _received(request: HttpRequest) -> HttpResponse:
    HAND_INS.take(request)
    messages.success(
        request,
        _(
            "Received, thank you. A person reads it and takes names out, and then it counts as a "
            "self-organised dialogue."
        ),
    )
    return redirect("evening:my-own", programme=programme_of(request).slug)
