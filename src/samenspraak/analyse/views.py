"""The analyst's pages: runs, what they proposed, and what a person made of it."""

from __future__ import annotations

import uuid
from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samenspraak.analyse import actions
from samenspraak.analyse.choices import Stance, ThreadState
from samenspraak.analyse.forms import DescriptionForm, MergeForm, RunForm, SplitForm
from samenspraak.analyse.models import RedThread, Run, Strand
from samenspraak.analyse.queries import (
    analysable_versions,
    confirmed_threads,
    proposed_threads,
    thread_counts,
    voices,
)
from samenspraak.ground import ids
from samenspraak.ground.access import access
from samenspraak.ground.models import Programme
from samenspraak.people.models import User
from samenspraak.people.rules import is_analyst, is_organiser, is_team

analyses = is_analyst | is_organiser


def _programme(request: HttpRequest) -> Programme:
    return cast("Programme", request.programme)  # type: ignore[attr-defined]


def _user(request: HttpRequest) -> User:
    return cast("User", request.user)


def _thread(request: HttpRequest, key: uuid.UUID) -> RedThread:
    return get_object_or_404(RedThread, pk=key, programme=_programme(request))


@access(is_team)
@require_GET
def threads(request: HttpRequest, programme: str) -> HttpResponse:
    """Runs and threads of this programme on one page."""
    here = _programme(request)
    confirmed = list(confirmed_threads(here))
    context = {
        "runs": Run.objects.filter(programme=here).select_related("job")[:20],
        "form": RunForm(),
        "readable": analysable_versions(here).count(),
        "rows": _with_counts(confirmed),
    }
    return render(request, "analyse/threads.html", context)


def _with_counts(found: list[RedThread]) -> list[tuple[RedThread, object]]:
    counts = thread_counts(found)
    return [(thread, counts[thread.pk]) for thread in found]


@access(analyses)
@require_POST
def start_run(request: HttpRequest, programme: str) -> HttpResponse:
    """Look for threads; the page of the job shows how far it is."""
    form = RunForm(request.POST)
    seed = (form.cleaned_data["seed"] or 0) if form.is_valid() else 0
    key = ids.new_id()
    done = reverse("analyse:run", args=[programme, key])
    try:
        run = actions.start_run(_programme(request), by=_user(request), seed=seed, key=key, next_address=done)
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
        return redirect("analyse:threads", programme=programme)
    return redirect("ground:job", key=run.job_id)


