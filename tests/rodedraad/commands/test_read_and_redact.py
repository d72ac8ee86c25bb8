"""The commands `read` and `redact`: what they write, what they say, and that the same input gives the same bytes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.rodedraad.readers.files import with_source

TABLE = "id;rol;tekst\n7;Student;Bel mij op 06-12345678\n8;Huurder;\n9;Boer;Ideeën â€“ genoeg\n"
REPORT = "Tafel 3\n\nZorgen:\n- De bus rijdt niet, mail naar a@b.nl\n"


def call(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "rodedraad", *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, encoding="utf-8", env=with_source(**environment)
    )


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def inputs(folder: Path) -> list[Path]:
    (folder / "a.csv").write_text(TABLE, encoding="utf-8")
    (folder / "b.txt").write_text(REPORT, encoding="utf-8")
    return [folder / "a.csv", folder / "b.txt"]


def test_read_writes_what_is_analysed_and_what_is_not(tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = call("read", *inputs(tmp_path), "--out", out)
    assert (done.returncode, done.stdout) == (0, "")
    passages = rows(out / "passages.jsonl")
    assert passages[0] == {
        "id": "7",
        "text": "Bel mij op 06-12345678",
        "role": "Student",
        "kind": None,
        "table": None,
        "source": {"file": "a.csv", "locator": "C2", "start": 0, "end": 22},
    }
    assert [row["text"] for row in passages] == [
        "Bel mij op 06-12345678",
        "Ideeën – genoeg",
        "De bus rijdt niet, mail naar a@b.nl",
    ]
    assert [(row["text"], row["why"]) for row in rows(out / "left_out.jsonl")] == [
        ("", "empty"),
        ("Tafel 3", "heading"),
        ("Zorgen:", "heading"),
    ]
    assert rows(out / "repaired.jsonl") == [{"id": "9", "original": "Ideeën â€“ genoeg"}]
    assert json.loads((out / "run.json").read_text(encoding="utf-8"))["left_out"] == {
        "empty": 1,
        "heading": 2,
    }


def test_without_a_folder_every_unit_is_a_line_on_stdout(tmp_path: Path) -> None:
    done = call("read", *inputs(tmp_path))
    texts = [json.loads(line)["text"] for line in done.stdout.splitlines()]
    assert texts == [
        "Bel mij op 06-12345678",
        "",
        "Ideeën – genoeg",
        "Tafel 3",
        "Zorgen:",
        "De bus rijdt niet, mail naar a@b.nl",
    ]


def test_redact_gives_every_unit_back_with_offsets_in_the_original(tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = call("redact", *inputs(tmp_path), "--out", out)
    assert (done.returncode, done.stdout) == (0, "")
    assert rows(out / "redacted.jsonl") == [
        {
            "id": "7",
            "text": "Bel mij op [telefoon]",
            "redactions": [{"start": 11, "end": 22, "type": "phone", "doubtful": False}],
        },
        {"id": "8", "text": "", "redactions": []},
        {"id": "9", "text": "Ideeën – genoeg", "redactions": []},
        {"id": "b.txt:1", "text": "Tafel 3", "redactions": []},
        {"id": "b.txt:3", "text": "Zorgen:", "redactions": []},
        {
            "id": "b.txt:4",
            "text": "De bus rijdt niet, mail naar [e-mail]",
            "redactions": [{"start": 29, "end": 35, "type": "email", "doubtful": False}],
        },
    ]
    summary = json.loads((out / "redact.json").read_text(encoding="utf-8"))
    assert {name: number for name, number in summary["counts"].items() if number} == {"email": 1, "phone": 1}
    assert (summary["doubtful"], summary["to_check"]) == (0, [])


def test_names_on_a_list_stay_and_office_holders_are_asked_about(tmp_path: Path) -> None:
    path, stay, out = tmp_path / "a.txt", tmp_path / "namen.txt", tmp_path / "out"
    path.write_text("Wethouder Brandsma en wethouder Zwanenburg kwamen.\n", encoding="utf-8")
    stay.write_text("# het college\nAnna Brandsma\n", encoding="utf-8")
    call("redact", path, "--keep-names", stay, "--out", out)
    assert [row["text"] for row in rows(out / "redacted.jsonl")] == [
        "Wethouder Brandsma en wethouder [naam] kwamen."
    ]
    summary = json.loads((out / "redact.json").read_text(encoding="utf-8"))
    assert summary["to_check"] == [
        {"id": "a.txt:1", "start": 32, "end": 42, "type": "name", "doubtful": True, "office": True}
    ]


def test_a_list_of_names_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    done = call("redact", *inputs(tmp_path), "--keep-names", tmp_path / "weg.txt", LC_ALL="C.UTF-8")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "rodedraad: The list weg.txt cannot be read. Give a text file (UTF-8) with one name a line.\n"
    )


def test_redacted_lines_keep_the_ids_they_came_with(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": 1, "text": "a@b.nl"}\n{"id": "x", "text": "Zorg: ja"}\n', encoding="utf-8")
    lines = [json.loads(line) for line in call("redact", path).stdout.splitlines()]
    assert [(line["id"], line["text"]) for line in lines] == [("1", "[e-mail]"), ("x", "Zorg: ja")]


def test_a_refused_file_is_named_and_the_rest_is_written(tmp_path: Path) -> None:
    bad = tmp_path / "leeg.docx"
    bad.touch()
    out = tmp_path / "out"
    done = call("read", bad, *inputs(tmp_path), "--out", out, LC_ALL="nl_NL.UTF-8")
    assert done.returncode == 0
    assert "rodedraad: Het bestand leeg.docx is leeg. Kies een bestand met tekst.\n" in done.stderr
    assert rows(out / "refused.jsonl") == [
        {"file": "leeg.docx", "why": "The file leeg.docx is empty. Choose a file with text in it."}
    ]


def test_when_nothing_can_be_used_it_ends_with_2_and_writes_no_result(tmp_path: Path) -> None:
    out = tmp_path / "out"
    for command in ("read", "redact"):
        done = call(command, tmp_path / "weg.csv", "--out", out, LC_ALL="C.UTF-8")
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == "rodedraad: The file weg.csv is not there. Check its name and folder.\n"
        assert list(out.iterdir()) == []


def test_columns_are_named_on_the_command_line(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("wie,zin,meer\nBoer,Nat,Te nat\n", encoding="utf-8")
    done = call("read", path, "--text-column", "zin", "--text-column", "meer", "--column", "role=wie")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(line["id"], line["role"], line["text"]) for line in lines] == [
        ("a.csv:2#zin", "Boer", "Nat"),
        ("a.csv:2#meer", "Boer", "Te nat"),
    ]
    for wrong in (["--text-column", "zinnen"], ["--column", "role=x"], ["--column", "rol=wie"]):
        assert call("read", path, *wrong).returncode == 2


def test_the_same_input_gives_the_same_bytes_in_any_process(tmp_path: Path) -> None:
    files = inputs(tmp_path)
    written = []
    for seed in ("0", "1", "77"):
        for command in ("read", "redact"):
            call(command, *files, "--out", tmp_path / f"{command}{seed}", PYTHONHASHSEED=seed)
        names = [
            ("read", "passages.jsonl"),
            ("read", "left_out.jsonl"),
            ("redact", "redacted.jsonl"),
            ("redact", "redact.json"),
        ]
        written.append([(tmp_path / f"{command}{seed}" / name).read_bytes() for command, name in names])
    assert written[0] == written[1] == written[2]


def test_input_that_cannot_be_used_leaves_earlier_results_alone(tmp_path: Path) -> None:
    out = tmp_path / "out"
    call("read", *inputs(tmp_path), "--out", out)
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    (tmp_path / "leeg.csv").write_bytes(b"")
    assert call("read", tmp_path / "leeg.csv", "--out", out).returncode == 2
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def test_starting_a_command_imports_nothing_that_counts() -> None:
    shown = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "rodedraad", "read", "--help"],
        capture_output=True,
        text=True,
        check=True,
        env=with_source(),
    )
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in shown.stderr.splitlines()}
    assert imported & {"numpy", "scipy", "sklearn", "docx", "openpyxl", "lxml"} == set()
