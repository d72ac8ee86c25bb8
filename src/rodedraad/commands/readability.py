"""`rodedraad readability FILE.jsonl`: the reading level, with the hard words and long sentences named."""

from __future__ import annotations

import argparse
from typing import Any

from rodedraad.lines import answer_lines


def add_parser(subparsers: Any) -> None:
    parser = subparsers.add_parser(
        "readability",
        help="estimate how hard texts are to read, and name the hard words and long sentences",
        description=(
            'Reads lines {"id", "lang", "text"} (lang: nl or en) and writes for each a line {"id", "level_estimate", '
            '"hard_words", "long_sentences"} to standard output. Levels: A2, B1, B2, C1, C2. It is advice.'
        ),
    )
    parser.add_argument("file", metavar="FILE.jsonl", help='one JSON object a line; "-" reads standard input')
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    return answer_lines(arguments.file, ("text",), answer)


def answer(row: dict[str, Any]) -> dict[str, Any]:
    from rodedraad.readability import readability

    language = row.get("lang")
    known = language[:2].casefold() if isinstance(language, str) else "nl"
    return readability(row["text"], known).as_dict()
