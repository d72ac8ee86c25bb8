"""Contributions as the public may see them: own words with consent to quote, a marked paraphrase, or neither."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import F, Q, QuerySet

from samenspraak.gather import queries as gathered
from samenspraak.gather.choices import ContributionState
from samenspraak.gather.models import ContributionVersion
from samenspraak.ground.models import Programme, shown_in

ABOUT = ("kind", "contribution__dialogue", "contribution__table__dialogue", "contribution__conversation")
IN_PRIVATE = Q(contribution__dialogue__is_public=False) | Q(contribution__table__dialogue__is_public=False)


@dataclass(frozen=True, slots=True)
class Voice:
    """One contribution on a public page. `text` is empty where neither words nor paraphrase may be shown."""

    public_id: str
    text: str
    is_paraphrase: bool
    attribution: str
    kind: str
    kind_order: int
    dialogue: str
    dialogue_id: str
    table: int | None
    language: str
    conversation: str = ""
    # Of the title of the dialogue or conversation, which may lack the reader's language.
    place_language: str = ""
    # Several people at the table said it together.
    several: bool = False
    translations: tuple[gathered.TranslatedWords, ...] = ()
    # The one for this reader, who may not read the original.
    translation: gathered.TranslatedWords | None = None


def public_versions(programme: Programme) -> QuerySet[ContributionVersion]:
    """The newest words of all open contributions that were not made behind closed doors."""
    return (
        ContributionVersion.objects.filter(
            programme=programme, contribution__state=ContributionState.OPEN, contribution__current=F("pk")
        )
        .exclude(IN_PRIVATE)
        .select_related(*ABOUT)
        .order_by("contribution__created_at", "contribution__pk")
    )


def voices_of(programme: Programme, contributions: Sequence[uuid.UUID]) -> list[Voice]:
    """These contributions in this order, without those behind closed doors. Six queries, however many.

    Always the newest words: an older version may hold a name that was taken out since.
    """
    found = public_versions(programme).filter(contribution__in=contributions)
    by_contribution = dict(_shown(programme, found))
    return [by_contribution[key] for key in contributions if key in by_contribution]


def all_voices(programme: Programme, versions: QuerySet[ContributionVersion]) -> list[Voice]:
    """All of these versions, in their own order. Six queries, however many."""
    return [voice for _key, voice in _shown(programme, versions)]


def _shown(
    programme: Programme, versions: Iterable[ContributionVersion]
) -> Iterable[tuple[uuid.UUID, Voice]]:
    rows = list(versions)
    for row in rows:
        row.programme = programme
    words = gathered.shown_words(rows)
    names = gathered.attributions(rows)
    for row in rows:
        yield row.contribution_id, _voice(row, words[row.pk], names[row.pk])


def _voice(row: ContributionVersion, words: gathered.ShownWords, name: str) -> Voice:
    contribution = row.contribution
    table = contribution.table
    dialogue = contribution.dialogue or (table.dialogue if table else None)
    place = dialogue or contribution.conversation
    return Voice(
        public_id=contribution.public_id,
        text=words.text,
        is_paraphrase=words.paraphrased,
        attribution=name,
        kind=row.kind.name if row.kind else "",
        kind_order=row.kind.order if row.kind else 10**4,
        dialogue=dialogue.title if dialogue else "",
        dialogue_id=dialogue.public_id if dialogue else "",
        table=table.number if table else None,
        language=words.language,
        conversation=contribution.conversation.title if contribution.conversation else "",
        place_language=shown_in(place, "title") if place else "",
        several=row.several,
        translations=words.translations,
        translation=words.for_reader,
    )
