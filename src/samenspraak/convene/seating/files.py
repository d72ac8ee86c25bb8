"""The files of a seating: seating.csv and seating.json out, an earlier seating and a list of who is absent in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from samenspraak.convene.folder import write_json, written_whole
from samenspraak.convene.refusals import Refused
from samenspraak.convene.roll import Roll
from samenspraak.convene.seating.bounds import Bounds
from samenspraak.convene.seating.metrics import Measures
from samenspraak.convene.seating.moves import NOWHERE
from samenspraak.convene.seating.planning import Plan, ratio
from samenspraak.convene.seating.repair import Repair
from samenspraak.convene.seating.room import Room, Seating
from samenspraak.convene.spreadsheet import Row, read_sheet, write_rows


def write_plan(out: Path, room: Room, plan: Plan, *, seed: int, mixing: str) -> None:
    """seating.csv and seating.json."""
    with written_whole(out) as folder:
        write_seating(folder / "seating.csv", room.people.ids, plan.seating)
        account = account_of(room, plan.measures, plan.bounds) | {"seed": seed, "mixing": mixing}
        write_json(folder / "seating.json", account)


def write_repair(out: Path, repair: Repair) -> None:
    """seating.csv and seating.json of the repaired seating, and moved.csv: who goes to another table."""
    with written_whole(out) as folder:
        write_seating(folder / "seating.csv", repair.room.people.ids, repair.seating)
        account = account_of(repair.room, repair.measures, repair.bounds)
        account |= {
            "people_moved": repair.people_moved,
            "seats_changed": len(repair.moved),
            "late": list(repair.late),
            "unstaffed": [
                {"task": task, "round": number, "table": table} for task, number, table in repair.unstaffed
            ],
        }
        write_json(folder / "seating.json", account)
        write_rows(folder / "moved.csv", [("person", "round", "from", "to"), *repair.moved])


def write_seating(path: Path, ids: tuple[str, ...], seating: Seating) -> None:
    rows = [
        (person, number + 1, int(tables[place]) + 1)
        for place, person in enumerate(ids)
        for number, tables in enumerate(seating)
        if tables[place] != NOWHERE
    ]
    write_rows(path, [("person", "round", "table"), *rows])


def account_of(room: Room, measures: Measures, bounds: Bounds) -> dict[str, Any]:
    """What seating.json says; rounded to six digits, which is more than anybody can see."""
    return {
        "diversity_ratio": round(ratio(measures.distance, bounds.distance), 6),
        "worst_table": round(measures.worst_table, 6),
        "repeated_pairs": measures.repeated_pairs,
        "violations": len(measures.violations),
        "distance": round(measures.distance, 6),
        "distance_lower_bound": round(bounds.distance, 6),
        "repeated_pairs_lower_bound": bounds.repeated_pairs,
        "distance_per_feature": {name: round(value, 6) for name, value in measures.per_feature.items()},
        "broken_rules": [
            {"rule": each.rule, "person": each.person, "round": each.round, "table": each.table}
            for each in measures.violations
        ],
        "people": len(room.people),
        "tables": room.tables,
        "size": room.size,
        "rounds": room.rounds,
        "features": list(room.people.features),
        "columns_left_out": list(room.people.left_out),
    }


def read_seating(path: Path, people: Roll, tables: int, rounds: int) -> dict[tuple[str, int], int]:
    """The table (from 0) of each person in each round (from 0), from a seating.csv.

    Raises Refused, naming row and column, for people who are not in `people`, tables or rounds that are not there and
    somebody who sits at two tables at once.
    """
    sheet = read_sheet(path)
    sheet.need("person", "round", "table")
    known, before = frozenset(people.ids), dict[tuple[str, int], int]()
    first: dict[tuple[str, int], int] = {}
    for row in sheet.rows:
        person = row.cells["person"]
        if person not in known:
            raise unknown(row, sheet.file, "person", person, people)
        number = whole(row, sheet.file, "round", rounds)
        table = whole(row, sheet.file, "table", tables)
        if (person, number) in before:
            raise Refused(
                "seated_twice",
                row=row.number,
                file=sheet.file,
                person=person,
                round=number + 1,
                first=first[person, number],
            )
        before[person, number], first[person, number] = table, row.number
    return before


def read_absent(path: Path, people: Roll) -> list[str]:
    """Who stays away: the first column of a CSV file, with or without a heading."""
    sheet = read_sheet(path)
    known = frozenset(people.ids)
    heading = sheet.columns[0]
    named = [heading] if heading in known else []
    for row in sheet.rows:
        person = row.cells[heading]
        if person not in known:
            raise unknown(row, sheet.file, heading, person, people)
        named.append(person)
    return list(dict.fromkeys(named))


def unknown(row: Row, file: str, column: str, person: str, people: Roll) -> Refused:
    return Refused(
        "unknown_person", row=row.number, file=file, column=column, person=person or "''", people=people.file
    )


def whole(row: Row, file: str, column: str, most: int) -> int:
    text = row.cells[column]
    if not text.isdecimal() or not 1 <= int(text) <= most:
        raise Refused("not_in_seating", row=row.number, file=file, column=column, value=text or "''")
    return int(text) - 1
