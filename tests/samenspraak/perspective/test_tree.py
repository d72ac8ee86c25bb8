"""An edition read whole: what stands, what rests on what, what was taken back; always as many questions."""

from __future__ import annotations

import pytest

from samenspraak.gather.choices import ContributionState
from samenspraak.perspective import actions
from samenspraak.perspective.choices import Sort
from samenspraak.perspective.queries import (
    current_edition,
    edition_tree,
    sentence_sources,
)
from samenspraak.trace.actions import withdraw_contribution
from tests.factories.rows import make_evidence, make_sentence, make_thread
from tests.samenspraak.perspective.conftest import OTHERWISE, SAID, World

HEARD = "Aan 2 van de 4 tafels is een plek gemist."
QUERIES = 35


def test_a_sentence_carries_its_sources_and_a_note(world: World) -> None:
    passage = make_evidence(world.programme)
    make_sentence(world.summary, HEARD, cites=[world.thread, world.said[0]])
    make_sentence(world.summary, "Er sloten 31 buurthuizen.", sort=Sort.EVIDENCE, cites=[passage], order=1)
    make_sentence(world.summary, "Wij vinden dat jammer.", sort=Sort.OURS, order=2)
    heard, evidence, ours = edition_tree(world.edition).sentences()
    assert (heard.note, evidence.note, ours.note) == (1, 2, None)
    thread = heard.sources.threads[0]
    assert (thread.label, thread.count.heard, thread.count.total) == (world.thread.label_nl, 2, 4)
    assert [(voice.text, voice.is_paraphrase) for voice in heard.sources.voices] == [(SAID, False)]
    assert [source.title for source in evidence.sources.passages] == ["Buurthuizen geteld"]
    assert not ours.sources


def test_words_without_consent_to_quote_are_not_in_the_tree(world: World) -> None:
    from samenspraak.gather.choices import Purpose
    from tests.factories.rows import make_consent

    make_sentence(world.summary, HEARD, cites=[world.said[0]])
    make_consent(world.said[0].supports.get().seat.bearer, Purpose.QUOTE, given=False)
    voice = next(edition_tree(world.edition).sentences()).sources.voices[0]
    assert (voice.text, voice.public_id) == ("", world.said[0].public_id)


def test_a_published_sentence_without_living_sources_is_withdrawn(world: World) -> None:
    make_sentence(world.summary, "Het café is dicht.", cites=[world.said[0]])
    actions.publish(world.edition, by=world.publisher)
    withdraw_contribution(world.said[0], by=None)
    edition = current_edition(world.programme, "nl")
    assert edition is not None
    sentence = next(edition_tree(edition).sentences())
    assert (sentence.is_withdrawn, sentence.text, sentence.note) == (True, "", None)
    world.said[0].delete()
    sentence = next(edition_tree(edition).sentences())
    assert (sentence.is_withdrawn, sentence.text) == (True, "")


def test_a_quote_whose_words_were_taken_back_is_gone(world: World) -> None:
    actions.add_quote(world.story, actions.choose(world.said[0].current, SAID), by=world.editor)
    quote = next(edition_tree(world.edition).quotes())
    assert (quote.text, quote.is_withdrawn) == (SAID, False)
    world.said[0].state = ContributionState.WITHDRAWN
    world.said[0].save()
    quote = next(edition_tree(world.edition).quotes())
    assert (quote.text, quote.attribution, quote.voices, quote.is_withdrawn) == ("", "", (), True)


def test_the_sources_of_a_sentence_tell_who_said_otherwise(world: World) -> None:
    sentence = make_sentence(world.summary, HEARD, cites=[world.thread, world.said[0]])
    found = sentence_sources(sentence)
    assert [voice.text for voice in found.voices] == [SAID]
    assert [voice.text for voice in found.thread_voices] == ["Er is geen plek meer."]
    assert [voice.text for voice in found.otherwise] == [OTHERWISE]


def fill(world: World, sentences: int) -> None:
    """Each sentence with its own thread, voice and research, and a quote below it."""
    for number in range(sentences):
        thread = make_thread(world.programme, f"Draad {number}", said=world.said, otherwise=[])
        passage = make_evidence(world.programme, f"Cijfer {number}.")
        make_sentence(world.summary, f"Zin {number}.", cites=[thread, world.said[0]], order=number)
        make_sentence(world.story, f"Cijfer {number}.", sort=Sort.EVIDENCE, cites=[passage], order=number)
        actions.add_quote(
            world.story, actions.choose(world.said[1].current, "Er is geen plek meer."), by=None
        )
        world.challenge.threads.add(thread)
        actions.add_challenge(world.edition, title=f"Opgave {number}", threads=[thread], by=None)


@pytest.mark.parametrize("sentences", [1, 3])
def test_reading_asks_as_often_whatever_the_size(
    world: World, sentences: int, django_assert_num_queries: object
) -> None:
    fill(world, sentences)
    edition = type(world.edition).objects.select_related("programme").get()
    with django_assert_num_queries(QUERIES):  # type: ignore[operator]
        edition_tree(edition)


@pytest.mark.parametrize("voices", [1, 2])
def test_opening_sources_asks_as_often_whatever_there_is(
    world: World, voices: int, django_assert_num_queries: object
) -> None:
    sentence = make_sentence(world.summary, HEARD, cites=[world.thread, *world.said[:voices]])
    sentence = (
        type(sentence)
        .objects.select_related("section__edition__programme", "section__challenge", "programme")
        .get()
    )
    with django_assert_num_queries(16):  # type: ignore[operator]
        sentence_sources(sentence)
