"""How near a reply or a promise is to one contribution, and in words what it is about.

What was answered to one option of a challenge says nothing about a contribution that another option cites.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from django.utils.translation import gettext as _

from samenspraak.followup.models import Commitment, Reply
from samenspraak.ground.models import shown_in
from samenspraak.perspective.models import Challenge, Option
from samenspraak.perspective.told import Titles, title_told


class Nearness(IntEnum):
    """From near to far."""

    # It names this contribution, or an option that cites it or its red thread.
    ITSELF = 0
    # Its red thread.
    THREAD = 1
    # Its challenge as a whole.
    WHOLE = 2
    # Another option of its challenge, which does not cite it.
    ELSEWHERE = 3


@dataclass(frozen=True, slots=True)
class About:
    """What a reply or a promise is about: a label, and a title in its own language."""

    kind: str
    label: str
    title: str = ""
    language: str = ""

    @property
    def words(self) -> str:
        return f"{self.label} {self.title}".strip()


def about(row: Reply | Commitment, options: list[Option], reader: str, titles: Titles) -> About:
    """`options` are those of the edition that holds: an answer to an older one is told by its title of now."""
    if row.option is not None:
        now = next((one for one in options if key_of(one) == key_of(row.option)), row.option)
        told = title_told(now, reader, titles)
        return About("option", _("About the option:"), told.text, told.language)
    if isinstance(row, Reply) and row.thread is not None:
        thread = row.thread
        return About("thread", _("About the red thread:"), thread.label, shown_in(thread, "label"))
    return About("challenge", _("About the challenge as a whole."))


def key_of(option: Option) -> tuple[str, str]:
    """An option keeps its key from edition to edition, within its challenge."""
    return option.challenge.key, option.key


def challenge_of(row: Reply | Commitment) -> Challenge | None:
    """The challenge that a reply or promise is about, itself or by one of its options."""
    return row.challenge or (row.option.challenge if row.option else None)
