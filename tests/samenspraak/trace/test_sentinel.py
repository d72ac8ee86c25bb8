"""A withdrawn contribution is gone within 60 seconds from everything that we serve.

Each form in which words leave the house is listed in FORMS: a name, and what it serves now. A form that is built later
joins the list here. Every form must hold the words before, or it would prove nothing; none may hold them after.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import re
import tempfile
import time
import uuid
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import duckdb
import pikepdf
import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse

from samenspraak.convene.cards import issue_seat_card
from samenspraak.convene.models import Table
from samenspraak.converse.actions import open_sheet_key, take_notes
from samenspraak.evening.actions import decide_line, open_wall
from samenspraak.evening.choices import WallState
from samenspraak.evening.models import WallLine
from samenspraak.gather.actions import Spoken, take_in, translate
from samenspraak.gather.choices import Door, Purpose
from samenspraak.gather.models import Contribution, Idea, Intake
from samenspraak.ground import search
from samenspraak.ground.models import SearchDocument
from samenspraak.people.actions import open_card
from samenspraak.perspective.choices import AnnexKind, PieceKind
from samenspraak.perspective.models import Annex, Quote, QuotePiece, RenderedText
from samenspraak.perspective.queries import edition_tree
from samenspraak.perspective.render.web import edition_html
from samenspraak.public.limits import LOOKS
from samenspraak.public.models import RenderedPage
from samenspraak.public.queries.found import entries_of, everything
from samenspraak.trace.actions import withdraw_contribution
from tests.factories.rows import make_consent, make_contribution, make_rendering, make_sentence, make_thread
from tests.factories.sheets import note_body, revised
from tests.people import enter
from tests.samenspraak.public.conftest import crawl, make_world

SENTINEL = "Kwikstaart"
WORDS = f"De {SENTINEL} zong nog bij het veerhuis in de polder."
TRANSLATION = f"The {SENTINEL} still sang at the ferry house."
# A sentence that rests on these words alone, and what the editions in other words make of it.
SENTENCE = "Deelnemers hoorden nog vogels."
RENDERED = f"Anders: {SENTENCE}"
WITHIN = 60.0

pytestmark = pytest.mark.django_db
Form = Callable[["Served"], str]
FORMS: dict[str, Form] = {}


def form(name: str) -> Callable[[Form], Form]:
    """Add a form in which words are served."""

    def register(function: Form) -> Form:
        FORMS[name] = function
        return function

    return register


@dataclass
class Served:
    """A programme with the sentinel in it, and the browsers that look."""

    world: Any
    said: Contribution
    challenge: str = ""
    browsers: dict[str, Client] = field(default_factory=dict)
    # The code of the table's note sheet, and the bytes of the note of which the contribution was made.
    sheet: str = ""
    note: str = ""

    @property
    def note_sha256(self) -> str:
        return hashlib.sha256(self.note.encode()).hexdigest()

    def get(self, who: str, rest: str) -> str:
        return self.browsers[who].get(self.world.address(rest)).content.decode("utf-8", "replace")


@form("public pages, in both languages")
def _pages(served: Served) -> str:
    world = served.world
    return "\n".join(crawl(served.browsers["nobody"], world.address("", "nl"), world.address()).values())


@form("pages that were rendered once and stored")
def _stored(served: Served) -> str:
    kept = RenderedPage.objects.all()
    bodies = [bytes(page.body) for page in kept] + [gzip.decompress(bytes(page.zipped)) for page in kept]
    return "\n".join(body.decode("utf-8", "replace") for body in bodies)


@form("the page of the contribution")
def _own_page(served: Served) -> str:
    return served.get("nobody", f"bijdrage/{served.said.public_id}/")


@form("a translation beside the words")
def _translation(served: Served) -> str:
    page = served.get("nobody", f"bijdrage/{served.said.public_id}/")
    return "\n".join(re.findall(r'class="quote__translation".*?</p>', page, re.DOTALL))


@form("the journey as a picture")
def _picture(served: Served) -> str:
    return served.get("nobody", f"bijdrage/{served.said.public_id}/doorwerking.svg")


@form("the journey for programs")
def _journey(served: Served) -> str:
    return served.get("nobody", f"bijdrage/{served.said.public_id}/doorwerking.json")


@form("the news of the table on paper")
def _table_paper(served: Served) -> str:
    address = f"werkbank/herkomst/tafel/{served.said.table_id}/nieuws/pdf/"
    return text_of(served.browsers["olga"].get(served.world.address(address, "nl")).content)


@form("the page of a promise that goes back to it")
def _promise(served: Served) -> str:
    return served.get("nobody", f"toezeggingen/{served.world.commitments[0].public_id}/")


@form("the PDF of the edition")
def _pdf(served: Served) -> str:
    return text_of(served.browsers["nobody"].get(served.world.address("perspectief/1/pdf/", "nl")).content)


@form("the API: every list that holds words")
def _api(served: Served) -> str:
    base = f"/api/v1/programmes/{served.world.programme.slug}"
    return "\n".join(
        served.browsers["nobody"].get(f"{base}/{plural}").content.decode()
        for plural in ("contributions", "quotes")
    )


@form("open data: the ZIP of the edition, each file in it, and the lists of today")
def _open_data(served: Served) -> str:
    found = served.browsers["nobody"].get(served.world.address("open-data/editie-1.zip")).content
    with zipfile.ZipFile(io.BytesIO(found)) as archive:
        files = [archive.read(name) for name in archive.namelist() if not name.endswith(".parquet")]
        tables = [name for name in archive.namelist() if name.endswith(".parquet")]
        files += [_parquet(archive.read(name)) for name in tables]
    files += [
        served.browsers["nobody"].get(served.world.address(f"open-data/{rest}")).content
        for rest in ("lijst/contributions.csv", "lijst/quotes.csv", "alles.jsonld")
    ]
    return "\n".join(content.decode("utf-8", "replace") for content in files)


def _parquet(content: bytes) -> bytes:
    """What stands in a Parquet file, as text."""
    with tempfile.NamedTemporaryFile(suffix=".parquet") as file, duckdb.connect() as memory:
        file.write(content)
        file.flush()
        return str(memory.execute(f"SELECT * FROM '{file.name}'").fetchall()).encode()


@form("the edition in plain language")
def _plain(served: Served) -> str:
    return served.get("nobody", f"perspectief/1/eenvoudig/opgave/{served.challenge}/")


@form("the edition in plain language, as PDF")
def _plain_pdf(served: Served) -> str:
    address = served.world.address("perspectief/1/eenvoudig/pdf/", "nl")
    return text_of(served.browsers["nobody"].get(address).content)


@form("the English edition, with what a quote says in English")
def _english(served: Served) -> str:
    address = served.world.address(f"perspectief/1/opgave/{served.challenge}/", "en")
    return served.browsers["nobody"].get(address).content.decode().replace(WORDS, "", 1)


@form("both side by side")
def _side_by_side(served: Served) -> str:
    return served.get("nobody", "perspectief/1/naast-elkaar/en/")


@form("the file of an annex, and what it says")
def _annex_file(served: Served) -> str:
    annex = served.world.edition.annexes.get(title="Verslag van de avond")
    address = reverse("public:annex-file", args=[annex.programme.slug, 1, annex.public_id])
    return served.browsers["nobody"].get(address).content.decode()


@form("files of annexes in the open data")
def _annex_in_open_data(served: Served) -> str:
    found = served.browsers["nobody"].get(served.world.address("open-data/editie-1.zip")).content
    with zipfile.ZipFile(io.BytesIO(found)) as archive:
        files = [archive.read(name) for name in archive.namelist() if name.startswith("annexes/")]
    return "\n".join(content.decode() for content in files)


@form("the edition as DOCX")
def _docx(served: Served) -> str:
    return _unpacked(served.browsers["nobody"].get(served.world.address("perspectief/1/docx/", "nl")).content)


@form("the edition as ODT, in plain language")
def _odt(served: Served) -> str:
    address = served.world.address("perspectief/1/eenvoudig/odt/", "nl")
    return _unpacked(served.browsers["nobody"].get(address).content)


def _unpacked(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [name for name in archive.namelist() if name.endswith(".xml")]
        return "\n".join(archive.read(name).decode() for name in names)


@form("share cards: the page, and the picture that goes with the words")
def _cards(served: Served) -> str:
    page = served.get("nobody", "perspectief/1/deelkaarten/")
    picture = re.search(r'href="([^"]+vierkant\.png)" aria-label="[^"]*Kwikstaart', page)
    seen = served.browsers["nobody"].get(picture.group(1)) if picture else None
    return page if seen is not None and seen.content.startswith(b"\x89PNG") else page.replace(SENTINEL, "")


@form("the edition as a web page in one file")
def _one_page(served: Served) -> str:
    return edition_html(edition_tree(served.world.edition)).decode()


@form("a red thread that stands on another site")
def _embedded(served: Served) -> str:
    thread = served.said.current.strands.first().thread
    return served.get("nobody", f"insluiten/rode-draad/{thread.public_id}/")


@form("the page with what was searched for")
def _search_page(served: Served) -> str:
    LOOKS.empty()
    return served.get("nobody", "zoeken/?q=veerhuis+polder")


@form("search")
def _search(served: Served) -> str:
    found = search.find(served.world.programme, SENTINEL)
    return SENTINEL if found else ""


@form("search, by what the plain and the English edition make of it")
def _rendered_search(served: Served) -> str:
    programme = served.world.programme
    keys = [hit.object_id for hit in search.find(programme, RENDERED, kinds=["sentence"])]
    shown = [entry.text for entry in entries_of(programme, "sentence", keys)]
    return SENTINEL if RENDERED in shown else ""


@form("the page with what was searched for, by those words")
def _rendered_search_page(served: Served) -> str:
    LOOKS.empty()
    page = served.get("nobody", "zoeken/?q=anders+hoorden+vogels")
    return SENTINEL if RENDERED in page else ""


@form("the list of everything, for a frozen site")
def _everything(served: Served) -> str:
    texts = [entry.text for entry in everything(served.world.programme)]
    return SENTINEL if RENDERED in texts or WORDS in texts else ""


@form("the index of the search")
def _index(served: Served) -> str:
    bags = SearchDocument.objects.values_list("stems", flat=True)
    return SENTINEL if any(SENTINEL.lower() in bag for bag in bags) else ""


@form("what is alike, in the idea box")
def _alike(served: Served) -> str:
    LOOKS.empty()
    address = served.world.address("ideeenbus/lijkt-op/")
    return served.browsers["nobody"].post(address, {"text": WORDS}).content.decode()


@form("my table, of who said it")
def _mine(served: Served) -> str:
    return served.get("bearer", "mijn-tafel/")


@form("my table, of who sat beside them")
def _neighbour(served: Served) -> str:
    return served.get("neighbour", "mijn-tafel/")


@form("my page of this contribution")
def _my_contribution(served: Served) -> str:
    return served.get("bearer", f"mijn-tafel/bijdrage/{served.said.public_id}/")


@form("a translation on my page")
def _my_translation(served: Served) -> str:
    page = served.get("bearer", f"mijn-tafel/bijdrage/{served.said.public_id}/")
    return TRANSLATION if TRANSLATION in page else ""


@form("the note sheet of the table, on any device")
def _sheet(served: Served) -> str:
    address = reverse("converse:table", args=[served.world.programme.slug])
    return served.browsers["nobody"].get(address, headers={"X-Sheet-Key": served.sheet}).content.decode()


@form("the wall in the hall")
def _wall(served: Served) -> str:
    return served.get("mo", f"werkbank/avond/dialoog/{served.said.dialogue_id}/wand/?regels")


@form("what waits before the wall, after a change")
def _before_the_wall(served: Served) -> str:
    WallLine.objects.update(sha256="")
    page = served.get("mo", f"werkbank/avond/dialoog/{served.said.dialogue_id}/wand/doorlaten/")
    WallLine.objects.update(sha256=served.note_sha256)
    return page


@form("the workbench: all contributions")
def _workbench(served: Served) -> str:
    return served.get("olga", "werkbank/invoer/bijdragen/")


@form("the workbench: this contribution")
def _bench_contribution(served: Served) -> str:
    return served.get("olga", f"werkbank/invoer/bijdragen/{served.said.pk}/")


@form("the workbench: what was answered")
def _answered(served: Served) -> str:
    return served.get("anna", "werkbank/perspectief/antwoorden/")


@form("the workbench: its red thread")
def _bench_thread(served: Served) -> str:
    thread = served.said.current.strands.first().thread
    return served.get("anna", f"werkbank/analyse/draad/{thread.pk}/")


@form("the database itself")
def _rows(served: Served) -> str:
    """Every text that any row of any room holds."""
    from django.apps import apps

    texts = []
    for model in apps.get_models():
        for row in model._default_manager.values():
            texts += [value for value in row.values() if isinstance(value, str)]
    return "\n".join(texts)


def text_of(pdf: bytes) -> str:
    """The text of a PDF, as a reader would copy it."""
    pieces = []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            fonts = {
                name: _letters(font) for name, font in page.get("/Resources", {}).get("/Font", {}).items()
            }
            current: dict[int, str] = {}
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "Tf":
                    current = fonts.get(str(operands[0]), {})
                elif str(operator) in {"Tj", "TJ"}:
                    for part in operands[0] if str(operator) == "TJ" else [operands[0]]:
                        if isinstance(part, pikepdf.String):
                            raw = bytes(part)
                            pieces += [
                                current.get(int.from_bytes(raw[at : at + 2], "big"), "")
                                for at in range(0, len(raw), 2)
                            ]
    return "".join(pieces)


def _letters(font: Any) -> dict[int, str]:
    """From glyph to letter, from the font's own table."""
    if "/ToUnicode" not in font:
        return {}
    table = font["/ToUnicode"].read_bytes().decode("latin-1")
    return {
        int(glyph, 16): bytes.fromhex(letters).decode("utf-16-be")
        for glyph, letters in re.findall(r"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>", table)
    }


