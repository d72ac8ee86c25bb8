"""Notes come in once, whole and acknowledged; whatever is not taken is refused with a sentence."""

from __future__ import annotations

import datetime as dt
import json
import uuid

import pytest

from samenspraak.converse.choices import Wording
from samenspraak.converse.raw import Note, NoteRevision
from samenspraak.ground import clock, tombstones
from samenspraak.ground.models import AuditLine
from tests.factories.rows import make_dialogue, make_programme, make_table
from tests.factories.sheets import WORDS, id_of, note_body, revised, sha256


def stored() -> list[tuple[str, str]]:
    """Every note that is stored: its text and its hash."""
    return list(Note.objects.order_by("text").values_list("text", "sha256"))


def test_a_new_note_is_stored_and_gets_a_receipt(device, table) -> None:
    body = note_body(table)
    response = device.put(body)
    assert response.status_code == 201
    assert response.json() == {"id": id_of(body), "status": 201, "sha256": sha256(body)}
    assert stored() == [(WORDS, sha256(body))]


def test_the_same_bytes_again_are_the_same_note(device, table) -> None:
    body = note_body(table)
    first, second = device.put(body), device.put(body)
    assert (first.status_code, second.status_code) == (201, 200)
    assert second.json()["sha256"] == sha256(body)
    assert stored() == [(WORDS, sha256(body))]


def test_other_bytes_under_a_known_id_change_nothing_and_both_texts_are_kept(device, table) -> None:
    body = note_body(table)
    other = note_body(table, "Iets anders.", id=id_of(body))
    device.put(body)
    response = device.put(other)
    assert response.status_code == 409
    assert response.json()["current"] == body
    assert stored() == [(WORDS, sha256(body))]


def test_everything_that_a_sheet_asks_is_kept(device, table) -> None:
    seats = list(table.seats.all()[:2])
    device.put(
        note_body(
            table,
            "Noor belt de gemeente.",
            kind="agreed_action",
            wording="read_back",
            speaks_as="Student",
            seats=[str(seat.pk) for seat in seats],
            several=True,
            disagreement=True,
            who="Noor",
            by_when="2026-06-01",
            by_when_precision="month",
            language="en",
            order=2.5,
        )
    )
    note = Note.objects.get()
    said = (
        note.kind,
        note.wording,
        note.speaks_as,
        note.several,
        note.disagreement,
        note.language,
        note.order,
    )
    assert said == ("agreed_action", Wording.READ_BACK, "Student", True, True, "en", 2.5)
    assert (note.who, note.by_when, note.by_when_precision) == ("Noor", dt.date(2026, 6, 1), "month")
    assert list(note.seats.all()) == seats


def test_a_change_is_a_new_revision(device, table) -> None:
    first = note_body(table)
    second = revised(first, text="In ons dorp is geen plek meer.")
    assert [device.put(body).status_code for body in (first, second)] == [201, 201]
    assert stored() == [("In ons dorp is geen plek meer.", sha256(second))]
    assert list(NoteRevision.objects.values_list("number", "body")) == [(1, first), (2, second)]


def test_an_older_revision_that_comes_late_changes_nothing(device, table) -> None:
    first = note_body(table)
    second = revised(first, text="Anders.")
    third = revised(second, text="Nog anders.")
    assert [device.put(body).status_code for body in (first, second, third, first, second)] == [
        201,
        201,
        201,
        200,
        200,
    ]
    assert stored() == [("Nog anders.", sha256(third))]


def test_two_people_change_one_note(device, device_at, table) -> None:
    first = note_body(table)
    device.put(first)
    mine, theirs = revised(first, text="Mijn woorden."), revised(first, text="Hun woorden.")
    assert device.put(mine).status_code == 201
    refused = device_at(table).put(theirs)
    assert (refused.status_code, refused.json()["current"]) == (409, mine)
    assert stored() == [("Mijn woorden.", sha256(mine))]
    # Whoever chooses their own text after all changes what stands there now.
    chosen = revised(mine, text="Hun woorden.")
    assert device_at(table).put(chosen).status_code == 201


def test_striking_and_taking_up_again_are_revisions_too(device, table) -> None:
    first = note_body(table)
    struck = revised(first, struck=True)
    again = revised(struck, struck=False)
    for body in (first, struck):
        device.put(body)
    assert Note.objects.get().struck
    device.put(again)
    assert not Note.objects.get().struck


def test_many_notes_have_an_answer_each(device, table) -> None:
    good, known = note_body(table, "Eerste."), note_body(table, "Tweede.")
    device.put(known)
    long = note_body(table, "x" * 10_001)
    answers = device.send(good, known, long, "{", 7, note_body(table, " "))
    assert [answer["status"] for answer in answers] == [201, 200, 422, 422, 422, 422]
    assert [answer["id"] for answer in answers[:3]] == [id_of(good), id_of(known), id_of(long)]
    assert [text for text, _hash in stored()] == ["Eerste.", "Tweede."]


def test_a_note_of_ten_thousand_characters_is_taken(device, table) -> None:
    assert device.put(note_body(table, "é" * 10_000)).status_code == 201
    response = device.put(note_body(table, "é" * 10_001))
    assert response.status_code == 422
    assert response.json()["reason"] == (
        "Deze aantekening heeft 10001 tekens; het hoogste is 10000. Splits haar in meer aantekeningen."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Mijn buurman \U0001f469‍\U0001f469‍\U0001f466 zei: ja! \U0001f1f3\U0001f1f1",
        "قال جاري إن الحافلة لا تأتي",
        "a\u202eb",
        "Eerste regel.\nTweede regel.\tEn een tab.",
        "=1+1; DROP TABLE converse_note; <script>alert(1)</script>",
    ],
)
def test_any_writing_comes_back_as_it_went_in(device, table, text: str) -> None:
    body = note_body(table, text)
    assert device.put(body).status_code == 201
    assert stored() == [(text, sha256(body))]
    assert device.look()["notes"] == [{"id": id_of(body), "sha256": sha256(body), "body": body}]


