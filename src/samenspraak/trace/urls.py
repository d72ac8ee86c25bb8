"""Withdrawal and journeys, for those who work here. Under /<language>/<programme>/werkbank/herkomst/."""

from __future__ import annotations

from django.urls import path

from samenspraak.trace import views

app_name = "trace"
urlpatterns = [
    path("bewaartermijnen/", views.terms, name="terms"),
    path("tafel/<uuid:key>/nieuws/pdf/", views.table_paper, name="table-paper"),
    path("intrekken/", views.find, name="find"),
    path("intrekken/<slug:public_id>/", views.withdraw, name="withdraw"),
]
