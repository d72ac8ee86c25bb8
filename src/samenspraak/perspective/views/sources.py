"""Finding what may be cited, and letting a sentence rest on it."""

from __future__ import annotations

import uuid
from typing import cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from samenspraak.analyse.models import EvidencePassage, RedThread
from samenspraak.analyse.queries import thread_counts
from samenspraak.gather.models import Contribution
from samenspraak.ground.access import access
from samenspraak.perspective import actions
from samenspraak.perspective.editing import one_sentence
from samenspraak.perspective.models import Challenge, Citation, Edition, Sentence
from samenspraak.perspective.queries import citable_contributions, citable_passages, citable_threads
from samenspraak.perspective.views.sentences import sentence_or_404
from samenspraak.perspective.views.shared import (
    edition_or_404,
    is_htmx,
    may_write,
    page_address,
    programme_of,
    tells_refusals,
    user_of,
)
from samenspraak.perspective.wording import record_words

SHOWN = 15
SOURCES: dict[str, type[RedThread | Contribution | EvidencePassage]] = {
    "thread": RedThread,
    "contribution": Contribution,
    "passage": EvidencePassage,
}


@access(may_write)
@require_GET
def find(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Threads, contributions and research with these words."""
    edition = edition_or_404(request, key)
    template = "perspective/parts/found.html" if is_htmx(request) else "perspective/found.html"
    challenge = edition.challenges.filter(public_id=request.GET.get("opgave", "")).first()
    context = found_context(edition, request.GET.get("q", ""), request.GET.get("zin", ""), challenge)
    return render(request, template, context)


def found_context(
    edition: Edition, search: str, chosen: str = "", challenge: Challenge | None = None
) -> dict[str, object]:
    """What may be cited in this edition: what belongs to the challenge first, then the most telling."""
    programme = edition.programme
    own = list(challenge.threads.values_list("pk", flat=True)) if challenge else []
    threads = sorted(citable_threads(programme, search), key=lambda row: row.pk not in own)[:SHOWN]
    counts = thread_counts(threads)
    return {
        "edition": edition,
        "q": search,
        "chosen": chosen,
        "challenge": challenge,
        "threads": [(thread, record_words(counts[thread.pk], edition.language)) for thread in threads],
        "contributions": citable_contributions(programme, search, own)[:SHOWN],
        "passages": citable_passages(programme, search)[:SHOWN],
        "sentences": Sentence.objects.filter(section__edition=edition)
        .select_related("section__challenge")
        .order_by("section__challenge__order", "section__order", "order"),
    }


@access(may_write)
@require_POST
@tells_refusals
def cite(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Let the chosen sentence rest on the chosen source."""
    sentence = sentence_or_404(request, _uuid(request.POST.get("sentence", "")))
    if sentence.section.edition_id != key:
        raise Http404
    source = _source(request)
    try:
        actions.cite(sentence, source, by=user_of(request))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    return _sources_answer(request, sentence)


@access(may_write)
@require_POST
@tells_refusals
def uncite(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    citation = get_object_or_404(
        Citation.objects.select_related("sentence"), pk=key, programme=programme_of(request)
    )
    sentence = sentence_or_404(request, citation.sentence_id)
    actions.uncite(citation, by=user_of(request))
    return _sources_answer(request, sentence)


@access(may_write)
@require_POST
@tells_refusals
def renew(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Let a sentence rest on the newest words of what it cites."""
    sentence = sentence_or_404(request, key)
    actions.renew_sources(sentence, by=user_of(request))
    return _sources_answer(request, sentence)


def _sources_answer(request: HttpRequest, sentence: Sentence) -> HttpResponse:
    """Only the chips and the findings: what someone is typing in the sentence stays as it is."""
    if not is_htmx(request):
        section = sentence.section
        return redirect(page_address(section.edition, section.challenge, f"sentence-{sentence.public_id}"))
    context = {
        "item": one_sentence(sentence),
        "edition": sentence.section.edition,
        "may_change": True,
        "reader": getattr(request, "LANGUAGE_CODE", "nl"),
    }
    response = render(request, "perspective/parts/rests_on.html", context)
    response["HX-Retarget"] = f"#rests-{sentence.public_id}"
    response["HX-Reswap"] = "outerHTML"
    return response


def _source(request: HttpRequest) -> RedThread | Contribution | EvidencePassage:
    kind, _, key = request.POST.get("source", "").partition(":")
    if kind not in SOURCES:
        raise Http404
    found = get_object_or_404(SOURCES[kind], pk=_uuid(key), programme=programme_of(request))
    return cast("RedThread | Contribution | EvidencePassage", found)


def _uuid(value: str) -> uuid.UUID:
    try:
        return uuid.UUID(value)
    except ValueError:
        raise Http404 from None
