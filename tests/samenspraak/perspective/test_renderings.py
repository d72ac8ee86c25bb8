"""An edition in plain language and in English: linked passage by passage, and never more than the full text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from samenspraak.ground import publicness
from samenspraak.perspective import actions
from samenspraak.perspective.choices import AnnexKind, RenderingState, Sort
from samenspraak.perspective.faithful import findings_of_rendering
from samenspraak.perspective.models import Annex, GlossaryTerm, Quote, RenderedText, Rendering, Sentence
from samenspraak.perspective.queries import edition_tree, tree_in
from samenspraak.perspective.render.pdf import document_data, edition_pdf
from samenspraak.perspective.rendered import rendered_tree
from samenspraak.perspective.side_by_side import side_by_side
from samenspraak.trace.actions import withdraw_contribution
from tests.papers import problems_in
from tests.samenspraak.perspective.conftest import (
    SAID,
    World,
    english_of,
    plain_of,
    sentences,
    translate_texts,
)
from tests.tracing import assert_traceable


def codes(rendering: Rendering) -> list[str]:
    return [finding.code for finding in findings_of_rendering(rendering)]


def test_each_sentence_has_its_sort_and_sources_from_the_full_ones(full: World) -> None:
    tree = rendered_tree(plain_of(full))
    first, second, third = list(tree.sentences())
    one, two, *_ = list(edition_tree(full.edition).sentences())
    assert (first.sort, second.sort, third.sort) == (Sort.HEARD, Sort.EVIDENCE, Sort.OURS)
    assert [each.public_id for each in first.renders] == [one.public_id, two.public_id]
    assert first.sources.threads == one.sources.threads
    assert [voice.public_id for voice in first.sources.voices] == [full.said[0].public_id]
    assert (first.note, second.note, third.note) == (1, 2, None)
    assert tree.title == full.edition.title
    assert tree.is_plain


def test_missing_passages_are_listed_and_stop_publication(full: World) -> None:
    made = actions.begin_rendering(full.edition, language="nl", plain=True, by=full.editor)
    one, *rest = sentences(full)
    actions.render_sentence(made, [one], "Aan 2 van de 4 tafels missen mensen een plek.", by=full.editor)
    found = findings_of_rendering(made)
    assert [finding.code for finding in found] == ["rendering_missing"] * 3
    assert [finding.place.anchor for finding in found] == [f"v-{row.public_id}" for row in rest]
    with pytest.raises(actions.RenderingNotPublishable):
        actions.publish_rendering(made, by=full.publisher)
    assert tree_in(full.edition, plain=True) is None


def test_it_may_not_say_more_than_the_record_carries(full: World) -> None:
    made = plain_of(full, ["Bijna iedereen mist een plek.", "31 buurthuizen gingen dicht.", "Dank u wel."])
    assert codes(made) == ["quantifier"]
    made = plain_of(full, ["Aan 3 van de 4 tafels missen mensen een plek.", "31 dicht.", "Dank u wel."])
    assert "wrong_figure" in codes(made)


def test_sorts_are_never_mixed_and_sections_never_crossed(full: World) -> None:
    made = actions.begin_rendering(full.edition, language="nl", plain=True, by=full.editor)
    one, _two, three, four = sentences(full)
    with pytest.raises(actions.Refusal, match="verschillende soort"):
        actions.render_sentence(made, [one, three], "Samen.", by=full.editor)
    with pytest.raises(actions.Refusal):
        actions.render_sentence(made, [one, four], "Samen.", by=full.editor)
    with pytest.raises(actions.Refusal):
        actions.render_sentence(made, [], "Los.", by=full.editor)


def test_four_eyes_and_a_published_one_is_not_changed(full: World) -> None:
    made = plain_of(full)
    with pytest.raises(actions.Refusal):
        actions.publish_rendering(made, by=full.editor)
    held = actions.publish_rendering(made, by=full.publisher)
    assert (held.state, held.number) == (RenderingState.PUBLISHED, 1)
    with pytest.raises(actions.Refusal):
        actions.render_sentence(made, sentences(full)[:1], "Anders.", by=full.editor)
    assert actions.begin_rendering(full.edition, language="nl", plain=True, by=full.editor) == made


def test_the_publish_page_says_which_forms_will_be_a_version_behind(full: World, client: Client) -> None:
    assert full.publisher is not None
    actions.publish_rendering(plain_of(full), by=full.publisher)
    actions.begin_rendering(full.edition, language="en", plain=False, by=full.editor)
    draft = actions.amend(full.edition, by=full.editor)
    client.force_login(full.publisher)
    slug = full.programme.slug
    page = client.get(reverse("perspective:publish", args=[slug, draft.pk])).content.decode()
    links = {
        row.plain: reverse("perspective:rendering", args=[slug, row.pk]) in page
        for row in draft.renderings.all()
    }
    # Nobody reads the first version in English, so nobody stays behind with it.
    assert links == {True: True, False: False}


def test_two_people_never_overwrite_one_another(full: World) -> None:
    made = plain_of(full)
    row = made.sentences.first()
    of = list(row.renders.select_related("section"))
    actions.render_sentence(made, of, "Van de een.", by=full.editor, rendered=row, revision=0)
    with pytest.raises(actions.StaleRendering) as stale:
        actions.render_sentence(made, of, "Van de ander.", by=full.publisher, rendered=row, revision=0)
    assert (stale.value.theirs.text, stale.value.yours) == ("Van de een.", "Van de ander.")


def test_withdrawn_words_are_gone_from_it_and_mark_it(full: World, settings: Any, tmp_path: Any) -> None:
    settings.WITHDRAWAL_JOURNAL = tmp_path / "withdrawals.journal"
    made = plain_of(full)
    actions.publish_rendering(made, by=full.publisher)
    for said in full.said:
        withdraw_contribution(said, by=None)
    first, *_ = list(rendered_tree(made).sentences())
    assert (first.text, first.note, first.is_withdrawn) == ("", None, True)
    assert "rendering_withdrawn" in codes(made)
    assert assert_traceable(full.edition) == 8


def test_an_amended_sentence_marks_its_rendering_in_the_new_version(full: World) -> None:
    actions.publish_rendering(plain_of(full), by=full.publisher)
    draft = actions.amend(full.edition, by=full.editor)
    copy = draft.renderings.get()
    assert copy.state == RenderingState.DRAFT
    assert codes(copy) == ["rendering_before_edition"]
    changed = Sentence.objects.get(section__edition=draft, text__startswith="Er sloten")
    actions.change_sentence(changed, text="Er sloten er 31.", revision=0, by=full.editor)
    assert codes(copy) == ["rendering_before_edition", "rendering_stale"]
    # The old version keeps its own.
    assert tree_in(full.edition, plain=True) is not None


def test_a_translation_has_every_title_and_says_each_quote_beside_its_own_words(full: World) -> None:
    made = english_of(full)
    assert set(codes(made)) == {"phrase_missing"}
    translate_texts(made, full.editor)
    assert codes(made) == []
    tree = rendered_tree(made)
    (quote,) = tree.quotes()
    assert (quote.text, quote.language, quote.translation) == (SAID, "nl", f"EN {SAID}")
    assert tree.title == f"EN {full.edition.title}"
    assert document_data(tree, "en")["form_line"].startswith("The Dutch text is the one that was adopted.")


def test_an_explained_word_has_the_same_place_in_every_language(full: World) -> None:
    """A link to the word, from the search or from another site, holds in both languages."""
    GlossaryTerm.objects.create(
        programme=full.programme, edition=full.edition, term="Rode draad", meaning="Wat steeds terugkwam."
    )
    made = actions.begin_rendering(full.edition, language="en", plain=False, by=full.editor)
    actions.render_text(made, full.edition.glossary.get().pk, "term", "Red thread", by=full.editor)
    (word,) = rendered_tree(made).glossary
    assert (word.term, word.anchor) == ("Red thread", "w-rode-draad")


def test_what_a_quote_says_in_english_is_erased_with_its_words(
    full: World, settings: Any, tmp_path: Any
) -> None:
    settings.WITHDRAWAL_JOURNAL = tmp_path / "withdrawals.journal"
    made = english_of(full)
    quote = Quote.objects.get(section__edition=full.edition)
    actions.render_text(made, quote.pk, "quote", "Since the café closed", by=full.editor)
    withdraw_contribution(full.said[0], by=None)
    assert not RenderedText.objects.filter(subject=quote.pk).exists()


def test_the_pdf_of_it_is_tagged_and_says_which_notes_it_renders(full: World) -> None:
    tree = rendered_tree(plain_of(full))
    data = document_data(tree, "nl")
    assert data["notes"][0]["lines"][0].endswith(" (noot 1, 2 van de volledige editie)")
    assert "in eenvoudige taal" in data["edition_line"]
    assert edition_pdf(tree).startswith(b"%PDF-")


@pytest.mark.parametrize("form", ["plain", "english"])
def test_two_checkers_find_nothing_in_the_pdf_of_it(full: World, tmp_path: Path, form: str) -> None:
    """With annexes and explained words, as in the full edition (test_pdf.py)."""
    belongs = {"programme": full.programme, "edition": full.edition}
    GlossaryTerm.objects.create(**belongs, term="Rode draad", meaning="Wat steeds terugkwam.")
    kinds = [AnnexKind.OWN, AnnexKind.THIRD_PARTY]
    for order, kind in enumerate(kinds):
        Annex.objects.create(
            **belongs,
            kind=kind,
            title=f"Bijlage {order}",
            text="Wat erbij hoort." if kind == AnnexKind.OWN else "",
            accessible_alternative="Hetzelfde, als tekst." if kind == AnnexKind.THIRD_PARTY else "",
            order=order,
        )
    titles = ["Bijlage 0", "Bijlage 1"]
    if form == "plain":
        made = plain_of(full)
    else:
        made = english_of(full)
        translate_texts(made, full.editor)
        titles = [f"EN {title}" for title in titles]
    tree = rendered_tree(made)
    assert [annex.title for annex in tree.annexes] == titles
    assert problems_in(edition_pdf(tree), tmp_path) == []


def test_both_texts_stand_side_by_side(full: World) -> None:
    (chapter,) = side_by_side(edition_tree(full.edition), rendered_tree(plain_of(full)))
    told = [(len(row.full), len(row.rendered)) for block in chapter.blocks for row in block.passages]
    assert told == [(2, 1), (1, 1), (1, 1), (1, 1)]


def test_readers_find_it_beside_the_full_text(full: World, client: Any) -> None:
    full.programme.is_public = True
    full.programme.save()
    made = plain_of(full)
    actions.publish_rendering(made, by=full.publisher)
    publicness.changed(full.programme)
    slug = full.programme.slug

    def body(name: str, *arguments: object) -> str:
        answer = client.get(reverse(f"public:{name}", args=[slug, *arguments]))
        assert answer.status_code == 200
        return str(answer.content.decode())

    plain = body("plain-challenge", 1, "ontmoeten")
    assert "Aan 2 van de 4 tafels missen mensen een plek." in plain
    assert "is een plek gemist" not in plain
    assert reverse("public:plain-challenge", args=[slug, 1, "ontmoeten"]) + "#short" in body(
        "challenge", 1, "ontmoeten"
    )
    assert "missen mensen een plek" in body("beside", 1, "eenvoudig")
    row = made.sentences.first()
    sources = body("sentence", row.public_id)
    assert "Aan 2 van de 4 tafels is een plek gemist." in sources
    assert SAID in sources
    assert client.get(reverse("public:plain-edition-pdf", args=[slug, 1])).content.startswith(b"%PDF-")
    assert client.get(reverse("public:beside", args=[slug, 1, "en"])).status_code == 404


def test_a_writer_writes_it_on_screen(full: World, client: Any) -> None:
    client.force_login(full.editor)
    slug = full.programme.slug
    client.post(
        reverse("perspective:begin-rendering", args=[slug, full.edition.pk]), {"language": "nl", "plain": "1"}
    )
    made = full.edition.renderings.get()
    page = reverse("perspective:rendering", args=[slug, made.pk]) + "?opgave=ontmoeten"
    assert client.get(page).content.decode().count("Deze zin heeft hier nog geen zin.") >= 4
    one = sentences(full)[0]
    answer = client.post(
        reverse("perspective:render-sentence", args=[slug, made.pk]),
        {"opgave": "ontmoeten", "text": "Een plek is weg.", "of": [str(one.pk)]},
    )
    assert answer.status_code == 302
    assert made.sentences.get().text == "Een plek is weg."
    refused = client.post(
        reverse("perspective:render-sentence", args=[slug, made.pk]),
        {"opgave": "ontmoeten", "text": "Nog een.", "of": []},
    )
    assert refused.status_code == 422
    assert "Nog een." in refused.content.decode()
