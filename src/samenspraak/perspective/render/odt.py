"""An edition as ODT, for those who must edit on: real headings, real footnotes, alternative texts, one language."""

from __future__ import annotations

import io
import struct
from itertools import count

from odfdo import Cell, Document, Element, Frame, Header, List, ListItem, Row, Span, Style, Table
from odfdo import Paragraph as Text

from samenspraak.ground.printing import mark_picture
from samenspraak.perspective.render.flow import (
    Block,
    Bullets,
    Flow,
    Heading,
    Overview,
    Paragraph,
    Rows,
    Saying,
    Spread,
    flow_of,
)
from samenspraak.perspective.render.pictures import dots_png, mark_width, overview_png, width_of_dots
from samenspraak.perspective.tree import EditionTree

REGIONS = {"nl": "NL", "en": "GB"}


def edition_odt(tree: EditionTree) -> bytes:
    """The edition as an OpenDocument text."""
    writer = OdtWriter(flow_of(tree))
    if tree.published_at is not None:
        moment = tree.published_at.replace(tzinfo=None, microsecond=0)
        writer.document.meta.set_creation_date(moment)
        writer.document.meta.set_modification_date(moment)
    return writer.whole()


class OdtWriter:
    """Puts a flow into a document."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.look = flow.look
        self.document = Document("text")
        self.body = self.document.body
        self.body.clear()
        self.notes, self.tables = count(1), count(1)
        self._about()
        self._styles()

    def _about(self) -> None:
        about = self.document.meta
        about.set_title(self.flow.title)
        about.set_subject(self.flow.status)
        about.set_initial_creator(self.flow.organiser)
        about.set_comments(self.flow.line)
        about.set_language(_locale(self.flow.language))
        self.document.set_language(_locale(self.flow.language))

    def _styles(self) -> None:
        add = self.document.insert_style
        add(Style("text", name="muted", color=self.look.on_paper("muted")), automatic=True)
        add(Style("text", name="strong", bold=True), automatic=True)
        add(Style("text", name="status", bold=True, color=self.look.on_paper("deep")), automatic=True)
        for name in ("Title", "Subtitle", "Heading", *(f"Heading_20_{level}" for level in range(1, 11))):
            self._wear(name, "deep")
        self._wear("Standard", "ink")
        for language, region in REGIONS.items():
            style = Style("text", name=f"in-{language}")
            properties = Element.from_tag("style:text-properties")
            properties.set_attribute("fo:language", language)
            properties.set_attribute("fo:country", region)
            style.append(properties)
            add(style, automatic=True)
        quote = Style("paragraph", name="Saying", area="paragraph", margin_left="1cm", margin_right="1cm")
        quote.set_properties({"fo:color": self.look.on_paper("deep")}, area="text")
        add(quote, automatic=True)

    def _wear(self, name: str, colour: str) -> None:
        """Give a style of the template our letters and colour, where it has that style."""
        style = self.document.get_style("paragraph", name)
        if isinstance(style, Style):
            family = self.look.family
            style.set_properties(
                {"fo:color": self.look.on_paper(colour), "fo:font-family": f"'{family}'"}, area="text"
            )
            style.del_properties(["style:font-name"], area="text")

    def whole(self) -> bytes:
        flow = self.flow
        if mark := mark_picture(self.look):
            width = mark_width(mark)
            across, down = struct.unpack(">II", mark[16:24])
            self._picture(mark, (width, width * down / across), self.look.alt)
        self.body.append(Text(flow.title, style="Title"))
        if flow.subtitle:
            self.body.append(Text(flow.subtitle, style="Subtitle"))
        status = Text()
        status.append(Span(flow.status, style="status"))
        self.body.append(status)
        self._muted(flow.line)
        for block in flow.blocks:
            self._block(block)
        self._every_page()
        out = io.BytesIO()
        self.document.save(out)
        return out.getvalue()

    def _every_page(self) -> None:
        """What kind of document this is stands on every page."""
        master = self.document.get_style("master-page", "Standard")
        if master is None:
            return
        for place, text in (("header", f"{self.flow.title}. {self.flow.status}"), ("footer", self.flow.line)):
            holder = Element.from_tag(f"style:{place}")
            holder.append(Text(text))
            master.append(holder)

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                self.body.append(Header(block.level, block.text, style=f"Heading_20_{block.level}"))
            case Paragraph():
                self._paragraph(block)
            case Saying():
                self._saying(block)
            case Bullets():
                bullets = List()
                for item in block.items:
                    bullets.append(ListItem(item))
                self.body.append(bullets)
            case Rows():
                self._rows(block)
            case Spread():
                lines = -(-block.total // 30)
                size = (width_of_dots(block.total), lines * 0.35)
                self._picture(dots_png(block.heard, block.total, self.look), size, block.alt)
            case Overview():
                png = overview_png(block, self.flow.language, self.look)
                across, down = struct.unpack(">II", png[16:24])
                self._picture(png, (15.5, 15.5 * down / across), block.alt)

    def _paragraph(self, block: Paragraph) -> None:
        paragraph = Text()
        for place, run in enumerate(block.runs):
            style = "strong" if run.strong else "muted" if run.muted else None
            paragraph.append(Span(run.text.rstrip(), style=style) if style else Span(run.text.rstrip()))
            if run.note:
                self._note(paragraph, run.note)
            if place < len(block.runs) - 1:
                paragraph.append(" ")
        self.body.append(paragraph)

    def _saying(self, block: Saying) -> None:
        paragraph = Text(style="Saying")
        foreign = block.language and block.language != self.flow.language
        paragraph.append(Span(block.text, style=f"in-{block.language}") if foreign else Span(block.text))
        if block.note:
            self._note(paragraph, block.note)
        self.body.append(paragraph)
        if block.translation:
            self.body.append(Text(block.translation, style="Saying"))
        self._muted(block.by)

    def _note(self, paragraph: Text, lines: tuple[str, ...]) -> None:
        number = next(self.notes)
        note = Element.from_tag("text:note")
        note.set_attribute("text:note-class", "footnote")
        note.set_attribute("text:id", f"ftn{number}")
        mark = Element.from_tag("text:note-citation")
        mark.text = str(number)
        body = Element.from_tag("text:note-body")
        for line in lines:
            body.append(Text(line))
        note.append(mark)
        note.append(body)
        paragraph.append(note)

    def _rows(self, block: Rows) -> None:
        table = Table(f"table-{next(self.tables)}")
        head = Element.from_tag("table:table-header-rows")
        head.append(_row(block.head))
        table.append(head)
        for row in block.rows:
            table.append(_row(row))
        self.body.append(table)

    def _picture(self, png: bytes, size: tuple[float, float], alt: str) -> None:
        """A picture, in centimetres, with what a screen reader says instead of it."""
        frame = Frame.image_frame(
            self.document.add_file(io.BytesIO(png)),
            name=alt[:60],
            size=(f"{size[0]:.2f}cm", f"{size[1]:.2f}cm"),
            anchor_type="as-char",
        )
        alternative = Element.from_tag("svg:desc")
        alternative.text = alt
        frame.append(alternative)
        paragraph = Text()
        paragraph.append(frame)
        self.body.append(paragraph)

    def _muted(self, text: str) -> None:
        paragraph = Text()
        paragraph.append(Span(text, style="muted"))
        self.body.append(paragraph)


def _row(texts: tuple[str, ...]) -> Row:
    row = Row()
    for text in texts:
        cell = Cell()
        cell.append(Text(text))
        row.append(cell)
    return row


def _locale(language: str) -> str:
    return f"{language}-{REGIONS.get(language, language.upper())}"
