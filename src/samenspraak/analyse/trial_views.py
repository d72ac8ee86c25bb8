"""The page on which anyone may try a file of their own (a demonstration), or the team (any house)."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samenspraak.analyse import trials
from samenspraak.ground import jobs
from samenspraak.ground.access import Rule, access
from samenspraak.ground.models import Job

may_try = Rule(
    "anyone in a demonstration, else anyone signed in",
    lambda request, programme: settings.DEMO or request.user.is_authenticated,
)


def _trial(key: uuid.UUID) -> Job:
    return get_object_or_404(Job, pk=key, name=trials.TRY_JOB)


@access(may_try)
@require_http_methods(["GET", "POST"])
def try_a_file(request: HttpRequest) -> HttpResponse:
    """Choose files and look for red threads in them."""
    if request.method == "POST":
        language = "en" if (get_language() or "nl").startswith("en") else "nl"
        try:
            job = trials.begin(
                request.FILES.getlist("files"),
                language=request.POST.get("language") or language,
                screen=language,
            )
        except trials.TrialRefused as refusal:
            return render(request, "analyse/trial.html", {"problem": str(refusal)}, status=400)
        return redirect("trial-result", key=job.pk)
    return render(request, "analyse/trial.html")


@access(may_try)
@require_GET
def trial_result(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """How far it is, then the threads with their sources."""
    jobs.take_up_stalled()
    job = _trial(key)
    result = trials.result_of(job) if job.state == "done" else None
    if job.state == "done" and result is None:
        raise Http404
    return render(request, "analyse/trial_result.html", {"job": job, "result": result})


@access(may_try)
@require_GET
def trial_report(request: HttpRequest, key: uuid.UUID) -> HttpResponseBase:
    """The self-contained report, to keep: it needs no house to be read."""
    path = trials.folder_of(uuid.UUID(str(_trial(key).arguments["folder"]))) / "out" / "report.html"
    if not path.is_file():
        raise Http404
    return FileResponse(path.open("rb"), as_attachment=True, filename="rode-draden.html")


@access(may_try)
@require_POST
def forget_trial(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    trials.forget(_trial(key))
    messages.success(request, _("Your files and the result are gone."))
    return redirect("trial")
