"""Telling the team what waits for a person: at most one calm mail a day, with counts and where to look, and no words.

Who gets it is asked of the roles that may decide. Nothing new since the last mail means no mail.
"""

from __future__ import annotations

import datetime as dt
import logging
import smtplib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import Count, Max, QuerySet
from django.urls import reverse
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from samenspraak.evening.choices import OwnState
from samenspraak.evening.models import OwnDialogue
from samenspraak.followup.choices import ObjectionState
from samenspraak.followup.models import Objection, TeamMail
from samenspraak.gather.choices import Door, FileState
from samenspraak.gather.models import SourceFile
from samenspraak.gather.queries import awaiting_appeal, awaiting_correction, awaiting_moderation
from samenspraak.ground import audit, clock, mail
from samenspraak.ground.models import Programme
from samenspraak.people.choices import Role
from samenspraak.people.models import Membership, User
from samenspraak.perspective.choices import EditionState
from samenspraak.perspective.models import FactCheck

log = logging.getLogger(__name__)
DECIDES = frozenset({Role.ORGANISER, Role.MODERATOR})
WRITES = frozenset({Role.EDITOR, Role.PUBLISHER})


@dataclass(frozen=True, slots=True)
class Queue:
    """What waits in one place: how much, since when the newest, who may decide about it, and on which page."""

    name: str | Promise
    number: int
    newest: dt.datetime | None
    roles: frozenset[Role]
    page: str


def queues(programme: Programme) -> list[Queue]:
    """Every place where something waits for a person of the team, in a fixed number of questions."""
    moderation, evening = "gather:moderation", "evening:evenings"
    own = OwnDialogue.objects.filter(programme=programme, state=OwnState.WAITING)
    objections = Objection.objects.filter(programme=programme, state=ObjectionState.WAITING)
    handed_in = SourceFile.objects.filter(
        programme=programme,
        door=Door.OWN_DIALOGUE,
        state__in=[FileState.WAITING, FileState.READING, FileState.REVIEW],
    )
    checks = FactCheck.objects.filter(
        programme=programme,
        answered_at__isnull=False,
        settled_at=None,
        sentence__section__edition__state=EditionState.DRAFT,
    )
    return [
        _queue(gettext_lazy("New contributions"), awaiting_moderation(programme), DECIDES, moderation),
        _queue(gettext_lazy("Corrections asked for"), awaiting_correction(programme), DECIDES, moderation),
        _queue(gettext_lazy("Second looks asked for"), awaiting_appeal(programme), DECIDES, moderation),
        _queue(gettext_lazy("Objections"), objections, DECIDES, "followup:objections"),
        _queue(gettext_lazy("Self-organised dialogues to let through"), own, DECIDES, evening),
        _queue(gettext_lazy("Files that were handed in, to review"), handed_in, DECIDES, "gather:files"),
        _queue(
            gettext_lazy("Fact checks that came back"), checks, WRITES, "perspective:editions", "answered_at"
        ),
    ]


def _queue(
    name: str | Promise, rows: QuerySet[Any], roles: frozenset[Role], page: str, since: str = "created_at"
) -> Queue:
    found = rows.order_by().aggregate(number=Count("pk"), newest=Max(since))
    return Queue(name, found["number"], found["newest"], roles, page)


def tell_team(programme: Programme) -> int:
    """Mail everyone for whom something new waits, once a day at most; the number of mails. Never in a demonstration."""
    if settings.DEMO:
        return 0
    waiting = [queue for queue in queues(programme) if queue.number]
    if not waiting:
        return 0
    with translation.override("en" if programme.language == "en" else "nl"):
        return sum(_tell(user, programme, waiting, roles) for user, roles in _team(programme))


def _team(programme: Programme) -> list[tuple[User, set[str]]]:
    """Who can be reached, each with all their roles here."""
    rows = Membership.objects.filter(
        programme=programme, role__in=DECIDES | WRITES, user__is_active=True
    ).exclude(user__email="")
    people: dict[User, set[str]] = {}
    for row in rows.select_related("user").order_by("user__username"):
        people.setdefault(row.user, set()).add(row.role)
    return list(people.items())


def _tell(user: User, programme: Programme, waiting: Iterable[Queue], roles: set[str]) -> int:
    """One mail about what this person may decide. It is noted first: a crash never makes a second mail."""
    mine = [queue for queue in waiting if queue.roles & roles]
    row, _made = TeamMail.objects.get_or_create(programme=programme, user=user)
    newest = max((queue.newest for queue in mine if queue.newest), default=None)
    if row.stopped_at or newest is None or (row.told_at and newest <= row.told_at):
        return 0
    row.told_at = clock.now()
    row.save(update_fields=["told_at"])
    stop = reverse("followup:team-mail", args=[programme.slug, row.stop_key])
    subject, body = _words(programme, mine, stop)
    try:
        mail.send(to=user.email, subject=subject, body=body, stop=stop)
    except (smtplib.SMTPException, OSError):
        # Whatever waits is still on its page, and tomorrow's mail counts it too.
        TeamMail.objects.filter(pk=row.pk).update(told_at=None)
        log.exception("a mail to the team could not be handed over")
        return 0
    return 1


def _words(programme: Programme, mine: list[Queue], stop: str) -> tuple[str, str]:
    lines = [
        f"- {queue.name}: {queue.number}\n  {mail.absolute(reverse(queue.page, args=[programme.slug]))}"
        for queue in mine
    ]
    number = sum(queue.number for queue in mine)
    words = {
        "programme": programme.title,
        "number": number,
        "lines": "\n\n".join(lines),
        "stop": mail.absolute(stop),
    }
    body = _(
        "Hello,\n\n"
        "This waits for a person in “%(programme)s”:\n\n"
        "%(lines)s\n\n"
        "You get this at most once a day, and only when something new came in. "
        "No longer want these e-mails? This stops them:\n%(stop)s\n"
    )
    subject = ngettext(
        "%(number)d thing waits for you: %(programme)s",
        "%(number)d things wait for you: %(programme)s",
        number,
    )
    return subject % words, body % words


def set_team_mail(row: TeamMail, *, wanted: bool) -> None:
    """Stop these mails, or get them again. Done twice it does nothing new."""
    if wanted == (row.stopped_at is None):
        return
    row.stopped_at = None if wanted else clock.now()
    row.save(update_fields=["stopped_at"])
    audit.record("want_team_mail" if wanted else "stop_team_mail", row, by=row.user)
