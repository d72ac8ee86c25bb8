"""Own dialogues: registered by anyone, opened with a code, handed in, let through by a person, counted apart."""

from __future__ import annotations

import io

import pytest
from django.test import Client

from rodedraad.progress import Silent
from samenspraak.evening import actions
from samenspraak.evening.choices import OwnState
from samenspraak.evening.models import OwnDialogue
from samenspraak.gather.actions import read_file
from samenspraak.gather.choices import Door, FileState, Purpose
from samenspraak.gather.models import Consent, Proposal, SourceFile
from samenspraak.people.models import Bearer

HERE = "/nl/waterkant/eigen-dialoog/"
SAID = {"title": "Buren van de Molenstraat", "held_on": "2026-12-03", "setting": "in_person"}
PURPOSES = {"wording": "read_back", "purposes": ["analyse", "paraphrase"]}


def registered(client: Client, **changed: str) -> str:
    """Register a dialogue as a stranger does; its code."""
    answer = client.post(
        f"{HERE}aanmelden/", {**SAID, "tables": "2", "seats": "4", "guide": "one-hour", **changed}
    )
    assert answer.status_code == 200, answer.context["form"].errors
    return str(answer.context["code"])


@pytest.fixture
def holder(evening, client: Client) -> Client:
    """Somebody who registered a dialogue and opened its page with the code."""
    code = registered(client)
    assert client.post(HERE, {"code": code}).url == f"{HERE}mijn/"
    return client


def mine() -> OwnDialogue:
    return OwnDialogue.objects.select_related("dialogue").get()


def test_anyone_registers_one_without_a_name_or_an_address(evening, client) -> None:
    registered(client)
    own = mine()
    assert (own.state, own.dialogue.is_own, own.dialogue.is_public) == (OwnState.WAITING, True, False)
    assert [table.seats.count() for table in own.dialogue.tables.all()] == [4, 4]
    assert own.dialogue.guide.slug == "one-hour"


def test_the_code_stands_nowhere_but_on_that_page(evening, client) -> None:
    code = registered(client)
    assert not Bearer.objects.filter(code_hash__icontains=code.replace("-", "")).exists()
    assert code not in client.get(HERE).content.decode()


def test_a_code_opens_its_own_page_and_another_code_does_not(evening, client) -> None:
    registered(client)
    other = Client()
    assert other.get(f"{HERE}mijn/").url == HERE
    assert other.post(HERE, {"code": "bcdf-2345-ghjk"}).status_code == 422
    seat = Client()
    assert seat.post(HERE, {"code": ""}).status_code == 422


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"title": ""}, "Dit veld is verplicht."),
        ({"held_on": "2099-01-01"}, "Deze dag is meer dan twee jaar weg. Klopt het jaar?"),
        ({"tables": "400"}, "12"),
        ({"website": "https://koop.example"}, "Laat het laatste veld van dit formulier leeg"),
    ],
)
def test_what_cannot_be_registered_is_told_and_nothing_is_made(evening, client, wrong, sentence) -> None:
    answer = client.post(f"{HERE}aanmelden/", {**SAID, "tables": "1", "seats": "4", "guide": "", **wrong})
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not OwnDialogue.objects.exists()


def test_a_machine_that_registers_on_and_on_is_held_up(evening, client) -> None:
    for _time in range(10):
        registered(client)
    answer = client.post(f"{HERE}aanmelden/", {**SAID, "tables": "1", "seats": "4", "guide": ""})
    assert answer.status_code == 429
    assert OwnDialogue.objects.count() == 10


def test_nobody_reads_of_it_before_it_was_let_through(evening, holder) -> None:
    public = f"/nl/waterkant/dialogen/{mine().dialogue.public_id}/"
    assert Client().get(public).status_code == 404
    actions.let_own_through(mine(), by=evening.mo)
    page = Client().get(public).content.decode()
    assert "Een eigen dialoog" in page
    actions.refuse_own(mine(), reason="Er staat een naam in.", by=evening.mo)
    assert Client().get(public).status_code == 404
    assert "Er staat een naam in." in holder.get(f"{HERE}mijn/").content.decode()


