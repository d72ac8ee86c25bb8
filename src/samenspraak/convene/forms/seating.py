"""What is asked on the planning board and of the team."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from samenspraak.convene.actions.seating import MOST_ROUNDS
from samenspraak.convene.choices import Availability, PrintPart, TableRoleName, WishName
from samenspraak.convene.forms.dialogues import SPOKEN
from samenspraak.convene.models import Dialogue, Registration, Table
from samenspraak.convene.seating import MIXINGS
from samenspraak.people.models import Membership
from samenspraak.people.queries import name_of


def told(row: Registration) -> str:
    """Somebody on the board: a number and a role, no name."""
    return f"{row.number} · {row.speaks_as}" if row.speaks_as else str(row.number)


class PlanForm(forms.Form):
    """How the seats are given."""

    rounds = forms.IntegerField(
        label=gettext_lazy("How many rounds at different tables?"),
        min_value=1,
        max_value=MOST_ROUNDS,
        initial=1,
    )
    mixing = forms.ChoiceField(
        label=gettext_lazy("What counts more?"), widget=forms.RadioSelect, initial="balanced"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        english = (get_language() or "nl").startswith("en")
        self.fields["mixing"].choices = [  # type: ignore[attr-defined]
            (one.name, one.english if english else one.dutch) for one in MIXINGS.values()
        ]


class FixForm(forms.Form):
    """Put somebody at a table before anybody is seated: what dragging does too."""

    person = forms.ChoiceField(label=gettext_lazy("Who?"))
    table = forms.ChoiceField(label=gettext_lazy("At which table?"), required=False)

    def __init__(self, data: Any = None, *, people: Sequence[Registration], tables: Sequence[Table]) -> None:
        super().__init__(data, auto_id="id_fix_%s")
        self.people = {str(row.pk): row for row in people}
        self.tables = {str(table.pk): table for table in tables}
        person: Any = self.fields["person"]
        person.choices = [(key, told(row)) for key, row in self.people.items()]
        table: Any = self.fields["table"]
        table.choices = [
            ("", _("any table")),
            *((key, _("Table %(number)d") % {"number": one.number}) for key, one in self.tables.items()),
        ]

    def chosen(self) -> tuple[Registration, Table | None]:
        return self.people[self.cleaned_data["person"]], self.tables.get(self.cleaned_data["table"])


class PairForm(forms.Form):
    """Two people who sit together, or apart."""

    wish = forms.ChoiceField(
        label=gettext_lazy("What do you want?"),
        choices=[choice for choice in WishName.choices if choice[0] != WishName.FIXED_TABLE],
        widget=forms.RadioSelect,
        initial=WishName.TOGETHER,
    )
    one = forms.ChoiceField(label=gettext_lazy("The one"))
    other = forms.ChoiceField(label=gettext_lazy("The other"))

    def __init__(self, data: Any = None, *, people: Sequence[Registration]) -> None:
        super().__init__(data, auto_id="id_pair_%s")
        self.people = {str(row.pk): row for row in people}
        for name in ("one", "other"):
            field: Any = self.fields[name]
            field.choices = [(key, told(row)) for key, row in self.people.items()]

    def chosen(self) -> tuple[WishName, Registration, Registration]:
        data = self.cleaned_data
        return WishName(data["wish"]), self.people[data["one"]], self.people[data["other"]]


class AskForm(forms.Form):
    """Ask somebody of the programme to help at this dialogue."""

    member = forms.ChoiceField(label=gettext_lazy("Who is asked, and for what?"))

    def __init__(self, data: Any = None, *, dialogue: Dialogue) -> None:
        super().__init__(data)
        rows = Membership.objects.filter(programme=dialogue.programme_id, role__in=TableRoleName.values)
        known = {(member.user_id, member.role) for member in dialogue.team.all()}
        self.found = {
            f"{row.user_id}:{row.role}": (row.user, TableRoleName(row.role))
            for row in rows.select_related("user").order_by("role", "user__username")
            if (row.user_id, row.role) not in known
        }
        member: Any = self.fields["member"]
        member.choices = [
            (key, f"{name_of(user)} ({role.label.lower()})") for key, (user, role) in self.found.items()
        ]


class AnswerForm(forms.Form):
    """Whether somebody can come, and in which languages they can lead a table."""

    available = forms.ChoiceField(
        label=gettext_lazy("Can you come?"),
        choices=[choice for choice in Availability.choices if choice[0] != Availability.ASKED],
        widget=forms.RadioSelect,
    )
    languages = forms.MultipleChoiceField(
        label=gettext_lazy("In which languages?"),
        choices=SPOKEN,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Tick none if any language of this dialogue is fine."),
    )


class PrintForm(forms.Form):
    """What is printed."""

    parts = forms.MultipleChoiceField(
        label=gettext_lazy("What do you want to print?"),
        choices=PrintPart.choices,
        widget=forms.CheckboxSelectMultiple,
        initial=[PrintPart.TABLE_CARDS, PrintPart.TABLE_LISTS],
        error_messages={"required": gettext_lazy("Choose at least one part.")},
    )

    def wanted(self) -> list[PrintPart]:
        return [PrintPart(part) for part in self.cleaned_data["parts"]]
