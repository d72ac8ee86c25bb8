"""Where organisers and bodies answer: replies, promises, progress. Staff of a body see its own promises only."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspraak.followup import actions
from samenspraak.followup import objections as objecting
from samenspraak.followup.choices import CommitmentState, ObjectionState
from samenspraak.followup.forms import ProgressForm, PromiseForm, ReplyForm, StateForm, Targets
from samenspraak.followup.models import Commitment, Objection, Reply
from samenspraak.followup.queries import own_commitments, unanswered
from samenspraak.gather.queries import names_that_stay
from samenspraak.ground.access import access
from samenspraak.ground.models import Programme
from samenspraak.people.choices import Role
from samenspraak.people.models import Body, User
from samenspraak.people.rules import is_body_staff, is_moderator, is_organiser
from samenspraak.perspective.models import Challenge, Option

answers = is_organiser | is_body_staff


def _programme(request: HttpRequest) -> Programme:
    return cast("Programme", request.programme)  # type: ignore[attr-defined]


def _user(request: HttpRequest) -> User:
    return cast("User", request.user)


def _speaks_for_all(request: HttpRequest) -> bool:
    user = _user(request)
    return user.is_superuser or Role.ORGANISER in user.roles_in(_programme(request))


def _bodies(request: HttpRequest) -> list[Body]:
    """The bodies that this person may speak for: an organiser enters what any of them said."""
    user, here = _user(request), _programme(request)
    if _speaks_for_all(request):
        return list(Body.objects.all())
    staffed = user.memberships.filter(programme=here, role=Role.BODY_STAFF).values("body")
    return list(Body.objects.filter(pk__in=staffed))


@access(answers)
@require_safe
def board(request: HttpRequest, programme: str) -> HttpResponse:
    """What this person may answer for, the most overdue first, and what still waits for a reply."""
    here, bodies = _programme(request), _bodies(request)
    promises = sorted(own_commitments(_user(request), here), key=lambda row: (-row.days_overdue, row.due))
    replies = Reply.objects.filter(programme=here, body__in=bodies)
    context = {
        "promises": promises,
        "replies": replies.select_related(
            "body", "challenge__edition", "option__challenge__edition", "thread"
        ),
        "unanswered": unanswered(here),
        "may_withdraw": _speaks_for_all(request),
    }
    return render(request, "followup/board.html", context)


@access(answers)
@require_http_methods(["GET", "HEAD", "POST"])
def reply(request: HttpRequest, programme: str) -> HttpResponse:
    """Answer a challenge, an option or a thread, with why."""
    here = _programme(request)
    targets = Targets(here, with_threads=True)
    first = {"to": request.GET.get("to", "")}
    form = ReplyForm(
        request.POST if request.method == "POST" else None,
        bodies=_bodies(request),
        targets=targets,
        initial=first,
    )
    if request.method == "POST" and form.is_valid():
        target = form.chosen_target
        assert target is not None, "the form refuses a target that it did not offer"
        data = form.cleaned_data
        try:
            actions.reply(
                form.chosen_body,
                target,
                verdict=data["verdict"],
                why=data["why"],
                given_on=data["given_on"],
                by=_user(request),
            )
        except actions.Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The reply is published."))
            return redirect("followup:board", programme=programme)
    return render(request, "followup/reply.html", {"form": form})


@access(answers)
@require_http_methods(["GET", "HEAD", "POST"])
def promise(request: HttpRequest, programme: str) -> HttpResponse:
    """Record a promise."""
    here = _programme(request)
    targets = Targets(here, with_threads=False)
    first = {"to": request.GET.get("to", "")}
    form = PromiseForm(
        request.POST if request.method == "POST" else None,
        bodies=_bodies(request),
        targets=targets,
        initial=first,
    )
    if request.method == "POST" and form.is_valid():
        target = form.chosen_target
        try:
            made = actions.promise(
                form.chosen_body,
                here,
                form.promise(),
                by=_user(request),
                challenge=target if isinstance(target, Challenge) else None,
                option=target if isinstance(target, Option) else None,
            )
        except actions.Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The promise stands on the board."))
            return redirect("followup:commitment", programme=programme, public_id=made.public_id)
    return render(request, "followup/promise.html", {"form": form})


def _own(request: HttpRequest, public_id: str) -> Commitment:
    """A promise that this person answers for; another body's does not exist for them."""
    return get_object_or_404(own_commitments(_user(request), _programme(request)), public_id=public_id)


@access(answers)
@require_safe
def commitment(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """One promise, with what was done and how far it is."""
    return _commitment_page(request, _own(request, public_id))


@access(answers)
@require_POST
def report(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """Say what was done."""
    row = _own(request, public_id)
    form = ProgressForm(request.POST)
    if form.is_valid():
        data = form.cleaned_data
        try:
            actions.report_progress(row, text=data["text"], on=data["on"], url=data["url"], by=_user(request))
        except actions.Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The progress stands on the board."))
            return redirect("followup:commitment", programme=programme, public_id=public_id)
    return _commitment_page(request, row, progress=form, status=422)


@access(answers)
@require_POST
def change(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """Say how far it is; changed and not done only with a reason."""
    row = _own(request, public_id)
    form = StateForm(request.POST)
    if form.is_valid():
        state = CommitmentState(form.cleaned_data["state"])
        try:
            actions.change_state(row, state, reason=form.cleaned_data["reason"], by=_user(request))
        except actions.Refusal as refusal:
            form.add_error("reason", str(refusal))
        else:
            messages.success(request, _("The board shows the new state."))
            return redirect("followup:commitment", programme=programme, public_id=public_id)
    return _commitment_page(request, row, state=form, status=422)


def _commitment_page(
    request: HttpRequest,
    row: Commitment,
    *,
    progress: ProgressForm | None = None,
    state: StateForm | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {
        "promise": row,
        "progress_form": progress or ProgressForm(),
        "state_form": state or StateForm(initial={"state": row.state, "reason": row.reason}),
        "refused": progress or state,
    }
    return render(request, "followup/commitment.html", context, status=status)


@access(is_organiser | is_moderator)
@require_http_methods(["GET", "HEAD", "POST"])
def objections(request: HttpRequest, programme: str) -> HttpResponse:
    """What people object to, and the answer to each; both are public."""
    here = _programme(request)
    if request.method == "POST":
        row = get_object_or_404(Objection, public_id=request.POST.get("objection", ""), programme=here)
        try:
            objecting.decide_objection(
                row,
                honoured="honour" in request.POST,
                outcome=request.POST.get("outcome", ""),
                shown=request.POST.get("shown", ""),
                by=_user(request),
            )
        except actions.Refusal as refusal:
            messages.warning(request, str(refusal))
        else:
            messages.success(request, _("The outcome is public, and who objected can read it."))
        return redirect("followup:objections", programme=programme)
    rows = list(objecting.objections(here))
    stay = names_that_stay(here)
    context = {
        "waiting": [
            (row, objecting.without_identifiers(row.text, stay))
            for row in rows
            if row.state == ObjectionState.WAITING
        ],
        "decided": [row for row in rows if row.state != ObjectionState.WAITING],
    }
    return render(request, "followup/objections.html", context)
