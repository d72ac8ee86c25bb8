"""Being told what is new, by e-mail. Under /<language>/<programme>/op-de-hoogte/."""

from __future__ import annotations

from django.urls import path

from samenspraak.public.views import following

app_name = "follow"
urlpatterns = [
    path("", following.subscribe, name="subscribe"),
    path("bevestigen/<slug:key>/", following.confirm, name="confirm"),
    path("stoppen/<slug:key>/", following.stop, name="stop"),
]
