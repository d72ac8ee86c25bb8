"""What an organiser is asked to set up: a dialogue, its tables, features and target groups."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from samenspraak.convene.actions import DialoguePlan, Offer, Quota
from samenspraak.convene.actions.tables import MOST_SEATS, MOST_TABLES
from samenspraak.convene.choices import DialogueKind, Setting
from samenspraak.convene.models import Dialogue, Feature, Table, Theme
from samenspraak.convene.shipped_features import shipped_features
from samenspraak.ground.choices import Language
from samenspraak.ground.models import Programme

SPOKEN = [(code, name) for code, name in Language.choices if code != Language.UNKNOWN]


class DialogueForm(forms.Form):
    """A dialogue as it stands in the calendar."""

    kind = forms.ChoiceField(
        label=gettext_lazy("Kind of dialogue"),
        choices=[choice for choice in DialogueKind.choices if choice[0] != DialogueKind.SELF_ORGANISED],
    )
    title_nl = forms.CharField(label=gettext_lazy("Name (Dutch)"), max_length=200)
    title_en = forms.CharField(label=gettext_lazy("Name (English)"), max_length=200, required=False)
    theme = forms.ModelChoiceField(
        label=gettext_lazy("Theme"),
        queryset=Theme.objects.none(),
        required=False,
        empty_label=gettext_lazy("No theme"),
    )
    summary_nl = forms.CharField(
        label=gettext_lazy("What it is about (Dutch)"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    summary_en = forms.CharField(
        label=gettext_lazy("What it is about (English)"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    held_on = forms.DateField(label=gettext_lazy("On which day?"))
    starts_at = forms.TimeField(
        label=gettext_lazy("From"), required=False, help_text=gettext_lazy("For example 19:30.")
    )
    ends_at = forms.TimeField(label=gettext_lazy("Until"), required=False)
    setting = forms.ChoiceField(
        label=gettext_lazy("How do people meet?"), choices=Setting.choices, widget=forms.RadioSelect
    )
    place = forms.CharField(label=gettext_lazy("Where?"), max_length=200, required=False)
    host = forms.CharField(
        label=gettext_lazy("Host"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("The office, not the person: mayor of Lindervoort."),
    )
    places = forms.IntegerField(
        label=gettext_lazy("How many people can take part?"),
        min_value=0,
        max_value=MOST_TABLES * MOST_SEATS,
        help_text=gettext_lazy("With 0 nobody can register."),
    )
    organisations = forms.IntegerField(
        label=gettext_lazy("For how many organisations did people speak?"),
        min_value=0,
        max_value=9_999,
        required=False,
        help_text=gettext_lazy(
            "Where people speak for an organisation. It is shown separately and never added to people."
        ),
    )
    registers_until = forms.DateField(label=gettext_lazy("Register until"), required=False)
    contact_days = forms.IntegerField(
        label=gettext_lazy("Names and addresses are erased after so many days"),
        min_value=0,
        max_value=365,
        help_text=gettext_lazy("Counted from the day of the dialogue. People read this when they register."),
    )
    is_public = forms.BooleanField(label=gettext_lazy("Show it in the calendar"), required=False)

    def __init__(self, data: Any = None, *, programme: Programme, row: Dialogue | None = None) -> None:
        first: dict[str, Any] = {
            "setting": Setting.IN_PERSON,
            "places": 0,
            "contact_days": 30,
            "is_public": True,
        }
        if row is not None:
            first = {name: getattr(row, name) for name in self.base_fields}
            for name in ("starts_at", "ends_at"):
                first[name] = first[name].strftime("%H:%M") if first[name] else ""
        super().__init__(data, initial=first)
        themes: Any = self.fields["theme"]
        themes.queryset = Theme.objects.filter(programme=programme)
        themes.label_from_instance = lambda theme: theme.title

    def plan(self) -> DialoguePlan:
        return DialoguePlan(**self.cleaned_data)


class LayTablesForm(forms.Form):
    """How many tables there are, of how many seats."""

    tables = forms.IntegerField(label=gettext_lazy("Tables"), min_value=1, max_value=MOST_TABLES)
    seats = forms.IntegerField(label=gettext_lazy("Seats at each table"), min_value=1, max_value=MOST_SEATS)


class TablesForm(forms.Form):
    """What each table offers: four fields a table, named by its number."""

    def __init__(self, data: Any = None, *, tables: list[Table]) -> None:
        super().__init__(data)
        self.tables = tables
        for table in tables:
            told = _("table %(number)d") % {"number": table.number}
            self._add(table, "room", forms.CharField(required=False, max_length=80), _("Room"), told)
            self._add(
                table,
                "language",
                forms.ChoiceField(required=False, choices=[("", _("any")), *SPOKEN]),
                _("Language"),
                told,
            )
            self._add(table, "is_reachable", forms.BooleanField(required=False), _("Wheelchair"), told)
            self._add(table, "is_online", forms.BooleanField(required=False), _("Online"), told)

    def _add(self, table: Table, name: str, field: forms.Field, label: str, told: str) -> None:
        field.label, field.initial = label, getattr(table, name)
        # In a table of fields a label of its own for each would be read twenty times: the name says it once.
        field.widget.attrs["aria-label"] = f"{label}, {told}"
        self.fields[f"{name}-{table.number}"] = field

    def rows(self) -> list[tuple[Table, list[forms.BoundField]]]:
        names = ("room", "language", "is_reachable", "is_online")
        return [(table, [self[f"{name}-{table.number}"] for name in names]) for table in self.tables]

    def offers(self) -> list[Offer]:
        names = ("room", "language", "is_reachable", "is_online")
        return [
            Offer(table.number, **{name: self.cleaned_data[f"{name}-{table.number}"] for name in names})
            for table in self.tables
        ]


class ShippedFeatureForm(forms.Form):
    """Take a feature that we ship."""

    feature = forms.ChoiceField(label=gettext_lazy("Feature"))

    def __init__(self, *args: Any, programme: Programme, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        taken = set(Feature.objects.filter(programme=programme).values_list("slug", flat=True))
        spoken = "en" if (get_language() or "nl").startswith("en") else "nl"
        self.fields["feature"].choices = [  # type: ignore[attr-defined]
            (slug, row["name"][spoken]) for slug, row in shipped_features().items() if slug not in taken
        ]

    @property
    def is_empty(self) -> bool:
        return not self.fields["feature"].choices  # type: ignore[attr-defined]


class OwnFeatureForm(forms.Form):
    """A feature of the programme's own."""

    name = forms.CharField(label=gettext_lazy("Name of the feature"), max_length=80)
    question = forms.CharField(
        label=gettext_lazy("Question to people"),
        max_length=200,
        help_text=gettext_lazy("For example: In which part of the village do you live?"),
    )
    answers = forms.CharField(
        label=gettext_lazy("Answers, one per line"), max_length=4000, widget=forms.Textarea(attrs={"rows": 5})
    )

    def lines(self) -> list[str]:
        return [line.strip() for line in self.cleaned_data["answers"].splitlines() if line.strip()]


