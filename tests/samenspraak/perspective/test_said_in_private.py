"""What was said in a closed dialogue counts, and no word of it is told: not by the gate, on no page, in no file."""

from __future__ import annotations

import pytest
from django.test import Client

from samenspraak.convene.models import Dialogue
from samenspraak.perspective import actions
from samenspraak.perspective.checking import findings_of_quote, findings_of_sentence
from samenspraak.perspective.models import Quote
from samenspraak.perspective.phrases import phrases_of
from samenspraak.perspective.queries import edition_tree
from samenspraak.perspective.skeleton import proposed_outline
from tests.factories.rows import make_sentence
from tests.samenspraak.perspective.conftest import SAID, World

QUOTED = "zie ik mijn buren alleen nog bij de container"


def close(world: World) -> None:
    """The organiser takes the dialogue out of the calendar, and with it what was said there out of sight."""
    Dialogue.objects.filter(programme=world.programme).update(is_public=False)


def quoted(world: World) -> Quote:
    said = world.said[0].current
    assert said is not None
    return actions.add_quote(world.story, actions.choose(said, SAID), by=world.editor)


def test_the_gate_refuses_a_quote_from_a_closed_dialogue(world: World) -> None:
    close(world)
    with pytest.raises(actions.RefusedByGates) as refusal:
        quoted(world)
    assert [row.code for row in refusal.value.findings] == ["quote_in_private"]


def test_a_quote_is_gone_everywhere_when_its_dialogue_is_closed(world: World, client: Client) -> None:
    quote = quoted(world)
    make_sentence(world.summary, "Aan twee van de vier tafels is een plek gemist.", cites=[world.thread])
    published = actions.publish(world.edition, by=world.publisher)
    address = f"/nl/{world.programme.slug}/perspectief/{published.number}/"
    assert QUOTED in "".join(leaf.text for leaf in edition_tree(published).quotes())
    close(world)
    assert [leaf.is_withdrawn for leaf in edition_tree(published).quotes()] == [True]
    assert QUOTED not in client.get(address).content.decode()
    assert [row.code for row in findings_of_quote(quote)] == ["quote_in_private"]
    assert [phrase for phrase in phrases_of(published) if phrase.is_quote] == []


def test_a_sentence_repeats_no_words_of_a_closed_dialogue(world: World) -> None:
    sentence = make_sentence(world.summary, f"Iemand zei: “{SAID}”", cites=[world.said[0]])
    assert findings_of_sentence(sentence) == []
    close(world)
    assert [row.code for row in findings_of_sentence(sentence)] == ["typed_quote"]
    assert [leaf.text for leaf in edition_tree(world.edition).sentences()] == [""]


def test_an_outline_proposes_no_words_of_a_closed_dialogue(world: World) -> None:
    def proposed() -> int:
        outline = proposed_outline(world.edition)
        return sum(len(thread.quotable) for challenge in outline for thread in challenge.threads)

    assert proposed() == 2
    close(world)
    assert proposed() == 0
