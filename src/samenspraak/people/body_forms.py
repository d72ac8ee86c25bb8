"""Forms of the register of bodies and of invitations."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspraak.people.models import Body


class BodyListForm(forms.Form):
    file = forms.FileField(
        label=_("List of bodies (CSV)"),
        help_text=_("Columns: name, kind, english, aliases (with ; between them), merged into."),
    )


class BodyForm(forms.Form):
    name_nl = forms.CharField(label=_("Name, in Dutch"), max_length=200)
    name_en = forms.CharField(label=_("Name, in English"), max_length=200, required=False)
    other_name = forms.CharField(label=_("Also known as"), max_length=200, required=False)
    part_of = forms.ChoiceField(
        label=_("Is now part of"),
        help_text=_("What this body said and promised stays under its own name."),
        required=False,
    )

    def __init__(self, *args: Any, others: list[Body], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.others = {str(row.pk): row for row in others}
        cast("forms.ChoiceField", self.fields["part_of"]).choices = [
            ("", "—"),
            *((key, row.name) for key, row in self.others.items()),
        ]


class InviteForm(forms.Form):
    body = forms.ChoiceField(label=_("For which body"))
    email = forms.EmailField(label=_("E-mail address"))

    def __init__(self, *args: Any, bodies: list[Body], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bodies = {str(row.pk): row for row in bodies}
        cast("forms.ChoiceField", self.fields["body"]).choices = [
            (key, row.name) for key, row in self.bodies.items()
        ]


class AcceptForm(forms.Form):
    """A login of one's own; whoever is signed in already needs to type nothing."""

    username = forms.CharField(
        label=_("Name to sign in with"),
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"}),
    )
    password = forms.CharField(
        label=_("Password"),
        help_text=_("At least twelve characters. A sentence is easy to remember."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, signed_in: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if signed_in:
            del self.fields["username"], self.fields["password"]
