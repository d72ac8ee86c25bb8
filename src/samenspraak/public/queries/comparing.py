"""A programme's own account beside those of the programmes it continues, with what cannot be compared said plainly.

A programme continues another when it took up what that one left open. Every figure is the one of its own account page.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Max, Min
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samenspraak.convene.models import Dialogue
from samenspraak.followup.choices import Moment
from samenspraak.followup.models import TakenUp
from samenspraak.followup.queries.heard import Outcome, Share
from samenspraak.ground import clock
from samenspraak.ground.models import Programme
from samenspraak.ground.numbers import grouped
from samenspraak.perspective.models import Edition
from samenspraak.public.queries.accounting import Account, account

# Under so many a share of a hundred says more than it knows.
FEWEST_FOR_A_SHARE = 20
# So many days more make a difference for what is answered and done.
MUCH_LONGER = 30
FIRST_QUESTION = "heard"


@dataclass(frozen=True, slots=True)
class Side:
    """One programme: when it was held, since when its perspective can be answered, and its account."""

    programme: Programme
    years: str
    published: dt.date | None
    account: Account

    @property
    def days(self) -> int:
        """For how long its perspective could be answered."""
        return (clock.today() - self.published).days if self.published else 0


@dataclass(frozen=True, slots=True)
class Line:
    """One figure of every programme, and what to know before setting them beside each other."""

    label: str
    cells: list[str]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Programmes as columns, the oldest first and this one last; figures as lines."""

    sides: list[Side]
    lines: list[Line]


def earlier_programmes(programme: Programme) -> list[Programme]:
    """The public programmes from which this one took up what was left open."""
    taken = TakenUp.objects.filter(programme=programme).values("earlier")
    return list(Programme.objects.filter(pk__in=taken, is_public=True).exclude(pk=programme.pk))


def compared(programme: Programme) -> Comparison | None:
    """This programme beside the earlier ones; None when it continues none. As many questions for each of them."""
    earlier = [_side(one) for one in earlier_programmes(programme)]
    if not earlier:
        return None
    sides = [*sorted(earlier, key=lambda side: (side.years, side.programme.slug)), _side(programme)]
    lines = [
        _since(sides),
        _number(_("Dialogues"), sides, [side.account.held.dialogues for side in sides]),
        _number(_("Places at tables"), sides, [side.account.held.seats for side in sides]),
        _number(_("Contributions"), sides, [side.account.reach.total for side in sides]),
        *_used(sides),
        *_followed(sides),
        _felt_heard(sides),
    ]
    return Comparison(sides, lines)


def _side(programme: Programme) -> Side:
    held = Dialogue.objects.filter(programme=programme, is_public=True, held_on__lte=clock.today())
    days = held.aggregate(first=Min("held_on"), last=Max("held_on"))
    first = Edition.objects.filter(programme=programme).aggregate(at=Min("published_at"))["at"]
    return Side(
        programme,
        years=_years(days["first"], days["last"]),
        published=first.astimezone(programme.tzinfo).date() if first else None,
        account=account(programme),
    )


def _years(first: dt.date | None, last: dt.date | None) -> str:
    if first is None or last is None:
        return _("not held yet")
    return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"


def _since(sides: list[Side]) -> Line:
    cells = [
        formats.date_format(side.published, "j F Y") if side.published else _("no perspective yet")
        for side in sides
    ]
    return Line(_("Perspective published"), cells)


def _number(label: str, sides: list[Side], numbers: list[int]) -> Line:
    return Line(label, [str(number) for number in numbers])


def _used(sides: list[Side]) -> list[Line]:
    """How much of what was said stands in a thread, and in the perspective."""
    reaches = [side.account.reach for side in sides]
    threaded = [one.in_thread + one.in_report for one in reaches]
    reported = [
        None if side.published is None else one.in_report for side, one in zip(sides, reaches, strict=True)
    ]
    whole = [one.total for one in reaches]
    unread = any(one.unread for one in reaches)
    waits = (
        _("Not everything has been read yet in each of them; this share can still grow.") if unread else ""
    )
    return [
        Line(_("In a red thread"), _shares(threaded, whole, ""), waits or _few(whole)),
        Line(
            _("In the perspective"), _shares(reported, whole, _("no perspective yet")), waits or _few(whole)
        ),
    ]


