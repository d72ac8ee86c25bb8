"""What must follow further right is written here in the same transaction, and read by that room's job.

A room says in its `apps.py` which messages it follows: `outbox.follow("edition_published", handler_path)`.
A handler gets (programme, payload), may run twice, and must then do nothing new.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.module_loading import import_string

from samenspraak.ground import clock
from samenspraak.ground.models import OutboxMessage, Programme

MAX_ATTEMPTS = 5
_followers: dict[str, list[str]] = {}


def follow(name: str, handler_path: str) -> None:
    """Let `handler_path` (dotted) be called for each message called `name`."""
    handlers = _followers.setdefault(name, [])
    if handler_path not in handlers:
        handlers.append(handler_path)


def tell(name: str, *, programme: Programme | None, payload: Mapping[str, Any]) -> OutboxMessage:
    """Write a message; it is delivered after commit. Call inside the action's transaction."""
    from samenspraak.ground.jobs import enqueue_delivery

    message = OutboxMessage.objects.create(programme=programme, name=name, payload=dict(payload))
    transaction.on_commit(enqueue_delivery)
    return message


def deliver() -> int:
    """Hand all waiting messages to their followers, oldest first; the number delivered is returned."""
    delivered = 0
    for key in OutboxMessage.objects.filter(handled_at=None, attempts__lt=MAX_ATTEMPTS).values_list(
        "pk", flat=True
    ):
        delivered += _deliver_one(key)
    return delivered


def _deliver_one(key: Any) -> int:
    # Counted outside the handlers' transaction: a message that fails each time must not be tried for ever.
    with transaction.atomic():
        message = OutboxMessage.objects.select_for_update().filter(pk=key, handled_at=None).first()
        if message is None:
            return 0
        message.attempts += 1
        message.save(update_fields=["attempts"])
    with transaction.atomic():
        for path in _followers.get(message.name, []):
            import_string(path)(message.programme, message.payload)
        message.handled_at = clock.now()
        message.save(update_fields=["handled_at"])
    return 1
