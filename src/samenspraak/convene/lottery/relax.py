"""Can these quotas be met at all? If not: the smallest change that would do, in words, never made by itself.

One integer programme looks for a panel while paying for every seat by which a minimum is lowered or a maximum is
raised; beyond an organiser's own flex a seat costs far more. What it pays for is the advice.
"""

from __future__ import annotations

from dataclasses import dataclass

from rodedraad.errors import Language
from samenspraak.convene.lottery.pool import Pool
from samenspraak.convene.lottery.quotas import Quota
from samenspraak.convene.milp import INFINITY, Answer, Milp
from samenspraak.convene.refusals import Refused

# Of two changes alike a maximum is raised rather than a minimum lowered, which is there for somebody's sake.
A_SEAT, A_SEAT_LESS = 1.0, 1.01
BEYOND_FLEX = 1_000.0
ONE_MORE_QUOTA = 0.01  # of two changes of as many seats, the one that touches fewer quotas


@dataclass(frozen=True, slots=True)
class Change:
    """A quota whose minimum or maximum (`column`) has to become `value`."""

    quota: Quota
    column: str
    value: int

    def words(self, language: Language) -> str:
        quota, row = self.quota, "rij" if language == "nl" else "row"
        was = quota.least if self.column == "min" else quota.most
        return f"{row} {quota.row} ({quota.feature} = {quota.value}), {self.column} {was} → {self.value}"


class QuotasUnmet(Refused):
    """Nobody was drawn: no panel meets all quotas. `changes` is the smallest relaxation."""

    def __init__(self, code: str, changes: tuple[Change, ...], **parameters: str | int) -> None:
        self.changes = changes
        super().__init__(code, **parameters)

    def sentence(self, language: Language = "nl") -> str:
        why = super().sentence(language)
        listed = "; ".join(change.words(language) for change in self.changes)
        if language == "nl":
            return f"{why} De kleinste aanpassing waarmee het wel kan: {listed}. Er is niets geloot."
        return f"{why} The smallest change with which it can be done: {listed}. Nothing was drawn."


def refuse_unmet(pool: Pool) -> None:
    """Raises Refused or QuotasUnmet where no panel exists; the simplest reason first."""
    quotas = pool.quotas
    if pool.seats_to_draw < 1:
        raise Refused("no_seats_left", seats=pool.seats, already=len(pool.seated))
    if len(pool.drawable) < pool.seats_to_draw:
        raise Refused(
            "fewer_volunteers",
            file=pool.people.file,
            people=len(pool.drawable),
            seats=pool.seats_to_draw,
        )
    if smallest_panel(pool) is not None:
        return
    changes = smallest_change(pool)
    if changes is None:
        raise Refused("no_panel", pool=pool.people.file)
    for quota in quotas.each:
        have = pool.count(quota, [*pool.drawable, *pool.seated])
        if have < quota.least:
            raise QuotasUnmet(
                "too_few_of_a_kind", changes, row=quota.row, file=quotas.file, **about(quota), have=have
            )
    for feature in quotas.features:
        least, most = (sum(getattr(quota, end) for quota in quotas.of(feature)) for end in ("least", "most"))
        if not least <= pool.seats <= most:
            rows = ", ".join(str(quota.row) for quota in quotas.of(feature))
            code = "minima_over_seats" if least > pool.seats else "maxima_under_seats"
            total = least if least > pool.seats else most
            raise QuotasUnmet(
                code, changes, file=quotas.file, feature=feature, rows=rows, total=total, seats=pool.seats
            )
    raise QuotasUnmet("quotas_clash", changes, file=quotas.file, pool=pool.people.file)


def about(quota: Quota) -> dict[str, str | int]:
    return {"feature": quota.feature, "value": quota.value, "least": quota.least}


def smallest_panel(pool: Pool) -> Answer | None:
    """Any panel within all quotas."""
    problem = Milp()
    for size in pool.kinds.sizes.tolist():
        problem.column(0, size, whole=True)
    for least, most, members in pool.kinds.rows():
        if least > 0 and not members:
            return None
        if least > most:
            return None
        if members:
            problem.row(least, most, members)
    problem.row(pool.kinds.seats, pool.kinds.seats, list(range(len(pool.kinds.sizes))))
    return problem.solve(gap=1.0)


def smallest_change(pool: Pool) -> tuple[Change, ...] | None:
    """Which limits to move, and how far; None where even that does not help (households that share too few people)."""
    kinds, problem = pool.kinds, Milp()
    for size in kinds.sizes.tolist():
        problem.column(0, size, whole=True)
    moved: list[tuple[Quota, str, list[int]]] = []
    for number, (least, most, members) in enumerate(kinds.rows()):
        if number >= len(pool.quotas.each):
            problem.row(least, most, members)
            continue
        quota = pool.quotas.each[number]
        lower = None if quota.least_flex is None else quota.least - quota.least_flex
        higher = None if quota.most_flex is None else quota.most_flex - quota.most
        down = steps(problem, A_SEAT_LESS, quota.least, lower)
        up = steps(problem, A_SEAT, pool.seats, higher)
        problem.row(least, INFINITY, [*members, *down], [1.0] * (len(members) + len(down)))
        problem.row(-INFINITY, most, [*members, *up], [1.0] * len(members) + [-1.0] * len(up))
        moved += [(quota, "min", down), (quota, "max", up)]
    problem.row(kinds.seats, kinds.seats, list(range(len(kinds.sizes))))
    answer = problem.solve()
    if answer is None:
        return None
    changes = []
    for quota, column, columns in moved:
        seats = round(sum(float(answer.values[place]) for place in columns[:2]))
        if seats:
            value = quota.least - seats if column == "min" else quota.most + seats
            changes.append(Change(quota, column, value))
    return tuple(changes)


def steps(problem: Milp, price: float, reach: int, flex: int | None) -> list[int]:
    """Columns for moving a limit: within the flex, beyond it. A switch makes each quota that is touched cost more."""
    free = reach if flex is None else max(0, min(reach, flex))
    within = problem.column(0, free, price, whole=True)
    beyond = problem.column(0, max(0, reach - free), BEYOND_FLEX * price, whole=True)
    switch = problem.column(0, 1, ONE_MORE_QUOTA, whole=True)
    problem.row(-INFINITY, 0, [within, beyond, switch], [1.0, 1.0, -float(max(reach, 1))])
    return [within, beyond]
