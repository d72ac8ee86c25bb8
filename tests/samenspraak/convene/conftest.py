"""A pool of eighty volunteers and quotas for a panel of twelve, as files; and the commands that work on them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from samenspraak.convene.cli import main
from tests.factories.pools import made_people, made_quotas, write_made_quotas, write_people

Run = Callable[..., int]


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def pool(tmp_path: Path) -> Path:
    return write_people(tmp_path / "pool.csv", made_people(80))


@pytest.fixture
def quotas(tmp_path: Path) -> Path:
    return write_made_quotas(tmp_path / "quotas.csv", made_quotas(12))


@pytest.fixture
def draw(pool: Path, quotas: Path, tmp_path: Path) -> Run:
    """`samenspraak draw` on that pool, to `out`, with fifty panels where nothing else is said."""

    def run(*more: str, seats: int = 12, panels: int = 50, out: str = "draw") -> int:
        words = ["draw", str(pool), str(quotas), "--seats", str(seats), "--panels", str(panels)]
        return main([*words, "--out", str(tmp_path / out), *more])

    return run
