"""The site's own texts and look, on the workbench. Under /<language>/<programme>/werkbank/site/."""

from __future__ import annotations

from django.urls import path

from samenspraak.public.views import bench, look

app_name = "site"
urlpatterns = [
    path("teksten/", bench.texts, name="texts"),
    path("uiterlijk/", look.look, name="look"),
    path("uiterlijk/van-het-huis/", look.plain, name="plain-look"),
]
