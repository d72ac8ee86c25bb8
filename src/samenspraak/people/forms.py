"""What is asked of someone who holds a card."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class CardForm(forms.Form):
    """The code of a card, typed by hand or taken from the address by cards.js."""

    code = forms.CharField(
        label=_("Code on your card"),
        max_length=60,
        help_text=_("Twelve letters and digits, such as bcdf-2345-ghjk. Capitals and spaces do not matter."),
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false", "size": 20}
        ),
        error_messages={"required": _("Type the code on your card.")},
    )
