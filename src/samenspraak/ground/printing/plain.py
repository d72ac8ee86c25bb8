"""A plain document (headings, sentences, lists, tables), written as PDF/UA-1 or as a Word file from the same rows."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.utils import formats
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from samenspraak.ground import clock
from samenspraak.ground.look import look_of
from samenspraak.ground.models import Programme, shown_in
from samenspraak.ground.printing import print_dressed

TEMPLATE = Path(__file__).resolve().with_name("plain.typ")
REGIONS = {"nl": "NL", "en": "GB"}


class Foreign(str):
    """Words in a language of their own; what stands `before` and `after` them is in that of the document."""

    before: str
    words: str
    after: str
    language: str

    def __new__(cls, words: str, language: str, before: str = "", after: str = "") -> Foreign:
        made = super().__new__(cls, f"{before}{words}{after}")
        made.before, made.words, made.after, made.language = before, words, after, language
        return made


@dataclass(slots=True)
class Part:
    """One heading with what stands under it; a table has a head and as many cells in each row."""

    heading: str
    level: int = 1
    lines: list[str] = field(default_factory=list)
    points: list[str] = field(default_factory=list)
    head: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    widths: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Paper:
    """A whole document. `about` stands on every page of it: what kind of document this is."""

    programme: Programme
    title: str
    about: str
    lead: list[str] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    wide: bool = False


def as_pdf(paper: Paper) -> bytes:
    """The document as a tagged PDF in the programme's look; on the same day the same rows have the same bytes."""
    today = dt.datetime.combine(clock.today(), dt.time(), dt.UTC)
    data = _data(paper)
    return print_dressed(TEMPLATE, data, look_of(paper.programme, data["language"]), moment=today)


def _data(paper: Paper) -> dict[str, Any]:
    language = (get_language() or "nl")[:2]
    return {
        "title": paper.title,
        "about": paper.about,
        "programme": paper.programme.title,
        "organiser": paper.programme.organiser or paper.programme.title,
        "language": language,
        "region": REGIONS.get(language),
        "wide": paper.wide,
        "made": _made(),
        "page": _("page"),
        "of": _("of"),
        "lead": [_spoken(line, language) for line in paper.lead],
        "sections": [
            {
                "heading": _spoken(part.heading, language),
                "level": part.level,
                "lines": [_spoken(line, language) for line in part.lines],
                "points": [_spoken(line, language) for line in part.points],
                "head": part.head,
                "rows": part.rows,
                "widths": part.widths or [1] * len(part.head),
            }
            for part in paper.parts
        ],
    }


def _spoken(text: str, language: str) -> list[str]:
    """A text in three pieces, of which the middle one may be in another language, and that language."""
    if isinstance(text, Foreign) and text.language != language:
        return [text.before, text.words, text.after, text.language]
    return [text, "", "", ""]


def _made() -> str:
    return _("Made on %(day)s") % {"day": formats.date_format(clock.today(), "j F Y")}


def as_docx(paper: Paper) -> bytes:
    """The same as a Word file, with real headings and tables whose first row is their head."""
    from docx import Document
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    document = Document()
    document.core_properties.title = paper.title
    document.core_properties.author = paper.programme.organiser or paper.programme.title
    document.core_properties.language = shown_in(paper.programme, "title")
    document.sections[0].header.paragraphs[0].text = f"{paper.programme.title} - {paper.about}"
    document.add_heading(paper.title, level=0)
    for line in paper.lead:
        document.add_paragraph(line)
    for part in paper.parts:
        document.add_heading(part.heading, level=part.level)
        for line in part.lines:
            document.add_paragraph(line)
        for point in part.points:
            document.add_paragraph(point, style="List Bullet")
        if part.rows:
            table = document.add_table(rows=1, cols=len(part.head), style="Table Grid")
            for cell, text in zip(table.rows[0].cells, part.head, strict=True):
                cell.text = text
            mark = OxmlElement("w:tblHeader")
            mark.set(qn("w:val"), "true")
            table.rows[0]._tr.get_or_add_trPr().append(mark)
            for row in part.rows:
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = text
    document.add_paragraph(_made())
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()