@pytest.fixture
def served(tmp_path, monkeypatch) -> Served:
    monkeypatch.setattr(settings, "WITHDRAWAL_JOURNAL", tmp_path / "withdrawals.journal")
    monkeypatch.setattr(settings, "WITHDRAWAL_HEAD", tmp_path / "withdrawals.head")
    world = make_world()
    table = world.dialogues[0].tables.get()
    said = make_contribution(table, WORDS, seat=4)
    make_consent(table.seats.get(number=4).bearer, Purpose.OPEN_DATA, given=True)
    # Its challenge is what a promise serves: from there one goes back to the words.
    world.challenge.threads.set([make_thread(world.programme, "Vogels", said=[said])])
    section = world.sentences[0].section
    make_sentence(section, SENTENCE, cites=[said], order=99)
    quote = Quote.objects.create(programme=world.programme, section=section, order=0)
    QuotePiece.objects.create(
        programme=world.programme,
        quote=quote,
        order=0,
        kind=PieceKind.SPAN,
        version=said.current,
        start=0,
        end=len(WORDS),
    )
    Idea.objects.create(programme=world.programme, contribution=said)
    annex = Annex(programme=world.programme, edition=world.edition, order=9, title="Verslag van de avond")
    annex.kind = AnnexKind.OWN
    annex.file.save("verslag.txt", ContentFile(f"Iemand zei:\n{WORDS}\n".encode()))
    translate(said, text=TRANSLATION, language="en", translated_by="Tolkendienst", by=None)
    make_rendering(world.edition, published=True)
    english = make_rendering(world.edition, language="en", plain=False, published=True)
    RenderedText.objects.create(
        programme=world.programme,
        rendering=english,
        subject=quote.pk,
        name="quote",
        text=f"The {SENTINEL} sang. {WORDS}",
        seen="",
    )
    search.refresh(world.programme)
    sheet, note = open_sheet_key(table, by=None), _note_of(table, said)
    found = Served(world, said, section.challenge.key, sheet=sheet, note=note)
    for who in ("nobody", "bearer", "neighbour", "olga", "anna", "mo"):
        found.browsers[who] = Client()
    for who, number in (("bearer", 4), ("neighbour", 1)):
        card = issue_seat_card(table.seats.get(number=number), by=None)
        found.browsers[who].cookies[settings.CARD_COOKIE] = open_card(world.programme, card.code)
    for who in ("olga", "anna", "mo"):
        found.browsers[who].force_login(enter(who, world.programme))
    return found


