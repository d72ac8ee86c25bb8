"""Agreed actions of tables, initiatives that were kept, and hand-over meetings."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspraak.followup import actions, queries
from samenspraak.followup.forms.answering import challenges_of
from samenspraak.followup.forms.meeting import (
    AgreedActionForm,
    LinkForm,
    MinutesForm,
    NewsForm,
    PlanForm,
    PointForm,
)
from samenspraak.followup.models import HandOver, OngoingInitiative
from samenspraak.followup.views.asking import (
    REFUSED,
    answers,
    bodies,
    done,
    for_all,
    programme_of,
    user_of,
)
from samenspraak.ground.access import access
from samenspraak.ground.choices import Precision
from samenspraak.people.rules import is_organiser
from samenspraak.perspective.choices import EditionState
from samenspraak.perspective.models import Option


@access(is_organiser)
@require_http_methods(["GET", "HEAD", "POST"])
def agreed_actions(request: HttpRequest, programme: str) -> HttpResponse:
    """What tables agreed to do and is not on the board yet; one of them is put there."""
    waiting = queries.agreed_actions(programme_of(request))
    chosen = None
    if request.method == "POST":
        chosen = get_object_or_404(waiting, public_id=request.POST.get("action", ""))
    forms = [(row, _action_form(request, row, chosen)) for row in waiting]
    if chosen is not None:
        form = next(form for row, form in forms if row == chosen)
        if form.is_valid():
            data = form.cleaned_data
            given = {name: data[name] for name in ("what", "what_en", "due")}
            given["precision"] = Precision(data["due_precision"])
            if done(form, lambda: actions.promise_agreed_action(chosen, by=user_of(request), **given)):
                messages.success(request, _("The promise is on the board."))
                return redirect("followup:agreed-actions", programme=programme)
    status = REFUSED if chosen is not None else 200
    return render(request, "followup/agreed_actions.html", {"rows": forms}, status=status)


def _action_form(request: HttpRequest, row: Any, chosen: Any) -> AgreedActionForm:
    said = row.current
    initial = {
        "what": said.text,
        "due": said.by_when,
        "due_precision": said.by_when_precision or Precision.DAY,
    }
    posted = request.POST if row == chosen else None
    return AgreedActionForm(posted, initial=initial, auto_id=f"a{row.public_id}_%s")


def _own_initiatives(request: HttpRequest) -> QuerySet[OngoingInitiative]:
    rows = queries.initiatives(programme_of(request))
    return rows if for_all(request) else rows.filter(body__in=bodies(request))


def _options(request: HttpRequest) -> list[Option]:
    rows = Option.objects.filter(
        programme=programme_of(request), challenge__edition__state=EditionState.PUBLISHED
    )
    return list(rows.select_related("challenge").order_by("challenge__order", "order"))


@access(answers)
@require_safe
def initiatives(request: HttpRequest, programme: str) -> HttpResponse:
    """What runs already and was named as good: with what it carries out, and how it fares."""
    return _initiatives_page(request)


def _initiatives_page(
    request: HttpRequest, refused: OngoingInitiative | None = None, news: NewsForm | None = None
) -> HttpResponse:
    options, offered = _options(request), bodies(request)
    rows = []
    for row in _own_initiatives(request):
        link = LinkForm(row=row, options=options, bodies=offered, auto_id=f"l{row.public_id}_%s")
        mine = news if refused == row and news else NewsForm(auto_id=f"n{row.public_id}_%s")
        rows.append((row, mine, link))
    context = {"rows": rows, "may_link": for_all(request)}
    return render(request, "followup/initiatives.html", context, status=REFUSED if news else 200)


@access(is_organiser)
@require_POST
def keep_initiatives(request: HttpRequest, programme: str) -> HttpResponse:
    """Keep what the published perspective names."""
    made = actions.keep_initiatives(programme_of(request), by=user_of(request))
    messages.success(request, _("Kept: %(number)d initiatives.") % {"number": len(made)})
    return redirect("followup:initiatives", programme=programme)


@access(is_organiser)
@require_POST
def link_initiative(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """Say which option it carries out and who may tell about it."""
    row = get_object_or_404(_own_initiatives(request), public_id=public_id)
    form = LinkForm(request.POST, row=row, options=_options(request), bodies=bodies(request))
    if form.is_valid():
        option = form.options.get(form.cleaned_data["option"])
        body = form.bodies.get(form.cleaned_data["body"])
        actions.link_initiative(row, option=option, body=body, by=user_of(request))
        messages.success(request, _("Saved."))
    return redirect("followup:initiatives", programme=programme)


@access(answers)
@require_POST
def tell_news(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """Say how an initiative fares."""
    row = get_object_or_404(_own_initiatives(request), public_id=public_id)
    form = NewsForm(request.POST, auto_id=f"n{row.public_id}_%s")
    if form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("text", "on", "url")}
        if done(form, lambda: actions.tell_news(row, by=user_of(request), **given)):
            messages.success(request, _("The news is on the public page."))
            return redirect("followup:initiatives", programme=programme)
    return _initiatives_page(request, row, form)


@access(is_organiser)
@require_http_methods(["GET", "HEAD", "POST"])
def meetings(request: HttpRequest, programme: str) -> HttpResponse:
    """All hand-over meetings, and planning one."""
    here = programme_of(request)
    form = PlanForm(
        request.POST if request.method == "POST" else None,
        bodies=bodies(request),
        challenges=challenges_of(here),
    )
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        challenges = [form.offered[key] for key in data["challenges"]]
        made = done(
            form,
            lambda: actions.plan_hand_over(
                here,
                form.bodies[data["body"]],
                held_on=data["held_on"],
                place=data["place"],
                challenges=challenges,
                by=user_of(request),
            ),
        )
        if made:
            return redirect("followup:meeting", programme=programme, public_id=made.public_id)
    context = {"rows": queries.hand_overs(here), "form": form}
    return render(request, "followup/meetings.html", context, status=REFUSED if form.errors else 200)


def _meeting(request: HttpRequest, public_id: str) -> HandOver:
    return get_object_or_404(queries.hand_overs(programme_of(request)), public_id=public_id)


@access(is_organiser)
@require_http_methods(["GET", "HEAD", "POST"])
def meeting(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """One meeting: prepared, and after it its record."""
    row = _meeting(request, public_id)
    form = MinutesForm(request.POST if request.method == "POST" else None, initial=_minutes_of(row))
    if request.method != "POST":
        return _meeting_page(request, row)
    saved = None
    if form.is_valid():
        saved = done(form, lambda: actions.record_hand_over(row, form.minutes(), by=user_of(request)))
    if saved:
        messages.success(request, _("The record is published."))
        return redirect("followup:meeting", programme=programme, public_id=public_id)
    return _meeting_page(request, row, minutes_form=form)


def _minutes_of(row: HandOver) -> dict[str, Any]:
    return {
        "record": row.record,
        "offices": row.offices,
        "participants": row.participants,
        "next_on": row.next_on,
    }


@access(is_organiser)
@require_POST
def take_up(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """Say what is taken up first, and by which office."""
    row = _meeting(request, public_id)
    form = PointForm(request.POST, meeting=row, auto_id="point_%s")
    if form.is_valid():
        given = {"what": form.cleaned_data["what"], "office": form.cleaned_data["office"]}
        challenge = form.chosen_challenge
        if done(form, lambda: actions.take_up(row, challenge=challenge, by=user_of(request), **given)):
            messages.success(request, _("It has been added to the meeting."))
            return redirect("followup:meeting", programme=programme, public_id=public_id)
    return _meeting_page(request, row, point_form=form)


def _meeting_page(request: HttpRequest, row: HandOver, **forms: Any) -> HttpResponse:
    context = {
        "meeting": row,
        "minutes_form": MinutesForm(initial=_minutes_of(row)),
        "point_form": PointForm(meeting=row, auto_id="point_%s"),
        **forms,
    }
    refused = any(form.errors for form in forms.values())
    return render(request, "followup/meeting.html", context, status=REFUSED if refused else 200)
