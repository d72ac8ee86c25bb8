"""The form for the site's own texts: each place in Dutch and in English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from samenspraak.public.choices import SiteTextKey

LONGEST = 8_000


class SiteTextsForm(forms.Form):
    """A field for each place and language."""

    def __init__(self, *args: Any, known: Mapping[tuple[str, str], str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places = list(known)
        for (key, language), text in known.items():
            name = _("Dutch") if language == "nl" else _("English")
            self.fields[f"{key}_{language}"] = forms.CharField(
                label=f"{SiteTextKey(key).label} ({name})",
                required=False,
                max_length=LONGEST,
                initial=text,
                widget=forms.Textarea(attrs={"rows": 4, "lang": language}),
            )

    def texts(self) -> dict[tuple[str, str], str]:
        """What was typed, by place and language."""
        return {
            (key, language): self.cleaned_data[f"{key}_{language}"].strip() for key, language in self.places
        }
