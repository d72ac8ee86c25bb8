"""The note sheet, under …/blad/, which is also how far its worker reaches; and its page on the workbench."""

from __future__ import annotations

from django.urls import path

from samenspraak.converse.views import api, bench, sheet

app_name = "converse"
SHEET = "<slug:programme>/blad/"
BENCH = "<slug:programme>/werkbank/aantekenbladen/"
urlpatterns = [
    path(SHEET, sheet.sheet, name="sheet"),
    path(f"{SHEET}werker.js", sheet.worker, name="worker"),
    path(f"{SHEET}blad.webmanifest", sheet.manifest, name="manifest"),
    path(f"{SHEET}tafel/", api.table, name="table"),
    path(f"{SHEET}aantekeningen/", api.notes, name="notes"),
    path(f"{SHEET}aantekeningen/<uuid:note_id>/", api.note, name="note"),
    path(f"{SHEET}ondertekening/", api.signing, name="signing"),
    path(BENCH, bench.sheets, name="sheets"),
    path(f"{BENCH}<uuid:key>/", bench.table_sheet, name="table-sheet"),
    path(f"{BENCH}<uuid:key>/openen/", bench.open_here, name="open-here"),
    path(f"{BENCH}<uuid:key>/heropenen/", bench.reopen, name="reopen"),
    path(f"{BENCH}<uuid:key>/bestand/", bench.bring_in, name="bring-in"),
]
