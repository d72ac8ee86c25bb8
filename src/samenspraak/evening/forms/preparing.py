"""What an organiser is asked before an evening, and a holder of an own dialogue for their kit."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspraak.convene.actions.tables import MOST_SEATS, MOST_TABLES
from samenspraak.convene.models import ConversationGuide, Dialogue, Table
from samenspraak.evening.actions import SafeguardingText
from samenspraak.evening.breakout import TOOLS
from samenspraak.evening.choices import WITH_CODES, KitPart
from samenspraak.evening.models import Safeguarding
from samenspraak.evening.queries import guides_of
from samenspraak.evening.wording import LANGUAGES
from samenspraak.ground.choices import Language
from samenspraak.ground.models import Programme


class GuideChoiceForm(forms.Form):
    """Which guide a dialogue follows."""

    guide = forms.ChoiceField(label=gettext_lazy("Conversation guide"), required=False)

    def __init__(self, *args: Any, programme: Programme, language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.found: dict[str, ConversationGuide] = {
            family.slug: family.best_for(language) for family in guides_of(programme)
        }
        self.fields["guide"].choices = [  # type: ignore[attr-defined]
            ("", _("No guide")),
            *(
                (slug, _("%(title)s (%(minutes)d minutes)") % {"title": one.title, "minutes": one.minutes})
                for slug, one in self.found.items()
            ),
        ]

    def chosen(self) -> ConversationGuide | None:
        return self.found.get(self.cleaned_data["guide"])


class TablesForm(forms.Form):
    """How many tables and seats there are."""

    tables = forms.IntegerField(label=gettext_lazy("Tables"), min_value=1, max_value=MOST_TABLES)
    seats = forms.IntegerField(label=gettext_lazy("Seats at each table"), min_value=1, max_value=MOST_SEATS)


class VideoForm(forms.Form):
    """Where each table meets online: one field a table."""

    def __init__(self, data: Any = None, *, tables: list[Table]) -> None:
        super().__init__(data)
        for table in tables:
            self.fields[f"table-{table.number}"] = forms.URLField(
                label=_("Table %(number)d") % {"number": table.number},
                required=False,
                initial=table.video_link,
                max_length=200,
                assume_scheme="https",
                error_messages={"invalid": _("This is not an address. Copy the whole link again.")},
            )

    def links(self) -> dict[int, str]:
        return {int(name.removeprefix("table-")): link for name, link in self.cleaned_data.items()}


class KitForm(forms.Form):
    """What the kit holds."""

    parts = forms.MultipleChoiceField(
        label=gettext_lazy("What do you want to print?"),
        choices=KitPart.choices,
        widget=forms.CheckboxSelectMultiple,
        initial=[part.value for part in KitPart if part not in WITH_CODES],
        error_messages={"required": gettext_lazy("Choose at least one part of the kit.")},
    )
    language = forms.ChoiceField(
        label=gettext_lazy("Language"), choices=[(code, Language(code).label) for code in LANGUAGES]
    )
    renew = forms.BooleanField(
        label=gettext_lazy("New cards for all seats: cards that were printed before stop working"),
        required=False,
        help_text=gettext_lazy(
            "Without this only seats without a card get one. Codes are kept nowhere, so a card cannot be printed twice."
        ),
    )

    def wanted(self) -> list[KitPart]:
        return [KitPart(part) for part in self.cleaned_data["parts"]]


class BreakoutForm(forms.Form):
    """Who sits at which table, to turn into a list for a meeting tool; nothing of it is kept."""

    tool = forms.ChoiceField(
        label=gettext_lazy("For which tool?"),
        choices=[(key, name) for key, (name, _columns) in TOOLS.items()],
    )
    people = forms.CharField(
        label=gettext_lazy("Who sits at which table"),
        max_length=200_000,
        widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false"}),
        help_text=gettext_lazy(
            "One person per line: the number of the table, a comma, and the e-mail address. For example: 3, "
            "name@example.org. You may paste two columns of a spreadsheet. We make the list and forget it."
        ),
    )


class ReasonForm(forms.Form):
    """Why an own dialogue is refused."""

    reason = forms.CharField(
        label=gettext_lazy("Why is it refused?"),
        max_length=300,
        help_text=gettext_lazy("Whoever registered it can read this reason."),
    )


class SafeguardingForm(forms.Form):
    """Who can be called, and where help is; one thing a line, in both languages."""

    who_nl = forms.CharField(
        label=gettext_lazy("Who is there on the evening (Dutch)"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy(
            "One per line, with a telephone number. For example: the host, or a care worker."
        ),
    )
    who_en = forms.CharField(
        label=gettext_lazy("Who is there on the evening (English)"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    more_nl = forms.CharField(
        label=gettext_lazy("What else people should know (Dutch)"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    more_en = forms.CharField(
        label=gettext_lazy("What else people should know (English)"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    help_nl = forms.CharField(
        label=gettext_lazy("Where help is (Dutch)"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 7}),
        help_text=gettext_lazy("Leave it empty to print our own list, which is below."),
    )
    help_en = forms.CharField(
        label=gettext_lazy("Where help is (English)"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 7}),
    )

    def __init__(self, data: Any = None, *, row: Safeguarding | None) -> None:
        first = {name: getattr(row, name) for name in self.base_fields} if row else {}
        super().__init__(data, initial=first)

    def text(self) -> SafeguardingText:
        return SafeguardingText(**self.cleaned_data)


def laid(dialogue: Dialogue) -> dict[str, int]:
    """How many tables and seats a dialogue has now, to begin the form from."""
    tables = list(dialogue.tables.prefetch_related("seats"))
    return {
        "tables": max((table.number for table in tables), default=6),
        "seats": max((len(table.seats.all()) for table in tables), default=0) or 8,
    }
