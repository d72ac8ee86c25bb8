"""My table, for whoever holds an open card. Under /<language>/<programme>/mijn-tafel/."""

from __future__ import annotations

from django.urls import path

from samenspraak.trace import my_views, telling_views

app_name = "mine"
urlpatterns = [
    path("", my_views.table, name="table"),
    path("besluiten/", my_views.decide, name="decide"),
    path("alles-intrekken/", my_views.take_all_back, name="take-all-back"),
    path("bericht/", telling_views.leave, name="tell-me"),
    path("bericht/opnieuw/", telling_views.again, name="tell-me-again"),
    path("bericht/stoppen/", telling_views.stop, name="stop-telling"),
    path("bijdrage/<slug:public_id>/", my_views.contribution, name="contribution"),
    path("bijdrage/<slug:public_id>/verbeteren/", my_views.correct, name="correct"),
    path("bijdrage/<slug:public_id>/tweede-blik/", my_views.appeal, name="appeal"),
    path("bijdrage/<slug:public_id>/bezwaar/", my_views.objection, name="object"),
    path("bijdrage/<slug:public_id>/besluiten/", my_views.decide, name="decide-about"),
    path("bijdrage/<slug:public_id>/intrekken/", my_views.take_back, name="take-back"),
]
