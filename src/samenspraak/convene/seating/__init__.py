"""Who sits where: tables mixed over several rounds, and repaired when somebody does not come.

Pure calculation, no Django: the command line, a notebook and the house use this one face.

    room = Room(read_roll(Path("people.csv")), tables=75, size=8, rounds=3)
    plan = plan_seating(room, seed=1)
    measure(room, plan.seating)
"""

from samenspraak.convene.roll import Roll, read_roll
from samenspraak.convene.seating.bounds import Bounds, bounds_of
from samenspraak.convene.seating.metrics import Measures, measure
from samenspraak.convene.seating.planning import Plan, plan_seating
from samenspraak.convene.seating.repair import Repair, repair_seating
from samenspraak.convene.seating.room import Room, Seating
from samenspraak.convene.seating.rules import NO_RULES, Rules
from samenspraak.convene.seating.search import MIXINGS, Mixing
from samenspraak.convene.seating.written_rules import read_rules

__all__ = [
    "MIXINGS",
    "NO_RULES",
    "Bounds",
    "Measures",
    "Mixing",
    "Plan",
    "Repair",
    "Roll",
    "Room",
    "Rules",
    "Seating",
    "bounds_of",
    "measure",
    "plan_seating",
    "read_roll",
    "read_rules",
    "repair_seating",
]
