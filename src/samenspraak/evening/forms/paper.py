"""Consent cards on paper: one row a seat, one box a question, as they stand on the card."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from typing import Any, NamedTuple

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _

from samenspraak.convene.models import Seat
from samenspraak.evening.actions import ON_THE_CARD, PaperCard
from samenspraak.gather.choices import Purpose


class Row(NamedTuple):
    """The boxes of one seat."""

    seat: Seat
    boxes: list[BoundField]
    # The questions that its holder decided on screen since the talk: the card leaves these alone.
    on_screen: list[str]


class PaperForm(forms.Form):
    """What stands on the cards of one table."""

    def __init__(self, data: Any = None, *, seats: list[Seat], on_screen: Mapping[int, Set[Purpose]]) -> None:
        super().__init__(data)
        self.seats = seats
        self.on_screen = on_screen
        self.questions = [
            ("received", _("Card received")),
            *((purpose.value, str(purpose.label)) for purpose in ON_THE_CARD),
            ("under_16", _("Under 16")),
            ("guardian", _("Parent or guardian signed")),
        ]
        for seat in seats:
            for name, label in self.questions:
                self.fields[f"{seat.number}-{name}"] = forms.BooleanField(
                    required=False,
                    label=_("Seat %(number)d: %(question)s") % {"number": seat.number, "question": label},
                )

    def rows(self) -> Iterator[Row]:
        for seat in self.seats:
            decided = self.on_screen.get(seat.number, set())
            yield Row(
                seat,
                [self[f"{seat.number}-{name}"] for name, _label in self.questions],
                [str(purpose.label) for purpose in ON_THE_CARD if purpose in decided],
            )

    def cards(self) -> list[PaperCard]:
        """The cards that were handed in. Any cross is of a card: none is lost for want of "card received"."""
        said = self.cleaned_data
        return [
            PaperCard(
                seat.number,
                frozenset(purpose for purpose in Purpose if said.get(f"{seat.number}-{purpose.value}")),
                under_16=said[f"{seat.number}-under_16"],
                guardian_signed=said[f"{seat.number}-guardian"],
            )
            for seat in self.seats
            if any(said[f"{seat.number}-{name}"] for name, _label in self.questions)
        ]
