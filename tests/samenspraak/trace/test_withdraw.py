"""What its people take back is gone, stays away, and takes its numbers with it."""

from __future__ import annotations

import pytest
from django.conf import settings

from samenspraak.analyse.models import Run
from samenspraak.analyse.queries import thread_counts
from samenspraak.converse.actions import reopen_record, sign_record, take_notes
from samenspraak.converse.raw import Note
from samenspraak.gather.actions import take_record
from samenspraak.gather.choices import ContributionState
from samenspraak.gather.models import Contribution, ContributionVersion, Support
from samenspraak.ground import tombstones
from samenspraak.ground.models import Tombstone
from samenspraak.trace.actions import apply_journal, withdraw_contribution, withdraw_support
from tests.factories.rows import make_contribution, make_dialogue, make_programme, make_table, make_thread
from tests.factories.sheets import note_body, revised, signing_body
from tests.people import enter

pytestmark = pytest.mark.django_db
WORDS = "Het veerhuis was onze huiskamer."


@pytest.fixture(autouse=True)
def own_journal(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(settings, "WITHDRAWAL_JOURNAL", tmp_path / "withdrawals.journal")


@pytest.fixture
def table():
    return make_table(make_dialogue(make_programme()))


def test_the_words_are_gone_and_the_id_is_buried(table) -> None:
    contribution = make_contribution(table, WORDS)
    withdraw_contribution(contribution, by=enter("olga", table.programme))
    assert contribution.state == ContributionState.WITHDRAWN
    assert list(ContributionVersion.objects.values_list("text", "speaks_as")) == [("", "")]
    assert tombstones.is_buried(contribution.pk)
    assert [line.object_id for line in tombstones.journal()] == [contribution.pk]


def test_doing_it_twice_does_nothing_new(table) -> None:
    contribution = make_contribution(table, WORDS)
    for _time in range(2):
        withdraw_contribution(contribution, by=None)
    table.programme.refresh_from_db()
    assert table.programme.withdrawal_number == 1
    assert len(list(tombstones.journal())) == 1


def test_the_count_of_its_thread_changes_by_itself(table) -> None:
    contribution = make_contribution(table, WORDS)
    thread = make_thread(table.programme, said=[contribution])
    assert thread_counts([thread])[thread.pk].heard == 1
    withdraw_contribution(contribution, by=None)
    assert thread_counts([thread])[thread.pk].heard == 0


def test_a_shared_note_stays_while_another_seat_stands_behind_it(table) -> None:
    contribution = make_contribution(table, WORDS)
    other = table.seats.get(number=2)
    Support.objects.create(programme=table.programme, contribution=contribution, seat=other)
    assert withdraw_support(contribution, table.seats.get(number=1), by=None) is False
    contribution.refresh_from_db()
    assert contribution.state == ContributionState.OPEN
    assert withdraw_support(contribution, other, by=None) is True
    contribution.refresh_from_db()
    assert contribution.state == ContributionState.WITHDRAWN


def test_a_late_device_does_not_put_a_seat_behind_a_note_again(table) -> None:
    """Its seat took that back meanwhile; the change itself, and the other seat, are taken."""
    first, second = table.seats.filter(number__in=[1, 2]).order_by("number")
    body = note_body(table, WORDS, seats=[str(first.pk), str(second.pk)])
    take_notes(table, [body])
    sign_record(table, signing_body(table, [body]), [body])
    (contribution,) = take_record(table.records.get())
    withdraw_support(contribution, first, by=None)
    reopen_record(table, reason="Een woord verkeerd.", by=None)
    again = revised(body, text="Het veerhuis was de huiskamer.")
    assert take_notes(table, [again])[0].is_receipt
    assert list(Note.objects.get().seats.all()) == [second]
    sign_record(table, signing_body(table, [again]), [again])
    take_record(table.records.get(version=2))
    assert [row.seat for row in Support.objects.filter(withdrawn_at=None)] == [second]


def test_the_journal_is_not_made_longer_by_applying_it(table) -> None:
    first, second = table.seats.filter(number__in=[1, 2]).order_by("number")
    body = note_body(table, WORDS, seats=[str(first.pk), str(second.pk)])
    sign_record(table, signing_body(table, [body]), [body])
    (contribution,) = take_record(table.records.get())
    withdraw_support(contribution, first, by=None)
    before = list(tombstones.journal())
    # The older database: it knows of the support, and not that it was taken back.
    Tombstone.objects.all().delete()
    Support.objects.update(withdrawn_at=None)
    Note.objects.get().seats.add(first)
    assert list(apply_journal()) == []
    assert (list(tombstones.journal()), list(Note.objects.get().seats.all())) == (before, [second])
    assert [row.seat for row in Support.objects.filter(withdrawn_at=None)] == [second]


def test_a_shared_note_goes_when_it_tells_of_that_seats_person(table) -> None:
    contribution = make_contribution(table, WORDS)
    Support.objects.create(
        programme=table.programme, contribution=contribution, seat=table.seats.get(number=2)
    )
    seat = table.seats.get(number=1)
    assert withdraw_support(contribution, seat, by=None, tells_of_this_person=True) is True


def test_a_run_says_since_when_it_cannot_be_repeated(table) -> None:
    contribution = make_contribution(table, WORDS)
    read = Run.objects.create(programme=table.programme, version_ids=[str(contribution.current.pk)])
    other = Run.objects.create(programme=table.programme, version_ids=[])
    withdraw_contribution(contribution, by=None)
    read.refresh_from_db()
    other.refresh_from_db()
    assert (read.not_repeatable_since is None, other.not_repeatable_since is None) == (False, True)


def test_an_older_database_is_brought_up_to_date_from_the_journal(table) -> None:
    contribution = make_contribution(table, WORDS)
    withdraw_contribution(contribution, by=None)
    # The older database: the same rows as before the withdrawal.
    Contribution.objects.filter(pk=contribution.pk).update(state=ContributionState.OPEN)
    ContributionVersion.objects.update(text=WORDS)
    assert list(apply_journal()) == [contribution]
    assert list(ContributionVersion.objects.values_list("text", flat=True)) == [""]
    assert list(apply_journal()) == []
