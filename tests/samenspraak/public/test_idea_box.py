"""The idea box: no account, one page, a person looks first, and a code is the way back."""

from __future__ import annotations

import datetime as dt
import re
import time
from html import unescape
from unittest import mock

import pytest
from django.conf import settings
from django.test import Client

from samenspraak.converse.choices import Wording
from samenspraak.evening.models import Safeguarding
from samenspraak.gather.actions import ask_question, refuse
from samenspraak.gather.choices import AppealState, ContributionState, Door, Purpose
from samenspraak.gather.distress import speaks_of_distress
from samenspraak.gather.models import Appeal, Contribution, Idea, Question
from samenspraak.gather.queries import may
from samenspraak.gather.spam import signs_in
from samenspraak.ground import clock, search
from samenspraak.people.models import Bearer
from samenspraak.perspective.actions import add_question
from samenspraak.perspective.answered import answers_by_question
from samenspraak.public.forms import new_ticket
from samenspraak.public.limits import IDEAS, LOOKS
from samenspraak.trace.actions import withdraw_contribution
from tests.browsing import wider
from tests.factories.rows import make_contribution, make_dialogue, make_edition, make_programme, make_table
from tests.people import enter

BOX = "/en/waterkant/ideeenbus/"
WORDS = "Laat de bus 's avonds weer door de dorpen rijden."
CODE = re.compile(r"<code>([a-z0-9-]{14})</code>")


