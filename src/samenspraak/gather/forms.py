"""What is asked when a file is brought, and when a contribution is changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.db.models import Q
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspraak.convene.models import Dialogue, OtherConversation, Table
from samenspraak.converse.choices import Wording
from samenspraak.gather.actions import Brought, Change
from samenspraak.gather.choices import ASKED, SILENCE_MEANS_YES, ContributionState
from samenspraak.gather.models import Contribution, ContributionVersion
from samenspraak.gather.queries import kinds_of
from samenspraak.ground.choices import Language
from samenspraak.ground.models import Programme

NOWHERE = ""


class FilesInput(forms.FileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """One or several files."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> Any:
        chosen = data if isinstance(data, list | tuple) else [data]
        # An empty file gets the reader's own sentence, beside what else is wrong with files.
        return [super(FilesField, self).clean(one, initial) for one in chosen or [None]]


class UploadForm(forms.Form):
    """Asked once for the files that are brought together."""

    documents = FilesField(
        label=gettext_lazy("Files"),
        allow_empty_file=True,
        max_length=255,
        help_text=gettext_lazy(
            "Choose one or more files, or drag them here: minutes in Word, PDF or plain text, a table in Excel or "
            "CSV, subtitles, e-mail, or a ZIP of those. What you bring stays on this server."
        ),
    )
    place = forms.ChoiceField(
        label=gettext_lazy("Where was it said?"),
        required=False,
        help_text=gettext_lazy(
            "Choose the dialogue when the file itself says which table. Choose the table when the file is about "
            "one table."
        ),
    )
    language = forms.ChoiceField(
        label=gettext_lazy("Language"), choices=Language.choices, initial=Language.DUTCH
    )
    wording = forms.ChoiceField(
        label=gettext_lazy("How were the words taken down?"),
        choices=Wording.choices,
        initial=Wording.SUMMARY,
        widget=forms.RadioSelect,
        help_text=gettext_lazy(
            "Only words taken down word for word, or read back and agreed, may later stand between quotation marks."
        ),
    )
    purposes = forms.MultipleChoiceField(
        label=gettext_lazy("What did the people agree to?"),
        required=False,
        initial=[purpose.value for purpose in ASKED if purpose in SILENCE_MEANS_YES],
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Choose only what you asked them. It applies to everybody in these files."),
    )

    def __init__(self, *args: Any, programme: Programme, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places = places_of(programme)
        self.fields["place"].choices = self.places.choices  # type: ignore[attr-defined]
        self.fields["purposes"].choices = [  # type: ignore[attr-defined]
            (purpose.value, format_html("<strong>{}</strong> {}", purpose.label, words))
            for purpose, words in ASKED.items()
        ]

    def brought(self) -> Brought:
        """What was said about the files, as the action takes it. Every purpose was asked, so a blank is a no."""
        data = self.cleaned_data
        place = self.places.of(data["place"])
        return Brought(
            dialogue=place if isinstance(place, Dialogue) else None,
            table=place if isinstance(place, Table) else None,
            conversation=place if isinstance(place, OtherConversation) else None,
            language=data["language"],
            wording=data["wording"],
            purposes={purpose: purpose.value in data["purposes"] for purpose in ASKED},
        )

    def chosen_files(self) -> Sequence[UploadedFile[bytes]]:
        return list(self.cleaned_data["documents"])


class places_of:  # noqa: N801 (it reads as a question)
    """The places of a programme as one list to choose from."""

    def __init__(self, programme: Programme) -> None:
        dialogues = list(Dialogue.objects.filter(programme=programme).prefetch_related("tables"))
        talks = list(OtherConversation.objects.filter(programme=programme))
        self.rows: dict[str, Dialogue | Table | OtherConversation] = {}
        whole, tables, other = [], [], []
        for dialogue in dialogues:
            whole.append(self._add("d", dialogue, dialogue.title))
            for table in dialogue.tables.all():
                name = _("%(dialogue)s, table %(number)s") % {
                    "dialogue": dialogue.title,
                    "number": table.number,
                }
                tables.append(self._add("t", table, name))
        for talk in talks:
            other.append(self._add("c", talk, talk.title))
        groups = ((_("Dialogues"), whole), (_("Tables"), tables), (_("Other conversations"), other))
        self.choices: list[Any] = [(NOWHERE, _("Not said")), *((name, rows) for name, rows in groups if rows)]

    def _add(self, letter: str, row: Dialogue | Table | OtherConversation, name: str) -> tuple[str, str]:
        key = f"{letter}:{row.pk}"
        self.rows[key] = row
        return key, name

    def of(self, key: str) -> Dialogue | Table | OtherConversation | None:
        return self.rows.get(key)


class ColumnsForm(forms.Form):
    """Which column holds what, where the reader guessed otherwise than a person would."""

    SINGLE = ("role", "kind", "table", "id", "consent", "withdrawn")

    text = forms.MultipleChoiceField(
        label=gettext_lazy("Columns with what was said"), widget=forms.CheckboxSelectMultiple
    )
    role = forms.ChoiceField(label=gettext_lazy("Spoken as"), required=False)
    kind = forms.ChoiceField(label=gettext_lazy("Kind of contribution"), required=False)
    table = forms.ChoiceField(label=gettext_lazy("Table"), required=False)
    id = forms.ChoiceField(label=gettext_lazy("Number of the row"), required=False)
    consent = forms.ChoiceField(label=gettext_lazy("Consent"), required=False)
    withdrawn = forms.ChoiceField(label=gettext_lazy("Withdrawn"), required=False)

    def __init__(self, data: Any = None, *, columns: dict[str, dict[str, list[str]]]) -> None:
        guessed: dict[str, list[str]] = {}
        for mapping in columns.values():
            for what, names in mapping.items():
                guessed[what] = list(dict.fromkeys([*guessed.get(what, []), *names]))
        names = sorted({name for found in guessed.values() for name in found})
        initial: dict[str, Any] = {what: (guessed.get(what) or [""])[0] for what in self.SINGLE}
        super().__init__(data, initial={**initial, "text": guessed.get("text", [])})
        self.fields["text"].choices = [(name, name) for name in names]  # type: ignore[attr-defined]
        for what in self.SINGLE:
            self.fields[what].choices = [("", _("As guessed")), *((name, name) for name in names)]  # type: ignore[attr-defined]

    @classmethod
    def named(cls, columns: dict[str, dict[str, list[str]]]) -> list[list[tuple[str, list[str]]]]:
        """What each column was taken for, in words: one list a sheet."""
        labels = {what: str(field.label) for what, field in cls.base_fields.items()}
        return [
            [(labels.get(what, what), names) for what, names in mapping.items() if names]
            for mapping in columns.values()
        ]

    def choice(self) -> dict[str, Any]:
        """The correction as the reader takes it."""
        data = self.cleaned_data
        return {
            "text": data["text"],
            "columns": {
                what: data[what] for what in self.SINGLE if data[what] and data[what] not in data["text"]
            },
        }


class SearchForm(forms.Form):
    """What the list of contributions may be narrowed to."""

    zoek = forms.CharField(label=gettext_lazy("Words"), required=False, max_length=100)
    soort = forms.ChoiceField(label=gettext_lazy("Kind"), required=False)
    plek = forms.ChoiceField(label=gettext_lazy("Where"), required=False)
    stand = forms.ChoiceField(
        label=gettext_lazy("State"),
        required=False,
        choices=[("", gettext_lazy("All")), *ContributionState.choices],
    )

    def __init__(self, *args: Any, programme: Programme, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places = places_of(programme)
        kinds = [(kind.slug, kind.name) for kind in kinds_of(programme)]
        self.fields["soort"].choices = [("", _("All")), *kinds]  # type: ignore[attr-defined]
        self.fields["plek"].choices = [("", _("All")), *self.places.choices[1:]]  # type: ignore[attr-defined]

    def condition(self) -> Q:
        """What the chosen fields ask of a contribution; a field that cannot be is left out."""
        data = self.cleaned_data
        found = Q()
        if data.get("zoek"):
            for word in data["zoek"].split():
                found &= Q(current__text__icontains=word)
        if data.get("soort"):
            found &= Q(current__kind__slug=data["soort"])
        if data.get("stand"):
            found &= Q(state=data["stand"])
        place = self.places.of(data.get("plek", ""))
        if isinstance(place, Dialogue):
            found &= Q(dialogue=place)
        elif isinstance(place, Table):
            found &= Q(table=place)
        elif isinstance(place, OtherConversation):
            found &= Q(conversation=place)
        return found


class VersionForm(forms.Form):
    """A new version of a contribution, with its reason."""

    text = forms.CharField(label=gettext_lazy("Words"), widget=forms.Textarea(attrs={"rows": 5}))
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), required=False)
    speaks_as = forms.CharField(label=gettext_lazy("Spoken as"), required=False, max_length=120)
    several = forms.BooleanField(label=gettext_lazy("Several people said this"), required=False)
    reason = forms.CharField(
        label=gettext_lazy("Why is it changed?"),
        max_length=300,
        help_text=gettext_lazy(
            "The previous version stays. Words that were not in it make this a summary, which is never quoted."
        ),
    )

    def __init__(self, data: Any = None, *, contribution: Contribution) -> None:
        current = contribution.current
        super().__init__(data, initial=_initial(current) if current else {})
        kinds = [(kind.slug, kind.name) for kind in kinds_of(contribution.programme)]
        self.fields["kind"].choices = [("", _("No kind")), *kinds]  # type: ignore[attr-defined]

    def change(self) -> Change:
        data = self.cleaned_data
        return Change(
            text=data["text"], kind=data["kind"], speaks_as=data["speaks_as"], several=data["several"]
        )


