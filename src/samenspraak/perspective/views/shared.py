"""What the views of this room share: whose request, and which page someone returns to."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import wraps
from typing import cast

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from samenspraak.ground.models import Programme
from samenspraak.people.models import User
from samenspraak.people.rules import is_editor, is_publisher
from samenspraak.perspective.actions import Refusal
from samenspraak.perspective.choices import EditionState
from samenspraak.perspective.models import Challenge, Edition

may_write = is_editor | is_publisher


def programme_of(request: HttpRequest) -> Programme:
    return cast("Programme", request.programme)  # type: ignore[attr-defined]


def user_of(request: HttpRequest) -> User:
    return cast("User", request.user)


def may_change(request: HttpRequest, edition: Edition) -> bool:
    """Whether this person may change this edition: a writer, and only while it is a draft."""
    return edition.state == EditionState.DRAFT and may_write(request, edition.programme)


def is_htmx(request: HttpRequest) -> bool:
    return bool(getattr(request, "htmx", False))


def edition_or_404(request: HttpRequest, key: uuid.UUID) -> Edition:
    return get_object_or_404(
        Edition.objects.select_related("programme"), pk=key, programme=programme_of(request)
    )


def set_aside(form: Form, judge: Callable[..., object], of: object, *, by: User) -> str:
    """Set a warning aside with the reason of a form, which is published; the sentence that refuses it, or nothing."""
    try:
        if not form.is_valid():
            raise Refusal(_("Say why. The reason is published."))
        judge(of, **form.cleaned_data, by=by)
    except Refusal as refusal:
        return str(refusal)
    return ""


def words_of(request: HttpRequest, *names: str) -> dict[str, str]:
    """What was typed in these fields."""
    return {name: request.POST.get(name, "") for name in names}


def page_address(edition: Edition, challenge: Challenge | None, anchor: str = "") -> str:
    """The editor's page on which a challenge, or what stands around the challenges, is written."""
    slug = edition.programme.slug
    if challenge is None:
        address = reverse("perspective:frame", args=[slug, edition.pk])
    else:
        address = reverse("perspective:challenge", args=[slug, challenge.pk])
    return f"{address}#{anchor}" if anchor else address


View = Callable[..., HttpResponse]


def tells_refusals(view: View) -> View:
    """Show why an action was refused as a message on the page that the person came from."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except Refusal as refusal:
            messages.warning(request, str(refusal))
            return redirect("perspective:editions", programme=programme_of(request).slug)

    return wrapped
