"""A role is held once, on every database; staff of a body belong to a body."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from samenspraak.people.choices import Role
from samenspraak.people.models import Membership, User
from tests.factories.rows import make_body, make_programme

pytestmark = pytest.mark.django_db


@pytest.fixture
def someone():
    return User.objects.create(username="iemand")


def test_a_role_is_held_once(someone) -> None:
    programme = make_programme()
    Membership.objects.create(programme=programme, user=someone, role=Role.ANALYST)
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(programme=programme, user=someone, role=Role.ANALYST)


def test_someone_may_speak_for_two_bodies(someone) -> None:
    programme = make_programme()
    for slug in ("gemeente-veerdam", "gemeente-overwater"):
        Membership.objects.create(
            programme=programme, user=someone, role=Role.BODY_STAFF, body=make_body(slug)
        )
    assert someone.roles_in(programme) == {Role.BODY_STAFF}


@pytest.mark.parametrize(("role", "has_body"), [(Role.BODY_STAFF, False), (Role.EDITOR, True)])
def test_a_body_goes_with_its_staff_only(someone, role: Role, has_body: bool) -> None:
    body = make_body() if has_body else None
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(programme=make_programme(), user=someone, role=role, body=body)
