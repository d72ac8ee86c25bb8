"""Daily work of trace: erasing what is past its term."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from samenspraak.ground.jobs import Watch, daily, job
from samenspraak.ground.models import Programme
from samenspraak.trace.erasing import erase_expired

ERASE = "trace.erase_expired"


@job(ERASE)
@daily(ERASE, by_selection_list=True)
def erase(watch: Watch, *, of: str) -> dict[str, Any]:
    found = erase_expired(Programme.objects.get(pk=of))
    return asdict(found)
