"""The guard on raw notes at run time: imports alone cannot see `contribution.note` or a join.

Each statement that names the notes' table is looked at: the nearest code of the house that asked for it must
be converse, gather's intake or trace. Anything else is refused before the database sees it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponseBase

TABLE = "converse_note"
ALLOWED = ("samenspraak.converse", "samenspraak.gather.intake", "samenspraak.trace")
# Code that stands between a room and the database without being a room.
TRANSPARENT = ("samenspraak.converse.guard", "samenspraak.ground")


class RawNotesTouched(Exception):  # noqa: N818 (it says what happened)
    """A room that has no business there touched the raw notes."""


def asking_module() -> str | None:
    """The nearest module of the house on the stack; None when Django itself asks (migrations, test set-up)."""
    frame = sys._getframe(1)
    while frame is not None:
        name = str(frame.f_globals.get("__name__", ""))
        if name.startswith("samenspraak.") and not name.startswith(TRANSPARENT):
            return name
        frame = frame.f_back  # type: ignore[assignment]
    return None


def refuse_strangers(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
    """A database wrapper (`connection.execute_wrapper`) that lets only the allowed rooms at the notes."""
    if TABLE in sql:
        asker = asking_module()
        if asker is not None and not asker.startswith(ALLOWED):
            raise RawNotesTouched(f"{asker} touched {TABLE}")
    return execute(sql, params, many, context)


@contextmanager
def guarded() -> Iterator[None]:
    """Guard this thread's connection for the length of a block."""
    with connection.execute_wrapper(refuse_strangers):
        yield


class RawNotesMiddleware:
    """Guard every request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with guarded():
            return self.get_response(request)
