"""The machine proposes, a person decides: accept, edit, split, leave out, and take a decision back.

Two people may review one file at the same time. Whoever decides first decides: every decision begins with an
update that only succeeds while nobody else has decided.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from django.db import transaction
from django.db.models import Exists, OuterRef, ProtectedError, Q, QuerySet, RestrictedError
from django.db.models.deletion import Collector
from django.utils import timezone
from django.utils.translation import gettext as _

from rodedraad.indirect import indirect_cues
from rodedraad.progress import ProgressReporter, Silent
from samenspraak.gather import wording as words
from samenspraak.gather.actions.contributions import Spoken, add_contributions
from samenspraak.gather.actions.places import Place, Places
from samenspraak.gather.actions.refusals import Refusal
from samenspraak.gather.choices import ContributionState, Door, FileState, ProposalState
from samenspraak.gather.models import (
    Contribution,
    ContributionVersion,
    FoundIdentifier,
    Paraphrase,
    Proposal,
    SourceFile,
)
from samenspraak.gather.queries import kinds_of
from samenspraak.ground import audit, clock, publicness
from samenspraak.people.models import User

PORTION = 300
# How long a part is left to whoever opened it.
CLAIM = dt.timedelta(minutes=10)
# What may be taken back with a decision; anything else that points to a contribution means that it is in use.
OWN_ROWS = (Contribution, ContributionVersion, Paraphrase, Proposal.contributions.through)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a reviewer makes of a proposal; None leaves it as the file or the reader says.

    `kept` are the ids of identifiers that may stay in the text.
    """

    text: str | None = None
    kind: str | None = None
    role: str | None = None
    wording: str | None = None
    several: bool = False
    place: Place | None = None
    kept: Collection[uuid.UUID] = ()


def accept(proposal: Proposal, *, by: User | None, decision: Decision | None = None) -> Contribution:
    """Take a proposal as it stands, its identifiers replaced by placeholders unless they are kept."""
    return _decide(proposal, [decision or Decision()], ProposalState.ACCEPTED, by)[0]


def edit(proposal: Proposal, decision: Decision, *, by: User | None) -> Contribution:
    """Take a proposal with changes. Words that are not in the file make it a summary, which is never quoted."""
    return _decide(proposal, [decision], ProposalState.EDITED, by)[0]


def split(proposal: Proposal, parts: Sequence[Decision], *, by: User | None) -> list[Contribution]:
    """Take a proposal as several contributions."""
    if len([part for part in parts if part.text and part.text.strip()]) < 2:
        raise Refusal(_("Make at least two parts, with an empty line between them."))
    return _decide(proposal, parts, ProposalState.SPLIT, by)


def take_waiting(proposal: Proposal) -> Contribution:
    """Take a proposal as it stands, without a reviewer: it waits for moderation, as what a table signed does."""
    return _decide(proposal, [Decision()], ProposalState.ACCEPTED, None, state_of=ContributionState.HIDDEN)[0]


@transaction.atomic
def reject(proposal: Proposal, *, by: User | None) -> None:
    """Leave a proposal out, knowingly. It stays findable and can be taken back."""
    _claim(proposal, ProposalState.REJECTED, by)
    audit.record("reject_proposal", proposal, by=by)
    _settle(proposal.source_file)


@transaction.atomic
def _decide(
    proposal: Proposal,
    decisions: Sequence[Decision],
    state: ProposalState,
    by: User | None,
    *,
    state_of: ContributionState = ContributionState.OPEN,
) -> list[Contribution]:
    if not proposal.text:
        raise Refusal(_("The words of this part may not be shown, so they cannot be taken."))
    _claim(proposal, state, by)
    kept = {key for decision in decisions for key in decision.kept}
    if kept:
        FoundIdentifier.objects.filter(proposal=proposal, pk__in=kept).update(kept=True)
    identifiers = list(FoundIdentifier.objects.filter(proposal=proposal))
    spoken = _Speaker(proposal.source_file)
    made = add_contributions(
        proposal.programme,
        [replace(spoken(proposal, identifiers, decision), state=state_of) for decision in decisions],
        by=by,
    )
    proposal.contributions.set(made)
    audit.record(f"{state.value}_proposal", proposal, by=by, number=len(made))
    _settle(proposal.source_file)
    return made


def _claim(proposal: Proposal, state: ProposalState, by: User | None) -> None:
    """Decide, or find that somebody else did."""
    free = Proposal.objects.filter(not_claimed_by_others(by), pk=proposal.pk, state=ProposalState.PROPOSED)
    claimed = free.update(
        state=state, decided_by=by, decided_at=clock.now(), claimed_by=None, claimed_until=None
    )
    if not claimed:
        raise _why_not(proposal)
    proposal.state = state


