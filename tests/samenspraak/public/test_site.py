"""The site around the report: own texts, press, the statement, the calendar, the feed and the block to embed."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from defusedxml import ElementTree

from samenspraak.converse.models import TableRecord
from samenspraak.ground.models import AuditLine
from samenspraak.public.models import SiteText
from samenspraak.trace.actions import withdraw_contribution
from tests.people import enter
from tests.samenspraak.public.conftest import World

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def olga(client, world: World):
    client.force_login(enter("olga", world.programme))
    return client


def test_an_organiser_writes_the_texts_and_readers_see_them_at_once(olga, client, world, fresh) -> None:
    address = world.address("werkbank/site/teksten/", "nl")
    assert client.get(world.address("pers/", "nl")).status_code == 200
    typed = {
        "contact_nl": "Bel ons:\n\nhttps://waterkant.example/bel",
        "press_en": "<b>Embargo</b> until Monday.",
    }
    assert olga.post(address, typed).status_code == 302
    press = client.get(world.address("pers/", "nl")).content.decode()
    assert '<a href="https://waterkant.example/bel" rel="nofollow">' in press
    assert "&lt;b&gt;Embargo&lt;/b&gt; until Monday." in client.get(world.address("pers/")).content.decode()
    assert "Bel ons:" in client.get(world.address("toegankelijkheid/", "nl")).content.decode()
    assert AuditLine.objects.filter(verb="write_site_text").count() == 2


def test_what_did_not_change_is_not_written_again(olga, world) -> None:
    address = world.address("werkbank/site/teksten/", "nl")
    for _ in range(2):
        olga.post(address, {"home_nl": "Welkom."})
    assert SiteText.objects.get().text == "Welkom."
    assert AuditLine.objects.filter(verb="write_site_text").count() == 1


def test_too_long_a_text_is_refused_and_kept_on_the_page(olga, world) -> None:
    response = olga.post(world.address("werkbank/site/teksten/", "nl"), {"home_nl": "a" * 8001})
    assert (response.status_code, "a" * 8001 in response.content.decode()) == (422, True)
    assert not SiteText.objects.exists()


def test_the_statement_says_what_is_known_and_claims_no_more(world, fresh) -> None:
    assert "C: eerste maatregelen genomen" in fresh(world.address("toegankelijkheid/", "nl"))
    SiteText.objects.create(
        programme=world.programme, key="examined", language="nl", text="Onderzocht door Stichting Proef."
    )
    assert "B: voldoet gedeeltelijk" in fresh(world.address("toegankelijkheid/", "nl"))


def test_the_calendar_has_each_public_dialogue(client, world) -> None:
    world.dialogues[
        0
    ].place = "Veerhuis, zaal; boven, en een heel lange omschrijving van de plek waar wij élkaar ontmoeten"
    world.dialogues[0].save()
    world.dialogues[1].is_public = False
    world.dialogues[1].save()
    response = client.get(world.address("dialogen/agenda.ics", "nl"))
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    lines = response.content.decode().split("\r\n")
    assert [line for line in lines if len(line.encode()) > 75] == []
    whole = response.content.decode().replace("\r\n ", "")
    assert whole.count("BEGIN:VEVENT") == 1
    assert "DTSTART;VALUE=DATE:20260312\r\nDTEND;VALUE=DATE:20260313" in whole
    assert "LOCATION:Veerhuis\\, zaal\\; boven\\, en een heel lange" in whole


def entries(client, world: World, language: str = "nl") -> list[str]:
    response = client.get(world.address("nieuws.atom", language))
    assert response["Content-Type"].startswith("application/atom+xml")
    root = ElementTree.fromstring(response.content)
    return [entry.find(f"{ATOM}title").text for entry in root.findall(f"{ATOM}entry")]


def test_the_feed_tells_editions_and_outcomes_that_are_signed(client, world) -> None:
    assert entries(client, world) == ["Editie 1: Wat wij hoorden"]
    TableRecord.objects.create(
        programme=world.programme,
        table=world.dialogues[0].tables.get(),
        state="signed",
        signed_at=dt.datetime(2026, 3, 14, 20, tzinfo=dt.UTC),
    )
    world.programme.public_version += 1
    world.programme.save()
    # Newest first: the last of its contributions was let through after the edition was published.
    assert entries(client, world) == ["Wat is gehoord: Dialoog 0", "Editie 1: Wat wij hoorden"]
    assert entries(client, world, "en") == [
        "What was heard: Dialoog 0",
        "Edition 1: Wat wij hoorden (in Dutch)",
    ]


def test_only_the_block_may_stand_on_another_site(client, world) -> None:
    block = client.get(world.address(f"insluiten/rode-draad/{world.threads[0].public_id}/", "nl"))
    assert "frame-ancestors *;" in f"{block['Content-Security-Policy']};"
    assert "unsafe" not in block["Content-Security-Policy"]
    assert "X-Frame-Options" not in block
    page = client.get(world.address(f"rode-draden/{world.threads[0].public_id}/", "nl"))
    assert "frame-ancestors 'none'" in page["Content-Security-Policy"]
    assert page["X-Frame-Options"] == "DENY"


def test_the_block_shows_the_spread_and_a_voice_until_it_is_taken_back(client, world) -> None:
    address = world.address(f"insluiten/rode-draad/{world.threads[0].public_id}/", "nl")
    assert "Wij missen het veerhuis, zei stem 0." in client.get(address).content.decode()
    assert "Aan de ene tafel" in client.get(address).content.decode()
    withdraw_contribution(world.said[0], by=None)
    assert "Wij missen het veerhuis" not in client.get(address).content.decode()


def test_a_link_to_a_challenge_brings_its_card_along(client, world) -> None:
    for rest in (f"opgave/{world.challenge.key}/", ""):
        page = client.get(world.address(f"perspectief/{world.edition.number}/{rest}", "nl")).content.decode()
        (picture,) = re.findall(r'property="og:image" content="http://testserver([^"]+)"', page)
        assert client.get(picture)["Content-Type"] == "image/png"
        (words,) = re.findall(r'property="og:image:alt" content="([^"]+)"', page)
        assert words.startswith("Aan 1 van de 1 tafel: Een huiskamer 0.")
