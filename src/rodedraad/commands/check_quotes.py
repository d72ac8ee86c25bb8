"""`rodedraad check-quotes FILE.jsonl`: does each quote equal its source in wording and sense?"""

from __future__ import annotations

import argparse
from typing import Any

from rodedraad.lines import answer_lines
from rodedraad.quotes import check_quote


def add_parser(subparsers: Any) -> None:
    parser = subparsers.add_parser(
        "check-quotes",
        help="check that quotes equal their source in wording and sense",
        description=(
            'Reads lines {"id", "source", "quote"} (and, if known, "lang": nl, en or de) and writes for each a line '
            '{"id", "verdict": "accept" or "refuse", "why"} to standard output.'
        ),
    )
    parser.add_argument("file", metavar="FILE.jsonl", help='one JSON object a line; "-" reads standard input')
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    return answer_lines(arguments.file, ("source", "quote"), answer)


def answer(row: dict[str, Any]) -> dict[str, Any]:
    language = row.get("lang")
    verdict = check_quote(
        row["source"], row["quote"], language[:2].lower() if isinstance(language, str) else None
    )
    return {"verdict": verdict.verdict, "why": verdict.why}
