"""What an organiser does with a lottery: freeze a list, publish its panels, enter the randomness."""

from __future__ import annotations

import csv
import datetime as dt
import io
import tempfile
import uuid
from collections.abc import Iterable, Iterator, Sequence
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
from samenspraak.convene.queries import codes_of, public_files
from samenspraak.convene.sheets import read_list
from samenspraak.ground import audit, clock, ids, jobs
from samenspraak.ground.audit import Actor
from samenspraak.ground.models import Programme

PANELS_JOB = "convene.make_panels"
ERASE_DRAWS_JOB = "convene.erase_draws"
POOL, QUOTAS, ALREADY, EARLIER = "pool.csv", "quotas.csv", "already.csv", "earlier.jsonl"
GIVEN = "given/"


@dataclass(frozen=True, slots=True)
class Wish:
    """What the organiser fills in beside the two files."""

    title: str
    seats: int
    randomness_from: str
    household: str = ""
    eligible: str = ""
    keep_days: int = 365
    title_en: str = ""


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
        title_en=wish.title_en,
        seats=wish.seats,
        household=wish.household,
        eligible=wish.eligible,
        randomness_from=wish.randomness_from,
        keep_days=wish.keep_days,
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
            if draw.result["index"] is not None:
                # Replacements: the randomness of the draw before it decided already.
                draw.stage, draw.drawn_at = DrawStage.DRAWN, clock.now()
            draw.save(update_fields=["stage", "published_at", "drawn_at", "result"])
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


@transaction.atomic
def draw_replacements(
    draw: Draw, gone: Sequence[str], *, by: Actor | None, key: uuid.UUID | None = None, next_address: str = ""
) -> Draw:
    """Fill the seats of people who withdrew: a draw of its own under the same quotas, whose randomness follows
    from the first, so that nobody can throw again until it suits."""
    if draw.stage != DrawStage.DRAWN:
        raise Refusal(_("This draw has not been held yet. Replacements are drawn afterwards."))
    if draw.erased_at is not None:
        raise Refusal(_("The list of this draw was erased. Bring a new one."))
    if draw.replacements.exists():
        # One chain: else somebody could draw again with other names until it suits.
        raise Refusal(_("Replacements for this draw were drawn already. Go on from that draw."))
    panel = panel_of(draw)
    leaving = list(dict.fromkeys(person.strip() for person in gone if person.strip()))
    unknown = [person for person in leaving if person not in panel]
    if unknown:
        raise Refusal(_("%(person)s was not drawn. Look at the list of who was.") % {"person": unknown[0]})
    if not leaving:
        raise Refusal(_("Say who withdrew, one per line."))
    given = {
        file.name.removeprefix(GIVEN): bytes(file.content)
        for file in draw.files.filter(name__startswith=GIVEN)
    }
    given[POOL] = without(given[POOL], leaving)
    staying = [person for person in panel if person not in leaving]
    given[ALREADY] = rows_of_csv([("id",), *((person,) for person in staying)]) if staying else b""
    given[EARLIER] = bytes(draw.files.get(name="portfolio/log.jsonl").content)
    suffix = _("replacements")
    row = Draw(
        id=key or ids.new_id(),
        programme=draw.programme,
        title_nl=f"{draw.title_nl} ({suffix})"[:200],
        seats=draw.seats,
        household=draw.household,
        eligible=draw.eligible,
        randomness_from=draw.randomness_from,
        keep_days=draw.keep_days,
        replaces=draw,
    )
    with tempfile.TemporaryDirectory() as scratch, in_words():
        folder = Path(scratch)
        for name, content in given.items():
            if content:
                (folder / name).write_bytes(content)
        refuse_unmet(pool_in(folder, row))
    row.save(force_insert=True)
    for name, content in given.items():
        if content:
            DrawFile.objects.create(
                programme=draw.programme, draw=row, name=f"{GIVEN}{name}", content=content
            )
    row.job = jobs.start(
        PANELS_JOB, programme=row.programme, by=by, next_address=next_address, draw=str(row.pk)
    )
    row.save(update_fields=["job"])
    audit.record("draw_replacements", row, by=by, gone=len(leaving))
    return row


def panel_of(draw: Draw) -> list[str]:
    """Who was drawn, with who had a seat already."""
    lines = bytes(draw.files.get(name="panel.csv").content).decode().splitlines()
    rows = [row[0] for row in csv.reader(lines[1:]) if row]
    already = draw.files.filter(name=f"{GIVEN}{ALREADY}").first()
    before = bytes(already.content).decode().splitlines()[1:] if already else []
    return list(dict.fromkeys([*(row[0] for row in csv.reader(before) if row), *rows]))


def without(pool: bytes, leaving: Sequence[str]) -> bytes:
    """The list without some people; everything else of it stays as it was."""
    sheet = read_list(pool, POOL)
    first = sheet.columns[0]
    kept = [row for row in sheet.rows if row.cells[first] not in leaving]
    return rows_of_csv([sheet.columns, *([row.cells[name] for name in sheet.columns] for row in kept)])


def rows_of_csv(rows: Iterable[Sequence[str]]) -> bytes:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows(rows)
    return stream.getvalue().encode()


def tell_code_again(draw: Draw, person: str, *, by: Actor | None) -> str:
    """The code of somebody who lost it, by their id in the list; that it was told again stands in the audit."""
    code = dict(codes_of(draw)).get(person.strip()) if draw.erased_at is None else None
    if code is None:
        raise Refusal(_("Nobody in this list has that number or code. Look at the first column of the list."))
    audit.record("tell_code_again", draw, by=by)
    return code


def erase_draws(programme: Programme) -> int:
    """Erase list, receipts and panel of draws whose term is over; the public proof stays. Returns how many."""
    erased = 0
    for draw in Draw.objects.filter(programme=programme, erased_at=None).exclude(drawn_at=None):
        assert draw.drawn_at is not None
        if draw.drawn_at + dt.timedelta(days=draw.keep_days) > clock.now():
            continue
        with transaction.atomic():
            public = public_files(draw).values("pk")
            draw.files.exclude(pk__in=public).delete()
            draw.erased_at = clock.now()
            draw.save(update_fields=["erased_at"])
            audit.record("erase_draw", draw, by=None)
            erased += 1
    return erased


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
    already = folder / ALREADY if (folder / ALREADY).is_file() else None
    asked = Asked(draw.household or None, draw.eligible or None, already)
    return read_pool(folder / POOL, quotas, draw.seats, asked)


def run_in(folder: Path, draw: Draw, said: str | None, progress: ProgressReporter | None) -> Path:
    """Put the files of a draw in a folder and do there what the command line does; gives back the folder it wrote."""
    for file in draw.files.all():
        name = file.name.removeprefix(GIVEN) if file.name.startswith(GIVEN) else f"out/{file.name}"
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(bytes(file.content))
    earlier = folder / EARLIER
    terms = Terms("replacement", earlier.read_bytes()) if earlier.is_file() else Terms(draw.randomness_from)
    request = Request(pool_in(folder, draw), None, said, terms)
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
