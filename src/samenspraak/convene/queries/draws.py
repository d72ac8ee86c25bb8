"""What is asked of draws: which the public sees, what is published of one, and somebody's own chance."""

from __future__ import annotations

import csv
import hmac
import io
import json
from dataclasses import dataclass

from django.db.models import QuerySet

from samenspraak.convene.choices import DrawStage
from samenspraak.convene.models import Draw, DrawFile
from samenspraak.ground.models import Programme

PORTFOLIO = "portfolio/"
SUMMARY = "lottery.json"


@dataclass(frozen=True, slots=True)
class OwnChance:
    """What one volunteer sees: in how many of the panels they stand, and whether that is the one that was drawn."""

    listed: int
    panels: int
    drawn: bool | None
    receipt: str

    @property
    def percentage(self) -> float:
        return 100 * self.listed / self.panels


def public_draws(programme: Programme) -> QuerySet[Draw]:
    """Draws whose panels are published; before that there is nothing to check."""
    return Draw.objects.filter(programme=programme).exclude(stage=DrawStage.FROZEN)


def public_files(draw: Draw) -> QuerySet[DrawFile]:
    """The files that a stranger needs, and no others: never the pool or who was drawn."""
    return draw.files.filter(name__startswith=PORTFOLIO) | draw.files.filter(name=SUMMARY)


def text_of(draw: Draw, name: str) -> str:
    return bytes(draw.files.get(name=name).content).decode()


def quota_rows(draw: Draw) -> list[dict[str, str]]:
    """The quotas with the fewest and the most over all panels."""
    return list(csv.DictReader(io.StringIO(text_of(draw, f"{PORTFOLIO}quotas.csv"))))


def codes_of(draw: Draw) -> list[tuple[str, str]]:
    """Everybody's id and code, for the organiser to hand out: the code is the salt of their own row."""
    return [(row[1], row[0]) for row in rows_of(draw)]


def rows_of(draw: Draw) -> list[list[str]]:
    file = draw.files.filter(name="private/receipts.jsonl").first()
    # Without the receipts its term is over, and nobody can be looked up any more.
    lines = bytes(file.content).decode().split("\n")[:-1] if file else []
    return [json.loads(line)["row"] for line in lines]


def own_chance(draw: Draw, code: str) -> OwnChance | None:
    """The chance of whoever has this code; None when nobody has it."""
    wanted = "".join(code.split()).casefold().encode()
    for place, row in enumerate(rows_of(draw)):
        if hmac.compare_digest(row[0].encode(), wanted):
            panels = [line.split(" ") for line in text_of(draw, f"{PORTFOLIO}panels.txt").splitlines()]
            index = draw.result["index"]
            return OwnChance(
                sum(str(place) in panel for panel in panels),
                len(panels),
                None if index is None else str(place) in panels[index],
                json.dumps({"place": place, "row": row}, ensure_ascii=False) + "\n",
            )
    return None
