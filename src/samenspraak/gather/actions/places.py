"""Where the words of a file were spoken: its table, its dialogue, its conversation, or the tables it names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max

from samenspraak.convene.models import Dialogue, OtherConversation, Table
from samenspraak.gather.models import SourceFile


@dataclass(frozen=True, slots=True)
class Place:
    """A table, a dialogue as a whole, another conversation, or (all None) nowhere in particular."""

    table: Table | None = None
    dialogue: Dialogue | None = None
    conversation: OtherConversation | None = None


class Places:
    """The places that one file names; each name is looked up, and its table made where needed, once."""

    def __init__(self, source_file: SourceFile) -> None:
        self.file = source_file
        self.known: dict[str, Place] = {}

    def of(self, label: str) -> Place:
        """The place for a table's name in the file ("Tafel 3"); the file's own place where it has none."""
        if label not in self.known:
            self.known[label] = self._find(label)
        return self.known[label]

    def _find(self, label: str) -> Place:
        file = self.file
        if file.conversation:
            return Place(conversation=file.conversation)
        if file.table:
            return Place(table=file.table, dialogue=file.table.dialogue)
        if file.dialogue and label:
            return Place(table=table_for(file, label), dialogue=file.dialogue)
        return Place(dialogue=file.dialogue)


@transaction.atomic
def table_for(source_file: SourceFile, label: str) -> Table:
    """The table that a file means by this name: as chosen, else by its number, else the next free number."""
    held = SourceFile.objects.select_for_update().get(pk=source_file.pk)
    assert held.dialogue_id is not None
    chosen = Table.objects.filter(dialogue=held.dialogue_id, pk=held.table_choice.get(label)).first()
    if chosen is not None:
        return chosen
    tables = Table.objects.filter(dialogue=held.dialogue_id)
    number = number_in(label) or (tables.aggregate(last=Max("number"))["last"] or 0) + 1
    table, _made = Table.objects.get_or_create(
        dialogue_id=held.dialogue_id, number=number, defaults={"programme_id": held.programme_id}
    )
    held.table_choice[label] = str(table.pk)
    held.save(update_fields=["table_choice"])
    source_file.table_choice = held.table_choice
    return table


def number_in(label: str) -> int | None:
    """The number in a table's name, where it is one that a table can have."""
    found = re.search(r"\d{1,4}", label)
    return int(found[0]) or None if found else None
