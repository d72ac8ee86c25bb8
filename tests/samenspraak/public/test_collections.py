"""What society asks of one body in three forms, the programme's own account, and taking up what was left open."""

from __future__ import annotations

import datetime as dt
import io

import pytest
from django.core import mail
from docx import Document

from samenspraak.followup import actions
from samenspraak.followup.actions import accounting as acts
from samenspraak.followup.models import TakenUp
from samenspraak.followup.queries import left_open
from samenspraak.gather.choices import Purpose
from samenspraak.gather.models import Contribution, Question
from samenspraak.ground import clock
from samenspraak.people.models import Body, Contact, Membership
from samenspraak.public.queries.accounting import account
from samenspraak.trace.actions import withdraw_contribution
from tests.factories.rows import make_consent, make_programme
from tests.papers import problems_in
from tests.people import enter


def test_a_body_reads_what_is_asked_of_it(world, fresh, client, tmp_path) -> None:
    actions.ask(world.body, world.challenge, answer_by=clock.today(), by=None)
    slug = world.body.slug
    assert world.body.name_en in fresh(world.address("gevraagd/"))
    page = fresh(world.address(f"gevraagd/{slug}/"))
    for words in (world.challenge.title, "Goed plan.", world.commitments[0].what):
        assert words in page
    made = client.get(world.address(f"gevraagd/{slug}/pdf/")).content
    assert problems_in(made, tmp_path) == []
    word = Document(io.BytesIO(client.get(world.address(f"gevraagd/{slug}/docx/")).content))
    headings = [one.text for one in word.paragraphs if one.style.name.startswith("Heading 1")]
    assert world.challenge.title in headings


def test_a_body_without_anything_here_has_no_collection(world, client) -> None:
    Body.objects.create(slug="elders", kind="province", name_nl="Provincie Elders")
    assert client.get(world.address("gevraagd/elders/")).status_code == 404


def test_what_was_taken_back_is_not_in_a_collection(world, fresh) -> None:
    for said in world.said:
        withdraw_contribution(said, by=None)
    assert "[withdrawn]" in fresh(world.address(f"gevraagd/{world.body.slug}/"))


def test_the_account_counts_the_same_rows(world, fresh) -> None:
    acts.tell_reach(
        world.programme, channel="Krant", number=31000, source="Oplage volgens de uitgever", by=None
    )
    found = account(world.programme)
    assert (found.promises.total, found.promises.overdue) == (1, 1)
    assert (found.answers.answered, found.answers.total) == (1, 1)
    assert found.reach.total == Contribution.objects.filter(state="open").count()
    page = fresh(world.address("verantwoording/"))
    assert ("31,000" in page, "Oplage volgens de uitgever" in page, "1 of the 1 challenges" in page) == (
        True,
    ) * 3


def test_reach_without_a_source_is_refused(world) -> None:
    with pytest.raises(actions.Refusal):
        acts.tell_reach(world.programme, channel="Krant", number=1, source=" ", by=None)


def test_a_next_programme_takes_up_what_was_left_open(world, client, fresh) -> None:
    later = make_programme("later")
    olga = enter("olga", world.programme)
    enter("olga", later)
    client.force_login(olga)
    (challenge,) = left_open(world.programme)
    bearer = world.said[0].supports.get().seat.bearer
    for one, may in ((bearer, True), (world.said[1].supports.get().seat.bearer, False)):
        Contact.objects.create(
            programme=world.programme,
            bearer=one,
            email=f"{may}@example.org",
            confirmed_at=clock.now(),
            keep_until=dt.date(2099, 1, 1),
        )
        make_consent(one, Purpose.CALL_BACK, given=may)
    form = {"challenges": [str(challenge.pk)], "ask_again": "on"}
    address = "/nl/later/werkbank/opvolging/eerder/"
    assert client.post(address, form).status_code == 302
    assert TakenUp.objects.get().question == Question.objects.get(programme=later)
    assert [one.to for one in mail.outbox] == [["True@example.org"]]
    assert challenge.title in fresh("/en/later/verantwoording/")
    # Taken up once; there is nothing left to take up.
    assert "geen" in client.get(address).content.decode()


def test_another_organisers_programme_is_not_taken_up(world, client) -> None:
    later = make_programme("later")
    olga = enter("olga", later)
    assert not Membership.objects.filter(user=olga, programme=world.programme).exists()
    client.force_login(olga)
    (challenge,) = left_open(world.programme)
    answer = client.post("/nl/later/werkbank/opvolging/eerder/", {"challenges": [str(challenge.pk)]})
    assert (answer.status_code, TakenUp.objects.count()) == (422, 0)
