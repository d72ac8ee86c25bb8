"""What happened is told once, after commit, and a handler that fails is tried again."""

from __future__ import annotations

import pytest

from samenspraak.ground import outbox
from samenspraak.ground.models import OutboxMessage

pytestmark = pytest.mark.django_db
heard: list[dict[str, str]] = []
ears = {"deaf": False}


def listen(programme: object, payload: dict[str, str]) -> None:
    if ears["deaf"]:
        raise RuntimeError("not now")
    heard.append(payload)


@pytest.fixture(autouse=True)
def fresh_followers(monkeypatch) -> None:
    heard.clear()
    ears["deaf"] = False
    monkeypatch.setattr(outbox, "_followers", {})
    outbox.follow("test_happened", f"{__name__}.listen")


def test_a_message_is_told_after_commit(django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        outbox.tell("test_happened", programme=None, payload={"id": "1"})
        assert heard == []
    assert heard == [{"id": "1"}]


def test_a_message_is_told_once() -> None:
    outbox.tell("test_happened", programme=None, payload={"id": "1"})
    assert (outbox.deliver(), outbox.deliver()) == (1, 0)
    assert heard == [{"id": "1"}]


def test_a_message_that_nobody_follows_is_done() -> None:
    outbox.tell("test_nobody", programme=None, payload={})
    assert outbox.deliver() == 1


def test_a_failed_message_waits_for_the_next_time() -> None:
    ears["deaf"] = True
    outbox.tell("test_happened", programme=None, payload={"id": "1"})
    with pytest.raises(RuntimeError):
        outbox.deliver()
    assert OutboxMessage.objects.get().attempts == 1
    ears["deaf"] = False
    assert outbox.deliver() == 1
