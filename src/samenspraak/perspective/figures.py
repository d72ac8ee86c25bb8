"""The programme in numbers, for the method of an edition: what was held, who sat there, what was read.

Filled from the programme itself, never typed. At publication they are kept with the edition, so that the
numbers in it stay those of its day.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import asdict, dataclass, field
from functools import partial
from typing import Any

from django.db.models import Count, Sum

from samenspraak.analyse.models import Run
from samenspraak.analyse.queries import confirmed_threads
from samenspraak.convene.choices import DialogueKind
from samenspraak.convene.models import Dialogue, Invitation, OtherConversation, Seat
from samenspraak.gather.choices import ContributionState
from samenspraak.gather.models import Contribution
from samenspraak.ground import clock
from samenspraak.ground.models import Programme
from samenspraak.ground.numbers import grouped
from samenspraak.perspective.render.texts import kind_name, long_date

OWN = DialogueKind.SELF_ORGANISED


@dataclass(frozen=True, slots=True)
class KindFigures:
    """One kind of dialogue: how many were held, at how many tables, with how many places at them.

    `organisations`: for how many people spoke there, added up over the dialogues where it was told.
    """

    dialogues: int = 0
    tables: int = 0
    seats: int = 0
    organisations: int = 0


@dataclass(frozen=True, slots=True)
class Figures:
    """Own dialogues and other conversations stand apart and are never added to the tables that people were
    invited to."""

    day: dt.date
    kinds: dict[str, KindFigures] = field(default_factory=dict)
    conversations: int = 0
    contributions: int = 0
    runs: int = 0
    threads: int = 0
    invited: int = 0
    came: int = 0

    @property
    def invited_kinds(self) -> dict[str, KindFigures]:
        return {kind: found for kind, found in self.kinds.items() if kind != OWN}

    def stored(self) -> dict[str, Any]:
        """As it is kept with a published edition."""
        return {**asdict(self), "day": self.day.isoformat()}

    @classmethod
    def of_stored(cls, kept: dict[str, Any]) -> Figures:
        kinds = {kind: KindFigures(**found) for kind, found in kept["kinds"].items()}
        return cls(**{**kept, "day": dt.date.fromisoformat(kept["day"]), "kinds": kinds})


def figures_of(programme: Programme) -> Figures:
    """The figures of today. Seven queries."""
    dialogues: Counter[str] = Counter()
    tables: Counter[str] = Counter()
    organisations: Counter[str] = Counter()
    held = Dialogue.objects.filter(programme=programme).order_by()
    # By dialogue, also where two are alike in everything that is counted.
    one_by_one = held.annotate(laid=Count("tables")).values_list("kind", "organisations", "laid")
    for kind, spoken_for, number in one_by_one:
        dialogues[kind] += 1
        tables[kind] += number
        organisations[kind] += spoken_for or 0
    seats = dict(
        Seat.objects.filter(programme=programme)
        .order_by("table__dialogue__kind")
        .values_list("table__dialogue__kind")
        .annotate(Count("pk"))
    )
    asked = Invitation.objects.filter(programme=programme).aggregate(Sum("invited"), Sum("came"))
    return Figures(
        day=clock.now().astimezone(programme.tzinfo).date(),
        kinds={
            kind: KindFigures(dialogues[kind], tables[kind], seats.get(kind, 0), organisations[kind])
            for kind in DialogueKind.values
            if dialogues[kind]
        },
        conversations=OtherConversation.objects.filter(programme=programme).count(),
        contributions=Contribution.objects.filter(programme=programme, state=ContributionState.OPEN).count(),
        runs=Run.objects.filter(programme=programme, finished_at__isnull=False).count(),
        threads=confirmed_threads(programme).count(),
        invited=asked["invited__sum"] or 0,
        came=asked["came__sum"] or 0,
    )


def rows(figures: Figures, language: str) -> list[tuple[str, str]]:
    """A name and what it counts, in the document's language, in the order of the work."""
    english = language == "en"
    told = [
        (kind_name(kind, language), _kind_words(found, english=english))
        for kind, found in figures.kinds.items()
    ]
    if figures.invited:
        invited, came = grouped(figures.invited, language), grouped(figures.came, language)
        told.append(
            (
                "People invited, and who came",
                f"{invited} invited, {came} came",
            )
            if english
            else (
                "Uitgenodigd en gekomen",
                f"{invited} uitgenodigd, {came} gekomen",
            )
        )
    rest = [
        (figures.conversations, "Other conversations", "Aanvullende gesprekken"),
        (figures.contributions, "Contributions", "Bijdragen"),
        (figures.runs, "Analysis runs", "Analyses"),
        (figures.threads, "Confirmed red threads", "Bevestigde rode draden"),
    ]
    told += [
        (in_english if english else in_dutch, grouped(number, language))
        for number, in_english, in_dutch in rest
    ]
    return told


def _kind_words(found: KindFigures, *, english: bool) -> str:
    count = partial(_count, "en" if english else "nl")
    if english:
        words = (
            f"{count(found.dialogues, 'dialogue', 'dialogues')}, {count(found.tables, 'table', 'tables')}, "
            f"{count(found.seats, 'seat', 'seats')}"
        )
        spoken_for = count(found.organisations, "organisation", "organisations")
        return f"{words}, for {spoken_for}" if found.organisations else words
    words = (
        f"{count(found.dialogues, 'dialoog', 'dialogen')}, {count(found.tables, 'tafel', 'tafels')}, "
        f"{count(found.seats, 'plaats', 'plaatsen')} daaraan"
    )
    spoken_for = count(found.organisations, "organisatie", "organisaties")
    return f"{words}, namens {spoken_for}" if found.organisations else words


def remarks(figures: Figures, language: str) -> list[str]:
    """How these numbers must be read: what may not be added up, and that an organisation is no person."""
    english = language == "en"
    day = long_date(figures.day, language)
    told = [f"These are the numbers of {day}." if english else f"Dit zijn de cijfers van {day}."]
    if OWN in figures.kinds or figures.conversations:
        told.append(
            "Self-organised dialogues and other conversations are counted separately. They are never added to the "
            "other tables."
            if english
            else "Eigen dialogen en aanvullende gesprekken tellen apart. Ze worden nooit bij de andere tafels opgeteld."
        )
    civil = figures.kinds.get(DialogueKind.CIVIL_SOCIETY)
    if civil:
        told.append(
            "At civil-society tables people speak for an organisation. A seat there is one person: an "
            "organisation does not count as all its members, and organisations are not added to people."
            if english
            else "Aan middenveldtafels spreken mensen namens een organisatie. Een plaats daar is één mens: een "
            "organisatie telt niet als al haar leden, en organisaties worden niet bij mensen opgeteld."
        )
    told.append(
        "We count tables, not people: “at 3 of the 9 tables” means that at three tables somebody said it."
        if english
        else "Wij tellen tafels, geen mensen: “aan 3 van de 9 tafels” betekent dat aan drie tafels iemand het zei."
    )
    return told


def _count(language: str, number: int, one: str, more: str) -> str:
    return f"{grouped(number, language)} {one if number == 1 else more}"
