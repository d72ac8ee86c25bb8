"""Registering without an account, the waiting list, organisations that register by role, and what is erased when."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import IntegrityError
from django.test import Client

from samenspraak.convene import actions
from samenspraak.convene.choices import Channel, Presence, RegistrationState
from samenspraak.convene.models import Contact, Dialogue, Feature, Invitation, Registration
from samenspraak.convene.people_said import Reached, Said
from samenspraak.ground import clock, jobs
from samenspraak.ground.models import AuditLine, Job
from tests.factories.rows import make_coming, make_group, make_programme, make_registration
from tests.people import enter

pytestmark = pytest.mark.django_db
YOUNG = {"age": "16-24", "region": "zeeland"}


@pytest.fixture
def programme(db: None) -> Any:
    return make_programme()


@pytest.fixture
def olga(programme: Any) -> Client:
    client = Client(headers={"accept-language": "nl"})
    client.force_login(enter("olga", programme))
    return client


def page_of(dialogue: Dialogue, rest: str = "") -> str:
    return f"/nl/waterkant/aanmelden/{dialogue.public_id}/{rest}"


def registered(client: Client, dialogue: Dialogue, **said: Any) -> Any:
    answer = client.post(page_of(dialogue), said)
    assert answer.status_code == 200, answer.context["form"].errors
    return answer


def test_anyone_registers_without_an_account_and_gets_a_code_once(client: Client, programme: Any) -> None:
    dialogue = make_coming(programme)
    answer = registered(client, dialogue, name="Femke de Boer", speaks_as="Student", needs=["quiet"])
    row = Registration.objects.get()
    assert (row.number, row.state, row.channel) == (1, RegistrationState.REGISTERED, Channel.OPEN_CALL)
    assert (row.speaks_as, row.needs, row.contact.name) == ("Student", ["quiet"], "Femke de Boer")
    code = answer.context["code"]
    assert code.replace("-", "") not in (row.code_hash or "")
    own = client.post("/nl/waterkant/mijn-aanmelding/", {"code": code})
    assert "Uw nummer" in own.content.decode()
    assert "Femke" not in own.content.decode()


def test_nothing_has_to_be_filled_in(client: Client, programme: Any) -> None:
    registered(client, make_coming(programme))
    assert not Contact.objects.exists()


def test_only_what_a_target_group_needs_is_asked_and_kept(client: Client, programme: Any) -> None:
    dialogue = make_coming(programme)
    actions.take_feature(programme, "education", by=None)
    assert "feature-" not in client.get(page_of(dialogue)).content.decode()
    make_group(programme, dialogue)
    page = client.get(page_of(dialogue)).content.decode()
    assert ("feature-age" in page, "feature-education" in page) == (True, False)
    said = {"feature-age": "16-24", "feature-education": "higher", "feature-region": "utrecht"}
    registered(client, dialogue, **said)
    assert Registration.objects.get().features == {"age": "16-24", "region": "utrecht"}


def test_answers_that_no_group_needs_any_more_are_forgotten(programme: Any) -> None:
    dialogue = make_coming(programme)
    group = make_group(programme, dialogue)
    row = make_registration(dialogue, Said(features=YOUNG))
    actions.seek_no_more(group, by=None)
    row.refresh_from_db()
    assert row.features == {}


def test_name_and_address_stand_apart(programme: Any) -> None:
    fields = {field.name for field in Registration._meta.get_fields()}
    assert not fields & {"name", "email", "phone", "guardian_name"}


def test_who_is_younger_than_16_comes_with_a_guardian(client: Client, programme: Any) -> None:
    dialogue = make_coming(programme)
    answer = client.post(page_of(dialogue), {"name": "Pim", "under_16": "on"})
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"guardian_agreed", "guardian_name", "guardian_phone"}
    assert not Registration.objects.exists()
    whole = {"guardian_name": "Joke", "guardian_phone": "0612345678", "guardian_agreed": "on"}
    registered(client, dialogue, name="Pim", under_16="on", **whole)
    assert Contact.objects.get().guardian_name == "Joke"


def test_the_database_itself_refuses_a_minor_without_a_guardian(programme: Any) -> None:
    with pytest.raises(IntegrityError):
        Registration.objects.create(
            programme=programme, dialogue=make_coming(programme), number=1, under_16=True
        )


def test_the_full_list_leads_to_the_waiting_list_and_back(client: Client, programme: Any) -> None:
    dialogue = make_coming(programme, places=1)
    first = registered(client, dialogue, name="Femke", email="femke@example.org")
    second = registered(client, dialogue, name="Jan")
    assert "U staat op de wachtlijst" in second.content.decode()
    states = list(Registration.objects.values_list("number", "state"))
    assert states == [(1, RegistrationState.REGISTERED), (2, RegistrationState.WAITING)]

    code = first.context["code"]
    gone = client.post("/nl/waterkant/mijn-aanmelding/", {"code": code, "verdict": "cancel"})

    assert "U staat niet meer op de lijst" in gone.content.decode()
    states = list(Registration.objects.values_list("number", "state"))
    assert states == [(1, RegistrationState.CANCELLED), (2, RegistrationState.REGISTERED)]
    assert [contact.name for contact in Contact.objects.all()] == ["Jan"]
    assert client.post("/nl/waterkant/mijn-aanmelding/", {"code": code}).status_code == 422


def test_more_places_are_for_who_waits(programme: Any) -> None:
    dialogue = make_coming(programme, places=1)
    rows = [make_registration(dialogue, Said(speaks_as=str(number))) for number in range(3)]
    plan = actions.DialoguePlan(
        kind=dialogue.kind, title_nl=dialogue.title_nl, held_on=dialogue.held_on, places=2
    )
    actions.change_dialogue(dialogue, plan, by=None)
    states = [Registration.objects.get(pk=row.pk).state for row in rows]
    assert states == ["registered", "registered", "waiting"]


def test_places_are_kept_for_people_who_are_still_sought(programme: Any) -> None:
    dialogue = make_coming(programme, places=3)
    make_group(programme, dialogue, least=2)
    other = {"age": "65+", "region": "zeeland"}
    rows = [make_registration(dialogue, Said(features=said)) for said in (other, other, YOUNG, YOUNG)]
    assert [row.state for row in rows] == ["registered", "waiting", "registered", "registered"]


def test_a_group_that_is_full_waits(programme: Any) -> None:
    dialogue = make_coming(programme)
    make_group(programme, dialogue, most=1)
    rows = [make_registration(dialogue, Said(features=YOUNG)) for _ in range(2)]
    assert [row.state for row in rows] == ["registered", "waiting"]


def test_registration_closes(client: Client, programme: Any) -> None:
    dialogue = make_coming(programme, registers_until=clock.today() - dt.timedelta(days=1))
    assert "De aanmelding voor deze dialoog is gesloten" in client.get(page_of(dialogue)).content.decode()
    assert client.post(page_of(dialogue), {"name": "Femke"}).status_code == 422
    assert not Registration.objects.exists()


def test_a_machine_that_fills_in_everything_is_refused(client: Client, programme: Any) -> None:
    answer = client.post(page_of(make_coming(programme)), {"website": "http://spam.example"})
    assert answer.status_code == 422
    assert not Registration.objects.exists()


def test_an_organisation_registers_by_role_only(client: Client, olga: Client, programme: Any) -> None:
    dialogue = make_coming(programme)
    make_group(programme, dialogue)
    address = f"/nl/waterkant/werkbank/bijeenroepen/{dialogue.pk}/aanmeldingen/organisatie/"
    code = olga.post(address, {"organisation": "Straatpastoraat"}).context["code"]
    page = client.get(page_of(dialogue, "organisatie/")).content.decode()
    assert not {"id_name", "id_email", "id_phone"} & set(page.split('"'))

    answer = client.post(
        page_of(dialogue, "organisatie/"),
        {"code": code, "speaks_as": "Dakloze man", "name": "Karel", "feature-age": "45-64"},
    )

    row = Registration.objects.get()
    assert (row.channel, row.speaks_as) == (Channel.INTERMEDIARY, "Dakloze man")
    assert (row.intermediary.name, Contact.objects.exists()) == ("Straatpastoraat", False)
    assert answer.context["made"].code in answer.content.decode()
    wrong = client.post(page_of(dialogue, "organisatie/"), {"code": "bcdf-2345-ghjk", "speaks_as": "x"})
    assert wrong.status_code == 422
    with pytest.raises(actions.Refusal):
        actions.register(dialogue, Said(reached=Reached(name="Karel")), by=None, through=row.intermediary)
    assert Registration.objects.count() == 1


def test_what_each_channel_yielded_follows_the_register(olga: Client, programme: Any) -> None:
    dialogue = make_coming(programme)
    first = make_registration(dialogue, channel=Channel.HOST)
    make_registration(dialogue, Said(), channel=Channel.HOST)
    here = f"/nl/waterkant/werkbank/bijeenroepen/{dialogue.pk}/aanmeldingen/"
    olga.post(f"{here}uitgenodigd/", {"channel": "host", "invited": "40", "refused": "6"})
    actions.cancel(first, by=None)
    Registration.objects.filter(number=2).update(presence=Presence.HERE)
    actions.recount(dialogue)
    row = Invitation.objects.get()
    assert (row.invited, row.refused, row.accepted, row.came) == (40, 6, 1, 1)
    refused = olga.post(f"{here}uitgenodigd/", {"channel": "host", "invited": "4", "refused": "6"})
    assert "6 mensen zeiden nee, van 4 die zijn uitgenodigd" in refused.content.decode()
    assert Invitation.objects.get().invited == 40


def test_contact_data_are_erased_after_their_term(programme: Any) -> None:
    dialogue = make_coming(programme, contact_days=5)
    row = make_registration(dialogue)
    day = dialogue.held_on + dt.timedelta(days=5)
    assert actions.erase_contacts(programme, day - dt.timedelta(days=1)) == 0
    with clock.moved_to(dt.datetime.combine(day, dt.time(3), tzinfo=dt.UTC)):
        jobs.start_daily()
        assert Job.objects.filter(name=actions.ERASE_JOB).count() == 1
        assert actions.erase_contacts(programme) == 1
    assert not Contact.objects.exists()
    assert Registration.objects.get().pk == row.pk
    line = AuditLine.objects.get(verb="erase_contact")
    assert "Femke" not in str(line.detail)


def test_no_place_is_given_twice_over(programme: Any) -> None:
    dialogue = make_coming(programme, places=5)
    for number in range(8):
        make_registration(dialogue, Said(speaks_as=str(number)))
    assert Registration.objects.filter(state=RegistrationState.REGISTERED).count() == 5


def test_a_dialogue_is_planned_with_its_tables(olga: Client, programme: Any) -> None:
    said = {
        "kind": "theme",
        "title_nl": "Themadialoog Water",
        "held_on": "2027-03-03",
        "starts_at": "19:30",
        "ends_at": "22:00",
        "setting": "in_person",
        "places": "48",
        "contact_days": "30",
        "is_public": "on",
    }
    bench = "/nl/waterkant/werkbank/bijeenroepen/"
    late = olga.post(f"{bench}nieuw/", {**said, "ends_at": "18:00"})
    assert (late.status_code, Dialogue.objects.count()) == (422, 0)
    assert "eindigt voordat hij begint" in late.content.decode()
    made = olga.post(f"{bench}nieuw/", said)
    dialogue = Dialogue.objects.get()
    assert made.url == f"{bench}{dialogue.pk}/"
    olga.post(f"{made.url}tafels/", {"tables": "2", "seats": "8"})
    olga.post(
        f"{made.url}tafels/inrichten/",
        {"room-1": "Kerkzaal", "language-1": "nl", "is_reachable-1": "on", "room-2": "Zolder"},
    )
    rows = list(dialogue.tables.values_list("number", "room", "language", "is_reachable"))
    assert rows == [(1, "Kerkzaal", "nl", True), (2, "Zolder", "", False)]
    assert [table.seats.count() for table in dialogue.tables.all()] == [8, 8]


def test_a_feature_of_ones_own(olga: Client, programme: Any) -> None:
    bench = "/nl/waterkant/werkbank/bijeenroepen/kenmerken/"
    own = {"name": "Kern", "question": "In welke kern woont u?", "answers": "Dorp\nHaven\n"}
    assert olga.post(bench, own).status_code == 302
    feature = Feature.objects.get()
    assert (feature.slug, feature.keys) == ("kern", ["dorp", "haven"])
    assert "Er is al een kenmerk Kern" in olga.post(bench, own).content.decode()


def test_the_register_asks_a_fixed_number_of_queries(olga: Client, programme: Any) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    dialogue = make_coming(programme)
    make_group(programme, dialogue)
    address = f"/nl/waterkant/werkbank/bijeenroepen/{dialogue.pk}/aanmeldingen/"
    make_registration(dialogue)
    olga.get(address)
    numbers = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as asked:
            olga.get(address)
        numbers.append(len(asked))
        for person in range(5):
            make_registration(dialogue, Said(reached=Reached(name=f"Mens {person}")))
    assert numbers[0] == numbers[1]
