""" "Did you feel heard?": the questions, for a card on screen and for a form that came on paper."""

from __future__ import annotations

import uuid
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspraak.convene.models import Table
from samenspraak.followup.choices import Moment
from samenspraak.followup.questions import ANSWERS, QUESTIONS


class HeardForm(forms.Form):
    """Five questions and room for words; each may be skipped."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, label in QUESTIONS.items():
            self.fields[name] = forms.ChoiceField(
                label=label, choices=ANSWERS, widget=forms.RadioSelect, required=False
            )
        self.fields["words"] = forms.CharField(
            label=_("Do you want to say more about it?"),
            help_text=_("A moderator reads it first. Write no names."),
            widget=forms.Textarea(attrs={"rows": 4}),
            max_length=5_000,
            required=False,
        )

    def scores(self) -> dict[str, int | None]:
        return {name: int(self.cleaned_data[name]) if self.cleaned_data[name] else None for name in QUESTIONS}


class PaperForm(HeardForm):
    """The same with the table at which somebody sat."""

    table = forms.ChoiceField(label=_("At which table"), required=False)

    def __init__(self, *args: Any, tables: list[Table], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.tables = {str(row.pk): row for row in tables}
        cast("forms.ChoiceField", self.fields["table"]).choices = [
            ("", _("Not known")),
            *((key, f"{row.dialogue.title}, {row.number}") for key, row in self.tables.items()),
        ]


class MomentForm(forms.Form):
    moment = forms.ChoiceField(label=_("Moment"), choices=Moment.choices)
    opens_on = forms.DateField(label=_("First day"), widget=forms.DateInput)
    closes_on = forms.DateField(label=_("Last day"), widget=forms.DateInput)
