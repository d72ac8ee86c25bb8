"""An older database file that is put back is brought up to date from the journal, or it is not put back at all.

Each test runs the commands of a real installation in a home of its own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
SENTINEL = "Kwikstaart"
MAKE = f"""
import django; django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from tests.factories.rows import *
table = make_table(make_dialogue(make_programme()))
make_contribution(table, "De {SENTINEL} is weg.")
"""
WITHDRAW = """
import django; django.setup()
from samenspraak.gather.models import Contribution
from samenspraak.trace.actions import withdraw_contribution
withdraw_contribution(Contribution.objects.get(), by=None)
"""
# A note of a table that still talks, and what its device keeps.
WRITE = f"""
import django, os, pathlib; django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from tests.factories.rows import *
from tests.factories.sheets import note_body
from samenspraak.converse.actions import take_notes
table = make_table(make_dialogue(make_programme()))
body = note_body(table, "De {SENTINEL} is weg.", kind="dream")
take_notes(table, [body])
pathlib.Path(os.environ["SAMENSPRAAK_HOME"], "device").write_text(body)
"""
SIGN_AND_WITHDRAW = """
import django, os, pathlib; django.setup()
from samenspraak.convene.models import Table
from samenspraak.converse.actions import sign_record
from samenspraak.gather.actions import take_record
from samenspraak.gather.models import Contribution
from samenspraak.trace.actions import withdraw_contribution
from tests.factories.sheets import signing_body
table = Table.objects.get()
body = pathlib.Path(os.environ["SAMENSPRAAK_HOME"], "device").read_text()
sign_record(table, signing_body(table, [body]), [body])
take_record(table.records.get())
withdraw_contribution(Contribution.objects.get(), by=None)
"""
# A line that two seats stand behind; after the backup seat 1 takes back that it does, and what it remarked.
WRITE_SHARED = f"""
import django, json, os, pathlib; django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from tests.factories.rows import *
from tests.factories.sheets import note_body, signing_body
from samenspraak.converse.actions import take_notes
table = make_table(make_dialogue(make_programme()))
first, second = table.seats.filter(number__in=[1, 2]).order_by("number")
body = note_body(table, "De veerpont vaart te weinig.", seats=[str(first.pk), str(second.pk)])
said = [{{"seat": str(first.pk), "agreement": "with_remark", "remark": "Dat zei {SENTINEL}."}}]
take_notes(table, [body])
signing = signing_body(table, [body], signatures=said)
pathlib.Path(os.environ["SAMENSPRAAK_HOME"], "device").write_text(json.dumps([body, signing]))
"""
# What the device of the table kept is sent, before the backup is put back and after.
SIGN_SHARED = """
import django, json, os, pathlib; django.setup()
from samenspraak.convene.models import Table
from samenspraak.converse.actions import sign_record
from samenspraak.gather.actions import take_record
body, signing = json.loads(pathlib.Path(os.environ["SAMENSPRAAK_HOME"], "device").read_text())
table = Table.objects.get()
assert sign_record(table, signing, [body]).is_receipt
take_record(table.records.get())
"""
LEAVE = """
import django; django.setup()
from samenspraak.convene.models import Seat
from samenspraak.trace.actions import withdraw_everything
withdraw_everything(Seat.objects.get(number=1).bearer)
"""
WHO = """
import django; django.setup()
from samenspraak.converse.models import Signature
from samenspraak.converse.raw import Note
from samenspraak.gather.models import Support
print(*Note.objects.get().seats.values_list("number", flat=True), end=" / ")
print(*Support.objects.filter(withdrawn_at=None).values_list("seat__number", flat=True), end=" / ")
print(*Signature.objects.values_list("agreement", flat=True))
"""
READ_SHEET = f"""
import django; django.setup()
from django.test import Client
from samenspraak.convene.models import Table
from samenspraak.converse.actions import open_sheet_key
code = open_sheet_key(Table.objects.get(), by=None)
page = Client(HTTP_HOST="127.0.0.1").get("/nl/waterkant/blad/tafel/", headers={{"X-Sheet-Key": code}})
print(page.status_code, "{SENTINEL}" in page.content.decode())
"""


class House:
    """An installation in its own home, run from the command line."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.database = home / "samenspraak.sqlite3"
        self.journal = home / "withdrawals.journal"

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        environment = {key: value for key, value in os.environ.items() if not key.startswith("SAMENSPRAAK_")}
        environment |= {
            "SAMENSPRAAK_HOME": str(self.home),
            "DJANGO_SETTINGS_MODULE": "samenspraak.settings.house",
            "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
        }
        return subprocess.run(
            [sys.executable, *arguments], env=environment, capture_output=True, text=True, check=False
        )

    def command(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return self.run("-m", "samenspraak", *arguments)

    def holds(self, words: str, file: Path | None = None) -> bool:
        """Whether the words stand in the file of the database, also where rows were deleted."""
        import sqlite3

        with sqlite3.connect(file or self.database) as connection:
            return words in "\n".join(connection.iterdump())


@pytest.fixture(scope="module")
def once(tmp_path_factory) -> Path:
    """Something was said, a backup was made, then its people took it back."""
    house = House(tmp_path_factory.mktemp("house"))
    assert house.run("-c", MAKE).returncode == 0
    assert house.command("backup", str(house.home / "backup.sqlite3")).returncode == 0
    assert house.run("-c", WITHDRAW).returncode == 0
    return house.home


@pytest.fixture
def house(once: Path, tmp_path: Path) -> House:
    shutil.copytree(once, tmp_path / "house")
    return House(tmp_path / "house")


def test_what_was_taken_back_does_not_come_back(house) -> None:
    backup = house.home / "backup.sqlite3"
    assert (house.holds(SENTINEL, backup), house.holds(SENTINEL)) == (True, False)
    done = house.command("restore", str(backup))
    assert (done.returncode, done.stdout.strip()) == (0, "Restored. Withdrawn again: 1")
    assert house.holds(SENTINEL) is False


def test_a_line_of_the_sheet_that_was_not_signed_yet_stays_away_too(tmp_path) -> None:
    """The backup is of while the table still talked; the table signed afterwards, and then took its line back."""
    house = House(tmp_path)
    assert house.run("-c", WRITE).returncode == 0
    backup = house.home / "backup.sqlite3"
    assert house.command("backup", str(backup)).returncode == 0
    assert house.run("-c", SIGN_AND_WITHDRAW).returncode == 0
    assert (house.holds(SENTINEL, backup), house.holds(SENTINEL)) == (True, False)
    done = house.command("restore", str(backup))
    assert (done.returncode, done.stdout.strip()) == (0, "Restored. Withdrawn again: 1")
    assert house.holds(SENTINEL) is False
    assert house.run("-c", READ_SHEET).stdout.split() == ["200", "False"]


def test_who_took_only_their_own_support_back_does_not_stand_behind_it_again(tmp_path) -> None:
    """The backup is of before the signing: no row of the support itself is in it, only the note with its two seats."""
    house = House(tmp_path)
    assert house.run("-c", WRITE_SHARED).returncode == 0
    backup = house.home / "backup.sqlite3"
    assert house.command("backup", str(backup)).returncode == 0
    assert house.run("-c", WHO).stdout.strip() == "1 2 /  /"
    assert house.run("-c", SIGN_SHARED).returncode == 0
    assert house.run("-c", WHO).stdout.strip() == "1 2 / 1 2 / with_remark"
    assert house.run("-c", LEAVE).returncode == 0
    assert house.run("-c", WHO).stdout.strip() == "2 / 2 / with_remark"
    assert house.command("restore", str(backup)).returncode == 0
    assert house.run("-c", WHO).stdout.strip() == "2 /  /"
    assert house.run("-c", SIGN_SHARED).returncode == 0
    assert house.run("-c", WHO).stdout.strip() == "2 / 2 / with_remark"
    assert house.holds(SENTINEL) is False


@pytest.mark.parametrize("how", ["gone", "emptied", "another"])
def test_without_the_newest_journal_nothing_is_put_back(house, how) -> None:
    if how == "gone":
        house.journal.unlink()
    else:
        house.journal.write_text("" if how == "emptied" else "x\n", encoding="utf-8")
    before = house.database.read_bytes()
    done = house.command("restore", str(house.home / "backup.sqlite3"))
    assert (done.returncode, house.database.read_bytes() == before) == (2, True)


def test_on_an_empty_machine_a_person_says_how_long_the_journal_is(house) -> None:
    house.database.unlink()
    (house.home / "withdrawals.head").unlink()
    backup = str(house.home / "backup.sqlite3")
    assert house.command("restore", backup).returncode == 2
    assert house.command("restore", backup, "--lines", "9").returncode == 2
    assert house.command("restore", backup, "--lines", "1").returncode == 0
    assert house.holds(SENTINEL) is False


@pytest.mark.parametrize("content", [b"", b"no database at all"])
def test_a_file_that_is_no_database_changes_nothing(house, content) -> None:
    bad = house.home / "bad.sqlite3"
    bad.write_bytes(content)
    before = house.database.read_bytes()
    done = house.command("restore", str(bad))
    assert (done.returncode, house.database.read_bytes() == before) == (2, True)
