"""Duplicates within a file and across the files of a programme: pointed out, never merged by themselves."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from rodedraad.twins import NEAR, likeness
from samenspraak.gather.models import NearKey, Proposal

# In a larger file only the same words are looked for: laying side by side would take longer than reading.
NEAR_AT_MOST = 20_000
CANDIDATES = 40


def point_out_twins(
    proposals: Sequence[Proposal], rows: Sequence[Mapping[str, Any]], *, near: bool
) -> list[NearKey]:
    """Give each new proposal its earlier twin, and return the keys to keep. Three queries for a portion."""
    if not proposals:
        return []
    programme = proposals[0].programme_id
    exact = {
        row.fingerprint: row
        for row in Proposal.objects.filter(
            programme=programme, fingerprint__in={one.fingerprint for one in proposals} - {""}
        ).order_by("-created_at", "-order")
    }
    keys = (
        {one.pk: list(row.get("near_keys") or ()) for one, row in zip(proposals, rows, strict=True)}
        if near
        else {}
    )
    by_key = _holders(programme, {key for found in keys.values() for key in found})
    kept = []
    for one in proposals:
        first = exact.setdefault(one.fingerprint, one) if one.fingerprint else one
        if first is not one:
            one.twin, one.twin_is_exact = first, True
        else:
            one.twin = _nearest(one, [held for key in keys.get(one.pk, ()) for held in by_key[key]])
        for key in keys.get(one.pk, ()):
            by_key[key].append(one)
            kept.append(NearKey(programme_id=programme, proposal=one, key=key))
    return kept


def _holders(programme: uuid.UUID, keys: set[str]) -> dict[str, list[Proposal]]:
    found: dict[str, list[Proposal]] = defaultdict(list)
    if keys:
        held = NearKey.objects.filter(programme=programme, key__in=keys).select_related("proposal")
        for row in held.order_by("proposal__created_at"):
            found[row.key].append(row.proposal)
    return found


def _nearest(one: Proposal, others: Sequence[Proposal]) -> Proposal | None:
    candidates = list({other.pk: other for other in others}.values())[:CANDIDATES]
    scored = [(likeness(one.text, other.text), at) for at, other in enumerate(candidates)]
    best = max(scored, default=(0.0, 0), key=lambda pair: (pair[0], -pair[1]))
    return candidates[best[1]] if best[0] >= NEAR else None
