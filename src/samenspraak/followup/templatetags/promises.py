"""Words for promises: until when, with the precision that was given, and how long overdue."""

from __future__ import annotations

from django import template
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samenspraak.followup.choices import CommitmentState
from samenspraak.followup.models import Commitment
from samenspraak.ground.choices import Precision

register = template.Library()


@register.filter
def due_words(promise: Commitment) -> str:
    """ "1 October 2026", "October 2026" or "the fourth quarter of 2026": never more exact than was said."""
    if promise.due_precision == Precision.MONTH:
        return formats.date_format(promise.due, "F Y")
    if promise.due_precision == Precision.QUARTER:
        number = (promise.due.month - 1) // 3
        names = [_("first"), _("second"), _("third"), _("fourth")]
        return _("the %(number)s quarter of %(year)d") % {"number": names[number], "year": promise.due.year}
    return formats.date_format(promise.due, "j F Y")


@register.filter
def state_word(state: str) -> str:
    """How far a promise is, in one word: "because" belongs to where the reason stands behind it."""
    short = {CommitmentState.CHANGED: _("Changed"), CommitmentState.NOT_DONE: _("Not done")}
    return short.get(CommitmentState(state), str(CommitmentState(state).label))


@register.filter
def overdue_words(promise: Commitment) -> str:
    """ "54 days overdue", or nothing when it is in time or done."""
    days = promise.days_overdue
    return ngettext("%(days)d day overdue", "%(days)d days overdue", days) % {"days": days} if days else ""
