"""The demonstration programme is made once and copied: each test that lives in it finds it there, whole.

To make it takes half a minute, by the actions that people use. What that left behind (rows, files, the journal of
withdrawals) is kept in `var/migrated` under a name that is a hash of the whole source and the day, so that changed
code makes it anew. Elsewhere than on SQLite, and within a transaction, it is made each time.
"""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import django
from django.conf import settings
from django.db import connection

from samenspraak.demo.loading import load_demo
from samenspraak.ground import clock
from samenspraak.ground.models import Programme
from tests.migrated import KEPT, OURS, alone

ROWS, FILES, JOURNAL = "rows.sqlite3", "files", "withdrawals.journal"


def digest() -> str:
    """All that the outcome depends on: the source, its data, and the day on which it is made."""
    found = hashlib.sha256(f"{django.VERSION} {sqlite3.sqlite_version} {clock.today()}".encode())
    for file in sorted(OURS.rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            found.update(str(file.relative_to(OURS)).encode() + file.read_bytes())
    return found.hexdigest()[:16]


def kept_demonstration() -> Programme:
    """The demonstration programme, in the database and below the MEDIA_ROOT of the test that asks for it."""
    if connection.vendor != "sqlite" or connection.in_atomic_block or not may_keep():
        return load_demo()
    with alone("demonstration"):
        kept = KEPT / f"demonstration-{digest()}"
        if kept.exists():
            put_back(kept)
            return Programme.objects.get(is_demo=True)
        programme = load_demo()
        keep(kept)
        return programme


def may_keep() -> bool:
    try:
        KEPT.mkdir(parents=True, exist_ok=True)
    except OSError:  # a checkout that cannot be written to
        return False
    return True


def keep(kept: Path) -> None:
    """Two days are kept, for a test that lives in another year."""
    older = sorted(KEPT.glob("demonstration-*/"), key=lambda one: one.stat().st_mtime)
    for old in older[:-1]:
        shutil.rmtree(old)
    half = KEPT / "half-a-demonstration"
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir()
    with closing(sqlite3.connect(half / ROWS)) as target:
        connection.connection.backup(target)
        target.execute("PRAGMA journal_mode=DELETE")
    # What was printed or uploaded, if anything was.
    (half / FILES).mkdir()
    if Path(settings.MEDIA_ROOT).exists():
        shutil.copytree(settings.MEDIA_ROOT, half / FILES, dirs_exist_ok=True)
    if Path(settings.WITHDRAWAL_JOURNAL).exists():
        shutil.copy2(settings.WITHDRAWAL_JOURNAL, half / JOURNAL)
    half.rename(kept)


def put_back(kept: Path) -> None:
    connection.ensure_connection()
    with closing(sqlite3.connect(kept / ROWS)) as source:
        source.backup(connection.connection)
    shutil.copytree(kept / FILES, settings.MEDIA_ROOT, dirs_exist_ok=True)
    if (kept / JOURNAL).exists():
        shutil.copy2(kept / JOURNAL, settings.WITHDRAWAL_JOURNAL)
