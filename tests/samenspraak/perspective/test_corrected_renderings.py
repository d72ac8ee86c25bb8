"""A published plain or translated edition is never changed: a correction takes its place, told with its reason."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from samenspraak.ground import publicness
from samenspraak.perspective import actions
from samenspraak.perspective.changes import changes_of_rendering
from samenspraak.perspective.choices import RenderingState
from samenspraak.perspective.models import RenderedSentence, Rendering
from samenspraak.perspective.queries import tree_in
from samenspraak.trace.actions import withdraw_contribution
from tests.samenspraak.perspective.conftest import World, english_of, plain_of, translate_texts

WHY = "De zin was moeilijk te lezen."


@pytest.fixture
def plain(full: World) -> Rendering:
    """Published, on a public site."""
    full.programme.is_public = True
    full.programme.save()
    held = actions.publish_rendering(plain_of(full), by=full.publisher)
    publicness.changed(full.programme)
    return held


def reword(draft: Rendering, old: str, new: str, by: Any) -> RenderedSentence:
    row = draft.sentences.get(text=old)
    of = list(row.renders.select_related("section"))
    return actions.render_sentence(draft, of, new, by=by, rendered=row, revision=row.revision)


def body(client: Client, name: str, *arguments: object) -> str:
    answer = client.get(reverse(f"public:{name}", args=arguments))
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_readers_keep_the_published_text_until_the_correction_takes_its_place(
    full: World, plain: Rendering, client: Client
) -> None:
    slug = full.programme.slug
    old = plain.sentences.get(text="Dank u wel.")
    draft = actions.correct_rendering(plain, by=full.publisher)
    reword(draft, "Dank u wel.", "Wij zijn u dankbaar.", full.editor)
    for page in (
        body(client, "plain-challenge", slug, 1, "ontmoeten"),
        body(client, "sentence", slug, old.public_id),
    ):
        assert ("Dank u wel." in page, "Wij zijn u dankbaar." in page) == (True, False)
    assert "Er is tot nu toe niets verbeterd." in body(client, "corrections", slug)
    new = draft.sentences.get(text="Wij zijn u dankbaar.")
    assert client.get(reverse("public:sentence", args=[slug, new.public_id])).status_code == 404

    held = actions.publish_rendering(draft, by=full.publisher, note=WHY, reason="correction")
    plain.refresh_from_db()
    assert (held.number, plain.state, plain.number) == (2, RenderingState.REPLACED, 1)
    page = body(client, "plain-challenge", slug, 1, "ontmoeten")
    assert ("Dank u wel." in page, "Wij zijn u dankbaar." in page) == (False, True)
    # The old address keeps its words, and says that they were corrected.
    page = body(client, "sentence", slug, old.public_id)
    assert "Dank u wel." in page
    assert reverse("public:sentence", args=[slug, new.public_id]) in page
    assert "Dit is sindsdien verbeterd." not in body(client, "sentence", slug, new.public_id)


def test_the_corrections_page_tells_each_change_with_its_reason(
    full: World, plain: Rendering, client: Client
) -> None:
    draft = actions.correct_rendering(plain, by=full.publisher)
    reword(draft, "Dank u wel.", "Dank u zeer.", full.editor)
    actions.publish_rendering(draft, by=full.publisher, note=WHY, reason="objection")
    page = body(client, "corrections", full.programme.slug)
    assert "Editie 1 (In eenvoudige taal)" in page
    assert WHY in page
    assert "Dank u <del>wel</del><ins>zeer</ins>." in page
    assert "Bezwaar van wie het zei" in page
    plain_page = body(client, "plain-edition", full.programme.slug, 1)
    assert plain_page.count("Verbeterd op") == 1


def test_a_correction_says_what_changed_and_leads_to_nobody(full: World, plain: Rendering) -> None:
    draft = actions.correct_rendering(plain, by=full.publisher)
    with pytest.raises(actions.Refusal, match="verschilt"):
        actions.publish_rendering(draft, by=full.publisher, note=WHY)
    reword(draft, "Dank u wel.", "Dank u zeer.", full.editor)
    for note in ("", "Jan de Vries vroeg het, bel 06-12345678."):
        with pytest.raises(actions.Refusal):
            actions.publish_rendering(draft, by=full.publisher, note=note)
    draft.refresh_from_db()
    assert (draft.state, plain.state) == (RenderingState.DRAFT, RenderingState.PUBLISHED)
    tree = tree_in(full.edition, plain=True)
    assert tree is not None
    assert "Dank u wel." in [leaf.text for leaf in tree.sentences()]


def test_one_correction_at_a_time_and_none_of_what_was_replaced(full: World, plain: Rendering) -> None:
    draft = actions.correct_rendering(plain, by=full.publisher)
    assert actions.correct_rendering(plain, by=full.publisher) == draft
    assert actions.correct_rendering(draft, by=full.publisher) == draft
    reword(draft, "Dank u wel.", "Dank u zeer.", full.editor)
    with pytest.raises(actions.Refusal):
        actions.publish_rendering(draft, by=full.editor, note=WHY)
    actions.publish_rendering(draft, by=full.publisher, note=WHY)
    with pytest.raises(actions.Refusal):
        actions.correct_rendering(plain, by=full.publisher)
    with pytest.raises(actions.Refusal):
        reword(plain, "Dank u wel.", "Anders.", full.editor)


def test_what_a_quote_says_in_english_is_corrected_word_by_word(full: World) -> None:
    made = english_of(full)
    translate_texts(made, full.editor, quote="Since the bar closed.", title="What we heart")
    held = actions.publish_rendering(made, by=full.publisher)
    draft = actions.correct_rendering(held, by=full.publisher)
    translate_texts(draft, full.editor, quote="Since the café closed.", title="What we heart")
    told = [
        ("".join(w.text for w in row.words if w.kind == "new"), row.kind)
        for row in changes_of_rendering(draft)
    ]
    assert told == [("café", "changed")]


def test_words_that_were_taken_back_are_not_told_again(
    full: World, plain: Rendering, client: Client, settings: Any, tmp_path: Any
) -> None:
    settings.WITHDRAWAL_JOURNAL = tmp_path / "withdrawals.journal"
    draft = actions.correct_rendering(plain, by=full.publisher)
    first = "Aan 2 van de 4 tafels missen mensen een plek."
    reword(draft, first, "Aan 2 van de 4 tafels is er geen plek.", full.editor)
    actions.publish_rendering(draft, by=full.publisher, note=WHY)
    old = plain.sentences.get(text=first)
    for said in full.said:
        withdraw_contribution(said, by=None)
    publicness.changed(full.programme)
    slug = full.programme.slug
    for page in (body(client, "corrections", slug), body(client, "sentence", slug, old.public_id)):
        assert "missen mensen een plek" not in page


def test_a_new_version_takes_the_correction_along(full: World, plain: Rendering) -> None:
    draft = actions.correct_rendering(plain, by=full.publisher)
    reword(draft, "Dank u wel.", "Dank u zeer.", full.editor)
    copy = actions.amend(full.edition, by=full.editor).renderings.get()
    assert copy.sentences.filter(text="Dank u zeer.").count() == 1
    assert (copy.follows, copy.number) == (None, 0)


def test_a_publisher_corrects_it_on_screen(full: World, plain: Rendering, client: Client) -> None:
    assert full.publisher is not None
    client.force_login(full.publisher)
    slug = full.programme.slug
    page = reverse("perspective:rendering", args=[slug, plain.pk])
    address = reverse("perspective:correct-rendering", args=[slug, plain.pk])
    assert f'action="{address}"' in client.get(page).content.decode()
    client.post(address)
    draft = Rendering.objects.get(follows=plain)
    reword(draft, "Dank u wel.", "Dank u zeer.", full.editor)
    publish = reverse("perspective:publish-rendering", args=[slug, draft.pk])
    refused = client.post(publish, {"note": "Jan de Vries vroeg het.", "reason": "correction"})
    assert refused.status_code == 422
    # What was typed is not lost.
    assert "Jan de Vries vroeg het." in refused.content.decode()
    assert client.post(publish, {"note": WHY, "reason": "correction"}).status_code == 302
    draft.refresh_from_db()
    assert (draft.state, draft.note) == (RenderingState.PUBLISHED, WHY)
    listed = client.get(reverse("perspective:edition", args=[slug, full.edition.pk])).content.decode()
    assert reverse("perspective:rendering", args=[slug, draft.pk]) in listed
    assert reverse("perspective:rendering", args=[slug, plain.pk]) not in listed
