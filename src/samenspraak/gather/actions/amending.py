"""What a table changed in its record when it signed again, and nothing else of what was made of the line before.

A line is laid beside what the record before said of it, never beside what is shown now: what moderation or the people
themselves changed since then stays, unless the table changed that very thing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from samenspraak.gather import wording as words
from samenspraak.gather.actions.contributions import Spoken
from samenspraak.gather.actions.corrections import drop_waiting
from samenspraak.gather.actions.signed import Reader
from samenspraak.gather.actions.states import let_wait, take_up_again
from samenspraak.gather.actions.versions import UNCHANGED, Change, add_version
from samenspraak.gather.choices import ContributionState
from samenspraak.gather.intake.lines import LineBefore, SignedLine
from samenspraak.gather.models import Contribution, ContributionVersion, Support
from samenspraak.ground import audit, publicness

GONE = (ContributionState.WITHDRAWN, ContributionState.ERASED)
Value = TypeVar("Value")
DECIDED = (ContributionState.OPEN, ContributionState.REFUSED)


def follow(row: Contribution, was: LineBefore, line: SignedLine, reader: Reader, reason: str) -> None:
    """Let a contribution follow its line: who stands behind it, whether it is struck, and its words.

    Where anything but how it was taken down is otherwise, it waits for moderation again, also when it was refused.
    """
    if row.state in GONE or row.current is None:
        return
    _stand_behind(row, was.line, line)
    if row.state == ContributionState.STRUCK:
        take_up_again(row, by=None)
    change = _change(row.current, reader.read(was.line, was.record), reader.read(line, reader.record))
    if change == Change():
        return
    if replace(change, wording=None) != Change() and row.state in DECIDED:
        let_wait(row, by=None)
    if row.state != ContributionState.REFUSED:
        add_version(row, change, reason=reason, by=None)


def _change(now: ContributionVersion, was: Spoken, signed: Spoken) -> Change:
    """What the table says otherwise than before, without what is shown so already."""
    has_other_date = signed.by_when not in {was.by_when, now.by_when}
    kind = now.kind.slug if now.kind else ""
    return Change(
        text=_other(was.text, signed.text, now.text),
        kind=_other(was.kind or "", signed.kind or "", kind),
        wording=_wording(now, was, signed),
        speaks_as=_other(was.speaks_as, signed.speaks_as, now.speaks_as),
        language=_other(was.language, signed.language, now.language),
        in_office=_other(_in_office(was), _in_office(signed), now.in_office),
        who=_other(was.who, signed.who, now.who),
        by_when=signed.by_when if has_other_date else UNCHANGED,
        precision=_other(was.precision, signed.precision, now.by_when_precision),
        disagreement=_other(was.disagreement, signed.disagreement, now.disagreement),
        several=_other(was.several, signed.several, now.several),
    )


def _other(was: Value, signed: Value, now: Value) -> Value | None:
    """What was signed, where the table changed it and it is not shown so already."""
    return signed if was != signed != now else None


def _wording(now: ContributionVersion, was: Spoken, signed: Spoken) -> str | None:
    """How the words that will be shown were taken down: words that the table did not sign are a summary."""
    if was.text == signed.text and was.wording == signed.wording:
        return None
    shown = now.text if was.text == signed.text else signed.text.strip()
    wording = words.still(signed.wording, source=signed.text, text=shown)
    return None if (shown, wording) == (now.text, now.wording) else wording


def _in_office(spoken: Spoken) -> bool:
    return any(seat.speaks_in_office for seat in spoken.seats)


def _stand_behind(row: Contribution, was: SignedLine, line: SignedLine) -> None:
    """The seats that the table added or took away; one that withdrew its support stays as it is, and away."""
    before, now = set(was.said.seats), set(line.said.seats)
    if before == now:
        return
    known = set(Support.objects.filter(contribution=row).values_list("seat_id", flat=True))
    Support.objects.bulk_create(
        Support(programme=row.programme, contribution=row, seat=seat)
        for seat in line.seats
        if seat.pk not in known
    )
    wrong = Support.objects.filter(contribution=row, seat__in=before - now, withdrawn_at=None)
    for support in wrong.select_related("seat__bearer"):
        _take_away(row, support)
    publicness.changed(row.programme, withdrawal=True)


def _take_away(row: Contribution, support: Support) -> None:
    """The log keeps that this seat stood behind it: without a word, and without a name."""
    if support.seat is not None and support.seat.bearer is not None:
        drop_waiting(row, support.seat.bearer)
    audit.record("take_support_away", support, by=None, contribution=str(row.pk), seat=str(support.seat_id))
    support.delete()
