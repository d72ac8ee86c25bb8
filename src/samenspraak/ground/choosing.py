"""A list to choose from in which words may stand in another language than the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import get_language


class SpokenSelect(forms.Select):
    """Marks the options that are in another language: `languages` has it by the value of an option."""

    def __init__(self, languages: Mapping[str, str], **given: Any) -> None:
        super().__init__(**given)
        self.languages = dict(languages)

    def create_option(self, name: str, value: Any, *more: Any, **given: Any) -> dict[str, Any]:
        option: dict[str, Any] = super().create_option(name, value, *more, **given)
        language = self.languages.get(str(value), "")
        if language and language != (get_language() or "nl"):
            option["attrs"]["lang"] = language
        return option


def speak(field: forms.Field, language: str) -> None:
    """Say in which language the label of a field is; the page marks it where it speaks another."""
    field.label_language = language  # type: ignore[attr-defined]
