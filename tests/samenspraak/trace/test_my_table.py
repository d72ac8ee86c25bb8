"""My table: one's own notes, the table's record, and nobody else's table."""

from __future__ import annotations

import datetime as dt

import pytest
from django.conf import settings

from samenspraak.convene.cards import issue_seat_card
from samenspraak.converse.choices import Agreement, RecordState, Wording
from samenspraak.converse.models import Signature, TableRecord
from samenspraak.followup.actions import Refusal as NotObjected
from samenspraak.followup.models import Objection
from samenspraak.followup.objections import decide_objection, object_to
from samenspraak.gather.actions import (
    Refusal,
    add_office_holder,
    propose_correction,
    refuse_correction,
    take_correction,
)
from samenspraak.gather.choices import ContributionState, CorrectionState, Manner, Purpose
from samenspraak.gather.models import Consent, Correction, Support
from samenspraak.gather.queries import may
from samenspraak.ground import clock
from samenspraak.people.actions import open_card
from samenspraak.perspective.choices import PieceKind
from samenspraak.perspective.models import Quote, QuotePiece, Section
from tests.factories.rows import (
    make_contribution,
    make_dialogue,
    make_edition,
    make_programme,
    make_rendering,
    make_sentence,
    make_table,
    make_thread,
)
from tests.people import enter

pytestmark = pytest.mark.django_db
PAGE = "/en/waterkant/mijn-tafel/"
MINE = "Het veerhuis was onze huiskamer."
OTHERS = "De bus rijdt niet meer."
ELSEWHERE = "Bij ons aan tafel ging het over water."


