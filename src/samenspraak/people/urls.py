"""Signing in and out, the desk, and opening a card."""

from __future__ import annotations

from django.urls import path

from samenspraak.people import body_views, card_views, contact_views, views

app_name = "people"
urlpatterns = [
    path("inloggen/", views.sign_in, name="login"),
    path("uitloggen/", views.sign_out, name="logout"),
    path("bureau/", views.desk, name="desk"),
    path("<slug:programme>/werkbank/", views.workbench, name="workbench"),
    path("<slug:programme>/werkbank/instanties/", body_views.register, name="bodies"),
    path("<slug:programme>/werkbank/instanties/lijst/", body_views.read_list, name="read-bodies"),
    path("<slug:programme>/werkbank/instanties/uitnodigen/", body_views.invite, name="invite"),
    path("<slug:programme>/werkbank/instanties/<uuid:key>/", body_views.change, name="change-body"),
    path(
        "<slug:programme>/werkbank/instanties/uitnodiging/<uuid:key>/intrekken/",
        body_views.take_back,
        name="take-back-invitation",
    ),
    path("<slug:programme>/uitnodiging/<slug:token>/", body_views.invitation, name="invitation"),
    path("<slug:programme>/kaart/", card_views.card, name="card"),
    path("<slug:programme>/kaart/sluiten/", card_views.close, name="close-card"),
    path("<slug:programme>/bericht/bevestigen/<slug:key>/", contact_views.confirm, name="confirm-contact"),
    path("<slug:programme>/bericht/stoppen/<slug:key>/", contact_views.stop, name="stop-contact"),
]
