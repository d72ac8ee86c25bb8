"""Open data: what is in the files and what is not, and the way back into an empty house."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import zipfile
from pathlib import Path

import duckdb
import pytest
from django.core.management import CommandError, call_command

from samenspraak.analyse.actions import confirm, merge
from samenspraak.gather.choices import Purpose
from samenspraak.gather.models import Contribution, Paraphrase
from samenspraak.ground.models import Programme
from samenspraak.perspective.choices import EditionState, PieceKind
from samenspraak.perspective.models import Edition, Quote, QuotePiece
from samenspraak.public.models import OpenDataRelease
from samenspraak.public.opendata.bundle import edition_zip, zipped
from samenspraak.public.opendata.chosen import remember, rows_of_edition
from samenspraak.public.opendata.linked import CONTEXT
from samenspraak.public.opendata.tables import as_csv, as_parquet, from_csv
from samenspraak.public.queries.records import RECORDS, rows_of
from samenspraak.trace.actions import withdraw_contribution
from tests.factories.beside import stand_beside
from tests.factories.rows import make_consent, make_contribution, make_edition, make_thread
from tests.samenspraak.public.conftest import World, make_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def full(world: World) -> World:
    """The small world, with every sort of consent and a quote."""
    stand_beside(world.challenge)
    table = world.dialogues[0].tables.get()
    for seat in (1, 2):
        make_consent(table.seats.get(number=seat).bearer, Purpose.OPEN_DATA, given=True)
    told = make_contribution(table, "Zilverdraad, zei ik.", seat=3, quote=False)
    Paraphrase.objects.create(
        programme=world.programme, version=told.current, text="Iemand zegt iets.", language="nl"
    )
    make_contribution(table, "Zilverdraad, alleen voor deze site.", seat=4, quote=True)
    quote = Quote.objects.create(programme=world.programme, section=world.sentences[0].section, order=9)
    about = {"programme": world.programme, "quote": quote, "version": world.said[0].current}
    QuotePiece.objects.create(**about, order=0, kind=PieceKind.SPAN, start=0, end=10)
    QuotePiece.objects.create(programme=world.programme, quote=quote, order=1, kind=PieceKind.OMISSION)
    QuotePiece.objects.create(**about, order=2, kind=PieceKind.SPAN, start=15, end=23)
    return world


def unpacked(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture
def files(client, full: World) -> dict[str, bytes]:
    response = client.get(full.address("open-data/editie-1.zip"))
    assert (response.status_code, response["Content-Type"]) == (200, "application/zip")
    return unpacked(response.content)


def cells(files: dict[str, bytes], plural: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"csv/{plural}.csv"].decode())))


def test_it_holds_every_list_and_says_what_it_is(files) -> None:
    wanted = {f"{form}/{plural}.{form}" for plural in ("programmes", *RECORDS) for form in ("csv", "parquet")}
    assert set(files) == wanted | {
        "data.jsonld",
        "fields.csv",
        "manifest.json",
        "README.md",
        "LICENCE.txt",
        "SHA256SUMS",
    }
    assert "CC BY 4.0" in files["LICENCE.txt"].decode()
    assert "## In English" in files["README.md"].decode()
    counts = json.loads(files["manifest.json"])["counts"]
    assert {plural: len(cells(files, plural)) for plural in counts} == counts


def test_its_checksums_hold(files) -> None:
    lines = [line.split("  ") for line in files["SHA256SUMS"].decode().splitlines()]
    assert {name for _digest, name in lines} == set(files) - {"SHA256SUMS"}
    assert [name for digest, name in lines if hashlib.sha256(files[name]).hexdigest() != digest] == []


def test_the_same_rows_give_the_same_bytes(full) -> None:
    assert edition_zip(full.programme, 1) == edition_zip(full.programme, 1)


def test_every_field_is_explained_in_both_languages(files) -> None:
    rows = list(csv.DictReader(io.StringIO(files["fields.csv"].decode())))
    explained = {(row["list"], row["field"]) for row in rows if row["aboutNl"] and row["aboutEn"]}
    for plural in RECORDS:
        header = files[f"csv/{plural}.csv"].decode().splitlines()[0].split(",")
        assert {(plural, name) for name in header} <= explained
    assert [row for row in rows if row["aboutNl"] == row["aboutEn"]] == []


def test_own_words_stand_in_a_file_only_with_consent_to_open_data(files, full) -> None:
    words = {row["id"]: (row["words"], row["text"]) for row in cells(files, "contributions")}
    assert words[full.said[0].public_id] == ("own", full.said[0].current.text)
    assert words[full.said[1].public_id] == ("none", "")
    assert ("paraphrase", "Iemand zegt iets.") in words.values()
    assert [name for name, content in files.items() if b"Zilverdraad" in content] == []


def test_a_quote_stands_in_a_file_only_with_consent_to_open_data(client, full) -> None:
    assert rows_of_edition(full.programme, 1)["quotes"][0]["text"] == "Wij missen [...] veerhuis"
    bearer = full.dialogues[0].tables.get().seats.get(number=1).bearer
    make_consent(bearer, Purpose.OPEN_DATA, given=False)
    assert rows_of(full.programme, "quotes")[0]["text"] == "Wij missen [...] veerhuis"
    assert rows_of_edition(full.programme, 1)["quotes"][0]["text"] is None


@pytest.mark.parametrize("plural", RECORDS)
def test_csv_parquet_and_rows_say_the_same(full, plural, tmp_path) -> None:
    record, rows = RECORDS[plural].record, rows_of(full.programme, plural)
    assert from_csv(record, as_csv(record, rows)) == rows
    path = tmp_path / "rows.parquet"
    path.write_bytes(as_parquet(record, rows))
    names = [field.name for field in record.fields]
    with duckdb.connect() as memory:
        found = memory.execute(f"SELECT * FROM '{path}'")
        assert [column[0] for column in found.description] == names
        read = found.fetchall()
    assert len(read) == len(rows)
    plain = [name for name in names if not name.endswith(("On", "At"))]
    assert [{name: row[names.index(name)] for name in plain} for row in read] == [
        {name: row[name] for name in plain} for row in rows
    ]


def test_linked_data_uses_only_words_it_declares(files, full) -> None:
    document = json.loads(files["data.jsonld"])
    assert document["@context"] == CONTEXT
    used = {key.partition(":")[0] for node in document["@graph"] for key in node if not key.startswith("@")}
    assert used <= set(CONTEXT)
    nodes = {node["@id"]: node for node in document["@graph"] if "@id" in node}
    sentence = nodes[f"urn:samenspraak:waterkant:{full.sentences[0].public_id}"]
    pointed = sentence["prov:wasDerivedFrom"]
    assert {one["@id"] for one in pointed} <= set(nodes)
    assert nodes["urn:samenspraak:waterkant:dataset"]["@type"] == "dcat:Dataset"


def test_what_is_taken_back_is_in_no_file_and_on_the_list(client, full) -> None:
    taken = full.said[0]
    withdraw_contribution(taken, by=None)
    files = unpacked(client.get(full.address("open-data/editie-1.zip")).content)
    holding = [name for name, content in files.items() if taken.public_id.encode() in content]
    assert holding == [
        name
        for name in files
        if name in {"csv/withdrawals.csv", "data.jsonld", "parquet/withdrawals.parquet"}
    ]
    assert [row["id"] for row in cells(files, "withdrawals")] == [taken.public_id]


def test_an_older_edition_keeps_its_own_file_without_what_came_later(client, full) -> None:
    remember(full.programme, 1)
    later = make_contribution(full.dialogues[0].tables.get(), "Dit kwam later.", seat=1)
    Edition.objects.update(state=EditionState.REPLACED)
    make_edition(full.programme, published=True, number=2)
    first, second = (
        unpacked(client.get(full.address(f"open-data/editie-{number}.zip")).content) for number in (1, 2)
    )
    has = [
        later.public_id in [row["id"] for row in cells(files, "contributions")] for files in (first, second)
    ]
    assert has == [False, True]
    assert len(cells(first, "sentences")) > len(cells(second, "sentences")) == 0
    assert client.get(full.address("open-data/editie-3.zip")).status_code == 404


def test_a_release_remembers_ids_and_no_words(full) -> None:
    kept = json.dumps(remember(full.programme, 1).ids)
    assert "veerhuis" not in kept
    assert remember(full.programme, 1) == OpenDataRelease.objects.get()


def test_single_lists_and_everything_of_today_are_files_too(client, full) -> None:
    for rest in ("lijst/threads.csv", "lijst/threads.parquet", "alles.jsonld"):
        response = client.get(full.address(f"open-data/{rest}"))
        assert (response.status_code, "attachment" in response["Content-Disposition"]) == (200, True)
    for rest in ("lijst/threads.xls", "lijst/mensen.csv"):
        assert client.get(full.address(f"open-data/{rest}")).status_code == 404


def emptied(world: World, content: bytes, folder: Path) -> Path:
    """The file on disk, and the house without the programme."""
    path = folder / "open-data.zip"
    path.write_bytes(content)
    Contribution.objects.all().delete()
    Programme.objects.all().delete()
    return path


def test_it_goes_back_into_an_empty_house_with_equal_counts(client, tmp_path, capsys) -> None:
    big = make_world(3)
    stand_beside(big.challenge, times=2)
    withdraw_contribution(big.said[0], by=None)
    before = rows_of_edition(big.programme, 1)
    path = emptied(big, edition_zip(big.programme, 1), tmp_path)
    call_command("import_open_data", path, "--public")
    after = rows_of_edition(Programme.objects.get(), 1)
    assert {plural: len(rows) for plural, rows in after.items()} == {
        plural: len(rows) for plural, rows in before.items()
    }
    assert "sentences: 9" in capsys.readouterr().out
    assert client.get("/nl/waterkant/perspectief/").status_code == 200


def test_what_goes_back_says_the_same(full, tmp_path) -> None:
    """Row by row, but for how speakers are named: seats come back without what they spoke as."""
    before = rows_of_edition(full.programme, 1)
    path = emptied(full, edition_zip(full.programme, 1), tmp_path)
    call_command("import_open_data", path)
    after = rows_of_edition(Programme.objects.get(), 1)
    lost = {"attributionNl", "attributionEn", "version", "attribution"}
    for plural, rows in before.items():
        assert [{k: v for k, v in row.items() if k not in lost} for row in after[plural]] == [
            {k: v for k, v in row.items() if k not in lost} for row in rows
        ], plural


def test_corrections_in_other_words_are_told_and_come_back(client, tmp_path) -> None:
    """Each with its version and why; readers of the new house have the newest, and read why it was corrected."""
    world = make_world()
    stand_beside(world.challenge, times=2)
    before = rows_of_edition(world.programme, 1)
    told = sorted(before["rendering-corrections"], key=lambda row: row["version"])
    assert [(row["version"], row["isPlain"], row["reason"], row["why"]) for row in told] == [
        (2, True, "correction", "Anders gezegd (2)."),
        (3, True, "correction", "Anders gezegd (3)."),
    ]
    path = emptied(world, edition_zip(world.programme, 1), tmp_path)
    call_command("import_open_data", path, "--public")
    after = rows_of_edition(Programme.objects.get(), 1)
    assert after["rendering-corrections"] == before["rendering-corrections"]
    assert after["renderings"] == before["renderings"]
    page = client.get("/nl/waterkant/perspectief/verbeteringen/").content.decode()
    assert ("Anders gezegd (3)." in page, page.count("Anders: ")) == (True, 0)


def test_a_file_of_before_there_was_this_list_still_goes_back(full, tmp_path) -> None:
    files = unpacked(edition_zip(full.programme, 1))
    kept = {name: content for name, content in files.items() if "rendering-corrections" not in name}
    kept["SHA256SUMS"] = b"".join(
        line + b"\n" for line in files["SHA256SUMS"].splitlines() if b"rendering-corrections" not in line
    )
    path = emptied(full, zipped(kept), tmp_path)
    call_command("import_open_data", path)
    assert rows_of_edition(Programme.objects.get(), 1)["rendering-corrections"] == []


def test_a_thread_that_was_set_aside_comes_back_as_such(tmp_path) -> None:
    world = make_world()
    other = make_thread(world.programme, "Vervoer", said=world.said[:1])
    newer = confirm(merge([*world.threads, other], label_nl="Een plek in het dorp", by=None), by=None)
    before = rows_of_edition(world.programme, 1)["threads"]
    assert [row["wentOnIn"] for row in before if row["setAsideAt"]] == [[newer.public_id]]
    path = emptied(world, edition_zip(world.programme, 1), tmp_path)
    call_command("import_open_data", path)
    assert rows_of_edition(Programme.objects.get(), 1)["threads"] == before


def test_what_others_wrote_is_named_and_not_passed_on(files) -> None:
    told = {row["title"]: row["text"] for row in cells(files, "annexes")}
    assert told == {"Werkwijze 0": "Zo ging het.", "Advies van anderen": ""}


def test_a_rendered_sentence_leads_to_the_full_ones_and_goes_with_them(client, full) -> None:
    rows = {row["id"]: row for row in rows_of(full.programme, "renderings")}
    assert {row["isPlain"] for row in rows.values()} == {True}
    rendered = sorted(key for row in rows.values() for key in row["renders"])
    assert rendered == sorted(row["id"] for row in rows_of(full.programme, "sentences"))
    for said in full.said:
        withdraw_contribution(said, by=None)
    gone = {row["renders"][0] for row in rows_of(full.programme, "renderings") if row["isWithdrawn"]}
    assert gone == {row["id"] for row in rows_of(full.programme, "sentences") if row["isWithdrawn"]} != set()
    assert [row["text"] for row in rows_of(full.programme, "renderings") if row["isWithdrawn"]] == [
        None
    ] * len(gone)


def test_it_does_not_go_back_beside_itself(full, tmp_path) -> None:
    path = tmp_path / "open-data.zip"
    path.write_bytes(edition_zip(full.programme, 1))
    with pytest.raises(CommandError, match="waterkant"):
        call_command("import_open_data", path)
    with pytest.raises(CommandError, match=r"een leeg huis|an empty house"):
        call_command("import_open_data", path, "--slug", "anders")
    assert Programme.objects.count() == 1


def test_a_bad_file_is_told_in_one_sentence(full, tmp_path) -> None:
    good = unpacked(edition_zip(full.programme, 1))
    bad = {
        "geen.zip": b"geen zip",
        "leeg.zip": zipped({}),
        "half.zip": zipped({name: content for name, content in good.items() if name != "csv/threads.csv"}),
        "anders.zip": zipped({**good, "csv/threads.csv": good["csv/threads.csv"] + b"x"}),
    }
    for name, content in bad.items():
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(CommandError) as refusal:
            call_command("import_open_data", path)
        assert str(refusal.value).endswith(".")
        assert name in str(refusal.value)
    with pytest.raises(CommandError, match=r"nergens\.zip"):
        call_command("import_open_data", tmp_path / "nergens.zip")
