"""How far a refusal reaches: each act (refuse, take back, only not quote, allow again) at each scope."""

from __future__ import annotations

from pathlib import Path

import docx
import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from rodedraad import read_files
from rodedraad.readers.consent import Act, act_of_answer, act_of_remark
from tests.rodedraad.readers.files import spoken, write

A = "De bushalte is te ver weg voor ouderen."
B = "Mijn baas betaalt zwart uit."
C = "Het park mag best wat groener worden."
D = "Ik durf 's avonds niet meer over het plein."
# Whole files on one line each.
# ruff: noqa: E501
CASES: list[tuple[str, str, str, list[str], list[str]]] = []


def case(name: str, form: str, text: str, keep: list[str], gone: list[str]) -> None:
    """A file of this form with this text: what is still read, and what is not."""
    CASES.append((name, form, text, keep, gone))


def cues(*turns: tuple[str, str]) -> str:
    told = [
        f"00:{at * 5:02}.000 --> 00:{at * 5 + 4:02}.000\n<v {who}>{words}</v>\n"
        for at, (who, words) in enumerate(turns)
    ]
    return "\n".join(["WEBVTT\n", *told])


def turns(*told: tuple[str, str], title: str = "Verslag dialoogtafel") -> str:
    return "\n\n".join([title, *(f"{who}: {words}" if who else words for who, words in told)]) + "\n"


