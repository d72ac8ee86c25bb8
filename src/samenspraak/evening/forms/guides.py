"""What is asked around an evening."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.forms import BaseFormSet, formset_factory
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspraak.convene.choices import Pictogram
from samenspraak.convene.models import ConversationGuide
from samenspraak.evening.actions import GuideDraft, RoundDraft
from samenspraak.evening.queries import kind_names
from samenspraak.ground.choices import Language
from samenspraak.ground.models import Programme

MOST_MINUTES = 240
MOST_ROUNDS = 30


class LinesField(forms.CharField):
    """Several short texts, one a line."""

    widget = forms.Textarea

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        return [line.strip() for line in (super().to_python(value) or "").splitlines() if line.strip()]

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(self.to_python(data) != (initial or []))


class GuideForm(forms.Form):
    """What a guide says of itself; its rounds stand in a form of their own each."""

    title = forms.CharField(label=gettext_lazy("Name of the guide"), max_length=200)
    summary = forms.CharField(
        label=gettext_lazy("For whom is it, and what does it bring?"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    preparation = LinesField(
        label=gettext_lazy("What to have ready"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=gettext_lazy("One thing per line."),
    )
    is_plain = forms.BooleanField(
        label=gettext_lazy("For people for whom reading is hard: large pictures, short sentences"),
        required=False,
    )


class RoundForm(forms.Form):
    """One round of a guide."""

    title = forms.CharField(label=gettext_lazy("Name of the round"), max_length=80)
    minutes = forms.IntegerField(label=gettext_lazy("Minutes"), min_value=1, max_value=MOST_MINUTES)
    purpose = forms.CharField(label=gettext_lazy("What is it for?"), max_length=300)
    opening_question = forms.CharField(
        label=gettext_lazy("Opening question"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("Leave it empty in a break."),
    )
    follow_ups = LinesField(
        label=gettext_lazy("Follow-up questions to ask"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("One question per line."),
    )
    guidance = forms.CharField(
        label=gettext_lazy("For the facilitator"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    kinds = forms.MultipleChoiceField(
        label=gettext_lazy("What it usually yields"), required=False, widget=forms.CheckboxSelectMultiple
    )
    pictogram = forms.ChoiceField(
        label=gettext_lazy("Picture"),
        required=False,
        choices=[("", gettext_lazy("No picture")), *Pictogram.choices],
    )

    def __init__(self, *args: Any, kinds: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kinds"].choices = list(kinds.items())  # type: ignore[attr-defined]

    def draft(self) -> RoundDraft:
        names = (
            "title",
            "minutes",
            "purpose",
            "opening_question",
            "follow_ups",
            "guidance",
            "kinds",
            "pictogram",
        )
        return RoundDraft(**{name: self.cleaned_data[name] for name in names})


class BaseRounds(BaseFormSet[RoundForm]):
    """The rounds of a guide in their order; a ticked one is left out, the empty one at the end may stay empty."""

    def add_fields(self, form: RoundForm, index: int | None) -> None:
        super().add_fields(form, index)
        form.fields["ORDER"].label = _("Place")
        form.fields["DELETE"].label = _("Leave this round out")

    def drafts(self) -> list[RoundDraft]:
        return [form.draft() for form in self.ordered_forms if form.cleaned_data]


RoundsForm = formset_factory(
    RoundForm,
    formset=BaseRounds,
    extra=1,
    can_order=True,
    can_delete=True,
    max_num=MOST_ROUNDS,
    absolute_max=MOST_ROUNDS,
)


class GuideForms:
    """A guide and its rounds, asked on one page."""

    def __init__(self, guide: ConversationGuide, programme: Programme, data: Any = None) -> None:
        rounds = [
            {**{name: getattr(one, name) for name in RoundForm.base_fields}} for one in guide.rounds.all()
        ]
        first = {name: getattr(guide, name) for name in GuideForm.base_fields}
        self.guide = GuideForm(data, initial=first)
        self.rounds = cast(
            "BaseRounds",
            RoundsForm(data, initial=rounds, prefix="ronde", form_kwargs={"kinds": kind_names(programme)}),
        )

    def are_valid(self) -> bool:
        # Both are asked, so that a reader sees every mistake at once.
        return all([self.guide.is_valid(), self.rounds.is_valid()])

    def draft(self) -> GuideDraft:
        data = self.guide.cleaned_data
        return GuideDraft(
            title=data["title"],
            summary=data["summary"],
            preparation=data["preparation"],
            is_plain=data["is_plain"],
            rounds=self.rounds.drafts(),
        )


class CopyForm(forms.Form):
    """Under which name a guide is taken over."""

    title = forms.CharField(label=gettext_lazy("Name of your guide"), max_length=200)


class TranslateForm(forms.Form):
    """Into which language a guide will be put."""

    language = forms.ChoiceField(label=gettext_lazy("Language"))

    def __init__(self, *args: Any, known: set[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = [  # type: ignore[attr-defined]
            (code, name) for code, name in Language.choices if code not in known and code != Language.UNKNOWN
        ]
