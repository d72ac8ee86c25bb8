"""Patterns that are compiled when they are first looked for: a command starts without those that it does not need.

The rules hold some hundreds of long patterns; to compile them all took every command, and every process of the house
that serves, most of the time it needs to start.
"""

from __future__ import annotations

import re
from typing import Any, cast

# What a rule asks of a pattern is kept on it, so that only the first time costs something.
_ASKED = (
    "findall",
    "finditer",
    "flags",
    "fullmatch",
    "groupindex",
    "groups",
    "match",
    "scanner",
    "search",
    "split",
    "sub",
    "subn",
)


class LazyPattern:
    """A pattern that has not been looked for yet; it does all that a compiled one does."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    def compiled(self) -> re.Pattern[str]:
        """The pattern itself; raises re.error when it is none."""
        return re.compile(self.pattern, self._flags)

    def __getattr__(self, name: str) -> Any:
        if name not in _ASKED:
            raise AttributeError(name)
        compiled = self.compiled()
        self.__dict__ |= {asked: getattr(compiled, asked) for asked in _ASKED}
        return self.__dict__[name]

    def __repr__(self) -> str:
        return f"lazy({self.pattern!r}, {self._flags!r})"


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, but at the first use; what is no pattern is found by tests/contracts/test_patterns.py."""
    return cast("re.Pattern[str]", LazyPattern(source, flags))
