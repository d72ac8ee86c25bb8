"""What people refuse, take back or strike through does not come back, in whatever way a report says so."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
from docx.document import Document
from openpyxl.styles import Font

from rodedraad import Reading, read_files
from rodedraad.readers.refusals import refused_in, remark_behind
from tests.rodedraad.readers.files import ods, odt, sheet, spoken, write, write_docx


def withheld(reading: Reading) -> list[tuple[str, str | None]]:
    """Why and text of what was refused, taken back or deleted: the text is never there."""
    return [(o.why, o.text) for o in reading.left_out if o.why in ("deleted", "no consent", "withdrawn")]


def test_what_word_strikes_through_is_deleted(tmp_path: Path) -> None:
    def build(document: Document) -> None:
        paragraph = document.add_paragraph("De markt is te klein geworden. ")
        paragraph.add_run("De marktmeester neemt geld aan.").font.strike = True
        document.add_paragraph().add_run("Mijn buurman steelt stroom.").font.double_strike = True

    reading = read_files([write_docx(tmp_path / "a.docx", build)])
    assert spoken(reading) == ["De markt is te klein geworden."]
    assert withheld(reading) == [("deleted", None), ("deleted", None)]


def test_what_open_document_strikes_through_is_deleted(tmp_path: Path) -> None:
    style = (
        '<style:style style:name="S" style:family="text">'
        '<style:text-properties style:text-line-through-style="solid"/></style:style>'
    )
    body = (
        "<text:p>De bus komt te laat.</text:p>"
        '<text:p><text:span text:style-name="S">Mijn chef drinkt.</text:span></text:p>'
    )
    reading = read_files([write(tmp_path / "a.odt", odt(body, style))])
    assert spoken(reading) == ["De bus komt te laat."]
    assert withheld(reading) == [("deleted", None)]


def test_what_excel_strikes_through_is_deleted(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    for row in (["Zorg"], ["De straat is donker."], ["De trainer slaat de kinderen."]):
        workbook.active.append(row)
    workbook.active["A3"].font = Font(strike=True)
    workbook.save(tmp_path / "a.xlsx")
    reading = read_files([tmp_path / "a.xlsx"])
    assert spoken(reading) == ["De straat is donker."]
    assert withheld(reading) == [("deleted", None)]


@pytest.mark.parametrize(
    ("remark", "why"),
    [
        ("(ingetrokken op verzoek van de spreker)", "withdrawn"),
        ("[withdrawn by the participant]", "withdrawn"),
        ("– niet gebruiken", "no consent"),
        ("(do not use)", "no consent"),
    ],
)
def test_a_remark_behind_a_statement_takes_it_away(tmp_path: Path, remark: str, why: str) -> None:
    path = write(tmp_path / "a.txt", f"De visboer rijdt hier niet meer.\n\nIk slaap in mijn auto. {remark}\n")
    reading = read_files([path])
    assert spoken(reading) == ["De visboer rijdt hier niet meer."]
    assert withheld(reading) == [(why, None)]


def test_words_that_only_resemble_such_a_remark_stay() -> None:
    for said in (
        "De vergunning werd afgegeven (ingetrokken door de provincie).",
        "Ik zeg dit graag. (niet citeren, wel gebruiken)",
        "Het bestuur heeft het plan ingetrokken.",
    ):
        assert remark_behind(said) is None


def test_a_sentence_says_whose_words_are_not_used() -> None:
    assert refused_in("De deelnemer met de rol 'brugwachter' geeft geen toestemming.") == {"brugwachter"}
    assert refused_in("De bakker aan deze tafel wil niet dat haar woorden gebruikt worden.") == {"bakker"}
    assert refused_in("Everyone signed the form, except the plumber.") == {"plumber"}
    assert refused_in("De gemeente heeft het gebouw jaren niet gebruikt.") == set()
    assert refused_in("Mijn moeder wil niet dat haar woorden gebruikt worden.") == set()


def test_a_note_between_subtitles_lists_who_agreed(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.vtt",
        "WEBVTT\n\nNOTE\nBram = slager, toestemming: ja\nOom Kees = veerman, toestemming: nee\n\n"
        "00:00.000 --> 00:04.000\n<v Bram>De pont vaart te weinig.</v>\n\n"
        "00:05.000 --> 00:09.000\n<v Oom Kees>Mijn baas betaalt te laat.</v>\n",
    )
    reading = read_files([path])
    assert [(p.role, p.text) for p in reading.passages] == [("slager", "De pont vaart te weinig.")]
    assert withheld(reading) == [("no consent", None)]


def test_a_list_of_speakers_says_who_agreed_and_quoting_is_another_matter(tmp_path: Path) -> None:
    said = {"S1": "De kade is te smal.", "S2": "De opzichter liegt.", "S3": "Ik wil een bank."}
    document = {
        "speakers": {
            "S1": {"role": "schipper", "consent": {"use": True, "quote": False}},
            "S2": {"role": "sluiswachter", "consent": {"use": False, "publish": False}},
            "S3": {"role": "visser", "consent": True},
        },
        "text": " ".join(said.values()),
        "segments": [
            {"start": at * 5, "end": at * 5 + 4, "text": text, "speaker": who}
            for at, (who, text) in enumerate(said.items())
        ],
    }
    reading = read_files([write(tmp_path / "a.json", json.dumps(document))])
    assert [(p.role, p.text) for p in reading.passages] == [("schipper", said["S1"]), ("visser", said["S3"])]
    assert withheld(reading) == [("no consent", None)]


def test_what_a_spreadsheet_strikes_through_is_deleted(tmp_path: Path) -> None:
    style = (
        '<style:style style:name="S" style:family="table-cell">'
        '<style:text-properties style:text-line-through-style="solid"/></style:style>'
    )
    rows = sheet("Blad", [["Zorg"], ["De brug is stuk."], ["De wachter slaapt."]])
    before, found, after = rows.rpartition("<table:table-cell")
    assert found
    path = write(tmp_path / "a.ods", ods(f'{before}{found} table:style-name="S"{after}', style))
    reading = read_files([path])
    assert spoken(reading) == ["De brug is stuk."]
    assert withheld(reading) == [("deleted", None)]


def test_no_consent_to_a_photo_leaves_the_row_in(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.csv",
        "tekst;foto;aantekening intern\nDe kade is te smal.;geen toestemming;\nDe sluis lekt.;ja;ingetrokken\n",
    )
    reading = read_files([path])
    assert spoken(reading) == ["De kade is te smal."]
    assert withheld(reading) == [("withdrawn", None)]