@pytest.fixture(autouse=True)
def nobody_was_here(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(settings, "WITHDRAWAL_JOURNAL", tmp_path / "withdrawals.journal")
    IDEAS.empty()
    LOOKS.empty()


@pytest.fixture
def programme(db):
    return make_programme()


def ticket(seconds: int = 10) -> str:
    """A form that was opened so long ago."""
    with mock.patch.object(time, "time", return_value=time.time() - seconds):
        return new_ticket()


def filled(text: str = WORDS, **fields) -> dict[str, str]:
    return {"text": text, "language": "nl", "ticket": ticket(), **fields}


def code_in(answer) -> str:
    return CODE.search(answer.content.decode())[1]


def test_it_waits_for_a_person_and_nobody_sees_it(client, programme) -> None:
    answer = client.post(BOX, filled())
    row = Contribution.objects.get()
    assert (answer.status_code, "no-store" in answer["Cache-Control"]) == (201, True)
    assert (row.state, row.door, row.current.text, row.current.wording) == (
        ContributionState.HIDDEN,
        Door.IDEA_BOX,
        WORDS,
        Wording.VERBATIM,
    )
    assert client.get(f"/en/waterkant/bijdrage/{row.public_id}/").status_code == 404


def test_the_code_opens_a_page_for_this_one(client, programme) -> None:
    code = code_in(client.post(BOX, filled()))
    client.post("/en/waterkant/kaart/", {"code": code})
    page = client.get("/en/waterkant/mijn-tafel/").content.decode()
    assert WORDS.replace("'", "&#x27;") in page
    row = Contribution.objects.get()
    client.post(f"/en/waterkant/mijn-tafel/bijdrage/{row.public_id}/intrekken/")
    row.refresh_from_db()
    assert row.state == ContributionState.WITHDRAWN


@pytest.mark.parametrize("quote", [True, False])
def test_only_a_yes_is_a_yes(client, programme, quote) -> None:
    client.post(BOX, filled(**({"quote": "on"} if quote else {})))
    assert may(Contribution.objects.get().current, Purpose.QUOTE) is quote


def test_under_16_a_guardian_agrees(client, programme) -> None:
    answer = client.post(BOX, filled(quote="on", under_16="on"))
    assert (answer.status_code, Contribution.objects.count()) == (422, 0)
    client.post(BOX, filled(quote="on", under_16="on", guardian="on"))
    assert may(Contribution.objects.get().current, Purpose.QUOTE) is True


def test_what_certainly_points_to_a_person_never_comes_in(client, programme) -> None:
    answer = client.post(BOX, filled("Mail mij op jan.smit@voorbeeld.example over de bus in het dorp."))
    assert "[e-mail]" in Contribution.objects.get().current.text
    assert "jan.smit@voorbeeld.example" not in answer.content.decode()
    assert Idea.objects.get().replaced == 1


def test_it_answers_a_question_or_stands_free(client, programme) -> None:
    question = ask_question(programme, text_nl="Wat mist u?", text_en="What do you miss?", by=None)
    client.post(BOX, filled(question=str(question.pk)))
    client.post(BOX, filled("Er moeten meer bankjes komen."))
    assert [idea.question for idea in Idea.objects.order_by("created_at")] == [question, None]


def test_sent_twice_it_is_one_idea_with_a_new_code(client, programme) -> None:
    """The first answer may have been lost on its way, or a second press of the button took its place."""
    form = filled()
    first, second = client.post(BOX, form), client.post(BOX, form)
    assert (Contribution.objects.count(), Bearer.objects.count()) == (1, 1)
    assert "We had received this already; it was not stored twice." in second.content.decode()
    old, new = code_in(first), code_in(second)
    refused = client.post("/en/waterkant/kaart/", {"code": old}).content.decode()
    assert "This code was replaced by a newer one." in refused
    client.post("/en/waterkant/kaart/", {"code": new})
    assert WORDS.replace("'", "&#x27;") in client.get("/en/waterkant/mijn-tafel/").content.decode()


def test_an_idea_that_was_taken_back_is_not_opened_by_sending_it_again(client, programme) -> None:
    form = filled()
    client.post(BOX, form)
    withdraw_contribution(Contribution.objects.get(), by=None)
    again = client.post(BOX, form).content.decode()
    assert CODE.search(again) is None
    assert Contribution.objects.get().state == ContributionState.WITHDRAWN


def test_other_words_from_the_same_page_are_not_lost(client, programme) -> None:
    """Somebody went back, wrote something else and pressed send: it is asked again, as an idea of its own."""
    form = filled()
    client.post(BOX, form)
    other = client.post(BOX, form | {"text": "Er moeten meer bankjes komen."})
    assert other.status_code == 422
    assert "Something else was sent from this page before." in other.content.decode()
    fresh = other.context["form"]["ticket"].value()
    assert fresh != form["ticket"]
    with mock.patch.object(time, "time", return_value=time.time() + 10):
        sent = client.post(BOX, form | {"text": "Er moeten meer bankjes komen.", "ticket": fresh})
    assert (sent.status_code, Contribution.objects.count()) == (201, 2)


class TestStoppingMachines:
    """What is stopped gets a sentence, and the words stay in the form."""

    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"website": "https://koop.example"}, "it is there to stop machines"),
            ({"ticket": "no ticket"}, "This page was open for too long."),
            ({"ticket": lambda: ticket(0)}, "That was very quick."),
            ({"text": ""}, "There are no words in it."),
            ({"text": "x" * 5_001}, "Use at most 5,000"),
        ],
    )
    def test_a_sentence_and_nothing_lost(self, client, programme, fields, sentence) -> None:
        given = {name: value() if callable(value) else value for name, value in fields.items()}
        answer = client.post(BOX, {**filled(), **given})
        page = answer.content.decode()
        assert (answer.status_code, sentence in page, Contribution.objects.count()) == (422, True, 0)
        assert "text" in fields or WORDS.replace("'", "&#x27;") in page

    def test_after_an_expired_page_sending_once_more_works(self, client, programme) -> None:
        answer = client.post(BOX, filled(ticket="old"))
        fresh = answer.context["form"]["ticket"].value()
        with mock.patch.object(time, "time", return_value=time.time() + 5):
            assert client.post(BOX, filled(ticket=fresh)).status_code == 201

    def test_too_many_from_one_address_wait(self, client, programme) -> None:
        for _time in range(30):
            IDEAS.by_address.take("127.0.0.1")
        IDEAS.by_address.take("127.0.0.1")
        answer = client.post(BOX, filled())
        assert (answer.status_code, WORDS.replace("'", "&#x27;") in answer.content.decode()) == (429, True)
        with clock.moved_to(clock.now() + dt.timedelta(minutes=5)):
            assert client.post(BOX, filled()).status_code == 201

    @pytest.mark.parametrize(
        ("text", "signs"),
        [
            (WORDS, []),
            ("Kijk op https://a.example en https://b.example voor meer.", ["links"]),
            ("Speel nu in ons casino en win", ["selling"]),
            ("DE BUS MOET NU EINDELIJK EENS RIJDEN", ["shouting"]),
            ("bus " * 30, ["repeating"]),
            ("Mooi", ["hardly_words"]),
        ],
    )
    def test_signs_tell_a_moderator_where_to_look(self, text, signs) -> None:
        assert signs_in(text) == signs


