"""Taking over a proposed outline: challenges with threads, sources and quotes; the sentences stay empty."""

from __future__ import annotations

from collections.abc import Collection

from django.db import transaction

from samenspraak.ground import audit
from samenspraak.people.models import User
from samenspraak.perspective.actions.drafts import RefusedByGates, draft_of
from samenspraak.perspective.actions.outline import add_challenge, add_section, next_place
from samenspraak.perspective.actions.quotes import Chosen, add_quote
from samenspraak.perspective.choices import Part, Sort
from samenspraak.perspective.models import Challenge, Citation, Edition, Section, Sentence
from samenspraak.perspective.quoting import Span
from samenspraak.perspective.skeleton import ProposedChallenge, ProposedThread, proposed_outline


@transaction.atomic
def take_over(edition: Edition, chosen: Collection[str], *, by: User | None) -> list[Challenge]:
    """Make challenges of the proposals whose keys were chosen.

    Each thread gets a section in the story with an empty sentence that cites it and words that may be quoted.
    An empty sentence stops publication: a person writes it, or takes it out.
    """
    held = draft_of(edition)
    made = [_take(held, row, by) for row in proposed_outline(held) if row.key in chosen]
    audit.record("take_over", held, by=by, challenges=len(made))
    return made


def _take(edition: Edition, proposal: ProposedChallenge, by: User | None) -> Challenge:
    english = edition.language == "en"
    threads = [row.thread for row in proposal.threads]
    first = threads[0]
    challenge = add_challenge(
        edition,
        title=(first.label_en if english else "") or first.label_nl,
        addressees=proposal.addressees,
        threads=threads,
        by=by,
    )
    summary = challenge.sections.get(part=Part.SUMMARY)
    story = challenge.sections.get(part=Part.STORY)
    _empty_sentence(summary, proposal.threads[0])
    for row in proposal.threads:
        label = (row.thread.label_en if english else "") or row.thread.label_nl
        section = add_section(edition, Part.STORY, parent=story, heading=label, by=by)
        _empty_sentence(section, row)
        for version in row.quotable:
            _quote_where_it_may(section, version, by)
    return challenge


def _empty_sentence(section: Section, row: ProposedThread) -> None:
    sentence = Sentence.objects.create(
        programme=section.programme, section=section, order=next_place(section), text="", sort=Sort.HEARD
    )
    Citation.objects.create(programme=section.programme, sentence=sentence, thread=row.thread)


def _quote_where_it_may(section: Section, version, by: User | None) -> None:  # type: ignore[no-untyped-def]
    """The whole of what was said. What the gates refuse is left out: a person may choose other words."""
    try:
        with transaction.atomic():
            add_quote(section, [Chosen(Span(0, len(version.text)), version)], by=by)
    except RefusedByGates:
        return
