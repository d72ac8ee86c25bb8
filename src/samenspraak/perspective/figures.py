"""The programme in numbers, for the method of an edition: what was held, who sat there, what was read.

Filled from the programme itself, never typed. At publication they are kept with the edition, so that the
numbers in it stay those of its day.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, dataclass, field
from functools import partial
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum

from samenspraak.analyse.models import Run
from samenspraak.analyse.queries import confirmed_threads
from samenspraak.convene.choices import DialogueKind
from samenspraak.convene.models import Dialogue, Invitation, OtherConversation, Seat
from samenspraak.convene.queries import COUNTED, told_counts
from samenspraak.gather.choices import ContributionState
from samenspraak.gather.models import Contribution
from samenspraak.gather.queries import tables_that_met
from samenspraak.ground import clock
from samenspraak.ground.models import Programme
from samenspraak.ground.numbers import grouped
from samenspraak.perspective.facts import Counted
from samenspraak.perspective.render.texts import kind_name, long_date

OWN = DialogueKind.SELF_ORGANISED


@dataclass(frozen=True, slots=True)
class KindFigures:
    """One kind of dialogue: how many were held, at how many tables, with how many places at them.

    `organisations`: for how many people spoke there, added up over the dialogues where it was told. `closed`: how
    many of the tables were at dialogues that are not public, which are not among the dialogues.
    """

    dialogues: int = 0
    tables: int = 0
    seats: int = 0
    organisations: int = 0
    closed: int = 0


@dataclass(frozen=True, slots=True)
class Figures:
    """Own dialogues and other conversations stand apart and are never added to the tables that people were
    invited to: not their tables, and not who was invited and came there."""

    day: dt.date
    kinds: dict[str, KindFigures] = field(default_factory=dict)
    conversations: int = 0
    contributions: int = 0
    runs: int = 0
    threads: int = 0
    # None: not told, for it would be the number of a few people.
    invited: int | None = 0
    came: int | None = 0
    own_invited: int | None = 0
    own_came: int | None = 0

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


def held_dialogues(programme: Programme) -> QuerySet[Dialogue]:
    """The public dialogues that were held: what is still to come was not, and a closed one is not told of."""
    return Dialogue.objects.filter(programme=programme, is_public=True, held_on__lte=clock.today())


def kinds_held(programme: Programme) -> dict[str, KindFigures]:
    """What was held, by kind: for the method of an edition and for the method page alike. Three queries.

    The tables are the "y" of "x van de y tafels", so that the method and the sentences say the same.
    """
    told = held_dialogues(programme).order_by("kind").values_list("kind")
    dialogues = {kind: (count, spoken_for or 0) for kind, count, spoken_for in told.annotate(*_COUNTED)}
    met = tables_that_met(programme.pk)
    by_kind = met.order_by("dialogue__kind").values_list("dialogue__kind")
    laid_out = by_kind.annotate(laid=Count("pk"), behind=Count("pk", filter=Q(dialogue__is_public=False)))
    tables = {kind: (laid, behind) for kind, laid, behind in laid_out}
    taken = Seat.objects.filter(table__in=met).order_by("table__dialogue__kind")
    seats = dict(taken.values_list("table__dialogue__kind").annotate(Count("pk")))
    found: dict[str, KindFigures] = {}
    for kind in DialogueKind.values:
        if kind in dialogues or kind in tables:
            count, spoken_for = dialogues.get(kind, (0, 0))
            laid, behind = tables.get(kind, (0, 0))
            found[kind] = KindFigures(count, laid, seats.get(kind, 0), spoken_for, behind)
    return found


_COUNTED = (Count("pk"), Sum("organisations"))


def figures_of(programme: Programme) -> Figures:
    """The figures of today. Eight queries."""
    invited, own = _asked(programme)
    return Figures(
        day=clock.now().astimezone(programme.tzinfo).date(),
        kinds=kinds_held(programme),
        conversations=OtherConversation.objects.filter(programme=programme).count(),
        contributions=Contribution.objects.filter(programme=programme, state=ContributionState.OPEN).count(),
        runs=Run.objects.filter(programme=programme, finished_at__isnull=False).count(),
        threads=confirmed_threads(programme).count(),
        invited=_together(invited, "invited"),
        came=_together(invited, "came"),
        own_invited=_together(own, "invited"),
        own_came=_together(own, "came"),
    )


def counted_in(figures: Figures) -> Counted:
    """What these figures count of tables, dialogues and participants: of each kind, and of all that were invited to."""
    kinds = list(figures.kinds.values())
    invited = list(figures.invited_kinds.values())
    found: set[tuple[str, int | None]] = {("dialogues", figures.conversations)}
    for name, of in (("tables", "tables"), ("dialogues", "dialogues"), ("seats", "participants")):
        found |= {(of, getattr(kind, name)) for kind in kinds}
        found.add((of, sum(getattr(kind, name) for kind in invited)))
    for came in (figures.invited, figures.came, figures.own_invited, figures.own_came):
        found.add(("participants", came))
    return frozenset((of, number) for of, number in found if number)


Counts = dict[str, int | None]


def _asked(programme: Programme) -> tuple[list[Counts], list[Counts]]:
    """What may be told of how people came to each dialogue, own dialogues apart. One query."""
    rows = Invitation.objects.filter(dialogue__in=held_dialogues(programme)).order_by("dialogue")
    sums = {f"all_{name}": Sum(name) for name in COUNTED}
    invited: list[Counts] = []
    own: list[Counts] = []
    by_dialogue = rows.values_list("dialogue", "dialogue__kind").annotate(**sums)
    for _dialogue, kind, *numbers in by_dialogue:
        told = told_counts({name: number or 0 for name, number in zip(COUNTED, numbers, strict=True)})
        (own if kind == OWN else invited).append(told)
    return invited, own


def _together(dialogues: list[Counts], name: str) -> int | None:
    """Added up; not told where it is not told of one of them, for then it could be found from the others."""
    known = [found[name] for found in dialogues]
    return None if None in known else sum(number or 0 for number in known)


def rows(figures: Figures, language: str) -> list[tuple[str, str]]:
    """A name and what it counts, in the document's language, in the order of the work."""
    english = language == "en"
    told = [
        (kind_name(kind, language), _kind_words(found, english=english))
        for kind, found in figures.kinds.items()
    ]
    asked = [
        (figures.invited, figures.came, "People invited, and who came", "Uitgenodigd en gekomen"),
        (
            figures.own_invited,
            figures.own_came,
            "For self-organised dialogues: people invited, and who came",
            "Bij eigen dialogen uitgenodigd en gekomen",
        ),
    ]
    for invited, came, in_english, in_dutch in asked:
        words = _asked_words(invited, came, language)
        if words:
            told.append((in_english if english else in_dutch, words))
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
        if found.organisations:
            words += f", for {count(found.organisations, 'organisation', 'organisations')}"
        behind = count(found.closed, "table", "tables")
        return f"{words} ({behind} at dialogues that are not public)" if found.closed else words
    words = (
        f"{count(found.dialogues, 'dialoog', 'dialogen')}, {count(found.tables, 'tafel', 'tafels')}, "
        f"{count(found.seats, 'plaats', 'plaatsen')} daaraan"
    )
    if found.organisations:
        words += f", namens {count(found.organisations, 'organisatie', 'organisaties')}"
    behind = count(found.closed, "tafel", "tafels")
    return f"{words} ({behind} bij dialogen die niet openbaar zijn)" if found.closed else words


def _asked_words(invited: int | None, came: int | None, language: str) -> str:
    """Of the two what may be told; nothing where nobody was invited."""
    if invited == 0:
        return ""
    english = language == "en"
    numbers = (
        (invited, "invited" if english else "uitgenodigd"),
        (came, "came" if english else "gekomen"),
    )
    return ", ".join(f"{grouped(number, language)} {word}" for number, word in numbers if number is not None)


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
