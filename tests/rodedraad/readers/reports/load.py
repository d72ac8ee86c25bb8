"""Turns the marked reports into files as people send them, and says how many of the marked statements came back."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import docx
from docx.document import Document
from docx.text.paragraph import Paragraph

from rodedraad import Reading, read_files
from tests.rodedraad.readers.files import odt

HERE = Path(__file__).parent
MARK = re.compile(r"\{\{(?P<not>[!?])?(?:(?P<role>[^|{}]*)\|(?P<kind>[^|{}]*)\|)?(?P<text>[^{}]*)\}\}")
NEAR = 0.9


@dataclass(frozen=True)
class Told:
    role: str | None
    kind: str | None
    text: str


@dataclass
class Report:
    """One report: the words as they are sent, what should come back, what may never, what may."""

    name: str
    words: str
    statements: list[Told]
    never: list[str]
    may: list[str]


@dataclass
class Score:
    statements: int = 0
    back: int = 0
    returned: int = 0
    none: int = 0
    roles: int = 0
    roles_right: int = 0
    kinds: int = 0
    kinds_right: int = 0
    leaks: int = 0
    misses: list[str] = field(default_factory=list)


def reports() -> list[Report]:
    found = []
    for file in sorted(HERE.glob("*.txt")):
        for part in re.split(r"^=== ", file.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            name, _, marked = part.partition("\n")
            found.append(report(name.strip(), marked))
    return found


def report(name: str, marked: str) -> Report:
    marks = list(MARK.finditer(marked))
    told = [
        Told(one["role"] or None, one["kind"] or None, " ".join(one["text"].split()))
        for one in marks
        if not one["not"]
    ]
    never = [one["text"] for one in marks if one["not"] == "!"]
    may = [one["text"] for one in marks if one["not"] == "?"]
    return Report(name, MARK.sub(lambda one: one["text"], marked), told, never, may)


def write_report(folder: Path, one: Report) -> Path:
    path = folder / one.name
    if path.suffix == ".docx":
        document = docx.Document()
        for form, text in pieces(one.words):
            if form == "row":
                add_row(document, [cell.strip() for cell in text.strip("|").split("|")])
            elif form.startswith("h"):
                document.add_heading(text, int(form[1]))
            elif form == "li":
                document.add_paragraph(text, style="List Bullet")
            else:
                for at, run in enumerate(text.split("**")):
                    document_paragraph(document, at).add_run(run).bold = bool(at % 2)
        document.save(str(path))
    elif path.suffix == ".odt":
        tags = {"p": "<text:p>{}</text:p>", "b": "<text:p>{}</text:p>"}
        tags |= {f"h{n}": f'<text:h text:outline-level="{n}">{{}}</text:h>' for n in (1, 2, 3)}
        tags["li"] = "<text:list><text:list-item><text:p>{}</text:p></text:list-item></text:list>"
        path.write_bytes(odt("".join(tags[form].format(text) for form, text in pieces(one.words))))
    else:
        path.write_text(one.words, encoding="utf-8")
    return path


def document_paragraph(document: Document, at: int) -> Paragraph:
    return document.paragraphs[-1] if at else document.add_paragraph()


def add_row(document: Document, cells: list[str]) -> None:
    """A row of the table that stands last in the document, or of a new one."""
    last = document.element.body[-2] if len(document.element.body) > 1 else None
    is_table = last is not None and last.tag.endswith("}tbl")
    table = document.tables[-1] if is_table else document.add_table(0, len(cells))
    for cell, text in zip(table.add_row().cells, cells, strict=True):
        cell.text = text


def pieces(words: str) -> Iterable[tuple[str, str]]:
    """Headings, bullets, bold lines and paragraphs: what the maker of an office document chose from a menu."""
    for line in words.split("\n"):
        text = line.strip()
        if not text:
            continue
        marks = re.match(r"(#{1,3})\s+(.*)", text)
        if marks:
            yield f"h{len(marks[1])}", marks[2]
        elif text.startswith("|"):
            yield "row", text
        elif text.startswith("- "):
            yield "li", text[2:]
        else:
            yield ("b" if re.fullmatch(r"\*\*[^*]+\*\*", text) else "p"), text


def plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", text.casefold()).split())


def alike(one: str, other: str) -> float:
    a, b = plain(one), plain(other)
    return 1.0 if a == b else difflib.SequenceMatcher(None, a, b, autojunk=False).ratio()


def same_role(wanted: str | None, given: str | None) -> bool:
    """The same words but for article and case, or the one within the other."""

    def bare(role: str) -> str:
        return re.sub(r"^(de|het|een|the|a|an|één) ", "", plain(role))

    if not wanted or not given:
        return not wanted and not given
    a, b = bare(wanted), bare(given)
    return a == b or f" {a} " in f" {b} " or f" {b} " in f" {a} "


def score(one: Report, reading: Reading) -> Score:
    """Each statement takes the returned passage that is most like it, and each passage serves once."""
    result = Score(statements=len(one.statements), returned=len(reading.passages))
    pairs = sorted(
        (
            (alike(wanted.text, given.text), at, to)
            for at, wanted in enumerate(one.statements)
            for to, given in enumerate(reading.passages)
        ),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )
    taken: dict[int, int] = {}
    used: set[int] = set()
    for likeness, at, to in pairs:
        if likeness >= NEAR and at not in taken and to not in used:
            taken[at] = to
            used.add(to)
    for at, wanted in enumerate(one.statements):
        if at not in taken:
            result.misses.append(f"missed: {wanted.text}")
            continue
        given = reading.passages[taken[at]]
        result.back += 1
        result.roles += 1
        result.roles_right += same_role(wanted.role, given.role)
        if not same_role(wanted.role, given.role):
            result.misses.append(f"role {given.role!r}, not {wanted.role!r}: {wanted.text}")
        if wanted.kind:
            result.kinds += 1
            result.kinds_right += wanted.kind == given.kind
            if wanted.kind != given.kind:
                result.misses.append(f"kind {given.kind}, not {wanted.kind}: {wanted.text}")
    for to, given in enumerate(reading.passages):
        words = plain(given.text)
        if to in used or any(plain(text) in words or words in plain(text) for text in one.may):
            continue
        # A part of a statement, or one with words around it, is something; it has only not come back whole.
        is_part = any(words in plain(wanted.text) or plain(wanted.text) in words for wanted in one.statements)
        result.none += not is_part
        result.misses.append(f"{'part' if is_part else 'none'}: {given.text}")
    result.leaks = sum(plain(text) in plain(given.text) for text in one.never for given in reading.passages)
    return result


def score_all(folder: Path) -> tuple[Counter[str], dict[str, Score]]:
    total: Counter[str] = Counter()
    each = {}
    for one in reports():
        result = score(one, read_files([write_report(folder, one)]))
        each[one.name] = result
        for what in (
            "statements",
            "back",
            "returned",
            "none",
            "roles",
            "roles_right",
            "kinds",
            "kinds_right",
            "leaks",
        ):
            total[what] += getattr(result, what)
    return total, each
