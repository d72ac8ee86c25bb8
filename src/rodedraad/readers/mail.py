"""E-mail as mail programs save it (.eml): what was written is read, its head and what it answers to are not.

The locator is "line 12" of the message's text, start and end count within that whole text. Attachments are files
of their own, called message/attachment (attachments_of); one that cannot be read is named, never silently dropped.
"""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage
from html.parser import HTMLParser

from rodedraad.errors import UnusableInput
from rodedraad.patterns import lazy
from rodedraad.readers.blocks import Block, Form
from rodedraad.readers.outline import statements
from rodedraad.readers.prose import blocks_of
from rodedraad.readers.units import MEGABYTE, PROCEDURE, Intake, Unit

MAX_MAIL = 24 * MEGABYTE
MAX_ATTACHMENTS = 100
HEAD = ("From", "To", "Cc", "Date", "Subject")


def read_mail(intake: Intake) -> Iterator[Unit]:
    """Units of one message; what hangs on it is read as files of its own."""
    message = open_mail(intake)
    blocks = [
        Block(f"{name}: {value}", f"head, {name}", f"head, {name}", Form.PARAGRAPH, why=PROCEDURE)
        for name in HEAD
        if (value := str(message.get(name, "")).strip())
    ]
    text = text_of(message)
    if not text.strip() and not any(True for _ in message.iter_attachments()):
        raise UnusableInput("no_text", file=intake.name)
    blocks += _with_forwarded(str(message.get("Subject", "")), text)
    intake.progress.start(intake.name, len(blocks))
    for unit in statements(blocks):
        intake.progress.advance()
        yield unit
    intake.progress.finish()


_FORWARDED = lazy(r"\s*(?:fwd?|doorst|doorgestuurd|wg|tr)\s*:", re.IGNORECASE)
_FORWARDS = lazy(
    r"^[>\s]*(?:-{2,}\s*)?(?:begin (?:van )?)?(?:doorgestuurd|forwarded|oorspronkelijk|original)\w* (?:bericht"
    r"|message|e-?mail)\b.*$"
    r"|^[>\s]*begin forwarded message:?\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_HEAD_LINE = lazy(r"[> \t]*(?:van|verzonden|aan|cc|onderwerp|datum|from|sent|to|subject|date)\s*:.*", re.I)


def _with_forwarded(subject: str, text: str) -> list[Block]:
    """The text of a message; of one that forwards notes those are read, and the letter above them is a letter."""
    found = _FORWARDS.search(text)
    if found is None or not (_FORWARDED.match(subject) or "orward" in found[0] or "oorgestuurd" in found[0]):
        return blocks_of(text)
    below = text[found.end() :]
    if len(below.split()) < len(text[: found.start()].split()):
        return blocks_of(text)
    cover = [replace(block, why=block.why or PROCEDURE) for block in blocks_of(text[: found.start()])]
    lines = below.split("\n")
    head = next((at for at, line in enumerate(lines) if line.strip() and not _HEAD_LINE.fullmatch(line)), 0)
    start = found.end() + sum(len(line) + 1 for line in lines[:head])
    between = replace(
        Block(
            text[found.start() : start].rstrip(),
            f"line {text.count(chr(10), 0, found.start()) + 1}",
            "forwarded head",
        ),
        offset=found.start(),
        why=PROCEDURE,
    )
    # What stood above and the marks of quoting make way for spaces, so that every place stays where it was.
    notes = re.sub(r"^(?:> ?)+", lambda mark: " " * len(mark[0]), text[start:], flags=re.MULTILINE)
    return [*cover, between, *blocks_of(re.sub(r"[^\n]", " ", text[:start]) + notes)]


def open_mail(intake: Intake) -> EmailMessage:
    if intake.path.stat().st_size > MAX_MAIL:
        limit = MAX_MAIL // MEGABYTE
        raise UnusableInput("too_big_for_format", file=intake.name, format="e-mail", limit=limit)
    content = intake.path.read_bytes()
    if b"\x00" in content:
        raise UnusableInput("nul_bytes", file=intake.name)
    try:
        message = email.message_from_bytes(content, policy=email.policy.default)
    except (ValueError, RecursionError, LookupError) as error:
        raise UnusableInput("damaged", file=intake.name) from error
    assert isinstance(message, EmailMessage)
    return message


def text_of(message: EmailMessage) -> str:
    """The written text: plain where there is any, else the words of the page that was sent."""
    try:
        body = message.get_body(preferencelist=("plain", "html"))
        if body is None:
            return ""
        text = str(body.get_content()).replace("\r\n", "\n")
    except (LookupError, ValueError, KeyError, RecursionError, AttributeError):
        payload = message.get_payload(decode=True)
        return payload.decode("utf-8", errors="replace") if isinstance(payload, bytes) else ""
    if body.get_content_type() == "text/html":
        return words_of(text)
    return unfolded(text) if body.get_param("format") == "flowed" else text


def unfolded(text: str) -> str:
    """Text sent as "flowed": a line that ends in a space goes on in the next."""
    return re.sub(r"(?<=\S) \n(?=[^\s>-])", " ", text)


class Words(HTMLParser):
    """The words of a page, with a line end where a new piece begins."""

    BREAKS = frozenset(
        {"p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "blockquote", "ul", "ol", "table"}
    )
    SILENT = frozenset({"script", "style", "head", "title"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.silent = self.quoted = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self.SILENT:
            self.silent += 1
        elif tag == "blockquote":
            self.quoted += 1
        if tag in self.BREAKS:
            self.pieces.append("\n" if tag in ("br", "li", "tr") else "\n\n")
            self.pieces.append("> " * min(self.quoted, 3) + ("- " if tag == "li" else ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in self.SILENT and self.silent:
            self.silent -= 1
        elif tag == "blockquote" and self.quoted:
            self.quoted -= 1
        if tag in self.BREAKS and tag != "br":
            self.pieces.append("\n\n" if tag not in ("li", "tr") else "\n")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.pieces.append(re.sub(r"\s+", " ", data))


def words_of(page: str) -> str:
    reader = Words()
    reader.feed(page)
    reader.close()
    lines = [line.strip() for line in "".join(reader.pieces).split("\n")]
    return (
        re.sub(r"\n{3,}", "\n\n", "\n".join("" if line in (">", "-") else line for line in lines)).strip("\n")
        + "\n"
    )


def attachments_of(intake: Intake) -> Iterator[tuple[str, bytes]]:
    """Name and content of what hangs on a message. Pictures in the text itself are no files that anyone sent."""
    message = open_mail(intake)
    for number, part in enumerate(message.iter_attachments(), 1):
        if number > MAX_ATTACHMENTS:
            raise UnusableInput("bomb", file=intake.name)
        if part.get_content_maintype() == "image" and part.get("Content-ID"):
            continue
        try:
            content = part.get_payload(decode=True)
            name = (
                part.get_filename()
                or f"{number}.{'eml' if part.get_content_type() == 'message/rfc822' else 'txt'}"
            )
        except (LookupError, ValueError):
            continue
        if content is None and part.get_content_type() == "message/rfc822":
            inner = next(iter(part.iter_parts()), None)
            content = inner.as_bytes() if inner is not None else b""
        if isinstance(content, bytes) and content:
            yield " ".join(re.split(r"[\\/\x00-\x1f]+", name)).strip()[:150] or str(number), content
