"""What the idea box asks, and how it tells people from machines without asking a third party."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

from django import forms
from django.core import signing
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspraak.gather.actions import Writing
from samenspraak.gather.choices import ASKED_OF_YOU, Purpose
from samenspraak.gather.models import Question
from samenspraak.ground.choices import Language
from samenspraak.ground.choosing import SpokenSelect
from samenspraak.ground.models import shown_in
from samenspraak.perspective.models import PublicQuestion
from samenspraak.perspective.told import title_told, titles_in
from samenspraak.public.here import language

SALT = "idea box"
# Nobody writes an idea in two seconds; nobody leaves a form open for longer than a day.
LEAST_SECONDS = 2
MOST_SECONDS = 24 * 3600
LONGEST = 5_000


def new_ticket() -> str:
    """What makes a form one form: its moment and the id that the idea will have, signed."""
    return signing.dumps(str(uuid.uuid4()), salt=SALT)


def _is_younger(ticket: str, seconds: int) -> bool:
    try:
        signing.loads(ticket, salt=SALT, max_age=seconds)
    except signing.SignatureExpired:
        return False
    return True


class IdeaForm(forms.Form):
    """One page, plain words, no account."""

    question = forms.ChoiceField(label=gettext_lazy("What is it about?"), required=False)
    text = forms.CharField(
        label=gettext_lazy("What do you want to say?"),
        widget=forms.Textarea(attrs={"rows": 7, "maxlength": LONGEST * 2}),
        help_text=gettext_lazy(
            "Do not write names or addresses. It is not published until someone has read it."
        ),
        error_messages={"required": gettext_lazy("There are no words in it. Write what you want to say.")},
    )
    speaks_as = forms.CharField(
        label=gettext_lazy("In what role do you say this?"),
        required=False,
        max_length=120,
        help_text=gettext_lazy("For example: student, neighbour, nurse."),
    )
    language = forms.ChoiceField(
        label=gettext_lazy("Language"),
        choices=[choice for choice in Language.choices if choice[0] != Language.UNKNOWN],
    )
    quote = forms.BooleanField(label=ASKED_OF_YOU[Purpose.QUOTE], required=False)
    open_data = forms.BooleanField(label=ASKED_OF_YOU[Purpose.OPEN_DATA], required=False)
    under_16 = forms.BooleanField(label=gettext_lazy("I am under 16"), required=False)
    guardian = forms.BooleanField(
        label=gettext_lazy("My parent or guardian has read this and agrees"), required=False
    )
    # People do not see this field; machines fill in whatever there is.
    website = forms.CharField(
        label=gettext_lazy("Leave this empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )
    ticket = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        *args: Any,
        questions: Sequence[Question],
        asked: PublicQuestion | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.questions = {str(row.pk): row for row in questions}
        self.asked = asked
        choices = [(key, row.text) for key, row in self.questions.items()]
        spoken = {key: shown_in(row, "text") for key, row in self.questions.items()}
        if asked is not None:
            told = title_told(asked, language(), titles_in(asked.programme_id, language()))
            choices.insert(0, (asked.public_id, told.text))
            spoken[asked.public_id] = told.language
        field: Any = self.fields["question"]
        field.widget = SpokenSelect(spoken)
        field.choices = [("", _("Something else")), *choices]
        if not choices:
            del self.fields["question"]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("website"):
            self.add_error(
                "website", _("Leave this field empty; it is there to stop machines. Then send it again.")
            )
        if (data.get("quote") or data.get("open_data")) and data.get("under_16") and not data.get("guardian"):
            self.add_error("guardian", _("If you are under 16, a parent or guardian must agree to this."))
        self.key = self._key(str(data.get("ticket", "")))
        return data

    def _key(self, ticket: str) -> uuid.UUID | None:
        """The id that this form gives its idea; a form that is no form of ours, or too old, is asked again."""
        try:
            key = uuid.UUID(signing.loads(ticket, salt=SALT, max_age=MOST_SECONDS))
        except (signing.BadSignature, ValueError):
            self.add_error(
                None, _("This page was open for too long. Your words are still here: send them once more.")
            )
            return None
        if _is_younger(ticket, LEAST_SECONDS):
            self.add_error(None, _("That was very quick. Your words are still here: send them once more."))
        return key

    def writing(self) -> Writing:
        """What was written, as the action takes it. Silence on a purpose stays silence."""
        data = self.cleaned_data
        assert self.key is not None
        chosen = str(data.get("question", ""))
        wished = {Purpose.QUOTE: data["quote"], Purpose.OPEN_DATA: data["open_data"]}
        return Writing(
            key=self.key,
            text=data["text"],
            question=self.questions.get(chosen),
            asked_in=chosen if self.asked is not None and chosen == self.asked.public_id else "",
            speaks_as=data["speaks_as"],
            language=data["language"],
            purposes={purpose: True for purpose, yes in wished.items() if yes},
            under_16=data["under_16"],
            by_guardian=data["guardian"],
        )
