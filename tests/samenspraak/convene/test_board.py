"""The planning board: everybody seated once, what people need and wish kept, a repair with few moves, the team."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from django.db import IntegrityError
from django.test import Client

from rodedraad.progress import Silent
from samenspraak.convene import actions
from samenspraak.convene.actions import seating, team
from samenspraak.convene.choices import Availability, PlanState, Presence, TableRoleName, WishName
from samenspraak.convene.models import (
    PlannedSeat,
    Registration,
    SeatingPlan,
    SeatingWish,
    TableRole,
    TeamMember,
)
from samenspraak.convene.people_said import Said
from samenspraak.convene.queries.seating import current_plan, mixes_of, moves_in, table_words_of
from tests.factories.rows import make_coming, make_group, make_programme, make_registration
from tests.people import enter

pytestmark = pytest.mark.django_db
AGES = ("16-24", "25-44", "45-64", "65+")


@pytest.fixture
def dialogue(db: None) -> Any:
    """Sixteen people of four ages, four tables of five."""
    programme = make_programme()
    row = make_coming(programme)
    make_group(programme, row, "jongeren", least=1, conditions={"age": ["16-24"]})
    actions.lay_tables(row, tables=4, seats=5, by=None)
    for number in range(16):
        make_registration(row, Said(speaks_as=f"Rol {number}", features={"age": AGES[number % 4]}))
    return row


@pytest.fixture
def olga(dialogue: Any) -> Client:
    client = Client()
    client.force_login(enter("olga", dialogue.programme))
    return client


def seated(dialogue: Any, rounds: int = 1) -> SeatingPlan:
    plan = seating.plan_seats(dialogue, rounds=rounds, mixing="balanced", by=None)
    seating.make_plan(plan, Silent(), steps=200)
    return plan


def table_of(plan: SeatingPlan, number: int) -> int:
    return int(plan.places.get(registration__number=number, round=1).table.number)


def person(dialogue: Any, number: int) -> Registration:
    return Registration.objects.get(dialogue=dialogue, number=number)


def test_everybody_is_seated_in_a_job_and_the_first_plan_holds(
    olga: Client, dialogue: Any, django_capture_on_commit_callbacks: Any
) -> None:
    address = f"/nl/waterkant/werkbank/bijeenroepen/{dialogue.pk}/bord/"
    with django_capture_on_commit_callbacks(execute=True):
        begun = olga.post(f"{address}plannen/", {"rounds": "1", "mixing": "balanced"})
    plan = SeatingPlan.objects.get()
    assert (begun.url, plan.state) == (f"/nl/taken/{plan.job_id}/", PlanState.CURRENT)
    assert Counter(plan.places.values_list("table__number", flat=True)) == {1: 4, 2: 4, 3: 4, 4: 4}
    assert (plan.result["violations"], plan.result["diversity_ratio"]) == (0, 1.0)
    page = olga.get(address).content.decode()
    assert "Plan 1 geldt." in page
    assert "Rol 7" in page
    assert "Femke" not in page


def test_each_table_is_told_and_drawn(olga: Client, dialogue: Any) -> None:
    plan = seated(dialogue)
    (mix,) = mixes_of(dialogue, plan, 1)
    assert [[(cell.count, cell.expected) for cell in row.cells] for row in mix.rows] == [[(1, 1.0)] * 4] * 4
    assert table_words_of(dialogue, plan, 1) == dict.fromkeys(range(1, 5), "mirror")
    page = olga.get(f"/nl/waterkant/werkbank/bijeenroepen/plan/{plan.pk}/").content.decode()
    assert page.count("<circle") == 32
    assert "een spiegel van de zaal" in page


def test_who_is_younger_than_16_can_be_seen_on_the_board(olga: Client, dialogue: Any) -> None:
    Registration.objects.filter(number=1).update(under_16=True, guardian_agreed=True)
    page = olga.get(f"/nl/waterkant/werkbank/bijeenroepen/{dialogue.pk}/bord/").content.decode()
    assert page.count("jonger dan 16, een ouder of voogd is akkoord") == 1


def test_what_people_need_and_what_is_wished_for_holds(olga: Client, dialogue: Any) -> None:
    Registration.objects.filter(number=1).update(needs_wheelchair=True)
    Registration.objects.filter(number__in=(2, 3)).update(languages=["en"])
    Registration.objects.exclude(number__in=(2, 3)).update(languages=["nl", "en"])
    offers = [
        actions.Offer(number, language="en" if number == 2 else "nl", is_reachable=number == 4)
        for number in range(1, 5)
    ]
    actions.furnish_tables(dialogue, offers, by=None)
    address = f"/nl/waterkant/werkbank/bijeenroepen/{dialogue.pk}/bord/"
    third = dialogue.tables.get(number=3)
    olga.post(f"{address}vast/", {"person": str(person(dialogue, 5).pk), "table": str(third.pk)})
    for wish, one, other in (("together", 6, 7), ("apart", 8, 9)):
        keys = {"one": person(dialogue, one).pk, "other": person(dialogue, other).pk}
        assert olga.post(f"{address}paar/", {"wish": wish, **keys}).status_code == 302
    plan = seated(dialogue, rounds=2)
    assert plan.result["violations"] == 0
    for number in (1, 2):
        at = {p.registration.number: p.table.number for p in plan.places.filter(round=number)}
        assert (at[1], at[2], at[3], at[5]) == (4, 2, 2, 3)
        assert at[6] == at[7]
        assert at[8] != at[9]
    page = olga.get(address).content.decode()
    assert page.count("volgt uit wat mensen nodig hebben") == 16 + 4 + 1


def test_in_a_blended_dialogue_who_is_online_sits_online(dialogue: Any) -> None:
    dialogue.setting = "blended"
    dialogue.save()
    Registration.objects.filter(number__lte=4).update(setting="online")
    actions.furnish_tables(dialogue, [actions.Offer(1, is_online=True)], by=None)
    plan = seated(dialogue)
    online = set(plan.places.filter(table__number=1).values_list("registration__number", flat=True))
    assert online == {1, 2, 3, 4}


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda d: d.tables.all().delete(), "Er zijn nog geen tafels. Zet ze eerst klaar."),
        (lambda d: Registration.objects.all().delete(), "Er doet nog niemand mee"),
        (lambda d: d.tables.filter(number__gt=2).delete(), "Er zijn 16 mensen en 10 plaatsen"),
        (lambda d: d.tables.first().seats.first().delete(), "Niet alle tafels hebben evenveel plaatsen."),
    ],
)
def test_what_cannot_be_seated_is_said_and_nobody_is(
    olga: Client, dialogue: Any, spoil: Any, sentence: str
) -> None:
    spoil(dialogue)
    address = f"/nl/waterkant/werkbank/bijeenroepen/{dialogue.pk}/bord/"
    answer = olga.post(f"{address}plannen/", {"rounds": "1", "mixing": "balanced"})
    assert (answer.status_code, SeatingPlan.objects.count()) == (422, 0)
    assert sentence in answer.content.decode()


def test_rules_that_contradict_are_named_by_their_numbers_on_the_board(olga: Client, dialogue: Any) -> None:
    Registration.objects.filter(number=1).update(needs_wheelchair=True)
    actions.furnish_tables(
        dialogue, [actions.Offer(number, is_reachable=number == 4) for number in range(1, 5)], by=None
    )
    seating.wish_table(person(dialogue, 1), dialogue.tables.get(number=2), by=None)
    address = f"/nl/waterkant/werkbank/bijeenroepen/{dialogue.pk}/bord/"
    answer = olga.post(f"{address}plannen/", {"rounds": "1", "mixing": "balanced"})
    told = "de regels: voor 1 blijft geen tafel over (rij 1, 2). Haal een van die regels weg."
    assert told in answer.content.decode()


def test_nobody_who_can_reach_no_table_is_seated_somewhere(dialogue: Any) -> None:
    Registration.objects.filter(number=1).update(needs_wheelchair=True)
    actions.furnish_tables(
        dialogue, [actions.Offer(number, is_reachable=False) for number in range(1, 5)], by=None
    )
    with pytest.raises(actions.Refusal, match="voor 1 blijft geen tafel over"):
        seating.plan_seats(dialogue, rounds=1, mixing="balanced", by=None)


def test_the_database_itself_seats_nobody_twice(dialogue: Any) -> None:
    plan = seated(dialogue)
    place = plan.places.first()
    with pytest.raises(IntegrityError):
        PlannedSeat.objects.create(
            programme=plan.programme, plan=plan, registration=place.registration, round=1, table=place.table
        )


def test_a_later_plan_is_a_proposal_until_it_is_let_hold(olga: Client, dialogue: Any) -> None:
    first, second = seated(dialogue), seated(dialogue)
    assert (current_plan(dialogue), second.state) == (first, PlanState.PROPOSED)
    olga.post(f"/nl/waterkant/werkbank/bijeenroepen/plan/{second.pk}/geldt/")
    assert current_plan(dialogue) == second
    olga.post(f"/nl/waterkant/werkbank/bijeenroepen/plan/{first.pk}/geldt/")
    assert current_plan(dialogue) == first


def test_a_repair_moves_few_and_shows_before_and_after(olga: Client, dialogue: Any) -> None:
    before = seated(dialogue)
    gone = list(before.places.filter(table__number=1).values_list("registration", flat=True))[:3]
    Registration.objects.filter(pk__in=gone).update(presence=Presence.ABSENT)
    plan = seating.repair(dialogue, by=None)
    moves = moves_in(plan)
    assert plan.state == PlanState.PROPOSED
    assert len({move.registration.pk for move in moves}) == plan.result["people_moved"] <= 6
    assert not plan.places.filter(registration__in=gone).exists()
    assert plan.places.count() == 13
    page = olga.get(f"/nl/waterkant/werkbank/bijeenroepen/plan/{plan.pk}/").content.decode()
    assert f"3 bleven weg, 0 kwamen later; {len(moves)} mensen gaan naar een andere tafel." in page


def test_who_comes_late_gets_a_table_and_nobody_moves(dialogue: Any) -> None:
    plan = seated(dialogue)
    before = set(plan.places.values_list("registration", "table"))
    late = make_registration(dialogue, Said(features={"age": "65+"}))
    assert seating.seat_late(late, by=None) == plan
    assert before < set(plan.places.values_list("registration", "table"))
    assert plan.places.filter(registration=late).count() == 1
    assert seating.seat_late(late, by=None) is None


def test_the_latest_word_about_two_people_counts(dialogue: Any) -> None:
    one, other = person(dialogue, 1), person(dialogue, 2)
    seating.wish_pair(WishName.TOGETHER, one, other, by=None)
    seating.wish_pair(WishName.APART, other, one, by=None)
    assert list(SeatingWish.objects.values_list("wish", flat=True)) == ["apart"]
    with pytest.raises(actions.Refusal):
        seating.wish_pair(WishName.APART, one, one, by=None)


# ---- the team


def helper(dialogue: Any, name: str, languages: list[str]) -> TeamMember:
    user = enter(name, dialogue.programme)
    user.memberships.get_or_create(programme=dialogue.programme, role="facilitator", body=None)
    member = team.ask_to_help(dialogue, user, TableRoleName.FACILITATOR, by=None)
    team.answer_for(member, Availability.YES, languages, by=None)
    return TeamMember.objects.get(pk=member.pk)


def facilitators(dialogue: Any) -> dict[int, str]:
    rows = TableRole.objects.filter(table__dialogue=dialogue, role="facilitator")
    return dict(rows.values_list("table__number", "user__username"))


def test_tables_get_somebody_who_speaks_their_language(dialogue: Any) -> None:
    offers = [actions.Offer(1), actions.Offer(2, language="en"), actions.Offer(3, language="ar")]
    actions.furnish_tables(dialogue, offers, by=None)
    for name, languages in (("fatima", ["nl", "en", "ar"]), ("noor", ["nl"]), ("hugo", ["nl", "en"])):
        helper(dialogue, name, languages)
    empty = team.pair_all(dialogue, by=None)
    assert facilitators(dialogue) == {1: "noor", 2: "hugo", 3: "fatima"}
    assert [table.number for role, table in empty if role == "facilitator"] == [4]


def test_a_colleague_takes_over(olga: Client, dialogue: Any) -> None:
    fatima, noor = helper(dialogue, "fatima", []), helper(dialogue, "noor", [])
    team.pair(fatima, dialogue.tables.get(number=2), by=None)
    address = f"/nl/waterkant/werkbank/bijeenroepen/team/{fatima.pk}/"
    olga.post(address, {"verdict": "replace", "other": str(noor.pk)})
    fatima.refresh_from_db()
    assert (facilitators(dialogue), fatima.available) == ({2: "noor"}, Availability.NO)


def test_somebody_answers_for_themselves_and_nobody_else(dialogue: Any) -> None:
    fatima, noor = helper(dialogue, "fatima", []), helper(dialogue, "noor", [])
    team.pair(fatima, dialogue.tables.get(number=1), by=None)
    client = Client()
    client.force_login(fatima.user)
    here = "/nl/waterkant/werkbank/bijeenroepen/mijn/"
    assert client.get(f"{here}{noor.pk}/").status_code == 404
    client.post(f"{here}{fatima.pk}/", {"briefed": "yes"})
    client.post(f"{here}{fatima.pk}/", {"available": "no"})
    fatima.refresh_from_db()
    assert (fatima.available, fatima.briefed_at is not None) == (Availability.NO, True)
    assert facilitators(dialogue) == {}
