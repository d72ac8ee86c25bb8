"""Being told of changes: confirmed by a mail, stopped in one click, erased when its purpose ends."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.conf import settings
from django.core import mail
from django.test import Client

from samenspraak.convene.cards import issue_seat_card
from samenspraak.ground import clock, jobs, tombstones
from samenspraak.ground.models import AuditLine, Job
from samenspraak.people.actions import open_card
from samenspraak.people.contacts import NotKept, erase_expired_contacts, leave_contact
from samenspraak.people.limits import CONFIRMING
from samenspraak.people.models import Contact
from samenspraak.people.queries import reachable
from samenspraak.trace.actions import apply_journal, withdraw_everything, withdraw_support
from tests.factories.rows import make_contribution, make_dialogue, make_programme, make_table

pytestmark = pytest.mark.django_db
PAGE = "/en/waterkant/mijn-tafel/"
ADDRESS = "kees@voorbeeld.nl"
LINK = re.compile(r"http://127\.0\.0\.1:8000(/\S+)")


@pytest.fixture(autouse=True)
def own_journal(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(settings, "WITHDRAWAL_JOURNAL", tmp_path / "withdrawals.journal")
    CONFIRMING.empty()


@pytest.fixture
def table():
    return make_table(make_dialogue(make_programme()))


@pytest.fixture
def kees(client, table):
    """Kees' browser: the card of seat 1 is open in it."""
    card = issue_seat_card(table.seats.get(number=1), by=None)
    client.cookies[settings.CARD_COOKIE] = open_card(table.programme, card.code)
    return client


@pytest.fixture
def asked(kees, table, django_capture_on_commit_callbacks) -> Contact:
    """Kees left his address; the mail is sent."""
    with django_capture_on_commit_callbacks(execute=True):
        kees.post(f"{PAGE}bericht/", {"email": ADDRESS, "language": "nl"})
    return Contact.objects.get()


def bearer(table):
    return table.seats.get(number=1).bearer


def links() -> list[str]:
    return LINK.findall(str(mail.outbox[-1].body))


def test_a_mail_asks_first_and_only_a_button_confirms(asked, table) -> None:
    assert list(reachable(table.programme)) == []
    confirm, stop = links()
    stranger = Client()
    page = stranger.get(confirm)
    assert (page.status_code, Contact.objects.get().confirmed_at) == (200, None)
    assert stranger.get(stop).status_code == 200
    stranger.post(confirm)
    stranger.post(confirm)
    assert [row.email for row in reachable(table.programme)] == [ADDRESS]
    assert AuditLine.objects.filter(verb="confirm_contact").count() == 1
    assert ADDRESS not in page.content.decode()


def test_the_mail_is_in_the_chosen_language_and_names_nobody(asked, table) -> None:
    make_contribution(table, "Het veerhuis was onze huiskamer.")
    sent = mail.outbox[0]
    assert sent.to == [ADDRESS]
    assert "Ja, houd mij op de hoogte" in sent.body
    assert [word in sent.body for word in ("veerhuis", "Student", ADDRESS, "Kees")] == [False] * 4
    assert sent.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_one_click_stops_and_erases(asked, table) -> None:
    stop = links()[1]
    outsider = Client(enforce_csrf_checks=True)
    # As a mail program does it, from nowhere and without a token; twice does no harm.
    sent = [outsider.post(stop, {"List-Unsubscribe": "One-Click"}).status_code for _time in range(2)]
    assert sent == [200, 404]
    assert Contact.objects.count() == 0
    assert tombstones.is_buried(asked.pk)
    assert outsider.get(stop).status_code == 404


def test_another_programmes_link_does_not_exist(asked) -> None:
    make_programme("elders")
    client = Client()
    for link in links():
        assert client.get(link.replace("waterkant", "elders")).status_code == 404
    client.post(links()[1].replace("waterkant", "elders"))
    assert Contact.objects.count() == 1


def test_a_new_address_is_asked_anew_and_the_old_links_end(
    asked, kees, table, django_capture_on_commit_callbacks
) -> None:
    old = links()
    Client().post(old[0])
    with django_capture_on_commit_callbacks(execute=True):
        kees.post(f"{PAGE}bericht/", {"email": "nieuw@voorbeeld.nl", "language": "en"})
    assert list(reachable(table.programme)) == []
    assert [Client().get(link).status_code for link in old] == [404, 404]
    assert (mail.outbox[-1].to, "Yes, tell me" in mail.outbox[-1].body) == (["nieuw@voorbeeld.nl"], True)


def test_the_page_says_how_it_stands(asked, kees) -> None:
    assert "is not confirmed yet" in kees.get(PAGE).content.decode()
    Client().post(links()[0])
    assert f"We write to <strong>{ADDRESS}</strong>" in kees.get(PAGE).content.decode()
    kees.post(f"{PAGE}bericht/stoppen/")
    assert ADDRESS not in kees.get(PAGE).content.decode()


