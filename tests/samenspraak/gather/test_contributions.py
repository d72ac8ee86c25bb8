"""Every door ends in one Contribution: stored once, versioned, refused with a reason."""

from __future__ import annotations

import threading
import uuid
from dataclasses import replace

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samenspraak.convene.models import OtherConversation
from samenspraak.converse.choices import Wording
from samenspraak.gather.actions import (
    Change,
    OtherBytes,
    Refusal,
    Spoken,
    add_contribution,
    add_contributions,
    add_version,
    let_through,
    refuse,
    take_in,
    write_paraphrase,
)
from samenspraak.gather.choices import ContributionState, Door
from samenspraak.gather.models import Contribution, ContributionVersion, Paraphrase
from samenspraak.gather.queries import awaiting_moderation, public_contributions
from samenspraak.ground import tombstones
from samenspraak.ground.models import AuditLine, Programme
from tests.factories.rows import make_contribution, make_dialogue, make_programme, make_table
from tests.people import enter

WORDS = "In ons dorp is geen plek meer om elkaar te ontmoeten."


@pytest.fixture
def table(db):
    return make_table(make_dialogue(make_programme()))


@pytest.fixture(autouse=True)
def own_journal(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(settings, "WITHDRAWAL_JOURNAL", tmp_path / "withdrawals.journal")


def spoken(table, **fields) -> Spoken:
    return Spoken(door=Door.TABLE, text=WORDS, table=table, **fields)


def test_one_contribution_with_all_that_was_asked(table) -> None:
    seats = list(table.seats.filter(number__in=[1, 2]))
    contribution = add_contribution(
        programme=table.programme,
        door=Door.TABLE,
        table=table,
        text=f"  {WORDS}\n",
        kind="worry",
        wording=Wording.READ_BACK,
        speaks_as="Student",
        seats=seats,
        disagreement=True,
        paraphrase="Iemand mist een plek.",
        by=enter("noor", table.programme),
    )
    contribution.refresh_from_db()
    version = contribution.current
    assert version is not None
    assert (contribution.dialogue, contribution.state) == (table.dialogue, ContributionState.OPEN)
    assert (version.number, version.text, version.kind.slug) == (1, WORDS, "worry")
    assert (version.wording, version.speaks_as, version.disagreement) == ("read_back", "Student", True)
    assert list(contribution.supports.values_list("seat__number", flat=True).order_by("seat__number")) == [
        1,
        2,
    ]
    assert Paraphrase.objects.get(version=version).text == "Iemand mist een plek."
    assert AuditLine.objects.get(verb="add_contribution").object_id == contribution.pk


def test_in_office_follows_the_seats(table) -> None:
    table.seats.filter(number=1).update(speaks_in_office=True)
    office, citizen = (
        add_contributions(table.programme, [spoken(table, seats=[table.seats.get(number=number)])])[0].current
        for number in (1, 2)
    )
    assert (office.in_office, citizen.in_office) == (True, False)


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"text": " \n"}, "words"),
        ({"kind": "gossip"}, "gossip"),
        ({"wording": "hearsay"}, "taken down"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(table, change, word) -> None:
    with pytest.raises(Refusal, match=word):
        add_contributions(table.programme, [replace(spoken(table), **change)])
    assert Contribution.objects.count() == 0


def test_another_programmes_table_is_refused(table) -> None:
    elsewhere = make_programme("elders")
    with pytest.raises(Refusal, match="another programme"):
        add_contributions(elsewhere, [spoken(table)])


def test_table_talk_and_other_talk_are_never_mixed(table) -> None:
    talk = OtherConversation.objects.create(
        programme=table.programme, title_nl="Jeugdraad", with_whom="Jeugdraad", held_on="2026-03-01"
    )
    with pytest.raises(Refusal, match="counted separately"):
        add_contributions(table.programme, [spoken(table, conversation=talk)])


def test_hundreds_cost_hardly_more_queries_than_two(table) -> None:
    counts = []
    for number in (2, 2, 300):
        with CaptureQueriesContext(connection) as queries:
            add_contributions(table.programme, [spoken(table) for _one in range(number)])
        counts.append(len(queries))
    # SQLite takes so many values a statement, hence a few statements more for hundreds of rows.
    assert counts[2] < counts[1] + 15
    assert Contribution.objects.count() == 304


class TestTakeIn:
    """A client-made id: stored once, however often it is sent."""

    def test_the_same_bytes_give_the_same_receipt(self, table) -> None:
        sent = spoken(table, id=uuid.uuid4())
        first, again = take_in(table.programme, sent), take_in(table.programme, sent)
        assert (first.made, again.made) == (True, False)
        assert (again.id, again.sha256) == (first.id, first.sha256)
        assert Contribution.objects.count() == 1

    def test_other_bytes_are_refused_and_change_nothing(self, table) -> None:
        sent = spoken(table, id=uuid.uuid4())
        take_in(table.programme, sent)
        with pytest.raises(OtherBytes):
            take_in(table.programme, replace(sent, text="Iets anders."))
        assert list(ContributionVersion.objects.values_list("text", flat=True)) == [WORDS]

    def test_another_programmes_id_is_not_given_away_as_known(self, table) -> None:
        sent = spoken(table, id=uuid.uuid4())
        take_in(table.programme, sent)
        with pytest.raises(OtherBytes):
            take_in(make_programme("elders"), replace(sent, table=None))

    def test_what_was_taken_back_stays_away(self, table) -> None:
        sent = spoken(table, id=uuid.uuid4())
        take_in(table.programme, sent)
        contribution = Contribution.objects.get()
        tombstones.bury(contribution, programme=table.programme, reason="withdrawn by its people")
        contribution.delete()
        receipt = take_in(table.programme, sent)
        assert (receipt.withdrawn, receipt.made, Contribution.objects.count()) == (True, False, 0)


@pytest.mark.django_db(transaction=True)
def test_twenty_at_once_make_one() -> None:
    # Made here: the table fixture lives in a transaction that other threads cannot see.
    table = make_table(make_dialogue(make_programme()))
    sent = spoken(table, id=uuid.uuid4())
    made: list[bool] = []

    def send() -> None:
        try:
            made.append(take_in(Programme.objects.get(), sent).made)
        finally:
            connection.close()

    threads = [threading.Thread(target=send) for _one in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(made) == [False] * 19 + [True]
    assert Contribution.objects.count() == 1


class TestVersions:
    def test_a_change_is_a_new_version_and_the_old_one_stays(self, table) -> None:
        contribution = make_contribution(table, WORDS)
        first = contribution.current
        olga = enter("olga", table.programme)
        second = add_version(contribution, Change(kind="worry"), reason="Het is een zorg", by=olga)
        contribution.refresh_from_db()
        assert contribution.current == second
        assert [(row.number, row.text, row.kind.slug) for row in contribution.versions.all()] == [
            (1, WORDS, "experience"),
            (2, WORDS, "worry"),
        ]
        assert (second.reason, second.made_by, second.wording) == ("Het is een zorg", olga, first.wording)

    @pytest.mark.parametrize(
        ("text", "wording"),
        [
            ("geen plek meer om elkaar te ontmoeten.", Wording.VERBATIM),
            ("In ons dorp is geen  plek meer\nom elkaar te ontmoeten.", Wording.VERBATIM),
            ("Ze missen een plek.", Wording.SUMMARY),
        ],
    )
    def test_other_words_are_a_summary_and_a_part_is_still_theirs(self, table, text, wording) -> None:
        contribution = make_contribution(table, WORDS)
        assert add_version(contribution, Change(text=text), reason="Korter", by=None).wording == wording

    def test_no_change_without_a_reason(self, table) -> None:
        with pytest.raises(Refusal, match="why"):
            add_version(make_contribution(table), Change(text="x"), reason=" ", by=None)


class TestModeration:
    def test_a_refusal_has_a_reason_and_erases_nothing(self, table) -> None:
        contribution = make_contribution(table, WORDS)
        refuse(contribution, reason="Noemt een buurman bij naam", by=enter("mo", table.programme))
        assert (contribution.state, contribution.state_reason) == ("refused", "Noemt een buurman bij naam")
        assert list(public_contributions(table.programme)) == []
        assert contribution.current.text == WORDS
        let_through(contribution, by=None)
        assert [row.text for row in public_contributions(table.programme)] == [WORDS]

    def test_no_refusal_without_a_reason(self, table) -> None:
        with pytest.raises(Refusal, match="why"):
            refuse(make_contribution(table), reason="", by=None)

    def test_what_waits_is_listed_oldest_first(self, table) -> None:
        waiting = [make_contribution(table, state=ContributionState.HIDDEN) for _one in range(2)]
        make_contribution(table)
        assert list(awaiting_moderation(table.programme)) == waiting

    def test_withdrawn_is_not_for_moderation(self, table) -> None:
        contribution = make_contribution(table, state=ContributionState.WITHDRAWN)
        with pytest.raises(Refusal):
            let_through(contribution, by=None)


def test_a_paraphrase_is_written_changed_and_taken_away(table) -> None:
    version = make_contribution(table).current
    for text in ("Eerst zo.", "Dan zo."):
        write_paraphrase(version, text=text, language="nl", by=None)
    assert list(Paraphrase.objects.values_list("text", flat=True)) == ["Dan zo."]
    write_paraphrase(version, text=" ", language="nl", by=None)
    assert Paraphrase.objects.count() == 0
