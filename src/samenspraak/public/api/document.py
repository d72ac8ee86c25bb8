"""The API's own description: an OpenAPI 3.1 document, made of the same fields that the answers are made of.

The one in the repository (docs/openapi.json) is written by `samenspraak openapi`; a test compares the two.
"""

from __future__ import annotations

from typing import Any

from django.utils import translation

from samenspraak.public.api import writing
from samenspraak.public.queries.records import PROGRAMME, RECORDS, Source

VERSION = "1.2.0"
PAGE_SIZES = (20, 100, 500)
DEFAULT_SIZE = 100
Schema = dict[str, Any]

HEADERS: Schema = {
    "API-Version": {"description": "The full version of the API.", "schema": {"type": "string"}},
    "ETag": {
        "description": "Send it back in If-None-Match: nothing is sent when nothing changed.",
        "schema": {"type": "string"},
    },
    "RateLimit-Limit": {"description": "Requests that may be sent at once.", "schema": {"type": "integer"}},
    "RateLimit-Remaining": {"description": "Requests left now.", "schema": {"type": "integer"}},
    "RateLimit-Reset": {
        "description": "Seconds until all requests are back.",
        "schema": {"type": "integer"},
    },
}
LINK: Schema = {
    "Link": {
        "description": "Links to the first, previous, next and last page (RFC 8288).",
        "schema": {"type": "string"},
    }
}
PROBLEMS = {
    "400": "A parameter is unknown or has a value that cannot be.",
    "404": "There is nothing at this address, or it is not public.",
    "429": "Too many requests; Retry-After tells when to ask again.",
    **writing.PROBLEMS,
}
PROBLEM: Schema = {
    "type": "object",
    "description": "What went wrong (RFC 9457).",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["in", "location", "detail"],
                "properties": {
                    "in": {"type": "string"},
                    "location": {"type": "string"},
                    "detail": {"type": "string"},
                },
            },
        },
    },
}
LINKS: Schema = {
    "type": "object",
    "description": "Addresses of other pages of this list.",
    "required": ["self", "first", "last"],
    "properties": {
        name: {"type": "string", "format": "uri-reference"}
        for name in ("self", "first", "previous", "next", "last")
    },
    "additionalProperties": False,
}
ABOUT = (
    "Everything that a programme says in public, to read: dialogues, contributions, red threads with how widely they "
    "were heard, editions with what every sentence rests on, replies and promises. Own words of people stand here only "
    "as far as they agreed to it. What was taken back is gone, and its id is listed among the withdrawals. "
    "Whoever answers for a promise can say here how it fares, with a key."
)


def openapi(server: str = "https://samenspraak.example/api/v1") -> Schema:
    """The whole document, in English."""
    with translation.override("en"):
        return {
            "openapi": "3.1.1",
            "info": {
                "title": "Samenspraak",
                "description": ABOUT,
                "version": VERSION,
                "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
                "contact": {
                    "name": "The organiser of the programme",
                    "url": server.rpartition("/api/")[0] + "/",
                    "email": "samenspraak@samenspraak.example",
                },
            },
            "servers": [{"url": server}],
            "tags": [{"name": "programmes"}, *({"name": name} for name in RECORDS)],
            "paths": _paths(),
            "components": {
                "schemas": _schemas(),
                "parameters": _parameters(),
                "responses": _problems(),
                "securitySchemes": writing.KEY,
            },
        }


def _paths() -> Schema:
    paths: Schema = {
        "/openapi.json": {
            "get": _operation("getDocument", "programmes", "This document.", {"type": "object"}, [])
        },
        "/programmes": {
            "get": _operation(
                "listProgrammes",
                "programmes",
                "All public programmes.",
                _ref("ProgrammePage"),
                _paging(),
                True,
            )
        },
        "/programmes/{programme}": {
            "get": _operation(
                "getProgramme", "programmes", str(PROGRAMME.about), _ref("Programme"), [_param("programme")]
            )
        },
    }
    for plural, source in RECORDS.items():
        record = source.record
        narrowing = [_param(_narrowing_key(plural, name)) for name in source.narrowed_by]
        about = str(record.about)
        whole = "".join(part[:1].upper() + part[1:] for part in plural.split("-"))
        paths[f"/programmes/{{programme}}/{plural}"] = {
            "get": _operation(
                f"list{whole}",
                plural,
                about,
                _ref(f"{record.singular}Page"),
                [_param("programme"), *_paging(), *narrowing],
                True,
            )
        }
        if record.has_id:
            paths[f"/programmes/{{programme}}/{plural}/{{id}}"] = {
                "get": _operation(
                    f"get{record.singular}",
                    plural,
                    about,
                    _ref(record.singular),
                    [_param("programme"), _param("id")],
                )
            }
    return _with_writing(paths)


