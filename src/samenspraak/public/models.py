"""Public pages, rendered once and served from there; and what each edition's open data held."""

from __future__ import annotations

from django.db import models

from samenspraak.ground import clock
from samenspraak.ground.choices import Language
from samenspraak.ground.models import ProgrammeRow
from samenspraak.public.choices import SiteTextKey


class RenderedPage(ProgrammeRow):
    """A public page as it was rendered for one public version of the programme, on one day, in one language.

    One mechanism for speed, withdrawal and freezing: a publication or a withdrawal counts the programme's
    public version up and deletes what was rendered before, so nothing that was taken back lingers here.
    """

    path = models.CharField(max_length=300)
    language = models.CharField(max_length=3)
    public_version = models.PositiveIntegerField()
    # Pages count days ("54 days overdue"), so a page holds for the day on which it was rendered.
    rendered_on = models.DateField(default=clock.today)
    body = models.BinaryField()
    # The same, as it travels to a browser that takes gzip; empty for what is no page.
    zipped = models.BinaryField(default=b"")
    etag = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "path", "public_version"], name="one_page_per_version"
            )
        ]


class OpenDataRelease(ProgrammeRow):
    """Which rows there were when an edition was published, by their public ids and nothing else.

    Its ZIP keeps holding these rows, as they may be shown today: so versions stay, and what is taken back goes.
    """

    number = models.PositiveSmallIntegerField()
    ids = models.JSONField(default=dict)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["programme", "number"], name="one_open_data_release_per_edition")
        ]


class Theme(ProgrammeRow):
    """An organisation's own look: the text of its CSS as it was given, what was read of it, and its mark."""

    css = models.TextField(blank=True)
    tokens = models.JSONField(default=dict, blank=True)
    mark = models.BinaryField(default=b"", blank=True)
    mark_type = models.CharField(max_length=20, blank=True)
    mark_alt_nl = models.CharField(max_length=200, blank=True)
    mark_alt_en = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["programme"], name="one_theme_per_programme")]


class SiteText(ProgrammeRow):
    """A text of the organiser's own on a public page, changed without touching code."""

    key = models.CharField(max_length=20, choices=SiteTextKey)
    language = models.CharField(max_length=3, choices=Language)
    text = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "key", "language"], name="one_site_text_per_place_and_language"
            )
        ]
