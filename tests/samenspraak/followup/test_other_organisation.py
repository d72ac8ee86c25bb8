"""The other organisation works itself: its spreadsheet goes out and comes back, and it is reminded in time."""

from __future__ import annotations

import csv
import datetime as dt
import io

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from samenspraak.followup import actions, sheets
from samenspraak.followup.models import Commitment, KeptLine, Progress
from samenspraak.followup.reminding import remind
from samenspraak.ground import clock
from samenspraak.people.models import Body
from samenspraak.perspective.models import Challenge
from tests.factories.rows import make_body, make_commitment, make_edition, make_programme
from tests.people import enter

pytestmark = pytest.mark.django_db
NOON = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
BENCH = "/en/waterkant/werkbank/opvolging/"


@pytest.fixture
def programme():
    programme = make_programme()
    make_edition(programme, published=True)
    return programme


@pytest.fixture
def body() -> Body:
    return make_body()


@pytest.fixture
def bram(programme, body):
    user = enter("bram", programme, body=body)
    user.email = "bram@veerdam.example"
    user.save()
    return user


def sheet(*rows: dict[str, str]) -> bytes:
    kept = io.StringIO()
    writer = csv.DictWriter(
        kept, ["nummer", "instantie", "toezegging", "wanneer", "stand", "waarom", "voortgang"]
    )
    writer.writeheader()
    writer.writerows(rows)
    return kept.getvalue().encode()


def test_the_spreadsheet_holds_their_own_promises_only(client, programme, body, bram) -> None:
    mine = make_commitment(programme, body, what_nl="=HYPERLINK(1)", due_precision="quarter")
    make_commitment(programme, make_body("ander"), what_nl="De dijk wordt opgehoogd.")
    client.force_login(bram)
    book = load_workbook(io.BytesIO(client.get(f"{BENCH}bestand/toezeggingen.xlsx").content))
    rows = list(book.worksheets[0].values)
    assert [row[0] for row in rows[1:]] == [mine.public_id]
    assert rows[1][3:5] == ("'=HYPERLINK(1)", "Q4 2026")


def test_it_comes_back_line_by_line_and_nothing_is_guessed(client, programme, body, bram) -> None:
    row = make_commitment(programme, body)
    theirs = make_commitment(programme, make_body("ander"))
    data = sheet(
        {"nummer": row.public_id, "stand": "gedaan", "voortgang": "De huiskamer is open."},
        {"nummer": theirs.public_id, "stand": "niet gedaan", "waarom": "Wij willen niet."},
        {"toezegging": "Elk dorp een bankje.", "wanneer": "Q3"},
        {"toezegging": "Elk dorp een boom.", "wanneer": "binnenkort"},
        {"toezegging": "Elk dorp een bus.", "wanneer": "2027", "instantie": "Gemeente Nergens"},
        {"nummer": row.public_id, "stand": "bijna"},
    )
    client.force_login(bram)
    with clock.moved_to(NOON):
        client.post(f"{BENCH}bestand/", {"file": SimpleUploadedFile("stand.csv", data)})
    row.refresh_from_db()
    theirs.refresh_from_db()
    assert (row.state, Progress.objects.get().text, theirs.state) == (
        "done",
        "De huiskamer is open.",
        "under_way",
    )
    new = Commitment.objects.get(what_nl="Elk dorp een bankje.")
    assert (new.body, new.due, new.due_precision) == (body, dt.date(2027, 7, 1), "quarter")
    kept = {line.line: (line.question, line.cells.get("what", "")) for line in KeptLine.objects.all()}
    assert kept == {
        3: ("other", ""),
        5: ("date", "Elk dorp een boom."),
        6: ("body", "Elk dorp een bus."),
        7: ("state", ""),
    }
    page = client.get(f"{BENCH}bestand/").content.decode()
    assert "This is not a date. Until when?" in page
    soon = KeptLine.objects.get(line=5)
    client.post(f"{BENCH}bestand/regel/{soon.pk}/", {"answer": "mei 2027"})
    assert Commitment.objects.get(what_nl="Elk dorp een boom.").due == dt.date(2027, 5, 1)


def test_another_bodys_kept_line_does_not_exist(client, programme, body, bram) -> None:
    line = KeptLine.objects.create(
        programme=programme, body=make_body("ander"), file_name="x.csv", line=2, question="date"
    )
    client.force_login(bram)
    assert client.post(f"{BENCH}bestand/regel/{line.pk}/", {"drop": "1"}).status_code == 404


def test_a_file_that_is_no_spreadsheet_gets_a_sentence(client, programme, bram) -> None:
    client.force_login(bram)
    for data in (b"PK\x03\x04 kapot", b"zomaar wat woorden", b""):
        file = SimpleUploadedFile("stand.xlsx", data)
        assert client.post(f"{BENCH}bestand/", {"file": file}).status_code == 422


def test_an_organiser_brings_lines_of_many_bodies(programme, body) -> None:
    olga = enter("olga", programme)
    data = sheet({"instantie": "municipality of veerdam", "toezegging": "Een bankje.", "wanneer": "1-5-2027"})
    found = sheets.read_sheet(programme, data, "alles.csv", by=olga)
    assert (found, Commitment.objects.get().body) == (sheets.SheetRead(1, 0), body)


def test_people_are_reminded_before_the_day_and_once(programme, body, bram) -> None:
    make_commitment(programme, body, due=dt.date(2026, 12, 20))
    make_commitment(programme, body, due=dt.date(2027, 6, 1), what_nl="Veel later.")
    make_commitment(programme, make_body("ander"), due=dt.date(2026, 12, 20), what_nl="Van een ander.")
    with clock.moved_to(NOON):
        assert (remind(programme), remind(programme)) == (1, 0)
    (sent,) = mail.outbox
    assert (sent.to, "Elk dorp krijgt een huiskamer." in sent.body) == (["bram@veerdam.example"], True)
    assert ("Veel later" in sent.body, "Van een ander" in sent.body, "bram" in sent.body) == (False,) * 3
    with clock.moved_to(NOON + dt.timedelta(days=21)):
        assert remind(programme) == 1
    with clock.moved_to(NOON + dt.timedelta(days=40)):
        assert (remind(programme), "te laat" in mail.outbox[-1].body) == (1, True)


def test_people_are_reminded_of_an_answer(programme, body, bram) -> None:
    with clock.moved_to(NOON):
        term = NOON.date() + dt.timedelta(days=10)
        actions.ask(body, Challenge.objects.get(), answer_by=term, by=None)
        assert remind(programme) == 1
        actions.reply(body, Challenge.objects.get(), verdict="not", why="Nee, want geen geld.", by=None)
    with clock.moved_to(NOON + dt.timedelta(days=20)):
        assert remind(programme) == 0


def test_what_is_over_reminds_nobody(programme, body, bram) -> None:
    make_commitment(programme, body, due=dt.date(2026, 11, 30), state="done")
    with clock.moved_to(NOON):
        assert remind(programme) == 0
