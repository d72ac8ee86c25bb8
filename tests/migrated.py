"""The migrated database is made once and copied: a test process that finds a copy starts seconds after it was asked.

To run the migrations takes half a minute, in every process that tests. Their outcome is kept under a name that is a
hash of all that goes into it, so that a changed migration is run as ever:

| database | where it is kept | how a process gets its own |
|---|---|---|
| SQLite | `var/migrated` | a copy of the file |
| PostgreSQL | a database beside the tests' own, gone with the server | `CREATE DATABASE ... TEMPLATE` |
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import django
from django.apps import apps
from django.db import connection

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "var" / "migrated"
OURS = ROOT / "src"
NOT_READ = {"templates", "static", "locale", "__pycache__"}
IMPORTED = re.compile(r"^\s*(?:from|import) (samenspraak\.[\w.]+)", re.M)


def sources() -> Iterator[Path]:
    """All that the outcome of migrating depends on: migrations, the modules that they call, and files of data."""
    for app in apps.get_app_configs():
        for migration in sorted((Path(app.path) / "migrations").glob("*.py")):
            yield migration
            for module in IMPORTED.findall(migration.read_text(encoding="utf-8")):
                place = OURS / module.replace(".", "/")
                yield from (place.with_suffix(".py"), place / "__init__.py")
    for file in sorted((OURS / "samenspraak").rglob("*")):
        if file.suffix != ".py" and not NOT_READ & set(file.parts):
            yield file


def digest() -> str:
    found = hashlib.sha256(f"{django.VERSION} {sqlite3.sqlite_version}".encode())
    for file in dict.fromkeys(sources()):
        if file.is_file():
            found.update(str(file.name).encode() + file.read_bytes())
    return found.hexdigest()[:16]


@contextmanager
def alone(name: str) -> Iterator[None]:
    """One process at a time; the others wait, and then find the work done."""
    try:
        import fcntl
    except ImportError:  # no such locks here: then two may do the same work
        yield
        return
    KEPT.mkdir(parents=True, exist_ok=True)
    with (KEPT / f"{name}.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def set_up(make: Callable[[bool], Any]) -> Any:
    """Give this process its own migrated database; `make(there_already)` has Django set it up."""
    try:
        KEPT.mkdir(parents=True, exist_ok=True)
    except OSError:  # a checkout that cannot be written to
        return make(False)
    return (_sqlite if connection.vendor == "sqlite" else _postgres)(make)


def _sqlite(make: Callable[[bool], Any]) -> Any:
    kept = KEPT / f"{digest()}.sqlite3"
    own = Path(connection.settings_dict["TEST"]["NAME"])
    with alone("sqlite"):
        if kept.exists():
            own.write_bytes(kept.read_bytes())
            return make(True)
        made = make(False)
        for old in KEPT.glob("*.sqlite3"):
            old.unlink()
        half = kept.with_suffix(".half")
        half.unlink(missing_ok=True)
        with closing(sqlite3.connect(own)) as source, closing(sqlite3.connect(half)) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode=DELETE")
        half.rename(kept)
        return made


def _postgres(make: Callable[[bool], Any]) -> Any:
    kept = f"migrated_{digest()}"
    own = connection.creation._get_test_db_name()
    with alone("postgres"):
        if exists(kept):
            copy(kept, own)
            return make(True)
        made = make(False)
        connection.close()
        copy(own, kept)
        return made


def exists(name: str) -> bool:
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        return cursor.fetchone() is not None


def copy(source: str, target: str) -> None:
    quote = connection.ops.quote_name
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {quote(target)}")
        cursor.execute(f"CREATE DATABASE {quote(target)} TEMPLATE {quote(source)}")