def not_claimed_by_others(by: User | None) -> Q:
    """What this person may decide about: nobody else is at work on it, or their time is over."""
    mine = Q(claimed_by=None) | Q(claimed_until__lte=clock.now())
    return mine | Q(claimed_by=by) if by is not None else mine


def _why_not(proposal: Proposal) -> Refusal:
    """Who was first: whoever decided meanwhile, or whoever is at work on it."""
    now = Proposal.objects.select_related("decided_by", "claimed_by").get(pk=proposal.pk)
    if now.state != ProposalState.PROPOSED:
        who = name_of(now.decided_by)
        if not who:
            return Refusal(_("Somebody else has decided about this part already."))
        return Refusal(_("%(name)s has decided about this part in the meantime.") % {"name": who})
    name = name_of(now.claimed_by)
    until = timezone.localtime(now.claimed_until).strftime("%H:%M") if now.claimed_until else ""
    return Refusal(
        _("%(name)s is working on this part until %(time)s. Take the next one, or wait.")
        % {"name": name or _("A colleague"), "time": until}
    )


def name_of(user: User | None) -> str:
    """A colleague as colleagues know them; never shown outside the workbench."""
    return (user.get_full_name() or user.get_username()) if user is not None else ""


def claim(proposal: Proposal, *, by: User) -> Proposal:
    """Say that you are at work on a part: others leave it to you for a while. Raises Refusal when you are second."""
    free = Proposal.objects.filter(not_claimed_by_others(by), pk=proposal.pk, state=ProposalState.PROPOSED)
    if not free.update(claimed_by=by, claimed_until=clock.now() + CLAIM):
        raise _why_not(proposal)
    proposal.refresh_from_db()
    return proposal


@transaction.atomic
def leave_rest(source_file: SourceFile, *, reason: str, by: User | None) -> int:
    """Leave out, knowingly and with a reason, everything that nobody has decided about; the number is returned."""
    if not reason.strip():
        raise Refusal(_("Say why the rest is left out. It is kept with each part."))
    rest = source_file.proposals.filter(not_claimed_by_others(by), left_out="", state=ProposalState.PROPOSED)
    number = rest.exclude(text="").update(
        state=ProposalState.REJECTED, decided_by=by, decided_at=clock.now(), reason=reason.strip()[:300]
    )
    audit.record("leave_rest", source_file, by=by, number=number)
    _settle(source_file)
    return number


@transaction.atomic
def agree_left_out(source_file: SourceFile, *, by: User | None) -> int:
    """Say that a person looked at all that the reader left out, and that it may stay out; the number is returned.

    Any of these parts can be taken back and taken after all.
    """
    parts = source_file.proposals.exclude(left_out="").filter(state=ProposalState.PROPOSED)
    number = parts.update(
        state=ProposalState.REJECTED,
        decided_by=by,
        decided_at=clock.now(),
        reason=_("Left out when it was read, and looked at"),
    )
    if not number:
        raise Refusal(_("Somebody looked at all of it already."))
    audit.record("agree_left_out", source_file, by=by, number=number)
    _settle(source_file)
    return number


class _Speaker:
    """Makes of each proposal of one file what will be contributed; looks kinds and tables up once."""

    def __init__(self, source_file: SourceFile) -> None:
        self.file = source_file
        self.kinds = {kind.slug for kind in kinds_of(source_file.programme)}
        self.places = Places(source_file)

    def __call__(
        self, proposal: Proposal, identifiers: Iterable[FoundIdentifier], decision: Decision
    ) -> Spoken:
        own = redacted(proposal, identifiers)
        text = own if decision.text is None else decision.text.strip()
        kind = proposal.kind if decision.kind is None else decision.kind
        place = decision.place or self.places.of(proposal.table_label)
        return Spoken(
            door=Door(self.file.door),
            text=text,
            kind=kind if kind in self.kinds else None,
            wording=words.still(decision.wording or self.file.wording, source=own, text=text),
            speaks_as=self.file.role_choice.get(proposal.role, proposal.role)
            if decision.role is None
            else decision.role,
            several=decision.several,
            language=proposal.language or self.file.language,
            table=place.table,
            dialogue=place.dialogue,
            conversation=place.conversation,
        )


def redacted(proposal: Proposal, identifiers: Iterable[FoundIdentifier]) -> str:
    """A proposal's text with a placeholder for each identifier that nobody said may stay."""
    return words.replace_spans(
        proposal.text,
        [words.Span(one.start, one.end, words.placeholder(one.type)) for one in identifiers if not one.kept],
    )


