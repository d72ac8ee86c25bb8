"""Publishing an edition in other words, and correcting what is published.

A published rendering is never changed: readers keep it until a correction is published in its place.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.ground import audit, clock, publicness
from samenspraak.people.models import User
from samenspraak.perspective.actions.drafts import Refusal, wrote_in
from samenspraak.perspective.actions.rendering_copies import copy_words
from samenspraak.perspective.actions.renderings import draft_rendering, locked_rendering
from samenspraak.perspective.changes import changes_of_rendering
from samenspraak.perspective.choices import ChangeReason, RenderingState
from samenspraak.perspective.faithful import findings_of_rendering
from samenspraak.perspective.findings import Finding
from samenspraak.perspective.models import Rendering, Sentence
from samenspraak.perspective.rendered_words import still_judged, traces_in_note


class RenderingNotPublishable(Refusal):
    """Something stands between this rendering and publication; `findings` say what and where."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = list(findings)
        super().__init__(_("This cannot be published yet. See the list of what is still to do."))


@transaction.atomic
def publish_rendering(
    rendering: Rendering, *, by: User | None, note: str = "", reason: str = ""
) -> Rendering:
    """Publish it when every passage leads to one of the full edition and none is missing. Four eyes here too.

    What corrects a published one takes its place, and says what changed and why: readers find that among the
    corrections. `reason` is a ChangeReason.
    """
    held = draft_rendering(rendering)
    if wrote_in(held, by):
        raise Refusal(_("You wrote in it. Let a publisher who did not look at it and publish it."))
    findings = findings_of_rendering(held)
    if findings:
        raise RenderingNotPublishable(findings)
    standing = [row.pk for row in still_judged(held)]
    held.overrulings.exclude(pk__in=standing).delete()
    if held.follows is not None:
        _take_its_place(held, note, reason)
    held.state, held.number = RenderingState.PUBLISHED, held.number + 1
    held.published_at, held.published_by = clock.now(), by
    held.save(update_fields=["state", "number", "published_at", "published_by", "note", "reason"])
    audit.record("publish_rendering", held, by=by, number=held.number)
    publicness.changed(held.programme)
    return held


def _take_its_place(held: Rendering, note: str, reason: str) -> None:
    """The one that readers have until now is kept as replaced, with what changed in it and why."""
    if not changes_of_rendering(held):
        raise Refusal(_("Nothing in it differs from what readers have already."))
    held.note, held.reason = " ".join(note.split()), reason or ChangeReason.CORRECTION
    if not held.note:
        raise Refusal(_("Say what changed and why. Readers see it among the corrections."))
    if held.reason not in ChangeReason.values:
        raise Refusal(_("Choose a reason."))
    traces = traces_in_note(held)
    if traces:
        words = {"words": ", ".join(traces)}
        raise Refusal(
            _("In what you say of the correction, “%(words)s” may lead to a person. Take it out.") % words
        )
    Rendering.objects.filter(
        edition=held.edition_id, language=held.language, plain=held.plain, state=RenderingState.PUBLISHED
    ).update(state=RenderingState.REPLACED)


@transaction.atomic
def correct_rendering(rendering: Rendering, *, by: User | None) -> Rendering:
    """A draft with everything of a published one, to be corrected; readers keep the published one meanwhile."""
    held = locked_rendering(rendering)
    if held.state == RenderingState.DRAFT:
        return held
    if held.state == RenderingState.REPLACED:
        raise Refusal(_("A newer version took the place of this one. Correct that one."))
    kind = {"edition": held.edition, "language": held.language, "plain": held.plain}
    waiting = Rendering.objects.filter(**kind, state=RenderingState.DRAFT).first()
    if waiting is not None:
        return waiting
    draft = Rendering.objects.create(
        programme_id=held.programme_id, **kind, follows=held, number=held.number, made_by=held.made_by
    )
    subjects = [*held.texts.values_list("subject", flat=True)]
    subjects += held.overrulings.values_list("subject", flat=True)
    subjects += Sentence.objects.filter(section__edition=held.edition).values_list("pk", flat=True)
    copy_words(held, draft, {key: key for key in subjects})
    audit.record("correct_rendering", draft, by=by, number=held.number)
    return draft
