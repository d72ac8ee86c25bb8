"""A folder is read whole, with the folders in it; so is a ZIP of what a recorder exports."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rodedraad import UnusableInput, read_files
from tests.rodedraad.commands.test_read_and_redact import call
from tests.rodedraad.readers.files import told, write, zipped

VOICED = b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Huurder>Het tocht.</v>\n"


def test_a_folder_is_read_whole(tmp_path: Path) -> None:
    folder = tmp_path / "oogst"
    (folder / "tafel 2").mkdir(parents=True)
    (folder / ".verborgen").mkdir()
    write(folder / "b.csv", "id,tekst\n7,Meer groen\n")
    write(folder / "tafel 2" / "a.vtt", VOICED)
    write(folder / "foto.png", b"\x89PNG\r\n\x1a\n\x00\x00")
    write(folder / ".DS_Store", "x")
    write(folder / "~$b.docx", "x")
    write(folder / ".verborgen" / "c.txt", "Dit niet.")
    (folder / "elders.txt").symlink_to(write(tmp_path / "buiten.txt", "Dit ook niet."))
    reading = read_files([folder])
    assert [(p.source.file, p.text) for p in reading.passages] == [
        ("oogst/b.csv", "Meer groen"),
        ("oogst/tafel 2/a.vtt", "Het tocht."),
    ]
    assert [error.parameters["file"] for error in reading.refused] == ["oogst/foto.png"]
    out = tmp_path / "out"
    assert call("read", folder, "--out", out).returncode == 0
    assert sorted(json.loads((out / "run.json").read_text())["inputs"]) == [
        "oogst/b.csv",
        "oogst/foto.png",
        "oogst/tafel 2/a.vtt",
    ]


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnusableInput) as caught:
        read_files([tmp_path])
    assert caught.value.code == "empty_folder"


def test_what_a_recorder_exports(tmp_path: Path) -> None:
    members = {
        "gesprek 1.md": b"---\ntitle: Wonen\n---\n**Speaker 1** (00:00:15)\nIk vind geen huis.\n",
        "gesprek 2.csv": b"speaker,start,text\nSpeaker 4,00:01,De bus rijdt niet.\n",
        "gesprek 3.vtt": VOICED,
    }
    reading = read_files([write(tmp_path / "export.zip", zipped(members))])
    assert told(reading) == [
        ("Speaker 1", None, None, "Ik vind geen huis."),
        ("Speaker 4", None, None, "De bus rijdt niet."),
        ("Huurder", None, None, "Het tocht."),
    ]
    assert [p.source.file for p in reading.passages] == [f"export.zip/{name}" for name in members]
