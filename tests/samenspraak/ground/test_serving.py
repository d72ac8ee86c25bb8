"""An installation in the foreground: what it started ends with it, and its commands speak to people."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from samenspraak.trace.management.commands.restore import Command as Restore

# Two children that tell who they are and would live on for a minute; one of them does not listen to SIGINT.
HOUSEHOLD = """
import sys
from samenspraak.ground.serving import Household
tell = "import os, sys, time; open(sys.argv[1], 'w').write(str(os.getpid())); time.sleep(60)"
sys.exit(Household({name: [sys.executable, "-c", tell, name] for name in ("web", "worker")}).serve(on_look=print))
"""
NO_FILE = {"nl": "Er is geen bestand nergens.", "en": "There is no file nergens."}


def lives(pid: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_whatever_ends_it_ends_all_that_it_started(tmp_path: Path, how: signal.Signals) -> None:
    serving = subprocess.Popen([sys.executable, "-c", HOUSEHOLD], cwd=tmp_path, env=os.environ)
    told = [tmp_path / "web", tmp_path / "worker"]
    while not all(one.exists() and one.read_text(encoding="utf-8") for one in told):
        assert serving.poll() is None
        time.sleep(0.02)
    children = [int(one.read_text(encoding="utf-8")) for one in told]
    assert [lives(pid) for pid in children] == [True, True]
    serving.send_signal(how)
    assert serving.wait(20) == (0 if how != signal.SIGKILL else -how)
    deadline = time.monotonic() + 20
    while any(map(lives, children)) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert [lives(pid) for pid in children] == [False, False]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_command_refuses_in_one_sentence_in_the_language_of_the_screen(
    monkeypatch, capsys, language: str
) -> None:
    monkeypatch.setenv("LC_ALL", {"nl": "nl_NL.UTF-8", "en": "C"}[language])
    with pytest.raises(SystemExit) as ended:
        Restore().run_from_argv(["samenspraak", "restore", "nergens"])
    assert (ended.value.code, capsys.readouterr().err) == (2, NO_FILE[language] + "\n")


def test_a_command_that_a_program_calls_raises(monkeypatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    with pytest.raises(CommandError, match=NO_FILE["en"]):
        call_command("restore", "nergens")


def test_ctrl_c_is_answered_with_a_word(monkeypatch, capsys) -> None:
    from samenspraak import __main__ as program

    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(program, "run", interrupted)
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    with pytest.raises(SystemExit) as ended:
        program.main()
    assert (ended.value.code, capsys.readouterr().err) == (130, "\nGestopt.\n")
