"""Those who left an address are told once of what became of their words, calmly, and no mail names anybody."""

from __future__ import annotations

import datetime as dt
import smtplib

import pytest
from django.core import mail

from rodedraad.progress import Silent
from samenspraak.followup import actions, telling
from samenspraak.followup.actions import Promise
from samenspraak.followup.choices import NewsKind
from samenspraak.followup.models import Notice, Reply
from samenspraak.ground import clock
from samenspraak.ground.jobs import JobProblem
from samenspraak.people.models import Contact
from samenspraak.perspective.models import Challenge, Section
from samenspraak.trace.actions import withdraw_contribution
from tests.factories.rows import (
    make_body,
    make_contribution,
    make_dialogue,
    make_edition,
    make_programme,
    make_sentence,
    make_table,
    make_thread,
)

pytestmark = pytest.mark.django_db
NOON = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def own_journal(tmp_path, settings) -> None:
    settings.WITHDRAWAL_JOURNAL = tmp_path / "withdrawals.journal"


@pytest.fixture
def programme():
    programme = make_programme()
    make_edition(programme, published=True)
    return programme


@pytest.fixture
def said(programme):
    return make_contribution(make_table(make_dialogue(programme)), "Geheime woorden van de tafel.")


@pytest.fixture
def thread(programme, said):
    return make_thread(programme, said=[said])


def left_address(said, email: str = "iemand@example.org", *, confirmed: bool = True) -> Contact:
    bearer = said.supports.get().seat.bearer
    return Contact.objects.create(
        programme=said.programme,
        bearer=bearer,
        email=email,
        confirmed_at=clock.now() if confirmed else None,
        keep_until=dt.date(2099, 1, 1),
    )


def answer(programme, thread, why: str = "Wij beginnen klein.") -> Reply:
    return actions.reply(make_body(), thread, verdict="partly", why=why, by=None)


def note(programme, row: Reply) -> int:
    return telling.note(programme, NewsKind.ANSWERED, row.pk, Silent())


def test_an_answer_reaches_those_behind_it_once(programme, said, thread) -> None:
    left_address(said)
    row = answer(programme, thread)
    assert (note(programme, row), note(programme, row), Notice.objects.count()) == (1, 1, 1)
    assert telling.send_digests(programme, Silent()) == 1
    assert telling.send_digests(programme, Silent()) == 0
    (sent,) = mail.outbox
    assert sent.to == ["iemand@example.org"]
    assert "Gemeente Veerdam heeft gereageerd op" in sent.body
    assert "Wij beginnen klein." in sent.body
    assert said.public_id not in sent.body
    assert "Geheime woorden" not in sent.body
    assert sent.extra_headers["List-Unsubscribe"].startswith("<http")


def test_nobody_without_a_confirmed_address_is_told(programme, said, thread) -> None:
    left_address(said, confirmed=False)
    assert (note(programme, answer(programme, thread)), Notice.objects.count()) == (0, 0)


def test_one_calm_mail_with_the_newest_first(programme, said, thread) -> None:
    left_address(said)
    challenge = Challenge.objects.get()
    challenge.threads.add(thread)
    with clock.moved_to(NOON - dt.timedelta(days=9)):
        note(programme, answer(programme, thread))
    with clock.moved_to(NOON):
        words = Promise(what_nl="Elk dorp een bankje.", due=dt.date(2027, 3, 1))
        made = actions.promise(make_body("ander"), programme, words, challenge=challenge, by=None)
        telling.note(programme, NewsKind.PROMISED, made.pk, Silent())
        step = actions.report_progress(made, text="Het hout is besteld.", by=None)
        telling.note(programme, NewsKind.PROGRESS, step.pk, Silent())
        assert telling.send_digests(programme, Silent()) == 1
        (sent,) = mail.outbox
        places = [sent.body.index(words) for words in ("Elk dorp een bankje.", "Wij beginnen klein.")]
        assert places == sorted(places)
        assert "Het hout is besteld." in sent.body
        # News of tomorrow waits: nobody gets two mails in a week.
        note(programme, actions.reply(make_body("derde"), thread, verdict="not", why="Nee.", by=None))
    with clock.moved_to(NOON + dt.timedelta(days=1)):
        assert telling.send_digests(programme, Silent()) == 0
    with clock.moved_to(NOON + dt.timedelta(days=8)):
        assert telling.send_digests(programme, Silent()) == 1


