"""What a workbook strikes through: whole cells by their format, and parts of a text by their own."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Strikes:
    """The formats that strike whole cells through, and what is left of shared texts, both by number."""

    styles: set[str] = field(default_factory=set)
    shared: dict[str, str] = field(default_factory=dict)
    fills: dict[str, str] = field(default_factory=dict)
    unseen: set[str] = field(default_factory=set)


@dataclass(slots=True)
class RichText:
    """The runs of one text as they come by: what is kept, and whether anything is struck through."""

    cell_is_struck: bool = False
    kept: list[str] = field(default_factory=list)
    gone: bool = False
    run_is_struck: bool = False
    in_text: bool = False

    def start(self, local: str, attributes: dict[str, str]) -> None:
        if local == "r":
            self.run_is_struck = self.cell_is_struck
        elif local == "rPr":
            self.run_is_struck = False
        elif local == "strike":
            self.run_is_struck = is_on(attributes.get("val"))
        elif local == "t":
            self.in_text = True

    def end(self, local: str) -> None:
        if local == "t":
            self.in_text = False
        elif local == "r":
            self.run_is_struck = self.cell_is_struck

    def characters(self, text: str) -> None:
        if not self.in_text:
            return
        if self.run_is_struck:
            self.gone = self.gone or bool(text.strip())
        else:
            self.kept.append(text)


def is_on(value: str | None) -> bool:
    return value not in ("0", "false")


def strikes_of(container: zipfile.ZipFile) -> Strikes:
    """What the formats and the shared texts of a workbook strike through."""
    from defusedxml.ElementTree import fromstring, iterparse

    from rodedraad.readers.unseen import unseen_formats

    strikes = Strikes()
    names = set(container.namelist())
    if "xl/styles.xml" in names:
        root = fromstring(container.read("xl/styles.xml"))
        strikes.styles, strikes.fills = struck_formats(root), filled_formats(root)
        strikes.unseen = unseen_formats(root)
    if "xl/sharedStrings.xml" in names:
        number = 0
        with container.open("xl/sharedStrings.xml") as stream:
            for _, element in iterparse(stream, ("end",)):
                if local(element.tag) == "si":
                    if (left := left_of(element)) is not None:
                        strikes.shared[str(number)] = left
                    number += 1
                    element.clear()
    return strikes


def struck_formats(root: Any) -> set[str]:
    space = str(root.tag).partition("}")[0] + "}"
    fonts = [font.find(f"{space}strike") for font in root.iterfind(f"{space}fonts/{space}font")]
    struck = {str(at) for at, one in enumerate(fonts) if one is not None and is_on(one.get("val"))}
    formats = root.iterfind(f"{space}cellXfs/{space}xf")
    return {str(at) for at, one in enumerate(formats) if one.get("fontId") in struck}


def filled_formats(root: Any) -> dict[str, str]:
    """Which formats colour their cell, by the plain name of the colour, or a theme's number."""
    from rodedraad.readers.marked_rows import colour_named

    space = str(root.tag).partition("}")[0] + "}"
    colours: list[str | None] = []
    for fill in root.iterfind(f"{space}fills/{space}fill"):
        told = fill.find(f"{space}patternFill/{space}fgColor")
        if told is None:
            colours.append(None)
        elif told.get("rgb"):
            colours.append(colour_named(str(told.get("rgb"))))
        else:
            colours.append(f"theme {told.get('theme') or told.get('indexed')} {told.get('tint', '')}")
    formats = list(root.iterfind(f"{space}cellXfs/{space}xf"))
    ids = [int(one.get("fillId", "0")) for one in formats]
    return {
        str(at): name for at, number in enumerate(ids) if number < len(colours) and (name := colours[number])
    }


def left_of(shared: Any) -> str | None:
    """What is left of a shared text of which runs are struck through; None where none is."""
    rich = RichText()
    for run in (element for element in shared if local(element.tag) == "r"):
        rich.start("r", {})
        for part in run.iter():
            rich.start(local(part.tag), dict(part.attrib) if part is not run else {})
            if local(part.tag) == "t":
                rich.characters(part.text or "")
    return "".join(rich.kept) if rich.gone else None


def local(tag: str) -> str:
    return tag.rsplit("}", 1)[-1]
