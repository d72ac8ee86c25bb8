"""OpenDocument texts: paragraphs, bullets, headings and tables, with their tracked changes settled.

What was deleted, hidden or remarked stands in what was left out, as with a Word document; the locator is the same:
"paragraph 12" (of the body, empty ones counted) or "table 1, cell B2".
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Set
from dataclasses import dataclass, field, replace
from typing import Any

from rodedraad.errors import UnusableInput
from rodedraad.readers.blocks import Block, Form
from rodedraad.readers.colour_kinds import explains_colours, kinds_of_colours
from rodedraad.readers.delimited import letters
from rodedraad.readers.encoding import repair
from rodedraad.readers.grids import Cell, grid_blocks
from rodedraad.readers.marked_rows import colour_named
from rodedraad.readers.outline import statements
from rodedraad.readers.paragraphs import is_set_as_heading, pieces_of
from rodedraad.readers.scopes import why_of_note
from rodedraad.readers.shades import shades_refused
from rodedraad.readers.units import COMMENT, DELETED, FOOTNOTE, HIDDEN, NO_CONSENT, PAGE_HEADER, Intake, Unit
from rodedraad.readers.unseen import is_dark, is_unseen

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
ASIDE = {f"{TEXT}note": FOOTNOTE, f"{OFFICE}annotation": COMMENT}
MOST_COLUMNS = 1_000


@dataclass(slots=True)
class Style:
    """What the style of a paragraph or of some words says."""

    level: int = 0
    bold: bool = False
    hidden: bool = False
    struck: bool = False
    colours: frozenset[str] = frozenset()
    unseen: bool = False  # letters that the page does not show; a cell with a ground of its own may


@dataclass(slots=True)
class Words:
    """The text of one paragraph, and what hangs on it."""

    shown: list[str] = field(default_factory=list)
    colours: set[str] = field(default_factory=set)  # of what is shown
    hidden: list[str] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    bold: bool = True
    asides: list[tuple[str, Any]] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)


def read_odt(intake: Intake) -> Iterator[Unit]:
    """Units of an OpenDocument text."""
    try:
        blocks = Body(*open_parts(intake)).blocks()
    except UnusableInput:
        raise
    except Exception as error:  # lxml raises whatever a broken package makes it stumble over
        raise UnusableInput("damaged", file=intake.name) from error
    if not blocks:
        raise UnusableInput("no_text", file=intake.name)
    intake.progress.start(intake.name, len(blocks))
    for unit in statements(blocks):
        intake.progress.advance()
        yield unit
    intake.progress.finish()


def open_parts(intake: Intake) -> tuple[Any, Any]:
    """The content and the styles. The container was checked: no entities, no bombs, no password."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    with zipfile.ZipFile(intake.path) as container:
        content = etree.fromstring(container.read("content.xml"), parser)
        has_styles = "styles.xml" in container.namelist()
        styles = etree.fromstring(container.read("styles.xml"), parser) if has_styles else None
    return content, styles


