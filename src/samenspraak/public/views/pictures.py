"""What people post elsewhere: share cards of an edition, and each challenge in one picture."""

from __future__ import annotations

from typing import Literal

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenspraak.ground.access import access, reads_programme
from samenspraak.perspective.queries import edition_tree, tree_in
from samenspraak.perspective.render.cards import SIZES, Card, card_picture, cards_of
from samenspraak.perspective.render.infographic import infographic_svg
from samenspraak.perspective.tree import EditionTree
from samenspraak.public.here import Crumb, address, language, programme_of
from samenspraak.public.queries.editions import challenge_of, edition_of
from samenspraak.public.rendering import rendered_once

PNG, SVG = "image/png", "image/svg+xml"


@access(reads_programme)
@require_safe
@rendered_once()
def cards(request: HttpRequest, programme: str, number: int) -> HttpResponse:
    """All share cards, each with the words to post beside it."""
    tree = _tree(request, number)
    crumbs = [Crumb(tree.title, address(programme_of(request), "edition", number), tree.language)]
    context = {"tree": tree, "cards": cards_of(tree), "sizes": SIZES.items(), "crumbs": crumbs}
    return render(request, "public/cards.html", context)


@access(reads_programme)
@require_safe
@rendered_once(content_type=PNG)
def card_png(request: HttpRequest, programme: str, number: int, card: str, size: str) -> HttpResponseBase:
    return _picture(request, number, card, size, "png", PNG)


@access(reads_programme)
@require_safe
@rendered_once(content_type=SVG)
def card_svg(request: HttpRequest, programme: str, number: int, card: str, size: str) -> HttpResponseBase:
    return _picture(request, number, card, size, "svg", SVG)


@access(reads_programme)
@require_safe
@rendered_once(content_type=SVG)
def infographic(request: HttpRequest, programme: str, number: int, key: str) -> HttpResponseBase:
    """A challenge in one picture; the page that shows it says the same in words."""
    tree = _tree(request, number)
    found = challenge_of(tree, key)
    if found is None:
        raise Http404
    return HttpResponse(infographic_svg(tree, found), content_type=SVG)


def _picture(
    request: HttpRequest, number: int, name: str, size: str, kind: Literal["png", "svg"], content_type: str
) -> HttpResponse:
    tree = _tree(request, number)
    found: Card | None = next((row for row in cards_of(tree) if row.name == name), None)
    if found is None or size not in SIZES:
        raise Http404
    return HttpResponse(card_picture(found, size, kind, tree.look), content_type=content_type)


def _tree(request: HttpRequest, number: int) -> EditionTree:
    edition = edition_of(programme_of(request), number, language())
    if edition is None:
        raise Http404
    return tree_in(edition, language=language()) or edition_tree(edition)