def test_being_used_in_an_edition_is_news(programme, said, thread) -> None:
    left_address(said)
    make_sentence(Section.objects.earliest("order"), "Aan één tafel.", cites=[thread])
    edition = Challenge.objects.get().edition
    assert telling.note(programme, NewsKind.USED, edition.pk, Silent()) == 1


def test_words_that_were_taken_back_reach_nobody(programme, said, thread) -> None:
    left_address(said)
    withdraw_contribution(said, by=None)
    assert note(programme, answer(programme, thread)) == 0


def test_whoever_stopped_is_told_nothing_more(programme, said, thread, client) -> None:
    contact = left_address(said)
    note(programme, answer(programme, thread))
    client.post(f"/nl/waterkant/bericht/stoppen/{contact.stop_key}/")
    assert (telling.send_digests(programme, Silent()), len(mail.outbox)) == (0, 0)


@pytest.mark.parametrize("handed_over", [False, True])
def test_a_stop_in_the_middle_loses_no_mail_and_makes_no_second(
    programme, said, thread, monkeypatch, settings, tmp_path, handed_over
) -> None:
    """As after kill -9 just before or just after the mail was handed over."""
    settings.EMAIL_BACKEND = "samenspraak.ground.mail_files.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path / "mail"
    left_address(said)
    note(programme, answer(programme, thread))
    hand_over = telling.mail.send

    def killed(**words) -> None:
        if handed_over:
            hand_over(**words)
        raise SystemExit

    with monkeypatch.context() as broken:
        broken.setattr(telling.mail, "send", killed)
        with pytest.raises(SystemExit):
            telling.send_digests(programme, Silent())
    # News that came in between goes into a mail of its own.
    note(programme, actions.reply(make_body("ander"), thread, verdict="not", why="Nee.", by=None))
    assert telling.send_digests(programme, Silent()) == 1
    assert telling.send_digests(programme, Silent()) == 0
    (file,) = (tmp_path / "mail").iterdir()
    assert "Wij beginnen klein." in file.read_bytes().decode()
    assert list(Notice.objects.order_by("created_at").values_list("told_at", flat=True))[1] is None


@pytest.mark.parametrize(
    ("trouble", "left"),
    [(smtplib.SMTPRecipientsRefused({}), 0), (smtplib.SMTPServerDisconnected("weg"), 1), (OSError(), 1)],
)
def test_a_mail_server_that_does_not_answer_loses_nothing(
    programme, said, thread, monkeypatch, trouble, left
) -> None:
    left_address(said)
    note(programme, answer(programme, thread))

    def refuse(**_mail) -> None:
        raise trouble

    with monkeypatch.context() as broken:
        broken.setattr(telling.mail, "send", refuse)
        if left:
            with pytest.raises(JobProblem, match="De mailserver antwoordt niet"):
                telling.send_digests(programme, Silent())
        else:
            assert telling.send_digests(programme, Silent()) == 0
    assert telling.send_digests(programme, Silent()) == left
    assert len(mail.outbox) == left


def test_the_house_does_it_by_itself(programme, said, thread, django_capture_on_commit_callbacks) -> None:
    left_address(said)
    with django_capture_on_commit_callbacks(execute=True):
        answer(programme, thread)
    assert Notice.objects.count() == 1


def test_an_answer_for_a_part_is_told_to_that_part_only(programme, said, thread) -> None:
    other = make_contribution(said.table, "Anders.", seat=2)
    left_address(said)
    left_address(other, "ander@example.org")
    general = answer(programme, thread)
    row = actions.reply_for_part(
        general, part="Oost", contributions=[other], verdict="adopted", why="Hier wel.", by=None
    )
    assert note(programme, row) == 1
    assert Notice.objects.get().bearer == other.supports.get().seat.bearer
