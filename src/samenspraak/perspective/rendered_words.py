"""The gates over what a rendering says beside its sentences: titles, explanations, and quotes in another language.

These words have no sources of their own, as in the full edition: they lead to nobody, their links lead somewhere, and
they do not tell what participants said. An attribution says no more than the disclosure gate allows in its language.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import replace

from samenspraak.gather.queries import names_that_stay
from samenspraak.perspective.checking import facts_of_quote
from samenspraak.perspective.choices import RenderingState
from samenspraak.perspective.facts import Place
from samenspraak.perspective.findings import Finding
from samenspraak.perspective.free_texts import FreeText, paragraphs
from samenspraak.perspective.gates import quote_findings
from samenspraak.perspective.loading import Loaded
from samenspraak.perspective.models import Quote, RenderedOverruling, RenderedText, Rendering
from samenspraak.perspective.models.rendering import digest
from samenspraak.perspective.outlined import Aside, findings_of_text
from samenspraak.perspective.phrases import Phrase
from samenspraak.perspective.traces import broken_links, traces_of_persons

# What a translator can do wrong about who said a quote; its words are gated in the full edition.
_OF_WHO_SAID_IT = frozenset({"attribution_too_close", "collective_without_name", "collective_too_close"})


class RenderedWords:
    """The texts of a rendering, held against what was set aside in the full edition and here."""

    def __init__(self, rendering: Rendering, loaded: Loaded, quotes: list[Quote]) -> None:
        self.rendering = rendering
        self.loaded = loaded
        self.quotes = {row.pk: row for row in quotes}
        self.aside: list[RenderedOverruling] = list(rendering.overrulings.all())
        self.judged: Aside = {(row.subject, row.words, row.judged) for row in self.aside}
        rows = rendering.edition.overrulings.values_list("subject", "code", "words")
        self.of_the_full = {(subject, (code, words)) for subject, code, words in rows}

    def of_text(self, phrase: Phrase, row: RenderedText, place: Place) -> Iterator[Finding]:
        """What the gates say of one text; what was set aside about the same words of the full text holds here too."""
        # What someone said in another language may hold what they quoted themselves; it goes with the quote.
        by_others = not phrase.is_ours and phrase.name != "attribution"
        one = FreeText(phrase.subject, row.text, place, phrase.is_ours, by_others=by_others)
        for finding in self._judge(one):
            if finding.blocking or (phrase.subject, finding.key) not in self.of_the_full:
                yield finding
        if phrase.name == "attribution" and phrase.subject in self.quotes:
            facts = facts_of_quote(self.quotes[phrase.subject], self.loaded)
            found = quote_findings(replace(facts, given=row.text, place=place))
            yield from (finding for finding in found if finding.code in _OF_WHO_SAID_IT)

    def of_reasons(self, now: set[tuple[uuid.UUID, str]]) -> Iterator[Finding]:
        """The reasons are published: they lead to nobody either. `now`: what still stands as it was judged."""
        for row in self.aside:
            if (row.subject, row.judged) in now:
                place = Place("rendering", label=row.words)
                yield from self._judge(FreeText(row.pk, row.reason, place, is_ours=False, known=row.words))

    def _judge(self, one: FreeText) -> list[Finding]:
        rendering = self.rendering
        stay, titles = self.loaded.names_that_stay, self.loaded.titles
        return findings_of_text(one, rendering.language, rendering.edition, stay, titles, self.judged)


def traces_in_note(rendering: Rendering) -> list[str]:
    """Words that may lead to a person or nowhere in what readers are told of a correction."""
    stay = names_that_stay(rendering.programme_id)
    return [
        *traces_of_persons(rendering.note, stay),
        *broken_links(rendering.note, rendering.programme),
    ]


def judged_now(rendering: Rendering) -> set[tuple[uuid.UUID, str]]:
    """Everything in a rendering that a warning can be about, as it stands now."""
    now = {(row.pk, digest(row.text)) for row in rendering.sentences.all()}
    told = [(row.subject, row.text) for row in rendering.texts.all()]
    told += [(row.pk, row.reason) for row in rendering.overrulings.all()]
    for subject, text in told:
        now |= {(subject, digest(part)) for part in paragraphs(FreeText(subject, text, Place("")))}
    return now


def still_judged(rendering: Rendering) -> list[RenderedOverruling]:
    """What was set aside about words that still stand there: only these reasons hold and are told."""
    if rendering.state != RenderingState.DRAFT:
        return list(rendering.overrulings.all())
    now = judged_now(rendering)
    return [row for row in rendering.overrulings.all() if (row.subject, row.judged) in now]
