"""The news of one table on paper: for its host, accessible, with words only as everybody may read them."""

from __future__ import annotations

import pytest

from samenspraak.convene.models import TableRole
from samenspraak.followup import actions
from tests.factories.rows import (
    make_body,
    make_contribution,
    make_dialogue,
    make_programme,
    make_table,
    make_thread,
)
from tests.papers import problems_in
from tests.people import enter
from tests.samenspraak.trace.test_sentinel import text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def table():
    return make_table(make_dialogue(make_programme()))


def address(table) -> str:
    return f"/nl/waterkant/werkbank/herkomst/tafel/{table.pk}/nieuws/pdf/"


def test_a_host_hands_out_the_news_of_their_own_table(table, client, tmp_path) -> None:
    programme = table.programme
    said = make_contribution(table, "Hier mag iedereen dit lezen.")
    make_contribution(table, "Dit wil ik niet geciteerd.", seat=2, quote=False)
    thread = make_thread(programme, "Een plek", said=[said])
    actions.reply(make_body(), thread, verdict="partly", why="Wij beginnen klein.", by=None)
    hugo = enter("hugo", programme)
    TableRole.objects.create(programme=programme, table=table, role="host", user=hugo)
    client.force_login(hugo)
    made = client.get(address(table))
    words = "".join(text_of(made.content).split())
    assert (made["Content-Type"], made["Cache-Control"]) == ("application/pdf", "no-store")
    for told in ("Hiermagiedereenditlezen.", "Wijbeginnenklein.", "Dezewoordenmogennietwordengetoond."):
        assert told in words
    assert "Ditwilikniet" not in words
    assert problems_in(made.content, tmp_path) == []


def test_another_table_is_not_theirs(table, client) -> None:
    client.force_login(enter("hugo", table.programme))
    assert client.get(address(table)).status_code == 404
