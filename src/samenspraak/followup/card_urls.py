"""What somebody with an open card answers. Under /<language>/<programme>/gehoord/."""

from __future__ import annotations

from django.urls import path

from samenspraak.followup.views import hearing

app_name = "heard"
urlpatterns = [path("", hearing.answer, name="answer")]
