"""Bad input through every door of a running house: `python -m exam.bad_input [--case WORDS] [--door NAME]`.

Each file of exam/bad_files.py is brought, in Dutch and in English, by the upload form and the page on which anyone may
try a file (a server and a worker as `samenspraak serve` runs them), and by `rodedraad read`, `rodedraad threads` and
`samenspraak import`. Within 10 seconds and 512 MB it must be answered in one sentence, and the server must live on.
Prints a Markdown table; exit code 1 when something is not as it must be. Takes ten minutes on quiet cores.
"""

from __future__ import annotations

import argparse
import html
import http.cookiejar
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from exam.bad_files import BAD, Bad
from exam.house import ROOT, House

SECONDS, MEGABYTES = 10.0, 512.0
LANGUAGES = {"nl": "nl_NL.UTF-8", "en": "C.UTF-8"}
ALERT = re.compile(r'<div class="utrecht-alert__message">(.*?)</div>', re.S)
# What a door said, whether it refused, and the largest process in MB.
Said = tuple[str, bool, float]


@dataclass
class Answer:
    """What a door said, after how long, and the largest process that it took."""

    sentence: str
    seconds: float
    megabytes: float
    wrong: list[str] = field(default_factory=list)


class Watcher(threading.Thread):
    """Remembers the largest resident size of a process and of all that came from it."""

    def __init__(self, root: int) -> None:
        super().__init__(daemon=True)
        self.root, self.largest, self.going = root, 0.0, True

    def run(self) -> None:
        while self.going:
            self.look()
            time.sleep(0.01)

    def look(self) -> None:
        parents: dict[int, int] = {}
        sizes: dict[int, float] = {}
        for entry in Path("/proc").glob("[0-9]*"):
            try:
                parents[int(entry.name)] = int(stat_of(entry)[1])
                status = (entry / "status").read_text()
            except OSError:
                continue
            if found := re.search(r"VmRSS:\s+(\d+)", status):
                sizes[int(entry.name)] = int(found[1]) / 1024
        family = {self.root}
        while more := {pid for pid, parent in parents.items() if parent in family} - family:
            family |= more
        self.largest = max(self.largest, *(sizes.get(pid, 0.0) for pid in family))


def stat_of(entry: Path) -> list[str]:
    return (entry / "stat").read_text(errors="replace").rpartition(")")[2].split()


@contextmanager
def watched(root: int) -> Iterator[Watcher]:
    watcher = Watcher(root)
    watcher.start()
    try:
        yield watcher
    finally:
        watcher.going = False
        watcher.join()


class Visitor:
    """A browser without a screen: cookies, forms and what stands in the alerts of a page."""

    def __init__(self, house: House) -> None:
        self.base = f"http://127.0.0.1:{house.port}"
        jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
        self.jar = jar

    def get(self, address: str) -> tuple[str, str]:
        """The address after redirects, and the page."""
        return self._open(urllib.request.Request(self.base + address))

    def post(
        self, address: str, fields: dict[str, str], file: tuple[str, Path] | None = None
    ) -> tuple[str, str]:
        token = next(cookie.value or "" for cookie in self.jar if "csrf" in cookie.name)
        edge = uuid.uuid4().hex
        with tempfile.NamedTemporaryFile() as body:
            for name, value in {"csrfmiddlewaretoken": token, **fields}.items():
                head = f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
                body.write(head.encode())
            if file is not None:
                name, path = file
                head = (
                    f'--{edge}\r\nContent-Disposition: form-data; name="{name}"; filename="{path.name}"\r\n'
                )
                body.write(head.encode() + b"Content-Type: application/octet-stream\r\n\r\n")
                with path.open("rb") as stream:
                    while block := stream.read(1 << 20):
                        body.write(block)
                body.write(b"\r\n")
            body.write(f"--{edge}--\r\n".encode())
            body.flush()
            with Path(body.name).open("rb") as stream:
                headers = {
                    "Content-Type": f"multipart/form-data; boundary={edge}",
                    "Content-Length": str(os.fstat(stream.fileno()).st_size),
                    "Referer": self.base,
                }
                return self._open(urllib.request.Request(self.base + address, stream, headers))

    def _open(self, request: urllib.request.Request) -> tuple[str, str]:
        try:
            with self.opener.open(request, timeout=60) as answer:
                return answer.geturl().removeprefix(self.base), answer.read().decode()
        except urllib.error.HTTPError as refusal:
            return request.selector, refusal.read().decode()


def told_in(page: str) -> str:
    """The words in the alerts of a page."""
    said = (re.sub(r"<[^>]+>", " ", alert) for alert in ALERT.findall(page))
    return " ".join(" ".join(html.unescape(one).split()) for one in said)


def wait_for_job(visitor: Visitor, address: str, page: str) -> tuple[str, str]:
    """Ask for a job's page until it is over."""
    while 'id="job-bar"' in page:
        time.sleep(0.1)
        address, page = visitor.get(address)
    return address, page


def by_form(house: House, bad: Path, language: str) -> Said:
    """The upload form of the workbench, by someone who may."""
    visitor = Visitor(house)
    visitor.get(f"/{language}/inloggen/")
    visitor.post(f"/{language}/inloggen/", {"username": "olga", "password": house.told["password"]})
    form = f"/{language}/door-form-{language}/werkbank/invoer/brengen/"
    visitor.get(form)
    with watched(pid_of(house)) as watcher:
        address, page = visitor.post(
            form, {"language": "nl", "wording": "summary", "place": ""}, ("documents", bad)
        )
        address, page = wait_for_job(visitor, address, page)
    return told_in(page), "/bestand/" not in address or "alert" in page, watcher.largest


