"""Making database rows of open-data rows: what stands beside the sentences, and the same in other words."""

from __future__ import annotations

from typing import Any

from django.utils.dateparse import parse_datetime

from samenspraak.perspective.choices import RenderingState
from samenspraak.perspective.models import (
    Annex,
    Challenge,
    ChangeNote,
    Edition,
    GlossaryTerm,
    Initiative,
    Overruling,
    PublicQuestion,
    RenderedFrom,
    RenderedSentence,
    Rendering,
    Sentence,
)
from samenspraak.perspective.models.rendering import digest
from samenspraak.public.opendata.chosen import Rows
from samenspraak.public.queries.records import Row

Editions = dict[str, Edition]
Sentences = dict[str, Sentence]
# Which edition, in which language, and whether it is in plain words.
Kind = tuple[str, str, bool]


def with_challenges(rows: Rows, challenges: dict[str, Challenge]) -> None:
    """Initiatives, and questions to readers."""
    for row in rows["initiatives"]:
        challenge = challenges[row["challengeId"]]
        Initiative.objects.create(
            programme=challenge.programme,
            public_id=row["id"],
            challenge=challenge,
            key=row["key"],
            order=row["order"],
            title=row["title"],
            who=row["who"] or "",
            text=row["text"] or "",
            url=row["address"] or "",
        )
    for row in rows["questions"]:
        challenge = challenges[row["challengeId"]]
        PublicQuestion.objects.create(
            programme=challenge.programme,
            public_id=row["id"],
            challenge=challenge,
            key=row["key"],
            order=row["order"],
            title=row["title"],
        )


def with_editions(rows: Rows, editions: Editions, sentences: Sentences) -> None:
    """Annexes, words that are explained, warnings that were set aside, and why a version differs."""
    for row in rows["annexes"]:
        edition = editions[row["editionId"]]
        Annex.objects.create(
            programme=edition.programme,
            public_id=row["id"],
            edition=edition,
            order=row["order"],
            kind=row["kind"],
            title=row["title"],
            text=row["text"] or "",
        )
    for row in rows["terms"]:
        edition = editions[row["editionId"]]
        GlossaryTerm.objects.create(
            programme=edition.programme, edition=edition, term=row["term"], meaning=row["meaning"]
        )
    for row in rows["warnings"]:
        _warning(row, editions, sentences)
    for row in rows["corrections"]:
        edition = editions[row["editionId"]]
        ChangeNote.objects.create(
            programme=edition.programme,
            edition=edition,
            subject=row["subject"],
            reason=row["reason"],
            why=row["why"] or "",
        )


def _warning(row: Row, editions: Editions, sentences: Sentences) -> None:
    edition, sentence = editions[row["editionId"]], sentences.get(row["sentenceId"])
    # Which text of the edition it was is not told: the edition stands for it.
    about = (
        {"sentence": sentence, "judged": digest(sentence.text)}
        if sentence
        else {"edition": edition, "subject": edition.pk}
    )
    Overruling.objects.create(
        programme=edition.programme,
        code="imported",
        words=row["words"] or "",
        reason=row["reason"],
        **about,
    )


def in_other_words(rows: Rows, editions: Editions, sentences: Sentences) -> None:
    """Sentences in plain language and in other languages, each with those that it renders."""
    made = _corrected(rows, editions)
    for row in rows["renderings"]:
        edition, kind = editions[row["editionId"]], _kind(row)
        if kind not in made:
            made[kind] = _first(row, edition, RenderingState.PUBLISHED)
        told = RenderedSentence.objects.create(
            programme=edition.programme,
            public_id=row["id"],
            rendering=made[kind],
            order=row["order"],
            text=row["text"] or "",
        )
        RenderedFrom.objects.bulk_create(
            RenderedFrom(
                programme=edition.programme,
                rendered=told,
                sentence=sentences[key],
                seen=digest(sentences[key].text),
            )
            for key in row["renders"]
            if key in sentences
        )


def _corrected(rows: Rows, editions: Editions) -> dict[Kind, Rendering]:
    """The version of each that readers have now, where it was corrected; of those before only that they were."""
    made: dict[Kind, Rendering] = {}
    for row in sorted(rows["rendering-corrections"], key=lambda row: row["version"]):
        edition, kind = editions[row["editionId"]], _kind(row)
        before = made.get(kind) or _first(row, edition, RenderingState.REPLACED)
        Rendering.objects.filter(pk=before.pk).update(state=RenderingState.REPLACED)
        made[kind] = Rendering.objects.create(
            **_about(row, edition),
            public_id=row["id"],
            state=RenderingState.PUBLISHED,
            follows=before,
            number=row["version"],
            published_at=parse_datetime(row["publishedAt"]),
            reason=row["reason"],
            note=row["why"],
        )
    return made


def _first(row: Row, edition: Edition, state: RenderingState) -> Rendering:
    return Rendering.objects.create(
        **_about(row, edition), state=state, number=1, published_at=edition.published_at
    )


def _about(row: Row, edition: Edition) -> dict[str, Any]:
    return {
        "programme": edition.programme,
        "edition": edition,
        "language": row["language"],
        "plain": row["isPlain"],
    }


def _kind(row: Row) -> Kind:
    return row["editionId"], row["language"], row["isPlain"]
