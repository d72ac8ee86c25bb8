"""PDF, and text that was copied out of one: paragraphs whole again, without what the pages put between them."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
import typst

from rodedraad import UnusableInput, read_files
from tests.rodedraad.readers.files import reasons, spoken, told, write

LONG = (
    "Een student vertelt dat zij al drie jaar zoekt naar een kamer in de buurt van de universiteitsbibliotheek en dat "
    "zij daardoor elke dag meer dan twee uur in de trein zit zonder verantwoordelijkheidsgevoel van haar verhuurder."
)


def pdf(body: str) -> bytes:
    """A report as our own typesetter makes it, with a header and numbered pages."""
    setting = (
        '#set page(paper: "a5", header: [Verslag dialoogtafel Zuid],'
        " footer: context [Pagina #counter(page).display()])\n"
        '#set text(lang: "nl", hyphenate: true)\n#set par(justify: true)\n'
    )
    made = typst.compile((setting + body).encode())
    assert isinstance(made, bytes)
    return made


def test_paragraphs_are_whole_again_and_pages_leave_nothing_behind(tmp_path: Path) -> None:
    body = f"= Tafel 3\n== Zorgen\n- {LONG}\n- De bus rijdt niet.\n#v(12cm)\n{LONG}\n\n== Dromen\n{LONG}\n"
    reading = read_files([write(tmp_path / "verslag.pdf", pdf(body))])
    assert told(reading) == [
        ("student", "worry", "Tafel 3", LONG),
        (None, "worry", "Tafel 3", "De bus rijdt niet."),
        ("student", "worry", "Tafel 3", LONG),
        ("student", "dream", "Tafel 3", LONG),
    ]
    assert reading.passages[1].source.locator == "page 1, paragraph 4"
    assert sorted({text for why, text in reasons(reading) if why == "page header or footer"}, key=str) == [
        "Pagina 1",
        "Pagina 2",
        "Verslag dialoogtafel Zuid",
    ]


def refusal_of(path: Path) -> str:
    with pytest.raises(UnusableInput) as caught:
        read_files([path])
    return caught.value.code


def test_a_pdf_that_cannot_be_used_is_refused_with_what_to_do(tmp_path: Path) -> None:
    path = write(tmp_path / "a.pdf", pdf("Hallo"))
    whole = path.read_bytes()
    with pikepdf.open(path) as document:
        document.save(tmp_path / "dicht.pdf", encryption=pikepdf.Encryption(owner="a", user="b"))
        del document.pages[0].Contents
        document.save(tmp_path / "scan.pdf")
    assert refusal_of(tmp_path / "dicht.pdf") == "password"
    assert refusal_of(tmp_path / "scan.pdf") == "scanned"
    assert refusal_of(write(tmp_path / "half.pdf", whole[: len(whole) // 3])) == "damaged"


def test_a_pdf_that_keeps_its_reader_busy_is_ended(tmp_path: Path) -> None:
    with pikepdf.new() as document:
        page = document.add_blank_page()
        page.Contents = document.make_stream(b"BT /F1 9 Tf " + b"(a) Tj " * 12_000_000 + b"ET")
        document.save(tmp_path / "a.pdf", compress_streams=True)
    assert (tmp_path / "a.pdf").stat().st_size < 1_000_000
    assert refusal_of(tmp_path / "a.pdf") in ("too_slow", "bomb", "damaged", "scanned")


COPIED = """Verslag dialoogtafel Zuid

Zorgen

Een student vertelt dat zij al drie jaar zoekt naar een kamer en dat de univer-
siteit haar niet helpt. Er zijn voor-
en nadelen aan deze stad, zegt zij, en de

Verslag dialoogtafel Zuid | pagina 1

Verslag dialoogtafel Zuid

huur gaat elk jaar omhoog.

De bus rijdt niet meer.

Verslag dialoogtafel Zuid | pagina 2
"""


WHOLE = """Een student vertelt dat zij al drie jaar zoekt naar een kamer en dat de universiteit
haar niet helpt. Er zijn voor-
en nadelen aan deze stad, zegt zij, en de
huur gaat elk jaar omhoog."""


def test_text_copied_out_of_a_pdf(tmp_path: Path) -> None:
    reading = read_files([write(tmp_path / "kopie.txt", COPIED)])
    assert spoken(reading) == [WHOLE, "De bus rijdt niet meer."]
    assert [text for why, text in reasons(reading) if why == "page header or footer"] == [
        "Verslag dialoogtafel Zuid",
        "Verslag dialoogtafel Zuid | pagina 1",
        "Verslag dialoogtafel Zuid",
        "Verslag dialoogtafel Zuid | pagina 2",
    ]
    assert "univer-\nsiteit" in reading.repaired[reading.passages[0].id]
