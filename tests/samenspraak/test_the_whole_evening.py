"""An evening from the first form to everybody's own page, in a real browser.

Somebody registers a dialogue of six tables and prints the kit. Two tables write on note sheets in the browser, two on
devices that speak with the house as the sheet does; one table brings a Word file and one the transcript of a meeting
tool. All sign. A moderator lets lines through to the wall and contributions to the readers, consent cards come in on
paper, and in the end every seat opens the card that was printed for it.
"""

from __future__ import annotations

import io
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from docx import Document
from playwright.sync_api import Page, expect

from samenspraak.convene.models import Table
from samenspraak.converse.actions import sign_record
from samenspraak.converse.queries import is_frozen, notes_of
from samenspraak.evening.kit import kit_data
from samenspraak.evening.kit import pdf as printing
from samenspraak.evening.limits import HAND_INS, REGISTRATIONS
from samenspraak.evening.models import OwnDialogue
from samenspraak.gather.choices import ContributionState, Door
from samenspraak.gather.models import Contribution, Proposal, SourceFile
from samenspraak.ground.models import Programme
from samenspraak.people.limits import GUESSES
from tests.factories.rows import make_programme
from tests.factories.sheets import note_body, signing_body
from tests.people import PASSWORD, enter
from tests.samenspraak.converse.conftest import Device

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

HERE = "/nl/waterkant/"
BENCH = f"{HERE}werkbank/avond/"
SEATS = 2
# What is said: by table and seat. Tables 5 and 6 come as files.
DREAM = "Ik droom van een brug waar je ook kunt zitten."
SAID = {
    1: [DREAM, "De pont vaart na tien uur niet meer."],
    2: ["Ik wil dat de dijk van iedereen blijft.", "Wij missen een plek om te schuilen."],
    3: ["Mijn buurman durft niet meer te fietsen.", "Laat kinderen de route tekenen."],
    4: ["Er is geen bankje tot aan het dorp.", "Het licht op de kade gaat te vroeg uit."],
}
FROM_WORD = ["De bus slaat ons dorp over.", "Houd het veerhuis open."]
FROM_MEETING = [
    "Wij zien elkaar alleen nog op een scherm.",
    "Er moet een loket blijven met een mens erachter.",
]


@dataclass
class Evening:
    programme: Programme
    kit: dict[str, Any] = field(default_factory=dict)
    pdf: Path = Path()

    @property
    def own(self) -> OwnDialogue:
        return OwnDialogue.objects.select_related("dialogue").get()

    def table(self, number: int) -> Table:
        return Table.objects.select_related("dialogue", "programme").get(
            dialogue=self.own.dialogue, number=number
        )

    def key(self, number: int) -> str:
        """The key on the table card, as it was printed."""
        return str(self.kit["table_cards"][number - 1]["code"])

    def seat_code(self, table: int, seat: int) -> str:
        """The code on the seat card, as it was printed."""
        return str(self.kit["seat_cards"][(table - 1) * SEATS + seat - 1]["code"])


@pytest.fixture
def evening(settings, tmp_path, monkeypatch) -> Evening:
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.WITHDRAWAL_JOURNAL = tmp_path / "withdrawals.journal"
    for limit in (REGISTRATIONS, HAND_INS, GUESSES):
        limit.empty()
    made = Evening(make_programme())
    for name in ("olga", "mo"):
        enter(name, made.programme)

    def look(kit):
        # The codes stand on paper only; this is the test's way of reading the paper.
        made.kit = kit_data(kit)
        return made.kit

    monkeypatch.setattr(printing, "kit_data", look)
    return made


def signed_in(name: str) -> Client:
    client = Client()
    assert client.login(username=name, password=PASSWORD)
    return client


def register_and_print(page: Page, evening: Evening, tmp_path: Path) -> None:
    """Somebody without an account registers a dialogue, opens its page with the code and prints the kit."""
    page.goto(f"{HERE}meedoen/")
    page.get_by_role("link", name="Houd een eigen dialoog").click()
    page.get_by_role("link", name="Een dialoog aanmelden").click()
    page.get_by_label("Naam van uw dialoog").fill("Buren aan het water")
    page.get_by_label("Op welke dag?").fill("2026-11-20")
    page.get_by_label("Hoeveel tafels?").fill("6")
    page.get_by_label("Hoeveel mensen aan elke tafel?").fill(str(SEATS))
    page.get_by_role("button", name="Aanmelden").click()
    page.get_by_role("link", name="Naar de pagina van uw dialoog").click()
    expect(page).to_have_url(f"{page.url.partition('/nl/')[0]}{HERE}eigen-dialoog/mijn/")
    for part in page.locator("input[name=parts]").all():
        part.check()
    with page.expect_download() as download:
        page.get_by_role("button", name="Maak het pakket (PDF)").click()
    evening.pdf = tmp_path / "kit.pdf"
    download.value.save_as(evening.pdf)


