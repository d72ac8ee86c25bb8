"""Results appear together or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from rodedraad.errors import UnusableInput
from rodedraad.folders import filled_at_once


def content(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())}


def test_what_was_written_is_there_when_the_block_has_ended(tmp_path: Path) -> None:
    out = tmp_path / "nieuw" / "uit"
    with filled_at_once(out) as folder:
        (folder / "a.txt").write_text("a", encoding="utf-8")
        assert not (out / "a.txt").exists()
    assert content(out) == {"a.txt": "a"}


@pytest.mark.parametrize("stop", [KeyboardInterrupt, UnusableInput("empty", file="a.csv")])
def test_a_run_that_stops_leaves_the_folder_as_it_was(tmp_path: Path, stop: BaseException) -> None:
    (tmp_path / "a.txt").write_text("van vorige keer", encoding="utf-8")

    def run() -> None:
        with filled_at_once(tmp_path) as folder:
            (folder / "a.txt").write_text("half", encoding="utf-8")
            raise stop

    with pytest.raises((KeyboardInterrupt, UnusableInput)):
        run()
    assert content(tmp_path) == {"a.txt": "van vorige keer"}


def test_a_file_that_only_an_earlier_run_had_is_taken_away(tmp_path: Path) -> None:
    for name in ("refused.jsonl", "van mij.txt"):
        (tmp_path / name).write_text("oud", encoding="utf-8")
    with filled_at_once(tmp_path, ("refused.jsonl",)) as folder:
        (folder / "a.txt").write_text("a", encoding="utf-8")
    assert content(tmp_path) == {"a.txt": "a", "van mij.txt": "oud"}


def test_a_place_where_no_folder_can_be_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a", encoding="utf-8")
    with pytest.raises(UnusableInput) as refused, filled_at_once(tmp_path / "a.txt" / "uit"):
        pass
    assert refused.value.sentence("nl").endswith("kan niet worden geschreven. Kies met --out een andere map.")
