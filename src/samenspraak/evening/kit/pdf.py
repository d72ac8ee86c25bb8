"""A kit as PDF/UA-1, by typst."""

from __future__ import annotations

from pathlib import Path

from samenspraak.evening.kit.content import Kit, kit_data
from samenspraak.ground.look import look_of
from samenspraak.ground.printing import print_dressed

TEMPLATE = Path(__file__).resolve().with_name("kit.typ")


def kit_pdf(kit: Kit) -> bytes:
    """The kit to print, in the programme's look. Made when it is asked for and stored nowhere: it may hold codes."""
    look = look_of(kit.dialogue.programme, kit.language)
    return print_dressed(TEMPLATE, kit_data(kit), look, moment=kit.made_at)