def _with_writing(paths: Schema) -> Schema:
    """A promise is brought up to date by who answers for it."""
    told = {name: HEADERS[name] for name in HEADERS if name != "ETag"}
    promise = "/programmes/{programme}/commitments/{id}"
    paths[promise]["patch"] = writing.changing(told)
    paths[f"{promise}/progress-reports"] = {
        "get": _operation(
            "listProgressReports",
            "commitments",
            "What was done for a promise, in the order of the days.",
            _ref("ProgressReportPage"),
            [_param("programme"), _param("id"), *_paging()],
            True,
        ),
        "post": writing.reporting(told),
    }
    return paths


def _operation(
    name: str, tag: str, about: str, schema: Schema, parameters: list[Schema], is_list: bool = False
) -> Schema:
    headers = dict(HEADERS)
    if is_list:
        headers |= LINK
    failures = ("400", "404", "429") if parameters else ("429",)
    return {
        "operationId": name,
        "tags": [tag],
        "summary": about,
        "parameters": parameters,
        "responses": {
            "200": {
                "description": "Found.",
                "headers": headers,
                "content": {"application/json": {"schema": schema}},
            },
            "304": {
                "description": "Nothing changed.",
                "headers": {name: HEADERS[name] for name in ("API-Version", "ETag")},
            },
            **{code: {"$ref": f"#/components/responses/Problem{code}"} for code in failures},
        },
    }


def _schemas() -> Schema:
    schemas: Schema = {"Problem": PROBLEM, "Links": LINKS, **writing.schemas()}
    schemas["ProgressReportPage"] = _page_of("ProgressReport", "progress reports")
    for record in (PROGRAMME, *(source.record for source in RECORDS.values())):
        schemas[record.singular] = record.json_schema
        schemas[f"{record.singular}Page"] = _page_of(record.singular, record.plural)
    return schemas


def _page_of(schema: str, plural: str) -> Schema:
    return {
        "type": "object",
        "description": f"One page of {plural}.",
        "required": ["results", "total", "page", "pageSize", "links"],
        "additionalProperties": False,
        "properties": {
            "results": {"type": "array", "items": _ref(schema)},
            "total": {"type": "integer", "description": "How many there are in all."},
            "page": {"type": "integer"},
            "pageSize": {"type": "integer"},
            "links": _ref("Links"),
        },
    }


def _parameters() -> Schema:
    found: Schema = {
        "programme": _parameter("programme", "path", "The programme's id.", {"type": "string"}),
        "id": _parameter("id", "path", "A public id.", {"type": "string", "pattern": "^[0-9a-z]{1,16}$"}),
        "page": _parameter(
            "page", "query", "Which page; the first is 1.", {"type": "integer", "minimum": 1, "default": 1}
        ),
        "pageSize": _parameter(
            "pageSize",
            "query",
            "How many rows a page has.",
            {"type": "integer", "enum": list(PAGE_SIZES), "default": DEFAULT_SIZE},
        ),
    }
    for plural, source in RECORDS.items():
        for name in source.narrowed_by:
            found[_narrowing_key(plural, name)] = _parameter(
                name, "query", f"Only those {plural} with this value.", narrowing_schema(source, name)
            )
    return found


def narrowing_schema(source: Source, name: str) -> Schema:
    """What a list can be narrowed by: the values of the field, or an id."""
    field = next((field for field in source.record.fields if field.name == name), None)
    if field is not None and field.values:
        return {"type": "string", "enum": list(field.values)}
    return {"type": "string", "maxLength": 60}


def _narrowing_key(plural: str, name: str) -> str:
    return f"{plural}-{name}"


def _parameter(name: str, where: str, about: str, schema: Schema) -> Schema:
    found: Schema = {"name": name, "in": where, "description": about, "schema": schema}
    return {**found, "required": True} if where == "path" else found


def _param(name: str) -> Schema:
    return {"$ref": f"#/components/parameters/{name}"}


def _paging() -> list[Schema]:
    return [_param("page"), _param("pageSize")]


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _problems() -> Schema:
    return {
        f"Problem{code}": {
            "description": about,
            "headers": {"API-Version": HEADERS["API-Version"]},
            "content": {"application/problem+json": {"schema": _ref("Problem")}},
        }
        for code, about in PROBLEMS.items()
    }
