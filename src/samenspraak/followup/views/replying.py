"""Asking bodies for an answer, answering many things with a look at each, and answering a part differently."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from samenspraak.followup import actions, queries
from samenspraak.followup.choices import ReplyVerdict
from samenspraak.followup.forms.answering import Targets
from samenspraak.followup.forms.replying import AskForm, PartForm, PrepareForm
from samenspraak.followup.models import Ask, Reply
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
from samenspraak.people.rules import is_organiser


@access(is_organiser)
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, programme: str) -> HttpResponse:
    """Ask bodies for an answer before a day."""
    here = programme_of(request)
    form = AskForm(
        request.POST if request.method == "POST" else None,
        bodies=bodies(request),
        targets=Targets(here, with_threads=True),
    )
    if request.method == "POST" and form.is_valid():
        to, who = form.asked()
        before = form.cleaned_data["answer_by"]

        def ask_all() -> list[Ask]:
            with transaction.atomic():
                return [actions.ask(body, to, answer_by=before, by=user_of(request)) for body in who]

        if done(form, ask_all):
            messages.success(request, _("It has been asked. The board shows how long the answer takes."))
            return redirect("followup:board", programme=programme)
    return render(request, "followup/ask.html", {"form": form}, status=REFUSED if form.errors else 200)


@access(answers)
@require_http_methods(["GET", "HEAD", "POST"])
def prepare(request: HttpRequest, programme: str) -> HttpResponse:
    """Prepare the same answer to several things at once."""
    here = programme_of(request)
    form = PrepareForm(
        request.POST if request.method == "POST" else None,
        bodies=bodies(request),
        targets=Targets(here, with_threads=True),
    )
    if request.method == "POST" and form.is_valid():
        data, body = form.cleaned_data, form.chosen_body
        given = {"verdict": data["verdict"], "why": data["why"], "by": user_of(request)}
        if done(form, lambda: actions.prepare_replies(body, form.chosen_targets, **given)):
            return redirect("followup:review-replies", programme=programme)
    return render(request, "followup/prepare.html", {"form": form}, status=REFUSED if form.errors else 200)


def _own_drafts(request: HttpRequest) -> list[Reply]:
    rows = queries.draft_replies(programme_of(request))
    return list(rows if for_all(request) else rows.filter(body__in=bodies(request)))


@access(answers)
@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest, programme: str) -> HttpResponse:
    """Look at each prepared answer, change it, and publish those that were ticked."""
    drafts = _own_drafts(request)
    problem = ""
    if request.method == "POST":
        try:
            said = _take_review(request, drafts)
        except actions.Refusal as refusal:
            problem = str(refusal)
        else:
            messages.success(request, said)
            return redirect(
                "followup:review-replies" if _own_drafts(request) else "followup:board", programme
            )
    context = {"drafts": drafts, "verdicts": ReplyVerdict.choices, "problem": problem}
    return render(request, "followup/review.html", context, status=REFUSED if problem else 200)


@transaction.atomic
def _take_review(request: HttpRequest, drafts: list[Reply]) -> str:
    """Keep what was changed in any line, then do with the ticked ones what the button says."""
    user, ticked = user_of(request), set(request.POST.getlist("take"))
    chosen = [row for row in drafts if row.public_id in ticked]
    if "drop" in request.POST:
        gone = actions.drop_drafts(chosen, by=user)
        return ngettext(
            "%(number)d prepared answer is dropped.", "%(number)d prepared answers are dropped.", gone
        ) % {"number": gone}
    for row in drafts:
        verdict = request.POST.get(f"verdict-{row.public_id}", row.verdict)
        why = request.POST.get(f"why-{row.public_id}", row.why)
        # What was typed stays on the page when something is refused.
        row.verdict, changed = verdict, (verdict, why) != (row.verdict, row.why)
        row.why = why
        if changed:
            actions.change_draft(row, verdict=verdict, why=why, by=user)
    if not chosen:
        return _("Your changes are kept. Nothing was ticked, so nothing was published.")
    number = len(actions.publish_drafts(chosen, by=user))
    return ngettext("%(number)d answer is published.", "%(number)d answers are published.", number) % {
        "number": number
    }


@access(answers)
@require_http_methods(["GET", "HEAD", "POST"])
def part(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """Give a different answer for a part of what a reply answers."""
    here = programme_of(request)
    own = queries.public_replies(here).filter(part_of=None)
    if not for_all(request):
        own = own.filter(body__in=bodies(request))
    general = get_object_or_404(
        own.select_related("body", "challenge", "option", "thread"), public_id=public_id
    )
    behind = queries.contributions_behind(general)
    form = PartForm(
        request.POST if request.method == "POST" else None, dialogues=queries.dialogues_of(behind)
    )
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        chosen = queries.said_at(behind, data["dialogues"])
        given = {name: data[name] for name in ("part", "verdict", "why")}
        made = done(
            form, lambda: actions.reply_for_part(general, contributions=chosen, by=user_of(request), **given)
        )
        if made:
            messages.success(request, _("The answer for this part is published."))
            return redirect("followup:board", programme=programme)
    context = {"form": form, "general": general}
    return render(request, "followup/part.html", context, status=REFUSED if form.errors else 200)
