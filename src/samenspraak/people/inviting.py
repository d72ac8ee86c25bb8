"""Letting people of another organisation work here: an invitation with a link, and a login of their own."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import formats, translation
from django.utils.translation import gettext as _

from samenspraak.ground import audit, clock, mail
from samenspraak.ground.models import Programme
from samenspraak.people import codes
from samenspraak.people.choices import Role
from samenspraak.people.models import Body, BodyInvitation, Membership, User

VALID_DAYS = 21


class NotInvited(Exception):  # noqa: N818
    """This link does not open anything; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation just made. Its link is here and in the mail, nowhere else."""

    row: BodyInvitation
    path: str


@transaction.atomic
def invite(programme: Programme, body: Body, *, email: str, by: User | None) -> Invited:
    """Invite someone to work for a body here; the link goes by mail and opens once, until its day."""
    if body.merged_into is not None:
        raise NotInvited(
            _("%(old)s is now part of %(new)s. Invite people from that one instead.")
            % {"old": body.name, "new": body.merged_into.name}
        )
    token = secrets.token_urlsafe(24)
    row = BodyInvitation.objects.create(
        programme=programme,
        body=body,
        email=email.strip(),
        token_hash=codes.hash_of_token(token),
        expires_at=clock.now() + dt.timedelta(days=VALID_DAYS),
    )
    audit.record("invite_to_body", row, by=by, body=str(body.pk))
    with translation.override(programme.language if programme.language == "en" else "nl"):
        path = reverse("people:invitation", args=[programme.slug, token])
        _send(row, path)
    return Invited(row, path)


def _send(row: BodyInvitation, path: str) -> None:
    words = {
        "body": row.body.name,
        "programme": row.programme.title,
        "link": mail.absolute(path),
        "day": formats.date_format(row.expires_at, "j F Y"),
    }
    body = _(
        "Hello,\n\n"
        "You are asked to answer and to keep promises up to date for %(body)s in “%(programme)s”.\n\n"
        "Open this page to make your own login. It opens once, until %(day)s:\n%(link)s\n\n"
        "Did you not expect this? Then do nothing.\n"
    )
    transaction.on_commit(
        lambda: mail.send(to=row.email, subject=_("Work for %(body)s") % words, body=body % words)
    )


def find_invitation(programme: Programme, token: str) -> BodyInvitation | None:
    """The invitation behind a link, also one that is over."""
    rows = BodyInvitation.objects.filter(programme=programme, token_hash=codes.hash_of_token(token))
    return rows.select_related("body", "programme").first()


def why_not(row: BodyInvitation) -> str:
    """Why an invitation no longer opens, in a sentence; empty while it does."""
    day = formats.date_format(row.expires_at, "j F Y")
    if row.taken_back_at is not None:
        return _("This invitation was taken back. Ask the organiser for a new one.")
    if row.accepted_at is not None:
        return _("This invitation was used already. Sign in with the login that was made then.")
    if row.expires_at <= clock.now():
        return _("This invitation was valid until %(day)s. Ask the organiser for a new one.") % {"day": day}
    return ""


@transaction.atomic
def accept(row: BodyInvitation, *, user: User | None, username: str = "", password: str = "") -> User:
    """Use an invitation once: someone signed in gets the role, anyone else a login of their own with it."""
    held = BodyInvitation.objects.select_for_update().select_related("body", "programme").get(pk=row.pk)
    problem = why_not(held)
    if problem:
        raise NotInvited(problem)
    who = user or _new_login(held, username, password)
    Membership.objects.get_or_create(programme=held.programme, user=who, role=Role.BODY_STAFF, body=held.body)
    if not who.email and held.email:
        who.email = held.email
        who.save(update_fields=["email"])
    held.accepted_at, held.accepted_by, held.email = clock.now(), who, ""
    held.save(update_fields=["accepted_at", "accepted_by", "email"])
    audit.record("accept_invitation", held, by=who)
    return who


def _new_login(row: BodyInvitation, username: str, password: str) -> User:
    username = username.strip()
    if not username:
        raise NotInvited(_("Choose a name to sign in with."))
    if User.objects.filter(username__iexact=username).exists():
        raise NotInvited(_("Somebody has this name already. Choose another one."))
    who = User(username=username[:150], email=row.email)
    try:
        validate_password(password, who)
    except ValidationError as error:
        raise NotInvited(" ".join(error.messages)) from error
    who.set_password(password)
    who.save()
    return who


@transaction.atomic
def take_back(row: BodyInvitation, *, by: User | None) -> None:
    """Let an invitation open nothing any more."""
    if row.accepted_at is None and row.taken_back_at is None:
        row.taken_back_at, row.email = clock.now(), ""
        row.save(update_fields=["taken_back_at", "email"])
        audit.record("take_back_invitation", row, by=by)
