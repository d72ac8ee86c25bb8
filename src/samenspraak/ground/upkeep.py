"""What the database itself needs now and then."""

from __future__ import annotations

from django.db import connection

# Rows that are looked at per index: enough to tell a handful from all of them, and done in a blink.
ROWS_LOOKED_AT = 400


def know_sizes() -> None:
    """Let SQLite count what its tables hold, so that it begins a question at the few and not at the many.

    Without it, "open contributions" (nearly all) seem as few as those of one table. PostgreSQL does this by itself.
    """
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA analysis_limit={ROWS_LOOKED_AT}")
            cursor.execute("ANALYZE")