class TestWhatIsAlike:
    """Shown while someone writes, also without scripts; only what is public."""

    @pytest.fixture
    def said(self, programme):
        table = make_table(make_dialogue(programme))
        make_contribution(table, "De bus rijdt 's avonds niet meer door onze dorpen.")
        make_contribution(
            table, "Niemand mag lezen dat de bus door de dorpen moet rijden.", seat=2, quote=False
        )
        search.refresh(programme)

    @pytest.mark.parametrize("way", ["look", "alike"])
    def test_it_is_shown(self, client, said, way) -> None:
        form = {**filled(), "look": "1"}
        answer = client.post(BOX if way == "look" else f"{BOX}lijkt-op/", form)
        page = answer.content.decode()
        assert ("niet meer door onze dorpen" in page, "Niemand mag lezen" in page) == (True, False)
        assert Contribution.objects.filter(door=Door.IDEA_BOX).count() == 0

    def test_it_is_never_asked_in_an_address(self, client, said) -> None:
        assert client.get(f"{BOX}lijkt-op/?text=bus").status_code == 405


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ik wil niet meer leven zonder mijn vrouw.", True),
        ("Thuis slaat mijn vader. Hij slaat mij.", True),
        ("Er is te weinig hulp bij huiselijk geweld.", True),
        ("Sometimes I want to end my life.", True),
        ("Het leven in het dorp is mooi.", False),
        ("De bus slaat ons dorp over.", False),
        (WORDS, False),
    ],
)
def test_help_stands_beside_words_of_distress(client, programme, text, expected) -> None:
    assert speaks_of_distress(text) is expected
    assert ("Call 112" in client.post(BOX, filled(text)).content.decode()) is expected


def test_help_is_what_the_organiser_filled_in(client, programme) -> None:
    Safeguarding.objects.create(programme=programme, help_nl="Huisarts Veerdam", help_en="Doctor in Veerdam")
    page = client.post(BOX, filled("Er is te weinig hulp bij huiselijk geweld.")).content.decode()
    assert "Doctor in Veerdam" in page


class TestModerating:
    """A person decides, with reasons that the author reads and can appeal against."""

    @pytest.fixture
    def author(self, client, programme):
        """Who wrote it, with the card open."""
        code = code_in(client.post(BOX, filled()))
        client.post("/en/waterkant/kaart/", {"code": code})
        return client

    @pytest.fixture
    def mo(self, programme):
        browser = Client()
        browser.force_login(enter("mo", programme))
        return browser

    QUEUE = "/en/waterkant/werkbank/invoer/modereren/"

    def test_letting_it_through_makes_it_public(self, author, mo) -> None:
        row = Contribution.objects.get()
        assert WORDS.replace("'", "&#x27;") in mo.get(self.QUEUE).content.decode()
        mo.post(f"{self.QUEUE}{row.pk}/", {"text": WORDS})
        row.refresh_from_db()
        assert (row.state, row.versions.count()) == (ContributionState.OPEN, 1)

    def test_a_name_is_taken_out_first(self, author, mo) -> None:
        row = Contribution.objects.get()
        mo.post(f"{self.QUEUE}{row.pk}/", {"text": "Laat de bus 's avonds weer rijden."})
        row.refresh_from_db()
        assert (row.current.text, row.current.wording) == (
            "Laat de bus 's avonds weer rijden.",
            Wording.SUMMARY,
        )

    def test_a_refusal_needs_a_reason(self, author, mo) -> None:
        row = Contribution.objects.get()
        mo.post(f"{self.QUEUE}{row.pk}/", {"refuse": "1", "reason": " "})
        row.refresh_from_db()
        assert row.state == ContributionState.HIDDEN

    @pytest.mark.parametrize("granted", [True, False])
    def test_the_author_reads_the_reason_and_asks_for_a_second_look(self, author, mo, granted) -> None:
        row = Contribution.objects.get()
        mo.post(f"{self.QUEUE}{row.pk}/", {"refuse": "1", "reason": "Gaat niet over dit programma."})
        page = f"/en/waterkant/mijn-tafel/bijdrage/{row.public_id}/"
        assert "Gaat niet over dit programma." in author.get(page).content.decode()
        author.post(f"{page}tweede-blik/", {"text": "Het gaat over de bus in dit gebied."})
        decision = {"reason": "Wij keken nog eens.", **({} if granted else {"refuse": "1"})}
        mo.post(f"{self.QUEUE}tweede-blik/{Appeal.objects.get().pk}/", decision)
        row.refresh_from_db()
        assert row.state == (ContributionState.OPEN if granted else ContributionState.REFUSED)
        assert Appeal.objects.get().state == (AppealState.GRANTED if granted else AppealState.KEPT)
        assert "Wij keken nog eens." in author.get(page).content.decode()
        assert author.post(f"{page}tweede-blik/", {"text": "Nog eens."}).status_code == 422

    def test_a_question_is_asked_and_taken_out(self, mo, programme) -> None:
        mo.post(f"{self.QUEUE}vraag/", {"text_nl": "Wat mist u?"})
        assert Question.objects.get().is_open is True
        mo.post(f"{self.QUEUE}vraag/", {"close": str(Question.objects.get().pk)})
        assert Question.objects.get().is_open is False

    @pytest.mark.parametrize("number", [1, 4])
    def test_the_queue_asks_a_fixed_number_of_questions(
        self, client, mo, programme, django_assert_max_num_queries, number
    ) -> None:
        for _time in range(number):
            client.post(BOX, filled())
        with django_assert_max_num_queries(13):
            mo.get(self.QUEUE)


