"""A paragraph of an office document: one statement, or several when it was typed with line breaks."""

from __future__ import annotations

from dataclasses import replace

from rodedraad.readers.blocks import Block, Form
from rodedraad.readers.headings import section_of
from rodedraad.readers.labels import leading_label
from rodedraad.readers.prose import blocks_of


def pieces_of(text: str, locator: str, form: Form, level: int, why: str | None) -> list[Block]:
    """The blocks of one paragraph, each with the paragraph as its place."""
    if "\n" not in text.strip():
        return [
            replace(piece, locator=locator, key=locator, form=settled(form, piece), level=level, why=why)
            for piece in (blocks_of(text) if form != Form.HEADING else [])[:1]
        ] or [Block(text, locator, locator, form, level, why=why)]
    pieces = [replace(p, locator=locator, key=f"{locator}, line {p.key}", why=why) for p in blocks_of(text)]
    if level and pieces:
        pieces[0] = replace(pieces[0], form=Form.HEADING, level=level)
    return pieces


def stands_before(lead: str, rest: str) -> bool:
    """Whether the bold words at the head of a paragraph are its heading: "Wonen." before what was said of it."""
    head = lead.strip()
    return bool(
        head.endswith(".") and 1 <= len(head.split()) <= 6 and len(rest.split()) >= 4 and rest[:1].isspace()
    )


def settled(form: Form, piece: Block) -> Form:
    """A bullet typed by hand ("- ...") is a bullet; a line on its own is a heading only by its style."""
    return Form.ITEM if Form.ITEM in (form, piece.form) else form


def is_set_as_heading(text: str, *, bold: bool) -> bool:
    """A paragraph without a heading's style that is one by its words, or by standing in bold on a line of its own."""
    text = text.strip()
    labelled = leading_label(text)
    known = labelled and labelled.label.role_is_known
    bare = len(text) <= 80 and not text.endswith((".", "!", ";", ",")) and not known
    if bold and bare and text[:1].isalnum() and len(text.split()) <= 10:
        return True
    return bool(bare and section_of(text))
