"""Raw notes and files go after the organiser's own term; nothing goes before one is chosen."""

from __future__ import annotations

import datetime as dt

import pytest
from django.conf import settings
from django.core.files.base import ContentFile

from samenspraak.converse.raw import Note
from samenspraak.evening.choices import WallState
from samenspraak.evening.models import WallLine
from samenspraak.gather.choices import FileState
from samenspraak.gather.models import Proposal, SourceFile
from samenspraak.ground import clock, jobs, tombstones
from samenspraak.ground.models import AuditLine, Job
from samenspraak.trace.erasing import Erased, Refusal, choose_list, erase_expired
from tests.factories.rows import make_contribution, make_dialogue, make_programme, make_table
from tests.people import enter

pytestmark = pytest.mark.django_db
RAW = "Piet de Vries zei dat de bus niet meer rijdt."


@pytest.fixture(autouse=True)
def own_folders(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(settings, "WITHDRAWAL_JOURNAL", tmp_path / "withdrawals.journal")
    monkeypatch.setattr(settings, "MEDIA_ROOT", tmp_path / "files")


@pytest.fixture
def table():
    held_on = clock.today() - dt.timedelta(days=100)
    return make_table(make_dialogue(make_programme(), held_on=held_on))


@pytest.fixture
def note(table):
    return Note.objects.create(programme=table.programme, table=table, text=RAW, sha256="0" * 64)


def a_file(programme, state=FileState.DONE) -> SourceFile:
    file = SourceFile.objects.create(
        programme=programme,
        name="verslag.txt",
        stored=ContentFile(RAW.encode(), "verslag.txt"),
        sha256=state * 4,
        size=10,
        state=state,
        created_at=clock.now() - dt.timedelta(days=100),
    )
    Proposal.objects.create(
        programme=programme, source_file=file, order=0, passage="1", text=RAW, unit_text=RAW, start=0, end=5
    )
    return file


def chosen(programme, notes=None, files=None) -> None:
    choose_list(
        programme,
        name="Selectielijst 2020, 9.1",
        raw_notes_days=notes,
        source_files_days=files,
        by=enter("olga", programme),
    )


def test_the_line_on_the_wall_goes_with_its_note(table, note) -> None:
    WallLine.objects.create(
        programme=table.programme,
        dialogue=table.dialogue,
        note_id=note.pk,
        sha256=note.sha256,
        table_number=1,
        kind="dream",
        text=RAW,
        state=WallState.SHOWN,
    )
    chosen(table.programme, notes=90)
    assert erase_expired(table.programme) == Erased(1, 0)
    assert WallLine.objects.count() == 0


def test_nothing_is_erased_before_a_list_is_chosen(table, note) -> None:
    assert erase_expired(table.programme) == Erased(0, 0)
    note.refresh_from_db()
    assert note.text == RAW


@pytest.mark.parametrize(("days", "erased"), [(None, 0), (120, 0), (90, 1)])
def test_a_note_goes_after_its_term(table, note, days, erased) -> None:
    chosen(table.programme, notes=days)
    assert erase_expired(table.programme) == Erased(erased, 0)
    note.refresh_from_db()
    assert (note.text == "", note.erased_at is not None, tombstones.is_buried(note.pk)) == (bool(erased),) * 3


def test_what_was_made_of_it_stays(table, note) -> None:
    contribution = make_contribution(table, "De bus rijdt niet meer.")
    chosen(table.programme, notes=30)
    erase_expired(table.programme)
    contribution.refresh_from_db()
    assert contribution.current.text == "De bus rijdt niet meer."


def test_a_file_goes_with_what_was_found_in_it_unless_it_is_still_in_review(
    table, django_capture_on_commit_callbacks
) -> None:
    done, waiting = a_file(table.programme), a_file(table.programme, FileState.REVIEW)
    stored = done.stored.path
    chosen(table.programme, files=90)
    with django_capture_on_commit_callbacks(execute=True):
        assert erase_expired(table.programme) == Erased(0, 1)
    done.refresh_from_db()
    waiting.refresh_from_db()
    assert (bool(done.stored), bool(waiting.stored)) == (False, True)
    assert list(Proposal.objects.filter(source_file=done).values_list("text", "unit_text")) == [("", "")]
    with pytest.raises(FileNotFoundError):
        open(stored, "rb")  # noqa: SIM115, PTH123


def test_the_log_says_that_it_was_done_and_holds_no_text(table, note) -> None:
    chosen(table.programme, notes=90)
    erase_expired(table.programme)
    line = AuditLine.objects.get(verb="erase_expired")
    assert (line.detail, line.actor_id) == ({"notes": 1, "files": 0, "remarks": 0}, None)
    erase_expired(table.programme)
    assert AuditLine.objects.filter(verb="erase_expired").count() == 1


def test_it_is_done_once_a_day_by_itself(table, note, django_capture_on_commit_callbacks) -> None:
    erasing = Job.objects.filter(name="trace.erase_expired")
    jobs.start_daily()
    assert erasing.count() == 0
    chosen(table.programme, notes=90)
    with django_capture_on_commit_callbacks(execute=True):
        jobs.start_daily()
    jobs.start_daily()
    assert erasing.get().result == {"notes": 1, "files": 0, "remarks": 0}
    with clock.moved_to(clock.now() + dt.timedelta(days=1)):
        jobs.start_daily()
    assert erasing.count() == 2


@pytest.mark.parametrize(("name", "days"), [("", 90), ("Lijst", 7), ("Lijst", 0)])
def test_a_list_without_name_or_with_a_short_term_is_refused(table, name, days) -> None:
    with pytest.raises(Refusal):
        choose_list(table.programme, name=name, raw_notes_days=days, source_files_days=None, by=None)
