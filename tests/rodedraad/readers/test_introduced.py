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
        ("Ik heet Wies en ik ben logopedist.", "logopedist"),
        ("Ja, Cor. Conciërge, al twintig jaar.", "Conciërge"),
        ("Nou, vorig jaar had ik een meisje in de klas.", None),
        ("Kijk, een gymtas zegt mij alles.", None),
        ("Ik ben blij dat ik hier mag zijn.", None),
        ("Ik ben Corrie. Fijn dat het doorgaat.", None),
        ("I'm from the other side of the river.", None),
        ("Ik ben het er niet mee eens.", None),
        ("Ik ben hier geboren en getogen.", None),
    ],
)
def test_what_is_said_of_oneself_is_a_role_or_it_is_not(said: str, role: str | None) -> None:
    assert role_in(said) == role


def test_whoever_leads_presents_the_others(tmp_path: Path) -> None:
    path = tmp_path / "rondkomen.srt"
    path.write_text(
        "1\n00:00:01,000 --> 00:00:06,000\nMODERATOR: Priya is a process engineer, Leo is a greenhouse worker\n\n"
        "2\n00:00:06,100 --> 00:00:09,000\nand Mr. Danso is the barber on the square.\n\n"
        "3\n00:00:10,000 --> 00:00:15,000\nPRIYA: Every letter comes in Dutch, with a deadline in it.\n\n"
        "4\n00:00:16,000 --> 00:00:20,000\nMR. DANSO: People tell their barber what they do not tell the town.\n\n"
        "5\n00:00:21,000 --> 00:00:25,000\nLEO: There are six of us and the contract says four.\n",
        encoding="utf-8",
    )
    assert [(role, text) for role, _, _, text in told(read_files([path]))] == [
        ("process engineer", "Every letter comes in Dutch, with a deadline in it."),
        ("barber", "People tell their barber what they do not tell the town."),
        ("greenhouse worker", "There are six of us and the contract says four."),
    ]


def test_a_round_in_a_written_out_recording(tmp_path: Path) -> None:
    path = tmp_path / "opname.txt"
    path.write_text(
        "[00:00:03] Spreker 1: Ik ben Tineke, ik begeleid het gesprek. Mag de opname lopen?\n"
        "[00:00:09] Spreker 2: Ja hoor.\n"
        "[00:00:12] Spreker 2: Fenna, ik ben leerkracht groep 7.\n"
        "[00:00:18] Spreker 3: Ik ben Yusuf, vader van een zoon op de praktijkschool.\n"
        "[00:00:25] Spreker 2: Nou, vorig jaar zat er een rekenwonder in mijn klas met het verkeerde advies.\n"
        "[00:00:40] Spreker 3: Mijn zoon werd elke dag een beetje kleiner, nu staat hij in de keuken te zingen.\n",
        encoding="utf-8",
    )
    assert [(role, text) for role, _, _, text in told(read_files([path]))][-2:] == [
        (
            "leerkracht groep 7",
            "Nou, vorig jaar zat er een rekenwonder in mijn klas met het verkeerde advies.",
        ),
        (
            "vader van een zoon",
            "Mijn zoon werd elke dag een beetje kleiner, nu staat hij in de keuken te zingen.",
        ),
    ]


def test_likes_behind_a_note_are_no_role(tmp_path: Path) -> None:
    path = tmp_path / "flappen.txt"
    path.write_text(
        "Dromen\n\n- een buitenbad met een hoge duikplank (4 stippen)\n"
        "- een bus die na twaalven nog rijdt (9 stippen)\n"
        "- een veld waar de bal mag stuiteren (1 stip)\n- de sleutel van de gymzaal op vrijdagavond (8 stippen)\n"
        "- een dak op het hangplekje achter de kerk (6 stippen)\n",
        encoding="utf-8",
    )
    assert [p.role for p in read_files([path]).passages] == [None] * 5
