"""No mail, feed or export of what became of it holds a person: no login, no address, no words, no id of words."""

from __future__ import annotations

import datetime as dt
import io

import pytest
from django.core import mail
from django.test import Client
from docx import Document
from openpyxl import load_workbook

from rodedraad.progress import Silent
from samenspraak.followup import actions, telling
from samenspraak.followup.actions import accounting as acts
from samenspraak.followup.choices import NewsKind
from samenspraak.followup.reminding import remind
from samenspraak.gather.choices import Purpose
from samenspraak.ground import clock
from samenspraak.people import inviting
from samenspraak.people.models import Contact, User
from samenspraak.perspective.models import Challenge
from tests.factories.rows import (
    make_body,
    make_commitment,
    make_consent,
    make_contribution,
    make_dialogue,
    make_edition,
    make_programme,
    make_table,
    make_thread,
)
from tests.people import enter
from tests.samenspraak.trace.test_sentinel import text_of

pytestmark = pytest.mark.django_db
WORDS = "Mijn buurvrouw heet Kwikstaart en woont aan de dijk."
EMAIL, LOGIN = "kwikstaart@example.org", "bramkwikstaart"
FEEDS = (
    "toezeggingen/atom.xml",
    "toezeggingen/agenda.ics",
    "toezeggingen/",
    "toezeggingen/verloop/",
    "verantwoording/",
    "gehoord/uitkomst/",
    "gevraagd/gemeente-veerdam/",
)


@pytest.fixture
def said():
    """Words that may not be quoted, in a thread that a challenge names, of someone who left an address."""
    programme = make_programme()
    challenge = make_edition(programme, published=True).challenges.get()
    row = make_contribution(make_table(make_dialogue(programme)), WORDS, quote=False)
    challenge.threads.add(make_thread(programme, said=[row]))
    bearer = row.supports.get().seat.bearer
    Contact.objects.create(
        programme=programme,
        bearer=bearer,
        email=EMAIL,
        confirmed_at=clock.now(),
        keep_until=dt.date(2099, 1, 1),
    )
    make_consent(bearer, Purpose.CALL_BACK, given=True)
    body = make_body()
    staff = enter("bram", programme, body=body)
    staff.username, staff.first_name, staff.email = LOGIN, "Kwikstaart", "staff@example.org"
    staff.save()
    make_commitment(programme, body, challenge=challenge, due=clock.today() + dt.timedelta(days=5))
    actions.ask(body, challenge, answer_by=clock.today(), by=None)
    return row


def told(text: str, said) -> list[str]:
    """Which of what nobody may read stands in a text."""
    low = text.casefold()
    return [one for one in ("kwikstaart", said.public_id, str(said.pk)) if one in low]


def test_no_mail_does(said, django_capture_on_commit_callbacks) -> None:
    programme, body = said.programme, make_body("ander")
    reply = actions.reply(body, Challenge.objects.get(), verdict="not", why="Geen geld.", by=None)
    telling.note(programme, NewsKind.ANSWERED, reply.pk, Silent())
    with django_capture_on_commit_callbacks(execute=True):
        inviting.invite(programme, body, email="nieuw@example.org", by=None)
    sent = [telling.send_digests(programme, Silent()), remind(programme)]
    sent.append(acts.ask_again(make_programme("later"), programme, by=None))
    assert (sent, len(mail.outbox)) == ([1, 1, 1], 4)
    assert [told(f"{one.subject} {one.body}", said) for one in mail.outbox] == [[]] * 4


@pytest.mark.parametrize("address", FEEDS)
def test_no_feed_and_no_page_does(said, address) -> None:
    page = Client().get(f"/nl/waterkant/{address}")
    assert (page.status_code, told(page.content.decode(), said)) == (200, [])


def test_no_export_does(said) -> None:
    stranger, staff = Client(), Client()
    staff.force_login(User.objects.get(username=LOGIN))
    pdf = text_of(stranger.get("/nl/waterkant/toezeggingen/overzicht/pdf/").content)
    word = Document(io.BytesIO(stranger.get("/nl/waterkant/gevraagd/gemeente-veerdam/docx/").content))
    sheet = staff.get("/nl/waterkant/werkbank/opvolging/bestand/toezeggingen.xlsx").content
    rows = load_workbook(io.BytesIO(sheet)).worksheets[0].values
    texts = [pdf, "\n".join(one.text for one in word.paragraphs), str(list(rows))]
    assert [told(text, said) for text in texts] == [[], [], []]
    assert word.core_properties.author == "Aan de waterkant"
    assert load_workbook(io.BytesIO(sheet)).properties.creator == "openpyxl"
