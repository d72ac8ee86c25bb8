"""Which conversation guides a programme can use: those we ship and its own, each in its newest version."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db.models import Q, QuerySet

from samenspraak.convene.models import ConversationGuide
from samenspraak.gather.queries import kinds_of
from samenspraak.ground.models import Programme


@dataclass(slots=True)
class GuideFamily:
    """One guide in all its languages, newest versions only; `in_language` is keyed by language code."""

    slug: str
    in_language: dict[str, ConversationGuide] = field(default_factory=dict)

    def best_for(self, language: str) -> ConversationGuide:
        """In the reader's language, else in Dutch, else in whichever language there is."""
        for code in (language, "nl", *self.in_language):
            if code in self.in_language:
                return self.in_language[code]
        raise LookupError(self.slug)


def usable_guides(programme: Programme) -> QuerySet[ConversationGuide]:
    """All versions in all languages. Where a programme changed a shipped guide, its own version is a newer one."""
    rows = ConversationGuide.objects.filter(Q(programme=None) | Q(programme=programme))
    return rows.prefetch_related("rounds")


def guides_of(programme: Programme) -> list[GuideFamily]:
    """Every guide once, the shortest first. Two queries."""
    families: dict[str, GuideFamily] = {}
    for guide in _oldest_first(usable_guides(programme)):
        family = families.setdefault(guide.slug, GuideFamily(guide.slug))
        family.in_language[guide.language] = guide
    return sorted(families.values(), key=lambda family: (family.best_for("nl").minutes, family.slug))


def family_of(programme: Programme, slug: str) -> list[ConversationGuide]:
    """All versions of one guide in all languages, newest first."""
    return list(reversed(_oldest_first(usable_guides(programme).filter(slug=slug))))


def guide_for(
    programme: Programme, slug: str, language: str, version: int | None = None
) -> ConversationGuide | None:
    """The guide that a reader means: that version, else the newest, in their language where there is one."""
    found = family_of(programme, slug)
    if version is not None:
        found = [guide for guide in found if guide.version == version]
    newest: dict[str, ConversationGuide] = {}
    for guide in found:
        newest.setdefault(guide.language, guide)
    return GuideFamily(slug, newest).best_for(language) if newest else None


def _oldest_first(rows: QuerySet[ConversationGuide]) -> list[ConversationGuide]:
    return sorted(rows, key=lambda guide: (guide.version, guide.programme_id is not None))


def kind_names(programme: Programme) -> dict[str, str]:
    """The kinds of contribution of a programme: name by slug."""
    return {kind.slug: kind.name for kind in kinds_of(programme)}
