"""A command, a setting or a room without documentation fails here."""

from __future__ import annotations

import pkgutil
import re
from pathlib import Path

from rodedraad import commands
from samenspraak.settings.base import ROOMS

ROOT = Path(__file__).resolve().parents[2]
SETTING = re.compile(r"\bSAMENSPRAAK_[A-Z]+(?:_[A-Z]+)*\b")


def documentation() -> str:
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    return "\n".join(page.read_text(encoding="utf-8") for page in pages)


def undocumented(names: list[str]) -> list[str]:
    told = documentation()
    return [name for name in names if f"`{name}`" not in told]


def test_every_command_of_the_library_is_documented() -> None:
    names = [
        f"rodedraad {module.name.replace('_', '-')}" for module in pkgutil.iter_modules(commands.__path__)
    ]
    assert undocumented(names) == []


def test_every_command_of_the_house_is_documented() -> None:
    files = (ROOT / "src" / "samenspraak").glob("*/management/commands/*.py")
    names = sorted(f"samenspraak {file.stem}" for file in files if file.stem != "__init__")
    assert "samenspraak serve" in names
    assert undocumented(names) == []


def test_every_setting_from_the_environment_is_documented() -> None:
    read = (ROOT / "src").rglob("*.py")
    names = sorted({name for file in read for name in SETTING.findall(file.read_text(encoding="utf-8"))})
    assert "SAMENSPRAAK_DATABASE" in names
    assert undocumented(names) == []


def test_every_script_is_documented() -> None:
    names = sorted(f"script/{file.name}" for file in (ROOT / "script").iterdir() if file.is_file())
    assert "script/demo" in names
    assert undocumented(names) == []


def test_every_room_has_its_place_in_the_structure() -> None:
    told = (ROOT / "docs" / "structure.md").read_text(encoding="utf-8")
    rooms = [room.removeprefix("samenspraak.") for room in ROOMS]
    assert [room for room in rooms if f"| `{room}` |" not in told] == []
