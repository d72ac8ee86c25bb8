"""Who handed a file in reads what was left out of it, and may say that a part belongs in after all."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.gather.actions.refusals import Refusal
from samenspraak.gather.actions.review import not_claimed_by_others, take_waiting
from samenspraak.gather.choices import ProposalState
from samenspraak.gather.models import Contribution, Proposal
from samenspraak.gather.queries import may_be_asked_in
from samenspraak.ground import audit, clock


@transaction.atomic
def ask_in(proposal: Proposal) -> Contribution:
    """A part that was left out becomes a contribution that waits for moderation; nobody reads it before that.

    What was found of persons is out of it, also where a reviewer would have had to look.
    """
    held = Proposal.objects.select_for_update(of=("self",)).select_related("source_file").get(pk=proposal.pk)
    if held.contributions.exists():
        raise Refusal(_("This part is in already."))
    if not may_be_asked_in(held):
        raise Refusal(_("This part cannot be put in from here. Write to the organiser."))
    mine = Proposal.objects.filter(not_claimed_by_others(None), pk=held.pk)
    if not mine.update(state=ProposalState.PROPOSED, asked_in_at=clock.now()):
        # Without the name of who it is: colleagues know one another, whoever hands something in does not.
        raise Refusal(_("Somebody is looking at this part just now. Try again in ten minutes."))
    made = take_waiting(held)
    audit.record("ask_in", held, by=None)
    return made
