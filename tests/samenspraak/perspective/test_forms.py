"""Every form of an edition: DOCX and ODT to edit on, a page in one file, share cards, pictures, all by one command."""

from __future__ import annotations

import io
import json
import re
import struct
import zipfile
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx
import odfdo
import pytest
from django.core.management import CommandError, call_command
from lxml import etree

from samenspraak.perspective import actions
from samenspraak.perspective.choices import Sort
from samenspraak.perspective.queries import edition_tree
from samenspraak.perspective.render.cards import SIZES, card_picture, cards_of
from samenspraak.perspective.render.docx import edition_docx
from samenspraak.perspective.render.flow import Heading, flow_of
from samenspraak.perspective.render.infographic import infographic_svg, words_of
from samenspraak.perspective.render.odt import edition_odt
from samenspraak.perspective.render.pdf import edition_pdf
from samenspraak.perspective.render.web import edition_html
from samenspraak.perspective.tree import EditionTree
from tests.factories.rows import make_evidence, make_rendering, make_sentence
from tests.samenspraak.perspective.conftest import SAID, World


@pytest.fixture
def tree(world: World) -> EditionTree:
    make_sentence(
        world.summary, "Aan 2 van de 4 tafels is een plek gemist.", cites=[world.thread, world.said[0]]
    )
    passage = make_evidence(world.programme)
    make_sentence(
        world.summary, "Er sloten 31 < 32 buurthuizen.", sort=Sort.EVIDENCE, cites=[passage], order=1
    )
    make_sentence(world.summary, "Wij danken & groeten.", sort=Sort.OURS, order=2)
    world.challenge.threads.add(world.thread)
    world.challenge.addressees, world.challenge.groups = ["municipality"], ["Ouderen"]
    world.challenge.save()
    actions.add_option(world.challenge, title="Een sleutel", by=None)
    actions.add_initiative(world.challenge, title="De sleutelkast", who="Dorpsraad", text="", url="", by=None)
    actions.add_quote(world.story, actions.choose(world.said[0].current, SAID), by=None)
    actions.publish(world.edition, by=None)
    world.edition.refresh_from_db()
    return edition_tree(world.edition)


def test_a_word_document_has_real_headings_notes_and_alternative_texts(tree: EditionTree) -> None:
    content = edition_docx(tree)
    document = docx.Document(io.BytesIO(content))
    levels = [int(p.style.name[-1]) for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert levels == [block.level for block in flow_of(tree).blocks if isinstance(block, Heading)]
    assert all(after <= before + 1 for before, after in pairwise([0, *levels]))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        notes = etree.fromstring(archive.read("word/footnotes.xml"))
        body = archive.read("word/document.xml").decode()
    assert len(notes) == 2 + 3
    assert body.count("footnoteReference") == 3
    assert SAID in "".join(notes.itertext())
    pictures = re.findall(r'<wp:docPr [^>]*descr="([^"]+)"', body)
    assert len(pictures) == body.count("<wp:docPr") == 2
    assert document.core_properties.language == "nl-NL"
    assert "Reflectiedocument, geen besluit" in document.sections[0].header.paragraphs[0].text


def test_an_opendocument_text_has_them_too(tree: EditionTree) -> None:
    document = odfdo.Document(io.BytesIO(edition_odt(tree)))
    levels = [int(header.level) for header in document.body.get_headers()]
    assert levels == [block.level for block in flow_of(tree).blocks if isinstance(block, Heading)]
    assert len(document.body.get_notes()) == 3
    frames = document.body.get_frames()
    assert [bool(frame.get_element("svg:desc").text) for frame in frames] == [True, True]
    assert document.meta.title == "Wat wij hoorden"
    master = document.get_style("master-page", "Standard")
    assert "Reflectiedocument, geen besluit" in master.serialize()


def test_a_page_in_one_file_needs_nothing_else(tree: EditionTree) -> None:
    page = edition_html(tree).decode()
    assert page.count("<h1>") == 1
    assert page.count('<li id="n') == page.count("<sup>") == 3
    assert "31 &lt; 32" in page
    assert not re.search(r'(?:src|href)="(?!#)', page)
    headings = [int(level) for level in re.findall(r"<h([1-6])", page)]
    assert all(after <= before + 1 for before, after in pairwise(headings))


def test_the_pdf_is_to_be_kept_as_well_as_to_be_read_by_everybody(tree: EditionTree) -> None:
    import pikepdf

    with pikepdf.open(io.BytesIO(edition_pdf(tree))) as document, document.open_metadata() as about:
        assert (about["pdfuaid:part"], about["pdfaid:part"], about["pdfaid:conformance"]) == ("1", "2", "A")


@pytest.mark.parametrize("size", SIZES)
def test_a_card_has_exactly_the_pixels_that_networks_want(tree: EditionTree, size: str) -> None:
    figure, quote = cards_of(tree)
    for card in (figure, quote):
        picture = card_picture(card, size, "png", tree.look)
        assert struct.unpack(">II", picture[16:24]) == SIZES[size]
    assert figure.alt.startswith("Aan 2 van de 4 tafels: Een plek om elkaar te ontmoeten.")
    assert SAID in quote.alt
    assert "Reflectiedocument, geen besluit" in quote.alt


def test_a_picture_says_what_it_shows(tree: EditionTree) -> None:
    (challenge,) = tree.challenges
    told = words_of(challenge, "nl")
    assert told == (
        "Elkaar kunnen ontmoeten. Wat wij hoorden: Een plek om elkaar te ontmoeten, aan 2 van de 4 tafels. "
        "Kansen: wat er al is: De sleutelkast. Wat nodig is: Een sleutel. Voor wie dit speelt: Ouderen. "
        "Aan zet: Gemeente."
    )
    svg = etree.fromstring(infographic_svg(tree, challenge))
    assert (svg.get("role"), svg.get("aria-label")) == ("img", f"{told} {tree.status}.")
    card = etree.fromstring(card_picture(cards_of(tree)[1], "breed", "svg", tree.look))
    assert SAID in str(card.get("aria-label"))


def test_one_command_makes_all_forms(world: World, tree: EditionTree, tmp_path: Path, capsys: Any) -> None:
    make_rendering(world.edition, published=True)
    call_command("render", world.programme.slug, out=tmp_path)
    stem = f"{world.programme.slug}-1-nl"
    documents = sorted(file.name for file in tmp_path.iterdir() if file.is_file())
    kinds = ("docx", "html", "odt", "pdf")
    data = f"{world.programme.slug}-1-open-data.zip"
    texts = [f"{stem}{form}.{kind}" for form in ("", "-eenvoudig") for kind in kinds]
    assert documents == sorted([*texts, data])
    with zipfile.ZipFile(tmp_path / data) as archive:
        assert "csv/editions.csv" in archive.namelist()
    for form in ("", "-eenvoudig"):
        folder = tmp_path / f"{stem}{form}-deelkaarten"
        words = json.loads((folder / "alternatieve-teksten.json").read_text())
        assert len(words) == 2 * len(SIZES) * 2
        assert all((folder / name).stat().st_size for name in words)
    assert (tmp_path / f"{stem}-in-beeld" / "ontmoeten.svg").exists()
    with pytest.raises(CommandError):
        call_command("render", "nergens", out=tmp_path)
