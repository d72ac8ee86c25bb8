"""Recognising that the server's disk is full, which each database says in its own way."""

from __future__ import annotations

import errno

from django.db import DatabaseError

# SQLite's sentence, and PostgreSQL's code for "disk full".
SQLITE_SAYS = "database or disk is full"
POSTGRESQL_CODE = "53100"


def is_disk_full(error: BaseException) -> bool:
    """Whether this error, or what caused it, means that nothing can be written any more."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, OSError) and cause.errno in {errno.ENOSPC, errno.EDQUOT}:
            return True
        if isinstance(cause, DatabaseError) and SQLITE_SAYS in str(cause):
            return True
        if getattr(cause, "sqlstate", None) == POSTGRESQL_CODE:
            return True
        cause = cause.__cause__
    return False