class Body:
    """Goes through a document and gathers its blocks."""

    def __init__(self, content: Any, styles: Any | None) -> None:
        self.content = content
        self.others = styles
        self.styles = read_styles(content, styles)
        self.tables = self.notes = 0
        self.on_ground = False
        self.grounds = grounds_of(content, styles)
        self.colours = colours_of(content, styles)
        body = content.find(f"{OFFICE}body/{OFFICE}text")
        told = body.iter(f"{TEXT}p", f"{TEXT}h") if body is not None else ()
        texts = ["".join(paragraph.itertext()) for paragraph in told]
        self.shades = shades_refused(texts)
        self.kinds = kinds_of_colours(texts)

    def blocks(self) -> list[Block]:
        text = self.content.find(f"{OFFICE}body/{OFFICE}text")
        if text is None:
            return []
        changes = text.find(f"{TEXT}tracked-changes")
        blocks = self.walk(text, "")
        if changes is not None:
            for number, region in enumerate(changes.iter(f"{TEXT}deletion"), 1):
                blocks += self.aside(region, f"deletion {number}", DELETED)
        return blocks + self.page_parts()

    def walk(self, container: Any, place: str) -> list[Block]:
        """Paragraphs, lists and tables of a container in their order."""
        blocks: list[Block] = []
        counted = [0]
        self.gather(container, place, blocks, counted, in_list=0)
        return blocks

    def gather(  # noqa: C901 (one branch a kind of element)
        self, container: Any, place: str, blocks: list[Block], counted: list[int], in_list: int
    ) -> None:
        for element in container:
            if element.tag in (f"{TEXT}p", f"{TEXT}h"):
                counted[0] += 1
                blocks += self.paragraph(element, f"{place}paragraph {counted[0]}", in_list)
            elif element.tag == f"{TABLE}table":
                blocks += self.table(element, place)
            elif element.tag == f"{TEXT}section":
                before = len(blocks)
                self.gather(element, place, blocks, counted, in_list)
                if element.get(f"{TEXT}display") == "none":
                    blocks[before:] = [replace(block, why=block.why or HIDDEN) for block in blocks[before:]]
            elif element.tag == f"{TEXT}list":
                self.gather(element, place, blocks, counted, in_list + 1)
            elif element.tag in (f"{TEXT}list-item", f"{TEXT}list-header", f"{TEXT}index-body"):
                self.gather(element, place, blocks, counted, in_list)
            elif element.tag in (f"{TEXT}table-of-content", f"{TEXT}alphabetical-index"):
                blocks += self.aside(element, f"{place}contents", PAGE_HEADER)
            elif element.tag == f"{DRAW}frame":
                for box in element.iter(f"{DRAW}text-box"):
                    blocks += self.walk(box, f"{place}text box, ")

    def table(self, table: Any, place: str) -> list[Block]:
        self.tables += 1
        name = f"{place}table {self.tables}"
        rows = []
        for down, row in enumerate(own(table, f"{TABLE}table-row", f"{TABLE}table"), 1):
            hidden = row.get(f"{TABLE}visibility") in ("collapse", "filter")
            cells: list[Cell] = []
            for cell in row:
                if cell.tag not in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
                    continue
                repeated = number(cell.get(f"{TABLE}number-columns-repeated"))
                blocks = self.cell(cell, f"{name}, cell {letters(len(cells))}{down}")
                if hidden:
                    blocks = [replace(block, why=block.why or HIDDEN) for block in blocks]
                cells.append(Cell("\n".join(block.text for block in blocks if not block.why), blocks))
                cells += [Cell("") for _ in range(min(repeated - 1, MOST_COLUMNS - len(cells)))]
            rows.append(cells)
        return grid_blocks(rows)

    def cell(self, cell: Any, name: str) -> list[Block]:
        around = self.on_ground
        self.on_ground = around or cell.get(f"{TABLE}style-name", "") in self.grounds
        blocks = self.walk(cell, f"{name}, ")
        self.on_ground = around
        ground = self.colours.get(cell.get(f"{TABLE}style-name", ""), frozenset())
        kind = self.kind_of(ground)
        blocks = [replace(b, kind=b.kind or kind) for b in blocks] if kind else blocks
        if not self.shades.isdisjoint(ground):
            blocks = [replace(block, why=block.why or NO_CONSENT) for block in blocks]
        if len(blocks) == 1 and blocks[0].locator.endswith(", paragraph 1"):
            blocks = [replace(blocks[0], locator=name, key=name)]
        return [replace(b, form=Form.CELL) if b.form in (Form.PARAGRAPH, Form.HEADING) else b for b in blocks]

    def paragraph(self, element: Any, locator: str, in_list: int) -> list[Block]:
        words = Words()
        style = self.style_of(element)
        self.words_of(element, words, style)
        blocks: list[Block] = []
        text = "".join(words.shown)
        if text.strip():
            fixed = repair(text)
            form, level = self.form_of(element, text, in_list, words, style)
            blocks += pieces_of(fixed, locator, form, level, HIDDEN if style.hidden else None)
            if fixed != text:
                blocks = [replace(block, original=text.strip()) for block in blocks]
            kind = (
                self.kind_of(words.colours) if form != Form.HEADING and not explains_colours(text) else None
            )
            blocks = [replace(block, kind=kind) for block in blocks] if kind else blocks
        for pieces, why in ((words.struck, DELETED), (words.hidden, HIDDEN), (words.refused, NO_CONSENT)):
            gone = "".join(pieces)
            if gone.strip():
                blocks.append(Block(gone, f"{locator}, {why}", f"{locator}, {why}", why=why))
        for box in words.boxes:
            blocks += self.walk(box, f"{locator}, text box, ")
        remark = next(
            (told for _, aside in words.asides if (told := why_of_note(" ".join(aside.itertext())))), None
        )
        if remark:
            blocks = [replace(block, remark=remark) for block in blocks]
        for why, aside in words.asides:
            self.notes += 1
            blocks += self.aside(aside, f"{why} {self.notes}", why)
        return blocks

    def kind_of(self, colours: Set[str]) -> str | None:
        """The kind that the document says the colour of some words, or of a cell, stands for."""
        kinds = {self.kinds[colour] for colour in colours if colour in self.kinds}
        return kinds.pop() if len(kinds) == 1 else None

    def form_of(self, element: Any, text: str, in_list: int, words: Words, style: Style) -> tuple[Form, int]:
        level = number(element.get(f"{TEXT}outline-level"), 0) or style.level
        if element.tag == f"{TEXT}h" and not level:
            level = 1
        if level and len(text.split()) <= 30:
            return Form.HEADING, level
        if in_list:
            return Form.ITEM, 0
        bold = words.bold or style.bold
        return (Form.HEADING if is_set_as_heading(text, bold=bold) else Form.PARAGRAPH), 0

    def style_of(self, element: Any) -> Style:
        return self.worn(self.styles.get(element.get(f"{TEXT}style-name", ""), Style()))

    def worn(self, style: Style) -> Style:
        """A style as it looks here."""
        return replace(style, hidden=True) if style.unseen and not self.on_ground else style

    def words_of(self, element: Any, words: Words, style: Style) -> None:
        """Sort the words of a paragraph. Recursion is as deep as spans are nested: shallow."""
        self.add(element.text, words, style)
        for child in element:
            if child.tag in ASIDE:
                words.asides.append((ASIDE[child.tag], child))
            elif child.tag == f"{TEXT}s":
                self.add(" " * min(number(child.get(f"{TEXT}c")), 1_000), words, style)
            elif child.tag == f"{TEXT}tab":
                self.add("\t", words, style)
            elif child.tag == f"{TEXT}line-break":
                self.add("\n", words, style)
            elif child.tag in (f"{TEXT}hidden-text", f"{TEXT}hidden-paragraph"):
                words.hidden.append(child.get(f"{TEXT}string-value", "") + "".join(child.itertext()))
            elif child.tag == f"{DRAW}frame":
                words.boxes += list(child.iter(f"{DRAW}text-box"))
            elif isinstance(child.tag, str) and not child.tag.startswith(f"{TEXT}change"):
                self.words_of(child, words, self.style_within(child, style))
            self.add(child.tail, words, style)

    def style_within(self, span: Any, around: Style) -> Style:
        """The style of some words; what strikes their paragraph through strikes them too."""
        own = self.styles.get(span.get(f"{TEXT}style-name", ""), around)
        return self.worn(replace(own, struck=own.struck or around.struck))

    def add(self, text: str | None, words: Words, style: Style) -> None:
        if not text:
            return
        # Line ends and indents of the XML itself are one space to whoever reads the document.
        piece = text if text in ("\t", "\n") or not text.strip("\n\t ") else " ".join(text.split("\n"))
        into = words.hidden if style.hidden else words.struck if style.struck else words.shown
        if into is words.shown and not self.shades.isdisjoint(style.colours):
            into = words.refused
        if into is words.shown and piece.strip():
            words.colours |= style.colours
        into.append(piece)
        if piece.strip() and not style.bold:
            words.bold = False

    def aside(self, element: Any, name: str, why: str) -> list[Block]:
        """What is no part of the text, paragraph by paragraph."""
        blocks = []
        for at, paragraph in enumerate(element.iter(f"{TEXT}p", f"{TEXT}h"), 1):
            text = "".join(paragraph.itertext())
            if text.strip():
                locator = f"{name}, paragraph {at}"
                blocks.append(Block(text, locator, locator, why=why))
        return blocks

    def page_parts(self) -> list[Block]:
        blocks: list[Block] = []
        if self.others is None:
            return blocks
        found: dict[str, int] = {}
        for element in self.others.iter(f"{STYLE}header", f"{STYLE}footer"):
            word = "page " + element.tag.rsplit("}", 1)[-1]
            found[word] = found.get(word, 0) + 1
            blocks += self.aside(element, f"{word} {found[word]}", PAGE_HEADER)
        return blocks


