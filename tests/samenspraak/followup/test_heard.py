""" "Did you feel heard?": once a card, on paper too, and published so that nobody can be found in it."""

from __future__ import annotations

import datetime as dt
import uuid

import pytest
from django.conf import settings

from samenspraak.convene.cards import issue_seat_card
from samenspraak.followup import actions
from samenspraak.followup.choices import Moment
from samenspraak.followup.models import HeardAnswer, HeardSurvey
from samenspraak.followup.queries.heard import heard_over_time
from samenspraak.followup.views.hearing import form_on_paper
from samenspraak.gather.models import Contribution
from samenspraak.ground import clock
from samenspraak.ground.printing.plain import as_pdf
from samenspraak.people.actions import open_card
from samenspraak.trace.actions import withdraw_everything
from tests.factories.rows import make_dialogue, make_programme, make_table
from tests.papers import problems_in
from tests.people import enter

pytestmark = pytest.mark.django_db
YES, NO = dict.fromkeys(actions.QUESTIONS, 5), dict.fromkeys(actions.QUESTIONS, 2)


@pytest.fixture
def programme():
    return make_programme()


@pytest.fixture
def survey(programme) -> HeardSurvey:
    today = clock.today()
    week = dt.timedelta(days=7)
    return actions.open_survey(programme, Moment.AFTER_TALK, opens_on=today, closes_on=today + week, by=None)


@pytest.fixture
def table(programme):
    return make_table(make_dialogue(programme))


def answers(survey, table, yes: int, no: int) -> None:
    for number in range(yes + no):
        actions.enter_paper(survey, table, YES if number < yes else NO, by=None)


def test_a_card_answers_once_and_may_change_its_mind(survey, table, client) -> None:
    card = issue_seat_card(table.seats.get(number=1), by=None)
    client.cookies[settings.CARD_COOKIE] = open_card(survey.programme, card.code)
    key = str(uuid.uuid4())
    form = {"heard": "5", "shaped": "2", "again": "4", "words": "Jan de Vries luisterde goed.", "key": key}
    for _twice in range(2):
        assert client.post("/nl/waterkant/gehoord/", form).url == "/nl/waterkant/mijn-tafel/"
    row = HeardAnswer.objects.get()
    assert (row.heard, row.shaped, row.met, row.again, row.table, row.kind) == (5, 2, None, 4, table, "theme")
    brought = Contribution.objects.get()
    assert (brought.door, brought.state) == ("idea_box", "hidden")
    assert "Jan de Vries" not in brought.current.text
    client.post("/nl/waterkant/gehoord/", {"heard": "1"})
    assert HeardAnswer.objects.get().heard == 1


def test_without_a_card_or_out_of_time_nothing_is_asked(survey, client, table) -> None:
    assert client.get("/nl/waterkant/gehoord/").url.endswith("/kaart/")
    card = issue_seat_card(table.seats.get(number=1), by=None)
    with clock.moved_to(clock.now() + dt.timedelta(days=9)):
        client.cookies[settings.CARD_COOKIE] = open_card(survey.programme, card.code)
        assert "niet open" in client.get("/nl/waterkant/gehoord/").content.decode()
        with pytest.raises(actions.Refusal):
            actions.answer_survey(survey, table.seats.get(number=1).bearer, YES)


def test_an_answer_goes_when_all_is_taken_back(survey, table) -> None:
    bearer = table.seats.get(number=1).bearer
    actions.answer_survey(survey, bearer, YES)
    withdraw_everything(bearer)
    assert HeardAnswer.objects.count() == 0


def test_an_empty_answer_gets_a_sentence(survey, table) -> None:
    with pytest.raises(actions.Refusal):
        actions.enter_paper(survey, table, {}, by=None)
    with pytest.raises(actions.Refusal):
        actions.enter_paper(survey, table, {"heard": 9}, by=None)


def test_few_answers_show_no_figure(survey, table, client) -> None:
    answers(survey, table, yes=5, no=4)
    (found,) = heard_over_time(survey.programme)
    assert (found.answers, found.shares) == (None, {})
    page = client.get("/nl/waterkant/gehoord/uitkomst/").content.decode()
    assert "Minder dan tien mensen" in page


def test_a_small_side_is_not_shown_either(survey, table) -> None:
    answers(survey, table, yes=25, no=3)
    (found,) = heard_over_time(survey.programme)
    assert (found.answers, found.shares["heard"].agree) == (28, None)


def test_it_is_shown_with_its_bounds_and_by_kind(survey, table, client) -> None:
    other = make_table(make_dialogue(survey.programme, kind="science"))
    answers(survey, table, yes=15, no=10)
    answers(survey, other, yes=12, no=14)
    (found,) = heard_over_time(survey.programme)
    share = found.shares["heard"]
    assert (share.of, share.agree) == (51, 27)
    assert share.low is not None
    assert share.high is not None
    assert 0 <= share.low < 27 < share.high <= 51
    assert {kind: one.agree for kind, one in found.by_kind["heard"].items()} == {
        "Themadialoog": 15,
        "Wetenschapsdialoog": 12,
    }
    page = client.get("/en/waterkant/gehoord/uitkomst/").content.decode()
    assert "27 of the 51 people (between" in page


def test_one_small_kind_hides_all_kinds(survey, table) -> None:
    other = make_table(make_dialogue(survey.programme, kind="science"))
    answers(survey, table, yes=20, no=20)
    answers(survey, other, yes=4, no=0)
    (found,) = heard_over_time(survey.programme)
    assert found.by_kind == {}
    assert found.shares["heard"].agree == 24


def test_the_team_types_in_paper_forms(survey, table, client) -> None:
    client.force_login(enter("olga", survey.programme))
    address = "/nl/waterkant/werkbank/opvolging/gehoord/after_talk/"
    answer = client.post(address, {"table": str(table.pk), "heard": "4"})
    assert answer.url.endswith(f"?tafel={table.pk}")
    row = HeardAnswer.objects.get()
    assert (row.bearer, row.table, row.manner) == (None, table, "paper")


def test_the_form_on_paper_is_accessible(programme, tmp_path) -> None:
    assert problems_in(as_pdf(form_on_paper(programme)), tmp_path) == []
