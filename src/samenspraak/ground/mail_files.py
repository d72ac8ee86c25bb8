"""Mail as files, for a house without a mail server: one file per mail, whole or not at all."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend


class EmailBackend(BaseEmailBackend):
    """Writes each mail to EMAIL_FILE_PATH, under a name that follows from its Message-ID.

    A mail that is handed over again after a crash takes the place of itself. Mail programs open such files (.eml).
    """

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        folder = Path(getattr(settings, "EMAIL_FILE_PATH"))  # noqa: B009 (unknown to the types)
        folder.mkdir(parents=True, exist_ok=True)
        for message in email_messages:
            _write(folder, message)
        return len(email_messages)


def _write(folder: Path, message: EmailMessage) -> None:
    content = message.message()
    name = hashlib.sha256(content["Message-ID"].encode()).hexdigest()[:32]
    half = folder / f".{name}.{os.getpid()}"
    half.write_bytes(content.as_bytes())
    half.replace(folder / f"{name}.eml")
