"""How much of what people said `rodedraad read` gives back from the reports in bench/sets/reports.

    python bench/sets/score_reports.py [--set FOLDER] [--misses]

Runs the command as a user would, file by file, and lays passages.jsonl beside the labels (FILE.gold.json). Prints a
table in Markdown; with --misses every miss. Texts are compared without case, punctuation and white space.

whole      a statement for which a passage is exactly it, or at least .9 like it (difflib's ratio); each serves once
none       passages that are no statement and no part of one (nor hold one whole), as a share of all that came back
role       among the whole ones: the same role, also where one holds the other as whole words ("starter van 27",
           "starter"); a role where the label has none counts as wrong, and the reverse
kind       among the whole ones, the same kind (null where the label has none)
must not   texts that may never come back and stand in a passage
"""

from __future__ import annotations

import argparse
import difflib
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

Row = dict[str, Any]
NEAR = 0.9
COUNTS = (
    "statements",
    "exact",
    "whole",
    "passages",
    "none",
    "role",
    "same role",
    "kind",
    "table",
    "must not",
)


def plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", text.casefold()).split())


def alike(one: str, other: str) -> float:
    if one == other:
        return 1.0
    if not one or not other or min(len(one), len(other)) / max(len(one), len(other)) < 0.8:
        return 0.0
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio()


def bare(role: str | None) -> str:
    return re.sub(r"^(de|het|een|the|a|an|één) ", "", plain(role or ""))


def same_role(wanted: str | None, given: str | None) -> bool:
    a, b = bare(wanted), bare(given)
    return a == b or bool(a and b and (f" {a} " in f" {b} " or f" {b} " in f" {a} "))


def passages_of(path: Path) -> list[Row]:
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", "rodedraad", "read", str(path), "--out", out]
        subprocess.run(command, check=True, capture_output=True)
        lines = (Path(out) / "passages.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def pair(statements: list[Row], passages: list[Row]) -> dict[int, tuple[int, float]]:
    """Which passage each statement came back as, the most alike first."""
    found = sorted(
        (
            (alike(plain(wanted["text"]), plain(given["text"])), at, to)
            for at, wanted in enumerate(statements)
            for to, given in enumerate(passages)
        ),
        key=lambda one: (-one[0], one[1], one[2]),
    )
    taken: dict[int, tuple[int, float]] = {}
    used: set[int] = set()
    for likeness, at, to in found:
        if likeness >= NEAR and at not in taken and to not in used:
            taken[at] = (to, likeness)
            used.add(to)
    return taken


def score(gold: Row, passages: list[Row]) -> tuple[Counter[str], list[str]]:
    statements = gold["statements"]
    pairs = pair(statements, passages)
    count: Counter[str] = Counter(statements=len(statements), passages=len(passages))
    misses = []
    for at, wanted in enumerate(statements):
        if at not in pairs:
            misses.append(f"missed: {wanted['text']}")
            continue
        given = passages[pairs[at][0]]
        count["whole"] += 1
        count["exact"] += plain(wanted["text"]) == plain(given["text"])
        count["role"] += same_role(wanted["role"], given["role"])
        count["same role"] += bare(wanted["role"]) == bare(given["role"])
        count["kind"] += wanted["kind"] == given["kind"]
        count["table"] += plain(wanted.get("table") or "") == plain(given["table"] or "")
        for what, same in (
            ("role", same_role(wanted["role"], given["role"])),
            ("kind", wanted["kind"] == given["kind"]),
        ):
            if not same:
                misses.append(f"{what} {given[what]!r}, not {wanted[what]!r}: {wanted['text']}")
    used = {to for to, _ in pairs.values()}
    whole = [plain(wanted["text"]) for wanted in statements]
    for to, given in enumerate(passages):
        words = plain(given["text"])
        if to in used:
            continue
        is_part = any(words in text or text in words for text in whole)
        count["none"] += not is_part
        misses.append(f"{'part or several' if is_part else 'none'}: {given['text']}")
    # The fourteenth set calls them "refused".
    for text in gold.get("must_not", gold.get("refused", [])):
        words = plain(text if isinstance(text, str) else text["text"])
        leaks = [given["text"] for given in passages if words in plain(given["text"])]
        count["must not"] += bool(leaks)
        misses += [f"LEAK: {leak}" for leak in leaks]
    return count, misses


def row(name: str, count: Counter[str]) -> str:
    def share(part: str, of: str) -> str:
        return f"{count[part] / count[of]:.2f}" if count[of] else "-"

    cells = [
        name,
        str(count["statements"]),
        share("whole", "statements"),
        share("exact", "statements"),
        str(count["passages"]),
        share("none", "passages"),
        share("role", "whole"),
        share("same role", "whole"),
        share("kind", "whole"),
        share("table", "whole"),
        str(count["must not"]),
    ]
    return f"| {' | '.join(cells)} |"


def table(rows: Iterable[tuple[str, Counter[str]]], total: Counter[str]) -> str:
    named = (
        "file",
        "statements",
        "whole",
        "exact",
        "passages",
        "none",
        "role",
        "role, to the letter",
        "kind",
    )
    head = f"| {' | '.join((*named, 'table', 'must not'))} |"
    return "\n".join([head, "|---|" + "--:|" * 10, *(row(*one) for one in rows), row("all", total)])


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--set", type=Path, default=Path(__file__).parent / "reports")
    parser.add_argument("--misses", action="store_true")
    arguments = parser.parse_args()
    rows, said = [], []
    total: Counter[str] = Counter()
    for gold in sorted(arguments.set.glob("*.gold.json")):
        file = gold.with_name(gold.name.removesuffix(".gold.json"))
        count, misses = score(json.loads(gold.read_text(encoding="utf-8")), passages_of(file))
        rows.append((file.name, count))
        total.update(count)
        said += [f"\n{file.name}", *(f"  {miss}" for miss in misses)]
    print(table(rows, total))
    if arguments.misses:
        print("\n".join(said))


if __name__ == "__main__":
    main()
