"""The team is told what waits for a person: at most once a day, counts and pages only, to be stopped in one click."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.conf import settings as house
from django.test import Client

from samenspraak.followup.models import Objection, TeamMail
from samenspraak.followup.team_mail import tell_team
from samenspraak.gather.actions import add_contribution, let_through
from samenspraak.gather.choices import ContributionState, Door
from samenspraak.gather.models import Contribution, Correction, SourceFile
from samenspraak.ground import clock
from samenspraak.people.models import Body
from samenspraak.perspective.choices import Sort
from samenspraak.perspective.models import FactCheck
from tests.factories.rows import (
    make_contribution,
    make_dialogue,
    make_edition,
    make_own,
    make_programme,
    make_sentence,
    make_table,
    make_thread,
)
from tests.people import enter

pytestmark = pytest.mark.django_db
DAY = dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC)
WORDS = "Mijn buurvrouw Annie wacht al een jaar op een woning."


@pytest.fixture
def programme():
    """Everybody of the cast can be reached."""
    made = make_programme()
    body = Body.objects.create(slug="veerdam", kind="municipality", name_nl="Gemeente Veerdam")
    for name in ("olga", "hugo", "fatima", "noor", "mo", "anna", "eva", "paul", "bram"):
        user = enter(name, made, body=body if name == "bram" else None)
        user.email = f"{name}@example.org"
        user.save()
    return made


@pytest.fixture
def on_day() -> Callable[[int], int]:
    """Tell the team on a day, in the morning; how many mails."""

    def told(programme, number: int) -> int:
        with clock.moved_to(DAY + dt.timedelta(days=number)):
            return tell_team(programme)

    return told


def wait(programme, at: dt.datetime = DAY - dt.timedelta(hours=1)) -> Contribution:
    """An idea that waits for moderation since then."""
    made = add_contribution(
        programme=programme,
        door=Door.IDEA_BOX,
        text=WORDS,
        kind=None,
        wording="verbatim",
        speaks_as="",
        state=ContributionState.HIDDEN,
    )
    Contribution.objects.filter(pk=made.pk).update(created_at=at)
    return made


def test_who_may_decide_is_told_how_much_waits_and_where(programme, on_day, mailoutbox) -> None:
    wait(programme)
    wait(programme)
    assert on_day(programme, 0) == 2
    assert [mail.to for mail in mailoutbox] == [["mo@example.org"], ["olga@example.org"]]
    (mail, _other) = mailoutbox
    assert mail.subject == "Er wachten 2 dingen op u: Aan de waterkant"
    assert "- Nieuwe bijdragen: 2\n" in mail.body
    assert "/nl/waterkant/werkbank/invoer/modereren/" in mail.body


def test_every_queue_is_told_of_and_no_word_of_anybody(programme, on_day, mailoutbox) -> None:
    table = make_table(make_dialogue(programme))
    said = make_contribution(table, WORDS)
    bearer = table.seats.get(number=1).bearer
    own = {"programme": programme, "contribution": said, "bearer": bearer}
    Correction.objects.create(**own, version=said.current, text=f"Niet zo: {WORDS}")
    Objection.objects.create(**own, thread=make_thread(programme, said=[said]), text=f"Bezwaar: {WORDS}")
    held = make_own(programme, title_nl="Bij Annie thuis").dialogue
    SourceFile.objects.create(
        programme=programme, name="annie.txt", sha256="0" * 64, size=1, door=Door.OWN_DIALOGUE, dialogue=held
    )
    section = make_edition(programme).challenges.get().sections.first()
    FactCheck.objects.create(
        programme=programme,
        sentence=make_sentence(section, "Het staat er.", sort=Sort.OURS),
        body=Body.objects.get(),
        question="Klopt het van Annie?",
        verdict="right",
        answer="Annie woont er.",
        answered_at=clock.now(),
    )
    assert on_day(programme, 900) == 4
    told = {mail.to[0].partition("@")[0]: mail.body for mail in mailoutbox}
    assert set(told) == {"olga", "mo", "eva", "paul"}
    for line in (
        "Gevraagde verbeteringen: 1",
        "Bezwaren: 1",
        "Eigen dialogen om door te laten: 1",
        "Ingeleverde bestanden om na te kijken: 1",
    ):
        assert (line in told["mo"], line in told["eva"]) == (True, False)
    assert "Feitencontroles die terugkwamen: 1" in told["eva"]
    assert [body for body in told.values() if "Annie" in body or "Gemeente" in body] == []


def test_nothing_new_means_no_mail(programme, on_day, mailoutbox) -> None:
    first = wait(programme)
    assert (on_day(programme, 0), on_day(programme, 0), on_day(programme, 1)) == (2, 0, 0)
    wait(programme, DAY + dt.timedelta(days=1, hours=3))
    assert (on_day(programme, 2), len(mailoutbox)) == (2, 4)
    let_through(first, by=None)
    assert on_day(programme, 3) == 0


def test_one_click_stops_it_and_another_starts_it_again(programme, on_day, mailoutbox) -> None:
    wait(programme)
    on_day(programme, 0)
    mail = next(one for one in mailoutbox if one.to == ["mo@example.org"])
    address = mail.extra_headers["List-Unsubscribe"].strip("<>").removeprefix(house.HOUSE_ADDRESS)
    anywhere = Client(enforce_csrf_checks=True)
    assert anywhere.get(address).status_code == 200
    assert TeamMail.objects.get(user__username="mo").stopped_at is None
    stopped = anywhere.post(address, {"List-Unsubscribe": "One-Click"}).content.decode()
    assert "U krijgt deze e-mails niet meer." in stopped
    wait(programme, DAY + dt.timedelta(hours=5))
    assert on_day(programme, 1) == 1
    anywhere.post(address, {"again": "1"})
    assert on_day(programme, 2) == 1
    assert mailoutbox[-1].to == ["mo@example.org"]
    assert anywhere.get(address.replace("waterkant", "elders")).status_code == 404


def test_a_demonstration_mails_nobody(programme, on_day, mailoutbox, settings) -> None:
    settings.DEMO = True
    wait(programme)
    assert (on_day(programme, 0), mailoutbox) == (0, [])


def test_another_programme_is_another_matter(programme, on_day, mailoutbox) -> None:
    wait(make_programme("elders"))
    assert (on_day(programme, 0), mailoutbox) == (0, [])


def test_a_mail_server_that_takes_nothing_is_tried_again_tomorrow(
    programme, on_day, mailoutbox, monkeypatch
) -> None:
    wait(programme)
    with monkeypatch.context() as broken:
        broken.setattr("samenspraak.ground.mail.EmailMessage.send", _no_server)
        assert on_day(programme, 0) == 0
    assert on_day(programme, 1) == 2


def _no_server(*_args: object) -> None:
    raise OSError("no server")
