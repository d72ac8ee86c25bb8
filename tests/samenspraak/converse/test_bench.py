"""Note sheets on the workbench: one's own tables only, opened on this device, saved files, records opened again."""

from __future__ import annotations

import json
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from samenspraak.convene.choices import TableRoleName
from samenspraak.convene.models import TableRole
from samenspraak.converse.actions import reopen_record, sign_record, take_notes
from samenspraak.converse.models import SheetKey
from samenspraak.converse.queries import is_frozen, is_open
from samenspraak.converse.raw import Note
from tests.factories.rows import make_table
from tests.factories.sheets import note_body, revised, signing_body
from tests.people import enter


@pytest.fixture
def noor(table) -> Client:
    """Noor takes notes at table 1."""
    return _at(table, "noor", TableRoleName.NOTE_TAKER)


@pytest.fixture
def fatima(table) -> Client:
    return _at(table, "fatima", TableRoleName.FACILITATOR)


def _at(table, name: str, role: TableRoleName) -> Client:
    user = enter(name, table.programme)
    TableRole.objects.create(programme=table.programme, table=table, role=role, user=user)
    browser = Client()
    browser.force_login(user)
    return browser


def address(name: str, table=None) -> str:
    arguments = {"programme": "waterkant"} | ({"key": table.pk} if table else {})
    return reverse(f"converse:{name}", kwargs=arguments)


def saved(table, notes: list[str], **fields: object) -> SimpleUploadedFile:
    content = {
        "format": "samenspraak-note-sheet",
        "version": 1,
        "table": {"id": str(table.pk), "number": table.number},
        "notes": notes,
        "refused": [],
        "signing": None,
    }
    return SimpleUploadedFile("blad.json", json.dumps({**content, **fields}).encode())


def test_a_note_taker_opens_the_sheet_without_closing_the_one_on_paper(noor, device, table) -> None:
    response = noor.post(address("open-here", table))
    path, code = response["Location"].split("#")
    assert (response.status_code, path) == (302, reverse("converse:sheet", args=["waterkant"]))
    assert [is_open(key) for key in SheetKey.objects.all()] == [True, True]
    device.code = code
    assert device.put(note_body(table)).status_code == 201


def test_only_ones_own_tables_are_there(noor, table) -> None:
    other = make_table(table.dialogue, 2)
    page = noor.get(address("sheets")).content.decode()
    assert (page.count("Tafel 1"), page.count("Tafel 2")) == (1, 0)
    asked = [noor.get(address("table-sheet", other)), noor.post(address("open-here", other))]
    assert [response.status_code for response in asked] == [404, 404]


def test_an_organiser_sees_how_far_a_table_is_and_not_what_was_written_there(table, fatima) -> None:
    """Also of the lines that a signed record left out: that they are there, and only the table reads them."""
    read, unread = note_body(table, "Gelezen."), note_body(table, "Mijn vader dronk.")
    take_notes(table, [read, unread])
    assert sign_record(table, signing_body(table, [read]), [read]).is_receipt
    olga = Client()
    olga.force_login(enter("olga", table.programme))
    page = olga.get(address("table-sheet", table)).content.decode()
    assert ("1 regel ontvangen, niet in het verslag" in page, "Mijn vader dronk." in page) == (True, False)
    assert "Mijn vader dronk." in fatima.get(address("table-sheet", table)).content.decode()
    assert "Alleen wie aan deze tafel werkt, kan de aantekeningen lezen." in page
    assert reverse("convene:team", args=["waterkant", table.dialogue.pk]) in page
    keys = SheetKey.objects.count()
    assert (olga.post(address("open-here", table)).status_code, SheetKey.objects.count()) == (404, keys)


def test_an_organiser_who_takes_notes_at_a_table_opens_its_sheet(table) -> None:
    olga = _at(table, "olga", TableRoleName.NOTE_TAKER)
    assert address("open-here", table) in olga.get(address("table-sheet", table)).content.decode()
    assert olga.post(address("open-here", table)).status_code == 302


def test_the_list_costs_the_same_with_one_table_and_with_five(table, django_assert_num_queries) -> None:
    olga = Client()
    olga.force_login(enter("olga", table.programme))
    with django_assert_num_queries(8):
        olga.get(address("sheets"))
    for number in range(2, 7):
        make_table(table.dialogue, number)
    with django_assert_num_queries(8):
        olga.get(address("sheets"))


