"""Telling people what became of their words: a notice for each, and one calm mail with what is new, newest first.

An event reaches the contributions behind it, and through them those who left an address. No mail says which words
they were, names a person, or follows its reader.
"""

from __future__ import annotations

import datetime as dt
import logging
import smtplib
import uuid
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import formats, translation
from django.utils.translation import gettext as _

from rodedraad.progress import ProgressReporter
from samenspraak.analyse.choices import ThreadState
from samenspraak.analyse.models import Strand
from samenspraak.followup.choices import NewsKind, ReplyState
from samenspraak.followup.models import Commitment, Notice, Progress, Reply
from samenspraak.followup.words import due_words, state_word, target_title
from samenspraak.gather.choices import ContributionState
from samenspraak.gather.models import Support
from samenspraak.ground import clock, jobs, mail
from samenspraak.ground.models import Programme
from samenspraak.people.contacts import stop_path
from samenspraak.people.models import Contact
from samenspraak.people.queries import reachable
from samenspraak.perspective.choices import EditionState
from samenspraak.perspective.models import Challenge, Citation, Edition, QuotePiece

log = logging.getLogger(__name__)
NOTE, DIGEST = "followup.note", "followup.digest"
# Nobody gets two mails within this time.
CALM = dt.timedelta(days=7)
AT_ONCE = 1_000
MOST_LINES = 12


@dataclass(frozen=True, slots=True)
class News:
    """One line of a mail."""

    on: dt.date
    text: str
    path: str


def follow_reply(programme: Programme, payload: dict[str, str]) -> None:
    """Follower of "reply_given"."""
    jobs.start(NOTE, programme=programme, kind=NewsKind.ANSWERED.value, of=payload["reply"])


def follow_promise(programme: Programme, payload: dict[str, str]) -> None:
    """Follower of "commitment_made"."""
    jobs.start(NOTE, programme=programme, kind=NewsKind.PROMISED.value, of=payload["commitment"])


def follow_change(programme: Programme, payload: dict[str, str]) -> None:
    """Follower of "commitment_changed"."""
    jobs.start(NOTE, programme=programme, kind=NewsKind.CHANGED.value, of=payload["commitment"])


def follow_progress(programme: Programme, payload: dict[str, str]) -> None:
    """Follower of "progress_reported"."""
    jobs.start(NOTE, programme=programme, kind=NewsKind.PROGRESS.value, of=payload["progress"])


def follow_edition(programme: Programme, payload: dict[str, str]) -> None:
    """Follower of "edition_published"."""
    jobs.start(NOTE, programme=programme, kind=NewsKind.USED.value, of=payload["edition"])


def note(programme: Programme, kind: NewsKind, of: uuid.UUID, watch: ProgressReporter) -> int:
    """Make a notice for each person whom an event reaches. Done twice (after a crash, too) it makes none twice."""
    addresses = {row.bearer_id for row in reachable(programme)}
    reached = behind(programme, kind, of) if addresses else None
    if not reached:
        return 0
    supports = Support.objects.filter(
        programme=programme, contribution__state=ContributionState.OPEN, withdrawn_at=None
    )
    wanted = set(reached)
    rows = supports.values_list("contribution_id", "bearer_id", "seat__bearer_id")
    people = sorted({own or seat for said, own, seat in rows if said in wanted} & addresses, key=str)
    watch.start("note", len(people))
    for first in range(0, len(people), AT_ONCE):
        some = people[first : first + AT_ONCE]
        Notice.objects.bulk_create(
            [Notice(programme=programme, bearer_id=one, kind=kind, object_id=of) for one in some],
            ignore_conflicts=True,
        )
        watch.advance(len(some))
    watch.finish()
    return len(people)


