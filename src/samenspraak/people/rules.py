"""Predicates about who may do what, joined where they are used: `is_analyst | is_editor`."""

from __future__ import annotations

from django.http import HttpRequest

from samenspraak.ground.access import Rule
from samenspraak.ground.models import Programme
from samenspraak.people.choices import Role


def has_role(role: Role) -> Rule:
    """Someone with this role in the programme of the address. Superusers have every role."""

    def check(request: HttpRequest, programme: Programme | None) -> bool:
        user = request.user
        if programme is None or not user.is_authenticated:
            return False
        return user.is_superuser or role in user.roles_in(programme)

    return Rule(str(role.value), check)


is_signed_in = Rule("anyone signed in", lambda request, programme: request.user.is_authenticated)
works_here = Rule(
    "anyone with a role here",
    lambda request, programme: (
        programme is not None and request.user.is_authenticated and request.user.works_in(programme)
    ),
)
is_organiser = has_role(Role.ORGANISER)
is_host = has_role(Role.HOST)
is_facilitator = has_role(Role.FACILITATOR)
is_note_taker = has_role(Role.NOTE_TAKER)
is_moderator = has_role(Role.MODERATOR)
is_analyst = has_role(Role.ANALYST)
is_editor = has_role(Role.EDITOR)
is_publisher = has_role(Role.PUBLISHER)
is_body_staff = has_role(Role.BODY_STAFF)
is_team = is_organiser | is_moderator | is_analyst | is_editor | is_publisher
