"""A host opens a record again and the table signs once more: what it changed follows, and nothing else does."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from samenspraak.convene.models import Dialogue, Seat, Table
from samenspraak.converse.actions import reopen_record, sign_record, take_notes
from samenspraak.converse.models import TableRecord
from samenspraak.gather.actions import (
    Change,
    Refusal,
    add_version,
    let_through,
    propose_correction,
    refuse,
    take_correction,
    take_record,
    take_up_again,
)
from samenspraak.gather.jobs import take_signed
from samenspraak.gather.models import Contribution, ContributionVersion, Correction, Support, TakenRecord
from samenspraak.ground.models import AuditLine, OutboxMessage
from samenspraak.people.models import Bearer
from samenspraak.trace.actions import withdraw_support
from samenspraak.trace.erasing import choose_list, erase_expired
from samenspraak.trace.my_table import own_contributions
from tests.factories.sheets import note_body, revised, signing_body

pytestmark = pytest.mark.django_db

Sign = Callable[..., None]
Again = Callable[..., None]


@pytest.fixture
def again(table: Table, sign: Sign) -> Again:
    """The host opens the record again, the note taker sends what was changed, and the table signs these lines."""

    def signing(*lines: str, sent: tuple[str, ...] = (), **fields: object) -> None:
        reopen_record(table, reason="Regel 2 klopte niet.", by=None)
        take_notes(table, sent or lines)
        sign(*lines, **fields)

    return signing


def shown() -> list[tuple[str, str, int]]:
    """What is shown now of each contribution, in the order in which it came: its words, its state, its version."""
    rows = Contribution.objects.order_by("created_at").select_related("current")
    return [(row.current.text, row.state, row.current.number) for row in rows if row.current]


def only() -> Contribution:
    return Contribution.objects.select_related("current__kind").get()


def now(row: Contribution) -> ContributionVersion:
    row.refresh_from_db()
    assert row.current is not None
    return row.current


def bearer_of(seat: Seat) -> Bearer:
    if seat.bearer is None:
        seat.bearer = Bearer.objects.create(programme=seat.programme)
        seat.save()
    return seat.bearer


class TestLinesThatTheTableLeftAsTheyWere:
    def test_what_moderation_took_out_of_a_line_stays_out(self, table, sign, again) -> None:
        line = note_body(table, "De enige loodgieter van Ezinge drinkt.", wording="read_back", order=1)
        other = note_body(table, "B.", order=2)
        sign(line, other)
        row = Contribution.objects.get(current__text__startswith="De enige")
        add_version(row, Change(text="Iemand in het dorp drinkt."), reason="Te herkennen", by=None)
        let_through(row, by=None)
        again(line, revised(other, text="B, maar beter."))
        assert shown() == [("Iemand in het dorp drinkt.", "open", 2), ("B, maar beter.", "hidden", 2)]
        assert now(row).wording == "summary"

    def test_what_somebody_corrected_in_their_own_words_stays_corrected(self, table, sign, again) -> None:
        seat = table.seats.get(number=1)
        line, other = note_body(table, "De bus is duur.", seats=[str(seat.pk)]), note_body(table, "B.")
        sign(line, other)
        row = Contribution.objects.get(current__text="De bus is duur.")
        let_through(row, by=None)
        take_correction(propose_correction(row, bearer=bearer_of(seat), text="De trein is duur."), by=None)
        again(line, revised(other, text="B2."))
        assert (now(row).text, row.state) == ("De trein is duur.", "open")

    def test_a_message_about_a_signing_that_comes_again_changes_nothing(self, table, sign, again) -> None:
        line = note_body(table, "A.")
        sign(line)
        again(revised(line, text="A, maar anders."))
        add_version(only(), Change(text="A, zonder meer."), reason="Te herkennen", by=None)
        let_through(only(), by=None)
        for message in OutboxMessage.objects.filter(name="table_signed"):
            take_signed(message.programme, message.payload)
        assert shown() == [("A, zonder meer.", "open", 3)]

    def test_a_message_about_an_older_version_that_comes_late_changes_nothing(self, table) -> None:
        line, struck = note_body(table, "A."), note_body(table, "Doorgehaald.")
        sign_record(table, signing_body(table, [line, struck]), [line, struck])
        reopen_record(table, reason="Regel 2 klopte niet.", by=None)
        better = revised(line, text="A, maar beter.")
        take_notes(table, [better, revised(struck, struck=True)])
        sign_record(table, signing_body(table, [better]), [better])
        first, second = TableRecord.objects.order_by("version")
        take_record(second)
        take_record(first)
        assert shown() == [("A, maar beter.", "hidden", 1)]


class TestLinesThatTheTableChanged:
    def test_other_words_wait_for_moderation_again_though_the_old_ones_were_let_through(
        self, table, sign, again
    ) -> None:
        line = note_body(table, "A.")
        sign(line)
        let_through(only(), by=None)
        again(revised(line, text="Iets heel anders."))
        assert shown() == [("Iets heel anders.", "hidden", 2)]

    def test_a_refused_line_that_the_table_changed_is_looked_at_again(self, table, sign, again) -> None:
        line = note_body(table, "Mijn buurman steelt.")
        sign(line)
        refuse(only(), reason="Over iemand die er niet bij was", by=None)
        again(revised(line, text="Er wordt gestolen."))
        assert shown() == [("Er wordt gestolen.", "hidden", 2)]

    def test_another_kind_keeps_the_words_that_moderation_chose(self, table, sign, again) -> None:
        line = note_body(table, "De loodgieter drinkt.")
        sign(line)
        add_version(only(), Change(text="Iemand drinkt."), reason="Te herkennen", by=None)
        let_through(only(), by=None)
        again(revised(line, kind="wish"))
        assert shown() == [("Iemand drinkt.", "hidden", 3)]
        assert now(only()).kind.slug == "wish"

    def test_words_that_are_read_back_now_are_the_same_words_and_stay_open(self, table, sign, again) -> None:
        line = note_body(table, "Wij missen een plek.")
        sign(line)
        let_through(only(), by=None)
        again(revised(line, wording="read_back"))
        assert shown() == [("Wij missen een plek.", "open", 2)]
        assert now(only()).wording == "read_back"

    def test_words_of_moderation_are_not_read_back_when_the_note_is(self, table, sign, again) -> None:
        line = note_body(table, "De loodgieter drinkt.")
        sign(line)
        add_version(only(), Change(text="Iemand in het dorp drinkt."), reason="Te herkennen", by=None)
        let_through(only(), by=None)
        again(revised(line, wording="read_back"))
        assert shown() == [("Iemand in het dorp drinkt.", "open", 2)]
        assert now(only()).wording == "summary"

    def test_a_seat_that_agrees_at_last_makes_its_words_read_back(self, table, sign, again) -> None:
        seat = table.seats.get(number=1)
        line = note_body(table, "A.", wording="read_back", seats=[str(seat.pk)])
        sign(line, signatures=[{"seat": str(seat.pk), "agreement": "not_agreed", "remark": ""}])
        assert now(only()).wording == "summary"
        again(line)
        assert now(only()).wording == "read_back"

    def test_a_date_that_is_taken_away_is_gone_and_another_language_holds(self, table, sign, again) -> None:
        line = note_body(
            table, "We start.", kind="agreed_action", by_when="2026-06-01", by_when_precision="month"
        )
        sign(line)
        again(revised(line, by_when="", by_when_precision="", language="en"))
        said = now(only())
        assert (said.by_when, said.by_when_precision, said.language, said.number) == (None, "", "en", 2)

    def test_a_date_alone_can_be_taken_away_or_moved(self, table, sign, again) -> None:
        line = note_body(table, "Wij beginnen.", kind="agreed_action", by_when="2026-06-01")
        sign(line)
        moved = revised(line, by_when="2026-07-01", by_when_precision="month")
        again(moved)
        said = now(only())
        assert (said.by_when, said.by_when_precision) == (dt.date(2026, 7, 1), "month")
        again(revised(moved, by_when="", by_when_precision=""))
        said = now(only())
        assert (said.by_when, said.by_when_precision, said.number) == (None, "", 3)

    def test_a_line_that_was_struck_and_put_back_waits_for_moderation(self, table, sign, again) -> None:
        line, other = note_body(table, "A.", order=1), note_body(table, "B.", order=2)
        sign(line, other)
        struck = revised(line, struck=True)
        again(other, sent=(struck,))
        assert shown() == [("A.", "struck", 1), ("B.", "hidden", 1)]
        again(revised(struck, struck=False), other)
        assert shown() == [("A.", "hidden", 1), ("B.", "hidden", 1)]

    def test_only_what_was_struck_can_be_taken_up_again(self, table, sign) -> None:
        sign(note_body(table))
        with pytest.raises(Refusal, match="struck"):
            take_up_again(only(), by=None)


class TestNotesThatWereErased:
    def test_what_a_table_cannot_read_any_more_it_does_not_strike(self, table, sign, again) -> None:
        sign(note_body(table, "A.", order=1), note_body(table, "B.", order=2))
        for row in Contribution.objects.all():
            let_through(row, by=None)
        choose_list(table.programme, name="Lijst", raw_notes_days=30, source_files_days=30, by=None)
        Dialogue.objects.update(held_on=dt.date(2020, 1, 1))
        assert erase_expired(table.programme).notes == 2
        again(note_body(table, "C."))
        assert shown() == [("A.", "open", 1), ("B.", "open", 1), ("C.", "hidden", 1)]


class TestWhoSaidIt:
    def standing(self) -> list[tuple[int, bool]]:
        rows = Support.objects.order_by("seat__number").values_list("seat__number", "withdrawn_at")
        return [(number, withdrawn is None) for number, withdrawn in rows]

    def test_another_seat_gets_the_words_and_the_first_one_keeps_nothing_of_them(
        self, table, sign, again
    ) -> None:
        first, second = table.seats.filter(number__in=[1, 2]).order_by("number")
        line = note_body(table, "Ik ben ziek.", seats=[str(first.pk)])
        sign(line)
        row = only()
        propose_correction(row, bearer=bearer_of(first), text="Hij is ziek.")
        again(revised(line, seats=[str(second.pk)]))
        assert self.standing() == [(2, True)]
        assert list(own_contributions(bearer_of(first))) == []
        assert list(own_contributions(bearer_of(second))) == [row]
        assert Correction.objects.get().state == "refused"
        kept = AuditLine.objects.get(verb="take_support_away").detail
        assert kept == {"contribution": str(row.pk), "seat": str(first.pk)}

    def test_it_speaks_in_office_when_the_seat_that_said_it_does(self, table, sign, again) -> None:
        first, second = table.seats.filter(number__in=[1, 2]).order_by("number")
        Seat.objects.filter(pk=second.pk).update(speaks_in_office=True)
        line = note_body(table, "De weg wordt aangelegd.", seats=[str(first.pk)])
        sign(line)
        assert now(only()).in_office is False
        again(revised(line, seats=[str(second.pk)]))
        assert now(only()).in_office is True

    def test_a_seat_that_took_its_words_back_stays_away_whatever_the_table_says(
        self, table, sign, again
    ) -> None:
        first, second = table.seats.filter(number__in=[1, 2]).order_by("number")
        line = note_body(table, "Dat zeiden we samen.", seats=[str(first.pk), str(second.pk)])
        sign(line)
        withdraw_support(only(), first, by=None)
        without = revised(line, seats=[str(second.pk)])
        again(without)
        assert self.standing() == [(1, False), (2, True)]
        again(revised(without, seats=[str(first.pk), str(second.pk)]))
        assert self.standing() == [(1, False), (2, True)]

    def test_a_seat_that_was_put_right_twice_stands_behind_it_again(self, table, sign, again) -> None:
        first, second = table.seats.filter(number__in=[1, 2]).order_by("number")
        line = note_body(table, "A.", seats=[str(first.pk)])
        sign(line)
        swapped = revised(line, seats=[str(second.pk)])
        again(swapped)
        again(revised(swapped, seats=[str(first.pk)]))
        assert self.standing() == [(1, True)]


def test_the_house_notes_which_records_were_taken(table, sign, again) -> None:
    line = note_body(table, "A.")
    sign(line)
    again(line)
    assert TakenRecord.objects.count() == TableRecord.objects.count() == 2
