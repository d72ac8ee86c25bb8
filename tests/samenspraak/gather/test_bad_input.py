"""Whatever a file does to its reader, a person gets a sentence, the file is kept, and the house goes on.

The library's own tests look at each sentence; here the same files come in by the house's door.
"""

from __future__ import annotations

import json
import zipfile
from io import BytesIO

import pytest

from rodedraad.progress import Cancelled, Silent
from samenspraak.gather import reading
from samenspraak.gather.choices import FileState
from samenspraak.gather.models import Proposal
from samenspraak.gather.reading import Unreadable, plain_name, read_apart
from tests.samenspraak.gather.conftest import minutes

LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>"""
OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><x>&e;</x>"""


def packed(members: dict[str, bytes | str]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def word(document: bytes | str) -> bytes:
    return packed({"[Content_Types].xml": "<Types/>", "word/document.xml": document})


# An OLE container is what Word makes of a document with a password.
LOCKED = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600
)

BAD = {
    "empty": ("leeg.csv", b""),
    "a wrong extension": ("foto.csv", b"\x89PNG\r\n\x1a\n" + b"\0" * 100),
    "a password": ("geheim.docx", LOCKED),
    "half of a document": ("half.docx", minutes(("Normal", "Er is geen plek."))[:900]),
    "a bomb": ("bom.docx", word(b"<a>" * 30_000_000)),
    "entities in entities": ("lach.docx", word(LAUGHS)),
    "an entity from outside": ("buiten.docx", word(OUTSIDE)),
    "a path that leads out": ("pad.zip", packed({"../../elders.txt": "tekst"})),
    "NUL bytes": ("nul.txt", b"tekst\0\0tekst" * 50),
    "no text column": ("getallen.csv", "a;b\n1;2\n3;4\n5;6\n"),
    "a format not read yet": ("verslag.pdf", b"%PDF-1.7\n" + b"\0" * 100),
    "JSON that ends halfway": ("half.json", '[{"text": "Er is geen plek om'),
    "JSON nested without end": ("diep.json", "[" * 200_000),
}


@pytest.mark.parametrize("name", BAD)
def test_a_sentence_in_both_languages_and_the_file_is_kept(bring, name) -> None:
    file_name, content = BAD[name]
    file = bring(content, file_name)
    assert file.state == FileState.REFUSED
    assert file_name in file.refusal_nl
    assert file_name in file.refusal_en
    assert file.refusal_nl != file.refusal_en
    assert file.stored.size == len(content)
    assert Proposal.objects.count() == 0


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        (
            "rechts.csv",
            "bijdrage\nنريد مكانا نلتقي فيه في القرية مساء\n",
            "نريد مكانا نلتقي فيه في القرية مساء",
        ),
        (
            "breed.csv",
            "bijdrage\n" + "Een plek voor ons allemaal. " * 3 + "\n",
            ("Een plek voor ons allemaal. " * 3).strip(),
        ),
        (
            "😀.csv",
            "bijdrage\nEen plek voor ons allemaal 😀 graag.\n",
            "Een plek voor ons allemaal 😀 graag.",
        ),
    ],
)
def test_what_only_looks_odd_is_read(bring, name, content, expected) -> None:
    assert bring(content, name).proposals.get(left_out="").text == expected


def test_a_long_line_is_refused_without_being_held(bring) -> None:
    file = bring(b"bijdrage\n" + b"x" * 200_000_000, "lang.csv")
    assert (file.state, "lang.csv" in file.refusal_nl) == (FileState.REFUSED, True)


@pytest.mark.parametrize(("limit", "value"), [("MEMORY", 40 << 20), ("SECONDS", 0)])
def test_a_reader_that_takes_too_much_is_ended_and_the_house_goes_on(
    bring, monkeypatch, limit, value
) -> None:
    monkeypatch.setattr(reading, limit, value)
    monkeypatch.setattr(reading, "MEMORY_PER_BYTE", 0)
    monkeypatch.setattr(reading, "SECONDS_PER_MEGABYTE", 0)
    rows = [{"bijdrage": f"Dit is bijdrage nummer {number} over het dorp."} for number in range(60_000)]
    file = bring(json.dumps(rows), "zwaar.json")
    assert file.state == FileState.REFUSED
    assert "memory or time" in file.refusal_en


def test_a_wish_to_stop_ends_the_reader(tmp_path) -> None:
    class Impatient(Silent):
        def advance(self, units: int = 1) -> None:
            raise Cancelled

    path = tmp_path / "veel.csv"
    path.write_text("bijdrage\n" + "Er is geen plek om elkaar te ontmoeten.\n" * 50_000, encoding="utf-8")
    with pytest.raises(Cancelled), read_apart(path, path.name, progress=Impatient()):
        pass


def test_the_reader_knows_no_secrets_of_the_house(tmp_path, monkeypatch) -> None:
    """Its environment is made anew: nothing of ours stands in it."""
    seen: dict[str, str] = {}
    real = reading.subprocess.Popen

    def watch(*arguments, **named):
        seen.update(named["env"])
        return real(*arguments, **named)

    monkeypatch.setenv("SAMENSPRAAK_SECRET_KEY", "geheim")
    monkeypatch.setattr(reading.subprocess, "Popen", watch)
    path = tmp_path / "a.csv"
    path.write_text("bijdrage\nEr is geen plek om elkaar te ontmoeten.\n", encoding="utf-8")
    with read_apart(path, path.name) as content:
        assert content.number == 1
    assert {name for name in seen if name.startswith("SAMENSPRAAK")} == set()


def test_a_broken_archive_names_what_it_could_not_read(bring) -> None:
    content = packed(
        {
            "goed.csv": "bijdrage\nEr is geen plek om elkaar te ontmoeten.\n",
            "foto.png": b"\x89PNG\r\n\x1a\n...",
        }
    )
    file = bring(content, "map.zip")
    assert file.state == FileState.REVIEW
    assert [("foto.png" in note["nl"], "foto.png" in note["en"]) for note in file.notes["all"]] == [
        (True, True)
    ]
    assert json.dumps(file.columns) == json.dumps({"map.zip/goed.csv": {"text": ["bijdrage"], "other": []}})


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("C:\\Documenten\\verslag.docx", "verslag.docx"),
        ("../../etc/verslag.docx", "verslag.docx"),
        ("a\x00b\n.csv", "a_b_.csv"),
        ("", "file"),
        ("..", "file"),
        ("é" * 300 + ".docx", "é" * 97 + ".docx"),
    ],
)
def test_a_name_from_elsewhere_is_made_plain(given, expected) -> None:
    assert plain_name(given) == expected


def test_unreadable_says_it_in_english_to_programmers() -> None:
    assert str(Unreadable({"nl": "Kan niet.", "en": "Cannot."})) == "Cannot."
