"""The outline of an edition: challenges, options, sections, annexes, and their order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.core.files.base import File
from django.db import models, transaction
from django.db.models import Max
from django.utils.text import slugify
from django.utils.translation import gettext as _

from samenspraak.analyse.models import RedThread
from samenspraak.ground import audit
from samenspraak.people.models import User
from samenspraak.perspective.actions.drafts import Refusal, draft_of, touched
from samenspraak.perspective.actions.older import keep_older
from samenspraak.perspective.annex_files import KINDS, suffix_of
from samenspraak.perspective.choices import AnnexKind, Part
from samenspraak.perspective.models import (
    Annex,
    Challenge,
    Edition,
    GlossaryTerm,
    Initiative,
    Option,
    PublicQuestion,
    Quote,
    Section,
    Sentence,
)

Movable = Challenge | Option | Section | Sentence | Quote | Annex | Initiative | PublicQuestion
# Words of the glossary stand in the order of the alphabet: they are taken out, never moved.
Removable = Movable | GlossaryTerm


@transaction.atomic
def add_challenge(
    edition: Edition,
    *,
    title: str,
    by: User | None,
    why: str = "",
    key: str = "",
    addressees: Sequence[str] = (),
    groups: Sequence[str] = (),
    threads: Iterable[RedThread] = (),
) -> Challenge:
    """A challenge with room for its two layers: a summary, and the story behind it."""
    held = draft_of(edition)
    challenge = Challenge.objects.create(
        programme=held.programme,
        edition=held,
        key=key or free_key(held.challenges.values_list("key", flat=True), title),
        order=next_in(held.challenges),
        title=required(title),
        why=why.strip(),
        addressees=list(addressees),
        groups=list(groups),
    )
    challenge.threads.set(threads)
    for part in (Part.SUMMARY, Part.STORY):
        Section.objects.create(
            programme=held.programme, edition=held, challenge=challenge, part=part, order=0
        )
    touched(held, by)
    audit.record("add_challenge", challenge, by=by)
    return challenge


@transaction.atomic
def change_challenge(
    challenge: Challenge,
    *,
    title: str,
    why: str,
    by: User | None,
    addressees: Sequence[str] = (),
    groups: Sequence[str] = (),
    threads: Iterable[RedThread] | None = None,
    see_also: Iterable[Challenge] | None = None,
) -> Challenge:
    """What a challenge is called, why it matters, who should act, whom it concerns, its threads, and which
    challenges belong beside it."""
    held = draft_of(challenge.edition)
    challenge.title, challenge.why = required(title), why.strip()
    challenge.addressees, challenge.groups = list(addressees), list(groups)
    keep_older(held, challenge, by)
    challenge.save(update_fields=["title", "why", "addressees", "groups"])
    if threads is not None:
        challenge.threads.set(threads)
    if see_also is not None:
        challenge.see_also.set(other for other in see_also if other.pk != challenge.pk)
    touched(held, by)
    audit.record("change_challenge", challenge, by=by)
    return challenge


@transaction.atomic
def give_chapter(challenge: Challenge, owner: User | None, *, by: User | None) -> Challenge:
    """Say who looks after a chapter; nobody is a good answer too."""
    draft_of(challenge.edition)
    challenge.owner = owner
    challenge.save(update_fields=["owner"])
    audit.record("give_chapter", challenge, by=by)
    return challenge


@transaction.atomic
def add_option(challenge: Challenge, *, title: str, by: User | None, text: str = "", key: str = "") -> Option:
    """Something that could be done, with room for what was said for and against it."""
    held = draft_of(challenge.edition)
    option = Option.objects.create(
        programme=held.programme,
        challenge=challenge,
        key=key or free_key(challenge.options.values_list("key", flat=True), title),
        order=next_in(challenge.options),
        title=required(title),
        text=text.strip(),
    )
    for part in (Part.OPTION_FOR, Part.OPTION_AGAINST):
        Section.objects.create(
            programme=held.programme,
            edition=held,
            challenge=challenge,
            option=option,
            part=part,
            order=0,
        )
    touched(held, by)
    audit.record("add_option", option, by=by)
    return option


@transaction.atomic
def change_option(option: Option, *, title: str, text: str, by: User | None) -> Option:
    held = draft_of(option.challenge.edition)
    option.title, option.text = required(title), text.strip()
    keep_older(held, option, by)
    option.save(update_fields=["title", "text"])
    touched(held, by)
    audit.record("change_option", option, by=by)
    return option


@transaction.atomic
def add_section(
    edition: Edition,
    part: str,
    *,
    by: User | None,
    heading: str = "",
    challenge: Challenge | None = None,
    option: Option | None = None,
    parent: Section | None = None,
) -> Section:
    """A place for sentences and quotes; under `parent` it is a sub-section of the same part."""
    held = draft_of(edition)
    if parent is not None:
        part, challenge, option = parent.part, parent.challenge, parent.option
    siblings = Section.objects.filter(
        edition=held, challenge=challenge, option=option, parent=parent, part=part
    )
    section = Section.objects.create(
        programme=held.programme,
        edition=held,
        challenge=challenge or (option.challenge if option else None),
        option=option,
        parent=parent,
        part=Part(part),
        order=next_in(siblings),
        heading=heading.strip(),
    )
    touched(held, by)
    audit.record("add_section", section, by=by)
    return section


@transaction.atomic
def change_section(section: Section, *, heading: str, by: User | None) -> Section:
    held = draft_of(section.edition)
    section.heading = heading.strip()
    keep_older(held, section, by)
    section.save(update_fields=["heading"])
    touched(held, by)
    audit.record("change_section", section, by=by)
    return section


@transaction.atomic
def add_annex(
    edition: Edition,
    *,
    title: str,
    by: User | None,
    kind: str = AnnexKind.OWN,
    text: str = "",
    file: File | None = None,  # type: ignore[type-arg]
    accessible_alternative: str = "",
) -> Annex:
    """An annex of our own, or a third party's document with the same content in readable form."""
    held = draft_of(edition)
    annex = Annex(
        programme=held.programme,
        edition=held,
        order=next_in(held.annexes),
        title=required(title),
        kind=AnnexKind(kind),
        text=text.strip(),
        accessible_alternative=accessible_alternative.strip(),
    )
    if file is not None:
        annex.file = taken_in(file)
    annex.save()
    touched(held, by)
    audit.record("add_annex", annex, by=by)
    return annex