class GroupForm(forms.Form):
    """A target group: its name, the answers of its people, and how many are sought."""

    name_nl = forms.CharField(
        label=gettext_lazy("Who are you looking for? (Dutch)"),
        max_length=200,
        help_text=gettext_lazy("So that it fits behind a number: people under 25 from Zeeland."),
    )
    name_en = forms.CharField(
        label=gettext_lazy("Who are you looking for? (English)"), max_length=200, required=False
    )
    least = forms.IntegerField(label=gettext_lazy("At least"), min_value=0, max_value=100_000, required=False)
    most = forms.IntegerField(label=gettext_lazy("At most"), min_value=0, max_value=100_000, required=False)
    share = forms.IntegerField(
        label=gettext_lazy("Or a share of the places, in percent"),
        min_value=0,
        max_value=100,
        required=False,
    )
    tolerance = forms.IntegerField(
        label=gettext_lazy("More or fewer than that, in percent"),
        min_value=0,
        max_value=100,
        required=False,
    )

    def __init__(self, *args: Any, programme: Programme, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked = list(Feature.objects.filter(programme=programme))
        for feature in self.asked:
            self.fields[f"feature-{feature.slug}"] = forms.MultipleChoiceField(
                label=feature.name.capitalize(),
                required=False,
                choices=[(key, feature.answer_name(key)) for key in feature.keys],
                widget=forms.CheckboxSelectMultiple,
            )
        numbers = ["least", "most", "share", "tolerance"]
        self.order_fields(
            ["name_nl", "name_en", *(f"feature-{feature.slug}" for feature in self.asked), *numbers]
        )

    def quota(self) -> Quota:
        data = self.cleaned_data
        return Quota(
            name_nl=data["name_nl"],
            name_en=data["name_en"],
            conditions={feature.slug: data[f"feature-{feature.slug}"] for feature in self.asked},
            least=data["least"],
            most=data["most"],
            share=data["share"],
            tolerance=data["tolerance"] or 0,
        )
