"""What stands beside the sentences of a published edition, one or more of each."""

from __future__ import annotations

from samenspraak.perspective.choices import AnnexKind, ChangeReason, RenderingState
from samenspraak.perspective.models import (
    Annex,
    Challenge,
    ChangeNote,
    GlossaryTerm,
    Initiative,
    Overruling,
    PublicQuestion,
    Rendering,
    Sentence,
)
from samenspraak.perspective.models.rendering import digest
from tests.factories.rows import make_rendering


def correct_rendering(rendering: Rendering, *, times: int = 1) -> Rendering:
    """A published rendering that was corrected once or more often: the one that readers have now."""
    for _time in range(times):
        before = rendering
        Rendering.objects.filter(pk=before.pk).update(state=RenderingState.REPLACED)
        rendering = make_rendering(before.edition, published=True)
        rendering.follows, rendering.number = before, max(before.number, 1) + 1
        rendering.reason, rendering.note = ChangeReason.CORRECTION, f"Anders gezegd ({rendering.number})."
        rendering.save()
    return rendering


def stand_beside(challenge: Challenge, *, times: int = 1) -> None:
    """Initiatives, questions, annexes, words, warnings and corrections, and all sentences in plain language."""
    edition, programme = challenge.edition, challenge.programme
    correct_rendering(make_rendering(edition, published=True), times=times)
    sentence = Sentence.objects.filter(section__edition=edition).order_by("public_id")[0]
    for place in range(times):
        own = {"programme": programme, "challenge": challenge, "key": f"k{place}", "order": place}
        Initiative.objects.create(**own, title=f"Soep {place}", who="De buurt", text="Elke week.")
        PublicQuestion.objects.create(**own, title=f"Waar mist u een plek ({place})?")
        about = {"programme": programme, "edition": edition}
        Annex.objects.create(
            **about, order=place, kind=AnnexKind.OWN, title=f"Werkwijze {place}", text="Zo ging het."
        )
        GlossaryTerm.objects.create(**about, term=f"Kern {place}", meaning="Een dorp: of een buurt.")
        ChangeNote.objects.create(
            **about, subject=f"sentence:k{place}", reason=ChangeReason.OBJECTION, why="Dat was te kort."
        )
        Overruling.objects.create(
            programme=programme,
            sentence=sentence,
            code="strength",
            words=f"sterk {place}",
            reason="Zo klonk het.",
            judged=digest(sentence.text),
        )
    Overruling.objects.create(
        programme=programme,
        edition=edition,
        subject=challenge.pk,
        code="trace_beside",
        words="De Linde",
        reason="Een café.",
    )
    Annex.objects.create(
        programme=programme,
        edition=edition,
        order=times,
        kind=AnnexKind.THIRD_PARTY,
        title="Advies van anderen",
        accessible_alternative="Wat zij schreven.",
    )
