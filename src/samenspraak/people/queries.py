"""Questions about people: where someone works, and which logins a demonstration shows."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from samenspraak.ground import clock
from samenspraak.ground.models import Programme
from samenspraak.people.choices import Role
from samenspraak.people.models import Bearer, Contact, Membership, User

# Printed on the start page of a demonstration, whose content is fictional; no other house has these accounts.
DEMO_PASSWORD = "samenspraak-demo"  # noqa: S105


@dataclass(frozen=True, slots=True)
class DemoLogin:
    """A login that the start page of a demonstration shows."""

    username: str
    password: str
    role: str


def programmes_of(user: User | AnonymousUser) -> list[Programme]:
    """The programmes in which someone has a role; all of them for a superuser."""
    if not isinstance(user, User):
        return []
    if user.is_superuser:
        return list(Programme.objects.all())
    ids = Membership.objects.filter(user=user).values("programme")
    return list(Programme.objects.filter(pk__in=ids))


def demo_logins() -> list[DemoLogin]:
    """One login a role in the demonstration, in the order of the work."""
    found = Membership.objects.filter(programme__is_demo=True).select_related("user")
    first: dict[str, DemoLogin] = {}
    for membership in found.order_by("user__username"):
        login = DemoLogin(membership.user.username, DEMO_PASSWORD, str(Role(membership.role).label))
        first.setdefault(membership.role, login)
    return [first[role] for role in Role.values if role in first]


def reachable(programme: Programme) -> QuerySet[Contact]:
    """Who asked to be told by e-mail and confirmed that the address is theirs."""
    return (
        Contact.objects.filter(programme=programme, confirmed_at__isnull=False, keep_until__gte=clock.today())
        .exclude(email="")
        .select_related("bearer", "programme")
    )


def contact_of(bearer: Bearer) -> Contact | None:
    """What this bearer left to be told on, if anything."""
    return Contact.objects.filter(bearer=bearer).first()


def name_of(user: User | None) -> str:
    """The name under which someone works here; empty for nobody."""
    return "" if user is None else user.get_full_name() or user.get_username()
