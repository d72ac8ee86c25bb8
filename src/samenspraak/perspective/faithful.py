"""What stands between a rendering and its publication.

Each passage leads to the full text and none is missing; and what it says passes the gates that the full edition
passed. A warning may be set aside, with a public reason."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from samenspraak.perspective.checking import facts_of_sentence
from samenspraak.perspective.choices import EditionState, Part
from samenspraak.perspective.facts import Place, SentenceFacts
from samenspraak.perspective.findings import Finding
from samenspraak.perspective.gates import sentence_findings
from samenspraak.perspective.loading import Loaded, load
from samenspraak.perspective.models import Quote, RenderedFrom, RenderedSentence, Rendering, Sentence
from samenspraak.perspective.models.rendering import digest
from samenspraak.perspective.phrases import Phrase, phrases_of
from samenspraak.perspective.quotation_marks import typed_quotes
from samenspraak.perspective.reading import sentence_leaf
from samenspraak.perspective.rendered_words import RenderedWords, judged_now
from samenspraak.perspective.traces import broken_links

EXCERPT = 80
OF_THREAD = "unsigned_in_thread"


def findings_of_rendering(rendering: Rendering) -> list[Finding]:
    """Everything that stands in the way, in the order of reading; each finding has the place where it is mended."""
    return list(Faithfulness(rendering).findings())


class Faithfulness:
    """A rendering held against its edition, with everything loaded at once."""

    def __init__(self, rendering: Rendering) -> None:
        self.rendering = rendering
        edition = rendering.edition
        related = ("section__edition", "section__challenge", "section__option", "programme")
        rows = Sentence.objects.filter(section__edition=edition).select_related(*related)
        self.full = sorted(rows, key=_spot)
        quotes = list(
            Quote.objects.filter(section__edition=edition).select_related(*related[:2], "programme")
        )
        # The gates speak of what the sources hold in the language of the rendering's words.
        self.loaded: Loaded = load(edition.programme, rendering.language, self.full, quotes)
        self.words = RenderedWords(rendering, self.loaded, quotes)
        self.gone = {row.pk for row in self.full if _is_gone(row, self.loaded)}
        self.rows = list(
            rendering.sentences.prefetch_related("origins__sentence__section").order_by("order", "created_at")
        )
        self.rendered = {each.sentence_id for row in self.rows for each in row.origins.all()}
        self.facts = {row.pk: facts_of_sentence(row, self.loaded) for row in self.full}

    def findings(self) -> Iterator[Finding]:
        edition = self.rendering.edition
        if edition.state not in {EditionState.PUBLISHED, EditionState.REPLACED}:
            yield Finding("rendering_before_edition", Place("rendering", label=edition.title))
        yield from self._phrases()
        for row in self.full:
            if row.pk not in self.rendered and row.pk not in self.gone:
                yield Finding(
                    "rendering_missing",
                    _place(f"v-{row.public_id}", row),
                    parameters={"label": _short(row.text)},
                )
        for rendered in self.rows:
            yield from self.of_sentence(rendered)
        yield from self.words.of_reasons(judged_now(self.rendering))

    def of_sentence(self, rendered: RenderedSentence) -> Iterator[Finding]:
        """What the gates say of one rendered sentence: the same that they say of the full ones, and more."""
        origins = [each for each in rendered.origins.all() if each.sentence_id in self.facts]
        place = _place(f"w-{rendered.public_id}", origins[0].sentence if origins else None)
        label = {"label": _short(rendered.text)}
        if not origins:
            yield Finding("rendering_leads_nowhere", place, parameters=label)
            return
        if len({each.sentence.sort for each in origins}) > 1:
            yield Finding("rendering_mixes_sorts", place, parameters=label)
            return
        if any(each.is_stale for each in origins):
            yield Finding("rendering_stale", place, parameters=label)
        if any(each.sentence_id in self.gone for each in origins):
            yield Finding("rendering_withdrawn", place)
            return
        facts = merged_facts([self.facts[each.sentence_id] for each in origins])
        edition = self.rendering.edition
        links = tuple(broken_links(rendered.text, edition.programme, edition))
        judged = digest(rendered.text)
        # What a person set aside about these words of the full sentence holds for its rendering too; for other words
        # someone says why once more.
        here = {
            (row.code, row.words)
            for row in self.words.aside
            if (row.subject, row.judged) == (rendered.pk, judged)
        }
        aside = facts.overruled | here | self._threads_set_aside(facts.overruled, origins)
        told = replace(
            facts,
            id=rendered.pk,
            text=rendered.text,
            place=place,
            overruled=aside,
            broken_links=links,
            quoted_in_full=tuple(
                words
                for each in origins
                for words in typed_quotes(self.facts[each.sentence_id].text, self.loaded.titles)
            ),
        )
        about = {"subject": str(rendered.pk), "judged": judged}
        for finding in sentence_findings(told):
            yield replace(finding, parameters=about | finding.parameters)

    def _threads_set_aside(
        self, overruled: frozenset[tuple[str, str]], origins: list[RenderedFrom]
    ) -> frozenset[tuple[str, str]]:
        """A warning about a thread is about that thread, whatever it is called in the language of who looks."""
        threads = [
            cite.thread
            for each in origins
            for cite in self.loaded.citations.get(each.sentence_id, [])
            if cite.thread
        ]
        return frozenset(
            (code, name)
            for code, words in overruled
            for thread in threads
            if code == OF_THREAD and words in {thread.label_nl, thread.label_en}
            for name in (thread.label_nl, thread.label_en)
        )

    def _phrases(self) -> Iterator[Finding]:
        """A translation has every title and heading; in plain language those that are plain already may stay."""
        mine = {(row.subject, row.name): row for row in self.rendering.texts.all()}
        for phrase in phrases_of(self.rendering.edition):
            row = mine.get(phrase.key)
            place = Place(anchor_of(*phrase.key), phrase.challenge, _short(phrase.text))
            label = {"label": _short(phrase.text)}
            if row is None and self.rendering.is_translation:
                yield Finding("phrase_missing", place, parameters=label)
            elif row is not None:
                if row.seen != digest(phrase.text):
                    yield Finding("phrase_stale", place, parameters=label)
                yield from self.words.of_text(phrase, row, place)


def needed(rendering: Rendering, phrase: Phrase) -> bool:
    """Whether a rendering may say this in words of its own: quotes only in another language."""
    return rendering.is_translation or not phrase.is_quote


def merged_facts(found: list[SentenceFacts]) -> SentenceFacts:
    """What several sentences rest on together."""
    first = found[0]
    return replace(
        first,
        threads=tuple({row.public_id: row for each in found for row in each.threads}.values()),
        voices=tuple({row.public_id: row for each in found for row in each.voices}.values()),
        passages=tuple({row.public_id: row for each in found for row in each.passages}.values()),
        overruled=frozenset().union(*(each.overruled for each in found)),
    )


def _spot(row: Sentence) -> tuple[int, int, int, int]:
    """In the order of reading: what stands around the challenges first."""
    section = row.section
    challenge = section.challenge.order if section.challenge else -1
    return (challenge, list(Part.values).index(section.part), section.order, row.order)


def _is_gone(row: Sentence, loaded: Loaded) -> bool:
    return sentence_leaf(row, loaded, count(1)).is_withdrawn


def _place(anchor: str, sentence: Sentence | None) -> Place:
    challenge = sentence.section.challenge if sentence else None
    return Place(anchor, challenge.key if challenge else "", _short(sentence.text) if sentence else "")


def _short(text: str) -> str:
    return text if len(text) <= EXCERPT else f"{text[:EXCERPT].rstrip()}…"


def anchor_of(subject: uuid.UUID, name: str) -> str:
    return f"t-{subject.hex}-{name}"
