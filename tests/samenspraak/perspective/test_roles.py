"""A heard sentence describes who spoke no closer than the line below a quote: by a role that ten people have."""

from __future__ import annotations

import pytest

from samenspraak.convene.models import Seat
from samenspraak.gather.choices import Purpose
from samenspraak.perspective import actions
from samenspraak.perspective.checking import findings_of_sentence
from samenspraak.perspective.models import Sentence
from samenspraak.perspective.roles import leads_on, roles_named
from tests.factories.rows import make_consent, make_contribution, make_sentence, make_thread
from tests.samenspraak.perspective.conftest import World

pytestmark = pytest.mark.django_db
HAND = "Huishoudelijke hulp"

OF_A_VOICE = [
    ("nl", "Een brugwachter ziet de dijk elke dag.", ("brugwachter",)),
    ("nl", "De dijk zakt, zei een oude brugwachter.", ("brugwachter",)),
    ("nl", "Twee brugwachters zeiden dat de dijk zakt.", ("brugwachters",)),
    ("nl", "Volgens brugwachters zakt de dijk.", ("brugwachters",)),
    ("nl", "Er moeten weer brugwachters komen.", ()),
    ("nl", "Een brugwachtershuis staat leeg.", ()),
    ("nl", "Iemand zei: “Ik ben een brugwachter en ik zie het.”", ()),
    ("nl", "Een deelnemer ziet de dijk elke dag.", ()),
    ("en", "A brugwachter sees the dike each day.", ("brugwachter",)),
]
OF_A_THREAD = [
    ("nl", "Een brugwachter ziet de dijk elke dag.", ("brugwachter",)),
    ("nl", "De dijk zakt, vertelde een brugwachter.", ("brugwachter",)),
    # Among the many behind a thread there is one: the sentence is not about that one.
    ("nl", "Aan 2 tafels klonk dat niemand bij een brugwachter aanklopt.", ()),
]


@pytest.mark.parametrize(("language", "text", "words"), OF_A_VOICE)
def test_a_role_of_who_is_cited_is_found_wherever_it_describes_one(language, text, words) -> None:
    assert roles_named(text, ["Brugwachter"], [], language) == words


@pytest.mark.parametrize(("language", "text", "words"), OF_A_THREAD)
def test_a_role_behind_a_thread_is_found_where_it_speaks(language, text, words) -> None:
    assert roles_named(text, [], ["Brugwachter, Zwaluwdam"], language) == words


def test_the_longer_role_is_told_when_two_begin_alike() -> None:
    assert roles_named("Een student mbo zei het.", ["Student", "Student mbo"], [], "nl") == ("student mbo",)


def test_a_small_place_or_an_illness_leads_on_to_one_person() -> None:
    told = ("in Giethoorn", "met epilepsie", "in Utrecht", "van 82 jaar")
    found = [leads_on(f"Een brugwachter {more}.") for more in told]
    assert found == [True, True, False, False]


def helped(world: World, text: str, *, by_thread: bool = False, describe: bool | None = None) -> Sentence:
    """A sentence about what somebody said in a role that one person in the programme has."""
    table = world.said[0].table
    assert table is not None
    seat = Seat.objects.filter(table=table).order_by("number").last()
    assert seat is not None
    Seat.objects.filter(pk=seat.pk).update(speaks_as=HAND)
    said = make_contribution(table, "Ik poets bij vier mensen.", seat=seat.number, speaks_as=HAND)
    if describe is not None:
        make_consent(seat.bearer, Purpose.DESCRIBE, given=describe)
    thread = make_thread(world.programme, "Poetsen", said=[said], order=9) if by_thread else None
    return make_sentence(world.summary, text, cites=[thread or said])


def told(row: Sentence) -> list[tuple[str, str, bool]]:
    return [(found.code, found.words, found.blocking) for found in findings_of_sentence(row)]


TOO_CLOSE = ("role_too_close", "huishoudelijke hulp", False)
ONE_DAY = "Een huishoudelijke hulp poetst bij vier mensen."


@pytest.mark.parametrize("by_thread", [False, True])
def test_a_role_that_one_person_has_needs_a_reason_before_it_is_published(
    world: World, by_thread: bool
) -> None:
    row = helped(world, ONE_DAY, by_thread=by_thread)
    assert told(row) == [TOO_CLOSE]
    with pytest.raises(actions.NotPublishable):
        actions.publish(world.edition, by=world.publisher)
    code, words, _blocking = TOO_CLOSE
    actions.overrule(row, code=code, words=words, reason="Zij vroeg erom.", by=world.editor)
    assert told(row) == []
    actions.publish(world.edition, by=world.publisher)


def test_a_role_beside_an_illness_is_not_published_whatever_the_reason(world: World) -> None:
    row = helped(world, "Een huishoudelijke hulp met epilepsie poetst bij vier mensen.")
    assert told(row) == [("role_points_at_one", "huishoudelijke hulp", True)]


@pytest.mark.parametrize(("describe", "found"), [(True, []), (False, [TOO_CLOSE])])
def test_who_agreed_to_be_described_may_be(world: World, describe: bool, found: list[object]) -> None:
    assert told(helped(world, ONE_DAY, describe=describe)) == found


def test_a_role_that_ten_people_have_may_be_named(world: World) -> None:
    row = helped(world, ONE_DAY)
    spare = Seat.objects.filter(programme=world.programme).exclude(speaks_as=HAND)
    Seat.objects.filter(pk__in=[seat.pk for seat in spare[:9]]).update(speaks_as="huishoudelijke  hulp")
    assert told(row) == []


def test_who_is_not_let_through_lets_nobody_else_be_described(world: World) -> None:
    row = helped(world, ONE_DAY, by_thread=True)
    thread = row.citations.get().thread
    assert thread is not None
    table = world.said[1].table
    assert table is not None
    other = make_contribution(table, "Ik ook.", seat=1, speaks_as=HAND, state="refused")
    assert other.current is not None
    thread.strands.create(programme=world.programme, version=other.current, stance="with")
    seat = Seat.objects.get(table=table, number=1)
    make_consent(seat.bearer, Purpose.DESCRIBE, given=True)
    assert told(row) == [TOO_CLOSE]


def test_what_nobody_behind_the_sentence_is_may_be_said(world: World) -> None:
    assert told(helped(world, "Een brugwachter poetst bij vier mensen.")) == []
