"""A lottery for seats, and its files."""

from __future__ import annotations

from django.db import models

from samenspraak.convene.choices import DrawStage
from samenspraak.ground.models import Bilingual, Job, ProgrammeRow, PublicRow


class Draw(PublicRow):
    """A lottery for seats: frozen, published, drawn. What it rests on and what it yields are its files."""

    title_nl = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200, blank=True)
    seats = models.PositiveIntegerField()
    household = models.CharField(max_length=100, blank=True)
    eligible = models.CharField(max_length=100, blank=True)
    randomness_from = models.CharField(max_length=300)
    stage = models.CharField(max_length=10, choices=DrawStage, default=DrawStage.FROZEN)
    job = models.ForeignKey(Job, on_delete=models.SET_NULL, null=True, related_name="+")
    published_at = models.DateTimeField(null=True)
    drawn_at = models.DateTimeField(null=True)
    # The draw whose empty seats this one fills; its randomness follows from that one.
    replaces = models.ForeignKey("self", on_delete=models.CASCADE, null=True, related_name="replacements")
    # How long after it was held the list, the receipts and who was drawn are kept; the public proof stays.
    keep_days = models.PositiveSmallIntegerField(default=365)
    erased_at = models.DateTimeField(null=True)
    # What lottery.json says, so that pages need not open files.
    result = models.JSONField(default=dict)

    title = Bilingual("title")

    class Meta:
        ordering = ["-created_at"]


class DrawFile(ProgrammeRow):
    """One file of a draw as `samenspraak draw` writes it; only those of the portfolio are for everybody."""

    draw = models.ForeignKey(Draw, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(max_length=60)
    content = models.BinaryField()

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["draw", "name"], name="one_file_per_name_in_a_draw")]
