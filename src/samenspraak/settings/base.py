"""What is so in every installation. Whatever differs between installations is read in `house`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

PACKAGE = Path(__file__).resolve().parent.parent

# In the order of the work: a room uses only rooms above it in this list.
ROOMS = [
    "samenspraak.ground",
    "samenspraak.people",
    "samenspraak.convene",
    "samenspraak.converse",
    "samenspraak.gather",
    "samenspraak.evening",
    "samenspraak.analyse",
    "samenspraak.perspective",
    "samenspraak.followup",
    "samenspraak.trace",
    "samenspraak.public",
    "samenspraak.demo",
]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    "axes",
    "csp",
    "django_tasks",
    "django_tasks_db",
    *ROOMS,
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "samenspraak.public.api.middleware.ApiMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "samenspraak.public.standing.StandingPageMiddleware",
    "samenspraak.ground.saving_sessions.RoomForSessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "samenspraak.converse.guard.RawNotesMiddleware",
    "samenspraak.ground.access.AccessMiddleware",
    "samenspraak.ground.full_disk.FullDiskMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "samenspraak.urls"
WSGI_APPLICATION = "samenspraak.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "samenspraak.ground.context.house",
            ],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static"],
        },
    }
]

AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
LOGIN_URL = "people:login"
LOGIN_REDIRECT_URL = "people:desk"
LOGOUT_REDIRECT_URL = "start"

# A whole table shares one connection: lock the account that is guessed at, not the address it comes from.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 0.25
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = "people/locked_out.html"
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address"]
AXES_DISABLE_ACCESS_LOG = True

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Dutch")), ("en", _("English"))]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
# Numbers in templates are counts that people read (ground/numbers.py).
USE_THOUSAND_SEPARATOR = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATICFILES_DIRS = [PACKAGE / "static"]
STORAGES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TEST_RUNNER = "django.test.runner.DiscoverRunner"

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "samenspraak.ground.views.csrf_failure"

# Promise 3 of the house: the least number of people behind any figure about people.
DISCLOSURE_MINIMUM = 10
# Below this number of participants nobody is described closer than "deelnemer".
DISCLOSURE_SMALL_PROGRAMME = 100

# The largest file that is read at all, and the largest that a form may carry in memory.
UPLOAD_MAX_BYTES = 256 * 1024 * 1024
FILE_UPLOAD_HANDLERS = [
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "samenspraak.ground.uploading.RoomForFileUploadHandler",
]
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000

# How long after its talk a note sheet still takes notes in (a device may have been offline for days).
SHEET_KEY_DAYS = 21

# Whether the start page shows demo logins and lets a stranger try a file of their own.
DEMO = False

# Cards of seats: what a guess costs (scrypt's n), and how long a card stays open after its holder's last look.
CARD_HASH_COST = 2**12
CARD_OPEN_MINUTES = 30
# For how long a program may use the key that a person made for it.
API_KEY_DAYS = 365
CARD_COOKIE = "samenspraak_card"
# Whether a proxy of our own stands before us and tells where a request came from.
BEHIND_PROXY = False

# Contact data of those who hold a card: how long an address waits to be confirmed, and how long any is kept.
CONTACT_CONFIRM_DAYS = 7
CONTACT_DAYS = 730
# The address of this house in a mail, where no request tells it.
HOUSE_ADDRESS = "http://127.0.0.1:8000"

# How long someone may correct their own words after they came in.
CORRECTION_DAYS = 30
