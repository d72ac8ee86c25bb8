"""A recorder that writes text cuts a turn every few seconds: what one voice says on end is one statement again."""

from __future__ import annotations

from pathlib import Path

from rodedraad import read_files

ON_ONE_LINE = """[00:00:03] Spreker 1: Zo, hij loopt. Ik ben Ilse en ik begeleid het gesprek.
[00:00:12] Spreker 2: Bij ons stond het water tot aan de drempel,
[00:00:19] Spreker 2: en de buurman heeft de hele nacht met emmers gelopen.
[00:00:31] Spreker 3: Ik woon op tweehoog, maar de kelderbox van de flat liep vol.
[00:00:40] Spreker 2: De gemeente kwam drie dagen later kijken.
[00:00:52] Spreker 4: Ik zou graag zien dat elke straat een eigen pomp heeft.
[00:01:01] Spreker 4: Die mag in mijn schuur staan.
"""

VOICE_ABOVE = """Noor Bakker (bewoner)   0:04
Bij ons stond het water tot aan de drempel,

Noor Bakker (bewoner)   0:11
en de buurman heeft de hele nacht met emmers gelopen.

Joep Smit (bewoner)   0:20
Ik woon op tweehoog, maar de kelderbox van de flat liep vol.

Noor Bakker (bewoner)   0:33
De gemeente kwam drie dagen later kijken.

Ada Kok (conciërge)   0:41
Ik zou graag zien dat elke straat een eigen pomp heeft.

Ada Kok (conciërge)   0:50
Die mag in mijn schuur staan.
"""

CHAT = """[19:04:03] Noor: Bij ons stond het water tot aan de drempel.
[19:04:19] Noor: Ik zou graag zien dat elke straat een pomp heeft.
[19:05:31] Joep: Ik woon op tweehoog, maar de kelderbox van de flat liep vol.
[19:06:40] Noor: De gemeente kwam drie dagen later kijken.
[19:07:40] Ada: Mijn schuur staat leeg, daar kan hij in.
[19:08:40] Ada: En ik wil wel op hem passen.
"""

TURNS = [
    "Bij ons stond het water tot aan de drempel, en de buurman heeft de hele nacht met emmers gelopen.",
    "Ik woon op tweehoog, maar de kelderbox van de flat liep vol.",
    "De gemeente kwam drie dagen later kijken.",
    "Ik zou graag zien dat elke straat een eigen pomp heeft. Die mag in mijn schuur staan.",
]


def texts(tmp_path: Path, content: str) -> list[str]:
    path = tmp_path / "opname.txt"
    path.write_text(content, encoding="utf-8")
    return [passage.text for passage in read_files([path]).passages]


def test_pieces_with_moment_and_voice_on_their_line_are_one_turn(tmp_path: Path) -> None:
    assert texts(tmp_path, ON_ONE_LINE) == TURNS


def test_the_line_above_tells_two_people_of_one_role_apart(tmp_path: Path) -> None:
    assert texts(tmp_path, VOICE_ABOVE) == TURNS


def test_what_stood_there_is_kept_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "opname.txt"
    path.write_text(ON_ONE_LINE, encoding="utf-8")
    reading = read_files([path])
    assert next(iter(reading.repaired.values())).splitlines() == ON_ONE_LINE.splitlines()[1:3]


def test_messages_of_a_chat_stay_apart(tmp_path: Path) -> None:
    assert len(texts(tmp_path, CHAT)) == 6


def test_what_is_taken_back_aloud_is_the_piece_before_it(tmp_path: Path) -> None:
    content = ON_ONE_LINE + "[00:01:09] Spreker 4: Dat van die schuur mag niet in het verslag.\n"
    assert texts(tmp_path, content)[-1] == "Ik zou graag zien dat elke straat een eigen pomp heeft."
