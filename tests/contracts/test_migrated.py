"""The copy of the migrated database holds as long as nothing has changed that went into it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import migrated

ROOM = Path("src/samenspraak")


@pytest.mark.parametrize(
    "file",
    [
        "gather/migrations/0003_default_kinds.py",
        "convene/migrations/0006_shipped_guides.py",
        "convene/shipped/__init__.py",
        "convene/shipped/full.nl.json",
        "ground/ids.py",
    ],
)
def test_what_a_migration_is_and_reads_goes_into_it(file: str) -> None:
    found = {path.relative_to(migrated.ROOT) for path in migrated.sources() if migrated.ROOT in path.parents}
    assert ROOM / file in found


def test_a_change_in_any_of_it_makes_another_name(monkeypatch, tmp_path: Path) -> None:
    migration = tmp_path / "0001_initial.py"
    monkeypatch.setattr(migrated, "sources", lambda: iter([migration]))
    names = set()
    for text in ("one", "two", "two"):
        migration.write_text(text, encoding="utf-8")
        names.add(migrated.digest())
    assert len(names) == 2
