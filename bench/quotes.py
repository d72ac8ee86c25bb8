"""How the quote gate does on real comments: whole ones in, made-up ones out.

    SAMENSPRAAK_DATA=... python bench/quotes.py [--show N]

Reads the six Polis comment files (English and German), the Bowling Green statements, the Cologne and Bonn
sentences (German) and the Handelingen (Dutch), and makes fakes with one fixed seed: the whole passage with its
words shuffled, a span of ten words shuffled, negation dropped or added, a span of ten words with the negation cut
off its edge (exact, and yet reversed), and a span from another comment. `random span` is an exact span cut
anywhere: most must be refused; those that are accepted are printed by --show for a person to read. With --guess
the gate is not told the language.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from rodedraad.quotes import check_quote

NEGATIONS = {
    "en": frozenset(("not", "don't", "never", "no", "can't", "isn't", "doesn't", "won't", "shouldn't")),
    "de": frozenset(("nicht", "kein", "keine", "keinen", "nie", "niemals")),
    "nl": frozenset(("niet", "geen", "nooit")),
}
INSERTED = {"en": "not", "de": "nicht", "nl": "niet"}
SPAN = 10
Fake = tuple[str, str, str, str]


def passages(folder: Path) -> Iterator[tuple[str, str, str]]:
    """(set, language, text) of every passage of at least twelve words."""
    for path in sorted(folder.glob("polis/*/comments.csv")):
        language = "de" if "austria" in path.parent.name else "en"
        with path.open(encoding="utf-8", newline="") as stream:
            for row in csv.DictReader(stream):
                clean = {key.strip(): value for key, value in row.items() if key}
                yield path.parent.name, language, clean["comment-body"]
    statements = json.loads((folder / "jigsaw-bowling-green-2025/comments.json").read_text(encoding="utf-8"))
    for row in statements:
        yield "jigsaw", "en", str(row["text"])
    for path in sorted(folder.glob("cimt-*/**/*.csv")):
        with path.open(encoding="utf-8", newline="") as stream:
            table = csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
            heading = next(table)
            if "content" in heading:
                for cells in table:
                    yield "cimt", "de", cells[heading.index("content")]
    for path in sorted(folder.glob("licence-unnamed/handelingen-nl/**/*.xml")):
        text = path.read_text(encoding="utf-8", errors="replace")
        for found in re.finditer(r"<al>(.*?)</al>", text, re.S):
            yield "handelingen", "nl", re.sub(r"<[^>]+>", "", found.group(1))


def cut_negations(words: list[str], language: str) -> Iterator[str]:
    """Exact spans that lose the negation right at their edge."""
    for place, word in enumerate(words):
        if word.casefold().strip(",\"'") in NEGATIONS[language]:
            if place >= 3:
                yield " ".join(words[max(0, place - SPAN) : place])
            if len(words) - place > 3:
                yield " ".join(words[place + 1 : place + 1 + SPAN])


def fakes(name: str, language: str, text: str, other: str, dice: random.Random) -> Iterator[Fake]:
    words = text.split()
    start = dice.randrange(0, len(words) - SPAN + 1)
    span = words[start : start + SPAN]
    yield name, "verbatim whole", text, text
    yield (
        name,
        "verbatim whole, marks",
        text,
        f"“{' '.join(words).upper() if 'ß' not in text else ' '.join(words)}”",
    )
    yield name, "random span", text, " ".join(span)
    for kind, part in (("shuffled whole", words), ("shuffled span", span)):
        mixed = part[:]
        dice.shuffle(mixed)
        if mixed != part:
            yield name, kind, text, " ".join(mixed)
    for kind, part in (("flipped whole", words), ("flipped span", span)):
        kept = [word for word in part if word.casefold() not in NEGATIONS[language]]
        if len(kept) == len(part):
            kept = [part[0], INSERTED[language], *part[1:]]
        yield name, kind, text, " ".join(kept)
    for cut in cut_negations(words, language):
        yield name, "negation cut", text, cut
    others = other.split()
    begin = dice.randrange(0, len(others) - SPAN + 1)
    yield name, "other comment", text, " ".join(others[begin : begin + SPAN])


def own_passages() -> Iterator[tuple[str, str, str]]:
    """The demo programme's contributions, for where the real sets are not at hand."""
    folder = Path(__file__).parent.parent / "src/samenspraak/demo/data/contributions"
    for path in sorted(folder.glob("*.json")):
        for row in json.loads(path.read_text(encoding="utf-8")):
            yield "demo", "nl", row["text"]


@dataclass
class Tally:
    """How many fakes of each kind were made and accepted, and the wrong ones that a person may want to read."""

    made: Counter[str] = field(default_factory=Counter)
    accepted: Counter[str] = field(default_factory=Counter)
    wrong: list[Fake] = field(default_factory=list)

    def rates(self) -> dict[str, float]:
        return {kind: self.accepted[kind] / made for kind, made in self.made.items()}


def tally(found: list[tuple[str, str, str]], *, limit: int = 0, guess: bool = False) -> Tally:
    """Make the fakes with one fixed seed and put each before the gate."""
    dice = random.Random(7)
    kept = [passage for passage in found if len(passage[2].split()) >= 12]
    if 0 < limit < len(kept):
        kept = dice.sample(kept, limit)
    result = Tally()
    for number, (name, language, text) in enumerate(kept):
        other = kept[(number + 1 + dice.randrange(len(kept) - 1)) % len(kept)][2]
        for _name, kind, source, quote in fakes(name, language, text, other, dice):
            accepted = check_quote(source, quote, None if guess else language).accepted
            result.made[kind] += 1
            result.accepted[kind] += accepted
            if accepted != kind.startswith("verbatim"):
                result.wrong.append((name, kind, source, quote))
    return result


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--show", type=int, default=0, help="print so many accepted fakes of each kind")
    parser.add_argument("--guess", action="store_true", help="let the gate guess the language")
    parser.add_argument("--limit", type=int, default=0, help="take only so many passages")
    arguments = parser.parse_args()
    folder = os.environ.get("SAMENSPRAAK_DATA")
    if not folder:
        sys.stderr.write("SAMENSPRAAK_DATA is not set: measured on the demo's own texts.\n")
    found = list(passages(Path(folder)) if folder else own_passages())
    result = tally(found, limit=arguments.limit, guess=arguments.guess)
    shown: Counter[str] = Counter()
    for _name, kind, source, quote in result.wrong:
        shown[kind] += 1
        if shown[kind] <= arguments.show:
            print(f"{kind}\n  source: {source}\n  quote:  {quote}")
    print(f"passages {result.made['verbatim whole']}")
    for kind, made in result.made.items():
        print(f"{kind:24} n {made:6}  accepted {result.accepted[kind]:6}  {result.accepted[kind] / made:.4f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
