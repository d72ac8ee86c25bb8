"""What a report says in another place of a line, a person, a row or a part is heeded there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rodedraad import read_files

SEEN = "Alle tuinen worden van steen."
OUT = "Ik stort mijn puin weleens in het bos."


def read(path: Path, text: str) -> list[str]:
    path.write_text(text, encoding="utf-8")
    return [passage.text for passage in read_files([path]).passages]


@pytest.mark.parametrize(
    ("told", "lines"),
    [
        ("Afk.: **Z** = zorg, **NVV** = niet voor verslag", [SEEN, f"{OUT[:-1]} – NVV"]),
        ("Een x voor de regel = door de spreker zelf doorgekruist.", [SEEN, f"x {OUT}"]),
        ("Wat tussen [haken] staat is alleen voor ons team.", [SEEN, f"[{OUT}]"]),
        ("B2 mag niet worden gebruikt.", [f"B1. {SEEN}", f"B2. {OUT}"]),
    ],
)
def test_a_key_or_a_note_on_single_lines(tmp_path: Path, told: str, lines: list[str]) -> None:
    listed = "\n".join(f"- {line}" for line in lines)
    found = read(tmp_path / "tafel.md", f"## Tafel 5\n\n{told}\n\n### Zorgen\n\n{listed}\n")
    assert not any(OUT[:-1] in one for one in found)
    assert any(SEEN in one for one in found)


def test_a_part_that_opens_with_a_refusal(tmp_path: Path) -> None:
    part = f"## Uit de envelop\n\nAlleen ter inzage, dit mag niet worden overgenomen.\n\n- {OUT}\n"
    assert read(tmp_path / "tafel.md", f"## Zorgen\n\n- {SEEN}\n\n{part}") == [SEEN]


def rows(tmp_path: Path, heading: str, *lines: str) -> list[str]:
    return read(tmp_path / "oogst.csv", "\n".join([heading, *lines]) + "\n")


@pytest.mark.parametrize(
    ("heading", "yes", "no"),
    [
        ("Tekst;Rol;zichtbaarheid", "openbaar", "alleen onze tafel"),
        ("Tekst;Rol;visibility", "everyone", "facilitators_only"),
        ("Tekst;Rol;Verwijderd op", "", "08-02 08:12"),
        ("Tekst;Rol;Tags", "water, top3", "water, privé"),
        ("Tekst;Rol;May we include your answers?", "I agree", "I do not agree"),
        ("Tekst;Rol;aangevinkt", "verslag|nieuwsbrief", "nieuwsbrief"),
    ],
)
def test_columns_that_say_how_far_a_row_may_go(tmp_path: Path, heading: str, yes: str, no: str) -> None:
    told = [
        f"{SEEN};huurder;{yes}",
        f"De lift is elf keer stuk geweest.;huurder;{yes}",
        f"{OUT};tegelzetter;{no}",
    ]
    assert rows(tmp_path, heading, *told) == [SEEN, "De lift is elf keer stuk geweest."]


def test_a_consent_behind_each_answer_is_about_that_answer(tmp_path: Path) -> None:
    heading = "Ik ben;Zorg: waar lig je wakker van?;delen?;Wens: wat zou je willen?;delen?"
    found = rows(
        tmp_path, heading, f"scholier;{SEEN};ja;Een plek om te zitten.;ja", f"student;{OUT};nee;Een kamer.;ja"
    )
    assert found == [SEEN, "Een plek om te zitten.", "Een kamer."]


def test_a_consent_around_answers_and_a_list_of_what_was_taken_back(tmp_path: Path) -> None:
    forms = [
        {
            "rol": "inwoner",
            "toestemming": {"gebruik": yes},
            "antwoorden": [{"vraag": "zorg", "antwoord": text}],
        }
        for yes, text in ((True, SEEN), (False, OUT))
    ]
    assert read(tmp_path / "a.json", json.dumps({"inzendingen": forms})) == [SEEN]
    listed = {
        "oogst": [{"oogst_id": "o1", "tekst": SEEN}, {"oogst_id": "o2", "tekst": OUT}],
        "ingetrokken": [{"oogst_id": "o2", "op": "2024-04-03"}],
    }
    assert read(tmp_path / "b.json", json.dumps(listed)) == [SEEN]
