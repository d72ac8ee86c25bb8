"""Every document and picture of an edition wears the organisation's own look: colours, letters and mark.

What could not be read stays the house's, and a mark that cannot be drawn holds nothing up.
"""

from __future__ import annotations

import base64
import io
import re
import zipfile
import zlib

import docx
import pikepdf
import pytest
from django.test import Client
from django.utils import translation

from samenspraak.convene.choices import PrintPart
from samenspraak.convene.models import Dialogue
from samenspraak.convene.printed import seating_pdf
from samenspraak.evening.actions import make_kit
from samenspraak.evening.choices import KitPart
from samenspraak.ground.look import look_of, mark_of
from samenspraak.ground.models import Programme
from samenspraak.perspective.queries import edition_tree, tree_in
from samenspraak.perspective.render.cards import card_picture, cards_of
from samenspraak.perspective.render.docx import edition_docx
from samenspraak.perspective.render.infographic import infographic_svg
from samenspraak.perspective.render.odt import edition_odt
from samenspraak.perspective.render.pdf import edition_pdf
from samenspraak.perspective.render.web import edition_html
from samenspraak.perspective.tree import EditionTree
from samenspraak.public import theming
from samenspraak.public.actions import Mark, put_on_theme
from tests.factories.rows import make_rendering
from tests.papers import problems_in
from tests.samenspraak.public.conftest import World

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
OWN = """.veerdam {
  --house-ink: #140028;
  --house-deep: #5a1e8c;
  --house-sand: #fdeedd;
  --house-soft: #efe3fa;
  --house-thread: #a33b00;
  --basis-text-font-family-default: "Fira Sans", sans-serif;
}"""
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 24"><path d="M0 0h80v24H0z" fill="#036"/>'
    b'<text x="8" y="17" font-size="14" fill="#fff">Veerdam</text></svg>'
)


