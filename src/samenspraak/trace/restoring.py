"""Putting an older database file back: never served before everything that was taken back is taken out of it again.

SQLite only; PostgreSQL has tools of its own, after which `samenspraak apply_withdrawals` does the same.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from django.core.management import call_command
from django.db import connection
from django.utils.translation import gettext as _

from samenspraak.ground.tombstones import check_newest
from samenspraak.trace.actions import apply_journal


class CannotRestore(Exception):  # noqa: N818
    """A sentence for the person at the keyboard."""


def back_up(target: Path) -> None:
    """Copy the database in use, whole, while it is served. The journal of withdrawals is kept apart from it."""
    if connection.vendor != "sqlite":
        raise CannotRestore(_("This works for SQLite. For PostgreSQL use pg_dump."))
    if target.exists():
        raise CannotRestore(_("%(file)s is there already. Choose another name.") % {"file": target})
    with (
        closing(sqlite3.connect(str(connection.settings_dict["NAME"]))) as source,
        closing(sqlite3.connect(target)) as copy,
    ):
        source.backup(copy)


def restore(backup: Path, *, lines: int | None = None) -> int:
    """Put a backup in the place of the database in use; the number of withdrawals done again is returned.

    Refuses without the newest copy of the journal. What was in use is kept beside it until the end, and put back when
    anything goes wrong.
    """
    if connection.vendor != "sqlite":
        raise CannotRestore(
            _("This works for SQLite. For PostgreSQL use pg_restore, then apply_withdrawals.")
        )
    _check(backup)
    in_use = Path(str(connection.settings_dict["NAME"]))
    if in_use.exists() and connection.introspection.table_names():
        check_newest(also_lines=lines)
    kept = in_use.with_name(f"{in_use.name}.before-restore")
    connection.close()
    _move(in_use, kept)
    try:
        shutil.copyfile(backup, in_use)
        call_command("migrate", interactive=False, verbosity=0)
        # Once more, now against the tombstones of the backup.
        check_newest(also_lines=lines)
        again = sum(1 for _contribution in apply_journal())
    except BaseException:
        connection.close()
        _remove(in_use)
        _move(kept, in_use)
        raise
    connection.close()
    _remove(kept)
    return again


def _check(backup: Path) -> None:
    if not backup.is_file():
        raise CannotRestore(_("There is no file %(file)s.") % {"file": backup})
    try:
        with closing(sqlite3.connect(f"file:{backup}?mode=ro", uri=True)) as found:
            whole = found.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            ours = found.execute(
                "SELECT count(*) FROM sqlite_master WHERE name='ground_programme'"
            ).fetchone()[0]
    except sqlite3.DatabaseError:
        whole = ours = False
    if not (whole and ours):
        raise CannotRestore(
            _("%(file)s is not a complete database of this installation. Nothing was changed.")
            % {"file": backup}
        )


def _move(source: Path, target: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        part = source.with_name(source.name + ending)
        if part.exists():
            part.replace(target.with_name(target.name + ending))


def _remove(path: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
