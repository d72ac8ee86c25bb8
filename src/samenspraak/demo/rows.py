"""Rows of the demo by their keys in data/."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field

from samenspraak.analyse.models import EvidencePassage, RedThread
from samenspraak.convene.models import Dialogue, OtherConversation, Seat, Table
from samenspraak.gather.models import Contribution
from samenspraak.ground.models import Programme
from samenspraak.people.models import Body, User
from samenspraak.perspective.models import Challenge, Option, Sentence

NAMESPACE = uuid.UUID("6b1f1c52-8a39-4f0e-9a53-0d2f6c1e7a10")


def stable_id(key: str) -> uuid.UUID:
    """The same id for the same key on every machine, so that addresses of the demo can be compared."""
    # A name-based id is fine here: the texts are ours and nobody's privacy hangs on it.
    return uuid.UUID(bytes=uuid.uuid5(NAMESPACE, key).bytes, version=4)


@dataclass(slots=True)
class Demo:
    """What has been made so far, found by key."""

    programme: Programme
    users: dict[str, User] = field(default_factory=dict)
    bodies: dict[str, Body] = field(default_factory=dict)
    dialogues: dict[str, Dialogue] = field(default_factory=dict)
    conversations: dict[str, OtherConversation] = field(default_factory=dict)
    tables: dict[str, Table] = field(default_factory=dict)
    seats: dict[str, Seat] = field(default_factory=dict)
    contributions: dict[str, Contribution] = field(default_factory=dict)
    threads: dict[str, RedThread] = field(default_factory=dict)
    passages: dict[str, EvidencePassage] = field(default_factory=dict)
    challenges: dict[str, Challenge] = field(default_factory=dict)
    options: dict[str, Option] = field(default_factory=dict)
    sentences: dict[str, Sentence] = field(default_factory=dict)
    # Whatever else has words: titles, headings, quotes, annexes.
    named: dict[str, uuid.UUID] = field(default_factory=dict)
