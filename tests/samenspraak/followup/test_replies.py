"""Asking and answering: terms that show, many answers with a look at each, and a different one for a part."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client

from samenspraak.followup import actions
from samenspraak.followup.models import Ask, Reply
from samenspraak.followup.queries import board, waiting_asks
from samenspraak.ground import clock
from samenspraak.people.models import Body
from samenspraak.perspective.models import Challenge, Option
from samenspraak.trace.queries import journey
from tests.factories.rows import (
    make_body,
    make_contribution,
    make_dialogue,
    make_edition,
    make_programme,
    make_table,
    make_thread,
)
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


def signed_in(client: Client, user) -> Client:
    client.force_login(user)
    return client


def asked(body: Body, to, days_ago: int = 75, weeks: int = 8) -> Ask:
    on = NOON.date() - dt.timedelta(days=days_ago)
    return actions.ask(body, to, on=on, answer_by=on + dt.timedelta(weeks=weeks), by=None)


def test_silence_counts_from_the_day_it_was_asked_and_past_the_term(programme, body, client) -> None:
    with clock.moved_to(NOON):
        row = asked(body, Challenge.objects.get())
        (waiting,) = waiting_asks(programme)
        assert (waiting.ask, waiting.days, waiting.days_late) == (row, 75, 19)
        page = client.get("/en/waterkant/toezeggingen/").content.decode()
    assert "no reply yet, 75 days, 19 days past the deadline" in page


def test_only_an_answer_of_the_body_itself_ends_its_silence(programme, body) -> None:
    challenge = Challenge.objects.get()
    option = Option.objects.create(
        programme=programme, challenge=challenge, key="o1", order=0, title="Een huiskamer"
    )
    with clock.moved_to(NOON):
        mine, of_option = asked(body, challenge), asked(body, option)
        actions.reply(make_body("ander"), option, verdict="adopted", why="Goed plan.", by=None)
        assert [one.ask for one in waiting_asks(programme)] == [mine, of_option]
        actions.reply(body, option, verdict="adopted", why="Goed plan.", by=None)
        assert waiting_asks(programme) == []


def test_a_body_is_asked_once_and_with_time_to_answer(programme, body) -> None:
    challenge = Challenge.objects.get()
    with pytest.raises(actions.Refusal):
        actions.ask(body, challenge, answer_by=clock.today() - dt.timedelta(days=1), by=None)
    asked(body, challenge)
    with pytest.raises(actions.Refusal):
        asked(body, challenge)


def test_a_body_that_merged_is_not_asked_and_its_heir_answers_for_it(programme, body) -> None:
    heir = make_body("nieuw")
    asked(body, Challenge.objects.get())
    body.merged_into = heir
    body.save()
    with pytest.raises(actions.Refusal, match="Gemeente Veerdam"):
        actions.ask(body, make_thread(programme), answer_by=clock.today(), by=None)
    actions.reply(heir, Challenge.objects.get(), verdict="later", why="Na de herindeling.", by=None)
    assert waiting_asks(programme) == []


def test_many_answers_are_prepared_looked_at_and_published(programme, body, client) -> None:
    threads = [make_thread(programme, f"Draad {number}") for number in range(3)]
    signed_in(client, enter("bram", programme, body=body))
    form = {
        "body": str(body.pk),
        "to": [f"t-{row.public_id}" for row in threads],
        "verdict": "later",
        "why": "Wij wachten op de begroting.",
    }
    assert client.post(f"{BENCH}reacties/voorbereiden/", form).status_code == 302
    drafts = list(Reply.objects.all())
    assert ({row.state for row in drafts}, board(programme).unanswered != []) == ({"draft"}, True)
    first, second = drafts[:2]
    refused = client.post(
        f"{BENCH}reacties/nakijken/", {f"why-{first.public_id}": " ", "take": first.public_id}
    )
    assert refused.status_code == 422
    look = {f"why-{first.public_id}": "Deze kan wel.", f"verdict-{first.public_id}": "adopted"}
    client.post(f"{BENCH}reacties/nakijken/", {**look, "take": [first.public_id, second.public_id]})
    found = {row.public_id: (row.state, row.verdict, row.why) for row in Reply.objects.all()}
    assert found[first.public_id] == ("published", "adopted", "Deze kan wel.")
    assert found[second.public_id] == ("published", "later", "Wij wachten op de begroting.")
    assert found[drafts[2].public_id][0] == "draft"


def test_prepared_answers_are_nobody_elses_business(programme, body, client) -> None:
    other = make_body("ander")
    actions.prepare_replies(body, [Challenge.objects.get()], verdict="not", why="Geheim nog.", by=None)
    signed_in(client, enter("bram", programme, body=other))
    assert "Geheim" not in client.get(f"{BENCH}reacties/nakijken/").content.decode()
    assert "Geheim" not in client.get("/en/waterkant/toezeggingen/").content.decode()
    assert board(programme).unanswered != []


def test_a_part_reads_its_own_answer_and_the_rest_the_general_one(programme, body, client) -> None:
    here, there = (make_table(make_dialogue(programme, title_nl=name)) for name in ("Oost", "West"))
    east, west = make_contribution(here, "In Oost."), make_contribution(there, "In West.")
    thread = make_thread(programme, said=[east, west])
    general = actions.reply(body, thread, verdict="not", why="Daar is geen geld voor.", by=None)
    signed_in(client, enter("bram", programme, body=body))
    form = {
        "part": "Voor Oost",
        "dialogues": [str(here.dialogue_id)],
        "verdict": "adopted",
        "why": "In Oost ligt er al een plan.",
    }
    assert client.post(f"{BENCH}reactie/{general.public_id}/deel/", form).status_code == 302
    own = Reply.objects.get(part_of=general)
    assert (journey(east).replies, journey(west).replies) == ([own], [general])


def test_another_bodys_reply_is_not_answered_in_part(programme, body, client) -> None:
    theirs = actions.reply(make_body("ander"), make_thread(programme), verdict="not", why="Nee.", by=None)
    signed_in(client, enter("bram", programme, body=body))
    assert client.get(f"{BENCH}reactie/{theirs.public_id}/deel/").status_code == 404


def test_asking_goes_to_several_bodies_at_once(programme, body, client) -> None:
    other = make_body("ander")
    signed_in(client, enter("olga", programme))
    form = {
        "to": f"c-{Challenge.objects.get().public_id}",
        "who": [str(body.pk), str(other.pk)],
        "answer_by": (clock.today() + dt.timedelta(days=56)).isoformat(),
    }
    assert client.post(f"{BENCH}vragen/", form).url == BENCH
    assert {row.body for row in Ask.objects.all()} == {body, other}
