"""The public record of a draw, and what stays private beside it.

Out/portfolio/ is published: pool.txt (a hash a person; who may not be drawn is marked), quotas.csv (with the
fewest and the most over all panels), panels.txt (a panel a line: places in pool.txt from 0), log.jsonl (frozen,
portfolio, drawn, each holding the hash of the one before) and verify.py. Out/private/ is not: pool.csv (the rows behind
the hashes, with their salts) and receipts.jsonl (what to give to each person).

A salt is made from the whole frozen pool, which nobody outside has: the same pool gives the same bytes, and a hash
cannot be guessed from what is known of one person.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from samenspraak import __version__
from samenspraak.convene.folder import write_json
from samenspraak.convene.lottery import verifier
from samenspraak.convene.lottery.pool import Pool
from samenspraak.convene.refusals import Refused
from samenspraak.convene.spreadsheet import write_rows

Event = dict[str, Any]
FIRST = "0" * 64
VERIFIER = Path(verifier.__file__)


@dataclass(frozen=True)
class Frozen:
    """The pool as it is hashed: `rows` (salt, id, status, household, features) by leaf, their places in the roll."""

    heading: tuple[str, ...]
    rows: tuple[list[str], ...]
    leaves: tuple[str, ...]
    places: tuple[int, ...]


def freeze(pool: Pool) -> Frozen:
    bare = [
        [
            person,
            pool.status[place],
            pool.households[place],
            *(values[place] for values in pool.people.features.values()),
        ]
        for place, person in enumerate(pool.people.ids)
    ]
    heading = ("salt", "id", "status", "household", *pool.people.features)
    secret = verifier.sha256(verifier.canonical([heading, sorted(bare)]).encode())
    salted = [
        [hmac.new(secret.encode(), row[0].encode(), hashlib.sha256).hexdigest()[:32], *row] for row in bare
    ]
    ordered = sorted((verifier.leaf_of(row), place) for place, row in enumerate(salted))
    return Frozen(
        heading,
        tuple(salted[place] for _, place in ordered),
        tuple(leaf for leaf, _ in ordered),
        tuple(place for _, place in ordered),
    )


def seal(event: Event, previous: str) -> Event:
    """An event of the log, chained to the one before."""
    whole = {**event, "previous": previous, "hash": ""}
    return {**whole, "hash": verifier.sha256(verifier.canonical(whole).encode())}


def write_log(path: Path, events: list[Event]) -> None:
    path.write_text(
        "".join(f"{verifier.canonical(event)}\n" for event in events), encoding="utf-8", newline=""
    )


def read_log(folder: Path) -> list[Event]:
    return verifier.read_log((folder / "portfolio" / "log.jsonl").read_bytes())


@dataclass(frozen=True)
class Terms:
    """What is said beforehand: where the randomness will come from, and the draw that this one follows."""

    source: str = ""
    earlier: bytes | None = None

    @property
    def previous(self) -> str:
        return str(verifier.read_log(self.earlier)[-1]["hash"]) if self.earlier else FIRST


def write_record(
    out: Path, pool: Pool, frozen: Frozen, panels: list[list[int]], bound: float, terms: Terms
) -> None:
    """Freeze and portfolio: the two events that come before any randomness. `panels` hold places among the leaves."""
    public, private = out / "portfolio", out / "private"
    public.mkdir()
    private.mkdir()
    marks = [pool.status[place] for place in frozen.places]
    lines = [f"{leaf} {mark}".rstrip() for leaf, mark in zip(frozen.leaves, marks, strict=True)]
    write_lines(public / "pool.txt", lines)
    write_lines(public / "panels.txt", [" ".join(map(str, panel)) for panel in panels])
    (public / "verify.py").write_bytes(VERIFIER.read_bytes())
    if terms.earlier:
        (public / "earlier.jsonl").write_bytes(terms.earlier)
    write_rows(private / "pool.csv", [frozen.heading, *frozen.rows])
    write_receipts(private / "receipts.jsonl", frozen)
    write_quotas_with_extremes(public / "quotas.csv", pool, frozen, panels)
    quotas = [[quota.feature, quota.value, quota.least, quota.most] for quota in pool.quotas.each]
    first = seal(
        {
            "event": "frozen",
            "pool": verifier.tree_root(list(frozen.leaves)),
            "people": len(frozen.leaves),
            "quotas": verifier.sha256(verifier.canonical(quotas).encode()),
            "seats": pool.seats,
            "drawn_seats": pool.seats_to_draw,
            "one_a_household": any(pool.households),
            "randomness_from": terms.source,
            "software": f"samenspraak {__version__}",
            "public": sorted(["log.jsonl", "quotas.csv", "panels.txt", *hashed_first(terms)]),
            "files": hashes(public, hashed_first(terms))
            | hashes(out, ("private/pool.csv", "private/receipts.jsonl")),
        },
        terms.previous,
    )
    listed = times_listed(panels, len(frozen.leaves))
    counts = [count for count, mark in zip(listed, marks, strict=True) if not mark]
    second = seal(
        {
            "event": "portfolio",
            "panels": len(panels),
            "upper_bound": round(bound, 9),
            "files": hashes(public, ("panels.txt", "quotas.csv")),
            **verifier.account(counts, len(panels)),
        },
        first["hash"],
    )
    write_log(public / "log.jsonl", [first, second])


def hashed_first(terms: Terms) -> tuple[str, ...]:
    return ("pool.txt", "verify.py", *(("earlier.jsonl",) if terms.earlier else ()))


def hashes(folder: Path, names: tuple[str, ...]) -> dict[str, str]:
    return {name: verifier.sha256((folder / name).read_bytes()) for name in names}


def times_listed(panels: list[list[int]], people: int) -> list[int]:
    counts = [0] * people
    for panel in panels:
        for place in panel:
            counts[place] += 1
    return counts


def write_lines(path: Path, lines: list[str]) -> None:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="ascii", newline="")


def write_receipts(path: Path, frozen: Frozen) -> None:
    lines = [
        json.dumps({"place": place, "row": row}, ensure_ascii=False) for place, row in enumerate(frozen.rows)
    ]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="")


def write_quotas_with_extremes(path: Path, pool: Pool, frozen: Frozen, panels: list[list[int]]) -> None:
    """The quotas, and what the panels come to: the fewest and the most, never which panel has how many.

    Counts for each panel beside the lists of who is in it would give away everybody's features by simple algebra.
    """
    rows: list[tuple[object, ...]] = [("feature", "value", "min", "max", "fewest", "most")]
    for quota in pool.quotas.each:
        values = pool.people.features[quota.feature]
        has = [values[place] == quota.value for place in frozen.places]
        seated = pool.count(quota, pool.seated)
        found = [sum(map(has.__getitem__, panel)) + seated for panel in panels]
        rows.append((quota.feature, quota.value, quota.least, quota.most, min(found), max(found)))
    write_rows(path, rows)


def write_result(out: Path) -> None:
    """lottery.json, and panel.csv once a panel is drawn: both follow from the record."""
    for name in ("lottery.json", "panel.csv"):
        (out / name).unlink(missing_ok=True)
    result = verifier.verify(out / "portfolio")
    write_json(out / "lottery.json", result)
    if result["index"] is not None:
        write_rows(
            out / "panel.csv", [("id",), *((person,) for person in drawn_people(out, result["index"]))]
        )


def drawn_people(out: Path, index: int) -> list[str]:
    """Ids of the panel with this number and of those who had a seat already, in the order of pool.txt."""
    rows = private_rows(out)
    panel = [
        int(place)
        for place in (out / "portfolio" / "panels.txt").read_text("ascii").splitlines()[index].split()
    ]
    already = [place for place, row in enumerate(rows) if row[2] == "already"]
    return [rows[place][1] for place in sorted([*panel, *already])]


def private_rows(out: Path) -> list[list[str]]:
    """The rows behind the hashes, as the receipts hold them."""
    lines = (out / "private" / "receipts.jsonl").read_text(encoding="utf-8").split("\n")[:-1]
    return [json.loads(line)["row"] for line in lines]


def receipt_of(out: Path, person: str) -> str:
    """What a person keeps: their own row with its salt. Raises Refused for somebody who is not in the pool."""
    path = out / "private" / "receipts.jsonl"
    if not path.is_file():
        raise Refused("no_draw_here", folder=str(out))
    for line in path.read_text(encoding="utf-8").split("\n")[:-1]:
        if json.loads(line)["row"][1] == person:
            return f"{line}\n"
    raise Refused("not_in_pool", folder=str(out), person=person)
