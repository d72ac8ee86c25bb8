"""Runs and red threads. Under /<language>/<programme>/werkbank/analyse/."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver

app_name = "analyse"
urlpatterns: list[URLPattern | URLResolver] = []
