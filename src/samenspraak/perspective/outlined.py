"""The gates over what has no sentences: headings, and texts that stand beside the challenges."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samenspraak.perspective import speaking_for
from samenspraak.perspective.facts import Place
from samenspraak.perspective.findings import Finding
from samenspraak.perspective.models import Challenge, Edition, Initiative, Option, Section

_OF_THE_TABLES = re.compile(r"deelnemer|participant|\btafel|\btable", re.IGNORECASE)


def beside_findings(edition: Edition) -> list[Finding]:
    """Headings that skip a level, and texts beside the sentences that tell what participants said."""
    return [*_headings(edition), *_texts(edition)]


def _headings(edition: Edition) -> Iterator[Finding]:
    """A part is a heading of itself; below it a section without one leaves a gap above the next."""
    for row in (
        edition.sections.select_related("parent", "challenge").exclude(parent=None).exclude(heading="")
    ):
        above = row.parent
        if above is not None and above.parent_id is not None and not above.heading:
            yield Finding("heading_skipped", _section_place(row), parameters={"label": row.heading})


def _section_place(row: Section) -> Place:
    challenge = row.challenge
    return Place(f"section-{row.pk}", challenge.public_id if challenge else "", row.heading)


def _texts(edition: Edition) -> Iterator[Finding]:
    """What is written beside the sentences has no sources, so it cannot say what was heard."""
    for challenge in edition.challenges.all():
        place = Place("remarks", challenge.public_id, challenge.title)
        yield from _spoken(challenge.why, place, challenge, edition)
    for option in Option.objects.filter(challenge__edition=edition).select_related("challenge"):
        place = Place(f"option-{option.public_id}", option.challenge.public_id, option.title)
        yield from _spoken(option.text, place, option, edition)
    for row in Initiative.objects.filter(challenge__edition=edition).select_related("challenge"):
        place = Place(f"initiative-{row.public_id}", row.challenge.public_id, row.title)
        yield from _spoken(row.text, place, row, edition)


def _spoken(
    text: str, place: Place, row: Challenge | Option | Initiative, edition: Edition
) -> Iterator[Finding]:
    for words in speaking_for.words_of_participants(text, edition.language):
        # These texts cannot set a warning aside, so only words that name the tables or their people count.
        if not _OF_THE_TABLES.search(words):
            continue
        label = {"label": row.title}
        yield Finding("beside_speaks_for_participants", place, words, parameters=label)
