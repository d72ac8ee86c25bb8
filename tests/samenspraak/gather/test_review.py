"""A file is read into proposals; a person decides about each, and whoever decides first decides."""

from __future__ import annotations

import threading

import pytest
from django.core.files.base import ContentFile
from django.db import connection

from samenspraak.converse.choices import Wording
from samenspraak.gather import actions
from samenspraak.gather.choices import FileState, Manner, ProposalState, Purpose
from samenspraak.gather.models import Consent, Contribution, FoundIdentifier, Proposal, SourceFile
from samenspraak.gather.queries import awaiting_review, file_progress, may
from samenspraak.ground.models import AuditLine
from tests.factories.rows import make_dialogue, make_programme, make_table, make_thread
from tests.people import enter
from tests.samenspraak.gather.conftest import minutes

CSV = """tafel;hoedanigheid;soort;bijdrage
Tafel 1;Student;zorg;In ons dorp is geen plek om elkaar te ontmoeten.
Tafel 2;Boer;wens;Bel mij op 06 12345678 als er een plek komt.
Tafel 9;Leraar;;De bus naar school rijdt in de winter te vroeg weg.
"""


def texts() -> list[str]:
    return [
        row.current.text
        for row in Contribution.objects.select_related("current").order_by("created_at", "pk")
    ]


class TestReading:
    def test_everything_of_a_file_becomes_a_proposal_with_its_source(self, bring) -> None:
        file = bring(CSV)
        assert (file.state, file.columns["verslag.csv"]["text"]) == (FileState.REVIEW, ["bijdrage"])
        found = list(file.proposals.values_list("locator", "role", "kind", "table_label", "text"))
        assert found == [
            ("D2", "Student", "worry", "Tafel 1", "In ons dorp is geen plek om elkaar te ontmoeten."),
            ("D3", "Boer", "wish", "Tafel 2", "Bel mij op 06 12345678 als er een plek komt."),
            ("D4", "Leraar", "", "Tafel 9", "De bus naar school rijdt in de winter te vroeg weg."),
        ]
        assert list(FoundIdentifier.objects.values_list("type", "start", "end")) == [("phone", 11, 22)]

    def test_left_out_units_stand_there_with_why(self, bring) -> None:
        file = bring("# Verslag\n\n- We missen een bus naar de stad in de avond.\n", "verslag.md")
        found = list(file.proposals.values_list("left_out", "text"))
        assert found == [("heading", "Verslag"), ("", "We missen een bus naar de stad in de avond.")]

    def test_the_unit_is_kept_around_its_statement(self, bring) -> None:
        file = bring(minutes(("List Bullet", "Student: Er is geen plek voor ons in het dorp.")), "a.docx")
        row = file.proposals.get(left_out="")
        assert (row.role, row.text) == ("Student", "Er is geen plek voor ons in het dorp.")
        assert row.unit_text[row.start - row.unit_offset : row.end - row.unit_offset] == row.text
        assert row.unit_text.startswith("Student: ")

    def test_words_that_may_not_be_shown_are_not_even_stored(self, bring) -> None:
        file = bring(
            "bijdrage;toestemming\nDit mag u wel lezen van mij.;ja\nDit mag u niet lezen van mij.;nee\n"
        )
        held = file.proposals.get(left_out="no consent")
        assert (held.text, held.unit_text) == ("", "")
        with pytest.raises(actions.Refusal, match="may not be shown"):
            actions.accept(held, by=None)

    def test_what_its_people_agreed_to_is_asked_once(self, bring) -> None:
        file = bring(CSV, purposes={Purpose.QUOTE: True, Purpose.OPEN_DATA: False}, wording=Wording.VERBATIM)
        assert list(Consent.objects.values_list("source_file", "purpose", "given", "manner")) == [
            (file.pk, "open_data", False, Manner.UPLOAD),
            (file.pk, "quote", True, Manner.UPLOAD),
        ]
        contribution = actions.accept(file.proposals.get(order=0), by=None)
        assert may(contribution.current, Purpose.QUOTE) is True
        assert may(contribution.current, Purpose.OPEN_DATA) is False

    def test_the_same_file_again_points_to_the_first(self, bring) -> None:
        first = bring(CSV)
        with pytest.raises(
            actions.AlreadyBrought, match=r"kopie\.csv was brought in before, as verslag\.csv"
        ) as refusal:
            bring(CSV, "kopie.csv")
        assert refusal.value.source_file == first
        assert SourceFile.objects.count() == 1

    def test_a_file_over_the_limit_is_refused_before_it_is_read(self, bring, settings) -> None:
        settings.UPLOAD_MAX_BYTES = 10
        with pytest.raises(actions.Refusal, match="larger than"):
            bring(CSV)
        assert SourceFile.objects.count() == 0

    def test_other_columns_are_chosen_and_it_is_read_again(
        self, bring, django_capture_on_commit_callbacks
    ) -> None:
        file = bring("vraag;antwoord\nWat mist u in het dorp?;Een plek om te zitten met anderen.\n")
        with django_capture_on_commit_callbacks(execute=True):
            actions.read_again(file, by=None, columns={"text": ["antwoord"], "columns": {"kind": "vraag"}})
        file.refresh_from_db()
        assert [row.text for row in awaiting_review(file)] == ["Een plek om te zitten met anderen."]
        assert file.columns["verslag.csv"]["text"] == ["antwoord"]

    def test_not_any_more_once_somebody_decided(self, bring) -> None:
        file = bring(CSV)
        actions.reject(file.proposals.get(order=0), by=None)
        with pytest.raises(actions.Refusal, match="already"):
            actions.read_again(file, by=None)

    def test_reading_twice_is_reading_once(self, bring) -> None:
        from rodedraad.progress import Silent

        file = bring(CSV)
        actions.read_file(file, Silent())
        assert file.proposals.count() == 3


