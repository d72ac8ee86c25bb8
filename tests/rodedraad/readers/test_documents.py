"""Word, Markdown and plain text: statements come back whole, with role, kind and table; the rest says why not."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st

from rodedraad import Reading, read_files
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


SHAPES = st.sampled_from(
    [
        *(
            "{}",
            "{} is hier te vinden.",
            "- {}",
            "  - {} en meer",
            "1. {}",
            "# {}",
            "Zorgen: {}",
            "Student: {}",
            "[idee] {}",
        ),
        *(
            "Let op: {} is glad",
            "Tafel 3\n{}",
            "Zorgen\n\n- {}",
            "Agenda\n\n- {}",
            "> {}",
            "| {} | b |\n|---|---|\n| c | {} |",
        ),
        *(
            "Datum: {}",
            "Aanwezig: {}",
            "Gespreksleider: {}",
            "{}\n====",
            "**Huurder:** {}",
            "{} (huurder)",
            "<!-- {} -->",
        ),
        *(
            "Dit is een lange regel die halverwege wordt afgebroken en dan\nverder gaat met {}",
            "\u200f{} أريد 👍",
            "{}\t{}",
        ),
    ]
)


def with_marks(shapes: list[str]) -> tuple[str, list[str]]:
    """A text in which every piece bears a mark of its own, so that a lost piece shows."""
    marks = [f"merk{number}x" for number in range(len(shapes))]
    return "\n\n".join(shape.replace("{}", mark) for shape, mark in zip(shapes, marks, strict=True)), marks


def told_somewhere(reading: Reading, mark: str) -> bool:
    records = [*reading.passages, *reading.left_out]
    return any(mark in (field or "") for r in records for field in (r.text, r.role, r.kind, r.table))


@settings(deadline=None, max_examples=200)
@given(
    st.lists(SHAPES, min_size=1, max_size=10),
    st.sampled_from([".txt", ".md"]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_nothing_of_a_text_is_in_neither_and_offsets_fit_the_file(
    tmp_path_factory: pytest.TempPathFactory, shapes: list[str], suffix: str, ending: str
) -> None:
    text, marks = with_marks(shapes)
    text = text.replace("\n", ending)
    path = tmp_path_factory.mktemp("text") / f"a{suffix}"
    path.write_bytes(text.encode())
    reading = read_files([path])
    for record in [*reading.passages, *reading.left_out]:
        assert record.text == text[record.source.start : record.source.end]
    assert [mark for mark in marks if not told_somewhere(reading, mark)] == []


@settings(deadline=None, max_examples=40)
@given(
    st.lists(SHAPES, min_size=1, max_size=8),
    st.sampled_from(["Normal", "List Bullet", "List Number", "Heading 2", "Title"]),
)
def test_nothing_of_a_word_file_is_in_neither(
    tmp_path_factory: pytest.TempPathFactory, shapes: list[str], style: str
) -> None:
    text, marks = with_marks(shapes)

    def build(document: Document) -> None:
        for piece in text.split("\n\n"):
            document.add_paragraph(piece, style=style)
        table = document.add_table(rows=1, cols=2)
        for cell, words in zip(table.rows[0].cells, (text, "merkcel"), strict=True):
            cell.text = words

    path = write_docx(tmp_path_factory.mktemp("word") / "a.docx", build)
    reading = read_files([path])
    assert [mark for mark in [*marks, "merkcel"] if not told_somewhere(reading, mark)] == []
    for record in reading.passages:
        assert record.source.end - record.source.start == len(record.text)
