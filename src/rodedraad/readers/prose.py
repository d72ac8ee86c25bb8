"""Plain text and Markdown: paragraphs, bullets, numbered points and turns, found by their layout.

The unit is the whole file: start and end count code points from its beginning (line ends as they stand, a byte
order mark not counted). The locator names the line on which the statement begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from rodedraad.errors import UnusableInput
from rodedraad.patterns import lazy
from rodedraad.readers.blocks import Block, Form
from rodedraad.readers.encoding import survey
from rodedraad.readers.headings import section_of
from rodedraad.readers.labels import (
    MOMENT,
    is_role_word,
    kind_of_heading,
    leading_label,
    plain,
    read_label,
    table_of,
)
from rodedraad.readers.layout import (
    ANSWERS,
    BOLD_LABEL,
    BULLET,
    CUE,
    CUE_NAME,
    MARKDOWN_HEADING,
    QUOTED,
    REPEATS,
    RULE,
    SPEAKER_LINE,
    TERMINAL,
    UNDERLINE,
)
from rodedraad.readers.outline import statements
from rodedraad.readers.printed import without_pages
from rodedraad.readers.signs import CLOSING, REPORT_WORDS, is_numbered_heading
from rodedraad.readers.speakers import speaker_lines
from rodedraad.readers.textlines import Line, lines_of
from rodedraad.readers.units import COMMENT, EARLIER, HEADING, MEGABYTE, Intake, Unit

MAX_TEXT = 8 * MEGABYTE
MAX_LINES = 200_000


def read_prose(intake: Intake) -> Iterator[Unit]:
    """Units of a plain text or Markdown file."""
    if intake.path.stat().st_size > MAX_TEXT:
        limit = MAX_TEXT // MEGABYTE
        raise UnusableInput("too_big_for_format", file=intake.name, format="TXT", limit=limit)
    text = survey(intake.path, intake.name).read()
    if text.count("\n") + text.count("\r") > 2 * MAX_LINES:
        raise UnusableInput("too_many_lines", file=intake.name, limit=MAX_LINES)
    markdown = Path(intake.name).suffix.lower() in (".md", ".markdown")
    lines, asides = (lines_of(text), []) if markdown else without_pages(lines_of(text))
    blocks = Cutter(lines, markdown=markdown, offset=0).cut()
    if not blocks:
        raise UnusableInput("no_text", file=intake.name)
    intake.progress.start(intake.name, len(blocks))
    for unit in statements(blocks + asides):
        intake.progress.advance()
        yield unit
    intake.progress.finish()


def blocks_of(text: str, *, markdown: bool = False, offset: int = 0) -> list[Block]:
    """Cut a text into headings, list items and paragraphs; `offset` is where it begins in its unit."""
    return Cutter(lines_of(text), markdown=markdown, offset=offset).cut()


def starts_a_turn(text: str) -> bool:
    """Whether a line begins with who speaks or what kind of statement it is."""
    found = leading_label(text)
    if not found:
        return False
    return bool(
        found.label.kind or found.label.table or (found.label.role and is_role_word(found.label.role))
    )


_COMMENT = lazy(r"\s*(?P<mark><!--|%%|\[(?://|comment)\]:)")
_ENDS_COMMENT = {"<!--": "-->", "%%": "%%", "[//]:": "", "[comment]:": ""}


class Cutter:
    """Goes through the lines once; `at` is the next line."""

    def __init__(self, lines: list[Line], *, markdown: bool, offset: int) -> None:
        self.lines = lines
        self.whole = "".join(line.text + line.end for line in self.lines)
        self.offset = offset
        self.markdown = markdown
        self.blocks: list[Block] = []
        self.at = 0
        self.role: str | None = None
        self.answers = self.repeats = False
        self.named = speaker_lines([line.text for line in lines])

    def cut(self) -> list[Block]:
        if self.markdown:
            self.front_matter()
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if line.blank or RULE.fullmatch(line.text):
                self.at += 1
            elif self.earlier_message(line):
                self.add(self.at, self.at, 0, Form.PARAGRAPH, why=EARLIER)
                self.at += 1
            elif not (
                self.comment(line)
                or self.labelled_piece(line)
                or self.speaker(line)
                or self.table(line)
                or self.heading(line)
                or self.item(line)
            ):
                self.paragraph()
        return self.blocks

    def earlier_message(self, line: Line) -> bool:
        """The line above what an e-mail answers to, and all that stands below one that is repeated whole."""
        self.repeats = self.repeats or bool(REPEATS.fullmatch(line.text))
        # Also where the line itself is quoted: "> Op 2 november schreef ...:".
        answers = bool(ANSWERS.fullmatch(QUOTED.sub("", line.text, count=1))) and self.is_quoted_below()
        self.answers = self.answers or answers
        return self.repeats or answers

    def is_quoted_below(self) -> bool:
        following = next((line for line in self.lines[self.at + 1 : self.at + 4] if not line.blank), None)
        return following is not None and bool(QUOTED.match(following.text))

    def labelled_piece(self, line: Line) -> bool:
        """ "**Ervaring** – buschauffeur: ...": a kind in bold is the heading of what follows on its line."""
        found = BOLD_LABEL.match(line.text)
        if not found or (found["label"] and not kind_of_heading(found["label"])):
            return False
        which = "label" if found["label"] else "head"
        self.blocks.append(
            Block(
                found[which],
                f"line {line.number}",
                f"{line.number}:0",
                Form.HEADING,
                9,
                self.offset + line.start + found.start(which),
            )
        )
        last = self.at
        while last + 1 < len(self.lines) and not self.ends_paragraph(self.lines[last + 1], last + 1):
            last += 1
        self.add(self.at, last, found.end(), Form.PARAGRAPH)
        self.at = last + 1
        return True

    def speaker(self, line: Line) -> bool:
        """A line with nothing but a time, or a time and who speaks, above what is said."""
        following = self.lines[self.at + 1] if self.at + 1 < len(self.lines) else None
        if self.at in self.named:
            self.add(self.at, self.at, 0, Form.PARAGRAPH, why=HEADING)
            self.role = read_label(self.named[self.at]).role
            self.at += 1
            return True
        cue = CUE.fullmatch(line.text)
        found = SPEAKER_LINE.fullmatch(line.text)
        if not (cue or found) or following is None or following.blank:
            return False
        self.add(self.at, self.at, 0, Form.PARAGRAPH, why=HEADING)
        self.at += 1
        name = found["before"] or found["after"] if found else None
        beyond = self.lines[self.at + 1] if self.at + 1 < len(self.lines) else None
        if cue and beyond is not None and not beyond.blank and not CUE.fullmatch(beyond.text):
            name = following.text.strip() if CUE_NAME.fullmatch(following.text) else None
            if name:
                self.add(self.at, self.at, 0, Form.PARAGRAPH, why=HEADING)
                self.at += 1
        if name or found:
            self.role = read_label(name.strip()).role if name else None
        return True

    def add(
        self, first: int, last: int, begin: int, form: Form, level: int = 0, why: str | None = None
    ) -> None:
        """A block from column `begin` of line `first` up to and with line `last`."""
        head, tail = self.lines[first], self.lines[last]
        start = head.start + begin
        text = self.whole[start : tail.start + len(tail.text)].rstrip()
        lines = self.lines[first : last + 1]
        if form == Form.HEADING:
            self.role = None
        repaired = any(line.original != line.text for line in lines)
        original = "\n".join(line.original for line in lines)[begin:].strip() if repaired else None
        self.blocks.append(
            Block(
                text,
                f"line {head.number}",
                str(head.number),
                form,
                level,
                start + self.offset,
                why,
                None if why else self.role,
                original=original,
            )
        )

    def front_matter(self) -> None:
        """The block of settings between --- lines with which some Markdown files begin."""
        if not self.lines or self.lines[0].text.strip() != "---":
            return
        for at in range(1, min(len(self.lines), 100)):
            if self.lines[at].text.strip() == "---":
                for inside in range(1, at):
                    if not self.lines[inside].blank:
                        self.add(inside, inside, 0, Form.PARAGRAPH, why=HEADING)
                self.at = at + 1
                return

    def comment(self, line: Line) -> bool:
        """What Markdown and the programs that write it keep off the page: <!-- -->, %% %%, [//]: # (...)."""
        begins = _COMMENT.match(line.text) if self.markdown else None
        if not begins:
            return False
        last, end = self.at, _ENDS_COMMENT[begins["mark"]]
        while end and end not in self.lines[last].text[begins.end() if last == self.at else 0 :]:
            if last + 1 == len(self.lines):
                break
            last += 1
        self.add(self.at, last, 0, Form.PARAGRAPH, why=COMMENT)
        self.at = last + 1
        return True

    def table(self, line: Line) -> bool:
        """A Markdown table: a row of cells, then a row of dashes."""
        following = self.lines[self.at + 1].text if self.at + 1 < len(self.lines) else ""
        if (
            "|" not in line.text
            or not re.fullmatch(r"\s*\|?[\s:|-]*-[\s:|-]*", following)
            or "|" not in following
        ):
            return False
        from rodedraad.readers.grids import Cell, grid_blocks

        rows: list[list[Cell]] = []
        last = self.at
        while last < len(self.lines) and "|" in self.lines[last].text:
            if last != self.at + 1:
                rows.append(
                    [self.cell(last, match) for match in re.finditer(r"[^|\n]+", self.lines[last].text)]
                )
            last += 1
        self.blocks.extend(grid_blocks(rows))
        self.at = last
        return True

    def cell(self, at: int, match: re.Match[str]) -> Cell:  # type: ignore[name-defined]  # noqa: F821
        from rodedraad.readers.grids import Cell

        line = self.lines[at]
        text = match[0].strip()
        start = line.start + match.start() + len(match[0]) - len(match[0].lstrip())
        key = f"{line.number}:{match.start()}"
        return Cell(
            text,
            [Block(text, f"line {line.number}", key, Form.CELL, offset=self.offset + start)] if text else [],
        )

    def heading(self, line: Line) -> bool:
        marked = MARKDOWN_HEADING.fullmatch(line.text)
        if marked:
            self.add(self.at, self.at, marked.start("text"), Form.HEADING, len(marked["marks"]))
            self.at += 1
            return True
        following = self.lines[self.at + 1] if self.at + 1 < len(self.lines) else None
        if (
            following
            and UNDERLINE.fullmatch(following.text)
            and len(following.text.strip()) >= 3
            and len(line.text) <= 100
        ):
            level = 1 if following.text.strip()[0] == "=" else 2
            self.add(self.at, self.at, 0, Form.HEADING, level)
            self.at += 2
            return True
        begin = self.heading_begins(line, following)
        if begin is None:
            return False
        self.add(self.at, self.at, begin, Form.HEADING)
        self.at += 1
        return True

    def heading_begins(self, line: Line, following: Line | None) -> int | None:
        """Where the heading on this line begins when it is one by its words and place; else None."""
        numbered = BULLET.match(line.text)
        if numbered and (
            numbered["mark"][-1] not in ".)0123456789" or not self.announces(line.text[numbered.end() :])
        ):
            return None
        begin = numbered.end() if numbered else 0
        text = line.text[begin:].strip().strip("*_").strip()
        if not text or len(text) > 90 or (text.endswith((".", ";", ",")) and not text[:-1].isupper()):
            return None
        if numbered and following is not None and self.same_list(numbered, following):
            return None
        if self.announces(text) and following is not None:
            return begin
        return begin if not numbered and self.stands_as_heading(line, text, following) else None

    def same_list(self, numbered: re.Match[str], following: Line) -> bool:
        found = BULLET.match(following.text)
        return bool(
            found
            and found["mark"][-1] == numbered["mark"][-1]
            and len(found["indent"]) == len(numbered["indent"])
        )

    def announces(self, text: str) -> bool:
        """A kind, a table, a round or a section by its own words, and nothing else on the line."""
        inside = text.strip().strip("*_").strip()
        label = leading_label(inside)
        if label and label.label.kind and not re.match(r"(vraag|question|actie)\s*\d", plain(inside)):
            return False
        short = len(inside.split()) <= 10
        table = table_of(inside)
        named = bool(table and len(inside.split()) <= 6 and not inside.endswith((".", "!")))
        asked = self.before_list() or (self.set_apart() and self.followed_at_once())
        question = inside.endswith("?") and bool(kind_of_heading(inside)) and asked
        kind = bool(kind_of_heading(inside)) and not inside.endswith("?") and self.set_apart()
        numbered = is_numbered_heading(inside) and not self.is_in_a_row()
        closing = bool(CLOSING.fullmatch(plain(inside))) and self.set_apart()
        told = named or kind or question or closing or bool(section_of(inside))
        return numbered or (short and told)

    def is_in_a_row(self) -> bool:
        """Whether the next line is numbered in the same way: then these are entries, not headings."""
        following = self.lines[self.at + 1] if self.at + 1 < len(self.lines) else None
        return following is not None and is_numbered_heading(following.text)

    def set_apart(self) -> bool:
        """First on the page, after a blank line or before a list: where a heading stands."""
        before = self.lines[self.at - 1] if self.at else None
        return (
            before is None
            or before.blank
            or self.before_list()
            or self.lines[self.at].text.rstrip().endswith(":")
        )

    def followed_at_once(self) -> bool:
        following = self.lines[self.at + 1] if self.at + 1 < len(self.lines) else None
        return following is not None and not following.blank

    def before_list(self) -> bool:
        following = self.lines[self.at + 1 : self.at + 3]
        ahead = next((line for line in following if not line.blank), None)
        return bool(ahead and BULLET.match(ahead.text))

    def stands_as_heading(self, line: Line, text: str, following: Line | None) -> bool:
        """Capitals throughout, a report's title on the first line, or a short line with a colon right above a list."""
        letters = [c for c in text if c.isalpha()]
        before = self.lines[self.at - 1] if self.at else None
        alone = (before is None or before.blank) and following is not None
        if alone and len(letters) >= 4 and all(c.isupper() for c in letters) and len(text.split()) <= 10:
            return True
        if (
            not self.blocks
            and alone
            and REPORT_WORDS.search(text)
            and not text.endswith(("!", "?"))
            and ":" not in text[-1:]
        ):
            found = leading_label(text)
            return not (found and found.label.role_is_known)
        short = len(text.split()) <= 6 and text[0].isupper() and not text.endswith(("!", "?"))
        directly = following is not None and bool(BULLET.match(following.text))
        return bool(short and alone and directly and not line.text.startswith((" ", "\t")))

    def item(self, line: Line) -> bool:
        """A bullet or numbered point, with the lines that go on under it."""
        found = BULLET.match(line.text)
        if not found or self.is_dialogue_dash(found, line):
            return False
        indent, last = len(found["indent"].expandtabs(4)), self.at
        while last + 1 < len(self.lines) and self.goes_on(self.lines[last + 1], indent):
            last += 1
        self.add(self.at, last, found.end(), Form.ITEM, indent)
        self.at = last + 1
        return True

    def is_dialogue_dash(self, found: re.Match[str], line: Line) -> bool:
        """ "a) " is a point only when other points stand beside it."""
        if not re.fullmatch(r"[a-zA-Z]\)", found["mark"]):
            return False
        around = self.lines[max(0, self.at - 3) : self.at] + self.lines[self.at + 1 : self.at + 4]
        return not any(re.match(r"[ \t]*\(?[a-zA-Z]\)", other.text) for other in around)

    def goes_on(self, line: Line, indent: int) -> bool:
        if (
            line.blank
            or BULLET.match(line.text)
            or MARKDOWN_HEADING.fullmatch(line.text)
            or RULE.fullmatch(line.text)
        ):
            return False
        width = len(line.text.expandtabs(4)) - len(line.text.expandtabs(4).lstrip())
        lazy = line.text[0].islower() and not starts_a_turn(line.text)
        return width > indent or lazy

    def paragraph(self) -> None:
        """Lines up to a blank one, a list or a heading; cut again where each line is a statement of its own."""
        first = last = self.at
        while last + 1 < len(self.lines) and not self.ends_paragraph(self.lines[last + 1], last + 1):
            last += 1
        self.at = last + 1
        begin = first
        wrapped = self.is_wrapped(first, last)
        turns = self.names_at_line_heads(first, last)
        listed = self.is_bare_list(first, last)
        logged = sum(bool(MOMENT.match(line.text)) for line in self.lines[first : last + 1]) >= 2
        for at in range(first, last + 1):
            nxt = self.lines[at + 1] if at < last else None
            if (
                nxt is None
                or starts_a_turn(nxt.text)
                or (turns and leading_label(nxt.text))
                or MOMENT.match(nxt.text)
                or listed
                or not (logged or wrapped or self.runs_on(at))
            ):
                quoted = QUOTED.match(self.lines[begin].text)
                head = quoted.end() if quoted else indent_of(self.lines[begin].text)
                self.add(begin, at, head, Form.PARAGRAPH, why=EARLIER if quoted and self.answers else None)
                begin = at + 1

    def is_bare_list(self, first: int, last: int) -> bool:
        """Short lines without an end right under a heading: each is an entry of its own, as if it had a bullet."""
        lines = [line.text.strip() for line in self.lines[first : last + 1]]
        under = first > 0 and bool(self.blocks) and self.blocks[-1].form == Form.HEADING
        close = under and not self.lines[first - 1].blank
        return (
            close
            and len(lines) > 1
            and all(len(x) < 70 and not x.endswith((*TERMINAL, ",", "-")) for x in lines)
        )

    def names_at_line_heads(self, first: int, last: int) -> bool:
        """Most lines begin with "Name:", so each is a turn, whoever these names are."""
        lines = self.lines[first : last + 1]
        labelled = sum(bool(leading_label(line.text)) for line in lines)
        return labelled >= 2 and labelled * 2 >= len(lines)

    def ends_paragraph(self, line: Line, at: int) -> bool:
        if line.blank or RULE.fullmatch(line.text) or MARKDOWN_HEADING.fullmatch(line.text):
            return True
        if at in self.named:
            return True
        if CUE.fullmatch(line.text) or SPEAKER_LINE.fullmatch(line.text):
            return True
        found = BULLET.match(line.text)
        if found and not re.fullmatch(r"[a-zA-Z]\)|[–—]", found["mark"]):
            return True
        was, self.at = self.at, at
        following = self.lines[at + 1] if at + 1 < len(self.lines) else None
        heading = self.heading_begins(line, following) is not None
        self.at = was
        return heading

    def is_wrapped(self, first: int, last: int) -> bool:
        """Whether the lines were broken to fit a width: some line stops in mid-sentence and the next goes on."""
        for at in range(first, last):
            text, following = self.lines[at].text.rstrip(), self.lines[at + 1].text.lstrip()
            if (
                len(text) >= 45
                and not text.endswith(TERMINAL)
                and following[:1].islower()
                and not starts_a_turn(following)
            ):
                return True
        return False

    def runs_on(self, at: int) -> bool:
        text = self.lines[at].text.rstrip()
        following = self.lines[at + 1].text.lstrip()
        if starts_a_turn(text) and not text.endswith(TERMINAL):
            return True
        if text.endswith((",", "-")) or (following[:1].islower() and not text.endswith(TERMINAL)):
            return True
        return len(text) >= 60 and not text.endswith(TERMINAL)


def indent_of(text: str) -> int:
    return len(text) - len(text.lstrip())
