"""The pieces into which the layout of a document divides it, before anything is said of what they are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Form(Enum):
    """How a block stands in its document."""

    HEADING = "heading"
    ITEM = "item"
    PARAGRAPH = "paragraph"
    CELL = "cell"
    TURN = "turn"


@dataclass(slots=True)
class Block:
    """A piece of a document that its layout sets apart. `offset`: where `text` begins in what `locator` names."""

    text: str
    locator: str
    key: str
    form: Form = Form.PARAGRAPH
    level: int = 0
    offset: int = 0
    why: str | None = None
    role: str | None = None
    kind: str | None = None
    table: str | None = None
    original: str | None = None
    remark: str | None = None  # why it is left out, by a remark under or behind it, if it is a statement
    names: tuple[str, ...] = ()  # what a list of those present calls the one whose `role` this is
