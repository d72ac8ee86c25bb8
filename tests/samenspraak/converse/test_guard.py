"""Raw notes are opened only by the table, the intake and withdrawal; anyone else is stopped at the database."""

from __future__ import annotations

import types

import pytest

from samenspraak.converse.guard import RawNotesTouched, guarded
from samenspraak.converse.raw import Note
from tests.factories.rows import make_contribution, make_dialogue, make_programme, make_table

pytestmark = pytest.mark.django_db


def code_of(room: str) -> types.ModuleType:
    """A module that stands in `room` and counts notes."""
    module = types.ModuleType(room)
    module.Note = Note
    exec("def count():\n    return Note.objects.count()", module.__dict__)
    return module


@pytest.mark.parametrize(
    "room", ["samenspraak.converse.queries", "samenspraak.gather.intake", "samenspraak.trace.actions"]
)
def test_the_rooms_that_may(room: str) -> None:
    with guarded():
        assert code_of(room).count() == 0


@pytest.mark.parametrize(
    "room", ["samenspraak.gather.queries", "samenspraak.perspective.views", "samenspraak.public.views"]
)
def test_the_rooms_that_may_not(room: str) -> None:
    with guarded(), pytest.raises(RawNotesTouched, match=room):
        code_of(room).count()


def test_withdrawal_reaches_the_note() -> None:
    from samenspraak.gather.intake import Intake
    from samenspraak.trace.actions import withdraw_contribution

    table = make_table(make_dialogue(make_programme()))
    contribution = make_contribution(table)
    note = Note.objects.create(programme=table.programme, table=table, text="Zo zei ze het.", sha256="0" * 64)
    Intake.objects.create(programme=table.programme, note=note, contribution=contribution)
    with guarded():
        withdraw_contribution(contribution, by=None)
    note.refresh_from_db()
    assert note.text == ""
