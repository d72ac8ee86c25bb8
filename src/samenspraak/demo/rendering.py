"""The demo's edition in plain Dutch and in English, hand written, published through the same gates as any other."""

from __future__ import annotations

import datetime as dt
import uuid

from samenspraak.demo.rows import Demo
from samenspraak.demo.texts import Data, evening, read
from samenspraak.ground import clock, ids
from samenspraak.perspective.actions import begin_rendering, publish_rendering
from samenspraak.perspective.models import Edition, RenderedFrom, RenderedSentence, RenderedText, Rendering
from samenspraak.perspective.models.rendering import digest
from samenspraak.perspective.phrases import phrases_of

FORMS = {"plain": 3, "english": 10}


def write_renderings(demo: Demo, edition: Edition) -> None:
    """Both came some days after the full text, when that no longer changed."""
    published = str(read("edition.json")["published"])
    for name, days in FORMS.items():
        with clock.moved_to(evening(published, 8) + dt.timedelta(days=days)):
            _write(demo, edition, read(f"edition_{name}.json"))


def _write(demo: Demo, edition: Edition, text: Data) -> None:
    made = begin_rendering(
        edition, language=text["language"], plain=text["plain"], made_by=text["made_by"], by=None
    )
    _sentences(demo, made, text["sentences"])
    full = {phrase.key: phrase.text for phrase in phrases_of(edition)}
    RenderedText.objects.bulk_create(
        RenderedText(
            programme=demo.programme,
            rendering=made,
            subject=subject,
            name=name,
            text=words,
            seen=digest(full[subject, name]),
        )
        for (subject, name), words in _named(demo, text["texts"]).items()
    )
    publish_rendering(made, by=demo.users["uitgever"])


def _sentences(demo: Demo, made: Rendering, rows: list[Data]) -> None:
    sentences, origins = [], []
    for order, row in enumerate(rows):
        sentence = RenderedSentence(
            id=ids.new_id(), programme=demo.programme, rendering=made, order=order, text=row["text"]
        )
        sentences.append(sentence)
        for key in row["of"]:
            full = demo.sentences[key]
            origins.append(
                RenderedFrom(
                    programme=demo.programme, rendered=sentence, sentence=full, seen=digest(full.text)
                )
            )
    RenderedSentence.objects.bulk_create(sentences)
    RenderedFrom.objects.bulk_create(origins)


def _named(demo: Demo, texts: dict[str, str]) -> dict[tuple[uuid.UUID, str], str]:
    """ "c1.title": the title of challenge c1; a quote goes by its key alone."""
    found = {}
    for key, words in texts.items():
        if key in demo.named:
            found[demo.named[key], "quote"] = words
        else:
            row, name = key.rsplit(".", 1)
            found[demo.named[row], name] = words
    return found
