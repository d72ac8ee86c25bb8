"""An installation: everything that differs is read from the environment, with a default that works at once."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from samenspraak.settings.base import *  # noqa: F403
from samenspraak.settings.database import database_from
from samenspraak.settings.mail import mail_from

HOME = Path(os.environ.get("SAMENSPRAAK_HOME", "var")).resolve()
HOME.mkdir(parents=True, exist_ok=True)


def kept_secret(path: Path) -> str:
    """A secret that is made once and readable by the owner only."""
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(50), encoding="utf-8")
    return path.read_text(encoding="utf-8")


SECRET_KEY = os.environ.get("SAMENSPRAAK_SECRET_KEY") or kept_secret(HOME / "secret_key")
# Without this key no card can be opened any more: keep it with the backups, and apart from the database.
CARD_KEY = os.environ.get("SAMENSPRAAK_CARD_KEY") or kept_secret(HOME / "card_key")
DEBUG = False
DEMO = os.environ.get("SAMENSPRAAK_DEMO") == "1"
ALLOWED_HOSTS = [
    "localhost",
    "127.0.0.1",
    "[::1]",
    *filter(None, os.environ.get("SAMENSPRAAK_HOSTS", "").split(",")),
]
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS[3:]]

DATABASES = {"default": database_from(os.environ.get("SAMENSPRAAK_DATABASE", ""), HOME)}
MEDIA_ROOT = HOME / "files"
STATIC_ROOT = HOME / "static"
WITHDRAWAL_JOURNAL = Path(os.environ.get("SAMENSPRAAK_WITHDRAWALS", HOME / "withdrawals.journal"))

# How long the newest journal is: by this a restore knows an old copy.
WITHDRAWAL_HEAD = HOME / "withdrawals.head"

# Under which address the house is reached: it stands in mails. `samenspraak serve` on a laptop tells its own.
HOUSE_ADDRESS = os.environ.get("SAMENSPRAAK_ADDRESS", "").rstrip("/") or (
    f"https://{ALLOWED_HOSTS[3]}" if ALLOWED_HOSTS[3:] else HOUSE_ADDRESS  # noqa: F405
)

EMAIL_FILE_PATH = HOME / "mail"
locals().update(mail_from(os.environ.get("SAMENSPRAAK_MAIL", "")))
DEFAULT_FROM_EMAIL = os.environ.get("SAMENSPRAAK_MAIL_FROM", "samenspraak@localhost")

# Subdomains of the organiser are not ours to promise anything about (HSTS for subdomains, preload list).
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]

# Behind TLS: SAMENSPRAAK_HTTPS=1. On a laptop on 127.0.0.1 there is none to insist on.
if os.environ.get("SAMENSPRAAK_HTTPS") == "1":
    SECURE_SSL_REDIRECT = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 31_536_000
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    BEHIND_PROXY = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    # The worker tells of each task that it takes up; on the screen that hides what matters.
    "handlers": {"console": {"class": "logging.StreamHandler", "level": "WARNING"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
