"""Telling whom the programme reached, taking up what an earlier one left open, and asking the same people again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db import transaction
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from samenspraak.followup.actions.refusals import Refusal, check_speaker
from samenspraak.followup.models import ChannelReach, TakenUp
from samenspraak.gather.actions import ask_question
from samenspraak.gather.choices import Purpose
from samenspraak.gather.models import Consent
from samenspraak.ground import audit, clock, mail, publicness
from samenspraak.ground.letters import storable
from samenspraak.ground.models import Programme
from samenspraak.people.contacts import stop_path
from samenspraak.people.models import Contact, User
from samenspraak.people.queries import reachable
from samenspraak.perspective.models import Challenge


@transaction.atomic
def tell_reach(
    programme: Programme,
    *,
    channel: str,
    number: int,
    source: str,
    by: User | None,
    on: dt.date | None = None,
) -> ChannelReach:
    """Say how many people a channel reached, and where that was read."""
    check_speaker(None, programme, by)
    if not channel.strip() or not source.strip():
        raise Refusal(_("Say by which channel, and where the number was read."))
    row = ChannelReach.objects.create(
        programme=programme,
        channel=storable(channel.strip())[:120],
        number=number,
        source=storable(source.strip())[:300],
        on=on or clock.today(),
    )
    audit.record("tell_reach", row, by=by)
    publicness.changed(programme)
    return row


@transaction.atomic
def take_up_open(
    programme: Programme, earlier: Programme, challenges: Sequence[Challenge], *, by: User | None
) -> list[TakenUp]:
    """Put what an earlier programme left open to everyone in this one; each once."""
    check_speaker(None, programme, by)
    check_speaker(None, earlier, by)
    if programme.pk == earlier.pk or any(row.programme_id != earlier.pk for row in challenges):
        raise Refusal(_("Choose open challenges of an earlier programme."))
    made = []
    for challenge in challenges:
        if TakenUp.objects.filter(programme=programme, earlier=earlier, key=challenge.key).exists():
            continue
        text = _("Earlier people said: “%(title)s”. How is that now?") % {"title": challenge.title}
        question = ask_question(programme, text_nl=text[:300], text_en="", by=by)
        row = TakenUp.objects.create(
            programme=programme,
            earlier=earlier,
            key=challenge.key,
            title=challenge.title,
            question=question,
        )
        audit.record("take_up_open", row, by=by)
        made.append(row)
    if made:
        publicness.changed(programme)
    return made


def may_be_asked_again(earlier: Programme) -> list[Contact]:
    """Who confirmed an address there and said on their card that they may be called back."""
    people = {row.bearer_id: row for row in reachable(earlier)}
    newest: dict[object, bool] = {}
    words = Consent.objects.filter(bearer__in=people, purpose=Purpose.CALL_BACK, contribution=None)
    for bearer, given in words.order_by("version").values_list("bearer_id", "given"):
        newest[bearer] = given
    return [row for key, row in people.items() if newest.get(key)]


def ask_again(programme: Programme, earlier: Programme, *, by: User | None) -> int:
    """Write to those who may be called back that a new dialogue begins; returns how many. Nobody is enrolled by it."""
    check_speaker(None, programme, by)
    check_speaker(None, earlier, by)
    asked = may_be_asked_again(earlier)
    for contact in asked:
        with translation.override(contact.language):
            words = {
                "earlier": earlier.title,
                "programme": programme.title,
                "there": mail.absolute(reverse("public:take-part", args=[programme.slug])),
                "stop": mail.absolute(stop_path(contact)),
            }
            body = _(
                "Hello,\n\n"
                "You spoke at “%(earlier)s” and said that we may ask you again. Now “%(programme)s” begins. Here you "
                "read how to take part:\n%(there)s\n\n"
                "No longer want these e-mails? This stops them at once:\n%(stop)s\n"
            )
            subject = _("Will you speak again? %(programme)s") % words
            mail.send(to=contact.email, subject=subject, body=body % words, stop=stop_path(contact))
    audit.record("ask_again", programme, by=by, programme=programme, asked=len(asked))
    return len(asked)
