"""The year after a perspective, in a real browser, with the house's own clock moved along.

Bodies are asked and invited, meet, answer and promise; people are reminded by mail; one promise is late, one is not
done and says why, one is kept; people are asked whether they felt heard; someone with a card reads the way of their own
words, and a citizen without anything reads the board.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from samenspraak.convene.cards import issue_seat_card
from samenspraak.followup import actions
from samenspraak.followup.choices import Moment
from samenspraak.ground import clock, jobs
from samenspraak.ground.models import Programme
from samenspraak.people.models import Body
from tests.browsing import PageAt
from tests.factories.rows import (
    make_contribution,
    make_dialogue,
    make_edition,
    make_programme,
    make_sentence,
    make_table,
    make_thread,
)
from tests.people import PASSWORD, enter

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PUBLISHED = dt.datetime(2026, 9, 17, 9, tzinfo=dt.UTC)
BENCH = "/nl/waterkant/werkbank"
NEW_PASSWORD = "wij lopen langs het water naar huis"
LINK = re.compile(r"http://\S+(/(?:nl|en)/\S+)")


@dataclass
class Year:
    """The programme, its house's mail, and the code of one card."""

    programme: Programme
    mail: Path
    code: str

    def letters(self) -> list[str]:
        """All mail so far, as it would have gone out."""
        return [
            file.read_text("utf-8")
            for file in sorted(self.mail.glob("*.eml"), key=lambda one: one.stat().st_mtime_ns)
        ]


@pytest.fixture
def year(settings, tmp_path: Path) -> Iterator[Year]:
    settings.EMAIL_BACKEND = "samenspraak.ground.mail_files.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path / "mail"
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.WITHDRAWAL_JOURNAL = tmp_path / "withdrawals.journal"
    with clock.moved_to(PUBLISHED):
        programme = make_programme()
        table = make_table(make_dialogue(programme))
        said = make_contribution(table, "In ons dorp is geen plek meer om elkaar te ontmoeten.")
        thread = make_thread(programme, said=[said])
        challenge = make_edition(programme, published=True).challenges.get()
        challenge.threads.add(thread)
        make_sentence(challenge.sections.first(), "Aan 1 van de 1 tafels kwam dit terug.", cites=[thread])
        for slug, name in (
            ("veerdam", "Gemeente Veerdam"),
            ("zuid", "Provincie Zuid"),
            ("bus", "Busbedrijf De Dijk"),
        ):
            Body.objects.create(slug=slug, kind="organisation", name_nl=name)
        enter("olga", programme)
        yield Year(programme, tmp_path / "mail", issue_seat_card(table.seats.get(number=1), by=None).code)


def sign_in(page: Page, name: str, password: str) -> None:
    page.goto("/nl/inloggen/")
    page.locator("input[name=username]").fill(name)
    page.locator("input[name=password]").fill(password)
    page.locator("main form button[type=submit]").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def press(page: Page, name: str, told: str = "") -> None:
    """Press a button, and wait for what the house then says."""
    page.get_by_role("main").get_by_role("button", name=name).first.click()
    hear(page, told)


def hear(page: Page, told: str) -> None:
    if told:
        expect(page.get_by_role("main")).to_contain_text(told)


def invite(page: Page, year: Year, body: str, email: str) -> str:
    """Invite someone of a body; the address in the mail is returned."""
    page.goto(f"{BENCH}/instanties/")
    page.locator("select[name=body]").select_option(label=body)
    page.locator("input[name=email]").fill(email)
    press(page, "Verstuur de uitnodiging")
    letter = next(one for one in year.letters() if f"To: {email}" in one)
    found = LINK.search(letter)
    assert found is not None
    return found[1]


def take_invitation(page: Page, address: str, name: str) -> None:
    page.goto(address)
    page.locator("input[name=username]").fill(name)
    page.locator("input[name=password]").fill(NEW_PASSWORD)
    press(page, "Maak mijn login")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Werkbank")


def reply(page: Page, verdict: str, why: str) -> None:
    page.goto(f"{BENCH}/opvolging/reactie/")
    page.locator("select[name=to]").select_option(label="Elkaar kunnen ontmoeten")
    page.locator(f"input[name=verdict][value={verdict}]").check()
    page.locator("textarea[name=why]").fill(why)
    press(page, "Publiceer de reactie", "De reactie is gepubliceerd.")


def promise(page: Page, what: str, due: str) -> None:
    page.goto(f"{BENCH}/opvolging/toezegging/")
    page.locator("select[name=to]").select_option(label="Elkaar kunnen ontmoeten")
    page.locator("textarea[name=what_nl]").fill(what)
    page.locator("input[name=due]").fill(due)
    page.locator("input[name=office]").fill("Wethouder samenleven")
    press(page, "Zet op het bord")
    expect(page.get_by_role("heading", level=1)).to_have_text(what)


def set_state(page: Page, state: str, reason: str = "") -> None:
    form = page.locator("form[action$='/stand/']")
    form.locator("select[name=state]").select_option(state)
    form.locator("textarea[name=reason]").fill(reason)
    form.get_by_role("button").click()


