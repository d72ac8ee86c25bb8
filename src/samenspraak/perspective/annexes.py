"""Annexes that fill themselves: table records, analysis runs, conversation guides, research that is used."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, Max, Q

from samenspraak.analyse.models import Run
from samenspraak.convene.models import ConversationGuide, Dialogue
from samenspraak.converse.choices import RecordState
from samenspraak.converse.models import TableRecord
from samenspraak.ground.models import Programme
from samenspraak.ground.numbers import grouped
from samenspraak.perspective.choices import AnnexKind
from samenspraak.perspective.render.texts import kind_name, long_date
from samenspraak.perspective.tree import AnnexEntry, PassageSource


@dataclass(frozen=True, slots=True)
class Spoken:
    """A programme, and the language in which its annexes speak."""

    programme: Programme
    language: str

    def __call__(self, dutch: str, english: str) -> str:
        return english if self.language == "en" else dutch

    def day(self, moment) -> str:  # type: ignore[no-untyped-def]
        return long_date(moment.astimezone(self.programme.tzinfo).date(), self.language)


def entries(
    kind: str, programme: Programme, language: str, passages: Sequence[PassageSource]
) -> tuple[AnnexEntry, ...]:
    """What an annex of this kind holds of itself; nothing for a text of our own or of a third party."""
    spoken = Spoken(programme, language)
    if kind == AnnexKind.SOURCES:
        return tuple(_sources(passages, language))
    fill = FILLED.get(kind)
    return tuple(fill(spoken)) if fill else ()


def _records(spoken: Spoken) -> Iterable[AnnexEntry]:
    """Public dialogues with their tables, and on which day their records were signed."""
    dialogues = (
        Dialogue.objects.filter(programme=spoken.programme, is_public=True)
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
        yield AnnexEntry(title, tuple(lines), dialogue=row.public_id)


def _runs(spoken: Spoken) -> Iterable[AnnexEntry]:
    """Each run with what went in and what came out, and whether it can still be repeated."""
    confirmed = Count("threads", filter=Q(threads__state="confirmed"))
    runs = Run.objects.filter(programme=spoken.programme, finished_at__isnull=False)
    for row in runs.annotate(confirmed=confirmed, found=Count("threads")):
        assert row.finished_at is not None
        day = spoken.day(row.finished_at)
        read, left = (grouped(len(keys), spoken.language) for keys in (row.version_ids, row.unassigned))
        lines = [
            spoken(
                f"{read} bijdragen gelezen, {left} in geen rode draad.",
                f"{read} contributions read, {left} in no red thread.",
            ),
            spoken(
                f"{row.found} rode draden voorgesteld, waarvan {row.confirmed} door een mens bevestigd.",
                f"{row.found} red threads proposed, {row.confirmed} of them confirmed by a person.",
            ),
            spoken(f"Beginwaarde: {row.seed}.", f"Seed: {row.seed}."),
        ]
        if row.not_repeatable_since:
            since = spoken.day(row.not_repeatable_since)
            lines.append(
                spoken(
                    f"Sinds {since} niet meer precies te herhalen: gelezen woorden zijn teruggenomen.",
                    f"Not exactly repeatable since {since}: words that it read were taken back.",
                )
            )
        yield AnnexEntry(spoken(f"Analyse van {day}", f"Analysis of {day}"), tuple(lines))


def _guides(spoken: Spoken) -> Iterable[AnnexEntry]:
    """The guides that this programme's dialogues followed, round by round."""
    used = Dialogue.objects.filter(programme=spoken.programme, guide__isnull=False).values("guide")
    for followed in ConversationGuide.objects.filter(pk__in=used).order_by("title", "version", "pk"):
        guide = _in_language(followed, spoken.language)
        lines = (f"{row.purpose} {row.opening_question}".strip() for row in guide.rounds.all())
        other = "" if guide.language == spoken.language else guide.language
        yield AnnexEntry(guide.title, tuple(lines), title_language=other, lines_language=other)


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


Fill = Callable[[Spoken], Iterable[AnnexEntry]]
FILLED: dict[str, Fill] = {
    AnnexKind.RECORDS: _records,
    AnnexKind.RUNS: _runs,
    AnnexKind.GUIDES: _guides,
}
