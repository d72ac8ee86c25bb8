"""Whoever holds an office may be named in what comes in, when the programme has them on its list."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from samenspraak.converse.actions import sign_record
from samenspraak.gather.actions import (
    Refusal,
    Writing,
    add_office_holder,
    receive_idea,
    remove_office_holder,
)
from samenspraak.gather.models import Contribution, FoundIdentifier, OfficeHolder
from samenspraak.gather.queries import names_that_stay
from samenspraak.ground import ids
from samenspraak.ground.models import AuditLine
from tests.factories.rows import make_programme
from tests.factories.sheets import note_body, signing_body
from tests.people import enter

pytestmark = pytest.mark.django_db
SAID = "Wethouder Joke Brandsma vindt het een goed plan. Mijn buurvrouw Sanne Bakker ook."
SHORT = "Wethouder Brandsma kwam langs en daarna kwam mevrouw Brandsma uit nummer zeven."


@pytest.fixture
def joke(table) -> OfficeHolder:
    return add_office_holder(table.programme, name="Joke Brandsma", office="Wethouder", by=None)


def page(name: str = "office-holders", *arguments: object, language: str = "nl") -> str:
    with translation.override(language):
        return reverse(f"gather:{name}", args=["waterkant", *arguments])


def found_in(file) -> list[str]:
    """The words of a file that will be replaced, in order."""
    rows = FoundIdentifier.objects.filter(proposal__source_file=file).select_related("proposal")
    return [row.proposal.text[row.start : row.end] for row in rows.order_by("proposal__order", "start")]


class TestWhatStays:
    def test_in_a_file(self, bring, joke) -> None:
        assert found_in(bring(f"bijdrage\n{SAID}\n")) == ["Sanne Bakker"]

    def test_by_surname_only_beside_the_office(self, bring, joke) -> None:
        file = bring(f"bijdrage\n{SHORT}\n")
        assert found_in(file) == ["Brandsma"]
        assert FoundIdentifier.objects.get().start == SHORT.rindex("Brandsma")

    def test_in_the_role_beside_the_words(self, bring, joke) -> None:
        content = "bijdrage;rol\nEr is geen plek om elkaar te ontmoeten.;Wethouder Brandsma\n"
        content += "De bus rijdt in de avond niet meer.;Wethouder Visser\n"
        roles = bring(content).proposals.order_by("order").values_list("role", flat=True)
        assert list(roles) == ["Wethouder Brandsma", "Wethouder [naam]"]

    def test_in_an_idea(self, table, joke) -> None:
        received = receive_idea(table.programme, Writing(key=ids.new_id(), text=SAID))
        assert (received.text, received.replaced) == (SAID.replace("Sanne Bakker", "[naam]"), 1)
        assert Contribution.objects.get().idea.signs == []

    def test_in_a_signed_record(self, table, joke, django_capture_on_commit_callbacks) -> None:
        note = note_body(table, SAID, speaks_as="Wethouder Brandsma")
        with django_capture_on_commit_callbacks(execute=True):
            sign_record(table, signing_body(table, [note]), [note])
        said = Contribution.objects.get().current
        assert said is not None
        assert (said.text, said.speaks_as) == (SAID.replace("Sanne Bakker", "[naam]"), "Wethouder Brandsma")

    def test_in_no_other_programme(self, joke) -> None:
        assert names_that_stay(make_programme("elders")) == frozenset()


class TestAChange:
    def test_holds_for_what_is_read_from_then_on(self, bring, table) -> None:
        before = bring(f"bijdrage\n{SAID}\n", "eerst.csv")
        row = add_office_holder(table.programme, name="Joke Brandsma", office="Wethouder", by=None)
        between = bring(f"bijdrage\n{SAID} \n", "dan.csv")
        remove_office_holder(row, by=None)
        after = bring(f"bijdrage\n{SAID}  \n", "later.csv")
        whole = ["Joke Brandsma", "Sanne Bakker"]
        assert [found_in(file) for file in (before, between, after)] == [whole, ["Sanne Bakker"], whole]

    def test_leaves_a_line_that_holds_no_name(self, table) -> None:
        olga = enter("olga", table.programme)
        row = add_office_holder(table.programme, name="Joke Brandsma", office="Wethouder", by=olga)
        key = row.pk
        assert row.added_by == olga
        remove_office_holder(row, by=olga)
        lines = AuditLine.objects.filter(object_id=key).order_by("number")
        assert [(line.verb, line.actor_id, line.detail) for line in lines] == [
            ("add_office_holder", lines[0].actor_id, {}),
            ("remove_office_holder", lines[0].actor_id, {}),
        ]
        assert lines[0].actor_id is not None


@pytest.mark.parametrize(
    ("name", "office", "sentence"),
    [
        ("  ", "Wethouder", "Write the name that may stay."),
        ("Brandsma", "Wethouder", "Write the first name and the surname. Others have that one name too."),
        ("van Dijk", "Wethouder", "Write the first name and the surname. Others have that one name too."),
        (
            "Joke Brandsma, Jan Visser",
            "Wethouder",
            "This is not a name. Write one first name and surname, such as Joke Brandsma, and nothing else.",
        ),
        (
            "joke@veerdam.example",
            "Wethouder",
            "This is not a name. Write one first name and surname, such as Joke Brandsma, and nothing else.",
        ),
        (
            "Jo " * 50,
            "Wethouder",
            "This is not a name. Write one first name and surname, such as Joke Brandsma, and nothing else.",
        ),
        ("Jan Visser", "", "Write which office this person holds, in at most 200 characters."),
        ("Jan Visser", "a" * 201, "Write which office this person holds, in at most 200 characters."),
        (
            "JÓKE  brandsma",
            "Wethouder",
            "JÓKE brandsma is on the list already. To change the office, remove the name first.",
        ),
    ],
)
def test_bad_input_gets_a_sentence(table, joke, name, office, sentence) -> None:
    with pytest.raises(Refusal) as refusal:
        add_office_holder(table.programme, name=name, office=office, by=None)
    assert str(refusal.value) == sentence
    assert list(OfficeHolder.objects.all()) == [joke]


class TestThePage:
    def test_mo_adds_and_removes(self, table, client: Client) -> None:
        client.force_login(enter("mo", table.programme))
        assert page() in client.get(page("files")).content.decode()
        answer = client.post(page(), {"name": "Joke Brandsma", "office": "Wethouder"}, follow=True)
        assert "De naam Joke Brandsma blijft staan" in answer.content.decode()
        row = OfficeHolder.objects.get()
        assert (row.name, row.office) == ("Joke Brandsma", "Wethouder")
        client.post(page("remove-office-holder", row.pk))
        assert OfficeHolder.objects.count() == 0

    def test_it_says_that_a_change_holds_from_now_on(self, olga) -> None:
        assert "Een wijziging geldt voor wat vanaf nu wordt gelezen." in olga.get(page()).content.decode()
        english = olga.get(page(language="en")).content.decode()
        assert "A change applies to what is read from now on." in english

    def test_after_bad_input_nothing_typed_is_lost(self, olga) -> None:
        answer = olga.post(page(), {"name": "Brandsma", "office": "Wethouder wonen"})
        assert answer.status_code == 422
        shown = answer.content.decode()
        assert "Schrijf de voornaam en de achternaam. Die ene naam dragen ook anderen." in shown
        assert 'value="Brandsma"' in shown
        assert 'value="Wethouder wonen"' in shown

    def test_anna_analyses_and_does_not_decide_about_names(self, table, client: Client, joke) -> None:
        client.force_login(enter("anna", table.programme))
        assert client.get(page()).status_code == 403
        assert page() not in client.get(page("files")).content.decode()

    @pytest.mark.parametrize("number", [1, 20])
    def test_a_fixed_number_of_questions(self, olga, table, django_assert_max_num_queries, number) -> None:
        for letter in "abcdefghijklmnopqrst"[:number]:
            add_office_holder(table.programme, name=f"Jan {letter}", office="Raadslid", by=None)
        with django_assert_max_num_queries(8):
            olga.get(page())
