"""Guides to read, under /<language>/<programme>/; and the work around an evening, under its workbench."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from samenspraak.evening.views import guides

app_name = "evening"
HERE = "<slug:programme>/"
BENCH = f"{HERE}werkbank/avond/"

urlpatterns: list[URLPattern | URLResolver] = [
    path(f"{HERE}gesprekswijzers/", guides.guides, name="guides"),
    path(f"{HERE}gesprekswijzers/<slug:slug>/", guides.guide, name="guide"),
    path(f"{BENCH}gesprekswijzers/<uuid:key>/wijzigen/", guides.change_guide, name="change-guide"),
    path(f"{BENCH}gesprekswijzers/<uuid:key>/overnemen/", guides.copy_guide, name="copy-guide"),
]
