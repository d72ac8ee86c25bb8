"""Taking words back on behalf of their people: a page that says what goes, then it goes."""

from __future__ import annotations

import pytest
from django.conf import settings

from samenspraak.gather.choices import ContributionState
from samenspraak.gather.models import Support
from tests.factories.rows import make_contribution, make_dialogue, make_programme, make_table, make_thread
from tests.people import enter

pytestmark = pytest.mark.django_db
BENCH = "/en/waterkant/werkbank/herkomst/intrekken/"
WORDS = "Het veerhuis was onze huiskamer."


@pytest.fixture(autouse=True)
def own_journal(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(settings, "WITHDRAWAL_JOURNAL", tmp_path / "withdrawals.journal")


@pytest.fixture
def contribution():
    found = make_contribution(make_table(make_dialogue(make_programme())), WORDS)
    make_thread(found.programme, said=[found])
    return found


def test_it_is_found_by_the_address_of_its_public_page(client, contribution) -> None:
    client.force_login(enter("mo", contribution.programme))
    copied = f"https://voorbeeld.example/nl/waterkant/bijdrage/{contribution.public_id}/"
    found = client.post(BENCH, {"contribution": copied})
    assert found.url == f"{BENCH}{contribution.public_id}/"


@pytest.mark.parametrize("typed", ["", "veerhuis", "0123456789ab"])
def test_what_is_no_number_gets_a_sentence(client, contribution, typed) -> None:
    client.force_login(enter("mo", contribution.programme))
    answer = client.post(BENCH, {"contribution": typed})
    assert (answer.status_code, len(answer.context["form"].errors["contribution"])) == (200, 1)


def test_looking_changes_nothing_and_says_what_goes(client, contribution) -> None:
    client.force_login(enter("olga", contribution.programme))
    page = client.get(f"{BENCH}{contribution.public_id}/").content.decode()
    contribution.refresh_from_db()
    assert (WORDS in page, "It is in 1 red thread" in page) == (True, True)
    assert contribution.state == ContributionState.OPEN


def test_after_a_yes_the_words_are_gone_from_here_too(client, contribution) -> None:
    client.force_login(enter("olga", contribution.programme))
    address = f"{BENCH}{contribution.public_id}/"
    page = client.post(address, follow=True).content.decode()
    contribution.refresh_from_db()
    assert contribution.state == ContributionState.WITHDRAWN
    assert (WORDS in page, "The words have been removed everywhere." in page) == (False, True)


def test_one_seat_takes_back_its_support_and_the_others_stay(client, contribution) -> None:
    first, second = contribution.table.seats.filter(number__in=[1, 2]).order_by("number")
    Support.objects.create(programme=contribution.programme, contribution=contribution, seat=second)
    client.force_login(enter("olga", contribution.programme))
    client.post(f"{BENCH}{contribution.public_id}/", {"seat": str(first.pk)})
    contribution.refresh_from_db()
    assert contribution.state == ContributionState.OPEN
    assert [row.seat for row in Support.objects.filter(withdrawn_at=None)] == [second]


@pytest.mark.parametrize("name", ["anna", "eva", "noor"])
def test_others_may_not(client, contribution, name) -> None:
    client.force_login(enter(name, contribution.programme))
    assert client.post(f"{BENCH}{contribution.public_id}/").status_code == 403
    contribution.refresh_from_db()
    assert contribution.state == ContributionState.OPEN
