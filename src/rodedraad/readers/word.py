"""Word documents: paragraphs, bullets, numbered points, tables and headings, with their tracked changes settled.

What was inserted counts as text, what was deleted or struck through does not:
it stands in what was left out, without its text.
Text boxes are read where they are anchored; comments, footnotes, page headers and footers come after the body.
The locator is "paragraph 12" (of the body, empty ones counted) or "table 1, cell B2".
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from rodedraad.errors import UnusableInput
from rodedraad.readers.blocks import Block, Form
from rodedraad.readers.delimited import letters
from rodedraad.readers.encoding import repair
from rodedraad.readers.grids import Cell, grid_blocks
from rodedraad.readers.outline import statements
from rodedraad.readers.paragraphs import is_set_as_heading, pieces_of, stands_before
from rodedraad.readers.scopes import why_of_note
from rodedraad.readers.shades import ground_of, shades_of, shades_refused
from rodedraad.readers.units import COMMENT, DELETED, FOOTNOTE, HIDDEN, NO_CONSENT, PAGE_HEADER, Intake, Unit
from rodedraad.readers.unseen import ground_around, is_unseen_run
from rodedraad.readers.wordprocessing import W, is_on

MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# Parts beside the body, by the end of their relationship type.
OTHER_PARTS = {
    "header": ("page header", PAGE_HEADER),
    "footer": ("page footer", PAGE_HEADER),
    "footnotes": ("footnote", FOOTNOTE),
    "endnotes": ("endnote", FOOTNOTE),
    "comments": ("comment", COMMENT),
}
ANCHORED = ("footnotes", "endnotes", "comments")
ANCHORS = [
    f"{W}{name}"
    for name in (
        "commentRangeStart",
        "commentRangeEnd",
        "commentReference",
        "footnoteReference",
        "endnoteReference",
    )
]
REMOVED = {f"{W}del", f"{W}moveFrom"}


@dataclass(slots=True)
class Style:
    """What a paragraph style says: a heading's level, a list, hidden text."""

    level: int = 0
    is_list: bool = False
    hidden: bool = False
    struck: bool = False


@dataclass(slots=True)
class Words:
    """The text of one paragraph, apart from what was deleted or hidden in it."""

    shown: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    bold: bool = True
    lead: int = 0  # how many letters at the head are bold before the first that are not

    @property
    def text(self) -> str:
        return "".join(self.shown)


def read_docx(intake: Intake) -> Iterator[Unit]:
    """Units of a Word document."""
    import docx

    try:
        document = docx.Document(str(intake.path))
        blocks = Body(document).blocks()
    except UnusableInput:
        raise
    except Exception as error:  # python-docx and lxml raise whatever a broken package makes them stumble over
        raise UnusableInput("damaged", file=intake.name) from error
    if not blocks:
        raise UnusableInput("no_text", file=intake.name)
    intake.progress.start(intake.name, len(blocks))
    for unit in statements(blocks):
        intake.progress.advance()
        yield unit
    intake.progress.finish()


