"""Each proposed contribution beside its source; a person decides."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_GET, require_POST

from samenspraak.convene.models import Table
from samenspraak.gather import actions
from samenspraak.gather.actions.review import clear_proposals
from samenspraak.gather.cards import CardFrame, cards
from samenspraak.gather.choices import FileState, ProposalState
from samenspraak.gather.forms import ColumnsForm
from samenspraak.gather.jobs import ACCEPT_ALL
from samenspraak.gather.models import Proposal, SourceFile
from samenspraak.gather.queries import (
    file_progress,
    for_cards,
    kinds_of,
    may_be_read_again,
    roles_in_file,
)
from samenspraak.gather.rules import may_take_in
from samenspraak.gather.views.asking import (
    file_of,
    is_htmx,
    programme_of,
    proposal_of,
    user_of,
    way_back,
)
from samenspraak.gather.views.files import show_unread
from samenspraak.ground import jobs
from samenspraak.ground.access import access

PER_PAGE = 25
LEFT_OUT_SHOWN = 40
# More than this is taken by a worker, whose page shows how far it is.
AT_ONCE = 2000

Rows = QuerySet[Proposal]
FILTERS: dict[str, tuple[Any, Callable[[Rows], Rows]]] = {
    "open": (
        gettext_lazy("To decide"),
        lambda rows: rows.filter(left_out="", state=ProposalState.PROPOSED),
    ),
    "twijfel": (
        gettext_lazy("Doubtful"),
        lambda rows: rows.filter(
            left_out="", state=ProposalState.PROPOSED, identifiers__doubtful=True
        ).distinct(),
    ),
    "dubbel": (
        gettext_lazy("Said before"),
        lambda rows: rows.filter(left_out="", state=ProposalState.PROPOSED, twin__isnull=False),
    ),
    "genomen": (
        gettext_lazy("Taken"),
        lambda rows: rows.exclude(state__in=[ProposalState.PROPOSED, ProposalState.REJECTED]),
    ),
    "niet": (gettext_lazy("Left out by a person"), lambda rows: rows.filter(state=ProposalState.REJECTED)),
    "weggelaten": (
        gettext_lazy("Left out when read"),
        lambda rows: rows.exclude(left_out="").filter(state=ProposalState.PROPOSED),
    ),
    "alles": (gettext_lazy("Everything"), lambda rows: rows),
}


@access(may_take_in)
@require_GET
def file(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """One file: what to do when it cannot be read, else its review."""
    row = file_of(request, key)
    if row.state not in {FileState.REVIEW, FileState.DONE}:
        return show_unread(request, row)
    chosen = request.GET.get("toon", "open")
    if chosen not in FILTERS:
        raise Http404
    found = FILTERS[chosen][1](row.proposals.all()).order_by("order")
    page = Paginator(for_cards(found), PER_PAGE).get_page(request.GET.get("page"))
    kinds = kinds_of(programme_of(request))
    again = may_be_read_again(row)
    context = {
        "file": row,
        "page": page,
        "cards": cards(list(page), kinds, reader=user_of(request)),
        "frame": CardFrame(row, kinds),
        "progress": file_progress(row),
        "filters": [(name, label, name == chosen) for name, (label, _rows) in FILTERS.items()],
        "chosen": chosen,
        "left_out": cards(
            list(for_cards(FILTERS["weggelaten"][1](row.proposals.all()))[:LEFT_OUT_SHOWN]),
            kinds,
        )
        if chosen == "open"
        else [],
        "columns": ColumnsForm(columns=row.columns) if row.columns and again else None,
        "taken_for": ColumnsForm.named(row.columns),
        "tables": _table_choices(row),
        "roles": [
            {"label": role, "often": often, "meant": row.role_choice.get(role, role)}
            for role, often in roles_in_file(row)
        ],
    }
    return render(request, "gather/review.html", context)


def _table_choices(row: SourceFile) -> list[dict[str, Any]]:
    """Each table's name in the file, with the tables it may mean."""
    if row.dialogue_id is None or row.table_id is not None:
        return []
    labels = (
        row.proposals.exclude(table_label="").order_by("table_label").values_list("table_label", flat=True)
    )
    tables = list(Table.objects.filter(dialogue=row.dialogue_id).order_by("number"))
    return [
        {"label": label, "tables": tables, "chosen": row.table_choice.get(label, "")}
        for label in list(labels.distinct()[:200])
    ]


