"""The two commands that answer line by line: one JSON line for each, also for a line that cannot be used."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rodedraad.__main__ import main


def answers(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_check_quotes_answers_every_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "quotes.jsonl"
    file.write_text(
        '{"id": 1, "source": "Ik kom niet.", "quote": "Ik kom"}\n'
        "\n"
        '{"id": "b", "source": "Ik kom graag.", "quote": "ik kom graag"}\n'
        "geen json\n"
        '{"id": "d", "source": "Ik kom."}\n'
        "[1]\n",
        encoding="utf-8",
    )

    code = main(["check-quotes", str(file)])

    assert code == 0
    assert answers(capsys) == [
        {
            "id": 1,
            "verdict": "refuse",
            "why": "The quote loses a negation (‘niet’), so that it says something else than the source. Keep it in.",
        },
        {"id": "b", "verdict": "accept", "why": "The quote equals its source in wording and in sense."},
        {"id": None, "error": "This line is not JSON. Write one JSON object a line."},
        {"id": "d", "error": "The field “quote” is missing or is not text. Add it as text."},
        {"id": None, "error": "This line is JSON but no object. Write one JSON object a line."},
    ]


def test_a_malformed_line_is_named_on_stderr(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "texts.jsonl"
    file.write_text('{"id": 1}\n', encoding="utf-8")

    code = main(["quantifiers", str(file)])

    assert code == 0
    assert capsys.readouterr().err == (
        "rodedraad: line 1: The field “text” is missing or is not text. Add it as text.\n"
    )


def test_quantifiers_answers_with_words_and_class(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "texts.jsonl"
    file.write_text(
        '{"id": "a", "lang": "nl", "text": "Vrijwel iedereen wil een bus."}\n'
        '{"id": "b", "lang": "en", "text": "A lot of money was spent."}\n',
        encoding="utf-8",
    )

    main(["quantifiers", str(file)])

    assert answers(capsys) == [
        {"id": "a", "found": [{"words": "Vrijwel iedereen", "class": "nearly_all"}]},
        {"id": "b", "found": []},
    ]


def test_a_file_that_is_not_there_is_unusable(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["quantifiers", str(tmp_path / "none.jsonl")])

    assert code == 2
    assert "none.jsonl" in capsys.readouterr().err
