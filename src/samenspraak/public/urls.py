"""The public site. Under /<language>/<programme>/; Dutch words in both languages, stable per page."""

from __future__ import annotations

from django.urls import path

from samenspraak.public.views import (
    about,
    annexes,
    collections,
    contributions,
    dialogues,
    editions,
    followup,
    home,
    look,
    news,
    open_data,
    pictures,
    promises,
    searching,
    threads,
)

app_name = "public"
HERE = "<slug:programme>/"
EDITION = f"{HERE}perspectief/<int:number>/"

urlpatterns = [
    path(HERE, home.home, name="home"),
    path(f"{HERE}huisstijl/stijl/<str:name>", look.style, name="theme-style"),
    path(f"{HERE}huisstijl/beeldmerk/<str:name>", look.mark, name="theme-mark"),
    path(f"{HERE}dialogen/", dialogues.dialogues, name="dialogues"),
    path(f"{HERE}dialogen/agenda.ics", news.calendar, name="calendar"),
    path(f"{HERE}dialogen/<slug:public_id>/", dialogues.dialogue, name="dialogue"),
    path(f"{HERE}themas/", dialogues.themes, name="themes"),
    path(f"{HERE}rode-draden/", threads.threads, name="threads"),
    path(f"{HERE}rode-draden/<slug:public_id>/", threads.thread, name="thread"),
    path(f"{HERE}perspectief/", editions.perspective, name="perspective"),
    path(f"{HERE}perspectief/verbeteringen/", editions.corrections, name="corrections"),
    path(EDITION, editions.edition, name="edition"),
    path(f"{EDITION}opgave/<slug:key>/", editions.challenge, name="challenge"),
    path(f"{EDITION}pdf/", editions.edition_pdf, name="edition-pdf"),
    path(f"{EDITION}eenvoudig/", editions.edition, {"plain": True}, name="plain-edition"),
    path(
        f"{EDITION}eenvoudig/opgave/<slug:key>/", editions.challenge, {"plain": True}, name="plain-challenge"
    ),
    path(f"{EDITION}eenvoudig/pdf/", editions.edition_pdf, {"plain": True}, name="plain-edition-pdf"),
    path(f"{EDITION}bijlage/<slug:public_id>/", annexes.annex_file, name="annex-file"),
    path(f"{EDITION}docx/", editions.edition_docx, name="edition-docx"),
    path(f"{EDITION}odt/", editions.edition_odt, name="edition-odt"),
    path(f"{EDITION}eenvoudig/docx/", editions.edition_docx, {"plain": True}, name="plain-edition-docx"),
    path(f"{EDITION}eenvoudig/odt/", editions.edition_odt, {"plain": True}, name="plain-edition-odt"),
    path(f"{EDITION}deelkaarten/", pictures.cards, name="cards"),
    path(f"{EDITION}deelkaarten/<slug:card>/<slug:size>.png", pictures.card_png, name="card-png"),
    path(f"{EDITION}deelkaarten/<slug:card>/<slug:size>.svg", pictures.card_svg, name="card-svg"),
    path(f"{EDITION}opgave/<slug:key>/in-beeld.svg", pictures.infographic, name="infographic"),
    path(f"{EDITION}naast-elkaar/<slug:form>/", editions.beside, name="beside"),
    path(f"{HERE}zin/<slug:public_id>/", editions.sentence, name="sentence"),
    path(f"{HERE}bijdrage/<slug:public_id>/", contributions.contribution, name="contribution"),
    path(
        f"{HERE}bijdrage/<slug:public_id>/doorwerking.svg",
        contributions.journey_picture,
        name="journey-picture",
    ),
    path(
        f"{HERE}bijdrage/<slug:public_id>/doorwerking.json", contributions.journey_data, name="journey-data"
    ),
    path(f"{HERE}toezeggingen/", followup.board, name="board"),
    path(f"{HERE}toezeggingen/verloop/", promises.progress, name="progress"),
    path(f"{HERE}toezeggingen/overzicht/pdf/", promises.paper, name="board-paper"),
    path(f"{HERE}toezeggingen/atom.xml", promises.atom, name="board-atom"),
    path(f"{HERE}toezeggingen/agenda.ics", promises.agenda, name="board-agenda"),
    path(f"{HERE}toezeggingen/<slug:public_id>/", followup.commitment, name="commitment"),
    path(f"{HERE}overdracht/", followup.meetings, name="hand-overs"),
    path(f"{HERE}overdracht/<slug:public_id>/", followup.meeting, name="hand-over"),
    path(f"{HERE}initiatieven/", followup.running_initiatives, name="initiatives"),
    path(f"{HERE}gehoord/uitkomst/", promises.heard, name="heard"),
    path(f"{HERE}verantwoording/", collections.accounting, name="accounting"),
    path(f"{HERE}verantwoording/toen-en-nu/", collections.then_and_now, name="then-and-now"),
    path(f"{HERE}gevraagd/", collections.bodies, name="bodies"),
    path(f"{HERE}gevraagd/<slug:body>/", collections.body_page, name="body"),
    path(f"{HERE}gevraagd/<slug:body>/pdf/", collections.body_pdf, name="body-pdf"),
    path(f"{HERE}gevraagd/<slug:body>/docx/", collections.body_docx, name="body-docx"),
    path(f"{HERE}bezwaren/", followup.objections, name="objections"),
    path(f"{HERE}nieuws.atom", news.feed, name="feed"),
    path(f"{HERE}insluiten/rode-draad/<slug:public_id>/", news.embedded_thread, name="embedded-thread"),
    path(f"{HERE}pers/", news.press, name="press"),
    path(f"{HERE}zoeken/", searching.search_page, name="search"),
    path(f"{HERE}werkwijze/", about.method, name="method"),
    path(f"{HERE}over/", about.about, name="about"),
    path(f"{HERE}meedoen/", about.take_part, name="take-part"),
    path(f"{HERE}toegankelijkheid/", about.accessibility, name="accessibility"),
    path(f"{HERE}privacy/", about.privacy, name="privacy"),
    path(f"{HERE}open-data/", open_data.open_data, name="open-data"),
    path(f"{HERE}open-data/velden/", open_data.fields, name="fields"),
    path(f"{HERE}open-data/api/", open_data.api, name="api"),
    path(f"{HERE}open-data/editie-<int:number>.zip", open_data.edition_data, name="edition-data"),
    path(f"{HERE}open-data/lijst/<slug:kind>.<slug:form>", open_data.list_file, name="list-file"),
    path(f"{HERE}open-data/alles.jsonld", open_data.linked_data, name="linked-data"),
    path(f"{HERE}open-data/ingetrokken.json", open_data.withdrawn, name="withdrawn"),
]
