"""Several reviewers at one file, duplicates shown, kinds proposed, and nothing left undecided without a reason."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samenspraak.gather import actions
from samenspraak.gather.choices import FileState, ProposalState
from samenspraak.gather.models import Contribution, NearKey, Proposal, SourceFile
from samenspraak.gather.queries import file_progress
from samenspraak.ground import clock
from tests.people import enter

BUS = "De bus naar de stad rijdt 's avonds niet meer en dat is een groot gemis."
LINES = f"# Verslag\n\n- {BUS}\n- Een tuin achter de gymzaal zou mooi zijn voor iedereen.\n"


class TestClaims:
    def test_a_part_is_left_to_whoever_opened_it(self, bring, table) -> None:
        row = bring(LINES, "a.md").proposals.filter(left_out="").first()
        olga, mo = enter("olga", table.programme), enter("mo", table.programme)
        actions.claim(row, by=olga)
        with pytest.raises(actions.Refusal, match="olga is working on this part until"):
            actions.accept(row, by=mo)
        with pytest.raises(actions.Refusal, match="olga is working on this part until"):
            actions.claim(row, by=mo)
        actions.accept(row, by=olga)
        with pytest.raises(actions.Refusal, match="olga has decided about this part in the meantime"):
            actions.claim(row, by=mo)

    def test_a_claim_ends_after_its_term(self, bring, table) -> None:
        row = bring(LINES, "a.md").proposals.filter(left_out="").first()
        actions.claim(row, by=enter("olga", table.programme))
        with clock.moved_to(clock.now() + dt.timedelta(minutes=11)):
            actions.accept(row, by=enter("mo", table.programme))
        assert Contribution.objects.count() == 1

    def test_taking_all_passes_over_what_somebody_is_at_work_on(self, bring, table) -> None:
        file = bring(LINES, "a.md")
        actions.claim(file.proposals.filter(left_out="").first(), by=enter("olga", table.programme))
        assert actions.accept_all_clear(file, by=enter("mo", table.programme)) == 1
        assert file.state == FileState.REVIEW


class TestTwins:
    def test_the_same_words_and_nearly_the_same_are_pointed_out_across_files(self, bring) -> None:
        first = bring(LINES, "a.md").proposals.filter(left_out="").first()
        nearly = BUS.replace("groot ", "heel groot ")
        second = bring(f"id,bijdrage\n1,{BUS}\n2,{nearly}\n3,Iets heel anders over de kerk\n")
        found = list(second.proposals.order_by("order").values_list("twin", "twin_is_exact"))
        assert found == [(first.pk, True), (first.pk, False), (None, False)]
        assert file_progress(second).twins == 2
        assert actions.accept_all_clear(second, by=None) == 1

    def test_within_a_file_the_later_one_points_to_the_earlier(self, bring) -> None:
        file = bring(f"id,bijdrage\n1,{BUS}\n2,{BUS}\n")
        first, second = file.proposals.order_by("order")
        assert (first.twin, second.twin) == (None, first)

    def test_what_tells_of_the_words_goes_with_the_words(self, bring) -> None:
        from samenspraak.trace.actions import withdraw_contribution

        row = bring(LINES, "a.md").proposals.filter(left_out="").first()
        made = actions.accept(row, by=None)
        withdraw_contribution(made, by=None)
        row.refresh_from_db()
        assert (row.text, row.fingerprint, NearKey.objects.filter(proposal=row).count()) == ("", "", 0)


class TestTheRest:
    def test_a_file_is_only_done_with_a_reason_for_what_is_left(self, bring, table) -> None:
        file, by = bring(LINES, "a.md"), enter("olga", table.programme)
        actions.accept(file.proposals.filter(left_out="").first(), by=by)
        with pytest.raises(actions.Refusal, match="Say why"):
            actions.leave_rest(file, reason=" ", by=by)
        assert file.state == FileState.REVIEW
        assert actions.leave_rest(file, reason="Staat ook in het tafelverslag", by=by) == 1
        left = Proposal.objects.get(state=ProposalState.REJECTED)
        assert (left.reason, left.decided_by) == ("Staat ook in het tafelverslag", by)
        # What the reader left out is nobody's decision until somebody looked at it.
        assert file.state == FileState.REVIEW
        actions.agree_left_out(file, by=by)
        assert file.state == FileState.DONE


class TestKindsRolesAndLanguage:
    def test_a_kind_that_the_words_point_to_is_only_a_proposal(self, bring, olga, table) -> None:
        file = bring("Ik ben bang dat de school verdwijnt uit ons dorp.\n", "a.txt")
        row = file.proposals.get(left_out="")
        assert (row.kind, row.kind_hint) == ("", "worry")
        page = olga.get(reverse("gather:file", args=[table.programme.slug, file.pk])).content.decode()
        assert "proposed from its words" in page or "voorgesteld op grond van de woorden" in page
        actions.accept_all_clear(file, by=None)
        assert Contribution.objects.get().current.kind is None

    def test_a_role_is_corrected_once_for_the_whole_file(self, bring, olga, table) -> None:
        file = bring("rol;bijdrage\nstud.;De huur is niet te betalen\nstud.;De trein is altijd te vol\n")
        address = reverse("gather:choose-roles", args=[table.programme.slug, file.pk])
        olga.post(address, {"label": "stud.", "role": "student"})
        actions.accept_all_clear(SourceFile.objects.get(pk=file.pk), by=None)
        assert set(Contribution.objects.values_list("current__speaks_as", flat=True)) == {"student"}

    def test_another_language_than_the_file_has_is_kept(self, bring) -> None:
        file = bring("Nobody in this village knows where the money for the school has gone.\n", "a.txt")
        assert file.proposals.get(left_out="").language == "en"
        actions.accept_all_clear(file, by=None)
        assert Contribution.objects.get().current.language == "en"


def test_the_page_asks_as_many_questions_for_one_part_as_for_many(bring, olga, table) -> None:
    few = bring(f"id,bijdrage\n1,{BUS}\n")
    many = bring("id,bijdrage\n" + "".join(f"{n},{BUS} {n}\n" for n in range(20)), "b.csv")
    counted = []
    for file in (few, many):
        address = reverse("gather:file", args=[table.programme.slug, file.pk])
        with CaptureQueriesContext(connection) as asked:
            olga.get(address)
        counted.append(len(asked))
    assert counted[0] == counted[1]


def test_a_whole_folder_is_imported_and_the_second_time_passed_over(table, tmp_path, capsys) -> None:
    folder = tmp_path / "oogst"
    (folder / "tafel 2").mkdir(parents=True)
    (folder / "a.md").write_text(LINES, encoding="utf-8")
    (folder / "tafel 2" / "b.csv").write_text("id,bijdrage\n1,Er is geen huis te vinden\n", encoding="utf-8")
    for _again in range(2):
        call_command("import", str(folder), programme=table.programme.slug)
    assert sorted(SourceFile.objects.values_list("name", flat=True)) == ["a.md", "b.csv"]
    assert Proposal.objects.filter(left_out="").count() == 3


def test_what_the_reader_left_out_is_ticked_by_a_person(bring, olga) -> None:
    file = bring(
        "Verslag van de avond\n\n1. Zorgen\n\n- De bus rijdt niet meer naar het dorp.\n", "verslag.md"
    )
    apart = file.proposals.exclude(left_out="")
    assert apart.count() > 0
    address = f"/en/waterkant/werkbank/invoer/bestand/{file.pk}/weggelaten/"
    page = olga.post(address, follow=True).content.decode()
    assert ("Tick the box first" in page, apart.filter(state="rejected").exists()) == (True, False)
    olga.post(address, {"looked": "yes"})
    assert set(apart.values_list("state", "reason", "decided_by__username")) == {
        ("rejected", "Left out when it was read, and looked at", "olga")
    }
    assert file_progress(file).left_out == 0
    file.refresh_from_db()
    assert file.state == FileState.REVIEW  # the statements themselves still wait
    assert "already" in olga.post(address, {"looked": "yes"}, follow=True).content.decode()
    one = apart.first()
    actions.undo(one, by=None)
    assert file_progress(file).left_out == 1
