"""The API answers as its own description says, shows what the pages show, and nothing that was taken back."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from jsonschema import Draft202012Validator
from jsonschema.validators import validator_for

from samenspraak.gather.models import Paraphrase
from samenspraak.ground import clock
from samenspraak.ground.models import Programme
from samenspraak.public.api.document import openapi
from samenspraak.public.limits import API
from samenspraak.public.models import RenderedPage
from samenspraak.public.queries.records import RECORDS
from samenspraak.trace.actions import withdraw_contribution
from tests.factories.beside import stand_beside
from tests.factories.rows import make_contribution, make_dialogue, make_edition, make_programme, make_table
from tests.people import enter
from tests.samenspraak.public.conftest import NOON, World, make_world

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parents[4]
BASE = "/api/v1/programmes"


@pytest.fixture(autouse=True)
def full_buckets() -> None:
    API.empty()


@pytest.fixture
def at(world: World) -> str:
    return f"{BASE}/{world.programme.slug}"


def check(name: str, body: Any) -> None:
    """What a schema of the document says about an answer."""
    document = openapi()
    schema = {"$ref": f"#/components/schemas/{name}", "components": document["components"]}
    assert validator_for(schema, Draft202012Validator) is Draft202012Validator
    problems = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER).iter_errors(
        body
    )
    assert [f"{list(one.path)}: {one.message}" for one in problems] == []


def test_the_document_in_the_repository_is_the_one_that_is_served() -> None:
    kept = json.loads((ROOT / "docs" / "openapi.json").read_text(encoding="utf-8"))
    assert kept == openapi(), "run: samenspraak openapi > docs/openapi.json"


def test_the_document_is_served_with_this_house_as_its_server(client) -> None:
    for address in ("/api/v1/openapi.json", "/openapi.json"):
        assert client.get(address).json() == openapi("http://testserver/api/v1")


@pytest.mark.parametrize("plural", RECORDS)
def test_each_list_is_as_it_is_described(client, world, at, plural) -> None:
    stand_beside(world.challenge)
    withdraw_contribution(make_contribution(world.dialogues[0].tables.get()), by=None)
    response = client.get(f"{at}/{plural}")
    assert (response.status_code, response["Content-Type"]) == (200, "application/json")
    body = response.json()
    check(f"{RECORDS[plural].record.singular}Page", body)
    # No quote stands in this small world; everything else does.
    assert bool(body["total"]) == (plural not in {"quotes", "conversations"})


@pytest.mark.parametrize("plural", [name for name, source in RECORDS.items() if source.record.has_id])
def test_each_row_has_an_address_of_its_own(client, world, at, plural) -> None:
    stand_beside(world.challenge)
    for listed in client.get(f"{at}/{plural}").json()["results"]:
        body = client.get(f"{at}/{plural}/{listed['id']}").json()
        check(RECORDS[plural].record.singular, body)
        assert body == listed


def test_programmes_are_listed_and_told(client, world, at) -> None:
    make_programme("besloten")
    Programme.objects.filter(slug="besloten").update(is_public=False)
    listed = client.get(BASE).json()
    check("ProgrammePage", listed)
    assert [row["id"] for row in listed["results"]] == [world.programme.slug]
    assert client.get(at).json() == listed["results"][0]
    assert (listed["results"][0]["tables"], listed["results"][0]["ownTables"]) == (1, 1)


def test_a_sentence_leads_to_what_it_cites(client, world, at) -> None:
    sentence = client.get(f"{at}/sentences/{world.sentences[0].public_id}").json()
    thread = client.get(f"{at}/threads/{sentence['citesThreads'][0]}").json()
    assert (thread["heardTables"], thread["totalTables"], thread["heardOwnTables"]) == (1, 1, 1)
    said = client.get(f"{at}/contributions/{sentence['citesContributions'][0]}").json()
    assert said["saysSo"] == [thread["id"]]
    assert client.get(f"{at}/tables/{said['tableId']}").json()["dialogueId"] == said["dialogueId"]


def test_own_words_stand_there_only_with_consent_to_quote(client, world, at) -> None:
    table = world.dialogues[0].tables.get()
    silent = make_contribution(table, "Zilverdraad, zei ik.", seat=3, quote=False)
    told = make_contribution(table, "Zilverdraad, zei ik weer.", seat=4, quote=False)
    Paraphrase.objects.create(
        programme=world.programme, version=told.current, text="Iemand zegt iets.", language="nl"
    )
    rows = {row["id"]: row for row in client.get(f"{at}/contributions").json()["results"]}
    assert (rows[silent.public_id]["words"], rows[silent.public_id]["text"]) == ("none", None)
    assert (rows[told.public_id]["words"], rows[told.public_id]["text"]) == (
        "paraphrase",
        "Iemand zegt iets.",
    )
    assert rows[world.said[0].public_id]["words"] == "own"


def test_what_is_closed_draft_or_proposed_is_not_there(client, world, at) -> None:
    closed = make_dialogue(world.programme, is_public=False)
    hidden = make_contribution(make_table(closed), "Achter gesloten deuren.")
    draft = make_edition(world.programme, number=2)
    everything = {plural: client.get(f"{at}/{plural}").content.decode() for plural in RECORDS}
    for key in (closed.public_id, hidden.public_id, draft.public_id):
        assert [plural for plural, body in everything.items() if key in body] == []
    assert client.get(f"{at}/dialogues/{closed.public_id}").status_code == 404


def test_what_was_taken_back_is_gone_and_its_id_is_listed(client, world, at) -> None:
    taken = world.said[0]
    assert client.get(f"{at}/contributions/{taken.public_id}").status_code == 200
    withdraw_contribution(taken, by=None)
    assert client.get(f"{at}/contributions/{taken.public_id}").status_code == 404
    assert client.get(f"{at}/withdrawals").json()["results"] == [{"id": taken.public_id}]
    assert taken.public_id not in client.get(f"{at}/sentences").content.decode()


def test_a_list_comes_in_pages_that_name_each_other(client, world, at) -> None:
    for _ in range(21):
        make_contribution(world.dialogues[0].tables.get())
    seen, address = [], f"{at}/contributions?pageSize=20"
    while address:
        response = client.get(address)
        body = response.json()
        seen += [row["id"] for row in body["results"]]
        address = body["links"].get("next")
        assert ('rel="next"' in response["Link"]) == bool(address)
    assert (len(seen), seen) == (24, sorted(seen))
    assert client.get(f"{at}/contributions?page=9&pageSize=20").status_code == 404


def test_a_list_can_be_narrowed(client, world, at) -> None:
    dialogue = world.dialogues[0].public_id
    rows = client.get(f"{at}/contributions?dialogueId={dialogue}").json()["results"]
    assert {row["dialogueId"] for row in rows} == {dialogue}
    assert client.get(f"{at}/sentences?sort=evidence").json()["total"] == 1
    assert client.get(f"{at}/contributions?dialogueId=nergens").json()["total"] == 0


def test_nothing_is_kept_of_a_narrowed_list(client, at) -> None:
    client.get(f"{at}/contributions?dialogueId=nergens")
    assert RenderedPage.objects.count() == 0


@pytest.mark.parametrize(
    ("query", "wrong"),
    [
        ("?page=0", "page"),
        ("?page=x", "page"),
        ("?page=%C2%B2", "page"),
        ("?pageSize=7", "pageSize"),
        ("?utm_source=x", "utm_source"),
        ("?kind=zorg", "kind"),
        ("?kind=theme%00", "kind"),
    ],
)
def test_a_wrong_question_is_told_what_is_wrong_with_it(client, at, query, wrong) -> None:
    response = client.get(f"{at}/dialogues{query}")
    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")
    check("Problem", response.json())
    assert [error["location"] for error in response.json()["errors"]] == [wrong]


@pytest.mark.parametrize(
    "address",
    ["/api/", "/api/v1/programmes/", "/api/v2/programmes", f"{BASE}/nergens", f"{BASE}/waterkant/mensen"],
)
def test_what_is_not_there_is_a_problem_too(client, world, address) -> None:
    response = client.get(address)
    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")
    check("Problem", response.json())


def test_a_programme_that_is_not_public_is_not_there_for_its_team_either(client, world, at) -> None:
    Programme.objects.update(is_public=False)
    client.force_login(enter("olga", world.programme))
    assert [client.get(address).status_code for address in (at, f"{at}/threads")] == [404, 404]


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_it_can_only_be_read(client, world, at, method) -> None:
    response = getattr(client, method)(f"{at}/threads")
    assert (response.status_code, response["Content-Type"]) == (405, "application/problem+json")
    assert response["Allow"] == "GET, HEAD, OPTIONS"
    # Nothing is changed here, so no form's token is asked for: whoever has none is told the same.
    strict = getattr(Client(enforce_csrf_checks=True), method)(f"{at}/threads")
    assert (strict.status_code, strict["Allow"]) == (405, "GET, HEAD, OPTIONS")


def test_an_answer_that_still_holds_is_not_sent_again(client, world, at) -> None:
    for address in (BASE, at, f"{at}/threads", f"{at}/threads?verdict=firm"):
        first = client.get(address)
        again = client.get(address, headers={"If-None-Match": f'"other", W/{first["ETag"]}'})
        assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])


def test_other_sites_may_read_it(client, world, at) -> None:
    asked = client.options(f"{at}/threads", headers={"Access-Control-Request-Headers": "if-none-match"})
    assert asked.status_code == 204
    assert "If-None-Match" in asked["Access-Control-Allow-Headers"]
    for response in (asked, client.get(f"{at}/threads"), client.get("/api/v1/nergens")):
        assert response["Access-Control-Allow-Origin"] == "*"
        assert response["API-Version"] == "1.2.0"


def test_it_is_the_same_in_every_language_and_for_everyone(client, world, at) -> None:
    plain = client.get(f"{at}/contributions").content
    RenderedPage.objects.all().delete()
    client.force_login(enter("olga", world.programme))
    assert client.get(f"{at}/contributions", headers={"Accept-Language": "en"}).content == plain


def test_whoever_asks_too_much_waits(client, world, at) -> None:
    with clock.moved_to(NOON):
        first = client.get(at)
        assert (first["RateLimit-Limit"], int(first["RateLimit-Remaining"]) > 500) == ("600", True)
        for _ in range(API.by_address.size):
            API.by_address.take("127.0.0.1")
        refused = client.get(at)
    assert (refused.status_code, refused["Content-Type"]) == (429, "application/problem+json")
    assert int(refused["Retry-After"]) >= 1
    with clock.moved_to(NOON + timedelta(minutes=5)):
        assert client.get(at).status_code == 200


@pytest.mark.parametrize("plural", RECORDS)
def test_one_of_each_or_three_takes_the_same_number_of_queries(client, plural) -> None:
    def asked(world: World) -> int:
        RenderedPage.objects.all().delete()
        with CaptureQueriesContext(connection) as queries:
            assert client.get(f"{BASE}/{world.programme.slug}/{plural}").status_code == 200
        return len(queries)

    small = make_world(1)
    stand_beside(small.challenge)
    with_one = asked(small)
    Programme.objects.filter(pk=small.programme.pk).update(slug="eerder", is_public=False)
    small.body.slug = "eerder"
    small.body.save()
    large = make_world(3)
    stand_beside(large.challenge, times=3)
    assert asked(large) == with_one