@access(is_team)
@require_GET
def run(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """What one run proposed, with its account of itself."""
    found = get_object_or_404(Run, pk=key, programme=_programme(request))
    proposed = list(proposed_threads(found).filter(parent=None).prefetch_related("children"))
    children = [child for thread in proposed for child in thread.children.all()]
    counts = thread_counts([*proposed, *children])
    context = {
        "run": found,
        "rows": [
            (thread, counts[thread.pk], [(child, counts[child.pk]) for child in thread.children.all()])
            for thread in proposed
        ],
        "form": MergeForm(threads=[*proposed, *children]),
    }
    return render(request, "analyse/run.html", context)


@access(is_team)
@require_GET
def thread(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """One thread: its words, its voices, and what may be done with it."""
    found = _thread(request, key)
    return _thread_page(request, found, DescriptionForm.of(found))


def _thread_page(request: HttpRequest, found: RedThread, form: DescriptionForm) -> HttpResponse:
    all_voices = voices(found)
    context = {
        "thread": found,
        "form": form,
        "count": thread_counts([found])[found.pk],
        "said": [voice for voice in all_voices if voice.stance == Stance.WITH],
        "otherwise": [voice for voice in all_voices if voice.stance == Stance.OTHERWISE],
        "past": found.comes_from.select_related("older"),
    }
    return render(request, "analyse/thread.html", context)


@access(analyses)
@require_POST
def describe(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Save what a thread is called; with the button "confirm" it becomes a red thread at once."""
    found = _thread(request, key)
    form = DescriptionForm.of(found, request.POST)
    if not form.is_valid():
        return _thread_page(request, found, form)
    actions.describe(found, form.description(), by=_user(request))
    if "confirm" in request.POST:
        actions.confirm(found, by=_user(request))
        messages.success(request, _("“%(label)s” is now a confirmed red thread.") % {"label": found.label})
    return redirect("analyse:thread", programme=programme, key=found.pk)


@access(analyses)
@require_POST
def decide(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Confirm or set aside, from the list of proposals."""
    found = _thread(request, key)
    action = actions.confirm if request.POST.get("decision") == "confirm" else actions.set_aside
    try:
        action(found, by=_user(request))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    if found.run_id and found.state != ThreadState.CONFIRMED:
        return redirect("analyse:run", programme=programme, key=found.run_id)
    return redirect("analyse:thread", programme=programme, key=found.pk)


@access(analyses)
@require_POST
def move_voice(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Say of one voice that it says so, says otherwise, or is not about this thread."""
    strand = get_object_or_404(Strand, pk=key, programme=_programme(request))
    wish = request.POST.get("wish", "")
    if wish == "out":
        actions.take_voice_out(strand, by=_user(request))
    elif wish in Stance.values:
        actions.place_voice(strand.thread, strand.version, by=_user(request), stance=Stance(wish))
    return redirect("analyse:thread", programme=programme, key=strand.thread_id)


@access(analyses)
@require_POST
def merge(request: HttpRequest, programme: str) -> HttpResponse:
    """Make one thread of the chosen ones."""
    here = _programme(request)
    chosen = list(RedThread.objects.filter(programme=here, pk__in=_uuids(request, "threads")))
    form = MergeForm(request.POST, threads=chosen)
    try:
        if not form.is_valid():
            raise actions.Refusal(_("Choose at least two threads and give the merged one a name."))
        merged = actions.merge(chosen, label_nl=form.cleaned_data["label_nl"], by=_user(request))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
        return redirect(request.META.get("HTTP_REFERER") or reverse("analyse:threads", args=[programme]))
    return redirect("analyse:thread", programme=programme, key=merged.pk)


@access(analyses)
@require_POST
def split(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Take the chosen voices into a thread of their own."""
    found = _thread(request, key)
    strands = list(found.strands.filter(pk__in=_uuids(request, "strands"), removed_at=None))
    form = SplitForm(request.POST, strand_ids=[str(strand.pk) for strand in strands])
    try:
        if not form.is_valid():
            raise actions.Refusal(_("Choose contributions and give the new thread a name."))
        part = actions.split(found, strands, label_nl=form.cleaned_data["label_nl"], by=_user(request))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
        return redirect("analyse:thread", programme=programme, key=found.pk)
    return redirect("analyse:thread", programme=programme, key=part.pk)


def _uuids(request: HttpRequest, name: str) -> list[uuid.UUID]:
    """The ids of a form field; what is no id is passed over."""
    found = []
    for value in request.POST.getlist(name):
        try:
            found.append(uuid.UUID(value))
        except ValueError:
            continue
    return found


@access(is_team)
@require_http_methods(["GET"])
def find_voice(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Search contributions to put in a thread by hand."""
    found = _thread(request, key)
    words = request.GET.get("q", "").strip()
    matches = analysable_versions(_programme(request)).filter(text__icontains=words)[:20] if words else []
    return render(
        request, "analyse/parts/found_voices.html", {"thread": found, "matches": matches, "q": words}
    )


@access(analyses)
@require_POST
def add_voice(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Put one contribution in a thread by hand."""
    found = _thread(request, key)
    version = get_object_or_404(analysable_versions(_programme(request)), pk=request.POST.get("version"))
    stance = Stance(request.POST["stance"]) if request.POST.get("stance") in Stance.values else Stance.WITH
    actions.place_voice(found, version, by=_user(request), stance=stance)
    return redirect("analyse:thread", programme=programme, key=found.pk)
