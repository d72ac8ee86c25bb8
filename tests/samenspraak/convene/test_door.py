"""The door: check-in by list or code, no-shows mended, late arrivals seated; and what is printed, with few names."""

from __future__ import annotations

import time
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from pypdf import PdfReader

from rodedraad.progress import Silent
from samenspraak.convene import actions
from samenspraak.convene.actions import door, seating
from samenspraak.convene.choices import Presence, PrintPart
from samenspraak.convene.models import Contact, Invitation, Registration, SeatingPlan, TableRole
from samenspraak.convene.people_said import Reached, Said
from samenspraak.convene.printed import seating_data, seating_pdf
from samenspraak.convene.queries.seating import current_plan
from tests.factories.rows import make_coming, make_dialogue, make_group, make_programme, make_registration
from tests.people import enter

pytestmark = pytest.mark.django_db
AGES = ("16-24", "25-44", "45-64", "65+")
BENCH = "/nl/waterkant/werkbank/bijeenroepen/"


@pytest.fixture
def dialogue(db: None) -> Any:
    """Twelve people of four ages with names, three tables of five; seated."""
    programme = make_programme()
    row = make_coming(programme)
    make_group(programme, row, "jongeren", least=1, conditions={"age": ["16-24"]})
    actions.lay_tables(row, tables=3, seats=5, by=None)
    for number in range(12):
        reached = Reached(name=f"Mens {chr(65 + number)}", email=f"m{number}@example.org")
        said = Said(speaks_as=f"Rol {number}", features={"age": AGES[number % 4]}, reached=reached)
        make_registration(row, said)
    plan = seating.plan_seats(row, rounds=2, mixing="balanced", by=None)
    seating.make_plan(plan, Silent(), steps=100)
    return row


@pytest.fixture
def hugo(dialogue: Any) -> Client:
    """A host of the first table, who keeps the door."""
    user = enter("hugo", dialogue.programme)
    TableRole.objects.create(
        programme=dialogue.programme, table=dialogue.tables.get(number=1), role="host", user=user
    )
    client = Client()
    client.force_login(user)
    return client


def person(dialogue: Any, number: int) -> Registration:
    return Registration.objects.get(dialogue=dialogue, number=number)


def come(dialogue: Any, numbers: range) -> None:
    for number in numbers:
        door.check_in(person(dialogue, number), by=None)


def test_whoever_keeps_the_door_knows_whom_to_call_about_a_child(hugo: Client, dialogue: Any) -> None:
    child = person(dialogue, 1)
    Registration.objects.filter(pk=child.pk).update(under_16=True, guardian_agreed=True)
    Contact.objects.filter(registration=child).update(guardian_name="Joke", guardian_phone="0612345678")
    # A number that was left for another reason is not shown.
    Contact.objects.filter(registration=person(dialogue, 2)).update(guardian_name="Anton")
    page = hugo.get(f"{BENCH}{dialogue.pk}/deur/").content.decode()
    assert page.count("jonger dan 16, een ouder of voogd is akkoord: Joke 0612345678") == 1
    assert "Anton" not in page


def test_somebody_is_let_in_from_the_list_and_hears_their_table(hugo: Client, dialogue: Any) -> None:
    page = hugo.get(f"{BENCH}{dialogue.pk}/deur/?zoek=mens c").content.decode()
    assert ("Mens C" in page, "Mens D" in page) == (True, False)
    row = person(dialogue, 3)
    answer = hugo.post(f"{BENCH}deur/{row.pk}/", {"verdict": "here"}, follow=True).content.decode()
    first, second = current_plan(dialogue).places.filter(registration=row).order_by("round")
    assert f"Nummer 3: tafel {first.table.number}. Daarna: {second.table.number}." in answer
    assert "1 hier, 11 verwacht, 0 blijven weg." in answer
    hugo.post(f"{BENCH}deur/{row.pk}/", {"verdict": "undo"})
    row.refresh_from_db()
    assert (row.presence, row.arrived_at) == (Presence.EXPECTED, None)


def test_a_code_lets_in_at_the_door_and_leads_others_to_their_own_registration(
    hugo: Client, dialogue: Any, client: Client
) -> None:
    code = actions.register(dialogue, Said(speaks_as="Laatkomer"), by=None).code
    answer = hugo.post("/nl/waterkant/deur/", {"code": code})
    row = Registration.objects.get(speaks_as="Laatkomer")
    assert (answer.status_code, row.presence) == (200, Presence.HERE)
    assert "kreeg er nu een" in answer.content.decode()
    assert current_plan(dialogue).places.filter(registration=row).count() == 2
    assert client.get("/nl/waterkant/deur/").url == "/nl/waterkant/mijn-aanmelding/"
    assert hugo.post("/nl/waterkant/deur/", {"code": "bcdf-2345-ghjk"}).status_code == 422


