"""From words to what became of them, honestly, in a fixed number of questions."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from xml.etree import ElementTree

import pytest

from samenspraak.analyse.models import RedThread, Run
from samenspraak.followup.models import Reply
from samenspraak.gather.models import Contribution
from samenspraak.ground import clock
from samenspraak.people.models import Body
from samenspraak.perspective.models import Challenge, Edition, Option, Section
from samenspraak.trace.drawing import as_data, picture
from samenspraak.trace.queries import journey, journeys
from samenspraak.trace.stations import Station, stations
from tests.factories.rows import (
    make_body,
    make_commitment,
    make_contribution,
    make_dialogue,
    make_edition,
    make_programme,
    make_sentence,
    make_table,
    make_thread,
)

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Between:
    """What was said, its challenge, the option that cites it, and one that does not."""

    said: Contribution
    challenge: Challenge
    cited: Option
    other: Option


@pytest.fixture
def table():
    return make_table(make_dialogue(make_programme()))


def test_each_step_is_said_only_when_it_has_come(table) -> None:
    programme, said = table.programme, make_contribution(table)
    assert journey(said).state == "received"
    Run.objects.create(programme=programme, version_ids=[str(said.current.pk)], finished_at=clock.now())
    assert journey(said).state == "read"
    thread = make_thread(programme, said=[said])
    assert journey(said).state == "threaded"
    make_edition(programme, published=True)
    sentence = make_sentence(Section.objects.earliest("order"), "Aan één tafel.", cites=[thread])
    assert (journey(said).state, journey(said).sentences) == ("reported", [sentence])
    body, challenge = make_body(), Challenge.objects.get()
    reply = Reply.objects.create(
        programme=programme, body=body, challenge=challenge, verdict="partly", why="Eerst de kernen."
    )
    assert (journey(said).state, journey(said).replies) == ("answered", [reply])
    promise = make_commitment(programme, body, challenge=challenge)
    promise.progress.create(programme=programme, on=dt.date(2026, 11, 2), text="Twee huiskamers open.")
    found = journey(said)
    assert (found.state, found.commitments, found.last_moved_on) == (
        "promised",
        [promise],
        max(reply.given_on, dt.date(2026, 11, 2)),
    )


def test_a_draft_is_nobodys_business_yet(table) -> None:
    said = make_contribution(table)
    make_edition(table.programme)
    make_sentence(Section.objects.earliest("order"), "Gehoord.", cites=[said])
    assert journey(said).sentences == []


def test_the_number_of_questions_does_not_grow(table, django_assert_num_queries) -> None:
    programme, said = table.programme, make_contribution(table)
    make_edition(programme, published=True)
    for number in range(3):
        thread = make_thread(programme, f"Draad {number}", said=[said])
        make_sentence(Section.objects.earliest("order"), f"Zin {number}.", cites=[thread], order=number)
        make_commitment(programme, make_body(f"gemeente-{number}"), challenge=Challenge.objects.get())
    with django_assert_num_queries(12):
        assert len(journey(said).commitments) == 3


def test_what_was_answered_to_an_older_version_is_still_found(table) -> None:
    said = make_contribution(table)
    thread = make_thread(table.programme, said=[said])
    make_edition(table.programme, published=True)
    old = Challenge.objects.get()
    promise = make_commitment(table.programme, make_body(), challenge=old)
    Edition.objects.update(state="replaced")
    newer = make_edition(table.programme, published=True, number=2)
    make_sentence(newer.sections.earliest("order"), "Aan één tafel.", cites=[thread])
    assert journey(said).commitments == [promise]


def test_many_ways_are_asked_in_the_same_questions(table, django_assert_num_queries) -> None:
    programme = table.programme
    told = [make_contribution(table, f"Woorden {number}.", seat=number) for number in range(1, 6)]
    make_edition(programme, published=True)
    thread = make_thread(programme, said=told[:2])
    challenge = Challenge.objects.get()
    make_sentence(Section.objects.earliest("order"), "Aan één tafel.", cites=[thread, told[2]])
    Run.objects.create(programme=programme, version_ids=[str(told[3].current.pk)], finished_at=clock.now())
    make_commitment(programme, make_body(), challenge=challenge)
    with django_assert_num_queries(13):
        found = journeys(told)
        states = [found[row.pk].state for row in told]
    assert states == ["promised", "promised", "promised", "read", "received"]
    assert {row.pk: journey(row) for row in told} == found


def test_the_option_that_cites_it_goes_first(table) -> None:
    said, programme = make_contribution(table), table.programme
    edition = make_edition(programme, published=True)
    challenge = Challenge.objects.get()
    about = {"programme": programme, "challenge": challenge}
    Option.objects.create(**about, key="o1", order=0, title="Iets anders")
    cited = Option.objects.create(**about, key="o2", order=1, title="Een huiskamer")
    section = Section.objects.create(
        programme=programme, edition=edition, challenge=challenge, option=cited, part="option_for", order=9
    )
    make_sentence(section, "Dat helpt.", cites=[said])
    stop = stations(journey(said))[4]
    assert (stop.state, stop.text) == ("current", "Een huiskamer")


def test_an_option_that_does_not_cite_it_is_not_claimed(table) -> None:
    said, programme = make_contribution(table), table.programme
    make_edition(programme, published=True)
    challenge = Challenge.objects.get()
    Option.objects.create(programme=programme, challenge=challenge, key="o1", order=0, title="Iets anders")
    make_sentence(Section.objects.earliest("order"), "Dat helpt.", cites=[said])
    stop = stations(journey(said))[4]
    assert (stop.state, stop.text) == ("none", "In geen optie aangehaald. Bekijk de opties van de opgave.")
    assert f"/opgave/{challenge.key}/" in stop.url


@pytest.fixture
def between_options(table) -> Between:
    """What was said is cited by one option of a challenge; the challenge has another one too."""
    said, programme = make_contribution(table), table.programme
    edition = make_edition(programme, published=True)
    challenge = Challenge.objects.get()
    about = {"programme": programme, "challenge": challenge}
    other = Option.objects.create(**about, key="o1", order=0, title="Iets anders")
    cited = Option.objects.create(**about, key="o2", order=1, title="Een huiskamer")
    section = Section.objects.create(
        programme=programme, edition=edition, challenge=challenge, option=cited, part="option_for", order=9
    )
    make_sentence(section, "Dat helpt.", cites=[said])
    return Between(said, challenge, cited, other)


def answer(between: Between, on: int, **about: Challenge | Option | RedThread) -> Reply:
    """A reply on this day of November to an option, to the challenge or to a thread."""
    body = Body.objects.filter(slug="gemeente-veerdam").first() or make_body()
    return Reply.objects.create(
        programme=between.said.programme,
        body=body,
        verdict="partly",
        why="Eerst de kernen.",
        given_on=dt.date(2026, 11, on),
        **about,
    )


def told(said: Contribution) -> list[tuple[str, str, str]]:
    """What the line says of answers, promises and progress: how far, what, and what that is about."""
    return [(stop.state, stop.text, stop.about.words if stop.about else "") for stop in line(said)[5:]]


def line(said: Contribution) -> list[Station]:
    return stations(journey(said))


def test_a_reply_to_the_option_that_cites_it_goes_before_newer_ones(between_options) -> None:
    answer(between_options, 1, option=between_options.cited)
    answer(between_options, 2, challenge=between_options.challenge)
    answer(between_options, 3, option=between_options.other)
    (reply, *_rest) = told(between_options.said)
    assert reply == ("current", "Gemeente Veerdam: Deels overgenomen", "Over de optie: Een huiskamer")
    assert line(between_options.said)[5].date == dt.date(2026, 11, 1)


def test_else_it_is_the_reply_to_its_thread_and_then_to_the_challenge_as_a_whole(between_options) -> None:
    thread = make_thread(between_options.said.programme, "Ontmoeten", said=[between_options.said])
    to_thread = answer(between_options, 1, thread=thread)
    answer(between_options, 2, challenge=between_options.challenge)
    assert told(between_options.said)[0][2] == "Over de rode draad: Ontmoeten"
    to_thread.delete()
    answer(between_options, 3, option=between_options.other)
    (reply, *_rest) = told(between_options.said)
    assert reply == ("current", "Gemeente Veerdam: Deels overgenomen", "Over de opgave als geheel.")
    assert line(between_options.said)[5].url.endswith(f"/{between_options.challenge.key}/#what-became")


def test_an_answer_about_another_option_is_no_answer(between_options) -> None:
    answer(between_options, 3, option=between_options.other)
    found = journey(between_options.said)
    text = "Hierop is nog geen reactie. Er is er wel een op een optie die dit niet aanhaalt."
    assert told(between_options.said)[0] == ("none", text, "Over de optie: Iets anders")
    assert (found.state, len(found.replies), found.answers) == ("reported", 1, [])


def test_a_promise_about_another_option_is_not_claimed(between_options) -> None:
    programme, body = between_options.said.programme, make_body()
    other = make_commitment(programme, body, option=between_options.other, state="done")
    text = "Hierover is nog niets toegezegd. Wel over een optie die dit niet aanhaalt."
    assert told(between_options.said)[1:] == [("none", text, "Over de optie: Iets anders"), ("none", "", "")]
    assert line(between_options.said)[6].url.endswith(f"/{other.public_id}/")

    mine = make_commitment(programme, body, option=between_options.cited)
    promised = ("current", "Gemeente Veerdam: Elk dorp krijgt een huiskamer.", "Over de optie: Een huiskamer")
    waits = ("none", "Er is nog niets over gemeld.", "")
    assert told(between_options.said)[1:] == [promised, waits]
    assert journey(between_options.said).promises == [mine]


def test_what_was_promised_because_of_these_words_goes_first(between_options) -> None:
    programme, body = between_options.said.programme, make_body()
    make_commitment(programme, body, challenge=between_options.challenge, state="done")
    make_commitment(programme, body, contribution=between_options.said)
    assert told(between_options.said)[1][2] == "Vanwege deze woorden."
    assert told(between_options.said)[2][0] == "none"


def test_an_option_is_the_same_in_an_older_edition(between_options) -> None:
    """What was answered to it then is told by its title of now."""
    Edition.objects.update(state="replaced")
    answer(between_options, 1, option=between_options.cited)
    newer = make_edition(between_options.said.programme, published=True, number=2)
    challenge = newer.challenges.get()
    option = Option.objects.create(
        programme=newer.programme, challenge=challenge, key="o2", order=0, title="Een huis"
    )
    about = {"programme": newer.programme, "edition": newer, "challenge": challenge, "option": option}
    section = Section.objects.create(**about, part="option_for", order=9)
    make_sentence(section, "Dat helpt.", cites=[between_options.said])
    assert told(between_options.said)[0][2] == "Over de optie: Een huis"


def test_the_picture_and_the_data_say_what_an_answer_is_about(between_options) -> None:
    answer(between_options, 1, option=between_options.cited)
    found = journey(between_options.said)
    assert as_data(found)["stations"][5]["about"] == {"kind": "option", "title": "Een huiskamer"}
    words = ElementTree.fromstring(picture(found)).findtext("{http://www.w3.org/2000/svg}desc")
    assert "Deels overgenomen. Over de optie: Een huiskamer." in str(words)


def test_it_says_honestly_where_it_stopped(table) -> None:
    said = make_contribution(table)
    assert stations(journey(said))[2].text == "Nog niet gelezen in een analyse."
    Run.objects.create(programme=table.programme, version_ids=[str(said.current.pk)], finished_at=clock.now())
    assert stations(journey(said))[2].text == "Gelezen, en in geen rode draad."
    make_thread(table.programme, said=[said])
    assert stations(journey(said))[3].text == "In de rode draad, niet in het perspectief."


def test_the_picture_says_in_words_what_it_draws(table) -> None:
    said = make_contribution(table)
    make_thread(table.programme, "Plek & ruimte", said=[said])
    drawn = ElementTree.fromstring(picture(journey(said), "Onze woorden."))
    space = "{http://www.w3.org/2000/svg}"
    words = drawn.findtext(f"{space}desc")
    assert words is not None
    assert words.startswith("Onze woorden. ")
    assert "Plek & ruimte" in words
    assert len(drawn.findall(f"{space}circle")) == 8


def test_the_way_for_programs(table, client) -> None:
    said = make_contribution(table)
    address = f"/nl/{table.programme.slug}/bijdrage/{said.public_id}/doorwerking.json"
    found = client.get(address).json()
    assert (found["state"], found["words"], len(found["stations"])) == ("received", said.current.text, 8)
    assert [stop["reached"] for stop in found["stations"]] == [True, True, *[False] * 6]
