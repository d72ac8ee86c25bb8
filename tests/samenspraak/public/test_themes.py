"""The programme by theme: what came back is counted over the tables of that theme alone."""

from __future__ import annotations

from typing import Any

import pytest

from samenspraak.convene.choices import DialogueKind
from samenspraak.convene.models import Table, Theme
from samenspraak.gather.models import Contribution
from samenspraak.perspective.choices import Part
from samenspraak.perspective.models import Challenge, Section
from samenspraak.perspective.queries import current_edition
from samenspraak.public.queries.themes import themes_of
from samenspraak.trace.actions import withdraw_contribution
from tests.factories.rows import make_contribution, make_dialogue, make_sentence, make_table, make_thread
from tests.samenspraak.public.conftest import World

pytestmark = pytest.mark.django_db


def counted(world: World) -> dict[str, Any]:
    """By theme: its dialogues, (thread, heard, total) and (challenge, how much of the theme it cites)."""
    return {
        page.theme.title_nl: (
            [row.title_nl for row in page.dialogues],
            [(here.row.thread.label, here.heard, here.total) for here in page.threads],
            [(here.challenge.title, here.cited) for here in page.challenges],
        )
        for page in themes_of(world.programme, current_edition(world.programme, "nl"))
    }


@pytest.fixture
def school(world: World) -> Theme:
    """A second theme with an invited dialogue of two tables, of which one says what the other theme said too."""
    theme = Theme.objects.create(programme=world.programme, title_nl="School", order=9)
    invited = make_dialogue(world.programme, title_nl="Dialoog op school", theme=theme)
    first, _second = make_table(invited), make_table(invited, number=2)
    own = make_dialogue(
        world.programme, title_nl="Aan huis", theme=theme, kind=DialogueKind.SELF_ORGANISED, is_public=True
    )
    said = [
        make_contribution(first, "De school is dicht in de avond."),
        make_contribution(make_table(own), "Ook wij zien een dichte school."),
    ]
    make_thread(world.programme, "Een open school", said=[*said, world.said[0]], order=5)
    return theme


def test_a_thread_is_counted_over_the_tables_of_the_theme(world, school) -> None:
    challenge = world.challenge.title
    assert counted(world) == {
        "Thema 0": (
            ["Dialoog 0"],
            [("Een open school", 1, 1), ("Een huiskamer 0", 1, 1)],
            [(challenge, 1)],
        ),
        # The table of the own dialogue is listed, and not among the two that were invited.
        "School": (["Aan huis", "Dialoog op school"], [("Een open school", 1, 2)], []),
    }


def test_the_challenge_that_cites_most_of_a_theme_comes_first(world, school) -> None:
    """Also with what was said at no table; cited twice counts once."""
    table = Table.objects.get(dialogue=world.dialogues[0])
    loose = make_contribution(table, "Een idee na afloop.", seat=4)
    Contribution.objects.filter(pk=loose.pk).update(table=None)
    more = make_contribution(table, "Nog iets.", seat=3)
    other = Challenge.objects.create(
        programme=world.programme, edition=world.edition, key="leren", order=9, title="Leren"
    )
    section = Section.objects.create(
        programme=world.programme, edition=world.edition, challenge=other, part=Part.SUMMARY, order=0
    )
    make_sentence(section, "Deelnemers zeiden dit.", cites=[loose, more])
    make_sentence(section, "En zij zeiden het nog eens.", cites=[more])
    assert counted(world)["Thema 0"][2] == [("Leren", 2), (world.challenge.title, 1)]
    assert counted(world)["School"][2] == []


def test_what_is_taken_back_counts_no_longer(world, school) -> None:
    withdraw_contribution(world.said[0], by=None)
    assert counted(world)["Thema 0"] == (["Dialoog 0"], [], [])


def test_a_theme_without_a_public_dialogue_is_not_shown(world, school, client) -> None:
    school.dialogues.update(is_public=False)
    page = client.get(world.address("themas/", "nl")).content.decode()
    assert ("Thema 0" in page, "School" in page) == (True, False)
    assert "Een huiskamer 0</a>, aan de ene tafel" in page
