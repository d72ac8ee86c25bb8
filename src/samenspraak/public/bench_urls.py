"""The site's own texts, on the workbench. Under /<language>/<programme>/werkbank/site/."""

from __future__ import annotations

from django.urls import path

from samenspraak.public.views import bench

app_name = "site"
urlpatterns = [path("teksten/", bench.texts, name="texts")]
