"""What someone is asked who holds a dialogue of their own: no name, no e-mail address."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspraak.convene.actions.tables import MOST_SEATS
from samenspraak.convene.choices import Setting
from samenspraak.convene.models import Dialogue, Table
from samenspraak.converse.choices import Wording
from samenspraak.evening.actions import Line, Registration
from samenspraak.evening.actions.own import MOST_TABLES
from samenspraak.evening.forms.preparing import GuideChoiceForm
from samenspraak.evening.queries import kind_names, kinds_of_guide
from samenspraak.gather.choices import ASKED, SILENCE_MEANS_YES, Purpose
from samenspraak.ground import clock
from samenspraak.ground.models import Programme

FARTHEST = dt.timedelta(days=730)


class HoneypotMixin(forms.Form):
    """A field that people do not see and machines fill in."""

    website = forms.CharField(
        label=gettext_lazy("Leave this field empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    def clean_website(self) -> str:
        if self.cleaned_data["website"]:
            raise ValidationError(_("Leave the last field of this form empty, and send it again."))
        return ""


class RegisterForm(GuideChoiceForm, HoneypotMixin):
    """What an own dialogue is, before it is held."""

    title = forms.CharField(
        label=gettext_lazy("Name of your dialogue"),
        max_length=200,
        help_text=gettext_lazy("For example: neighbours of the Molenstraat. Write no names of people."),
    )
    held_on = forms.DateField(label=gettext_lazy("On which day?"))
    place = forms.CharField(
        label=gettext_lazy("Where?"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("A town or neighbourhood is enough. An address is not needed."),
    )
    setting = forms.ChoiceField(
        label=gettext_lazy("How do you meet?"), choices=Setting.choices, widget=forms.RadioSelect
    )
    tables = forms.IntegerField(
        label=gettext_lazy("How many tables?"), min_value=1, max_value=MOST_TABLES, initial=1
    )
    seats = forms.IntegerField(
        label=gettext_lazy("How many people at each table?"), min_value=1, max_value=MOST_SEATS, initial=6
    )
    field_order = ("title", "held_on", "place", "setting", "tables", "seats", "guide", "website")

    def __init__(self, *args: Any, programme: Programme, language: str, **kwargs: Any) -> None:
        first = {"setting": Setting.IN_PERSON, "guide": "one-hour"}
        super().__init__(*args, programme=programme, language=language, initial=first, **kwargs)

    def clean_held_on(self) -> dt.date:
        day: dt.date = self.cleaned_data["held_on"]
        if abs(day - clock.today()) > FARTHEST:
            raise ValidationError(_("This day is more than two years away. Is the year right?"))
        return day

    def said(self) -> Registration:
        data = self.cleaned_data
        return Registration(
            title=data["title"],
            held_on=data["held_on"],
            place=data["place"],
            setting=data["setting"],
            tables=data["tables"],
            seats=data["seats"],
            guide=self.chosen(),
        )


class OpenOwnForm(forms.Form):
    """The code of an own dialogue, typed by hand or taken from behind the # by the page itself."""

    code = forms.CharField(
        label=gettext_lazy("Code of your dialogue"),
        max_length=60,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false", "size": 20}
        ),
        error_messages={"required": gettext_lazy("Type the code that you got when you registered.")},
    )


class AgreedForm(forms.Form):
    """Asked once for what is handed in: how it was taken down, and what its people agreed to."""

    wording = forms.ChoiceField(
        label=gettext_lazy("How were the words taken down?"),
        choices=Wording.choices,
        initial=Wording.SUMMARY,
        widget=forms.RadioSelect,
    )
    purposes = forms.MultipleChoiceField(
        label=gettext_lazy("What did the people agree to?"),
        required=False,
        initial=[purpose.value for purpose in ASKED if purpose in SILENCE_MEANS_YES],
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Choose only what everybody at the table agreed to."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["purposes"].choices = [  # type: ignore[attr-defined]
            (purpose.value, format_html("<strong>{}</strong> {}", purpose.label, words))
            for purpose, words in ASKED.items()
        ]

    def agreed(self) -> dict[Purpose, bool]:
        """Every purpose was asked, so a blank is a no."""
        return {purpose: purpose.value in self.cleaned_data["purposes"] for purpose in ASKED}


class HandInLinesForm(AgreedForm):
    """What was said at one table, typed in: a field for each kind, one thing a line."""

    table = forms.ChoiceField(label=gettext_lazy("Which table?"))

    def __init__(self, *args: Any, dialogue: Dialogue, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        numbers = dialogue.tables.order_by("number").values_list("number", flat=True)
        self.fields["table"].choices = [  # type: ignore[attr-defined]
            (str(number), _("Table %(number)d") % {"number": number}) for number in numbers
        ]
        names = kind_names(dialogue.programme)
        self.kinds = [slug for slug in kinds_of_guide(dialogue) if slug in names] or list(names)
        for slug in self.kinds:
            self.fields[f"kind-{slug}"] = forms.CharField(
                label=names[slug],
                required=False,
                max_length=50_000,
                widget=forms.Textarea(attrs={"rows": 3}),
            )
        self.order_fields(["table", *(f"kind-{slug}" for slug in self.kinds), "wording", "purposes"])

    def lines(self) -> list[Line]:
        return [
            Line(text=line.strip(), kind=slug)
            for slug in self.kinds
            for line in self.cleaned_data[f"kind-{slug}"].splitlines()
            if line.strip()
        ]


class HandInFileForm(AgreedForm):
    """What was said, as a file."""

    document = forms.FileField(
        label=gettext_lazy("Your file"),
        max_length=255,
        allow_empty_file=True,
        help_text=gettext_lazy(
            "Word, Excel, OpenDocument, text, or the transcript of a meeting tool; at most 25 MB. "
            "Name the table in the file where there are several."
        ),
    )
    table = forms.ChoiceField(label=gettext_lazy("Which table?"), required=False)
    field_order = ("document", "table", "wording", "purposes")

    def __init__(self, *args: Any, dialogue: Dialogue, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.tables = {str(table.number): table for table in dialogue.tables.order_by("number")}
        self.fields["table"].choices = [  # type: ignore[attr-defined]
            ("", _("The file says which table, or there are several")),
            *((key, _("Table %(number)d") % {"number": table.number}) for key, table in self.tables.items()),
        ]

    def chosen_table(self) -> Table | None:
        return self.tables.get(self.cleaned_data["table"])

    def chosen_file(self) -> UploadedFile[bytes]:
        found: UploadedFile[bytes] = self.cleaned_data["document"]
        return found
