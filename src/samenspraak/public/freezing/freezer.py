"""Fetching every public page as a stranger would, and writing it down with links that work without a server."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import HttpResponse
from django.test import Client
from django.urls import Resolver404, resolve
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from samenspraak.ground import clock
from samenspraak.ground.access import anyone, reads_programme, rule_of
from samenspraak.ground.models import Programme
from samenspraak.public.freezing.pages import (
    frozen_page,
    link_to,
    root_page,
    search_files,
    with_scripts,
    with_search,
)

LANGUAGES = ("nl", "en")
LINK = re.compile(r"""(\s(?:href|src))="([^"]*)\"""")
IN_STYLES = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')]+)["']?""")
SCRIPT = re.compile(r"<script\b.*?</script>", re.DOTALL)
LIVING = re.compile(r"""\shx-[\w:-]+=(?:"[^"]*"|'[^']*')|<meta name="htmx-config"[^>]*>""")
# What is of no use without the server, such as lines with its address to copy.
OF_THE_SERVER = re.compile(r"<section\b[^>]*\sdata-living>.*?</section>|<meta data-living[^>]*>", re.DOTALL)
MAIN_FORM = re.compile(r"<main\b.*?<form\b.*?</main>", re.DOTALL)
FILE_NAME = re.compile(r'filename="([^"]+)"')
SEARCH = "public:search"
HTML = "text/html"


class CannotFreeze(Exception):  # noqa: N818 (it names the thing)
    """A sentence for the person at the keyboard."""


@dataclass(slots=True)
class Frozen:
    """What was written: addresses with their files, and addresses that only work with a server."""

    files: dict[str, str] = field(default_factory=dict)
    living: set[str] = field(default_factory=set)


def freeze(programme: Programme, folder: Path) -> Frozen:
    """Write the public site of a programme, in both languages, into an empty folder."""
    if folder.exists() and any(folder.iterdir()):
        raise CannotFreeze(_("The folder %(name)s is not empty.") % {"name": folder.name})
    if not programme.is_public:
        raise CannotFreeze(_("This programme is not public: there is nothing to freeze."))
    folder.mkdir(parents=True, exist_ok=True)
    return _Freezer(programme, folder).freeze()


