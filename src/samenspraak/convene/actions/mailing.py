"""Invitations, confirmations and reminders by e-mail: plain words, no name in them, and a way to stop in each."""

from __future__ import annotations

import hashlib
import hmac
import logging
import re
import smtplib
import uuid
from collections.abc import Sequence

from django.conf import settings
from django.core import signing
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from samenspraak.convene.actions.refusals import Refusal
from samenspraak.convene.actions.registering import erase_day, start_mailing
from samenspraak.convene.choices import Channel, MailKind, RegistrationState
from samenspraak.convene.models import Contact, Dialogue, Invitation, NoMail, SentMail
from samenspraak.ground import audit, jobs, mail
from samenspraak.ground.audit import Actor
from samenspraak.ground.models import Programme

log = logging.getLogger(__name__)
SALT = "convene.mail"
MOST_ADDRESSES = 2_000


def token_of(contact: Contact) -> str:
    """What stands in the address by which somebody answers an invitation or stops mail: it tells nothing itself."""
    return signing.Signer(salt=SALT).sign(contact.pk.hex)


def contact_of(programme: Programme, token: str) -> Contact | None:
    try:
        key = uuid.UUID(signing.Signer(salt=SALT).unsign(token))
    except (signing.BadSignature, ValueError):
        return None
    return Contact.objects.filter(programme=programme, pk=key).select_related("dialogue__programme").first()


def hash_of_address(programme: Programme, address: str) -> str:
    words = f"{programme.pk}:{address.strip().casefold()}"
    return hmac.new(settings.CARD_KEY.encode(), words.encode(), hashlib.sha256).hexdigest()


def wants_mail(contact: Contact) -> bool:
    digest = hash_of_address(contact.programme, contact.email)
    return (
        bool(contact.email)
        and not NoMail.objects.filter(programme=contact.programme_id, address_hash=digest).exists()
    )


def addresses_in(text: str) -> list[str]:
    """E-mail addresses as people paste them, each once. Raises Refusal naming the line that has none."""
    found: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        for part in re.split(r"[,;\s]+", line.strip()):
            if not part:
                continue
            address = part.strip("<>\"'")
            try:
                validate_email(address)
            except ValidationError as error:
                raise Refusal(
                    _("Line %(number)d: %(address)s is not an e-mail address.")
                    % {"number": number, "address": part[:80]}
                ) from error
            found.setdefault(address.casefold(), address)
    if not found:
        raise Refusal(_("There is no e-mail address in it."))
    if len(found) > MOST_ADDRESSES:
        raise Refusal(_("Invite at most %(most)d people at once.") % {"most": MOST_ADDRESSES})
    return list(found.values())


@transaction.atomic
def invite(
    dialogue: Dialogue, text: str, *, channel: Channel, language: str, by: Actor | None
) -> tuple[int, int]:
    """Invite people by e-mail; how many are, and how many are not because they were already or want no mail."""
    addresses = addresses_in(text)
    known = {
        email.casefold()
        for email in Contact.objects.filter(dialogue=dialogue).values_list("email", flat=True)
    }
    refused = set(
        NoMail.objects.filter(programme=dialogue.programme_id).values_list("address_hash", flat=True)
    )
    new = [
        address
        for address in addresses
        if address.casefold() not in known and hash_of_address(dialogue.programme, address) not in refused
    ]
    Contact.objects.bulk_create(
        Contact(
            programme_id=dialogue.programme_id,
            dialogue=dialogue,
            channel=channel,
            email=address,
            language=language,
            erase_on=erase_day(dialogue),
        )
        for address in new
    )
    if new:
        _count(dialogue, channel, "invited", len(new))
        start_mailing(dialogue, MailKind.INVITATION, by=by)
    audit.record("invite", dialogue, by=by, channel=channel, number=len(new))
    return len(new), len(addresses) - len(new)


def _count(dialogue: Dialogue, channel: Channel, name: str, number: int) -> None:
    row, _made = Invitation.objects.select_for_update().get_or_create(
        dialogue=dialogue,
        channel=channel,
        target_group=None,
        defaults={"programme_id": dialogue.programme_id},
    )
    setattr(row, name, getattr(row, name) + number)
    row.save(update_fields=[name])


@transaction.atomic
def remind(dialogue: Dialogue, *, by: Actor | None) -> None:
    """Remind everybody who takes part and left an address; nobody gets a second reminder."""
    start_mailing(dialogue, MailKind.REMINDER, by=by)
    audit.record("remind", dialogue, by=by)


@transaction.atomic
def refuse_invitation(contact: Contact) -> None:
    """Somebody says no: it is counted by channel, and their address is erased."""
    held = Contact.objects.select_for_update().filter(pk=contact.pk, registration=None).first()
    if held is None:
        return
    _count(held.dialogue, Channel(held.channel), "refused", 1)
    audit.record("refuse_invitation", held, by=None, channel=held.channel)
    held.delete()


