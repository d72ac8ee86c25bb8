"""Taking back: whose words, and whether the others stay behind them."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspraak.convene.models import Seat
from samenspraak.ground.ids import ALPHABET, PUBLIC_ID_LENGTH

PUBLIC_ID = re.compile(rf"(?<![0-9a-z])[{ALPHABET}]{{{PUBLIC_ID_LENGTH}}}(?![0-9a-z])")


class FindForm(forms.Form):
    """Which contribution: its number, or the address of its page as it was copied."""

    contribution = forms.CharField(
        label=_("Number or address of the contribution"),
        help_text=_("It stands in the address of the contribution's own page, after bijdrage."),
        max_length=500,
    )

    def clean_contribution(self) -> str:
        found = PUBLIC_ID.findall(str(self.cleaned_data["contribution"]).strip())
        if not found:
            raise forms.ValidationError(
                _("This is not the number of a contribution. Copy the address of its page.")
            )
        return str(found[-1])


class WithdrawForm(forms.Form):
    """All of it, or the support of one seat; then the others stay behind it unless it tells of that person."""

    seat = forms.ChoiceField(label=_("Who takes it back"), widget=forms.RadioSelect, required=False)
    tells_of_this_person = forms.BooleanField(
        label=_("The words are about this person, so they go altogether"), required=False
    )

    def __init__(self, *args: Any, seats: list[Seat], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.seats = {str(seat.pk): seat for seat in seats}
        if len(seats) < 2:
            del self.fields["seat"]
            del self.fields["tells_of_this_person"]
            return
        field = self.fields["seat"]
        assert isinstance(field, forms.ChoiceField)
        one = [(key, _("Seat %(number)d") % {"number": seat.number}) for key, seat in self.seats.items()]
        field.choices = [("", _("Everyone who stands behind it")), *one]

    @property
    def chosen_seat(self) -> Seat | None:
        return self.seats.get(str(self.cleaned_data.get("seat", "")))


class TermsForm(forms.Form):
    """The organiser's own selection list, and how long what is kept."""

    name = forms.CharField(
        label=_("Selection list"),
        max_length=200,
        help_text=_("Its name and the line that fits, such as: Selectielijst gemeenten 2020, 9.1."),
    )
    raw_notes_days = forms.IntegerField(
        label=_("Days to keep raw notes after the dialogue"),
        required=False,
        min_value=1,
        help_text=_("Raw notes still hold names. Empty: they are kept until you choose a term."),
    )
    source_files_days = forms.IntegerField(
        label=_("Days to keep files after they were brought in"),
        required=False,
        min_value=1,
        help_text=_(
            "Only files that have been reviewed completely. Empty: they are kept until you choose a term."
        ),
    )
