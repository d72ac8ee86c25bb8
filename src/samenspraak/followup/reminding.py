"""Reminding a body's people before a promise is due, when it is late, and when an answer is due."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import formats, translation
from django.utils.translation import gettext as _

from samenspraak.followup.choices import OPEN_STATES
from samenspraak.followup.models import Commitment, Reminder
from samenspraak.followup.queries import commitments, waiting_asks
from samenspraak.ground import clock, mail
from samenspraak.ground.models import Programme
from samenspraak.people.choices import Role
from samenspraak.people.models import Body, Membership, User

# How many days before the last day people are reminded.
BEFORE = (30, 7)
BEFORE_ANSWER = 14


@dataclass(frozen=True, slots=True)
class Occasion:
    """Why a body is reminded: a key that never comes twice, and the line that stands in the mail."""

    body: Body
    key: str
    line: str
    path: str


def remind(programme: Programme) -> int:
    """Send each person of a body what is due; one mail with all of it, each occasion once. Returns the mails."""
    with translation.override("en" if programme.language == "en" else "nl"):
        by_body: dict[object, list[Occasion]] = {}
        for one in _occasions(programme):
            by_body.setdefault(one.body.pk, []).append(one)
        return sum(
            _tell(user, programme, by_body[body]) for user, body in _people(programme) if body in by_body
        )


def _people(programme: Programme) -> Iterator[tuple[User, object]]:
    """Who works for which body here and can be reached."""
    rows = Membership.objects.filter(programme=programme, role=Role.BODY_STAFF, user__is_active=True)
    for row in rows.exclude(user__email="").select_related("user").order_by("user__username"):
        yield row.user, row.body_id


def _occasions(programme: Programme) -> Iterator[Occasion]:
    today = clock.today()
    for row in commitments(programme).filter(state__in=OPEN_STATES):
        body = row.body or (row.initiative.body if row.initiative else None)
        if body is not None:
            yield from _about_promise(row, body, today)
    for waiting in waiting_asks(programme):
        row_of = waiting.ask
        if row_of.answer_by - dt.timedelta(days=BEFORE_ANSWER) <= today:
            when = "late" if waiting.days_late else "soon"
            day = formats.date_format(row_of.answer_by, "j F Y")
            line = (
                _("You have not answered yet; it was asked for before %(day)s.")
                if waiting.days_late
                else _("An answer is asked for before %(day)s.")
            )
            path = reverse("followup:board", args=[programme.slug])
            yield Occasion(row_of.body, f"ask {row_of.pk} {when}", line % {"day": day}, path)


def _about_promise(row: Commitment, body: Body, today: dt.date) -> Iterator[Occasion]:
    path = reverse("followup:commitment", args=[row.programme.slug, row.public_id])
    left = (row.last_day - today).days
    due = [days for days in BEFORE if 0 <= left <= days]
    day = formats.date_format(row.last_day, "j F Y")
    if due:
        line = _("Until %(day)s: %(what)s") % {"day": day, "what": row.what}
        yield Occasion(body, f"commitment {row.pk} {row.last_day} {min(due)}", line, path)
    elif left < 0:
        line = _("Since %(day)s overdue: %(what)s") % {"day": day, "what": row.what}
        yield Occasion(body, f"commitment {row.pk} {row.last_day} late", line, path)


def _tell(user: User, programme: Programme, occasions: list[Occasion]) -> int:
    """One mail about what this person was not told yet. It is noted first: a crash never makes a second mail."""
    fresh = [one for one in occasions if _is_new(user, programme, one.key)]
    if not fresh:
        return 0
    lines = "\n\n".join(f"- {one.line}\n  {mail.absolute(one.path)}" for one in fresh)
    words = {"body": fresh[0].body.name, "programme": programme.title, "lines": lines}
    body = _(
        "Hello,\n\n"
        "This is about what %(body)s promised or was asked in “%(programme)s”:\n\n"
        "%(lines)s\n\n"
        "Say on that page how far it is. Everybody can read it. Was it changed or is it not done? Then say why.\n"
    )
    mail.send(to=user.email, subject=_("What is due: %(programme)s") % words, body=body % words)
    return 1


def _is_new(user: User, programme: Programme, key: str) -> bool:
    try:
        with transaction.atomic():
            Reminder.objects.create(programme=programme, user=user, key=key)
    except IntegrityError:
        return False
    return True
