"""The year after a perspective, on the demonstration, in a real browser, with the house's own clock moved along.

What stood open is settled and the new version is published; bodies are invited and asked, meet, answer and promise;
people are reminded by mail; one promise is late, one is not done and says why, one is kept; a year on, people are asked
once more whether they felt heard; someone with a card reads the way of their own words, and a citizen without anything
reads the board.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.db.models import Count
from playwright.sync_api import Page, expect

from samenspraak.analyse.models import Strand
from samenspraak.convene.cards import issue_seat_card
from samenspraak.followup.models import Commitment, HeardAnswer
from samenspraak.gather.models import Contribution
from samenspraak.ground import clock, jobs
from samenspraak.ground.models import Programme
from samenspraak.people.queries import DEMO_PASSWORD
from samenspraak.perspective.models import Challenge, Edition
from tests.browsing import PageAt
from tests.demonstration import kept_demonstration

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PUBLISHED = dt.datetime(2026, 12, 15, 9, tzinfo=dt.UTC)
BENCH = "/nl/dichtbij/werkbank"
CHALLENGE = "Een plek om elkaar tegen te komen"
KRAAIENKOOG, PROVINCE, BUS = "Gemeente Kraaienkoog", "Provincie Merwerland", "Vervoerbedrijf De Lijster"
NEW_PASSWORD = "wij lopen langs het water naar huis"
LINK = re.compile(r"http://\S+(/(?:nl|en)/\S+)")


@dataclass
class Year:
    """The programme, its house's mail, something that one person said, and the code of that person's card."""

    programme: Programme
    mail: Path
    said: Contribution
    code: str

    def letters(self, to: str) -> list[str]:
        """All mail to an address so far, as it would have gone out."""
        files = sorted(self.mail.glob("*.eml"), key=lambda one: one.stat().st_mtime_ns)
        return [text for file in files if f"To: {to}@example.org" in (text := file.read_text("utf-8"))]


@pytest.fixture
def year(settings, tmp_path: Path) -> Iterator[Year]:
    settings.EMAIL_BACKEND = "samenspraak.ground.mail_files.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path / "mail"
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.WITHDRAWAL_JOURNAL = tmp_path / "withdrawals.journal"
    settings.DEMO = True
    with clock.moved_to(PUBLISHED):
        programme = kept_demonstration()
        said = said_alone(programme)
        card = issue_seat_card(said.supports.get().seat, by=None)
        yield Year(programme, tmp_path / "mail", said, card.code)


def said_alone(programme: Programme) -> Contribution:
    """Something that one person at a table said, in a red thread of the challenge that nobody answered by itself.

    On its way stands what is nearest: an answer to its thread would hide those to the challenge as a whole.
    """
    challenge = Challenge.objects.get(programme=programme, edition__number=1, title=CHALLENGE)
    threads = challenge.threads.filter(replies__isnull=True)
    told = Strand.objects.filter(thread__in=threads, removed_at=None, stance="with")
    rows = Contribution.objects.filter(
        pk__in=told.values("version__contribution"), state="open", door="table"
    )
    answered = Strand.objects.filter(thread__replies__isnull=False).values("version__contribution")
    alone = rows.exclude(pk__in=answered).annotate(people=Count("supports")).filter(people=1)
    return alone.order_by("created_at", "pk").select_related("current")[0]


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


def settle_and_publish(gemeente: Page, redacteur: Page, uitgever: Page, year: Year) -> None:
    """What the draft still waits for is answered and closed; then another pair of eyes publishes."""
    draft = Edition.objects.get(programme=year.programme, number=2)
    sign_in(gemeente, "gemeente", DEMO_PASSWORD)
    gemeente.goto(f"{BENCH}/perspectief/nakijken/")
    gemeente.locator("input[name=verdict][value=right]").first.check()
    press(gemeente, "Verstuur dit antwoord")
    sign_in(redacteur, "redacteur", DEMO_PASSWORD)
    for words in ("Bij deze zin hoort misschien een bron", "Jongeren vroegen ons om een korte versie"):
        redacteur.goto(f"{BENCH}/perspectief/{draft.pk}/publiceren/")
        redacteur.locator(".todo__row", has_text=words).get_by_role("link").click()
        remark = redacteur.locator(".remark", has_text=words).first
        remark.get_by_role("button", name="Afgehandeld").click()
        expect(redacteur.locator(".remark--done", has_text=words)).to_have_count(1)
    redacteur.goto(f"{BENCH}/perspectief/{draft.pk}/")
    press(redacteur, "Sluit deze ronde", "gesloten")
    sign_in(uitgever, "uitgever", DEMO_PASSWORD)
    uitgever.goto(f"{BENCH}/perspectief/{draft.pk}/publiceren/")
    expect(uitgever.locator(".todo__row")).to_have_count(0)
    uitgever.locator("#note").fill("Een zin over jongeren is verduidelijkt.")
    press(uitgever, "Publiceer deze editie", "Gepubliceerd")


def invite(page: Page, year: Year, body: str, name: str) -> str:
    """Invite someone of a body; the address in the mail is returned."""
    page.goto(f"{BENCH}/instanties/")
    page.locator("select[name=body]").select_option(label=body)
    page.locator("input[name=email]").fill(f"{name}@example.org")
    press(page, "Verstuur de uitnodiging")
    found = LINK.search(year.letters(name)[0])
    assert found is not None
    return found[1]


def take_invitation(page: Page, address: str, name: str) -> None:
    page.goto(address)
    page.locator("input[name=username]").fill(name)
    page.locator("input[name=password]").fill(NEW_PASSWORD)
    press(page, "Maak mijn login")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Werkbank")


def ask(page: Page, *bodies: str) -> None:
    page.goto(f"{BENCH}/opvolging/vragen/")
    page.locator("select[name=to]").select_option(label=CHALLENGE)
    for body in bodies:
        page.get_by_label(body, exact=True).check()
    press(page, "Vraag het", "nog geen reactie, al 0 dagen")


def reply(page: Page, verdict: str, why: str) -> None:
    page.goto(f"{BENCH}/opvolging/reactie/")
    page.locator("select[name=to]").select_option(label=CHALLENGE)
    page.locator(f"input[name=verdict][value={verdict}]").check()
    page.locator("textarea[name=why]").fill(why)
    press(page, "Publiceer de reactie", "De reactie is gepubliceerd.")


def promise(page: Page, what: str, due: str) -> None:
    page.goto(f"{BENCH}/opvolging/toezegging/")
    page.locator("select[name=to]").select_option(label=CHALLENGE)
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
    page.locator("select[name=body]").select_option(label=PROVINCE)
    page.locator("input[name=held_on]").fill(clock.today().isoformat())
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


def remind(year: Year) -> None:
    """What the house does each day, and who hears what of it."""
    jobs.start("followup.remind", programme=year.programme, of=str(year.programme.pk))
    veer, zuid, bus = (year.letters(name)[-1] for name in ("kraaienkoog", "provincie", "bus"))
    assert "De gymzaal gaat open" in veer
    assert "te laat" in zuid
    # The bus company has not answered, and its promise is far away: only the question is in its mail.
    assert ("nog niet gereageerd" in bus, "Een belbus na elf uur" in bus) == (True, False)


def say_how_it_fares(kraaienkoog: Page, bus: Page) -> None:
    form = kraaienkoog.locator("form[action$='/voortgang/']")
    form.locator("textarea[name=text]").fill("Vijf bewoners hebben een sleutel.")
    form.get_by_role("button").click()
    hear(kraaienkoog, "De voortgang staat op het bord.")
    set_state(kraaienkoog, "done")
    hear(kraaienkoog, "Het bord toont de nieuwe stand.")
    set_state(bus, "not_done")
    hear(bus, "Zeg waarom het is veranderd of niet is gedaan.")
    set_state(bus, "not_done", "Er zijn geen chauffeurs te vinden.")
    hear(bus, "Het bord toont de nieuwe stand.")


def ask_once_more(organiser: Page) -> None:
    """A year on the same questions are opened once more."""
    organiser.goto(f"{BENCH}/opvolging/gehoord/")
    organiser.locator("select[name=moment]").select_option("after_year")
    organiser.locator("input[name=opens_on]").fill(clock.today().isoformat())
    organiser.locator("input[name=closes_on]").fill((clock.today() + dt.timedelta(days=60)).isoformat())
    press(organiser, "Bewaar", "Na een jaar")


def read_with_a_card(year: Year, phone: Page) -> None:
    """Whoever sat at the table says how it was, and reads what became of their words."""
    phone.goto("/nl/dichtbij/kaart/")
    phone.locator("input[name=code]").fill(year.code)
    press(phone, "Open")
    own = phone.locator(".my-note", has_text=year.said.current.text)
    expect(own.locator(".my-note__far").first).to_be_visible()
    phone.get_by_role("link", name="Voelde u zich gehoord?").click()
    phone.locator("input[name=heard][value='4']").check()
    press(phone, "Verstuur mijn antwoord")
    assert HeardAnswer.objects.filter(survey__moment="after_year").count() == 1
    own.locator(".trace__link").first.click()
    for words in (
        "In een rode draad Voor elkaar klaarstaan zonder formulier",
        f"{KRAAIENKOOG}: Overgenomen",
        f"Klaar 26 februari 2027 {KRAAIENKOOG}: De gymzaal gaat open voor de buurt.",
    ):
        expect(phone.locator(".journey")).to_contain_text(words)


def read_the_board(year: Year, citizen: Page) -> None:
    """A citizen without card or login reads the same truth."""
    citizen.goto("/nl/dichtbij/toezeggingen/")
    board = citizen.get_by_role("main")
    late = Commitment.objects.get(what_nl__startswith="Elk dorp zonder huis").days_overdue
    for words in (
        f"{late} dagen te laat",
        "Er zijn geen chauffeurs te vinden.",
        f"{BUS}, {CHALLENGE}: nog geen reactie",
    ):
        expect(board).to_contain_text(words)
    citizen.get_by_role("link", name="De gymzaal gaat open voor de buurt.").click()
    expect(citizen.get_by_role("main")).to_contain_text("Vijf bewoners hebben een sleutel.")
    # From the promise back to a red thread that caused it, and to who said so.
    citizen.get_by_role("main").locator("a[href*='/rode-draden/']").first.click()
    expect(citizen.get_by_role("main").locator("a[href*='/bijdrage/']").first).to_be_visible()
    citizen.goto("/nl/dichtbij/overdracht/")
    citizen.get_by_role("main").get_by_role("link", name=PROVINCE).first.click()
    hear(citizen, "Eerst de zes dorpen zonder huis.")


def test_a_year_of_answers_and_promises(year: Year, page_at: PageAt) -> None:
    organiser, kraaienkoog, province, bus = (page_at(1280) for _desk in range(4))
    settle_and_publish(kraaienkoog, province, bus, year)
    for page in (kraaienkoog, province, bus):
        page.context.clear_cookies()

    with clock.moved_to(PUBLISHED + dt.timedelta(days=7)):
        sign_in(organiser, "organisator", DEMO_PASSWORD)
        for page, body, name in (
            (kraaienkoog, KRAAIENKOOG, "kraaienkoog"),
            (province, PROVINCE, "provincie"),
            (bus, BUS, "bus"),
        ):
            take_invitation(page, invite(organiser, year, body, name), name)
        ask(organiser, KRAAIENKOOG, PROVINCE, BUS)

    with clock.moved_to(PUBLISHED + dt.timedelta(days=35)):
        meet(organiser)
        reply(kraaienkoog, "adopted", "Een gebouw dat donker is, mag van de buurt zijn.")
        promise(kraaienkoog, "De gymzaal gaat open voor de buurt.", "2027-03-01")
        reply(province, "partly", "Wij beginnen met bellen.")
        promise(province, "Elk dorp zonder huis krijgt een gesprek.", "2027-02-20")
        promise(bus, "Een belbus na elf uur, op proef.", "2027-06-01")
        # Another body's promise does not exist for them.
        assert bus.request.get(province.url).status == 404

    with clock.moved_to(dt.datetime(2027, 2, 26, 9, tzinfo=dt.UTC)):
        remind(year)
        say_how_it_fares(kraaienkoog, bus)

    with clock.moved_to(PUBLISHED + dt.timedelta(days=366)):
        organiser.context.clear_cookies()
        sign_in(organiser, "organisator", DEMO_PASSWORD)
        ask_once_more(organiser)
        read_with_a_card(year, page_at(390))
        read_the_board(year, page_at(390))
