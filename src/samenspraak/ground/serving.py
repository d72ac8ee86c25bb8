"""Serving an installation in the foreground: a web server and a worker, both ended with this process."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from types import FrameType

from django.utils.translation import gettext as _

LOOK_EVERY = 0.5
STALLED_EVERY = 15.0
PATIENCE = 10.0
PR_SET_PDEATHSIG = 1


class CannotServe(Exception):  # noqa: N818
    """A sentence for the person at the keyboard."""


def check_port(host: str, port: int) -> None:
    """Refuse a port that somebody else holds, before anything is started."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise CannotServe(
                _("Port %(port)s is in use. Stop the other program, or choose another port with --port.")
                % {"port": port}
            ) from error


def web_command(host: str, port: int) -> list[str]:
    """One server process with a few threads: pages are small, SQLite has one writer."""
    return [
        sys.executable,
        *("-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port)),
        *("--workers", "1", "--blocking-threads", "4", "--no-ws", "--log-level", "warning"),
        "samenspraak.wsgi:application",
    ]


def worker_command() -> list[str]:
    return [sys.executable, "-m", "samenspraak", "db_worker", "--interval", "0.5"]


def ending_with_us() -> Callable[[], None] | None:
    """What a child does before it starts: end when this process ends, even by kill -9. Only Linux offers it."""
    if sys.platform != "linux":
        return None
    libc, parent = ctypes.CDLL(None), os.getpid()

    def promise() -> None:
        libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
        # Killed in the moment before the promise was made.
        if os.getppid() != parent:
            os.kill(os.getpid(), signal.SIGTERM)

    return promise


class Household:
    """The processes of one installation: started together, restarted when one dies, ended together."""

    def __init__(self, commands: dict[str, list[str]]) -> None:
        self.commands = commands
        self.running: dict[str, subprocess.Popen[bytes]] = {}
        self.ending = False

    def start(self, name: str) -> None:
        # A session of its own: Ctrl-C reaches this process alone, which then ends the others in order.
        self.running[name] = subprocess.Popen(  # noqa: S603
            self.commands[name],
            start_new_session=True,
            preexec_fn=ending_with_us(),  # noqa: PLW1509 (no thread of ours runs yet)
        )

    def serve(self, *, on_look: Callable[[], None]) -> int:
        """Keep everything running until a signal comes; 0 on a wished end, 1 when the web server gave up."""
        for wish in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(wish, self._wish_end)
        for name in self.commands:
            self.start(name)
        try:
            return self._watch(on_look)
        finally:
            self.end()

    def _watch(self, on_look: Callable[[], None]) -> int:
        deaths, looked = 0, time.monotonic()
        while not self.ending:
            time.sleep(LOOK_EVERY)
            for name, child in list(self.running.items()):
                if child.poll() is not None and not self.ending:
                    deaths += 1
                    if deaths > 5:
                        return 1
                    self.start(name)
            if time.monotonic() - looked > STALLED_EVERY:
                looked = time.monotonic()
                on_look()
        return 0

    def end(self) -> None:
        """Ask each process to stop, then insist."""
        for child in self.running.values():
            if child.poll() is None:
                os.killpg(child.pid, signal.SIGTERM)
        deadline = time.monotonic() + PATIENCE
        for child in self.running.values():
            try:
                child.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                os.killpg(child.pid, signal.SIGKILL)
                child.wait()

    def _wish_end(self, _number: int, _frame: FrameType | None) -> None:
        self.ending = True
