"""Annexes that fill themselves: table records, analysis runs, conversation guides, research that is used.

What they hold is kept with the edition at its publication, as the figures of its method are.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from django.db.models import Count, Max, Q

from samenspraak.analyse.models import Run
from samenspraak.convene.models import ConversationGuide, Dialogue
from samenspraak.converse.choices import RecordState
from samenspraak.converse.models import TableRecord
from samenspraak.ground.models import Programme
from samenspraak.ground.numbers import grouped
from samenspraak.perspective.choices import AnnexKind
from samenspraak.perspective.figures import held_dialogues
from samenspraak.perspective.models import Annex, Edition
from samenspraak.perspective.render.texts import kind_name, long_date
from samenspraak.perspective.tree import AnnexEntry, PassageSource

READ_IN = ("nl", "en")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A programme, and the language in which its annexes speak."""

    programme: Programme
    language: str

    def __call__(self, dutch: str, english: str) -> str:
        return english if self.language == "en" else dutch

    def day(self, moment) -> str:  # type: ignore[no-untyped-def]
        return long_date(moment.astimezone(self.programme.tzinfo).date(), self.language)


Named = tuple[str, AnnexEntry]  # by the id of the row that it tells of
Kept = dict[str, list[list[Any]]]


def entries(
    annex: Annex, programme: Programme, language: str, passages: Sequence[PassageSource]
) -> tuple[AnnexEntry, ...]:
    """What an annex holds of itself; nothing for a text of our own or of a third party.

    In a published edition that is what it held at publication, less what is hidden or gone since. The research
    used comes from the edition's own sentences, so it needs no keeping.
    """
    if annex.kind == AnnexKind.SOURCES:
        return tuple(_sources(passages, language))
    kept: Kept | None = annex.kept
    fill = FILLED.get(annex.kind)
    if fill is None:
        return ()
    if kept is None:
        named = list(fill(Spoken(programme, language)))
    else:
        named = [(key, _of_kept(entry)) for key, entry in kept.get(language) or kept[annex.edition.language]]
    return tuple(_as_it_stands(annex.kind, Spoken(programme, language), named))


def keep(edition: Edition) -> None:
    """Keep what the annexes hold of themselves at this moment: a published edition does not change."""
    for annex in edition.annexes.filter(kind__in=FILLED):
        annex.kept = {
            language: [
                [key, asdict(entry)] for key, entry in FILLED[annex.kind](Spoken(edition.programme, language))
            ]
            for language in {*READ_IN, edition.language}
        }
        annex.save(update_fields=["kept"])


def _of_kept(entry: dict[str, Any]) -> AnnexEntry:
    return AnnexEntry(**{**entry, "lines": tuple(entry["lines"])})


def _as_it_stands(kind: str, spoken: Spoken, named: list[Named]) -> Iterable[AnnexEntry]:
    """Without dialogues that are not public any more; with each run the day since which it cannot be repeated."""
    keys = [key for key, _entry in named]
    if kind == AnnexKind.RECORDS:
        rows = Dialogue.objects.filter(programme=spoken.programme, public_id__in=keys, is_public=True)
        shown = set(rows.values_list("public_id", flat=True))
        yield from (entry for key, entry in named if key in shown)
    elif kind == AnnexKind.RUNS:
        ended = dict(Run.objects.filter(pk__in=keys).values_list("pk", "not_repeatable_since"))
        since = {str(key): moment for key, moment in ended.items()}
        for key, entry in named:
            if key in since:
                yield _with_its_end(spoken, entry, since[key])
    else:
        yield from (entry for _key, entry in named)


def _with_its_end(spoken: Spoken, entry: AnnexEntry, moment: dt.datetime | None) -> AnnexEntry:
    if moment is None:
        return entry
    day = spoken.day(moment)
    told = spoken(
        f"Sinds {day} niet meer precies te herhalen: gelezen woorden zijn teruggenomen.",
        f"Not exactly repeatable since {day}: words that it read were taken back.",
    )
    return replace(entry, lines=(*entry.lines, told))


