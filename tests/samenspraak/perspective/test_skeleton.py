"""A proposed outline: threads that share voices go together, a person decides, and writes every sentence."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from samenspraak.analyse.models import RedThread
from samenspraak.gather.choices import Purpose
from samenspraak.perspective import actions
from samenspraak.perspective.models import Challenge, Citation, Sentence
from samenspraak.perspective.skeleton import proposed_outline
from tests.factories.rows import make_consent, make_contribution, make_thread
from tests.samenspraak.perspective.conftest import SAID, World


@pytest.fixture
def threads(world: World) -> list[RedThread]:
    """A thread that shares a voice with the first one, and one that stands alone."""
    table = world.said[0].table
    beside = make_thread(world.programme, "Buren kennen", said=[world.said[0]], addressees=["society"])
    alone = make_thread(world.programme, "De bus", said=[make_contribution(table, "De bus rijdt niet meer.")])
    return [world.thread, beside, alone]


def test_threads_with_the_same_voices_are_proposed_together(world: World, threads: list[RedThread]) -> None:
    first, beside, alone = threads
    found = [[row.thread for row in proposal.threads] for proposal in proposed_outline(world.edition)]
    assert found == [[first, beside], [alone]]
    assert [proposal.addressees for proposal in proposed_outline(world.edition)] == [["society"], []]


def test_words_are_proposed_only_where_they_may_be_quoted(world: World, threads: list[RedThread]) -> None:
    bearer = world.said[0].supports.get().seat.bearer
    quotable = proposed_outline(world.edition)[0].threads[0].quotable
    assert [version.text for version in quotable] == [SAID, "Er is geen plek meer."]
    make_consent(bearer, Purpose.QUOTE, given=False)
    quotable = proposed_outline(world.edition)[0].threads[0].quotable
    assert [version.text for version in quotable] == ["Er is geen plek meer."]


def test_nothing_is_stored_until_a_person_takes_it_over(world: World, threads: list[RedThread]) -> None:
    client = Client()
    client.force_login(world.editor)
    address = reverse("perspective:outline", args=[world.programme.slug, world.edition.pk])
    page = client.get(address).content.decode()
    assert SAID in page
    assert Challenge.objects.count() == 1
    client.post(address, {"take": [str(world.thread.pk)]})
    made = Challenge.objects.get(title=world.thread.label_nl)
    assert list(made.threads.order_by("label_nl")) == [threads[1], threads[0]]
    assert [row.heading for row in made.sections.exclude(parent=None)] == [
        "Een plek om elkaar te ontmoeten",
        "Buren kennen",
    ]


def test_a_person_writes_the_sentences(world: World, threads: list[RedThread]) -> None:
    (made,) = actions.take_over(world.edition, [str(world.thread.pk)], by=world.editor)
    sentences = Sentence.objects.filter(section__challenge=made)
    assert {row.text for row in sentences} == {""}
    assert Citation.objects.filter(sentence__in=sentences).count() == sentences.count() == 3
    with pytest.raises(actions.NotPublishable) as refusal:
        actions.publish(world.edition, by=world.publisher)
    empty = [found for found in refusal.value.findings if found.code == "empty_sentence"]
    assert len(empty) == 3
    # What was taken over is not proposed again.
    assert [row.threads[0].thread for row in proposed_outline(world.edition)] == [threads[2]]
