"""Finding what is public: by stems, with the same answers on SQLite and PostgreSQL."""

from __future__ import annotations

import pytest

from samenspraak.gather.choices import Purpose
from samenspraak.ground import search, stems
from samenspraak.ground.models import SearchDocument, SearchState
from samenspraak.trace.actions import withdraw_contribution
from tests.factories.rows import make_consent, make_contribution, make_dialogue, make_programme, make_table

TEXTS = {
    "bus": "De bus rijdt 's avonds niet meer door onze dorpen.",
    "halte": "Bij de bushalte staat geen bankje.",
    "huis": "Er is geen plek meer om elkaar te ontmoeten; het buurthuis sloot.",
    "huizen": "Jongeren vinden geen woning, de huizen gaan naar wie meer biedt.",
    "café": "In het café hoor ik wat er speelt.",
    "english": "The bus no longer stops in our villages.",
}


@pytest.fixture
def table(db, settings, tmp_path):
    settings.WITHDRAWAL_JOURNAL = tmp_path / "withdrawals.journal"
    return make_table(make_dialogue(make_programme()))


@pytest.fixture
def said(table):
    """Each of the texts as a contribution, indexed."""
    rows = {
        name: make_contribution(table, text, language="en" if name == "english" else "nl")
        for name, text in TEXTS.items()
    }
    search.refresh(table.programme)
    return rows


def found(said, hits) -> list[str]:
    names = {row.pk: name for name, row in said.items()}
    return [names[hit.object_id] for hit in hits]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("dorp", ["bus"]),
        ("Dorpen", ["bus"]),
        ("buurthuizen", ["huis"]),
        ("cafe", ["café"]),
        ("CAFÉ", ["café"]),
        ("bus", ["english", "bus"]),
        ("bus dorp", ["bus"]),
        ("bus woning", []),
        ("village", ["english"]),
        ("de het een", []),
        ("", []),
        ("'); DROP TABLE x; --", []),
        ('bus" OR "woning', []),
        ("bus AND NOT dorp", ["bus"]),
        ("bus* dorp", ["bus"]),
    ],
)
def test_what_is_found(said, table, words, expected) -> None:
    assert found(said, search.find(table.programme, words)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ik zou willen dat de bussen weer door het dorp rijden", ["bus"]),
        ("Voor een jongere is er geen huis of woning te vinden", ["huizen"]),
        ("Er moeten meer bomen komen", []),
        ("", []),
    ],
)
def test_what_is_alike(said, table, text, expected) -> None:
    assert found(said, search.similar(table.programme, text)) == expected


def test_only_what_may_be_shown_is_indexed(table) -> None:
    make_contribution(table, "Niemand citeert mij over de bus.", quote=False)
    search.refresh(table.programme)
    assert search.find(table.programme, "bus") == []


def test_it_follows_what_people_decide(said, table) -> None:
    bearer = table.seats.get(number=1).bearer
    make_consent(bearer, Purpose.QUOTE, given=False)
    search.refresh(table.programme)
    assert search.find(table.programme, "bus") == []


def test_what_is_taken_back_is_gone_at_once(said, table) -> None:
    withdraw_contribution(said["bus"], by=None)
    assert found(said, search.find(table.programme, "dorp")) == []
    assert not SearchDocument.objects.filter(object_id=said["bus"].pk).exists()


def test_another_programme_finds_nothing(said) -> None:
    assert search.find(make_programme("overkant"), "bus") == []


def test_a_bag_of_stems_is_no_sentence(said) -> None:
    bag = SearchDocument.objects.get(object_id=said["bus"].pk).stems
    assert bag.split() == sorted(set(bag.split()))


def test_refreshing_again_writes_nothing(said, table) -> None:
    before = set(SearchDocument.objects.values_list("pk", "stems"))
    search.refresh(table.programme)
    assert set(SearchDocument.objects.values_list("pk", "stems")) == before


def test_many_changes_are_read_in_one_go(said, table, django_assert_num_queries) -> None:
    search.follow_changes(table.programme, {})
    assert SearchState.objects.get().public_version == table.programme.public_version
    with django_assert_num_queries(2):
        search.follow_changes(table.programme, {})


def test_stop_words_are_searched_where_nothing_else_was_typed() -> None:
    assert stems.typed("waar") != []
