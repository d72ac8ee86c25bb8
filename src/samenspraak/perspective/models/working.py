"""What people leave behind while they write: older texts, what is not saved yet, remarks, checks, reasons.

None of it is public, but for the reasons of a change and the fact that bodies checked facts.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models

from samenspraak.ground.choices import Language
from samenspraak.ground.models import ProgrammeRow
from samenspraak.people.models import Body
from samenspraak.perspective.choices import ChangeReason, FactVerdict, Sort
from samenspraak.perspective.models.edition import Challenge, Edition, Section, Sentence


class SentenceVersion(ProgrammeRow):
    """A sentence as it once stood: nothing that was saved is lost by saving again."""

    sentence = models.ForeignKey(Sentence, on_delete=models.CASCADE, related_name="versions")
    # The sentence's revision at which this text stood.
    number = models.PositiveIntegerField()
    text = models.TextField()
    sort = models.CharField(max_length=10, choices=Sort)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["sentence", "number"], name="one_version_per_revision")
        ]


class OlderText(ProgrammeRow):
    """A text beside the sentences, or of a rendering, as it stood before it was saved over: for the team.

    `subject` is the row that it belongs to, `name` which of its words.
    """

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="older_texts")
    subject = models.UUIDField()
    name = models.CharField(max_length=30)
    language = models.CharField(max_length=3, choices=Language)
    text = models.TextField()
    became = models.TextField(blank=True)
    replaced_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        ordering = ["-created_at"]


class Typed(ProgrammeRow):
    """What someone typed and did not save yet: kept for them alone until they save it or let it go."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    # Words of a sentence that is there, or of a new one at the end of a section.
    sentence = models.ForeignKey(Sentence, on_delete=models.CASCADE, null=True, related_name="typed")
    section = models.ForeignKey(Section, on_delete=models.CASCADE, null=True, related_name="typed")
    text = models.TextField()
    sort = models.CharField(max_length=10, choices=Sort)
    # The revision that the writer saw when they began.
    revision = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(sentence__isnull=False, section__isnull=True)
                | models.Q(sentence__isnull=True, section__isnull=False),
                name="typed_words_have_one_place",
            ),
            models.UniqueConstraint(fields=["user", "sentence"], name="typed_once_a_sentence"),
            models.UniqueConstraint(fields=["user", "section"], name="typed_once_a_section"),
        ]


class CommentRound(ProgrammeRow):
    """A time in which the team is asked for its remarks, with a last day."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="rounds")
    question = models.CharField(max_length=300)
    ends_on = models.DateField()
    closed_at = models.DateTimeField(null=True)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        ordering = ["created_at"]


class Comment(ProgrammeRow):
    """A remark about a sentence or a challenge, with the answers to it; resolved by a person."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="comments")
    challenge = models.ForeignKey(Challenge, on_delete=models.CASCADE, null=True, related_name="comments")
    sentence = models.ForeignKey(Sentence, on_delete=models.CASCADE, null=True, related_name="comments")
    answers = models.ForeignKey("self", on_delete=models.CASCADE, null=True, related_name="replies")
    round = models.ForeignKey(CommentRound, on_delete=models.SET_NULL, null=True, related_name="comments")
    text = models.TextField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    resolved_at = models.DateTimeField(null=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        ordering = ["created_at"]


class FactCheck(ProgrammeRow):
    """One sentence that one body is asked to check. Its staff see this sentence and the question, no more."""

    sentence = models.ForeignKey(Sentence, on_delete=models.CASCADE, related_name="fact_checks")
    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="fact_checks")
    question = models.CharField(max_length=300)
    due = models.DateField(null=True)
    # The words as they stood when the question was put.
    asked_about = models.TextField()
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    verdict = models.CharField(max_length=10, choices=FactVerdict, blank=True)
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    # What the writers did with the answer, or why they went on without one.
    settlement = models.TextField(blank=True)
    settled_at = models.DateTimeField(null=True)
    # The words as they stood when it was settled: once they change, it is open again.
    settled_about = models.TextField(blank=True)

    @property
    def is_stale(self) -> bool:
        """Whether the sentence has other words by now than those that a body or the writers last judged."""
        return (self.settled_about if self.settled_at else self.asked_about) != self.sentence.text

    class Meta:
        ordering = ["created_at"]
        constraints = [
            models.UniqueConstraint(fields=["sentence", "body"], name="a_body_is_asked_once_a_sentence")
        ]


class ChangeNote(ProgrammeRow):
    """Why something in a new version differs from the version before it; public on the corrections page."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="change_notes")
    # "sentence:KEY", "option:KEY:KEY": what changed, by the name that outlives a version (versioned.py).
    subject = models.CharField(max_length=80)
    # Of what it said when the reason was given; empty where that was not kept, or for what went.
    judged = models.CharField(max_length=64, blank=True)
    reason = models.CharField(max_length=15, choices=ChangeReason)
    why = models.TextField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        ordering = ["created_at"]
        constraints = [models.UniqueConstraint(fields=["edition", "subject"], name="one_reason_per_change")]
