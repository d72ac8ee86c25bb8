"""The glossary and the words of a rendering: two people at once never overwrite one another unseen."""

from __future__ import annotations

import re

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from samenspraak.perspective import actions
from samenspraak.perspective.models import Rendering
from tests.samenspraak.perspective.conftest import World, plain_of

SEEN = re.compile(r'name="seen" value="(\w+)"')


@pytest.fixture
def eva(world: World) -> Client:
    client = Client()
    assert world.editor is not None
    client.force_login(world.editor)
    return client


def seen_in(answer: HttpResponse) -> str:
    found = SEEN.search(answer.content.decode())
    assert found is not None
    return found.group(1)


@pytest.fixture
def glossary(world: World) -> str:
    actions.explain(world.edition, term="Rode draad", meaning="Wat terugkwam.", by=world.editor)
    return reverse("perspective:explain", args=[world.programme.slug, world.edition.pk])


def meanings(world: World) -> dict[str, str]:
    return dict(world.edition.glossary.values_list("term", "meaning"))


def shown_at(world: World, client: Client) -> str:
    """What the form of the only word in the glossary says that it showed."""
    page = client.get(reverse("perspective:edition", args=[world.programme.slug, world.edition.pk]))
    form = page.content.decode().split('name="instead_of"')[0]
    return SEEN.findall(form)[-1]


@pytest.mark.parametrize("named", ["form", "If-Match"])
def test_a_word_is_never_explained_over_another_explanation_unseen(
    world: World, eva: Client, glossary: str, named: str
) -> None:
    shown = shown_at(world, eva)
    actions.explain(world.edition, term="Rode draad", meaning="Van Paul.", by=world.publisher)
    typed = {"term": "Rode draad", "meaning": "Van Eva.", "instead_of": "Rode draad"}
    extra = {"seen": shown} if named == "form" else {}
    headers = {"If-Match": f'"{shown}"'} if named == "If-Match" else {}
    answer = eva.post(glossary, typed | extra, headers=headers)
    assert answer.status_code == 412
    page = answer.content.decode()
    assert ("Van Paul." in page, "Van Eva." in page) == (True, True)
    assert answer["ETag"] == f'"{seen_in(answer)}"'
    assert meanings(world) == {"Rode draad": "Van Paul."}
    again = eva.post(glossary, typed | {"meaning": "Van beiden.", "seen": seen_in(answer)})
    assert (again.status_code, meanings(world)) == (302, {"Rode draad": "Van beiden."})


def test_a_new_word_that_is_there_already_is_shown_first(world: World, eva: Client, glossary: str) -> None:
    answer = eva.post(glossary, {"term": "Rode draad", "meaning": "Van Eva."})
    assert answer.status_code == 412
    assert meanings(world) == {"Rode draad": "Wat terugkwam."}


def test_a_word_that_was_renamed_meanwhile_is_not_made_twice(
    world: World, eva: Client, glossary: str
) -> None:
    shown = shown_at(world, eva)
    actions.explain(
        world.edition, term="Draad", meaning="Van Paul.", instead_of="Rode draad", by=world.publisher
    )
    typed = {"term": "Rode draad", "meaning": "Van Eva.", "instead_of": "Rode draad", "seen": shown}
    assert eva.post(glossary, typed).status_code == 412
    assert meanings(world) == {"Draad": "Van Paul."}


@pytest.fixture
def made(full: World) -> Rendering:
    return plain_of(full)


def test_a_rendered_title_is_never_saved_over_another_unseen(
    full: World, made: Rendering, eva: Client
) -> None:
    slug, subject = full.programme.slug, full.challenge.pk
    page = eva.get(reverse("perspective:rendering", args=[slug, made.pk]) + "?opgave=ontmoeten")
    # Nothing was written here yet; Paul is the first.
    shown = seen_in(page)
    actions.render_text(made, subject, "title", "Van Paul", by=full.publisher)
    address = reverse("perspective:render-text", args=[slug, made.pk])
    typed = {"subject": str(subject), "name": "title", "opgave": "ontmoeten", "text": "Van Eva"}
    answer = eva.post(address, typed | {"seen": shown})
    assert answer.status_code == 412
    assert ("Van Paul" in answer.content.decode(), made.texts.get().text) == (True, "Van Paul")
    assert eva.post(address, typed, headers={"If-Match": '"not-this"'}).status_code == 412
    assert eva.post(address, typed | {"seen": seen_in(answer)}).status_code == 302
    assert made.texts.get().text == "Van Eva"


def test_a_rendered_sentence_heeds_what_a_client_names(full: World, made: Rendering, eva: Client) -> None:
    row = made.sentences.get(text="Dank u wel.")
    of = [str(key) for key in row.renders.values_list("pk", flat=True)]
    address = reverse("perspective:render-sentence", args=[full.programme.slug, made.pk])
    typed = {"rendered": str(row.pk), "of": of, "text": "Dank u.", "revision": str(row.revision)}
    answer = eva.post(address, typed, headers={"If-Match": '"7"'})
    assert (answer.status_code, answer["ETag"]) == (412, '"0"')
    assert eva.post(address, typed, headers={"If-Match": '"0"'}).status_code == 302
    row.refresh_from_db()
    assert row.text == "Dank u."