def own(table: Any, tag: str, within: str) -> Iterator[Any]:
    """The rows of this table, not those of a table inside one of its cells."""
    for found in table.iter(tag):
        above = found.getparent()
        while above is not None and above.tag != within:
            above = above.getparent()
        if above is table:
            yield found


def number(value: str | None, otherwise: int = 1) -> int:
    return int(value) if value and value.isdigit() else otherwise


def read_styles(*parts: Any) -> dict[str, Style]:
    """Styles by name, each with what it takes over from the one that it is based on."""
    elements = {
        style.get(f"{STYLE}name", ""): style
        for part in parts
        if part is not None
        for style in part.iter(f"{STYLE}style")
    }
    return {name: style_from(name, elements) for name in elements}


def style_from(name: str, elements: dict[str, Any]) -> Style:
    style, seen = Style(), set[str]()
    while name in elements and name not in seen:
        seen.add(name)
        element = elements[name]
        style.level = style.level or number(element.get(f"{STYLE}default-outline-level"), 0) or level_of(name)
        for properties in element.iter(f"{STYLE}text-properties"):
            style.bold = style.bold or properties.get(f"{FO}font-weight") == "bold"
            style.struck = style.struck or is_line_through(properties)
            style.hidden = style.hidden or properties.get(f"{TEXT}display") in ("none", "true")
            style.unseen = style.unseen or is_unseen_style(properties, element)
        style.colours = style.colours or colours_of_style(element)
        name = element.get(f"{STYLE}parent-style-name", "")
    return style


