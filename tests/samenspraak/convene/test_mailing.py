"""Invitations, confirmations and reminders by e-mail; a way to stop in each; and the calendar for other programs."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from samenspraak.convene import actions
from samenspraak.convene.icalendar import Event, calendar_of
from samenspraak.convene.models import Contact, Invitation, NoMail, Registration, SentMail
from tests.factories.rows import make_coming, make_programme
from tests.people import enter

pytestmark = pytest.mark.django_db
BENCH = "/nl/waterkant/werkbank/bijeenroepen/"
ADDRESS = re.compile(r"http://[^/]+(/\S+)")


@pytest.fixture
def dialogue(db: None) -> Any:
    return make_coming(make_programme(), starts_at=dt.time(19, 30), ends_at=dt.time(22), place="Veerhuis")


@pytest.fixture
def olga(dialogue: Any) -> Client:
    client = Client()
    client.force_login(enter("olga", dialogue.programme))
    return client


def links(message: Any) -> list[str]:
    return ADDRESS.findall(message.body)


def invite(client: Client, dialogue: Any, run: Any, addresses: str, language: str = "nl") -> Any:
    said = {"addresses": addresses, "channel": "host", "language": language}
    with run(execute=True):
        return client.post(f"{BENCH}{dialogue.pk}/aanmeldingen/uitnodigen/", said, follow=True)


def test_who_registers_with_an_address_gets_a_confirmation(client: Client, dialogue: Any) -> None:
    said = {"name": "Femke de Boer", "email": "femke@example.org"}
    code = client.post(f"/nl/waterkant/aanmelden/{dialogue.public_id}/", said).context["code"]
    (message,) = mail.outbox
    assert message.to == ["femke@example.org"]
    assert "19:30, Veerhuis" in message.body
    assert "Femke" not in message.subject + message.body
    own, stop = links(message)
    assert own == f"/nl/waterkant/mijn-aanmelding/#{code}"
    assert message.extra_headers["List-Unsubscribe"].endswith(f"{stop}>")


def test_an_invitation_is_answered_with_no_and_the_address_is_gone(
    olga: Client, client: Client, dialogue: Any, django_capture_on_commit_callbacks: Any
) -> None:
    page = invite(
        olga, dialogue, django_capture_on_commit_callbacks, "a@example.org, b@example.org\nA@example.org"
    )
    assert "2 mensen zijn uitgenodigd." in page.content.decode()
    assert sorted(message.to[0] for message in mail.outbox) == ["a@example.org", "b@example.org"]
    answer = links(mail.outbox[0])[0]
    assert "Ja, ik wil meedoen" in client.get(answer).content.decode()
    assert "Uw adres is gewist" in client.post(answer).content.decode()
    # What is erased cannot be told from what never was: the same calm page.
    assert client.post(answer).status_code == 404
    row = Invitation.objects.get()
    assert (row.invited, row.refused, Contact.objects.count()) == (2, 1, 1)


def test_nobody_is_invited_twice(
    olga: Client, dialogue: Any, django_capture_on_commit_callbacks: Any
) -> None:
    invite(olga, dialogue, django_capture_on_commit_callbacks, "a@example.org")
    page = invite(olga, dialogue, django_capture_on_commit_callbacks, "A@example.org\nc@example.org")
    assert "1 waren al uitgenodigd of aangemeld, of willen geen mail." in page.content.decode()
    assert [message.to[0] for message in mail.outbox] == ["a@example.org", "c@example.org"]
    assert SentMail.objects.count() == 2


@pytest.mark.parametrize(
    ("addresses", "sentence"),
    [
        ("a@example.org\njan", "Regel 2: jan is geen e-mailadres."),
        (" , ", "Er staat geen e-mailadres in."),
    ],
)
def test_a_line_without_an_address_is_named_and_nobody_is_invited(
    olga: Client, dialogue: Any, django_capture_on_commit_callbacks: Any, addresses: str, sentence: str
) -> None:
    page = invite(olga, dialogue, django_capture_on_commit_callbacks, addresses)
    assert sentence in page.content.decode()
    assert (mail.outbox, Contact.objects.count()) == ([], 0)


def test_one_press_stops_all_mail_and_leaves_the_registration(
    olga: Client, client: Client, dialogue: Any, django_capture_on_commit_callbacks: Any
) -> None:
    client.post(f"/nl/waterkant/aanmelden/{dialogue.public_id}/", {"email": "femke@example.org"})
    stop = links(mail.outbox[0])[-1]
    assert "Stop de mail" in client.get(stop).content.decode()
    assert not NoMail.objects.exists()
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(stop, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert "femke" not in str(NoMail.objects.values())
    with django_capture_on_commit_callbacks(execute=True):
        olga.post(f"{BENCH}{dialogue.pk}/aanmeldingen/herinneren/")
    other = make_coming(dialogue.programme)
    invite(olga, other, django_capture_on_commit_callbacks, "femke@example.org")
    assert len(mail.outbox) == 1
    assert Registration.objects.get().takes_part


def test_reminders_go_once_to_who_takes_part_in_their_language(
    olga: Client, client: Client, dialogue: Any, django_capture_on_commit_callbacks: Any
) -> None:
    client.post(f"/en/waterkant/aanmelden/{dialogue.public_id}/", {"email": "kim@example.org"})
    client.post(f"/nl/waterkant/aanmelden/{dialogue.public_id}/", {"email": "weg@example.org"})
    actions.cancel(Registration.objects.get(number=2), by=None)
    for _ in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            olga.post(f"{BENCH}{dialogue.pk}/aanmeldingen/herinneren/")
    reminders = [message for message in mail.outbox if "reminder" in message.subject]
    assert [message.to for message in reminders] == [["kim@example.org"]]
    assert "Do you want no more e-mails from this programme?" in reminders[0].body


def test_who_waits_hears_so_and_hears_when_a_place_comes_free(
    client: Client, dialogue: Any, django_capture_on_commit_callbacks: Any
) -> None:
    dialogue.places = 1
    dialogue.save(update_fields=["places"])
    for address in ("eerste", "tweede", "derde"):
        client.post(f"/nl/waterkant/aanmelden/{dialogue.public_id}/", {"email": f"{address}@example.org"})
    assert [(message.to[0].split("@")[0], message.subject.split(":")[0]) for message in mail.outbox] == [
        ("eerste", "U staat op de lijst"),
        ("tweede", "U staat op de wachtlijst"),
        ("derde", "U staat op de wachtlijst"),
    ]
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        actions.cancel(Registration.objects.get(number=1), by=None)
    (told,) = mail.outbox
    assert (told.to, told.subject.split(":")[0]) == (["tweede@example.org"], "Er is een plaats voor u")
    assert "Er kwam een plaats vrij, en die is voor u." in told.body
    # The organiser gives the third a place too; the second does not hear it again.
    with django_capture_on_commit_callbacks(execute=True):
        actions.give_place(Registration.objects.get(number=3), by=None)
    assert [message.to for message in mail.outbox] == [["tweede@example.org"], ["derde@example.org"]]


def test_a_token_of_somebody_elses_making_opens_nothing(client: Client, dialogue: Any) -> None:
    for page in ("uitnodiging", "geen-mail"):
        answer = client.post(f"/nl/waterkant/{page}/abc:def/")
        assert answer.status_code == 404
    assert not NoMail.objects.exists()


def test_the_calendar_as_other_programs_read_it(client: Client, dialogue: Any) -> None:
    dialogue.held_on = dt.date(2027, 7, 1)
    dialogue.save()
    make_coming(dialogue.programme, is_public=False, title_nl="Besloten")
    answer = client.get("/nl/waterkant/agenda/agenda.ics")
    text = answer.content.decode()
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert "DTSTART:20270701T173000Z\r\nDTEND:20270701T200000Z" in text
    assert ("Besloten" in text, text.count("BEGIN:VEVENT")) == (False, 1)
    one = client.get(f"/nl/waterkant/agenda/{dialogue.public_id}.ics").content.decode()
    assert "LOCATION:Veerhuis" in one


def test_long_lines_fold_and_marks_are_no_marks() -> None:
    moment = dt.datetime(2027, 1, 1, tzinfo=dt.UTC)
    words = "Één, twee; drie\nvier " * 12
    event = Event("x@y", words, moment.date(), None, None, "", "", "https://example.org/", moment)
    content = calendar_of([event], "Agenda")
    assert max(map(len, content.split(b"\r\n"))) <= 75
    unfolded = content.decode().replace("\r\n ", "")
    assert "SUMMARY:Één\\, twee\\; drie\\nvier " in unfolded
    assert "DTSTART;VALUE=DATE:20270101\r\nDTEND;VALUE=DATE:20270102" in unfolded
