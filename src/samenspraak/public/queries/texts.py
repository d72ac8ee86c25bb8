"""Texts of the site that an organiser writes, and what stands there while nobody wrote any."""

from __future__ import annotations

from samenspraak.ground.models import Programme
from samenspraak.public.choices import SiteTextKey
from samenspraak.public.models import SiteText

LANGUAGES = ("nl", "en")


def texts_of(programme: Programme, language: str) -> dict[str, SiteText]:
    """What was written for each place, in this language or else in the other one. One query."""
    rows = SiteText.objects.filter(programme=programme).exclude(text="")
    found: dict[str, SiteText] = {}
    for row in sorted(rows, key=lambda row: row.language == language):
        found[row.key] = row
    return found


def written(programme: Programme) -> dict[tuple[str, str], str]:
    """Every text by place and language, empty where there is none: for the page on which they are changed."""
    known = {(row.key, row.language): row.text for row in SiteText.objects.filter(programme=programme)}
    return {(key, code): known.get((key, code), "") for key in SiteTextKey.values for code in LANGUAGES}
