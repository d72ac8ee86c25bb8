"""A dialogue that goes on where an earlier one stopped shows both accounts beside each other, honestly."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from django.utils import translation

from samenspraak.convene.models import Dialogue
from samenspraak.followup.actions import accounting as acts
from samenspraak.followup.choices import Moment
from samenspraak.followup.models import Commitment, HeardAnswer, HeardSurvey
from samenspraak.followup.queries import left_open
from samenspraak.ground import clock, publicness
from samenspraak.ground.models import Programme
from samenspraak.public.models import RenderedPage
from samenspraak.public.queries.comparing import Line, compared
from samenspraak.public.rendering import forget_old_pages
from samenspraak.trace.actions import withdraw_contribution
from tests.factories.rows import make_contribution, make_dialogue, make_programme, make_table

HERE = "/en/later/verantwoording/toen-en-nu/"


@pytest.fixture
def english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.fixture
def later(world) -> Programme:
    """A next programme, that took up what the first left open and held one dialogue so far."""
    programme = make_programme("later")
    make_contribution(make_table(make_dialogue(programme, held_on=dt.date(2026, 11, 20))))
    Dialogue.objects.filter(programme=world.programme).update(held_on=dt.date(2024, 3, 1))
    acts.take_up_open(programme, world.programme, left_open(world.programme), by=None)
    return programme


def line(programme: Programme, label: str) -> Line:
    found = compared(programme)
    assert found is not None
    return next(one for one in found.lines if one.label.startswith(label))


def answered(programme: Programme, moment: Moment, scores: list[int]) -> None:
    day = clock.today()
    survey = HeardSurvey.objects.create(programme=programme, moment=moment, opens_on=day, closes_on=day)
    HeardAnswer.objects.bulk_create(
        HeardAnswer(programme=programme, survey=survey, heard=score) for score in scores
    )


def test_the_earlier_one_stands_first_with_its_year(world, later, english) -> None:
    found = compared(later)
    assert found is not None
    assert [(side.programme, side.years) for side in found.sides] == [
        (world.programme, "2024"),
        (later, "2026"),
    ]
    assert line(later, "Contributions").cells == ["3", "1"]


def test_what_is_not_there_yet_is_said_in_words_and_not_as_nought(world, later, english) -> None:
    assert line(later, "In the perspective").cells == ["3 of 3", "no perspective yet"]
    assert line(later, "Challenges answered").cells == ["1 of 1", "no challenges yet"]
    assert line(later, "Promises kept").cells == ["0 of 1", "nothing promised yet"]
    assert line(later, "Promises kept").note == (
        "There is no perspective here yet, so this cannot be compared yet."
    )


def test_a_share_stands_behind_its_counts_and_not_for_a_handful(world, later, english) -> None:
    assert line(later, "In a red thread").cells == ["3 of 3", "0 of 1"]
    Commitment.objects.bulk_create(
        Commitment(
            programme=world.programme, body=world.body, what_nl=f"Nummer {number}", due=clock.today(), state="done"
        )
        for number in range(23)
    )  # fmt: skip
    assert line(later, "Promises kept").cells == ["23 of 24 (96%)", "nothing promised yet"]


def test_feeling_heard_is_compared_at_the_same_moment_only(world, later, english) -> None:
    answered(world.programme, Moment.AFTER_REPORT, [5] * 30 + [1] * 20)
    assert line(later, "Felt heard").cells[1] == "not asked yet"
    answered(later, Moment.AFTER_TALK, [5] * 40 + [1] * 20)
    apart = line(later, "Felt heard")
    assert [cell.split(":")[0] for cell in apart.cells] == ["After the report", "After the talk"]
    assert apart.note == "Not asked at the same moment: these answers cannot be compared."
    answered(later, Moment.AFTER_REPORT, [5] * 24 + [1] * 16)
    beside = line(later, "Felt heard")
    assert (beside.label, beside.note) == (
        "Felt heard (after the report)",
        "The ranges overlap: the difference may be chance.",
    )
    assert [cell[:16] for cell in beside.cells] == ["30 of the 50 peo", "24 of the 40 peo"]


def test_too_few_answers_stay_hidden_here_too(world, later, english) -> None:
    answered(world.programme, Moment.AFTER_TALK, [5] * 30 + [1] * 20)
    answered(later, Moment.AFTER_TALK, [5] * 8 + [1])
    found = line(later, "Felt heard")
    assert (found.cells[1], found.note) == (
        "too few to show",
        "For one of them, too few people answered to compare.",
    )


def test_the_page_is_offered_where_there_is_something_to_compare(world, later, fresh) -> None:
    assert "toen-en-nu" in fresh("/en/later/verantwoording/")
    assert "toen-en-nu" not in fresh(world.address("verantwoording/"))
    page = fresh(HERE)
    assert (world.address("verantwoording/") in page, "2024" in page, "3 of 3" in page) == (True, True, True)
    assert "nothing to compare it with" in fresh(world.address("verantwoording/toen-en-nu/"))


def test_an_earlier_one_that_is_not_public_any_more_is_not_shown(world, later, client, fresh) -> None:
    assert world.address("verantwoording/") in fresh(HERE)
    Programme.objects.filter(pk=world.programme.pk).update(is_public=False)
    forget_old_pages(world.programme, {})
    assert "nothing to compare it with" in client.get(HERE).content.decode()
    account = fresh("/en/later/verantwoording/")
    assert (world.challenge.title in account, world.address("verantwoording/") in account) == (True, False)


def test_what_is_taken_back_there_is_counted_anew_here(world, later, client) -> None:
    assert ">3<" in client.get(HERE).content.decode()
    withdraw_contribution(world.said[0], by=None)
    publicness.changed(world.programme)
    forget_old_pages(Programme.objects.get(pk=world.programme.pk), {})
    assert not RenderedPage.objects.filter(path=HERE).exists()
    assert "2 of 2" in client.get(HERE).content.decode()
