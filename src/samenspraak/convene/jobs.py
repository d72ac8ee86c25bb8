"""Long work of this room: the panels of a draw."""

from __future__ import annotations

from typing import Any

from samenspraak.convene.actions import PANELS_JOB, Refusal, publish_panels
from samenspraak.convene.models import Draw
from samenspraak.ground import jobs


@jobs.job(PANELS_JOB)
def make_panels(watch: jobs.Watch, *, draw: str) -> dict[str, Any]:
    """Taken up again after a crash it begins anew: the panels are stored in one transaction."""
    row = Draw.objects.select_related("programme").get(pk=draw)
    try:
        publish_panels(row, watch)
    except Refusal as refusal:
        raise jobs.JobProblem(str(refusal)) from refusal
    return {"panels": row.result["panels"]}