def behind(programme: Programme, kind: NewsKind, of: uuid.UUID) -> list[uuid.UUID] | None:
    """The contributions that an event reaches, as ids; None where the event is gone."""
    if kind == NewsKind.USED:
        edition = Edition.objects.filter(pk=of, programme=programme, state=EditionState.PUBLISHED).first()
        return _in_edition(edition) if edition else None
    if kind == NewsKind.ANSWERED:
        reply = Reply.objects.filter(pk=of, programme=programme, state=ReplyState.PUBLISHED).first()
        if reply is None:
            return None
        if reply.part_of_id:
            return list(reply.only.values_list("pk", flat=True))
        return _under(reply.challenge or (reply.option.challenge if reply.option else None), reply.thread_id)
    promise = Commitment.objects.filter(programme=programme)
    row = (
        promise.filter(progress__pk=of).first()
        if kind == NewsKind.PROGRESS
        else promise.filter(pk=of).first()
    )
    if row is None:
        return None
    found = _under(row.challenge or (row.option.challenge if row.option else None), None)
    return [*found, row.contribution_id] if row.contribution_id else found


def _under(challenge: Challenge | None, thread: uuid.UUID | None) -> list[uuid.UUID]:
    """What stands in a thread, or in the threads of a challenge of any edition, and what the challenge cites."""
    key = challenge.key if challenge else None
    programme = challenge.programme_id if challenge else None
    in_threads = Q(thread=thread) if thread else Q(thread__challenges__key=key, programme=programme)
    strands = Strand.objects.filter(in_threads, removed_at=None, thread__state=ThreadState.CONFIRMED)
    found = set(strands.values_list("version__contribution_id", flat=True))
    if key is not None:
        cited = Citation.objects.filter(
            programme=programme,
            sentence__section__challenge__key=key,
            sentence__section__edition__state=EditionState.PUBLISHED,
            version__isnull=False,
        )
        found |= set(cited.values_list("version__contribution_id", flat=True))
    return sorted(found, key=str)


def _in_edition(edition: Edition) -> list[uuid.UUID]:
    """What an edition cites or quotes itself, or through a thread."""
    cited = Citation.objects.filter(sentence__section__edition=edition)
    own = cited.filter(version__isnull=False).values_list("version__contribution_id", flat=True)
    quoted = QuotePiece.objects.filter(quote__section__edition=edition, version__isnull=False)
    threads = cited.filter(thread__isnull=False).values("thread")
    strands = Strand.objects.filter(thread__in=threads, removed_at=None)
    found = {*own, *quoted.values_list("version__contribution_id", flat=True)}
    return sorted(found | set(strands.values_list("version__contribution_id", flat=True)), key=str)


def send_digests(programme: Programme, watch: ProgressReporter) -> int:
    """Send everyone who has news, and had no mail of us lately, one mail with all of it. Returns the mails.

    Stopped at any moment and taken up again, everyone gets their mail and nobody two: which notices go into a mail
    is written down before it is handed over, and handing it over again is handing over the same mail.
    """
    waiting = Notice.objects.filter(programme=programme, told_at=None)
    lately = Notice.objects.filter(programme=programme, told_at__gt=clock.now() - CALM).values("bearer")
    due = reachable(programme).filter(bearer__in=waiting.values("bearer")).exclude(bearer__in=lately)
    contacts = list(due.order_by("pk"))
    words = _Words(programme)
    watch.start("digest", len(contacts))
    sent = 0
    for contact in contacts:
        sent += _send(contact, words)
        watch.advance()
    watch.finish()
    return sent


def _send(contact: Contact, words: _Words) -> int:
    key = _begun(contact)
    rows = list(Notice.objects.filter(mail=key, told_at=None).order_by("-on"))
    sent = _hand_over(contact, rows, words, key)
    Notice.objects.filter(mail=key).update(told_at=clock.now())
    return sent


def _begun(contact: Contact) -> uuid.UUID:
    """The mail that somebody is to get: one whose handing over may have been cut off, else a new one with all news."""
    with transaction.atomic():
        rows = Notice.objects.select_for_update().filter(bearer=contact.bearer_id, told_at=None)
        cut_off = rows.exclude(mail=None).values_list("mail", flat=True).first()
        key = cut_off or uuid.uuid4()
        if cut_off is None:
            rows.update(mail=key)
    return key


