"""What stands in the file of an annex, as far as a machine can read it: to look for words that were taken back.

Office documents are searched whole, with notes, comments and hidden text; a PDF as the readers of `rodedraad` read
it. A picture, and a PDF that is one, says nothing here.
"""

from __future__ import annotations

import html
import io
import re
import tempfile
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from django.core.files.storage import default_storage

from rodedraad.errors import UnusableInput
from rodedraad.readers import read_files
from rodedraad.sentences import sentence_spans
from samenspraak.perspective.annex_files import suffix_of
from samenspraak.perspective.quotation_marks import LEAST

# A sentence of somebody is known by as many words; shorter ones ("Dat klopt niet.") anybody may have written.
OF_A_SENTENCE = 6
_PACKED = frozenset({"docx", "odt", "odp", "ods", "pptx", "xlsx"})
_PLAIN = frozenset({"txt", "csv"})
# No part of a document that people write is larger.
_MOST = 50_000_000


def holds(name: str, said: Iterable[str]) -> bool:
    """Whether the file kept under this name says one of these texts, or a sentence of it, word for word."""
    try:
        text = _text_of(name, default_storage.size(name))
    except OSError:
        return False
    return any(_folded(piece) in text for words in said for piece in _pieces(words))


def _pieces(words: str) -> Iterator[str]:
    if len(words.split()) >= LEAST:
        yield words
    for start, end in sentence_spans(words):
        if len(words[start:end].split()) >= OF_A_SENTENCE:
            yield words[start:end]


def _folded(text: str) -> str:
    """Without capitals, white space and the kinds of quotation marks: where a line ends tells nothing."""
    plain = unicodedata.normalize("NFKC", text).replace("\u00ad", "").casefold()
    return "".join(re.sub(r"[“”„‟«»]", '"', re.sub(r"[‘’‚]", "'", plain)).split())


@lru_cache(maxsize=16)
def _text_of(name: str, size: int) -> str:
    """Kept for a while, because whoever takes back everything takes back one contribution after the other."""
    with default_storage.open(name, "rb") as stream:
        return _folded("\n".join(_read(suffix_of(name), bytes(stream.read()))))


def _read(suffix: str, content: bytes) -> Iterator[str]:
    if suffix in _PLAIN:
        yield content.decode("utf-8", "replace")
        yield content.decode("cp1252", "replace")
    elif suffix == "pdf":
        yield from _of_pdf(content)
    elif suffix in _PACKED or suffix == "zip":
        yield from _unpacked(content, also_files=suffix == "zip")


def _of_pdf(content: bytes) -> Iterator[str]:
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        Path(file.name).write_bytes(content)
        try:
            found = read_files([file.name])
        except UnusableInput:
            return
    # In the order of the file: a sentence may run on from one passage into the next.
    yield "\n".join(row.text for row in found.passages)
    yield "\n".join(row.text for row in found.left_out if row.text)


def _unpacked(content: bytes, *, also_files: bool) -> Iterator[str]:
    """The words in the parts of an office document; of a ZIP, those of the files in it."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for part in archive.infolist():
                if part.file_size > _MOST:
                    continue
                suffix = suffix_of(part.filename)
                if also_files and suffix != "zip":
                    yield from _read(suffix, archive.read(part))
                elif suffix == "xml":
                    marked = archive.read(part).decode("utf-8", "replace")
                    yield html.unescape(re.sub(r"<[^>]*>", "", marked))
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError):
        return
