"""Who may see or do what: denied unless a view says otherwise.

Every view carries a rule (`@access(rule)`); a view without one is refused for everybody, and a test walks
the resolver for it. A rule is a small predicate over (request, programme), joined with `&`, `|` and `~`, so
that it reads as a sentence: `@access(is_analyst | is_editor)`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeVar

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, resolve_url
from django.urls import URLPattern, URLResolver, get_resolver, get_urlconf
from django.utils import timezone

from samenspraak.ground.models import Programme

Check = Callable[[HttpRequest, Programme | None], bool]
View = TypeVar("View", bound=Callable[..., HttpResponseBase])
# Views of libraries that are open to all by their nature.
OPEN_MODULES = ("django.views.i18n", "django.views.static", "django.conf.urls.i18n")


class Rule:
    """A named predicate: may this request do this in this programme?

    `door` is the name of the page where someone without an account gets in; without one it is the login page.
    """

    def __init__(self, name: str, check: Check, door: str = "") -> None:
        self.name = name
        self.check = check
        self.door = door

    def __call__(self, request: HttpRequest, programme: Programme | None) -> bool:
        return self.check(request, programme)

    def __and__(self, other: Rule) -> Rule:
        return Rule(f"({self.name} and {other.name})", lambda r, p: self(r, p) and other(r, p))

    def __or__(self, other: Rule) -> Rule:
        return Rule(f"({self.name} or {other.name})", lambda r, p: self(r, p) or other(r, p))

    def __invert__(self) -> Rule:
        return Rule(f"not {self.name}", lambda r, p: not self(r, p))


anyone = Rule("anyone", lambda request, programme: True)
reads_programme = Rule(
    "anyone who reads a public programme",
    lambda request, programme: (
        programme is not None and (programme.is_public or _works_there(request, programme))
    ),
)


def _works_there(request: HttpRequest, programme: Programme) -> bool:
    """Asked without importing people, which stands to our right: the user model answers for itself."""
    works_in = getattr(request.user, "works_in", None)
    return bool(works_in and works_in(programme))


def access(rule: Rule) -> Callable[[View], View]:
    """Say who may use a view."""

    def mark(view: View) -> View:
        view.access_rule = rule  # type: ignore[attr-defined]
        return view

    return mark


def rule_of(view: Callable[..., Any]) -> Rule | None:
    """What a view says about access; a library's view that is open to all has nothing to say."""
    return anyone if view.__module__ in OPEN_MODULES else getattr(view, "access_rule", None)


def may_open(request: HttpRequest, name: str) -> bool:
    """Whether this reader may open the address of this name here: asked before a page offers it."""
    rule = rule_of(_views(get_urlconf())[name])
    return rule is not None and rule(request, getattr(request, "programme", None))


@cache
def _views(urlconf: str | None) -> dict[str, Callable[..., Any]]:
    return dict(_named(get_resolver(urlconf).url_patterns))


def _named(
    patterns: list[URLPattern | URLResolver], room: str = ""
) -> Iterator[tuple[str, Callable[..., Any]]]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{room}{pattern.namespace}:" if pattern.namespace else room
            yield from _named(pattern.url_patterns, inner)
        elif pattern.name:
            yield f"{room}{pattern.name}", pattern.callback


class AccessMiddleware:
    """Find the programme of the address, work in its time zone, and apply the view's rule."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request.programme = None  # type: ignore[attr-defined]
        try:
            return self.get_response(request)
        finally:
            timezone.deactivate()

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        programme = self._programme_of(kwargs)
        request.programme = programme  # type: ignore[attr-defined]
        rule = rule_of(view)
        if rule is None:
            raise PermissionDenied(f"{view.__module__} says nothing about access")
        if rule(request, programme):
            return None
        if rule.door and programme is not None:
            # Also after a POST: the page says what to do, and a plain "no" would not.
            return redirect(rule.door, programme=programme.slug)
        return self._refuse(request, programme)

    def _programme_of(self, kwargs: dict[str, Any]) -> Programme | None:
        slug = kwargs.get("programme")
        if slug is None:
            return None
        programme = Programme.objects.filter(slug=slug).first()
        if programme is None:
            raise Http404
        timezone.activate(programme.tzinfo)
        return programme

    def _refuse(self, request: HttpRequest, programme: Programme | None) -> HttpResponseBase:
        if not request.user.is_authenticated:
            if request.method in {"GET", "HEAD"}:
                return redirect_to_login(request.get_full_path(), resolve_url(settings.LOGIN_URL))
            raise PermissionDenied
        # Another programme's rows do not exist for those who do not work there.
        if programme is not None and not _works_there(request, programme):
            raise Http404
        raise PermissionDenied
