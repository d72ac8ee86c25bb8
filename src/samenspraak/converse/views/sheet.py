"""The note sheet itself: one page that is the same for everybody, and what keeps it on a device."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from samenspraak.converse import shell
from samenspraak.converse.sheet_words import words
from samenspraak.ground.access import access, anyone
from samenspraak.ground.choices import Language


def _page(slug: str) -> str:
    """The page without anything of this request: what is opened by a code comes later, over the API."""
    context = {
        # Whoever has no code learns nothing of a programme, not even its name.
        "programme": None,
        "slug": slug,
        "words": words(),
        "languages": Language.choices,
        "entry": shell.ENTRY,
        "is_demo_house": False,
    }
    return render_to_string("converse/sheet.html", context)


@access(anyone)
@require_GET
def sheet(request: HttpRequest, programme: str) -> HttpResponse:
    """The page. Its code stands after `#` and never reaches us this way."""
    return HttpResponse(_page(programme))


@access(anyone)
@never_cache
@require_GET
def worker(request: HttpRequest, programme: str) -> HttpResponse:
    """The service worker: a list of files with their hashes, so that any change in one is a new worker."""
    here = reverse("converse:sheet", args=[programme])
    kept = [shell.Kept(here, shell.digest(_page(programme).encode())), *shell.kept_files()]
    version = shell.digest("".join(file.sha256 for file in kept).encode())[:16]
    context = {
        "version": f"sheet {programme} {get_language()} {version}",
        "files": [[file.url, file.sha256] for file in kept],
    }
    return render(request, "converse/worker.js", context, content_type="text/javascript; charset=utf-8")


@access(anyone)
@require_GET
def manifest(request: HttpRequest, programme: str) -> HttpResponse:
    """What a device needs to put the sheet among its programs."""
    here = reverse("converse:sheet", args=[programme])
    answer = JsonResponse(
        {
            "id": here,
            "name": _("Note sheet"),
            "short_name": _("Note sheet"),
            "start_url": here,
            "scope": here,
            "display": "standalone",
            "lang": get_language(),
            "background_color": "#ffffff",
            "theme_color": "#ffffff",
            "icons": [{"src": static(shell.ICON), "sizes": "any", "type": "image/svg+xml"}],
        }
    )
    answer["Content-Type"] = "application/manifest+json"
    return answer
