"""Forms of those who answer: a reply, a promise, what was done, and how far it is."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspraak.analyse.models import RedThread
from samenspraak.analyse.queries import confirmed_threads
from samenspraak.followup.actions import Promise
from samenspraak.followup.choices import CommitmentState, ReplyVerdict
from samenspraak.followup.models import Commitment, Milestone
from samenspraak.ground import clock
from samenspraak.ground.choices import Precision
from samenspraak.ground.models import Programme
from samenspraak.people.models import Body
from samenspraak.perspective.choices import EditionState
from samenspraak.perspective.models import Challenge, Option

Target = Challenge | Option | RedThread
# What a promise may begin as; the rest needs a reason, and so the form for changes.
OPENING_STATES = (CommitmentState.PLANNED, CommitmentState.UNDER_WAY, CommitmentState.DONE)


def challenges_of(programme: Programme) -> list[Challenge]:
    rows = Challenge.objects.filter(programme=programme, edition__state=EditionState.PUBLISHED)
    return list(rows.prefetch_related("options").order_by("edition__language", "order"))


class Targets:
    """What may be answered: challenges and options of the published edition, and confirmed threads."""

    def __init__(self, programme: Programme, *, with_threads: bool) -> None:
        self.rows: dict[str, Target] = {}
        challenges: list[tuple[str, str]] = []
        options: list[tuple[str, str]] = []
        for challenge in challenges_of(programme):
            challenges.append(self._add("c", challenge, challenge.title))
            for option in challenge.options.all():
                options.append(self._add("o", option, f"{challenge.title}: {option.title}"))
        self.choices: list[Any] = [("", "—"), (_("Challenges"), challenges), (_("Options"), options)]
        if with_threads:
            threads = [self._add("t", thread, thread.label) for thread in confirmed_threads(programme)]
            self.choices.append((_("Red threads"), threads))

    def checkboxes(self) -> list[tuple[str, str]]:
        """All of them in one list, for ticking several."""
        return [(key, str(label)) for group in self.choices[1:] for key, label in group[1]]

    def _add(self, kind: str, row: Target, label: str) -> tuple[str, str]:
        key = f"{kind}-{row.public_id}"
        self.rows[key] = row
        return key, label


class FormOfABody(forms.Form):
    """A form in which a body speaks; the choice is limited to bodies that the user may speak for."""

    body = forms.ChoiceField(label=_("Who says this"))

    def __init__(self, *args: Any, bodies: list[Body], targets: Targets, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bodies = {str(body.pk): body for body in bodies}
        self.targets = targets
        self._offer("body", [(key, body.name) for key, body in self.bodies.items()])
        self._offer("to", targets.choices)

    def _offer(self, name: str, choices: list[Any]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    @property
    def chosen_body(self) -> Body:
        return self.bodies[self.cleaned_data["body"]]

    @property
    def chosen_target(self) -> Target | None:
        return self.targets.rows.get(self.cleaned_data["to"])


class ReplyForm(FormOfABody):
    to = forms.ChoiceField(label=_("What is answered"))
    verdict = forms.ChoiceField(label=_("Answer"), choices=ReplyVerdict.choices, widget=forms.RadioSelect)
    why = forms.CharField(
        label=_("Why"),
        help_text=_("An answer without a reason is not published."),
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    given_on = forms.DateField(label=_("Given on"), widget=forms.DateInput, initial=clock.today)


class PromiseForm(FormOfABody):
    to = forms.ChoiceField(label=_("About which challenge or option"), required=False)
    what_nl = forms.CharField(
        label=_("What is promised, in Dutch"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2000
    )
    what_en = forms.CharField(
        label=_("What is promised, in English"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        required=False,
    )
    due = forms.DateField(
        label=_("Until when"),
        help_text=_("For a month or a quarter: any day in it."),
        widget=forms.DateInput,
    )
    due_precision = forms.ChoiceField(label=_("How precise is that"), choices=Precision.choices)
    office = forms.CharField(
        label=_("Office that answers for it"),
        help_text=_("An office, such as alderman for living together; not a name."),
        max_length=200,
        required=False,
    )
    means = forms.CharField(
        label=_("With what"), widget=forms.Textarea(attrs={"rows": 2}), max_length=2000, required=False
    )

    state = forms.ChoiceField(
        label=_("How far along it is"),
        choices=[(one.value, one.label) for one in OPENING_STATES],
        initial=CommitmentState.PLANNED.value,
        required=False,
    )

    def promise(self) -> Promise:
        data = self.cleaned_data
        return Promise(
            what_nl=data["what_nl"],
            what_en=data["what_en"],
            due=data["due"],
            due_precision=Precision(data["due_precision"]),
            office=data["office"],
            means=data["means"],
            state=CommitmentState(data["state"] or CommitmentState.PLANNED),
        )


class ProgressForm(forms.Form):
    on = forms.DateField(label=_("Date"), widget=forms.DateInput, initial=clock.today)
    text = forms.CharField(label=_("What was done"), widget=forms.Textarea(attrs={"rows": 3}))
    url = forms.URLField(label=_("Address of a document"), required=False, assume_scheme="https")
    step = forms.ChoiceField(label=_("Which step was reached with it"), required=False)

    def __init__(self, *args: Any, promise: Commitment, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.steps = {str(row.pk): row for row in promise.milestones.filter(reached_on=None)}
        field = self.fields["step"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", "—"), *((key, row.what) for key, row in self.steps.items())]
        if not self.steps:
            del self.fields["step"]

    def milestone(self) -> Milestone | None:
        return self.steps.get(self.cleaned_data.get("step", ""))


class StateForm(forms.Form):
    state = forms.ChoiceField(label=_("How far along it is"), choices=CommitmentState.choices)
    reason = forms.CharField(
        label=_("Why"),
        help_text=_("Needed when it was changed, moved or not done."),
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
    )
    due = forms.DateField(label=_("Until when"), widget=forms.DateInput, required=False)
    due_precision = forms.ChoiceField(
        label=_("How precise is that"), choices=Precision.choices, required=False
    )


class MilestoneForm(forms.Form):
    what = forms.CharField(label=_("Step"), max_length=300)
    due = forms.DateField(label=_("Until when"), widget=forms.DateInput, required=False)
    due_precision = forms.ChoiceField(
        label=_("How precise is that"), choices=Precision.choices, required=False
    )
