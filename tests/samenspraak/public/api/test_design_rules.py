"""The Dutch API Design Rules as tests: what their linter asks of the document, each rule by its own name.

Written after the rules of the Logius linter (Forum Standaardisatie lists the standard); what only an answer can show,
test_api.py asks of the answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from openapi_spec_validator import validate

from samenspraak.public.api.document import openapi

DOCUMENT = openapi()
CAMEL = re.compile(r"^[a-z][a-z\d]*([A-Z][a-z\d]*)*$")
PASCAL = re.compile(r"^([A-Z][a-z\d]*)+$")
KEBAB = re.compile(r"^(/([a-z0-9-]+|\{[^}]+\}))+$")


def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in DOCUMENT["paths"].items():
        for method, operation in methods.items():
            yield path, method, operation


def resolved(node: dict[str, Any]) -> dict[str, Any]:
    """A node, or what it refers to."""
    while "$ref" in node:
        target: Any = DOCUMENT
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        node = target
    return node


def walk(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from walk(value)
    elif isinstance(node, list):
        for value in node:
            yield from walk(value)


def test_publish_openapi_the_document_is_valid() -> None:
    validate(DOCUMENT)
    names = [operation["operationId"] for _path, _method, operation in operations()]
    assert sorted(set(names)) == sorted(names)
    assert "/openapi.json" in DOCUMENT["paths"]


def test_doc_openapi_it_is_version_3() -> None:
    assert re.fullmatch(r"3(\.\d+){1,2}", DOCUMENT["openapi"])


def test_doc_openapi_contact_has_name_address_and_mail() -> None:
    assert set(DOCUMENT["info"]["contact"]) == {"name", "url", "email"}


def test_semver_of_the_api_itself() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", DOCUMENT["info"]["version"])


def test_uri_version_and_https() -> None:
    assert all(re.fullmatch(r"https://.+/v\d+", server["url"]) for server in DOCUMENT["servers"])


def test_no_trailing_slash_and_kebab_case_paths() -> None:
    wrong = [path for path in DOCUMENT["paths"] if not KEBAB.match(path) and path != "/openapi.json"]
    assert wrong == []


def test_naming_resources_are_plural_nouns() -> None:
    """Each fixed part of a path names a list; what is singular is a parameter."""
    parts = {part for path in DOCUMENT["paths"] for part in path.split("/") if part and "{" not in part}
    assert {part for part in parts if not part.endswith("s")} == {"openapi.json"}


def test_http_methods_reading_but_for_how_a_promise_fares() -> None:
    writing = {(path, method) for path, method, _operation in operations() if method != "get"}
    promise = "/programmes/{programme}/commitments/{id}"
    assert writing == {(promise, "patch"), (f"{promise}/progress-reports", "post")}


def test_whatever_writes_asks_for_a_key() -> None:
    asks = {method: operation.get("security", []) for _path, method, operation in operations()}
    assert asks == {"get": [], "patch": [{"key": []}], "post": [{"key": []}]}


def test_query_keys_and_fields_are_camel_case() -> None:
    queries = [one["name"] for one in DOCUMENT["components"]["parameters"].values() if one["in"] == "query"]
    fields = [name for node in walk(DOCUMENT) for name in node.get("properties", {}) if isinstance(name, str)]
    assert [name for name in [*queries, *fields] if not CAMEL.match(name)] == []


def test_schema_names_are_pascal_case() -> None:
    assert [name for name in DOCUMENT["components"]["schemas"] if not PASCAL.match(name)] == []


def test_version_header_is_in_every_answer() -> None:
    missing = [
        f"{method} {path} {code}"
        for path, method, operation in operations()
        for code, response in operation["responses"].items()
        if "API-Version" not in resolved(response).get("headers", {})
    ]
    assert missing == []


def test_problem_details_for_every_error() -> None:
    for path, method, operation in operations():
        for code, response in operation["responses"].items():
            if int(code) < 400:
                continue
            found = resolved(response)
            assert set(found["content"]) == {"application/problem+json"}, f"{method} {path} {code}"
            schema = resolved(found["content"]["application/problem+json"]["schema"])
            assert {"status", "title", "detail"} <= set(schema["properties"])


def test_invalid_input_can_be_refused_where_there_are_parameters() -> None:
    missing = [
        path
        for path, _m, operation in operations()
        if operation["parameters"] and "400" not in operation["responses"]
    ]
    assert missing == []


def test_dates_and_moments_say_which_they_are() -> None:
    properties = {
        name: schema
        for node in walk(DOCUMENT["components"])
        for name, schema in node.get("properties", {}).items()
    }
    for name, schema in properties.items():
        if re.search(r"On$", name) and name != "mayBePassedOn":
            assert schema["format"] == "date", name
        if name.endswith("At"):
            assert schema["format"] == "date-time", name
    formats = {node["format"] for node in walk(DOCUMENT) if isinstance(node.get("format"), str)}
    assert formats & {"time", "date-time-local"} == set()


@pytest.mark.parametrize("path", DOCUMENT["paths"])
def test_path_parameters_are_declared(path) -> None:
    for operation in DOCUMENT["paths"][path].values():
        declared = {resolved(one)["name"] for one in operation["parameters"] if resolved(one)["in"] == "path"}
        assert declared == set(re.findall(r"\{(\w+)\}", path))
