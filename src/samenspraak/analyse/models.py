"""Runs of the library, the red threads people made of them, and the research beside them."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from samenspraak.analyse.choices import (
    Descent,
    EvidenceType,
    Level,
    Stance,
    StrandOrigin,
    ThreadState,
    Verdict,
)
from samenspraak.gather.models import ContributionVersion
from samenspraak.ground.models import Bilingual, Job, ProgrammeRow, PublicRow


class Run(PublicRow):
    """One run of the thread finder: what went in, with which settings, and its account of itself."""

    job = models.OneToOneField(Job, on_delete=models.SET_NULL, null=True, related_name="+")
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    seed = models.PositiveIntegerField(default=0)
    language = models.CharField(max_length=3, default="nl")
    run_id = models.CharField(max_length=64, blank=True)
    embedder = models.CharField(max_length=200, blank=True)
    # Ids of the contribution versions that went in, sorted; texts are looked up when a run is repeated.
    version_ids = models.JSONField(default=list)
    report = models.JSONField(default=dict)
    unassigned = models.JSONField(default=list)
    finished_at = models.DateTimeField(null=True)
    # Set when a text that went in was erased: the same bytes cannot be made again.
    not_repeatable_since = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-created_at"]


class RedThread(PublicRow):
    """A recurring element in what was said. A proposal until a person confirms and names it."""

    run = models.ForeignKey(Run, on_delete=models.SET_NULL, null=True, blank=True, related_name="threads")
    key_in_run = models.CharField(max_length=20, blank=True)
    parent = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="children"
    )
    state = models.CharField(max_length=10, choices=ThreadState, default=ThreadState.PROPOSED, db_index=True)
    label_nl = models.CharField(max_length=200)
    label_en = models.CharField(max_length=200, blank=True)
    # One sentence that names it, for a page's head.
    sentence_nl = models.TextField(blank=True)
    sentence_en = models.TextField(blank=True)
    terms = models.JSONField(default=list)
    verdict = models.CharField(max_length=15, choices=Verdict, blank=True)
    stability = models.FloatField(null=True)
    addressees = models.JSONField(default=list)
    level = models.CharField(max_length=15, choices=Level, blank=True)
    place = models.CharField(max_length=200, blank=True)
    order = models.PositiveSmallIntegerField(default=0)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)

    label = Bilingual("label")
    sentence = Bilingual("sentence")

    class Meta:
        ordering = ["order", "label_nl"]


class Lineage(ProgrammeRow):
    """Where a thread comes from: nothing that was merged, split or renamed loses its past."""

    newer = models.ForeignKey(RedThread, on_delete=models.CASCADE, related_name="comes_from")
    older = models.ForeignKey(RedThread, on_delete=models.CASCADE, related_name="went_into")
    descent = models.CharField(max_length=10, choices=Descent)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["newer", "older"], name="one_descent_per_pair")]


class Strand(ProgrammeRow):
    """A contribution's place in a thread, and whether it says so or says otherwise."""

    thread = models.ForeignKey(RedThread, on_delete=models.CASCADE, related_name="strands")
    version = models.ForeignKey(ContributionVersion, on_delete=models.CASCADE, related_name="strands")
    stance = models.CharField(max_length=10, choices=Stance, default=Stance.WITH)
    origin = models.CharField(max_length=10, choices=StrandOrigin, default=StrandOrigin.MACHINE)
    # Place among the thread's most telling voices: 0 is the most central; null where it is not one of them.
    rank = models.PositiveSmallIntegerField(null=True)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["thread", "version"], name="one_strand_per_version")]


class Vector(ProgrammeRow):
    """A text as numbers: personal data while the text is, so it goes when the version goes."""

    version = models.ForeignKey(ContributionVersion, on_delete=models.CASCADE, related_name="vectors")
    embedder = models.CharField(max_length=200)
    values = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "embedder"], name="one_vector_per_embedder")
        ]


class Evidence(PublicRow):
    """Research beside what was said: never mixed with it."""

    type = models.CharField(max_length=20, choices=EvidenceType)
    title_nl = models.CharField(max_length=300)
    title_en = models.CharField(max_length=300, blank=True)
    publisher = models.CharField(max_length=200, blank=True)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    url = models.URLField(blank=True)

    title = Bilingual("title")

    class Meta:
        ordering = ["title_nl"]


class EvidencePassage(ProgrammeRow):
    """The passage of a source that a sentence rests on."""

    evidence = models.ForeignKey(Evidence, on_delete=models.CASCADE, related_name="passages")
    text = models.TextField()
    locator = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=3, default="nl")
