"""Who chose so is also told of promises: new ones, and what changes in them; by mail, and in the feed that matches."""

from __future__ import annotations

import datetime as dt
import re
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.core import mail

from rodedraad.progress import Silent
from samenspraak.followup import actions
from samenspraak.followup.actions import Promise
from samenspraak.followup.choices import CommitmentState
from samenspraak.followup.models import Commitment, Progress, StateChange
from samenspraak.ground import clock
from samenspraak.people import subscribing
from samenspraak.people.limits import ASKING, SUBSCRIBING
from samenspraak.people.models import Subscriber
from samenspraak.perspective.models import Edition
from samenspraak.public import telling
from samenspraak.public.queries.news import News, news_of, news_since
from samenspraak.public.telling import MOST_LINES, tell_subscribers
from tests.factories.rows import make_edition
from tests.samenspraak.public.conftest import NOON, make_world

pytestmark = pytest.mark.django_db
PAGE = "/nl/waterkant/op-de-hoogte/"
ADDRESS = "lezer@voorbeeld.nl"
ATOM = "{http://www.w3.org/2005/Atom}"
LINK = re.compile(r"http://127\.0\.0\.1:8000(/\S+)")


@pytest.fixture(autouse=True)
def fresh_limits() -> None:
    ASKING.empty()
    SUBSCRIBING.empty()


@pytest.fixture
def ask(client, world, django_capture_on_commit_callbacks):
    """A citizen without an account leaves an address, with the tick or without."""

    def send(**chosen: str):
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(PAGE, {"email": ADDRESS, "website": "", **chosen})

    return send


@pytest.fixture
def say_yes(client):
    """They open the first link of the last mail, and press the button."""

    def press() -> None:
        client.post(LINK.findall(mail.outbox[-1].body)[0])
        mail.outbox.clear()

    return press


@pytest.fixture
def reader(ask, say_yes) -> Subscriber:
    """Somebody who asked for promises too, and confirmed."""
    ask(promises="on")
    say_yes()
    return Subscriber.objects.get()


def promised(world, what: str = "Een bankje.") -> Commitment:
    words = Promise(what_nl=what, due=dt.date(2027, 3, 1))
    return actions.promise(world.body, world.programme, words, by=None)


def later(**by: int):
    return clock.moved_to(NOON + dt.timedelta(**by))


def mailed_on(world, **by: int) -> str:
    """The body of the mail that goes out then; empty where none does."""
    mail.outbox.clear()
    with later(**by):
        tell_subscribers(world.programme, Silent())
    return "".join(one.body for one in mail.outbox)


def test_a_promise_is_told_when_it_is_made_and_at_each_change(reader, world) -> None:
    with later(hours=1):
        row = promised(world)
    made = mailed_on(world, hours=2)
    assert "Nieuwe toezegging van Gemeente Veerdam\nEen bankje. (tot 1 maart 2027)\n" in made
    assert mail.outbox[0].extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    with later(days=1):
        actions.report_progress(row, text="Besteld bij de timmerman.", by=None)
        actions.change_state(
            row, CommitmentState.CHANGED, reason="Het hout is op.", due=dt.date(2027, 6, 1), by=None
        )
    changed = mailed_on(world, days=1, hours=1)
    assert "Een bankje. Besteld bij de timmerman." in changed
    assert "Gemeente Veerdam: Veranderd\nEen bankje. (tot 1 juni 2027) Het hout is op.\n" in changed
    assert "Nieuwe toezegging" not in changed
    there = f"http://127.0.0.1:8000/nl/waterkant/toezeggingen/{row.public_id}/"
    assert (there in made, there in changed, len(mail.outbox)) == (True, True, 1)
    assert mailed_on(world, days=2) == ""


def test_who_did_not_choose_it_is_told_of_no_promise(ask, say_yes, world) -> None:
    ask()
    say_yes()
    with later(hours=1):
        promised(world)
    assert mailed_on(world, hours=2) == ""


def test_who_was_told_already_confirms_it_first_and_hears_of_nothing_before(ask, say_yes, world) -> None:
    ask()
    say_yes()
    with later(hours=1):
        promised(world, "Een oude belofte.")
    with later(hours=2):
        ask(promises="on")
        (question,) = mail.outbox
        assert "Somebody" not in question.body
        assert "ook toezeggingen" in question.body
        assert Subscriber.objects.get().promises_from is None
        say_yes()
    with later(hours=3):
        promised(world, "Een nieuwe belofte.")
    told = mailed_on(world, hours=4)
    assert ("Een nieuwe belofte." in told, "Een oude belofte." in told) == (True, False)
    # Asked once more, without the tick or with it: nothing changes and nobody is written to.
    mail.outbox.clear()
    with later(hours=5):
        ask()
        ask(promises="on")
    assert (len(mail.outbox), Subscriber.objects.get().promises_asked_at) == (0, None)


def test_a_question_that_is_not_answered_in_time_is_dropped(ask, say_yes, world) -> None:
    ask()
    say_yes()
    ask(promises="on")
    with later(days=settings.CONTACT_CONFIRM_DAYS, hours=1):
        subscribing.erase_expired(world.programme)
    row = Subscriber.objects.get()
    assert (row.promises_asked_at, row.promises_from) == (None, None)


