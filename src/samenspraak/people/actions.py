"""Cards of those who hold no account: giving out a code, opening the card with it, closing it again."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.ground import audit, clock
from samenspraak.ground.audit import Actor
from samenspraak.ground.models import Programme
from samenspraak.people import codes
from samenspraak.people.models import Bearer, CardSession, RetiredCode


class WrongCode(Exception):  # noqa: N818
    """The card cannot be opened; the message says why and what to do. `counts`: it was a guess."""

    def __init__(self, message: str, *, counts: bool) -> None:
        super().__init__(message)
        self.counts = counts


@dataclass(frozen=True, slots=True)
class Card:
    """A card just given out. Its code is here and on paper, nowhere else."""

    bearer: Bearer
    code: str


@transaction.atomic
def issue_card(
    programme: Programme, *, bearer: Bearer | None = None, by: Actor | None, code: str | None = None
) -> Card:
    """Give out a code for a bearer, made where there is none yet. A code given out before ends with this one.

    `code` is for the demonstration only, whose codes stand on its start page.
    """
    held = _held(programme, bearer)
    if held.code_hash is not None:
        RetiredCode.objects.create(programme=programme, bearer=held, code_hash=held.code_hash)
    code = code or codes.new_code()
    held.code_hash = codes.hash_of(codes.read(code))
    held.save(update_fields=["code_hash"])
    CardSession.objects.filter(bearer=held).delete()
    audit.record("issue_card", held, by=by)
    return Card(held, code)


@transaction.atomic
def replace_code(bearer: Bearer, code_hash: str, *, by: Actor | None) -> None:
    """Let a code that its holder has already, and we know the hash of, be this bearer's from now on."""
    held = _held(bearer.programme, bearer)
    if held.code_hash is not None:
        RetiredCode.objects.create(programme=held.programme, bearer=held, code_hash=held.code_hash)
    held.code_hash = code_hash
    held.save(update_fields=["code_hash"])
    CardSession.objects.filter(bearer=held).delete()
    audit.record("replace_code", held, by=by)


def _held(programme: Programme, bearer: Bearer | None) -> Bearer:
    if bearer is None:
        return Bearer.objects.create(programme=programme)
    if bearer.programme_id != programme.pk:
        raise ValueError("this bearer belongs to another programme")
    return Bearer.objects.select_for_update().get(pk=bearer.pk)


def open_card(programme: Programme, typed: str) -> str:
    """Open a card with its code; what the browser must keep is returned.

    The same work is done for a code that exists and one that does not, so that the time tells nothing.
    """
    try:
        digest = codes.hash_of(codes.read(typed))
    except codes.NoCode as error:
        raise WrongCode(
            _(
                "This is not the code of a card. A code has twelve letters and digits; check each of them again."
            ),
            counts=False,
        ) from error
    bearer = Bearer.objects.filter(code_hash=digest).first()
    replaced = RetiredCode.objects.filter(code_hash=digest, programme=programme).exists()
    if bearer is not None and bearer.programme_id != programme.pk:
        raise WrongCode(
            _("This code belongs to another programme. Open the address on the card itself."),
            counts=False,
        )
    if replaced:
        raise WrongCode(_("This code was replaced by a newer one. Use the newest card."), counts=False)
    if bearer is None:
        raise WrongCode(
            _("We do not know this code. Check each letter again, or ask the host of your table."),
            counts=True,
        )
    return _begin(bearer)


def _begin(bearer: Bearer) -> str:
    token = secrets.token_urlsafe(32)
    CardSession.objects.filter(expires_at__lt=clock.now()).delete()
    CardSession.objects.create(
        programme=bearer.programme,
        bearer=bearer,
        token_hash=codes.hash_of_token(token),
        expires_at=clock.now() + dt.timedelta(minutes=settings.CARD_OPEN_MINUTES),
    )
    return token


def close_card(token: str) -> None:
    """Close the card in this browser."""
    CardSession.objects.filter(token_hash=codes.hash_of_token(token)).delete()
