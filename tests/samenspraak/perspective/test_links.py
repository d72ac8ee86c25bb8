"""Links of this house are looked up: one that leads nowhere for a stranger is named before publication."""

from __future__ import annotations

import pytest

from samenspraak.perspective.traces import broken_links
from tests.factories.rows import make_dialogue, make_programme
from tests.samenspraak.perspective.conftest import World

pytestmark = pytest.mark.django_db


def test_an_edition_and_a_challenge_are_looked_up(world: World) -> None:
    here, key = f"/nl/{world.programme.slug}/perspectief", world.challenge.key
    there = [f"{here}/1/", f"{here}/1/opgave/{key}/", f"{here}/1/opgave/{key}/#c-1", f"{here}/"]
    nowhere = [f"{here}/2/", f"{here}/1/opgave/wonen/", f"{here}/2/opgave/{key}/", f"{here}/2/pdf/"]
    assert broken_links(" en ".join(there), world.programme) == []
    assert broken_links(" en ".join(nowhere), world.programme) == nowhere


def test_another_programme_is_linked_to_once_a_stranger_can_read_it(world: World) -> None:
    elsewhere = make_programme("overkant")
    dialogue = make_dialogue(elsewhere)
    link = f"/nl/overkant/dialogen/{dialogue.public_id}/"
    assert broken_links(f"Zie {link}.", world.programme) == []
    assert broken_links(f"Zie {link[:-3]}xx/.", world.programme) == [f"{link[:-3]}xx/"]
    elsewhere.is_public = False
    elsewhere.save()
    assert broken_links(f"Zie {link}.", world.programme) == [link]
