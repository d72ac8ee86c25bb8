"""`rodedraad quantifiers FILE.jsonl`: words of quantity, frequency and strength about people or their talk."""

from __future__ import annotations

import argparse
from typing import Any

from rodedraad.lines import answer_lines
from rodedraad.quantifiers import find_quantifiers


def add_parser(subparsers: Any) -> None:
    parser = subparsers.add_parser(
        "quantifiers",
        help="find words of quantity, frequency and strength about people or their talk",
        description=(
            'Reads lines {"id", "lang", "text"} (lang: nl or en) and writes for each a line '
            '{"id", "found": [{"words", "class"}]} to standard output. Classes: all, nearly_all, most, many, several, '
            "some, few, one, frequency, comparative, strength."
        ),
    )
    parser.add_argument("file", metavar="FILE.jsonl", help='one JSON object a line; "-" reads standard input')
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    return answer_lines(arguments.file, ("text",), answer)


def answer(row: dict[str, Any]) -> dict[str, Any]:
    language = row.get("lang")
    found = find_quantifiers(row["text"], language[:2].lower() if isinstance(language, str) else "nl")
    return {"found": [{"words": one.words, "class": one.cls} for one in found]}
