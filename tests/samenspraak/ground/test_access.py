"""Denied unless a view says otherwise, and another programme's rows do not exist."""

from __future__ import annotations

import re

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from samenspraak.ground.access import (
    OPEN_MODULES,
    AccessMiddleware,
    access,
    anyone,
    may_open,
    reads_programme,
)
from samenspraak.people.rules import is_analyst, is_editor
from tests.factories.rows import make_body, make_programme
from tests.people import enter, enter_stranger


def views(patterns: list[URLPattern | URLResolver]) -> list[object]:
    """Every view that any address leads to."""
    found: list[object] = []
    for pattern in patterns:
        found += views(pattern.url_patterns) if isinstance(pattern, URLResolver) else [pattern.callback]
    return found


def test_every_view_says_who_may_use_it() -> None:
    silent = [
        view
        for view in views(get_resolver().url_patterns)
        if view.__module__ not in OPEN_MODULES and not hasattr(view, "access_rule")
    ]
    assert silent == []


def asked(rf, user, rule, programme=None, method="get"):
    """What the middleware answers when `user` asks for a view with `rule`."""
    request = getattr(rf, method)("/")
    request.user = user
    middleware = AccessMiddleware(lambda request: HttpResponse())

    @access(rule)
    def view(request):
        return HttpResponse()

    kwargs = {"programme": programme.slug} if programme else {}
    return middleware.process_view(request, view, (), kwargs)


@pytest.mark.django_db
class TestRefusal:
    def test_a_view_without_a_rule_is_refused_for_everybody(self, rf) -> None:
        with pytest.raises(PermissionDenied):
            AccessMiddleware(lambda request: HttpResponse()).process_view(
                rf.get("/"), lambda request: HttpResponse(), (), {}
            )

    def test_anyone_may_read_what_is_open(self, rf) -> None:
        assert asked(rf, AnonymousUser(), anyone) is None

    def test_someone_not_signed_in_is_led_to_the_login(self, rf) -> None:
        assert asked(rf, AnonymousUser(), is_analyst, make_programme()).status_code == 302

    def test_someone_not_signed_in_may_not_post(self, rf) -> None:
        with pytest.raises(PermissionDenied):
            asked(rf, AnonymousUser(), is_analyst, make_programme(), "post")

    def test_the_wrong_role_is_told_so(self, rf) -> None:
        programme = make_programme()
        with pytest.raises(PermissionDenied):
            asked(rf, enter("eva", programme), is_analyst, programme)

    def test_either_role_will_do(self, rf) -> None:
        programme = make_programme()
        assert asked(rf, enter("eva", programme), is_analyst | is_editor, programme) is None

    def test_for_a_stranger_it_does_not_exist(self, rf) -> None:
        programme, elsewhere = make_programme(), make_programme("elders")
        with pytest.raises(Http404):
            asked(rf, enter_stranger(elsewhere), is_analyst, programme)

    def test_a_programme_that_is_not_public_is_read_by_those_who_work_there(self, rf) -> None:
        programme = make_programme()
        programme.is_public = False
        programme.save()
        assert asked(rf, enter("anna", programme), reads_programme, programme) is None
        with pytest.raises(Http404):
            asked(rf, enter_stranger(make_programme("elders")), reads_programme, programme)


@pytest.mark.django_db
class TestOffering:
    """What a page offers is asked of the rule that guards it."""

    @pytest.mark.parametrize(
        ("name", "offered"),
        [
            ("olga", ["gather:files", "analyse:start-run", "followup:board", "trace:find"]),
            ("mo", ["gather:files", "trace:find"]),
            ("anna", ["gather:files", "analyse:start-run"]),
            ("eva", ["perspective:new-edition"]),
            ("bram", ["followup:board"]),
            ("noor", []),
        ],
    )
    def test_only_what_its_reader_may_open(self, rf, name, offered) -> None:
        programme = make_programme()
        body = make_body("gemeente") if name == "bram" else None
        request = rf.get("/")
        request.user, request.programme = enter(name, programme, body=body), programme
        asked_for = [
            "gather:files",
            "analyse:start-run",
            "perspective:new-edition",
            "followup:board",
            "trace:find",
        ]
        assert [each for each in asked_for if may_open(request, each)] == offered

    def test_the_navigation_of_the_workbench_follows_it(self, client) -> None:
        programme = make_programme()
        client.force_login(enter("noor", programme))
        page = client.get(reverse("people:workbench", args=[programme.slug])).content.decode()
        bench = page[page.index('class="bench__side"') : page.index("</nav>", page.index("bench__side"))]
        assert re.findall(r'href="([^"]+)"', bench) == [
            reverse("people:workbench", args=[programme.slug]),
            reverse("convene:my-parts", args=[programme.slug]),
            reverse("evening:evenings", args=[programme.slug]),
            reverse("converse:sheets", args=[programme.slug]),
            reverse("public:home", args=[programme.slug]),
        ]
