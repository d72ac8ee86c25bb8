"""Twenty identical notes and a different one under the same id, at once: one is stored, and each gets an honest answer.

Where an identical one is first: one 201, nineteen 200, one 409. Where the different one is first: one 201, twenty 409.
"""

from __future__ import annotations

import json
import threading
from collections import Counter

from exam.client import Caller, a_note
from exam.house import House

SAME = 20
FAIR = [Counter({201: 1, 200: SAME - 1, 409: 1}), Counter({201: 1, 409: SAME})]


def one_round(exam: House) -> Counter[int]:
    """The statuses of one round."""
    note = a_note(exam.told["table"], "Gelijk.")
    other = json.dumps({**json.loads(note), "text": "Anders."})
    statuses: list[int] = []
    together = threading.Barrier(SAME + 1)

    def send(body: str) -> None:
        caller = Caller(exam, exam.told["codes"][0])
        caller.connect()
        together.wait()
        statuses.append(caller.put(body)[0])

    threads = [threading.Thread(target=send, args=(body,)) for body in [note] * SAME + [other]]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return Counter(statuses)


def race(exam: House, rounds: int) -> bool:
    """Whether every round was fair, and each stored one note."""
    before = len(exam.stored()["notes"])
    found = [one_round(exam) for _time in range(rounds)]
    after = exam.stored()
    total = sum(found, Counter())
    unfair = [dict(one) for one in found if one not in FAIR]
    made = len(after["notes"]) - before
    print(
        f"{after['database']}, race: {rounds} rounds, answers {dict(sorted(total.items()))}, "
        f"{sum(one == FAIR[0] for one in found)} with an identical note first; {made} stored, unfair {unfair}",
        flush=True,
    )
    return not unfair and made == rounds
