"""Keeping initiatives that people named, and hearing how they fare."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.followup.actions.refusals import Refusal, check_speaker
from samenspraak.followup.models import InitiativeNews, OngoingInitiative
from samenspraak.ground import audit, clock, outbox, publicness
from samenspraak.ground.letters import storable
from samenspraak.ground.models import Programme
from samenspraak.people.models import Body, User
from samenspraak.perspective.choices import EditionState
from samenspraak.perspective.models import Initiative, Option


@transaction.atomic
def keep_initiatives(programme: Programme, *, by: User | None) -> list[OngoingInitiative]:
    """Keep the initiatives that the published perspective names; those that were kept before stay as they are."""
    kept = set(OngoingInitiative.objects.filter(programme=programme).values_list("key", flat=True))
    named = Initiative.objects.filter(
        programme=programme,
        challenge__edition__state=EditionState.PUBLISHED,
        challenge__edition__translates=None,
    ).select_related("challenge")
    made = []
    for row in named:
        key = f"{row.challenge.key}-{row.key}"[:60]
        if key in kept:
            continue
        kept.add(key)
        made.append(
            OngoingInitiative.objects.create(
                programme=programme,
                key=key,
                title=row.title,
                who=row.who,
                text=row.text,
                url=row.url,
                challenge=row.challenge,
            )
        )
    for one in made:
        audit.record("keep_initiative", one, by=by)
    if made:
        publicness.changed(programme)
    return made


@transaction.atomic
def link_initiative(
    row: OngoingInitiative, *, option: Option | None, body: Body | None, by: User | None
) -> OngoingInitiative:
    """Say which option an initiative carries out already, and which body may tell how it fares."""
    check_speaker(None, row.programme, by)
    if option is not None and option.programme_id != row.programme_id:
        raise Refusal(_("This belongs to another programme."))
    row.option, row.body = option, body
    row.save(update_fields=["option", "body"])
    audit.record("link_initiative", row, by=by)
    publicness.changed(row.programme)
    return row


@transaction.atomic
def tell_news(
    row: OngoingInitiative, *, text: str, by: User | None, on: dt.date | None = None, url: str = ""
) -> InitiativeNews:
    """Say how an initiative fares."""
    check_speaker(row.body, row.programme, by)
    if not text.strip():
        raise Refusal(_("Say how it is going."))
    news = InitiativeNews.objects.create(
        programme=row.programme, initiative=row, on=on or clock.today(), text=storable(text.strip()), url=url
    )
    audit.record("tell_news", news, by=by)
    outbox.tell("initiative_news", programme=row.programme, payload={"news": str(news.pk)})
    publicness.changed(row.programme)
    return news
