"""Being told what is new by e-mail: asked first, one calm mail, stopped in one click, and gone then."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.conf import settings
from django.core import mail
from django.test import Client

from rodedraad.progress import Silent
from samenspraak.ground import clock, jobs
from samenspraak.ground.models import AuditLine, Job
from samenspraak.people.limits import ASKING, SUBSCRIBING
from samenspraak.people.models import Subscriber
from samenspraak.perspective.models import Edition
from samenspraak.public import telling
from samenspraak.public.telling import tell_subscribers
from samenspraak.trace.actions import apply_journal
from tests.browsing import wider
from tests.factories.rows import make_edition

pytestmark = pytest.mark.django_db
PAGE = "/en/waterkant/op-de-hoogte/"
ADDRESS = "lezer@voorbeeld.nl"
LINK = re.compile(r"http://127\.0\.0\.1:8000(/\S+)")


@pytest.fixture(autouse=True)
def fresh_limits(monkeypatch, tmp_path) -> None:
    monkeypatch.setattr(settings, "WITHDRAWAL_JOURNAL", tmp_path / "withdrawals.journal")
    ASKING.empty()
    SUBSCRIBING.empty()


@pytest.fixture
def ask(client, world, django_capture_on_commit_callbacks):
    """A citizen without an account leaves an address."""

    def send(email: str = ADDRESS, page: str = PAGE):
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(page, {"email": email, "website": ""})

    return send


@pytest.fixture
def reader(ask, client, world) -> Subscriber:
    """Somebody who asked and confirmed."""
    ask()
    client.post(LINK.findall(mail.outbox[0].body)[0])
    mail.outbox.clear()
    return Subscriber.objects.get()


def publish(world, number: int, at: dt.datetime) -> Edition:
    edition = make_edition(world.programme, published=True, number=number)
    Edition.objects.filter(pk=edition.pk).update(published_at=at)
    return edition


def test_nothing_goes_to_an_address_before_it_is_confirmed(ask, world, client) -> None:
    assert ask().status_code == 200
    (question,) = mail.outbox
    assert (question.to, Subscriber.objects.get().confirmed_at) == ([ADDRESS], None)
    publish(world, 2, clock.now())
    with clock.moved_to(clock.now() + dt.timedelta(hours=1)):
        assert tell_subscribers(world.programme, Silent()) == 0


def test_a_scanner_that_opens_links_confirms_and_stops_nothing(ask, client) -> None:
    ask()
    for link in LINK.findall(mail.outbox[0].body):
        assert client.get(link).status_code == 200
    assert Subscriber.objects.get().confirmed_at is None


@pytest.mark.parametrize(
    ("language", "told_as"), [("nl", r"Editie (\d)(?! \()"), ("en", r"Edition (\d): .* \(in Dutch\)")]
)
def test_one_mail_tells_all_that_is_new_and_the_next_day_nothing(reader, world, language, told_as) -> None:
    """Who reads in English is told of an edition that is there in Dutch only, and that it is."""
    Subscriber.objects.update(language=language)
    now = clock.now()
    publish(world, 2, now + dt.timedelta(minutes=5))
    publish(world, 3, now + dt.timedelta(minutes=6))
    with clock.moved_to(now + dt.timedelta(hours=3)):
        assert [tell_subscribers(world.programme, Silent()) for _time in range(2)] == [1, 0]
    (told,) = mail.outbox
    assert told.to == [ADDRESS]
    # The newest first, and nothing of before they asked.
    assert re.findall(told_as, told.body) == ["3", "2"]
    assert told.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_killed_before_or_after_the_handing_over_it_is_the_same_mail(reader, world, monkeypatch) -> None:
    now = clock.now()
    Subscriber.objects.update(language="nl")
    publish(world, 2, now + dt.timedelta(minutes=5))
    real = telling._send

    def handed_over_then_killed(*given: object) -> None:
        real(*given)
        raise KeyboardInterrupt

    monkeypatch.setattr(telling, "_send", handed_over_then_killed)
    with clock.moved_to(now + dt.timedelta(hours=3)):
        with pytest.raises(KeyboardInterrupt):
            tell_subscribers(world.programme, Silent())
        monkeypatch.undo()
        publish(world, 3, clock.now())
        assert tell_subscribers(world.programme, Silent()) == 1
    first, again = mail.outbox
    assert first.extra_headers["Message-ID"] == again.extra_headers["Message-ID"]
    assert first.body == again.body
    with clock.moved_to(now + dt.timedelta(days=1)):
        assert tell_subscribers(world.programme, Silent()) == 1
    assert re.findall(r"Editie (\d)", mail.outbox[-1].body) == ["3"]


def test_a_mail_that_cannot_go_out_stays_due(reader, world, monkeypatch) -> None:
    now = clock.now()
    Subscriber.objects.update(language="nl")
    publish(world, 2, now + dt.timedelta(minutes=5))

    def refused(*given: object) -> None:
        raise OSError

    with clock.moved_to(now + dt.timedelta(hours=3)):
        with monkeypatch.context() as patch:
            patch.setattr(telling, "_send", refused)
            assert tell_subscribers(world.programme, Silent()) == 0
        assert tell_subscribers(world.programme, Silent()) == 1


def test_one_click_stops_and_an_older_database_does_not_bring_it_back(reader, world) -> None:
    key = reader.pk
    answer = Client(enforce_csrf_checks=True).post(f"{PAGE}stoppen/{reader.stop_key}/")
    assert (answer.status_code, Subscriber.objects.count()) == (200, 0)
    assert Client().get(f"{PAGE}stoppen/{reader.stop_key}/").status_code == 404
    Subscriber.objects.create(pk=key, programme=world.programme, email=ADDRESS, keep_until=clock.today())
    list(apply_journal())
    assert Subscriber.objects.count() == 0


def test_nobody_learns_who_is_on_the_list(reader, ask) -> None:
    there, new = (ask(email).content.decode() for email in (ADDRESS, "ander@voorbeeld.nl"))
    assert there.replace(ADDRESS, "") == new.replace("ander@voorbeeld.nl", "")
    assert [one.to for one in mail.outbox] == [["ander@voorbeeld.nl"]]


def test_a_stranger_is_not_written_to_all_day(ask) -> None:
    for _time in range(6):
        ask()
    assert (len(mail.outbox), Subscriber.objects.count()) == (3, 1)


@pytest.mark.parametrize("email", ["", "lezer", "lezer@", "x" * 300 + "@voorbeeld.nl"])
def test_what_is_no_address_is_asked_again(ask, email) -> None:
    answer = ask(email)
    assert (answer.status_code, len(answer.context["form"].errors["email"])) == (422, 1)
    assert (answer.context["form"]["email"].value(), Subscriber.objects.count()) == (email, 0)


def test_a_machine_that_fills_in_everything_is_stopped(client, world) -> None:
    answer = client.post(PAGE, {"email": ADDRESS, "website": "https://koop.example"})
    assert (answer.status_code, Subscriber.objects.count()) == (422, 0)


def test_a_connection_that_asks_too_much_waits(client, world) -> None:
    for number in range(20):
        client.post(PAGE, {"email": f"lezer{number}@voorbeeld.nl"})
    answer = client.post(PAGE, {"email": ADDRESS})
    assert (answer.status_code, int(answer["Retry-After"]) > 0) == (429, True)
    assert ADDRESS in answer.content.decode()


def test_what_nobody_confirmed_and_what_is_past_its_term_is_erased(
    ask, reader, world, django_capture_on_commit_callbacks
) -> None:
    ask("ander@voorbeeld.nl")
    week = clock.now() + dt.timedelta(days=settings.CONTACT_CONFIRM_DAYS, hours=1)
    term = clock.now() + dt.timedelta(days=settings.CONTACT_DAYS + 1)
    left = []
    for moment in (week, term):
        with clock.moved_to(moment), django_capture_on_commit_callbacks(execute=True):
            jobs.start_daily()
        left.append(list(Subscriber.objects.values_list("email", flat=True)))
    assert left == [[ADDRESS], []]


def test_the_log_holds_no_address(reader, ask) -> None:
    ask("ander@voorbeeld.nl")
    kept = [
        *AuditLine.objects.values_list("detail", flat=True),
        *Job.objects.values_list("arguments", flat=True),
        *Job.objects.values_list("result", flat=True),
    ]
    assert [row for row in kept if "voorbeeld" in str(row)] == []


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("width", [390, 1280])
def test_in_a_browser(page_at, axe, world, width) -> None:
    page = page_at(width)
    page.goto("/nl/waterkant/meedoen/")
    page.get_by_role("link", name="Laat u mailen wat er nieuw is").click()
    page.get_by_role("heading", level=1, name="Blijf op de hoogte").wait_for()
    assert (axe(page), wider(page)) == ([], 0)
    page.get_by_label("Uw e-mailadres").fill(ADDRESS)
    page.keyboard.press("Enter")
    page.get_by_role("heading", level=1, name="Kijk in uw mail").wait_for()
    row = Subscriber.objects.get()
    page.goto(f"/nl/waterkant/op-de-hoogte/bevestigen/{row.confirm_key}/")
    assert axe(page) == []
    page.get_by_role("button", name="Ja, houd mij op de hoogte").click()
    page.get_by_role("link", name="Stop").click()
    assert axe(page) == []
    page.get_by_role("main").get_by_role("button").click()
    page.get_by_role("heading", level=1, name="Uw adres is gewist").wait_for()
    assert Subscriber.objects.count() == 0
