"""The texts of an edition that stand beside its sentences: written freely, with no source of their own."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from samenspraak.perspective.choices import AnnexKind, PieceKind
from samenspraak.perspective.facts import Place
from samenspraak.perspective.models import (
    Edition,
    Initiative,
    Option,
    Overruling,
    PublicQuestion,
    Quote,
    QuotePiece,
)
from samenspraak.perspective.waiting import place_of


@dataclass(frozen=True, slots=True)
class FreeText:
    """One text: the row that it belongs to, and where it is mended.

    `is_ours` is False for words that do not speak for the writers; `by_others` for a document of a third party, who may
    tell and quote what was said. `known` are words that are public at that place already, with a reason.
    """

    subject: uuid.UUID
    text: str
    place: Place
    is_ours: bool = True
    known: str = ""
    by_others: bool = False


def free_texts(edition: Edition) -> Iterator[FreeText]:
    """All of them that are not empty, in a fixed number of queries."""
    for one in (*_around(edition), *_of_challenges(edition), *_annexes(edition), *_beside_sentences(edition)):
        if one.text.strip():
            yield one


def paragraphs(one: FreeText) -> list[str]:
    """The parts of a text that a person judges one by one."""
    return one.text.split("\n\n")


def _around(edition: Edition) -> Iterator[FreeText]:
    whole = Place("edition", label=edition.title)
    for text in (edition.title, edition.subtitle, edition.status, edition.sponsor):
        yield FreeText(edition.pk, text, whole)
    # What readers are told of the whole version: written by whoever publishes it, and public on the spot.
    yield FreeText(edition.pk, edition.note, Place("edition", label=edition.note), is_ours=False)
    for row in edition.glossary.all():
        place = Place(f"term-{row.pk}", label=row.term)
        yield FreeText(row.pk, row.term, place)
        yield FreeText(row.pk, row.meaning, place)


def _of_challenges(edition: Edition) -> Iterator[FreeText]:
    for challenge in edition.challenges.all():
        place = Place("about-challenge", challenge.public_id, challenge.title)
        for text in (challenge.title, challenge.why, *map(str, challenge.groups)):
            yield FreeText(challenge.pk, text, place)
    for section in edition.sections.select_related("challenge"):
        key = section.challenge.public_id if section.challenge else ""
        place = Place(f"section-{section.pk}", key, section.heading)
        yield FreeText(section.pk, section.heading, place)
    inside = {"challenge__edition": edition}
    for option in Option.objects.filter(**inside).select_related("challenge"):
        place = Place(f"option-{option.public_id}", option.challenge.public_id, option.title)
        yield FreeText(option.pk, option.title, place)
        yield FreeText(option.pk, option.text, place)
    for row in Initiative.objects.filter(**inside).select_related("challenge"):
        place = Place(f"initiative-{row.public_id}", row.challenge.public_id, row.title)
        for text in (row.title, row.who, row.text, row.url):
            yield FreeText(row.pk, text, place)
    for question in PublicQuestion.objects.filter(**inside).select_related("challenge"):
        place = Place(f"question-{question.public_id}", question.challenge.public_id, question.title)
        yield FreeText(question.pk, question.title, place)


def _annexes(edition: Edition) -> Iterator[FreeText]:
    for row in edition.annexes.all():
        place = Place(f"annex-{row.public_id}", label=row.title)
        is_ours = row.kind != AnnexKind.THIRD_PARTY
        texts = [row.title, row.text]
        if row.accessible_alternative.strip() != row.text.strip():
            texts.append(row.accessible_alternative)
        for text in texts:
            yield FreeText(row.pk, text, place, is_ours, by_others=not is_ours)


def _beside_sentences(edition: Edition) -> Iterator[FreeText]:
    """Words of the writers at a quote, and reasons that are published: none of them speaks for participants."""
    around = ("section__challenge", "section__edition")
    for quote in Quote.objects.filter(section__edition=edition).select_related(*around):
        yield FreeText(quote.pk, quote.attribution, place_of(quote), is_ours=False)
    pieces = QuotePiece.objects.filter(quote__section__edition=edition, kind=PieceKind.INSERTION)
    for piece in pieces.select_related(*(f"quote__{path}" for path in around)):
        yield FreeText(piece.quote_id, piece.insertion, place_of(piece.quote), is_ours=False)
    for note in edition.change_notes.all():
        yield FreeText(note.pk, note.why, Place(f"change-{note.subject}", label=note.why), is_ours=False)
    reasons = Overruling.objects.filter(sentence__section__edition=edition)
    for row in reasons.select_related(*(f"sentence__{path}" for path in around)):
        if row.sentence is not None:
            place = place_of(row.sentence)
            yield FreeText(row.pk, row.reason, place, is_ours=False, known=row.words)
