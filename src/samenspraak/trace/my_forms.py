"""What a bearer decides about their own words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.utils.html import format_html
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from samenspraak.analyse.models import RedThread
from samenspraak.followup.objections import Use
from samenspraak.gather.choices import ASKED_OF_YOU, Purpose
from samenspraak.people.models import Contact
from samenspraak.perspective.models import Quote
from samenspraak.trace.my_table import Decision
from samenspraak.trace.queries import Journey

TELEPHONE = re.compile(r"\+?[0-9][0-9 ()./-]*")


class DecisionsForm(forms.Form):
    """A yes or a no per purpose; what is not changed is not recorded again."""

    purposes = forms.MultipleChoiceField(
        label=_("What may be done with it"), required=False, widget=forms.CheckboxSelectMultiple
    )
    guardian = forms.BooleanField(
        label=_("I am the parent or guardian, and I decide this"),
        required=False,
        help_text=_("This card is of someone under 16. Only a parent or guardian can say yes."),
    )

    def __init__(
        self, data: Any = None, *, decisions: Sequence[Decision], under_16: bool, **kwargs: Any
    ) -> None:
        holds = [one.purpose.value for one in decisions if one.holds]
        super().__init__(data, initial={"purposes": holds}, **kwargs)
        self.decisions = decisions
        self.fields["purposes"].choices = [  # type: ignore[attr-defined]
            (
                one.purpose.value,
                format_html("<strong>{}</strong> {}", one.purpose.label, ASKED_OF_YOU[one.purpose]),
            )
            for one in decisions
        ]
        if not under_16:
            del self.fields["guardian"]

    def changed_purposes(self) -> dict[Purpose, bool]:
        """Only what is otherwise than it was."""
        chosen = set(self.cleaned_data["purposes"])
        return {
            one.purpose: one.purpose.value in chosen
            for one in self.decisions
            if (one.purpose.value in chosen) != one.holds
        }


class ContactForm(forms.Form):
    """Where one wants to be told; nothing is required, one of the two is enough."""

    email = forms.EmailField(
        label=_("E-mail address"),
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        help_text=_("We send one e-mail with a link first, so that nobody else can leave your address here."),
    )
    language = forms.ChoiceField(
        label=_("In which language should we write to you?"),
        choices=settings.LANGUAGES,
        widget=forms.RadioSelect,
    )
    phone = forms.CharField(
        label=_("Telephone number"),
        required=False,
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
        help_text=_("Only the host of your table sees it, and may call you. We send no text messages."),
    )
    guardian = forms.BooleanField(
        label=_("I am the parent or guardian, and this is my address"),
        required=False,
        help_text=_("This card is of someone under 16. Only a parent or guardian can leave an address."),
    )

    def __init__(
        self, data: Any = None, *, under_16: bool, contact: Contact | None = None, seated: bool = True
    ) -> None:
        initial = {"language": get_language() or "nl"}
        if contact is not None:
            initial = {"email": contact.email, "phone": contact.phone, "language": contact.language}
        super().__init__(data, initial=initial, auto_id="tell_%s")
        if not under_16:
            del self.fields["guardian"]
        if not seated:
            # Whoever sent in an idea sat at no table: there is no host to ring.
            del self.fields["phone"]

    def clean_phone(self) -> str:
        typed = str(self.cleaned_data["phone"]).strip()
        if typed and not (TELEPHONE.fullmatch(typed) and 8 <= sum(map(str.isdigit, typed)) <= 15):
            raise forms.ValidationError(_("This is not a telephone number. For example: 06 12345678."))
        return typed

    def answers(self) -> dict[str, Any]:
        """As the action takes them."""
        given = self.cleaned_data
        return {
            "email": given["email"],
            "phone": given.get("phone", ""),
            "language": given["language"],
            "by_guardian": bool(given.get("guardian")),
        }


class CorrectionForm(forms.Form):
    """What the words should have been."""

    text = forms.CharField(
        label=_("What it should say"),
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_(
            "Someone working for the organiser looks at it first. Until then the words stay as they are."
        ),
    )


class TakeBackForm(forms.Form):
    """Taking back one contribution, when others stand behind it too."""

    tells_of_me = forms.BooleanField(
        label=_("These words are about me, so they must go altogether"), required=False
    )

    def __init__(self, data: Any = None, *, shared: bool) -> None:
        super().__init__(data)
        if not shared:
            del self.fields["tells_of_me"]


class AppealForm(forms.Form):
    """Why a refusal is not right."""

    text = forms.CharField(
        label=_("Why is this not right?"), max_length=2_000, widget=forms.Textarea(attrs={"rows": 4})
    )


class ObjectionForm(forms.Form):
    """This is not what we meant: which use, and what is not right about it."""

    use = forms.ChoiceField(label=_("Which use?"), widget=forms.RadioSelect)
    text = forms.CharField(
        label=_("What is not right about it?"),
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("That you object, and what came of it, is public; your name is not known."),
    )

    def __init__(self, data: Any = None, *, went: Journey) -> None:
        super().__init__(data, auto_id="object_%s")
        self.uses: dict[str, Use] = {
            **{f"t{row.pk}": row for row in went.threads},
            **{f"s{row.pk}": row for row in went.sentences},
            **{f"q{row.pk}": row for row in went.quotes},
        }
        self.fields["use"].choices = [  # type: ignore[attr-defined]
            (key, _named(row, went)) for key, row in self.uses.items()
        ]


def _named(use: Use, went: Journey) -> str:
    """A use as its people know it; of a quote their own words in it."""
    if isinstance(use, RedThread):
        return use.label
    if isinstance(use, Quote):
        return gettext("The quote: “%(words)s”") % {"words": went.quotes[use]}
    return use.text
