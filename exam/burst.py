"""Kill -9 the server in a burst of notes, several times: what was acknowledged is stored, once."""

from __future__ import annotations

import http.client
import random
import threading
import time

from exam.client import Caller, a_note
from exam.house import House
from tests.factories.sheets import id_of, sha256

CLIENTS = 12
AT_MOST = 600.0
# How many are sent a second time though they were acknowledged: an answer that got lost on the way.
SENT_AGAIN = 0.2


class Burst:
    """Clients that send until each of their notes is acknowledged, whatever happens to the server."""

    def __init__(self, exam: House, notes: int) -> None:
        self.exam, self.each = exam, notes // CLIENTS
        self.acknowledged: dict[str, str] = {}
        self.wrong: list[str] = []
        self.broken = 0
        self.lock = threading.Lock()
        self.end = time.monotonic() + AT_MOST

    def send(self, number: int) -> None:
        caller = Caller(self.exam, self.exam.told["codes"][number % 2])
        chance = random.Random(number)
        for at in range(self.each):
            body = a_note(self.exam.told["table"], f"Regel {at} van {number}. " + "woord " * 40)
            for _time in range(2 if chance.random() < SENT_AGAIN else 1):
                self.until_acknowledged(caller, body)

    def until_acknowledged(self, caller: Caller, body: str) -> None:
        while time.monotonic() < self.end:
            try:
                status, answer = caller.put(body)
            except (OSError, http.client.HTTPException, ValueError):
                with self.lock:
                    self.broken += 1
                time.sleep(0.5)
                continue
            with self.lock:
                if status in {200, 201} and answer.get("sha256") == sha256(body):
                    self.acknowledged[id_of(body)] = sha256(body)
                else:
                    self.wrong.append(f"{status} {answer}")
            return

    def run(self, kills: int) -> None:
        threads = [threading.Thread(target=self.send, args=(number,)) for number in range(CLIENTS)]
        for thread in threads:
            thread.start()
        for kill in range(1, kills + 1):
            # Spread over the burst, so that each kill falls while notes are under way.
            while (
                len(self.acknowledged) < self.each * CLIENTS * kill // (kills + 1)
                and time.monotonic() < self.end
            ):
                time.sleep(0.01)
            self.exam.kill()
            print(
                f"killed after {len(self.acknowledged)}, ready again in {self.exam.start():.1f} s", flush=True
            )
        for thread in threads:
            thread.join()


def burst(exam: House, notes: int, kills: int) -> bool:
    """Whether everything that was acknowledged in a burst is stored, once, and nothing else is."""
    before = {note["id"] for note in exam.stored()["notes"]}
    sent, began = Burst(exam, notes), time.monotonic()
    sent.run(kills)
    took = time.monotonic() - began
    found = exam.stored()
    rows = [note for note in found["notes"] if note["id"] not in before]
    hashes = {note["id"]: note["sha256"] for note in rows}
    lost = [key for key, digest in sent.acknowledged.items() if hashes.get(key) != digest]
    doubled = len(rows) - len(hashes)
    missing = sent.each * CLIENTS - len(sent.acknowledged)
    print(
        f"{found['database']}, burst: {len(sent.acknowledged)} acknowledged, {len(rows)} stored, {len(lost)} lost, "
        f"{doubled} twice, {missing} not acknowledged, {len(sent.wrong)} wrong answers, "
        f"{sent.broken} broken connections, "
        f"{kills} kills, {took:.0f} s, database {found['sound']}",
        flush=True,
    )
    strays = set(hashes) != set(sent.acknowledged)
    return not (lost or doubled or missing or sent.wrong or strays or found["sound"] != "ok")
