"""How many were invited, said no or yes, and came: one rule for every page and file that tells it."""

from __future__ import annotations

from collections.abc import Mapping

from samenspraak.ground import disclosure

COUNTED = ("invited", "refused", "accepted", "came")


def told_counts(counts: Mapping[str, int | None]) -> dict[str, int | None]:
    """The four numbers as far as no one to nine people can be counted from them.

    Neither a small number itself is told, nor two numbers of which the difference is one: who did not come, did not
    say yes or did not answer is then known as surely. Who came stands first, for everybody there has seen them.
    """
    came = _unless_small(counts["came"])
    accepted = _unless_small(counts["accepted"], came)
    invited = _unless_small(counts["invited"], accepted, came)
    refused = _unless_small(counts["refused"])
    # Of those invited: who did not say no, and who did not answer at all.
    others = _less(invited, refused)
    if _is_small(others, 0) or _is_small(others, accepted):
        refused = None
    return {"invited": invited, "refused": refused, "accepted": accepted, "came": came}


def _unless_small(number: int | None, *within: int | None) -> int | None:
    """A number, unless it or what is left of it without one of these is of a few people."""
    if number is None or _is_small(number, 0) or any(_is_small(number, part) for part in within):
        return None
    return number


def _is_small(number: int | None, part: int | None) -> bool:
    left = _less(number, part)
    return left is not None and 0 < left < disclosure.minimum()


def _less(number: int | None, part: int | None) -> int | None:
    return None if number is None or part is None else number - part
