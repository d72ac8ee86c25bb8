"""Keys for programs: made by who answers for promises, shown once, withdrawn by their maker only."""

from __future__ import annotations

import re

import pytest

from samenspraak.people import api_keys
from samenspraak.people.models import ApiKey
from tests.factories.rows import make_body, make_programme
from tests.people import enter

pytestmark = pytest.mark.django_db
PAGE = "/en/waterkant/werkbank/opvolging/sleutels/"


@pytest.fixture
def programme():
    return make_programme()


@pytest.fixture
def bram(client, programme):
    user = enter("bram", programme, body=make_body())
    client.force_login(user)
    return user


def test_a_key_is_shown_once(client, programme, bram) -> None:
    answer = client.post(PAGE, {"name": "ons register"})
    found = re.search(r'value="(samenspraak_[\w-]{40,})"', answer.content.decode())
    assert found is not None
    assert api_keys.holder_of(found[1], programme) == bram
    assert "no-store" in answer["Cache-Control"]
    after = client.get(PAGE).content.decode()
    assert (found[1] in after, "ons register" in after, "last used on" in after) == (False, True, True)


def test_a_key_without_a_name_is_not_made(client, bram) -> None:
    answer = client.post(PAGE, {"name": " "})
    assert (answer.status_code, ApiKey.objects.count()) == (422, 0)


def test_one_withdraws_ones_own_keys_only(client, programme, bram) -> None:
    own = api_keys.make_key(bram, programme, name="eigen").row
    other = api_keys.make_key(enter("olga", programme), programme, name="van olga").row
    assert client.post(f"{PAGE}{other.pk}/intrekken/").status_code == 404
    assert client.post(f"{PAGE}{own.pk}/intrekken/", follow=True).status_code == 200
    assert list(ApiKey.objects.values_list("name", flat=True)) == ["van olga"]
    assert "van olga" not in client.get(PAGE).content.decode()
