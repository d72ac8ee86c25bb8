"""Every order of writing, changing, sending, losing, copying, withdrawing and putting an older database back.

Hypothesis looks for an order in which something is lost, doubled or brought back. The house is the real one, with its
database; the devices are in Python (device.py). Each safeguard is taken out once, to see that its loss would be found.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.conf import settings as house
from django.db import connection, transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from exam.device import Device
from samenspraak.convene.models import Table
from samenspraak.converse.actions import forget_words, sign_record, take_notes
from samenspraak.converse.actions import notes as taking
from samenspraak.converse.models import TableRecord
from samenspraak.converse.queries import is_frozen, notes_of
from samenspraak.converse.raw import Note, NoteRevision
from samenspraak.ground import tombstones
from samenspraak.ground.models import Tombstone
from samenspraak.trace.actions import apply_journal
from tests.factories.rows import make_dialogue, make_programme, make_table
from tests.factories.sheets import id_of, sha256, signing_body

# `script/exam` looks longer than its fast part.
EXAMPLES = int(os.environ.get("EXAM_EXAMPLES", "40"))
STEPS = 25
TEXT = st.text(alphabet="abé\U0001f600 ", min_size=1, max_size=4).filter(lambda text: text.strip() != "")


class Sync(RuleBasedStateMachine):
    """Two devices at one table, a network that loses and repeats, a house that can be set back."""

    table: Table

    def __init__(self) -> None:
        super().__init__()
        self.block = transaction.atomic()
        self.block.__enter__()
        self.devices = [Device(str(self.table.pk)), Device(str(self.table.pk))]
        # What was written and not replaced by its writer: this must be somewhere, always.
        self.heads: set[str] = set()
        self.sent: list[str] = []
        self.withdrawn: set[str] = set()
        self.backup: tuple[list[Note], list[NoteRevision]] | None = None

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.block.__exit__(None, None, None)

    def post(self, bodies: list[str]) -> list[dict[str, Any]]:
        self.sent += bodies
        answers = take_notes(self.table, bodies)
        stored = set(NoteRevision.objects.values_list("sha256", flat=True))
        for body, answer in zip(bodies, answers, strict=True):
            assert not answer.is_receipt or sha256(body) in stored, "acknowledged, but not stored"
        return [
            {"status": int(answer.outcome), "sha256": answer.sha256, "current": answer.current}
            for answer in answers
        ]

    def told(self) -> dict[str, Any]:
        gone = Note.objects.filter(table=self.table, erased_at__isnull=False).values_list("pk", flat=True)
        return {"notes": [note["body"] for note in notes_of(self.table)], "gone": list(map(str, gone))}

    @rule(device=st.integers(0, 1), text=TEXT)
    def write(self, device: int, text: str) -> None:
        self.heads.add(self.devices[device].write(text))

    @rule(device=st.integers(0, 1), text=TEXT, struck=st.booleans(), data=st.data())
    def change(self, device: int, text: str, struck: bool, data: st.DataObject) -> None:
        here = self.devices[device]
        keys = sorted(key for key, kept in here.notes.items() if kept.newest)
        if keys:
            key = data.draw(st.sampled_from(keys))
            before = here.notes[key].newest
            self.heads.add(here.revise(key, text=text, struck=struck))
            self.heads.discard(before or "")

    @rule(device=st.integers(0, 1), losing=st.lists(st.booleans(), max_size=6))
    def sync(self, device: int, losing: list[bool]) -> None:
        chances = iter(losing)
        self.devices[device].sync(self.post, lambda: next(chances, False))

    @rule(device=st.integers(0, 1))
    def sync_whole(self, device: int) -> None:
        here = self.devices[device]
        for _time in range(2):
            here.sync(self.post, lambda: False)
            here.hear(self.told())
        held = {key for key, kept in here.notes.items() if kept.everything}
        assert held & self.withdrawn == set(), "withdrawn, and still on a device that was told"

    @precondition(lambda self: self.sent)
    @rule(data=st.data())
    def arrive_late(self, data: st.DataObject) -> None:
        """The network delivers something once more that was sent long ago."""
        self.post([data.draw(st.sampled_from(self.sent))])

    @rule()
    def copy_device(self) -> None:
        self.devices[1].copy_from(self.devices[0])

    @rule(data=st.data())
    def withdraw(self, data: st.DataObject) -> None:
        rows = {str(note.pk): note for note in Note.objects.filter(erased_at=None)}
        if rows:
            key = data.draw(st.sampled_from(sorted(rows)))
            forget_words(rows[key])
            tombstones.bury(rows[key], programme=self.table.programme, reason="withdrawn by its people")
            self.withdrawn.add(key)

    @rule()
    def back_up(self) -> None:
        self.backup = list(Note.objects.all()), list(NoteRevision.objects.all())

    @precondition(lambda self: self.backup is not None)
    @rule()
    def put_back(self) -> None:
        """An older database is put back, and the journal of withdrawals applied by trace."""
        assert self.backup is not None
        for model in (NoteRevision, Note, Tombstone, TableRecord):
            model.objects.all().delete()
        notes, revisions = self.backup
        Note.objects.bulk_create(notes)
        NoteRevision.objects.bulk_create(revisions)
        list(apply_journal())

    @precondition(lambda self: not is_frozen(self.table))
    @rule(device=st.integers(0, 1))
    def sign(self, device: int) -> None:
        kept = self.devices[device].notes.values()
        read = [one.newest for one in kept if one.newest and '"struck": true' not in one.newest]
        answer = sign_record(self.table, signing_body(self.table, read), read)
        assert answer.is_receipt, answer.reason
        lines = set(TableRecord.objects.get().lines.values_list("sha256", flat=True))
        assert lines == {sha256(body) for body in read if id_of(body) not in self.withdrawn}, (
            "signed otherwise than read"
        )

    @precondition(lambda self: is_frozen(self.table))
    @rule()
    def open_again(self) -> None:
        TableRecord.objects.all().delete()

    @invariant()
    def nothing_is_lost(self) -> None:
        here = set(NoteRevision.objects.values_list("sha256", flat=True))
        here |= {sha256(body) for device in self.devices for body in device.bodies()}
        lost = [body for body in self.heads if sha256(body) not in here and id_of(body) not in self.withdrawn]
        assert lost == [], "lost"

    @invariant()
    def nothing_stands_there_twice(self) -> None:
        ids = list(Note.objects.values_list("pk", flat=True))
        assert len(ids) == len(set(ids)), "twice"

    @invariant()
    def nothing_comes_back(self) -> None:
        gone = [uuid.UUID(key) for key in self.withdrawn]
        assert not Note.objects.filter(pk__in=gone).exclude(text="").exists(), "came back"
        assert not NoteRevision.objects.filter(note__in=gone).exists(), "came back"


@pytest.fixture
def table(db: None, tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> Table:
    monkeypatch.setattr(house, "WITHDRAWAL_JOURNAL", tmp_path / "withdrawals.journal")
    return make_table(make_dialogue(make_programme()), seats=2)


def run(table: Table, tmp_path: Any, monkeypatch: pytest.MonkeyPatch, sabotaged: bool = False) -> None:
    """Let Hypothesis look; each example has a journal of its own. What is sabotaged need not be found in few steps."""
    number = iter(range(10**9))

    class Here(Sync):
        def __init__(self) -> None:
            self.table = table
            monkeypatch.setattr(house, "WITHDRAWAL_JOURNAL", tmp_path / f"{next(number)}.journal")
            super().__init__()

    run_state_machine_as_test(
        Here,
        settings=settings(
            max_examples=400 if sabotaged else EXAMPLES,
            phases=[Phase.generate] if sabotaged else list(Phase),
            stateful_step_count=STEPS,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_nothing_is_lost_doubled_or_brought_back(table, tmp_path, monkeypatch) -> None:
    run(table, tmp_path, monkeypatch)


def test_without_tombstones_it_would_be_found(table, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(taking.tombstones, "is_buried", lambda _key: False)
    with pytest.raises(AssertionError, match=r"withdrawn, and still on a device|came back|signed otherwise"):
        run(table, tmp_path, monkeypatch, sabotaged=True)


@contextmanager
def without_unique_constraints() -> Iterator[None]:
    """The tables of notes as they would be if nobody had told the database that an id stands there once."""
    with connection.cursor() as cursor:
        for name in (NoteRevision._meta.db_table, Note._meta.db_table):
            cursor.execute(f"CREATE TABLE bare AS SELECT * FROM {name} WHERE 0")
            cursor.execute(f"DROP TABLE {name}")
            cursor.execute(f"ALTER TABLE bare RENAME TO {name}")
        yield


@pytest.mark.skipif(
    "connection.vendor != 'sqlite'", reason="a table is made without its constraints in SQLite's way"
)
@pytest.mark.django_db(transaction=True)
def test_without_the_unique_constraint_it_would_be_found(tmp_path, monkeypatch, request) -> None:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA foreign_keys=OFF")
    try:
        with transaction.atomic():
            table = request.getfixturevalue("table")
            with without_unique_constraints(), pytest.raises(AssertionError, match="twice"):
                run(table, tmp_path, monkeypatch, sabotaged=True)
            transaction.set_rollback(True)
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA foreign_keys=ON")


def test_a_receipt_that_is_given_before_it_is_stored_would_be_found(table, tmp_path, monkeypatch) -> None:
    def hasty(here: Any, said: Any, **_more: Any) -> taking.Outcome:
        return taking.Outcome.NEW

    monkeypatch.setattr(taking, "take_note", hasty)
    with pytest.raises(AssertionError, match="acknowledged, but not stored"):
        run(table, tmp_path, monkeypatch, sabotaged=True)
