"""Forms of analysis: start a run, describe a thread, merge and split."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspraak.analyse.actions import Description
from samenspraak.analyse.choices import Addressee, Level
from samenspraak.analyse.models import RedThread


class RunForm(forms.Form):
    seed = forms.IntegerField(
        label=_("Seed"),
        help_text=_("The same seed and the same contributions give the same threads again."),
        min_value=0,
        max_value=2**31 - 1,
        initial=0,
        required=False,
    )


class DescriptionForm(forms.Form):
    """What a thread is called, the sentence that names it, and who is to move where."""

    label_nl = forms.CharField(label=_("Name in Dutch"), max_length=200)
    label_en = forms.CharField(label=_("Name in English"), max_length=200, required=False)
    sentence_nl = forms.CharField(
        label=_("One sentence in Dutch that says what was heard"),
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
    )
    sentence_en = forms.CharField(
        label=_("One sentence in English that says what was heard"),
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
    )
    addressees = forms.MultipleChoiceField(
        label=_("Who should act"),
        choices=Addressee.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    level = forms.ChoiceField(label=_("Level"), choices=[("", "—"), *Level.choices], required=False)
    place = forms.CharField(label=_("Place"), max_length=200, required=False)

    @classmethod
    def of(cls, thread: RedThread, data: Any = None) -> DescriptionForm:
        """The form filled with what the thread says now."""
        names = ("label_nl", "label_en", "sentence_nl", "sentence_en", "addressees", "level", "place")
        return cls(data, initial={name: getattr(thread, name) for name in names})

    def description(self) -> Description:
        return Description(**self.cleaned_data)


class MergeForm(forms.Form):
    """Several threads that are one; the choice comes from the list itself."""

    label_nl = forms.CharField(label=_("Name of the merged thread"), max_length=200)
    threads = forms.MultipleChoiceField(choices=[], widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, threads: list[RedThread], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["threads"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(str(thread.pk), thread.label_nl) for thread in threads]


class SplitForm(forms.Form):
    label_nl = forms.CharField(label=_("Name of the new thread"), max_length=200)
    strands = forms.MultipleChoiceField(choices=[], widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, strand_ids: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["strands"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(key, key) for key in strand_ids]
