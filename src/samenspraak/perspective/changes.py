"""What a new version says otherwise than the one before it, and why: for the writers and for the public.

Sentences, quotes and challenges carry a key that outlives a version, so the same one is found in both. Words
that were taken back since are in neither tree, so that no list of changes can show them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from samenspraak.perspective.choices import ChangeReason
from samenspraak.perspective.history import Words, word_changes
from samenspraak.perspective.loading import Loaded
from samenspraak.perspective.models import ChangeNote, Edition
from samenspraak.perspective.reading import read_together
from samenspraak.perspective.tree import EditionTree, QuoteLeaf, SentenceLeaf


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence, a quote or a challenge as it stands in one version."""

    text: str
    rests_on: tuple[str, ...] = ()
    is_withdrawn: bool = False
    public_id: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: what came, went or changed, and why."""

    subject: str
    kind: str
    old: Said | None
    new: Said | None
    reason: str = ""
    why: str = ""

    @property
    def label(self) -> str:
        """Its own words, short: those of today, else the older ones where they may still be shown."""
        text = (self.new.text if self.new else "") or (self.old.text if self.old else "")
        return text if len(text) <= 80 else f"{text[:80].rstrip()}…"

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
    before, after = (_said(reader.tree()) for reader in readers)
    notes = {row.subject: row for row in ChangeNote.objects.filter(edition=edition)}
    changes = [_explained(change, notes.get(change.subject)) for change in _differences(before, after)]
    return Compared(changes, readers[1].loaded)


def changes_of(edition: Edition) -> list[Change]:
    """Every difference from the version before it, in the order of reading; none for a first version."""
    return compared(edition).changes


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
    for subject, old in before.items():
        if subject not in after:
            yield Change(subject, "removed", old, None)


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
    if note is None:
        return change
    return Change(change.subject, change.kind, change.old, change.new, note.reason, note.why)


def _said(tree: EditionTree) -> dict[str, Said]:
    told: dict[str, Said] = {}
    for challenge in tree.challenges:
        text = f"{challenge.title}. {challenge.why}" if challenge.why else challenge.title
        told[f"challenge:{challenge.key}"] = Said(text, public_id=challenge.public_id)
    for item in tree.items():
        if isinstance(item, SentenceLeaf):
            told[f"sentence:{item.key}"] = Said(item.text, _sources(item), item.is_withdrawn, item.public_id)
        elif isinstance(item, QuoteLeaf):
            told[f"quote:{item.key}"] = Said(item.text, (), item.is_withdrawn, item.public_id)
    return told


def _sources(leaf: SentenceLeaf) -> tuple[str, ...]:
    sources = leaf.sources
    found = [row.public_id for row in sources.threads]
    found += [row.public_id for row in sources.voices]
    found += [row.public_id for row in sources.passages]
    return tuple(sorted(found))
