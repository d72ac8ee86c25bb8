"""A page with every shared part on it, served for the browser tests; also a place to look when one changes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path

from samenspraak import urls
from samenspraak.ground.access import access, anyone
from samenspraak.ground.models import Job, Programme

HERE = Path(__file__).parent


class GalleryForm(forms.Form):
    """Every kind of control, some of them filled in wrongly."""

    idea = forms.CharField(label="Wat is uw idee?", help_text="Noem geen namen.", widget=forms.Textarea)
    place = forms.CharField(label="Plaats", required=False)
    day = forms.DateField(label="Dag van het gesprek", widget=forms.DateInput)
    kind = forms.ChoiceField(
        label="Soort dialoog", choices=[("theme", "Themadialoog"), ("own", "Eigen dialoog")]
    )
    way = forms.ChoiceField(
        label="Hoe gaf men toestemming?",
        choices=[("paper", "Op papier"), ("screen", "Op het scherm")],
        widget=forms.RadioSelect,
        help_text="Kies wat aan tafel is afgesproken.",
    )
    purposes = forms.MultipleChoiceField(
        label="Waarvoor?",
        choices=[("analyse", "Lezen en ordenen"), ("quote", "Woordelijk aanhalen")],
        widget=forms.CheckboxSelectMultiple,
    )
    agreed = forms.BooleanField(label="Iedereen aan tafel weet hiervan")
    minutes = forms.FileField(label="Verslag")


def context() -> dict[str, object]:
    """What the gallery shows, without a database."""
    form = GalleryForm(data={"place": "Veerdam", "kind": "theme"}, files={})
    form.is_valid()
    return {
        "programme": Programme(
            slug="waterkant",
            title_nl="Aan de waterkant",
            title_en="On the waterside",
            organiser_nl="de provincie Oeverland",
            is_demo=True,
        ),
        "form": form,
        "page_of_things": Paginator(range(200), 10).page(4),
        "job": Job(state="running", step="embed", done=120, total=400),
        "ended": Job(state="failed", problem="Het bestand is leeg. Kies een ander bestand."),
        "steps": [
            {
                "label": "Genoteerd aan tafel 3",
                "date": dt.date(2026, 3, 12),
                "text": "Themadialoog in het veerhuis",
                "url": "#a",
                "state": "done",
            },
            {"label": "In de rode draad Een plek om elkaar te ontmoeten", "url": "#b", "state": "done"},
            {"label": "In het perspectief", "date": dt.date(2026, 6, 1), "state": "current"},
            {"label": "Antwoord van de gemeente Veerdam", "state": "none"},
        ],
        "counts": [("Themadialoog", 8, 12), ("Verkenningsdialoog", 4, 6), ("Wetenschapsdialoog", 2, 6)],
        "keys": [("j", "volgende bijdrage"), ("k", "vorige bijdrage")],
    }


@access(anyone)
def gallery(request: HttpRequest, base: str) -> HttpResponse:
    messages.success(request, "De bijdrage is bewaard.")
    template = engines["django"].from_string((HERE / "gallery.html").read_text(encoding="utf-8"))
    return HttpResponse(template.render({**context(), "base": f"base/{base}.html"}, request))


@access(anyone)
def sources(request: HttpRequest) -> HttpResponse:
    return HttpResponse("<p>Een huiskamer in elk dorp.</p><p><a href='#'>Lees de hele bijdrage</a></p>")


@access(anyone)
def broken(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("on purpose")


urlpatterns = [
    path("proef/bronnen/", sources, name="sources"),
    path("proef/stuk/", broken),
    path("proef/<str:base>/", gallery),
    *urls.urlpatterns,
]
