"""How speakers are named, and at how many tables something was said: own dialogues always apart."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from samenspraak.convene.choices import DialogueKind
from samenspraak.convene.models import OtherConversation, Seat, Theme
from samenspraak.evening.actions import let_own_through, refuse_own
from samenspraak.gather.actions import add_contribution, record_consent
from samenspraak.gather.choices import ContributionState, Door, Manner, Purpose
from samenspraak.gather.queries import TableCount, attributions, tables_heard
from samenspraak.ground import clock
from tests.factories.rows import make_contribution, make_dialogue, make_own, make_programme, make_table

pytestmark = pytest.mark.django_db


@pytest.fixture
def programme():
    return make_programme()


def dialogue_about(programme, theme: str, kind: DialogueKind = DialogueKind.THEME):
    row = Theme.objects.create(programme=programme, title_nl=theme)
    return make_dialogue(programme, kind=kind, theme=row)


def named(contribution) -> str:
    with translation.override("en"):
        return attributions([contribution.current])[contribution.current.pk]


class TestAttribution:
    """Ten people must fit a description before anyone is described by it."""

    @pytest.mark.parametrize(
        ("here", "elsewhere", "expected"),
        [
            (10, 0, "Student, theme dialogue Wonen"),
            (9, 0, "Participant"),
            (6, 4, "Student"),
            (6, 3, "Participant"),
        ],
    )
    def test_role_kind_and_theme_else_role_else_participant(
        self, programme, here, elsewhere, expected
    ) -> None:
        table = make_table(dialogue_about(programme, "Wonen"), seats=here)
        if elsewhere:
            make_table(dialogue_about(programme, "Zorg"), seats=elsewhere)
        assert named(make_contribution(table)) == expected

    def test_a_small_programme_names_nobody(self) -> None:
        programme = make_programme("klein", expected_participants=99)
        table = make_table(dialogue_about(programme, "Wonen"), seats=20)
        assert named(make_contribution(table)) == "Participant"

    def test_who_agreed_to_be_described_is_described(self, programme) -> None:
        table = make_table(dialogue_about(programme, "Wonen"), seats=2)
        contribution = make_contribution(table)
        bearer = table.seats.get(number=1).bearer
        record_consent(bearer=bearer, purposes={Purpose.DESCRIBE: True}, manner=Manner.PAPER, by=None)
        assert named(contribution) == "Student, theme dialogue Wonen"

    def test_consent_to_quote_is_no_consent_to_be_described(self, programme) -> None:
        table = make_table(dialogue_about(programme, "Wonen"), seats=2)
        assert named(make_contribution(table, quote=True)) == "Participant"

    def test_office_holders_are_named_by_their_office(self, programme) -> None:
        table = make_table(dialogue_about(programme, "Wonen"), seats=2)
        assert (
            named(make_contribution(table, speaks_as="Wethouder", in_office=True))
            == "Wethouder, theme dialogue Wonen"
        )

    def test_spelling_does_not_make_a_role_rare(self, programme) -> None:
        table = make_table(dialogue_about(programme, "Wonen"), seats=10)
        Seat.objects.filter(number__gt=5).update(speaks_as=" student ")
        assert named(make_contribution(table)) == "Student, theme dialogue Wonen"

    def test_many_cost_what_one_costs(self, programme) -> None:
        table = make_table(dialogue_about(programme, "Wonen"))
        versions = [make_contribution(table).current for _one in range(3)]
        counts = []
        for asked in (versions[:1], versions):
            with CaptureQueriesContext(connection) as queries:
                attributions(asked)
            counts.append(len(queries))
        assert counts[0] == counts[1]


class TestTables:
    def test_own_dialogues_and_other_talks_are_counted_apart(self, programme) -> None:
        invited = make_dialogue(programme)
        own = make_dialogue(programme, kind=DialogueKind.SELF_ORGANISED, held_on=dt.date(2026, 4, 1))
        tables = [make_table(invited, 1), make_table(invited, 2), make_table(invited, 3)]
        kitchen = make_table(own, 1)
        talk = OtherConversation.objects.create(
            programme=programme, title_nl="Jeugdraad", with_whom="Jeugdraad", held_on="2026-03-01"
        )
        said = [make_contribution(tables[0]), make_contribution(tables[0]), make_contribution(tables[1])]
        said += [make_contribution(kitchen), make_contribution(tables[2], state=ContributionState.WITHDRAWN)]
        said.append(
            add_contribution(
                programme=programme,
                door=Door.TABLE,
                conversation=talk,
                text="Ook de jeugdraad mist een plek.",
                kind=None,
                wording="summary",
                speaks_as="",
            )
        )
        heard = tables_heard(programme, [one.current for one in said])
        assert (heard.invited, heard.own, heard.conversations) == (TableCount(2, 3), TableCount(1, 1), 1)

    def test_nothing_heard(self, programme) -> None:
        make_table(make_dialogue(programme))
        assert tables_heard(programme, []).invited == TableCount(0, 1)


class TestTablesThatMet:
    """The "y" of "x van de y": tables at which people have talked."""

    NOON = dt.datetime(2026, 3, 12, 12, tzinfo=dt.UTC)

    def counted(self, programme) -> TableCount:
        with clock.moved_to(self.NOON):
            return tables_heard(programme, []).invited

    def test_a_dialogue_to_come_has_no_tables_yet(self, programme) -> None:
        make_table(make_dialogue(programme, held_on=dt.date(2026, 3, 12)))
        make_table(make_dialogue(programme, held_on=dt.date(2026, 3, 13)))
        assert self.counted(programme) == TableCount(0, 1)

    def test_a_table_of_which_something_was_brought_in_has_met(self, programme) -> None:
        make_contribution(make_table(make_dialogue(programme, held_on=dt.date(2026, 3, 13))))
        assert self.counted(programme) == TableCount(0, 1)

    def test_an_own_dialogue_counts_only_after_it_was_let_through(self, programme) -> None:
        own = make_own(programme, held_on=dt.date(2026, 3, 1))
        with clock.moved_to(self.NOON):
            assert tables_heard(programme, []).own == TableCount(0, 0)
            let_own_through(own, by=None)
            assert tables_heard(programme, []).own == TableCount(0, 1)
            assert tables_heard(programme, []).invited == TableCount(0, 0)

    def test_what_was_said_at_an_own_dialogue_that_waits_or_was_refused_is_heard_nowhere(
        self, programme
    ) -> None:
        own = make_own(programme, held_on=dt.date(2026, 3, 1))
        said = [make_contribution(own.dialogue.tables.get()).current]
        with clock.moved_to(self.NOON):
            assert tables_heard(programme, said).own == TableCount(0, 0)
            let_own_through(own, by=None)
            assert tables_heard(programme, said).own == TableCount(1, 1)
            refuse_own(own, reason="Een campagne", by=None)
            assert tables_heard(programme, said).own == TableCount(0, 0)
