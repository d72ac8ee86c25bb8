"""Which seat of a table lost its card: its number and role as they stand on the card, never who sat there."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspraak.convene.models import Seat


class LostCardForm(forms.Form):
    """The seat, and that its holder asked for it."""

    seat = forms.TypedChoiceField(
        label=gettext_lazy("Which seat?"),
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Choose the seat whose card is lost."),
            "invalid_choice": gettext_lazy("This seat is not at this table. Choose one from the list."),
        },
    )
    asked = forms.BooleanField(
        label=gettext_lazy(
            "The person who sat there asked me for a new card, and knows that the old one stops now."
        ),
        error_messages={
            "required": gettext_lazy(
                "Tick this only when the person who sat there asks for it. The old card stops at once."
            )
        },
    )

    def __init__(self, data: Any = None, *, seats: list[Seat]) -> None:
        super().__init__(data)
        self.fields["seat"].choices = [(seat.number, _named(seat)) for seat in seats]  # type: ignore[attr-defined]


def _named(seat: Seat) -> str:
    name = _("Seat %(number)d") % {"number": seat.number}
    return f"{name}, {seat.speaks_as}" if seat.speaks_as else name