class Body:
    """Goes through a document and gathers its blocks."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self.styles = read_styles(document)
        self.tables = 0
        self.noted = self.notes_by_id()
        self.shades = shades_refused(
            "".join(piece.text or "" for piece in paragraph.iter(f"{W}t"))
            for paragraph in document.element.body.iter(f"{W}p")
        )
        self.open: set[str] = set()  # remarks that began in a paragraph before

    def notes_by_id(self) -> dict[tuple[str, str], str]:
        """Why a remark in the margin or under the page leaves out what it hangs on, by its sort and number."""
        found: dict[tuple[str, str], str] = {}
        for sort, root in self.parts():
            for note in root.iterfind(f"{W}{OTHER_PARTS[sort][0]}") if sort in ANCHORED else ():
                text = "".join(piece.text or "" for piece in note.iter(f"{W}t")).strip()
                if why := why_of_note(text):
                    found[sort, note.get(f"{W}id", "")] = why
        return found

    def why_by_note(self, element: Any) -> str | None:
        """What the remarks that hang on a paragraph say of it."""
        marks = [(child.tag, child.get(f"{W}id", "")) for child in element.iter(*ANCHORS)]
        here = self.open | {
            number for tag, number in marks if tag in (f"{W}commentRangeStart", f"{W}commentReference")
        }
        self.open |= {number for tag, number in marks if tag == f"{W}commentRangeStart"}
        self.open -= {number for tag, number in marks if tag == f"{W}commentRangeEnd"}
        told = [self.noted.get(("comments", number)) for number in sorted(here)]
        for tag, sort in ((f"{W}footnoteReference", "footnotes"), (f"{W}endnoteReference", "endnotes")):
            told += [self.noted.get((sort, number)) for other, number in marks if other == tag]
        return next((why for why in told if why), None)

    def blocks(self) -> list[Block]:
        blocks = self.walk(self.document.element.body, "")
        for part in self.other_parts():
            blocks += part
        return blocks

    def walk(self, container: Any, place: str) -> list[Block]:
        """Paragraphs and tables of a container in their order; content controls are looked into."""
        blocks: list[Block] = []
        paragraphs = 0
        todo = deque(container)
        while todo:
            element = todo.popleft()
            if element.tag == f"{W}p":
                paragraphs += 1
                blocks += self.paragraph(element, f"{place}paragraph {paragraphs}")
            elif element.tag == f"{W}tbl":
                blocks += self.table(element, place)
            elif element.tag in (
                f"{W}sdt",
                f"{W}sdtContent",
                f"{W}customXml",
                f"{W}ins",
                f"{W}moveTo",
                f"{W}smartTag",
            ):
                todo.extendleft(reversed(element))
            elif element.tag in REMOVED:
                blocks += [replace(block, why=DELETED) for block in self.walk(element, f"{place}deleted ")]
        return blocks

    def table(self, table: Any, place: str) -> list[Block]:
        self.tables += 1
        name = f"{place}table {self.tables}"
        rows = []
        for down, row in enumerate(
            (found for found in table.iter(f"{W}tr") if nearest(found, f"{W}tbl") is table), 1
        ):
            cells, across = [], 0
            removed = row.find(f"{W}trPr/{W}del") is not None
            hidden = row.find(f"{W}trPr/{W}hidden") is not None
            for cell in (found for found in row.iter(f"{W}tc") if nearest(found, f"{W}tr") is row):
                blocks = self.cell(cell, f"{name}, cell {letters(across)}{down}")
                why = DELETED if removed else HIDDEN if hidden else None
                why = why or (NO_CONSENT if not self.shades.isdisjoint(ground_of(cell)) else None)
                if why:
                    blocks = [replace(block, why=why) for block in blocks]
                text = "\n".join(block.text for block in blocks if not block.why)
                span = cell.find(f"{W}tcPr/{W}gridSpan")
                width = int(span.get(f"{W}val", "1")) if span is not None else 1
                cells += [Cell(text, blocks), *(Cell("") for _ in range(min(width, 100) - 1))]
                across += width
            rows.append(cells)
        return grid_blocks(rows)

    def cell(self, cell: Any, name: str) -> list[Block]:
        blocks = self.walk(cell, f"{name}, ")
        if len(blocks) == 1 and blocks[0].locator.endswith(", paragraph 1"):
            blocks = [replace(blocks[0], locator=name, key=name)]
        return [replace(b, form=Form.CELL) if b.form in (Form.PARAGRAPH, Form.HEADING) else b for b in blocks]

    def paragraph(self, element: Any, locator: str) -> list[Block]:
        remark = self.why_by_note(element) if self.noted else None
        blocks = self.paragraph_itself(element, locator)
        return [replace(block, remark=remark) for block in blocks] if remark else blocks

    def paragraph_itself(self, element: Any, locator: str) -> list[Block]:
        words = self.words_of(element)
        style = self.style_of(element)
        blocks: list[Block] = []
        text = words.text
        if text.strip():
            hidden = HIDDEN if style.hidden else None
            form = self.form_of(element, style, words)
            lead = words.lead if form != Form.HEADING else 0
            if stands_before(text[:lead], text[lead:]) and repair(text) == text:
                blocks.append(Block(text[:lead], locator, f"{locator}, head", Form.HEADING, 9, why=hidden))
                rest = pieces_of(text[lead:], locator, form, style.level, hidden)
                return [*blocks, *(replace(piece, offset=piece.offset + lead) for piece in rest)]
            blocks += pieces_of(repair(text), locator, form, style.level, hidden)
            if repair(text) != text:
                blocks = [replace(block, original=text.strip()) for block in blocks]
        for pieces, why in ((words.deleted, DELETED), (words.hidden, HIDDEN), (words.refused, NO_CONSENT)):
            gone = "".join(pieces)
            if gone.strip():
                blocks.append(Block(gone, f"{locator}, {why}", f"{locator}, {why}", why=why))
        for number, box in enumerate(words.boxes, 1):
            blocks += self.walk(box, f"{locator}, text box {number}, ")
        return blocks

    def form_of(self, element: Any, style: Style, words: Words) -> Form:
        if style.level and len(words.text.split()) <= 30:
            return Form.HEADING
        properties = element.find(f"{W}pPr")
        numbering = properties.find(f"{W}numPr") if properties is not None else None
        number = numbering.find(f"{W}numId") if numbering is not None else None
        if (number is not None and number.get(f"{W}val") != "0") or (numbering is None and style.is_list):
            return Form.ITEM
        return Form.HEADING if is_set_as_heading(words.text, bold=words.bold) else Form.PARAGRAPH

    def style_of(self, element: Any) -> Style:
        named = element.find(f"{W}pPr/{W}pStyle")
        style = self.styles.get(named.get(f"{W}val", "") if named is not None else "", Style())
        outline = element.find(f"{W}pPr/{W}outlineLvl")
        level = outline_level(outline)
        return replace(style, level=level) if level else style

    def words_of(self, paragraph: Any) -> Words:
        words = Words()
        gather(paragraph, words, removed=False, struck=self.is_struck, refused=self.is_refused)
        return words

    def is_refused(self, run: Any) -> bool:
        """Whether a run has a colour of which the document says that it is not for use."""
        return bool(self.shades) and not self.shades.isdisjoint(shades_of(run))

    def is_struck(self, run: Any) -> bool:
        """Whether a run is struck through, by itself or by its style or that of its paragraph."""
        properties = run.find(f"{W}rPr")
        for name in ("strike", "dstrike"):
            if properties is not None and properties.find(f"{W}{name}") is not None:
                return is_on(properties, "strike") or is_on(properties, "dstrike")
        named = properties.find(f"{W}rStyle") if properties is not None else None
        if named is not None and self.styles.get(named.get(f"{W}val", ""), Style()).struck:
            return True
        paragraph = nearest(run, f"{W}p")
        return paragraph is not None and self.style_of(paragraph).struck

    def parts(self) -> list[tuple[str, Any]]:
        """Comments, notes, page headers and footers: their sort and what they hold."""
        from docx.oxml import parse_xml

        found: list[tuple[str, str, Any]] = []
        for relation in self.document.part.rels.values():
            sort = relation.reltype.rsplit("/", 1)[-1]
            if sort in OTHER_PARTS and not relation.is_external:
                found.append((sort, str(relation.target_part.partname), relation.target_part))
        return [
            (sort, parse_xml(part.blob) if not hasattr(part, "element") else part.element)
            for sort, _, part in sorted(found, key=lambda item: item[:2])
        ]

    def other_parts(self) -> Iterator[list[Block]]:
        """The same as blocks: none is a statement, all are accounted for."""
        seen: dict[str, int] = {}
        for sort, root in self.parts():
            word, why = OTHER_PARTS[sort]
            seen[sort] = seen.get(sort, 0) + 1
            notes = root.findall(f"{W}{word}") if sort in ANCHORED else [root]
            yield [
                replace(block, why=block.why or why)
                for number, note in enumerate(notes, 1)
                for block in self.walk(note, f"{word} {number if len(notes) > 1 else seen[sort]}, ")
            ]


def gather(
    element: Any,
    words: Words,
    *,
    removed: bool,
    struck: Callable[[Any], bool],
    refused: Callable[[Any], bool],
) -> None:
    """Sort the words of a paragraph by what became of them. Recursion is as deep as runs are nested: shallow."""
    for child in element:
        if child.tag == f"{W}r":
            gather_run(child, words, removed=removed or struck(child), refused=refused(child))
        elif child.tag == MATH_TEXT:
            words.shown.append(child.text or "")
        elif child.tag not in (f"{W}pPr", f"{W}rPr", f"{W}p", f"{W}tbl", FALLBACK) and isinstance(
            child.tag, str
        ):
            gone = removed or child.tag in REMOVED
            gather(child, words, removed=gone, struck=struck, refused=refused)


def gather_run(run: Any, words: Words, *, removed: bool, refused: bool) -> None:
    properties = run.find(f"{W}rPr")
    hidden = is_on(properties, "vanish") or is_unseen_run(run, ground_around(run))
    into = words.refused if refused else words.shown
    into = words.deleted if removed else words.hidden if hidden else into
    for child in run.iter():
        if nearest(child, f"{W}r") is not run:
            continue
        piece = text_of(child)
        if piece:
            (words.deleted if child.tag == f"{W}delText" else into).append(piece)
            if into is words.shown and words.bold:
                words.bold = is_on(properties, "b") or not piece.strip()
                words.lead = len(words.text) if words.bold else words.lead
        elif child.tag == f"{W}txbxContent" and not inside_fallback(child, run):
            words.boxes.append(child)


def text_of(child: Any) -> str:
    if child.tag in (f"{W}t", f"{W}delText", MATH_TEXT):
        return child.text or ""
    marks = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}ptab": "\t"}
    return marks.get(child.tag, "")


def nearest(element: Any, tag: str) -> Any:
    """The closest element of that kind around this one (itself not counted, save for a run's own children)."""
    above = element.getparent()
    while above is not None and above.tag != tag:
        above = above.getparent()
    return above


def inside_fallback(element: Any, run: Any) -> bool:
    """Word writes a text box twice, for new and for old programs: the old one is not read."""
    above = element.getparent()
    while above is not None and above is not run:
        if above.tag == FALLBACK:
            return True
        above = above.getparent()
    return False


def outline_level(outline: Any) -> int:
    value = outline.get(f"{W}val", "9") if outline is not None else "9"
    return int(value) + 1 if value.isdigit() and int(value) < 9 else 0


def read_styles(document: Any) -> dict[str, Style]:
    """Paragraph styles by id, each with what it takes over from the style that it is based on."""
    elements = {s.get(f"{W}styleId", ""): s for s in document.styles.element.iter(f"{W}style")}
    return {identifier: style_from(identifier, elements) for identifier in elements}


def style_from(identifier: str, elements: dict[str, Any]) -> Style:
    style, seen = Style(), set()
    while identifier in elements and identifier not in seen:
        seen.add(identifier)
        element = elements[identifier]
        name = element.find(f"{W}name")
        named = (name.get(f"{W}val", "") if name is not None else "").casefold()
        style.level = (
            style.level or outline_level(element.find(f"{W}pPr/{W}outlineLvl")) or level_of_name(named)
        )
        style.is_list = (
            style.is_list
            or "list" in named
            or "lijst" in named
            or element.find(f"{W}pPr/{W}numPr") is not None
        )
        style.hidden = style.hidden or is_on(element.find(f"{W}rPr"), "vanish")
        style.struck = style.struck or any(
            is_on(element.find(f"{W}rPr"), one) for one in ("strike", "dstrike")
        )
        based = element.find(f"{W}basedOn")
        identifier = based.get(f"{W}val", "") if based is not None else ""
    return style


def level_of_name(name: str) -> int:
    if name in ("title", "titel", "subtitle", "ondertitel"):
        return 1
    for prefix in ("heading ", "kop ", "überschrift "):
        if name.startswith(prefix) and name.removeprefix(prefix)[:1].isdigit():
            return int(name.removeprefix(prefix)[0])
    return 0
