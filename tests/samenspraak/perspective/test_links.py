"""Links of this house are looked up: one that leads nowhere for a stranger is named before publication."""

from __future__ import annotations

import pytest
from django.test import Client

from samenspraak.analyse.actions import set_aside
from samenspraak.analyse.choices import ThreadState
from samenspraak.ground import clock
from samenspraak.perspective.checking import findings_of_edition
from samenspraak.perspective.choices import EditionState, Sort
from samenspraak.perspective.models import Edition
from samenspraak.perspective.traces import broken_links
from tests.factories.rows import (
    make_body,
    make_commitment,
    make_dialogue,
    make_programme,
    make_sentence,
    make_thread,
)
from tests.samenspraak.perspective.conftest import World

pytestmark = pytest.mark.django_db


def test_an_edition_and_a_challenge_are_looked_up(world: World) -> None:
    here, key = f"/nl/{world.programme.slug}/perspectief", world.challenge.key
    there = [f"{here}/1/", f"{here}/1/opgave/{key}/", f"{here}/1/opgave/{key}/#c-1", f"{here}/"]
    nowhere = [f"{here}/2/", f"{here}/1/opgave/wonen/", f"{here}/2/opgave/{key}/", f"{here}/2/pdf/"]
    assert broken_links(" en ".join(there), world.programme, world.edition) == []
    # A draft is open to nobody but what goes public with it.
    assert broken_links(" en ".join(there), world.programme) == there[:3]
    assert broken_links(" en ".join(nowhere), world.programme) == nowhere


def opened(world: World, rest: str) -> tuple[bool, int]:
    """Whether a link passes, and what a stranger gets there."""
    link = f"/nl/{world.programme.slug}/{rest}/"
    return broken_links(f"Zie {link}.", world.programme) == [], Client().get(link).status_code


def test_a_thread_is_open_once_confirmed_and_as_long_as_a_public_edition_cites_it(world: World) -> None:
    cited = f"rode-draden/{world.thread.public_id}"
    assert opened(world, cited) == (True, 200)
    for state in (ThreadState.PROPOSED, ThreadState.SET_ASIDE):
        found = make_thread(world.programme, state=state)
        assert opened(world, f"rode-draden/{found.public_id}") == (False, 404)
    make_sentence(world.summary, "Een plek is gemist.", cites=[world.thread])
    set_aside(world.thread, by=None)
    assert opened(world, cited) == (False, 404)
    Edition.objects.update(state=EditionState.PUBLISHED, published_at=clock.now())
    assert opened(world, cited) == (True, 200)


def test_a_closed_dialogue_a_draft_and_a_promise_that_is_not_there_are_named(world: World) -> None:
    closed = make_dialogue(world.programme, is_public=False)
    sentence = make_sentence(world.summary, "Wij danken alle tafels.", sort=Sort.OURS)
    promise = make_commitment(world.programme, make_body())
    assert [
        opened(world, rest)
        for rest in (
            f"dialogen/{closed.public_id}",
            f"zin/{sentence.public_id}",
            "toezeggingen/abcdefgh",
            "overdracht/abcdefgh",
        )
    ] == [(False, 404)] * 4
    assert opened(world, f"toezeggingen/{promise.public_id}") == (True, 200)
    link = f"/nl/{world.programme.slug}/zin/{sentence.public_id}/"
    assert broken_links(link, world.programme, world.edition) == []


def test_a_challenge_shows_no_thread_that_was_set_aside_since(world: World) -> None:
    world.challenge.threads.add(world.thread)
    make_sentence(world.summary, "Wij danken alle tafels.", sort=Sort.OURS)
    assert findings_of_edition(world.edition) == []
    set_aside(world.thread, by=None)
    (found,) = findings_of_edition(world.edition)
    anchor = f"challenge-{world.challenge.public_id}"
    assert (found.code, found.place.anchor) == ("challenge_thread_not_confirmed", anchor)
    assert world.thread.label_nl in found.sentence("nl")


def test_another_programme_is_linked_to_once_a_stranger_can_read_it(world: World) -> None:
    elsewhere = make_programme("overkant")
    dialogue = make_dialogue(elsewhere)
    link = f"/nl/overkant/dialogen/{dialogue.public_id}/"
    assert broken_links(f"Zie {link}.", world.programme) == []
    assert broken_links(f"Zie {link[:-3]}xx/.", world.programme) == [f"{link[:-3]}xx/"]
    elsewhere.is_public = False
    elsewhere.save()
    assert broken_links(f"Zie {link}.", world.programme) == [link]
