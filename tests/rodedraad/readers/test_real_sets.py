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
def test_every_comment_with_words_is_a_passage_with_its_own_id(tmp_path: Path) -> None:
    for path in comment_files(tmp_path):
        with path.open(encoding="utf-8", newline="") as stream:
            rows = [(row["comment-id"], row["comment-body"].strip()) for row in csv.DictReader(stream)]
        reading = read_files([path])
        # Somebody once wrote nothing but a question mark.
        assert [(p.id, p.text) for p in reading.passages] == [row for row in rows if row[1] != "?"]
        assert {out.why for out in reading.left_out} <= {"empty"}
        assert len(reading.passages) + len(reading.left_out) == len(rows)


@pytest.mark.real_data
def test_every_turn_comes_back_with_its_speaker_or_waits_for_a_person(tmp_path: Path) -> None:
    turns_in_all = doubted = 0
    for path in meeting_files(tmp_path):
        turns = json.loads(path.read_text(encoding="utf-8"))["meeting_transcripts"]
        reading = read_files([path])
        read = [(p.role, p.text) for p in reading.passages]
        said = [(t["speaker"].strip(), t["content"].strip()) for t in turns if t["content"].strip()]
        rest = iter(said)
        assert all(one in rest for one in read), "in their order, word for word"
        assert len(reading.passages) + len(reading.left_out) == len(turns)
        assert {out.why for out in reading.left_out} <= {"empty", "consent in doubt"}
        turns_in_all += len(said)
        doubted += len(said) - len(read)
    # Nobody in these debates asks to be left out: what waits for nothing costs people a look each.
    assert doubted <= turns_in_all * 0.02
