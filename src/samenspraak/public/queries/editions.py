"""An edition for readers: the one that holds today or an older one, its challenges, and its first sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from samenspraak.ground.models import Programme
from samenspraak.perspective.choices import Part, Sort
from samenspraak.perspective.models import Edition, RenderedSentence, Sentence
from samenspraak.perspective.queries import (
    SentenceSources,
    current_edition,
    edition_by_number,
    published_rendering,
    sentence_sources,
)
from samenspraak.perspective.told import Told, title_told, titles_in
from samenspraak.perspective.tree import ChallengeTree, EditionTree
from samenspraak.perspective.wording import record_words

OTHER = {"nl": "en", "en": "nl"}
# How a sentence tells how widely something was heard; the link stands on these words where they hold.
SHARE = re.compile(r"\b(?:aan|at) [\d.,]+ (?:van de|of the) [\d.,]+ (?:tafels?|tables?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Opening:
    """The sentence that the site opens on, cut around the words that say how widely it was heard.

    `share` is empty where the sentence has no such words; `now` then, or where the count has changed since
    publication, says how widely it was heard today.
    """

    sentence: Sentence
    sources: SentenceSources
    before: str
    share: str
    after: str
    now: str
    # In the reader's language where a translation is published: which words they are, and of which challenge.
    public_id: str
    language: str
    challenge: Told


@dataclass(frozen=True, slots=True)
class Newest:
    """The edition that holds today; `is_told`: this reader can read it in their own language."""

    number: int
    is_told: bool


def newest(programme: Programme, reader: str) -> Newest | None:
    edition = current_edition(programme, reader)
    if edition is None:
        return None
    own = edition.language == reader
    told = own or published_rendering(edition, language=reader, plain=False) is not None
    return Newest(edition.number, told)


def edition_of(programme: Programme, number: int, language: str) -> Edition | None:
    """A published or replaced edition by its number, in this language or else in the other one."""
    return edition_by_number(programme, number, language) or edition_by_number(
        programme, number, OTHER.get(language, "nl")
    )


def challenge_of(tree: EditionTree, key: str) -> ChallengeTree | None:
    return next((challenge for challenge in tree.challenges if challenge.key == key), None)


def opening(programme: Programme, language: str) -> Opening | None:
    """The first heard sentence of the first challenge's summary that still has its sources."""
    edition = current_edition(programme, language)
    if edition is None:
        return None
    rows = (
        Sentence.objects.filter(
            section__edition=edition,
            section__part=Part.SUMMARY,
            section__challenge__isnull=False,
            sort=Sort.HEARD,
        )
        .select_related("section__edition__programme", "section__challenge", "programme")
        .order_by("section__challenge__order", "section__order", "order")
    )
    for row in rows.iterator():
        sources = sentence_sources(row)
        if not sources.sentence.is_withdrawn:
            return cut(row, sources, language)
    return None


def cut(sentence: Sentence, sources: SentenceSources, reader: str = "") -> Opening:
    """Cut a sentence around its "aan 14 van de 24 tafels", so that these words can be the link."""
    translated = _translated(sentence, reader)
    text = translated.text if translated else sources.sentence.text
    language = reader if translated else sentence.section.edition.language
    threads = sources.sources.threads
    record = record_words(threads[0].count, language) if threads else ""
    found = SHARE.search(text)
    holds = found and (not record or record.lower().startswith(found.group().lower()))
    start, end = found.span() if found else (len(text), len(text))
    challenge = sentence.section.challenge
    assert challenge is not None
    titles = titles_in(sentence.programme_id, language) if translated else {}
    return Opening(
        sentence,
        sources,
        before=text[:start],
        share=text[start:end],
        after=text[end:],
        now="" if holds else record,
        public_id=translated.public_id if translated else sentence.public_id,
        language=language,
        challenge=title_told(challenge, language, titles),
    )


def _translated(sentence: Sentence, reader: str) -> RenderedSentence | None:
    """This sentence in the reader's language, where one sentence of a published translation renders it and no other."""
    edition = sentence.section.edition
    if reader in ("", edition.language):
        return None
    rendering = published_rendering(edition, language=reader, plain=False)
    found = list(sentence.renderings.filter(rendering=rendering)) if rendering else []
    whole = len(found) == 1 and found[0].origins.count() == 1
    return found[0] if whole else None
