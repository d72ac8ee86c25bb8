"""Work of people that waits for nobody: the mail that asks to confirm an address, and erasing old ones."""

from __future__ import annotations

from typing import Any

from samenspraak.ground.jobs import Watch, daily, job
from samenspraak.ground.models import Programme
from samenspraak.people import subscribing
from samenspraak.people.contacts import CONFIRM, erase_expired_contacts, send_question
from samenspraak.people.models import Contact, Subscriber

ERASE = "people.erase_contacts"
ERASE_SUBSCRIBERS = "people.erase_subscribers"


@job(CONFIRM)
def confirm(watch: Watch, *, of: str) -> None:
    contact = Contact.objects.filter(pk=of).select_related("programme").first()
    if contact is not None:
        send_question(contact)


@job(subscribing.CONFIRM)
def confirm_subscription(watch: Watch, *, of: str) -> None:
    row = Subscriber.objects.filter(pk=of).select_related("programme").first()
    if row is not None:
        subscribing.send_question(row)


@job(ERASE_SUBSCRIBERS)
@daily(ERASE_SUBSCRIBERS)
def erase_subscribers(watch: Watch, *, of: str) -> dict[str, Any]:
    return {"subscribers": subscribing.erase_expired(Programme.objects.get(pk=of))}


@job(ERASE)
@daily(ERASE)
def erase(watch: Watch, *, of: str) -> dict[str, Any]:
    return {"contacts": erase_expired_contacts(Programme.objects.get(pk=of))}