@transaction.atomic
def stop_mail(contact: Contact) -> None:
    """No more mail of this programme to this address. Whoever registered still takes part."""
    digest = hash_of_address(contact.programme, contact.email)
    NoMail.objects.get_or_create(programme=contact.programme, address_hash=digest)
    audit.record("stop_mail", contact, by=None)


def send_kind(dialogue: Dialogue, kind: MailKind, watch: jobs.Watch, to: Sequence[str] | None = None) -> int:
    """Send a mail of a kind to everybody for whom it is; who has it already gets no other. How many were sent.

    `to`: only to these contacts (keys), as far as it is for them still.
    """
    rows = Contact.objects.filter(dialogue=dialogue).exclude(email="").exclude(mails__kind=kind)
    if kind == MailKind.INVITATION:
        rows = rows.filter(registration=None)
    else:
        rows = rows.filter(registration__state=RegistrationState.REGISTERED)
    if to is not None:
        rows = rows.filter(pk__in=to)
    contacts = list(rows.select_related("dialogue__programme", "programme"))
    watch.start("mail", len(contacts))
    sent = 0
    for contact in contacts:
        sent += send_one(contact, kind)
        watch.advance()
    watch.finish()
    return sent


def send_one(contact: Contact, kind: MailKind, *, code: str = "") -> bool:
    """Send one mail, once. A mail that cannot be sent is not counted as sent, and logged without its address."""
    if not wants_mail(contact):
        return False
    try:
        with transaction.atomic():
            row = SentMail.objects.create(programme=contact.programme, contact=contact, kind=kind)
    except IntegrityError:
        return False
    try:
        with translation.override("en" if contact.language == "en" else "nl"):
            subject, body = written(contact, kind, code)
            stop = reverse("convene:no-mail", args=[contact.programme.slug, token_of(contact)])
            mail.send(to=contact.email, subject=subject, body=body, stop=stop)
    except (smtplib.SMTPException, OSError):
        log.exception("a mail of kind %s could not be sent", kind)
        row.delete()
        return False
    return True


def written(contact: Contact, kind: MailKind, code: str = "") -> tuple[str, str]:
    """Subject and body, in the language of this moment: what, when, where, what to do; no name."""
    dialogue, slug = contact.dialogue, contact.programme.slug
    subject = {
        MailKind.INVITATION: _("You are invited: %(title)s"),
        MailKind.CONFIRMATION: _("You are on the list: %(title)s"),
        MailKind.WAITING: _("You are on the waiting list: %(title)s"),
        MailKind.PLACE: _("There is a place for you: %(title)s"),
        MailKind.REMINDER: _("A reminder: %(title)s"),
    }[kind] % {"title": dialogue.title}
    day = date_format(dialogue.held_on, "l j F Y")
    hours = dialogue.starts_at.strftime("%H:%M") if dialogue.starts_at else ""
    lines = [_("Good day,"), ""]
    lines += {
        MailKind.INVITATION: [_("You are invited to take part in a dialogue.")],
        MailKind.CONFIRMATION: [_("You are on the list for this dialogue.")],
        MailKind.WAITING: [
            _(
                "You are on the waiting list for this dialogue. When a place becomes free and it is your turn, "
                "you get it."
            ),
            _("We will write to you then."),
        ],
        MailKind.PLACE: [
            _("You were on the waiting list for this dialogue. A place has become free, and it is yours."),
            _("Can you no longer come? Cancel, and somebody else gets the place."),
        ],
        MailKind.REMINDER: [_("You are on the list for this dialogue. We look forward to seeing you.")],
    }[kind]
    lines += ["", dialogue.title, ", ".join(filter(None, [day, hours, dialogue.place]))]
    if dialogue.summary:
        lines += ["", dialogue.summary]
    if kind == MailKind.INVITATION:
        answer = mail.absolute(reverse("convene:invitation", args=[slug, token_of(contact)]))
        lines += ["", _("Are you coming? Say yes or no here:"), answer]
    else:
        own = mail.absolute(reverse("convene:my-registration", args=[slug]))
        if code:
            lines += ["", _("Your code: %(code)s") % {"code": code}]
            own = f"{own}#{code}"
        lines += ["", _("Look at your registration, or cancel it:"), own]
    stop = mail.absolute(reverse("convene:no-mail", args=[slug, token_of(contact)]))
    lines += ["", _("Do you want no more e-mails from this programme? Stop them here:"), stop]
    if contact.programme.organiser:
        lines += ["", contact.programme.organiser]
    return subject, "\n".join(map(str, lines)) + "\n"