def test_a_moderator_decides_and_a_facilitator_does_not(evening, holder) -> None:
    address = f"/nl/waterkant/werkbank/avond/eigen/{mine().pk}/"
    moderator, facilitator = Client(), Client()
    moderator.force_login(evening.mo)
    facilitator.force_login(evening.fatima)
    assert facilitator.post(address).status_code == 403
    assert moderator.post(address, {"reason": ""}).status_code == 422
    moderator.post(address)
    assert mine().state == OwnState.SHOWN


def test_the_holder_prints_the_kit(evening, holder) -> None:
    answer = holder.post(f"{HERE}mijn/pakket/", {"parts": ["guide", "table_cards"], "language": "nl"})
    assert answer["Content-Type"] == "application/pdf"


def test_what_is_typed_goes_through_the_door_of_every_file(evening, holder) -> None:
    said = {"table": "2", "kind-worry": "De bus stopt hier niet meer.\nBel Jan op 06-12345678.", **PURPOSES}
    answer = holder.post(f"{HERE}mijn/inleveren/", said)
    assert answer.url == f"{HERE}mijn/"
    file = read_file(SourceFile.objects.get(), Silent())
    assert (file.door, file.state, file.wording) == (Door.OWN_DIALOGUE, FileState.REVIEW, "read_back")
    found = Proposal.objects.filter(source_file=file).order_by("order")
    assert [(row.text, row.kind, row.table_label) for row in found] == [
        ("De bus stopt hier niet meer.", "worry", "2"),
        ("Bel Jan op 06-12345678.", "worry", "2"),
    ]
    assert "phone" in found[1].identifiers.values_list("type", flat=True)
    given = {row.purpose: row.given for row in Consent.objects.filter(source_file=file)}
    assert (given[Purpose.PARAPHRASE], given[Purpose.QUOTE]) == (True, False)


def test_nothing_typed_is_told_and_what_was_chosen_stays(evening, holder) -> None:
    answer = holder.post(f"{HERE}mijn/inleveren/", {"table": "2", "kind-worry": "  \n ", **PURPOSES})
    assert answer.status_code == 422
    assert "Er staan geen woorden in." in answer.content.decode()


def test_a_file_goes_the_same_way_and_once_only(evening, holder) -> None:
    def brought():
        file = io.BytesIO(b"Tafel 1\n\nZorg: de bus rijdt niet meer in de avond.\n")
        file.name = "verslag.txt"
        return holder.post(f"{HERE}mijn/bestand/", {"document": file, **PURPOSES})

    assert brought().url == f"{HERE}mijn/"
    assert SourceFile.objects.get().door == Door.OWN_DIALOGUE
    answer = brought()
    assert answer.status_code == 422
    assert "verslag.txt is al eerder gebracht" in answer.content.decode()
    assert SourceFile.objects.count() == 1


def test_a_file_that_is_too_large_is_refused_before_it_is_read(evening, holder, monkeypatch) -> None:
    monkeypatch.setattr("samenspraak.evening.views.own.MOST_BYTES", 10)
    monkeypatch.setattr("samenspraak.evening.views.own.FORM_ITSELF", 10)
    file = io.BytesIO(b"x" * 1000)
    file.name = "groot.txt"
    assert holder.post(f"{HERE}mijn/bestand/", {"document": file, **PURPOSES}).status_code == 413
    assert not SourceFile.objects.exists()


def test_a_refused_dialogue_hands_nothing_in(evening, holder) -> None:
    actions.refuse_own(mine(), reason="Dit is reclame.", by=evening.mo)
    answer = holder.post(f"{HERE}mijn/inleveren/", {"table": "1", "kind-worry": "Koop dit.", **PURPOSES})
    assert answer.status_code == 422
    assert not SourceFile.objects.exists()


def test_the_holder_sees_the_screen_of_their_own_tables_only(evening, holder) -> None:
    assert holder.get(f"{HERE}mijn/tafel/2/").status_code == 200
    assert holder.get(f"{HERE}mijn/tafel/3/").status_code == 404
