"""An import contract of our own: a room's forms and views are used by that room alone.

import-linter's own kinds would need one contract a room, naming every other room in each.
"""

from __future__ import annotations

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class DoorsContract(Contract):
    """Modules called `doors` inside a room of `house` are imported by modules of the same room only."""

    type_name = "doors"

    house = fields.StringField()
    doors = fields.SetField(subfield=fields.StringField())
    broken_contract_guidance = fields.TextField(required=False)

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        knocks = sorted(
            (importer, door)
            for door in graph.modules
            if (room := self._room_of_door(door))
            for importer in graph.find_modules_that_directly_import(door)
            if not f"{importer}.".startswith(f"{room}.")
        )
        return ContractCheck(kept=not knocks, metadata={"knocks": knocks})

    def render_broken_contract(self, check: ContractCheck) -> None:
        for importer, door in check.metadata["knocks"]:
            output.print_error(f"{importer} imports {door}", bold=False)

    def _room_of_door(self, module: str) -> str | None:
        """samenspraak.gather.views.upload -> samenspraak.gather, and None for what is no door."""
        parts = module.split(".")
        if parts[0] == self.house and len(parts) > 2 and parts[2] in self.doors:
            return f"{parts[0]}.{parts[1]}"
        return None
