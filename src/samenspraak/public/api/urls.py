"""Addresses of the API. Under /api/v1/: no language, no trailing slash."""

from __future__ import annotations

from django.urls import path

from samenspraak.public.api import keeping, views

app_name = "api"
urlpatterns = [
    path("openapi.json", views.document, name="document"),
    path("programmes", views.programmes, name="programmes"),
    path("programmes/<slug:programme>", views.programme, name="programme"),
    path("programmes/<slug:programme>/commitments/<slug:public_id>", keeping.commitment, name="commitment"),
    path(
        "programmes/<slug:programme>/commitments/<slug:public_id>/progress-reports",
        keeping.progress_reports,
        name="progress-reports",
    ),
    path("programmes/<slug:programme>/<slug:kind>", views.rows, name="rows"),
    path("programmes/<slug:programme>/<slug:kind>/<slug:public_id>", views.row, name="row"),
]