def by_trial(house: House, bad: Path, language: str) -> Said:
    """The page on which anyone may try a file."""
    visitor = Visitor(house)
    visitor.get(f"/{language}/proberen/")
    with watched(pid_of(house)) as watcher:
        address, page = visitor.post(f"/{language}/proberen/", {"language": "nl"}, ("files", bad))
        address, page = wait_for_job(visitor, address, page)
    return told_in(page), "verslag/" not in page, watcher.largest


def by_command(command: list[str]) -> Callable[[House, Path, str], Said]:
    def bring(house: House, bad: Path, language: str) -> Said:
        with tempfile.TemporaryDirectory() as out:
            words = [
                word.format(file=bad, out=out, language=language) if "{" in word else word for word in command
            ]
            environment = {**house.environment, "LC_ALL": LANGUAGES[language]}
            process = subprocess.Popen(
                [sys.executable, "-m", *words],
                env=environment,
                cwd=ROOT,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
            with watched(process.pid) as watcher:
                told, _ = process.communicate()
        said = " / ".join(line for line in told.splitlines() if line.strip())
        if process.returncode not in (0, 2):
            said = f"EXIT CODE {process.returncode}: {said[-300:]}"
        return said, process.returncode != 0, watcher.largest

    return bring


DOORS = {
    "form": by_form,
    "try": by_trial,
    "read": by_command(["rodedraad", "read", "{file}", "--out", "{out}/r"]),
    "threads": by_command(["rodedraad", "threads", "{file}", "--out", "{out}/t", "--language", "nl"]),
    "import": by_command(["samenspraak", "import", "{file}", "--programme", "door-import-{language}"]),
}


def answer(house: House, bad: Bad, path: Path, door: str, language: str) -> Answer:
    """Bring a file through a door, and hold what comes of it against what must."""
    began = time.monotonic()
    sentence, refused, megabytes = DOORS[door](house, path, language)
    seconds = time.monotonic() - began
    wrong = []
    if not bad.read and seconds > SECONDS:
        wrong.append(f"took {seconds:.1f} s")
    if not bad.read and megabytes > MEGABYTES:
        wrong.append(f"took {megabytes:.0f} MB")
    if refused is bad.read:
        wrong.append("was refused" if refused else "was not refused")
    if refused and (path.name not in sentence or "EXIT CODE" in sentence or "Traceback" in sentence):
        wrong.append("does not say what to do")
    if not alive(house):
        wrong.append("the server is gone")
    return Answer(sentence, seconds, megabytes, wrong)


def pid_of(house: House) -> int:
    assert house.process is not None
    return house.process.pid


def alive(house: House) -> bool:
    try:
        return Visitor(house).get("/nl/")[0] != ""
    except OSError:
        return False


@contextmanager
def serving() -> Iterator[House]:
    """A house with a server and a worker, open to whoever wants to try a file."""
    with tempfile.TemporaryDirectory(prefix="samenspraak-exam-", ignore_cleanup_errors=True) as folder:
        house = House(Path(folder))
        os.environ["SAMENSPRAAK_DEMO"] = "1"
        house.run("samenspraak", "migrate", "--verbosity", "0")
        programmes = json.dumps([f"door-{door}-{one}" for door in DOORS for one in LANGUAGES])
        house.told = json.loads(house.run("exam.doors", programmes))
        log = (house.home / "server.log").open("ab")
        house.process = subprocess.Popen(
            [sys.executable, "-m", "samenspraak", "serve", "--port", str(house.port)],
            env=house.environment,
            cwd=ROOT,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        try:
            deadline = time.monotonic() + 60
            while not alive(house) and time.monotonic() < deadline:
                time.sleep(0.2)
            yield house
            told = (house.home / "server.log").read_text(errors="replace")
            print(f"\nWhat the server wrote in its log:\n{told}", file=sys.stderr)
        finally:
            house.process.send_signal(signal.SIGTERM)
            house.process.wait(30)


def row(bad: Bad, language: str, answers: dict[str, Answer]) -> str:
    """One line of the table: the slowest and the largest door, and each sentence once with its doors."""
    said: dict[str, list[str]] = {}
    for door, one in answers.items():
        said.setdefault(one.sentence.removeprefix("rodedraad: "), []).append(door)
    sentences = "; ".join(f"{text} ({', '.join(doors)})" for text, doors in said.items())
    seconds = max(one.seconds for one in answers.values())
    megabytes = max(one.megabytes for one in answers.values())
    return f"| {bad.case} | {language} | {seconds:.1f} | {megabytes:.0f} | {sentences} |"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--case", default="", help="only the cases that these words stand in")
    parser.add_argument("--door", choices=DOORS, action="append", help="only this door (may be repeated)")
    chosen = parser.parse_args()
    doors = chosen.door or list(DOORS)
    wrong: list[str] = []
    print("| case | language | seconds | MB | what is said |\n|---|---|---|---|---|")
    with serving() as house, tempfile.TemporaryDirectory() as folder:
        for bad in (one for one in BAD if chosen.case in one.case):
            path = Path(folder) / bad.name
            bad.make(path)
            for language in LANGUAGES:
                answers = {door: answer(house, bad, path, door, language) for door in doors}
                print(row(bad, language, answers), flush=True)
                wrong += [
                    f"{bad.case}, {language}, {door}: {what}"
                    for door, one in answers.items()
                    for what in one.wrong
                ]
            path.unlink()
    print("\n" + ("\n".join(wrong) or "All as it must be."))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
