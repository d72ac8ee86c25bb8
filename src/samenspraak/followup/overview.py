"""The board on paper, for a steering meeting: per challenge who answered, what was promised, and what is late."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samenspraak.followup.models import Commitment, Reply
from samenspraak.followup.queries import Board, board, public_replies
from samenspraak.followup.words import due_words, overdue_words, state_word, target_title, waiting_words
from samenspraak.ground.models import Programme
from samenspraak.ground.numbers import grouped
from samenspraak.ground.printing.plain import Paper, Part
from samenspraak.perspective.choices import EditionState
from samenspraak.perspective.models import Challenge


def overview(programme: Programme) -> Paper:
    """The same truth as the public board, in the order of the challenges."""
    found = board(programme)
    paper = Paper(programme, _("What became of it"), _("Overview for a steering meeting"), wide=True)
    paper.lead = [_in_short(found)]
    late = sorted(found.overdue, key=lambda row: -row.days_overdue)
    if late:
        paper.parts.append(_promises(_("Late"), late))
    if found.waiting:
        lines = [
            f"{row.ask.body.name}, {target_title(row.ask)}: {waiting_words(row)}" for row in found.waiting
        ]
        paper.parts.append(Part(_("No reply yet"), points=lines))
    replies = _by_key(programme)
    for challenge in _challenges(programme):
        paper.parts += _about(challenge, found, replies.get(challenge.key, []))
    others = [row for row in found.commitments if row.challenge is None and row.option is None]
    if others:
        paper.parts.append(_promises(_("Promises about nothing in particular"), others))
    return paper


def _in_short(found: Board) -> str:
    total = len(found.commitments)
    promised = ngettext("%(number)s promise", "%(number)s promises", total) % {"number": grouped(total)}
    return _("%(promised)s, %(late)s overdue; %(waiting)s answers are still awaited.") % {
        "promised": promised,
        "late": grouped(len(found.overdue)),
        "waiting": grouped(len(found.waiting)),
    }


def _challenges(programme: Programme) -> list[Challenge]:
    rows = Challenge.objects.filter(
        programme=programme, edition__state=EditionState.PUBLISHED, edition__translates=None
    )
    return list(rows.order_by("order"))


def _by_key(programme: Programme) -> dict[str, list[Reply]]:
    found: dict[str, list[Reply]] = {}
    rows = public_replies(programme).select_related("body", "challenge", "option__challenge", "thread")
    for row in rows.order_by("given_on"):
        challenge = row.challenge or (row.option.challenge if row.option else None)
        if challenge is not None:
            found.setdefault(challenge.key, []).append(row)
    return found


def _about(challenge: Challenge, found: Board, replies: list[Reply]) -> list[Part]:
    part = Part(challenge.title)
    days = next((row.days for row in found.unanswered if row.challenge.key == challenge.key), None)
    if days is not None:
        part.lines.append(
            ngettext("No reply yet, %(days)d day.", "No reply yet, %(days)d days.", days) % {"days": days}
        )
    part.points = [
        f"{row.body.name}: {row.get_verdict_display()}"
        + (f" ({row.part})" if row.part else "")
        + f". {row.why}"
        for row in replies
    ]
    mine = [row for row in found.commitments if _key(row) == challenge.key]
    if not mine:
        part.lines.append(_("Nothing has been promised yet."))
        return [part]
    return [part, _promises(_("Promises"), mine, level=2)]


def _key(row: Commitment) -> str:
    challenge = row.challenge or (row.option.challenge if row.option else None)
    return challenge.key if challenge else ""


def _promises(heading: str, rows: list[Commitment], level: int = 1) -> Part:
    head = [_("Promise"), _("Who"), _("Until when"), _("How far")]
    cells = [
        [
            row.what,
            f"{row.owner}, {row.office}" if row.office else row.owner,
            due_words(row),
            ". ".join(filter(None, (state_word(row.state), row.reason, overdue_words(row)))),
        ]
        for row in rows
    ]
    return Part(heading, level=level, head=head, rows=cells, widths=[5, 3, 2, 4])