H, K, S, B4 = "Huurder", "Bakker", "Student", "Imker"
case("spoken", "vtt", cues((H, A), (K, f"{B} Dit mag niet in het verslag."), (S, C)), [A, C], [B])
case(
    "spoken of before",
    "vtt",
    cues((H, A), (K, B), (S, C), (K, "Maar dat moet je niet opschrijven hoor.")),
    [A, C],
    [B],
)
case(
    "spoken of all",
    "vtt",
    cues((H, A), (K, B), (H, C), (K, "Sorry, ik wil helemaal niet in het verslag."), (K, D)),
    [A, C],
    [B, D],
)
case(
    "off the record",
    "txt",
    turns(
        (H, A),
        ("Gespreksleider", "We gaan even off the record."),
        (K, B),
        ("Gespreksleider", "Zo, we zijn weer on the record."),
        (H, C),
    ),
    [A, C],
    [B],
)
case(
    "English",
    "txt",
    turns(
        ("Tenant", A),
        ("Baker", f"{B} Please don't write that down."),
        ("Tenant", C),
        ("Baker", f"{D} That last one is off the record."),
        title="Notes of the table",
    ),
    [A, C],
    [B, D],
)
case("not quoted only", "txt", turns((H, A), (K, f"{B} Je mag me niet citeren.")), [A, B], [])
case(
    "allowed again",
    "txt",
    turns((H, A), (K, f"{B} Nee, schrijf dat maar niet op."), (H, C), (K, "Ach, dat mag er toch wel in.")),
    [A, B, C],
    [],
)
case(
    "section",
    "md",
    f"# Verslag\n\n## Zorgen\n\n- {A}\n- {C}\n\n## Niet voor publicatie\n\n- {B}\n\n## Vertrouwelijk gedeelte\n\n- {D}\n",
    [A, C],
    [B, D],
)
case(
    "table",
    "md",
    f"# Verslag\n\nDe uitspraken van tafel 2 mogen niet worden gebruikt.\n\n## Tafel 1\n\n- {A}\n- {C}\n\n## Tafel 2\n\n- {B}\n- {D}\n",
    [A, C],
    [B, D],
)
case(
    "heading",
    "md",
    f"# Verslag\n\n## Tafel 1\n\n- {A}\n- {C}\n\n## Tafel 2 (ingetrokken)\n\n- {B}\n- {D}\n",
    [A, C],
    [B, D],
)
case(
    "appendix",
    "md",
    f"# Verslag\n\n## Zorgen\n\n- Huurder: {A}\n- Bakker: {B}\n- Student: {C}\n\n## Bijlage: deze personen willen niet dat hun inbreng wordt gebruikt\n\n- bakker\n",
    [A, C],
    [B],
)
case(
    "list in a line",
    "txt",
    turns((H, A), (K, B), (S, C), ("", "Geen toestemming gaven: de bakker.")),
    [A, C],
    [B],
)
case(
    "covering letter",
    "txt",
    "Beste collega,\n\nHierbij het verslag. Let op: de bakker heeft achteraf gebeld dat zijn woorden niet in het verslag mogen.\n\nMet vriendelijke groet,\nAnja\n\n"
    + turns((H, A), (K, B), (S, C)),
    [A, C],
    [B],
)
case(
    "at request",
    "txt",
    turns((H, A), (K, B), (S, C), ("", "Op verzoek van de bakker wordt zijn inbreng niet gebruikt.")),
    [A, C],
    [B],
)
case(
    "two people",
    "txt",
    turns((H, A), (K, B), (S, C), (B4, D), ("", "De bakker en de imker hebben hun toestemming ingetrokken.")),
    [A, C],
    [B, D],
)
case(
    "allowed later",
    "txt",
    turns(
        (H, A),
        (K, B),
        (S, C),
        ("", "De bakker trok haar toestemming in. Op 3 mei heeft de bakker alsnog toestemming gegeven."),
    ),
    [A, B, C],
    [],
)
case(
    "whole file",
    "txt",
    turns(
        ("", "Dit verslag mag niet worden gebruikt: de deelnemers hebben hun toestemming ingetrokken."),
        (H, A),
        (K, B),
    ),
    [],
    [A, B],
)
case(
    "remarks",
    "txt",
    turns((H, A), (K, f"{B} [verzoek: niet opnemen]"), (S, C), (B4, f"{D} – op verzoek geschrapt")),
    [A, C],
    [B, D],
)
case(
    "by number",
    "txt",
    f"Verslag dialoogtafel\n\n1. {A}\n2. {B}\n3. {C}\n\nPunt 2 is na afloop ingetrokken.\n",
    [A, C],
    [B],
)
case(
    "by name",
    "txt",
    "Verslag dialoogtafel\n\nAanwezig: Jan Bakker (ondernemer), Els Vink (huurder)\n\n"
    f"Els: {A}\n\nJan: {B}\n\nNB: Jan Bakker heeft na afloop laten weten dat hij niet wil dat zijn bijdrage wordt gebruikt.\n",
    [A],
    [B],
)
case(
    "a mark",
    "txt",
    turns(("", "* = geen toestemming voor gebruik"), (H, A), ("Bakker*", B), (S, C)),
    [A, C],
    [B],
)
case(
    "a question in a column",
    "csv",
    f"rol;tekst;mag gebruikt worden?\nhuurder;{A};ja\nbakker;{B};liever niet\nstudent;{C};ja, maar niet letterlijk\nimker;{D};eerst ja, op 3 mei ingetrokken\n",
    [A, C],
    [B, D],
)
case(
    "an arrow",
    "csv",
    f"rol;tekst;toestemming\nhuurder;{A};ja\nbakker;{B};nee → ja (mail 4 mei)\nstudent;{C};ja → nee\n",
    [A, B],
    [C],
)
case("a form", "csv", f"role,text,consent form signed\ntenant,{A},yes\nbaker,{B},not signed\n", [A], [B])
case("ticks", "csv", f"rol;tekst;AVG akkoord\nhuurder;{A};x\nbakker;{B};\nstudent;{C};x\n", [A, C], [B])
case(
    "a row that tells",
    "csv",
    f"nr;rol;tekst\n1;huurder;{A}\n2;bakker;{B}\n3;student;{C}\n;;Nummer 2 is op verzoek van de spreker ingetrokken.\n",
    [A, C],
    [B],
)
case(
    "a status",
    "jsonl",
    f'{{"text":"{A}","status":"approved"}}\n{{"text":"{B}","status":"withdrawn_by_author"}}\n',
    [A],
    [B],
)
TOPICS = (
    "Mijn huisarts deelt mijn dossier zonder toestemming, dat vind ik eng.", "De gemeente heeft het plan ingetrokken.",
    "Ouders geven geen toestemming voor foto's op school.", "Het recht om vergeten te worden wordt niet gebruikt.",
    "Je data mag niet zomaar gedeeld worden met de verzekeraar.",
)  # fmt: skip
case(
    "consent as the subject", "txt", turns(*zip((H, K, S, B4, "Boer"), TOPICS, strict=True)), list(TOPICS), []
)