def _note_of(table: Table, said: Contribution) -> str:
    """The note that the contribution was made of, as a device sent it, and let through to the wall."""
    seat = table.seats.get(number=4)
    body = note_body(table, WORDS, kind="dream", seats=[str(seat.pk)])
    answer = take_notes(table, [body])[0]
    assert answer.is_receipt, answer.reason
    key = uuid.UUID(answer.id)
    Intake.objects.create(programme=table.programme, note_id=key, contribution=said)
    mo = enter("mo", table.programme)
    open_wall(table.dialogue, by=mo)
    decide_line(table.dialogue, key, answer.sha256, WallState.SHOWN, by=mo)
    return body


def holding(served: Served) -> set[str]:
    return {name for name, look in FORMS.items() if SENTINEL in look(served)}


def test_it_is_gone_from_every_form_within_a_minute(served, django_capture_on_commit_callbacks) -> None:
    assert holding(served) == set(FORMS)
    began = time.monotonic()
    with django_capture_on_commit_callbacks(execute=True):
        withdraw_contribution(served.said, by=None)
    assert holding(served) == set()
    assert time.monotonic() - began < WITHIN


def test_a_late_device_does_not_bring_it_back(served) -> None:
    withdraw_contribution(served.said, by=None)
    late = Spoken(id=served.said.pk, door=Door.TABLE, text=WORDS, table=served.said.table, wording="verbatim")
    receipt = take_in(served.world.programme, late, by=None)
    assert (receipt.withdrawn, holding(served)) == (True, set())


def test_a_late_sheet_does_not_bring_it_back(served) -> None:
    """The same bytes once more, and a change that another device made before it heard of the withdrawal."""
    withdraw_contribution(served.said, by=None)
    address = reverse("converse:notes", args=[served.world.programme.slug])
    late = {"notes": [served.note, revised(served.note, text=f"{WORDS} En hoe.")]}
    sent = served.browsers["nobody"].post(
        address, json.dumps(late), "application/json", headers={"X-Sheet-Key": served.sheet}
    )
    assert (sent.status_code, holding(served)) == (200, set())