def test_both_answers_read_the_same_whoever_is_on_the_list(reader, ask) -> None:
    there, again = (ask(**chosen).content.decode() for chosen in ({}, {"promises": "on"}))
    assert there == again


def test_killed_while_handing_over_it_is_the_same_mail(reader, world, monkeypatch) -> None:
    with later(hours=1):
        row = promised(world)
    real = telling._send

    def handed_over_then_killed(*given: object) -> None:
        real(*given)
        raise KeyboardInterrupt

    monkeypatch.setattr(telling, "_send", handed_over_then_killed)
    with later(hours=2):
        with pytest.raises(KeyboardInterrupt):
            tell_subscribers(world.programme, Silent())
        monkeypatch.undo()
    with later(hours=3):
        # Moved meanwhile: the mail says what it said, and the next one says this.
        actions.change_state(
            row, CommitmentState.CHANGED, reason="Te druk.", due=dt.date(2028, 1, 1), by=None
        )
        for number in range(5):
            promised(world, f"Belofte {number}.")
        assert tell_subscribers(world.programme, Silent()) == 1
    first, again = mail.outbox
    assert (first.extra_headers["Message-ID"], first.body) == (
        again.extra_headers["Message-ID"],
        again.body,
    )
    told = mailed_on(world, days=1)
    assert (told.count("Te druk."), told.count("Belofte")) == (1, 5)


def test_many_promises_at_once_push_no_edition_out(reader, world) -> None:
    edition = make_edition(world.programme, published=True, number=2)
    Edition.objects.filter(pk=edition.pk).update(published_at=NOON + dt.timedelta(minutes=5))
    with later(hours=1):
        for number in range(60):
            promised(world, f"Belofte {number}.")
    told = mailed_on(world, hours=2)
    assert (told.count("Nieuwe toezegging"), told.count("Editie 2")) == (MOST_LINES - 1, 1)
    assert "Er staat meer op de site." in told
    shown = news_of(world.programme, "nl")
    assert ([one.is_promise for one in shown].count(True), "Editie 2: Wat wij hoorden" in titles(shown)) == (
        40,
        True,
    )


def titles(shown: list[News]) -> list[str]:
    return [one.title for one in shown]


def test_what_is_not_public_or_was_taken_away_is_not_told(reader, world) -> None:
    with later(hours=1):
        row = promised(world)
    world.programme.is_public = False
    assert mailed_on(world, hours=2) == ""
    world.programme.is_public = True
    row.delete()
    assert (mailed_on(world, hours=3), StateChange.objects.count(), Progress.objects.count()) == ("", 0, 0)


def test_the_feed_that_matches_tells_the_same(world, client) -> None:
    row = promised(world)
    with later(hours=1):
        actions.change_state(row, CommitmentState.DONE, by=None)
    feed = ElementTree.fromstring(client.get(world.address("nieuws.atom", "nl")).content)
    found = [
        (entry.findtext(f"{ATOM}title"), entry.find(f"{ATOM}link").get("href"))
        for entry in feed.findall(f"{ATOM}entry")
    ]
    there = f"http://testserver/nl/waterkant/toezeggingen/{row.public_id}/"
    assert found[:2] == [
        ("Gemeente Veerdam: Klaar", there),
        ("Nieuwe toezegging van Gemeente Veerdam", there),
    ]
    board = client.get(world.address("toezeggingen/atom.xml", "nl")).content.decode()
    assert "Nieuwe toezegging van Gemeente Veerdam" in board


def test_the_number_of_questions_does_not_grow(django_assert_max_num_queries) -> None:
    world = make_world()
    counts = []
    for number in (1, 20):
        for made in range(number):
            actions.report_progress(promised(world, f"Belofte {made}."), text="Begonnen.", by=None)
        with django_assert_max_num_queries(9) as asked:
            news_of(world.programme, "nl")
        counts.append(len(asked))
        with django_assert_max_num_queries(9) as asked:
            news_since(world.programme, "nl", NOON - dt.timedelta(days=1))
        counts.append(len(asked))
    assert len(set(counts)) == 1


def test_an_erased_address_takes_its_choice_along(reader, client) -> None:
    client.post(f"{PAGE}stoppen/{reader.stop_key}/")
    assert Subscriber.objects.count() == 0


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("width", [390, 1280])
def test_in_a_browser(page_at, axe, world, width) -> None:
    page = page_at(width)
    page.goto(PAGE)
    page.get_by_label("Uw e-mailadres").fill(ADDRESS)
    page.get_by_label("Vertel mij ook over toezeggingen").check()
    assert axe(page) == []
    page.keyboard.press("Enter")
    page.get_by_role("heading", level=1, name="Kijk in uw mail").wait_for()
    row = Subscriber.objects.get()
    page.goto(f"{PAGE}bevestigen/{row.confirm_key}/")
    page.get_by_text("Ook als er iets is toegezegd").wait_for()
    assert axe(page) == []
    page.get_by_role("button", name="Ja, houd mij op de hoogte").click()
    page.get_by_text("Ook toezeggingen horen erbij.").wait_for()
    row.refresh_from_db()
    assert row.promises_from is not None
