"""Who did what, chained so that a changed line shows, and without any words in it."""

from __future__ import annotations

import pytest

from samenspraak.ground import audit
from samenspraak.ground.models import AuditLine
from tests.factories.rows import make_programme

pytestmark = pytest.mark.django_db


def test_the_chain_holds_until_a_line_is_changed() -> None:
    programme = make_programme()
    for verb in ("open", "change", "close"):
        audit.record(verb, programme, by=None, programme=programme)
    assert audit.first_broken_line() is None
    AuditLine.objects.filter(number=2).update(verb="nothing")
    broken = audit.first_broken_line()
    assert broken is not None
    assert broken.number == 2


def test_the_chain_holds_when_a_programme_is_deleted() -> None:
    programme = make_programme()
    audit.record("open", programme, by=None, programme=programme)
    programme.delete()
    assert audit.first_broken_line() is None
