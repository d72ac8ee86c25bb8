"""The demo's own texts on the public site: contact, press, what is not accessible yet."""

from __future__ import annotations

from samenspraak.demo.rows import Demo
from samenspraak.demo.texts import read
from samenspraak.public.actions import write_texts


def write_site(demo: Demo) -> None:
    """As an organiser would, on the page with the texts of the site."""
    found = read("site.json")
    texts = {(key, language): text for key, both in found.items() for language, text in both.items()}
    write_texts(demo.programme, texts, by=demo.users["organisator"])
