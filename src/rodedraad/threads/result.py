"""What `find_threads` gives: threads, passages that fit nowhere, and the account of the run."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from rodedraad.passages import Passage, Source
from rodedraad.report import RunReport


class Verdict(StrEnum):
    """Whether a thread may be told to others; `judge` in `stability` holds the limits and their reasons."""

    FIRM = "firm"
    TENTATIVE = "tentative"
    DO_NOT_REPORT = "do not report"


@dataclass(frozen=True, slots=True)
class Exemplar:
    """A passage near the middle of its thread, word for word."""

    passage: str
    text: str
    source: Source

    def as_dict(self) -> dict[str, Any]:
        return {"passage": self.passage, "text": self.text, "source": self.source.as_dict()}


@dataclass(frozen=True, slots=True)
class Thread:
    """Passages that are about the same thing: a proposal, until a person has confirmed and named it.

    id         t01, t02, … by size; a thread within t01 is t01-1, t01-2, …
    label      two to five words that set it apart from the other threads, in the form that people used
    terms      up to eight words or phrases, the most telling first
    size       number of passages
    tables     number of different tables that the passages come from; 0 where no file names tables
    stability  0 to 1: how much of the thread comes back when a fifth of the texts is left out (mean over
               resamples of the best Jaccard overlap)
    verdict    firm, tentative or do not report
    parent     id of the wider thread that it is part of, or None
    exemplars  three to five central passages, fewer where the thread has no more different texts
    passages   ids of all its passages, sorted
    voices     number of texts that really differ: copies and near copies count once
    """

    id: str
    label: str
    terms: list[str]
    size: int
    tables: int
    stability: float
    verdict: Verdict
    parent: str | None
    exemplars: list[Exemplar]
    passages: list[str]
    voices: int

    def as_dict(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "label": self.label,
            "terms": self.terms,
            "size": self.size,
            "tables": self.tables,
            "stability": self.stability,
            "verdict": self.verdict.value,
            "parent": self.parent,
            "exemplars": [exemplar.as_dict() for exemplar in self.exemplars],
            "passages": self.passages,
        }


@dataclass(frozen=True, slots=True)
class ThreadsResult:
    """Everything that a run found.

    threads     wide threads by size, each followed by the threads within it
    unassigned  ids of passages that fit nowhere, sorted; they are listed, never forced into a thread
    report      what was done, with what, and what was left out
    passages    the passages that were analysed, sorted by id
    """

    threads: list[Thread]
    unassigned: list[str]
    report: RunReport
    passages: list[Passage] = field(repr=False)

    def threads_of(self) -> dict[str, list[str]]:
        """For each passage the ids of its threads, the narrowest first; an empty list where it has none."""
        found: dict[str, list[str]] = {passage.id: [] for passage in self.passages}
        for thread in sorted(self.threads, key=lambda one: (one.parent is None, one.id)):
            for passage in thread.passages:
                found[passage].append(thread.id)
        return found

    def as_dict(self) -> dict[str, Any]:
        return {
            "run": self.report.run_id,
            "threads": [thread.as_dict() for thread in self.threads],
            "unassigned": self.unassigned,
        }
