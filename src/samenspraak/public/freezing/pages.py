"""Pages that only a frozen site has: search without a server, and a word about what has ended."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Callable, Iterator
from importlib import resources

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from samenspraak.ground.models import Programme
from samenspraak.public.queries.entry import Entry
from samenspraak.public.queries.found import KINDS, everything

FORM = re.compile(r'<form\b[^>]*role="search".*?</form>', re.DOTALL)
MAIN = re.compile(r"(<main\b[^>]*>).*?(</main>)", re.DOTALL)
TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
CURRENT = re.compile(r' aria-current="[^"]*"')
# How much of a text the index holds: enough to find it, not to print it.
IN_INDEX = 600


def link_to(here: str, there: str) -> str:
    """From one file to another."""
    return posixpath.relpath(there, posixpath.dirname(here))


def with_search(page: str, programme: Programme) -> str:
    """The search page with a list of everything in the place of its form; a script makes it a search again."""
    groups: dict[str, list[Entry]] = {}
    for entry in everything(programme):
        groups.setdefault(entry.kind, []).append(entry)
    listed = [(KINDS[kind].label, found) for kind, found in groups.items()]
    block = render_to_string("public/parts/frozen_search.html", {"groups": listed})
    return FORM.sub(lambda _found: block, page, count=1)


def with_scripts(page: str) -> str:
    """Plain scripts, as a page from disk may not load modules."""
    return page.replace("</body>", '<script src="index.js"></script><script src="search.js"></script></body>')


def search_files(programme: Programme, file_of: Callable[[str], str]) -> Iterator[tuple[str, bytes]]:
    """What the search page reads: the index as JSON, and as a script, as a page from disk may read no JSON."""
    rows = []
    for entry in everything(programme):
        address, mark, fragment = entry.url.partition("#")
        rows.append(
            {
                "kind": " · ".join(part for part in (str(KINDS[entry.kind].label), entry.edition) if part),
                "title": entry.title or entry.text[:120],
                "text": entry.text[:IN_INDEX] if entry.title else "",
                "also": " ".join(text for text, _language in entry.also)[:IN_INDEX],
                "at": f"{file_of(address)}{mark}{fragment}",
            }
        )
    index = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    yield "index.json", index.encode()
    yield "index.js", f"window.samenspraakIndex = {index};\n".encode()
    yield (
        "search.js",
        resources.files("samenspraak.public").joinpath("static/public/frozen-search.js").read_bytes(),
    )


def frozen_page(around: str) -> str:
    """A page of the site with a word about what has ended in the place of what it said."""
    heading = _("This is no longer possible")
    body = (
        f"<h1>{heading}</h1><p>{_('This site was frozen: it can be read, and nothing can be sent to it any more.')}</p>"
        f"<p>{_('The idea box, own pages, searching by the API and subscriptions ended with the programme.')}</p>"
    )
    page = TITLE.sub(lambda _found: f"<title>{heading}</title>", around)
    return CURRENT.sub("", MAIN.sub(lambda found: f"{found[1]}{body}{found[2]}", page))


def root_page(programme: Programme) -> str:
    """The way in."""
    return render_to_string("public/frozen_root.html", {"programme": programme})
