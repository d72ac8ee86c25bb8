"""The two addresses without a programme: the bare one, and the start page of a language."""

from __future__ import annotations

from django.urls import path

from samenspraak.public.views.home import start, without_language

bare = [path("", without_language)]
start_page = [path("", start, name="start")]
