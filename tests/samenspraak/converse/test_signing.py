"""The table signs what it read: the record freezes, and a later change is a new version with a reason."""

from __future__ import annotations

import json
import uuid

import pytest

from samenspraak.converse.actions import reopen_record
from samenspraak.converse.choices import RecordState
from samenspraak.converse.models import Signature, TableRecord
from samenspraak.converse.raw import Note
from samenspraak.converse.refusals import NotTaken
from samenspraak.ground.models import OutboxMessage
from tests.factories.rows import make_table
from tests.factories.sheets import id_of, note_body, revised, sha256, signing_body


@pytest.fixture
def notes(device, table) -> list[str]:
    """Three lines that were received."""
    bodies = [note_body(table, text, order=order) for order, text in enumerate(("Een.", "Twee.", "Drie."))]
    device.send(*bodies)
    return bodies


def record_lines() -> list[tuple[int, list[str]]]:
    """Each version of the record with the texts that were signed."""
    return [
        (record.version, sorted(json.loads(line.body)["text"] for line in record.lines.all()))
        for record in TableRecord.objects.order_by("version")
    ]


def test_signing_is_acknowledged_and_freezes_the_record(device, table, notes) -> None:
    body = signing_body(table, notes)
    response = device.sign(body, *notes)
    assert response.status_code == 201
    assert response.json() == {"id": id_of(body), "status": 201, "sha256": sha256(body)}
    assert record_lines() == [(1, ["Drie.", "Een.", "Twee."])]
    late = device.put(note_body(table, "Te laat."))
    changed = device.put(revised(notes[0], text="Toch anders."))
    assert (late.status_code, changed.status_code) == (423, 423)
    assert late.json()["reason"].startswith("De tafel heeft haar verslag getekend")
    assert Note.objects.count() == 3


def test_the_same_note_sent_again_after_signing_is_still_acknowledged(device, table, notes) -> None:
    device.sign(signing_body(table, notes))
    assert device.put(notes[0]).status_code == 200


def test_the_same_signing_again_is_the_same(device, table, notes) -> None:
    body = signing_body(table, notes)
    assert [device.sign(body).status_code for _time in range(2)] == [201, 200]
    assert TableRecord.objects.count() == 1
    assert OutboxMessage.objects.filter(name="table_signed").count() == 1


def test_a_second_device_cannot_sign_over_it(device, device_at, table, notes) -> None:
    device.sign(signing_body(table, notes))
    response = device_at(table).sign(signing_body(table, notes[:1]))
    assert response.status_code == 409
    assert response.json()["reason"].startswith("Deze tafel heeft haar verslag al getekend")
    assert record_lines() == [(1, ["Drie.", "Een.", "Twee."])]


def test_each_seat_says_what_it_thinks_without_a_name(device, table, notes) -> None:
    seats = list(table.seats.all())
    signatures = [
        {"seat": str(seats[0].pk), "agreement": "agreed", "remark": ""},
        {"seat": str(seats[1].pk), "agreement": "with_remark", "remark": "Er mist iets over de bus."},
        {"seat": str(seats[2].pk), "agreement": "not_agreed", "remark": ""},
    ]
    device.sign(signing_body(table, notes, signatures=signatures))
    assert list(
        Signature.objects.order_by("seat__number").values_list("seat__number", "agreement", "remark")
    ) == [
        (1, "agreed", ""),
        (2, "with_remark", "Er mist iets over de bus."),
        (3, "not_agreed", ""),
    ]


@pytest.mark.parametrize(
    ("signatures", "reason"),
    [
        ([], "Nog niemand heeft getekend."),
        ([{"seat": 1, "agreement": "with_remark", "remark": " "}], "Schrijf de opmerking op"),
        ([{"seat": 1, "agreement": "agreed", "remark": ""}] * 2, "Een plaats tekent één keer."),
        (
            [{"seat": 1, "agreement": "agreed", "remark": "x" * 1001}],
            "Een opmerking heeft hoogstens 1000 tekens.",
        ),
    ],
)
def test_what_cannot_be_signed_is_told(device, table, notes, signatures, reason: str) -> None:
    seat = str(table.seats.get(number=1).pk)
    body = signing_body(table, notes, signatures=[{**one, "seat": seat} for one in signatures])
    response = device.sign(body)
    assert response.status_code == 422
    assert response.json()["reason"].startswith(reason)
    assert TableRecord.objects.count() == 0


def test_a_seat_of_another_table_does_not_sign_here(device, table, notes) -> None:
    other = make_table(table.dialogue, 2).seats.first()
    body = signing_body(
        table, notes, signatures=[{"seat": str(other.pk), "agreement": "agreed", "remark": ""}]
    )
    assert device.sign(body).status_code == 422


def test_notes_come_in_with_the_signing_itself(device, table) -> None:
    offline = [note_body(table, "Zonder net geschreven.")]
    assert device.sign(signing_body(table, offline), *offline).status_code == 201
    assert record_lines() == [(1, ["Zonder net geschreven."])]


def test_a_signed_line_that_nobody_sent_is_refused(device, table, notes) -> None:
    missing = note_body(table, "Nooit verstuurd.")
    assert device.sign(signing_body(table, [*notes, missing])).status_code == 422
    assert TableRecord.objects.count() == 0


def test_what_the_table_read_stands_in_the_record_whatever_another_device_did_meanwhile(
    device, device_at, table, notes
) -> None:
    mine, theirs = revised(notes[0], text="Zoals voorgelezen."), revised(notes[0], text="Elders gewijzigd.")
    assert device_at(table).put(theirs).status_code == 201
    assert device.put(mine).status_code == 409
    assert device.sign(signing_body(table, [mine]), mine).status_code == 201
    assert record_lines() == [(1, ["Zoals voorgelezen."])]


def test_a_later_change_is_a_new_version_with_a_reason(device, table, notes) -> None:
    device.sign(signing_body(table, notes))
    with pytest.raises(NotTaken):
        reopen_record(table, reason=" ", by=None)
    reopen_record(table, reason="Er ontbrak een regel.", by=None)
    extra = note_body(table, "Die ontbrak.")
    assert device.put(extra).status_code == 201
    told = device.look()["record"]
    assert (told["version"], told["state"], told["reason"]) == (2, "open", "Er ontbrak een regel.")
    device.sign(signing_body(table, [*notes, extra]))
    assert record_lines() == [
        (1, ["Drie.", "Een.", "Twee."]),
        (2, ["Die ontbrak.", "Drie.", "Een.", "Twee."]),
    ]
    assert set(TableRecord.objects.values_list("state", flat=True)) == {RecordState.SIGNED}


def test_a_record_that_is_open_is_not_opened_again(table, device, notes) -> None:
    with pytest.raises(NotTaken):
        reopen_record(table, reason="Zomaar.", by=None)


@pytest.mark.parametrize("body", ["", "{}", "[]", '{"id": "x"}', None, 3])
def test_what_is_no_signing_is_refused(device, table, body) -> None:
    response = device.ask("signing", "POST", json.dumps({"signing": body}))
    assert response.status_code == 422


def test_a_note_that_was_withdrawn_meanwhile_is_left_out(device, table, notes) -> None:
    from samenspraak.converse.actions import forget_words
    from samenspraak.ground import tombstones

    gone = Note.objects.get(pk=uuid.UUID(id_of(notes[1])))
    forget_words(gone)
    tombstones.bury(gone, programme=table.programme, reason="withdrawn by its people")
    assert device.sign(signing_body(table, notes), *notes).status_code == 201
    assert record_lines() == [(1, ["Drie.", "Een."])]
