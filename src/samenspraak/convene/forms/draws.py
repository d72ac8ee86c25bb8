"""What is asked for a lottery."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy


class DrawForm(forms.Form):
    """The list, the quotas, and what is promised before any randomness exists."""

    title = forms.CharField(label=gettext_lazy("What is drawn for"), max_length=200)
    pool = forms.FileField(
        label=gettext_lazy("The list (CSV)"),
        max_length=255,
        help_text=gettext_lazy(
            "First column a number or code for each person, the others features. No names are needed."
        ),
    )
    quotas = forms.FileField(
        label=gettext_lazy("The quotas (CSV)"),
        max_length=255,
        help_text=gettext_lazy("With the columns feature, value, min and max."),
    )
    seats = forms.IntegerField(label=gettext_lazy("Seats"), min_value=1)
    randomness_from = forms.CharField(
        label=gettext_lazy("Where the randomness will come from"),
        max_length=300,
        help_text=gettext_lazy(
            "For instance: three ten-sided dice, thrown in the town hall on 3 March at 12:00."
        ),
    )
    household = forms.CharField(
        label=gettext_lazy("Column that tells who share a home"),
        max_length=100,
        required=False,
        help_text=gettext_lazy("At most one person of a home is drawn."),
    )
    eligible = forms.CharField(
        label=gettext_lazy("Column that tells who may be drawn"),
        max_length=100,
        required=False,
        help_text=gettext_lazy("With yes or no for each person."),
    )
    keep_days = forms.IntegerField(
        label=gettext_lazy("The list is erased after so many days"),
        min_value=0,
        max_value=3650,
        initial=365,
        required=False,
        help_text=gettext_lazy("Counted from the draw. The proof, which names nobody, stays."),
    )


class LostCodeForm(forms.Form):
    person = forms.CharField(label=gettext_lazy("Number or code of the person in your list"), max_length=200)


class ReplacementsForm(forms.Form):
    gone = forms.CharField(
        label=gettext_lazy("Who withdrew, one per line"),
        max_length=50_000,
        widget=forms.Textarea(attrs={"rows": 4, "spellcheck": "false"}),
        help_text=gettext_lazy("As they are in the first column of your list."),
    )


class RandomnessForm(forms.Form):
    said = forms.CharField(
        label=gettext_lazy("What was thrown or drawn"),
        max_length=300,
        help_text=gettext_lazy(
            "Exactly as it was said in public, for instance 4 0 7. It can be entered once."
        ),
    )


class CodeForm(forms.Form):
    code = forms.CharField(
        label=gettext_lazy("Your code"),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        help_text=gettext_lazy("The 32 letters and digits that you received when you put yourself forward."),
    )
