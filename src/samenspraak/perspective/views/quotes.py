"""Setting words between quotation marks: chosen from a contribution, never typed."""

from __future__ import annotations

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from samenspraak.gather.choices import ContributionState
from samenspraak.gather.models import Contribution
from samenspraak.ground.access import access
from samenspraak.perspective import actions
from samenspraak.perspective.forms import QuoteForm
from samenspraak.perspective.models import Edition, Section
from samenspraak.perspective.views.shared import (
    edition_or_404,
    may_write,
    page_address,
    programme_of,
    user_of,
)
from samenspraak.perspective.wording import words


@access(may_write)
@require_http_methods(["GET", "POST"])
def add_quote(request: HttpRequest, programme: str, key: uuid.UUID, contribution: uuid.UUID) -> HttpResponse:
    """Choose the words and their place. Whatever is refused stays in the form, with the reason."""
    edition = edition_or_404(request, key)
    said = get_object_or_404(
        Contribution.objects.select_related("current", "table__dialogue"),
        pk=contribution,
        programme=programme_of(request),
        state=ContributionState.OPEN,
        current__isnull=False,
    )
    assert said.current is not None
    places = _places(edition, request.GET.get("opgave", ""))
    form = QuoteForm(
        request.POST or None,
        places=places,
        initial={"words": said.current.text, "section": request.GET.get("deel", "")},
    )
    if request.method == "POST" and form.is_valid():
        clean = form.cleaned_data
        section = get_object_or_404(Section, pk=clean["section"], edition=edition)
        try:
            quote = actions.add_quote(
                section,
                actions.choose(said.current, clean["words"]),
                collective=clean["collective"],
                attribution=clean["attribution"],
                by=user_of(request),
            )
        except actions.Refusal as refusal:
            form.add_error("words", str(refusal))
        else:
            return redirect(page_address(edition, section.challenge, f"quote-{quote.public_id}"))
    context = {"edition": edition, "said": said, "form": form}
    return render(request, "perspective/quote.html", context, status=422 if form.is_bound else 200)


def _places(edition: Edition, challenge: str) -> list[tuple[str, str]]:
    """Sections to choose from, those of the challenge that one came from first."""
    own = words(edition.language)
    rows = edition.sections.select_related("challenge", "option").order_by("challenge__order", "order")
    named = [
        (
            str(row.challenge_id) != challenge,
            str(row.pk),
            " · ".join(
                filter(
                    None,
                    [
                        row.challenge.title if row.challenge else "",
                        row.option.title if row.option else "",
                        own.get(row.part, row.part),
                        row.heading,
                    ],
                )
            ),
        )
        for row in rows
    ]
    return [(key, name) for _, key, name in sorted(named, key=lambda place: place[0])]
