"""Every form of an edition at once: web page, PDF, DOCX, ODT, share cards and pictures, each where it can be found."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal, get_args

from samenspraak.perspective.annex_files import bytes_of, file_of
from samenspraak.perspective.models import Edition
from samenspraak.perspective.queries import edition_tree, published_renderings
from samenspraak.perspective.render.cards import SIZES, card_picture, cards_of
from samenspraak.perspective.render.docx import edition_docx
from samenspraak.perspective.render.infographic import infographic_svg, words_of
from samenspraak.perspective.render.odt import edition_odt
from samenspraak.perspective.render.pdf import edition_pdf
from samenspraak.perspective.render.web import edition_html
from samenspraak.perspective.rendered import rendered_tree
from samenspraak.perspective.tree import EditionTree

DOCUMENTS: dict[str, Callable[[EditionTree], bytes]] = {
    "html": edition_html,
    "pdf": edition_pdf,
    "docx": edition_docx,
    "odt": edition_odt,
}
PictureKind = Literal["png", "svg"]


def trees_of(edition: Edition) -> dict[str, EditionTree]:
    """The full text and each published rendering, by the name that its files get: "nl", "nl-eenvoudig", "en"."""
    trees = {edition.language: edition_tree(edition)}
    for rendering in published_renderings(edition):
        name = f"{rendering.language}-eenvoudig" if rendering.plain else rendering.language
        trees[name] = rendered_tree(rendering)
    return trees


def render_everything(edition: Edition, out: Path) -> Iterator[Path]:
    """Write every form into a folder; yields each file when it is there."""
    out.mkdir(parents=True, exist_ok=True)
    yield from _annex_files(edition, out)
    for name, tree in trees_of(edition).items():
        stem = f"{tree.programme_slug}-{tree.number}-{name}"
        for kind, make in DOCUMENTS.items():
            yield _write(out / f"{stem}.{kind}", make(tree))
        yield from _pictures(tree, out / f"{stem}-in-beeld")
        yield from _cards(tree, out / f"{stem}-deelkaarten")


def _annex_files(edition: Edition, out: Path) -> Iterator[Path]:
    """The files of annexes, as readers are given them."""
    folder = out / f"{edition.programme.slug}-{edition.number}-bijlagen"
    for annex in edition.annexes.all():
        file = file_of(annex)
        if file is not None:
            folder.mkdir(exist_ok=True)
            yield _write(folder / file.download_name, bytes_of(annex))


def _pictures(tree: EditionTree, folder: Path) -> Iterator[Path]:
    """Each challenge in one picture; the words for it stand in one file beside them."""
    folder.mkdir(exist_ok=True)
    told = {}
    for challenge in tree.challenges:
        name = f"{challenge.key}.svg"
        told[name] = words_of(challenge, tree.language)
        yield _write(folder / name, infographic_svg(tree, challenge))
    yield _words(folder, told)


def _cards(tree: EditionTree, folder: Path) -> Iterator[Path]:
    folder.mkdir(exist_ok=True)
    told = {}
    for card in cards_of(tree):
        for size in SIZES:
            for kind in get_args(PictureKind):
                name = f"{card.name}-{size}.{kind}"
                told[name] = card.alt
                yield _write(folder / name, card_picture(card, size, kind, tree.look))
    yield _words(folder, told)


def _words(folder: Path, told: dict[str, str]) -> Path:
    """What to say instead of each picture where it is posted."""
    text = json.dumps(told, ensure_ascii=False, indent=2)
    return _write(folder / "alternatieve-teksten.json", f"{text}\n".encode())


def _write(file: Path, content: bytes) -> Path:
    file.write_bytes(content)
    return file
