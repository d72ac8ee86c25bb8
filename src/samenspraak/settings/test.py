"""Settings of the test suite: real databases, quick password hashes, tasks that run at once."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from samenspraak.settings.base import *  # noqa: F403
from samenspraak.settings.database import database_from

# One folder a test process; the operating system clears it, tests write only small files.
HOME = Path(tempfile.mkdtemp(prefix="samenspraak-test-"))
SECRET_KEY = "only-for-tests"  # noqa: S105
CARD_KEY = "only-for-tests"
CARD_HASH_COST = 2
DEBUG = False
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
DATABASES = {"default": database_from(os.environ.get("SAMENSPRAAK_DATABASE", ""), HOME)}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, not memory: the browser tests' server is another thread and must see the same rows.
    DATABASES["default"]["TEST"] = {"NAME": str(HOME / "test.sqlite3")}
    # Rows of tests need not outlive a power cut; that those of the house do is tried by script/exam.
    DATABASES["default"]["OPTIONS"]["init_command"] += "PRAGMA synchronous=OFF;"
MEDIA_ROOT = HOME / "files"
STATIC_ROOT = HOME / "static"
WITHDRAWAL_JOURNAL = HOME / "withdrawals.journal"
WITHDRAWAL_HEAD = HOME / "withdrawals.head"
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
AXES_ENABLED = False
DEMO = False
