"""Who talks with whom, where and about what."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from samenspraak.convene.choices import DialogueKind, Pictogram, Setting, TableRoleName
from samenspraak.ground.choices import Language
from samenspraak.ground.models import Bilingual, Programme, ProgrammeRow, PublicRow, Row
from samenspraak.people.models import Bearer


class Theme(ProgrammeRow):
    """A subject under which dialogues are held."""

    title_nl = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200, blank=True)
    order = models.PositiveSmallIntegerField(default=0)

    title = Bilingual("title")

    class Meta:
        ordering = ["order", "title_nl"]


class ConversationGuide(Row):
    """The guide a dialogue follows; versions are rows, so that a held dialogue keeps the guide it had.

    Versions and languages of one guide share its `slug`. Without a programme it is one that we ship.
    """

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, null=True, related_name="+")
    slug = models.SlugField(max_length=80)
    title = models.CharField(max_length=200)
    # For whom it is and what it brings, in a few sentences.
    summary = models.TextField(blank=True)
    # What lies ready before people come, one thing a line.
    preparation = models.JSONField(default=list)
    # For people for whom reading is hard: short words, a pictogram with each round.
    is_plain = models.BooleanField(default=False)
    language = models.CharField(max_length=3, choices=Language, default=Language.DUTCH)
    translates = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="translations")
    version = models.PositiveSmallIntegerField(default=1)
    follows = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="followed_by")

    class Meta:
        ordering = ["slug", "language", "-version"]
        constraints = [
            # Two constraints for one rule: to a database two empty programmes are different ones.
            models.UniqueConstraint(
                fields=["programme", "slug", "language", "version"], name="one_guide_per_version"
            ),
            models.UniqueConstraint(
                fields=["slug", "language", "version"],
                condition=models.Q(programme=None),
                name="one_shipped_guide_per_version",
            ),
        ]

    @property
    def minutes(self) -> int:
        """How long it takes in all, breaks counted."""
        return sum(one.minutes for one in self.rounds.all())


class Round(Row):
    """One round of a guide: what it is for, how it opens, how long it takes, what it usually yields."""

    guide = models.ForeignKey(ConversationGuide, on_delete=models.CASCADE, related_name="rounds")
    order = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=80)
    purpose = models.CharField(max_length=300)
    opening_question = models.TextField(blank=True)
    follow_ups = models.JSONField(default=list)
    # What the facilitator does; not read out.
    guidance = models.TextField(blank=True)
    minutes = models.PositiveSmallIntegerField()
    # Slugs of the kinds of contribution that it usually yields; none in a welcome or a break.
    kinds = models.JSONField(default=list)
    pictogram = models.CharField(max_length=20, choices=Pictogram, blank=True)

    class Meta:
        ordering = ["order"]
        constraints = [models.UniqueConstraint(fields=["guide", "order"], name="one_round_per_place")]


class Dialogue(PublicRow):
    """One meeting with tables. Own dialogues (held by anyone) are counted apart everywhere."""

    kind = models.CharField(max_length=20, choices=DialogueKind)
    title_nl = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200, blank=True)
    summary_nl = models.TextField(blank=True)
    summary_en = models.TextField(blank=True)
    theme = models.ForeignKey(
        Theme, on_delete=models.SET_NULL, null=True, blank=True, related_name="dialogues"
    )
    guide = models.ForeignKey(
        ConversationGuide, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    setting = models.CharField(max_length=10, choices=Setting, default=Setting.IN_PERSON)
    place = models.CharField(max_length=200, blank=True)
    # The host as an office ("wethouder van …"), not as a private person.
    host = models.CharField(max_length=200, blank=True)
    held_on = models.DateField()
    starts_at = models.TimeField(null=True, blank=True)
    ends_at = models.TimeField(null=True, blank=True)
    # How many people can take part; without any there is no registration.
    places = models.PositiveIntegerField(default=0)
    registers_until = models.DateField(null=True, blank=True)
    # For how many organisations people spoke at its tables, where they did. Never added to a number of people.
    organisations = models.PositiveSmallIntegerField(null=True, blank=True)
    # How long after it was held names and addresses of those who registered are kept.
    contact_days = models.PositiveSmallIntegerField(default=30)
    is_public = models.BooleanField(default=True)

    title = Bilingual("title")
    summary = Bilingual("summary")

    class Meta:
        ordering = ["held_on", "title_nl"]

    @property
    def is_own(self) -> bool:
        """Held by people themselves: its tables have their own "x van de y"."""
        return self.kind == DialogueKind.SELF_ORGANISED


class OtherConversation(PublicRow):
    """A talk with policy staff, mayors, branch or youth organisations: counted apart, never as table talk."""

    title_nl = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200, blank=True)
    with_whom = models.CharField(max_length=200)
    held_on = models.DateField()
    summary_nl = models.TextField(blank=True)
    summary_en = models.TextField(blank=True)

    title = Bilingual("title")
    summary = Bilingual("summary")

    class Meta:
        ordering = ["held_on"]


class Table(PublicRow):
    """One dialogue table; a number is unique within its dialogue."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="tables")
    number = models.PositiveSmallIntegerField()
    video_link = models.URLField(blank=True)
    room = models.CharField(max_length=80, blank=True)
    # What is spoken at it ("nl"); empty is whatever its people speak.
    language = models.CharField(max_length=3, blank=True)
    is_reachable = models.BooleanField(default=True, help_text=_("With a wheelchair."))
    is_online = models.BooleanField(default=False)

    class Meta:
        ordering = ["dialogue__held_on", "dialogue", "number"]
        constraints = [models.UniqueConstraint(fields=["dialogue", "number"], name="one_table_per_number")]


class TableRole(ProgrammeRow):
    """Who hosts, facilitates or takes notes at a table."""

    table = models.ForeignKey(Table, on_delete=models.CASCADE, related_name="roles")
    role = models.CharField(max_length=20, choices=TableRoleName)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="table_roles")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["table", "role", "user"], name="one_role_per_person_at_a_table")
        ]


class Seat(ProgrammeRow):
    """A place at a table and in what capacity its holder speaks ("Student"). No name, no characteristics."""

    table = models.ForeignKey(Table, on_delete=models.CASCADE, related_name="seats")
    number = models.PositiveSmallIntegerField()
    speaks_as = models.CharField(max_length=120, blank=True)
    speaks_in_office = models.BooleanField(default=False)
    bearer = models.OneToOneField(
        Bearer, on_delete=models.SET_NULL, null=True, blank=True, related_name="seat"
    )

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["table", "number"], name="one_seat_per_number")]
        # How many people speak in a role is asked for every page that names a speaker.
        indexes = [models.Index(fields=["programme", "speaks_as"], name="seat_by_role")]
