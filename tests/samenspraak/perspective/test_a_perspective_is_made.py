"""From confirmed red threads to a published edition and its correction, in real browsers: the editor writes, the
team comments, another pair of eyes publishes under embargo, words are withdrawn, and a stranger follows three
sentences to the words said at a table and back.
"""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass

import pytest
from django.test import Client
from playwright.sync_api import Page, expect

from samenspraak.analyse.models import RedThread
from samenspraak.gather.models import Contribution
from samenspraak.ground import clock, jobs, outbox
from samenspraak.ground.models import Programme
from samenspraak.people.choices import Role
from samenspraak.people.models import Membership
from samenspraak.perspective.models import Edition, Sentence
from samenspraak.perspective.queries import current_edition
from samenspraak.trace.actions import withdraw_contribution
from tests.browsing import Axe, PageAt
from tests.factories.rows import make_contribution, make_dialogue, make_programme, make_table, make_thread
from tests.people import PASSWORD, enter
from tests.tracing import assert_traceable

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
BENCH = "/nl/waterkant/werkbank/perspectief/"
# Written by hand: nobody said this outside these tests.
MEETING = (
    "Sinds het café dicht is, zie ik mijn buren alleen nog bij de container.",
    "Bij ons in het dorp is geen stoel meer waar je zomaar kunt gaan zitten.",
    "Het buurthuis was de enige plek waar ik iemand tegenkwam.",
)
BUS = (
    "De laatste bus gaat om zes uur, dus ik zeg elke avond af.",
    "Zonder bus kom ik nergens meer.",
)


@dataclass
class House:
    programme: Programme
    meeting: RedThread
    bus: RedThread
    said: list[Contribution]


@pytest.fixture
def house(settings, tmp_path) -> House:
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.WITHDRAWAL_JOURNAL = tmp_path / "withdrawals.journal"
    programme = make_programme()
    dialogue = make_dialogue(programme)
    tables = [make_table(dialogue, number) for number in range(1, 5)]
    said = [make_contribution(tables[place], words) for place, words in enumerate(MEETING)]
    bus = [make_contribution(tables[place], words, seat=2) for place, words in enumerate(BUS)]
    for name in ("eva", "paul", "mo"):
        enter(name, programme)
    Membership.objects.create(user=enter("pia", programme), programme=programme, role=Role.PUBLISHER)
    meeting = make_thread(
        programme, "Een plek om elkaar te ontmoeten", said=said, addressees=["municipality"]
    )
    return House(programme, meeting, make_thread(programme, "De bus", said=bus), [*said, *bus])


def sign_in(page: Page, name: str) -> None:
    page.goto("/nl/inloggen/")
    page.locator("input[name=username]").fill(name)
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("main form button[type=submit]").click()


def begin(eva: Page) -> Edition:
    """A new edition whose outline is proposed from the confirmed threads and taken over."""
    eva.goto(BENCH)
    eva.locator("input[name=title]").fill("Wat wij hoorden")
    eva.locator("input[name=status]").fill("Tussenstand, geen besluit")
    eva.locator("form[action$='/nieuw/'] button[type=submit]").click()
    eva.get_by_role("link", name="Laat een opzet voorstellen").click()
    expect(eva.get_by_role("main")).to_contain_text("Het is een voorstel")
    for box in eva.locator("input[name=take]").all():
        box.check()
    eva.get_by_role("button", name="Neem over wat is aangevinkt").click()
    expect(eva.locator(".outline__row", has_text="De bus").first).to_be_visible()
    return Edition.objects.get()


def write(eva: Page, title: str, texts: list[str]) -> None:
    """A person writes each empty sentence of a challenge."""
    eva.get_by_role("main").get_by_role("link", name=title).first.click()
    for place, text in enumerate(texts):
        article = eva.locator("article.sentence", has=eva.locator("textarea")).nth(place)
        article.locator("textarea").first.fill(text)
        article.get_by_role("button", name="Bewaar", exact=True).first.click()
        expect(article.locator("[role=status]")).to_have_text("Bewaard")


def overrule_the_warning(eva: Page, reason: str) -> None:
    """The gate warns about a word of strength; the writer lets it stand, and says why in public."""
    warning = eva.locator(".finding", has_text="nadrukkelijk").first
    warning.locator("input[name=reason]").fill(reason)
    warning.get_by_role("button", name="Laat staan").click()
    expect(eva.locator(".finding", has_text="nadrukkelijk")).to_have_count(0)


