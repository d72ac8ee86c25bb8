"""From bytes to text: which encoding, whether it is text at all, and double-encoded text repaired.

UTF-8 is tried first, since text in another encoding hardly ever happens to be valid UTF-8; then UTF-16 by its
mark or its NUL bytes; then the three single-byte encodings that Dutch office machines write, by which of them
gives letters where letters belong; charset-normalizer decides the rest.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import ftfy
from ftfy.badness import is_bad

from rodedraad.errors import UnusableInput
from rodedraad.readers.units import MEGABYTE

BLOCK = 1 << 20
SAMPLE = 4 * MEGABYTE
MAX_LINE = 8 * MEGABYTE
COMMON = "éëèïöüäßÉ"
NATIONAL = "êîìíòóôùúûáàâãåçñæøœŒÈËÊÏÎÖÓÔÜÚÁÀÂÄÅÇÑÆØ"
SIGNS = "€‘’“”„–—…•°·«»´§½¼²³£©®¿¡ \xad"
SINGLE_BYTE = ("cp1252", "mac_roman", "cp850")


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file that turned out to be text: open it with `encoding`, which leaves out a byte order mark."""

    path: Path
    encoding: str
    size: int

    def read(self) -> str:
        """The whole text as it stands: line ends are kept, so that offsets fit the file."""
        with self.path.open(encoding=self.encoding, newline="") as stream:
            return stream.read()


def blocks_of(path: Path) -> Iterator[bytes]:
    with path.open("rb") as stream:
        while block := stream.read(BLOCK):
            yield block


def survey(path: Path, name: str, *, one_line_is_fine: bool = False) -> TextFile:
    """Find the encoding in one pass, without holding the file in memory.

    Raises UnusableInput: empty, NUL bytes, a line too long to hold.
    """
    size = path.stat().st_size
    with path.open("rb") as stream:
        head = stream.read(4096)
    if size <= 4096 and not head.strip(b"\t\r\n \xef\xbb\xbf\xff\xfe"):
        raise UnusableInput("empty", file=name)
    wide = wide_encoding(head)
    if not one_line_is_fine:
        refuse_long_lines(path, name)
    if wide:
        check_decodes(path, wide, name)
        return TextFile(path, wide, size)
    utf8 = True
    decoder = codecs.getincrementaldecoder("utf-8")()
    for block in blocks_of(path):
        if b"\x00" in block:
            raise UnusableInput("nul_bytes", file=name)
        if utf8:
            utf8 = decodes(decoder, block, final=False)
    if utf8 and decodes(decoder, b"", final=True):
        return TextFile(path, "utf-8-sig", size)
    return TextFile(path, single_byte_encoding(path), size)


def decodes(decoder: codecs.IncrementalDecoder, block: bytes, *, final: bool) -> bool:
    try:
        decoder.decode(block, final)
    except UnicodeDecodeError:
        return False
    return True


def wide_encoding(head: bytes) -> str | None:
    """UTF-16 by its byte order mark, or by NUL bytes in every second place."""
    if head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = max(len(head) // 2, 1)
    if odd > 0.6 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None


def check_decodes(path: Path, encoding: str, name: str) -> None:
    decoder = codecs.getincrementaldecoder(encoding)()
    for block in blocks_of(path):
        if not decodes(decoder, block, final=False):
            raise UnusableInput("damaged", file=name)
    if not decodes(decoder, b"", final=True):
        raise UnusableInput("damaged", file=name)


def refuse_long_lines(path: Path, name: str) -> None:
    since_newline = 0
    for block in blocks_of(path):
        at = 0
        while (found := line_end(block, at)) != -1:
            if since_newline + found - at > MAX_LINE:
                raise UnusableInput("line_too_long", file=name, limit=MAX_LINE // MEGABYTE)
            since_newline = 0
            # A block is shorter than the limit, so only its last line can still grow: skip to it.
            at = max(block.rfind(b"\n"), block.rfind(b"\r")) + 1
        since_newline += len(block) - at
        if since_newline > MAX_LINE:
            raise UnusableInput("line_too_long", file=name, limit=MAX_LINE // MEGABYTE)


def line_end(block: bytes, start: int) -> int:
    ends = [at for at in (block.find(b"\n", start), block.find(b"\r", start)) if at != -1]
    return min(ends, default=-1)


def single_byte_encoding(path: Path) -> str:
    """The single-byte encoding whose accents stand where accents stand; cp1252 when they tie."""
    with path.open("rb") as stream:
        sample = stream.read(SAMPLE)
    scores = {encoding: plausibility(sample, encoding) for encoding in SINGLE_BYTE}
    best = max(SINGLE_BYTE, key=lambda encoding: (scores[encoding], -SINGLE_BYTE.index(encoding)))
    if scores[best] <= 0:
        from charset_normalizer import from_bytes

        match = from_bytes(sample).best()
        best = match.encoding if match else "latin-1"
    return best if fully_decodes(path, best) else "latin-1"


def fully_decodes(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    return all(decodes(decoder, block, final=False) for block in blocks_of(path))


def plausibility(sample: bytes, encoding: str) -> int:
    text = sample.decode(encoding, errors="replace")
    score = 0
    for match in re.finditer(r"[^\x00-\x7f]", text):
        character, before, after = (
            match[0],
            text[match.start() - 1 : match.start()],
            text[match.end() : match.end() + 1],
        )
        if character in COMMON or character in NATIONAL:
            score += letter_score(character, before, after)
        elif character in SIGNS:
            # A quotation mark inside a word is what another encoding's accent looks like.
            score += -1 if before.isalpha() and after.isalpha() and character not in "’´·" else 1
        else:
            score -= 2
    return score


def letter_score(character: str, before: str, after: str) -> int:
    """An accent belongs beside other letters, and a capital does not stand after a small one."""
    if character.isupper() and before.islower():
        return -3
    if not (before.isalpha() or after.isalpha()):
        return -1
    return 3 if character in COMMON else 1


def repair(text: str) -> str:
    """Undo double encoding ("cliÃ«nten" -> "cliënten") and nothing else."""
    if text.isascii() or not is_bad(text):
        return text
    return ftfy.fix_encoding(text)
