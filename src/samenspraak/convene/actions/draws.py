"""What an organiser does with a lottery: freeze a list, publish its panels, enter the randomness."""

from __future__ import annotations

import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from rodedraad.errors import Language, RodedraadError
from rodedraad.progress import ProgressReporter
from samenspraak.convene.actions.refusals import Refusal
from samenspraak.convene.choices import DrawStage
from samenspraak.convene.lottery import Asked, Pool, Request, Terms, hold_draw, read_pool, read_quotas
from samenspraak.convene.lottery.relax import refuse_unmet
from samenspraak.convene.models import Draw, DrawFile
from samenspraak.ground import audit, clock, ids, jobs
from samenspraak.ground.audit import Actor
from samenspraak.ground.models import Programme

PANELS_JOB = "convene.make_panels"
POOL, QUOTAS = "pool.csv", "quotas.csv"
GIVEN = "given/"


@dataclass(frozen=True, slots=True)
class Wish:
    """What the organiser fills in beside the two files."""

    title: str
    seats: int
    randomness_from: str
    household: str = ""
    eligible: str = ""


@transaction.atomic
def freeze_draw(
    programme: Programme,
    wish: Wish,
    *,
    pool: bytes,
    quotas: bytes,
    by: Actor | None,
    key: uuid.UUID | None = None,
    next_address: str = "",
) -> Draw:
    """Take list and quotas as they are from now on; the panels are made in a job, and published when it is done."""
    draw = Draw(
        id=key or ids.new_id(),
        programme=programme,
        title_nl=wish.title,
        seats=wish.seats,
        household=wish.household,
        eligible=wish.eligible,
        randomness_from=wish.randomness_from,
    )
    with tempfile.TemporaryDirectory() as scratch, in_words():
        folder = Path(scratch)
        (folder / POOL).write_bytes(pool)
        (folder / QUOTAS).write_bytes(quotas)
        refuse_unmet(pool_in(folder, draw))
    draw.save(force_insert=True)
    for name, content in ((POOL, pool), (QUOTAS, quotas)):
        DrawFile.objects.create(programme=programme, draw=draw, name=f"{GIVEN}{name}", content=content)
    draw.job = jobs.start(
        PANELS_JOB, programme=programme, by=by, next_address=next_address, draw=str(draw.pk)
    )
    draw.save(update_fields=["job"])
    audit.record("freeze_draw", draw, by=by, seats=wish.seats)
    return draw


def publish_panels(draw: Draw, progress: ProgressReporter) -> None:
    """Make the panels and publish them; done before, it does nothing."""
    if draw.stage != DrawStage.FROZEN:
        return
    with tempfile.TemporaryDirectory() as scratch, in_words():
        made = run_in(Path(scratch), draw, None, progress)
        with transaction.atomic():
            keep(draw, made)
            draw.stage, draw.published_at = DrawStage.PUBLISHED, clock.now()
            draw.save(update_fields=["stage", "published_at", "result"])
            audit.record("publish_panels", draw, by=None, panels=draw.result["panels"])


@transaction.atomic
def enter_randomness(draw: Draw, said: str, *, by: Actor | None) -> Draw:
    """What was thrown points out the panel. Once, and only after the panels were published."""
    held = Draw.objects.select_for_update().get(pk=draw.pk)
    if held.stage == DrawStage.FROZEN:
        raise Refusal(_("The panels are not published yet. Wait until they are, then enter what was drawn."))
    if held.stage == DrawStage.DRAWN:
        raise Refusal(_("This draw has been held. It is not held twice."))
    if not said.strip():
        raise Refusal(_("Enter what was thrown or drawn, for instance 4 0 7."))
    with tempfile.TemporaryDirectory() as scratch, in_words():
        keep(held, run_in(Path(scratch), held, said.strip(), None))
    held.stage, held.drawn_at = DrawStage.DRAWN, clock.now()
    held.save(update_fields=["stage", "drawn_at", "result"])
    audit.record("enter_randomness", held, by=by, index=held.result["index"])
    return held


@contextmanager
def in_words() -> Iterator[None]:
    """What the calculation refuses becomes a sentence in the reader's language."""
    try:
        yield
    except RodedraadError as error:
        language = "en" if (get_language() or "nl").startswith("en") else "nl"
        raise Refusal(error.sentence(cast("Language", language))) from error


def pool_in(folder: Path, draw: Draw) -> Pool:
    quotas = read_quotas(folder / QUOTAS)
    return read_pool(folder / POOL, quotas, draw.seats, Asked(draw.household or None, draw.eligible or None))


def run_in(folder: Path, draw: Draw, said: str | None, progress: ProgressReporter | None) -> Path:
    """Put the files of a draw in a folder and do there what the command line does; gives back the folder it wrote."""
    for file in draw.files.all():
        name = file.name.removeprefix(GIVEN) if file.name.startswith(GIVEN) else f"out/{file.name}"
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(bytes(file.content))
    request = Request(pool_in(folder, draw), None, said, Terms(draw.randomness_from))
    draw.result = hold_draw(folder / "out", request, progress)
    return folder / "out"


def keep(draw: Draw, made: Path) -> None:
    """Store what was written; a file that was there already is written over."""
    for path in sorted(made.rglob("*")):
        if path.is_file():
            DrawFile.objects.update_or_create(
                draw=draw,
                name=path.relative_to(made).as_posix(),
                defaults={"programme": draw.programme, "content": path.read_bytes()},
            )
