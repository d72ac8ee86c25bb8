"""What a signed line of a table's record will be as a contribution, without what points to a person."""

from __future__ import annotations

import uuid

from rodedraad.redact import apply_redactions, redact
from samenspraak.converse.choices import Agreement, Wording
from samenspraak.converse.models import Signature, TableRecord
from samenspraak.gather.actions.contributions import Spoken
from samenspraak.gather.choices import ContributionState, Door
from samenspraak.gather.intake.lines import SignedLine
from samenspraak.gather.queries import kinds_of, names_that_stay


class Reader:
    """Reads the lines of one table's records, all by the same rules, so that two versions can be compared."""

    def __init__(self, record: TableRecord) -> None:
        self.record = record
        self.door = Door.OWN_DIALOGUE if record.table.dialogue.is_own else Door.TABLE
        self.kinds = {kind.slug for kind in kinds_of(record.programme)}
        self.stay = names_that_stay(record.programme_id)
        disagreed = Signature.objects.filter(record__table=record.table, agreement=Agreement.NOT_AGREED)
        self.disagreed = set(disagreed.values_list("record_id", "seat_id"))

    def read(self, line: SignedLine, record: TableRecord | None) -> Spoken:
        """A line as it was signed in this record; without one as it was laid before its table."""
        said = line.said
        return Spoken(
            door=self.door,
            text=self._without_people(said.text),
            kind=said.kind if said.kind in self.kinds else None,
            wording=self._wording(line, record),
            speaks_as=self._without_people(said.speaks_as),
            language=said.language,
            table=self.record.table,
            dialogue=self.record.table.dialogue,
            seats=line.seats,
            who=self._without_people(said.who),
            by_when=said.by_when,
            precision=said.by_when_precision,
            several=said.several,
            disagreement=said.disagreement,
            state=ContributionState.HIDDEN,
        )

    def _wording(self, line: SignedLine, record: TableRecord | None) -> str:
        """Words that a seat behind them does not agree with were not "read back and agreed"."""
        signed = record.pk if record is not None else uuid.UUID(int=0)
        disagreed = any((signed, seat.pk) in self.disagreed for seat in line.seats)
        if line.said.wording == Wording.READ_BACK and disagreed:
            return Wording.SUMMARY
        return line.said.wording

    def _without_people(self, text: str) -> str:
        return apply_redactions(text, redact(text, self.stay))
