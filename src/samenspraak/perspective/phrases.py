"""What in an edition has words besides its sentences: titles, headings, explanations, and quotes for translators."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samenspraak.perspective.choices import AnnexKind
from samenspraak.perspective.models import (
    Edition,
    Initiative,
    Option,
    PublicQuestion,
    Quote,
)
from samenspraak.perspective.tree import joined

GROUPS = "; "


@dataclass(frozen=True, slots=True)
class Phrase:
    """One text of an edition: which row it belongs to, which of its words, and where it stands."""

    subject: uuid.UUID
    name: str
    text: str
    label: str | Promise
    # The key of its challenge; empty for what stands around the challenges.
    challenge: str = ""
    is_quote: bool = False
    # False for the words of others, who may tell what was said.
    is_ours: bool = True

    @property
    def key(self) -> tuple[uuid.UUID, str]:
        return (self.subject, self.name)


def phrases_of(edition: Edition) -> list[Phrase]:
    """All texts of an edition that are not empty, in the order of reading."""
    return [phrase for phrase in _all(edition) if phrase.text.strip()]


def _all(edition: Edition) -> Iterator[Phrase]:
    yield Phrase(edition.pk, "title", edition.title, _("Title"))
    yield Phrase(edition.pk, "subtitle", edition.subtitle, _("Subtitle"))
    yield Phrase(edition.pk, "status", edition.status, _("Status"))
    yield Phrase(edition.pk, "sponsor", edition.sponsor, _("On whose behalf"))
    keys = {}
    for row in edition.challenges.all():
        keys[row.pk] = row.key
        yield Phrase(row.pk, "title", row.title, _("Title"), row.key)
        yield Phrase(row.pk, "why", row.why, _("Why it matters"), row.key)
        yield Phrase(row.pk, "groups", GROUPS.join(row.groups), _("Whom it concerns"), row.key)
    for section in edition.sections.all():
        key = keys.get(section.challenge_id, "") if section.challenge_id else ""
        yield Phrase(section.pk, "heading", section.heading, _("Heading"), key)
    yield from _beside(edition)
    for term in edition.glossary.all():
        yield Phrase(term.pk, "term", term.term, _("Word"))
        yield Phrase(term.pk, "meaning", term.meaning, _("What it means"))
    for annex in edition.annexes.all():
        is_ours = annex.kind != AnnexKind.THIRD_PARTY
        yield Phrase(annex.pk, "title", annex.title, _("Title of an annex"), is_ours=is_ours)
        yield Phrase(annex.pk, "text", annex.text, _("Text of an annex"), is_ours=is_ours)
        # Where both are the same words, they are rendered once.
        if annex.accessible_alternative.strip() != annex.text.strip():
            words = annex.accessible_alternative
            yield Phrase(annex.pk, "alternative", words, _("The same in readable form"), is_ours=is_ours)
    yield from _quotes(edition)


def _beside(edition: Edition) -> Iterator[Phrase]:
    inside = {"challenge__edition": edition}
    for option in Option.objects.filter(**inside).select_related("challenge"):
        yield Phrase(option.pk, "title", option.title, _("Option"), option.challenge.key)
        yield Phrase(option.pk, "text", option.text, _("What it is"), option.challenge.key)
    for row in Initiative.objects.filter(**inside).select_related("challenge"):
        yield Phrase(row.pk, "title", row.title, _("Initiative"), row.challenge.key)
        yield Phrase(row.pk, "who", row.who, _("Who does it"), row.challenge.key)
        yield Phrase(row.pk, "text", row.text, _("What they do"), row.challenge.key)
    for question in PublicQuestion.objects.filter(**inside).select_related("challenge"):
        yield Phrase(question.pk, "title", question.title, _("Question for readers"), question.challenge.key)


def _quotes(edition: Edition) -> Iterator[Phrase]:
    """Quotes whose words stand; a quote that was taken back has no words to say in another language."""
    from samenspraak.perspective.checking import facts_of_quote
    from samenspraak.perspective.loading import load
    from samenspraak.perspective.quoting import rendered

    rows = list(
        Quote.objects.filter(section__edition=edition)
        .select_related("section__challenge", "section__edition", "programme")
        .order_by("section__challenge__order", "section__order", "order")
    )
    loaded = load(edition.programme, edition.language, [], rows)
    for row in rows:
        facts = facts_of_quote(row, loaded)
        standing = all(piece.stands and piece.may_quote for piece in facts.pieces if piece.version)
        key = row.section.challenge.key if row.section.challenge else ""
        if standing and row.attribution:
            yield _said(row, "attribution", row.attribution, _("Who said it"), key)
        if standing:
            yield _said(row, "quote", joined(rendered(facts.pieces)), _("Quote"), key)


def _said(row: Quote, name: str, text: str, label: str | Promise, challenge: str) -> Phrase:
    return Phrase(row.pk, name, text, label, challenge, is_quote=True, is_ours=False)
