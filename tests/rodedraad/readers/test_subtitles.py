"""Subtitles and speech recognition: what one speaker says without a break is one passage, whoever leads is left out."""

from __future__ import annotations

import json
from pathlib import Path

from rodedraad import Reading, read_files
from tests.rodedraad.readers.files import reasons, told, write

VOICES = """WEBVTT - opname tafel 2

NOTE gemaakt met een recorder

1
00:00:01.000 --> 00:00:04.000
<v Gespreksleider>Welkom. Wat houdt u bezig?</v>

2
00:00:05.000 --> 00:00:08.000
<v Student>Ik zoek al drie jaar
naar een kamer</v>

3
00:00:08.000 --> 00:00:11.000
<v Student>en ik vind <i>niets</i>.</v>

4
00:00:12.000 --> 00:00:14.000
<v Fatima (moeder van drie)>Bij ons &amp; de buren ook.</v>

5
00:00:14.500 --> 00:00:16.000
<v Student>Echt niets.</v>
"""


def places(reading: Reading) -> list[tuple[str, int, int]]:
    return [(p.source.locator, p.source.start, p.source.end) for p in reading.passages]


def test_the_cues_of_one_turn_are_one_passage(tmp_path: Path) -> None:
    reading = read_files([write(tmp_path / "tafel.vtt", VOICES)])
    assert told(reading) == [
        ("Student", None, "tafel 2", "Ik zoek al drie jaar naar een kamer en ik vind niets."),
        ("moeder van drie", None, "tafel 2", "Bij ons & de buren ook."),
        ("Student", None, "tafel 2", "Echt niets."),
    ]
    assert places(reading) == [("cues 2-3", 0, 53), ("cue 4", 0, 23), ("cue 5", 0, 11)]
    assert reasons(reading) == [
        ("comment", "WEBVTT - opname tafel 2"),
        ("comment", "NOTE gemaakt met een recorder"),
        ("facilitator's own words", "Welkom. Wat houdt u bezig?"),
    ]


def test_names_before_the_words_are_speakers_where_most_cues_have_them(tmp_path: Path) -> None:
    path = write(
        tmp_path / "gesprek.srt",
        "1\r\n00:00:01,000 --> 00:00:02,000\r\nAnna de Wit: Ik ben Anna, vandaag uw gespreksleider.\r\n\r\n"
        "2\r\n00:00:03,000 --> 00:00:04,000\r\nSam: De bus rijdt\r\n\r\n"
        "3\r\n00:00:04,000 --> 00:00:05,000\r\nniet meer na acht uur.\r\n\r\n"
        "4\r\n00:00:06,000 --> 00:00:07,000\r\nAnna de Wit: En verder?\r\n\r\n"
        "5\r\n00:00:08,000 --> 00:00:09,000\r\nSam: Let op: het wordt elk jaar erger.\r\n",
    )
    reading = read_files([path])
    assert told(reading) == [
        ("Sam", None, None, "De bus rijdt niet meer na acht uur."),
        ("Sam", None, None, "Let op: het wordt elk jaar erger."),
    ]
    assert [why for why, _ in reasons(reading)] == ["facilitator's own words"] * 2


def test_without_speakers_a_passage_ends_where_a_sentence_does(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.vtt",
        "WEBVTT\n\n00:01.000 --> 00:02.000\nWij willen een plein\n\n00:02.000 --> 00:03.000\nmet bomen.\n\n"
        "00:03.000 --> 00:04.000\nEn een bankje.\n\n00:20.000 --> 00:21.000\n[gelach]\n",
    )
    reading = read_files([path])
    assert told(reading) == [
        (None, None, None, "Wij willen een plein met bomen."),
        (None, None, None, "En een bankje."),
    ]
    assert reasons(reading) == [("procedure", "[gelach]")]


def test_two_voices_in_one_cue_are_two(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.srt", "1\n00:00:01,000 --> 00:00:02,000\n- Het is hier te druk.\n- Vind ik niet.\n"
    )
    assert [p.text for p in read_files([path]).passages] == ["Het is hier te druk.", "Vind ik niet."]


def test_segments_of_a_speech_recogniser(tmp_path: Path) -> None:
    document = {
        "text": " Wij willen bomen. En een bank.",
        "segments": [
            {
                "id": 0,
                "start": 0.0,
                "end": 2.0,
                "text": " Wij willen",
                "words": [{"word": "Wij", "start": 0}],
            },
            {"id": 1, "start": 2.0, "end": 3.0, "text": " bomen."},
            {"id": 2, "start": 3.0, "end": 4.0, "text": " En een bank."},
        ],
        "language": "nl",
    }
    reading = read_files([write(tmp_path / "opname.json", json.dumps(document))])
    assert told(reading) == [(None, None, None, "Wij willen bomen."), (None, None, None, "En een bank.")]
    assert places(reading) == [("segments 1-2", 0, 17), ("segment 3", 0, 12)]


def test_segments_with_speakers_are_turns(tmp_path: Path) -> None:
    segments = [
        {"start": 0.0, "end": 2.0, "text": "Ik zal dit gesprek begeleiden.", "speaker": "SPEAKER_00"},
        {"start": 2.0, "end": 3.0, "text": "De huur stijgt.", "speaker": "SPEAKER_01"},
        {"start": 3.0, "end": 4.0, "text": "Elk jaar weer.", "speaker": "SPEAKER_01"},
        {"start": 5.0, "end": 6.0, "text": "Hm hm.", "speaker": "SPEAKER_00"},
    ]
    reading = read_files([write(tmp_path / "opname.json", json.dumps({"segments": segments}))])
    assert told(reading) == [("SPEAKER_01", None, None, "De huur stijgt. Elk jaar weer.")]
    assert [why for why, _ in reasons(reading)] == ["facilitator's own words"] * 2


def test_other_json_with_a_start_and_an_end_stays_a_table(tmp_path: Path) -> None:
    rows = [{"id": 7, "start": "2026-01-01", "end": "2026-02-01", "text": "Meer groen in de straat."}]
    reading = read_files([write(tmp_path / "a.json", json.dumps(rows))])
    assert [(p.id, p.text) for p in reading.passages] == [("7", "Meer groen in de straat.")]
