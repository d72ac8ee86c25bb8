"""Uploads and their review. Under /<language>/<programme>/werkbank/invoer/."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver

app_name = "gather"
urlpatterns: list[URLPattern | URLResolver] = []
