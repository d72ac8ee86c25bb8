"""What is asked on the page of note sheets."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspraak.converse.refusals import NotTaken
from samenspraak.converse.saved import Saved, read_saved


class ReopenForm(forms.Form):
    """Why a signed record is opened again."""

    reason = forms.CharField(
        label=_("Why is the record opened again?"),
        help_text=_("The table and its participants can read this."),
        max_length=300,
    )


class SavedFileForm(forms.Form):
    """A file that a note sheet saved."""

    file = forms.FileField(
        label=_("Saved file"),
        help_text=_(
            "The file that a note taker saved on the sheet. Notes that are here already stay as they are."
        ),
    )

    def clean_file(self) -> Saved:
        try:
            return read_saved(self.cleaned_data["file"].read())
        except NotTaken as refusal:
            raise forms.ValidationError(str(refusal)) from refusal

    @property
    def saved(self) -> Any:
        return self.cleaned_data["file"]
