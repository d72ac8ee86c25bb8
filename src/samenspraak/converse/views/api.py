"""What a note sheet speaks with: JSON, authenticated by the code in a header and by nothing else.

No cookie counts here, so that no other site can make a browser write, and no login can run out in the middle of a talk.
Every answer is a sentence and a fact; only an answer with the note's id and the hash of what was sent is a receipt.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samenspraak.converse import actions
from samenspraak.converse.actions import Answer
from samenspraak.converse.models import SheetKey
from samenspraak.converse.queries import is_open, key_for, sheet_of
from samenspraak.ground.access import access, anyone
from samenspraak.ground.full_disk import STATUS, is_disk_full
from samenspraak.ground.models import Programme

HEADER = "X-Sheet-Key"
SENDING_AT_MOST = 1_000_000
NOTES_AT_MOST = 200

P = ParamSpec("P")
KeyView = Callable[Concatenate[HttpRequest, SheetKey, P], JsonResponse]


def say(status: int, reason: str, **more: Any) -> JsonResponse:
    """An answer that is a sentence."""
    return JsonResponse({"reason": reason, **more}, status=status)


def with_sheet_key(view: KeyView[P]) -> Callable[..., HttpResponseBase]:
    """Let only those in who hold the code of an open sheet; a full disk is told in plain words."""

    @wraps(view)
    def wrapped(request: HttpRequest, programme: str, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        here: Programme = request.programme  # type: ignore[attr-defined]
        code = request.headers.get(HEADER, "")
        key = key_for(here, code) if code else None
        if key is None:
            return say(
                401, _("This code opens no sheet here. Scan the QR code of your table, or ask your host.")
            )
        if not is_open(key):
            return say(
                401,
                _(
                    "This code has ended. Your notes stay on this device. Ask your host for a new code to send them."
                ),
            )
        try:
            return view(request, key, *args, **kwargs)
        except (DatabaseError, OSError) as error:
            if not is_disk_full(error):
                raise
            # Words of the sheet's own, which keeps everything: the rest of the house answers by its middleware.
            return say(
                STATUS,
                _(
                    "The server's disk is full, so nothing was stored. Your notes stay on this device. Tell your host."
                ),
            )

    return access(anyone)(csrf_exempt(never_cache(wrapped)))


@require_GET
@with_sheet_key
def table(request: HttpRequest, key: SheetKey) -> JsonResponse:
    """Everything a sheet needs to work for days without us, and all notes of its table."""
    return JsonResponse(sheet_of(key))


@require_http_methods(["PUT"])
@with_sheet_key
def note(request: HttpRequest, key: SheetKey, note_id: uuid.UUID) -> JsonResponse:
    """One note, its bytes as they are: 201 new, 200 known, 409 other bytes under this id."""
    body = _read(request)
    if body is None:
        return _too_big()
    answer = actions.take_notes(key.table, [body])[0]
    if answer.id and answer.id != str(note_id):
        return say(422, _("The note and its address have different ids."))
    return JsonResponse(_as_json(answer), status=answer.outcome)


@require_POST
@with_sheet_key
def notes(request: HttpRequest, key: SheetKey) -> JsonResponse:
    """Many notes in one go; each has its own answer, in the order in which they were sent."""
    sent = _read_object(request)
    if sent is None:
        return _too_big()
    bodies = sent.get("notes")
    if not isinstance(bodies, list):
        return say(400, _("What was sent is not what a note sheet sends."))
    if len(bodies) > NOTES_AT_MOST:
        return _too_big()
    answers = actions.take_notes(key.table, bodies)
    return JsonResponse({"answers": [_as_json(answer) for answer in answers]})


@require_POST
@with_sheet_key
def signing(request: HttpRequest, key: SheetKey) -> JsonResponse:
    """The table's signing, with the notes that it signed."""
    sent = _read_object(request)
    if sent is None:
        return _too_big()
    lines = sent.get("notes")
    answer = actions.sign_record(key.table, sent.get("signing"), lines if isinstance(lines, list) else [])
    return JsonResponse(_as_json(answer), status=answer.outcome)


def _as_json(answer: Answer) -> dict[str, Any]:
    said: dict[str, Any] = {"id": answer.id, "status": int(answer.outcome)}
    if answer.is_receipt:
        said["sha256"] = answer.sha256
    if answer.reason:
        said["reason"] = answer.reason
    if answer.current:
        said["current"] = answer.current
    return said


def _read(request: HttpRequest) -> str | None:
    """What was sent, as text; None when it is more than a sheet ever sends."""
    try:
        length = int(request.headers.get("Content-Length") or 0)
    except ValueError:
        length = 0
    if length > SENDING_AT_MOST:
        return None
    return request.body.decode("utf-8", "replace")


def _read_object(request: HttpRequest) -> dict[str, Any] | None:
    text = _read(request)
    if text is None:
        return None
    try:
        sent = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return sent if isinstance(sent, dict) else {}


def _too_big() -> JsonResponse:
    return say(413, _("This is too much at once. Send fewer notes in one go."))
