"""What the document says of writing: how a promise fares, by whoever holds a key of somebody who may say so."""

from __future__ import annotations

from typing import Any

from samenspraak.followup.choices import CommitmentState
from samenspraak.ground.choices import Precision

Schema = dict[str, Any]
CHANGES: Schema = {
    "state": {"type": "string", "enum": list(CommitmentState.values)},
    "reason": {"type": "string", "maxLength": 4_000},
    "dueOn": {"type": "string", "format": "date"},
    "duePrecision": {"type": "string", "enum": list(Precision.values)},
}
REPORT: Schema = {
    "on": {"type": "string", "format": "date"},
    "text": {"type": "string", "maxLength": 4_000},
    "url": {"type": "string", "format": "uri", "maxLength": 200},
}
KEY: Schema = {
    "key": {
        "type": "http",
        "scheme": "bearer",
        "description": "A key that somebody who answers for a promise made in the workbench.",
    }
}
PROBLEMS = {
    "401": "No key was sent, or it does not hold here.",
    "413": "More was sent than is read.",
    "422": "It cannot be done; the detail says why and what to do.",
}


def schemas() -> Schema:
    """What is sent, and what is told of what was done."""
    told = {
        "commitmentId": {"type": "string"},
        "on": REPORT["on"],
        "text": {"type": "string"},
        "url": {"type": ["string", "null"]},
    }
    return {
        "CommitmentChange": {
            "type": "object",
            "description": "How far a promise is. A new date, `changed` and `not_done` need a reason.",
            "minProperties": 1,
            "additionalProperties": False,
            "properties": CHANGES,
        },
        "NewProgressReport": {
            "type": "object",
            "description": "What was done, on which day: today where none is given.",
            "required": ["text"],
            "additionalProperties": False,
            "properties": REPORT,
        },
        "ProgressReport": {
            "type": "object",
            "description": "What was done for a promise.",
            "required": list(told),
            "additionalProperties": False,
            "properties": told,
        },
    }


def changing(headers: Schema) -> Schema:
    """The operation that says how far a promise is."""
    return _operation(
        "changeCommitment",
        "Say how far a promise is. What is not sent stays as it is.",
        "CommitmentChange",
        {"200": _told("Changed.", "Commitment", headers)},
    )


def reporting(headers: Schema) -> Schema:
    """The operation that says what was done."""
    return _operation(
        "addProgressReport",
        "Say what was done for a promise. The same report sent again is not added twice.",
        "NewProgressReport",
        {
            "200": _told("It stood there already.", "ProgressReport", headers),
            "201": _told("Added.", "ProgressReport", headers),
        },
    )


def _operation(name: str, about: str, sent: str, told: Schema) -> Schema:
    failures = ("400", "401", "404", "413", "422", "429")
    return {
        "operationId": name,
        "tags": ["commitments"],
        "summary": about,
        "security": [{"key": []}],
        "parameters": [{"$ref": f"#/components/parameters/{one}"} for one in ("programme", "id")],
        "requestBody": {"required": True, "content": _json(sent)},
        "responses": {
            **told,
            **{code: {"$ref": f"#/components/responses/Problem{code}"} for code in failures},
        },
    }


def _told(about: str, schema: str, headers: Schema) -> Schema:
    return {"description": about, "headers": headers, "content": _json(schema)}


def _json(schema: str) -> Schema:
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