def meet(page: Page) -> None:
    page.goto(f"{BENCH}/opvolging/overdracht/")
    page.locator("select[name=body]").select_option(label="Provincie Zuid")
    page.locator("input[name=held_on]").fill("2026-10-20")
    page.locator("input[name=challenges]").first.check()
    press(page, "Plan het")
    point = page.locator("form[action$='/oppakken/']")
    point.locator("textarea[name=what]").fill("Eerst de zes dorpen zonder huis.")
    point.locator("input[name=office]").fill("Afdeling dorpen")
    point.get_by_role("button").click()
    hear(page, "Het staat bij het gesprek.")
    page.locator("textarea[name=record]").fill("Zes deelnemers lazen voor wat er was gezegd.")
    page.locator("textarea[name=offices]").fill("Gedeputeerde en twee beleidsmedewerkers")
    page.locator("input[name=participants]").fill("6")
    press(page, "Publiceer het verslag", "Het verslag is gepubliceerd.")


def read_with_a_card(year: Year, phone: Page) -> None:
    """Whoever sat at the table says how it was, and reads what became of their words."""
    today = clock.today()
    actions.open_survey(year.programme, Moment.AFTER_REPORT, opens_on=today, closes_on=today, by=None)
    phone.goto("/nl/waterkant/kaart/")
    phone.locator("input[name=code]").fill(year.code)
    press(phone, "Open")
    expect(phone.locator(".my-note__far").first).to_contain_text("Gemeente Veerdam")
    phone.get_by_role("link", name="Voelde u zich gehoord?").click()
    phone.locator("input[name=heard][value='4']").check()
    press(phone, "Verstuur mijn antwoord")
    phone.locator(".my-note .trace__link").first.click()
    line = phone.locator(".journey")
    for words in (
        "Een plek om elkaar te ontmoeten",
        "Provincie Zuid",
        "De gymzaal gaat open voor de buurt.",
    ):
        expect(line).to_contain_text(words)


def read_the_board(citizen: Page) -> None:
    """A citizen without card or login reads the same truth."""
    citizen.goto("/nl/waterkant/toezeggingen/")
    board = citizen.get_by_role("main")
    for words in (
        "6 dagen te laat",
        "Er zijn geen chauffeurs te vinden.",
        "Busbedrijf De Dijk, Elkaar kunnen ontmoeten: nog geen reactie",
    ):
        expect(board).to_contain_text(words)
    citizen.get_by_role("link", name="De gymzaal gaat open voor de buurt.").click()
    expect(citizen.get_by_role("main")).to_contain_text("Vijf bewoners hebben een sleutel.")
    expect(citizen.get_by_role("main")).to_contain_text("In ons dorp is geen plek meer")
    citizen.goto("/nl/waterkant/overdracht/")
    citizen.get_by_role("main").get_by_role("link", name="Provincie Zuid").click()
    expect(citizen.get_by_role("main")).to_contain_text("Eerst de zes dorpen zonder huis.")


def test_a_year_of_answers_and_promises(year: Year, page_at: PageAt) -> None:
    olga, veerdam, zuid, bus = (page_at(1280) for _desk in range(4))
    with clock.moved_to(PUBLISHED + dt.timedelta(days=7)):
        sign_in(olga, "olga", PASSWORD)
        for page, body, name in (
            (veerdam, "Gemeente Veerdam", "veerdam"),
            (zuid, "Provincie Zuid", "zuid"),
            (bus, "Busbedrijf De Dijk", "bus"),
        ):
            take_invitation(page, invite(olga, year, body, f"{name}@example.org"), name)
        olga.goto(f"{BENCH}/opvolging/vragen/")
        olga.locator("select[name=to]").select_option(label="Elkaar kunnen ontmoeten")
        for box in olga.locator("input[name=who]").all():
            box.check()
        press(olga, "Vraag het")
        expect(olga.get_by_role("main")).to_contain_text("nog geen reactie, al 0 dagen")

    with clock.moved_to(PUBLISHED + dt.timedelta(days=35)):
        meet(olga)
        reply(veerdam, "adopted", "Een gebouw dat donker is, mag van de buurt zijn.")
        promise(veerdam, "De gymzaal gaat open voor de buurt.", "2026-12-01")
        reply(zuid, "partly", "Wij beginnen met bellen.")
        promise(zuid, "Elk dorp zonder huis krijgt een gesprek.", "2026-11-20")
        promise(bus, "Een bus om zes uur, op proef.", "2027-03-01")
        # Another body's promise does not exist for them.
        assert bus.request.get(zuid.url).status == 404

    with clock.moved_to(dt.datetime(2026, 11, 26, 9, tzinfo=dt.UTC)):
        jobs.start("followup.remind", programme=year.programme, of=str(year.programme.pk))
        told = {
            who: [one for one in year.letters() if f"To: {who}@example.org" in one]
            for who in ("veerdam", "zuid", "bus")
        }
        assert "De gymzaal gaat open" in told["veerdam"][-1]
        assert "te laat" in told["zuid"][-1]
        # The bus company has not answered, and its promise is far away: only the question is in its mail.
        assert ("nog niet gereageerd" in told["bus"][-1], "Een bus om zes uur" in told["bus"][-1]) == (
            True,
            False,
        )

        form = veerdam.locator("form[action$='/voortgang/']")
        form.locator("textarea[name=text]").fill("Vijf bewoners hebben een sleutel.")
        form.get_by_role("button").click()
        hear(veerdam, "De voortgang staat op het bord.")
        set_state(veerdam, "done")
        hear(veerdam, "Het bord toont de nieuwe stand.")
        set_state(bus, "not_done")
        expect(bus.get_by_role("main")).to_contain_text("Zeg waarom het is veranderd of niet is gedaan.")
        set_state(bus, "not_done", "Er zijn geen chauffeurs te vinden.")
        hear(bus, "Het bord toont de nieuwe stand.")
        read_with_a_card(year, page_at(390))
        read_the_board(page_at(390))
