"""What people answered to "did you feel heard?", over time and by kind of dialogue, through the disclosure gate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rodedraad.disclosure import disclose, disclose_within
from rodedraad.spread import Interval, clustered_share, wilson
from samenspraak.convene.choices import DialogueKind
from samenspraak.followup.choices import Moment
from samenspraak.followup.models import HeardAnswer, HeardSurvey
from samenspraak.ground import disclosure
from samenspraak.ground.models import Programme

# The core questions in their order, and from which score on somebody agrees.
ASKED = ("heard", "shaped", "met", "hope", "again")
AGREES = 4
ALL = "all"


@dataclass(frozen=True, slots=True)
class Share:
    """How many agree, of how many who answered, with the bounds as whole numbers of people.

    `agree` is None where it may not be shown: too few stand behind it, or behind the rest.
    """

    of: int
    agree: int | None = None
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """One moment: how many answered (None: fewer than may be told), each question, and each by kind of dialogue."""

    survey: HeardSurvey
    moment: str
    answers: int | None
    shares: dict[str, Share] = field(default_factory=dict)
    by_kind: dict[str, dict[str, Share]] = field(default_factory=dict)
    kinds: dict[str, int | None] = field(default_factory=dict)


def heard_over_time(programme: Programme) -> list[Outcome]:
    """Each moment that was asked, in order. Two questions."""
    surveys = list(HeardSurvey.objects.filter(programme=programme))
    rows: dict[object, list[HeardAnswer]] = {}
    for answer in HeardAnswer.objects.filter(survey__in=surveys):
        rows.setdefault(answer.survey_id, []).append(answer)
    return [_outcome(survey, rows.get(survey.pk, [])) for survey in surveys]


def _outcome(survey: HeardSurvey, answers: list[HeardAnswer]) -> Outcome:
    minimum = disclosure.minimum()
    counts = Counter(row.kind or "" for row in answers)
    told = disclose({kind: counts.get(kind, 0) for kind in _kinds(counts)}, minimum)
    if told.total is None or not answers:
        return Outcome(survey, str(Moment(survey.moment).label), told.total)
    shares = {name: _share(answers, name, minimum) for name in ASKED}
    open_kinds = [kind for kind, count in told.counts.items() if count]
    by_kind = (
        {name: _by_kind(answers, name, open_kinds, minimum) for name in ASKED} if not told.hidden else {}
    )
    kinds = {_label(kind): count for kind, count in told.counts.items()}
    return Outcome(survey, str(Moment(survey.moment).label), told.total, shares, by_kind, kinds)


def _kinds(counts: Counter[str]) -> list[str]:
    return [kind for kind in (*DialogueKind.values, "") if counts.get(kind)]


def _label(kind: str) -> str:
    return str(DialogueKind(kind).label) if kind else ""


def _scored(answers: Iterable[HeardAnswer], name: str) -> list[HeardAnswer]:
    return [row for row in answers if getattr(row, name) is not None]


def _share(answers: Iterable[HeardAnswer], name: str, minimum: int) -> Share:
    """How many agree, when neither they nor the others are so few that one could be found among them."""
    rows = _scored(answers, name)
    agree = [row for row in rows if getattr(row, name) >= AGREES]
    shown = disclose_within({ALL: len(agree)}, {ALL: len(rows)}, minimum)[ALL]
    if shown is None or not rows:
        return Share(len(rows) if len(rows) >= minimum else 0)
    low, high = _interval(rows, name).of(len(rows))
    return Share(len(rows), shown, low, high)


def _by_kind(answers: list[HeardAnswer], name: str, kinds: Sequence[str], minimum: int) -> dict[str, Share]:
    """The same for each kind of dialogue: all of them, or none, so that nothing is found by subtracting."""
    groups = {kind: _scored((row for row in answers if row.kind == kind), name) for kind in kinds}
    whole = {kind: len(rows) for kind, rows in groups.items()}
    inside = {kind: sum(getattr(row, name) >= AGREES for row in rows) for kind, rows in groups.items()}
    shown = disclose_within(inside, whole, minimum)
    if any(count is None for count in shown.values()) or any(of < minimum for of in whole.values()):
        return {}
    found = {}
    for kind, rows in groups.items():
        low, high = _interval(rows, name).of(len(rows))
        found[_label(kind)] = Share(len(rows), shown[kind], low, high)
    return found


def _interval(rows: Sequence[HeardAnswer], name: str) -> Interval:
    """The table is the cluster: people who sat together may feel alike. Who sat at none stands alone."""
    of: Counter[str] = Counter()
    heard: Counter[str] = Counter()
    for row in rows:
        place = str(row.table_id or row.pk)
        of[place] += 1
        heard[place] += getattr(row, name) >= AGREES
    if len(of) < 2:
        return wilson(sum(heard.values()), sum(of.values()))
    return clustered_share({place: heard[place] for place in of}, of)[0]
