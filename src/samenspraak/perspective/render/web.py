"""An edition as one web page in one file: no server, no script, no other file; to keep, to mail, to print."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from itertools import count

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from samenspraak.ground.look import Look, mark_of
from samenspraak.perspective.render.flow import (
    Block,
    Bullets,
    Flow,
    Heading,
    Overview,
    Paragraph,
    Rows,
    Run,
    Saying,
    Spread,
    flow_of,
)
from samenspraak.perspective.tree import EditionTree
from samenspraak.perspective.wording import words

LETTERS = '"Noto Sans",system-ui,sans-serif'
STYLE = """
:root{color:var(--ink);background:#fff;font:1.125rem/1.6 var(--letters)}
body{margin:0 auto;max-width:42rem;padding:1.5rem}
h1,h2,h3,h4,h5,h6{line-height:1.25;margin:2em 0 .6em}
a{color:var(--deep)}
.status{border-block:1px solid var(--muted);font-weight:700;padding:.5rem 0}
.muted,.by{color:var(--muted)}
blockquote{margin:1.5rem 0 .5rem 1.5rem;font-size:1.2em;color:var(--deep)}
.by,.other{margin:0 0 1.5rem 1.5rem}
table{border-collapse:collapse;display:block;overflow-x:auto}
th,td{border-bottom:1px solid var(--muted);padding:.3rem .8rem .3rem 0;text-align:start;vertical-align:top}
.columns{display:grid;gap:.6rem;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));margin:1.5rem 0}
.columns section{background:var(--sand);padding:.8rem}
.columns h3{color:var(--deep);font-size:1rem;margin:0}
.columns ul{margin:.4rem 0 0;padding-inline-start:1.1rem}
.mark{block-size:auto;max-block-size:4rem;max-inline-size:12rem}
.dots{block-size:auto;max-inline-size:100%}
@media print{body{max-width:none}}
"""


def edition_html(tree: EditionTree) -> bytes:
    """The edition as a page of its own, its notes behind it, each with the way back to its sentence."""
    return str(PageWriter(flow_of(tree)).page()).encode()


class PageWriter:
    """Puts a flow into a page."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.words = words(flow.language)
        self.numbers = count(1)
        self.places = count(1)
        self.notes: list[tuple[int, tuple[str, ...]]] = []
        self.contents: list[tuple[str, str]] = []

    def page(self) -> SafeString:
        flow = self.flow
        body = mark_safe("\n".join(self._blocks()))  # noqa: S308 (every part is escaped where it is made)
        return format_html(
            '<!DOCTYPE html>\n<html lang="{}"><head><meta charset="utf-8"><title>{}</title>'
            '<meta name="viewport" content="width=device-width,initial-scale=1"><style>{}</style></head><body>'
            '<header>{}<p class="status">{}</p><h1>{}</h1>{}<p class="muted">{}</p></header>'
            '<nav aria-labelledby="contents"><h2 id="contents">{}</h2><ul>{}</ul></nav><main>{}</main>'
            '<section aria-labelledby="notes"><h2 id="notes">{}</h2><ol>{}</ol></section></body></html>\n',
            flow.language,
            flow.title,
            SafeString(_colours(flow.look) + STYLE),
            _mark(flow.look),
            flow.status,
            flow.title,
            format_html("<p>{}</p>", flow.subtitle) if flow.subtitle else "",
            flow.line,
            self.words["contents"],
            format_html_join("", '<li><a href="#{}">{}</a></li>', self.contents),
            body,
            self.words["sources"],
            format_html_join("\n", "{}", ((self._note(*note),) for note in self.notes)),
        )

    def _blocks(self) -> Iterator[SafeString]:
        for block in self.flow.blocks:
            yield self._block(block)

    def _block(self, block: Block) -> SafeString:  # noqa: PLR0911 (one for each sort of block)
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph():
                runs = [self._run(run) for run in block.runs]
                return format_html("<p>{}</p>", mark_safe(" ".join(runs)))  # noqa: S308
            case Saying():
                return self._saying(block)
            case Bullets():
                return format_html("<ul>{}</ul>", _items(block.items))
            case Rows():
                return _table(block)
            case Spread():
                return _dots(block, self.flow.look)
            case Overview():
                return self._overview(block)

    def _heading(self, block: Heading) -> SafeString:
        """The document's title is the only h1, so every heading stands one deeper."""
        place = f"k{next(self.places)}"
        if block.level == 1:
            self.contents.append((place, block.text))
        level = min(block.level + 1, 6)
        return format_html('<h{} id="{}">{}</h{}>', level, place, block.text, level)

    def _run(self, run: Run) -> SafeString:
        text = format_html("{}", run.text.strip())
        if run.strong:
            text = format_html("<strong>{}</strong>", text)
        if run.muted:
            text = format_html('<span class="muted">{}</span>', text)
        return format_html("{}{}", text, self._mark(run.note)) if run.note else text

    def _saying(self, block: Saying) -> SafeString:
        other = format_html('<p class="other">{}</p>', block.translation) if block.translation else ""
        return format_html(
            '<blockquote lang="{}">{}{}</blockquote>{}<p class="by">{}</p>',
            block.language or self.flow.language,
            block.text,
            self._mark(block.note) if block.note else "",
            other,
            block.by,
        )

    def _mark(self, note: tuple[str, ...]) -> SafeString:
        number = next(self.numbers)
        self.notes.append((number, note))
        return format_html(
            '<sup><a id="r{}" href="#n{}" aria-label="{} {}">{}</a></sup>',
            number,
            number,
            self.words["note"],
            number,
            number,
        )

    def _note(self, number: int, lines: tuple[str, ...]) -> SafeString:
        told = format_html_join(mark_safe("<br>"), "{}", ((line,) for line in lines))
        return format_html(
            '<li id="n{}">{} <a href="#r{}" aria-label="{} {}">↑</a></li>',
            number,
            told,
            number,
            self.words["back_to_note"],
            number,
        )

    def _overview(self, block: Overview) -> SafeString:
        columns = (
            (
                format_html(
                    '<section aria-label="{}"><p><strong>{}</strong></p><ul>{}</ul></section>',
                    name,
                    name,
                    _items(items),
                ),
            )
            for name, items in block.columns
        )
        return format_html('<div class="columns">{}</div>', format_html_join("", "{}", columns))


