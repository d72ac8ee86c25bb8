"""The demo's perspective: an edition in two layers, published through the same gates as any other."""

from __future__ import annotations

import uuid
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
        demo.named["edition"] = edition.pk
        _ours(demo, edition, Part.PREFACE, "preface", text["preface"])
        _ours(demo, edition, Part.READING_GUIDE, "reading_guide", [text["reading_guide"]])
        for order, row in enumerate(text["challenges"], start=1):
            _challenge(demo, edition, row, order)
        for row in text["challenges"]:
            beside = [demo.challenges[key] for key in row["see_also"]]
            demo.challenges[row["key"]].see_also.set(beside)
        for term in text["glossary"]:
            made = GlossaryTerm.objects.create(programme=demo.programme, edition=edition, **term)
            demo.named[f"g.{made.term}"] = made.pk
        _ours(demo, edition, Part.METHOD, "method", text["method"])
        _ours(demo, edition, Part.PRINCIPLE, "principles", text["principles"])
        _ours(demo, edition, Part.NEXT_STEPS, "next_steps", text["next_steps"])
        for order, row in enumerate(text["annexes"], start=1):
            annex = Annex.objects.create(
                programme=demo.programme,
                edition=edition,
                order=order,
                title=row["title"],
                kind=row["kind"],
                text=row["text"],
                accessible_alternative=row["text"] if row["kind"] == "third_party" else "",
            )
            demo.named[row["key"]] = annex.pk
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
    key = row["key"]
    demo.challenges[key], demo.named[key] = challenge, challenge.pk
    for part in (Part.SUMMARY, Part.STORY):
        for place, section in enumerate(row[part.value]):
            _section(demo, Place(edition, part, place, challenge, name=f"{key}.{part}{place}"), section)
    for order_of_option, option in enumerate(row["options"]):
        _option(demo, challenge, option, order_of_option)
    for place, dilemma in enumerate(row["dilemmas"]):
        words = {
            "key": dilemma["key"],
            "text": dilemma["text"],
            "sort": "heard",
            "cites": dilemma["contributions"],
            "threads": [],
        }
        _section(demo, Place(edition, Part.DILEMMA, place, challenge), {"sentences": [words]})
    _ours(demo, edition, Part.UNKNOWN, f"{key}.unknown", [row["unknown"]], challenge=challenge)
    about = {"programme": demo.programme, "challenge": challenge}
    for place, found in enumerate(row["initiatives"]):
        demo.named[found["key"]] = Initiative.objects.create(**about, order=place, **found).pk
    for place, found in enumerate(row["questions"]):
        demo.named[found["key"]] = PublicQuestion.objects.create(**about, order=place, **found).pk


def _option(demo: Demo, challenge: Challenge, row: Data, order: int) -> None:
    option = Option.objects.create(
        programme=demo.programme,
        challenge=challenge,
        key=row["key"],
        order=order,
        title=row["title"],
        text=row["text"],
    )
    key = row["key"]
    demo.options[key], demo.named[key] = option, option.pk
    for place, (part, name) in enumerate(((Part.OPTION_FOR, "for"), (Part.OPTION_AGAINST, "against"))):
        there = Place(challenge.edition, part, place, challenge, option, name=f"{key}.{name}")
        _section(demo, there, {"sentences": row[name]})


def _ours(
    demo: Demo,
    edition: Edition,
    part: Part,
    name: str,
    texts: list[str],
    *,
    challenge: Challenge | None = None,
) -> None:
    """The authors' own paragraphs; those of a challenge are one each, and go by that name alone."""
    shared = {"sort": "ours", "cites": [], "threads": [], "starts_paragraph": True}
    sentences = [
        {**shared, "key": name if challenge else f"{name}.{place}", "text": text}
        for place, text in enumerate(texts)
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
    # By which its words are found again: "c1.story0".
    name: str = ""


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
    demo.named[place.name] = section.pk
    for order, words in enumerate(row["sentences"]):
        demo.sentences[words.get("key") or f"{place.name}.{order}"] = _sentence(demo, section, words, order)
    for order, quote in enumerate(row.get("quotes", [])):
        demo.named[quote["key"]] = _quote(demo, section, quote, order)
    for order, below in enumerate(row.get("sections", [])):
        _section(demo, replace(place, order=order, parent=section, name=f"{place.name}.{order}"), below)


def _sentence(demo: Demo, section: Section, row: Data, order: int) -> Sentence:
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
    return sentence


def _quote(demo: Demo, section: Section, row: Data, order: int) -> uuid.UUID:
    quote = Quote.objects.create(
        programme=demo.programme,
        section=section,
        order=order,
        attribution=row["attribution"] or "",
        collective=row["collective"],
    )
    for place, part in enumerate(row["parts"]):
        QuotePiece.objects.create(programme=demo.programme, quote=quote, order=place, **_piece(demo, part))
    return quote.pk


def _piece(demo: Demo, part: Data) -> dict[str, object]:
    if part.get("omission"):
        return {"kind": PieceKind.OMISSION}
    if "insertion" in part:
        return {"kind": PieceKind.INSERTION, "insertion": part["insertion"].strip("[]")}
    version = demo.contributions[part["contribution"]].current
    assert version is not None
    start = version.text.index(part["text"])
    return {"kind": PieceKind.SPAN, "version": version, "start": start, "end": start + len(part["text"])}
