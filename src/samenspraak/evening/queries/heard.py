"""What was heard at one dialogue, as it may be shown: for the host, after the evening."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db.models import F

from samenspraak.convene.models import Dialogue
from samenspraak.gather.choices import ContributionState
from samenspraak.gather.models import ContributionVersion
from samenspraak.gather.queries import ShownWords, attributions, kinds_of, shown_words


@dataclass(frozen=True, slots=True)
class HeardLine:
    """One contribution: what may be shown of it, at which table, and in which role."""

    words: ShownWords
    table: int | None
    by: str
    public_id: str
    several: bool = False


@dataclass(slots=True)
class HeardOfKind:
    """What was heard of one kind; `unshown` counts those whose words may not be shown."""

    name: str
    lines: list[HeardLine] = field(default_factory=list)
    unshown: int = 0


def heard_at(dialogue: Dialogue) -> list[HeardOfKind]:
    """The open contributions of a dialogue by kind, in the order of the kinds. A fixed number of queries."""
    versions = list(
        ContributionVersion.objects.filter(
            contribution__dialogue=dialogue,
            contribution__state=ContributionState.OPEN,
            contribution__current=F("pk"),
        )
        .select_related("contribution__table", "kind", "programme")
        .order_by("contribution__table__number", "contribution__created_at", "pk")
    )
    if not versions:
        return []
    words, names = shown_words(versions), attributions(versions)
    found = {kind.slug: HeardOfKind(kind.name) for kind in kinds_of(dialogue.programme)}
    for version in versions:
        slug = version.kind.slug if version.kind else ""
        group = found.setdefault(slug, HeardOfKind(version.kind.name if version.kind else ""))
        shown = words[version.pk]
        if shown.missing:
            group.unshown += 1
            continue
        table = version.contribution.table
        group.lines.append(
            HeardLine(
                shown,
                table.number if table else None,
                names[version.pk],
                version.contribution.public_id,
                version.several,
            )
        )
    return [group for group in found.values() if group.lines or group.unshown]
