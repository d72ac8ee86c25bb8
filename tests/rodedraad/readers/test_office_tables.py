"""Tables as office people make them: names with a list of who is who, sheets for the eye, exported forms."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import PatternFill

from rodedraad import read_files
from rodedraad.readers.bare_names import role_left
from tests.rodedraad.readers.files import odt, read_text, reasons, spoken, told, write, write_xlsx


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
                ["Ilse", "idee", "Zet op het pont een kar met koffie.", "gelach achterin"],
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


@pytest.mark.parametrize(
    ("written", "leading"),
    [
        ("Anneke (gespreksleider)", True),
        ("gemeente, notulist", True),
        ("Facilitator 2", True),
        ("voorzitter", False),
    ],
)
def test_who_leads_or_writes_says_nothing_in_a_table(tmp_path: Path, written: str, leading: bool) -> None:
    reading = read_text(
        tmp_path, "a.csv", f"wie;tekst\nhuurder;De brug is te laag\n{written};De kade is te smal\n"
    )
    assert ("facilitator's own words", "De kade is te smal") in reasons(reading) or not leading
    assert len(reading.passages) == 2 - leading


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


BOARD = (
    "Text,Sticky type,Position X,Position Y,Area,BG color,Last updated by\n"
    "Varen in de stad,Text box,1,1,Kop,#FFFFFF,Puck Visser\n"
    "geel = zorg,Sticky note,1,2,Legenda,#FCF281,Puck Visser\n"
    "groen = wens,Sticky note,1,3,Legenda,#AAED92,Puck Visser\n"
    "Zet tussen haakjes wie je bent,Sticky note,1,4,Legenda,#FFFFFF,Puck Visser\n"
    "een eend,Sticky note,1,5,Opwarmer,#FCF281,Visitor Heron\n"
    "de golfslag slaat mijn kade kapot (woonbootbewoner),Sticky note,1,6,Groep Oost,#FCF281,Visitor Mole\n"
    "een kraan met drinkwater op de steiger,Sticky note,1,7,Groep Oost,#AAED92,Visitor Mole\n"
    "nog vijf minuten!,Text box,1,8,Groep Oost,#FFFFFF,Puck Visser\n"
)


def test_a_whiteboard_tells_kind_by_colour_table_by_area_and_role_in_brackets(tmp_path: Path) -> None:
    reading = read_text(tmp_path, "a.csv", BOARD)
    assert told(reading) == [
        ("woonbootbewoner", "worry", "Groep Oost", "de golfslag slaat mijn kade kapot"),
        (None, "wish", "Groep Oost", "een kraan met drinkwater op de steiger"),
    ]
    assert {text for _, text in reasons(reading)} >= {"een eend", "nog vijf minuten!", "geel = zorg"}


def test_coloured_cells_have_the_kind_of_the_legend_above_them(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path / "a.xlsx",
        {
            "x": [
                ["geel = zorg", "blauw = idee"],
                ["wie", "wat zei die"],
                ["schipper", "De brug is te laag"],
                ["roeier", "Leg een steiger met een trap aan"],
                ["visser", "Ik zit hier om niets te hoeven"],
            ]
        },
    )
    workbook = openpyxl.load_workbook(path)
    for cell, colour in (("B3", "FFFF00"), ("B4", "9DC3E6")):
        workbook["x"][cell].fill = PatternFill("solid", fgColor=colour)
    workbook.save(path)
    assert told(read_files([path])) == [
        ("schipper", "worry", None, "De brug is te laag"),
        ("roeier", "idea", None, "Leg een steiger met een trap aan"),
        ("visser", None, None, "Ik zit hier om niets te hoeven"),
    ]


def test_coloured_lines_of_a_document_have_the_kind_of_its_legend(tmp_path: Path) -> None:
    lines = ["Kleuren van de briefjes:", *("geel = zorg", "groen = wens")]
    said = {"G": "de golfslag slaat mijn kade kapot", "W": "een kraan met drinkwater op de steiger"}
    body = "".join(f"<text:p>{line}</text:p>" for line in lines) + "".join(
        f'<text:p><text:span text:style-name="{style}">{text}</text:span></text:p>'
        for style, text in said.items()
    )
    styles = "".join(
        f'<style:style style:name="{name}" style:family="text">'
        f'<style:text-properties fo:background-color="{colour}"/></style:style>'
        for name, colour in (("G", "#ffff00"), ("W", "#92d050"))
    )
    path = write(tmp_path / "a.odt", odt(body, styles))
    assert told(read_files([path])) == [(None, "worry", None, said["G"]), (None, "wish", None, said["W"])]


def test_what_a_paper_form_says_of_filling_it_in_is_no_statement(tmp_path: Path) -> None:
    text = (
        "Vul per bijdrage één regel in en geef het blad na afloop terug.\n\n"
        "Tafelheer/-dame: Bep Vos    Datum: 4 mei\n\n"
        "Huurder: De brug is te laag.\n\n"
        "Afgesproken aan tafel: de roeiers meten de brug op.\n"
    )
    assert told(read_text(tmp_path, "a.txt", text)) == [
        ("Huurder", None, None, "De brug is te laag."),
        (None, "agreed_action", None, "de roeiers meten de brug op."),
    ]
