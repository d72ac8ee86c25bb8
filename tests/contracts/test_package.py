"""What `pip install .` brings: both commands, and inside the package the pages, the texts and the looks."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Files of the source that are no part of the package: left by Python, or by a test.
LEFTOVERS = ("__pycache__", ".pyc")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", folder, ROOT)
    (made,) = folder.glob("samenspraak-*.whl")
    return made


def pip(*arguments: object) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_wheel_holds_every_file_of_the_source(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    source = {
        str(file.relative_to(ROOT / "src"))
        for file in (ROOT / "src").rglob("*")
        if file.is_file() and not any(mark in str(file) for mark in LEFTOVERS) and "egg-info" not in str(file)
    }
    assert {name for name in inside if ".dist-info/" not in name} == source


@pytest.mark.parametrize(
    "name",
    [
        "samenspraak/analyse/templates/analyse/thread.html",
        "samenspraak/static/samenspraak/house.css",
        "samenspraak/static/samenspraak/vendor/components.css",
        "samenspraak/demo/data/programme.json",
        "samenspraak/locale/nl/LC_MESSAGES/django.mo",
        "rodedraad/py.typed",
        "samenspraak/py.typed",
        "samenspraak-0.1.0.dist-info/licenses/LICENSE",
    ],
)
def test_the_wheel_holds(wheel: Path, name: str) -> None:
    assert [inside for inside in zipfile.ZipFile(wheel).namelist() if inside.startswith(name)] != []


def test_installing_it_gives_both_commands(wheel: Path, tmp_path: Path) -> None:
    # What it needs is in this environment already: lent to the new one, which gets the package itself only.
    venv.create(tmp_path / "venv", with_pip=False, symlinks=True)
    pip(f"--python={tmp_path / 'venv'}", "install", "--no-deps", "--no-index", wheel)
    surroundings = {"PYTHONPATH": sysconfig.get_path("purelib"), "SAMENSPRAAK_HOME": str(tmp_path / "home")}

    def told(*command: str) -> str:
        program = tmp_path / "venv" / "bin" / command[0]
        done = subprocess.run(
            [program, *command[1:]],
            env=surroundings,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert told("rodedraad", "--help").startswith("usage: rodedraad")
    assert "Serve this installation" in told("samenspraak", "serve", "--help")
