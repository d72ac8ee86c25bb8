"""Tables as office people make them: names with a list of who is who, sheets for the eye, exported forms."""

from __future__ import annotations

from pathlib import Path

import pytest

from rodedraad import read_files
from rodedraad.readers.bare_names import role_left
from tests.rodedraad.readers.files import read_text, reasons, spoken, told, write_xlsx


def test_the_role_of_a_name_is_what_another_sheet_says_of_it(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path / "a.xlsx",
        {
            "opgeschreven": [
                ["wie", "soort", "wat is er gezegd", "opm. van mij"],
                ["Kees", "begin", "Kees legt uit hoe laat de bus terug gaat en heet ons welkom.", ""],
                [
                    "Truus Kuipers",
                    "zorg",
                    "De brug staat in de zomer de halve dag open voor jachten.",
                    "applaus",
                ],
                ["Kuipers", "wens", "Laat de brug in de spits dicht, dat scheelt mij een uur.", ""],
                ["Ilse", "idee", "Zet op het pont een kar met koffie.", "weet niet of dit serieus was"],
                ["tafel", "afspraak", "Wij bellen samen de brugwachter voor Pasen.", ""],
            ],
            "wie waren er": [
                ["naam", "wie is dat"],
                ["Truus Kuipers", "pakketbezorger"],
                ["Kees Wagenaar", "gemeente, gespreksleider"],
                ["Ilse", None],
            ],
        },
    )
    reading = read_files([path])
    assert told(reading) == [
        ("pakketbezorger", "worry", None, "De brug staat in de zomer de halve dag open voor jachten."),
        ("pakketbezorger", "wish", None, "Laat de brug in de spits dicht, dat scheelt mij een uur."),
        (None, "idea", None, "Zet op het pont een kar met koffie."),
        (None, "agreed_action", None, "Wij bellen samen de brugwachter voor Pasen."),
    ]
    assert reasons(reading)[0] == (
        "facilitator's own words",
        "Kees legt uit hoe laat de bus terug gaat en heet ons welkom.",
    )


@pytest.mark.parametrize(
    ("written", "role"),
    [
        ("Sjoerd", None),
        ("Jelle (14)", None),
        ("Fatima el Idrissi", None),
        ("Henk Bakker", None),
        ("mw. Terpstra", None),
        ("meneer met de pet", None),
        ("→", None),
        ("Harm, beheerder van de loods", "beheerder van de loods"),
        ("mw. Terpstra van het koor", "koor"),
        ("Anna (huurder)", "huurder"),
        ("huurder (Anna)", "huurder"),
        ("Oma Truus", "Oma"),
        ("vader van Jelle", "vader van Jelle"),
        ("bakker", "bakker"),
        ("Wijkverpleegkundige", "Wijkverpleegkundige"),
        ("Dochter, woont in Utrecht", "Dochter, woont in Utrecht"),
        ("jongen met pet", "jongen met pet"),
        ("Leerling, 15", "Leerling, 15"),
        ("Gast 3", "Gast 3"),
    ],
)
def test_a_name_is_no_role(written: str, role: str | None) -> None:
    assert role_left(written) == role


def test_a_name_still_finds_who_asked_to_be_left_out(tmp_path: Path) -> None:
    text = "wie,tekst\nSjoerd,De steiger is rot\nAnna,De steiger is net gemaakt\n,Sjoerd wil niet in het verslag.\n"
    assert told(read_text(tmp_path, "a.csv", text)) == [(None, None, None, "De steiger is net gemaakt")]


