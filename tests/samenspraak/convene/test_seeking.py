"""Target groups: how many are sought, who is still missing, and what the public may read of it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from samenspraak.convene import actions
from samenspraak.convene.choices import Channel
from samenspraak.convene.models import Registration
from samenspraak.convene.people_said import Said
from samenspraak.convene.queries import group_states, published_channels, still_sought
from tests.factories.rows import make_coming, make_group, make_programme
from tests.people import enter

pytestmark = pytest.mark.django_db
YOUNG = {"age": "16-24", "region": "zeeland"}
OLD = {"age": "65+", "region": "utrecht"}


@pytest.fixture
def programme(db: None) -> Any:
    return make_programme()


def fill(dialogue: Any, features: dict[str, str], number: int) -> None:
    begin = Registration.objects.filter(dialogue=dialogue).count()
    Registration.objects.bulk_create(
        Registration(programme=dialogue.programme, dialogue=dialogue, number=begin + place, features=features)
        for place in range(1, number + 1)
    )


def test_we_still_seek_twelve_people_live(client: Client, programme: Any) -> None:
    dialogue = make_coming(programme, places=60)
    make_group(programme, dialogue, name="mensen onder de 25 uit Zeeland", least=22)
    fill(dialogue, YOUNG, 10)
    for address in (f"/nl/waterkant/aanmelden/{dialogue.public_id}/", "/nl/waterkant/agenda/"):
        assert "We zoeken nog 12 mensen onder de 25 uit Zeeland." in client.get(address).content.decode()
    fill(dialogue, YOUNG, 1)
    page = client.get("/nl/waterkant/agenda/").content.decode()
    assert "We zoeken nog 11 mensen onder de 25 uit Zeeland." in page


@pytest.mark.parametrize(
    ("young", "old", "told"), [(0, 0, 30), (0, 12, 30), (3, 12, None), (12, 12, 18), (12, 4, None)]
)
def test_no_few_people_can_be_counted_from_what_is_missing(
    programme: Any, young: int, old: int, told: int | None
) -> None:
    dialogue = make_coming(programme, places=100)
    make_group(programme, dialogue, least=30)
    fill(dialogue, YOUNG, young)
    fill(dialogue, OLD, old)
    assert [one.number for one in still_sought(dialogue)] == [told]


def test_nor_by_taking_a_group_from_a_wider_one(programme: Any) -> None:
    dialogue = make_coming(programme, places=100)
    make_group(programme, dialogue, "jongeren", least=40, conditions={"age": ["16-24"]})
    make_group(programme, dialogue, "jongeren uit Zeeland", least=30)
    fill(dialogue, YOUNG, 12)
    fill(dialogue, {"age": "16-24", "region": "utrecht"}, 3)
    fill(dialogue, OLD, 20)
    assert [one.number for one in still_sought(dialogue)] == [None, None]


def test_a_share_with_a_tolerance(programme: Any) -> None:
    dialogue = make_coming(programme, places=60)
    make_group(programme, dialogue, share=25, tolerance=5)
    (state,) = group_states(dialogue)
    assert (state.least, state.most, state.missing) == (12, 18, 12)


def test_a_group_of_the_programme_counts_at_each_dialogue(programme: Any) -> None:
    make_group(programme, None, least=2)
    first, second = make_coming(programme), make_coming(programme)
    fill(first, YOUNG, 1)
    assert [state.missing for each in (first, second) for state in group_states(each)] == [1, 2]


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        (
            {"least": 5, "most": 3},
            "Ten minste 5 en ten hoogste 3 kan niet allebei. Kijk naar beide getallen.",
        ),
        ({"least": 5, "share": 10}, "Geef getallen of een aandeel, niet allebei."),
        (
            {"conditions": {"age": ["oud"]}},
            "oud is geen antwoord van het kenmerk age.",
        ),
        ({"conditions": {}}, "Kies ten minste één antwoord waardoor mensen bij deze groep horen."),
    ],
)
def test_a_group_that_makes_no_sense_is_refused(
    programme: Any, changed: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(actions.Refusal, match=sentence):
        make_group(programme, None, **changed)


def test_quotas_that_cannot_be_met_are_said(programme: Any) -> None:
    dialogue = make_coming(programme, places=5)
    make_group(programme, dialogue, "jongeren", least=6)
    client = Client()
    client.force_login(enter("olga", programme))
    page = client.get(f"/nl/waterkant/werkbank/bijeenroepen/{dialogue.pk}/doelgroepen/").content.decode()
    assert "jongeren: er worden ten minste 6 mensen gevraagd, en er zijn 5 plaatsen." in page


def test_channels_are_published_as_far_as_nobody_can_be_counted(client: Client, programme: Any) -> None:
    dialogue = make_coming(programme, places=200)
    for channel, number in ((Channel.HOST, 41), (Channel.OPEN_CALL, 23)):
        actions.count_invited(dialogue, channel, invited=number * 3, refused=number, by=None)
    actions.register(dialogue, Said(), by=None)
    rows = {row.channel: (row.invited, row.refused, row.accepted) for row in published_channels(dialogue)}
    assert rows == {Channel.HOST: (123, 41, None), Channel.OPEN_CALL: (69, 23, None)}
    page = client.get(f"/nl/waterkant/dialogen/{dialogue.public_id}/").content.decode()
    assert ("123" in page, "69" in page) == (True, True)