class _Freezer:
    def __init__(self, programme: Programme, folder: Path) -> None:
        self.programme, self.folder = programme, folder
        self.client = Client(SERVER_NAME="localhost")
        self.pages: dict[str, str] = {}
        self.searches: set[str] = set()
        self.static: set[str] = set()
        self.frozen = Frozen()

    def freeze(self) -> Frozen:
        for language in LANGUAGES:
            with translation.override(language):
                self._fetch_from(self._home(language))
        for address, page in self.pages.items():
            self._write(self.frozen.files[address], self._standing(address, page).encode())
        for language in LANGUAGES:
            self._write_own_pages(language)
        self._write_static()
        self._write("index.html", root_page(self.programme).encode())
        self._write_sums()
        return self.frozen

    def _home(self, language: str) -> str:
        return f"/{language}/{self.programme.slug}/"

    def _fetch_from(self, start: str) -> None:
        """Every page of this language that links lead to from here, and the files beside them."""
        waiting = [start]
        while waiting:
            address = waiting.pop(0)
            if address in self.frozen.files or address in self.frozen.living:
                continue
            response = self._get(address) if self._may_stay(address) else None
            if response is None:
                self.frozen.living.add(address)
                continue
            content = response.content
            if not response["Content-Type"].startswith(HTML):
                self.frozen.files[address] = _file_name(address, response)
                self._write(self.frozen.files[address], content)
                continue
            page = content.decode()
            if resolve(urlsplit(address).path).view_name == SEARCH:
                self.searches.add(address)
            elif MAIN_FORM.search(page):
                # What needs somebody at the other end is no more once the server is gone.
                self.frozen.living.add(address)
                continue
            self.frozen.files[address] = _page_name(address)
            self.pages[address] = page
            waiting += self._links(address, page)

    def _get(self, address: str) -> HttpResponse | None:
        response = self.client.get(address, secure=True)
        return response if response.status_code == 200 else None  # type: ignore[return-value]

    def _links(self, address: str, page: str) -> Iterator[str]:
        language = address.split("/")[1]
        for _name, link in LINK.findall(page):
            target = _absolute(address, link)
            if target and target.startswith(f"/{language}/{self.programme.slug}/"):
                yield target

    def _may_stay(self, address: str) -> bool:
        """Whether a stranger may open it, and it says the same to everyone."""
        parts = urlsplit(address)
        if parts.query and not re.fullmatch(r"page=\d{1,4}", parts.query):
            return False
        try:
            view = resolve(parts.path).func
        except Resolver404:
            return False
        return rule_of(view) in {anyone, reads_programme}

    def _standing(self, address: str, page: str) -> str:
        """A page without what lives, with links that lead to files."""
        language = address.split("/")[1]
        if address not in self.searches:
            return self._standing_as(address, page)
        with translation.override(language):
            return with_scripts(self._standing_as(address, with_search(page, self.programme)))

    def _target(self, address: str, link: str) -> str:
        """Where a link of a page leads in the frozen site."""
        target = _absolute(address, link)
        here = self.frozen.files[address]
        if target is None or link.startswith("#"):
            return link
        if target.startswith(settings.STATIC_URL):
            self.static.add(target)
            return link_to(here, target.lstrip("/"))
        _plain, fragment = urldefrag(unescape(link))
        return self._file_of(here, target) + (f"#{fragment}" if fragment else "")

    def _file_of(self, here: str, target: str) -> str:
        language = target.split("/")[1]
        if target in {f"/{code}/" for code in LANGUAGES}:
            target = self._home(language)
        ended = f"{language if language in LANGUAGES else 'nl'}/{self.programme.slug}/bevroren.html"
        return link_to(here, self.frozen.files.get(target, ended))

    def _write_own_pages(self, language: str) -> None:
        with translation.override(language):
            around = self.pages[self._home(language)]
            name = f"{language}/{self.programme.slug}/bevroren.html"
            address = f"{self._home(language)}bevroren/"
            self.frozen.files[address] = name
            page = frozen_page(around)
            self._write(name, self._standing_as(address, page).encode())
            for rest, content in search_files(
                self.programme, lambda url: self._file_of(f"{language}/{self.programme.slug}/zoeken/x", url)
            ):
                self._write(f"{language}/{self.programme.slug}/zoeken/{rest}", content)

    def _standing_as(self, address: str, page: str) -> str:
        """Without scripts, with links to files, and a word about what it is."""
        page = LIVING.sub("", OF_THE_SERVER.sub("", SCRIPT.sub("", page)))
        page = LINK.sub(lambda found: f'{found[1]}="{self._target(address, found[2])}"', page)
        return page.replace("</footer>", f"{_remark(address.split('/')[1])}</footer>")

    def _write_static(self) -> None:
        waiting, written = sorted(self.static), set[str]()
        while waiting:
            url = waiting.pop()
            if url in written:
                continue
            written.add(url)
            content = _static(url)
            if content is None:
                continue
            self._write(url.lstrip("/"), content)
            if url.endswith(".css"):
                for link in IN_STYLES.findall(content.decode()):
                    target = _absolute(url, link)
                    if target and target.startswith(settings.STATIC_URL):
                        waiting.append(urlsplit(target).path)

    def _write_sums(self) -> None:
        files = sorted(path for path in self.folder.rglob("*") if path.is_file())
        lines = [
            f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(self.folder).as_posix()}\n"
            for path in files
        ]
        self._write("SHA256SUMS", "".join(lines).encode())

    def _write(self, name: str, content: bytes) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _absolute(address: str, link: str) -> str | None:
    """A link of a page as an address of this site, without its fragment; None for what stands elsewhere."""
    plain, _fragment = urldefrag(urljoin(address, unescape(link)))
    parts = urlsplit(plain)
    return None if parts.scheme or parts.netloc or not parts.path else plain


def _page_name(address: str) -> str:
    """/nl/x/ -> nl/x/index.html, and /nl/x/?page=2 -> nl/x/page-2.html."""
    parts = urlsplit(address)
    name = parts.query.replace("=", "-") or "index"
    return f"{parts.path.strip('/')}/{name}.html"


def _file_name(address: str, response: HttpResponse) -> str:
    path = urlsplit(address).path
    if not path.endswith("/"):
        return path.lstrip("/")
    named = FILE_NAME.search(response.get("Content-Disposition", ""))
    return path.lstrip("/") + (named[1] if named else "file")


def _static(url: str) -> bytes | None:
    """A file of the house's own; where it was collected, or where it comes from."""
    name = urlsplit(url).path.removeprefix(settings.STATIC_URL)
    collected = Path(settings.STATIC_ROOT, name)
    if collected.is_file():
        return collected.read_bytes()
    found = finders.find(name)
    return Path(found).read_bytes() if isinstance(found, str) else None


def _remark(language: str) -> str:
    with translation.override(language):
        words = _("This site was frozen on %(day)s. Nothing is added to it any more.")
        day = date_format(clock.today(), "j F Y")
    return f'<div class="house-wrap"><p class="house-small">{words % {"day": day}}</p></div>'
