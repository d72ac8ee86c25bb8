"""Guides and own dialogues, under /<language>/<programme>/; and the work around an evening, under its workbench."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from samenspraak.evening.views import guides, lost, own, own_files, own_wall, preparing, screens, typed

app_name = "evening"
HERE = "<slug:programme>/"
OWN = f"{HERE}eigen-dialoog/"
BENCH = f"{HERE}werkbank/avond/"
DIALOGUE = f"{BENCH}dialoog/<uuid:key>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path(f"{HERE}gesprekswijzers/", guides.guides, name="guides"),
    path(f"{HERE}gesprekswijzers/<slug:slug>/", guides.guide, name="guide"),
    path(f"{BENCH}gesprekswijzers/<uuid:key>/wijzigen/", guides.change_guide, name="change-guide"),
    path(f"{BENCH}gesprekswijzers/<uuid:key>/overnemen/", guides.copy_guide, name="copy-guide"),
    path(OWN, own.own, name="own"),
    path(f"{OWN}aanmelden/", own.register_own, name="register-own"),
    path(f"{OWN}mijn/", own.my_own, name="my-own"),
    path(f"{OWN}mijn/pakket/", own.own_kit, name="own-kit"),
    path(f"{OWN}mijn/tafel/<int:number>/", own.own_table, name="own-table"),
    path(f"{OWN}mijn/inleveren/", own.hand_in, name="hand-in"),
    path(f"{OWN}mijn/bestand/", own.hand_in_file, name="hand-in-file"),
    path(f"{OWN}mijn/bestand/<uuid:key>/", own_files.own_file, name="own-file"),
    path(f"{OWN}mijn/bestand/<uuid:key>/erin/<uuid:part>/", own_files.own_ask_in, name="own-ask-in"),
    path(f"{OWN}mijn/wand/", own_wall.own_wall, name="own-wall"),
    path(f"{OWN}mijn/wand/doorlaten/", own_wall.own_wall_lines, name="own-wall-lines"),
    path(f"{OWN}mijn/wand/doorlaten/<uuid:note>/", own_wall.own_decide_line, name="own-decide-line"),
    path(BENCH, preparing.evenings, name="evenings"),
    path(f"{BENCH}zorg/", preparing.safeguarding, name="safeguarding"),
    path(f"{BENCH}eigen/<uuid:key>/", preparing.own_decision, name="own-decision"),
    path(f"{BENCH}eigen/<uuid:key>/code/", preparing.own_new_code, name="own-new-code"),
    path(DIALOGUE, preparing.prepare, name="prepare"),
    path(f"{DIALOGUE}gids/", preparing.choose_guide, name="choose-guide"),
    path(f"{DIALOGUE}tafels/", preparing.lay_tables, name="lay-tables"),
    path(f"{DIALOGUE}video/", preparing.set_video_links, name="set-video-links"),
    path(f"{DIALOGUE}pakket/", preparing.kit, name="kit"),
    path(f"{DIALOGUE}groepen/", preparing.breakout, name="breakout"),
    path(f"{DIALOGUE}wand/schakelen/", preparing.wall_switch, name="wall-switch"),
    path(f"{DIALOGUE}gastheer/", screens.host, name="host"),
    path(f"{DIALOGUE}wand/", screens.wall, name="wall"),
    path(f"{DIALOGUE}wand/doorlaten/", screens.let_through, name="let-through"),
    path(f"{DIALOGUE}wand/doorlaten/<uuid:note>/", screens.decide_line, name="decide-line"),
    path(f"{BENCH}tafel/<uuid:key>/", screens.facilitate, name="facilitate"),
    path(f"{BENCH}tafel/<uuid:key>/ronde/", screens.begin_round, name="begin-round"),
    path(f"{BENCH}tafel/<uuid:key>/kaarten/", screens.paper_cards, name="paper-cards"),
    path(f"{BENCH}tafel/<uuid:key>/overtypen/", typed.type_sheet, name="type-sheet"),
    path(f"{BENCH}tafel/<uuid:key>/bellen/", lost.to_ring, name="to-ring"),
    path(f"{BENCH}tafel/<uuid:key>/kwijt/", lost.lost_card, name="lost-card"),
]
