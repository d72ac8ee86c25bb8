"""The moderation queue: doubtful words beside the raw note, what passes no door, and whom words may point at."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from samenspraak.convene.choices import TableRoleName
from samenspraak.convene.models import Seat, Table, TableRole
from samenspraak.converse.actions import sign_record, take_notes
from samenspraak.converse.raw import Note
from samenspraak.gather.actions import (
    Refusal,
    Writing,
    add_office_holder,
    let_through,
    propose_correction,
    put_back,
    receive_idea,
    take_correction,
    take_record,
)
from samenspraak.gather.models import Contribution, Correction, Idea
from samenspraak.ground import ids
from samenspraak.people.models import Bearer
from tests.factories.rows import make_contribution, make_table
from tests.factories.sheets import note_body, signing_body
from tests.people import enter

pytestmark = pytest.mark.django_db

RAW = "Roos wil meer bomen. Volgens Bos ook, bel 06-12345678."
CLEAN = "[naam] wil meer bomen. Volgens [naam] ook, bel [telefoon]."
MARKED = '<mark class="bench-identifier">{}</mark>'
Signed = Callable[..., Contribution]


@pytest.fixture
def signed(table) -> Signed:
    """A line that the table signed, as the contribution that waits for moderation."""

    def sign(text: str = RAW, **fields: object) -> Contribution:
        line = note_body(table, text, **fields)
        take_notes(table, [line])
        assert sign_record(table, signing_body(table, [line]), [line]).is_receipt
        return take_record(table.records.get())[0]

    return sign


@pytest.fixture
def olga(table) -> Client:
    """Olga organises, and takes notes at the table herself."""
    browser = _browser("olga", table)
    user = enter("olga", table.programme)
    TableRole.objects.create(programme=table.programme, table=table, role=TableRoleName.NOTE_TAKER, user=user)
    return browser


@pytest.fixture
def mo(table) -> Client:
    """Mo moderates, and works at no table."""
    return _browser("mo", table)


def _browser(name: str, table: Table) -> Client:
    browser = Client()
    browser.force_login(enter(name, table.programme))
    return browser


def _queue(browser: Client) -> str:
    with translation.override("en"):
        answer = browser.get(reverse("gather:moderation", args=["waterkant"]))
    assert answer.status_code == 200
    return answer.content.decode()


def _put_back(browser: Client, row: Contribution, start: int, part: str = "text") -> int:
    address = reverse("gather:put-back", args=["waterkant", row.pk])
    return browser.post(address, {"part": part, "start": start}).status_code


def _offered(page: str) -> list[str]:
    return re.findall(r"Put back “(.*?)” \(", page)


class TestDoubtfulWords:
    """Taken out on the way in, shown beside the raw note to those who work at its table, put back with one click."""

    def test_who_works_at_the_table_sees_the_raw_note_and_the_doubtful_words(self, olga, signed) -> None:
        assert signed().current.text == CLEAN
        page = _queue(olga)
        assert f"{MARKED.format('Roos')} wil meer bomen. Volgens {MARKED.format('Bos')} ook" in page
        assert _offered(page) == ["Roos", "Bos"]

    @pytest.mark.parametrize("name", ["mo", "olga"])
    def test_who_does_not_work_there_sees_no_word_of_it(self, table, signed, name) -> None:
        """Not a moderator, and not the organiser either."""
        row, reader = signed(), _browser(name, table)
        page = _queue(reader)
        assert ("Roos" in page, "06-12345678" in page, _offered(page)) == (False, False, [])
        assert "Whoever works at this table and moderates sees the note here" in page
        assert _put_back(reader, row, 0) == 302
        row.refresh_from_db()
        assert row.current.text == CLEAN

    def test_a_moderator_who_takes_notes_there_sees_it(self, mo, table, signed) -> None:
        user = enter("mo", table.programme)
        TableRole.objects.create(
            programme=table.programme, table=table, role=TableRoleName.NOTE_TAKER, user=user
        )
        signed()
        assert _offered(_queue(mo)) == ["Roos", "Bos"]

    def test_a_role_at_another_table_opens_nothing(self, mo, table, signed) -> None:
        other = make_table(table.dialogue, 2)
        user = enter("mo", table.programme)
        TableRole.objects.create(programme=table.programme, table=other, role=TableRoleName.HOST, user=user)
        signed()
        assert _offered(_queue(mo)) == []

    def test_a_word_is_put_back_as_a_new_version_that_still_waits(self, olga, signed) -> None:
        row = signed(wording="verbatim")
        assert _put_back(olga, row, RAW.index("Bos")) == 302
        row.refresh_from_db()
        assert (row.current.text, row.current.number, row.current.wording, row.state) == (
            "[naam] wil meer bomen. Volgens Bos ook, bel [telefoon].",
            2,
            "verbatim",
            "hidden",
        )
        assert _offered(_queue(olga)) == ["Roos"]
        assert _put_back(olga, row, 0) == 302
        row.refresh_from_db()
        assert row.current.text == "Roos wil meer bomen. Volgens Bos ook, bel [telefoon]."

    def test_a_doubtful_word_in_a_role_is_put_back_too(self, olga, signed) -> None:
        row = signed("Meer bomen.", speaks_as="Buurvrouw van Roos")
        assert row.current.speaks_as == "Buurvrouw van [naam]"
        assert "Put back “Roos” (name, in the role)" in _queue(olga)
        _put_back(olga, row, len("Buurvrouw van "), "speaks_as")
        row.refresh_from_db()
        assert (row.current.speaks_as, row.current.text) == ("Buurvrouw van Roos", "Meer bomen.")

    @pytest.mark.parametrize(("word", "part"), [("06-12345678", "text"), ("oos", "text"), ("Roos", "sha256")])
    def test_what_is_certain_or_no_such_word_stays_out(self, olga, table, signed, word, part) -> None:
        row = signed()
        with pytest.raises(Refusal):
            put_back(row, part=part, start=RAW.index(word), by=enter("olga", table.programme))
        row.refresh_from_db()
        assert (row.current.text, row.current.number) == (CLEAN, 1)

    def test_what_was_let_through_is_not_changed_any_more(self, olga, table, signed) -> None:
        row = signed()
        let_through(row, by=None)
        with pytest.raises(Refusal):
            put_back(row, part="text", start=0, by=enter("olga", table.programme))

    def test_an_office_holder_who_was_listed_later_does_not_hide_the_other_words(
        self, olga, table, signed
    ) -> None:
        signed("Wethouder Femke Brandsma zei het. Volgens Bos ook.")
        add_office_holder(table.programme, name="Femke Brandsma", office="wethouder", by=None)
        assert _offered(_queue(olga)) == ["Femke Brandsma", "Bos"]

    def test_when_the_raw_note_is_erased_there_is_nothing_left_to_put_back(self, olga, signed) -> None:
        signed()
        Note.objects.all().delete()
        assert _offered(_queue(olga)) == []


class TestCorrections:
    """A correction passes the same door as everything else, and a moderator may change it before taking it."""

    @pytest.fixture
    def said(self, table) -> Contribution:
        return make_contribution(table, "De bus is duur.")

    @pytest.fixture
    def bearer(self, table) -> Bearer:
        return table.seats.get(number=1).bearer

    def test_what_certainly_points_to_a_person_is_replaced_on_the_way_in(self, said, bearer) -> None:
        text = "De trein is duur, volgens Bos ook. Bel 06-12345678 of jan.jansen@example.org"
        row = propose_correction(said, bearer=bearer, text=text)
        assert row.text == "De trein is duur, volgens Bos ook. Bel [telefoon] of [e-mail]"
        assert take_correction(row, by=None).text == row.text

    def test_one_that_waited_before_this_was_so_is_cleaned_when_it_is_taken(self, said, bearer) -> None:
        row = propose_correction(said, bearer=bearer, text="De trein is duur.")
        Correction.objects.update(text="De trein is duur. Bel 06-12345678")
        assert take_correction(row, by=None).text == "De trein is duur. Bel [telefoon]"

    def test_a_moderator_takes_words_out_before_taking_it(self, mo, said, bearer) -> None:
        row = propose_correction(said, bearer=bearer, text="De trein is duur. Volgens Bos ook.")
        assert MARKED.format("Bos") in _queue(mo)
        address = reverse("gather:decide-correction", args=["waterkant", row.pk])
        mo.post(address, {"text": "De trein is duur."})
        said.refresh_from_db()
        assert (said.current.text, said.current.wording) == ("De trein is duur.", "read_back")

    def test_with_words_of_the_moderator_in_it_it_is_a_summary(self, said, bearer) -> None:
        row = propose_correction(said, bearer=bearer, text="De trein is duur. Volgens Bos ook.")
        made = take_correction(row, by=None, text="De trein is duur. Volgens een buurvrouw ook.")
        assert (made.text, made.wording) == ("De trein is duur. Volgens een buurvrouw ook.", "summary")


class TestIdeas:
    """Also in the role no name or number passes the idea box."""

    def test_a_name_and_a_number_in_a_role_are_replaced(self, table) -> None:
        writing = Writing(key=ids.new_id(), text="Meer bankjes.", speaks_as="Jan de Vries, 06-12345678")
        received = receive_idea(table.programme, writing)
        row = Contribution.objects.get()
        assert (row.current.speaks_as, received.replaced, Idea.objects.get().replaced) == (
            "[naam], [telefoon]",
            2,
            2,
        )

    def test_a_doubtful_word_in_a_role_waits_marked_and_can_be_taken_out(self, mo, table) -> None:
        writing = Writing(key=ids.new_id(), text="Meer bankjes.", speaks_as="Buurvrouw van Roos")
        receive_idea(table.programme, writing)
        page = _queue(mo)
        assert "Buurvrouw van " + MARKED.format("Roos") in page
        assert "may point to a person: look at the marked words" in page
        row = Contribution.objects.get()
        mo.post(
            reverse("gather:moderate", args=["waterkant", row.pk]),
            {"text": "Meer bankjes.", "speaks_as": "Buurvrouw"},
        )
        row.refresh_from_db()
        assert (row.state, row.current.text, row.current.speaks_as) == ("open", "Meer bankjes.", "Buurvrouw")


class TestPointingIndirectly:
    """A small place, a role and an illness together: the count of the role stands beside them, as in file review."""

    TEXT = "De huisarts uit Garnwerd die dement werd."

    def test_the_count_of_the_role_stands_beside_the_words(self, mo, table) -> None:
        make_contribution(table, self.TEXT, speaks_as="Huisarts", state="hidden")
        page = _queue(mo)
        assert "Could someone from there tell who this is from: Garnwerd, huisarts, dement?" in page
        assert "Fewer than 10 people speak as Huisarts in this programme." in page

    def test_where_enough_people_speak_so_their_number_is_told(self, mo, table) -> None:
        Seat.objects.bulk_create(
            Seat(programme=table.programme, table=table, number=100 + number, speaks_as="Huisarts")
            for number in range(12)
        )
        make_contribution(table, self.TEXT, speaks_as="Huisarts", state="hidden")
        assert "12 people speak as Huisarts in this programme." in _queue(mo)

    def test_elsewhere_the_reminder_stays(self, mo, table) -> None:
        make_contribution(table, "Meer bomen.", state="hidden")
        page = _queue(mo)
        assert (
            "Could someone from there" in page,
            "Also think of what points to someone indirectly" in page,
        ) == (
            False,
            True,
        )
