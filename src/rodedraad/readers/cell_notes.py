"""Remarks that hang on the cells of an Excel workbook."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from rodedraad.readers.units import (
    COMMENT,
    Intake,
    Unit,
)


def cell_notes(intake: Intake) -> Iterator[Unit]:
    """Remarks that hang on cells: not statements, but accounted for."""
    from defusedxml.ElementTree import fromstring

    with zipfile.ZipFile(intake.path) as container:
        members = sorted(
            n
            for n in container.namelist()
            if re.fullmatch(r"xl/(comments|threadedComments)[^/]*/?[^/]*\.xml", n)
        )
        sheets = sheets_of_notes(container)
        for member in members:
            root = fromstring(container.read(member))
            comments = [
                element for element in root.iter() if local(element.tag) in ("comment", "threadedComment")
            ]
            for number, comment in enumerate(comments, 1):
                text = "".join(
                    piece.text or "" for piece in comment.iter() if local(piece.tag) in ("t", "text")
                )
                place = f"{sheets[member]}!" if member in sheets else ""
                locator = f"{Path(member).stem}, comment {number} at {place}{comment.get('ref', '?')}"
                if text.strip():
                    yield Unit(locator, text, 0, len(text), locator, why=COMMENT)


def sheets_of_notes(container: zipfile.ZipFile) -> dict[str, str]:
    """The name of the sheet that each part with remarks belongs to."""
    from defusedxml.ElementTree import fromstring

    names = set(container.namelist())
    if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= names:
        return {}
    targets = {
        one.get("Id"): str(one.get("Target"))
        for one in fromstring(container.read("xl/_rels/workbook.xml.rels"))
    }
    found: dict[str, str] = {}
    for sheet in fromstring(container.read("xl/workbook.xml")).iter():
        identifier = next((value for key, value in sheet.attrib.items() if key.endswith("}id")), None)
        if local(sheet.tag) != "sheet" or identifier not in targets:
            continue
        path = Path(targets[identifier])
        relations = f"xl/worksheets/_rels/{path.name}.rels"
        if relations in names:
            for one in fromstring(container.read(relations)):
                member = next(
                    (n for n in names if n.endswith(Path(str(one.get("Target"))).name) and "omment" in n),
                    None,
                )
                if member and "omment" in str(one.get("Target")):
                    found[member] = str(sheet.get("name"))
    return found


def local(tag: str) -> str:
    return tag.rsplit("}", 1)[-1]
