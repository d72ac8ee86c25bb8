"""Writing and publishing editions. Under /<language>/<programme>/werkbank/perspectief/."""

from __future__ import annotations

from django.urls import path

from samenspraak.perspective.views import beside, editions, outline, publication, quotes, sentences, sources

app_name = "perspective"
urlpatterns = [
    path("", editions.editions, name="editions"),
    path("nieuw/", editions.new_edition, name="new-edition"),
    path("<uuid:key>/", editions.edition, name="edition"),
    path("<uuid:key>/beschrijven/", editions.describe, name="describe"),
    path("<uuid:key>/rondom/", editions.frame, name="frame"),
    path("<uuid:key>/opgave/", outline.add_challenge, name="add-challenge"),
    path("<uuid:key>/deel/", outline.add_section, name="add-section"),
    path("<uuid:key>/bijlage/", outline.add_annex, name="add-annex"),
    path("<uuid:key>/publiceren/", publication.look_over, name="publish"),
    path("<uuid:key>/publiceren/nu/", publication.publish, name="publish-now"),
    path("<uuid:key>/herzien/", publication.amend, name="amend"),
    path("<uuid:key>/pdf/", publication.pdf, name="pdf"),
    path("opgave/<uuid:key>/", editions.challenge, name="challenge"),
    path("opgave/<uuid:key>/gegevens/", outline.change_challenge, name="change-challenge"),
    path("opgave/<uuid:key>/optie/", outline.add_option, name="add-option"),
    path("opgave/<uuid:key>/initiatief/", beside.add_initiative, name="add-initiative"),
    path("opgave/<uuid:key>/vraag/", beside.add_question, name="add-question"),
    path("initiatief/<uuid:key>/", beside.change_initiative, name="change-initiative"),
    path("vraag/<uuid:key>/", beside.change_question, name="change-question"),
    path("<uuid:key>/woordenlijst/", beside.explain, name="explain"),
    path("optie/<uuid:key>/", outline.change_option, name="change-option"),
    path("deel/<uuid:key>/", outline.change_section, name="change-section"),
    path("deel/<uuid:key>/zin/", sentences.add_sentence, name="add-sentence"),
    path("bijlage/<uuid:key>/", outline.annex, name="annex"),
    path("bijlage/<uuid:key>/wijzigen/", outline.change_annex, name="change-annex"),
    path("verplaats/<slug:kind>/<uuid:key>/", outline.move, name="move"),
    path("verwijder/<slug:kind>/<uuid:key>/", outline.remove, name="remove"),
    path("zin/<uuid:key>/", sentences.change_sentence, name="change-sentence"),
    path("zin/<uuid:key>/toets/", sentences.check_sentence, name="check-sentence"),
    path("zin/<uuid:key>/terzijde/", sentences.overrule, name="overrule"),
    path("zin/<uuid:key>/vernieuwen/", sources.renew, name="renew"),
    path("<uuid:key>/zoeken/", sources.find, name="find-sources"),
    path("<uuid:key>/aanhalen/", sources.cite, name="cite"),
    path("aanhaling/<uuid:key>/weg/", sources.uncite, name="uncite"),
    path("<uuid:key>/citeren/<uuid:contribution>/", quotes.add_quote, name="add-quote"),
]
