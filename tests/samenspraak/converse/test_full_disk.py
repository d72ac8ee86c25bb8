"""When the server's disk is full a note is not acknowledged, the sheet is told so, and reading goes on."""

from __future__ import annotations

import errno

import pytest
from django.db import DatabaseError, OperationalError, connection

from samenspraak.converse import actions
from samenspraak.converse.raw import Note
from samenspraak.ground.full_disk import is_disk_full
from tests.factories.sheets import note_body

pytestmark = pytest.mark.django_db


@pytest.mark.skipif(
    "connection.vendor != 'sqlite'", reason="a full SQLite file is real here; see exam for PostgreSQL"
)
@pytest.mark.django_db(transaction=True)
def test_a_full_database_says_507_and_reads_go_on(device, table) -> None:
    device.put(note_body(table))
    with connection.cursor() as cursor:
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count={pages}")
        try:
            refused = [device.put(note_body(table, "x" * 9_000)) for _time in range(12)][-1]
            reading = device.ask("table")
        finally:
            cursor.execute("PRAGMA max_page_count=1073741823")
    assert (refused.status_code, reading.status_code) == (507, 200)
    assert refused.json() == {
        "reason": "De schijf van de server is vol, dus er is niets opgeslagen. "
        "Uw aantekeningen blijven op dit apparaat. Zeg het uw host."
    }
    acknowledged = len(reading.json()["notes"])
    assert Note.objects.count() == acknowledged
    # Free again, it goes on without a restart.
    assert device.put(note_body(table, "x" * 9_000)).status_code == 201


def test_what_means_full() -> None:
    full, other = OSError(errno.ENOSPC, "vol"), OSError(errno.EACCES, "mag niet")
    assert (is_disk_full(full), is_disk_full(other)) == (True, False)
    wrapped = DatabaseError("could not extend file")
    wrapped.__cause__ = type("DiskFull", (Exception,), {"sqlstate": "53100"})()
    assert is_disk_full(wrapped)
    assert not is_disk_full(OperationalError("database is locked"))


def test_another_fault_of_the_database_is_not_called_a_full_disk(device, table, monkeypatch) -> None:
    def broken(*_args: object, **_names: object) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr(actions, "take_notes", broken)
    with pytest.raises(OperationalError):
        device.put(note_body(table))
