"""How `rodedraad threads` does on real sets: size, CPU seconds, peak memory, threads, verdicts; and whether it holds.

    SAMENSPRAAK_DATA=... python bench/threads.py [--seeds N]

Runs the command on each set in a process of its own and prints a Markdown table. For every set it checks that
each row or turn of the input is a passage or is reported as left out, and that every exemplar stands in its
source. With --seeds N it also prints how far N seeds agree on the comments (adjusted Rand index of the narrowest
threads, over what both runs place, and the share that both place).
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import docx
from sklearn.metrics import adjusted_rand_score

from bench.prepare_sets import prepare
from rodedraad import read_files
from rodedraad.threads import analyse_threads

COLOGNE = "cimt-argument-de"


@dataclass(frozen=True)
class RealSet:
    name: str
    files: list[Path]
    options: tuple[str, ...] = ()


def sets_in(data: Path, prepared: Path) -> Iterator[RealSet]:
    cologne = next((data / COLOGNE).glob("Cycling-Dialogue-Cologne/*.tsv"))
    yield RealSet("CIMT Cologne (de)", [cologne], ("--text-column", "content", "--language", "de"))
    for folder in sorted((data / "polis").iterdir()):
        yield RealSet(f"Polis {folder.name}", [folder / "comments.csv"], ("--language", "en"))
    yield RealSet("Polis, six files at once", sorted(data.glob("polis/*/comments.csv")), ("--language", "en"))
    bowling = data / "jigsaw-bowling-green-2025" / "comments.json"
    yield RealSet("Bowling Green 2025 (en)", [bowling], ("--text-column", "text", "--language", "en"))
    product = sorted(data.glob("qmsum-en/Product/*.json"))
    yield RealSet("QMSum Product (en)", product, ("--language", "en"))
    yield RealSet("Budget titles (nl)", [prepared / "budget_titles.csv"], ("--text-column", "titel"))
    yield RealSet("Handelingen (nl)", [prepared / "handelingen.csv"], ("--text-column", "tekst"))
    yield RealSet("Codebook DOCX (en)", sorted((data / COLOGNE).glob("*.docx")), ("--language", "en"))


@dataclass(frozen=True)
class Outcome:
    seconds: float
    megabytes: float
    result: dict[str, Any]
    passages: list[dict[str, Any]]
    left_out: list[dict[str, Any]]
    originals: dict[str, str]


def run(chosen: RealSet, out: Path) -> Outcome:
    """The command in a process of its own, with its CPU time and largest resident size."""
    command = [sys.executable, "-m", "rodedraad", "threads", *map(str, chosen.files), "--out", str(out)]
    process = os.posix_spawn(
        sys.executable,
        [*command, *chosen.options],
        os.environ,
        file_actions=[(os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)],
    )
    _, status, usage = os.wait4(process, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit(f"{chosen.name}: exit code {os.waitstatus_to_exitcode(status)}")
    repaired = out / "repaired.jsonl"
    return Outcome(
        seconds=usage.ru_utime + usage.ru_stime,
        megabytes=usage.ru_maxrss / 1024,
        result=json.loads((out / "threads.json").read_text(encoding="utf-8")),
        passages=lines(out / "passages.jsonl"),
        left_out=lines(out / "left_out.jsonl"),
        originals={row["id"]: row["original"] for row in lines(repaired)} if repaired.exists() else {},
    )


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def texts_in(path: Path) -> list[str]:
    """Every piece of text in a file, by means of our own and not those of the readers."""
    if path.suffix == ".docx":
        document = docx.Document(str(path))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        return [*(paragraph.text for paragraph in document.paragraphs), *cells]
    if path.suffix == ".json":
        return list(strings(json.loads(path.read_text(encoding="utf-8"))))
    csv.field_size_limit(1 << 24)
    with path.open(encoding="utf-8", newline="") as stream:
        if path.suffix == ".tsv":
            rows: Iterable[list[str]] = csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
        else:
            rows = csv.reader(stream)
        return [cell for row in rows for cell in row]


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def units_in(path: Path) -> int | None:
    """Rows of a table, statements or turns of JSON; None for a document."""
    if path.suffix == ".docx":
        return None
    if path.suffix == ".json":
        content = json.loads(path.read_text(encoding="utf-8"))
        return len(content["meeting_transcripts"] if isinstance(content, dict) else content)
    with path.open(encoding="utf-8", newline="") as stream:
        quoting = csv.QUOTE_NONE if path.suffix == ".tsv" else csv.QUOTE_MINIMAL
        delimiter = "\t" if path.suffix == ".tsv" else ","
        return sum(1 for _ in csv.reader(stream, delimiter=delimiter, quoting=quoting)) - 1


def check(chosen: RealSet, outcome: Outcome) -> tuple[str, str]:
    """Whether all that went in came out, and how many exemplars stand in their source."""
    counts = [units_in(path) for path in chosen.files]
    came = len(outcome.passages) + len(outcome.left_out)
    if None in counts:
        whole = "-"
    else:
        went = sum(count for count in counts if count is not None)
        whole = "yes" if went == came else f"no: {went} in, {came} out"
    sources = {path.name: "\0".join(texts_in(path)) for path in chosen.files}
    # Six files of one name stand as one source; the text must then be in one of them.
    joined = "\0".join("\0".join(texts_in(path)) for path in chosen.files)
    exemplars = [one for thread in outcome.result["threads"] for one in thread["exemplars"]]
    found = sum(
        outcome.originals.get(one["passage"], one["text"]) in sources.get(one["source"]["file"], "")
        or outcome.originals.get(one["passage"], one["text"]) in joined
        for one in exemplars
    )
    return whole, f"{found} of {len(exemplars)}"


def table(chosen: Iterable[RealSet]) -> None:
    head = "set | passages | left out | CPU s | MB | wide / narrow threads | firm | tentative | do not report"
    head += " | fit nowhere | all in = out | exemplars found"
    print(f"| {head} |\n|{'---|' * len(head.split('|'))}")
    for one in chosen:
        with tempfile.TemporaryDirectory() as folder:
            outcome = run(one, Path(folder))
        threads = outcome.result["threads"]
        verdicts = [sum(thread["verdict"] == verdict for thread in threads) for verdict in VERDICTS]
        wide = sum(thread["parent"] is None for thread in threads)
        cells = [
            one.name,
            len(outcome.passages),
            len(outcome.left_out),
            f"{outcome.seconds:.1f}",
            f"{outcome.megabytes:.0f}",
            f"{wide} / {len(threads) - wide}",
            *verdicts,
            len(outcome.result["unassigned"]),
            *check(one, outcome),
        ]
        print(f"| {' | '.join(map(str, cells))} |", flush=True)


VERDICTS = ("firm", "tentative", "do not report")


def agreement(chosen: Iterable[RealSet], seeds: int) -> None:
    print(f"\n| set | mean agreement of {seeds} seeds | least | placed by both |\n|---|---|---|---|")
    for one in chosen:
        passages = read_files(one.files).passages
        runs = []
        for seed in range(seeds):
            threads = analyse_threads(passages, seed=seed, language="en").threads_of()
            runs.append({name: found[0] for name, found in threads.items() if found})
        figures, placed = [], []
        for left, right in combinations(runs, 2):
            both = sorted(left.keys() & right.keys())
            figures.append(adjusted_rand_score([left[name] for name in both], [right[name] for name in both]))
            placed.append(len(both) / len(passages))
        mean, share = sum(figures) / len(figures), sum(placed) / len(placed)
        print(f"| {one.name} | {mean:.2f} | {min(figures):.2f} | {share:.2f} |", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", type=int, default=0)
    arguments = parser.parse_args()
    data = os.environ.get("SAMENSPRAAK_DATA")
    if not data:
        print("SAMENSPRAAK_DATA is not set: say where the sets are.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        prepare(Path(data), Path(folder))
        chosen = list(sets_in(Path(data), Path(folder)))
        table(chosen)
        if arguments.seeds > 1:
            agreement([one for one in chosen if one.name.startswith("Polis")], arguments.seeds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
