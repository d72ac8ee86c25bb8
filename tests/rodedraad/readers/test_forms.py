"""Exports of forms: questions as headings, answers in nested objects."""

from __future__ import annotations

import json
from pathlib import Path

from rodedraad import read_files
from tests.rodedraad.readers.files import told, write_xlsx


def test_a_question_for_the_role_or_the_table_is_no_statement(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path / "formulier.xlsx",
        {
            "Form1": [
                ["Id", "Wat is uw rol?", "Aan welke tafel zat u?", "Wat baart u zorgen?"],
                [1, "mantelzorger", "4", "Dat ik omval en dat niemand het merkt."],
                [2, "apotheker", "5", "Medicijnen zijn steeds vaker niet leverbaar."],
            ]
        },
    )
    assert told(read_files([path])) == [
        ("mantelzorger", "worry", "4", "Dat ik omval en dat niemand het merkt."),
        ("apotheker", "worry", "5", "Medicijnen zijn steeds vaker niet leverbaar."),
    ]


def test_a_question_about_roles_that_is_answered_in_sentences_stays_text(tmp_path: Path) -> None:
    answer = "De gemeente moet veel vaker naar ons toe komen en luisteren."
    path = write_xlsx(tmp_path / "rol.xlsx", {"Form1": [["Id", "Welke rol heeft de gemeente?"], [1, answer]]})
    assert told(read_files([path])) == [(None, None, None, answer)]


def test_answers_nested_under_the_name_of_a_kind_are_of_that_kind(tmp_path: Path) -> None:
    path = tmp_path / "antwoorden.json"
    people = [
        {"rol": "havenwerker", "antwoorden": {"zorg": "Straks is er geen werk meer.", "droom": "Een vak."}},
        {"rol": "bewoner", "antwoorden": {"zorg": "Het roet ligt op mijn vensterbank.", "droom": None}},
    ]
    path.write_text(json.dumps({"datum": "2024-04-02", "participants": people}), encoding="utf-8")
    assert told(read_files([path])) == [
        ("havenwerker", "worry", None, "Straks is er geen werk meer."),
        ("havenwerker", "dream", None, "Een vak."),
        ("bewoner", "worry", None, "Het roet ligt op mijn vensterbank."),
    ]


def test_who_somebody_is_says_more_than_that_somebody_spoke(tmp_path: Path) -> None:
    path = tmp_path / "verslag.txt"
    path.write_text(
        "Zorgen\n\nDeelnemer (student): Ik vind geen kamer.\nDeelnemer 3: Ik ook niet.\n"
        "\nActielijst\n\n- De dorpsraad belt de netbeheerder.\n",
        encoding="utf-8",
    )
    assert told(read_files([path])) == [
        ("student", "worry", None, "Ik vind geen kamer."),
        ("Deelnemer 3", "worry", None, "Ik ook niet."),
        (None, "agreed_action", None, "De dorpsraad belt de netbeheerder."),
    ]


def test_the_last_part_of_a_path_says_what_a_field_is(tmp_path: Path) -> None:
    path = tmp_path / "inzendingen.json"
    sent = [
        {"_id": 1, "ronde1/zorg": "Mijn straat staat blank.", "ronde1/spreekt_als": "bewoner"},
        {"_id": 2, "ronde1/zorg": "De riolering is uit 1950.", "ronde1/spreekt_als": "ambtenaar"},
    ]
    path.write_text(json.dumps(sent), encoding="utf-8")
    assert told(read_files([path])) == [
        ("bewoner", "worry", None, "Mijn straat staat blank."),
        ("ambtenaar", "worry", None, "De riolering is uit 1950."),
    ]
