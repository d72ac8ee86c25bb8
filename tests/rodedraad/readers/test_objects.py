"""JSON and JSONL: lists of objects at any depth, with their own ids and their paths."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from rodedraad import ReadOptions, UnusableInput, read_files
from tests.rodedraad.readers.files import spoken

MEETING = {
    "topic_list": [{"topic": "Introduction of the new square"}],
    "queries": [
        {"query": "What did the student say about it?", "answer": "That there should be more trees."}
    ],
    "meeting_transcripts": [
        {"speaker": "Student", "content": "More trees , please . "},
        {"speaker": "Chair", "content": "{laughs}"},
    ],
}


def dump(path: Path, value: Any) -> Path:
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    return path


def test_turns_are_taken_and_questions_about_them_are_not(tmp_path: Path) -> None:
    reading = read_files([dump(tmp_path / "m.json", MEETING)])
    assert [(p.id, p.role, p.text, p.source.locator) for p in reading.passages] == [
        (
            "m.json:meeting_transcripts[0]",
            "Student",
            "More trees , please .",
            "meeting_transcripts[0].content",
        ),
        ("m.json:meeting_transcripts[1]", "Chair", "{laughs}", "meeting_transcripts[1].content"),
    ]
    assert reading.columns["m.json"]["other"] == ["topic_list.topic", "queries.query", "queries.answer"]


def test_a_path_points_out_another_column(tmp_path: Path) -> None:
    path = dump(tmp_path / "m.json", MEETING)
    assert spoken(read_files([path], ReadOptions(text_columns=("queries.answer",)))) == [
        "That there should be more trees."
    ]
    with pytest.raises(UnusableInput) as caught:
        read_files([path], ReadOptions(text_columns=("queries.reply",)))
    assert "meeting_transcripts.content" in caught.value.sentence("en")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (["Meer groen", "Ja"], [("a.json:[0]", None, "Meer groen"), ("a.json:[1]", None, "Ja")]),
        ([{"id": 7, "text": "Meer"}, {"id": "x", "text": "Ja"}], [("7", None, "Meer"), ("x", None, "Ja")]),
        ({"zorgen": ["De bus", "De huur"], "dromen": ["Een school"]}, [
            ("a.json:zorgen[0]", "worry", "De bus"),
            ("a.json:zorgen[1]", "worry", "De huur"),
            ("a.json:dromen[0]", "dream", "Een school"),
        ]),
        ({"c1": {"text": "Meer"}, "c2": {"text": "Minder"}}, [("c1", None, "Meer"), ("c2", None, "Minder")]),
        ([{"id": 1, "text": "Ja", "replies": [{"id": 2, "text": "Eens"}]}], [("1", None, "Ja"), ("2", None, "Eens")]),
    ],
)  # fmt: skip
def test_shapes_that_people_export(
    tmp_path: Path, value: Any, expected: list[tuple[str, str | None, str]]
) -> None:
    reading = read_files([dump(tmp_path / "a.json", value)])
    assert [(p.id, p.kind, p.text) for p in reading.passages] == expected


def test_someone_without_consent_in_the_list_of_people_is_kept_out(tmp_path: Path) -> None:
    value = {
        "people": [{"speaker": "Student", "consent": True}, {"speaker": "Teacher", "consent": False}],
        "turns": [{"speaker": "Student", "text": "More trees"}, {"speaker": "Teacher", "text": "Secret"}],
    }
    reading = read_files([dump(tmp_path / "a.json", value)])
    assert spoken(reading) == ["More trees"]
    assert [(o.why, o.text) for o in reading.left_out] == [("no consent", None)]


def test_lines_of_objects_keep_ids_as_text_and_say_their_line(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(
        '{"id": 1, "text": "Meer groen"}\n\n{"id": "b", "text": ""}\n{"id": 3, "text": "👍 ja"}\n',
        encoding="utf-8",
    )
    reading = read_files([path])
    assert [(p.id, p.text, p.source.locator, p.source.end) for p in reading.passages] == [
        ("1", "Meer groen", "line 1: text", 10),
        ("3", "👍 ja", "line 4: text", 4),
    ]
    assert [(o.id, o.why, o.text) for o in reading.left_out] == [("b", "empty", "")]


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": 1, "text": "Meer"}\n{"id": 2, "text": "Min\n', encoding="utf-8")
    with pytest.raises(UnusableInput) as caught:
        read_files([path])
    assert (caught.value.code, caught.value.parameters["line"]) == ("broken_json", 2)


def test_half_a_character_does_not_stop_the_run(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('[{"id": 1, "text": "Meer \\ud83d groen"}]', encoding="utf-8")
    assert spoken(read_files([path])) == ["Meer \ufffd groen"]
