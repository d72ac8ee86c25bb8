"""`samenspraak import` does what the upload does, and ends in the review queue."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from samenspraak.gather.choices import FileState
from samenspraak.gather.models import Consent, Contribution, SourceFile
from tests.samenspraak.gather.test_review import CSV


@pytest.fixture(autouse=True)
def english_machine(monkeypatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


@pytest.fixture
def files(tmp_path):
    (tmp_path / "goed.csv").write_text(CSV, encoding="utf-8")
    (tmp_path / "leeg.csv").write_bytes(b"")
    return tmp_path


def run(*arguments: object) -> str:
    out = StringIO()
    call_command("import", *map(str, arguments), stdout=out)
    return out.getvalue()


def test_one_line_a_file_and_the_way_to_the_review(table, files) -> None:
    said = run(files / "goed.csv", files / "leeg.csv", "--programme", "waterkant")
    assert said.splitlines() == [
        "goed.csv: 3 statements to review, 0 parts left out.",
        "The file leeg.csv is empty. Choose a file with text in it.",
        "Review them at /en/waterkant/werkbank/invoer/",
    ]
    assert dict(SourceFile.objects.values_list("name", "state")) == {
        "goed.csv": FileState.REVIEW,
        "leeg.csv": FileState.REFUSED,
    }
    assert (Contribution.objects.count(), Consent.objects.count()) == (0, 0)


def test_what_was_agreed_and_where_it_was_said(table, files) -> None:
    run(
        *(files / "goed.csv", "--programme", "waterkant", "--dialogue", table.dialogue.public_id),
        *("--table", 1, "--wording", "verbatim", "--consent", "quote", "archive"),
    )
    file = SourceFile.objects.get()
    assert (file.table, file.wording) == (table, "verbatim")
    given = Consent.objects.order_by("purpose").values_list("purpose", "given")
    assert list(given) == [("archive", True), ("quote", True)]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ["leeg.csv", "--programme", "waterkant"],
            "The file leeg.csv is empty. Choose a file with text in it.",
        ),
        (["weg.csv", "--programme", "waterkant"], "weg.csv cannot be opened. Check its name."),
        (["goed.csv", "--programme", "nergens"], "There is no programme called nergens."),
        (
            ["goed.csv", "--programme", "waterkant", "--dialogue", "x"],
            "There is no dialogue x in this programme.",
        ),
    ],
)
def test_exit_code_2_when_nothing_can_be_used(table, files, arguments, sentence) -> None:
    with pytest.raises(CommandError) as refusal:
        run(files / arguments[0], *arguments[1:])
    assert (str(refusal.value), refusal.value.returncode) == (sentence, 2)


def test_the_same_file_again_is_said_and_is_no_failure(table, files) -> None:
    run(files / "goed.csv", "--programme", "waterkant")
    said = run(files / "goed.csv", "--programme", "waterkant")
    assert said.splitlines()[0].startswith("goed.csv was brought in before, as goed.csv.")
    assert SourceFile.objects.count() == 1


def test_dutch_where_the_machine_speaks_dutch(table, files, monkeypatch) -> None:
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    said = run(files / "goed.csv", files / "leeg.csv", "--programme", "waterkant")
    assert said.splitlines()[1] == "Het bestand leeg.csv is leeg. Kies een bestand met tekst."
