"""What an edition says in other words goes along with a new version of it."""

from __future__ import annotations

import uuid

from samenspraak.ground import ids
from samenspraak.perspective.choices import RenderingState
from samenspraak.perspective.models import (
    Edition,
    RenderedFrom,
    RenderedOverruling,
    RenderedSentence,
    RenderedText,
    Rendering,
)
from samenspraak.perspective.rendered_words import still_judged

Copies = dict[uuid.UUID, uuid.UUID]


def copy_renderings(old: Edition, new: Edition, copies: Copies) -> None:
    """The renderings of an edition go along with a new version of it, as drafts. `copies`: old to new row ids.

    Each keeps the fingerprint of the words that it renders, so that what is amended shows as changed. Where a
    correction was begun, that goes along.
    """
    newest: dict[tuple[str, bool], Rendering] = {}
    for rendering in old.renderings.exclude(state=RenderingState.REPLACED):
        kind = (rendering.language, rendering.plain)
        if kind not in newest or rendering.state == RenderingState.DRAFT:
            newest[kind] = rendering
    for rendering in newest.values():
        fields = {"language": rendering.language, "plain": rendering.plain, "made_by": rendering.made_by}
        made = Rendering.objects.create(programme=new.programme, edition=new, **fields)
        copy_words(rendering, made, copies)


def copy_words(old: Rendering, new: Rendering, copies: Copies) -> None:
    """Everything that one rendering says, with what was set aside about words that still stand there."""
    # Nobody has seen these words beside the amended ones yet: who wrote them still does not publish them.
    new.written_by.set(old.written_by.all())
    RenderedText.objects.bulk_create(
        RenderedText(
            programme_id=new.programme_id,
            rendering=new,
            subject=copies[row.subject],
            name=row.name,
            text=row.text,
            seen=row.seen,
        )
        for row in old.texts.all()
        if row.subject in copies
    )
    known = copies | _copy_sentences(old, new, copies)
    for row in still_judged(old):
        if row.subject in known:
            copy = RenderedOverruling.objects.create(
                programme_id=new.programme_id,
                rendering=new,
                subject=known[row.subject],
                code=row.code,
                words=row.words,
                reason=row.reason,
                judged=row.judged,
                made_by=row.made_by,
            )
            # A reason can be judged itself, and comes after what it was given for.
            known[row.pk] = copy.pk


def _copy_sentences(old: Rendering, new: Rendering, copies: Copies) -> Copies:
    sentences, origins = [], []
    made: Copies = {}
    for row in old.sentences.prefetch_related("origins"):
        found = [each for each in row.origins.all() if each.sentence_id in copies]
        copy = RenderedSentence(
            id=ids.new_id(),
            programme_id=new.programme_id,
            rendering=new,
            key=row.key,
            order=row.order,
            text=row.text,
        )
        made[row.pk] = copy.pk
        sentences.append(copy)
        origins += [
            RenderedFrom(
                programme_id=new.programme_id,
                rendered=copy,
                sentence_id=copies[each.sentence_id],
                seen=each.seen,
            )
            for each in found
        ]
    RenderedSentence.objects.bulk_create(sentences)
    RenderedFrom.objects.bulk_create(origins)
    return made