def _hand_over(contact: Contact, rows: list[Notice], words: _Words, key: uuid.UUID) -> int:
    """Raises JobProblem when the mail server takes nothing: what is left goes out the next time."""
    with translation.override(contact.language):
        news = [line for row in rows if (line := words.of(row)) is not None]
        if not news:
            return 0
        subject, body = digest(contact, sorted(news, key=lambda line: line.on, reverse=True))
        try:
            mail.send(to=contact.email, subject=subject, body=body, stop=stop_path(contact), key=key)
        except smtplib.SMTPRecipientsRefused:
            # Tomorrow it would be refused again.
            log.warning("a digest was refused for its address")
            return 0
        except (smtplib.SMTPException, OSError) as error:
            log.exception("a digest could not be handed over")
            told = _("The mail server does not answer. What was not sent will go out tomorrow.")
            raise jobs.JobProblem(told) from error
    return 1


def digest(contact: Contact, news: list[News]) -> tuple[str, str]:
    """The words of one mail: newest first, each with where it can be read."""
    shown, more = news[:MOST_LINES], len(news) - MOST_LINES
    lines = [
        f"{formats.date_format(one.on, 'j F Y')}: {one.text}\n{mail.absolute(one.path)}" for one in shown
    ]
    if more > 0:
        lines.append(_("And %(number)d more; you can read them with your card.") % {"number": more})
    words = {
        "programme": contact.programme.title,
        "news": "\n\n".join(lines),
        "card": mail.absolute(reverse("people:card", args=[contact.programme.slug])),
        "stop": mail.absolute(stop_path(contact)),
    }
    body = _(
        "Hello,\n\n"
        "You spoke at “%(programme)s”. This is what became of what you said together:\n\n"
        "%(news)s\n\n"
        "With your card you see it for your own words:\n%(card)s\n\n"
        "No longer want these e-mails? This stops them at once:\n%(stop)s\n"
    )
    return _("What became of it: %(programme)s") % words, body % words


class _Words:
    """The line of each event, looked up once for all who are told of it."""

    def __init__(self, programme: Programme) -> None:
        self.programme = programme
        self.known: dict[tuple[str, uuid.UUID, str], News | None] = {}

    def of(self, row: Notice) -> News | None:
        """The line of a notice in the language that is spoken now; None where its event is gone."""
        key = (row.kind, row.object_id, translation.get_language() or "nl")
        if key not in self.known:
            self.known[key] = self._line(NewsKind(row.kind), row.object_id, row.on)
        return self.known[key]

    def _page(self, name: str, *args: object) -> str:
        return reverse(f"public:{name}", args=[self.programme.slug, *args])

    def _line(self, kind: NewsKind, of: uuid.UUID, on: dt.date) -> News | None:
        if kind == NewsKind.USED:
            return News(on, _("Your words are used in the perspective."), self._page("perspective"))
        if kind == NewsKind.ANSWERED:
            return self._reply(of)
        if kind == NewsKind.PROGRESS:
            return self._progress(of)
        return self._promise(of, on, made=kind == NewsKind.PROMISED)

    def _reply(self, of: uuid.UUID) -> News | None:
        rows = Reply.objects.select_related("body", "challenge", "option", "thread")
        row = rows.filter(pk=of, state=ReplyState.PUBLISHED).first()
        if row is None:
            return None
        told = {"body": row.body.name, "about": target_title(row), "verdict": row.get_verdict_display()}
        text = _("%(body)s answered “%(about)s”: %(verdict)s.") % told
        return News(row.given_on, f"{text} {row.why}", self._page("board"))

    def _promise(self, of: uuid.UUID, on: dt.date, *, made: bool) -> News | None:
        rows = Commitment.objects.select_related("body", "table__dialogue", "initiative", "programme")
        row = rows.filter(pk=of).first()
        if row is None:
            return None
        there = self._page("commitment", row.public_id)
        told = {"owner": row.owner, "what": row.what, "due": due_words(row), "state": state_word(row.state)}
        if made:
            return News(on, _("%(owner)s promised: %(what)s (until %(due)s)") % told, there)
        text = _("%(owner)s says about “%(what)s”: %(state)s.") % told
        return News(on, f"{text} {row.reason}".strip(), there)

    def _progress(self, of: uuid.UUID) -> News | None:
        rows = Progress.objects.select_related(
            "commitment__body",
            "commitment__table__dialogue",
            "commitment__initiative",
            "commitment__programme",
        )
        row = rows.filter(pk=of).first()
        if row is None:
            return None
        there = self._page("commitment", row.commitment.public_id)
        return News(row.on, f"{row.commitment.owner}: {row.text}", there)
