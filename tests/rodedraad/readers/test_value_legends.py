"""Codes that a table explains: what the explanation refuses is left out, whatever the column is called."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from rodedraad import read_files
from rodedraad.readers.value_legends import codes_explained

LEGEND = [
    ["Code", ""],
    ["J", "mag gebruikt worden"],
    ["P", "mag gebruikt worden, maar niet als citaat"],
    ["I", "eerst wel toestemming, later per mail ingetrokken"],
    ["N", "deelnemer heeft geen toestemming gegeven"],
]
SAID = [
    ["Nr", "Wat is er gezegd", "Door", "Afspraak"],
    ["1", "De kade ruikt nog naar olie als het warm is.", "bewoner", "J"],
    ["2", "Mijn bedrijf moet weg en niemand zegt waarheen.", "ondernemer", "I"],
    ["3", "Een trap naar het water zou ik het mooist vinden.", "jongere", "P"],
    ["4", "Ik slaap met oordoppen sinds het festival.", "bewoner", "N"],
]


def test_a_legend_on_another_sheet_holds_for_the_rows_with_its_codes(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    first = workbook.active
    assert first is not None
    first.title = "Leeswijzer"
    for row in LEGEND:
        first.append(row)
    second = workbook.create_sheet("Tafel 2")
    for row in SAID:
        second.append(row)
    workbook.save(tmp_path / "oogst.xlsx")
    reading = read_files([tmp_path / "oogst.xlsx"])
    assert [p.text for p in reading.passages] == [SAID[1][1], SAID[3][1]]
    gone = [
        (out.why, out.source.locator) for out in reading.left_out if out.why in ("no consent", "withdrawn")
    ]
    assert gone == [("withdrawn", "Tafel 2!B3"), ("no consent", "Tafel 2!B5")]


def test_a_legend_above_the_rows_of_a_csv_holds_too(tmp_path: Path) -> None:
    head = ["A = akkoord met gebruik", "V = vertrouwelijk"]
    rows = [
        "Tekst;Rol;Vlag",
        "De bus rijdt niet meer na acht uur.;student;A",
        "Ik rijd zonder rijbewijs.;student;V",
        "Het pleintje is eindelijk groen.;ouder;A",
    ]
    path = tmp_path / "oogst.csv"
    path.write_text("\n".join([*head, *rows]) + "\n", encoding="utf-8")
    reading = read_files([path])
    assert [p.text for p in reading.passages] == [
        "De bus rijdt niet meer na acht uur.",
        "Het pleintje is eindelijk groen.",
    ]


@pytest.mark.parametrize(
    "rows",
    [
        [["Boer", "Geen water meer in de sloot"], ["Boer", "Dat wil ik niet nog eens meemaken"]],
        [["Ouder", "Geen opvang te vinden"]],
        [["1", "mag gebruikt worden"], ["2", "liever in eigen woorden, niet citeren"]],
    ],
)
def test_who_speaks_and_codes_that_refuse_nothing_are_no_such_legend(rows: list[list[str]]) -> None:
    assert codes_explained(rows) == {}
