"""Uploads, their review and the contributions. Under /<language>/<programme>/werkbank/invoer/."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from samenspraak.gather.views import contributions, files, moderation, office, review

app_name = "gather"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", files.files, name="files"),
    path("brengen/", files.upload, name="upload"),
    path("bestand/<uuid:key>/", review.file, name="file"),
    path("bestand/<uuid:key>/opnieuw/", files.read_again, name="read-again"),
    path("bestand/<uuid:key>/alles/", review.accept_all, name="accept-all"),
    path("bestand/<uuid:key>/tafels/", review.choose_tables, name="choose-tables"),
    path("bestand/<uuid:key>/rollen/", review.choose_roles, name="choose-roles"),
    path("bestand/<uuid:key>/rest/", review.leave_rest, name="leave-rest"),
    path("bestand/<uuid:key>/weggelaten/", review.agree_left_out, name="agree-left-out"),
    path("bestand/<uuid:key>/voorleggen/", files.lay_before_table, name="lay-before-table"),
    path("voorstel/<uuid:key>/", review.decide, name="decide"),
    path("voorstel/<uuid:key>/bezig/", review.claim, name="claim"),
    path("ambtsdragers/", office.office_holders, name="office-holders"),
    path("ambtsdragers/<uuid:key>/weg/", office.remove, name="remove-office-holder"),
    path("modereren/", moderation.queue, name="moderation"),
    path("modereren/vraag/", moderation.ask, name="ask-question"),
    path("modereren/<uuid:key>/", moderation.moderate, name="moderate"),
    path("modereren/<uuid:key>/terug/", moderation.put_back, name="put-back"),
    path("modereren/verbetering/<uuid:key>/", moderation.correction, name="decide-correction"),
    path("modereren/tweede-blik/<uuid:key>/", moderation.appeal, name="decide-appeal"),
    path("bijdragen/", contributions.found, name="contributions"),
    path("bijdragen/<uuid:key>/", contributions.contribution, name="contribution"),
    path("bijdragen/<uuid:key>/wijzigen/", contributions.change, name="change"),
    path("bijdragen/<uuid:key>/weigeren/", contributions.refuse, name="refuse"),
    path("bijdragen/<uuid:key>/doorlaten/", contributions.let_through, name="let-through"),
    path("bijdragen/<uuid:key>/vertaling/", contributions.translation, name="translate"),
    path("bijdragen/<uuid:key>/parafrase/", contributions.paraphrase, name="paraphrase"),
]
