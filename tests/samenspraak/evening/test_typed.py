"""A paper note sheet is typed in the order printed: each line once, whoever types it; what is refused stays."""

from __future__ import annotations

import json

import pytest
from django.test import Client

from samenspraak.convene.models import Table
from samenspraak.converse.actions import sign_record
from samenspraak.converse.choices import Wording
from samenspraak.converse.queries import notes_of
from samenspraak.converse.raw import Note
from samenspraak.evening.forms.typed import TypedSheet
from samenspraak.evening.kit.content import LINES_A_ROUND
from samenspraak.evening.typed import keys_for, printed_lines
from samenspraak.gather.queries import kinds_on_sheet
from samenspraak.ground import tombstones
from tests.factories.sheets import signing_body

BENCH = "/nl/waterkant/werkbank/avond/"


@pytest.fixture
def noor(evening) -> Client:
    client = Client()
    client.force_login(evening.noor)
    return client


def address(table: Table) -> str:
    return f"{BENCH}tafel/{table.pk}/overtypen/"


def row(number: int, text: str, **fields: str) -> dict[str, str]:
    values = {"kind": "worry", "role": "", "wording": "summary", "who": "", "by_when": "", **fields}
    return {f"{number}-{name}": value for name, value in {**values, "text": text}.items()}


def in_order(table: Table) -> list[dict[str, object]]:
    return sorted((json.loads(note["body"]) for note in notes_of(table)), key=lambda said: said["order"])


def test_the_rows_are_the_lines_of_the_printed_sheet(evening) -> None:
    rounds = [one for one in evening.dialogue.guide.rounds.all() if one.kinds]
    lines = printed_lines(evening.first)
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    assert [line.round for line in lines if line.opens] == [*rounds, None]
    assert len([line for line in lines if line.round == rounds[0]]) == LINES_A_ROUND


def test_keys_are_those_of_the_note_sheet(evening) -> None:
    names = [kind.name for kind in kinds_on_sheet(evening.programme)]
    keys = keys_for(names)
    assert (len(set(keys)), keys[0]) == (len(names), "e")
    assert keys_for(["Ervaring", "Énergie", "Zorg"]) == ["e", "n", "z"]


def test_the_letters_circled_on_paper_choose_how_it_was_taken_down(evening) -> None:
    assert [(value, label[:3]) for value, label in TypedSheet(evening.first).wordings] == [
        ("verbatim", "W –"),
        ("read_back", "T –"),
        ("summary", "S –"),
    ]


def test_what_was_typed_is_a_note_with_its_place_seat_and_wording(evening, noor) -> None:
    seat = evening.first.seats.get(number=2)
    typed = {
        **row(2, "De bus rijdt niet.", role="2", wording="verbatim"),
        **row(1, "Ik zorg voor mijn vader.", role="Mantelzorger", several="yes"),
        **row(7, "Wij bellen aan.", kind="agreed_action", who="De bakker", by_when="2026-12-01"),
        "language": "nl",
    }
    assert noor.post(address(evening.first), typed).status_code == 302
    said = in_order(evening.first)
    assert [(one["order"], one["several"]) for one in said] == [(1, True), (2, False), (7, False)]
    assert [(one["speaks_as"], one["seats"]) for one in said[:2]] == [
        ("Mantelzorger", []),
        (seat.speaks_as, [str(seat.pk)]),
    ]
    assert (said[1]["wording"], said[2]["who"], said[2]["by_when"]) == (
        Wording.VERBATIM,
        "De bakker",
        "2026-12-01",
    )
    page = noor.get(address(evening.first)).content.decode()
    assert ("1, 2, 7" in page, 'name="1-text"' in page, 'name="3-text"' in page) == (True, False, True)


def test_a_refused_line_stays_with_why_and_takes_no_other_with_it(evening, noor) -> None:
    typed = {**row(1, "Goed."), **row(2, "x" * 10_001), **row(3, "", role="Boer"), "language": "nl"}
    answer = noor.post(address(evening.first), typed)
    page = answer.content.decode()
    assert (answer.status_code, Note.objects.count()) == (422, 1)
    assert ("x" * 10_001 in page, 'value="Boer"' in page) == (True, True)
    assert page.count('class="typed-row__problem"') == 2
    assert 'name="1-text"' not in page


def test_the_same_line_typed_twice_is_one_note(evening, noor) -> None:
    for _time in range(2):
        noor.post(address(evening.first), {**row(1, "De bus rijdt niet."), "language": "nl"})
    assert Note.objects.count() == 1
    other = noor.post(address(evening.first), {**row(1, "Iets anders."), "language": "nl"})
    page = other.content.decode()
    assert (other.status_code, "al eerder overgetypt" in page, "Iets anders." in page) == (422, True, True)


def test_emoji_and_right_to_left_come_through_as_they_are(evening, noor) -> None:
    words = "مرحبا 👩‍👩‍👧 e\u0301"
    noor.post(address(evening.first), {**row(1, words), "language": "ar"})
    assert (in_order(evening.first)[0]["text"], in_order(evening.first)[0]["language"]) == (words, "ar")


def test_a_line_that_was_withdrawn_does_not_come_back(evening, noor) -> None:
    noor.post(address(evening.first), {**row(1, "Dit haal ik terug."), "language": "nl"})
    note = Note.objects.get()
    tombstones.bury(note, programme=evening.programme, reason="withdrawn by its people")
    note.delete()
    again = noor.post(address(evening.first), {**row(1, "Dit haal ik terug."), "language": "nl"})
    assert (again.status_code, Note.objects.count()) == (422, 0)


def test_a_signed_record_takes_nothing_in_and_says_so(evening, noor) -> None:
    noor.post(address(evening.first), {**row(1, "De bus rijdt niet."), "language": "nl"})
    note = notes_of(evening.first)[0]["body"]
    assert sign_record(evening.first, signing_body(evening.first, [note]), [note]).is_receipt
    late = noor.post(address(evening.first), {**row(2, "Nog iets."), "language": "nl"})
    page = late.content.decode()
    assert (late.status_code, "Nog iets." in page, Note.objects.count()) == (422, True, 1)
    assert "heeft haar verslag vastgesteld" in page


def test_only_at_ones_own_table(evening, noor) -> None:
    assert noor.get(address(evening.second)).status_code == 404
