"""Who speaks for a body."""

from __future__ import annotations

from django.db.models import Q

from samenspraak.ground.models import Programme
from samenspraak.people.choices import Role
from samenspraak.people.models import Body, Membership, User


def speaks_for(user: User | None, body: Body | None, programme: Programme) -> bool:
    """Staff of the body itself, or an organiser who enters what the body said. No user is the house itself.

    Without a body (a table owns the promise) only an organiser speaks.
    """
    if user is None or user.is_superuser:
        return True
    allowed = Q(role=Role.ORGANISER)
    if body is not None:
        allowed |= Q(role=Role.BODY_STAFF, body=body)
    return Membership.objects.filter(allowed, user=user, programme=programme).exists()
