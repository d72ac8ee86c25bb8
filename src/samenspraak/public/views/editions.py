"""The perspective: contents and summary, each challenge with the story behind it, sentences with their sources."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samenspraak.followup.queries import commitments_about, replies_about
from samenspraak.ground.access import access, reads_programme
from samenspraak.ground.models import Programme
from samenspraak.perspective.changes import changes_of, changes_of_rendering
from samenspraak.perspective.models import Edition, RenderedSentence, Rendering, Sentence
from samenspraak.perspective.queries import (
    SentenceSources,
    amended_editions,
    corrected_renderings,
    corrected_to,
    current_edition,
    edition_tree,
    is_amended,
    newest_of,
    newest_told,
    published_rendering,
    rendered_by_public_id,
    rendered_sources,
    sentence_by_public_id,
    sentence_sources,
    tree_in,
)
from samenspraak.perspective.render import media
from samenspraak.perspective.render.infographic import words_of
from samenspraak.perspective.render.pdf import edition_pdf as make_pdf
from samenspraak.perspective.rendered import form_of, rendered_tree
from samenspraak.perspective.retold import other_wordings
from samenspraak.perspective.side_by_side import side_by_side
from samenspraak.perspective.told import title_told, titles_in
from samenspraak.perspective.tree import EditionTree
from samenspraak.public.here import Crumb, address, language, programme_of
from samenspraak.public.queries.editions import challenge_of, edition_of
from samenspraak.public.queries.forms import PLAIN, other_forms, place_of
from samenspraak.public.queries.threads import addressees
from samenspraak.public.rendering import rendered_once
from samenspraak.public.sharing import shared_card

PDF = "application/pdf"


@access(reads_programme)
@require_safe
@rendered_once()
def perspective(request: HttpRequest, programme: str) -> HttpResponse:
    """The edition that holds today, or a plain word that there is none yet."""
    here = programme_of(request)
    # A version that was not translated yet does not take the translation of the one before it away.
    edition = newest_told(here, language()) or current_edition(here, language())
    if edition is None:
        return render(request, "public/no_edition.html")
    return _whole(request, edition, _tree(edition))


@access(reads_programme)
@require_safe
@rendered_once()
def edition(request: HttpRequest, programme: str, number: int, plain: bool = False) -> HttpResponse:
    found = _edition(programme_of(request), number)
    return _whole(request, found, _tree(found, plain=plain))


def _whole(request: HttpRequest, edition: Edition, tree: EditionTree) -> HttpResponse:
    here = programme_of(request)
    keys = [challenge.key for challenge in tree.challenges]
    context = {
        "tree": tree,
        "shared": shared_card(request, tree),
        "others": other_forms(edition, tree, language()),
        "replies": _grouped(replies_about(here, keys)),
        "commitments": _grouped(commitments_about(here, keys)),
    }
    return render(request, "public/edition.html", context)


@access(reads_programme)
@require_safe
@rendered_once()
def beside(request: HttpRequest, programme: str, number: int, form: str) -> HttpResponse:
    """The full text and one of its renderings side by side, passage by passage."""
    edition = _edition(programme_of(request), number)
    plain = form == PLAIN
    rendering = published_rendering(edition, language=edition.language if plain else form, plain=plain)
    if rendering is None:
        raise Http404
    full = edition_tree(edition)
    tree = rendered_tree(rendering)
    here = address(edition.programme, "edition", number)
    context = {
        "full": full,
        "tree": tree,
        "chapters": side_by_side(full, tree),
        "crumbs": [Crumb(full.title, here, full.language)],
    }
    return render(request, "public/beside.html", context)


@access(reads_programme)
@require_safe
@rendered_once()
def corrections(request: HttpRequest, programme: str) -> HttpResponse:
    """Every version with what it changed and why; words that were taken back are not told again."""
    here = programme_of(request)
    context = {
        "versions": [(row, changes_of(row)) for row in amended_editions(here)],
        "corrected": [(row, changes_of_rendering(row)) for row in corrected_renderings(here)],
    }
    return render(request, "public/corrections.html", context)


@access(reads_programme)
@require_safe
@rendered_once()
def challenge(
    request: HttpRequest, programme: str, number: int, key: str, plain: bool = False
) -> HttpResponse:
    """One challenge: summary first, the story behind it, options, dilemmas, and what bodies answered."""
    here = programme_of(request)
    edition = _edition(here, number)
    tree = _tree(edition, plain=plain)
    found = challenge_of(tree, key)
    if found is None:
        raise Http404
    name = "plain-edition" if tree.is_plain else "edition"
    context = {
        "tree": tree,
        "shared": shared_card(request, tree, key),
        "others": other_forms(edition, tree, language(), key),
        "challenge": found,
        "addressees": addressees(list(found.addressees)),
        "picture_words": words_of(found, tree.language),
        "replies": replies_about(here, [key]),
        "commitments": commitments_about(here, [key]),
        "crumbs": [Crumb(tree.title, address(here, name, number), tree.language)],
    }
    return render(request, "public/challenge.html", context)


@access(reads_programme)
@require_safe
def edition_pdf(request: HttpRequest, programme: str, number: int, plain: bool = False) -> HttpResponseBase:
    """The same edition as a file that can be printed and read aloud."""
    response = _pdf(request, programme=programme, number=number, plain=plain)
    form = f"-{PLAIN}" if plain else ""
    response["Content-Disposition"] = f'inline; filename="{programme}-{number}-{language()}{form}.pdf"'
    return response


@access(reads_programme)
@require_safe
def edition_docx(request: HttpRequest, programme: str, number: int, plain: bool = False) -> HttpResponseBase:
    """For those who must edit on: the same edition as a Word document."""
    return _named(
        _docx(request, programme=programme, number=number, plain=plain), programme, number, plain, "docx"
    )


@access(reads_programme)
@require_safe
def edition_odt(request: HttpRequest, programme: str, number: int, plain: bool = False) -> HttpResponseBase:
    """For those who must edit on: the same edition as an OpenDocument text."""
    return _named(
        _odt(request, programme=programme, number=number, plain=plain), programme, number, plain, "odt"
    )


@rendered_once(content_type=media.DOCX)
def _docx(request: HttpRequest, programme: str, number: int, plain: bool) -> HttpResponse:
    from samenspraak.perspective.render.docx import edition_docx as made  # its library is slow to load

    return HttpResponse(made(_tree(_edition(programme_of(request), number), plain=plain)))


@rendered_once(content_type=media.ODT)
def _odt(request: HttpRequest, programme: str, number: int, plain: bool) -> HttpResponse:
    from samenspraak.perspective.render.odt import edition_odt as made  # its library is slow to load

    return HttpResponse(made(_tree(_edition(programme_of(request), number), plain=plain)))


def _named(
    response: HttpResponseBase, programme: str, number: int, plain: bool, kind: str
) -> HttpResponseBase:
    form = f"-{PLAIN}" if plain else ""
    name = f"{programme}-{number}-{language()}{form}.{kind}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@rendered_once(content_type=PDF)
def _pdf(request: HttpRequest, programme: str, number: int, plain: bool) -> HttpResponse:
    tree = _tree(_edition(programme_of(request), number), plain=plain)
    return HttpResponse(make_pdf(tree), content_type=PDF)


@access(reads_programme)
@require_safe
@rendered_once()
def sentence(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """What a sentence rests on; asked by htmx only that part, to open in place under the sentence."""
    here = programme_of(request)
    row = sentence_by_public_id(here, public_id)
    if row is None:
        return _rendered_sentence(request, here, public_id)
    newer = newest_of(row)
    edition = row.section.edition
    context: dict[str, object] = {
        "newer": newer if newer is not None and newer.pk != row.pk else None,
        # What opens in place stands in an edition already, with a way to its other forms.
        "wordings": [] if getattr(request, "htmx", False) else other_wordings(row),
        "place": place_of(edition, edition.language, False, _key(row), row.public_id),
    }
    return _sources(request, sentence_sources(row, language()), row, row.section.edition.language, context)


def _rendered_sentence(request: HttpRequest, programme: Programme, public_id: str) -> HttpResponse:
    """A sentence in plain language or in another language: the full sentences, and through them the sources."""
    rendered = rendered_by_public_id(programme, public_id)
    full = (
        rendered.renders.select_related("section__edition__programme", "section__challenge").first()
        if (rendered)
        else None
    )
    if rendered is None or full is None:
        raise Http404
    now = corrected_to(rendered)
    context: dict[str, object] = {
        "rendering": rendered.rendering,
        "amended": is_amended(rendered),
        "corrected": now != rendered,
        "now": now,
        "document": _document(rendered.rendering),
        "place": _place_of(now or rendered, full),
    }
    return _sources(
        request, rendered_sources(rendered, language()), full, rendered.rendering.language, context
    )


def _key(row: Sentence) -> str:
    return row.section.challenge.key if row.section.challenge else ""


def _place_of(rendered: RenderedSentence, full: Sentence) -> str:
    form = rendered.rendering
    return place_of(form.edition, form.language, form.plain, _key(full), rendered.public_id)


def _document(rendering: Rendering) -> dict[str, object]:
    """What kind of document a rendering is, in its own words: what stands at the top of its pages."""
    edition = rendering.edition
    told = rendering.texts.filter(subject=edition.pk, name="status").values_list("text", flat=True).first()
    return {
        "number": edition.number,
        "published_at": edition.published_at,
        "state": edition.state,
        "status": told or edition.status,
        "language": rendering.language,
        "form": form_of(rendering),
    }


def _sources(
    request: HttpRequest, found: SentenceSources, row: Sentence, told_in: str, context: dict[str, object]
) -> HttpResponse:
    here, around, edition = programme_of(request), row.section.challenge, row.section.edition
    promised = commitments_about(here, [around.key] if around else [])
    context |= {
        "found": found,
        "sentence": found.sentence,
        "edition": edition,
        "told_in": told_in,
        "challenge": around,
        "commitments": promised,
        "overdue": sum(1 for promise in promised if promise.is_overdue),
        "crumbs": _crumbs(here, edition, around),
    }
    part = getattr(request, "htmx", False)
    return render(request, "public/parts/sources.html" if part else "public/sentence.html", context)


def _crumbs(programme: Programme, edition: Edition, challenge) -> list[Crumb]:  # type: ignore[no-untyped-def]
    crumbs = [Crumb(_("Perspective"), address(programme, "edition", edition.number))]
    if challenge is not None:
        there = address(programme, "challenge", edition.number, challenge.key)
        titles = titles_in(programme.pk, language()) if edition.language != language() else {}
        told = title_told(challenge, language(), titles)
        crumbs.append(Crumb(told.text, there, told.language))
    return crumbs


def _edition(programme: Programme, number: int) -> Edition:
    found = edition_of(programme, number, language())
    if found is None:
        raise Http404
    return found


def _tree(edition: Edition, *, plain: bool = False) -> EditionTree:
    """The full text, or what the reader's address and language ask for; the full text where that is not there."""
    if not plain:
        wanted = tree_in(edition, language=language())
        return wanted or edition_tree(edition)
    for spoken in (language(), edition.language):
        found = tree_in(edition, language=spoken, plain=True)
        if found is not None:
            return found
    raise Http404


def _grouped(rows) -> dict[str, int]:  # type: ignore[no-untyped-def]
    """How many of these belong to each challenge, by its key."""
    counts: dict[str, int] = {}
    for row in rows:
        challenge = row.challenge or (row.option.challenge if row.option else None)
        if challenge is not None:
            counts[challenge.key] = counts.get(challenge.key, 0) + 1
    return counts
