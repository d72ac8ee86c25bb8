"""What stands beside the sentences, and the words of a rendering, are not lost when they are saved over."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from samenspraak.perspective import actions
from samenspraak.perspective.choices import AnnexKind
from samenspraak.perspective.models import OlderText, Quote
from samenspraak.trace.actions import withdraw_contribution
from tests.samenspraak.perspective.conftest import World, english_of, plain_of


def kept() -> list[tuple[str, str, str]]:
    return [(row.name, row.text, row.became) for row in OlderText.objects.order_by("created_at")]


def test_older_texts_of_a_challenge_an_option_and_an_annex_are_kept(world: World) -> None:
    by: dict[str, Any] = {"by": world.editor}
    first = world.challenge.title
    actions.change_challenge(world.challenge, title=first, why="Omdat.", **by)
    option = actions.add_option(world.challenge, title="Bouwen", text="Een huis.", **by)
    annex = actions.add_annex(world.edition, title="Werkwijze", text="Zo.", **by)
    assert kept() == []
    actions.change_challenge(world.challenge, title=first, why="Daarom.", **by)
    actions.change_option(option, title="Bouwen", text="Een tuin.", **by)
    actions.change_annex(
        annex, title="Werkwijze", kind=AnnexKind.OWN, text="Anders.", accessible_alternative="", **by
    )
    actions.explain(world.edition, term="Draad", meaning="Eerst.", **by)
    actions.explain(world.edition, term="Draad", meaning="Later.", **by)
    assert kept() == [
        ("why", "Omdat.", "Daarom."),
        ("text", "Een huis.", "Een tuin."),
        ("text", "Zo.", "Anders."),
        ("meaning", "Eerst.", "Later."),
    ]
    assert {row.replaced_by for row in OlderText.objects.all()} == {world.editor}


def test_older_words_of_a_rendering_are_kept(full: World) -> None:
    made = plain_of(full)
    row = made.sentences.get(text="Dank u wel.")
    of = list(row.renders.select_related("section"))
    actions.render_sentence(made, of, "Dank u zeer.", by=full.editor, rendered=row, revision=0)
    subject = full.challenge.pk
    for text in ("Een plek", "Een eigen plek", ""):
        actions.render_text(made, subject, "title", text, by=full.editor)
    actions.remove_rendered(made.sentences.get(pk=row.pk), by=full.editor)
    assert kept() == [
        ("sentence", "Dank u wel.", "Dank u zeer."),
        ("title", "Een plek", "Een eigen plek"),
        ("title", "Een eigen plek", ""),
        ("sentence", "Dank u zeer.", ""),
    ]


def test_what_a_quote_said_in_english_is_erased_with_its_words(
    full: World, settings: Any, tmp_path: Any
) -> None:
    settings.WITHDRAWAL_JOURNAL = tmp_path / "withdrawals.journal"
    made = english_of(full)
    quote = Quote.objects.get(section__edition=full.edition)
    for text in ("Since the bar closed", "Since the café closed"):
        actions.render_text(made, quote.pk, "quote", text, by=full.editor)
    assert kept() == [("quote", "Since the bar closed", "Since the café closed")]
    withdraw_contribution(full.said[0], by=None)
    assert kept() == []


@pytest.mark.parametrize("who", ["editor", "publisher"])
def test_the_team_reads_what_was_saved_over(world: World, client: Client, who: str) -> None:
    client.force_login(getattr(world, who))
    for why in ("Omdat het moet.", "Omdat het kan."):
        actions.change_challenge(world.challenge, title="Ontmoeten", why=why, by=world.editor)
    slug = world.programme.slug
    address = reverse("perspective:older-texts", args=[slug, world.edition.pk])
    assert (
        address in client.get(reverse("perspective:edition", args=[slug, world.edition.pk])).content.decode()
    )
    page = client.get(address).content.decode()
    assert "Omdat het <del>moet</del><ins>kan</ins>." in page
