"""Fields of open data, each described once: for the API's document, the page about the fields, and the files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its name in every form, what it holds, and what it is called in a known vocabulary.

    `type` is string, integer, boolean, date or date-time. `many`: a list of these. `values`: the only ones there are.
    """

    name: str
    about: Words
    type: str = "string"
    nullable: bool = False
    many: bool = False
    values: tuple[str, ...] = ()
    term: str = ""

    @property
    def json_schema(self) -> dict[str, object]:
        """The field as JSON Schema (2020-12, which OpenAPI 3.1 takes)."""
        basic = "string" if self.type in {"date", "date-time"} else self.type
        schema: dict[str, object] = {"type": basic}
        if self.type in {"date", "date-time"}:
            schema["format"] = self.type
        if self.values:
            schema["enum"] = list(self.values)
        if self.many:
            return {"type": "array", "items": schema, "description": str(self.about)}
        if self.nullable:
            schema["type"] = [basic, "null"]
            if self.values:
                schema["enum"] = [*self.values, None]
        return {**schema, "description": str(self.about)}


@dataclass(frozen=True, slots=True)
class Record:
    """One kind of row: its plural is its path and its file name, its singular the name of its schema."""

    plural: str
    singular: str
    about: Words
    fields: tuple[Field, ...]
    # What it is in schema.org or PROV, where they have a word for it.
    term: str = ""

    @property
    def has_id(self) -> bool:
        """Whether one row can be asked for by its own id."""
        return self.fields[0].name == "id"

    @property
    def json_schema(self) -> dict[str, object]:
        return {
            "type": "object",
            "description": str(self.about),
            "required": [field.name for field in self.fields],
            "additionalProperties": False,
            "properties": {field.name: field.json_schema for field in self.fields},
        }


def both(name: str, about_dutch: Words, about_english: Words, term: str = "") -> Iterable[Field]:
    """A text in Dutch and, where there is one, in English."""
    return (
        Field(f"{name}Nl", about_dutch, term=term),
        Field(f"{name}En", about_english, nullable=True, term=term),
    )
