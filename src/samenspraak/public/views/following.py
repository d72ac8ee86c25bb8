"""Asking to be told what is new, and the two pages that a mail points to. Opening one of those changes nothing."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from samenspraak.ground.access import access, anyone, reads_programme
from samenspraak.people import subscribing
from samenspraak.people.limits import SUBSCRIBING
from samenspraak.people.models import Subscriber
from samenspraak.public.here import language, programme_of

REFUSED, TOO_OFTEN, NOT_FOUND = 422, 429, 404


class FollowForm(forms.Form):
    email = forms.EmailField(
        label=gettext_lazy("Your e-mail address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "invalid": gettext_lazy("This is not an e-mail address. Write it as name@example.org.")
        },
    )
    promises = forms.BooleanField(
        label=gettext_lazy("Tell me of promises too"),
        help_text=gettext_lazy("When something is promised, and when something changes in a promise."),
        required=False,
    )
    website = forms.CharField(
        label=gettext_lazy("Leave this field empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    def clean_website(self) -> str:
        if self.cleaned_data["website"]:
            raise forms.ValidationError(
                _("Leave this field empty; it is there to stop machines. Then send it again.")
            )
        return ""


@access(reads_programme)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def subscribe(request: HttpRequest, programme: str) -> HttpResponse:
    """Leave an address. The answer is the same whether it was there already or not."""
    form = FollowForm(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "public/follow.html", {"form": form}, status=REFUSED if form.errors else 200)
    wait = SUBSCRIBING.wait(request)
    if wait:
        minutes = {"minutes": -(-wait // 60)}
        form.add_error(
            None,
            _(
                "A lot was sent from this connection. Your address is still here: try again in %(minutes)d minutes."
            )
            % minutes,
        )
        answer = render(request, "public/follow.html", {"form": form}, status=TOO_OFTEN)
        answer["Retry-After"] = str(wait)
        return answer
    SUBSCRIBING.take(request)
    subscribing.subscribe(
        programme_of(request),
        form.cleaned_data["email"],
        language=language(),
        promises=form.cleaned_data["promises"],
    )
    return render(request, "public/follow_asked.html", {"email": form.cleaned_data["email"]})


@access(anyone)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, programme: str, key: str) -> HttpResponse:
    """Yes, this is my address and I want to be told."""
    row = _found(request, confirm_key=key)
    if row is None:
        return render(request, "public/follow_unknown.html", status=NOT_FOUND)
    if request.method == "POST":
        subscribing.confirm(row)
    context = {
        "done": not subscribing.is_asked(row),
        "about_promises": bool(row.promises_asked_at or row.promises_from),
        "stop": subscribing.stop_path(row),
    }
    return render(request, "public/follow_confirm.html", context)


# Without a token: a mail program's own button posts here from nowhere (RFC 8058). All it can do is erase an address.
@csrf_exempt
@access(anyone)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def stop(request: HttpRequest, programme: str, key: str) -> HttpResponse:
    """Stop, and erase the address. A second time it is gone already, and the page says so."""
    row = _found(request, stop_key=key)
    if row is None:
        return render(request, "public/follow_unknown.html", status=NOT_FOUND)
    stopped = request.method == "POST"
    if stopped:
        subscribing.forget(row, reason="stopped by its holder")
    return render(request, "public/follow_stop.html", {"stopped": stopped})


def _found(request: HttpRequest, **key: str) -> Subscriber | None:
    return (
        Subscriber.objects.filter(programme=programme_of(request), **key).select_related("programme").first()
    )
