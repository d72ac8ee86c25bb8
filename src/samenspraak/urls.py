"""All addresses. `/nl/<programme>/…` and `/en/<programme>/…`; stable per sentence and contribution."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from samenspraak.analyse import trial_views
from samenspraak.public import arriving

handler500 = "samenspraak.ground.views.server_fault"
BENCH = "<slug:programme>/werkbank"

urlpatterns = [
    path("", include(arriving.bare)),
    path("api/v1/", include("samenspraak.public.api.urls")),
    # Where machines look first.
    path("openapi.json", arriving.document),
    *i18n_patterns(
        path("", include(arriving.start_page)),
        path("", include("samenspraak.ground.urls")),
        path("", include("samenspraak.people.urls")),
        path("proberen/", trial_views.try_a_file, name="trial"),
        path("proberen/<uuid:key>/", trial_views.trial_result, name="trial-result"),
        path("proberen/<uuid:key>/verslag/", trial_views.trial_report, name="trial-report"),
        path("proberen/<uuid:key>/weg/", trial_views.forget_trial, name="trial-forget"),
        path(f"{BENCH}/invoer/", include("samenspraak.gather.urls")),
        path("", include("samenspraak.convene.urls")),
        path("", include("samenspraak.evening.urls")),
        path(f"{BENCH}/analyse/", include("samenspraak.analyse.urls")),
        path(f"{BENCH}/perspectief/", include("samenspraak.perspective.urls")),
        path(f"{BENCH}/opvolging/", include("samenspraak.followup.urls")),
        path(f"{BENCH}/site/", include("samenspraak.public.bench_urls")),
        path(f"{BENCH}/herkomst/", include("samenspraak.trace.urls")),
        path("<slug:programme>/gehoord/", include("samenspraak.followup.card_urls")),
        path("<slug:programme>/mijn-tafel/", include("samenspraak.trace.my_urls")),
        path("", include("samenspraak.converse.urls")),
        path("<slug:programme>/ideeenbus/", include("samenspraak.public.idea_urls")),
        path("<slug:programme>/op-de-hoogte/", include("samenspraak.public.follow_urls")),
        # Last: its addresses begin with a programme's name.
        path("", include("samenspraak.public.urls")),
    ),
]
