"""Views that belong to no room: the page of a job, and what is shown when a form has expired."""

from __future__ import annotations

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from samenspraak.ground import jobs
from samenspraak.ground.access import Rule, access
from samenspraak.ground.models import Job, Programme


def _may_watch(request: HttpRequest, programme: Programme | None) -> bool:
    """A signed-in person; whose job it is, the view itself looks at."""
    return bool(request.user.is_authenticated)


signed_in = Rule("anyone signed in", _may_watch)


def _own_job(request: HttpRequest, key: uuid.UUID) -> Job:
    """The user's own job, or 404: other people's work does not exist for them."""
    return get_object_or_404(Job, pk=key, started_by=request.user.pk)


@access(signed_in)
@require_GET
def watch_job(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """How far the work is; the page asks again by itself until it is over."""
    jobs.take_up_stalled()
    row = _own_job(request, key)
    if getattr(request, "htmx", False):
        response = render(request, "ground/parts/job.html", {"job": row})
        if row.is_over and row.next_address and row.state == "done":
            response["HX-Redirect"] = row.next_address
        return response
    if row.state == "done" and row.next_address:
        return redirect(row.next_address)
    return render(request, "ground/job.html", {"job": row})


@access(signed_in)
@require_POST
def cancel_job(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    row = _own_job(request, key)
    jobs.wish_cancel(row)
    return redirect("ground:job", key=row.pk)


@access(signed_in)
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form is too old or cookies are off: say what to do."""
    return render(request, "403_csrf.html", status=403)
