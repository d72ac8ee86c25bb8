"""Long work of gather: reading a file, taking a large file's proposals, forgetting what was withdrawn."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from samenspraak.converse.models import TableRecord
from samenspraak.gather.actions import accept_all_clear, read_file, take_record
from samenspraak.gather.actions.files import READ
from samenspraak.gather.models import Proposal, SourceFile
from samenspraak.ground import publicness
from samenspraak.ground.jobs import Watch, job
from samenspraak.ground.models import Programme
from samenspraak.people.models import User

ACCEPT_ALL = "gather.accept_all"


@job(READ)
def read(watch: Watch, *, source_file: str) -> dict[str, Any]:
    row = read_file(SourceFile.objects.get(pk=source_file), watch)
    return {"state": row.state}


@job(ACCEPT_ALL)
def accept_all(watch: Watch, *, source_file: str, user: str) -> dict[str, Any]:
    row = SourceFile.objects.select_related("programme").get(pk=source_file)
    return {"taken": accept_all_clear(row, by=User.objects.filter(pk=user).first(), progress=watch)}


def forget_units(programme: Programme | None, payload: Mapping[str, Any]) -> None:
    """After a withdrawal: the unit of the file that held the words goes too, wherever it is kept beside others."""
    if programme is None:
        return
    for proposal in Proposal.objects.filter(
        programme=programme, contributions=payload["contribution"], text=""
    ):
        Proposal.objects.filter(
            source_file=proposal.source_file_id, unit_file=proposal.unit_file, locator=proposal.locator
        ).update(unit_text="")


def take_signed(programme: Programme | None, payload: Mapping[str, Any]) -> None:
    """A table signed its record: make contributions of it."""
    record = TableRecord.objects.filter(programme=programme, pk=payload["record"]).first()
    if record is not None:
        take_record(record)
        # The page of the dialogue says how much waits for a moderator.
        publicness.changed(record.programme)
