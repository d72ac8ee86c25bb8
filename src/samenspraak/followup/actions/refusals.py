"""Why something cannot be done, as a sentence for the person who asked."""

from __future__ import annotations

from django.utils.translation import gettext as _

from samenspraak.followup.rules import speaks_for
from samenspraak.ground.models import Programme
from samenspraak.people.models import Body, User


class Refusal(Exception):  # noqa: N818 (it is a sentence for the person who asked)
    """It cannot be done; the message says why and what to do."""


def check_speaker(body: Body | None, programme: Programme, by: User | None) -> None:
    """Refuse whoever is not of the body itself and does not organise the programme."""
    if speaks_for(by, body, programme):
        return
    if body is None:
        raise Refusal(_("Only an organiser can say this."))
    raise Refusal(_("Only %(body)s itself or an organiser can say this.") % {"body": body.name})