def comment_round(eva: Page, mo: Page, edition: Edition) -> None:
    """The team is asked for remarks; one is made and dealt with, and the round is closed."""
    eva.goto(f"{BENCH}{edition.pk}/")
    eva.get_by_text("Vraag het team om opmerkingen").click()
    eva.locator("input[name=question]").fill("Wat mist u?")
    eva.locator("input[name=ends_on]").fill((clock.today() + dt.timedelta(days=5)).isoformat())
    eva.get_by_role("button", name="Open de ronde").click()
    sign_in(mo, "mo")
    challenge = edition.challenges.get(title="De bus")
    mo.goto(f"{BENCH}opgave/{challenge.pk}/")
    box = mo.locator("details.remarks").nth(1)
    box.locator("summary").click()
    box.locator("textarea").fill("Aan hoeveel tafels was dit?")
    box.get_by_role("button", name="Versturen").click()
    expect(mo.get_by_text("Aan hoeveel tafels was dit?")).to_be_visible()
    eva.goto(f"{BENCH}{edition.pk}/publiceren/")
    expect(eva.locator(".todo__row", has_text="Aan hoeveel tafels was dit?")).to_be_visible()
    eva.locator(".todo__row", has_text="Aan hoeveel tafels was dit?").get_by_role("link").click()
    eva.get_by_role("button", name="Afgehandeld").click()
    # Its thread folds shut, and stays to be read.
    expect(eva.locator(".remark--done")).to_have_count(1)
    eva.goto(f"{BENCH}{edition.pk}/")
    eva.get_by_role("button", name="Sluit deze ronde").click()
    expect(eva.get_by_role("main")).to_contain_text("gesloten")


def save_again(page: Page, edition: Edition) -> None:
    """Save the first sentence about the bus as it is."""
    page.goto(f"{BENCH}opgave/{edition.challenges.get(title='De bus').pk}/")
    article = page.locator("article.sentence", has=page.locator("textarea")).first
    article.get_by_role("button", name="Bewaar", exact=True).first.click()
    expect(article.locator("[role=status]")).to_have_text("Bewaard")


def publish(paul: Page, edition: Edition, *, note: str, opens_at: str = "") -> None:
    paul.goto(f"{BENCH}{edition.pk}/publiceren/")
    # A change from the version before may be explained by the note; nothing else may be left to do.
    left = paul.locator(".todo__row").all_inner_texts()
    assert [row for row in left if "dan in de vorige editie" not in row] == []
    paul.locator("#note").fill(note)
    if opens_at:
        paul.locator("#opens_at").fill(opens_at)
    paul.get_by_role("button", name="Publiceer deze editie").click()


def there_and_back(stranger: Page, sentence: Sentence, number: int) -> None:
    """From a sentence to words that were said at a table, and from those words back to the sentence."""
    challenge = sentence.section.challenge
    assert challenge is not None
    stranger.goto(f"/nl/waterkant/perspectief/{number}/opgave/{challenge.key}/")
    place = stranger.locator(f"#s-{sentence.public_id}")
    place.locator("a.trace__link").first.click()
    expect(place.locator(".trace__panel .quote__words").first).to_be_visible()
    words = place.locator(".trace__panel .quote__words").first.inner_text().strip('“”" \n')
    assert words in {*MEETING, *BUS}
    place.locator(".trace__panel a[href*='/bijdrage/']").first.click()
    expect(stranger.get_by_role("main")).to_contain_text(words)
    back = stranger.locator(f"main a[href*='/zin/{sentence.public_id}/']").first
    expect(back).to_be_visible()
    back.click()
    expect(stranger.get_by_role("main")).to_contain_text(sentence.text)


def heard(edition: Edition) -> list[Sentence]:
    rows = Sentence.objects.filter(section__edition=edition, sort="heard")
    return list(rows.select_related("section__challenge").order_by("pk"))


