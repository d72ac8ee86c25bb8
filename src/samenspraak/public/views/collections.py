"""What society asks of one body (page, PDF, Word), and the programme's own account."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samenspraak.followup.questions import QUESTIONS
from samenspraak.ground.access import access, reads_programme
from samenspraak.ground.printing.plain import Paper, as_docx, as_pdf
from samenspraak.people.models import Body
from samenspraak.public.here import Crumb, address, programme_of
from samenspraak.public.queries.accounting import account
from samenspraak.public.queries.collections import bodies_with_a_collection, collection
from samenspraak.public.queries.comparing import compared, earlier_programmes
from samenspraak.public.rendering import rendered_once

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@access(reads_programme)
@require_safe
@rendered_once()
def bodies(request: HttpRequest, programme: str) -> HttpResponse:
    """Who was asked, answered or promised, each with its own collection."""
    here = programme_of(request)
    crumbs = [Crumb(_("What became of it"), address(here, "board"))]
    return render(request, "public/bodies.html", {"rows": bodies_with_a_collection(here), "crumbs": crumbs})


def _paper(request: HttpRequest, slug: str) -> tuple[Body, Paper]:
    body = get_object_or_404(Body, slug=slug)
    here = programme_of(request)
    if body not in bodies_with_a_collection(here):
        raise Http404
    paper = collection(here, body)
    if paper is None:
        raise Http404
    return body, paper


@access(reads_programme)
@require_safe
@rendered_once()
def body_page(request: HttpRequest, programme: str, body: str) -> HttpResponse:
    """What society asks of one body."""
    found, paper = _paper(request, body)
    here = programme_of(request)
    crumbs = [
        Crumb(_("What became of it"), address(here, "board")),
        Crumb(_("Per body"), address(here, "bodies")),
    ]
    return render(request, "public/body.html", {"paper": paper, "body": found, "crumbs": crumbs})


@access(reads_programme)
@require_safe
@rendered_once(content_type=PDF)
def body_pdf(request: HttpRequest, programme: str, body: str) -> HttpResponse:
    """The same as an accessible PDF."""
    return HttpResponse(as_pdf(_paper(request, body)[1]), content_type=PDF)


@access(reads_programme)
@require_safe
@rendered_once(content_type=DOCX)
def body_docx(request: HttpRequest, programme: str, body: str) -> HttpResponse:
    """The same as a Word file."""
    return HttpResponse(as_docx(_paper(request, body)[1]), content_type=DOCX)


@access(reads_programme)
@require_safe
@rendered_once()
def accounting(request: HttpRequest, programme: str) -> HttpResponse:
    """The programme's own account, made from the data."""
    here = programme_of(request)
    found = account(here)
    last = found.heard[-1] if found.heard else None
    context = {
        "account": found,
        "heard": [(QUESTIONS[name], share) for name, share in last.shares.items()] if last else [],
        "moment": last.moment if last else "",
        "compares": bool(earlier_programmes(here)),
        "crumbs": [Crumb(_("What became of it"), address(here, "board"))],
    }
    return render(request, "public/accounting.html", context)


@access(reads_programme)
@require_safe
@rendered_once()
def then_and_now(request: HttpRequest, programme: str) -> HttpResponse:
    """The account beside that of the programmes which this one continues."""
    here = programme_of(request)
    crumbs = [
        Crumb(_("What became of it"), address(here, "board")),
        Crumb(_("Holding ourselves to account"), address(here, "accounting")),
    ]
    return render(request, "public/compared.html", {"comparison": compared(here), "crumbs": crumbs})
