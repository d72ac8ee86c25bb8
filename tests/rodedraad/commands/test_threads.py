"""`rodedraad threads` as people run it: in a process of its own."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.rodedraad.threads.golden import golden_passages

OUTPUTS = {"passages.jsonl", "left_out.jsonl", "threads.json", "threads.csv", "report.html", "run.json"}


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    path = tmp_path / "verslagen.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["id", "bijdrage", "tafel"])
        writer.writerows([passage.id, passage.text, passage.table] for passage in golden_passages())
    return path


def rodedraad(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "rodedraad", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
        env={**os.environ, "PYTHONPATH": str(Path("src").resolve()), **environment},
    )


def test_it_writes_every_file_and_the_same_bytes_in_any_process(minutes: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "an other folder"
    arguments = ("threads", minutes, "--column", "table=tafel", "--text-column", "bijdrage", "--seed", "5")
    assert rodedraad(*arguments, "--out", one, PYTHONHASHSEED="1", OPENBLAS_NUM_THREADS="1").returncode == 0
    assert rodedraad(*arguments, "--out", two, PYTHONHASHSEED="2", OPENBLAS_NUM_THREADS="2").returncode == 0
    assert {path.name for path in one.iterdir()} == OUTPUTS
    for name in OUTPUTS - {"run.json"}:
        assert (one / name).read_bytes() == (two / name).read_bytes(), name
    runs = [json.loads((folder / "run.json").read_text()) for folder in (one, two)]
    assert [run.pop("timing").keys() for run in runs] == [{"seconds"}, {"seconds"}]
    assert runs[0] == runs[1]
    assert str(tmp_path) not in "".join(path.read_text(encoding="utf-8") for path in one.iterdir())


def test_threads_json_has_the_published_shape(minutes: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    rodedraad("threads", minutes, "--out", out, "--vectors", "ngrams")
    found = json.loads((out / "threads.json").read_text(encoding="utf-8"))
    passages = [
        json.loads(line) for line in (out / "passages.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    assert list(found) == ["run", "threads", "unassigned"]
    assert found["run"] == json.loads((out / "run.json").read_text(encoding="utf-8"))["run"]
    for thread in found["threads"]:
        assert list(thread) == [
            "id",
            "label",
            "terms",
            "size",
            "tables",
            "stability",
            "verdict",
            "parent",
            "exemplars",
            "passages",
        ]
        assert thread["verdict"] in {"firm", "tentative", "do not report"}
        assert [list(exemplar) for exemplar in thread["exemplars"]] == [["passage", "text", "source"]] * len(
            thread["exemplars"]
        )
        told = [passage["id"] for passage in passages if thread["id"] in passage["threads"]]
        assert sorted(told) == thread["passages"]
    assert sorted(passage["id"] for passage in passages if not passage["threads"]) == found["unassigned"]
    assert [passage["id"] for passage in passages] == [passage.id for passage in golden_passages()]


def test_without_out_every_line_of_input_is_a_line_of_output(minutes: Path) -> None:
    done = rodedraad("threads", minutes, "--vectors", "ngrams")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [line["id"] for line in lines] == [passage.id for passage in golden_passages()]
    assert all("threads" in line for line in lines)


def test_no_threads_is_a_result(tmp_path: Path) -> None:
    path = tmp_path / "kort.csv"
    path.write_text("bijdrage\nDe bus rijdt niet meer.\nWij zoeken een woning.\n", encoding="utf-8")
    done = rodedraad("threads", path, "--out", tmp_path / "out")
    assert done.returncode == 0
    found = json.loads((tmp_path / "out" / "threads.json").read_text(encoding="utf-8"))
    assert (found["threads"], len(found["unassigned"])) == ([], 2)


def test_input_that_cannot_be_used_is_refused_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "leeg.csv").write_bytes(b"")
    done = rodedraad("threads", tmp_path / "leeg.csv", "--out", tmp_path / "out", LC_ALL="nl_NL.UTF-8")
    assert done.returncode == 2
    assert done.stderr == "rodedraad: Het bestand leeg.csv is leeg. Kies een bestand met tekst.\n"


COUNTS = {
    "nl": "uitspraken: 2; verschillende teksten: 2; vergeleken: 2; draden: 0; in geen draad: 2",
    "en": "passages: 2; different texts: 2; compared: 2; threads: 0; unassigned: 2",
}


@pytest.mark.parametrize(
    ("options", "spoken", "expected"),
    [
        ((), "nl_NL.UTF-8", "nl"),
        ((), "C.UTF-8", "en"),
        (("--language", "nl"), "C.UTF-8", "nl"),
        (("--language", "en"), "nl_NL.UTF-8", "en"),
    ],
)
def test_it_speaks_the_language_asked_for_else_that_of_the_machine(
    tmp_path: Path, options: tuple[str, ...], spoken: str, expected: str
) -> None:
    path = tmp_path / "kort.csv"
    path.write_text("bijdrage\nDe bus rijdt niet meer.\nWij zoeken een woning.\n", encoding="utf-8")
    done = rodedraad("threads", path, "--out", tmp_path / "out", *options, LC_ALL=spoken)
    assert done.stderr.splitlines()[-1] == COUNTS[expected]


def test_a_negative_seed_is_refused(minutes: Path) -> None:
    assert rodedraad("threads", minutes, "--seed", "-1").returncode == 2