def test_what_was_refused_stays_out_of_the_search(client, programme) -> None:
    client.post(BOX, filled(quote="on"))
    refuse(Contribution.objects.get(), reason="Nee.", by=None)
    search.refresh(programme)
    assert search.find(programme, "bus") == []


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("width", [390, 1280])
def test_in_a_browser(page_at, axe, width) -> None:
    programme = make_programme()
    make_contribution(
        make_table(make_dialogue(programme)), "De bus rijdt 's avonds niet meer door onze dorpen."
    )
    search.refresh(programme)
    page = page_at(width)
    page.goto("/nl/waterkant/ideeenbus/")
    page.get_by_label("Wat wilt u zeggen?").press_sequentially("De bus moet weer door de dorpen rijden")
    page.get_by_text("niet meer door onze dorpen").wait_for()
    assert (axe(page), wider(page)) == ([], 0)
    page.get_by_role("button", name="Versturen").click()
    page.get_by_role("link", name="Open uw pagina").click()
    page.wait_for_url("**/mijn-tafel/")
    assert page.get_by_text("De bus moet weer door de dorpen rijden").is_visible()
    assert axe(page) == []


class TestQuestionOfAnEdition:
    """A question of the perspective leads here, and the answer keeps which one it was."""

    @pytest.fixture
    def asked(self, programme):
        edition = make_edition(programme)
        asked = add_question(edition.challenges.get(), title="Welk gebouw zou open kunnen?", by=None)
        edition.state, edition.published_at = "published", clock.now()
        edition.save(update_fields=["state", "published_at"])
        return asked

    def test_it_stands_in_the_form_and_is_kept(self, client, programme, asked) -> None:
        page = client.get(f"{BOX}?vraag={asked.public_id}").content.decode()
        assert f'<option value="{asked.public_id}" selected lang="nl">Welk gebouw zou open kunnen?' in page
        client.post(BOX, filled(question=asked.public_id))
        assert Idea.objects.get().asked_in == asked.public_id

    def test_it_is_still_there_when_something_is_wrong(self, client, programme, asked) -> None:
        page = client.post(BOX, filled("", question=asked.public_id)).content.decode()
        assert f'<option value="{asked.public_id}" selected lang="nl">' in page

    def test_an_unknown_one_is_no_choice(self, client, programme, asked) -> None:
        # The words are not lost for it: they stand free.
        assert client.post(BOX, filled(question="0123456789ab")).status_code == 201
        assert Idea.objects.get().asked_in == ""
        draft = make_edition(make_programme("elders"))
        other = add_question(draft.challenges.get(), title="Nog niet gevraagd?", by=None)
        assert "Nog niet" not in client.get(f"{BOX}?vraag={other.public_id}").content.decode()

    def test_the_team_reads_the_answers_by_question(
        self, client, programme, asked, django_assert_num_queries
    ) -> None:
        own = ask_question(programme, text_nl="Wat kan morgen?", text_en="", by=None)
        for number, question in enumerate([asked.public_id, asked.public_id, str(own.pk), ""]):
            client.post(BOX, filled(f"{WORDS} {number}", question=question))
        refuse(Contribution.objects.get(current__text=f"{WORDS} 1"), reason="Reclame.", by=None)
        found = answers_by_question(programme)
        assert [(row.text, [one.current.text[-1] for one in row.answers]) for row in found] == [
            ("Welk gebouw zou open kunnen?", ["0"]),
            ("Wat kan morgen?", ["2"]),
            ("", ["3"]),
        ]
        with django_assert_num_queries(3):
            answers_by_question(programme)
        client.force_login(enter("anna", programme))
        page = unescape(client.get("/nl/waterkant/werkbank/perspectief/antwoorden/").content.decode())
        assert [f"{WORDS} {number}" in page for number in range(4)] == [True, False, True, True]
        client.force_login(enter("mo", programme))
        queue = client.get("/nl/waterkant/werkbank/invoer/modereren/").content.decode()
        assert f"?vraag={asked.public_id}" in queue