def grounds_of(*parts: Any) -> set[str]:
    """The styles of cells that have a ground of their own, on which white letters show."""
    return {
        style.get(f"{STYLE}name", "")
        for part in parts
        if part is not None
        for style in part.iter(f"{STYLE}style")
        for properties in style.iter(f"{STYLE}table-cell-properties")
        if is_dark(properties.get(f"{FO}background-color"))
    }


def colours_of(*parts: Any) -> dict[str, frozenset[str]]:
    """The colours that each style sets, by the name of the style."""
    return {
        style.get(f"{STYLE}name", ""): colours_of_style(style)
        for part in parts
        if part is not None
        for style in part.iter(f"{STYLE}style")
    }


def colours_of_style(style: Any) -> frozenset[str]:
    """The plain names of the colours, of letters and ground, that a style sets."""
    told = (
        colour_named(properties.get(f"{FO}{key}") or "")
        for properties in style
        for key in ("color", "background-color")
    )
    return frozenset(name for name in told if name)


def is_unseen_style(properties: Any, style: Any) -> bool:
    """Whether a style makes letters that cannot be read on the page."""
    around = style.find(f"{STYLE}paragraph-properties")
    ground = properties.get(f"{FO}background-color")
    if ground in (None, "transparent") and around is not None:
        ground = around.get(f"{FO}background-color")
    size = (properties.get(f"{FO}font-size") or "").removesuffix("pt")
    points = float(size) if size.replace(".", "", 1).isdigit() else None
    return is_unseen(properties.get(f"{FO}color"), ground, points)


def is_line_through(properties: Any) -> bool:
    told = (properties.get(f"{STYLE}text-line-through-{what}") for what in ("style", "type"))
    return any(value not in (None, "none") for value in told)


def level_of(name: str) -> int:
    """A title's style has no outline level, but is a heading all the same."""
    return 1 if name.casefold() in ("title", "titel", "subtitle", "ondertitel") else 0
