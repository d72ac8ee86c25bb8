"""The holder of an own dialogue has a wall of their own, and gets a new code when they lost theirs."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.test import Client

from samenspraak.evening.limits import NEW_CARDS
from samenspraak.ground.models import AuditLine
from samenspraak.people.actions import issue_card, open_card
from samenspraak.people.models import CardSession
from tests.factories.rows import make_own
from tests.people import enter
from tests.samenspraak.evening.conftest import write_note

MINE = "/nl/waterkant/eigen-dialoog/mijn/"
CODE = "/nl/waterkant/eigen-dialoog/"
DREAM = "Ik droom van een bankje voor de deur."


@pytest.fixture
def own(evening):
    return make_own(evening.programme)


@pytest.fixture
def old(own) -> str:
    return issue_card(own.programme, bearer=own.holder, by=None).code


@pytest.fixture
def holder(own, old) -> Client:
    client = Client()
    client.cookies[settings.CARD_COOKIE] = open_card(own.programme, old)
    return client


def page(client: Client, rest: str) -> str:
    answer = client.get(MINE + rest)
    assert answer.status_code == 200
    return answer.content.decode()


def test_only_what_the_holder_let_through_is_on_the_wall(evening, own, holder) -> None:
    note = write_note(own.dialogue.tables.get(), f"{DREAM} Bel 06-12345678.")
    write_note(evening.first, "Van een andere dialoog.")
    assert DREAM not in page(holder, "wand/doorlaten/")
    holder.post(f"{MINE}wand/doorlaten/", {"wall": "open"})
    waiting = page(holder, "wand/doorlaten/")
    assert [words in waiting for words in (DREAM, "06-12345678", "Van een andere")] == [True, False, False]
    assert DREAM not in page(holder, "wand/?regels")
    holder.post(f"{MINE}wand/doorlaten/{note.pk}/", {"verdict": "shown", "sha256": note.sha256})
    assert DREAM in page(holder, "wand/?regels")
    holder.post(f"{MINE}wand/doorlaten/", {"wall": "close"})
    assert DREAM not in page(holder, "wand/")


def test_a_line_of_another_dialogue_cannot_be_let_through(evening, own, holder) -> None:
    note = write_note(evening.first, "Van een andere dialoog.")
    holder.post(f"{MINE}wand/doorlaten/", {"wall": "open"})
    holder.post(f"{MINE}wand/doorlaten/{note.pk}/", {"verdict": "shown", "sha256": note.sha256})
    assert "andere dialoog" not in page(holder, "wand/?regels")


class TestLostCode:
    """A new code through the organiser, who asks no name; the old one ends at once."""

    @pytest.fixture
    def olga(self, evening) -> Client:
        NEW_CARDS.empty()
        client = Client()
        client.force_login(evening.olga)
        return client

    def address(self, own) -> str:
        return f"/nl/waterkant/werkbank/avond/eigen/{own.pk}/code/"

    def test_the_new_code_opens_the_dialogue_and_the_old_one_does_not(self, own, old, holder, olga) -> None:
        answer = olga.post(self.address(own), {"asked": "yes"})
        code = answer.context["code"]
        assert (answer.status_code, answer["Cache-Control"].find("no-store") >= 0) == (200, True)
        assert holder.get(MINE).status_code == 302
        for typed, opens in ((old, False), (code, True)):
            CardSession.objects.all().delete()
            Client().post(CODE, {"code": typed})
            assert CardSession.objects.filter(bearer=own.holder).exists() == opens
        assert AuditLine.objects.filter(verb="replace_own_code").count() == 1

    def test_not_without_the_tick(self, own, old, olga) -> None:
        olga.post(self.address(own))
        assert not AuditLine.objects.filter(verb="replace_own_code").exists()

    def test_not_by_a_moderator_and_not_all_day(self, evening, own, olga) -> None:
        mo = Client()
        mo.force_login(enter("mo", evening.programme))
        assert mo.post(self.address(own), {"asked": "yes"}).status_code == 403
        codes = [olga.post(self.address(own), {"asked": "yes"}).status_code for _time in range(5)]
        assert codes == [200, 200, 200, 200, 302]

    def test_it_is_found_after_it_was_let_through(self, own, olga) -> None:
        own.state = "shown"
        own.save()
        assert f"/eigen/{own.pk}/" in olga.get("/nl/waterkant/werkbank/avond/").content.decode()
