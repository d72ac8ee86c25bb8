"""The idea box. Under /<language>/<programme>/ideeenbus/."""

from __future__ import annotations

from django.urls import path

from samenspraak.public.views import ideas

app_name = "ideas"
urlpatterns = [
    path("", ideas.write, name="write"),
    path("lijkt-op/", ideas.alike, name="alike"),
]
