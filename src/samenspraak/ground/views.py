"""Views that belong to no room: the page of a job, and what is shown when a form has expired."""

from __future__ import annotations

import sys
import uuid

from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST
from django.views.defaults import server_error

from samenspraak.ground import jobs
from samenspraak.ground.access import access, anyone
from samenspraak.ground.full_disk import is_disk_full, told
from samenspraak.ground.models import Job


def _own_job(request: HttpRequest, key: uuid.UUID) -> Job:
    """The reader's own job, or one that nobody signed in for (its id is the key); else 404."""
    return get_object_or_404(Job, Q(started_by=request.user.pk) | Q(started_by=None), pk=key)


@access(anyone)
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


@access(anyone)
@require_POST
def cancel_job(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    row = _own_job(request, key)
    jobs.wish_cancel(row)
    return redirect("ground:job", key=row.pk)


@access(anyone)
def server_fault(request: HttpRequest) -> HttpResponseBase:
    """Something went wrong outside a view: the disk is full, or it is our fault."""
    fault = sys.exc_info()[1]
    if fault is not None and is_disk_full(fault):
        return told(request, perhaps_stored=True)
    return server_error(request)


@access(anyone)
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form is too old or cookies are off: say what to do."""
    return render(request, "403_csrf.html", status=403)