class TestDeciding:
    def test_accepting_makes_a_contribution_with_placeholders(self, bring, table) -> None:
        file = bring(CSV, wording=Wording.READ_BACK)
        mo = enter("mo", table.programme)
        row = file.proposals.get(order=1)
        contribution = actions.accept(row, by=mo)
        version = contribution.current
        assert version.text == "Bel mij op [telefoon] als er een plek komt."
        assert (version.kind.slug, version.speaks_as, version.wording) == ("wish", "Boer", "read_back")
        assert (contribution.table.number, contribution.door, contribution.state) == (2, "file", "open")
        row.refresh_from_db()
        assert (row.state, row.decided_by, list(row.contributions.all())) == ("accepted", mo, [contribution])

    def test_a_kept_identifier_stays(self, bring) -> None:
        file = bring(CSV)
        row = file.proposals.get(order=1)
        kept = list(row.identifiers.values_list("pk", flat=True))
        contribution = actions.accept(row, by=None, decision=actions.Decision(kept=kept))
        assert contribution.current.text == row.text

    def test_tables_are_found_by_number_or_made(self, bring, table) -> None:
        file = bring(CSV)
        actions.accept_all_clear(file, by=None)
        assert sorted(Contribution.objects.values_list("table__number", flat=True)) == [1, 2, 9]
        assert Contribution.objects.get(table=table).current.speaks_as == "Student"

    def test_a_chosen_table_goes_before_the_number(self, bring, table) -> None:
        file = bring(CSV)
        actions.choose_tables(file, {"Tafel 9": table}, by=None)
        file.refresh_from_db()
        assert actions.accept(file.proposals.get(order=2), by=None).table == table

    def test_an_edit_of_the_words_is_a_summary_and_a_cut_is_not(self, bring) -> None:
        file = bring(CSV, wording=Wording.VERBATIM)
        rows = list(file.proposals.all())
        changed = actions.edit(rows[0], actions.Decision(text="Er is geen ontmoetingsplek."), by=None)
        cut = actions.edit(
            rows[2], actions.Decision(text="De bus naar school rijdt te vroeg weg.", kind="worry"), by=None
        )
        part = actions.edit(rows[1], actions.Decision(text="als er een plek komt", role="Bewoner"), by=None)
        assert [one.current.wording for one in (changed, cut, part)] == ["summary", "summary", "verbatim"]
        assert (cut.current.kind.slug, part.current.speaks_as) == ("worry", "Bewoner")
        assert {row.state for row in file.proposals.all()} == {ProposalState.EDITED}

    def test_a_split_makes_several(self, bring) -> None:
        file = bring(CSV, wording=Wording.VERBATIM)
        parts = [actions.Decision(text="In ons dorp"), actions.Decision(text="is geen plek")]
        made = actions.split(file.proposals.get(order=0), parts, by=None)
        assert sorted(texts()) == ["In ons dorp", "is geen plek"]
        assert set(file.proposals.get(order=0).contributions.all()) == set(made)

    def test_a_split_in_one_is_none(self, bring) -> None:
        with pytest.raises(actions.Refusal, match="two parts"):
            actions.split(bring(CSV).proposals.get(order=0), [actions.Decision(text="x")], by=None)

    def test_what_was_left_out_may_be_taken_anyway(self, bring) -> None:
        file = bring("# Een bus in de avond\n\n- We missen een bus naar de stad.\n", "verslag.md")
        actions.accept(file.proposals.get(left_out="heading"), by=None)
        assert texts() == ["Een bus in de avond"]

    def test_a_file_is_done_when_all_is_decided(self, bring) -> None:
        file = bring(CSV)
        for row in file.proposals.all():
            actions.reject(row, by=None)
        file.refresh_from_db()
        assert (file.state, Contribution.objects.count()) == (FileState.DONE, 0)
        actions.undo(file.proposals.get(order=0), by=None)
        file.refresh_from_db()
        assert file.state == FileState.REVIEW

    def test_accept_all_leaves_the_doubtful_ones(self, bring, table) -> None:
        file = bring(CSV)
        FoundIdentifier.objects.update(doubtful=True)
        assert actions.accept_all_clear(file, by=enter("anna", table.programme)) == 2
        assert [row.order for row in awaiting_review(file)] == [1]
        progress = file_progress(file)
        assert (progress.found, progress.decided, progress.taken, progress.doubtful) == (3, 2, 2, 1)

    def test_accept_all_leaves_what_may_point_to_one_person(self, bring, table) -> None:
        file = bring(
            "rol,tekst\narts,De huisarts in Dokkum heeft zelf kanker.\nstudent,De bus rijdt te weinig.\n"
        )
        assert actions.accept_all_clear(file, by=enter("anna", table.programme)) == 1
        assert [row.order for row in awaiting_review(file)] == [0]

    def test_every_decision_leaves_an_audit_line(self, bring, table) -> None:
        file = bring(CSV)
        mo = enter("mo", table.programme)
        actions.accept(file.proposals.get(order=0), by=mo)
        actions.reject(file.proposals.get(order=1), by=mo)
        verbs = AuditLine.objects.filter(actor_id=mo.pk).order_by("number").values_list("verb", flat=True)
        assert list(verbs) == ["add_contribution", "accepted_proposal", "reject_proposal"]