@access(may_take_in)
@require_POST
def decide(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Accept, edit, split, leave out or take back one proposal."""
    row = proposal_of(request, key)
    problem = ""
    try:
        _carry_out(request, row)
    except actions.Refusal as refusal:
        problem = str(refusal)
    if is_htmx(request):
        return _fragment(request, row.pk, problem)
    if problem:
        messages.warning(request, problem)
    overview = reverse("gather:file", args=[programme, row.source_file_id])
    anchor = request.POST.get("anchor", "")
    return redirect(way_back(request, overview) + (f"#{anchor}" if anchor else ""))


def _carry_out(request: HttpRequest, row: Proposal) -> None:
    wish, by = request.POST.get("wish", ""), user_of(request)
    kept = _kept(request, row)
    if wish == "accept":
        # The kind that the words point to stood on the card, so whoever accepts has seen it.
        kind = None if row.kind else row.kind_hint or None
        actions.accept(row, by=by, decision=actions.Decision(kept=kept, kind=kind))
    elif wish == "edit":
        actions.edit(row, _edited(request, kept), by=by)
    elif wish == "split":
        parts = request.POST.get("parts", "").replace("\r\n", "\n").split("\n\n")
        actions.split(row, [actions.Decision(text=part, kept=kept) for part in parts if part.strip()], by=by)
    elif wish == "reject":
        actions.reject(row, by=by)
    elif wish == "undo":
        actions.undo(row, by=by)
    else:
        raise actions.Refusal(_("Choose what to do with this part."))


def _edited(request: HttpRequest, kept: list[uuid.UUID]) -> actions.Decision:
    said = request.POST
    return actions.Decision(
        text=said.get("text"),
        kind=said.get("kind"),
        role=said.get("role"),
        wording=said.get("wording") or None,
        several=bool(said.get("several")),
        kept=kept,
    )


def _kept(request: HttpRequest, row: Proposal) -> list[uuid.UUID]:
    """The identifiers that the reviewer lets stand."""
    wanted = set(request.POST.getlist("keep"))
    return [one.pk for one in row.identifiers.all() if str(one.pk) in wanted]


def _fragment(request: HttpRequest, key: uuid.UUID, problem: str) -> HttpResponse:
    """The card as it stands now, with the counts of the page."""
    row = for_cards(Proposal.objects.select_related("source_file")).get(pk=key)
    kinds = kinds_of(programme_of(request))
    context = {
        "card": cards([row], kinds, reader=user_of(request))[0],
        "frame": CardFrame(row.source_file, kinds),
        "file": row.source_file,
        "progress": file_progress(row.source_file),
        "problem": problem,
        "back": request.POST.get("back", ""),
        "fragment": True,
    }
    return render(request, "gather/parts/decided.html", context)


@access(may_take_in)
@require_POST
def claim(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Say that you are at work on a part, so that colleagues leave it to you for a while."""
    row = proposal_of(request, key)
    try:
        held = actions.claim(row, by=user_of(request))
    except actions.Refusal as refusal:
        return render(request, "gather/parts/claimed.html", {"problem": str(refusal)})
    return render(request, "gather/parts/claimed.html", {"until": held.claimed_until})


@access(may_take_in)
@require_POST
def leave_rest(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Leave out everything that nobody has decided about, with a reason."""
    row = file_of(request, key)
    try:
        number = actions.leave_rest(row, reason=request.POST.get("reason", ""), by=user_of(request))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    else:
        words = ngettext("%(number)s part was left out.", "%(number)s parts were left out.", number)
        messages.success(request, words % {"number": number})
    return redirect("gather:file", programme=programme, key=key)


@access(may_take_in)
@require_POST
def agree_left_out(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """All that the reader left out was looked at by a person, who says so with a tick."""
    row = file_of(request, key)
    if request.POST.get("looked") != "yes":
        messages.warning(request, _("Tick the box first: it says that you looked at each of them."))
        return redirect(f"{reverse('gather:file', args=[programme, key])}#left-out")
    try:
        number = actions.agree_left_out(row, by=user_of(request))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    else:
        words = ngettext("%(number)s part stays left out.", "%(number)s parts stay left out.", number)
        messages.success(request, words % {"number": number})
    return redirect("gather:file", programme=programme, key=key)


@access(may_take_in)
@require_POST
def choose_roles(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Say how each role in the file is to be written."""
    row = file_of(request, key)
    chosen = dict(zip(request.POST.getlist("label"), request.POST.getlist("role"), strict=False))
    actions.choose_roles(row, chosen, by=user_of(request))
    return redirect("gather:file", programme=programme, key=key)


@access(may_take_in)
@require_POST
def accept_all(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Take everything in which nothing is doubtful."""
    row, by = file_of(request, key), user_of(request)
    address = reverse("gather:file", args=[programme, key])
    if clear_proposals(row).count() > AT_ONCE:
        job = jobs.start(
            ACCEPT_ALL,
            programme=row.programme,
            by=by,
            next_address=address,
            source_file=str(row.pk),
            user=str(by.pk),
        )
        return redirect("ground:job", key=job.pk)
    taken = actions.accept_all_clear(row, by=by)
    words = ngettext("%(number)s contribution was taken.", "%(number)s contributions were taken.", taken)
    messages.success(request, words % {"number": taken})
    return redirect(address)


@access(may_take_in)
@require_POST
def choose_tables(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Say which table is meant by each name in the file."""
    row = file_of(request, key)
    labels, keys = request.POST.getlist("label"), request.POST.getlist("table")
    known = {str(table.pk): table for table in Table.objects.filter(programme=row.programme_id)}
    chosen = {label: known[key] for label, key in zip(labels, keys, strict=False) if key in known}
    try:
        actions.choose_tables(row, chosen, by=user_of(request))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    return redirect("gather:file", programme=programme, key=key)
