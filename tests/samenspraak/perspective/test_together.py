"""Writing with several people: nothing typed is lost, remarks, checks by bodies, four eyes, an embargo."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse

from samenspraak.ground import clock, jobs
from samenspraak.ground.choices import JobState
from samenspraak.ground.models import Job
from samenspraak.people.models import User
from samenspraak.perspective import actions
from samenspraak.perspective.choices import EditionState, FactVerdict, Sort
from samenspraak.perspective.history import history, word_changes
from samenspraak.perspective.models import Comment, Edition, FactCheck, Sentence, SentenceVersion, Typed
from samenspraak.perspective.queries import current_edition, edition_tree
from samenspraak.perspective.waiting import together_findings
from samenspraak.trace.actions import withdraw_contribution
from tests.factories.rows import make_body, make_sentence
from tests.people import enter
from tests.samenspraak.perspective.conftest import World

HEARD = "Aan twee van de vier tafels is een plek om elkaar te ontmoeten gemist."
HTMX = {"HX-Request": "true"}


def at(world: World, name: str, *args: object) -> str:
    return reverse(f"perspective:{name}", args=[world.programme.slug, *args])


def signed_in(user: User | None) -> Client:
    assert user is not None
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def sentence(world: World) -> Sentence:
    return make_sentence(world.summary, HEARD, cites=[world.thread])


def codes(world: World) -> list[str]:
    with pytest.raises(actions.NotPublishable) as refusal:
        actions.publish(world.edition, by=world.publisher)
    return [finding.code for finding in refusal.value.findings]


# What is typed and what was saved


def test_what_is_typed_is_kept_for_its_writer_alone(world: World, sentence: Sentence) -> None:
    eva, paul = signed_in(world.editor), signed_in(world.publisher)
    typed = "Aan twee van de vier tafels is een plek gem"
    eva.post(
        at(world, "check-sentence", sentence.pk),
        {"text": typed, "sort": "heard", "revision": "0"},
        headers=HTMX,
    )
    page = at(world, "challenge", world.challenge.pk)
    assert f">{typed}</textarea>" in eva.get(page).content.decode()
    assert f">{HEARD}</textarea>" in paul.get(page).content.decode()
    eva.post(
        at(world, "change-sentence", sentence.pk), {"text": HEARD + " ", "sort": "heard", "revision": "0"}
    )
    assert Typed.objects.count() == 0


def test_a_new_sentence_is_kept_while_it_is_typed(world: World) -> None:
    eva = signed_in(world.editor)
    eva.post(at(world, "keep-new", world.story.pk), {"text": "Er is", "sort": "heard"}, headers=HTMX)
    assert ">Er is</textarea>" in eva.get(at(world, "challenge", world.challenge.pk)).content.decode()
    eva.post(at(world, "keep-new", world.story.pk), {"text": "", "sort": "heard"}, headers=HTMX)
    assert Typed.objects.count() == 0


def test_kept_words_show_what_someone_else_saved_since(world: World, sentence: Sentence) -> None:
    eva = signed_in(world.editor)
    address = at(world, "check-sentence", sentence.pk)
    eva.post(address, {"text": "Van Eva.", "sort": "ours", "revision": "0"}, headers=HTMX)
    actions.change_sentence(sentence, text="Van Paul.", sort=Sort.OURS, revision=0, by=world.publisher)
    page = eva.get(at(world, "challenge", world.challenge.pk)).content.decode()
    assert ">Van Eva.</textarea>" in page
    assert "</strong> Van Paul.</p>" in page


def test_every_saved_text_can_be_read_and_put_back(world: World, sentence: Sentence) -> None:
    actions.change_sentence(sentence, text="Kort.", sort=Sort.OURS, revision=0, by=world.editor)
    first = SentenceVersion.objects.get(number=0)
    assert [(step.version.text, step.is_newest) for step in history(Sentence.objects.get())] == [
        ("Kort.", True),
        (HEARD, False),
    ]
    signed_in(world.editor).post(at(world, "restore", first.pk), {"revision": "1"})
    sentence.refresh_from_db()
    assert (sentence.text, sentence.sort, sentence.revision) == (HEARD, Sort.HEARD, 2)


def test_a_difference_is_told_in_words() -> None:
    told = word_changes("De bus rijdt niet.", "De bus rijdt vaker.")
    assert [(words.kind, words.text) for words in told] == [
        ("same", "De bus rijdt "),
        ("gone", "niet"),
        ("new", "vaker"),
        ("same", "."),
    ]


def test_a_client_that_names_what_it_saw_gets_412(world: World, sentence: Sentence) -> None:
    eva = signed_in(world.editor)
    address, typed = at(world, "change-sentence", sentence.pk), {"text": "Van Eva.", "sort": "ours"}
    saved = eva.post(address, typed, headers={**HTMX, "If-Match": '"0"'})
    assert (saved.status_code, saved.headers["ETag"]) == (200, '"1"')
    late = eva.post(address, {**typed, "text": "Later."}, headers={**HTMX, "If-Match": '"0"'})
    assert late.status_code == 412
    assert ">Later.</textarea>" in late.content.decode()
    assert "Van Eva." in late.content.decode()


# Remarks


def test_the_team_comments_in_a_round_and_not_outside_it(world: World, sentence: Sentence) -> None:
    mo = enter("mo", world.programme)
    with pytest.raises(actions.Refusal, match=r"round|ronde"):
        actions.comment(sentence, "Klopt dit?", by=mo)
    with clock.moved_to(dt.datetime(2026, 5, 1, 9, tzinfo=dt.UTC)):
        actions.open_round(
            world.edition, question="Wat mist u?", ends_on=dt.date(2026, 5, 8), by=world.editor
        )
    with clock.moved_to(dt.datetime(2026, 5, 8, 20, tzinfo=dt.UTC)):
        made = actions.comment(sentence, "Klopt dit?", by=mo)
        assert made.round is not None
    with (
        clock.moved_to(dt.datetime(2026, 5, 9, 9, tzinfo=dt.UTC)),
        pytest.raises(actions.Refusal, match=r"round|ronde"),
    ):
        actions.comment(sentence, "Te laat.", by=mo)


def test_an_open_remark_stops_publication_until_it_is_dealt_with(world: World, sentence: Sentence) -> None:
    paul, eva = signed_in(world.publisher), signed_in(world.editor)
    paul.post(at(world, "comment-sentence", sentence.pk), {"text": "Waar staat dat?"})
    remark = Comment.objects.get()
    eva.post(at(world, "comment-sentence", sentence.pk), {"text": "In de draad.", "answers": str(remark.pk)})
    assert codes(world) == ["comment_open"]
    eva.post(at(world, "resolve", remark.pk))
    page = eva.get(at(world, "challenge", world.challenge.pk)).content.decode()
    assert "Waar staat dat?" in page
    assert "In de draad." in page
    assert actions.publish(world.edition, by=world.publisher).state == EditionState.PUBLISHED


def test_a_running_round_stops_publication(world: World, sentence: Sentence) -> None:
    eva = signed_in(world.editor)
    last = (clock.now() + dt.timedelta(days=3)).date().isoformat()
    eva.post(at(world, "open-round", world.edition.pk), {"question": "Wat mist u?", "ends_on": last})
    assert codes(world) == ["round_open"]
    eva.post(at(world, "close-round", world.edition.rounds.get().pk))
    assert actions.publish(world.edition, by=world.publisher).state == EditionState.PUBLISHED


def test_a_remark_that_comes_after_the_round_stays_with_its_writer(world: World, sentence: Sentence) -> None:
    mo = signed_in(enter("mo", world.programme))
    address = at(world, "comment-sentence", sentence.pk)
    last = clock.today()
    row = actions.open_round(world.edition, question="Wat mist u?", ends_on=last, by=world.editor)
    mo.post(address, {"text": "Klopt dit?"})
    actions.close_round(row, by=world.editor)
    remark = Comment.objects.get()
    answer = mo.post(address, {"text": "Bij ons aan tafel ging het anders.", "answers": str(remark.pk)})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert ">Bij ons aan tafel ging het anders.</textarea>" in page
    assert f'name="answers" value="{remark.pk}"' in page
    assert Comment.objects.count() == 1


def test_remarks_stay_beside_a_sentence_that_is_refused(world: World, sentence: Sentence) -> None:
    eva = signed_in(world.editor)
    eva.post(at(world, "comment-sentence", sentence.pk), {"text": "Waar staat dat?"})
    typed = {"text": "Vrijwel iedereen mist een plek.", "sort": "heard", "revision": "0"}
    answer = eva.post(at(world, "change-sentence", sentence.pk), typed, headers=HTMX)
    assert (answer.status_code, "Waar staat dat?" in answer.content.decode()) == (422, True)


# Bodies check facts


@pytest.fixture
def check(world: World, sentence: Sentence) -> FactCheck:
    return actions.ask_check(sentence, make_body(), question="Klopt het aantal?", by=world.editor)


def test_staff_of_a_body_see_just_what_they_are_asked(world: World, check: FactCheck) -> None:
    make_sentence(world.story, "Wij danken de tafels.", sort=Sort.OURS)
    bram = signed_in(enter("bram", world.programme, body=check.body))
    page = bram.get(at(world, "checks")).content.decode()
    assert HEARD in page
    assert "Klopt het aantal?" in page
    assert "Wij danken de tafels." not in page
    for name, key in (("challenge", world.challenge.pk), ("edition", world.edition.pk)):
        assert bram.get(at(world, name, key)).status_code == 403


def test_another_body_sees_nothing_and_cannot_answer(world: World, check: FactCheck) -> None:
    other = enter("bram", world.programme, body=make_body("gemeente-anders"))
    client = signed_in(other)
    assert HEARD not in client.get(at(world, "checks")).content.decode()
    assert client.post(at(world, "answer-check", check.pk), {"verdict": "right"}).status_code == 404


def test_a_disputed_fact_is_settled_before_publication(world: World, check: FactCheck) -> None:
    assert codes(world) == ["fact_check_open"]
    bram = signed_in(enter("bram", world.programme, body=check.body))
    address = at(world, "answer-check", check.pk)
    refused = bram.post(address, {"verdict": "wrong", "answer": ""})
    assert refused.status_code == 422
    bram.post(address, {"verdict": "wrong", "answer": "Het waren er drie."})
    check.refresh_from_db()
    assert (check.verdict, check.answer) == (FactVerdict.WRONG, "Het waren er drie.")
    assert codes(world) == ["fact_check_disputed"]
    signed_in(world.editor).post(
        at(world, "settle-check", check.pk), {"settlement": "Nageteld: het zijn er twee."}
    )
    assert actions.publish(world.edition, by=world.publisher).state == EditionState.PUBLISHED


def told(edition: Edition) -> tuple[str, ...]:
    return edition_tree(edition).method.checked


def answered(world: World, check: FactCheck) -> FactCheck:
    bram = enter("bram", world.programme, body=check.body)
    return actions.answer_check(check, verdict=FactVerdict.RIGHT, answer="", by=bram)


def test_an_answer_holds_for_the_words_that_were_asked_about(
    world: World, sentence: Sentence, check: FactCheck
) -> None:
    answered(world, check)
    assert len(told(world.edition)) == 1
    actions.change_sentence(sentence, text="Het omgekeerde is waar.", revision=0, by=None)
    assert codes(world) == ["fact_check_stale"]
    page = signed_in(world.editor).get(at(world, "challenge", world.challenge.pk)).content.decode()
    assert "Veranderd sinds het is nagekeken" in page
    assert told(world.edition) == ()


def test_changed_words_are_asked_anew_or_settled(world: World, sentence: Sentence, check: FactCheck) -> None:
    answered(world, check)
    changed = actions.change_sentence(sentence, text="Kort.", revision=0, by=None)
    again = actions.ask_check(changed, check.body, question="En zo?", by=world.editor)
    assert [row.asked_about for row in FactCheck.objects.all()] == ["Kort."]
    assert codes(world) == ["fact_check_open"]
    with pytest.raises(actions.Refusal):
        actions.ask_check(changed, check.body, question="En nu?", by=world.editor)
    actions.settle_check(again, settlement="Alleen korter.", by=world.editor)
    assert actions.publish(world.edition, by=world.publisher).state == EditionState.PUBLISHED


def test_what_was_settled_holds_for_the_words_that_stood_there_then(
    world: World, sentence: Sentence, check: FactCheck
) -> None:
    bram = enter("bram", world.programme, body=check.body)
    actions.answer_check(check, verdict=FactVerdict.WRONG, answer="Het waren er drie.", by=bram)
    mended = actions.change_sentence(sentence, text="Kort.", revision=0, by=None)
    check.refresh_from_db()
    actions.settle_check(check, settlement="Ingekort.", by=world.editor)
    assert together_findings(world.edition) == []
    actions.change_sentence(mended, text="Het omgekeerde is waar.", revision=1, by=None)
    assert codes(world) == ["fact_check_stale"]
    page = signed_in(world.editor).get(at(world, "challenge", world.challenge.pk)).content.decode()
    assert "Afgehandeld voordat de zin veranderde" in page
    signed_in(world.editor).post(at(world, "settle-check", check.pk), {"settlement": "Toch anders."})
    assert together_findings(world.edition) == []


def test_a_new_version_keeps_the_checks_of_what_stays_the_same(world: World, check: FactCheck) -> None:
    answered(world, check)
    actions.publish(world.edition, by=world.publisher)
    draft = actions.amend(world.edition, by=world.editor)
    kept = FactCheck.objects.get(sentence__section__edition=draft)
    assert (kept.asked_about, kept.verdict) == (HEARD, FactVerdict.RIGHT)
    assert told(draft) == told(world.edition)


# Four eyes


def test_whoever_wrote_in_it_does_not_publish_also_when_another_saved_last(world: World) -> None:
    by_paul = actions.add_sentence(
        world.summary, HEARD, sort=Sort.HEARD, cites=[world.thread], by=world.publisher
    )
    actions.change_sentence(by_paul, text=f"{HEARD} ", revision=0, by=world.editor)
    for writer in (world.publisher, world.editor):
        with pytest.raises(actions.SameEyes):
            actions.publish(world.edition, by=writer)
    told = signed_in(world.publisher).get(at(world, "publish", world.edition.pk)).content.decode()
    assert "Four eyes: you wrote in it." in told or "Vier ogen: u schreef eraan mee." in told
    second = User.objects.create(username="pia")
    assert actions.publish(world.edition, by=second).state == EditionState.PUBLISHED


def test_of_a_new_version_only_who_wrote_in_that_one_is_its_writer(world: World, sentence: Sentence) -> None:
    actions.publish(world.edition, by=world.publisher)
    draft = actions.amend(world.edition, by=world.editor)
    assert list(draft.written_by.all()) == [world.editor]


def test_a_named_reviewer_looks_at_what_was_saved_last(world: World, sentence: Sentence) -> None:
    actions.name_reviewer(world.edition, world.publisher, by=world.editor)
    assert codes(world) == ["not_reviewed"]
    world.edition.refresh_from_db()
    actions.look_over(world.edition, by=world.publisher)
    changed = actions.change_sentence(sentence, text=f"{HEARD} ", revision=0, by=world.editor)
    assert changed.revision == 1
    assert codes(world) == ["not_reviewed"]
    signed_in(world.publisher).post(at(world, "reviewed", world.edition.pk))
    assert actions.publish(world.edition, by=world.publisher).state == EditionState.PUBLISHED


def test_a_writer_cannot_look_over_their_own_words(world: World, sentence: Sentence) -> None:
    actions.name_reviewer(world.edition, world.editor, by=world.publisher)
    actions.change_sentence(sentence, text=f"{HEARD} ", revision=0, by=world.editor)
    world.edition.refresh_from_db()
    with pytest.raises(actions.Refusal):
        actions.look_over(world.edition, by=world.editor)


# Embargo

NOW = dt.datetime(2026, 6, 1, 8, tzinfo=dt.UTC)
OPENS = dt.datetime(2026, 6, 3, 6, tzinfo=dt.UTC)


@pytest.fixture
def embargoed(world: World, sentence: Sentence) -> World:
    with clock.moved_to(NOW):
        actions.publish(world.edition, by=world.publisher, note="Eerste", at=OPENS)
    world.edition.refresh_from_db()
    return world


def test_under_embargo_nobody_reads_it_and_nobody_changes_it(embargoed: World) -> None:
    world = embargoed
    assert (world.edition.state, world.edition.published_at) == (EditionState.EMBARGOED, OPENS)
    assert current_edition(world.programme, "nl") is None
    with pytest.raises(actions.Refusal, match="embargo"):
        actions.add_challenge(world.edition, title="x", by=world.editor)
    with clock.moved_to(OPENS - dt.timedelta(minutes=1)):
        assert jobs.take_up_due() == 0


def test_a_job_opens_it_when_the_clock_has_come_so_far(embargoed: World) -> None:
    world = embargoed
    with clock.moved_to(OPENS + dt.timedelta(minutes=1)):
        assert jobs.take_up_due() == 1
        # A second look finds nothing to do.
        assert jobs.take_up_due() == 0
    opened = current_edition(world.programme, "nl")
    assert opened == world.edition
    assert (opened.published_at, opened.published_by, opened.note) == (OPENS, world.publisher, "Eerste")
    assert Job.objects.get(name="perspective.open").state == JobState.DONE


def test_words_withdrawn_under_embargo_are_not_published(embargoed: World) -> None:
    world = embargoed
    withdraw_contribution(world.said[0], by=None)
    with clock.moved_to(OPENS + dt.timedelta(minutes=1)):
        jobs.take_up_due()
    world.edition.refresh_from_db()
    assert (world.edition.state, world.edition.published_at) == (EditionState.DRAFT, None)


def test_an_embargo_is_lifted_and_the_job_then_opens_nothing(embargoed: World) -> None:
    world = embargoed
    signed_in(world.publisher).post(at(world, "lift-embargo", world.edition.pk))
    with clock.moved_to(OPENS + dt.timedelta(minutes=1)):
        jobs.take_up_due()
    world.edition.refresh_from_db()
    assert world.edition.state == EditionState.DRAFT
