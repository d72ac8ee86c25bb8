"""What goes wrong, in the form that machines read: problem details (RFC 9457)."""

from __future__ import annotations

import json
from http import HTTPStatus

from django.http import HttpResponse

MEDIA = "application/problem+json"


def problem(
    status: int, detail: str, *, errors: dict[str, str] | None = None, where: str = "query"
) -> HttpResponse:
    """One problem. `errors` names what is wrong with which parameter, or with which field of the body."""
    body: dict[str, object] = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
    }
    if errors:
        body["errors"] = [{"in": where, "location": name, "detail": words} for name, words in errors.items()]
    return HttpResponse(json.dumps(body), status=status, content_type=MEDIA)
