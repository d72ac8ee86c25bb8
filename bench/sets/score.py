"""How the three finders do on the hand-written sets beside this file: tables in Markdown, then every miss.

    python bench/sets/score.py [quantifiers] [quotes] [redaction]      the first sets
    python bench/sets/score.py quantifiers-2 quotes-2 redaction-2     the second ones

Runs `rodedraad quantifiers`, `rodedraad check-quotes` and `rodedraad redact` as a user would, on the texts without
their labels. A find counts when the class or type is the same and the words overlap; "exact" counts those of them
whose words are the same. README.md says what the sets are and how they may be used.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Row = dict[str, Any]
Span = tuple[int, int]

SETS = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that is labelled, or found: its kind and where it stands in the text."""

    kind: str
    span: Span
    words: str

    def meets(self, other: Mark) -> bool:
        return self.kind == other.kind and overlap(self.span, other.span)


@dataclass(slots=True)
class Score:
    """What was labelled, found and right of one kind."""

    labelled: int = 0
    found: int = 0
    right: int = 0
    exact: int = 0
    covered: int = 0

    def add(self, other: Score) -> None:
        self.labelled += other.labelled
        self.found += other.found
        self.right += other.right
        self.exact += other.exact
        self.covered += other.covered

    def cells(self) -> list[str]:
        return [
            str(self.labelled),
            str(self.found),
            str(self.right),
            ratio(self.right, self.found),
            ratio(self.right, self.labelled),
            str(self.exact),
        ]


@dataclass(slots=True)
class Report:
    """The scores by kind, in order of first mention, and the misses as lines."""

    scores: dict[str, Score] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)

    def of(self, kind: str) -> Score:
        return self.scores.setdefault(kind, Score())

    def compare(self, row: Row, labelled: list[Mark], found: list[Mark]) -> None:
        """Pair every label with at most one find of its kind, and write down what is left over."""
        left = list(found)
        for mark in labelled:
            score = self.of(mark.kind)
            score.labelled += 1
            score.covered += any(o.span[0] <= mark.span[0] and mark.span[1] <= o.span[1] for o in found)
            pairs = sorted((o for o in left if o.meets(mark)), key=lambda o: o.span != mark.span)
            if pairs:
                left.remove(pairs[0])
                score.right += 1
                score.exact += pairs[0].span == mark.span
            else:
                self.misses.append(
                    f"- {row['id']} missed {mark.kind} `{mark.words}` in: {one_line(row['text'])}"
                )
        for mark in found:
            self.of(mark.kind).found += 1
        for mark in left:
            self.misses.append(f"- {row['id']} wrong {mark.kind} `{mark.words}` in: {one_line(row['text'])}")


def overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def ratio(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else "-"


def one_line(text: str) -> str:
    return " ".join(text.split())


def read(name: str) -> list[Row]:
    return [json.loads(line) for line in (SETS / name).read_text(encoding="utf-8").splitlines()]


def run(command: str, rows: Iterable[Row]) -> dict[str, Row]:
    """Give the rows to a command of the library, as a file, and read its lines back by id."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "set.jsonl"
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "rodedraad", command, str(path)],
            check=False,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
    # Standard error went to the terminal: a command that refuses the file says there why.
    if done.returncode:
        raise SystemExit(f"rodedraad {command} stopped with {done.returncode}.")
    answers = [json.loads(line) for line in done.stdout.splitlines() if line]
    return {answer["id"]: answer for answer in answers}


def without(row: Row, *names: str) -> Row:
    return {name: value for name, value in row.items() if name not in names}


def places(text: str, found: list[Row]) -> list[Mark]:
    """Find each wording in the text, from left to right; a wording that is not there stands at (-1, -1)."""
    marks, after = [], 0
    folded = text.casefold()
    for row in found:
        words = row["words"].casefold()
        start = folded.find(words, after)
        start = folded.find(words) if start < 0 else start
        span = (start, start + len(words)) if start >= 0 else (-1, -1)
        after = max(after, span[1])
        marks.append(Mark(row["class"], span, row["words"]))
    return marks


def score_quantifiers(name: str) -> str:
    rows = read(f"{name}.jsonl")
    answers = run("quantifiers", (without(row, "found") for row in rows))
    whole, by_language = Report(), {"nl": Report(), "en": Report()}
    for row in rows:
        pair = places(row["text"], row["found"]), places(row["text"], answers[row["id"]]["found"])
        whole.compare(row, *pair)
        by_language[row["lang"]].compare(row, *pair)
    totals = {f"all, {language}": total(report) for language, report in by_language.items()}
    return "\n".join([f"## {name}", "", table("class", whole, totals), "", "### Misses", *whole.misses])


def score_redaction(name: str) -> str:
    rows = read(f"{name}.jsonl")
    answers = run("redact", (without(row, "identifiers") for row in rows))
    report = Report()
    for row in rows:
        report.compare(row, marks(row, row["identifiers"]), marks(row, answers[row["id"]]["redactions"]))
    unnamed = Score()
    for kind, score in report.scores.items():
        if kind != "name":
            unnamed.add(score)
    covered = [f"{kind} {score.covered}/{score.labelled}" for kind, score in report.scores.items()]
    return "\n".join(
        [
            f"## {name}",
            "",
            table("type", report, {"all but name": unnamed, "all": total(report)}),
            "",
            "Taken out whole, under whatever type: " + ", ".join(covered) + ".",
            "",
            "### Misses",
            *report.misses,
        ]
    )


def marks(row: Row, found: list[Row]) -> list[Mark]:
    return [
        Mark(one["type"], (one["start"], one["end"]), row["text"][one["start"] : one["end"]]) for one in found
    ]


def score_quotes(name: str) -> str:
    rows = read(f"{name}.jsonl")
    asked = ({**without(row, "verdict", "why"), "lang": row["id"][:2]} for row in rows)
    answers = run("check-quotes", asked)
    report = Report()
    for row in rows:
        labelled, given = row["verdict"], answers[row["id"]]["verdict"]
        report.of(labelled).labelled += 1
        report.of(given).found += 1
        if labelled == given:
            report.of(given).right += 1
            report.of(given).exact += 1
        else:
            report.misses.append(
                f"- {row['id']} is {labelled} ({row['why']}), was {given} "
                f"({answers[row['id']]['why']}): {row['quote']}"
            )
    return "\n".join([f"## {name}", "", table("verdict", report, {}), "", "### Misses", *report.misses])


def total(report: Report) -> Score:
    whole = Score()
    for score in report.scores.values():
        whole.add(score)
    return whole


def table(name: str, report: Report, totals: dict[str, Score]) -> str:
    head = [name, "labelled", "found", "right", "precision", "recall", "exact"]
    rows = [[kind, *score.cells()] for kind, score in sorted(report.scores.items())]
    rows += [[kind, *score.cells()] for kind, score in totals.items()]
    lines = [head, ["---", *["---:"] * 6], *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


SCORERS: dict[str, Callable[[str], str]] = {
    "quantifiers": score_quantifiers,
    "quotes": score_quotes,
    "redaction": score_redaction,
}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    known = sorted(path.stem for path in SETS.glob("*.jsonl"))
    parser.add_argument("sets", nargs="*", metavar="SET", help=f"one or more of {', '.join(known)}")
    for name in parser.parse_args().sets or SCORERS:
        if name not in known:
            parser.error(f"there is no set {name!r}; choose from {', '.join(known)}")
        print(SCORERS[name.split("-")[0]](name), end="\n\n")


if __name__ == "__main__":
    main()
