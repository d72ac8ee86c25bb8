"""What can be written by the API: how a promise fares, by a program of whoever may say so."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from typing import Any, Concatenate

from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from samenspraak.followup.actions import Refusal, change_state, report_progress
from samenspraak.followup.choices import CommitmentState
from samenspraak.followup.models import Commitment, Progress
from samenspraak.followup.queries import own_commitments
from samenspraak.ground.access import access, anyone
from samenspraak.ground.choices import Precision
from samenspraak.ground.models import Programme
from samenspraak.people import api_keys
from samenspraak.people.models import User
from samenspraak.public.api import views
from samenspraak.public.api.answers import answer, asked_of, in_json, page_of
from samenspraak.public.api.problems import problem
from samenspraak.public.api.writing import CHANGES, REPORT
from samenspraak.public.queries.records import Row, rows_of

MOST_BYTES = 64 * 1024
NO_KEY = "Send a key of this programme that is still valid, in the header Authorization: Bearer."
NOT_YOURS = "There is no promise with this id, or it is not one that you answer for."
Sent = dict[str, Any]


def with_key(
    act: Callable[Concatenate[HttpRequest, Commitment, User, ...], HttpResponse],
) -> Callable[..., HttpResponse]:
    """Do it as the holder of the key that was sent, for a promise which that person answers for.

    Whoever is signed in in a browser counts for nothing here: another site could make that browser ask.
    """

    def ask(request: HttpRequest, public_id: str) -> HttpResponse:
        here: Programme | None = request.programme  # type: ignore[attr-defined]
        scheme, _space, key = request.headers.get("Authorization", "").partition(" ")
        user = api_keys.holder_of(key.strip(), here) if here and scheme.lower() == "bearer" else None
        if here is None or user is None:
            refused = problem(401, NO_KEY)
            refused["WWW-Authenticate"] = 'Bearer realm="samenspraak"'
            return refused
        row = own_commitments(user, here).filter(public_id=public_id).first()
        if row is None:
            return problem(404, NOT_YOURS)
        with translation.override("en"), timezone.override(here.tzinfo):
            try:
                return act(request, row, user)
            except Refusal as refusal:
                return problem(422, str(refusal))

    return ask


@csrf_exempt
@access(anyone)
@require_http_methods(["GET", "HEAD", "PATCH"])
def commitment(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """One promise, to read by anyone; to bring up to date by who answers for it."""
    if request.method == "PATCH":
        return _change(request, public_id)
    return views.row(request, programme, "commitments", public_id)


@csrf_exempt
@access(anyone)
@require_http_methods(["GET", "HEAD", "POST"])
def progress_reports(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """What was done for one promise, to read by anyone; to add to by who answers for it."""
    if request.method == "POST":
        return _report(request, public_id)
    here: Programme = request.programme  # type: ignore[attr-defined]
    found = Progress.objects.filter(
        programme=here, commitment__public_id=public_id, programme__is_public=True
    ).select_related("commitment")
    asked = asked_of(request, {})
    if isinstance(asked, HttpResponse):
        return asked
    if not here.is_public or not Commitment.objects.filter(programme=here, public_id=public_id).exists():
        return problem(404, views.NOTHING)
    rows = found.order_by("on", "created_at")
    made = page_of(
        request, asked, rows.count(), lambda start, end: [report_row(row) for row in rows[start:end]]
    )
    return answer(request, made)


def report_row(row: Progress) -> Row:
    return {
        "commitmentId": row.commitment.public_id,
        "on": row.on.isoformat(),
        "text": row.text,
        "url": row.url or None,
    }


@with_key
def _change(request: HttpRequest, row: Commitment, user: User) -> HttpResponse:
    sent = _sent(request, CHANGES, needed=())
    if isinstance(sent, HttpResponse):
        return sent
    if not sent:
        return problem(400, f"Send at least one of {', '.join(CHANGES)}.")
    due = dt.date.fromisoformat(sent["dueOn"]) if "dueOn" in sent else None
    if due is None and "duePrecision" in sent:
        due = row.due
    changed = change_state(
        row,
        CommitmentState(sent.get("state", row.state)),
        by=user,
        # The reason that stands there was not given for a new date.
        reason=sent.get("reason", row.reason if due is None else ""),
        due=due,
        precision=Precision(sent["duePrecision"]) if "duePrecision" in sent else None,
    )
    return in_json(rows_of(row.programme, "commitments", [changed])[0])


@with_key
def _report(request: HttpRequest, row: Commitment, user: User) -> HttpResponse:
    sent = _sent(request, REPORT, needed=("text",))
    if isinstance(sent, HttpResponse):
        return sent
    on = dt.date.fromisoformat(sent["on"]) if "on" in sent else None
    same = row.progress.filter(text=sent["text"].strip(), **({"on": on} if on else {})).first()
    if same is not None:
        # A program that did not get our answer asks again: nothing stands there twice.
        return in_json(report_row(same))
    made = report_progress(row, text=sent["text"], by=user, on=on, url=sent.get("url", ""))
    response = in_json(report_row(made))
    response.status_code = 201
    return response


def _sent(request: HttpRequest, fields: dict[str, Any], *, needed: tuple[str, ...]) -> Sent | HttpResponse:
    """What was sent, or what is wrong with it, field by field."""
    try:
        if int(request.headers.get("Content-Length") or 0) > MOST_BYTES:
            return problem(413, "Send at most 64 kB.")
        sent = json.loads(request.body)
    except ValueError:
        sent = None
    if not isinstance(sent, dict):
        return problem(400, "Send one object in JSON.")
    errors = {name: "This field is not known here." for name in sent if name not in fields}
    errors |= {name: "This field is needed." for name in needed if name not in sent}
    for name, value in sent.items():
        wrong = _wrong(fields[name], value) if name in fields else ""
        if wrong:
            errors[name] = wrong
    if errors:
        return problem(400, "This cannot be written: see errors.", errors=errors, where="body")
    return sent


def _wrong(schema: dict[str, Any], value: object) -> str:
    """What is wrong with one value, in a sentence; empty where it is right."""
    if not isinstance(value, str) or "\x00" in value:
        return "Send text."
    if "enum" in schema and value not in schema["enum"]:
        return f"Choose one of {', '.join(schema['enum'])}."
    if len(value) > schema.get("maxLength", 4_000):
        return f"Use at most {schema['maxLength']} characters."
    if schema.get("format") == "date" and not _is_day(value):
        return "Give a day, as 2027-03-31."
    if schema.get("format") == "uri" and not value.startswith(("https://", "http://")):
        return "Give an address that begins with https://."
    return ""


def _is_day(value: str) -> bool:
    try:
        return len(value) == 10 and bool(dt.date.fromisoformat(value))
    except ValueError:
        return False
