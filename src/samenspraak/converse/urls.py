"""The note sheet. Under /<language>/<programme>/blad/, which is also how far its worker reaches."""

from __future__ import annotations

from django.urls import path

from samenspraak.converse.views import api, sheet

app_name = "converse"
urlpatterns = [
    path("", sheet.sheet, name="sheet"),
    path("werker.js", sheet.worker, name="worker"),
    path("blad.webmanifest", sheet.manifest, name="manifest"),
    path("tafel/", api.table, name="table"),
    path("aantekeningen/", api.notes, name="notes"),
    path("aantekeningen/<uuid:note_id>/", api.note, name="note"),
    path("ondertekening/", api.signing, name="signing"),
]
