"""The PDF of an edition: tagged, readable by a machine, the same bytes each time, and no text becomes markup."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from samenspraak.perspective import actions
from samenspraak.perspective.choices import AnnexKind, Part, Sort
from samenspraak.perspective.queries import edition_tree
from samenspraak.perspective.render.pdf import document_data, edition_pdf
from samenspraak.perspective.tree import EditionTree
from tests.factories.rows import make_evidence, make_sentence
from tests.samenspraak.perspective.conftest import SAID, World

MARKUP = "Ons #dorp kost $5 en *alles* [telt] _mee_ \\ @hier `nu` <label>."


@pytest.fixture
def tree(world: World) -> EditionTree:
    passage = make_evidence(world.programme)
    make_sentence(
        world.summary, "Aan 2 van de 4 tafels is een plek gemist.", cites=[world.thread, world.said[0]]
    )
    make_sentence(world.summary, "Er sloten 31 buurthuizen.", sort=Sort.EVIDENCE, cites=[passage], order=1)
    marked = make_sentence(world.summary, MARKUP, sort=Sort.OURS, order=2)
    # What looks like somebody's handle is asked about; here it is there for the typesetter's sake.
    actions.overrule(marked, code="trace_of_person", words="@hier", reason="Geen naam.", by=None)
    world.challenge.threads.add(world.thread)
    actions.add_quote(world.story, actions.choose(world.said[0].current, SAID), by=None)
    actions.add_section(world.edition, Part.PREFACE, heading="", by=None)
    preface = world.edition.sections.get(part=Part.PREFACE)
    actions.add_sentence(preface, "Wij danken alle deelnemers.", sort=Sort.OURS, by=None)
    actions.add_annex(
        world.edition,
        title="Advies van de bond",
        kind=AnnexKind.THIRD_PARTY,
        accessible_alternative="Hetzelfde, als tekst.",
        by=None,
    )
    actions.publish(world.edition, by=None)
    return edition_tree(world.edition)


@pytest.fixture
def pdf(tree: EditionTree) -> bytes:
    return edition_pdf(tree)


def headings(pdf: bytes) -> list[str]:
    """The headings of the structure tree, in order."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        found: list[str] = []

        def walk(node: pikepdf.Object) -> None:
            if isinstance(node, pikepdf.Array):
                for each in node:  # type: ignore[attr-defined]
                    walk(each)
            elif isinstance(node, pikepdf.Dictionary):
                name = str(node.get("/S", ""))
                if name.startswith("/H") and name[2:].isdecimal():
                    found.append(name)
                if "/K" in node:
                    walk(node["/K"])

        walk(document.Root["/StructTreeRoot"]["/K"])
        return found


def test_it_is_tagged_and_says_what_it_is(pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert bool(document.Root["/MarkInfo"]["/Marked"])
        assert str(document.Root["/Lang"]) == "nl-NL"
        assert str(document.docinfo["/Title"]) == "Wat wij hoorden"
        with document.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"


def test_its_headings_go_down_step_by_step(pdf: bytes) -> None:
    levels = [int(name[2:]) for name in headings(pdf)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize(
    "checker", [["outloud", "--fail-on", "warning", "--json", "-"], ["pdfua", "check", "--format", "json"]]
)
def test_two_checkers_find_nothing(pdf: bytes, tmp_path: Path, checker: list[str]) -> None:
    file = tmp_path / "edition.pdf"
    file.write_bytes(pdf)
    tool, *options = checker
    answer = subprocess.run(
        [str(Path(sys.executable).parent / tool), *options, str(file)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stdout
    assert json.loads(answer.stdout)


def test_the_same_edition_gives_the_same_bytes(tree: EditionTree, pdf: bytes) -> None:
    assert edition_pdf(tree) == pdf


def test_no_text_becomes_markup(tree: EditionTree) -> None:
    data = document_data(tree, "nl")
    texts = [
        item["text"]
        for section in data["challenges"][0]["summary"]
        for paragraph in section["paragraphs"]
        for item in paragraph
    ]
    assert MARKUP in texts
    # Typst would refuse "$5 en *alles*" or an unknown @hier if it read it as its own language.
    assert edition_pdf(tree).startswith(b"%PDF-")


def test_the_words_are_those_of_the_documents_language(tree: EditionTree) -> None:
    assert document_data(tree, "nl")["challenges"][0]["threads"][0]["words"] == "aan 2 van de 4 tafels"
    assert document_data(tree, "en")["challenges"][0]["threads"][0]["words"] == "at 2 of the 4 tables"
    assert document_data(tree, "en")["words"]["contents"] == "Contents"


def test_notes_lead_to_their_sources(tree: EditionTree) -> None:
    notes = document_data(tree, "nl")["notes"]
    said = tree.challenges[0].summary[0].items[0].sources.voices[0].public_id  # type: ignore[union-attr]
    assert [(note["number"], note["sort"]) for note in notes] == [
        (1, "Gehoord aan tafel"),
        (2, "Uit onderzoek"),
        (3, "Gehoord aan tafel"),
    ]
    assert notes[0]["lines"] == [
        "Rode draad “Een plek om elkaar te ontmoeten”: aan 2 van de 4 tafels.",
        f"Student, themadialoog, Dialoog in het veerhuis: “{SAID}” [{said}]",
    ]
    assert notes[1]["lines"] == ["Buurthuizen geteld: In 2025 sloten 31 buurthuizen."]