@pytest.fixture(autouse=True)
def own_journal(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(settings, "WITHDRAWAL_JOURNAL", tmp_path / "withdrawals.journal")


@pytest.fixture
def table():
    return make_table(make_dialogue(make_programme()))


@pytest.fixture
def said(table):
    return make_contribution(table, MINE, quote=False)


@pytest.fixture
def kees(client, table, said):
    """Kees' browser: the card of seat 1 is open in it."""
    card = issue_seat_card(table.seats.get(number=1), by=None)
    client.cookies[settings.CARD_COOKIE] = open_card(table.programme, card.code)
    return client


def page(browser, rest: str = "") -> str:
    answer = browser.get(PAGE + rest)
    assert answer.status_code == 200
    return answer.content.decode()


def bearer(table):
    return table.seats.get(number=1).bearer


def test_it_shows_ones_own_words_and_the_record_and_no_other_table(kees, table) -> None:
    make_contribution(table, OTHERS, seat=2)
    other_table = make_table(table.dialogue, number=2)
    make_contribution(other_table, ELSEWHERE)
    record = TableRecord.objects.create(
        programme=table.programme, table=table, state=RecordState.SIGNED, signed_at=clock.now()
    )
    seat = table.seats.get(number=1)
    Signature.objects.create(
        programme=table.programme, record=record, seat=seat, agreement=Agreement.WITH_REMARK
    )
    text = page(kees)
    assert [words in text for words in (MINE, OTHERS, ELSEWHERE, "Agreed with a remark")] == [
        True,
        True,
        False,
        True,
    ]


@pytest.mark.parametrize("rest", ["", "verbeteren/", "besluiten/", "intrekken/"])
def test_what_is_not_ones_own_does_not_exist(kees, table, rest) -> None:
    same_table = make_contribution(table, OTHERS, seat=2)
    elsewhere = make_contribution(make_table(table.dialogue, number=2), ELSEWHERE)
    for row in (same_table, elsewhere):
        address = f"{PAGE}bijdrage/{row.public_id}/{rest}"
        assert (kees.post if rest else kees.get)(address).status_code == 404
        row.refresh_from_db()
        assert row.state == ContributionState.OPEN


def test_without_a_card_one_is_asked_for_it(client, said) -> None:
    assert client.get(PAGE).url == "/en/waterkant/kaart/"
    assert client.post(f"{PAGE}bijdrage/{said.public_id}/intrekken/").url == "/en/waterkant/kaart/"


@pytest.mark.parametrize("number", [1, 5])
def test_the_number_of_questions_does_not_grow(client, table, django_assert_num_queries, number) -> None:
    for _time in range(number):
        make_contribution(table, MINE)
        make_contribution(table, OTHERS, seat=2)
    card = issue_seat_card(table.seats.get(number=1), by=None)
    client.cookies[settings.CARD_COOKIE] = open_card(table.programme, card.code)
    # One of them asks what this seat remarked when the table signed.
    with django_assert_num_queries(17):
        client.get(PAGE)


def test_each_purpose_is_decided_and_changed_later(kees, table, said) -> None:
    assert may(said.current, Purpose.QUOTE) is False
    kees.post(f"{PAGE}besluiten/", {"purposes": ["analyse", "paraphrase", "quote"]})
    assert may(said.current, Purpose.QUOTE) is True
    kees.post(f"{PAGE}besluiten/", {"purposes": ["analyse"]})
    assert (may(said.current, Purpose.QUOTE), may(said.current, Purpose.PARAPHRASE)) == (False, False)
    # Only what changed is recorded, with how it was given.
    rows = Consent.objects.filter(manner=Manner.SCREEN).order_by("created_at", "purpose")
    assert [(row.purpose, row.given) for row in rows] == [
        ("quote", True),
        ("paraphrase", False),
        ("quote", False),
    ]


def test_one_contribution_is_decided_apart(kees, table, said) -> None:
    other = make_contribution(table, OTHERS)
    Consent.objects.all().delete()
    kees.post(f"{PAGE}bijdrage/{said.public_id}/besluiten/", {"purposes": ["analyse", "paraphrase", "quote"]})
    assert (may(said.current, Purpose.QUOTE), may(other.current, Purpose.QUOTE)) == (True, False)
    with clock.moved_to(clock.now() + dt.timedelta(minutes=5)):
        kees.post(f"{PAGE}besluiten/", {"purposes": ["analyse", "paraphrase", "quote"]})
        kees.post(f"{PAGE}besluiten/", {"purposes": ["analyse", "paraphrase"]})
    shown = kees.get(f"{PAGE}bijdrage/{said.public_id}/").context["decisions_form"]
    assert shown.initial["purposes"] == ["analyse", "paraphrase"]
    assert may(said.current, Purpose.QUOTE) is False


def test_under_16_only_a_guardian_says_yes(kees, table, said) -> None:
    child = bearer(table)
    child.under_16 = True
    child.save()
    yes = {"purposes": ["analyse", "paraphrase", "quote"]}
    assert (
        "under 16: a guardian must agree" in kees.post(f"{PAGE}besluiten/", yes, follow=True).content.decode()
    )
    assert may(said.current, Purpose.QUOTE) is False
    kees.post(f"{PAGE}besluiten/", {**yes, "guardian": "on"})
    assert may(said.current, Purpose.QUOTE) is True


def test_where_it_was_used_stands_on_its_own_page(kees, said) -> None:
    make_thread(said.programme, "Een huiskamer", said=[said])
    text = page(kees, f"bijdrage/{said.public_id}/")
    assert ("Een huiskamer" in text, "In a red thread" in text) == (True, True)


def test_its_sentences_are_told_in_ones_own_language(kees, said) -> None:
    edition = make_edition(said.programme, published=True)
    full = make_sentence(edition.sections.earliest("order"), "Het was een huiskamer.", cites=[said])
    translated = make_rendering(edition, language="en", plain=False, published=True).sentences.get()
    found = page(kees, f"bijdrage/{said.public_id}/")
    assert f'/zin/{translated.public_id}/">{translated.text}</a>' in found
    assert f'/zin/{full.public_id}/" hreflang="nl">in the original language</a>' in found


def test_taking_one_back_takes_it_out_of_everything(kees, said) -> None:
    answer = kees.post(f"{PAGE}bijdrage/{said.public_id}/intrekken/", follow=True)
    said.refresh_from_db()
    assert (said.state, MINE in answer.content.decode()) == (ContributionState.WITHDRAWN, False)
    assert "They have been removed everywhere." in page(kees, f"bijdrage/{said.public_id}/")


def test_shared_words_stay_for_the_others_unless_they_tell_of_me(kees, table, said) -> None:
    other = table.seats.get(number=2)
    Support.objects.create(programme=table.programme, contribution=said, seat=other)
    second = make_contribution(table, MINE)
    Support.objects.create(programme=table.programme, contribution=second, seat=other)
    kees.post(f"{PAGE}bijdrage/{said.public_id}/intrekken/")
    kees.post(f"{PAGE}bijdrage/{second.public_id}/intrekken/", {"tells_of_me": "on"})
    said.refresh_from_db()
    second.refresh_from_db()
    assert (said.state, second.state) == (ContributionState.OPEN, ContributionState.WITHDRAWN)
    assert "You no longer stand behind these words." in page(kees, f"bijdrage/{said.public_id}/")


def test_everything_goes_only_after_a_tick(kees, table, said) -> None:
    second = make_contribution(table, OTHERS)
    kees.post(f"{PAGE}alles-intrekken/")
    said.refresh_from_db()
    assert said.state == ContributionState.OPEN
    kees.post(f"{PAGE}alles-intrekken/", {"sure": "yes"})
    for row in (said, second):
        row.refresh_from_db()
        assert row.state == ContributionState.WITHDRAWN


class TestCorrecting:
    """One's own words, put right: looked at first, then a new version."""

    def test_it_waits_for_a_moderator(self, kees, table, said) -> None:
        kees.post(f"{PAGE}bijdrage/{said.public_id}/verbeteren/", {"text": "Het veerhuis was thuis."})
        said.refresh_from_db()
        assert (said.current.text, Correction.objects.get().text) == (MINE, "Het veerhuis was thuis.")
        take_correction(Correction.objects.get(), by=enter("mo", table.programme))
        said.refresh_from_db()
        assert (said.current.text, said.current.wording) == ("Het veerhuis was thuis.", Wording.READ_BACK)

    def test_with_others_behind_it_the_new_words_are_nobodys_own(self, table, said) -> None:
        Support.objects.create(programme=table.programme, contribution=said, seat=table.seats.get(number=2))
        row = propose_correction(said, bearer=bearer(table), text="Heel andere woorden.")
        assert take_correction(row, by=None).wording == Wording.SUMMARY

    def test_a_refusal_has_a_reason_that_its_author_reads(self, kees, table, said) -> None:
        row = propose_correction(said, bearer=bearer(table), text="Piet zei dit.")
        refuse_correction(row, reason="Er staat een naam in.", by=None)
        assert Correction.objects.get().state == CorrectionState.REFUSED
        assert "Er staat een naam in." in page(kees, f"bijdrage/{said.public_id}/")

    def test_after_the_term_it_is_too_late(self, table, said) -> None:
        later = clock.now() + dt.timedelta(days=settings.CORRECTION_DAYS + 1)
        with clock.moved_to(later), pytest.raises(Refusal):
            propose_correction(said, bearer=bearer(table), text="Te laat.")

    @pytest.mark.parametrize("text", ["", " ", MINE, "x" * 10_001])
    def test_bad_input_gets_a_sentence(self, table, said, text) -> None:
        with pytest.raises(Refusal):
            propose_correction(said, bearer=bearer(table), text=text)

    def test_one_waits_at_a_time(self, table, said) -> None:
        propose_correction(said, bearer=bearer(table), text="Een.")
        with pytest.raises(Refusal):
            propose_correction(said, bearer=bearer(table), text="Twee.")

    def test_it_goes_with_the_words(self, kees, table, said) -> None:
        propose_correction(said, bearer=bearer(table), text="Ook dit moet weg.")
        kees.post(f"{PAGE}bijdrage/{said.public_id}/intrekken/")
        assert Correction.objects.get().text == ""


class TestObjecting:
    """This is not what we meant: the objection and its outcome are public, who objected is not."""

    @pytest.fixture
    def thread(self, table, said):
        return make_thread(table.programme, "Een huiskamer", said=[said])

    def test_the_outcome_is_public(self, kees, table, said, thread) -> None:
        address = f"{PAGE}bijdrage/{said.public_id}/bezwaar/"
        kees.post(
            address,
            {"use": f"t{thread.pk}", "text": "Ik ben Kees; ik bedoelde het veerhuis, geen huiskamer."},
        )
        public = "/en/waterkant/bezwaren/"
        page_before = kees.get(public).content.decode()
        assert ("Een huiskamer" in page_before, "veerhuis, geen huiskamer" in page_before) == (True, False)
        row = Objection.objects.get()
        decide_objection(
            row, honoured=True, outcome="De draad heet nu anders.", shown="Het ging om het veerhuis.", by=None
        )
        after = kees.get(public).content.decode()
        assert [
            words in after for words in ("De draad heet nu anders.", "Het ging om het veerhuis.", "Kees")
        ] == [
            True,
            True,
            False,
        ]
        assert "De draad heet nu anders." in page(kees, f"bijdrage/{said.public_id}/")

    def test_a_first_proposal_of_what_readers_see_names_office_holders_only(
        self, client, table, said, thread
    ) -> None:
        add_office_holder(table.programme, name="Joke Brandsma", office="Wethouder", by=None)
        object_to(said, thread, bearer=bearer(table), text="Vraag wethouder Brandsma of Sanne Bakker.")
        client.force_login(enter("olga", table.programme))
        page = client.get("/nl/waterkant/werkbank/opvolging/bezwaren/")
        ((_row, shown),) = page.context["waiting"]
        assert shown == "Vraag wethouder Brandsma of [naam]."

    def test_only_a_use_of_ones_own_words(self, kees, table, said, thread) -> None:
        other = make_thread(table.programme, "Iets anders")
        answer = kees.post(
            f"{PAGE}bijdrage/{said.public_id}/bezwaar/", {"use": f"t{other.pk}", "text": "Dit klopt niet."}
        )
        assert (answer.status_code, Objection.objects.count()) == (422, 0)

    def test_a_quote_of_ones_own_words(self, kees, table, said) -> None:
        """Kees reads which of his words are quoted; everybody reads that somebody objects, and where it stands."""
        edition = make_edition(table.programme, published=True)
        section = Section.objects.filter(edition=edition, challenge__isnull=False).first()
        quote = Quote.objects.create(programme=table.programme, section=section, order=0)
        span = {"programme": table.programme, "quote": quote, "kind": PieceKind.SPAN, "version": said.current}
        QuotePiece.objects.create(**span, order=0, start=0, end=12)
        QuotePiece.objects.create(**span, order=1, start=13, end=len(MINE))
        mine = f"bijdrage/{said.public_id}/"
        words = f"The quote: “{MINE[:12]} … {MINE[13:]}”"
        form = kees.get(f"{PAGE}{mine}").context["objection_form"]
        assert form.fields["use"].choices == [(f"q{quote.pk}", words)]
        kees.post(
            f"{PAGE}{mine}bezwaar/", {"use": f"q{quote.pk}", "text": "Zo zei ik het niet, Sanne Bakker."}
        )
        row = Objection.objects.get()
        assert (row.quote, row.thread, row.sentence) == (quote, None, None)
        with pytest.raises(NotObjected):
            object_to(said, quote, bearer=bearer(table), text="Nog eens.")
        public = kees.get("/en/waterkant/bezwaren/").content.decode()
        there = f"/perspectief/{edition.number}/opgave/{section.challenge.key}/#q-{quote.public_id}"
        assert (there in public, "Sanne Bakker" in public) == (True, False)
        kees.force_login(enter("olga", table.programme))
        assert there in kees.get("/nl/waterkant/werkbank/opvolging/bezwaren/").content.decode()

    def test_once_at_a_time_and_never_empty(self, table, said, thread) -> None:
        object_to(said, thread, bearer=bearer(table), text="Dit klopt niet.")
        for text in ("Nog eens.", " "):
            with pytest.raises(NotObjected):
                object_to(said, thread, bearer=bearer(table), text=text)

    def test_an_outcome_says_why(self, table, said, thread) -> None:
        row = object_to(said, thread, bearer=bearer(table), text="Dit klopt niet.")
        with pytest.raises(NotObjected):
            decide_objection(row, honoured=False, outcome=" ", shown="", by=None)

    def test_its_words_go_with_the_contribution(self, kees, table, said, thread) -> None:
        object_to(said, thread, bearer=bearer(table), text="Dit klopt niet.")
        kees.post(f"{PAGE}bijdrage/{said.public_id}/intrekken/")
        assert Objection.objects.get().text == ""
