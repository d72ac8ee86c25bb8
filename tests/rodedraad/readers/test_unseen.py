"""What stands in a file but not on its page is hidden: white on white, a black bar, no size, off the page."""

from __future__ import annotations

from pathlib import Path

import docx
import openpyxl
import pytest
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor
from openpyxl.styles import Font, PatternFill

from rodedraad import read_files
from rodedraad.passages import Reading
from rodedraad.readers.unseen import is_unseen

SEEN = ["De bus rijdt niet meer na acht uur.", "Er is geen kamer te vinden in de stad."]
UNSEEN = "Mijn broer rijdt zonder rijbewijs naar zijn werk."


def hidden_and_read(path: Path) -> tuple[list[str], int]:
    reading: Reading = read_files([path])
    assert all(out.text is None for out in reading.left_out if out.why == "hidden")
    return [p.text for p in reading.passages], sum(out.why == "hidden" for out in reading.left_out)


@pytest.mark.parametrize("how", ["white", "black bar", "no size", "white by the theme", "only for the web"])
def test_letters_that_a_word_document_does_not_show(tmp_path: Path, how: str) -> None:
    document = docx.Document()
    for text in (SEEN[0], UNSEEN, SEEN[1]):
        run = document.add_paragraph(style="List Bullet").add_run(text)
        if text != UNSEEN:
            continue
        if how == "white":
            run.font.color.rgb = RGBColor(255, 255, 255)
        elif how == "black bar":
            run.font.highlight_color = WD_COLOR_INDEX.BLACK
        elif how == "no size":
            run.font.size = Pt(1)
        elif how == "white by the theme":
            colour = f'<w:color {nsdecls("w")} w:val="FFFFFF" w:themeColor="background1"/>'
            run._r.get_or_add_rPr().append(parse_xml(colour))
        else:
            run._r.get_or_add_rPr().append(parse_xml(f"<w:webHidden {nsdecls('w')}/>"))
    document.save(str(tmp_path / "tafel.docx"))
    assert hidden_and_read(tmp_path / "tafel.docx") == (SEEN, 1)


def test_white_letters_on_a_dark_cell_are_headings_as_before(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(rows=0, cols=2)
    for row in (["Rol", "Zorg"], ["student", SEEN[0]], ["ouder", SEEN[1]]):
        cells = table.add_row().cells
        for cell, text in zip(cells, row, strict=True):
            run = cell.paragraphs[0].add_run(text)
            if row[0] == "Rol":
                run.font.color.rgb = RGBColor(255, 255, 255)
                cell._tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:fill="1F3864"/>'))
    document.save(str(tmp_path / "tafel.docx"))
    reading = read_files([tmp_path / "tafel.docx"])
    assert [(p.role, p.kind, p.text) for p in reading.passages] == [
        ("student", "worry", SEEN[0]),
        ("ouder", "worry", SEEN[1]),
    ]


@pytest.mark.parametrize("how", ["white", "black", "no format"])
def test_cells_that_a_workbook_does_not_show(tmp_path: Path, how: str) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in (["Tekst", "Rol"], [SEEN[0], "student"], [UNSEEN, "boer"], [SEEN[1], "ouder"]):
        sheet.append(row)
    for cell in sheet[1]:
        cell.font, cell.fill = Font(color="FFFFFFFF"), PatternFill("solid", fgColor="FF1F3864")
    if how == "white":
        sheet["A3"].font = Font(color="FFFFFFFF")
    elif how == "black":
        sheet["A3"].fill = PatternFill("solid", fgColor="FF000000")
    else:
        sheet["A3"].number_format = ";;;"
    workbook.save(tmp_path / "oogst.xlsx")
    assert hidden_and_read(tmp_path / "oogst.xlsx") == (SEEN, 1)


@pytest.mark.parametrize(
    "line",
    [
        f'<span style="display: none">{UNSEEN}</span>',
        f"<p hidden>{UNSEEN}</p>",
        f"||{UNSEEN}||",
    ],
)
def test_what_markdown_keeps_off_the_page(tmp_path: Path, line: str) -> None:
    (tmp_path / "tafel.md").write_text(f"## Zorgen\n\n- {SEEN[0]}\n- {line}\n- {SEEN[1]}\n", encoding="utf-8")
    assert hidden_and_read(tmp_path / "tafel.md") == (SEEN, 1)


@pytest.mark.parametrize("line", [f"%% {UNSEEN} %%", f"%%\n{UNSEEN}\n%%", f"[//]: # ({UNSEEN})"])
def test_remarks_in_markdown_are_no_statements(tmp_path: Path, line: str) -> None:
    (tmp_path / "tafel.md").write_text(
        f"## Zorgen\n\n- {SEEN[0]}\n\n{line}\n\n- {SEEN[1]}\n", encoding="utf-8"
    )
    reading = read_files([tmp_path / "tafel.md"])
    assert [p.text for p in reading.passages] == SEEN
    assert [out.why for out in reading.left_out] == ["heading", "comment"]


@pytest.mark.parametrize(
    ("letters", "ground", "points", "unseen"),
    [
        ("FFFFFF", None, None, True),
        ("#ffffff", "transparent", None, True),
        ("FFFFFFFF", "FF1F3864", None, False),
        (None, "black", None, True),
        (None, None, 1.0, True),
        (None, None, 11.0, False),
        ("theme", None, None, False),
        ("FF0000", "yellow", None, False),
        (None, None, None, False),
    ],
)
def test_when_letters_cannot_be_read(
    letters: str | None, ground: str | None, points: float | None, unseen: bool
) -> None:
    assert is_unseen(letters, ground, points) is unseen
