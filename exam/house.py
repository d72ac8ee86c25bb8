"""A house of an exam's own: a real server on a database of its own, killed and started again at will."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from samenspraak.ground.serving import web_command

ROOT = Path(__file__).resolve().parent.parent
SLUG = "examen"
PATIENCE = 60.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class House:
    """One installation with a table, two codes for it, and nothing else. `told` is what exam/seed.py printed."""

    home: Path
    port: int = field(default_factory=free_port)
    told: dict[str, Any] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None

    @property
    def environment(self) -> dict[str, str]:
        path = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
        own = {
            "SAMENSPRAAK_HOME": str(self.home),
            "PYTHONPATH": path,
            "DJANGO_SETTINGS_MODULE": "samenspraak.settings.house",
        }
        return {**os.environ, **own}

    def run(self, *command: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", *command],
            env=self.environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(done.stderr)
        return done.stdout

    def build(self) -> None:
        self.run("samenspraak", "migrate", "--verbosity", "0")
        self.run("samenspraak", "collectstatic", "--no-input", "--verbosity", "0")
        self.told = json.loads(self.run("exam.seed"))

    def start(self) -> float:
        """Start the server; how long it took until it answered."""
        began = time.monotonic()
        log = (self.home / "server.log").open("ab")
        self.process = subprocess.Popen(
            web_command("127.0.0.1", self.port),
            env=self.environment,
            cwd=ROOT,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        while time.monotonic() - began < PATIENCE:
            try:
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
                connection.request("GET", f"/nl/{SLUG}/blad/")
                if connection.getresponse().status == 200:
                    return time.monotonic() - began
            except OSError:
                time.sleep(0.05)
        raise RuntimeError((self.home / "server.log").read_text(errors="replace"))

    def kill(self) -> None:
        """Kill -9: the server and all its threads, in the middle of whatever they do."""
        if self.process is not None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None

    def stored(self) -> dict[str, Any]:
        """What the database holds, asked by a process of its own: see exam/stored.py."""
        return dict(json.loads(self.run("exam.stored")))


@contextmanager
def house() -> Iterator[House]:
    """A built and started house; all of it is gone afterwards, however the exam ends."""
    with tempfile.TemporaryDirectory(prefix="samenspraak-exam-", ignore_cleanup_errors=True) as folder:
        one = House(Path(folder))
        one.build()
        one.start()
        try:
            yield one
        finally:
            one.kill()
