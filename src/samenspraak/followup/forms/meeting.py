"""Forms of agreed actions, initiatives and hand-over meetings."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspraak.followup.actions import Minutes
from samenspraak.followup.models import HandOver, OngoingInitiative
from samenspraak.ground import clock
from samenspraak.ground.choices import Precision
from samenspraak.people.models import Body
from samenspraak.perspective.models import Challenge, Option


class AgreedActionForm(forms.Form):
    """What a table agreed to do, put on the board in the organiser's words."""

    what = forms.CharField(
        label=_("What the table does, in plain words"),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=500,
    )
    what_en = forms.CharField(
        label=_("The same in English"),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=500,
        required=False,
    )
    due = forms.DateField(label=_("Until when"), widget=forms.DateInput)
    due_precision = forms.ChoiceField(label=_("How precise is that"), choices=Precision.choices)


class LinkForm(forms.Form):
    option = forms.ChoiceField(label=_("Carries out this option"), required=False)
    body = forms.ChoiceField(label=_("Who may say how it is going"), required=False)

    def __init__(
        self, *args: Any, row: OngoingInitiative, options: list[Option], bodies: list[Body], **kwargs: Any
    ) -> None:
        initial = {"option": str(row.option_id or ""), "body": str(row.body_id or "")}
        super().__init__(*args, **{**kwargs, "initial": initial})
        self.options = {str(one.pk): one for one in options}
        self.bodies = {str(one.pk): one for one in bodies}
        cast("forms.ChoiceField", self.fields["option"]).choices = [
            ("", "—"),
            *((key, f"{one.challenge.title}: {one.title}") for key, one in self.options.items()),
        ]
        cast("forms.ChoiceField", self.fields["body"]).choices = [
            ("", "—"),
            *((key, one.name) for key, one in self.bodies.items()),
        ]


class NewsForm(forms.Form):
    on = forms.DateField(label=_("Date"), widget=forms.DateInput, initial=clock.today)
    text = forms.CharField(label=_("How it is going"), widget=forms.Textarea(attrs={"rows": 3}))
    url = forms.URLField(label=_("Address of a document"), required=False, assume_scheme="https")


class PlanForm(forms.Form):
    body = forms.ChoiceField(label=_("With whom"))
    held_on = forms.DateField(label=_("Date"), widget=forms.DateInput)
    place = forms.CharField(label=_("Place"), max_length=200, required=False)
    challenges = forms.MultipleChoiceField(
        label=_("About which challenges"), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, bodies: list[Body], challenges: list[Challenge], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bodies = {str(one.pk): one for one in bodies}
        self.offered = {str(one.pk): one for one in challenges}
        cast("forms.ChoiceField", self.fields["body"]).choices = [
            (key, one.name) for key, one in self.bodies.items()
        ]
        cast("forms.ChoiceField", self.fields["challenges"]).choices = [
            (key, one.title) for key, one in self.offered.items()
        ]


class MinutesForm(forms.Form):
    record = forms.CharField(label=_("What was discussed"), widget=forms.Textarea(attrs={"rows": 6}))
    offices = forms.CharField(
        label=_("Who was there for the body"),
        help_text=_("Offices, such as alderman and two policy advisers; no names."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    participants = forms.IntegerField(
        label=_("How many participants of the dialogue were there"), min_value=0, max_value=999
    )
    next_on = forms.DateField(label=_("Next meeting"), widget=forms.DateInput, required=False)

    def minutes(self) -> Minutes:
        data = self.cleaned_data
        return Minutes(data["record"], data["offices"], data["participants"], data["next_on"])


class PointForm(forms.Form):
    what = forms.CharField(label=_("What is taken up first"), widget=forms.Textarea(attrs={"rows": 2}))
    office = forms.CharField(label=_("By which office"), max_length=200)
    challenge = forms.ChoiceField(label=_("For which challenge"), required=False)

    def __init__(self, *args: Any, meeting: HandOver, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.challenges = {str(one.pk): one for one in meeting.challenges.all()}
        cast("forms.ChoiceField", self.fields["challenge"]).choices = [
            ("", "—"),
            *((key, one.title) for key, one in self.challenges.items()),
        ]

    @property
    def chosen_challenge(self) -> Challenge | None:
        return self.challenges.get(self.cleaned_data["challenge"])
