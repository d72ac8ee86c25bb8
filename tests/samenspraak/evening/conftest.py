"""One evening: an invited dialogue with two tables and a guide, and the people of the cast at their tables."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.utils import translation

from samenspraak.convene.choices import TableRoleName
from samenspraak.convene.models import Dialogue, Table, TableRole
from samenspraak.converse.raw import Note
from samenspraak.evening import actions
from samenspraak.evening.limits import HAND_INS, NEW_CARDS, REGISTRATIONS
from samenspraak.evening.queries import guide_for
from samenspraak.ground.models import Programme
from samenspraak.people.limits import GUESSES
from samenspraak.people.models import User
from tests.factories.rows import make_dialogue, make_programme, make_table
from tests.people import enter


@dataclass(frozen=True, slots=True)
class Evening:
    """Fatima facilitates and Noor writes at table 1, Hugo hosts both tables."""

    programme: Programme
    dialogue: Dialogue
    first: Table
    second: Table
    olga: User
    hugo: User
    fatima: User
    noor: User
    mo: User


@pytest.fixture(autouse=True)
def nobody_waits(settings, tmp_path) -> None:
    """Limits remember addresses in the process, and every test comes from the same one."""
    settings.MEDIA_ROOT = tmp_path
    for limit in (REGISTRATIONS, HAND_INS, NEW_CARDS, GUESSES):
        limit.empty()


@pytest.fixture(autouse=True)
def dutch() -> Iterator[None]:
    """Sentences are compared in Dutch, whatever language the test before spoke."""
    with translation.override("nl"):
        yield


@pytest.fixture
def evening(db) -> Evening:
    programme = make_programme()
    dialogue = make_dialogue(programme)
    first, second = make_table(dialogue, 1, seats=3), make_table(dialogue, 2, seats=3)
    people = {name: enter(name, programme) for name in ("olga", "hugo", "fatima", "noor", "mo")}
    for table, role, name in (
        (first, TableRoleName.HOST, "hugo"),
        (second, TableRoleName.HOST, "hugo"),
        (first, TableRoleName.FACILITATOR, "fatima"),
        (first, TableRoleName.NOTE_TAKER, "noor"),
    ):
        TableRole.objects.create(programme=programme, table=table, role=role, user=people[name])
    actions.choose_guide(dialogue, guide_for(programme, "one-hour", "nl"), by=people["olga"])
    return Evening(programme, dialogue, first, second, **people)


def write_note(table: Table, text: str, kind: str = "dream", **fields: Any) -> Note:
    """A note as the sheet leaves it."""
    defaults = {"id": uuid.uuid4(), "sha256": hashlib.sha256(text.encode()).hexdigest()}
    return Note.objects.create(
        programme=table.programme, table=table, kind=kind, text=text, **{**defaults, **fields}
    )
