"""What becomes of `script/demo` when it is cut short: `python -m exam.first_start [--port 8000]`.

Clones this repository into an empty folder with an empty HOME and cuts `script/demo` short in the middle of setting
up, of filling the database and of serving, now by Ctrl-C and now by kill -9. Each time nothing that it started may
live on. Then it has to come up as if nothing had happened, with the demonstration whole, and a second time quickly.
Fetches the packages a few times over, so it is no part of script/exam.
"""

from __future__ import annotations

import argparse
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from exam.house import ROOT, free_port

FIRST_PAGE, SECOND_START, GONE = 180.0, 15.0, 20.0
SERVED = "SERVED"
WHOLE = {"ground_programme": 1, "gather_contribution": 280, "analyse_run": 1, "perspective_edition": 1}
# What is waited for (words in the output, a file, or the first page), how long after that, and what then comes.
CUTS = [
    ("making an environment", 1.0, signal.SIGINT),
    ("fetching", 5.0, signal.SIGINT),
    ("fetching", 14.0, signal.SIGKILL),
    ("installing Samenspraak itself", 0.3, signal.SIGINT),
    ("var/demo/samenspraak.sqlite3", 0.4, signal.SIGINT),
    ("var/demo/samenspraak.sqlite3", 1.2, signal.SIGKILL),
    ("Making the demonstration", 0.5, signal.SIGINT),
    ("Making the demonstration", 2.0, signal.SIGKILL),
    ("Making the demonstration", 4.0, signal.SIGINT),
    (SERVED, 0.2, signal.SIGKILL),
    (SERVED, 0.2, signal.SIGINT),
]


@dataclass
class Clone:
    """A fresh clone with a home folder in which nothing is."""

    folder: Path
    home: Path
    port: int

    @property
    def log(self) -> Path:
        return self.folder.parent / "demo.log"

    def demo(self) -> subprocess.Popen[bytes]:
        """`script/demo` as in a terminal: a process group of its own, which Ctrl-C reaches whole."""
        with self.log.open("wb") as log:
            return subprocess.Popen(
                ["script/demo", "--port", str(self.port)],
                cwd=self.folder,
                env={"HOME": str(self.home), "PATH": "/usr/local/bin:/usr/bin:/bin"},
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/", timeout=5) as page:
                return bool(page.status == 200)
        except (OSError, urllib.error.URLError):
            return False

    def has_come_to(self, moment: str) -> bool:
        if moment == SERVED:
            return self.answers()
        return moment in self.log.read_text(errors="replace") or (self.folder / moment).is_file()

    def living(self) -> list[str]:
        """What still runs in or from this clone."""
        found = []
        for entry in Path("/proc").glob("[0-9]*"):
            try:
                words = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
                if words and str(self.folder) in words + str((entry / "cwd").readlink()):
                    found.append(f"{entry.name} {words[:80]}")
            except OSError:
                continue
        return found

    def emptied(self) -> list[str]:
        """What is left of it when everything has had its time to end."""
        deadline = time.monotonic() + GONE
        while time.monotonic() < deadline and self.living():
            time.sleep(0.1)
        return self.living()

    def counted(self) -> dict[str, int]:
        with sqlite3.connect(self.folder / "var/demo/samenspraak.sqlite3") as database:
            return {table: database.execute(f"select count(*) from {table}").fetchone()[0] for table in WHOLE}


def wait_for(clone: Clone, started: subprocess.Popen[bytes], moment: str) -> float | None:
    """Seconds until the moment came; None when the script ended before it."""
    began = time.monotonic()
    while time.monotonic() - began < FIRST_PAGE:
        if clone.has_come_to(moment):
            return time.monotonic() - began
        if started.poll() is not None:
            return None
        time.sleep(0.05)
    return None


def end(clone: Clone, started: subprocess.Popen[bytes], how: signal.Signals) -> list[str]:
    """Send the signal as a terminal would; what is wrong with how it ended."""
    os.killpg(started.pid, how)
    started.wait(GONE)
    said = clone.log.read_text(errors="replace")
    return [
        *(f"lives on: {one}" for one in clone.emptied()),
        *(["a traceback instead of a sentence"] if "Traceback" in said else []),
    ]


def cut(clone: Clone, moment: str, later: float, how: signal.Signals) -> bool:
    started = clone.demo()
    came = wait_for(clone, started, moment)
    if came is None:
        print(f"FAILED  never came to {moment!r}:\n{clone.log.read_text(errors='replace')}")
        end(clone, started, signal.SIGKILL)
        return False
    time.sleep(later)
    wrong = end(clone, started, how)
    print(
        f"{'ok    ' if not wrong else 'FAILED'}  {how.name} {later} s after {moment!r}", *wrong, sep="\n    "
    )
    if wrong:
        print(clone.log.read_text(errors="replace"))
    return not wrong


def start(clone: Clone, name: str, limit: float) -> bool:
    started = clone.demo()
    seconds = wait_for(clone, started, SERVED)
    counted = clone.counted() if seconds is not None else {}
    wrong = end(clone, started, signal.SIGINT)
    good = seconds is not None and seconds < limit and counted == WHOLE and not wrong
    print(
        f"{'ok    ' if good else 'FAILED'}  {name}: first page after {seconds and round(seconds, 1)} s",
        counted,
    )
    if not good:
        print(*wrong, clone.log.read_text(errors="replace"), sep="\n")
    return good


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--port", type=int, default=free_port(), help="port to serve on (default: a free one)"
    )
    port = parser.parse_args().port
    with tempfile.TemporaryDirectory(prefix="samenspraak-first-", ignore_cleanup_errors=True) as name:
        good = []
        for kind in ("quiet", "cut short"):
            clone = Clone(Path(name) / kind / "clone", Path(name) / kind / "home", port)
            clone.home.mkdir(parents=True)
            subprocess.run(["git", "clone", "--quiet", ROOT, clone.folder], check=True)
            if kind == "cut short":
                good += [cut(clone, *moment) for moment in CUTS]
            good += [
                start(clone, f"{kind}, first start", FIRST_PAGE),
                start(clone, f"{kind}, second start", SECOND_START),
            ]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
