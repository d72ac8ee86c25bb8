"""Work of this room that waits: opening an edition when its embargo ends."""

from __future__ import annotations

from typing import Any

from samenspraak.ground import jobs
from samenspraak.perspective.actions.publication import OPEN_JOB, open_embargoed
from samenspraak.perspective.models import Edition


@jobs.job(OPEN_JOB)
def open_edition(watch: jobs.Watch, *, edition: str) -> dict[str, Any]:
    """Done twice it does nothing new; an embargo that was lifted or moved finds nothing to open."""
    row = Edition.objects.select_related("programme").filter(pk=edition).first()
    opened = row is not None and open_embargoed(row)
    return {"opened": bool(opened)}
