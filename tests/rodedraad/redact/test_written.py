"""How people write what identifies them, and what only looks like it: two lists of invented lines beside this file.

In `written.txt` each identifier stands between braces behind its type ("{phone:06-12345678}"), entries apart by `---`;
in `plain.txt` each line is to stay as it is.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rodedraad.redact import redact

MARK = re.compile(r"\{(\w+):([^}]*)\}")
HERE = Path(__file__).parent
WRITTEN = (HERE / "written.txt").read_text(encoding="utf-8").strip("\n").split("\n---\n")
PLAIN = (HERE / "plain.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("marked", WRITTEN)
def test_each_identifier_is_found_whole_and_nothing_else(marked: str) -> None:
    text = MARK.sub(lambda mark: mark[2], marked)
    found = [(one.type, text[one.start : one.end]) for one in redact(text)]

    assert found == [(mark[1], mark[2]) for mark in MARK.finditer(marked)]


@pytest.mark.parametrize("text", PLAIN)
def test_what_names_no_person_stays(text: str) -> None:
    assert redact(text) == []
