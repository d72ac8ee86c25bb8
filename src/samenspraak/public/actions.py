"""What people do with the public site itself: writing its own texts."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from samenspraak.ground import audit, publicness
from samenspraak.ground.audit import Actor
from samenspraak.ground.models import Programme
from samenspraak.public.models import SiteText


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
