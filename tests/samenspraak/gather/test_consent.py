"""What people agreed to, as a table: silence means analyse and paraphrase, never quote."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samenspraak.converse.choices import Wording
from samenspraak.gather.actions import Refusal, record_consent, record_table_consents
from samenspraak.gather.choices import ContributionState, Door, Manner, Purpose
from samenspraak.gather.models import (
    Consent,
    Contribution,
    ContributionVersion,
    Proposal,
    SourceFile,
    Support,
)
from samenspraak.gather.queries import may, shown, with_consent
from samenspraak.gather.queries.consent import agreed_in_words
from samenspraak.ground import clock
from tests.factories.rows import make_contribution, make_dialogue, make_programme, make_table
from tests.people import enter

pytestmark = pytest.mark.django_db

YES, NO, SILENT = True, False, None


@pytest.fixture
def table():
    return make_table(make_dialogue(make_programme()))


def said(table, *answers: bool | None, wording: Wording = Wording.VERBATIM) -> ContributionVersion:
    """A contribution of as many seats as there are answers about being quoted."""
    contribution = make_contribution(table, seat=None, wording=wording)
    for number, answer in enumerate(answers, 1):
        seat = table.seats.get(number=number)
        Support.objects.create(programme=table.programme, contribution=contribution, seat=seat)
        if answer is not SILENT:
            consent(seat, Purpose.QUOTE, answer)
    assert contribution.current is not None
    return contribution.current


def consent(seat, purpose: Purpose, given: bool, about: Contribution | None = None, **fields) -> None:
    record_consent(
        bearer=seat.bearer,
        purposes={purpose: given},
        manner=Manner.PAPER,
        by=None,
        contribution=about,
        **fields,
    )


def may_quote(version: ContributionVersion) -> bool:
    """Asked for a list; the answer for one version must be the same, and so must what pages ask."""
    listed = with_consent(ContributionVersion.objects.filter(pk=version.pk)).get().may_quote
    assert may(version, Purpose.QUOTE) == listed
    assert (version.may_be_quoted_by_wording and on_a_page(version, Purpose.QUOTE)) == listed
    return bool(listed)


def on_a_page(version: ContributionVersion, purpose: Purpose) -> bool:
    rows = ContributionVersion.objects.filter(
        pk=version.pk, contribution__programme=version.programme
    ).annotate(yes=agreed_in_words(purpose))
    return bool(rows.get().yes)


@pytest.mark.parametrize(
    ("answers", "wording", "expected"),
    [
        ([YES], Wording.VERBATIM, True),
        ([YES], Wording.READ_BACK, True),
        ([YES], Wording.SUMMARY, False),
        ([NO], Wording.VERBATIM, False),
        ([SILENT], Wording.VERBATIM, False),
        ([YES, YES], Wording.VERBATIM, True),
        ([YES, NO], Wording.VERBATIM, False),
        ([YES, SILENT], Wording.VERBATIM, False),
        ([SILENT, SILENT], Wording.VERBATIM, False),
        ([], Wording.VERBATIM, False),
    ],
)
def test_a_quote_needs_fit_words_and_a_yes_of_everyone_behind_them(table, answers, wording, expected) -> None:
    assert may_quote(said(table, *answers, wording=wording)) is expected


@pytest.mark.parametrize(("first", "then"), [(YES, NO), (NO, YES)])
def test_the_newest_word_holds(table, first, then) -> None:
    version = said(table, first)
    consent(table.seats.get(number=1), Purpose.QUOTE, then)
    assert may_quote(version) is then


def test_who_withdrew_their_support_is_not_asked_any_more(table) -> None:
    version = said(table, YES, NO)
    Support.objects.filter(seat__number=2).update(withdrawn_at=clock.now())
    assert may_quote(version) is True


def test_where_nobody_stands_behind_it_any_more_nothing_may_be_done(table) -> None:
    version = said(table, YES)
    Support.objects.update(withdrawn_at=clock.now())
    assert [may(version, purpose) for purpose in Purpose] == [False] * len(Purpose)


@pytest.mark.parametrize(
    ("in_general", "about_this", "later_in_general", "expected"),
    [
        (NO, YES, SILENT, True),
        (YES, NO, SILENT, False),
        (SILENT, YES, SILENT, True),
        (SILENT, YES, NO, False),
        (SILENT, NO, YES, False),
    ],
)
def test_a_word_about_one_contribution_goes_first_unless_a_later_no_covers_all(
    table, in_general, about_this, later_in_general, expected
) -> None:
    version = said(table, in_general)
    seat = table.seats.get(number=1)
    later = clock.now() + dt.timedelta(hours=1)
    with clock.moved_to(later):
        consent(seat, Purpose.QUOTE, about_this, version.contribution)
    if later_in_general is not SILENT:
        with clock.moved_to(later + dt.timedelta(hours=1)):
            consent(seat, Purpose.QUOTE, later_in_general)
    assert may_quote(version) is expected


def test_a_word_about_another_contribution_says_nothing_here(table) -> None:
    version, other = said(table, SILENT), make_contribution(table, seat=None)
    consent(table.seats.get(number=1), Purpose.QUOTE, True, other)
    assert may_quote(version) is False


@pytest.mark.parametrize(("by_guardian", "expected"), [(False, False), (True, True)])
def test_under_16_a_guardian_agrees(table, by_guardian, expected) -> None:
    version = said(table, SILENT)
    bearer = table.seats.get(number=1).bearer
    bearer.under_16 = True
    bearer.save()
    # An old card, from before the age was known, must not count either.
    Consent.objects.create(
        programme=table.programme,
        bearer=bearer,
        purpose=Purpose.QUOTE,
        given=True,
        manner=Manner.PAPER,
        by_guardian=by_guardian,
    )
    assert may_quote(version) is expected


def test_a_childs_own_yes_is_refused_with_a_sentence(table) -> None:
    seat = table.seats.get(number=1)
    seat.bearer.under_16 = True
    seat.bearer.save()
    with pytest.raises(Refusal, match="16"):
        consent(seat, Purpose.QUOTE, True)


@pytest.mark.parametrize(
    ("purpose", "expected"),
    [
        (Purpose.ANALYSE, True),
        (Purpose.PARAPHRASE, True),
        (Purpose.QUOTE, False),
        (Purpose.OPEN_DATA, False),
        (Purpose.ARCHIVE, False),
        (Purpose.CALL_BACK, False),
        (Purpose.DESCRIBE, False),
    ],
)
def test_what_silence_means(table, purpose, expected) -> None:
    for version in (said(table, SILENT), said(table)):
        assert may(version, purpose) is expected
        assert on_a_page(version, purpose) is expected


def from_file(table, *answers: bool | None) -> ContributionVersion:
    """A contribution without seats, out of a file whose people gave these answers, one after the other."""
    version = said(table)
    file = SourceFile.objects.create(programme=table.programme, name="verslag.docx", sha256="0" * 64, size=1)
    proposal = Proposal.objects.create(
        programme=table.programme, source_file=file, order=0, passage="1", text="x", start=0, end=1
    )
    proposal.contributions.add(version.contribution)
    for answer in answers:
        record_consent(source_file=file, purposes={Purpose.QUOTE: answer}, manner=Manner.UPLOAD, by=None)
    return version


@pytest.mark.parametrize(
    ("answers", "expected"), [([], False), ([YES], True), ([NO], False), ([YES, NO], False)]
)
def test_without_seats_the_people_of_the_file_decide(table, answers, expected) -> None:
    assert may_quote(from_file(table, *answers)) is expected


def test_seats_go_before_the_file(table) -> None:
    version = from_file(table, YES)
    seat = table.seats.get(number=1)
    Support.objects.create(programme=table.programme, contribution=version.contribution, seat=seat)
    assert may_quote(version) is False


@pytest.mark.parametrize("number", [1, 3])
def test_a_list_asks_once(table, django_assert_num_queries, number) -> None:
    for _time in range(number):
        make_contribution(table)
    with django_assert_num_queries(1):
        found = [row.may_quote for row in with_consent(ContributionVersion.objects.all())]
    assert found == [True] * number


def test_the_cards_of_a_table_are_recorded_in_one_go(table) -> None:
    olga = enter("olga", table.programme)
    said = {1: {Purpose.QUOTE: True}, 2: {Purpose.QUOTE: False, Purpose.OPEN_DATA: True}}
    rows = record_table_consents(table, said, by=olga)
    assert [(row.bearer.seat.number, row.purpose, row.given, row.version) for row in rows] == [
        (1, "quote", True, 1),
        (2, "open_data", True, 1),
        (2, "quote", False, 1),
    ]
    again = record_table_consents(table, {1: {Purpose.QUOTE: False}}, by=olga)
    assert [row.version for row in again] == [2]


def test_a_full_table_costs_no_more_queries_than_one_card(table) -> None:
    counts = []
    # The first of all begins the audit chain; it is not counted.
    for cards in (1, 1, 6):
        with CaptureQueriesContext(connection) as queries:
            record_table_consents(
                table, {seat: {Purpose.QUOTE: True} for seat in range(1, cards + 1)}, by=None
            )
        counts.append(len(queries))
    assert counts[1] == counts[2]


def test_a_seat_that_is_not_there_is_refused(table) -> None:
    with pytest.raises(Refusal, match="40"):
        record_table_consents(table, {40: {Purpose.QUOTE: True}}, by=None)


class TestShown:
    """What readers see of a version."""

    def paraphrased(self, version: ContributionVersion, text: str = "Iemand mist een plek.") -> None:
        from samenspraak.gather.actions import write_paraphrase

        write_paraphrase(version, text=text, language="nl", by=None)

    def test_own_words_with_consent(self, table) -> None:
        version = said(table, YES)
        assert (shown(version).text, shown(version).paraphrased, shown(version).may_be_quoted) == (
            version.text,
            False,
            True,
        )

    def test_else_the_paraphrase_marked_as_such(self, table) -> None:
        version = said(table, NO)
        self.paraphrased(version)
        words = shown(version)
        assert (words.text, words.paraphrased, words.may_be_quoted) == ("Iemand mist een plek.", True, False)

    def test_else_nothing_but_the_fact(self, table) -> None:
        words = shown(said(table, NO))
        assert (words.text, words.missing) == ("", True)

    def test_a_summary_is_a_paraphrase_even_with_consent(self, table) -> None:
        version = said(table, YES, wording=Wording.SUMMARY)
        words = shown(version)
        assert (words.text, words.paraphrased, words.may_be_quoted) == (version.text, True, False)

    def test_no_paraphrase_against_someones_no(self, table) -> None:
        version = said(table, NO)
        self.paraphrased(version)
        consent(table.seats.get(number=1), Purpose.PARAPHRASE, False)
        assert shown(version).missing is True

    @pytest.mark.parametrize(
        "state", [state for state in ContributionState if state != ContributionState.OPEN]
    )
    def test_nothing_of_a_contribution_that_is_not_open(self, table, state) -> None:
        version = said(table, YES)
        self.paraphrased(version)
        Contribution.objects.update(state=state)
        assert shown(version).missing is True


def test_the_door_says_nothing_about_consent(table) -> None:
    version = said(table, YES)
    Contribution.objects.update(door=Door.FILE)
    assert may_quote(version) is True
