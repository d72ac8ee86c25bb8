"""Writing an edition in plain language or in another language."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from samenspraak.ground import audit
from samenspraak.ground.choices import Language
from samenspraak.people.models import User
from samenspraak.perspective.actions.drafts import Refusal, not_unseen
from samenspraak.perspective.actions.older import keep_text
from samenspraak.perspective.choices import RenderingState
from samenspraak.perspective.faithful import findings_of_rendering, needed
from samenspraak.perspective.models import (
    Edition,
    RenderedFrom,
    RenderedOverruling,
    RenderedSentence,
    RenderedText,
    Rendering,
    Sentence,
)
from samenspraak.perspective.models.rendering import digest
from samenspraak.perspective.phrases import phrases_of


class StaleRendering(Refusal):
    """Someone else changed this sentence in the meantime; both texts are in here."""

    def __init__(self, theirs: RenderedSentence, yours: str) -> None:
        self.theirs, self.yours = theirs, yours
        super().__init__(
            _("Someone else changed this sentence while you were writing. Compare the two texts.")
        )


@transaction.atomic
def begin_rendering(
    edition: Edition, *, language: str, plain: bool, by: User | None, made_by: str = ""
) -> Rendering:
    """Begin the same edition in plain language, in another language, or both."""
    if language not in Language.values:
        raise Refusal(_("Choose a language."))
    if language == edition.language and not plain:
        raise Refusal(
            _("This is the language of the full edition. Choose plain language or another language.")
        )
    kind = {"programme_id": edition.programme_id, "edition": edition, "language": language, "plain": plain}
    published = Rendering.objects.filter(**kind, state=RenderingState.PUBLISHED).first()
    if published is not None:
        return published
    row, made = Rendering.objects.get_or_create(
        **kind, state=RenderingState.DRAFT, defaults={"made_by": made_by.strip()}
    )
    if made:
        _touched(row, by)
        audit.record("begin_rendering", row, by=by)
    return row


@transaction.atomic
def render_sentence(
    rendering: Rendering,
    sentences: Iterable[Sentence],
    text: str,
    *,
    by: User | None,
    rendered: RenderedSentence | None = None,
    revision: int = 0,
) -> RenderedSentence:
    """Save a sentence with the sentences of the full edition that it renders. Saving also says: I read them."""
    held = draft_rendering(rendering)
    of = list(sentences)
    line = " ".join(text.split())
    if not line:
        raise Refusal(_("Write the sentence first."))
    if not of:
        raise Refusal(_("Say which sentence of the full edition this renders."))
    if any(row.section.edition_id != held.edition_id for row in of):
        raise Refusal(_("This sentence belongs to another edition."))
    if len({row.sort for row in of}) > 1:
        raise Refusal(
            _("These sentences are of different sorts. Make a sentence for each, so that readers can tell.")
        )
    if len({row.section_id for row in of}) > 1:
        raise Refusal(_("These sentences are in different sections. Make a sentence for each."))
    if rendered is None:
        place = held.sentences.aggregate(Max("order"))["order__max"]
        row = RenderedSentence(
            programme_id=held.programme_id, rendering=held, order=0 if place is None else place + 1
        )
    else:
        row = held.sentences.select_for_update().get(pk=rendered.pk)
        if row.revision != revision:
            raise StaleRendering(row, line)
        row.revision += 1
        _keep(held, row.pk, "sentence", row.text, line, by)
    row.text = line
    row.save()
    RenderedFrom.objects.filter(rendered=row).delete()
    RenderedFrom.objects.bulk_create(
        RenderedFrom(programme_id=held.programme_id, rendered=row, sentence=each, seen=digest(each.text))
        for each in of
    )
    _touched(held, by)
    audit.record("render_sentence", row, by=by)
    return row


@transaction.atomic
def remove_rendered(row: RenderedSentence, *, by: User | None) -> None:
    held = draft_rendering(row.rendering)
    audit.record("remove_rendered", row, by=by)
    _keep(held, row.pk, "sentence", row.text, "", by)
    row.delete()
    _touched(held, by)


@transaction.atomic
def render_text(
    rendering: Rendering, subject: uuid.UUID, name: str, text: str, *, by: User | None, seen: str = ""
) -> None:
    """Save what a title, a heading, an explanation or a quote says here; empty takes it away.

    `seen` is the fingerprint of what the writer saw there (`seen.py`): other words are never overwritten unseen.
    """
    held = draft_rendering(rendering)
    phrase = next((row for row in phrases_of(held.edition) if row.key == (subject, name)), None)
    if phrase is None or not needed(held, phrase):
        raise Refusal(_("This text is not in the edition any more."))
    about: dict[str, Any] = {
        "programme_id": held.programme_id,
        "rendering": held,
        "subject": subject,
        "name": name,
    }
    stands = RenderedText.objects.filter(**about).first() or RenderedText(text="")
    not_unseen(stands, seen)
    _keep(held, subject, name, stands.text, text.strip(), by)
    if text.strip():
        RenderedText.objects.update_or_create(
            **about, defaults={"text": text.strip(), "seen": digest(phrase.text)}
        )
    else:
        RenderedText.objects.filter(**about).delete()
    _touched(held, by)
    audit.record("render_text", held, by=by)


@transaction.atomic
def overrule_rendered(
    rendering: Rendering, *, subject: uuid.UUID, code: str, words: str, reason: str, by: User | None
) -> list[RenderedOverruling]:
    """Set aside a warning about words of a rendering, with a reason that is published with it.

    Where they stand in several paragraphs of a text, one reason holds for each of them as it stands now.
    """
    held = draft_rendering(rendering)
    if not reason.strip():
        raise Refusal(_("Say why. The reason is published."))
    found = [row for row in findings_of_rendering(held) if row.key == (code, words)]
    about = [row for row in found if row.parameters.get("subject") == str(subject)]
    if not about:
        raise Refusal(_("There is no such warning about this text any more."))
    if any(row.blocking for row in about):
        raise Refusal(_("This cannot be set aside. Change the text."))
    rows = [
        RenderedOverruling.objects.create(
            programme_id=held.programme_id,
            rendering=held,
            subject=subject,
            code=code,
            words=words,
            reason=reason.strip(),
            judged=judged,
            made_by=by,
        )
        for judged in sorted({row.parameters["judged"] for row in about})
    ]
    _touched(held, by)
    for row in rows:
        audit.record("overrule", row, by=by)
    return rows


def draft_rendering(rendering: Rendering) -> Rendering:
    """Lock it for this transaction, or refuse because it is published."""
    held = locked_rendering(rendering)
    if held.state != RenderingState.DRAFT:
        raise Refusal(_("This is published. Begin a correction of it, then change that."))
    return held


def locked_rendering(rendering: Rendering) -> Rendering:
    return (
        Rendering.objects.select_for_update(of=("self",))
        .select_related("edition__programme", "programme")
        .get(pk=rendering.pk)
    )


def _keep(held: Rendering, subject: uuid.UUID, name: str, text: str, became: str, by: User | None) -> None:
    keep_text(held.edition, subject, name, text, became, by=by, language=held.language)


def _touched(rendering: Rendering, by: User | None) -> None:
    if by is not None:
        rendering.written_by.add(by)
