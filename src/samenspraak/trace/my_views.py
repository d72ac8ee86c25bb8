"""My table: the pages of someone who holds an open card. Private, never stored, printable."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from samenspraak.followup.actions import Refusal as NotObjected
from samenspraak.followup.objections import object_to
from samenspraak.gather import actions as gathering
from samenspraak.gather.choices import ContributionState, CorrectionState, Manner
from samenspraak.gather.models import Contribution
from samenspraak.gather.queries import correct_before, shown, translations_of
from samenspraak.ground import clock
from samenspraak.ground.access import access
from samenspraak.people.holding import bearer_in, holds_card
from samenspraak.people.models import Bearer
from samenspraak.people.queries import contact_of
from samenspraak.trace import my_table as mine
from samenspraak.trace.actions import GONE, withdraw_everything, withdraw_support
from samenspraak.trace.my_forms import (
    AppealForm,
    ContactForm,
    CorrectionForm,
    DecisionsForm,
    ObjectionForm,
    TakeBackForm,
)
from samenspraak.trace.queries import journey
from samenspraak.trace.stations import stations, used_in

View = Callable[..., HttpResponse]


def private(view: View) -> View:
    """A page for the holder of an open card, which no browser or proxy may keep."""

    @access(holds_card)
    @never_cache
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return view(request, *args, **kwargs)

    return answer


def bearer_of(request: HttpRequest) -> Bearer:
    """Whose card is open; `private` lets nobody else in."""
    return cast("Bearer", bearer_in(request, request.programme))  # type: ignore[attr-defined]


def _own(request: HttpRequest, public_id: str) -> Contribution:
    """One's own contribution; another's, also of the same table, does not exist here."""
    return get_object_or_404(mine.own_contributions(bearer_of(request)), public_id=public_id)


@private
@require_safe
def table(request: HttpRequest, programme: str) -> HttpResponse:
    """The table's record, one's own notes, and what may be done with them."""
    return render(request, "trace/my_table.html", about_table(request))


def about_table(request: HttpRequest) -> dict[str, Any]:
    """What the page of the table shows."""
    bearer = bearer_of(request)
    found = mine.my_table(bearer)
    mine.how_far(found)
    contact = contact_of(bearer)
    return {
        "mine": found,
        "decisions_form": DecisionsForm(decisions=found.decisions, under_16=bearer.under_16),
        "contact": contact,
        "contact_form": ContactForm(under_16=bearer.under_16, contact=contact, seated=found.seat is not None),
    }


@private
@require_safe
def contribution(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """One contribution: where it was used, what became of it, and what one decides about it."""
    row = _own(request, public_id)
    return render(request, "trace/my_contribution.html", _about(request, row))


def _about(request: HttpRequest, row: Contribution, **forms: Any) -> dict[str, Any]:
    bearer = bearer_of(request)
    went = journey(row)
    used = used_in(went)
    stands = mine.stands_behind(bearer, row)
    gone = row.state in GONE
    return {
        "contribution": row,
        "version": row.current,
        "translations": translations_of([row.current.pk]).get(row.current.pk, []) if row.current else [],
        "shown": shown(row.current) if row.current and not gone else None,
        "journey": went,
        "used": used,
        "stations": stations(went, used),
        "stands": stands,
        "gone": gone,
        "shared": row.supports.filter(withdrawn_at=None).count() > 1,
        "corrections": row.corrections.filter(bearer=bearer).exclude(text=""),
        "waits": row.corrections.filter(bearer=bearer, state=CorrectionState.WAITING).exists(),
        "correct_before": correct_before(row),
        "may_correct": stands and not gone and clock.now() <= correct_before(row),
        "correction_form": CorrectionForm(initial={"text": row.current.text if row.current else ""}),
        "objections": row.objections.filter(bearer=bearer).select_related("thread", "sentence"),
        "objection_form": ObjectionForm(went=went) if went.threads or went.sentences or went.quotes else None,
        "appeals": row.appeals.filter(bearer=bearer).exclude(text=""),
        "may_appeal": row.state == ContributionState.REFUSED
        and not row.appeals.filter(created_at__gt=row.state_changed_at).exists(),
        "appeal_form": AppealForm(auto_id="appeal_%s"),
        "take_back_form": TakeBackForm(shared=row.supports.filter(withdrawn_at=None).count() > 1),
        "decisions_form": DecisionsForm(
            decisions=mine.decisions_about(bearer, row), under_16=bearer.under_16, auto_id="decide_%s"
        ),
        **forms,
    }


@private
@require_POST
def correct(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """Propose other words; a moderator looks at them."""
    row = _own(request, public_id)
    form = CorrectionForm(request.POST)
    if form.is_valid():
        try:
            made = gathering.propose_correction(
                row, bearer=bearer_of(request), text=form.cleaned_data["text"]
            )
        except gathering.Refusal as refusal:
            form.add_error("text", str(refusal))
        else:
            messages.success(
                request,
                _("Your correction has been received. Someone working for the organiser will look at it."),
            )
            if made.text != form.cleaned_data["text"].strip():
                messages.info(request, _("What points to a person was taken out of it first."))
            return redirect("mine:contribution", programme=programme, public_id=public_id)
    return render(
        request, "trace/my_contribution.html", _about(request, row, correction_form=form), status=422
    )


@private
@require_POST
def objection(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """Object to a use of one's words."""
    row = _own(request, public_id)
    form = ObjectionForm(request.POST, went=journey(row))
    if form.is_valid():
        try:
            use = form.uses[form.cleaned_data["use"]]
            object_to(row, use, bearer=bearer_of(request), text=form.cleaned_data["text"])
        except NotObjected as refusal:
            form.add_error("text", str(refusal))
        else:
            messages.success(
                request, _("Your objection has been received. You and everybody else can read the outcome.")
            )
            return redirect("mine:contribution", programme=programme, public_id=public_id)
    return render(
        request, "trace/my_contribution.html", _about(request, row, objection_form=form), status=422
    )