def _initial(version: ContributionVersion) -> dict[str, str | bool]:
    return {
        "text": version.text,
        "kind": version.kind.slug if version.kind else "",
        "speaks_as": version.speaks_as,
        "several": version.several,
    }


class ReasonForm(forms.Form):
    """A refusal, with the reason that its author can read."""

    reason = forms.CharField(
        label=gettext_lazy("Why is it refused?"),
        max_length=300,
        help_text=gettext_lazy("Whoever said it can read this reason."),
    )


class ParaphraseForm(forms.Form):
    """A reviewer's own words, shown where the own words of the people may not be."""

    text = forms.CharField(
        label=gettext_lazy("In your words"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy(
            "Readers see that these are not the speaker's own words. Leave it empty to remove it."
        ),
    )
    language = forms.ChoiceField(
        label=gettext_lazy("Language"),
        choices=[(Language.DUTCH, Language.DUTCH.label), (Language.ENGLISH, Language.ENGLISH.label)],
    )


class TranslationForm(forms.Form):
    """The words in another language, with who made them so."""

    language = forms.ChoiceField(
        label=gettext_lazy("Language"),
        choices=[(value, label) for value, label in Language.choices if value != Language.UNKNOWN],
        initial=Language.ENGLISH,
    )
    text = forms.CharField(
        label=gettext_lazy("Translation"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
        help_text=gettext_lazy(
            "It is shown beside the original, where readers may see that, and is never quoted in place of "
            "it. Leave it empty to remove the translation in this language."
        ),
    )
    translated_by = forms.CharField(
        label=gettext_lazy("Translated by"),
        required=False,
        max_length=120,
        help_text=gettext_lazy(
            "Readers see this. A service, an office, or “a machine, checked by an interpreter”."
        ),
    )


class QuestionForm(forms.Form):
    """A question for the idea box."""

    text_nl = forms.CharField(label=gettext_lazy("The question, in Dutch"), max_length=300)
    text_en = forms.CharField(label=gettext_lazy("In English"), max_length=300, required=False)


class OfficeHolderForm(forms.Form):
    """A name that may stay; what is wrong with it is said by the action."""

    name = forms.CharField(
        label=gettext_lazy("First name and surname"),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    office = forms.CharField(
        label=gettext_lazy("Office"),
        help_text=gettext_lazy("As people here call it, such as alderman for housing."),
    )
