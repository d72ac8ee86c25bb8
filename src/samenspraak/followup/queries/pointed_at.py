"""Whether a text that leads to a promise or a meeting leads to one that is there (perspective.pointed_at)."""

from __future__ import annotations

from samenspraak.followup.models import Commitment, HandOver
from samenspraak.ground.models import Programme
from samenspraak.perspective.models import Edition


def is_promise(programme: Programme, public_id: str, along: Edition | None) -> bool:
    return Commitment.objects.filter(programme=programme, public_id=public_id).exists()


def is_meeting(programme: Programme, public_id: str, along: Edition | None) -> bool:
    return HandOver.objects.filter(programme=programme, public_id=public_id).exists()
