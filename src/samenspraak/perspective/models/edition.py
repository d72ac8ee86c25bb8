"""An edition of the perspective: everything published is a sentence or a quote with the way back to its source."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from samenspraak.analyse.models import EvidencePassage, RedThread
from samenspraak.gather.models import ContributionVersion
from samenspraak.ground import ids
from samenspraak.ground.choices import Language
from samenspraak.ground.models import ProgrammeRow, PublicRow
from samenspraak.perspective.choices import AnnexKind, EditionState, Part, PieceKind, Sort


class Edition(PublicRow):
    """One version of the report in one language. Immutable once published; a change is a new version."""

    number = models.PositiveSmallIntegerField()
    language = models.CharField(max_length=3, choices=Language, default=Language.DUTCH)
    translates = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="translations")
    follows = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="followed_by")
    title = models.CharField(max_length=200)
    subtitle = models.CharField(max_length=300, blank=True)
    # Stands on every page and file: "reflectiedocument, geen besluit".
    status = models.CharField(max_length=200)
    # On whose behalf it was made and who paid for it.
    sponsor = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=10, choices=EditionState, default=EditionState.DRAFT)
    # Under embargo this lies ahead: a job opens the edition when the house's clock has come so far.
    published_at = models.DateTimeField(null=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    note = models.TextField(blank=True)
    # Counted up at each save of a part of it: two people never overwrite one another unseen.
    revision = models.PositiveIntegerField(default=0)
    # Four eyes: whoever wrote in it does not publish it; a named reviewer has seen this revision.
    written_by = models.ManyToManyField(settings.AUTH_USER_MODEL, blank=True, related_name="+")
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    reviewed_revision = models.PositiveIntegerField(null=True)
    # The programme in numbers as it was at publication, so that the method annex stays dated and the same.
    figures = models.JSONField(default=dict)

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "number", "language"], name="one_edition_per_number"
            ),
            models.CheckConstraint(
                condition=models.Q(state=EditionState.DRAFT) | models.Q(published_at__isnull=False),
                name="a_published_edition_has_a_date",
            ),
        ]


class Challenge(PublicRow):
    """A challenge that cuts across domains."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="challenges")
    # The same challenge in other editions carries the same key, so that replies to it stay found.
    key = models.SlugField(max_length=60)
    order = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)
    why = models.TextField(blank=True)
    addressees = models.JSONField(default=list)
    groups = models.JSONField(default=list)
    threads = models.ManyToManyField(RedThread, blank=True, related_name="challenges")
    # Other challenges of the same edition that belong beside it.
    see_also = models.ManyToManyField("self", symmetrical=False, blank=True, related_name="seen_from")
    # Who looks after this chapter.
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        ordering = ["order"]
        constraints = [models.UniqueConstraint(fields=["edition", "key"], name="one_challenge_per_key")]


class Option(PublicRow):
    """Something that could be done, with what was said for and against it."""

    challenge = models.ForeignKey(Challenge, on_delete=models.CASCADE, related_name="options")
    key = models.SlugField(max_length=60)
    order = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)
    text = models.TextField(blank=True)

    class Meta:
        ordering = ["order"]


class Initiative(PublicRow):
    """Something that people already do about a challenge, and that deserves to be strengthened."""

    challenge = models.ForeignKey(Challenge, on_delete=models.CASCADE, related_name="initiatives")
    key = models.SlugField(max_length=60)
    order = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)
    who = models.CharField(max_length=200, blank=True)
    text = models.TextField(blank=True)
    url = models.URLField(max_length=500, blank=True)

    class Meta:
        ordering = ["order"]


class PublicQuestion(PublicRow):
    """A question that readers are asked; it opens the idea box."""

    challenge = models.ForeignKey(Challenge, on_delete=models.CASCADE, related_name="questions")
    key = models.SlugField(max_length=60)
    order = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=300)

    class Meta:
        ordering = ["order"]


class GlossaryTerm(ProgrammeRow):
    """A word that an edition explains."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="glossary")
    term = models.CharField(max_length=100)
    meaning = models.TextField()

    class Meta:
        ordering = ["term"]
        constraints = [models.UniqueConstraint(fields=["edition", "term"], name="a_word_is_explained_once")]


class Section(ProgrammeRow):
    """A place for sentences and quotes; sections may hold sections."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="sections")
    challenge = models.ForeignKey(
        Challenge, on_delete=models.CASCADE, null=True, blank=True, related_name="sections"
    )
    option = models.ForeignKey(
        Option, on_delete=models.CASCADE, null=True, blank=True, related_name="sections"
    )
    parent = models.ForeignKey(
        "self", on_delete=models.CASCADE, null=True, blank=True, related_name="sections"
    )
    part = models.CharField(max_length=15, choices=Part)
    order = models.PositiveSmallIntegerField()
    heading = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["order"]


