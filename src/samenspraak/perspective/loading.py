"""Rows of an edition with everything that their sources stand for, in a fixed number of queries.

Both readers (`queries.edition_tree`) and gates (`queries.findings`) are fed from here, so that what is
checked is what is shown.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db.models import Count, Q

from samenspraak.analyse.choices import ThreadState
from samenspraak.analyse.models import RedThread
from samenspraak.analyse.queries import TableTotals, ThreadCount, table_totals, thread_counts
from samenspraak.convene.choices import DialogueKind
from samenspraak.gather import queries as gathered
from samenspraak.gather.choices import ContributionState, Purpose
from samenspraak.gather.models import ContributionVersion, Support
from samenspraak.ground.models import Programme
from samenspraak.perspective.choices import PieceKind
from samenspraak.perspective.facts import (
    PassageFact,
    PieceFact,
    Place,
    QuoteFacts,
    SentenceFacts,
    ThreadFact,
    VoiceFact,
)
from samenspraak.perspective.models import Citation, Overruling, Quote, QuotePiece, Sentence

VERSION = "version__contribution__table__dialogue"


@dataclass
class Loaded:
    """Sentences and quotes with their citations, pieces, counts and consents at hand."""

    programme: Programme
    language: str
    totals: TableTotals
    citations: dict[uuid.UUID, list[Citation]] = field(default_factory=dict)
    pieces: dict[uuid.UUID, list[QuotePiece]] = field(default_factory=dict)
    overrulings: dict[uuid.UUID, list[Overruling]] = field(default_factory=dict)
    counts: dict[uuid.UUID, ThreadCount] = field(default_factory=dict)
    quotable: frozenset[uuid.UUID] = frozenset()
    supporters: dict[uuid.UUID, int] = field(default_factory=dict)
    shown: dict[uuid.UUID, gathered.Shown] = field(default_factory=dict)
    attributions: dict[uuid.UUID, str] = field(default_factory=dict)

    def count(self, thread: RedThread) -> ThreadCount:
        return self.counts.get(thread.pk, ThreadCount())