def test_the_list_says_which_tables_it_lists(noor, table) -> None:
    olga = Client()
    olga.force_login(enter("olga", table.programme))
    own, every = (browser.get(address("sheets")).content.decode() for browser in (noor, olga))
    sentences = ("De tafels waaraan u werkt.", "Alle tafels van dit programma, en hoe ver elke tafel is.")
    assert [[one in page for one in sentences] for page in (own, every)] == [[True, False], [False, True]]


def test_a_saved_file_comes_in_once_with_the_ids_of_the_sheet(noor, device, table) -> None:
    here, there = note_body(table, "Al ontvangen."), note_body(table, "Nog niet.")
    device.put(here)
    long = note_body(table, "x" * 10_001)
    refused = [{"body": long, "status": 422, "reason": "Te lang."}]
    answer = noor.post(address("bring-in", table), {"file": saved(table, [here, there], refused=refused)})
    assert "Uit het bestand: 1 nieuw, 1 die er al waren, 1 geweigerd." in answer.content.decode()
    assert sorted(Note.objects.values_list("text", flat=True)) == ["Al ontvangen.", "Nog niet."]


def test_a_signing_comes_in_with_its_file(noor, table) -> None:
    notes = [note_body(table)]
    signing = {"body": signing_body(table, notes), "notes": notes}
    noor.post(address("bring-in", table), {"file": saved(table, notes, signing=signing)})
    assert is_frozen(table)


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff\xfe", b"[1]", b'{"format": "samenspraak-note-sheet"}'])
def test_another_file_is_refused_in_one_sentence(noor, table, data: bytes) -> None:
    answer = noor.post(address("bring-in", table), {"file": SimpleUploadedFile("blad.json", data)})
    assert answer.status_code == 422
    assert Note.objects.count() == 0


def test_a_file_of_another_table_is_refused(noor, table) -> None:
    other = make_table(table.dialogue, 2)
    answer = noor.post(address("bring-in", table), {"file": saved(other, [note_body(other)])})
    assert answer.status_code == 422
    assert "Dit bestand is van een andere tafel" in answer.content.decode()
    assert Note.objects.count() == 0


def test_who_answers_for_the_table_opens_its_record_again_with_a_reason(noor, fatima, table) -> None:
    notes = [note_body(table)]
    sign_record(table, signing_body(table, notes), notes)
    assert noor.post(address("reopen", table), {"reason": "Zomaar."}).status_code == 403
    assert fatima.post(address("reopen", table), {"reason": ""}).status_code == 422
    assert is_frozen(table)
    fatima.post(address("reopen", table), {"reason": "Er ontbrak een regel."})
    assert not is_frozen(table)
    assert list(table.records.values_list("version", "reason")) == [(1, ""), (2, "Er ontbrak een regel.")]


def test_the_host_sees_which_lines_the_table_did_not_read_and_what_to_do(fatima, noor, table) -> None:
    """A line of another device that nobody read aloud, and one that was changed after the table read it."""
    read, unread, struck = (
        note_body(table, "Gelezen."),
        note_body(table, "Niet gelezen."),
        note_body(table, "Weg."),
    )
    changed = note_body(table, "Zoals gelezen.")
    take_notes(table, [read, unread, changed, struck])
    take_notes(table, [revised(changed, text="Zoals veranderd."), revised(struck, struck=True)])
    assert sign_record(table, signing_body(table, [read, changed]), [read, changed]).is_receipt
    page = fatima.get(address("table-sheet", table)).content.decode()
    shown = re.search(r'<section aria-labelledby="left-out">.*?</section>', page, re.DOTALL)
    assert shown is not None
    assert "2 regels ontvangen, niet in het verslag" in shown[0]
    assert re.findall(r"<li[^>]*>([^<]*)</li>", shown[0]) == ["Niet gelezen.", "Zoals veranderd."]
    assert "Open het verslag hieronder opnieuw" in shown[0]
    assert "Vraag uw host" in noor.get(address("table-sheet", table)).content.decode()
    assert "2 regels staan er niet in" in fatima.get(address("sheets")).content.decode()
    reopen_record(table, reason="Twee regels waren niet gelezen.", by=None)
    again = fatima.get(address("table-sheet", table)).content.decode()
    assert "niet in het verslag" not in again
