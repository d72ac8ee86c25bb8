"""Runs and red threads. Under /<language>/<programme>/werkbank/analyse/."""

from __future__ import annotations

from django.urls import path

from samenspraak.analyse import views

app_name = "analyse"
urlpatterns = [
    path("", views.threads, name="threads"),
    path("start/", views.start_run, name="start-run"),
    path("samenvoegen/", views.merge, name="merge"),
    path("ronde/<uuid:key>/", views.run, name="run"),
    path("draad/<uuid:key>/", views.thread, name="thread"),
    path("draad/<uuid:key>/beschrijven/", views.describe, name="describe"),
    path("draad/<uuid:key>/besluit/", views.decide, name="decide"),
    path("draad/<uuid:key>/splitsen/", views.split, name="split"),
    path("draad/<uuid:key>/zoeken/", views.find_voice, name="find-voice"),
    path("draad/<uuid:key>/toevoegen/", views.add_voice, name="add-voice"),
    path("stem/<uuid:key>/", views.move_voice, name="move-voice"),
]