@private
@require_POST
def appeal(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """Ask for a second look at a refusal."""
    row = _own(request, public_id)
    form = AppealForm(request.POST, auto_id="appeal_%s")
    if form.is_valid():
        try:
            gathering.appeal(row, bearer=bearer_of(request), text=form.cleaned_data["text"])
        except gathering.Refusal as refusal:
            form.add_error("text", str(refusal))
        else:
            messages.success(request, _("Someone will look at it once more. You can read the answer here."))
            return redirect("mine:contribution", programme=programme, public_id=public_id)
    return render(request, "trace/my_contribution.html", _about(request, row, appeal_form=form), status=422)


@private
@require_POST
def decide(request: HttpRequest, programme: str, public_id: str = "") -> HttpResponse:
    """A yes or no per purpose: about everything, or about one contribution."""
    bearer = bearer_of(request)
    row = _own(request, public_id) if public_id else None
    now = mine.decisions_about(bearer, row) if row else mine.decisions(bearer)
    form = DecisionsForm(request.POST, decisions=now, under_16=bearer.under_16)
    changed = form.changed_purposes() if form.is_valid() else {}
    back = redirect("mine:contribution", programme, public_id) if row else redirect("mine:table", programme)
    if not changed:
        messages.info(request, _("Nothing was changed."))
        return back
    try:
        gathering.record_consent(
            bearer=bearer,
            contribution=row,
            purposes=changed,
            manner=Manner.SCREEN,
            by=None,
            by_guardian=bool(form.cleaned_data.get("guardian")),
        )
    except gathering.Refusal as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, _("Your decision has been saved. It applies from now on, on every page."))
    return back


@private
@require_POST
def take_back(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """Take one contribution back."""
    row = _own(request, public_id)
    shared = row.supports.filter(withdrawn_at=None).count() > 1
    form = TakeBackForm(request.POST, shared=shared)
    form.is_valid()
    if mine.stands_behind(bearer_of(request), row):
        tells = bool(form.cleaned_data.get("tells_of_me"))
        gone = withdraw_support(row, bearer_of(request), by=None, tells_of_this_person=tells)
        messages.success(
            request,
            _("The words have been removed everywhere.")
            if gone
            else _("You no longer stand behind it. The words stay for the others."),
        )
    return redirect("mine:table", programme=programme)


@private
@require_POST
def take_all_back(request: HttpRequest, programme: str) -> HttpResponse:
    """Take everything back, after a tick that one means it."""
    if request.POST.get("sure") != "yes":
        messages.warning(request, _("Nothing was taken back. Tick the box first, so that it is no mistake."))
        return redirect("mine:table", programme=programme)
    number = withdraw_everything(bearer_of(request))
    words = ngettext(
        "%(number)d contribution is taken back.", "%(number)d contributions are taken back.", number
    )
    messages.success(request, words % {"number": number} if number else _("Everything is taken back."))
    return redirect("mine:table", programme=programme)