def test_from_threads_to_an_edition_and_its_correction(house: House, page_at: PageAt, axe: Axe) -> None:
    eva, paul, pia, mo = (page_at(1280) for _desk in range(4))
    stranger = page_at(390)
    sign_in(eva, "eva")
    edition = begin(eva)
    write(
        eva,
        "Een plek om elkaar te ontmoeten",
        [
            "Aan 3 van de 4 tafels misten mensen een plek.",
            "Deelnemers vroegen nadrukkelijk om een plek waar zij elkaar zonder afspraak tegenkomen.",
        ],
    )
    overrule_the_warning(eva, "Drie tafels vroegen het met deze woorden.")
    eva.goto(f"{BENCH}{edition.pk}/")
    write(eva, "De bus", ["Aan 2 van de 4 tafels ging het over de bus.", "Zonder bus blijven mensen thuis."])
    assert axe(eva) == []
    comment_round(eva, mo, edition)

    # Four eyes: a publisher who wrote in it does not publish, also when another saved last.
    sign_in(paul, "paul")
    save_again(paul, edition)
    save_again(eva, edition)
    paul.goto(f"{BENCH}{edition.pk}/publiceren/")
    expect(paul.get_by_role("main")).to_contain_text("Vier ogen")
    sign_in(pia, "pia")
    # Nobody reads it before the day.
    opens = clock.now().astimezone(house.programme.tzinfo) + dt.timedelta(days=2)
    publish(pia, edition, note="Eerste editie", opens_at=opens.strftime("%Y-%m-%dT%H:%M"))
    expect(pia.get_by_role("main")).to_contain_text("Onder embargo")
    stranger.goto("/nl/waterkant/perspectief/")
    expect(stranger.get_by_role("main")).not_to_contain_text("Wat wij hoorden")
    with clock.moved_to(opens + dt.timedelta(minutes=2)):
        assert jobs.take_up_due() == 1
    outbox.deliver()
    edition.refresh_from_db()
    assert current_edition(house.programme, "nl") == edition
    assert assert_traceable(edition) == edition_size(edition)

    # A stranger on a phone: three sentences at random, to the words and back; the overruled warning is public.
    stranger.goto("/nl/waterkant/perspectief/1/")
    assert axe(stranger) == []
    for sentence in random.Random(7).sample(heard(edition), 3):
        there_and_back(stranger, sentence, 1)
    stranger.goto("/nl/waterkant/werkwijze/")
    expect(stranger.get_by_role("main")).to_contain_text("Drie tafels vroegen het met deze woorden.")

    # Words are taken back: they are gone at once, and a new version says so.
    gone = house.said[0]
    words = MEETING[0]
    withdraw_contribution(gone, by=None)
    outbox.deliver()
    draft = amend(eva, edition)
    mend(eva, draft)
    publish(paul, draft, note="Woorden zijn teruggenomen; het aantal tafels is aangepast.")
    expect(paul.get_by_role("main")).to_contain_text("Gepubliceerd")
    outbox.deliver()
    stranger.goto("/nl/waterkant/perspectief/verbeteringen/")
    expect(stranger.get_by_role("main")).to_contain_text("het aantal tafels is aangepast")
    for address in ("1/", "2/", "verbeteringen/", "1/opgave/een-plek-om-elkaar-te-ontmoeten/"):
        page = Client().get(f"/nl/waterkant/perspectief/{address}")
        assert page.status_code == 200
        assert words not in page.content.decode()
    draft.refresh_from_db()
    assert_traceable(draft)


def edition_size(edition: Edition) -> int:
    sections = edition.sections.all()
    return sum(section.sentences.count() + section.quotes.count() for section in sections)


def amend(eva: Page, edition: Edition) -> Edition:
    eva.goto(f"{BENCH}{edition.pk}/")
    eva.get_by_role("button", name="Maak een nieuwe versie").click()
    return Edition.objects.get(follows=edition)


def mend(eva: Page, draft: Edition) -> None:
    """Each obstacle on the list leads to its place: the figure is changed, the quote of withdrawn words taken out."""
    eva.goto(f"{BENCH}{draft.pk}/publiceren/")
    eva.locator(".todo__row", has_text="3 van de 4").first.get_by_role("link").click()
    article = eva.locator("article.sentence").first
    article.locator("textarea").first.fill("Aan 2 van de 4 tafels misten mensen een plek.")
    article.get_by_role("button", name="Bewaar", exact=True).first.click()
    expect(article.locator("[role=status]")).to_have_text("Bewaard")
    quote = eva.locator("article.sentence--quote", has_text="ingetrokken").first
    quote.get_by_role("button", name="Verwijder").first.click()
    eva.goto(f"{BENCH}{draft.pk}/publiceren/")
