"""What became of a file, for who handed it in: what was taken, what was left out and why, what nobody looked at yet."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet

from samenspraak.gather.choices import WHY, ProposalState
from samenspraak.gather.models import Contribution, Proposal, SourceFile

# Somebody asked that it be left out: whoever hands the file in does not decide that for them.
NOT_THEIRS_TO_ASK = frozenset({"no consent", "withdrawn", "consent in doubt", "deleted", "hidden"})


def taken_of(source_file: SourceFile) -> QuerySet[Contribution]:
    """The contributions that were made of a file, in its order, with what became of each."""
    rows = Contribution.objects.filter(proposals__source_file=source_file)
    return rows.select_related("current").order_by("proposals__order", "created_at").distinct()


def left_out_of_file(source_file: SourceFile) -> QuerySet[Proposal]:
    """The parts of a file that are in no contribution: left out by a person, or when it was read."""
    made = Proposal.contributions.through.objects.filter(proposal=OuterRef("pk"))
    out = Q(state=ProposalState.REJECTED) | (~Q(left_out="") & Q(state=ProposalState.PROPOSED))
    return source_file.proposals.filter(out, ~Exists(made)).order_by("order")


def undecided_of(source_file: SourceFile) -> int:
    """How many statements still wait for a person."""
    rows = source_file.proposals.filter(state=ProposalState.PROPOSED, left_out="")
    return rows.exclude(text="").count()


def why_left_out(proposal: Proposal) -> str:
    """In plain words; empty where a person left it out and gave no reason."""
    if proposal.left_out:
        return str(WHY.get(proposal.left_out, proposal.left_out))
    return proposal.reason


def may_be_asked_in(proposal: Proposal) -> bool:
    """Whether who handed it in may say that it belongs in: its words are there, and nobody asked to leave them out."""
    is_out = proposal.state == ProposalState.REJECTED or (
        proposal.state == ProposalState.PROPOSED and proposal.left_out != ""
    )
    return is_out and bool(proposal.text.strip()) and proposal.left_out not in NOT_THEIRS_TO_ASK
