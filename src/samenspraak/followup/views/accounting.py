"""Whom the programme reached, and what it takes up from an earlier one."""

from __future__ import annotations

from functools import partial
from typing import Any, cast

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from samenspraak.followup import queries
from samenspraak.followup.actions import accounting as acts
from samenspraak.followup.models import ChannelReach, TakenUp
from samenspraak.followup.views.asking import REFUSED, done, programme_of, user_of
from samenspraak.ground import clock
from samenspraak.ground.access import access
from samenspraak.ground.models import Programme
from samenspraak.people.models import User
from samenspraak.people.queries import programmes_of
from samenspraak.people.rules import is_organiser
from samenspraak.perspective.models import Challenge


class ReachForm(forms.Form):
    channel = forms.CharField(label=gettext_lazy("Channel"), max_length=120)
    number = forms.IntegerField(label=gettext_lazy("How many people"), min_value=0, max_value=2_000_000_000)
    source = forms.CharField(label=gettext_lazy("Where the number was read"), max_length=300)
    on = forms.DateField(label=gettext_lazy("Date"), widget=forms.DateInput, initial=clock.today)


class TakeUpForm(forms.Form):
    """Challenges of earlier programmes of this organiser that nobody answered or whose promises are open."""

    challenges = forms.MultipleChoiceField(
        label=gettext_lazy("Open challenges of earlier dialogues"), widget=forms.CheckboxSelectMultiple
    )
    ask_again = forms.BooleanField(
        label=gettext_lazy("Also write to those from then who said that we may ask them again"),
        required=False,
    )

    def __init__(self, *args: Any, rows: list[Challenge], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows = {str(row.pk): row for row in rows}
        cast("forms.ChoiceField", self.fields["challenges"]).choices = [
            (key, f"{row.programme.title}: {row.title}") for key, row in self.rows.items()
        ]

    def by_programme(self) -> dict[Programme, list[Challenge]]:
        found: dict[Programme, list[Challenge]] = {}
        for key in self.cleaned_data["challenges"]:
            row = self.rows[key]
            found.setdefault(row.programme, []).append(row)
        return found


def _earlier(user: User, here: Programme) -> list[Challenge]:
    """What programmes that this person organises too left open, and is not taken up yet."""
    taken = set(TakenUp.objects.filter(programme=here).values_list("earlier_id", "key"))
    return [
        row
        for programme in programmes_of(user)
        if programme.pk != here.pk and queries.speaks_for_all(user, programme)
        for row in queries.left_open(programme)
        if (programme.pk, row.key) not in taken
    ]


@access(is_organiser)
@require_http_methods(["GET", "HEAD", "POST"])
def reach(request: HttpRequest, programme: str) -> HttpResponse:
    """Enter whom a channel reached."""
    here = programme_of(request)
    form = ReachForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        if done(form, lambda: acts.tell_reach(here, by=user_of(request), **given)):
            messages.success(request, _("Saved."))
            return redirect("followup:reach", programme=programme)
    context = {"form": form, "rows": ChannelReach.objects.filter(programme=here)}
    return render(request, "followup/reach.html", context, status=REFUSED if form.errors else 200)


@access(is_organiser)
@require_http_methods(["GET", "HEAD", "POST"])
def take_up_open(request: HttpRequest, programme: str) -> HttpResponse:
    """Put to everyone here what an earlier programme left open."""
    here, user = programme_of(request), user_of(request)
    form = TakeUpForm(request.POST if request.method == "POST" else None, rows=_earlier(user, here))
    if request.method == "POST" and form.is_valid():
        asked = 0
        for earlier, challenges in form.by_programme().items():
            take = partial(acts.take_up_open, here, earlier, challenges, by=user)
            if done(form, take) is not None and form.cleaned_data["ask_again"]:
                asked += acts.ask_again(here, earlier, by=user)
        if not form.errors:
            messages.success(request, _("Taken up. People written to: %(number)d.") % {"number": asked})
            return redirect("followup:take-up-open", programme=programme)
    context = {"form": form, "rows": TakenUp.objects.filter(programme=here).select_related("earlier")}
    return render(request, "followup/take_up_open.html", context, status=REFUSED if form.errors else 200)
