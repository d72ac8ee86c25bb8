"""Telling subscribers what became public: one calm mail, newest first, at most one a day."""

from __future__ import annotations

import datetime as dt
import logging
import smtplib
import uuid

from django.db.models import Min
from django.utils import formats, translation
from django.utils.translation import gettext as _

from rodedraad.progress import ProgressReporter
from samenspraak.ground import clock, mail
from samenspraak.ground.models import Programme
from samenspraak.people.models import Subscriber
from samenspraak.people.subscribing import stop_path
from samenspraak.public.queries.news import News, news_since

log = logging.getLogger(__name__)
MOST_LINES = 12
LANGUAGES = ("nl", "en")


def tell_subscribers(programme: Programme, watch: ProgressReporter) -> int:
    """Mail each confirmed address what became public since its last mail; returns how many were told.

    Killed on the way and done again, nobody is told twice: a mail that was being handed over is the same mail.
    """
    if not programme.is_public:
        return 0
    now, told = clock.now(), 0
    rows = Subscriber.objects.filter(
        programme=programme, confirmed_at__isnull=False, keep_until__gte=clock.today()
    )
    watch.start("tell", rows.count())
    for language in LANGUAGES:
        with translation.override(language):
            asked = rows.filter(language=language)
            since = asked.aggregate(since=Min("told_until"))["since"]
            found = news_since(programme, language, since) if since else []
            for row in asked.select_related("programme").iterator():
                told += _tell(row, found, now)
                watch.advance()
    watch.finish()
    return told


def _tell(row: Subscriber, found: list[News], now: dt.datetime) -> bool:
    until = row.sending_until or now
    fresh = [one for one in found if row.told_until < one.at <= until and _is_asked(row, one)]
    if not fresh:
        return False
    if row.sending_key is None:
        row.sending_key, row.sending_until = uuid.uuid4(), until
        row.save(update_fields=["sending_key", "sending_until"])
    try:
        _send(row, fresh)
    except (smtplib.SMTPException, OSError):
        # The mail stays due; the next day tries again. What went wrong is in the log, without the address.
        log.exception("a subscriber could not be told")
        return False
    row.told_until, row.sending_key, row.sending_until = until, None, None
    row.save(update_fields=["told_until", "sending_key", "sending_until"])
    return True


def _is_asked(row: Subscriber, one: News) -> bool:
    """Promises only go to who confirmed that, and only those of after that moment."""
    return not one.is_promise or (row.promises_from is not None and row.promises_from < one.at)


def _lines(fresh: list[News]) -> list[News]:
    """What fits in a calm mail: outcomes and editions before promises, and then the newest first."""
    chosen = sorted(fresh, key=lambda one: one.is_promise)[:MOST_LINES]
    return [one for one in fresh if one in chosen]


def _send(row: Subscriber, fresh: list[News]) -> None:
    stop = stop_path(row)
    zone = row.programme.tzinfo
    lines = [
        f"{formats.date_format(one.at.astimezone(zone), 'j F Y')}: {one.title}\n{one.text}\n{mail.absolute(one.url)}"
        for one in _lines(fresh)
    ]
    if len(fresh) > MOST_LINES:
        lines.append(_("There is more on the site."))
    words = {"programme": row.programme.title, "news": "\n\n".join(lines), "stop": mail.absolute(stop)}
    body = _(
        "Hello,\n\n"
        "This is new in “%(programme)s”:\n\n%(news)s\n\n"
        "You asked us to let you know. Do you want to stop? We will then erase your address:\n%(stop)s\n"
    )
    subject = _("What is new: %(programme)s") % words
    mail.send(to=row.email, subject=subject, body=body % words, stop=stop, key=row.sending_key)
