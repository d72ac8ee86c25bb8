"""Mail that the house sends: plain text, an address to stop it in one click, and nothing that follows its reader."""

from __future__ import annotations

import uuid
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage


def absolute(path: str) -> str:
    """The whole address of a page of this house, as it stands in a mail, where there is no request to ask."""
    return f"{settings.HOUSE_ADDRESS}{path}"


def send(*, to: str, subject: str, body: str, stop: str = "", key: uuid.UUID | None = None) -> None:
    """Send one mail. With `stop` (a path) a mail program shows its own button to stop (RFC 8058).

    Two mails with one `key` are one mail: they have one Message-ID, and as files one name.
    """
    headers = {"Auto-Submitted": "auto-generated"}
    if key is not None:
        headers["Message-ID"] = f"<{key.hex}@{urlsplit(settings.HOUSE_ADDRESS).hostname}>"
    if stop:
        headers["List-Unsubscribe"] = f"<{absolute(stop)}>"
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    one_line = " ".join(subject.split())
    EmailMessage(subject=one_line, body=body, to=[to], headers=headers).send()
