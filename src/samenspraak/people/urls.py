"""Signing in and out, and the desk: what someone may do here."""

from __future__ import annotations

from django.urls import path

from samenspraak.people import views

app_name = "people"
urlpatterns = [
    path("inloggen/", views.sign_in, name="login"),
    path("uitloggen/", views.sign_out, name="logout"),
    path("bureau/", views.desk, name="desk"),
    path("<slug:programme>/werkbank/", views.workbench, name="workbench"),
]
