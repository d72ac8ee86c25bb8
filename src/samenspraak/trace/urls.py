"""Withdrawal and journeys, for those who work here. Under /<language>/<programme>/werkbank/herkomst/."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver

app_name = "trace"
urlpatterns: list[URLPattern | URLResolver] = []
