"""Who may import whom holds, and lint-imports says so when it does not: each contract is broken once on purpose."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

BREACHES = [
    pytest.param(
        "samenspraak/convene/models.py",
        "from samenspraak.gather import models",
        "between rooms",
        id="an earlier room imports a later one",
    ),
    pytest.param(
        "samenspraak/attic/__init__.py",
        "",
        "between rooms",
        id="a room that has no place in the order of the work",
    ),
    pytest.param(
        "samenspraak/people/choices.py",
        "from samenspraak.people import models",
        "inside a room",
        id="choices import models",
    ),
    pytest.param(
        "samenspraak/analyse/queries.py",
        "from samenspraak.analyse import actions",
        "inside a room",
        id="queries import actions",
    ),
    pytest.param(
        "samenspraak/public/queries.py",
        "from samenspraak.people import views",
        "forms and views",
        id="a room enters by another room's door",
    ),
    pytest.param(
        "rodedraad/passages.py", "import django", "analysis library", id="the library imports Django"
    ),
    pytest.param(
        "rodedraad/report.py",
        "from samenspraak.ground import clock",
        "analysis library",
        id="the library imports the house",
    ),
    pytest.param(
        "samenspraak/gather/actions.py",
        "from samenspraak.converse.raw import Note",
        "raw notes",
        id="gather opens raw notes past its intake",
    ),
]


LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def broken_contracts(tree: Path) -> list[str]:
    """The names of the contracts that lint-imports finds broken in `tree`."""
    run = subprocess.run(
        [sys.executable, "-c", LINT_IMPORTS, "--no-cache"],
        cwd=tree,
        env={"PYTHONPATH": f"{tree / 'src'}:{tree}", "PATH": "", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    names = [line.split(" BROKEN")[0] for line in run.stdout.splitlines() if " BROKEN" in line]
    assert run.returncode == bool(names), run.stdout + run.stderr
    assert "Contracts: 5 kept, 0 broken." in run.stdout or names, run.stdout + run.stderr
    return names


@pytest.fixture
def copy_of_the_tree(tmp_path: Path) -> Path:
    ignored = shutil.ignore_patterns("__pycache__", "*.json", "static", "locale", "templates")
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=ignored)
    (tmp_path / "tests" / "contracts").mkdir(parents=True)
    for name in (
        "tests/__init__.py",
        "tests/contracts/__init__.py",
        "tests/contracts/doors.py",
        ".importlinter",
    ):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def test_all_contracts_hold(copy_of_the_tree: Path) -> None:
    assert broken_contracts(copy_of_the_tree) == []


@pytest.mark.parametrize(("module", "line", "contract"), BREACHES)
def test_a_breach_is_caught(copy_of_the_tree: Path, module: str, line: str, contract: str) -> None:
    file = copy_of_the_tree / "src" / module
    file.parent.mkdir(exist_ok=True)
    before = file.read_text(encoding="utf-8") if file.exists() else '"""Here on purpose."""\n'
    file.write_text(f"{before}\n{line}\n", encoding="utf-8")

    broken = broken_contracts(copy_of_the_tree)

    assert [name for name in broken if contract in name] == broken != []