class TestTakingBack:
    def test_a_decision_is_taken_back_whole(self, bring) -> None:
        row = bring(CSV).proposals.get(order=0)
        actions.accept(row, by=None)
        actions.undo(row, by=None)
        assert (row.state, row.decided_at, Contribution.objects.count()) == ("proposed", None, 0)
        actions.accept(row, by=None)
        assert Contribution.objects.count() == 1

    def test_not_when_something_was_made_of_it(self, bring, table) -> None:
        row = bring(CSV).proposals.get(order=0)
        make_thread(table.programme, said=[actions.accept(row, by=None)])
        with pytest.raises(actions.Refusal, match="made of this contribution"):
            actions.undo(row, by=None)
        assert Contribution.objects.count() == 1


class TestTwoReviewers:
    def test_the_second_gets_a_sentence(self, bring) -> None:
        row = bring(CSV).proposals.get(order=0)
        seen_by_the_other = Proposal.objects.get(pk=row.pk)
        actions.accept(row, by=None)
        for late in (actions.accept, actions.reject):
            with pytest.raises(actions.Refusal, match="Somebody else"):
                late(seen_by_the_other, by=None)
        assert Contribution.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_eight_reviewers_at_once_decide_once() -> None:
    from rodedraad.progress import Silent

    table = make_table(make_dialogue(make_programme()))
    about = actions.Brought(dialogue=table.dialogue)
    file = actions.receive_file(
        table.programme, ContentFile(CSV.encode(), name="a.csv"), about, name="a.csv", by=None
    )
    actions.read_file(file, Silent())
    key = file.proposals.get(order=0).pk
    outcomes: list[str] = []

    def decide() -> None:
        try:
            actions.accept(Proposal.objects.get(pk=key), by=None)
            outcomes.append("taken")
        except actions.Refusal:
            outcomes.append("late")
        finally:
            connection.close()

    threads = [threading.Thread(target=decide) for _one in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["late"] * 7 + ["taken"]
    assert Contribution.objects.count() == 1


def test_a_withdrawal_takes_the_unit_of_the_file_along(bring, django_capture_on_commit_callbacks) -> None:
    from samenspraak.trace.actions import withdraw_contribution

    file = bring(minutes(("List Bullet", "Student: Er is geen plek voor ons in het dorp.")), "a.docx")
    contribution = actions.accept(file.proposals.get(left_out=""), by=None)
    with django_capture_on_commit_callbacks(execute=True):
        withdraw_contribution(contribution, by=None)
    row = file.proposals.get(left_out="")
    assert (row.text, row.unit_text) == ("", "")
