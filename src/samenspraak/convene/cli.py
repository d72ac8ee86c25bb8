"""`samenspraak seat`, `draw` and `verify`: one front for the three commands that need no installation.

`samenspraak.__main__` sends them here before Django is set up, so that they work on files in any folder.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from rodedraad.errors import RodedraadError
from rodedraad.progress import Line
from rodedraad.screen import screen_language
from samenspraak.convene.draw_cli import add_draw, add_verify, seed_after, tell
from samenspraak.convene.folder import check_out

STOPPED = {"nl": "Gestopt. Er is niets geschreven.", "en": "Stopped. Nothing was written."}


def main(arguments: Sequence[str], prog: str = "samenspraak") -> int:
    """Exit code 0: done; 1: a lottery that does not verify; 2: bad input, nothing written; 130: stopped."""
    parsed = build_parser(prog).parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = parsed.run
    try:
        return run(parsed)
    except RodedraadError as error:
        say(error.sentence(screen_language()))
        return 2
    except KeyboardInterrupt:
        say(STOPPED[screen_language()])
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 0


def say(sentence: str) -> None:
    sys.stderr.write(f"samenspraak: {sentence}\n")


def build_parser(prog: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=prog)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    add_seat(commands.add_parser("seat", help="seat people at tables, mixed anew in every round"))
    add_draw(commands.add_parser("draw", help="draw a panel by a fair lottery that anyone can check"))
    add_verify(commands.add_parser("verify", help="check a draw: its pool, its panels, its randomness"))
    return parser


def add_seat(parser: argparse.ArgumentParser) -> None:
    from samenspraak.convene.seating.search import MIXINGS

    parser.description = (
        "Seat people at tables over several rounds: each table a mirror of the room, no pair twice. "
        "Writes seating.csv (person,round,table) and seating.json."
    )
    parser.add_argument(
        "people", metavar="PEOPLE.csv", type=Path, help="first column the id, the others features"
    )
    parser.add_argument("--tables", metavar="T", type=int, required=True, help="how many tables there are")
    parser.add_argument("--size", metavar="S", type=int, required=True, help="seats at each table")
    parser.add_argument("--rounds", metavar="R", type=int, default=1, help="how many rounds (default 1)")
    parser.add_argument("--out", metavar="DIR", type=Path, required=True, help="folder for the results")
    parser.add_argument(
        "--constraints", metavar="FILE", type=Path, help="CSV rule,person,value: see docs/seating.md"
    )
    parser.add_argument("--seed", metavar="N", type=int, default=0, help="the same seed, the same seating")
    parser.add_argument(
        "--after",
        metavar="DIR",
        type=Path,
        help="take the seed from the draw in that folder, so that nobody chose it",
    )
    parser.add_argument(
        "--mixing",
        choices=list(MIXINGS),
        default="balanced",
        help="what counts more in a small room. "
        + " ".join(f"{mixing.name}: {mixing.english}" for mixing in MIXINGS.values()),
    )
    parser.add_argument(
        "--compare", action="store_true", help="try all three ways of mixing, say what each gives, write none"
    )
    parser.add_argument(
        "--repair", metavar="SEATING.csv", type=Path, help="mend this seating instead of making a new one"
    )
    parser.add_argument(
        "--absent",
        metavar="FILE",
        type=Path,
        help="with --repair: CSV whose first column names who stays away",
    )
    parser.add_argument(
        "--from-round", metavar="N", type=int, default=1, help="with --repair: rounds before N are over"
    )
    parser.set_defaults(run=run_seat)


def run_seat(arguments: argparse.Namespace) -> int:
    from samenspraak.convene.refusals import Refused
    from samenspraak.convene.roll import read_roll
    from samenspraak.convene.seating.files import write_plan
    from samenspraak.convene.seating.planning import plan_seating
    from samenspraak.convene.seating.room import Room
    from samenspraak.convene.seating.rules import NO_RULES
    from samenspraak.convene.seating.written_rules import read_rules

    check_out(arguments.out)
    for name in ("tables", "size", "rounds"):
        if getattr(arguments, name) < 1:
            raise Refused("bad_number", name=f"--{name}", given=getattr(arguments, name), least=1)
    if arguments.seed < 0:
        raise Refused("bad_number", name="--seed", given=arguments.seed, least=0)
    if arguments.after:
        arguments.seed = seed_after(arguments.after)
    people = read_roll(arguments.people)
    rules = NO_RULES
    if arguments.constraints:
        rules = read_rules(arguments.constraints, people, arguments.tables, arguments.size)
    if arguments.repair:
        return run_repair(arguments, people, rules)
    room = Room(people, arguments.tables, arguments.size, arguments.rounds, rules)
    if arguments.compare:
        return compare(room, arguments.seed)
    plan = plan_seating(room, seed=arguments.seed, mixing=arguments.mixing, progress=Line())
    write_plan(arguments.out, room, plan, seed=arguments.seed, mixing=arguments.mixing)
    if plan.measures.repeated_pairs > plan.bounds.repeated_pairs and not rules:
        tell(
            "In deze ruimte gaan gemengde tafels en steeds nieuwe mensen niet helemaal samen. "
            "Bekijk de keuzes met --compare en kies met --mixing.",
            "In this room mixed tables and new people every time do not fully go together. "
            "See the choices with --compare and choose with --mixing.",
        )
    return 0


def compare(room: object, seed: int) -> int:
    """The choice between mixed tables and new people, in words, to standard output."""
    from samenspraak.convene.seating.planning import plan_seating
    from samenspraak.convene.seating.room import Room
    from samenspraak.convene.seating.search import MIXINGS

    assert isinstance(room, Room)
    dutch = screen_language() == "nl"
    for mixing in MIXINGS.values():
        plan = plan_seating(room, seed=seed, mixing=mixing.name, progress=Line())
        over, pairs = 100 * (plan.diversity_ratio - 1), plan.measures.repeated_pairs
        if dutch:
            told = f"{mixing.dutch} Hier: {over:.1f}% van de best mogelijke menging af, {pairs} keer een bekende."
        else:
            told = f"{mixing.english} Here: {over:.1f}% off the best possible mix, {pairs} repeated pairs."
        sys.stdout.write(f"--mixing {mixing.name}: {told}\n")
    return 0


def run_repair(arguments: argparse.Namespace, people: object, rules: object) -> int:
    from samenspraak.convene.refusals import Refused
    from samenspraak.convene.roll import Roll
    from samenspraak.convene.seating.files import read_absent, read_seating, write_repair
    from samenspraak.convene.seating.repair import repair_seating
    from samenspraak.convene.seating.room import Room
    from samenspraak.convene.seating.rules import Rules

    assert isinstance(people, Roll)
    assert isinstance(rules, Rules)
    if not 1 <= arguments.from_round <= arguments.rounds:
        raise Refused("bad_number", name="--from-round", given=arguments.from_round, least=1)
    before = read_seating(arguments.repair, people, arguments.tables, arguments.rounds)
    absent = read_absent(arguments.absent, people) if arguments.absent else []
    here = people.without(frozenset(absent))
    if not here.ids:
        raise Refused("everyone_absent", file=arguments.absent.name)
    room = Room(here, arguments.tables, arguments.size, arguments.rounds, rules.among(here.ids))
    repair = repair_seating(room, before, absent, first_round=arguments.from_round - 1)
    write_repair(arguments.out, repair)
    tell(
        f"{len(absent)} afwezig, {len(repair.late)} later gekomen: {repair.people_moved} mensen "
        f"gaan naar een andere tafel.",
        f"{len(absent)} absent, {len(repair.late)} came late: {repair.people_moved} people go to "
        f"another table.",
    )
    for task, number, table in repair.unstaffed:
        tell(
            f"Let op: tafel {table} heeft in ronde {number} geen {task}.",
            f"Note: table {table} has no {task} in round {number}.",
        )
    return 0
