"""What somebody is asked who takes part: what the target groups need, hospitality, and how to be reached."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspraak.convene.choices import Channel, Need, PartOfDay, Setting
from samenspraak.convene.forms.dialogues import SPOKEN
from samenspraak.convene.models import Dialogue
from samenspraak.convene.people_said import Reached, Said
from samenspraak.convene.queries import asked_features
from samenspraak.ground.choosing import SpokenSelect, speak
from samenspraak.ground.models import shown_in

ROLE_HELP = gettext_lazy("For example: student, baker, retired nurse. Write no name here.")


class PersonForm(forms.Form):
    """What is asked of everybody, whoever fills it in: a role, the features that groups need, what helps."""

    speaks_as = forms.CharField(
        label=gettext_lazy("In what role do you take part?"),
        max_length=120,
        required=False,
        help_text=ROLE_HELP,
    )
    languages = forms.MultipleChoiceField(
        label=gettext_lazy("In which languages can you talk?"),
        choices=SPOKEN,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    needs_interpreter = forms.BooleanField(label=gettext_lazy("An interpreter is needed"), required=False)
    needs_wheelchair = forms.BooleanField(label=gettext_lazy("I come in a wheelchair"), required=False)
    needs = forms.MultipleChoiceField(
        label=gettext_lazy("What do you need to take part?"),
        choices=Need.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    needs_childcare = forms.BooleanField(
        label=gettext_lazy("I bring children who need somebody to look after them"), required=False
    )
    needs_travel = forms.BooleanField(
        label=gettext_lazy("I need help to get there, or the fare"), required=False
    )
    part_of_day = forms.ChoiceField(
        label=gettext_lazy("When can you come?"),
        choices=PartOfDay.choices,
        initial=PartOfDay.EITHER,
        widget=forms.RadioSelect,
        required=False,
    )
    setting = forms.ChoiceField(
        label=gettext_lazy("How do you take part?"), widget=forms.RadioSelect, required=False
    )

    def __init__(self, *args: Any, dialogue: Dialogue, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked = asked_features(dialogue)
        names = []
        for feature in self.asked:
            name = f"feature-{feature.slug}"
            names.append(name)
            self.fields[name] = forms.ChoiceField(
                label=feature.question,
                required=False,
                widget=SpokenSelect({key: feature.answer_language(key) for key in feature.keys}),
                choices=[
                    ("", _("I would rather not say")),
                    *((key, feature.answer_name(key)) for key in feature.keys),
                ],
            )
            speak(self.fields[name], shown_in(feature, "question"))
        blended: Any = self.fields["setting"]
        blended.choices = [choice for choice in Setting.choices if choice[0] != Setting.BLENDED]
        blended.initial = Setting.IN_PERSON
        if dialogue.setting != Setting.BLENDED:
            del self.fields["setting"]
        if dialogue.starts_at is not None:
            # The hour is known: nothing is left to choose.
            del self.fields["part_of_day"]
        if dialogue.setting == Setting.ONLINE:
            for name in ("needs_wheelchair", "needs_travel", "needs_childcare"):
                del self.fields[name]
        self.online = dialogue.setting == Setting.ONLINE
        self.order_fields(["speaks_as", *names])

    def said(self, language: str, reached: Reached = Reached(), **more: Any) -> Said:  # noqa: B008 (frozen)
        data = self.cleaned_data
        return Said(
            speaks_as=data["speaks_as"],
            features={
                feature.slug: data[f"feature-{feature.slug}"]
                for feature in self.asked
                if data[f"feature-{feature.slug}"]
            },
            language=language,
            languages=tuple(data["languages"]),
            needs_interpreter=data["needs_interpreter"],
            needs_wheelchair=data.get("needs_wheelchair", False),
            needs=tuple(data["needs"]),
            needs_childcare=data.get("needs_childcare", False),
            needs_travel=data.get("needs_travel", False),
            part_of_day=data.get("part_of_day") or PartOfDay.EITHER,
            setting=data.get("setting") or (Setting.ONLINE if self.online else Setting.IN_PERSON),
            reached=reached,
            **more,
        )


class ReachedForm(PersonForm):
    """The same with a name, an address and, for who is younger than 16, a guardian."""

    name = forms.CharField(
        label=gettext_lazy("Your name"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        help_text=gettext_lazy("So that we know at the door who you are."),
    )
    email = forms.EmailField(
        label=gettext_lazy("Your e-mail address"),
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        help_text=gettext_lazy("For the confirmation and a reminder. Every message says how to stop them."),
    )
    phone = forms.CharField(
        label=gettext_lazy("Your telephone number"),
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
    )
    under_16 = forms.BooleanField(label=gettext_lazy("I am younger than 16"), required=False)
    guardian_name = forms.CharField(
        label=gettext_lazy("Name of your parent or guardian"), max_length=120, required=False
    )
    guardian_phone = forms.CharField(
        label=gettext_lazy("Telephone number of your parent or guardian"), max_length=120, required=False
    )
    guardian_agreed = forms.BooleanField(
        label=gettext_lazy("My parent or guardian agrees that I take part"), required=False
    )

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("under_16"):
            if not data.get("guardian_agreed"):
                self.add_error(
                    "guardian_agreed",
                    _("People under 16 take part with a guardian. Ask the guardian to agree."),
                )
            for name in ("guardian_name", "guardian_phone"):
                if not data.get(name):
                    self.add_error(name, _("We need to know whom to call about you."))
        return data

    def whole(self, language: str) -> Said:
        data = self.cleaned_data
        minor = data["under_16"]
        reached = Reached(
            name=data["name"].strip(),
            email=data["email"].strip(),
            phone=data["phone"].strip(),
            guardian_name=data["guardian_name"].strip() if minor else "",
            guardian_phone=data["guardian_phone"].strip() if minor else "",
        )
        return self.said(language, reached, under_16=minor, guardian_agreed=minor and data["guardian_agreed"])


class RegisterForm(ReachedForm):
    """The form on the public page."""

    # A field that people do not see and machines fill in.
    website = forms.CharField(
        label=gettext_lazy("Leave this field empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    def clean_website(self) -> str:
        if self.cleaned_data["website"]:
            raise ValidationError(_("Leave the last field of this form empty, and send it again."))
        return ""


class ByHandForm(ReachedForm):
    """The organiser enters somebody: from a paper list, a telephone call, the door."""

    channel = forms.ChoiceField(
        label=gettext_lazy("How did this person come to us?"), choices=Channel.choices
    )


class ThroughForm(PersonForm):
    """An organisation registers somebody by role only: there is no field for a name or an address."""

    code = forms.CharField(
        label=gettext_lazy("Code of your organisation"),
        max_length=60,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )
    under_16 = forms.BooleanField(label=gettext_lazy("This person is younger than 16"), required=False)
    guardian_agreed = forms.BooleanField(
        label=gettext_lazy("A parent or guardian agrees that this person takes part"), required=False
    )

    def __init__(self, *args: Any, dialogue: Dialogue, **kwargs: Any) -> None:
        super().__init__(*args, dialogue=dialogue, **kwargs)
        role: Any = self.fields["speaks_as"]
        role.required, role.label = True, _("In what role does this person take part?")
        self.order_fields(["code", "speaks_as"])

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("under_16") and not data.get("guardian_agreed"):
            self.add_error(
                "guardian_agreed",
                _("People under 16 take part with a guardian. Ask the guardian to agree."),
            )
        return data

    def by_role(self, language: str) -> Said:
        data = self.cleaned_data
        return self.said(language, under_16=data["under_16"], guardian_agreed=data["guardian_agreed"])


class ImportForm(forms.Form):
    """A list of people as a file."""

    document = forms.FileField(
        label=gettext_lazy("The list"),
        max_length=255,
        allow_empty_file=True,
        help_text=gettext_lazy("CSV, Excel (xlsx) or OpenDocument (ods); the first row names the columns."),
    )
    channel = forms.ChoiceField(
        label=gettext_lazy("How did these people come to us?"), choices=Channel.choices
    )


class CountForm(forms.Form):
    """How many were asked outside this house."""

    channel = forms.ChoiceField(label=gettext_lazy("Way of inviting"), choices=Channel.choices)
    invited = forms.IntegerField(label=gettext_lazy("Invited"), min_value=0, max_value=10_000_000)
    refused = forms.IntegerField(label=gettext_lazy("Said no"), min_value=0, max_value=10_000_000)


class IntermediaryForm(forms.Form):
    """An organisation that registers people by role only."""

    organisation = forms.CharField(label=gettext_lazy("Name of the organisation"), max_length=200)


class MyCodeForm(forms.Form):
    """The code of a registration, typed by hand or taken from behind the # by the page itself."""

    code = forms.CharField(
        label=gettext_lazy("Code of your registration"),
        max_length=60,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
        ),
        error_messages={"required": gettext_lazy("Type the code that you got when you registered.")},
    )


class InviteForm(forms.Form):
    """Addresses of people to invite, pasted as they come."""

    addresses = forms.CharField(
        label=gettext_lazy("E-mail addresses"),
        max_length=200_000,
        widget=forms.Textarea(attrs={"rows": 5, "spellcheck": "false"}),
        help_text=gettext_lazy(
            "One a line, or with commas between them. They are erased after the dialogue."
        ),
    )
    channel = forms.ChoiceField(label=gettext_lazy("Way of inviting"), choices=Channel.choices)
    language = forms.ChoiceField(
        label=gettext_lazy("Language of the invitation"),
        choices=[choice for choice in SPOKEN if choice[0] in ("nl", "en")],
    )
