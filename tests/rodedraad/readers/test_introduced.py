"""A recording begins with a round in which people say who they are: that is their role for the rest of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from rodedraad import read_files
from rodedraad.readers.introduced import role_in
from tests.rodedraad.readers.files import reasons, told

ROUND = """WEBVTT

00:00:01.000 --> 00:00:06.000
<v Ilse>Welkom. Ik ben Ilse, ik stel de vragen en ik let op de tijd.</v>

00:00:07.000 --> 00:00:10.000
<v Joris>Ik ben Joris, veerman op de pont bij Kuiphaven.</v>

00:00:11.000 --> 00:00:14.000
<v Nadia K>Nadia, al negen jaar apothekersassistent.</v>

00:00:15.000 --> 00:00:17.000
<v Wouter>Ja, ik ben Wouter. Leuk dat jullie er zijn.</v>

00:00:18.000 --> 00:00:24.000
<v Joris>Na tien uur vaart er niets meer en dan is de overkant een ander land.</v>

00:00:25.000 --> 00:00:26.000
<v Wouter>Dat klopt.</v>

00:00:27.000 --> 00:00:33.000
<v Nadia K>Mensen halen hun medicijnen te laat op omdat de bus hen niet meer brengt.</v>

00:00:34.000 --> 00:00:40.000
<v Wouter>Ik zou het liefst een deelfiets bij de pont zien staan.</v>
"""


def test_a_voice_has_the_role_that_it_gave_itself(tmp_path: Path) -> None:
    path = tmp_path / "pont.vtt"
    path.write_text(ROUND, encoding="utf-8")
    reading = read_files([path])
    assert told(reading) == [
        ("veerman", None, None, "Na tien uur vaart er niets meer en dan is de overkant een ander land."),
        (
            "apothekersassistent",
            None,
            None,
            "Mensen halen hun medicijnen te laat op omdat de bus hen niet meer brengt.",
        ),
        # Who only says a name has no role, where the others said theirs.
        (None, None, None, "Ik zou het liefst een deelfiets bij de pont zien staan."),
    ]
    assert [text for why, text in reasons(reading) if why == "attendance"] == [
        "Ik ben Joris, veerman op de pont bij Kuiphaven.",
        "Nadia, al negen jaar apothekersassistent.",
        "Ja, ik ben Wouter. Leuk dat jullie er zijn.",
    ]


def test_one_who_tells_what_they_are_makes_no_round(tmp_path: Path) -> None:
    path = tmp_path / "gesprek.vtt"
    path.write_text(
        "WEBVTT\n\n00:00:01.000 --> 00:00:05.000\n<v Anja>Ik ben verpleegkundige en ik werk elke nacht.</v>\n\n"
        "00:00:06.000 --> 00:00:09.000\n<v Bob>Bij ons brandt het licht ook altijd.</v>\n\n"
        "00:00:10.000 --> 00:00:14.000\n<v Anja>De laatste trein gaat voor mijn dienst eindigt.</v>\n",
        encoding="utf-8",
    )
    assert [(role, text) for role, _, _, text in told(read_files([path]))] == [
        ("Anja", "Ik ben verpleegkundige en ik werk elke nacht."),
        ("Bob", "Bij ons brandt het licht ook altijd."),
        ("Anja", "De laatste trein gaat voor mijn dienst eindigt."),
    ]


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("Derya. I'm a tram driver, line four, since last spring.", "tram driver"),
        ("Mijn naam is Koen, ik werk als stratenmaker bij een aannemer.", "stratenmaker"),
        ("Hoi, ik ben Lotte, leerling van het vmbo, derde klas.", "leerling van het vmbo"),
        ("And I am Paulo, I work as a night nurse at the clinic.", "night nurse"),
        ("Ik ben blij dat ik hier mag zijn.", None),
        ("Ik ben Corrie. Fijn dat het doorgaat.", None),
        ("I'm from the other side of the river.", None),
        ("Ik ben het er niet mee eens.", None),
        ("Ik ben hier geboren en getogen.", None),
    ],
)
def test_what_is_said_of_oneself_is_a_role_or_it_is_not(said: str, role: str | None) -> None:
    assert role_in(said) == role
