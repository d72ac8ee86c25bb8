"""Replies and commitments. Under /<language>/<programme>/werkbank/opvolging/."""

from __future__ import annotations

from django.urls import path

from samenspraak.followup import views

app_name = "followup"
urlpatterns = [
    path("", views.board, name="board"),
    path("bezwaren/", views.objections, name="objections"),
    path("reactie/", views.reply, name="reply"),
    path("toezegging/", views.promise, name="promise"),
    path("toezegging/<slug:public_id>/", views.commitment, name="commitment"),
    path("toezegging/<slug:public_id>/voortgang/", views.report, name="report-progress"),
    path("toezegging/<slug:public_id>/stand/", views.change, name="change-state"),
]