def test_a_sheet_laid_out_for_the_eye_is_read_row_by_row(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path / "a.xlsx",
        {
            "Voorblad": [["Varen in de stad"], ["Uitvoering", "Bureau Waterpas, voor de gemeente Oeverlo"]],
            "Tafel Reiger": [
                ["Tafel Reiger"],
                ["Verslag", "Puck Visser"],
                [],
                ["Deelnemer", "Wat willen we behouden?", "Waar bent u bang voor?", "Wat gunt u de stad?"],
                ["Roeier", "De stilte voor acht uur.", None, "Een steiger met een trap."],
                ["Schipper rondvaart", None, "Dat er straks meer boten zijn dan water.", None],
                [],
                ["Afspraken van deze tafel"],
                ["→", "De roeiers en de rederij varen in mei een dag samen."],
                [],
                ["Opmerking verslaglegger:", "De beamer deed het pas na de pauze."],
                ["© Bureau Waterpas – Varen in de stad"],
            ],
        },
    )
    reading = read_files([path])
    assert told(reading) == [
        ("Roeier", "keep", "Tafel Reiger", "De stilte voor acht uur."),
        ("Roeier", "wish", "Tafel Reiger", "Een steiger met een trap."),
        ("Schipper rondvaart", "worry", "Tafel Reiger", "Dat er straks meer boten zijn dan water."),
        (None, "agreed_action", "Tafel Reiger", "De roeiers en de rederij varen in mei een dag samen."),
    ]
    assert ("facilitator's own words", "De beamer deed het pas na de pauze.") in reasons(reading)


def test_an_agreement_below_the_table_heeds_the_column_of_consent(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path / "a.xlsx",
        {
            "x": [
                ["Deelnemer", "Wat willen we behouden?", "Wat wensen we?", "Mag in verslag?"],
                ["Roeier", "De stilte voor acht uur.", "Een steiger met een trap.", "ja"],
                ["Afspraken", None, None, None],
                ["→", "De roeiers varen in mei een dag mee.", None, "ja"],
                ["→", "De rederij schrijft de wethouder een boze brief.", None, "nee"],
            ]
        },
    )
    reading = read_files([path])
    assert spoken(reading)[-1] == "De roeiers varen in mei een dag mee."
    assert reasons(reading) == [("heading", "Afspraken"), ("no consent", None)]


def test_a_form_tool_asks_in_whole_questions(tmp_path: Path) -> None:
    text = (
        "ID,How would you describe yourself?,Tell us about something you experienced here,What are you afraid of?,"
        "Anything you would like to ask the harbour master?\n"
        '1,"Retired, sailed tugs for thirty years and more",The lock keeper waved me through at four in the morning.,'
        "none really,Who empties the bins on the quay?\n"
        "2,Deckhand,n/a,That the cheap berths go first.,No\n"
    )
    assert told(read_text(tmp_path, "a.csv", text)) == [
        (
            "Retired, sailed tugs for thirty years and more",
            "experience",
            None,
            "The lock keeper waved me through at four in the morning.",
        ),
        (
            "Retired, sailed tugs for thirty years and more",
            "question",
            None,
            "Who empties the bins on the quay?",
        ),
        ("Deckhand", "worry", None, "That the cheap berths go first."),
    ]


@pytest.mark.parametrize(
    "cell", ["none really", "niks bijzonders", "Geen idee", "No, nothing to add.", "weet ik niet"]
)
def test_an_answer_that_answers_nothing_is_empty(tmp_path: Path, cell: str) -> None:
    reading = read_text(tmp_path, "a.csv", f"nr;zorg\n1;De sluis lekt al jaren\n2;{cell}\n")
    assert spoken(reading) == ["De sluis lekt al jaren"]
    assert reasons(reading) == [("empty", cell)]


def test_a_letter_on_a_sheet_of_its_own_is_no_table(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path / "a.xlsx",
        {
            "gesprek": [
                ["wie", "wat zei die"],
                ["roeier", "De brug is te laag"],
                [None, "(Piet kwam later binnen)"],
            ],
            "voor Els": [["Els, dit is mijn blad van maandag."], ["De foto's komen nog."], ["groetjes Bep"]],
        },
    )
    assert told(read_files([path])) == [("roeier", None, None, "De brug is te laag")]
