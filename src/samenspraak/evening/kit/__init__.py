"""The kit of a dialogue as PDF/UA-1: guide, note sheets, cards with codes, checklist, looking after each other."""

from samenspraak.evening.kit.content import Kit, TableCard, kit_data
from samenspraak.evening.kit.pdf import kit_pdf

__all__ = ["Kit", "TableCard", "kit_data", "kit_pdf"]
