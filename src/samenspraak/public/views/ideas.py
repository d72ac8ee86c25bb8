"""The idea box: one page, no account. What is alike is shown while someone writes; a code is the way back."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from samenspraak.gather import actions
from samenspraak.gather.distress import speaks_of_distress
from samenspraak.gather.queries import open_questions
from samenspraak.ground import search
from samenspraak.ground.access import access, reads_programme
from samenspraak.ground.models import Programme
from samenspraak.perspective.answered import published_question
from samenspraak.public.forms import IdeaForm, new_ticket
from samenspraak.public.here import language, programme_of
from samenspraak.public.limits import IDEAS, LOOKS
from samenspraak.public.queries.help import help_lines
from samenspraak.public.queries.voices import Voice, voices_of

TOO_OFTEN = 429
CREATED = 201
ALIKE_SHOWN = 4


@access(reads_programme)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest, programme: str) -> HttpResponse:
    """Write, look what is alike (also without scripts), and send."""
    here = programme_of(request)
    questions = open_questions(here)
    wanted = request.POST.get("question", "") or request.GET.get("vraag", "")
    asked = published_question(here, wanted)
    if request.method != "POST":
        first = {"ticket": new_ticket(), "language": language(), "question": wanted}
        form = IdeaForm(questions=questions, asked=asked, initial=first)
        return render(request, "public/idea_box.html", {"form": form})
    if "look" in request.POST:
        form = IdeaForm(questions=questions, asked=asked, initial=_kept(request))
        return render(
            request, "public/idea_box.html", {"form": form, "looked": True, **_beside(request, here)}
        )
    form = IdeaForm(request.POST, questions=questions, asked=asked)
    wait = IDEAS.wait(request)
    if wait:
        form.is_valid()
        form.add_error(
            None,
            _(
                "A lot was sent from this connection. Your words are still here: send them again in "
                "%(minutes)d minutes."
            )
            % {"minutes": -(-wait // 60)},
        )
    if wait or not form.is_valid():
        # A fresh ticket, or the next try would be refused for the same reason.
        form.data = {**request.POST.dict(), "ticket": new_ticket()}
        answer = render(request, "public/idea_box.html", {"form": form}, status=TOO_OFTEN if wait else 422)
        if wait:
            answer["Retry-After"] = str(wait)
        return answer
    try:
        received = actions.receive_idea(here, form.writing())
    except actions.Refusal as refusal:
        form.add_error("text", str(refusal))
        # A ticket is of one idea: what is sent next may be another.
        form.data = {**request.POST.dict(), "ticket": new_ticket()}
        return render(request, "public/idea_box.html", {"form": form}, status=422)
    if received.code is not None:
        IDEAS.take(request)
    context = {"received": received, "language": form.cleaned_data["language"], **_beside(request, here)}
    return render(request, "public/idea_received.html", context, status=CREATED)


@access(reads_programme)
@never_cache
@require_POST
def alike(request: HttpRequest, programme: str) -> HttpResponse:
    """The part of the page with what is alike; posted, so that no address holds what someone writes."""
    return render(
        request, "public/parts/alike.html", {"looked": True, **_beside(request, programme_of(request))}
    )


def _kept(request: HttpRequest) -> dict[str, object]:
    """What was typed, back in the form as it was."""
    return {name: request.POST.get(name, "") for name in IdeaForm.base_fields}


def _beside(request: HttpRequest, here: Programme) -> dict[str, object]:
    text = request.POST.get("text", "")
    return {
        "alike": _alike(request, here, text),
        "help": help_lines(here) if speaks_of_distress(text) else [],
    }


def _alike(request: HttpRequest, here: Programme, text: str) -> list[Voice]:
    if not text.strip() or LOOKS.wait(request):
        return []
    LOOKS.take(request)
    found = search.similar(here, text, kinds=["contribution"], limit=ALIKE_SHOWN * 2)
    voices = voices_of(here, [one.object_id for one in found])
    return [voice for voice in voices if voice.text][:ALIKE_SHOWN]
