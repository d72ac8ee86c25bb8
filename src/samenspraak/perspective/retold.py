"""A sentence as the readers of each edition read it: in full, in plain language, in another language.

What may not be shown of the full text may not be shown of its rendering either: a rendered sentence is gone here by
the same rule as on the pages of its edition (`rendered.is_gone`).
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from django.db.models import Prefetch, QuerySet

from samenspraak.ground.models import Programme
from samenspraak.perspective.choices import EditionState, RenderingState
from samenspraak.perspective.loading import withdrawn_among
from samenspraak.perspective.models import RenderedFrom, RenderedSentence, Rendering, Sentence
from samenspraak.perspective.rendered import is_gone


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence in the words of one edition, under its own address."""

    public_id: str
    text: str
    language: str
    plain: bool = False


@dataclass(frozen=True, slots=True)
class ToldSentence:
    """What a passage says in the reader's language, and beside it the same in plain language and as it was written.

    `of` are the full sentences. Where nothing is translated, `said` is the original itself and `originals` is empty.
    """

    of: frozenset[uuid.UUID]
    said: tuple[Wording, ...]
    plain: tuple[Wording, ...] = ()
    originals: tuple[Wording, ...] = ()


def told_sentences(sentences: Iterable[Sentence], reader: str) -> list[ToldSentence]:
    """Published sentences in the reader's language, in their own order; those that were withdrawn are left out.

    Sentences that one sentence of the translation renders together are told once. Five queries, however many there are.
    """
    rows = list(sentences)
    if not rows:
        return []
    origins = RenderedFrom.objects.filter(sentence__in=[row.pk for row in rows]).values("rendered")
    found = _with_origins(
        RenderedSentence.objects.filter(pk__in=origins, rendering__state=RenderingState.PUBLISHED)
    )
    gone = withdrawn_among(_once([*rows, *(each for row in found for each in row.renders.all())]))
    rendered: dict[uuid.UUID, list[RenderedSentence]] = defaultdict(list)
    for other in _standing(found, gone):
        for each in other.renders.all():
            rendered[each.pk].append(other)
    told: dict[tuple[Wording, ...], ToldSentence] = {}
    for row in rows:
        if row.pk not in gone:
            one = _told(row, rendered[row.pk], reader)
            told[one.said] = _together(told[one.said], one) if one.said in told else one
    return list(told.values())


def other_wordings(sentence: Sentence) -> list[tuple[Rendering, Wording]]:
    """A sentence of the full text in the words of each published rendering of its edition. Five queries."""
    rows = RenderedSentence.objects.filter(renders=sentence, rendering__state=RenderingState.PUBLISHED)
    found = _with_origins(rows.order_by("-rendering__plain", "rendering__language", "order"))
    gone = withdrawn_among(_once(each for row in found for each in row.renders.all()))
    return [(row.rendering, _worded(row)) for row in _standing(found, gone)]


def _worded(row: RenderedSentence) -> Wording:
    return Wording(row.public_id, row.text, row.rendering.language, row.rendering.plain)


def _told(row: Sentence, rendered: Iterable[RenderedSentence], reader: str) -> ToldSentence:
    own = row.section.edition.language
    full = (Wording(row.public_id, row.text, own),)
    forms: dict[tuple[str, bool], list[Wording]] = defaultdict(list)
    for one in rendered:
        forms[one.rendering.language, one.rendering.plain].append(_worded(one))
    said: tuple[Wording, ...] = full
    if reader != own:
        said = tuple(forms[reader, False] or forms[reader, True] or full)
    plain_too = () if said[0].plain else tuple(forms[said[0].language, True])
    return ToldSentence(frozenset({row.pk}), said, plain_too, () if said == full else full)


def _together(one: ToldSentence, other: ToldSentence) -> ToldSentence:
    return replace(
        one,
        of=one.of | other.of,
        plain=tuple(dict.fromkeys((*one.plain, *other.plain))),
        originals=(*one.originals, *other.originals),
    )


def rendered_sentences(
    programme: Programme, keys: Collection[uuid.UUID] | None = None
) -> list[RenderedSentence]:
    """Sentences of the published renderings of the edition that holds today, as far as their words may be shown.

    Those of an older edition are not among them: what it said may have been amended. Four queries.
    """
    rows = RenderedSentence.objects.filter(
        programme=programme,
        rendering__state=RenderingState.PUBLISHED,
        rendering__edition__state=EditionState.PUBLISHED,
    )
    found = _with_origins(rows if keys is None else rows.filter(pk__in=keys))
    gone = withdrawn_among(_once(each for row in found for each in row.renders.all()))
    return _standing(found, gone)


def _with_origins(rows: QuerySet[RenderedSentence]) -> list[RenderedSentence]:
    full = Sentence.objects.select_related("section__edition", "section__challenge")
    about = Prefetch("renders", full.order_by("section__order", "order"))
    return list(rows.select_related("rendering__edition").prefetch_related(about))


def _standing(rows: Iterable[RenderedSentence], gone: Collection[uuid.UUID]) -> list[RenderedSentence]:
    return [row for row in rows if not is_gone(each.pk in gone for each in row.renders.all())]


def _once(rows: Iterable[Sentence]) -> list[Sentence]:
    return list({row.pk: row for row in rows}.values())
