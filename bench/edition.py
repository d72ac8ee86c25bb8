"""How long the PDF of a long edition takes: `python -m bench.edition`. At least 120 pages, without a database."""

from __future__ import annotations

import datetime as dt
import io
import os
import sys
import time
import uuid
from itertools import count

import pikepdf

PAGES = 120
SECONDS = 5.0
WORDS = (
    "Aan 14 van de 24 tafels vertelden deelnemers dat zij een plek nodig hebben waar zij elkaar zonder "
    "afspraak tegenkomen, in het dorp of in de buurt, en dat die er niet meer is."
)


def long_edition(challenges: int):  # type: ignore[no-untyped-def]
    """An edition in which every sentence has its sources, like a real one."""
    from samenspraak.analyse.queries import ThreadCount
    from samenspraak.perspective.choices import Part, Sort
    from samenspraak.perspective.tree import (
        ChallengeTree,
        EditionTree,
        SectionTree,
        SentenceLeaf,
        Sources,
        ThreadSource,
        VoiceSource,
    )

    notes = count(1)
    thread = ThreadSource("draad", "Een plek om elkaar tegen te komen", ThreadCount(heard=14, total=24))
    voice = VoiceSource("stem", WORDS, False, "Deelnemer", dialogue="Themadialoog")

    def sentence(place: int) -> SentenceLeaf:
        return SentenceLeaf(
            id=uuid.uuid4(),
            public_id=f"z{next(notes)}",
            key="k",
            text=WORDS,
            sort=Sort.HEARD,
            starts_paragraph=place % 4 == 0,
            sources=Sources(threads=(thread,), voices=(voice, voice)),
            note=0,
        )

    def numbered(leaf: SentenceLeaf) -> SentenceLeaf:
        from dataclasses import replace

        return replace(leaf, note=int(leaf.public_id[1:]))

    def section(part: Part, number: int) -> SectionTree:
        items = tuple(numbered(sentence(place)) for place in range(number))
        return SectionTree(uuid.uuid4(), part, "Wat er verdwijnt", items)

    return EditionTree(
        id=uuid.uuid4(),
        public_id="editie",
        number=1,
        language="nl",
        title="Dichtbij",
        subtitle="",
        status="reflectiedocument, geen besluit",
        state="published",
        note="",
        published_at=dt.datetime(2026, 9, 17, tzinfo=dt.UTC),
        programme="Dichtbij",
        organiser="Provincie Merwerland",
        zone="Europe/Amsterdam",
        challenges=tuple(
            ChallengeTree(
                id=uuid.uuid4(),
                public_id=f"o{number}",
                key=f"c{number}",
                number=number,
                title="Een plek om elkaar tegen te komen",
                why=WORDS,
                threads=(thread,),
                summary=(section(Part.SUMMARY, 5),),
                story=tuple(section(Part.STORY, 12) for _each in range(4)),
            )
            for number in range(1, challenges + 1)
        ),
        threads=(thread,),
    )


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samenspraak.settings.house")
    import django

    django.setup()
    from samenspraak.perspective.render.pdf import edition_pdf

    challenges, pages, spent, waited = 6, 0, 0.0, 0.0
    edition_pdf(long_edition(1))
    while pages < PAGES:
        challenges += 2
        tree = long_edition(challenges)
        began, worked = time.perf_counter(), time.process_time()
        content = edition_pdf(tree)
        spent, waited = time.process_time() - worked, time.perf_counter() - began
        with pikepdf.open(io.BytesIO(content)) as document:
            pages = len(document.pages)
    # On a busy machine the clock tells about its neighbours: what counts is the work of the processor.
    print(f"{pages} pages, {len(content) // 1024} KB: {spent:.2f} s of work, {waited:.2f} s by the clock")
    return 0 if spent <= SECONDS else 1


if __name__ == "__main__":
    sys.exit(main())
