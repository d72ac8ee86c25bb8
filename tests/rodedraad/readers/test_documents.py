"""Word, Markdown and plain text: statements come back whole, with role, kind and table; the rest says why not."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st

from rodedraad import read_files
from tests.rodedraad.readers.files import reasons, spoken, told, write_docx

REPORT = """Verslag dialoogtafel

Datum: 12 maart 2026
Plaats: Buurthuis De Kade
Tafel: 3
Aanwezig: 8 inwoners, wethouder

Agenda
19.00 Welkom
19.15 Ronde 1

Ronde 1: ervaringen
Gespreksleider: Wat heeft u geraakt?
Student: Ik kon geen kamer vinden en sliep op de bank.
Huurder: De huur ging in één keer
120 euro omhoog.

Zorgen:
- Jongeren trekken weg uit het dorp
- Mantelzorger: ik red het niet meer alleen
- Idee: laat de bus later rijden (scholier)

Wat wilt u behouden?
1. Het zwembad
2. De markt op zaterdag

Let op: de trein rijdt niet op zondag en dat vinden wij een gemis.
"""

STATEMENTS = [
    ("Student", "experience", "Tafel 3", "Ik kon geen kamer vinden en sliep op de bank."),
    ("Huurder", "experience", "Tafel 3", "De huur ging in één keer\n120 euro omhoog."),
    (None, "worry", "Tafel 3", "Jongeren trekken weg uit het dorp"),
    ("Mantelzorger", "worry", "Tafel 3", "ik red het niet meer alleen"),
    ("scholier", "idea", "Tafel 3", "laat de bus later rijden"),
    (None, "keep", "Tafel 3", "Het zwembad"),
    (None, "keep", "Tafel 3", "De markt op zaterdag"),
    (None, "keep", "Tafel 3", "Let op: de trein rijdt niet op zondag en dat vinden wij een gemis."),
]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_report_in_plain_text(tmp_path: Path, ending: str) -> None:
    path = tmp_path / "verslag.txt"
    text = REPORT.replace("\n", ending)
    path.write_bytes(text.encode())
    reading = read_files([path])
    assert told(reading) == [
        (role, kind, table, words.replace("\n", ending)) for role, kind, table, words in STATEMENTS
    ]
    assert reasons(reading) == [
        ("heading", "Verslag dialoogtafel"),
        ("date and place", "Datum: 12 maart 2026"),
        ("date and place", "Plaats: Buurthuis De Kade"),
        ("heading", "Tafel: 3"),
        ("attendance", "Aanwezig: 8 inwoners, wethouder"),
        ("heading", "Agenda"),
        ("agenda", "19.00 Welkom"),
        ("agenda", "19.15 Ronde 1"),
        ("heading", "Ronde 1: ervaringen"),
        ("facilitator's own words", "Wat heeft u geraakt?"),
        ("heading", "Zorgen:"),
        ("heading", "Wat wilt u behouden?"),
    ]
    for passage in reading.passages:
        assert text[passage.source.start : passage.source.end] == passage.text


def test_markdown_marks_are_no_part_of_a_statement(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "---\ntitle: x\n---\n# Tafel 7\n\n## Dromen\n\n* Een school **dichtbij**\n* [ ] Een bankje\n\n"
        "> Niemand luistert.\n\n"
        "**Huurder:** het tocht\n\n<!-- nakijken -->\n\n"
        "| Rol | Zorg |\n|---|---|\n| Boer | Het water staat te hoog |\n",
        encoding="utf-8",
    )
    reading = read_files([path])
    assert told(reading) == [
        (None, "dream", "Tafel 7", "Een school **dichtbij**"),
        (None, "dream", "Tafel 7", "Een bankje"),
        (None, "dream", "Tafel 7", "Niemand luistert."),
        ("Huurder", "dream", "Tafel 7", "het tocht"),
        ("Boer", "worry", "Tafel 7", "Het water staat te hoog"),
    ]
    assert reasons(reading) == [
        ("heading", "title: x"),
        ("heading", "Tafel 7"),
        ("heading", "Dromen"),
        ("comment", "<!-- nakijken -->"),
        ("heading", "Rol"),
        ("heading", "Zorg"),
    ]


def test_a_transcript_of_names_is_read_in_turns(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "[00:00:01] Kim de Boer: Wat vindt u van de straat?\n[00:00:09] Sam: Te druk, vooral 's ochtends.\n"
        "[00:00:15] Kim de Boer: En verder?\n[00:00:17] Sam: De bomen moeten blijven.\n",
        encoding="utf-8",
    )
    assert [(p.role, p.text) for p in read_files([path]).passages] == [
        ("Kim de Boer", "Wat vindt u van de straat?"),
        ("Sam", "Te druk, vooral 's ochtends."),
        ("Kim de Boer", "En verder?"),
        ("Sam", "De bomen moeten blijven."),
    ]


def test_who_gave_no_consent_is_kept_out_of_sight(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "Aanwezig:\n- Deelnemer 1\n- Deelnemer 2 (geen toestemming)\n\nDeelnemer 1: Meer groen graag.\n\n"
        "Deelnemer 2: Geheim.\n\nHuurder (geen toestemming): Ook geheim.\n\nEr is zonder toestemming gebouwd.\n",
        encoding="utf-8",
    )
    reading = read_files([path])
    assert spoken(reading) == ["Meer groen graag.", "Er is zonder toestemming gebouwd."]
    assert [(out.role, out.text) for out in reading.left_out if out.why == "no consent"] == [
        ("Deelnemer 2", None),
        ("Huurder", None),
    ]


def build_report(document: Document) -> None:
    document.add_heading("Verslag", 0)
    document.add_heading("Tafel 2", 1)
    document.add_heading("Zorgen", 2)
    document.add_paragraph("De huur is te hoog", style="List Bullet")
    document.add_paragraph("Student: geen kamer te vinden", style="List Number")
    document.add_heading("Overig", 2)
    table = document.add_table(rows=3, cols=2)
    for row, cells in zip(
        table.rows, [("Rol", "Idee"), ("Boer", "Water vasthouden"), ("Ouder", "Een speeltuin")], strict=True
    ):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    changed = document.add_paragraph("Blijft ")
    for xml in (
        '<w:ins {ns} w:id="1" w:author="x"><w:r><w:t>staan</w:t></w:r></w:ins>',
        '<w:del {ns} w:id="2" w:author="x"><w:r><w:delText>GEHEIM</w:delText></w:r></w:del>',
        "<w:r {ns}><w:rPr><w:vanish/></w:rPr><w:t>VERBORGEN</w:t></w:r>",
    ):
        changed._p.append(parse_xml(xml.format(ns=nsdecls("w"))))
    document.sections[0].header.paragraphs[0].text = "Programma Wonen"
    document.add_comment(changed.runs, text="navragen", author="x")


def test_a_word_report(tmp_path: Path) -> None:
    reading = read_files([write_docx(tmp_path / "a.docx", build_report)])
    assert told(reading) == [
        (None, "worry", "Tafel 2", "De huur is te hoog"),
        ("Student", "worry", "Tafel 2", "geen kamer te vinden"),
        ("Boer", "idea", "Tafel 2", "Water vasthouden"),
        ("Ouder", "idea", "Tafel 2", "Een speeltuin"),
        (None, None, "Tafel 2", "Blijft staan"),
    ]
    assert [(p.source.locator, p.source.start) for p in reading.passages] == [
        ("paragraph 4", 0),
        ("paragraph 5", 9),
        ("table 1, cell B2", 0),
        ("table 1, cell B3", 0),
        ("paragraph 7", 0),
    ]
    assert reasons(reading) == [
        ("heading", "Verslag"),
        ("heading", "Tafel 2"),
        ("heading", "Zorgen"),
        ("heading", "Overig"),
        ("heading", "Rol"),
        ("heading", "Idee"),
        ("deleted", None),
        ("hidden", None),
        ("comment", "navragen"),
        ("page header or footer", "Programma Wonen"),
    ]


def test_nothing_deleted_or_hidden_is_in_what_is_written(tmp_path: Path) -> None:
    reading = read_files([write_docx(tmp_path / "a.docx", build_report)])
    written = "".join(str(record.as_dict()) for record in [*reading.passages, *reading.left_out])
    assert "GEHEIM" not in written
    assert "VERBORGEN" not in written


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=40)
LINES = st.lists(
    st.one_of(
        WORDS,
        st.sampled_from(
            ["", "", "- De bus", "Zorgen:", "Student: ja", "# Kop", "Tafel 3", "| a | b |", "|--|--|"]
        ),
    ),
    min_size=1,
    max_size=12,
)


@settings(deadline=None, max_examples=150)
@given(LINES, st.sampled_from([".txt", ".md"]))
def test_no_letter_of_a_text_is_lost_and_offsets_fit_the_file(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], suffix: str
) -> None:
    text = "Begin van dit verslag van ons.\n\n" + "\n".join(lines)
    path = tmp_path_factory.mktemp("text") / f"a{suffix}"
    path.write_bytes(text.encode())
    reading = read_files([path])
    if reading.repaired:
        return
    covered = set()
    for record in [*reading.passages, *reading.left_out]:
        assert record.text == text[record.source.start : record.source.end]
        covered.update(range(record.source.start, record.source.end))
    # What is in neither is punctuation of the layout, a number of a list, or a label that became role or kind.
    said = " ".join(str(value) for p in reading.passages for value in (p.role, p.kind, p.table) if value)
    lost = {text[at] for at in range(len(text)) if at not in covered and text[at].isalpha()}
    labels = set("Student Zorgen Idee abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ") | set(said)
    assert {letter for letter in lost if letter not in labels and not letter.isascii()} == set()
