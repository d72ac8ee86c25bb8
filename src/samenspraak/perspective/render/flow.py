"""An edition as a row of plain blocks in the order of reading, for forms that people edit on: DOCX and ODT.

Made of the same data as the PDF, so that every form says the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from samenspraak.ground.look import OF_THE_HOUSE, Look
from samenspraak.perspective.render.pdf import document_data
from samenspraak.perspective.tree import EditionTree

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Heading:
    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one manner; `note` are the lines of the note behind them, `number` its number."""

    text: str
    note: tuple[str, ...] = ()
    muted: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """Words between quotation marks, with who said them and what they say in the document's language."""

    text: str
    by: str
    note: tuple[str, ...]
    language: str = ""
    translation: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """A table; the first row says what stands in each column."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Spread:
    """How widely a thread was heard, as a picture with the same in words."""

    heard: int
    total: int
    alt: str


@dataclass(frozen=True, slots=True)
class Overview:
    """A challenge in one picture: blocks with what was heard, what there is, what is needed, for whom, who acts."""

    columns: tuple[tuple[str, tuple[str, ...]], ...]
    alt: str


Block = Heading | Paragraph | Saying | Bullets | Rows | Spread | Overview


@dataclass(frozen=True, slots=True)
class Flow:
    """A whole document: what it is called, in which language, and its blocks."""

    title: str
    subtitle: str
    status: str
    line: str
    organiser: str
    language: str
    blocks: tuple[Block, ...]
    look: Look = OF_THE_HOUSE


def flow_of(tree: EditionTree) -> Flow:
    data = document_data(tree, tree.language)
    line = ". ".join(filter(None, [data["edition_line"], data["form_line"]]))
    return Flow(
        title=data["title"],
        subtitle=data["subtitle"],
        status=data["status"],
        line=line,
        organiser=data["organiser"],
        language=data["language"],
        blocks=tuple(Writer(data).blocks()),
        look=tree.look,
    )


class Writer:
    """Walks through the data as the PDF does."""

    def __init__(self, data: Data) -> None:
        self.data = data
        self.words: dict[str, str] = data["words"]
        self.notes = {note["number"]: _note(note) for note in data["notes"]}

    def blocks(self) -> Iterator[Block]:
        data, own = self.data, self.words
        if data["sponsor"]:
            yield _line(f"{own['sponsor']}: {data['sponsor']}")
        yield from self._part(data["preface"], own["preface"], 1)
        yield Heading(1, own["reading_guide"])
        yield from self._sections(data["reading_guide"], 2)
        yield Bullets(tuple(f"{kind['name']}. {_legend(kind['text'])}" for kind in data["legend"]))
        for challenge in data["challenges"]:
            yield from self._challenge(challenge)
        for name, word in (("principles", "principle"), ("next_steps", "next_steps"), ("unknown", "unknown")):
            yield from self._part(data[name], own[word], 1)
        yield from self._method(data["method"])
        yield from self._annexes()

    def _part(self, sections: list[Data], name: str, level: int) -> Iterator[Block]:
        if sections:
            yield Heading(level, name)
            yield from self._sections(sections, level + 1)

    def _sections(self, sections: list[Data], level: int, lead: str = "") -> Iterator[Block]:
        for place, tree in enumerate(sections):
            yield from self._section(tree, level, lead if place == 0 else "")

    def _section(self, tree: Data, level: int, lead: str = "") -> Iterator[Block]:
        if tree["heading"]:
            yield Heading(level, tree["heading"])
        for place, items in enumerate(tree["paragraphs"]):
            yield from self._paragraph(items, lead if place == 0 else "")
        yield from self._sections(tree["sections"], level + 1 if tree["heading"] else level)

    def _paragraph(self, items: list[Data], lead: str) -> Iterator[Block]:
        first = [Run(f"{lead} ", strong=True)] if lead else []
        if items[0]["type"] == "quote":
            if first:
                yield Paragraph(tuple(first))
            yield self._saying(items[0])
            return
        yield Paragraph((*first, *(self._sentence(item) for item in items)))

    def _sentence(self, item: Data) -> Run:
        if item["withdrawn"]:
            return Run(f"[{self.words['withdrawn_sentence']}]", muted=True)
        return Run(item["text"], note=self.notes.get(item["note"], ()))

    def _saying(self, item: Data) -> Block:
        if item["withdrawn"]:
            return Paragraph((Run(f"[{self.words['withdrawn_quote']}]", muted=True),))
        marks = self.data["marks"]
        text = "".join(f"{piece['before']}{piece['text']}" for piece in item["pieces"])
        other = item["translation"]
        return Saying(
            text=f"{marks['open']}{text}{marks['close']}",
            by=item["attribution"],
            note=self.notes.get(item["note"], ()),
            language=item["language"],
            translation=f"{self.words['our_translation']} {other}" if other else "",
        )

    def _challenge(self, tree: Data) -> Iterator[Block]:
        own = self.words
        yield Heading(1, f"{tree['number']}. {tree['title']}")
        if tree["why"]:
            yield Paragraph((Run(tree["why"], muted=True),))
        for name in ("addressees", "groups"):
            if tree[name]:
                yield Paragraph((Run(f"{own[name]}: ", muted=True), Run(", ".join(tree[name]))))
        yield from self._part(tree["summary"], own["summary"], 2)
        picture = tree["picture"]
        if picture["columns"]:
            columns = tuple((found["name"], tuple(found["items"])) for found in picture["columns"])
            yield Overview(columns, picture["alt"])
        if tree["threads"]:
            yield Heading(2, own["spread"])
            for thread in tree["threads"]:
                yield Paragraph((Run(f"{thread['label']} ", strong=True), Run(thread["words"], muted=True)))
                yield Spread(thread["heard"], thread["total"], thread["alt"])
        yield from self._part(tree["story"], own["story"], 2)
        yield from self._options(tree["options"])
        yield from self._part(tree["dilemmas"], own["dilemma"], 2)
        yield from self._initiatives(tree["initiatives"])
        if tree["evidence"]:
            yield Heading(2, own["research"])
            yield Bullets(tuple(tree["evidence"]))
        yield from self._part(tree["unknown"], own["unknown"], 2)
        if tree["questions"]:
            yield Heading(2, own["questions"])
            yield Bullets(tuple(tree["questions"]))
        if tree["see_also"]:
            others = ", ".join(f"{row['number']}. {row['title']}" for row in tree["see_also"])
            yield Paragraph((Run(f"{own['see_also']}: ", muted=True), Run(others)))

    def _options(self, options: list[Data]) -> Iterator[Block]:
        if options:
            yield Heading(2, self.words["options"])
        for option in options:
            yield Heading(3, option["title"])
            if option["text"]:
                yield _line(option["text"])
            yield from self._sections(option["for"], 4, self.words["lead_for"])
            yield from self._sections(option["against"], 4, self.words["lead_against"])

    def _initiatives(self, found: list[Data]) -> Iterator[Block]:
        if found:
            yield Heading(2, self.words["initiatives"])
        for row in found:
            yield Heading(3, row["title"])
            if row["who"]:
                yield Paragraph((Run(row["who"], muted=True),))
            yield from (_line(text) for text in (row["text"], row["url"]) if text)

    def _method(self, method: Data) -> Iterator[Block]:
        own = self.words
        yield Heading(1, own["method"])
        yield from self._sections(method["sections"], 2)
        if method["figures"]:
            yield Heading(2, own["figures"])
            yield Rows((own["figure_name"], own["figure_count"]), tuple(map(tuple, method["figures"])))
            yield from (_line(text) for text in method["remarks"])
        if method["checked"]:
            yield Heading(2, own["checked"])
            yield Bullets(tuple(method["checked"]))

    def _annexes(self) -> Iterator[Block]:
        data, own = self.data, self.words
        yield Heading(1, own["annexes"])
        for annex in data["annexes"]:
            yield from self._annex(annex)
        if data["table"]:
            yield Heading(2, own["spread"])
            yield Rows(tuple(data["table_head"]), tuple(map(tuple, data["table"])))
        if data["overrulings"]:
            yield Heading(2, own["overrulings"])
            yield _line(own["overrulings_intro"])
            yield Bullets(tuple(f"“{row['words']}”: {row['reason']}" for row in data["overrulings"]))
        if data["glossary"]:
            yield Heading(2, own["glossary"])
            for row in data["glossary"]:
                yield Paragraph((Run(f"{row['term']}: ", strong=True), Run(row["meaning"])))

    def _annex(self, annex: Data) -> Iterator[Block]:
        yield Heading(2, annex["title"])
        if annex["third_party"]:
            yield Paragraph((Run(annex["source"], muted=True),))
        if annex["file"]:
            yield Paragraph((Run(annex["file"], muted=True),))
        yield from (_line(text) for text in annex["blocks"])
        if annex["alternative"]:
            yield Heading(3, self.words["accessible_alternative"])
            yield from (_line(text) for text in annex["alternative"])
        for row in annex["entries"]:
            yield Heading(3, row["title"])
            yield from (_line(text) for text in (*row["lines"], row["url"]) if text)


def _line(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def _note(note: Data) -> tuple[str, ...]:
    """The lines of a note; the first says of which sort the sentence is."""
    first, *others = note["lines"] or [""]
    return (f"{note['sort']}: {first}", *others)


def _legend(text: str) -> str:
    """Of the legend of the printed page only what a text without lines in its margin can keep."""
    return text.split(": ", 1)[-1].capitalize() if ": " in text else text