class Sentence(PublicRow):
    """One sentence of one declared sort. What it may say is tied to what it cites."""

    section = models.ForeignKey(Section, on_delete=models.CASCADE, related_name="sentences")
    # The same sentence in later versions carries the same key, so that an old address finds the newest.
    key = models.CharField(max_length=16, db_index=True, default=ids.new_public_id, editable=False)
    order = models.PositiveSmallIntegerField()
    text = models.TextField()
    sort = models.CharField(max_length=10, choices=Sort)
    starts_paragraph = models.BooleanField(default=False)
    revision = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["order"]


class Citation(ProgrammeRow):
    """What a sentence rests on: words said, a whole thread, or a passage of research."""

    sentence = models.ForeignKey(Sentence, on_delete=models.CASCADE, related_name="citations")
    order = models.PositiveSmallIntegerField(default=0)
    version = models.ForeignKey(
        ContributionVersion, on_delete=models.CASCADE, null=True, related_name="citations"
    )
    thread = models.ForeignKey(RedThread, on_delete=models.CASCADE, null=True, related_name="citations")
    passage = models.ForeignKey(
        EvidencePassage, on_delete=models.CASCADE, null=True, related_name="citations"
    )

    class Meta:
        ordering = ["order"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(version__isnull=False, thread__isnull=True, passage__isnull=True)
                | models.Q(version__isnull=True, thread__isnull=False, passage__isnull=True)
                | models.Q(version__isnull=True, thread__isnull=True, passage__isnull=False),
                name="a_citation_points_to_one_thing",
            ),
            models.UniqueConstraint(fields=["sentence", "version"], name="words_are_cited_once_a_sentence"),
            models.UniqueConstraint(fields=["sentence", "thread"], name="a_thread_is_cited_once_a_sentence"),
            models.UniqueConstraint(
                fields=["sentence", "passage"], name="a_passage_is_cited_once_a_sentence"
            ),
        ]


class Quote(PublicRow):
    """Words that were said, in quotation marks, exactly as they are in their sources."""

    section = models.ForeignKey(Section, on_delete=models.CASCADE, related_name="quotes")
    key = models.CharField(max_length=16, db_index=True, default=ids.new_public_id, editable=False)
    order = models.PositiveSmallIntegerField()
    # Empty: the disclosure gate says how the speaker is named.
    attribution = models.CharField(max_length=200, blank=True)
    collective = models.BooleanField(default=False)

    class Meta:
        ordering = ["order"]


class QuotePiece(ProgrammeRow):
    """A piece of a quote: code points `start` to `end` of a version, an omission, or an insertion."""

    quote = models.ForeignKey(Quote, on_delete=models.CASCADE, related_name="pieces")
    order = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=10, choices=PieceKind)
    version = models.ForeignKey(
        ContributionVersion, on_delete=models.CASCADE, null=True, related_name="quote_pieces"
    )
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)
    insertion = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["order"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(kind=PieceKind.SPAN)
                | models.Q(version__isnull=False, start__isnull=False, end__gt=models.F("start")),
                name="a_span_says_where_it_stands",
            )
        ]


class Annex(PublicRow):
    """What belongs to an edition: table records, runs, guides, sources, documents of third parties."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="annexes")
    order = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=12, choices=AnnexKind)
    text = models.TextField(blank=True)
    file = models.FileField(upload_to="annexes/", blank=True)
    # What an annex that fills itself held at publication, by the ids of what it names: see `annexes.py`.
    kept = models.JSONField(default=None, null=True)
    # For a third party's document: the same content in a form everyone can read.
    accessible_alternative = models.TextField(blank=True)

    class Meta:
        ordering = ["order"]
        verbose_name_plural = "annexes"


class Overruling(ProgrammeRow):
    """A warning that a person set aside, and why; the reason is public in the method annex.

    About a sentence, or about another text of an edition: then `subject` is the row that it belongs to.
    """

    sentence = models.ForeignKey(Sentence, on_delete=models.CASCADE, null=True, related_name="overrulings")
    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, null=True, related_name="overrulings")
    subject = models.UUIDField(null=True)
    code = models.CharField(max_length=60)
    words = models.CharField(max_length=200, blank=True)
    reason = models.TextField()
    # Of the words as they stood when somebody judged them: once they change, the warning is back.
    judged = models.CharField(max_length=64, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(sentence__isnull=False, edition__isnull=True, subject__isnull=True)
                | models.Q(sentence__isnull=True, edition__isnull=False, subject__isnull=False),
                name="an_overruling_is_about_one_thing",
            )
        ]