def png(width: int = 8, height: int = 4) -> bytes:
    """A picture of one colour, half seen through."""

    def part(name: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")

    rows = (b"\0" + b"\x00\x33\x66\x80" * width) * height
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x06\0\0\0"
    chunks = part(b"IHDR", head) + part(b"IDAT", zlib.compress(rows)) + part(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


MARKS = {
    "svg": Mark(SVG, "image/svg+xml", "Gemeente Veerdam", "Municipality of Veerdam"),
    "png": Mark(png(), "image/png", "Gemeente Veerdam"),
}


@pytest.fixture
def dressed(world):
    """The edition as it is read once the programme wears a look."""

    def dress(css: str = OWN, mark: Mark | None = MARKS["svg"]) -> EditionTree:
        put_on_theme(world.programme, css, mark, by=None)
        world.edition.refresh_from_db()
        return edition_tree(world.edition)

    return dress


Colour = tuple[int, int, int]
INK, INK_OF_THE_HOUSE = (0x14, 0x00, 0x28), (0x1D, 0x1F, 0x24)
DEEP, DEEP_OF_THE_HOUSE = (0x5A, 0x1E, 0x8C), (0x0E, 0x4A, 0x4F)
PAINT = re.compile(rb"([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG|scn|SCN)\b")


def colours_of(pdf: bytes) -> set[Colour]:
    """Every colour that the pages of a PDF are painted with."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        painted = [
            found
            for page in document.pages
            for found in PAINT.findall(pikepdf.unparse_content_stream(pikepdf.parse_content_stream(page)))
        ]
    return {(round(float(r) * 255), round(float(g) * 255), round(float(b) * 255)) for r, g, b in painted}


def marks_told(pdf: bytes) -> list[str]:
    """The words for the mark, as often as they are read out."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        told = [
            str(each.get("/Alt", "")) for each in document.objects if isinstance(each, pikepdf.Dictionary)
        ]
    return [words for words in told if words in {"Gemeente Veerdam", "Municipality of Veerdam"}]


def printed(world: World, client: Client, name: str) -> bytes:
    """One of the documents that are no edition, in Dutch."""
    dialogue = Dialogue.objects.select_related("programme").get(pk=world.dialogues[0].pk)
    with translation.override("nl"):
        if name == "kit":
            return make_kit(
                dialogue, list(KitPart), language="nl", house="https://samenspraak.example", by=None
            )
        if name == "seating":
            # Without the list to sign up on: a checker wonders at its empty cells.
            return seating_pdf(dialogue, set(PrintPart) - {PrintPart.PAPER_LIST})
        rest = "toezeggingen/overzicht/pdf/" if name == "board" else f"gevraagd/{world.body.slug}/pdf/"
        return client.get(world.address(rest, "nl")).content


def colours_in(svg: bytes) -> set[str]:
    return set(re.findall(r'(?:fill|stroke)="(#[0-9a-f]{6})"', svg.decode()))


def test_a_share_card_wears_it(dressed) -> None:
    tree = dressed()
    figure, quote = cards_of(tree)[0], cards_of(tree)[-1]
    for card in (figure, quote):
        made = card_picture(card, "breed", "svg", tree.look)
        assert {"#fdeedd", "#a33b00"} <= colours_in(made)
        assert not {"#f6f2ec", "#b5122b", "#0e4a4f"} & colours_in(made)
        assert made.count(b"<image") == 1
    assert "#5a1e8c" in colours_in(card_picture(figure, "vierkant", "svg", tree.look))


def test_a_picture_of_a_challenge_wears_it(dressed) -> None:
    tree = dressed()
    made = colours_in(infographic_svg(tree, tree.challenges[0]))
    assert ({"#5a1e8c"} <= made, {"#0e4a4f", "#f6f2ec", "#e3efee"} & made) == (True, set())


def test_cards_are_served_in_it_and_change_with_it(world, client, dressed) -> None:
    tree = dressed()
    where = world.address(f"perspectief/1/deelkaarten/{cards_of(tree)[0].name}/breed.svg", "nl")
    before = client.get(where).content
    dressed(OWN.replace("#fdeedd", "#eef6ff"))
    after = client.get(where).content
    assert ("#fdeedd" in colours_in(before), "#eef6ff" in colours_in(after)) == (True, True)


@pytest.mark.parametrize("kind", MARKS)
def test_the_pdf_has_the_mark_on_its_cover_and_stays_readable_by_everybody(dressed, tmp_path, kind) -> None:
    made = edition_pdf(dressed(mark=MARKS[kind]))
    assert problems_in(made, tmp_path) == []
    with pikepdf.open(io.BytesIO(made)) as document, document.open_metadata() as about:
        assert (about["pdfuaid:part"], about["pdfaid:part"], about["pdfaid:conformance"]) == ("1", "2", "A")
    assert marks_told(made) == ["Gemeente Veerdam"]


@pytest.mark.parametrize(("language", "plain"), [("nl", True), ("en", False)])
def test_the_plain_and_the_english_pdf_have_it_too(world, dressed, tmp_path, language, plain) -> None:
    make_rendering(world.edition, language=language, plain=plain, published=True)
    dressed()
    tree = tree_in(world.edition, language=language, plain=plain)
    assert tree is not None
    made = edition_pdf(tree)
    assert problems_in(made, tmp_path) == []
    assert marks_told(made) == ["Municipality of Veerdam" if language == "en" else "Gemeente Veerdam"]
    assert (DEEP in colours_of(made), DEEP_OF_THE_HOUSE in colours_of(made)) == (True, False)


@pytest.mark.parametrize("kind", MARKS)
@pytest.mark.parametrize("name", ["kit", "seating", "board", "body"])
def test_what_is_printed_of_an_evening_and_of_promises_has_it_too(
    world, client, dressed, tmp_path, name, kind
) -> None:
    dressed(mark=MARKS[kind])
    made = printed(world, client, name)
    assert problems_in(made, tmp_path) == []
    assert marks_told(made) == ["Gemeente Veerdam"]
    assert (INK in colours_of(made), INK_OF_THE_HOUSE in colours_of(made)) == (True, False)


@pytest.mark.parametrize("name", ["kit", "seating", "board", "body"])
def test_without_a_mark_they_are_printed_as_before(world, client, dressed, tmp_path, name) -> None:
    made = printed(world, client, name)
    assert problems_in(made, tmp_path) == []
    assert (marks_told(made), INK_OF_THE_HOUSE in colours_of(made)) == ([], True)


def test_the_page_in_one_file_has_colours_letters_and_mark(dressed) -> None:
    page = edition_html(dressed()).decode()
    assert '--deep:#5a1e8c;--muted:#5b5f67;--letters:"Fira Sans", sans-serif}' in page
    assert "#0e4a4f" not in page
    assert re.findall(r'<img class="mark" alt="([^"]*)" src="data:image/svg\+xml;base64,([^"]*)">', page) == [
        ("Gemeente Veerdam", base64.b64encode(SVG).decode())
    ]


def test_headings_of_a_word_document_have_its_colour_and_letters(dressed) -> None:
    document = docx.Document(io.BytesIO(edition_docx(dressed())))
    for name in ("Title", "Heading 1", "Heading 3", "Quote"):
        font = document.styles[name].font
        assert (str(font.color.rgb), font.name) == ("5A1E8C", "Fira Sans")
    first = document.paragraphs[0]._element.xpath(".//wp:docPr")[0]
    assert first.get("descr") == "Gemeente Veerdam"


def test_headings_of_an_opendocument_text_too(dressed) -> None:
    with zipfile.ZipFile(io.BytesIO(edition_odt(dressed()))) as archive:
        styles, content = archive.read("styles.xml").decode(), archive.read("content.xml").decode()
    heading = re.search(r'<style:style[^>]*style:name="Heading_20_1".*?</style:style>', styles, re.DOTALL)
    assert heading is not None
    assert ('fo:color="#5a1e8c"' in heading[0], "Fira Sans" in heading[0]) == (True, True)
    assert "<svg:desc>Gemeente Veerdam</svg:desc>" in content


def test_a_block_on_another_site_wears_it(world, fresh, dressed) -> None:
    dressed()
    (public_id,) = {thread.public_id for thread in world.threads}
    page = fresh(world.address(f"insluiten/rode-draad/{public_id}/", "nl"))
    assert ('class="samenspraak-theme own-theme"' in page, "huisstijl/stijl/" in page) == (True, True)


def test_the_way_of_a_contribution_as_a_picture_wears_it(world, client, dressed) -> None:
    dressed()
    said = world.said[0].public_id
    made = client.get(world.address(f"bijdrage/{said}/doorwerking.svg", "nl")).content
    assert ("#a33b00" in colours_in(made), "#b5122b" in colours_in(made)) == (True, False)


@pytest.mark.parametrize(
    ("css", "printed", "shown"),
    [
        ("--house-deep: #ffcc00;", {}, {}),
        ("--house-deep: #5a1e8c; --house-muted: #999999;", {"deep": "#5a1e8c"}, {"deep": "#5a1e8c"}),
        ("--house-sand: #202020;", {}, {}),
        # A dark look holds together on a screen; paper is white.
        (
            (
                "--house-paper: #101010; --house-sand: #202020; --house-soft: #202020; --house-ink: #ffffff;"
                "--house-deep: #9fd8ff; --house-muted: #bbbbbb; --house-thread: #ff9a9a;"
            ),
            {},
            {
                "paper": "#101010",
                "sand": "#202020",
                "soft": "#202020",
                "ink": "#ffffff",
                "deep": "#9fd8ff",
                "muted": "#bbbbbb",
                "thread": "#ff9a9a",
            },
        ),
    ],
)
def test_what_could_not_be_read_stays_that_of_the_house(css, printed, shown) -> None:
    tokens = theming.read_theme(f".a {{ {css} }}")
    assert theming.in_documents(tokens, printed=True) == printed
    assert theming.in_documents(tokens, printed=False) == shown


def test_a_mark_that_cannot_be_drawn_holds_no_document_up(dressed, caplog) -> None:
    broken = png()[:40] + b"\0" * 40
    tree = dressed(mark=Mark(broken, "image/png", "Gemeente Veerdam"))
    assert edition_pdf(tree).startswith(b"%PDF-")
    assert edition_docx(tree)
    assert "The mark of waterkant cannot be printed" in caplog.text


def test_without_a_look_nothing_is_asked_and_all_is_the_houses(world, django_assert_num_queries) -> None:
    with django_assert_num_queries(0):
        look = look_of(Programme.objects.model(slug="kaal"), "nl")
        assert (mark_of(look), look.on_paper("deep"), look.family) == (None, "#0e4a4f", "Noto Sans")


def test_the_mark_is_told_in_the_language_of_the_document(world) -> None:
    put_on_theme(world.programme, "", MARKS["svg"], by=None)
    assert [look_of(world.programme, language).alt for language in ("nl", "en")] == [
        "Gemeente Veerdam",
        "Municipality of Veerdam",
    ]
