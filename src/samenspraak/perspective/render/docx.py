"""An edition as DOCX, for those who must edit on: real headings, real footnotes, alternative texts, one language."""

from __future__ import annotations

import io
from itertools import count
from typing import Any
from xml.sax.saxutils import escape

from docx import Document
from docx.document import Document as Doc
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

from samenspraak.ground.printing import mark_picture
from samenspraak.perspective.render.flow import (
    Block,
    Bullets,
    Flow,
    Heading,
    Overview,
    Paragraph,
    Rows,
    Run,
    Saying,
    Spread,
    flow_of,
)
from samenspraak.perspective.render.pictures import dots_png, mark_width, overview_png, width_of_dots
from samenspraak.perspective.tree import EditionTree

NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
REGIONS = {"nl": "nl-NL", "en": "en-GB"}


def edition_docx(tree: EditionTree) -> bytes:
    """The edition as a Word document. The same edition gives the same words; the file's times are those of it."""
    writer = DocxWriter(flow_of(tree))
    if tree.published_at is not None:
        for name in ("created", "modified"):
            setattr(writer.document.core_properties, name, tree.published_at.replace(tzinfo=None))
    return writer.whole()


class DocxWriter:
    """Puts a flow into a document."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.look = flow.look
        self.document: Doc = Document()
        self.numbers = count(1)
        self.notes: list[tuple[int, tuple[str, ...]]] = []
        self._about()
        self._styles()

    def _about(self) -> None:
        about = self.document.core_properties
        about.title, about.author = self.flow.title, self.flow.organiser
        about.subject, about.language = self.flow.status, REGIONS.get(self.flow.language, self.flow.language)
        about.comments = self.flow.line

    def _styles(self) -> None:
        normal = self.document.styles["Normal"]
        normal.font.name, normal.font.size = self.look.family, Pt(10.5)
        normal.font.color.rgb = self._colour("ink")
        deep = self._colour("deep")
        for name in ("Title", "Subtitle", "Quote", *(f"Heading {level}" for level in range(1, 10))):
            style = self.document.styles[name]
            style.font.color.rgb = deep
            self._letters(style)
        speaks = OxmlElement("w:lang")
        speaks.set(qn("w:val"), REGIONS.get(self.flow.language, self.flow.language))
        normal.element.get_or_add_rPr().append(speaks)

    def _letters(self, style: Any) -> None:
        """These styles name the letters of the library's own theme, which would win from ours."""
        style.font.name = self.look.family
        fonts = style.element.get_or_add_rPr().rFonts
        for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{name}"), None)

    def _colour(self, name: str) -> RGBColor:
        return RGBColor.from_string(self.look.on_paper(name).removeprefix("#").upper())

    def whole(self) -> bytes:
        flow, document = self.flow, self.document
        if mark := mark_picture(self.look):
            self._picture(mark, mark_width(mark), self.look.alt)
        document.add_paragraph(flow.title, style="Title")
        if flow.subtitle:
            document.add_paragraph(flow.subtitle, style="Subtitle")
        status = document.add_paragraph().add_run(flow.status)
        status.bold, status.font.color.rgb = True, self._colour("deep")
        self._muted(document.add_paragraph(), flow.line)
        for block in flow.blocks:
            self._block(block)
        for section in document.sections:
            # What kind of document this is stands on every page.
            self._muted(section.header.paragraphs[0], f"{flow.title}. {flow.status}")
            self._muted(section.footer.paragraphs[0], flow.line)
        self._write_notes()
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                self.document.add_heading(block.text, level=min(block.level, 9))
            case Paragraph():
                self._paragraph(block)
            case Saying():
                self._saying(block)
            case Bullets():
                for item in block.items:
                    self.document.add_paragraph(item, style="List Bullet")
            case Rows():
                self._rows(block)
            case Spread():
                picture = dots_png(block.heard, block.total, self.look)
                self._picture(picture, width_of_dots(block.total), block.alt)
            case Overview():
                self._picture(overview_png(block, self.flow.language, self.look), 15.5, block.alt)

    def _paragraph(self, block: Paragraph) -> None:
        paragraph = self.document.add_paragraph()
        for place, run in enumerate(block.runs):
            self._run(paragraph, run, last=place == len(block.runs) - 1)

    def _run(self, paragraph: Any, run: Run, *, last: bool) -> None:
        written = paragraph.add_run(run.text)
        written.bold = run.strong or None
        if run.muted:
            written.font.color.rgb = self._colour("muted")
        if run.note:
            self._note(paragraph, run.note)
        if not last and not run.text.endswith(" "):
            paragraph.add_run(" ")

    def _saying(self, block: Saying) -> None:
        paragraph = self.document.add_paragraph(style="Quote")
        words = paragraph.add_run(block.text)
        if block.language and block.language != self.flow.language:
            speaks = OxmlElement("w:lang")
            speaks.set(qn("w:val"), REGIONS.get(block.language, block.language))
            words._element.get_or_add_rPr().append(speaks)
        if block.note:
            self._note(paragraph, block.note)
        if block.translation:
            self.document.add_paragraph(block.translation)
        self._muted(self.document.add_paragraph(), block.by)

    def _rows(self, block: Rows) -> None:
        table = self.document.add_table(rows=1, cols=len(block.head), style="Table Grid")
        for cell, text in zip(table.rows[0].cells, block.head, strict=True):
            cell.paragraphs[0].add_run(text).bold = True
        # Repeated on every page, and read aloud as what stands in each column.
        head = OxmlElement("w:tblHeader")
        table.rows[0]._tr.get_or_add_trPr().append(head)
        for row in block.rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text

    def _picture(self, png: bytes, width: float, alt: str) -> None:
        """A picture with what a screen reader says instead of it."""
        about = self.document.add_picture(io.BytesIO(png), width=Cm(width))._inline.docPr
        about.set("descr", alt)
        about.set("name", alt[:60])

    def _muted(self, paragraph: Any, text: str) -> None:
        paragraph.add_run(text).font.color.rgb = self._colour("muted")

    def _note(self, paragraph: Any, lines: tuple[str, ...]) -> None:
        number = next(self.numbers)
        self.notes.append((number, lines))
        run = paragraph.add_run()
        run.font.superscript = True
        mark = OxmlElement("w:footnoteReference")
        mark.set(qn("w:id"), str(number))
        run._element.append(mark)

    def _write_notes(self) -> None:
        """Footnotes are a part of their own, which the library leaves to its users."""
        part = self.document.part
        blob = _notes_xml(self.notes).encode()
        made = Part(PackURI("/word/footnotes.xml"), NOTES, blob, part.package)
        part.relate_to(made, RELATIONSHIP_TYPE.FOOTNOTES)


def _notes_xml(notes: list[tuple[int, tuple[str, ...]]]) -> str:
    told = [
        f'<w:footnote w:type="{name}" w:id="{key}"><w:p><w:r><w:{name}/></w:r></w:p></w:footnote>'
        for key, name in ((-1, "separator"), (0, "continuationSeparator"))
    ]
    for number, lines in notes:
        mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
        paragraphs = [
            f'<w:p>{mark if place == 0 else ""}<w:r><w:rPr><w:sz w:val="17"/></w:rPr>'
            f'<w:t xml:space="preserve"> {escape(line)}</w:t></w:r></w:p>'
            for place, line in enumerate(lines)
        ]
        told.append(f'<w:footnote w:id="{number}">{"".join(paragraphs)}</w:footnote>')
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f"{head}<w:footnotes {nsdecls('w')}>{''.join(told)}</w:footnotes>"
