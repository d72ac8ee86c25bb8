"""Who people are by the lists of a report, roles in the form of known ones, and what a report says of itself."""

from __future__ import annotations

from pathlib import Path

from rodedraad.readers import Reading, read_files


def read_text(folder: Path, name: str, text: str) -> Reading:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_files([path])


def told(reading: Reading) -> list[tuple[str | None, str]]:
    return [(passage.role, passage.text) for passage in reading.passages]


def test_a_list_of_voices_gives_each_its_role_and_heeds_who_did_not_sign(tmp_path: Path) -> None:
    reading = read_text(
        tmp_path,
        "opname.md",
        "# Opname\n\n- Spreker 1: boswachter\n- Spreker 2: melkveehouder\n"
        "- Spreker 3: heeft het formulier niet getekend, dus niets van gebruiken\n\n## Gesprek\n\n"
        "**Spreker 1** · 00:00:05\nWij zagen dit jaar nachtzwaluwen op de hei.\n\n"
        "**Spreker 2** · 00:01:10\nNiemand kwam met een kaart aan mijn keukentafel.\n\n"
        "**Spreker 3** · 00:02:20\nDan verkoop ik de hele boel aan een ander.\n\n"
        "**Spreker 1** · 00:03:30\nEén dag in de week mag het bos van mij dicht.\n",
    )
    assert told(reading) == [
        ("boswachter", "Wij zagen dit jaar nachtzwaluwen op de hei."),
        ("melkveehouder", "Niemand kwam met een kaart aan mijn keukentafel."),
        ("boswachter", "Eén dag in de week mag het bos van mij dicht."),
    ]


def test_what_a_report_says_of_itself_is_no_statement(tmp_path: Path) -> None:
    reading = read_text(
        tmp_path,
        "verslag.md",
        "# Verslag\n\n## Zorgen\n\n- De bus rijdt niet meer langs de kerk.\n- Pauze, met koek van Riet.\n"
        "- Pauze op school is te kort voor mijn dochter.\n- De volgende avond is op 20 februari.\n"
        "- Ja hoor.\n- Reiskosten kunnen worden gedeclareerd.\n- Reiskosten houden mij thuis.\n",
    )
    assert [text for _, text in told(reading)] == [
        "De bus rijdt niet meer langs de kerk.",
        "Pauze op school is te kort voor mijn dochter.",
        "Reiskosten houden mij thuis.",
    ]
