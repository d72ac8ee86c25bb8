"""Plan who sits where: a first seating that keeps every rule, then the search, then what came of it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from rodedraad.progress import ProgressReporter, Silent
from samenspraak.convene.seating.bounds import Bounds, bounds_of
from samenspraak.convene.seating.layout import lay_out
from samenspraak.convene.seating.metrics import Measures, measure
from samenspraak.convene.seating.room import Room, Seating
from samenspraak.convene.seating.search import MIXINGS, UNIT, Search, anneal

# Seats over all rounds that one chain may fill; smaller rooms are searched by several at once.
SMALL_ROOM = 2_000


@dataclass(frozen=True, slots=True)
class Plan:
    """A seating (rounds by people, tables from 0), how well it mixes and what could not be beaten."""

    seating: Seating
    measures: Measures
    bounds: Bounds

    @property
    def diversity_ratio(self) -> float:
        """D over its lower bound; 1 is as mixed as this room can be."""
        return ratio(self.measures.distance, self.bounds.distance)


def ratio(distance: float, bound: float) -> float:
    """A bound of nought that is reached counts as 1."""
    if bound > 1e-12:
        return distance / bound
    return 1.0 if distance <= 1e-12 else math.inf


def plan_seating(
    room: Room,
    *,
    seed: int = 0,
    mixing: str = "balanced",
    steps: int | None = None,
    progress: ProgressReporter | None = None,
) -> Plan:
    """Seat everybody in every round.

    `mixing` names one of MIXINGS: what counts more when the room is too small for mixed tables and new faces
    both. The same room, seed and mixing give the same plan. Raises Refused when rules cannot all hold.
    """
    dice = np.random.default_rng(seed)
    layout = lay_out(room, dice)
    bounds = bounds_of(room, layout)
    seats = len(room.people) * room.rounds
    chains = max(1, min(24, SMALL_ROOM // seats))
    search = Search(room, layout, chains, MIXINGS[mixing], dice)
    cells = room.rounds * room.tables * room.codes.shape[1]
    # Half a unit a price is lost in rounding: closer to the bound than that cannot be told apart from it.
    rounding = cells * room.codes.shape[1]
    goal = math.floor(bounds.distance * UNIT * cells) + search.repeat * bounds.repeated_pairs + rounding
    seating = anneal(search, steps or steps_for(seats), goal, progress or Silent())
    return Plan(seating, measure(room, seating), bounds)


def steps_for(seats: int) -> int:
    """How long to cool: longer for few people, whose two aims are in each other's way."""
    if seats <= 100:
        return 8_000
    if seats <= 400:
        return 16_000
    return 4_000 if seats <= SMALL_ROOM // 2 else 1_500
