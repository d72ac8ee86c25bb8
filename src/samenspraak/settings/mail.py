"""The mail server: files in the home folder unless one setting names a server."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

SECONDS = 20


def mail_from(address: str) -> dict[str, Any]:
    """Django's mail settings for an address such as smtp://user:password@host:587 (STARTTLS) or smtps://host:465."""
    if not address:
        return {"EMAIL_BACKEND": "samenspraak.ground.mail_files.EmailBackend"}
    parts = urlsplit(address)
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise ImproperlyConfigured("SAMENSPRAAK_MAIL must be empty or begin with smtp:// or smtps://")
    safe, own = parts.scheme == "smtps", parts.hostname in {"localhost", "127.0.0.1", "::1"}
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or (465 if safe else 25 if own else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": safe,
        # To another machine never in the open; to a mail server on this one there is nothing to hide from.
        "EMAIL_USE_TLS": not safe and not own,
        "EMAIL_TIMEOUT": SECONDS,
    }
