"""Where organisers and bodies answer: replies, promises, progress. Staff of a body see its own promises only."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspraak.followup import actions, queries
from samenspraak.followup.choices import CommitmentState
from samenspraak.followup.forms.answering import (
    MilestoneForm,
    ProgressForm,
    PromiseForm,
    ReplyForm,
    StateForm,
    Targets,
)
from samenspraak.followup.models import Commitment
from samenspraak.followup.views.asking import (
    REFUSED,
    answers,
    bodies,
    done,
    for_all,
    own_commitment,
    programme_of,
    user_of,
)
from samenspraak.ground.access import access
from samenspraak.ground.choices import Precision
from samenspraak.perspective.models import Challenge, Option


@access(answers)
@require_safe
def board(request: HttpRequest, programme: str) -> HttpResponse:
    """What happens tomorrow: what this person may answer for, the most overdue first, and what still waits."""
    here, may_all = programme_of(request), for_all(request)
    own = bodies(request)
    keys = {body.pk for body in own}
    promises = queries.overdue_first(queries.own_commitments(user_of(request), here))
    replies = queries.public_replies(here).select_related(
        "body", "challenge__edition", "option__challenge__edition", "thread"
    )
    drafts = queries.draft_replies(here)
    waiting = queries.waiting_asks(here)
    order = queries.order_of(request.GET.get("op", ""))
    context = {
        "promises": promises,
        "order": order,
        "groups": queries.grouped(promises, order),
        "replies": list(replies if may_all else replies.filter(body__in=keys)),
        "drafts": (drafts if may_all else drafts.filter(body__in=keys)).count(),
        "unanswered": queries.unanswered(here),
        "waiting": [row for row in waiting if may_all or row.ask.body_id in keys],
        "may_withdraw": may_all,
    }
    return render(request, "followup/board.html", context)


@access(answers)
@require_http_methods(["GET", "HEAD", "POST"])
def reply(request: HttpRequest, programme: str) -> HttpResponse:
    """Answer a challenge, an option or a thread, with why."""
    targets = Targets(programme_of(request), with_threads=True)
    form = ReplyForm(
        request.POST if request.method == "POST" else None,
        bodies=bodies(request),
        targets=targets,
        initial={"to": request.GET.get("to", ""), "body": request.GET.get("body", "")},
    )
    if request.method == "POST" and form.is_valid():
        target, data = form.chosen_target, form.cleaned_data
        assert target is not None, "the form refuses a target that it did not offer"
        given = {"verdict": data["verdict"], "why": data["why"], "given_on": data["given_on"]}
        if done(form, lambda: actions.reply(form.chosen_body, target, by=user_of(request), **given)):
            messages.success(request, _("The reply is published."))
            return redirect("followup:board", programme=programme)
    return render(request, "followup/reply.html", {"form": form}, status=REFUSED if form.errors else 200)


@access(answers)
@require_http_methods(["GET", "HEAD", "POST"])
def promise(request: HttpRequest, programme: str) -> HttpResponse:
    """Record a promise."""
    here = programme_of(request)
    form = PromiseForm(
        request.POST if request.method == "POST" else None,
        bodies=bodies(request),
        targets=Targets(here, with_threads=False),
        initial={"to": request.GET.get("to", "")},
    )
    if request.method == "POST" and form.is_valid():
        target = form.chosen_target
        made = done(
            form,
            lambda: actions.promise(
                form.chosen_body,
                here,
                form.promise(),
                by=user_of(request),
                challenge=target if isinstance(target, Challenge) else None,
                option=target if isinstance(target, Option) else None,
            ),
        )
        if made:
            messages.success(request, _("The promise is on the board."))
            return redirect("followup:commitment", programme=programme, public_id=made.public_id)
    return render(request, "followup/promise.html", {"form": form}, status=REFUSED if form.errors else 200)


@access(answers)
@require_safe
def commitment(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """One promise, with what was done and how far it is."""
    return _commitment_page(request, own_commitment(request, public_id))


@access(answers)
@require_POST
def report(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """Say what was done."""
    row = own_commitment(request, public_id)
    form = ProgressForm(request.POST, promise=row)
    if form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("text", "on", "url")}
        step = form.milestone()
        if done(form, lambda: actions.report_progress(row, milestone=step, by=user_of(request), **given)):
            messages.success(request, _("The progress is on the board."))
            return redirect("followup:commitment", programme=programme, public_id=public_id)
    return _commitment_page(request, row, progress_form=form)


@access(answers)
@require_POST
def change(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """Say how far it is; changed, moved and not done only with a reason."""
    row = own_commitment(request, public_id)
    form = StateForm(request.POST)
    if form.is_valid():
        data = form.cleaned_data
        state = CommitmentState(data["state"])
        precision = Precision(data["due_precision"]) if data["due_precision"] else None
        given = {"reason": data["reason"], "due": data["due"], "precision": precision}
        changed = done(form, lambda: actions.change_state(row, state, by=user_of(request), **given), "reason")
        if changed:
            messages.success(request, _("The board shows the new state."))
            return redirect("followup:commitment", programme=programme, public_id=public_id)
    return _commitment_page(request, row, state_form=form)


@access(answers)
@require_POST
def add_milestone(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """Add a step on the way."""
    row = own_commitment(request, public_id)
    form = MilestoneForm(request.POST, auto_id="step_%s")
    if form.is_valid():
        data = form.cleaned_data
        precision = Precision(data["due_precision"] or Precision.DAY)
        given = {"what": data["what"], "due": data["due"], "precision": precision}
        if done(form, lambda: actions.add_milestone(row, by=user_of(request), **given)):
            messages.success(request, _("The step is added."))
            return redirect("followup:commitment", programme=programme, public_id=public_id)
    return _commitment_page(request, row, milestone_form=form)


def _commitment_page(request: HttpRequest, row: Commitment, **refused: Any) -> HttpResponse:
    state = {
        "state": row.state,
        "reason": row.reason,
        "due": row.due,
        "due_precision": row.due_precision,
    }
    context = {
        "promise": row,
        "progress_form": ProgressForm(promise=row),
        "state_form": StateForm(initial=state),
        "milestone_form": MilestoneForm(auto_id="step_%s"),
        "changes": row.changes.all(),
        "refused": next(iter(refused.values()), None),
        **refused,
    }
    return render(request, "followup/commitment.html", context, status=REFUSED if refused else 200)
