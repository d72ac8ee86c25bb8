"""What readers answered to the questions of the perspective and of the idea box."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenspraak.ground.access import access
from samenspraak.people.rules import is_team
from samenspraak.perspective.answered import answers_by_question
from samenspraak.perspective.views.shared import programme_of


@access(is_team)
@require_safe
def answers(request: HttpRequest, programme: str) -> HttpResponse:
    """Each question with what was answered to it."""
    context = {"questions": answers_by_question(programme_of(request))}
    return render(request, "perspective/answers.html", context)
