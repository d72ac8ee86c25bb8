"""Keys for programs of a body that bring its promises up to date by the API."""

from __future__ import annotations

import uuid

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from samenspraak.followup.views.asking import REFUSED, answers, programme_of, user_of
from samenspraak.ground.access import access
from samenspraak.people import api_keys


class KeyForm(forms.Form):
    name = forms.CharField(
        label=gettext_lazy("Which program will use it"),
        help_text=gettext_lazy("In your own words, such as: our project register."),
        max_length=100,
    )


@access(answers)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def keys(request: HttpRequest, programme: str) -> HttpResponse:
    """One's own keys; a new one is shown once, on the answer itself."""
    here, user = programme_of(request), user_of(request)
    form = KeyForm(request.POST if request.method == "POST" else None)
    made = None
    if request.method == "POST" and form.is_valid():
        made = api_keys.make_key(user, here, name=form.cleaned_data["name"])
        form = KeyForm()
    context = {
        "form": form,
        "made": made,
        "rows": list(api_keys.keys_of(user, here)),
        "address": request.build_absolute_uri(f"/api/v1/programmes/{here.slug}/commitments/"),
    }
    return render(request, "followup/keys.html", context, status=REFUSED if form.errors else 200)


@access(answers)
@require_POST
def withdraw(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Let one of one's own keys open nothing from now on."""
    row = get_object_or_404(api_keys.keys_of(user_of(request), programme_of(request)), pk=key)
    api_keys.withdraw_key(row, by=user_of(request))
    messages.success(request, _("The key no longer opens anything."))
    return redirect("followup:keys", programme=programme)
