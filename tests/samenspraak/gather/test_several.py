"""Several people said it: from the note to the contribution, its versions, the pages and the record of a file."""

from __future__ import annotations

import json

import pytest

from samenspraak.converse.actions import reopen_record, sign_record
from samenspraak.converse.queries import notes_of
from samenspraak.gather.actions import (
    Change,
    Decision,
    Spoken,
    add_version,
    edit,
    lay_before_table,
    let_through,
)
from samenspraak.gather.choices import Door
from samenspraak.gather.models import Contribution, ContributionVersion
from tests.factories.rows import make_contribution, make_dialogue, make_programme, make_table
from tests.factories.sheets import note_body, revised, signing_body
from tests.people import enter
from tests.samenspraak.gather.test_review import CSV

pytestmark = pytest.mark.django_db
SAID = "said by several people"


@pytest.fixture
def table():
    return make_table(make_dialogue(make_programme()))


def signed(table, note: str, capture) -> Contribution:
    with capture(execute=True):
        assert sign_record(table, signing_body(table, [note]), [note]).is_receipt
    return Contribution.objects.select_related("current").get()


def test_it_comes_along_from_the_note_and_changes_with_the_record(
    table, django_capture_on_commit_callbacks
) -> None:
    note = note_body(table, several=True)
    row = signed(table, note, django_capture_on_commit_callbacks)
    assert row.current.several is True
    reopen_record(table, reason="Het was er één.", by=None)
    row = signed(table, revised(note, several=False), django_capture_on_commit_callbacks)
    assert [(one.number, one.several) for one in row.versions.all()] == [(1, True), (2, False)]


def test_a_new_version_keeps_it_unless_it_says_otherwise(table) -> None:
    row = make_contribution(table, several=True)
    add_version(row, Change(text="Er is geen plek."), reason="Korter", by=None)
    add_version(row, Change(several=False), reason="Het was er één", by=None)
    said = ContributionVersion.objects.filter(contribution=row).order_by("number")
    assert list(said.values_list("several", flat=True)) == [True, True, False]


def test_a_reviewer_says_it_of_a_part_of_a_file_and_its_table_reads_it(bring) -> None:
    file = bring(CSV)
    made = edit(file.proposals.first(), Decision(several=True), by=None)
    assert made.current.several is True
    lay_before_table(file, by=None)
    assert [json.loads(note["body"])["several"] for note in notes_of(made.table)] == [True]


def test_the_form_of_the_review_asks_it(client, bring) -> None:
    file = bring(CSV)
    client.force_login(enter("olga", file.programme))
    part = file.proposals.first()
    address = f"/nl/waterkant/werkbank/invoer/voorstel/{part.pk}/"
    client.post(address, {"wish": "edit", "text": part.text, "several": "yes"})
    assert Contribution.objects.get().current.several is True


def test_every_page_of_it_says_so(client, table) -> None:
    one, many = make_contribution(table, "Alleen."), make_contribution(table, "Samen.", several=True)
    for row, told in ((one, False), (many, True)):
        page = client.get(f"/en/waterkant/bijdrage/{row.public_id}/").content.decode()
        assert (SAID in page) == told
    client.force_login(enter("olga", table.programme))
    page = client.get(f"/en/waterkant/werkbank/invoer/bijdragen/{many.pk}/").content.decode()
    assert SAID in page
    assert client.get(f"/en/waterkant/dialogen/{table.dialogue.public_id}/").content.decode().count(SAID) == 1


def test_a_receipt_from_before_there_was_such_a_field_still_holds(table) -> None:
    spoken = Spoken(door=Door.TABLE, text="Er is geen plek.", table=table)
    assert "several" not in json.loads(spoken.content())


def test_whoever_moderates_sees_it(client, table, django_capture_on_commit_callbacks) -> None:
    row = signed(table, note_body(table, several=True), django_capture_on_commit_callbacks)
    client.force_login(enter("mo", table.programme))
    assert SAID in client.get("/en/waterkant/werkbank/invoer/modereren/").content.decode()
    let_through(row, by=None)
    assert row.current.several is True