def test_no_shows_are_mended_in_seconds_with_the_fewest_moved(hugo: Client, dialogue: Any) -> None:
    table = dialogue.tables.get(number=1)
    missing = list(
        current_plan(dialogue)
        .places.filter(table=table, round=1)
        .values_list("registration__number", flat=True)
    )[:2]
    for number in range(1, 13):
        if number not in missing:
            door.check_in(person(dialogue, number), by=None)
    before = time.monotonic()
    page = hugo.post(f"{BENCH}{dialogue.pk}/deur/herstel/", {"round": "1"}, follow=True).content.decode()
    assert time.monotonic() - before < 5
    proposal = SeatingPlan.objects.get(state="proposed")
    moved = proposal.result["people_moved"]
    assert f"2 bleven weg, 0 kwamen later; {moved} mensen gaan naar een andere tafel." in page
    assert moved <= 4
    assert proposal.result["violations"] == 0

    hugo.post(f"{BENCH}deur/plan/{proposal.pk}/")

    assert current_plan(dialogue) == proposal
    assert not proposal.places.filter(registration__number__in=missing).exists()
    states = dict(Registration.objects.values_list("number", "presence"))
    assert {number for number, state in states.items() if state == Presence.ABSENT} == set(missing)


def test_who_comes_after_all_gets_a_table_and_nobody_else_moves(hugo: Client, dialogue: Any) -> None:
    come(dialogue, range(1, 12))
    plan = door.mend(dialogue, from_round=1, by=None)
    door.accept(plan, by=None)
    before = set(plan.places.values_list("registration", "round", "table"))
    answer = hugo.post(f"{BENCH}deur/{person(dialogue, 12).pk}/", {"verdict": "here"}, follow=True)
    assert "Nummer 12: tafel" in answer.content.decode()
    after = set(plan.places.values_list("registration", "round", "table"))
    assert (before < after, len(after - before)) == (True, 2)


def test_rounds_that_are_over_stay_as_they_were(dialogue: Any) -> None:
    come(dialogue, range(1, 11))
    first = current_plan(dialogue)
    plan = door.mend(dialogue, from_round=2, by=None)
    here = [person(dialogue, number).pk for number in range(1, 11)]

    def of(one: SeatingPlan) -> dict[Any, Any]:
        return dict(one.places.filter(round=1, registration__in=here).values_list("registration", "table"))

    assert of(plan) == of(first)


def test_a_plan_is_not_mended_before_anybody_is_here(hugo: Client, dialogue: Any) -> None:
    page = hugo.post(f"{BENCH}{dialogue.pk}/deur/herstel/", {"round": "1"}, follow=True).content.decode()
    assert "Er is nog niemand. Vink eerst mensen af." in page
    assert SeatingPlan.objects.count() == 1
    assert not Registration.objects.filter(presence=Presence.ABSENT).exists()


def test_who_came_is_counted_by_channel(dialogue: Any) -> None:
    come(dialogue, range(1, 6))
    assert Invitation.objects.get(dialogue=dialogue).came == 5


def test_a_host_stands_at_their_own_door_only(hugo: Client, dialogue: Any) -> None:
    elsewhere = make_dialogue(dialogue.programme, title_nl="Elders")
    row = make_registration(make_coming(dialogue.programme))
    assert hugo.get(f"{BENCH}{elsewhere.pk}/deur/").status_code == 404
    assert hugo.post(f"{BENCH}deur/{row.pk}/", {"verdict": "here"}).status_code == 404


def test_the_door_asks_a_fixed_number_of_queries(hugo: Client, dialogue: Any) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    hugo.get(f"{BENCH}{dialogue.pk}/deur/")
    numbers = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as asked:
            hugo.get(f"{BENCH}{dialogue.pk}/deur/")
        numbers.append(len(asked))
        make_registration(dialogue, Said(reached=Reached(name="Nog iemand")))
        make_registration(dialogue, Said())
    assert numbers[0] == numbers[1]


# ---- print


def test_names_stand_only_where_they_are_needed(dialogue: Any) -> None:
    with_names = {PrintPart.PERSON_CARDS, PrintPart.DOOR_LIST}
    for part in PrintPart:
        text = str(seating_data(dialogue, [part]))
        assert ("Mens C" in text) == (part in with_names), part
        assert "@example.org" not in text


def test_cards_and_lists_are_one_accessible_pdf(dialogue: Any) -> None:
    olga = Client()
    olga.force_login(enter("olga", dialogue.programme))
    answer = olga.post(f"{BENCH}{dialogue.pk}/afdrukken/", {"parts": PrintPart.values})
    assert answer["Content-Type"] == "application/pdf"
    assert "no-store" in answer["Cache-Control"]
    read = PdfReader(BytesIO(answer.content))
    text = "\n".join(page.extract_text() for page in read.pages)
    for words in ("Tafel 3", "Rol 7", "Mens L", "Lijst voor de deur", "Ik wil meedoen"):
        assert words in text
    assert read.trailer["/Root"]["/MarkInfo"]["/Marked"]
    places = current_plan(dialogue).places.filter(registration__number=5).order_by("round")
    tables = " · ".join(f"Ronde {place.round}: tafel {place.table.number}" for place in places)
    assert tables in " ".join(text.split())


def test_an_empty_list_can_be_printed_before_anybody_registered() -> None:
    programme = make_programme("leeg")
    made = seating_pdf(make_coming(programme), list(PrintPart))
    assert made.startswith(b"%PDF")
