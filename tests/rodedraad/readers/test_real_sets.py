"""Every row and turn of the real sets comes back, either read or left out; on our own texts where they are absent."""

from __future__ import annotations

import csv
import json
import os
from pathlib import Path

import pytest

from rodedraad import read_files

DATA = os.environ.get("SAMENSPRAAK_DATA")

OWN_COMMENTS = """timestamp,comment-id,author-id,moderated,comment-body
1,53,6,-1,Laat de bus ook na acht uur rijden.
2,48,2,1,"Kort, maar ""waar""."
3,47,2,1,Ja
"""
OWN_MEETING = {
    "topic_list": [{"topic": "Introduction of the plan for the square", "relevant_text_span": [["0", "2"]]}],
    "specific_query_list": [
        {"query": "What did the residents say about the square?", "answer": "They want trees."}
    ],
    "meeting_transcripts": [
        {"speaker": "Resident", "content": "We would like to have trees on the square ."},
        {"speaker": "Chair", "content": "Yes ."},
    ],
}


def comment_files(folder: Path) -> list[Path]:
    if DATA:
        return sorted(Path(DATA).glob("polis/*/comments.csv"))
    own = folder / "comments.csv"
    own.write_text(OWN_COMMENTS, encoding="utf-8")
    return [own]


def meeting_files(folder: Path) -> list[Path]:
    if DATA:
        return sorted(Path(DATA).glob("qmsum-en/*/*.json"))
    own = folder / "meeting.json"
    own.write_text(json.dumps(OWN_MEETING), encoding="utf-8")
    return [own]


@pytest.mark.real_data
def test_every_comment_is_a_passage_with_its_own_id(tmp_path: Path) -> None:
    for path in comment_files(tmp_path):
        with path.open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream))
        reading = read_files([path])
        assert [(p.id, p.text) for p in reading.passages] == [
            (row["comment-id"], row["comment-body"].strip()) for row in rows
        ]
        assert reading.left_out == []


@pytest.mark.real_data
def test_every_turn_is_a_passage_with_its_speaker(tmp_path: Path) -> None:
    for path in meeting_files(tmp_path):
        turns = json.loads(path.read_text(encoding="utf-8"))["meeting_transcripts"]
        reading = read_files([path])
        read = [(p.role, p.text) for p in reading.passages]
        assert read == [(t["speaker"].strip(), t["content"].strip()) for t in turns if t["content"].strip()]
        assert len(reading.passages) + len(reading.left_out) == len(turns)
        assert {out.why for out in reading.left_out} <= {"empty"}
