"""The gates over what has no sentences: headings, and texts that stand beside the sentences."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator

from samenspraak.gather.queries import names_that_stay
from samenspraak.ground.models import Programme
from samenspraak.perspective import speaking_for
from samenspraak.perspective.facts import Place
from samenspraak.perspective.figures import counted_in, figures_of
from samenspraak.perspective.findings import Finding
from samenspraak.perspective.free_texts import FreeText, free_texts, paragraphs
from samenspraak.perspective.models import Edition, Section
from samenspraak.perspective.models.rendering import digest
from samenspraak.perspective.quotation_marks import typed_quotes
from samenspraak.perspective.titles import Titles
from samenspraak.perspective.traces import broken_links, traces_of_persons
from samenspraak.perspective.without_source import counted_without_source

# "Wat deelnemers zeiden" names what was said; "Waarom deelnemers vonden dat ..." tells it.
_ONLY_NAMES_IT = re.compile(
    r"(?:wat|hoe|waar|waarom|what|how|where|why)\b(?!.*\b(?:dat|that)\b)[^.!\n]*", re.IGNORECASE
)
# What `overrule_text` may set aside, with a reason that is published.
TRACE = "trace_beside"
# Of what was set aside: about which row, which words, and how the text stood that was judged.
Aside = set[tuple[uuid.UUID | None, str, str]]


def beside_findings(edition: Edition) -> list[Finding]:
    """Headings that skip a level, and texts beside the sentences that tell of people or of what they said."""
    return [*_headings(edition), *text_findings(edition)]


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


def text_findings(edition: Edition) -> list[Finding]:
    """What is written beside the sentences has no sources: it leads to nobody and cannot say what was heard."""
    stay, titles = names_that_stay(edition.programme_id), Titles(edition.programme_id)
    aside = set(edition.overrulings.values_list("subject", "words", "judged"))
    found: list[Finding] = []
    for one in free_texts(edition):
        found += findings_of_text(one, edition.language, edition, stay, titles, aside)
    return found


def findings_of_text(
    one: FreeText, language: str, edition: Edition, stay: frozenset[str], titles: Titles, aside: Aside
) -> list[Finding]:
    """What the gates say of one text that has no sources of its own, in the language that it is in."""
    return [
        *_spoken(one, language, edition.programme),
        *_quoted(one, titles),
        *_links(one, edition),
        *_traces(one, stay, aside),
    ]


def no_longer_judged(edition: Edition) -> list[uuid.UUID]:
    """What was set aside in words that stand there no more: the warning is back, the reason is not published."""
    now = {(one.subject, digest(part)) for one in free_texts(edition) for part in paragraphs(one)}
    rows = edition.overrulings.values_list("pk", "subject", "judged")
    return [key for key, subject, judged in rows if (subject, judged) not in now]


def _spoken(one: FreeText, language: str, programme: Programme) -> Iterator[Finding]:
    if not one.is_ours or _ONLY_NAMES_IT.fullmatch(one.text.strip()):
        return
    label = {"label": one.place.label}
    for words in speaking_for.words_of_participants(one.text, language):
        # "Een zin die zegt wat aan tafel klonk": that something was said, and not what.
        named = re.search(
            rf"\b(?:wat|what)\s+{re.escape(words)}(?!.*\b(?:dat|that)\b)", one.text, re.IGNORECASE
        )
        if not named:
            yield Finding("beside_speaks_for_participants", one.place, words, parameters=label)
    # What the programme counts is asked only where a number may be its own.
    if counted_without_source(one.text, language, frozenset()):
        known = counted_in(figures_of(programme))
        for words in counted_without_source(one.text, language, known):
            yield Finding("beside_counts", one.place, words, parameters=label)


def _quoted(one: FreeText, titles: Titles) -> Iterator[Finding]:
    """A text without sources has nothing that a quote could be held against."""
    label = {"label": one.place.label}
    for words in () if one.by_others else typed_quotes(one.text, titles):
        yield Finding("typed_quote_beside", one.place, words, parameters=label)


def _links(one: FreeText, edition: Edition) -> Iterator[Finding]:
    # An annex names its own links (gates.py).
    if "/" not in one.text or one.place.anchor.startswith("annex-"):
        return
    for link in broken_links(one.text, edition.programme, edition):
        yield Finding("link_broken_beside", one.place, link, parameters={"label": one.place.label})


def _traces(one: FreeText, stay: frozenset[str], aside: Aside) -> Iterator[Finding]:
    # By paragraph: of a long annex only what was changed is looked at once more.
    for paragraph in paragraphs(one):
        judged = digest(paragraph)
        for words in traces_of_persons(paragraph, stay):
            if (one.subject, words, judged) in aside or words in one.known:
                continue
            about = {"label": one.place.label, "subject": str(one.subject), "judged": judged}
            yield Finding(TRACE, one.place, words, blocking=False, parameters=about)
