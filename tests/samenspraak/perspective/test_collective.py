"""A collective voice says no more than was heard: of how many people, of who they are, of where they spoke."""

from __future__ import annotations

import pytest

from samenspraak.gather.models import Contribution
from samenspraak.perspective import actions
from samenspraak.perspective.checking import findings_of_sentence
from samenspraak.perspective.collective import speaks_closer
from samenspraak.perspective.models import Quote
from tests.factories.rows import make_contribution, make_sentence
from tests.samenspraak.perspective.conftest import World

PLACES = ["Themadialoog Wonen", "themadialoog"]


@pytest.mark.parametrize(
    "given",
    [
        "Meerdere deelnemers",
        "Enkele deelnemers, themadialoog",
        "Twee deelnemers, themadialoog wonen",
        "Deelnemers",
        "Meerdere studenten",
        "Verschillende studenten, themadialoog Wonen",
    ],
)
def test_that_they_were_several_may_be_said(given: str) -> None:
    assert not speaks_closer(given, people=2, roles=["Student"], places=PLACES, language="nl")


@pytest.mark.parametrize(
    "given",
    [
        "Alle deelnemers",
        "De deelnemers",
        "Vrijwel iedereen",
        "Veel deelnemers",
        "De helft van de deelnemers",
        "Drie deelnemers",
        "20 deelnemers",
        "De kastelein en de kok van de Gouden Leeuw",
        "Meerdere verpleegkundigen",
        "Meerdere deelnemers uit Veerdam",
        "Meerdere deelnemers, de Dorpsstraat",
    ],
)
def test_of_how_many_who_and_where_no_more_is_said_than_was_heard(given: str) -> None:
    assert speaks_closer(given, people=2, roles=["Student"], places=PLACES, language="nl")


def test_it_reads_english_too() -> None:
    about = {"people": 2, "roles": ["Student"], "places": [], "language": "en"}
    assert not speaks_closer("Several participants", **about)
    assert not speaks_closer("Two students", **about)
    assert speaks_closer("All participants", **about)
    assert speaks_closer("Three students", **about)


def together(*said: Contribution) -> list[actions.Chosen]:
    chosen: list[actions.Chosen] = []
    for one in said:
        assert one.current is not None
        chosen += [*actions.choose(one.current, one.current.text), actions.Chosen(actions.Omission())]
    return chosen[:-1]


@pytest.mark.parametrize("given", ["Alle deelnemers", "De kastelein en de kok van de Gouden Leeuw"])
def test_two_contributions_do_not_let_any_name_pass(world: World, given: str) -> None:
    with pytest.raises(actions.RefusedByGates) as refusal:
        actions.add_quote(
            world.story, together(*world.said), collective=True, attribution=given, by=world.editor
        )
    assert [(row.code, row.words) for row in refusal.value.findings] == [("collective_too_close", given)]


def test_where_enough_people_sat_the_dialogue_may_be_named(world: World) -> None:
    about = "Meerdere deelnemers, Dialoog in het veerhuis"
    quote = actions.add_quote(
        world.story, together(*world.said), collective=True, attribution=about, by=world.editor
    )
    world.programme.expected_participants = 40
    world.programme.save()
    quote = Quote.objects.get(pk=quote.pk)
    with pytest.raises(actions.RefusedByGates):
        actions.change_attribution(quote, attribution=about, collective=True, by=world.editor)
    actions.change_attribution(quote, attribution="Meerdere deelnemers", collective=True, by=world.editor)


def test_who_says_two_things_is_one_person(world: World) -> None:
    """Of a quote that speaks for several, and of a number of participants in a sentence."""
    table = world.said[0].table
    assert table is not None
    again = make_contribution(table, "Ik mis het café.")
    with pytest.raises(actions.RefusedByGates) as refusal:
        actions.add_quote(
            world.story,
            together(world.said[0], again),
            collective=True,
            attribution="Deelnemers",
            by=world.editor,
        )
    assert [row.code for row in refusal.value.findings] == ["collective_of_one"]
    two = "Twee deelnemers missen een plek."
    alone = make_sentence(world.summary, two, cites=[world.said[0], again])
    assert [row.code for row in findings_of_sentence(alone) if row.blocking] == ["people_counted"]
    apart = make_sentence(world.summary, two, cites=world.said)
    assert [row.code for row in findings_of_sentence(apart) if row.blocking] == []