@pytest.mark.parametrize(("name", "form", "text", "keep", "gone"), CASES, ids=[one[0] for one in CASES])
def test_a_refusal_reaches_as_far_as_it_says(
    tmp_path: Path, name: str, form: str, text: str, keep: list[str], gone: list[str]
) -> None:
    read = " ".join(spoken(read_files([write(tmp_path / f"verslag.{form}", text)])))
    assert [one for one in keep if one not in read] == []
    assert [one for one in gone if one in read] == []


def harvest() -> tuple[openpyxl.Workbook, Worksheet]:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)
    rows = [
        ["nr", "rol", "uitspraak"],
        [1, "huurder", A],
        [2, "bakker", B],
        [3, "student", C],
        [4, "imker", D],
    ]
    for row in rows:
        sheet.append(row)
    return workbook, sheet


@pytest.mark.parametrize("place", ["C3", "B3"])
def test_a_note_on_a_cell_speaks_of_its_row(tmp_path: Path, place: str) -> None:
    workbook, sheet = harvest()
    sheet[place].comment = Comment("Op verzoek van de spreker niet gebruiken", "x")
    workbook.save(tmp_path / "a.xlsx")
    assert spoken(read_files([tmp_path / "a.xlsx"])) == [A, C, D]


def test_a_colour_means_what_the_legend_says(tmp_path: Path) -> None:
    workbook, sheet = harvest()
    for row, colour in ((3, "FFFF0000"), (5, "FF00FF00")):
        for cell in sheet[row]:
            cell.fill = PatternFill("solid", fgColor=colour)
    workbook.create_sheet("Legenda")["A1"] = "Rood = geen toestemming"
    workbook.save(tmp_path / "a.xlsx")
    assert spoken(read_files([tmp_path / "a.xlsx"])) == [A, C, D]


@pytest.mark.parametrize(
    ("told", "keep"),
    [
        ("Nummer 2 en 4 zijn na afloop ingetrokken.", [A, C]),
        ("De bakker wil niet dat zijn uitspraken worden gebruikt.", [A, C, D]),
    ],
)
def test_another_sheet_tells_of_rows(tmp_path: Path, told: str, keep: list[str]) -> None:
    workbook, _ = harvest()
    workbook.create_sheet("Toelichting")["A1"] = told
    workbook.save(tmp_path / "a.xlsx")
    read = spoken(read_files([tmp_path / "a.xlsx"]))
    assert [one for one in read if one in (A, B, C, D)] == keep


def test_a_remark_in_the_margin_speaks_of_its_paragraph(tmp_path: Path) -> None:
    document = docx.Document()
    bullets = [document.add_paragraph(text, style="List Bullet") for text in (A, B, C)]
    document.add_comment(
        bullets[1].runs, text="Spreker wil dit niet in het verslag", author="x", initials="x"
    )
    document.add_comment(bullets[2].runs, text="Mooi gezegd!", author="x", initials="x")
    document.save(str(tmp_path / "a.docx"))
    assert spoken(read_files([tmp_path / "a.docx"])) == [A, C]


@pytest.mark.parametrize(
    ("told", "act"),
    [
        ("niet gebruiken: te herkenbaar", Act.REFUSE),
        ("consent withdrawn after the meeting", Act.WITHDRAW),
        ("ingetrokken, later toch akkoord", Act.ALLOW),
        ("niet citeren, wel gebruiken", Act.ALLOW),
        ("zonder naam", Act.NOT_QUOTED),
        ("ingetrokken door de provincie", None),
        ("dat mag niet van de dokter", None),
    ],
)
def test_a_remark_is_about_use_and_nothing_else(told: str, act: Act | None) -> None:
    assert act_of_remark(told) == act


@pytest.mark.parametrize(
    ("told", "act"),
    [
        ("nee, liever niet", Act.REFUSE),
        ("weigert", Act.REFUSE),
        ("ja, maar zonder naam", Act.ALLOW),
        ("niet citeren", Act.NOT_QUOTED),
        ("ja tot 12 mei, daarna ingetrokken", Act.WITHDRAW),
        ("ja -> nee", Act.REFUSE),
        ("nee, later toch wel", Act.ALLOW),
    ],
)
def test_an_answer_about_consent_is_weighed(told: str, act: Act) -> None:
    assert act_of_answer(told) == act
