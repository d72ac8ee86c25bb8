"""Patterns are compiled late; that each of them can be is told here, not by whoever meets it first."""

from __future__ import annotations

import ast
import gc
import importlib
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import rodedraad
from rodedraad.patterns import LazyPattern, lazy

LIBRARY = Path(rodedraad.__file__).parent


def test_every_pattern_of_the_library_is_one() -> None:
    for module in pkgutil.walk_packages(rodedraad.__path__, "rodedraad."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    found = [one for one in gc.get_objects() if type(one) is LazyPattern]
    assert len(found) > 500
    broken = []
    for one in found:
        try:
            one.compiled()
        except re.error as error:
            broken.append(f"{one}: {error}")
    assert broken == []


def test_it_does_what_a_compiled_one_does() -> None:
    early, other = re.compile(r"(?P<day>\d+) mei", re.IGNORECASE), lazy(r"(?P<day>\d+) mei", re.IGNORECASE)
    text = "4 mei en 5 Mei"
    assert [match["day"] for match in other.finditer(text)] == ["4", "5"]
    for method in ("findall", "split"):
        assert getattr(other, method)(text) == getattr(early, method)(text)
    assert other.sub("juni", text) == early.sub("juni", text)
    assert (other.pattern, other.flags, other.groups) == (early.pattern, early.flags, early.groups)
    assert (other.match(text) is not None, other.fullmatch(text)) == (True, None)


def test_nothing_hands_a_pattern_to_the_module_of_python() -> None:
    """`re.match(PATTERN, text)` takes compiled ones only; `PATTERN.match(text)` takes both."""
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in LIBRARY.rglob("*.py")]
    patterns = {name for tree in trees for name in named_patterns(tree)}
    assert len(patterns) > 300
    handed = [
        ast.unparse(call)
        for tree in trees
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and ast.unparse(call.func).startswith("re.")
        and call.args
        and ast.unparse(call.args[0]) in patterns
    ]
    assert handed == []


def named_patterns(tree: ast.Module) -> list[str]:
    return [
        ast.unparse(target)
        for line in tree.body
        if isinstance(line, ast.Assign) and ast.unparse(line.value).startswith("lazy(")
        for target in line.targets
    ]


def test_what_a_pattern_has_not_is_told() -> None:
    with pytest.raises(AttributeError, match="serach"):
        _none = lazy("a").serach  # type: ignore[attr-defined]


def test_nothing_is_compiled_before_it_is_needed() -> None:
    count = (
        "import gc, rodedraad; from rodedraad.patterns import LazyPattern; "
        "print(sum(type(o) is LazyPattern and 'search' in vars(o) for o in gc.get_objects()))"
    )
    said = subprocess.run([sys.executable, "-c", count], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "0"
