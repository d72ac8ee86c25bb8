"""Being told of changes: leaving an address, confirming it, stopping, and erasing it when its purpose ends.

An address stands apart from all that its holder said, is never shown beside it, and is known by the holder of the
card only. Audit lines and tombstones hold ids.
"""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from samenspraak.ground import audit, clock, jobs, mail, tombstones
from samenspraak.ground.models import Programme
from samenspraak.people.limits import CONFIRMING
from samenspraak.people.models import Bearer, Contact, new_key

CONFIRM = "people.ask_to_confirm"


class NotKept(Exception):  # noqa: N818
    """This address cannot be kept; the message says why and what to do."""


def stop_path(contact: Contact) -> str:
    """Where one stops in one click, in the language of the contact; for the foot and the header of every mail."""
    with translation.override(contact.language):
        return reverse("people:stop-contact", args=[contact.programme.slug, contact.stop_key])


@transaction.atomic
def leave_contact(
    bearer: Bearer, *, email: str = "", phone: str = "", language: str = "nl", by_guardian: bool = False
) -> Contact:
    """Keep where a bearer wants to be told. A new e-mail address is asked to confirm first."""
    email, phone = email.strip(), phone.strip()
    if not email and not phone:
        raise NotKept(_("Give an e-mail address or a telephone number."))
    if bearer.under_16 and not by_guardian:
        raise NotKept(_("The holder of this card is under 16: a parent or guardian must leave the address."))
    held = Contact.objects.select_for_update().filter(bearer=bearer).first()
    row = held or Contact(programme=bearer.programme, bearer=bearer)
    is_new = bool(email) and email != row.email
    if email != row.email:
        row.confirmed_at = None
        row.confirm_key, row.stop_key = new_key(), new_key()
    row.email, row.phone, row.language = email, phone, language
    row.keep_until = clock.today() + dt.timedelta(days=settings.CONTACT_DAYS)
    row.save()
    audit.record("leave_contact", row, by=None)
    if is_new:
        ask_to_confirm(row)
    return row


@transaction.atomic
def ask_to_confirm(contact: Contact) -> None:
    """Send the mail that asks whether the address is right (again)."""
    if not contact.email or contact.confirmed_at is not None:
        return
    if CONFIRMING.wait(str(contact.bearer_id)):
        raise NotKept(
            _("We have already sent several e-mails. Look in your spam folder, or try again in a few hours.")
        )
    CONFIRMING.take(str(contact.bearer_id))
    contact.asked_at = clock.now()
    contact.save(update_fields=["asked_at"])
    jobs.start(CONFIRM, programme=contact.programme, of=str(contact.pk))


def send_question(contact: Contact) -> None:
    """The mail itself: no name, no word of what was said, and no table."""
    if not contact.email or contact.confirmed_at is not None:
        return
    with translation.override(contact.language):
        slug = contact.programme.slug
        confirm = mail.absolute(reverse("people:confirm-contact", args=[slug, contact.confirm_key]))
        stop = stop_path(contact)
        words = {
            "programme": contact.programme.title,
            "confirm": confirm,
            "stop": mail.absolute(stop),
            "days": settings.CONTACT_CONFIRM_DAYS,
        }
        body = _(
            "Hello,\n\n"
            "Somebody with a card of “%(programme)s” asked us to write to this address when something changes: when "
            "their words are used or answered, or when something is done.\n\n"
            "Is that you? Open this page and choose “Yes, tell me”:\n%(confirm)s\n\n"
            "Is this not you? Then do nothing: after %(days)d days we erase this address. Or erase it now:\n"
            "%(stop)s\n\n"
            "Our e-mails contain no names and nothing of what was said at a table.\n"
        )
        subject = _("Do you want to be kept informed? %(programme)s") % words
        mail.send(to=contact.email, subject=subject, body=body % words, stop=stop)


@transaction.atomic
def confirm_contact(contact: Contact) -> None:
    """The address is right, and its holder wants to be told. Doing it twice does nothing new."""
    if contact.confirmed_at is None:
        contact.confirmed_at = clock.now()
        contact.save(update_fields=["confirmed_at"])
        audit.record("confirm_contact", contact, by=None)


@transaction.atomic
def forget_contact(contact: Contact, *, reason: str) -> None:
    """Erase it. Its id is buried, so that a database put back does not bring it again."""
    tombstones.bury(contact, programme=contact.programme, reason=reason)
    audit.record("forget_contact", contact, by=None)
    contact.delete()


def forget_contact_of(bearer: Bearer, *, reason: str) -> None:
    """Erase what a bearer left to be told on, if they left anything."""
    for contact in Contact.objects.filter(bearer=bearer).select_related("programme"):
        forget_contact(contact, reason=reason)


def erase_expired_contacts(programme: Programme) -> int:
    """Erase addresses that were not confirmed in time, and all that is past its last day; returns how many."""
    unconfirmed = clock.now() - dt.timedelta(days=settings.CONTACT_CONFIRM_DAYS)
    here = Contact.objects.filter(programme=programme).select_related("programme")
    late = here.filter(confirmed_at=None, asked_at__lt=unconfirmed).exclude(email="")
    erased = 0
    for contact in late.exclude(phone=""):
        contact.email = ""
        contact.save(update_fields=["email"])
        erased += 1
    for contact in [*late.filter(phone=""), *here.filter(keep_until__lt=clock.today())]:
        forget_contact(contact, reason="the term of a contact")
        erased += 1
    return erased
