"""The demo's perspective: an edition in two layers, published through the same gates as any other."""

from __future__ import annotations

from dataclasses import dataclass, replace

from samenspraak.demo.rows import Demo
from samenspraak.demo.texts import Data, evening, read
from samenspraak.ground import clock
from samenspraak.perspective.actions import publish
from samenspraak.perspective.choices import Part, PieceKind, Sort
from samenspraak.perspective.models import (
    Annex,
    Challenge,
    Citation,
    Edition,
    GlossaryTerm,
    Initiative,
    Option,
    PublicQuestion,
    Quote,
    QuotePiece,
    Section,
    Sentence,
)


def write_edition(demo: Demo) -> Edition:
    """Write the edition as its editor did, and publish it on its day."""
    text: Data = read("edition.json")
    with clock.moved_to(evening(text["published"], 8)):
        edition = Edition.objects.create(
            programme=demo.programme,
            number=1,
            title=text["title"],
            subtitle=text["subtitle"],
            status=text["status"],
            sponsor=text["sponsor"],
        )
        _ours(demo, edition, Part.PREFACE, text["preface"])
        _ours(demo, edition, Part.READING_GUIDE, [text["reading_guide"]])
        for order, row in enumerate(text["challenges"], start=1):
            _challenge(demo, edition, row, order)
        for row in text["challenges"]:
            beside = [demo.challenges[key] for key in row["see_also"]]
            demo.challenges[row["key"]].see_also.set(beside)
        GlossaryTerm.objects.bulk_create(
            GlossaryTerm(programme=demo.programme, edition=edition, **term) for term in text["glossary"]
        )
        _ours(demo, edition, Part.METHOD, text["method"])
        _ours(demo, edition, Part.PRINCIPLE, text["principles"])
        _ours(demo, edition, Part.NEXT_STEPS, text["next_steps"])
        for order, row in enumerate(text["annexes"], start=1):
            Annex.objects.create(
                programme=demo.programme,
                edition=edition,
                order=order,
                title=row["title"],
                kind=row["kind"],
                text=row["text"],
                accessible_alternative=row["text"] if row["kind"] == "third_party" else "",
            )
        return publish(edition, by=demo.users["uitgever"])


def _challenge(demo: Demo, edition: Edition, row: Data, order: int) -> None:
    challenge = Challenge.objects.create(
        programme=demo.programme,
        edition=edition,
        key=row["key"],
        order=order,
        title=row["title"],
        why=row["why"],
        addressees=row["addressees"],
        groups=row["groups"],
    )
    challenge.threads.set(demo.threads[key] for key in row["threads"])
    demo.challenges[row["key"]] = challenge
    for part in (Part.SUMMARY, Part.STORY):
        for place, section in enumerate(row[part.value]):
            _section(demo, Place(edition, part, place, challenge), section)
    for order_of_option, option in enumerate(row["options"]):
        _option(demo, challenge, option, order_of_option)
    for place, dilemma in enumerate(row["dilemmas"]):
        words = {"text": dilemma["text"], "sort": "heard", "cites": dilemma["contributions"], "threads": []}
        _section(demo, Place(edition, Part.DILEMMA, place, challenge), {"sentences": [words]})
    _ours(demo, edition, Part.UNKNOWN, [row["unknown"]], challenge=challenge)
    for place, found in enumerate(row["initiatives"]):
        Initiative.objects.create(programme=demo.programme, challenge=challenge, order=place, **found)
    for place, found in enumerate(row["questions"]):
        PublicQuestion.objects.create(programme=demo.programme, challenge=challenge, order=place, **found)


def _option(demo: Demo, challenge: Challenge, row: Data, order: int) -> None:
    option = Option.objects.create(
        programme=demo.programme,
        challenge=challenge,
        key=row["key"],
        order=order,
        title=row["title"],
        text=row["text"],
    )
    demo.options[row["key"]] = option
    for place, (part, name) in enumerate(((Part.OPTION_FOR, "for"), (Part.OPTION_AGAINST, "against"))):
        _section(demo, Place(challenge.edition, part, place, challenge, option), {"sentences": row[name]})


def _ours(
    demo: Demo, edition: Edition, part: Part, texts: list[str], *, challenge: Challenge | None = None
) -> None:
    """The authors' own paragraphs."""
    sentences = [
        {"text": text, "sort": "ours", "cites": [], "threads": [], "starts_paragraph": True}
        for text in texts
        if text
    ]
    if sentences:
        _section(demo, Place(edition, part, 0, challenge), {"sentences": sentences})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a section stands in the edition."""

    edition: Edition
    part: Part
    order: int
    challenge: Challenge | None = None
    option: Option | None = None
    parent: Section | None = None


def _section(demo: Demo, place: Place, row: Data) -> None:
    section = Section.objects.create(
        programme=demo.programme,
        edition=place.edition,
        challenge=place.challenge,
        option=place.option,
        parent=place.parent,
        part=place.part,
        order=place.order,
        heading=row.get("heading") or "",
    )
    for order, words in enumerate(row["sentences"]):
        _sentence(demo, section, words, order)
    for order, quote in enumerate(row.get("quotes", [])):
        _quote(demo, section, quote, order)
    for order, below in enumerate(row.get("sections", [])):
        _section(demo, replace(place, order=order, parent=section), below)


def _sentence(demo: Demo, section: Section, row: Data, order: int) -> None:
    sentence = Sentence.objects.create(
        programme=demo.programme,
        section=section,
        order=order,
        text=row["text"],
        sort=Sort(row["sort"]),
        starts_paragraph=row.get("starts_paragraph", False),
    )
    targets: list[dict[str, object]] = [{"thread": demo.threads[key]} for key in row["threads"]]
    for key in row["cites"]:
        if key in demo.contributions:
            targets.append({"version": demo.contributions[key].current})
        else:
            targets.append({"passage": demo.passages[key]})
    Citation.objects.bulk_create(
        Citation(programme=demo.programme, sentence=sentence, order=place, **target)
        for place, target in enumerate(targets)
    )


def _quote(demo: Demo, section: Section, row: Data, order: int) -> None:
    quote = Quote.objects.create(
        programme=demo.programme,
        section=section,
        order=order,
        attribution=row["attribution"] or "",
        collective=row["collective"],
    )
    for place, part in enumerate(row["parts"]):
        QuotePiece.objects.create(programme=demo.programme, quote=quote, order=place, **_piece(demo, part))


def _piece(demo: Demo, part: Data) -> dict[str, object]:
    if part.get("omission"):
        return {"kind": PieceKind.OMISSION}
    if "insertion" in part:
        return {"kind": PieceKind.INSERTION, "insertion": part["insertion"].strip("[]")}
    version = demo.contributions[part["contribution"]].current
    assert version is not None
    start = version.text.index(part["text"])
    return {"kind": PieceKind.SPAN, "version": version, "start": start, "end": start + len(part["text"])}