def _records(spoken: Spoken) -> Iterable[Named]:
    """Public dialogues that were held with their tables, and on which day their records were signed."""
    dialogues = (
        held_dialogues(spoken.programme)
        .annotate(number=Count("tables", distinct=True))
        .order_by("held_on", "title_nl")
    )
    signed = dict(
        TableRecord.objects.filter(programme=spoken.programme, state=RecordState.SIGNED)
        .order_by("table__dialogue")
        .values_list("table__dialogue")
        .annotate(Max("signed_at"))
    )
    for row in dialogues:
        title = spoken(row.title_nl, row.title_en or row.title_nl)
        held = f"{kind_name(row.kind, spoken.language)}, {long_date(row.held_on, spoken.language)}"
        tables = spoken(
            f"{row.number} {'tafel' if row.number == 1 else 'tafels'}",
            f"{row.number} {'table' if row.number == 1 else 'tables'}",
        )
        lines = [f"{held}, {tables}."]
        if row.pk in signed:
            day = spoken.day(signed[row.pk])
            lines.append(spoken(f"Verslagen vastgesteld op {day}.", f"Records signed on {day}."))
        yield row.public_id, AnnexEntry(title, tuple(lines), dialogue=row.public_id)


def _runs(spoken: Spoken) -> Iterable[Named]:
    """Each run with what went in and what came out."""
    confirmed = Count("threads", filter=Q(threads__state="confirmed"))
    runs = Run.objects.filter(programme=spoken.programme, finished_at__isnull=False)
    for row in runs.annotate(confirmed=confirmed, found=Count("threads")):
        assert row.finished_at is not None
        day = spoken.day(row.finished_at)
        read, left = (grouped(len(keys), spoken.language) for keys in (row.version_ids, row.unassigned))
        lines = [
            spoken(
                f"{read} bijdragen gelezen, {left} in geen voorgestelde rode draad.",
                f"{read} contributions read, {left} in no proposed red thread.",
            ),
            spoken(
                f"{row.found} rode draden voorgesteld, waarvan {row.confirmed} door een mens bevestigd.",
                f"{row.found} red threads proposed, {row.confirmed} of them confirmed by a person.",
            ),
            spoken(f"Beginwaarde: {row.seed}.", f"Seed: {row.seed}."),
        ]
        name = spoken(f"Analyse van {day}", f"Analysis of {day}")
        yield str(row.pk), AnnexEntry(name, tuple(lines))


def _guides(spoken: Spoken) -> Iterable[Named]:
    """The guides that this programme's dialogues followed, round by round."""
    used = held_dialogues(spoken.programme).filter(guide__isnull=False).values("guide")
    for followed in ConversationGuide.objects.filter(pk__in=used).order_by("title", "version", "pk"):
        guide = _in_language(followed, spoken.language)
        lines = (f"{row.purpose} {row.opening_question}".strip() for row in guide.rounds.all())
        other = "" if guide.language == spoken.language else guide.language
        entry = AnnexEntry(guide.title, tuple(lines), title_language=other, lines_language=other)
        yield str(followed.pk), entry


def _in_language(guide: ConversationGuide, language: str) -> ConversationGuide:
    """The newest version of this guide in that language; the guide itself where there is none."""
    if guide.language == language:
        return guide
    told = ConversationGuide.objects.filter(programme=guide.programme_id, slug=guide.slug, language=language)
    return told.order_by("-version").first() or guide


def _sources(passages: Iterable[PassageSource], language: str) -> Iterable[AnnexEntry]:
    """Each document of research once, with the passages that the edition rests on."""
    documents: dict[str, list[PassageSource]] = {}
    for passage in passages:
        documents.setdefault(passage.public_id, []).append(passage)
    for found in sorted(documents.values(), key=lambda group: group[0].title):
        first = found[0]
        about = ", ".join(filter(None, [first.publisher, str(first.year or "")]))
        lines = [about] if about else []
        lines += [f"{row.locator}: {row.text}" if row.locator else row.text for row in found]
        title, told = ("" if each == language else each for each in (first.title_language, first.language))
        yield AnnexEntry(first.title, tuple(lines), first.url, title_language=title, lines_language=told)


Fill = Callable[[Spoken], Iterable[Named]]
FILLED: dict[str, Fill] = {
    AnnexKind.RECORDS: _records,
    AnnexKind.RUNS: _runs,
    AnnexKind.GUIDES: _guides,
}
