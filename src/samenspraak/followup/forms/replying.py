"""Forms for asking a body, for answering many things at once, and for an answer to a part."""

from __future__ import annotations

import datetime as dt
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspraak.convene.models import Dialogue
from samenspraak.followup.choices import ReplyVerdict
from samenspraak.followup.forms.answering import FormOfABody, Target, Targets
from samenspraak.ground import clock
from samenspraak.people.models import Body

# How long a body has to answer when nobody says otherwise.
TERM = dt.timedelta(weeks=8)


def _in_eight_weeks() -> dt.date:
    return clock.today() + TERM


class AskForm(forms.Form):
    """Ask several bodies for an answer to one thing."""

    to = forms.ChoiceField(label=_("What is to be answered"))
    who = forms.MultipleChoiceField(
        label=_("Who is asked"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick at least one body.")},
    )
    answer_by = forms.DateField(label=_("Answer before"), widget=forms.DateInput, initial=_in_eight_weeks)

    def __init__(self, *args: Any, bodies: list[Body], targets: Targets, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bodies = {str(body.pk): body for body in bodies}
        self.targets = targets
        cast("forms.ChoiceField", self.fields["to"]).choices = targets.choices
        cast("forms.ChoiceField", self.fields["who"]).choices = [
            (key, body.name) for key, body in self.bodies.items()
        ]

    def asked(self) -> tuple[Target, list[Body]]:
        return (
            self.targets.rows[self.cleaned_data["to"]],
            [self.bodies[key] for key in self.cleaned_data["who"]],
        )


class PrepareForm(FormOfABody):
    """The same answer to several things, prepared and not yet public."""

    to = forms.MultipleChoiceField(
        label=_("What is answered"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose what is answered. Tick at least one line.")},
    )
    verdict = forms.ChoiceField(label=_("Answer"), choices=ReplyVerdict.choices, widget=forms.RadioSelect)
    why = forms.CharField(
        label=_("Why"),
        help_text=_("You can still change it for each line before it is published."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, *args: Any, targets: Targets, **kwargs: Any) -> None:
        super().__init__(*args, targets=targets, **kwargs)
        self._offer("to", targets.checkboxes())

    @property
    def chosen_targets(self) -> list[Target]:
        return [self.targets.rows[key] for key in self.cleaned_data["to"]]


class PartForm(forms.Form):
    """A different answer for what was said at some of the dialogues."""

    part = forms.CharField(
        label=_("For which part"),
        help_text=_("In words that a reader understands, such as: for the villages east of the river."),
        max_length=300,
    )
    dialogues = forms.MultipleChoiceField(
        label=_("What was said at which dialogues"), widget=forms.CheckboxSelectMultiple
    )
    verdict = forms.ChoiceField(label=_("Answer"), choices=ReplyVerdict.choices, widget=forms.RadioSelect)
    why = forms.CharField(label=_("Why"), widget=forms.Textarea(attrs={"rows": 4}))

    def __init__(self, *args: Any, dialogues: list[Dialogue], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ChoiceField", self.fields["dialogues"]).choices = [
            (str(row.pk), row.title) for row in dialogues
        ]