def _colours(look: Look) -> str:
    """What the organisation's own look sets, as the style sheet reads it."""
    names = ("ink", "sand", "deep", "muted")
    colours = "".join(f"--{name}:{look.on_paper(name)};" for name in names)
    return f"\n:root{{{colours}--letters:{look.letters or LETTERS}}}"


def _mark(look: Look) -> SafeString:
    """The mark inside the page, so that it needs no other file."""
    mark = mark_of(look)
    if mark is None:
        return SafeString()
    inside = base64.b64encode(mark.data).decode()
    return format_html(
        '<p><img class="mark" alt="{}" src="data:{};base64,{}"></p>', mark.alt, mark.media_type, inside
    )


def _items(items: tuple[str, ...]) -> SafeString:
    return format_html_join("", "<li>{}</li>", ((item,) for item in items))


def _table(block: Rows) -> SafeString:
    head = format_html_join("", '<th scope="col">{}</th>', ((cell,) for cell in block.head))
    rows = (
        (
            format_html(
                '<tr><th scope="row">{}</th>{}</tr>',
                row[0],
                format_html_join("", "<td>{}</td>", ((cell,) for cell in row[1:])),
            ),
        )
        for row in block.rows
    )
    return format_html(
        '<table tabindex="0"><thead><tr>{}</tr></thead><tbody>{}</tbody></table>',
        head,
        format_html_join("", "{}", rows),
    )


def _dots(block: Spread, look: Look) -> SafeString:
    """One dot a table, with the same in words for who does not see it."""
    row = min(30, max(block.total, 1))
    deep = look.on_paper("deep")
    circles = "".join(
        f'<circle cx="{place % row * 14 + 7}" cy="{place // row * 14 + 7}" r="5" '
        f'fill="{deep if place < block.heard else "#fff"}" stroke="{deep}"/>'
        for place in range(block.total)
    )
    height = (-(-block.total // row)) * 14
    return mark_safe(  # noqa: S308 (numbers, and one text that is escaped)
        f'<svg class="dots" role="img" aria-label="{escape(block.alt)}" width="{row * 14}" height="{height}" '
        f'viewBox="0 0 {row * 14} {height}">{circles}</svg>'
    )
