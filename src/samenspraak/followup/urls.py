"""Replies and commitments. Under /<language>/<programme>/werkbank/opvolging/."""

from __future__ import annotations

from django.urls import path

from samenspraak.followup.views import (
    accounting,
    answering,
    hearing,
    keys,
    meeting,
    objecting,
    replying,
    sheets,
    team,
)

app_name = "followup"
PROMISE = "toezegging/<slug:public_id>/"
INITIATIVE = "initiatieven/<slug:public_id>/"
MEETING = "overdracht/<slug:public_id>/"

urlpatterns = [
    path("", answering.board, name="board"),
    path("mail/<str:key>/", team.team_mail, name="team-mail"),
    path("bezwaren/", objecting.objections, name="objections"),
    path("vragen/", replying.ask, name="ask"),
    path("reactie/", answering.reply, name="reply"),
    path("reacties/voorbereiden/", replying.prepare, name="prepare-replies"),
    path("reacties/nakijken/", replying.review, name="review-replies"),
    path("reactie/<slug:public_id>/deel/", replying.part, name="reply-part"),
    path("toezegging/", answering.promise, name="promise"),
    path(PROMISE, answering.commitment, name="commitment"),
    path(f"{PROMISE}voortgang/", answering.report, name="report-progress"),
    path(f"{PROMISE}stand/", answering.change, name="change-state"),
    path(f"{PROMISE}stap/", answering.add_milestone, name="add-milestone"),
    path("bestand/", sheets.bring, name="bring-sheet"),
    path("bestand/toezeggingen.xlsx", sheets.export, name="export-sheet"),
    path("bestand/regel/<uuid:key>/", sheets.answer, name="answer-line"),
    path("sleutels/", keys.keys, name="keys"),
    path("sleutels/<uuid:key>/intrekken/", keys.withdraw, name="withdraw-key"),
    path("vervolgacties/", meeting.agreed_actions, name="agreed-actions"),
    path("initiatieven/", meeting.initiatives, name="initiatives"),
    path("initiatieven/overnemen/", meeting.keep_initiatives, name="keep-initiatives"),
    path(f"{INITIATIVE}koppelen/", meeting.link_initiative, name="link-initiative"),
    path(f"{INITIATIVE}nieuws/", meeting.tell_news, name="tell-news"),
    path("bereik/", accounting.reach, name="reach"),
    path("eerder/", accounting.take_up_open, name="take-up-open"),
    path("gehoord/", hearing.moments, name="heard-moments"),
    path("gehoord/formulier/pdf/", hearing.paper_form, name="heard-form"),
    path("gehoord/<slug:moment>/", hearing.paper, name="heard-paper"),
    path("overdracht/", meeting.meetings, name="meetings"),
    path(MEETING, meeting.meeting, name="meeting"),
    path(f"{MEETING}oppakken/", meeting.take_up, name="take-up"),
]