def test_half_letters_are_kept_as_a_sign_that_something_stood_there(device, table) -> None:
    body = note_body(table).replace(WORDS, "half \\ud83d en nul \\u0000")
    assert device.put(body).status_code == 201
    assert stored() == [("half � en nul �", sha256(body))]


def test_what_no_sheet_sends_is_refused_in_one_sentence(device, table) -> None:
    bad = ["", "[]", "null", '{"id": 3}', '{"id": "x"}', "[" * 5000, note_body(table, order="Infinity")]
    bad += [note_body(table, order=1e400), note_body(table, seats="x"), note_body(table, seats=[None])]
    bad += [note_body(table, text={}), note_body(table, by_when="2026-02-30"), note_body(table, id="7")]
    answers = device.send(*bad)
    assert {answer["status"] for answer in answers} == {422}
    assert [answer for answer in answers if not answer["reason"].endswith(".")] == []
    assert stored() == []


def test_a_seat_of_another_table_is_refused(device, table) -> None:
    other = make_table(table.dialogue, 2)
    response = device.put(note_body(table, seats=[str(other.seats.first().pk)]))
    assert response.status_code == 422
    assert stored() == []


def test_a_note_of_another_table_is_refused(device, table) -> None:
    other = make_table(table.dialogue, 2)
    assert device.put(note_body(other)).status_code == 422
    assert stored() == []


def test_an_id_of_another_table_is_not_found_out_about(device, device_at, table) -> None:
    other = make_table(table.dialogue, 2)
    theirs = note_body(other, "Wat aan tafel 2 is gezegd.")
    device_at(other).put(theirs)
    response = device.put(note_body(table, "Iets.", id=id_of(theirs)))
    assert response.status_code == 409
    assert "tafel 2" not in response.content.decode()


def test_a_withdrawn_note_does_not_come_back(device, table) -> None:
    body = note_body(table)
    device.put(body)
    note = Note.objects.get()
    tombstones.bury(note, programme=table.programme, reason="withdrawn by its people")
    note.delete()
    response = device.put(body)
    assert (response.status_code, stored()) == (410, [])
    assert "sha256" not in response.json()


def test_a_wrong_clock_on_the_server_loses_nothing(device, table) -> None:
    first, second = note_body(table, "Eerst.", order=1), note_body(table, "Dan.", order=2)
    with clock.moved_to(clock.now() + dt.timedelta(days=3)):
        device.put(first)
    device.put(second)
    assert list(Note.objects.order_by("order").values_list("text", flat=True)) == ["Eerst.", "Dan."]


def test_without_the_code_nothing_is_told_or_taken(device, table) -> None:
    for code in ("", "verkeerd", "k7m4-2qxw-9rt3-hh5d-c8vz"):
        device.code = code
        assert [device.ask("table").status_code, device.put(note_body(table)).status_code] == [401, 401]
    assert stored() == []


def test_a_code_of_another_programme_opens_nothing_here(device, table) -> None:
    elsewhere = make_programme("overkant")
    device.table = make_table(make_dialogue(elsewhere))
    assert device.ask("table").status_code == 401


def test_a_code_that_ended_says_so_and_loses_nothing(device, table) -> None:
    body = note_body(table)
    with clock.moved_to(clock.now() + dt.timedelta(days=400)):
        response = device.put(body)
    assert response.status_code == 401
    assert response.json()["reason"] == (
        "Deze code geldt niet meer. Uw aantekeningen blijven op dit apparaat. "
        "Vraag uw host om een nieuwe code om ze te versturen."
    )
    assert device.put(body).status_code == 201


def test_too_much_at_once_is_told(device, table) -> None:
    many = json.dumps({"notes": [note_body(table, "x" * 9_000) for _time in range(150)]})
    assert device.ask("notes", "POST", many).status_code == 413
    few = json.dumps({"notes": [note_body(table) for _time in range(201)]})
    assert device.ask("notes", "POST", few).status_code == 413
    assert stored() == []


def test_the_log_of_what_was_done_holds_no_words(device, table) -> None:
    device.put(note_body(table, seats=[str(table.seats.first().pk)]))
    lines = AuditLine.objects.filter(verb="take_notes").values("verb", "object_id", "detail", "actor_id")
    assert list(lines) == [
        {"verb": "take_notes", "object_id": table.pk, "detail": {"number": 1}, "actor_id": None}
    ]


def test_a_sheet_is_told_about_its_own_table_only(device, device_at, table) -> None:
    other = make_table(table.dialogue, 2)
    device_at(other).put(note_body(other, "Aan tafel 2."))
    mine = note_body(table, "Aan tafel 1.")
    device.put(mine)
    told = device.look()
    assert [note["body"] for note in told["notes"]] == [mine]
    assert [seat["id"] for seat in told["seats"]] == [str(seat.pk) for seat in table.seats.all()]
    assert told["table"]["number"] == 1
    assert {"slug": "worry", "name": "Zorg"} in told["kinds"]


def test_asking_for_a_table_costs_the_same_with_one_note_and_with_many(
    device, table, django_assert_num_queries
) -> None:
    device.send(note_body(table))
    with django_assert_num_queries(8):
        device.ask("table")
    device.send(*[note_body(table, str(uuid.uuid4())) for _time in range(20)])
    with django_assert_num_queries(8):
        device.ask("table")


def test_each_table_has_its_own_code(device, device_at, table) -> None:
    other = device_at(make_table(table.dialogue, 2))
    assert device.code != other.code
    assert other.look()["table"]["number"] == 2
