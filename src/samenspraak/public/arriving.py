"""The addresses without a programme: the bare one, the start page of a language, and the API's description."""

from __future__ import annotations

from django.urls import path

from samenspraak.public.api.views import document
from samenspraak.public.views.home import start, without_language

__all__ = ["bare", "document", "start_page"]

bare = [path("", without_language)]
start_page = [path("", start, name="start")]
