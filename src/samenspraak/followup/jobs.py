"""Daily work of followup."""

from __future__ import annotations

import uuid
from typing import Any

from samenspraak.followup.choices import NewsKind
from samenspraak.followup.reminding import remind
from samenspraak.followup.team_mail import tell_team
from samenspraak.followup.telling import DIGEST, NOTE, note, send_digests
from samenspraak.ground.jobs import Watch, daily, job
from samenspraak.ground.models import Programme

REMIND, TEAM = "followup.remind", "followup.team"


@job(REMIND)
@daily(REMIND)
def remind_bodies(watch: Watch, *, of: str) -> dict[str, Any]:
    """Remind the people of bodies of what is due."""
    return {"mails": remind(Programme.objects.get(pk=of))}


@job(TEAM)
@daily(TEAM)
def mail_team(watch: Watch, *, of: str) -> dict[str, Any]:
    """Tell the team what waits for a person."""
    return {"mails": tell_team(Programme.objects.get(pk=of))}


@job(NOTE)
def note_news(watch: Watch, *, kind: str, of: str) -> dict[str, Any]:
    """Make a notice for everyone whom an event reaches."""
    programme = watch.row.programme
    assert programme is not None, "news is always of a programme"
    return {"people": note(programme, NewsKind(kind), uuid.UUID(of), watch)}


@job(DIGEST)
@daily(DIGEST)
def send_news(watch: Watch, *, of: str) -> dict[str, Any]:
    """Send one mail to everyone who has news and had none of us lately."""
    return {"mails": send_digests(Programme.objects.get(pk=of), watch)}
