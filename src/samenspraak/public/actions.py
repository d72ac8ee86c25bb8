"""What people do with the public site itself: writing its own texts."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from samenspraak.ground import audit, publicness
from samenspraak.ground.audit import Actor
from samenspraak.ground.models import Programme
from samenspraak.public import theming
from samenspraak.public.models import SiteText, Theme

# In the address of a stylesheet or mark, so that a browser may keep it until it becomes another.
SIGNS = 12
ENDINGS = {"image/svg+xml": "svg", "image/png": "png"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark that was looked through, with its words for who cannot see it."""

    data: bytes
    media_type: str
    alt_nl: str
    alt_en: str = ""


@transaction.atomic
def write_texts(programme: Programme, texts: Mapping[tuple[str, str], str], *, by: Actor | None) -> int:
    """Keep the texts that differ from what stands there; the number of changed ones is returned."""
    known = {(row.key, row.language): row for row in SiteText.objects.filter(programme=programme)}
    changed = 0
    for (key, language), text in texts.items():
        row = known.get((key, language)) or SiteText(programme=programme, key=key, language=language)
        if row.text == text:
            continue
        row.text = text
        row.save()
        audit.record("write_site_text", row, by=by, place=key, language=language)
        changed += 1
    if changed:
        publicness.changed(programme)
    return changed


@transaction.atomic
def put_on_theme(programme: Programme, css: str, mark: Mark | None, *, by: Actor | None) -> Theme:
    """Let the pages of a programme have this look from now on. Raises theming.NotATheme."""
    tokens = theming.read_theme(css) if css.strip() else {}
    row, _made = Theme.objects.update_or_create(
        programme=programme,
        defaults={
            "css": css,
            "tokens": tokens,
            "mark": mark.data if mark else b"",
            "mark_type": mark.media_type if mark else "",
            "mark_alt_nl": mark.alt_nl if mark else "",
            "mark_alt_en": mark.alt_en if mark else "",
        },
    )
    audit.record("put_on_theme", row, by=by)
    _wear(programme, _look(tokens, mark))
    return row


@transaction.atomic
def take_off_theme(programme: Programme, *, by: Actor | None) -> None:
    """Give the pages of a programme the look of the house again."""
    for row in Theme.objects.filter(programme=programme):
        audit.record("take_off_theme", row, by=by)
        row.delete()
    _wear(programme, {})


def _look(tokens: Mapping[str, str], mark: Mark | None) -> dict[str, Any]:
    """What every page and document has to know of it."""
    look = dict[str, Any]()
    if tokens:
        look["style"] = f"{_sign(theming.written(tokens, 'x').encode())}.css"
    look["printed"] = theming.in_documents(tokens, printed=True)
    look["shown"] = theming.in_documents(tokens, printed=False)
    look["letters"] = tokens.get(theming.LETTERS, "")
    look = {name: value for name, value in look.items() if value}
    if mark is not None:
        look["mark"] = f"{_sign(mark.data)}.{ENDINGS[mark.media_type]}"
        look |= {"alt_nl": mark.alt_nl, "alt_en": mark.alt_en}
    return look


def _sign(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:SIGNS]


def _wear(programme: Programme, look: dict[str, Any]) -> None:
    programme.look = look
    programme.save(update_fields=["look"])
    publicness.changed(programme)