def accept_all_clear(
    source_file: SourceFile, *, by: User | None, progress: ProgressReporter | None = None
) -> int:
    """Take every proposal in which nothing is doubtful; the number taken is returned."""
    progress = progress or Silent()
    progress.start(_("Taking"), None)
    taken = 0
    speak = _Speaker(source_file)
    portion = _accept_portion(source_file, speak, by, -1)
    while portion is not None:
        number, last = portion
        taken += number
        progress.advance(number)
        portion = _accept_portion(source_file, speak, by, last)
    progress.finish()
    return taken


def clear_proposals(source_file: SourceFile) -> QuerySet[Proposal]:
    """Undecided proposals of a file in which nothing is doubtful, no duplicate and nobody at work on it."""
    doubtful = FoundIdentifier.objects.filter(proposal=OuterRef("pk"), doubtful=True)
    return (
        source_file.proposals.filter(left_out="", state=ProposalState.PROPOSED)
        .exclude(text="")
        .exclude(Exists(doubtful))
        .exclude(twin__isnull=False)
        .exclude(claimed_until__gt=clock.now())
    )


@transaction.atomic
def _accept_portion(
    source_file: SourceFile, speak: _Speaker, by: User | None, after: int
) -> tuple[int, int] | None:
    """Take the next portion after this place; how many were taken and the last place, or None at the end."""
    # Locked, so that a colleague who decides about one of these at this moment comes second.
    portion = list(
        clear_proposals(source_file)
        .filter(order__gt=after)
        .order_by("order")
        .select_for_update(of=("self",))
        .prefetch_related("identifiers")[:PORTION]
    )
    if not portion:
        return None
    # What may point to one person is for a person to look at, one by one.
    rows = [row for row in portion if not indirect_cues(row.text).asks]
    if not rows:
        return 0, portion[-1].order
    keys = [row.pk for row in rows]
    Proposal.objects.filter(pk__in=keys, state=ProposalState.PROPOSED).update(
        state=ProposalState.ACCEPTED, decided_by=by, decided_at=clock.now()
    )
    made = add_contributions(
        source_file.programme, [speak(row, row.identifiers.all(), Decision()) for row in rows], by=by
    )
    link = Proposal.contributions.through
    link.objects.bulk_create(
        [link(proposal_id=row.pk, contribution_id=one.pk) for row, one in zip(rows, made, strict=True)]
    )
    audit.record("accept_all_clear", source_file, by=by, number=len(rows))
    _settle(source_file)
    return len(rows), portion[-1].order


@transaction.atomic
def undo(proposal: Proposal, *, by: User | None) -> None:
    """Take a decision back, as long as nothing was made of it yet."""
    held = Proposal.objects.select_for_update(of=("self",)).select_related("source_file").get(pk=proposal.pk)
    if held.state == ProposalState.PROPOSED:
        raise Refusal(_("Nobody has decided about this part yet."))
    made = list(held.contributions.all())
    if not held.text or any(_is_in_use(contribution) for contribution in made):
        raise Refusal(
            _("Something has been made of this contribution already. You can refuse it, with a reason.")
        )
    Contribution.objects.filter(pk__in=[contribution.pk for contribution in made]).delete()
    FoundIdentifier.objects.filter(proposal=held).update(kept=False)
    Proposal.objects.filter(pk=held.pk).update(
        state=ProposalState.PROPOSED, decided_by=None, decided_at=None, reason=""
    )
    audit.record("undo_decision", held, by=by)
    publicness.changed(held.programme)
    _settle(held.source_file)
    proposal.refresh_from_db()


def _is_in_use(contribution: Contribution) -> bool:
    """Whether anything further right points to it. Those rooms are not known here; the database is."""
    if contribution.versions.count() > 1:
        return True
    collector = Collector(using="default")
    try:
        collector.collect([contribution])
    except (ProtectedError, RestrictedError):
        return True
    if any(model not in OWN_ROWS and rows for model, rows in collector.data.items()):
        return True
    return any(rows.model not in OWN_ROWS and rows.exists() for rows in collector.fast_deletes)


def _settle(source_file: SourceFile) -> None:
    """A file is done when somebody decided about each of its parts, those that the reader left out among them."""
    waiting = source_file.proposals.filter(state=ProposalState.PROPOSED).exclude(text="")
    state = FileState.REVIEW if waiting.exists() else FileState.DONE
    SourceFile.objects.filter(pk=source_file.pk).exclude(state=state).update(state=state)
    source_file.state = state
