"""Bad input is refused in one sentence that says what to do, before it can cost time or memory."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from pathlib import Path

import docx
import openpyxl
import pytest

from rodedraad import ReadOptions, UnusableInput, read_files
from rodedraad.errors import SENTENCES, without_options
from tests.rodedraad.readers.files import (
    ODT_MIME,
    ods,
    odt,
    rewrite_member,
    sheet,
    spoken,
    with_declaration,
    with_source,
    write_docx,
    write_xlsx,
    zipped,
)

LAUGHS = (
    '<!DOCTYPE lolz [<!ENTITY a0 "lolololololololololololololololololol">'
    + "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10}">' for at in range(1, 9))
    + "]>"
)
OUTSIDE = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
ODP_MIME = b"application/vnd.oasis.opendocument.presentation"
# A thousand letters, a million times: a few bytes that stand for a thousand megabytes.
REPEATED = f'<table:table-cell table:number-columns-repeated="1000000"><text:p>{"A" * 1000}</text:p></table:table-cell>'
ENCRYPTED = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)
)
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)


def small_docx(path: Path) -> Path:
    return write_docx(path, lambda document: document.add_paragraph("HALLO"))


def small_xlsx(path: Path) -> Path:
    return write_xlsx(path, {"a": [["id", "tekst"], [1, "HALLO"]]})


def code_of(path: Path, options: ReadOptions | None = None) -> str:
    with pytest.raises(UnusableInput) as caught:
        read_files([path], options)
    for language in ("nl", "en"):
        assert path.name in caught.value.sentence(language)
    return caught.value.code


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.txt", b"", "empty"),
        ("a.csv", b"\xef\xbb\xbf \r\n\r\n", "empty"),
        ("a.docx", b"", "empty"),
        ("a.docx", ENCRYPTED, "password"),
        ("a.xlsx", ENCRYPTED, "password"),
        ("a.doc", OLD_WORD, "save_as_docx"),
        ("a.xls", OLD_WORD, "save_as_xlsx"),
        ("a.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "damaged"),
        ("a.pdf", b"geen pdf\x01\x02\x03\x04\x05\x06", "damaged"),
        ("a.rtf", b"{\\rtf1\\ansi Hallo}", "save_as_docx"),
        ("a.mp3", b"ID3\x04\x00\x00\x00\x00\x00\x00", "sound"),
        ("a.m4a", b"\x00\x00\x00\x20ftypM4A \x00\x00\x00\x00", "sound"),
        ("a.docx", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "picture"),
        ("a.7z", b"7z\xbc\xaf\x27\x1c\x00\x04", "unpack"),
        ("a.txt", b"Hallo\x00wereld, dit is tekst met een NUL erin\n", "nul_bytes"),
        ("a.csv", b"id,tekst\n1,Hal\x00lo\n", "nul_bytes"),
        ("a.bin", bytes(range(1, 32)) * 40, "unknown_format"),
        ("a.vtt", b"WEBVTT\n\n00:00.000 --> 00:01.000\n\n", "no_text"),
        ("a.vtt", b"WEBVTT\n\n00:00.000 --> 00:01.000\nHal\x00lo\n", "nul_bytes"),
        ("a.srt", b"", "empty"),
        ("a.eml", b"From: a@example.org\nSubject: x\nDate: y\n\n", "no_text"),
        ("a.eml", b"From: a@example.org\n\nHal\x00lo\n", "nul_bytes"),
        ("a.html", b"<!DOCTYPE html><p>Hallo", "save_as_docx"),
        ("a.docx", b"PK\x03\x04" + bytes(100), "damaged"),
        ("a.zip", zipped({"../../etc/x.txt": b"Hallo"}), "unsafe_path"),
        ("a.zip", zipped({"/etc/x.txt": b"Hallo"}), "unsafe_path"),
        ("a.zip", zipped({"a.png": b"\x89PNG\r\n\x1a\n"}), "picture"),
        ("a.zip", zipped({"__MACOSX/a.txt": b"x"}), "nothing_usable"),
        ("a.odt", zipped({"mimetype": ODT_MIME, "content.xml": b"<x/>"}), "no_text"),
        ("a.odt", zipped({"mimetype": ODT_MIME, "content.xml": b"<x>"}), "damaged"),
        ("a.odt", zipped({"mimetype": ODT_MIME}), "damaged"),
        (
            "a.odt",
            zipped({"mimetype": ODT_MIME, "META-INF/manifest.xml": b"<m:encryption-data/>"}),
            "password",
        ),
        ("a.odt", odt("<text:p>" + "A" * 30_000_000 + "</text:p>"), "bomb"),
        ("a.odt", odt("<text:p>&x;</text:p>"), "damaged"),
        ("a.ods", ods(sheet("a", [["tekst"], ["A" * 2_000_000]])), "bomb"),
        ("a.ods", ods(sheet("a", [["tekst"], [REPEATED]])), "bomb"),
        ("a.ods", ods(sheet("leeg", [])), "empty"),
        ("a.odp", zipped({"mimetype": ODP_MIME, "content.xml": b"<x/>"}), "save_as_docx"),
        ("a.odt", zipped({"mimetype": ODT_MIME, "content.xml": b"A" * 60_000_000}), "bomb"),
        ("a.zip", zipped({f"{at}.txt": b"x" for at in range(5_001)}), "too_many_members"),
        ("a.json", b'[{"id": 1, "text": "Hal', "broken_json"),
        ("a.json", b"[" * 100_000, "too_deep"),
        ("a.json", b'{"a": ' * 5_000 + b"1" + b"}" * 5_000, "too_deep"),
        ("a.json", b'[{"n": 1}, {"n": 2}]', "no_text_column"),
        ("a.txt", b"\n \n\n---\n\n", "no_text"),
    ],
)
def test_each_is_refused_with_what_to_do(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert code_of(path) == code


def test_truncated_office_files_are_damaged(tmp_path: Path) -> None:
    for name, content in (("a.odt", odt("<text:p>HALLO</text:p>")), ("a.ods", ods(sheet("a", [["HALLO"]])))):
        (tmp_path / name).write_bytes(content)
    paths = (
        small_docx(tmp_path / "a.docx"),
        small_xlsx(tmp_path / "a.xlsx"),
        tmp_path / "a.odt",
        tmp_path / "a.ods",
    )
    for path in paths:
        content = path.read_bytes()
        path.write_bytes(content[: len(content) // 2])
        assert code_of(path) == "damaged"


@pytest.mark.parametrize(("declaration", "body"), [(LAUGHS, "&a8;"), (OUTSIDE, "&x;")])
def test_xml_that_defines_entities_is_not_opened(tmp_path: Path, declaration: str, body: str) -> None:
    change = with_declaration(declaration, body)
    assert (
        code_of(rewrite_member(small_docx(tmp_path / "a.docx"), "word/document.xml", change)) == "unsafe_xml"
    )
    assert (
        code_of(rewrite_member(small_xlsx(tmp_path / "a.xlsx"), "xl/worksheets/sheet1.xml", change))
        == "unsafe_xml"
    )
    for name, content in (("a.odt", odt("<text:p>HALLO</text:p>")), ("a.ods", ods(sheet("a", [["HALLO"]])))):
        path = tmp_path / name
        path.write_bytes(content)
        assert code_of(rewrite_member(path, "content.xml", change)) == "unsafe_xml"


def test_a_bomb_in_an_office_file_is_not_unpacked(tmp_path: Path) -> None:
    def swell(content: bytes) -> bytes:
        return content.replace(b"HALLO", b"A" * 60_000_000)

    assert code_of(rewrite_member(small_docx(tmp_path / "a.docx"), "word/document.xml", swell)) == "bomb"
    assert (
        code_of(rewrite_member(small_xlsx(tmp_path / "a.xlsx"), "xl/worksheets/sheet1.xml", swell)) == "bomb"
    )


@pytest.mark.parametrize("long", [False, True])
def test_a_list_of_members_without_end_is_refused_by_its_size(tmp_path: Path, long: bool) -> None:
    """Before a library holds the whole list: only the ending of this file says how long it is."""
    path = tmp_path / "a.zip"
    size = (70_000_000).to_bytes(8 if long else 4, "little")
    eight = b"PK\x06\x06" + bytes(36) + size + bytes(8) + b"PK\x06\x07" + bytes(16) if long else b""
    listed = b"\xff" * 4 if long else size
    path.write_bytes(b"PK\x03\x04" + bytes(200) + eight + b"PK\x05\x06" + bytes(8) + listed + bytes(6))
    assert code_of(path) == "too_many_members"


def test_a_size_that_lies_is_counted_while_unpacking(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    content = bytearray(zipped({"a.txt": b"A" * 60_000_000}))
    for signature, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = content.index(signature) + place
        content[at : at + 4] = (1000).to_bytes(4, "little")
    path.write_bytes(content)
    assert code_of(path) in ("bomb", "damaged")


def test_a_file_with_a_password_inside_an_archive_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped({"map/goed.txt": b"Meer groen in de straat.\n", "map/dicht.docx": ENCRYPTED}))
    reading = read_files([path])
    assert [(p.source.file, p.text) for p in reading.passages] == [
        ("a.zip/map/goed.txt", "Meer groen in de straat.")
    ]
    assert [(e.code, e.parameters["file"]) for e in reading.refused] == [("password", "a.zip/map/dicht.docx")]


def test_a_file_above_the_size_setting_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("id,tekst\n1,Meer groen\n", encoding="utf-8")
    assert code_of(path, ReadOptions(max_bytes=10)) == "too_big"


@pytest.mark.parametrize(
    ("name", "content"), [("a.docx", "id;tekst\n1;Meer groen\n"), ("a.txt", "id;tekst\n1;Meer groen\n2;x\n")]
)
def test_a_table_under_another_name_is_read_as_what_it_is(tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    assert "Meer groen" in " ".join(spoken(read_files([path])))


def test_a_word_file_called_text_is_read_as_word(tmp_path: Path) -> None:
    assert spoken(read_files([small_docx(tmp_path / "a.txt")])) == ["HALLO"]


def test_text_from_right_to_left_is_kept_as_it_is(tmp_path: Path) -> None:
    text = "أريد المزيد من الأشجار في الشارع"
    path = small_docx(tmp_path / "a.docx")
    document = docx.Document(str(path))
    document.paragraphs[0].text = text
    document.save(str(path))
    assert spoken(read_files([path])) == [text]


def test_an_empty_workbook_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    openpyxl.Workbook().save(path)
    assert code_of(path) == "empty"


def test_one_bad_file_does_not_keep_the_others_from_being_read(tmp_path: Path) -> None:
    good, bad = tmp_path / "a.csv", tmp_path / "b.jsonl"
    good.write_text("id,tekst\n1,Meer groen\n", encoding="utf-8")
    bad.write_text('{"id": 1, "text": "Half"}\n{"id": 2, "te', encoding="utf-8")
    reading = read_files([bad, good, tmp_path / "weg.txt"])
    assert spoken(reading) == ["Meer groen"]
    assert [error.code for error in reading.refused] == ["missing", "broken_json"]


def test_an_option_of_a_command_does_not_stand_on_a_page() -> None:
    for both in SENTENCES.values():
        for sentence in both:
            # These two answer an option that somebody typed.
            if "--column" not in sentence and "--out" not in sentence:
                assert "--" not in without_options(sentence)
    assert without_options("Splits het (of stel in met --max-bytes). Klaar.") == "Splits het. Klaar."


def test_every_sentence_is_there_in_both_languages() -> None:
    for dutch, english in SENTENCES.values():
        assert dutch != english
        assert len(dutch) > 20 < len(english)


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
    resource.setrlimit(resource.RLIMIT_CPU, (10, 10))


@pytest.mark.parametrize("name", ["a.csv", "a.txt", "a.jsonl", "a.json"])
def test_a_line_of_200_megabytes_is_refused_within_the_limits(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with path.open("wb") as stream:
        stream.write(b'{"id": "1", "text": "' if "json" in name else b"id,tekst\n1,")
        for _ in range(200):
            stream.write(b"a" * 1_000_000)
    command = [sys.executable, "-m", "rodedraad", "read", str(path), "--out", str(tmp_path / "out")]
    done = subprocess.run(
        command, capture_output=True, text=True, preexec_fn=limited, check=False, env=with_source()
    )
    path.unlink()
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("rodedraad: ")
    assert len(done.stderr.splitlines()) == 1


def test_json_lines_never_come_half(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"id": 1, "text": "Meer"}) + "\n{\n", encoding="utf-8")
    command = [sys.executable, "-m", "rodedraad", "read", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=with_source())
    assert (done.returncode, done.stdout) == (2, "")
