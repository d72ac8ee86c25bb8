"""Whatever is published leads back to what was said or found: any sentence, in every edition that tests have."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samenspraak.perspective import actions
from samenspraak.perspective.choices import Sort
from samenspraak.trace.actions import withdraw_contribution
from tests.factories.rows import make_contribution, make_evidence, make_sentence
from tests.samenspraak.perspective.conftest import World
from tests.tracing import assert_traceable

TEXTS = {
    Sort.HEARD: "Een plek om elkaar te ontmoeten is gemist.",
    Sort.EVIDENCE: "In 2025 sloten 31 buurthuizen.",
    Sort.OURS: "Wij danken de tafels.",
}
SOURCES = ("thread", "first", "second", "research")
SENTENCE = st.tuples(st.sampled_from(list(Sort)), st.lists(st.sampled_from(SOURCES), unique=True, max_size=3))


@given(
    sentences=st.lists(SENTENCE, min_size=1, max_size=4),
    withdrawn=st.sets(st.sampled_from([0, 1]), max_size=2),
)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_any_sentence_is_refused_or_leads_back_and_still_does_when_words_are_withdrawn(
    world: World, settings: Any, tmp_path: Any, sentences: list[Any], withdrawn: set[int]
) -> None:
    settings.WITHDRAWAL_JOURNAL = tmp_path / "withdrawals.journal"
    with transaction.atomic():
        sources = {
            "thread": world.thread,
            "first": world.said[0],
            "second": world.said[1],
            "research": make_evidence(world.programme),
        }
        for order, (sort, names) in enumerate(sentences):
            cites = [sources[name] for name in names]
            make_sentence(world.summary, TEXTS[sort], sort=sort, cites=cites, order=order)
        try:
            actions.publish(world.edition, by=world.publisher)
        except actions.NotPublishable as refusal:
            assert refusal.findings  # noqa: PT017 (either way is right; which one is the gates' affair)
        else:
            assert assert_traceable(world.edition) == len(sentences)
            for place in sorted(withdrawn):
                withdraw_contribution(world.said[place], by=None)
            assert assert_traceable(world.edition) == len(sentences)
        transaction.set_rollback(True)


def test_the_assertion_can_fail(world: World) -> None:
    """A heard sentence whose thread nobody stands in is no traceable one."""
    make_sentence(world.summary, TEXTS[Sort.HEARD], cites=[world.thread])
    make_contribution(world.said[0].table, "Iets anders.")
    assert assert_traceable(world.edition) == 1
    make_sentence(world.story, TEXTS[Sort.HEARD])
    with pytest.raises(AssertionError):
        assert_traceable(world.edition)
