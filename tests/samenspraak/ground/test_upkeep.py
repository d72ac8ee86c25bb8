"""The database knows what its tables hold, so that a question begins at the few."""

from __future__ import annotations

import pytest
from django.db import connection

from samenspraak.ground import upkeep
from tests.factories.rows import make_contribution, make_dialogue, make_programme, make_table


@pytest.mark.django_db
def test_what_nearly_all_rows_share_is_no_place_to_begin() -> None:
    """Asked for one of many open contributions, SQLite takes that one and does not walk through all open ones."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL counts by itself")
    table = make_table(make_dialogue(make_programme()))
    wanted = [make_contribution(table).pk.hex for _one in range(40)][:12]
    question = f"SELECT 1 FROM gather_contribution WHERE state = 'open' AND id IN ({','.join('?' * 12)})"
    upkeep.know_sizes()
    with connection.cursor() as cursor:
        plan = [row[3] for row in cursor.connection.execute(f"EXPLAIN QUERY PLAN {question}", wanted)]
    assert plan == ["SEARCH gather_contribution USING INDEX sqlite_autoindex_gather_contribution_1 (id=?)"]
