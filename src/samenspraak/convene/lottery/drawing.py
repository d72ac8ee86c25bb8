"""The draw from beginning to end: freeze the pool, make the portfolio, and, once there is a randomness, draw.

A folder that holds a frozen draw is never made anew: the same pool and quotas and a randomness give its panel, anything
else is refused.
"""

from __future__ import annotations

import math
import random
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rodedraad.progress import ProgressReporter, Silent
from samenspraak.convene.folder import written_whole
from samenspraak.convene.lottery import record, verifier
from samenspraak.convene.lottery.chances import fairest_chances
from samenspraak.convene.lottery.mixing import Turns
from samenspraak.convene.lottery.panels import make_panels
from samenspraak.convene.lottery.pool import Pool
from samenspraak.convene.lottery.record import Frozen, Terms
from samenspraak.convene.lottery.relax import refuse_unmet
from samenspraak.convene.refusals import Refused

FEW_PEOPLE = 500
MANY_PEOPLE = 2_000
LOSS = 0.0009  # of the smallest chance, by rounding to whole places in the portfolio


@dataclass(frozen=True)
class Request:
    """What is asked for: `panels` None leaves their number to us, `randomness` None only freezes and publishes."""

    pool: Pool
    panels: int | None = None
    randomness: str | None = None
    terms: Terms = field(default_factory=Terms)


def hold_draw(out: Path, request: Request, progress: ProgressReporter | None = None) -> dict[str, Any]:
    """Write or complete the draw in `out`; gives back what lottery.json says. Raises Refused, nothing changed."""
    frozen = record.freeze(request.pool)
    if (out / "portfolio").exists():
        refuse_changes(out, request, frozen)
        return complete(out, request)
    refuse_unmet(request.pool)
    bound, panels = portfolio_of(request.pool, frozen, request.panels, progress or Silent())
    with written_whole(out) as folder:
        record.write_record(folder, request.pool, frozen, panels, bound, request.terms)
        add_randomness(folder, request)
        record.write_result(folder)
    return verifier.verify(out)


def complete(out: Path, request: Request) -> dict[str, Any]:
    """Add the randomness to a portfolio that has been published."""
    events = record.read_log(out)
    said = randomness_of(request)
    if said is None or (len(events) == 3 and events[2]["randomness"] == said):
        return verifier.verify(out)
    if len(events) == 3:
        raise Refused("already_drawn", folder=str(out), randomness=str(events[2]["randomness"]))
    with written_whole(out) as folder:
        for name in ("portfolio", "private"):
            shutil.copytree(out / name, folder / name)
        add_randomness(folder, request)
        record.write_result(folder)
    return verifier.verify(out)


def randomness_of(request: Request) -> str | None:
    """What was given; a draw that follows another has its randomness from that one."""
    if request.terms.earlier is None:
        return request.randomness
    events = verifier.read_log(request.terms.earlier)
    return verifier.randomness_for(events[2]["randomness"], events[1]["hash"], "replacement")


def add_randomness(folder: Path, request: Request) -> None:
    said = randomness_of(request)
    if said is not None:
        events = record.read_log(folder)
        drawn = record.seal({"event": "drawn", "randomness": said}, events[-1]["hash"])
        record.write_log(folder / "portfolio" / "log.jsonl", [*events, drawn])


# ---- the portfolio


def portfolio_of(
    pool: Pool, frozen: Frozen, number: int | None, progress: ProgressReporter
) -> tuple[float, list[list[int]]]:
    """The upper bound on everybody's smallest chance, and panels as places among the leaves."""
    chances = fairest_chances(pool.kinds)
    number = number or usual_number(len(pool.drawable), chances.smallest)
    portfolio = make_panels(pool.kinds, chances, number, progress)
    return chances.smallest, people_of(pool, frozen, portfolio.panels.tolist())


def usual_number(people: int, smallest: float) -> int:
    """1,000 panels, 10,000 above 2,000 people; for few people the next number at which rounding costs next to nothing.

    A chance is a whole number of panels: 1 in 11 comes to 90 in 1,000 but to 91 in 1,001.
    """
    if people > MANY_PEOPLE:
        return 10_000
    if people > FEW_PEOPLE:
        return 1_000
    lost = {number: loss(number, smallest) for number in range(1_000, 1_101)}
    fine = [number for number in lost if lost[number] <= LOSS]
    # The more is lost within the limit, the more room there is to let everybody come out at least there.
    return max(fine, key=lambda number: (round(lost[number], 6), -number)) if fine else 1_000


def loss(number: int, smallest: float) -> float:
    due = number * smallest
    return 1 - math.floor(due + 1e-6) / due if due else 0.0


def people_of(pool: Pool, frozen: Frozen, panels: list[list[int]]) -> list[list[int]]:
    """From kinds to people: within a kind everybody in turn, beginning in the order of their hashes."""
    leaf_place = {place: number for number, place in enumerate(frozen.places)}
    dice = random.Random(0)  # noqa: S311 (which of these panels it will be is what chance decides, later)
    turns = [Turns(sorted(leaf_place[place] for place in members), dice) for members in pool.kinds.members]
    return [
        sorted(
            person for turn, count in zip(turns, panel, strict=True) if count for person in turn.take(count)
        )
        for panel in panels
    ]


# ---- a folder that is frozen already


def refuse_changes(out: Path, request: Request, frozen: Frozen) -> None:
    """Raises Refused, naming row and column, where pool, quotas or seats differ from what was frozen."""
    first, second, *_ = record.read_log(out)
    pool = request.pool
    if first["pool"] != verifier.tree_root(list(frozen.leaves)):
        refuse_changed_pool(out, pool, frozen)
    quotas = [[quota.feature, quota.value, quota.least, quota.most] for quota in pool.quotas.each]
    if first["quotas"] != verifier.sha256(verifier.canonical(quotas).encode()):
        raise Refused("quotas_changed", file=pool.quotas.file, folder=str(out))
    if first["seats"] != pool.seats:
        raise Refused("seats_changed", folder=str(out), frozen=first["seats"], given=pool.seats)
    if request.panels and second["panels"] != request.panels:
        raise Refused("panels_changed", folder=str(out), frozen=second["panels"], given=request.panels)
    if first["previous"] != request.terms.previous:
        raise Refused("follows_another", folder=str(out))
    try:
        verifier.verify(out)
    except Exception as error:
        raise Refused("not_genuine", folder=str(out), what=str(error)) from error


def refuse_changed_pool(out: Path, pool: Pool, frozen: Frozen) -> None:
    """Who came, who went, or which cell changed since the freeze."""
    names = ("id", "status", "household", *pool.people.features)
    before = {row[1]: row[1:] for row in record.private_rows(out)}
    after = {row[1]: row[1:] for row in frozen.rows}
    for row, person in zip(pool.people.rows, pool.people.ids, strict=True):
        if person not in before:
            raise Refused(
                "came_after_freeze",
                row=row,
                file=pool.people.file,
                column=pool.people.id_column,
                person=person,
            )
        for column, old, new in zip(names, before[person], after[person], strict=False):
            if old != new:
                raise Refused(
                    "changed_after_freeze",
                    row=row,
                    file=pool.people.file,
                    person=person,
                    column=column,
                    old=old or "''",
                    new=new or "''",
                )
    gone = sorted(before.keys() - after.keys())
    raise Refused(
        "gone_after_freeze",
        file=pool.people.file,
        column=pool.people.id_column,
        people=", ".join(gone[:5]) or "-",
    )
