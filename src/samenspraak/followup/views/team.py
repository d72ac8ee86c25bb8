"""Stopping the mails to the team, or getting them again."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from samenspraak.followup.models import TeamMail
from samenspraak.followup.team_mail import set_team_mail
from samenspraak.followup.views.asking import programme_of
from samenspraak.ground.access import access, anyone


# Without a token: a mail program's own button posts here from nowhere (RFC 8058). All it can do is stop these mails.
@csrf_exempt
@access(anyone)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def team_mail(request: HttpRequest, programme: str, key: str) -> HttpResponse:
    """Opening the link changes nothing; its button stops the mails, and starts them again."""
    rows = TeamMail.objects.select_related("programme", "user")
    row = get_object_or_404(rows, programme=programme_of(request), stop_key=key)
    if request.method == "POST":
        set_team_mail(row, wanted="again" in request.POST)
    return render(request, "followup/team_mail.html", {"row": row})
