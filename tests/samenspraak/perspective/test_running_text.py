"""Words that an edition explains, and addresses in its sentences, are links on the web and in the PDF."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from samenspraak.perspective import actions
from samenspraak.perspective.choices import Sort
from samenspraak.perspective.queries import edition_tree
from samenspraak.perspective.render.pdf import document_data, edition_pdf
from samenspraak.perspective.running_text import Explainer
from samenspraak.perspective.tree import Term
from tests.factories.rows import make_sentence
from tests.samenspraak.perspective.conftest import World

TERMS = (Term("Rode draad", "Iets wat terugkwam."), Term("Opgave", "Een vraagstuk."))


def test_a_word_is_explained_at_its_first_place_in_a_chapter() -> None:
    explainer = Explainer(TERMS)
    text = "Elke opgave heeft een rode draad, en opgaven zijn er zes."
    assert [(text[row.start : row.end], row.anchor) for row in explainer.links(text)] == [
        ("opgave", "w-opgave"),
        ("rode draad", "w-rode-draad"),
    ]
    assert explainer.links(text) == ()
    explainer.begin()
    assert [row.anchor for row in explainer.links("Zes opgaven.")] == ["w-opgave"]
    assert explainer.links("De opgavelijst.") == ()


def test_addresses_lead_where_they_point() -> None:
    text = "Lees /nl/waterkant/dialogen/, of (www.voorbeeld.nl/opgave)."
    assert [(text[row.start : row.end], row.url) for row in Explainer(TERMS).links(text)] == [
        ("/nl/waterkant/dialogen/", "/nl/waterkant/dialogen/"),
        ("www.voorbeeld.nl/opgave", "https://www.voorbeeld.nl/opgave"),
    ]


def test_readers_find_them_on_the_web_and_in_the_pdf(world: World, client: Any) -> None:
    actions.explain(world.edition, term="Rode draad", meaning="Iets wat terugkwam.", by=None)
    make_sentence(world.summary, "Aan 2 van de 4 tafels klonk deze rode draad.", cites=[world.thread])
    make_sentence(world.summary, "Zie www.voorbeeld.nl.", sort=Sort.OURS, order=1)
    actions.publish(world.edition, by=None)
    world.programme.is_public = True
    world.programme.save()
    world.edition.refresh_from_db()
    tree = edition_tree(world.edition)
    words = document_data(tree, "nl")["challenges"][0]["summary"][0]["paragraphs"][0]
    assert [part["anchor"] or part["url"] for item in words for part in item["words"]] == [
        "",
        "w-rode-draad",
        "",
        "",
        "https://www.voorbeeld.nl",
        "",
    ]
    assert edition_pdf(tree).startswith(b"%PDF-")
    page = client.get(reverse("public:edition", args=[world.programme.slug, 1])).content.decode()
    edition = reverse("public:edition", args=[world.programme.slug, 1])
    assert f'href="{edition}#w-rode-draad">rode draad</a>' in page
    assert 'id="w-rode-draad"' in page
