"""From passages to red threads, step by step.

Objective: see what recurs at many tables, with the way back to each passage. When to use: from some forty
statements of a sentence or more; below six different texts nothing is looked for. Trade-offs: each passage
stands in one narrow thread at most, so a statement on two subjects is found under one of them. Wide threads
follow the strongest divisions, narrow ones are what people usually mean by a subject. Example: 280
contributions from 24 tables give some twenty narrow threads in six wide ones within seconds; a person reads
the exemplars, throws away what chance made, and names the rest.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from rodedraad.embed import Embedder, Vectors, default_embedder, embed_all
from rodedraad.labels import ThreadName, collect_phrases, name_threads
from rodedraad.passages import Passage
from rodedraad.progress import ProgressReporter, Silent
from rodedraad.report import RunReport
from rodedraad.threads.communities import NONE, Labels
from rodedraad.threads.exemplars import central_passages
from rodedraad.threads.graph import Neighbours, background, nearest, neighbours_to_keep
from rodedraad.threads.material import Material, gather_material
from rodedraad.threads.partition import SMALLEST, TIED_AT_LEAST, Partition, partition, runs_for
from rodedraad.threads.placing import place_beside
from rodedraad.threads.result import Thread, ThreadsResult
from rodedraad.threads.stability import FIRM_FROM, KEPT_IN_RESAMPLE, TENTATIVE_FROM, Cut, judge

# Of 0.5/2 to 1/4, this pair gave eight to twenty-five narrow threads on 200 to 300 texts and the best
# agreement between seeds on six public comment sets; more neighbours or a lower resolution give few giant
# threads.
COARSE_RESOLUTION = 0.7
FINE_RESOLUTION = 3.0
# Nearer than four of five random pairs, or no neighbour at all.
FLOOR_SHARE = 0.8
FEWEST_TEXTS = 2 * SMALLEST
# Neighbours kept beyond those that count, so that a resample without a fifth of them still has enough.
SPARE = 1.6
# From here two texts are copies with another comma: one voice.
SAME_VOICE = 0.95


def find_threads(
    passages: Sequence[Passage],
    *,
    seed: int = 0,
    language: str = "nl",
    embedder: Embedder | None = None,
    progress: ProgressReporter | None = None,
) -> tuple[list[Thread], RunReport]:
    """Find what recurs in passages: threads with their stability and exemplars, and the account of the run.

    Same passages (in any order) and seed, same result. `language` is used where texts do not show theirs.
    Without `embedder` the sentence encoder is used where it is installed, else character n-grams.
    Raises `Cancelled` when the progress reporter does. See `analyse_threads` for passages that fit nowhere.
    """
    result = analyse_threads(passages, seed=seed, language=language, embedder=embedder, progress=progress)
    return result.threads, result.report


def analyse_threads(
    passages: Sequence[Passage],
    *,
    seed: int = 0,
    language: str = "nl",
    embedder: Embedder | None = None,
    progress: ProgressReporter | None = None,
    inputs: Mapping[str, str] | None = None,
    parameters: Mapping[str, Any] | None = None,
) -> ThreadsResult:
    """The same as `find_threads`, with everything that was found.

    `inputs` (file name to SHA-256) and `parameters` are what a caller that read files adds to the report;
    without them the passages themselves are hashed.
    """
    progress = progress or Silent()
    material = gather_material(passages, language)
    report = RunReport(
        command="threads",
        inputs=dict(inputs) if inputs is not None else {"passages": _hash(material.passages)},
        parameters={**(parameters or {}), "seed": seed, "language": language, **METHOD},
    )
    report.counts = {
        "passages": len(material.passages),
        "different_texts": len(material.texts),
        "compared": len(material.compared),
    }
    if len(material.compared) < FEWEST_TEXTS:
        report.parameters["embedder"] = "none"
        report.notes.append(
            f"No threads: {len(material.compared)} different texts that say something, "
            f"at least {FEWEST_TEXTS} are needed."
        )
        return _finish([], material, report)
    return _find(material, embedder or default_embedder(), seed, report, progress)


METHOD: dict[str, Any] = {
    "method": "k-NN, shared neighbours, Leiden at two levels, consensus of resamples",
    "resolution": [COARSE_RESOLUTION, FINE_RESOLUTION],
    "floor_share": FLOOR_SHARE,
    "kept_in_resample": KEPT_IN_RESAMPLE,
    "tied_at_least": TIED_AT_LEAST,
    "smallest": SMALLEST,
    "firm_from": FIRM_FROM,
    "tentative_from": TENTATIVE_FROM,
}


@dataclass(frozen=True, slots=True)
class _Group:
    """Rows (of what was compared) that make one thread, with the narrower ones within it."""

    rows: list[int]
    stability: float
    within: list[_Group]


def _find(
    material: Material,
    embedder: Embedder,
    seed: int,
    report: RunReport,
    progress: ProgressReporter,
) -> ThreadsResult:
    texts = [material.texts[row] for row in material.compared]
    languages = [material.languages[row] for row in material.compared]
    vectors, report.parameters["embedder"] = embed_all(texts, embedder, languages, progress=progress)
    kept = neighbours_to_keep(len(texts))
    neighbours = nearest(vectors, round(SPARE * kept) + 2, progress)
    cut = Cut(kept, background(vectors, FLOOR_SHARE, seed), COARSE_RESOLUTION, FINE_RESOLUTION)
    report.parameters["neighbours"] = kept
    report.parameters["resamples"] = list(runs_for(len(texts)))
    groups = _group(partition(neighbours, cut, seed, progress))
    voices = _voices(neighbours)
    names = _names(groups, material)
    extra = place_beside(
        [material.texts[row] for row in material.placed],
        texts,
        [group.rows for group in _each(groups)],
        progress,
    )
    if material.placed:
        report.notes.append(
            f"{len(texts)} of {len(texts) + len(material.placed)} different texts, a sample, were compared "
            "with each other; the others were placed beside them by the pieces of their words."
        )
    draft = _Draft(material, vectors, voices, names, extra)
    return _finish(draft.threads(groups), material, report)


def _group(found: Partition) -> list[_Group]:
    groups = []
    for wide in range(int(found.coarse.max(initial=NONE)) + 1):
        inside = found.coarse == wide
        narrow = sorted(set(found.fine[inside].tolist()) - {NONE})
        within = [
            _Group(np.flatnonzero(found.fine == part).tolist(), float(found.fine_stability[part]), [])
            for part in narrow
        ]
        # A wide thread with one narrow one in it is one thread.
        groups.append(
            _Group(
                np.flatnonzero(inside).tolist(),
                float(found.coarse_stability[wide]),
                within if len(within) > 1 else [],
            )
        )
    return groups


def _each(groups: Iterable[_Group]) -> list[_Group]:
    return [one for group in groups for one in (group, *group.within)]


def _voices(neighbours: Neighbours) -> Labels:
    """Number of the voice behind each row: near copies, directly or through others, are one."""
    rows, places = np.nonzero(neighbours.cosine >= SAME_VOICE)
    near = neighbours.index[rows, places]
    size = len(neighbours.index)
    _, numbers = connected_components(
        sparse.csr_matrix((np.ones(len(rows)), (rows, near)), shape=(size, size)), directed=False
    )
    result: Labels = numbers.astype(np.int32)
    return result


def _names(groups: Sequence[_Group], material: Material) -> dict[int, ThreadName]:
    """Name of each thread, by the identity of its group; wide ones are told apart among themselves."""
    languages = [material.languages[row] for row in material.compared]
    book = collect_phrases([material.words[row] for row in material.compared], languages)
    narrow = [one for group in groups for one in (group.within or [group])]
    wide = [group for group in groups if group.within]
    names = name_threads([group.rows for group in narrow], book, languages)
    taken = {name.label.casefold() for name in names}
    # Wide threads are compared with all top threads, and may not take the label of a narrow one.
    tops = name_threads([group.rows for group in groups], book, languages, taken)
    by_group = {id(group): name for group, name in zip(narrow, names, strict=True)}
    by_group |= {id(group): name for group, name in zip(groups, tops, strict=True) if group in wide}
    return by_group


@dataclass(frozen=True, slots=True)
class _Draft:
    material: Material
    vectors: Vectors
    voices: Labels
    names: dict[int, ThreadName]
    extra: dict[int, list[int]]

    def threads(self, groups: Sequence[_Group]) -> list[Thread]:
        """Threads in order of size, each wide one followed by those within it."""
        firsts = self.material.first_passages()
        first = [firsts[row] for row in self.material.compared]
        numbers = {id(group): number for number, group in enumerate(_each(groups))}
        members = {id(group): self._passages(group, numbers[id(group)]) for group in _each(groups)}
        tables_in_all = len({passage.table for passage in self.material.passages} - {None})

        def ordered(some: Sequence[_Group]) -> list[_Group]:
            return sorted(some, key=lambda one: (-len(members[id(one)]), members[id(one)][0].id))

        def thread(group: _Group, name: str, parent: str | None) -> Thread:
            passages = members[id(group)]
            tables = len({passage.table for passage in passages} - {None})
            figure = round(group.stability, 2)
            voices = len(set(self.voices[group.rows].tolist()))
            return Thread(
                id=name,
                label=self.names[id(group)].label,
                terms=self.names[id(group)].terms,
                size=len(passages),
                tables=tables,
                stability=figure,
                verdict=judge(figure, voices, tables, tables_in_all),
                parent=parent,
                exemplars=central_passages(group.rows, self.vectors, first),
                passages=[passage.id for passage in passages],
                voices=voices,
            )

        threads = []
        for number, group in enumerate(ordered(groups), start=1):
            name = f"t{number:02d}"
            threads.append(thread(group, name, None))
            for part, inner in enumerate(ordered(group.within), start=1):
                threads.append(thread(inner, f"{name}-{part}", name))
        return threads

    def _passages(self, group: _Group, number: int) -> list[Passage]:
        rows = [self.material.compared[row] for row in group.rows]
        rows += [self.material.placed[row] for row in self.extra.get(number, [])]
        positions = sorted(position for row in rows for position in self.material.copies[row])
        return [self.material.passages[position] for position in positions]


def _finish(threads: list[Thread], material: Material, report: RunReport) -> ThreadsResult:
    placed = {passage for thread in threads for passage in thread.passages}
    unassigned = [passage.id for passage in material.passages if passage.id not in placed]
    report.counts |= {"threads": len(threads), "unassigned": len(unassigned)}
    for thread in threads:
        key = f"threads {thread.verdict}"
        report.counts[key] = report.counts.get(key, 0) + 1
    return ThreadsResult(threads, unassigned, report, material.passages)


def _hash(passages: Sequence[Passage]) -> str:
    digest = hashlib.sha256()
    for passage in passages:
        digest.update(json.dumps(passage.as_dict(), ensure_ascii=True).encode())
    return digest.hexdigest()