def test_another_card_does_not_see_it(asked, client, table) -> None:
    card = issue_seat_card(table.seats.get(number=2), by=None)
    other = Client()
    other.cookies[settings.CARD_COOKIE] = open_card(table.programme, card.code)
    assert ADDRESS not in other.get(PAGE).content.decode()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({}, "Give an e-mail address or a telephone number."),
        ({"phone": "bel maar"}, "This is not a telephone number."),
        ({"phone": "1234"}, "This is not a telephone number."),
        ({"email": "kees bij voorbeeld"}, "valid email"),
    ],
)
def test_bad_input_gets_a_sentence_and_stays_in_the_form(kees, typed, sentence) -> None:
    answer = kees.post(f"{PAGE}bericht/", {"language": "en", **typed})
    page = answer.content.decode()
    assert (answer.status_code, sentence in page, Contact.objects.count()) == (422, True, 0)
    assert all(value in page for value in typed.values())


def test_under_16_a_guardian_leaves_it(kees, table) -> None:
    child = bearer(table)
    child.under_16 = True
    child.save()
    given = {"email": ADDRESS, "language": "nl"}
    assert kees.post(f"{PAGE}bericht/", given).status_code == 422
    assert kees.post(f"{PAGE}bericht/", {**given, "guardian": "on"}).status_code == 302


def test_nobody_makes_us_write_to_strangers_all_day(kees) -> None:
    for number in range(4):
        assert kees.post(f"{PAGE}bericht/", {"email": f"a{number}@b.nl", "language": "nl"}).status_code == 302
    answer = kees.post(f"{PAGE}bericht/", {"email": "a5@b.nl", "language": "nl"})
    assert (answer.status_code, Contact.objects.get().email) == (422, "a3@b.nl")
    assert "several e-mails" in kees.post(f"{PAGE}bericht/opnieuw/", follow=True).content.decode()


def test_it_goes_with_the_words(asked, table) -> None:
    first, second = (
        make_contribution(table, "De bus rijdt niet."),
        make_contribution(table, "Het water stijgt."),
    )
    withdraw_support(first, bearer(table), by=None)
    assert Contact.objects.count() == 1
    withdraw_support(second, bearer(table), by=None)
    assert Contact.objects.count() == 0


def test_it_goes_when_everything_is_taken_back(asked, table) -> None:
    withdraw_everything(bearer(table))
    assert Contact.objects.count() == 0


def test_an_older_database_does_not_bring_it_back(asked, kees, table) -> None:
    key = asked.pk
    kees.post(f"{PAGE}bericht/stoppen/")
    Contact.objects.create(
        pk=key, programme=table.programme, bearer=bearer(table), email=ADDRESS, keep_until=clock.today()
    )
    list(apply_journal())
    assert Contact.objects.count() == 0


def test_an_address_that_nobody_confirmed_goes_after_a_week(asked, table) -> None:
    later = clock.now() + dt.timedelta(days=settings.CONTACT_CONFIRM_DAYS, hours=1)
    assert erase_expired_contacts(table.programme) == 0
    with clock.moved_to(later):
        assert erase_expired_contacts(table.programme) == 1
    assert Contact.objects.count() == 0


def test_a_telephone_number_stays_when_the_address_beside_it_goes(asked, table) -> None:
    leave_contact(bearer(table), email=ADDRESS, phone="06 12345678")
    with clock.moved_to(clock.now() + dt.timedelta(days=10)):
        assert erase_expired_contacts(table.programme) == 1
    assert (Contact.objects.get().email, Contact.objects.get().phone) == ("", "06 12345678")


def test_all_goes_after_its_term_by_itself(asked, table, django_capture_on_commit_callbacks) -> None:
    Client().post(links()[0])
    later = clock.now() + dt.timedelta(days=settings.CONTACT_DAYS + 1)
    with clock.moved_to(later), django_capture_on_commit_callbacks(execute=True):
        jobs.start_daily()
    assert (Contact.objects.count(), Job.objects.get(name="people.erase_contacts").result) == (
        0,
        {"contacts": 1},
    )


def test_the_log_holds_no_address(asked, table, kees) -> None:
    kees.post(f"{PAGE}bericht/stoppen/")
    kept = [
        *AuditLine.objects.values_list("detail", flat=True),
        *Job.objects.values_list("arguments", flat=True),
    ]
    assert ADDRESS not in str(kept)
    assert ADDRESS not in settings.WITHDRAWAL_JOURNAL.read_text()


def test_nothing_at_all_is_no_contact(table) -> None:
    issue_seat_card(table.seats.get(number=1), by=None)
    with pytest.raises(NotKept):
        leave_contact(bearer(table))
