"""What every view of this room asks of a request."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

from django import forms
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from samenspraak.followup import queries
from samenspraak.followup.actions import Refusal
from samenspraak.followup.models import Commitment
from samenspraak.ground.models import Programme
from samenspraak.people.models import Body, User
from samenspraak.people.rules import is_body_staff, is_organiser

answers = is_organiser | is_body_staff
REFUSED = 422
T = TypeVar("T")


def programme_of(request: HttpRequest) -> Programme:
    return cast("Programme", request.programme)  # type: ignore[attr-defined]


def user_of(request: HttpRequest) -> User:
    return cast("User", request.user)


def bodies(request: HttpRequest) -> list[Body]:
    """The bodies that this person may speak for."""
    return queries.bodies_of(user_of(request), programme_of(request))


def for_all(request: HttpRequest) -> bool:
    """Whether this person enters what any body said."""
    return queries.speaks_for_all(user_of(request), programme_of(request))


def own_commitment(request: HttpRequest, public_id: str) -> Commitment:
    """A promise that this person answers for; another body's does not exist for them."""
    found = queries.own_commitments(user_of(request), programme_of(request))
    return get_object_or_404(found, public_id=public_id)


def done(form: forms.Form, act: Callable[[], T], field: str | None = None) -> T | None:
    """Do what a valid form asks for; a refusal is put on the form, beside the field that it is about."""
    try:
        return act()
    except Refusal as refusal:
        form.add_error(field, str(refusal))
        return None
