"""A kit as PDF/UA-1, by typst."""

from __future__ import annotations

from pathlib import Path

from samenspraak.evening.kit.content import Kit, kit_data
from samenspraak.ground.printing import print_pdf

TEMPLATE = Path(__file__).resolve().with_name("kit.typ")


def kit_pdf(kit: Kit) -> bytes:
    """The kit to print. It is made when it is asked for and stored nowhere: it may hold codes."""
    return print_pdf(TEMPLATE, kit_data(kit), moment=kit.made_at)
