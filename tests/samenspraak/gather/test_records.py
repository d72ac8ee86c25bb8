"""A signed record becomes contributions; a file becomes a record to sign; what is withdrawn stays away."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from samenspraak.convene.choices import DialogueKind
from samenspraak.convene.models import Table
from samenspraak.converse.actions import reopen_record, sign_record, take_notes
from samenspraak.converse.queries import notes_of
from samenspraak.converse.raw import Note, NoteRevision
from samenspraak.gather.actions import (
    Change,
    Decision,
    Laid,
    Place,
    Refusal,
    accept,
    add_version,
    lay_before_table,
    let_through,
    take_record,
)
from samenspraak.gather.choices import ContributionState, Door
from samenspraak.gather.models import Contribution, ContributionVersion, Intake, Proposal, Support
from samenspraak.ground import tombstones
from samenspraak.ground.models import Tombstone
from samenspraak.trace.actions import apply_journal, withdraw_contribution, withdraw_support
from tests.contracts.world import make_world
from tests.factories.sheets import note_body, revised, signing_body

pytestmark = pytest.mark.django_db


def versions() -> list[tuple[str, int]]:
    """The texts that are shown now, with the number of their version."""
    rows = ContributionVersion.objects.filter(contribution__current__pk__isnull=False)
    shown = [
        row for row in rows.order_by("contribution__created_at") if row.contribution.current_id == row.pk
    ]
    return [(row.text, row.number) for row in shown]


def test_each_signed_line_becomes_a_contribution_that_waits_for_moderation(table, sign) -> None:
    seats = list(table.seats.all()[:2])
    sign(
        note_body(
            table,
            "Wij beginnen een eettafel.",
            kind="agreed_action",
            wording="verbatim",
            speaks_as="Student",
            seats=[str(seat.pk) for seat in seats],
            who="plaats 3",
            by_when="2026-06-01",
            by_when_precision="month",
            language="en",
        )
    )
    made = Contribution.objects.get()
    said = made.current
    assert said is not None
    assert (made.state, made.door, made.table) == (ContributionState.HIDDEN, Door.TABLE, table)
    assert (said.text, said.wording, said.speaks_as, said.language) == (
        "Wij beginnen een eettafel.",
        "verbatim",
        "Student",
        "en",
    )
    assert said.kind is not None
    assert (said.kind.slug, said.who, said.by_when, said.by_when_precision) == (
        "agreed_action",
        "plaats 3",
        dt.date(2026, 6, 1),
        "month",
    )
    assert [support.seat for support in made.supports.order_by("seat__number")] == seats


def test_what_points_to_a_person_is_taken_out_and_the_raw_note_keeps_it(table, sign) -> None:
    sign(note_body(table, "Bel me op 06-12345678, zei ze."))
    assert versions() == [("Bel me op [telefoon], zei ze.", 1)]
    assert Note.objects.get().text == "Bel me op 06-12345678, zei ze."


def test_lines_that_were_struck_or_not_read_are_no_contributions(table, sign) -> None:
    read, unread = note_body(table, "Gelezen."), note_body(table, "Van een ander apparaat, niet gelezen.")
    struck = note_body(table, "Doorgehaald.", struck=True)
    take_notes(table, [read, unread, struck])
    sign(read, struck)
    assert versions() == [("Gelezen.", 1)]


def test_taking_a_record_twice_does_nothing_new(table, sign) -> None:
    sign(note_body(table))
    take_record(table.records.get())
    assert (Contribution.objects.count(), ContributionVersion.objects.count()) == (1, 1)


def test_words_that_their_seat_does_not_agree_with_are_not_read_back_and_agreed(table, sign) -> None:
    first, second = list(table.seats.all()[:2])
    notes = [
        note_body(table, f"Van plaats {seat.number}.", wording="read_back", seats=[str(seat.pk)])
        for seat in (first, second)
    ]
    signatures = [
        {"seat": str(first.pk), "agreement": "agreed", "remark": ""},
        {"seat": str(second.pk), "agreement": "not_agreed", "remark": ""},
    ]
    sign(*notes, signatures=signatures)
    found = ContributionVersion.objects.order_by("text").values_list("text", "wording")
    assert list(found) == [("Van plaats 1.", "read_back"), ("Van plaats 2.", "summary")]


def test_a_kind_that_the_programme_does_not_have_is_left_open(table, sign) -> None:
    sign(note_body(table, kind="iets_anders"))
    said = Contribution.objects.get().current
    assert said is not None
    assert said.kind is None


def test_an_own_dialogue_comes_in_by_its_own_door(sign, table) -> None:
    table.dialogue.kind = DialogueKind.SELF_ORGANISED
    table.dialogue.save()
    sign(note_body(table))
    assert Contribution.objects.get().door == Door.OWN_DIALOGUE


def test_a_new_version_of_the_record_changes_what_was_made(table, sign) -> None:
    stays, changes, goes = (note_body(table, text, order=at) for at, text in enumerate(("A.", "B.", "C.")))
    sign(stays, changes, goes)
    reopen_record(table, reason="Regel 2 klopte niet.", by=None)
    changed, struck = revised(changes, text="B, maar beter."), revised(goes, struck=True)
    take_notes(table, [changed, struck])
    sign(stays, changed)
    assert versions() == [("A.", 1), ("B, maar beter.", 2), ("C.", 1)]
    states = Contribution.objects.order_by("created_at").values_list("state", "state_reason")
    assert list(states) == [("hidden", ""), ("hidden", ""), ("struck", "Regel 2 klopte niet.")]
    assert ContributionVersion.objects.get(number=2).reason == "Regel 2 klopte niet."


def test_a_withdrawn_contribution_takes_the_note_and_keeps_late_devices_out(table, sign) -> None:
    body = note_body(table, "Mijn vader dronk.")
    sign(body)
    withdraw_contribution(Contribution.objects.get(), by=None)
    note = Note.objects.get()
    assert (note.text, note.sha256, NoteRevision.objects.count()) == ("", "", 0)
    assert [answer.outcome for answer in take_notes(table, [body, revised(body, text="Hij dronk.")])] == [
        410,
        410,
    ]
    assert notes_of(table) == []


def test_an_older_database_that_is_put_back_does_not_let_it_in_again(table, sign) -> None:
    body = note_body(table, "Mijn vader dronk.")
    sign(body)
    withdraw_contribution(Contribution.objects.get(), by=None)
    # The older database has neither the note nor that it was withdrawn.
    Intake.objects.all().delete()
    Note.objects.all().delete()
    Contribution.objects.all().delete()
    Tombstone.objects.all().delete()
    table.records.all().delete()
    list(apply_journal())
    assert [answer.outcome for answer in take_notes(table, [body])] == [410]
    assert len(list(tombstones.journal())) == 2


def test_a_seat_that_withdrew_is_off_the_note_of_an_older_database_too(table, sign) -> None:
    first, second = list(table.seats.all()[:2])
    sign(note_body(table, "Dat zeiden we samen.", seats=[str(first.pk), str(second.pk)]))
    withdraw_support(Contribution.objects.get(), first, by=None)
    # The older database: both stand behind it.
    Support.objects.update(withdrawn_at=None)
    Note.objects.get().seats.set([first, second])
    assert list(apply_journal()) == []
    assert list(Support.objects.filter(withdrawn_at=None).values_list("seat", flat=True)) == [second.pk]
    assert (Note.objects.get().text, list(Note.objects.get().seats.all())) == (
        "Dat zeiden we samen.",
        [second],
    )


def test_a_shared_note_stays_without_the_seat_that_withdrew(table, sign) -> None:
    first, second = list(table.seats.all()[:2])
    sign(note_body(table, "Dat zeiden we samen.", seats=[str(first.pk), str(second.pk)]))
    contribution = Contribution.objects.get()
    assert withdraw_support(contribution, first, by=None) is False
    note = Note.objects.get()
    assert (note.text, list(note.seats.all())) == ("Dat zeiden we samen.", [second])
    assert withdraw_support(contribution, second, by=None) is True
    assert Note.objects.get().text == ""


def test_a_seat_that_withdrew_is_not_brought_back_by_a_new_version(table, sign) -> None:
    first, second = list(table.seats.all()[:2])
    body = note_body(table, "Dat zeiden we samen.", seats=[str(first.pk), str(second.pk)])
    sign(body)
    withdraw_support(Contribution.objects.get(), first, by=None)
    reopen_record(table, reason="Nog iets.", by=None)
    sign(body, note_body(table, "Nog iets."))
    standing = Support.objects.filter(withdrawn_at=None).values_list("seat__number", flat=True)
    assert list(standing) == [2]


def test_a_file_becomes_a_record_that_its_table_signs(sign, django_capture_on_commit_callbacks) -> None:
    world = make_world("elders")
    proposal = Proposal.objects.get(pk=world.rows["proposal"])
    table = Table.objects.get(pk=world.rows["table"])
    made = accept(proposal, by=None, decision=Decision(place=Place(table=table, dialogue=table.dialogue)))
    assert lay_before_table(proposal.source_file, by=None) == Laid(1)
    assert lay_before_table(proposal.source_file, by=None) == Laid(0)
    (line,) = notes_of(table)
    assert json.loads(line["body"])["text"] == "de bus rijdt niet meer."
    amended = revised(line["body"], text="De bus rijdt niet meer.", wording="read_back")
    with django_capture_on_commit_callbacks(execute=True):
        answer = sign_record(table, signing_body(table, [amended]), [amended])
    assert answer.is_receipt
    made.refresh_from_db()
    assert made.current is not None
    assert (made.current.text, made.current.wording, made.current.number) == (
        "De bus rijdt niet meer.",
        "read_back",
        2,
    )
    with pytest.raises(Refusal):
        lay_before_table(proposal.source_file, by=None)


def test_a_statement_that_no_sheet_can_hold_is_named_and_the_rest_is_laid(bring, table) -> None:
    file = bring(
        "Deelnemers missen de bus.\n\nDeelnemers missen een plek om elkaar te ontmoeten.", "verslag.txt"
    )
    long, short = Proposal.objects.filter(source_file=file).order_by("order")
    Proposal.objects.filter(pk=long.pk).update(text="woord " * 2000)
    for row in (long, short):
        row.refresh_from_db()
        accept(row, by=None, decision=Decision(place=Place(table=table, dialogue=table.dialogue)))
    laid = lay_before_table(file, by=None)
    assert (laid.number, [json.loads(line["body"])["text"] for line in notes_of(table)]) == (1, [short.text])
    (sentence,) = laid.refused
    assert sentence.startswith("“woord woord")
    assert "11,999 characters" in sentence
    made = Contribution.objects.get(current__text__startswith="woord")
    add_version(made, Change(text="Heel veel woorden."), reason="Te lang voor een blad", by=None)
    assert lay_before_table(file, by=None) == Laid(1)


def test_whoever_lays_a_file_before_its_tables_reads_what_could_not_be_laid(olga, bring, table) -> None:
    file = bring("Deelnemers missen de bus.", "verslag.txt")
    proposal = Proposal.objects.get(source_file=file)
    Proposal.objects.filter(pk=proposal.pk).update(text="woord " * 2000)
    proposal.refresh_from_db()
    accept(proposal, by=None, decision=Decision(place=Place(table=table, dialogue=table.dialogue)))
    page = olga.post(f"/nl/waterkant/werkbank/invoer/bestand/{file.pk}/voorleggen/", follow=True)
    assert page.status_code == 200
    assert "woord woord" in page.content.decode()
    assert "11.999 tekens" in page.content.decode().replace("&nbsp;", " ")


def test_what_a_moderator_let_through_stays_open_when_the_record_is_taken_again(table, sign) -> None:
    sign(note_body(table))
    let_through(Contribution.objects.get(), by=None)
    take_record(table.records.get())
    assert Contribution.objects.get().state == ContributionState.OPEN
