"""A lottery on screen: frozen, published, drawn once; a stranger checks it; a volunteer sees their own chance only."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from samenspraak.convene.actions import Refusal, enter_randomness, erase_draws
from samenspraak.convene.actions.draws import draw_replacements, panel_of
from samenspraak.convene.choices import DrawStage
from samenspraak.convene.lottery import index_of
from samenspraak.convene.lottery.verifier import randomness_for
from samenspraak.convene.models import Draw
from samenspraak.convene.queries import codes_of, own_chance, public_files
from samenspraak.ground import clock
from samenspraak.ground.models import AuditLine
from samenspraak.ground.numbers import grouped
from tests.factories.rows import DRAW_POOL, DRAW_QUOTAS, make_draw, make_programme
from tests.people import enter

pytestmark = pytest.mark.django_db
IDS = [f"v{number}" for number in range(12)]


@pytest.fixture
def programme(db: None) -> Any:
    return make_programme()


@pytest.fixture
def olga(programme: Any) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(enter("olga", programme))
    return client


def address(name: str, programme: Any, *rest: Any) -> str:
    return reverse(f"convene:{name}", args=[programme.slug, *rest]).replace("/nl/", "/en/", 1)


def asked(**changed: Any) -> dict[str, Any]:
    return {
        "title": "Vier plaatsen",
        "seats": 4,
        "randomness_from": "three dice",
        "pool": SimpleUploadedFile("list.csv", DRAW_POOL),
        "quotas": SimpleUploadedFile("limits.csv", DRAW_QUOTAS),
        **changed,
    }


def test_from_a_list_to_a_panel(
    olga: Client, programme: Any, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        olga.post(address("draws", programme), asked())
    draw = Draw.objects.get()
    assert (draw.stage, draw.result["index"]) == (DrawStage.PUBLISHED, None)

    answer = olga.post(address("enter-randomness", programme, draw.pk), {"said": "4 0 7"})

    assert answer.status_code == 302
    draw.refresh_from_db()
    assert draw.stage == DrawStage.DRAWN
    assert draw.result["index"] == index_of("4 0 7", draw.result["root"], draw.result["panels"])
    drawn = olga.get(address("panel", programme, draw.pk)).content.decode().split()
    assert drawn[0] == "id"
    assert len(set(drawn[1:]) & set(IDS)) == 4
    assert list(AuditLine.objects.order_by("number").values_list("verb", flat=True)) == [
        "freeze_draw",
        "publish_panels",
        "enter_randomness",
    ]


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        (
            {"quotas": SimpleUploadedFile("q.csv", b"feature,value,min,max\nage,young,5,6\nage,old,0,3\n")},
            "Row 2 of quotas.csv, column min: 5 people with age = young are asked for, there are 4.",
        ),
        ({"seats": 13}, "In pool.csv are 12 people who may be drawn, for 13 seats."),
        (
            {"pool": SimpleUploadedFile("p.csv", DRAW_POOL + b"v3,old\n")},
            "v3 is twice in pool.csv: in row 5 and in row 14 (column id).",
        ),
        (
            {"pool": SimpleUploadedFile("p.csv", DRAW_POOL + b"v12,\n")},
            "In pool.csv column age is empty at row 14 (v12).",
        ),
        (
            {"pool": SimpleUploadedFile("p.csv", DRAW_POOL + b"v12,middle\n")},
            "Row 14 of pool.csv, column age: middle is not in quotas.csv.",
        ),
    ],
)
def test_what_cannot_be_drawn_is_said_and_nothing_is_kept(
    olga: Client, programme: Any, changed: dict[str, Any], sentence: str
) -> None:
    answer = olga.post(address("draws", programme), asked(**changed))
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Draw.objects.exists()


@pytest.mark.parametrize(("delimiter", "bom"), [(b",", b""), (b";", b""), (b";", "\ufeff".encode())])
def test_a_list_may_come_from_any_spreadsheet(
    olga: Client, programme: Any, delimiter: bytes, bom: bytes
) -> None:
    pool, quotas = (
        SimpleUploadedFile("lijst.csv", bom + given.replace(b",", delimiter))
        for given in (DRAW_POOL, DRAW_QUOTAS)
    )
    assert olga.post(address("draws", programme), asked(pool=pool, quotas=quotas)).status_code == 302
    assert Draw.objects.get().stage == DrawStage.FROZEN


def test_a_draw_is_not_held_before_its_panels_are_published_nor_twice(programme: Any) -> None:
    waiting = make_draw(programme, published=False)
    with pytest.raises(Refusal):
        enter_randomness(waiting, "4 0 7", by=None)
    draw = make_draw(programme)
    with pytest.raises(Refusal):
        enter_randomness(draw, "  ", by=None)
    index = enter_randomness(draw, "4 0 7", by=None).result["index"]
    with pytest.raises(Refusal):
        enter_randomness(draw, "9 9 9", by=None)
    draw.refresh_from_db()
    assert draw.result["index"] == index


def test_a_list_that_is_frozen_only_is_nobodys_to_see(client: Client, programme: Any) -> None:
    waiting = make_draw(programme, published=False)
    for name in ("lottery", "proof"):
        assert client.get(address(name, programme, waiting.public_id)).status_code == 404


def test_what_is_public_holds_nobody_and_the_rest_is_not_to_be_had(client: Client, programme: Any) -> None:
    draw = enter_randomness(make_draw(programme), "4 0 7", by=None)
    secrets = [*IDS, *(code for _, code in codes_of(draw))]
    for file in public_files(draw):
        page = client.get(address("proof-file", programme, draw.public_id, file.name))
        assert page.status_code == 200
        words = page.content.decode().replace(",", " ").replace('"', " ").split()
        assert [secret for secret in secrets if secret in words] == []
    for name in ("panel.csv", "private/pool.csv", "private/receipts.jsonl", "given/pool.csv"):
        assert client.get(address("proof-file", programme, draw.public_id, name)).status_code == 404


def test_a_stranger_verifies_the_archive_with_python_alone(
    client: Client, programme: Any, tmp_path: Path
) -> None:
    draw = enter_randomness(make_draw(programme), "4 0 7", by=None)
    packed = client.get(address("proof", programme, draw.public_id)).content
    zipfile.ZipFile(io.BytesIO(packed)).extractall(tmp_path)

    done = subprocess.run(
        [sys.executable, "-I", "portfolio/verify.py", "."], cwd=tmp_path, capture_output=True, check=True
    )
    assert json.loads(done.stdout) == draw.result


def test_a_volunteer_sees_their_own_chance_and_nobody_elses_data(client: Client, programme: Any) -> None:
    draw = enter_randomness(make_draw(programme), "4 0 7", by=None)
    codes = dict(codes_of(draw))
    panel = bytes(draw.files.get(name="panel.csv").content).decode().split()[1:]
    for person in ("v0", "v11"):
        chance = own_chance(draw, codes[person])
        assert chance is not None
        page = client.post(address("own-chance", programme, draw.public_id), {"code": codes[person]})
        text = page.content.decode()
        assert f"You are in {chance.listed} of the {grouped(chance.panels, 'en')} panels" in text
        assert ("You were drawn." in text) == (person in panel) == chance.drawn
        assert [code for other, code in codes.items() if other != person and code in text] == []
        assert "no-store" in page.headers["Cache-Control"]


def test_a_code_of_nobody_is_told_so(client: Client, programme: Any) -> None:
    draw = make_draw(programme)
    page = client.post(address("own-chance", programme, draw.public_id), {"code": "0" * 32})
    assert page.status_code == 422
    assert "Nobody in this draw has that code." in page.content.decode()


def test_only_the_organiser_gets_codes_and_panel(programme: Any) -> None:
    draw = enter_randomness(make_draw(programme), "4 0 7", by=None)
    anna = Client()
    anna.force_login(enter("anna", programme))
    for name in ("codes", "panel", "draw"):
        assert anna.get(address(name, programme, draw.pk)).status_code == 403
    olga = Client()
    olga.force_login(enter("olga", programme))
    rows = list(csv.reader(io.StringIO(olga.get(address("codes", programme, draw.pk)).content.decode())))
    assert [row[0] for row in rows[:1]] == ["id"]
    assert sorted(row[0] for row in rows[1:]) == sorted(IDS)


def test_a_draw_of_another_programme_is_not_there(olga: Client, programme: Any) -> None:
    elsewhere = make_draw(make_programme("elders"))
    assert olga.get(address("draw", programme, elsewhere.pk)).status_code == 404
    assert olga.get(address("lottery", programme, elsewhere.public_id)).status_code == 404


def test_the_list_of_draws_asks_a_fixed_number_of_queries(
    client: Client, programme: Any, django_assert_num_queries: Any
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    make_draw(programme)
    client.get(address("lotteries", programme))
    with CaptureQueriesContext(connection) as once:
        client.get(address("lotteries", programme))
    make_draw(programme)
    make_draw(programme)
    with django_assert_num_queries(len(once)):
        client.get(address("lotteries", programme))


def test_replacements_follow_from_the_first_draw_and_anyone_can_check_them(
    olga: Client, programme: Any, tmp_path: Path, django_capture_on_commit_callbacks: Any
) -> None:
    draw = enter_randomness(make_draw(programme), "4 0 7", by=None)
    before = panel_of(draw)
    with django_capture_on_commit_callbacks(execute=True):
        olga.post(address("replacements", programme, draw.pk), {"gone": f"{before[0]}\n{before[1]}"})
    second = Draw.objects.get(replaces=draw)
    assert second.stage == DrawStage.DRAWN
    events = [
        json.loads(line)
        for line in bytes(draw.files.get(name="portfolio/log.jsonl").content).decode().splitlines()
    ]
    said = randomness_for(events[2]["randomness"], events[1]["hash"], "replacement")
    assert second.result["randomness"] == said
    now = panel_of(second)
    assert len(now) == len(before)
    assert set(before[2:]) <= set(now)
    assert not {before[0], before[1]} & set(now)
    with pytest.raises(Refusal):
        enter_randomness(second, "9 9 9", by=None)
    with pytest.raises(Refusal):
        draw_replacements(draw, [before[2]], by=None)
    packed = Client().get(address("proof", programme, second.public_id)).content
    zipfile.ZipFile(io.BytesIO(packed)).extractall(tmp_path)
    done = subprocess.run(
        [sys.executable, "-I", "portfolio/verify.py", "."], cwd=tmp_path, capture_output=True, check=True
    )
    assert json.loads(done.stdout) == second.result


@pytest.mark.parametrize(
    ("gone", "sentence"),
    [("nobody", "nobody was not drawn."), (" \n ", "This field is required.")],
)
def test_nobody_is_replaced_who_was_not_drawn(olga: Client, programme: Any, gone: str, sentence: str) -> None:
    draw = enter_randomness(make_draw(programme), "4 0 7", by=None)
    answer = olga.post(address("replacements", programme, draw.pk), {"gone": gone})
    assert (answer.status_code, Draw.objects.count()) == (422, 1)
    assert sentence in answer.content.decode()


def test_a_lost_code_is_told_again_and_that_is_kept(olga: Client, programme: Any) -> None:
    draw = make_draw(programme)
    answer = olga.post(address("lost-code", programme, draw.pk), {"person": "v3"})
    codes = dict(codes_of(draw))
    assert codes["v3"] in answer.content.decode()
    assert not [code for person, code in codes.items() if person != "v3" and code in answer.content.decode()]
    line = AuditLine.objects.get(verb="tell_code_again")
    assert (line.detail, line.actor_id is not None) == ({}, True)
    wrong = olga.post(address("lost-code", programme, draw.pk), {"person": "v99"})
    assert wrong.status_code == 422
    assert "Nobody in this list has that number or code." in wrong.content.decode()


def test_the_list_is_erased_after_its_term_and_the_proof_stays(
    client: Client, olga: Client, programme: Any
) -> None:
    draw = enter_randomness(make_draw(programme), "4 0 7", by=None)
    code = codes_of(draw)[0][1]
    assert erase_draws(programme) == 0
    with clock.moved_to(clock.now() + dt.timedelta(days=366)):
        assert erase_draws(programme) == 1
        assert erase_draws(programme) == 0
    draw.refresh_from_db()
    names = set(draw.files.values_list("name", flat=True))
    assert {name for name in names if not name.startswith("portfolio/")} == {"lottery.json"}
    assert client.get(address("proof", programme, draw.public_id)).status_code == 200
    assert (
        "The list was erased on" in client.get(address("lottery", programme, draw.public_id)).content.decode()
    )
    assert client.post(address("own-chance", programme, draw.public_id), {"code": code}).status_code == 422
    assert "The proof stays." in olga.get(address("draw", programme, draw.pk)).content.decode()
    assert olga.get(address("panel", programme, draw.pk)).status_code == 404
    assert "v0" not in olga.get(address("codes", programme, draw.pk)).content.decode()
