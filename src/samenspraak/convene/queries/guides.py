"""The guide that a dialogue follows, in the languages in which its people may read it."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from samenspraak.convene.models import ConversationGuide
from samenspraak.ground.models import Programme


def translations_of_guide(guide: ConversationGuide, programme: Programme) -> QuerySet[ConversationGuide]:
    """What this version was translated into, for this programme: by us or by itself, never by another programme."""
    return ConversationGuide.objects.filter(Q(programme=None) | Q(programme=programme), translates=guide)


def guide_in(guide: ConversationGuide, programme: Programme, language: str) -> ConversationGuide:
    """The same version in this language, else as it is: on paper, on the sheet and while typing it is one guide.

    The programme's own translation goes before ours, the newest first. One whose rounds differ is another guide by
    now: what is written down under its rounds could not be typed under those of this one.
    """
    if guide.language == language:
        return guide
    found = translations_of_guide(guide, programme).filter(language=language).prefetch_related("rounds")
    # Own before shipped, then the newest.
    ordered = sorted(found, key=lambda one: (one.programme_id is not None, one.version), reverse=True)
    return next((one for one in ordered if _yields(one) == _yields(guide)), guide)


def _yields(guide: ConversationGuide) -> list[bool]:
    """Its rounds in order, and whether something is written down in each."""
    return [bool(one.kinds) for one in guide.rounds.all()]
