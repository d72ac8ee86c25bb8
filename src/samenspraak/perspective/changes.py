"""What a new version says otherwise than the one before it, and why: for the writers and for the public.

What is compared stands in `versioned.py`: each part of an edition has a name that outlives a version, so that the
same one is found in both. Words that were taken back since are in neither tree, so that no list can show them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from samenspraak.perspective.choices import ChangeReason
from samenspraak.perspective.history import Words, word_changes
from samenspraak.perspective.loading import Loaded
from samenspraak.perspective.models import ChangeNote, Edition, Rendering
from samenspraak.perspective.reading import Reader, read_together
from samenspraak.perspective.rendered import rendered_tree
from samenspraak.perspective.tree import EditionTree
from samenspraak.perspective.versioned import Said, orders_in, part_of, said_in


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: what came, went or changed, and why.

    `kind`: added, removed, changed (its words), sources (what it rests on), inside (a text of its own), order.
    """

    subject: str
    kind: str
    old: Said | None
    new: Said | None
    reason: str = ""
    why: str = ""

    @property
    def label(self) -> str:
        """Its own words, short: those of today, else the older ones where they may still be shown."""
        text = (self.new.text if self.new else "") or (self.old.text if self.old else "") or self.part
        return text if len(text) <= 80 else f"{text[:80].rstrip()}…"

    @property
    def part(self) -> str:
        """What kind of thing it is: a sentence, an option, a heading."""
        return part_of(self.subject)

    @property
    def mark(self) -> str:
        """Of what it says now: a reason holds for that and for nothing later."""
        return self.new.mark if self.new else ""

    @property
    def words(self) -> list[Words]:
        """What went and what came, word by word; nothing where words were taken back."""
        if self.is_withdrawal:
            return []
        return word_changes(self.old.text if self.old else "", self.new.text if self.new else "")

    @property
    def is_withdrawal(self) -> bool:
        return self.reason == ChangeReason.WITHDRAWAL

    @property
    def reason_label(self) -> str:
        return str(ChangeReason(self.reason).label) if self.reason else ""


@dataclass(frozen=True, slots=True)
class Compared:
    """The differences from the version before, and what both rest on, for who looks at the new one as well."""

    changes: list[Change]
    loaded: Loaded | None = None


def compared(edition: Edition) -> Compared:
    """Read a version and the one before it; nothing is read for a first version."""
    if edition.follows is None:
        return Compared([])
    readers = read_together(edition.follows, edition)
    before, after = (reader.tree() for reader in readers)
    notes = {row.subject: row for row in ChangeNote.objects.filter(edition=edition)}
    found = [*_differences(said_in(before), said_in(after)), *_reordered(before, after)]
    changes = [_explained(change, notes.get(change.subject)) for change in found]
    return Compared(changes, readers[1].loaded)


def changes_of(edition: Edition) -> list[Change]:
    """Every difference from the version before it, in the order of reading; none for a first version."""
    return compared(edition).changes


def changes_of_rendering(rendering: Rendering) -> list[Change]:
    """What a correction of a published rendering says otherwise, in the order of reading; none for a first one.

    None either where the words before it are not here (it came as open data): then nobody can say what differs.
    """
    if rendering.follows is None or not rendering.follows.sentences.exists():
        return []
    full = Reader(rendering.edition, rendering.language).tree()
    before, after = rendered_tree(rendering.follows, full), rendered_tree(rendering, full)
    found = [*_differences(said_in(before), said_in(after)), *_reordered(before, after)]
    return [replace(change, reason=_reason(change, rendering)) for change in found]


def _reason(change: Change, rendering: Rendering) -> str:
    taken_back = change.old is not None and change.old.is_withdrawn
    return ChangeReason.WITHDRAWAL if taken_back else rendering.reason


def unexplained(changes: Iterable[Change]) -> list[Change]:
    """The differences for which nobody has said why."""
    return [change for change in changes if not change.reason]


def _differences(before: dict[str, Said], after: dict[str, Said]) -> Iterator[Change]:
    for subject, new in after.items():
        old = before.get(subject)
        if old is None:
            yield Change(subject, "added", None, new)
        elif old.text != new.text:
            yield Change(subject, "changed", old, new)
        elif old.rests_on != new.rests_on:
            yield Change(subject, "sources", old, new)
        elif old.inside != new.inside:
            yield Change(subject, "inside", old, new)
    for subject, old in before.items():
        if subject not in after:
            yield Change(subject, "removed", old, None)


def _reordered(before: EditionTree, after: EditionTree) -> Iterator[Change]:
    """What stands in both versions, in another order; what came or went is told by itself."""
    older = orders_in(before)
    for subject, now in orders_in(after).items():
        was = older.get(subject, {})
        old, new = [key for key in was if key in now], [key for key in now if key in was]
        if old != new:
            yield Change(subject, "order", _row_of(was, old), _row_of(now, new))


def _row_of(words: dict[str, str], keys: list[str]) -> Said:
    return Said(" · ".join(filter(None, (words[key] for key in keys))), inside=" ".join(keys))


def _explained(change: Change, note: ChangeNote | None) -> Change:
    """Words that were taken back explain themselves; everything else is explained by a person."""
    taken_back = change.old is not None and change.old.is_withdrawn
    if taken_back:
        return Change(
            change.subject,
            change.kind,
            change.old,
            change.new,
            ChangeReason.WITHDRAWAL,
            note.why if note else "",
        )
    # A reason that was given before it changed once more says nothing about what stands there now.
    if note is None or note.judged not in ("", change.mark):
        return change
    return Change(change.subject, change.kind, change.old, change.new, note.reason, note.why)
