"""Being told what is new on the public site, without an account: asking, confirming, stopping, erasing.

Whoever asks reads the same answer whether an address was there already or not. Audit lines and tombstones hold ids.
"""

from __future__ import annotations

import datetime as dt
import hashlib

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from samenspraak.ground import audit, clock, jobs, mail, tombstones
from samenspraak.ground.models import Programme
from samenspraak.people.limits import ASKING
from samenspraak.people.models import Subscriber

CONFIRM = "people.ask_to_confirm_subscription"


@transaction.atomic
def subscribe(programme: Programme, email: str, *, language: str, promises: bool = False) -> None:
    """Ask an address whether it wants to be told, of promises too or not.

    One that is confirmed already hears nothing new, unless it is asked for what it is not told yet: then it has to
    confirm that as well.
    """
    address = email.strip().lower()
    row, made = Subscriber.objects.select_for_update().get_or_create(
        programme=programme,
        email=address,
        defaults={
            "language": language,
            "keep_until": clock.today() + dt.timedelta(days=settings.CONTACT_DAYS),
        },
    )
    if made:
        audit.record("ask_subscription", row, by=None)
    # Not the address itself: what is kept of it in memory says nothing to who looks there.
    asked = hashlib.sha256(f"{programme.pk} {address}".encode()).hexdigest()
    more = promises and row.promises_from is None
    if (row.confirmed_at is not None and not more) or ASKING.wait(asked):
        return
    ASKING.take(asked)
    if row.confirmed_at is None:
        row.asked_at, row.language = clock.now(), language
    row.promises_asked_at = clock.now() if promises else None
    row.save(update_fields=["asked_at", "language", "promises_asked_at"])
    jobs.start(CONFIRM, programme=programme, of=str(row.pk))


def stop_path(row: Subscriber) -> str:
    """Where one stops in one click; for the foot and the header of every mail."""
    with translation.override(row.language):
        return reverse("follow:stop", args=[row.programme.slug, row.stop_key])


def send_question(row: Subscriber) -> None:
    """The mail that asks whether the address is right, and whether it is to be told of promises."""
    if not is_asked(row):
        return
    with translation.override(row.language):
        stop = stop_path(row)
        words = {
            "programme": row.programme.title,
            "confirm": mail.absolute(reverse("follow:confirm", args=[row.programme.slug, row.confirm_key])),
            "stop": mail.absolute(stop),
            "days": settings.CONTACT_CONFIRM_DAYS,
        }
        body = _(
            "Hello,\n\n"
            "Somebody asked us to write to this address about what is new in “%(programme)s”.\n\n"
            "Is that you? Open this page and choose “Yes, tell me”:\n%(confirm)s\n\n"
            "Is this not you? Then do nothing: after %(days)d days we erase this address. Or erase it now:\n%(stop)s\n"
        )
        if row.confirmed_at is not None:
            body = _(
                "Hello,\n\n"
                "We write to this address about what is new in “%(programme)s”. "
                "Somebody asked us to tell it of promises too: new ones, and what changes in them.\n\n"
                "Is that you? Open this page and choose “Yes, tell me”:\n%(confirm)s\n\n"
                "Is this not you? Then do nothing: nothing changes. "
                "Or stop all e-mails and erase this address:\n%(stop)s\n"
            )
        subject = _("Do you want to hear what is new? %(programme)s") % words
        mail.send(to=row.email, subject=subject, body=body % words, stop=stop)


@transaction.atomic
def confirm(row: Subscriber) -> None:
    """The address is right. From now on it hears what it asked for; doing it twice does nothing new."""
    if not is_asked(row):
        return
    if row.confirmed_at is None:
        row.confirmed_at = row.told_until = clock.now()
    if row.promises_asked_at is not None:
        row.promises_from, row.promises_asked_at = clock.now(), None
    row.save(update_fields=["confirmed_at", "told_until", "promises_from", "promises_asked_at"])
    audit.record("confirm_subscription", row, by=None)


def is_asked(row: Subscriber) -> bool:
    """Whether there is something that its holder has not confirmed yet."""
    return row.confirmed_at is None or row.promises_asked_at is not None


@transaction.atomic
def forget(row: Subscriber, *, reason: str) -> None:
    """Erase it, also from a database that is put back later."""
    tombstones.bury(row, programme=row.programme, reason=reason)
    audit.record("forget_subscription", row, by=None)
    row.delete()


def erase_expired(programme: Programme) -> int:
    """Erase addresses that were not confirmed in time, and all that is past its last day; returns how many.

    A question about promises that was not answered in time is dropped.
    """
    unconfirmed = clock.now() - dt.timedelta(days=settings.CONTACT_CONFIRM_DAYS)
    known = Subscriber.objects.filter(programme=programme, confirmed_at__isnull=False)
    known.filter(promises_asked_at__lt=unconfirmed).update(promises_asked_at=None)
    over = Q(confirmed_at=None, asked_at__lt=unconfirmed) | Q(keep_until__lt=clock.today())
    rows = Subscriber.objects.filter(over, programme=programme).select_related("programme")
    return sum(1 for row in rows if forget(row, reason="the term of a subscription") is None)
