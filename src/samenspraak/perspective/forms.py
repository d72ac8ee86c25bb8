"""Forms of the editor. A sentence is no Django form: its words are kept whatever is wrong with them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspraak.analyse.choices import Addressee
from samenspraak.analyse.models import RedThread
from samenspraak.analyse.queries import confirmed_threads
from samenspraak.ground.choices import Language
from samenspraak.people.models import Body, User
from samenspraak.people.queries import name_of
from samenspraak.perspective.choices import AnnexKind, ChangeReason, Part
from samenspraak.perspective.models import Annex, Challenge, Edition
from samenspraak.perspective.queries import writers

EDITION_LANGUAGES = [choice for choice in Language.choices if choice[0] in {"nl", "en"}]
FRAME_PARTS = [
    Part.PREFACE,
    Part.READING_GUIDE,
    Part.METHOD,
    Part.PRINCIPLE,
    Part.NEXT_STEPS,
    Part.UNKNOWN,
]
CHALLENGE_PARTS = [Part.STORY, Part.SUMMARY, Part.DILEMMA, Part.UNKNOWN]


class EditionForm(forms.Form):
    title = forms.CharField(label=_("Title"), max_length=200)
    subtitle = forms.CharField(label=_("Subtitle"), max_length=300, required=False)
    status = forms.CharField(
        label=_("Status"),
        max_length=200,
        help_text=_("Shown on every page, such as “reflection document, not a decision”."),
    )
    sponsor = forms.CharField(
        label=_("On whose behalf"),
        max_length=300,
        required=False,
        help_text=_("Who asked for it and who paid for it. Shown on the first page."),
    )

    @classmethod
    def of(cls, edition: Edition, data: Any = None) -> EditionForm:
        return cls(
            data,
            initial={name: getattr(edition, name) for name in ("title", "subtitle", "status", "sponsor")},
        )


class NewEditionForm(EditionForm):
    language = forms.ChoiceField(label=_("Language"), choices=EDITION_LANGUAGES)


class ThreadField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Red threads by their name."""

    def label_from_instance(self, obj: Any) -> str:
        return str(obj.label)


class ChallengeField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Challenges by their title."""

    def label_from_instance(self, obj: Any) -> str:
        return str(obj.title)


class OwnerField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """People by the name that they work under."""

    def label_from_instance(self, obj: Any) -> str:
        return name_of(obj)


class ChallengeForm(forms.Form):
    title = forms.CharField(label=_("Title"), max_length=200)
    why = forms.CharField(label=_("Why it matters"), widget=forms.Textarea(attrs={"rows": 2}), required=False)
    addressees = forms.MultipleChoiceField(
        label=_("Who should act"),
        choices=Addressee.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    groups = forms.CharField(
        label=_("Whom it concerns"), required=False, help_text=_("Separate groups with commas.")
    )
    threads = ThreadField(
        label=_("Red threads of this challenge"),
        queryset=RedThread.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    see_also = ChallengeField(
        label=_("See also"),
        queryset=Challenge.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    owner = OwnerField(label=_("Who looks after this chapter"), queryset=User.objects.none(), required=False)

    def __init__(
        self, *args: Any, edition: Edition, challenge: Challenge | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        others = edition.challenges.exclude(pk=challenge.pk) if challenge else edition.challenges.all()
        self._choose("threads", confirmed_threads(edition.programme))
        self._choose("see_also", others)
        self._choose("owner", writers(edition.programme))

    def _choose(self, name: str, rows: Any) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = rows

    @classmethod
    def of(cls, challenge: Challenge, data: Any = None) -> ChallengeForm:
        initial = {
            "title": challenge.title,
            "why": challenge.why,
            "addressees": challenge.addressees,
            "groups": ", ".join(challenge.groups),
            "threads": [thread.pk for thread in challenge.threads.all()],
            "see_also": [other.pk for other in challenge.see_also.all()],
            "owner": challenge.owner_id,
        }
        return cls(data, edition=challenge.edition, challenge=challenge, initial=initial)

    def fields_of_challenge(self) -> dict[str, Any]:
        """What the action takes."""
        clean = self.cleaned_data
        groups = [part.strip() for part in clean["groups"].split(",") if part.strip()]
        told = {name: value for name, value in clean.items() if name != "owner"}
        return {**told, "groups": groups}


class RoundForm(forms.Form):
    question = forms.CharField(label=_("What you want to know"), max_length=300)
    ends_on = forms.DateField(
        label=_("Last day"), widget=forms.DateInput(attrs={"type": "date"}), input_formats=["%Y-%m-%d"]
    )


class CheckForm(forms.Form):
    body = forms.ModelChoiceField(label=_("Body"), queryset=Body.objects.all())
    question = forms.CharField(label=_("What should be checked"), max_length=300)
    due = forms.DateField(label=_("Before"), required=False, input_formats=["%Y-%m-%d"])


class PublishForm(forms.Form):
    note = forms.CharField(required=False)
    reason = forms.ChoiceField(required=False, choices=ChangeReason.choices)
    opens_at = forms.DateTimeField(required=False, input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"])


class OverruleTextForm(forms.Form):
    subject = forms.UUIDField()
    words = forms.CharField(strip=False)
    reason = forms.CharField()


class OverruleRenderedForm(OverruleTextForm):
    code = forms.CharField(max_length=60)
    words = forms.CharField(strip=False, required=False)


class QuoteForm(forms.Form):
    section = forms.ChoiceField(label=_("Place"))
    words = forms.CharField(
        label=_("Words to quote"),
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Leave out words with [...]. Put words of your own between [ and ]."),
    )
    collective = forms.BooleanField(label=_("This speaks for several people"), required=False)
    attribution = forms.CharField(
        label=_("Who says it"),
        required=False,
        max_length=200,
        help_text=_("Leave empty for the description that the disclosure rule gives."),
    )

    def __init__(self, *args: Any, places: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["section"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = places


class HeldFileForm(forms.Form):
    """What somebody decides about a file that is held back; the file is for a new one in its place."""

    file = forms.FileField(label=_("The new file"), required=False)
    reason = forms.CharField(
        label=_("How you know"),
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("For the team, not for readers. Do not write the words themselves."),
    )


class AnnexForm(forms.Form):
    title = forms.CharField(label=_("Title"), max_length=200)
    kind = forms.ChoiceField(label=_("Whose it is"), choices=AnnexKind.choices)
    text = forms.CharField(label=_("Text"), widget=forms.Textarea(attrs={"rows": 4}), required=False)
    file = forms.FileField(
        label=_("File"),
        required=False,
        help_text=_("A PDF, a picture, a document, a sheet, slides or a ZIP. Readers can download it."),
    )
    accessible_alternative = forms.CharField(
        label=_("The same content in readable form"),
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
        help_text=_("Needed for a document by a third party."),
    )

    @classmethod
    def of(cls, annex: Annex, data: Any = None, files: Any = None) -> AnnexForm:
        initial = {
            "title": annex.title,
            "kind": annex.kind,
            "text": annex.text,
            "accessible_alternative": annex.accessible_alternative,
        }
        return cls(data, files, initial=initial)
