"""Lotteries: the organiser's pages under the workbench, the proof in public."""

from __future__ import annotations

from django.urls import path

from samenspraak.convene import views

app_name = "convene"
BENCH = "<slug:programme>/werkbank/loting/"
HERE = "<slug:programme>/loting/"

urlpatterns = [
    path(BENCH, views.draws, name="draws"),
    path(f"{BENCH}<uuid:key>/", views.draw, name="draw"),
    path(f"{BENCH}<uuid:key>/toeval/", views.enter_randomness, name="enter-randomness"),
    path(f"{BENCH}<uuid:key>/codes/", views.codes, name="codes"),
    path(f"{BENCH}<uuid:key>/panel/", views.panel, name="panel"),
    path(HERE, views.lotteries, name="lotteries"),
    path(f"{HERE}<slug:public_id>/", views.lottery, name="lottery"),
    path(f"{HERE}<slug:public_id>/bewijs.zip", views.proof, name="proof"),
    path(f"{HERE}<slug:public_id>/bestand/<path:name>", views.proof_file, name="proof-file"),
    path(f"{HERE}<slug:public_id>/mijn-kans/", views.own_chance, name="own-chance"),
]
