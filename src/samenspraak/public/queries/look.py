"""The mark of an organisation, for the documents and pictures of other rooms."""

from __future__ import annotations

from samenspraak.public.models import Theme


def kept_mark(programme: str) -> tuple[bytes, str] | None:
    """The mark that a programme wears and its media type."""
    row = Theme.objects.filter(programme__slug=programme).only("mark", "mark_type").first()
    return (bytes(row.mark), row.mark_type) if row and row.mark else None
