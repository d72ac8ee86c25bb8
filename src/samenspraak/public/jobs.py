"""Work of the public site that waits for nobody: telling subscribers what is new."""

from __future__ import annotations

from typing import Any

from samenspraak.ground.jobs import Watch, daily, job
from samenspraak.ground.models import Programme
from samenspraak.public.telling import tell_subscribers

TELL = "public.tell_subscribers"


@job(TELL)
@daily(TELL)
def tell(watch: Watch, *, of: str) -> dict[str, Any]:
    return {"told": tell_subscribers(Programme.objects.get(pk=of), watch)}
