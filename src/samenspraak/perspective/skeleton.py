"""A first outline, proposed from confirmed red threads: a machine groups, a person decides and writes.

Threads go together when one stands beneath the other, or when largely the same contributions stand in both.
Nothing is stored until a person takes a proposal over.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field

from samenspraak.analyse.choices import Stance
from samenspraak.analyse.models import RedThread
from samenspraak.analyse.queries import ThreadCount, confirmed_threads, living_strands, thread_counts
from samenspraak.gather import queries as gathered
from samenspraak.gather.models import ContributionVersion
from samenspraak.ground.models import Programme
from samenspraak.perspective.loading import may_quote
from samenspraak.perspective.models import Edition

# Two threads belong together when this share of the smaller one stands in the other as well.
SHARED = 0.25
MOST_CHALLENGES = 8
QUOTES_A_THREAD = 2


@dataclass(frozen=True, slots=True)
class ProposedThread:
    """A thread with its spread, and the most telling words that may be quoted."""

    thread: RedThread
    count: ThreadCount
    quotable: tuple[ContributionVersion, ...] = ()


@dataclass(frozen=True, slots=True)
class ProposedChallenge:
    """Threads that may make one challenge. Its title is only the name of the widest thread."""

    threads: tuple[ProposedThread, ...]

    @property
    def key(self) -> str:
        return str(self.threads[0].thread.pk)

    @property
    def addressees(self) -> list[str]:
        found = dict.fromkeys(code for row in self.threads for code in row.thread.addressees)
        return list(found)


@dataclass
class _Voices:
    """What of a thread the grouping looks at."""

    said: set[uuid.UUID] = field(default_factory=set)
    quotable: list[ContributionVersion] = field(default_factory=list)


def proposed_outline(edition: Edition) -> list[ProposedChallenge]:
    """Challenges for the threads that this edition does not hold yet, the most widely heard first."""
    used = set(edition.challenges.values_list("threads", flat=True))
    threads = [row for row in confirmed_threads(edition.programme) if row.pk not in used]
    counts = thread_counts(threads)
    voices = _voices(edition.programme, threads)
    threads.sort(key=lambda row: (-counts[row.pk].heard, row.order, row.label_nl))
    groups = group(threads, {key: found.said for key, found in voices.items()})
    return [
        ProposedChallenge(
            tuple(
                ProposedThread(row, counts[row.pk], tuple(voices[row.pk].quotable[:QUOTES_A_THREAD]))
                for row in found
            )
        )
        for found in groups[:MOST_CHALLENGES]
    ]


def group(threads: Sequence[RedThread], said: dict[uuid.UUID, set[uuid.UUID]]) -> list[list[RedThread]]:
    """Each thread joins the first group in which it is at home, else begins one: the same every time."""
    groups: list[list[RedThread]] = []
    for thread in threads:
        home = next((found for found in groups if _at_home(thread, found, said)), None)
        if home is None:
            groups.append([thread])
        else:
            home.append(thread)
    return groups


def _at_home(thread: RedThread, found: Sequence[RedThread], said: dict[uuid.UUID, set[uuid.UUID]]) -> bool:
    return any(
        other.pk == thread.parent_id
        or other.parent_id == thread.pk
        or _overlap(said[thread.pk], said[other.pk]) >= SHARED
        for other in found
    )


def _overlap(one: set[uuid.UUID], other: set[uuid.UUID]) -> float:
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def _voices(programme: Programme, threads: Sequence[RedThread]) -> dict[uuid.UUID, _Voices]:
    """Who stands in each thread, and which words of them may be quoted, the most telling first."""
    found = {row.pk: _Voices() for row in threads}
    rows = (
        living_strands(threads)
        .filter(stance=Stance.WITH)
        .select_related("version__contribution__dialogue", "version__contribution__table__dialogue")
    )
    strands = sorted(rows, key=lambda row: (row.rank is None, row.rank or 0, str(row.version_id)))
    shown = gathered.shown_words([row.version for row in strands])
    for row in strands:
        found[row.thread_id].said.add(row.version.contribution_id)
        if may_quote(row.version, shown) and row.version.may_be_quoted_by_wording:
            found[row.thread_id].quotable.append(row.version)
    return found
