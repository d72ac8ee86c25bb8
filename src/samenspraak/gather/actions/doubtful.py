"""A word that was taken for a person's and is not: a moderator who may read the raw note puts it back."""

from __future__ import annotations

from dataclasses import replace

from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.gather.actions.refusals import Refusal
from samenspraak.gather.actions.versions import Change, add_version
from samenspraak.gather.beside import laid_beside, with_back
from samenspraak.gather.choices import ContributionState
from samenspraak.gather.intake.raw_beside import raw_lines
from samenspraak.gather.models import Contribution, ContributionVersion
from samenspraak.gather.queries import names_that_stay
from samenspraak.people.models import User

# The parts of a line that were cleaned on the way in.
PARTS = ("text", "speaks_as", "who")


@transaction.atomic
def put_back(contribution: Contribution, *, part: str, start: int, by: User) -> ContributionVersion:
    """Put one doubtful word back where a placeholder stands for it, as a new version.

    The words are then those that the table took down, so how they were taken down stays as it was.
    """
    held = (
        Contribution.objects.select_for_update(of=("self",))
        .select_related("current", "programme")
        .get(pk=contribution.pk)
    )
    line = raw_lines(held.programme, [held], reader=by).get(held.pk)
    if held.state != ContributionState.HIDDEN or held.current is None or line is None or part not in PARTS:
        raise Refusal(_("This word cannot be put back any more. Look at the contribution again first."))
    raw = getattr(line, part).strip()
    found = laid_beside(raw, getattr(held.current, part), names_that_stay(held.programme)) or []
    if not any(one.start == start and one.doubtful and one.is_out for one in found):
        raise Refusal(_("This word cannot be put back any more. Look at the contribution again first."))
    change = replace(Change(wording=held.current.wording), **{part: with_back(raw, found, start)})  # type: ignore[arg-type]
    return add_version(held, change, reason=_("A word that points to nobody was put back"), by=by)