def taken_in(file: File) -> File:  # type: ignore[type-arg]
    """A file of a kind that readers can be given safely, or a refusal that names the kinds."""
    if suffix_of(file.name or "") not in KINDS:
        kinds = ", ".join(kind.upper() for kind in KINDS)
        raise Refusal(_("Choose a file of one of these kinds: %(kinds)s.") % {"kinds": kinds})
    return file


@transaction.atomic
def change_annex(
    annex: Annex,
    *,
    title: str,
    text: str,
    accessible_alternative: str,
    by: User | None,
    kind: str = "",
    file: File | None = None,  # type: ignore[type-arg]
) -> Annex:
    """Change what an annex says; without a new file it keeps the one it has."""
    held = draft_of(annex.edition)
    annex.title, annex.text = required(title), text.strip()
    annex.accessible_alternative = accessible_alternative.strip()
    annex.kind = AnnexKind(kind) if kind else annex.kind
    if file is not None:
        annex.file = taken_in(file)
    keep_older(held, annex, by)
    annex.save(update_fields=["title", "text", "accessible_alternative", "kind", "file"])
    touched(held, by)
    audit.record("change_annex", annex, by=by)
    return annex


@transaction.atomic
def move(row: Movable, *, down: bool, by: User | None) -> None:
    """Change places with the one before or after it; at the end of its row it stays where it is."""
    held = draft_of(edition_of(row))
    rows = _row_of(row)
    place = [other.pk for other in rows].index(row.pk)
    other = place + (1 if down else -1)
    if not 0 <= other < len(rows):
        return
    rows[place], rows[other] = rows[other], rows[place]
    for order, each in enumerate(rows):
        if each.order != order:
            each.order = order
            each.save(update_fields=["order"])
    touched(held, by)
    audit.record("move", row, by=by)


@transaction.atomic
def remove(row: Removable, *, by: User | None) -> None:
    """Take something out of a draft, with everything in it."""
    held = draft_of(edition_of(row))
    audit.record("remove", row, by=by)
    row.delete()
    touched(held, by)


def edition_of(row: Removable) -> Edition:
    """The edition that something stands in."""
    if isinstance(row, Sentence | Quote):
        return row.section.edition
    if isinstance(row, Option | Initiative | PublicQuestion):
        return row.challenge.edition
    return row.edition


def next_place(section: Section) -> int:
    """After the last sentence or quote: the two share one order."""
    places = [next_in(section.sentences), next_in(section.quotes)]
    return max(places)


def _row_of(row: Movable) -> list[Movable]:
    if isinstance(row, Sentence | Quote):
        items: list[Movable] = [*row.section.sentences.all(), *row.section.quotes.all()]
        return sorted(items, key=lambda item: item.order)
    if isinstance(row, Section):
        return list(
            Section.objects.filter(
                edition=row.edition_id,
                challenge=row.challenge_id,
                option=row.option_id,
                parent=row.parent_id,
                part=row.part,
            )
        )
    return list(_siblings(row))


def _siblings(row: Challenge | Option | Initiative | PublicQuestion | Annex) -> Iterable[Movable]:
    match row:
        case Challenge():
            return row.edition.challenges.all()
        case Option():
            return row.challenge.options.all()
        case Initiative():
            return row.challenge.initiatives.all()
        case PublicQuestion():
            return row.challenge.questions.all()
        case Annex():
            return row.edition.annexes.all()


def next_in(rows: models.Manager | models.QuerySet) -> int:  # type: ignore[type-arg]
    last = rows.aggregate(Max("order"))["order__max"]
    return 0 if last is None else int(last) + 1


def required(title: str) -> str:
    if not title.strip():
        raise Refusal(_("Give it a title."))
    return title.strip()


def free_key(taken: Iterable[str], title: str) -> str:
    used, wanted = set(taken), slugify(title)[:50] or "x"
    key, number = wanted, 2
    while key in used:
        key, number = f"{wanted}-{number}", number + 1
    return key
