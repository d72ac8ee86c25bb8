"""What recorders and meeting tools export as text: who speaks stands on a line of its own."""

from __future__ import annotations

from pathlib import Path

from rodedraad import read_files
from tests.rodedraad.readers.files import reasons, told


def test_a_speaker_above_the_turn_with_the_time_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "opname.md"
    path.write_text(
        "# Mobiliteit\n\n**Speaker 2** (00:00:15)\nIk woon in een dorp zonder bushalte.\n\n"
        "En mijn zoon fietst.\n\n**Begeleider** (00:00:30)\nVertel eens meer.\n\n"
        "[00:41] Speaker 3\nBij ons is de trein te vol.\n\n## Slot\n\nDat was het gesprek van vandaag.\n",
        encoding="utf-8",
    )
    reading = read_files([path])
    assert told(reading) == [
        ("Speaker 2", None, None, "Ik woon in een dorp zonder bushalte."),
        ("Speaker 2", None, None, "En mijn zoon fietst."),
        ("Speaker 3", None, None, "Bij ons is de trein te vol."),
        (None, None, None, "Dat was het gesprek van vandaag."),
    ]
    assert ("facilitator's own words", "Vertel eens meer.") in reasons(reading)


def test_a_speaker_between_the_cue_and_the_turn(tmp_path: Path) -> None:
    path = tmp_path / "vergadering.txt"
    path.write_text(
        "0:0:3.120 --> 0:0:9.880\nModerator\nWelkom bij deze dialoog.\n"
        "0:0:11.000 --> 0:0:20.100\nJansen, P. (bewoner)\nIk vind dat we te weinig weten.\n"
        "0:0:21.000 --> 0:0:29.500\nNet als ik, altijd.\n",
        encoding="utf-8",
    )
    assert told(read_files([path])) == [
        ("bewoner", None, None, "Ik vind dat we te weinig weten."),
        ("bewoner", None, None, "Net als ik, altijd."),
    ]