def check_pdf(file: Path) -> None:
    for tool, *options in (["outloud", "--fail-on", "warning"], ["pdfua", "check"]):
        answer = subprocess.run(
            [str(Path(sys.executable).parent / tool), *options, str(file)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert answer.returncode == 0, answer.stdout


def write_on_the_sheet(page: Page, evening: Evening, number: int) -> None:
    """Two lines at a table, each of its own seat, written with the keyboard and received."""
    page.goto(f"{HERE}blad/#{evening.key(number)}")
    expect(page.locator("#sheet")).to_be_visible()
    for seat, text in enumerate(SAID[number], start=1):
        page.locator("#text").fill(text)
        page.locator("#text").press("Enter")
        page.keyboard.press(str(seat))
        page.locator("#kinds button", has_text="Droom").first.click()
        expect(page.locator("#text")).to_have_value("")
    expect(page.locator("#lines .sheet__where--line_received")).to_have_count(len(SAID[number]))


def sign_on_the_sheet(page: Page, evening: Evening, number: int) -> None:
    """The table reads its record back; every seat agrees."""
    page.locator("#to-signing").click()
    page.locator("#all-read").click()
    for seat in page.locator("#signatures fieldset").all():
        seat.locator("input[value=agreed]").check()
    page.locator("#sign").click()
    expect(page.get_by_role("heading", name="Getekend")).to_be_visible()
    expect(page.get_by_text("elke aantekening is ontvangen")).to_be_visible()
    assert is_frozen(evening.table(number))


def write_on_a_device(evening: Evening, number: int) -> None:
    """The same on a device that speaks with the house as the sheet does."""
    table = evening.table(number)
    seats = list(table.seats.order_by("number"))
    device = Device(table, evening.key(number))
    notes = [
        note_body(table, text, kind="worry", order=place, wording="read_back", seats=[str(seat.pk)])
        for place, (text, seat) in enumerate(zip(SAID[number], seats, strict=True), start=1)
    ]
    assert [answer["status"] for answer in device.send(*notes)] == [201, 201]
    assert device.sign(signing_body(table, notes), *notes).status_code in {200, 201}
    assert is_frozen(table)


def word_file() -> bytes:
    document = Document()
    document.add_heading("Tafel 5", level=1)
    for text in FROM_WORD:
        document.add_paragraph(text, style="List Bullet")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def transcript() -> bytes:
    cues = "".join(
        f"00:0{at}:00.000 --> 00:0{at}:08.000\n<v Deelnemer {at}>{text}</v>\n\n"
        for at, text in enumerate(FROM_MEETING, start=1)
    )
    return f"WEBVTT\n\n{cues}".encode()


def hand_in(page: Page, name: str, content: bytes, table: str = "") -> None:
    """The holder sends a file from the page of the dialogue."""
    page.goto(f"{HERE}eigen-dialoog/mijn/bestand/")
    page.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    )
    page.get_by_label("Welke tafel?").select_option(table)
    page.get_by_role("button", name="Versturen").click()
    expect(page.get_by_text("Ontvangen, dank u wel.")).to_be_visible()


def review(evening: Evening, name: str, number: int, texts: list[str]) -> None:
    """A reviewer takes what was found, and lays it before its table to sign."""
    olga = signed_in("olga")
    file = SourceFile.objects.get(name=name)
    found = list(Proposal.objects.filter(source_file=file, left_out="").order_by("order"))
    assert [row.text for row in found] == texts
    for row in found:
        olga.post(f"{HERE}werkbank/invoer/voorstel/{row.pk}/", {"wish": "accept"})
    assert file.door == Door.OWN_DIALOGUE
    olga.post(f"{HERE}werkbank/invoer/bestand/{file.pk}/voorleggen/")
    table = evening.table(number)
    notes = [note["body"] for note in notes_of(table)]
    assert len(notes) == len(texts)
    assert sign_record(table, signing_body(table, notes), notes).is_receipt


def let_everything_through(evening: Evening) -> None:
    """A moderator reads what waits, and lets the dialogue and its contributions through."""
    mo = signed_in("mo")
    waiting = Contribution.objects.filter(dialogue=evening.own.dialogue, state=ContributionState.HIDDEN)
    for row in waiting:
        assert mo.post(f"{HERE}werkbank/invoer/bijdragen/{row.pk}/doorlaten/").status_code == 302
    assert not waiting.all().exists()
    mo.post(f"{BENCH}eigen/{evening.own.pk}/")


def show_the_wall(page: Page, evening: Evening) -> None:
    """The wall shows nothing until somebody lets a line through; then it is there by itself."""
    olga, mo = signed_in("olga"), signed_in("mo")
    wall = f"{BENCH}dialoog/{evening.own.dialogue.pk}/wand/"
    olga.post(f"{wall}schakelen/", {"wall": "open"})
    page.goto("/nl/inloggen/")
    page.locator("[name=username]").fill("mo")
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("main button[type=submit]").click()
    page.goto(wall)
    expect(page.get_by_text("Hier staat nog niets.")).to_have_count(3)
    waiting = mo.get(f"{wall}doorlaten/").context["waiting"]
    line = next(one for one, _kind in waiting if one.text == DREAM)
    mo.post(f"{wall}doorlaten/{line.id}/", {"verdict": "shown", "sha256": line.sha256})
    expect(page.get_by_text(DREAM)).to_be_visible(timeout=15_000)


def enter_paper_cards(evening: Evening) -> None:
    """Two consent cards of table 1: seat 1 may be quoted, seat 2 may not."""
    olga = signed_in("olga")
    crosses = {
        **{f"1-{name}": "on" for name in ("received", "analyse", "paraphrase", "quote")},
        **{f"2-{name}": "on" for name in ("received", "analyse", "paraphrase")},
    }
    answer = olga.post(f"{BENCH}tafel/{evening.table(1).pk}/kaarten/", crosses)
    assert answer.status_code == 302


def test_an_evening_from_the_first_form_to_everybodys_own_page(evening, page_at, tmp_path) -> None:
    holder = page_at(1280)
    register_and_print(holder, evening, tmp_path)
    check_pdf(evening.pdf)
    assert len(evening.kit["table_cards"]) == 6
    assert len(evening.kit["seat_cards"]) == 6 * SEATS

    sheets = {number: page_at(1280 if number == 1 else 390) for number in (1, 2)}
    for number, sheet in sheets.items():
        write_on_the_sheet(sheet, evening, number)
    show_the_wall(page_at(1280), evening)
    for number, sheet in sheets.items():
        sign_on_the_sheet(sheet, evening, number)
    for number in (3, 4):
        write_on_a_device(evening, number)

    hand_in(holder, "tafel-5.docx", word_file())
    review(evening, "tafel-5.docx", 5, FROM_WORD)
    hand_in(holder, "tafel-6.vtt", transcript(), "6")
    review(evening, "tafel-6.vtt", 6, FROM_MEETING)
    assert [is_frozen(evening.table(number)) for number in range(1, 7)] == [True] * 6

    let_everything_through(evening)
    enter_paper_cards(evening)

    public = Client().get(f"{HERE}dialogen/{evening.own.dialogue.public_id}/").content.decode()
    assert "Een eigen dialoog, door mensen zelf gehouden." in public
    assert (DREAM in public, SAID[1][1] in public) == (True, False)
    assert_each_seat_sees_its_own(evening)


def assert_each_seat_sees_its_own(evening: Evening) -> None:
    """Every printed seat card opens its table's record and its own notes; another table's words are a 404."""
    by_table = {**SAID, 5: FROM_WORD, 6: FROM_MEETING}
    for number in range(1, 7):
        elsewhere = Contribution.objects.filter(dialogue=evening.own.dialogue).exclude(
            table=evening.table(number)
        )
        for seat in range(1, SEATS + 1):
            browser = Client()
            answer = browser.post(f"{HERE}kaart/", {"code": evening.seat_code(number, seat)})
            assert answer.url == f"{HERE}mijn-tafel/"
            mine = browser.get(f"{HERE}mijn-tafel/").context["mine"]
            assert (mine.table, mine.seat.number) == (evening.table(number), seat)
            own = [row.current.text for row in mine.own]
            others = [row.current.text for row in mine.others]
            expected = [by_table[number][seat - 1]] if number in SAID else []
            assert own == expected
            assert sorted(own + others) == sorted(by_table[number])
            for row in elsewhere:
                assert browser.get(f"{HERE}mijn-tafel/bijdrage/{row.public_id}/").status_code == 404
