"""The perspective: contents and summary, each challenge with the story behind it, sentences with their sources."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samenspraak.followup.queries import commitments_about, replies_about
from samenspraak.ground.access import access, reads_programme
from samenspraak.ground.models import Programme
from samenspraak.perspective.changes import changes_of
from samenspraak.perspective.models import Edition
from samenspraak.perspective.queries import (
    amended_editions,
    current_edition,
    edition_tree,
    newest_of,
    sentence_by_public_id,
    sentence_sources,
)
from samenspraak.perspective.render.pdf import edition_pdf as make_pdf
from samenspraak.public.here import Crumb, address, language, programme_of
from samenspraak.public.queries.editions import challenge_of, edition_of
from samenspraak.public.queries.threads import addressees
from samenspraak.public.rendering import rendered_once

PDF = "application/pdf"


@access(reads_programme)
@require_safe
@rendered_once()
def perspective(request: HttpRequest, programme: str) -> HttpResponse:
    """The edition that holds today, or a plain word that there is none yet."""
    edition = current_edition(programme_of(request), language())
    if edition is None:
        return render(request, "public/no_edition.html")
    return _whole(request, edition)


@access(reads_programme)
@require_safe
@rendered_once()
def edition(request: HttpRequest, programme: str, number: int) -> HttpResponse:
    return _whole(request, _edition(programme_of(request), number))


def _whole(request: HttpRequest, edition: Edition) -> HttpResponse:
    here = programme_of(request)
    tree = edition_tree(edition)
    keys = [challenge.key for challenge in tree.challenges]
    context = {
        "tree": tree,
        "replies": _grouped(replies_about(here, keys)),
        "commitments": _grouped(commitments_about(here, keys)),
    }
    return render(request, "public/edition.html", context)


@access(reads_programme)
@require_safe
@rendered_once()
def corrections(request: HttpRequest, programme: str) -> HttpResponse:
    """Every version with what it changed and why; words that were taken back are not told again."""
    amended = amended_editions(programme_of(request))
    context = {"versions": [(row, changes_of(row)) for row in amended]}
    return render(request, "public/corrections.html", context)


@access(reads_programme)
@require_safe
@rendered_once()
def challenge(request: HttpRequest, programme: str, number: int, key: str) -> HttpResponse:
    """One challenge: summary first, the story behind it, options, dilemmas, and what bodies answered."""
    here = programme_of(request)
    tree = edition_tree(_edition(here, number))
    found = challenge_of(tree, key)
    if found is None:
        raise Http404
    context = {
        "tree": tree,
        "challenge": found,
        "addressees": addressees(list(found.addressees)),
        "replies": replies_about(here, [key]),
        "commitments": commitments_about(here, [key]),
        "crumbs": [Crumb(tree.title, address(here, "edition", number), tree.language)],
    }
    return render(request, "public/challenge.html", context)


@access(reads_programme)
@require_safe
def edition_pdf(request: HttpRequest, programme: str, number: int) -> HttpResponseBase:
    """The same edition as a file that can be printed and read aloud."""
    response = _pdf(request, programme=programme, number=number)
    response["Content-Disposition"] = f'inline; filename="{programme}-{number}-{language()}.pdf"'
    return response


@rendered_once(content_type=PDF)
def _pdf(request: HttpRequest, programme: str, number: int) -> HttpResponse:
    tree = edition_tree(_edition(programme_of(request), number))
    return HttpResponse(make_pdf(tree), content_type=PDF)


@access(reads_programme)
@require_safe
@rendered_once()
def sentence(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """What a sentence rests on; asked by htmx only that part, to open in place under the sentence."""
    here = programme_of(request)
    row = sentence_by_public_id(here, public_id)
    if row is None:
        raise Http404
    found = sentence_sources(row)
    around = row.section.challenge
    edition = row.section.edition
    newer = newest_of(row)
    promised = commitments_about(here, [around.key] if around else [])
    context = {
        "found": found,
        "sentence": found.sentence,
        "edition": edition,
        "challenge": around,
        "commitments": promised,
        "overdue": sum(1 for promise in promised if promise.is_overdue),
        "newer": newer if newer is not None and newer.pk != row.pk else None,
        "crumbs": _crumbs(here, row.section.edition, around),
    }
    part = getattr(request, "htmx", False)
    return render(request, "public/parts/sources.html" if part else "public/sentence.html", context)


def _crumbs(programme: Programme, edition: Edition, challenge) -> list[Crumb]:  # type: ignore[no-untyped-def]
    crumbs = [Crumb(_("Perspective"), address(programme, "edition", edition.number))]
    if challenge is not None:
        there = address(programme, "challenge", edition.number, challenge.key)
        crumbs.append(Crumb(challenge.title, there, edition.language))
    return crumbs


def _edition(programme: Programme, number: int) -> Edition:
    found = edition_of(programme, number, language())
    if found is None:
        raise Http404
    return found


def _grouped(rows) -> dict[str, int]:  # type: ignore[no-untyped-def]
    """How many of these belong to each challenge, by its key."""
    counts: dict[str, int] = {}
    for row in rows:
        challenge = row.challenge or (row.option.challenge if row.option else None)
        if challenge is not None:
            counts[challenge.key] = counts.get(challenge.key, 0) + 1
    return counts
