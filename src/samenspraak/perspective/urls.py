"""Writing and publishing editions. Under /<language>/<programme>/werkbank/perspectief/."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver

app_name = "perspective"
urlpatterns: list[URLPattern | URLResolver] = []