def _followed(sides: list[Side]) -> list[Line]:
    """Challenges answered and promises kept; the longer somebody had, the more can be done."""
    accounts = [side.account for side in sides]
    challenges = [one.answers.total for one in accounts]
    promised = [one.promises.total for one in accounts]
    longer = _had_longer(sides)
    return [
        Line(
            _("Challenges answered"),
            _shares([one.answers.answered for one in accounts], challenges, _("no challenges yet")),
            longer or _few(challenges),
        ),
        Line(
            _("Promises kept"),
            _shares([one.promises.done for one in accounts], promised, _("nothing promised yet")),
            longer or _few(promised),
        ),
        Line(
            _("Promises overdue"),
            _shares([one.promises.overdue for one in accounts], promised, _("nothing promised yet")),
            longer or _few(promised),
        ),
    ]


def _shares(parts: list[int | None] | list[int], wholes: list[int], none: str) -> list[str]:
    return [_share(part, whole, none) for part, whole in zip(parts, wholes, strict=True)]


def _share(part: int | None, whole: int, none: str) -> str:
    """ "412 of 600 (69%)": never the share alone, and none of a handful."""
    if part is None or not whole:
        return none or _("nothing yet")
    counts = _("%(part)s of %(whole)s") % {"part": grouped(part), "whole": grouped(whole)}
    return f"{counts} ({round(100 * part / whole)}%)" if whole >= FEWEST_FOR_A_SHARE else counts


def _few(wholes: list[int]) -> str:
    if all(whole >= FEWEST_FOR_A_SHARE for whole in wholes):
        return ""
    return _(
        "One of them has fewer than %(number)d: look at the counts; a percentage would say too much."
    ) % {"number": FEWEST_FOR_A_SHARE}


def _had_longer(sides: list[Side]) -> str:
    """Who had much longer to be answered, in a sentence; empty where time makes no difference."""
    here = sides[-1]
    if here.published is None:
        return _("There is no perspective here yet, so this cannot be compared yet.")
    longest = max(sides, key=lambda side: side.days)
    days = longest.days - min(side.days for side in sides if side.published)
    if days < MUCH_LONGER:
        return ""
    return ngettext(
        "“%(title)s” has had %(days)d day longer for this; that alone can make the difference.",
        "“%(title)s” has had %(days)d days longer for this; that alone can make the difference.",
        days,
    ) % {"title": longest.programme.title, "days": days}


def _felt_heard(sides: list[Side]) -> Line:
    """Who felt heard, at the latest moment at which all of them were asked."""
    label = _("Felt heard")
    asked = [{one.survey.moment: one for one in side.account.heard} for side in sides]
    both = [moment for moment in Moment.values if all(moment in one for one in asked)]
    if not both:
        cells = [_last(side.account.heard) for side in sides]
        return Line(label, cells, _("Not asked at the same moment: these answers cannot be compared."))
    moment = both[-1]
    shares = [one[moment].shares.get(FIRST_QUESTION) for one in asked]
    return Line(
        f"{label} ({str(Moment(moment).label).lower()})", [_felt(share) for share in shares], _chance(shares)
    )


def _last(outcomes: list[Outcome]) -> str:
    if not outcomes:
        return _("not asked yet")
    return f"{outcomes[-1].moment}: {_felt(outcomes[-1].shares.get(FIRST_QUESTION))}"


def _felt(share: Share | None) -> str:
    if share is None or share.agree is None:
        return _("too few to show")
    return _("%(agree)s of the %(of)s people (between %(low)s and %(high)s)") % {
        name: grouped(getattr(share, name)) for name in ("agree", "of", "low", "high")
    }


def _chance(shares: list[Share | None]) -> str:
    """Whether the bounds leave room for chance: those of the shares, since as many people never answered twice."""
    bounds = [
        (share.low / share.of, share.high / share.of)
        for share in shares
        if share is not None and share.low is not None and share.high is not None and share.of
    ]
    if len(bounds) < len(shares):
        return _("For one of them, too few people answered to compare.")
    if max(low for low, _high in bounds) <= min(high for _low, high in bounds):
        return _("The ranges overlap: the difference may be chance.")
    return ""
