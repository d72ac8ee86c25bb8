"""The same edition in plain language or in another language, linked passage by passage to the full text.

A rendering says nothing of its own: each of its sentences names the sentences that it renders, and from them it
has its sort and its sources. So the way back from a plain sentence is the way back from the full one.
"""

from __future__ import annotations

import hashlib

from django.conf import settings
from django.db import models

from samenspraak.ground import ids
from samenspraak.ground.choices import Language
from samenspraak.ground.models import ProgrammeRow, PublicRow
from samenspraak.perspective.choices import ChangeReason, EditionState, RenderingState
from samenspraak.perspective.models.edition import Edition, Sentence


def digest(text: str) -> str:
    """Of words as they stood when they were rendered: by it a later change is seen, without keeping the words."""
    return hashlib.sha256(text.encode()).hexdigest()


class Rendering(PublicRow):
    """An edition in plain language, in another language, or both. Immutable once published, as an edition is.

    What must be corrected goes into a draft that follows it, and takes its place when that is published.
    """

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="renderings")
    language = models.CharField(max_length=3, choices=Language)
    plain = models.BooleanField(default=False)
    # A translation stands beside its original with its maker.
    made_by = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=10, choices=RenderingState, default=RenderingState.DRAFT)
    follows = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="followed_by")
    # What was corrected and why, as readers are told.
    note = models.TextField(blank=True)
    reason = models.CharField(max_length=15, choices=ChangeReason, blank=True)
    # Counted up at each publication: a corrected one is a later version of the same.
    number = models.PositiveSmallIntegerField(default=0)
    published_at = models.DateTimeField(null=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    # Four eyes here too.
    written_by = models.ManyToManyField(settings.AUTH_USER_MODEL, blank=True, related_name="+")

    class Meta:
        ordering = ["-plain", "language"]
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "language", "plain", "state"],
                condition=~models.Q(state=RenderingState.REPLACED),
                name="one_draft_and_one_for_readers",
            ),
            models.CheckConstraint(
                condition=models.Q(state=EditionState.DRAFT) | models.Q(published_at__isnull=False),
                name="a_published_rendering_has_a_date",
            ),
        ]

    @property
    def is_translation(self) -> bool:
        return self.language != self.edition.language


class RenderedSentence(PublicRow):
    """One sentence of a rendering. Its sort and its sources are those of the sentences that it renders."""

    rendering = models.ForeignKey(Rendering, on_delete=models.CASCADE, related_name="sentences")
    # The same in later versions, as with the sentences of the full text.
    key = models.CharField(max_length=16, db_index=True, default=ids.new_public_id, editable=False)
    order = models.PositiveSmallIntegerField(default=0)
    text = models.TextField()
    revision = models.PositiveIntegerField(default=0)
    renders = models.ManyToManyField(Sentence, through="RenderedFrom", related_name="renderings")

    class Meta:
        ordering = ["order"]


class RenderedFrom(ProgrammeRow):
    """That a sentence of a rendering renders this sentence of the full text, as that stood then."""

    rendered = models.ForeignKey(RenderedSentence, on_delete=models.CASCADE, related_name="origins")
    sentence = models.ForeignKey(Sentence, on_delete=models.CASCADE, related_name="+")
    seen = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["rendered", "sentence"], name="a_sentence_is_rendered_once_by_one"
            )
        ]

    @property
    def is_stale(self) -> bool:
        """The full sentence says something else by now."""
        return self.seen != digest(self.sentence.text)


class RenderedOverruling(ProgrammeRow):
    """A warning about words of a rendering that a person set aside, and why; the reason is public.

    `subject` is the rendered sentence, or the row of the full edition that a text belongs to. What was set aside in
    the full edition holds for the same words here; for words that differ someone says why once more.
    """

    rendering = models.ForeignKey(Rendering, on_delete=models.CASCADE, related_name="overrulings")
    subject = models.UUIDField()
    code = models.CharField(max_length=60)
    words = models.CharField(max_length=200, blank=True)
    reason = models.TextField()
    # Of the words as they stood when somebody judged them: once they change, the warning is back.
    judged = models.CharField(max_length=64)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        ordering = ["created_at"]


class RenderedText(ProgrammeRow):
    """A title, a heading, an explanation, or what a quote says in another language.

    `subject` is the row that it belongs to (edition, challenge, section, option, quote, annex, ...), `name` which of
    its words.
    """

    rendering = models.ForeignKey(Rendering, on_delete=models.CASCADE, related_name="texts")
    subject = models.UUIDField()
    name = models.CharField(max_length=30)
    text = models.TextField()
    seen = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["rendering", "subject", "name"], name="a_text_is_rendered_once")
        ]
