"""How widely a thread was heard: tables, never people; own dialogues and other talks apart."""

from __future__ import annotations

import pytest

from samenspraak.analyse.queries import thread_counts
from samenspraak.convene.choices import DialogueKind
from samenspraak.gather.choices import ContributionState
from tests.factories.rows import make_contribution, make_dialogue, make_programme, make_table, make_thread

pytestmark = pytest.mark.django_db


def test_a_table_counts_once_however_often_it_said_so() -> None:
    programme = make_programme()
    dialogue = make_dialogue(programme)
    first, second, _silent = (make_table(dialogue, number) for number in (1, 2, 3))
    voices = [make_contribution(first), make_contribution(first, seat=2), make_contribution(second)]
    count = thread_counts([make_thread(programme, said=voices)]).popitem()[1]
    assert (count.heard, count.total, count.contributions) == (2, 3, 3)
    assert count.by_kind == {"theme": (2, 3)}


def test_own_dialogues_have_their_own_total() -> None:
    programme = make_programme()
    invited = make_table(make_dialogue(programme))
    own = make_table(make_dialogue(programme, kind=DialogueKind.SELF_ORGANISED))
    thread = make_thread(programme, said=[make_contribution(invited), make_contribution(own)])
    count = thread_counts([thread])[thread.pk]
    assert (count.heard, count.total) == (1, 1)
    assert (count.own_heard, count.own_total) == (1, 1)


def test_those_who_said_otherwise_are_no_support() -> None:
    programme = make_programme()
    dialogue = make_dialogue(programme)
    first, second = make_table(dialogue, 1), make_table(dialogue, 2)
    thread = make_thread(
        programme, said=[make_contribution(first)], otherwise=[make_contribution(second, "Ik mis dat niet.")]
    )
    count = thread_counts([thread])[thread.pk]
    assert (count.heard, count.otherwise_heard, count.otherwise_contributions) == (1, 1, 1)


def test_a_withdrawn_contribution_no_longer_counts() -> None:
    programme = make_programme()
    table = make_table(make_dialogue(programme))
    gone = make_contribution(table, state=ContributionState.WITHDRAWN)
    thread = make_thread(programme, said=[gone])
    assert thread_counts([thread])[thread.pk].heard == 0


def test_the_number_of_questions_does_not_grow(django_assert_num_queries) -> None:
    programme = make_programme()
    table = make_table(make_dialogue(programme))
    threads = [
        make_thread(programme, f"Draad {number}", said=[make_contribution(table)]) for number in range(3)
    ]
    with django_assert_num_queries(2):
        thread_counts(threads[:1])
    with django_assert_num_queries(2):
        thread_counts(threads)
