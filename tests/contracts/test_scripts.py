"""The scripts say in one line what is missing, spoil nobody's environment, and end what they started."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ("bash", "cat", "cmp", "dirname", "env", "flock", "grep", "mkdir", "rm", "rmdir", "sleep", "touch")

NO_PYTHON = "#!/bin/sh\nexit 127\n"
# What Debian's python3 without python3-venv does.
NO_VENV = f'#!/bin/sh\ncase "$2" in *ensurepip*) exit 1;; esac\nexec {sys.executable} "$@"\n'


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A fresh checkout in a folder with a space in its name, as far as setting up looks at it."""
    folder = tmp_path / "een map"
    (folder / "script").mkdir(parents=True)
    for name in ("script/setup", "pyproject.toml", "requirements.lock", "requirements-dev.lock"):
        shutil.copy(ROOT / name, folder / name)
    return folder


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A folder of programs: all that setting up may use, but for a Python."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for tool in TOOLS:
        if found := shutil.which(tool):
            (programs / tool).symlink_to(found)
    return programs


# Says where it is when it makes an environment, and then takes its time.
SLOW = f"""#!/bin/sh
case "$2" in
  venv) touch begun; exec {sys.executable} -c 'import time; time.sleep(60)';;
  *) exec {sys.executable} "$@";;
esac
"""

# Tests that were themselves started in the background would hand down a deaf ear to Ctrl-C.
HEARING = "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.execv(sys.argv[1], sys.argv[1:])"


def set_up(checkout: Path, machine: Path) -> tuple[int, str]:
    done = subprocess.run(
        [checkout / "script" / "setup"],
        env={"PATH": str(machine), "HOME": "/nowhere"},
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == ""
    return done.returncode, done.stderr


@pytest.mark.parametrize(
    ("python", "sentence"),
    [
        (
            NO_PYTHON,
            "Python 3.11 or newer is missing; on Debian or Ubuntu: sudo apt install python3 python3-venv\n",
        ),
        (NO_VENV, "Python's venv is missing; on Debian or Ubuntu: sudo apt install python3-venv\n"),
    ],
)
def test_what_is_missing_is_said_in_one_line(
    checkout: Path, machine: Path, python: str, sentence: str
) -> None:
    (machine / "python3").write_text(python, encoding="utf-8")
    (machine / "python3").chmod(0o755)
    assert set_up(checkout, machine) == (1, sentence)
    assert not (checkout / ".venv").exists()


def test_an_environment_that_was_linked_in_is_left_alone(
    checkout: Path, machine: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (checkout / ".venv").symlink_to(elsewhere)
    assert set_up(checkout, machine) == (0, "")
    assert list(elsewhere.iterdir()) == []


def test_somebodys_own_environment_is_not_thrown_away(checkout: Path, machine: Path) -> None:
    (checkout / ".venv").mkdir()
    (checkout / ".venv" / "precious").touch()
    code, sentence = set_up(checkout, machine)
    assert (code, sentence) == (
        1,
        "There is a .venv here that does not work with Python 3.11 or newer: move it away and run this again.\n",
    )
    assert [file.name for file in (checkout / ".venv").iterdir()] == ["precious"]


def test_a_finished_environment_is_used_as_it_is(checkout: Path, machine: Path) -> None:
    (checkout / ".venv" / "bin").mkdir(parents=True)
    (checkout / ".venv" / "bin" / "python").symlink_to(sys.executable)
    recipe = f"{checkout.resolve()}\n" + "".join(
        (checkout / name).read_text(encoding="utf-8") for name in ("pyproject.toml", "requirements.lock")
    )
    (checkout / ".venv" / ".set-up").write_text(recipe, encoding="utf-8")
    assert set_up(checkout, machine) == (0, "")


def cut_short(checkout: Path, machine: Path, how: signal.Signals) -> tuple[int, str]:
    """Ctrl-C, or worse, in the middle of making the environment: it reaches all that was started."""
    (machine / "python3").write_text(SLOW, encoding="utf-8")
    (machine / "python3").chmod(0o755)
    begun = subprocess.Popen(
        [sys.executable, "-c", HEARING, checkout / "script" / "setup"],
        env={"PATH": str(machine), "HOME": "/nowhere"},
        cwd="/",
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while not (checkout / "begun").exists():
        assert begun.poll() is None
        time.sleep(0.02)
    os.killpg(begun.pid, how)
    _, said = begun.communicate(timeout=30)
    (checkout / "begun").unlink()
    return begun.returncode, said


def test_ctrl_c_in_the_middle_of_setting_up_is_answered_in_one_sentence(
    checkout: Path, machine: Path
) -> None:
    code, said = cut_short(checkout, machine, signal.SIGINT)
    assert code == 130
    assert said.splitlines()[1:] == ["", "The set-up was cut short: run this again to finish it."]


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_a_set_up_that_was_cut_short_starts_again(checkout: Path, machine: Path, how: signal.Signals) -> None:
    cut_short(checkout, machine, how)
    (checkout / ".venv" / "half").touch()
    _, said = cut_short(checkout, machine, how)
    assert said.splitlines()[0] == "The last set-up was cut short: starting again."
    assert [file.name for file in (checkout / ".venv").iterdir()] == [".unfinished"]


def test_a_set_up_that_was_killed_before_it_put_anything_down_starts_again(
    checkout: Path, machine: Path
) -> None:
    (checkout / ".venv").mkdir()
    _, said = cut_short(checkout, machine, signal.SIGKILL)
    assert said.startswith("Setting up: making an environment in .venv")


def test_postgres_ends_with_the_command_and_gives_its_code(tmp_path: Path) -> None:
    tell = (
        "import os, psycopg; from pathlib import Path; "
        "from samenspraak.settings.database import database_from; "
        "address = os.environ['SAMENSPRAAK_DATABASE']; "
        "where = database_from(address, Path()); "
        "link = psycopg.connect(dbname=where['NAME'], user=where['USER'], **where['OPTIONS']); "
        "print(where['OPTIONS']['host'], link.info.server_version); "
        "raise SystemExit(7)"
    )
    done = subprocess.run(
        [sys.executable, ROOT / "script" / "postgres", sys.executable, "-c", tell],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (7, "")
    folder, version = done.stdout.split()
    assert int(version) >= 180000
    assert not Path(folder).exists()
