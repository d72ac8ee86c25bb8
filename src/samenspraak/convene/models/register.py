"""Whom the programme wants to hear, who was asked, and who takes part.

What somebody is reached by stands in a table of its own (`Contact`), apart from what the quotas need to know, and is
erased when its term is over.
"""

from __future__ import annotations

from typing import Any

from django.db import models

from samenspraak.convene.choices import Channel, PartOfDay, Presence, RegistrationState, Setting
from samenspraak.convene.models.dialogues import Dialogue
from samenspraak.ground.choices import Language
from samenspraak.ground.models import Bilingual, ProgrammeRow, shown_in


class Feature(ProgrammeRow):
    """Something by which people differ and a quota can ask ("age"), with the answers that can be given."""

    slug = models.SlugField(max_length=40)
    name_nl = models.CharField(max_length=80)
    name_en = models.CharField(max_length=80, blank=True)
    question_nl = models.CharField(max_length=200)
    question_en = models.CharField(max_length=200, blank=True)
    # [{"key": "16-24", "nl": "16 tot en met 24 jaar", "en": "16 to 24"}]
    answers = models.JSONField(default=list)
    order = models.PositiveSmallIntegerField(default=0)

    name = Bilingual("name")
    question = Bilingual("question")

    class Meta:
        ordering = ["order", "slug"]
        constraints = [models.UniqueConstraint(fields=["programme", "slug"], name="one_feature_per_slug")]

    @property
    def keys(self) -> list[str]:
        return [str(answer["key"]) for answer in self.answers]

    def answer_name(self, key: str) -> str:
        """An answer in the reader's language; a key that is no answer of this feature is shown as it is."""
        spoken = shown_in(self, "name")
        found: dict[str, Any] | None = next((one for one in self.answers if one["key"] == key), None)
        return str(found.get(spoken) or found["nl"]) if found else key

    def answer_language(self, key: str) -> str:
        """The language in which that answer is then shown; Dutch where English lacks."""
        found: dict[str, Any] = next((one for one in self.answers if one["key"] == key), {})
        return "en" if shown_in(self, "name") == "en" and found.get("en") else "nl"


class TargetGroup(ProgrammeRow):
    """People the programme wants to be sure to hear: how many of them, as numbers or as a share of the places."""

    # Of one dialogue, or of each dialogue of the programme.
    dialogue = models.ForeignKey(
        Dialogue, on_delete=models.CASCADE, null=True, blank=True, related_name="target_groups"
    )
    name_nl = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200, blank=True)
    # Who belongs to it: {"age": ["16-24"], "region": ["zeeland"]}, all of these together.
    conditions = models.JSONField(default=dict)
    least = models.PositiveIntegerField(null=True, blank=True)
    most = models.PositiveIntegerField(null=True, blank=True)
    # In hundredths of the places of a dialogue, with so many hundredths more or fewer.
    share = models.PositiveSmallIntegerField(null=True, blank=True)
    tolerance = models.PositiveSmallIntegerField(default=0)
    order = models.PositiveSmallIntegerField(default=0)

    name = Bilingual("name")

    class Meta:
        ordering = ["order", "name_nl"]


class Invitation(ProgrammeRow):
    """How many were invited for a dialogue by one channel, and what became of it; published."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="invitations")
    channel = models.CharField(max_length=20, choices=Channel, default=Channel.HOST)
    target_group = models.ForeignKey(
        TargetGroup, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    invited = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    accepted = models.PositiveIntegerField(default=0)
    came = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            # Two constraints for one rule: to a database two empty target groups are different ones.
            models.UniqueConstraint(
                fields=["dialogue", "channel", "target_group"], name="one_count_per_channel_and_group"
            ),
            models.UniqueConstraint(
                fields=["dialogue", "channel"],
                condition=models.Q(target_group=None),
                name="one_count_per_channel",
            ),
        ]


class Intermediary(ProgrammeRow):
    """An organisation that people trust: it registers them by role only, with its code."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="intermediaries")
    name = models.CharField(max_length=200)
    code_hash = models.CharField(max_length=128, unique=True)

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["dialogue", "name"], name="one_code_per_intermediary")]


class Registration(ProgrammeRow):
    """Somebody who takes part in a dialogue: a number, and what quotas, seating and hospitality need. No name."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="registrations")
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=12, choices=RegistrationState, default=RegistrationState.REGISTERED)
    presence = models.CharField(max_length=10, choices=Presence, default=Presence.EXPECTED)
    arrived_at = models.DateTimeField(null=True)
    channel = models.CharField(max_length=20, choices=Channel, default=Channel.OPEN_CALL)
    intermediary = models.ForeignKey(
        Intermediary, on_delete=models.SET_NULL, null=True, blank=True, related_name="registrations"
    )
    # In what capacity they speak ("Student").
    speaks_as = models.CharField(max_length=120, blank=True)
    # Answers by feature: {"age": "16-24"}.
    features = models.JSONField(default=dict)
    language = models.CharField(max_length=3, choices=Language, default=Language.DUTCH)
    # What they can talk in, as codes: ["nl", "ar"].
    languages = models.JSONField(default=list)
    needs_interpreter = models.BooleanField(default=False)
    needs_wheelchair = models.BooleanField(default=False)
    # What else is needed, from a short list: ["hearing_loop"].
    needs = models.JSONField(default=list)
    needs_childcare = models.BooleanField(default=False)
    needs_travel = models.BooleanField(default=False)
    part_of_day = models.CharField(max_length=10, choices=PartOfDay, default=PartOfDay.EITHER)
    setting = models.CharField(max_length=10, choices=Setting, default=Setting.IN_PERSON)
    under_16 = models.BooleanField(default=False)
    guardian_agreed = models.BooleanField(default=False)
    # Null where somebody was written on a list by another: there is nothing they hold.
    code_hash = models.CharField(max_length=128, unique=True, null=True)  # noqa: DJ001

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["dialogue", "number"], name="one_registration_per_number"),
            models.CheckConstraint(
                condition=models.Q(under_16=False) | models.Q(guardian_agreed=True),
                name="a_minor_comes_with_a_guardian",
            ),
        ]

    @property
    def takes_part(self) -> bool:
        return self.state == RegistrationState.REGISTERED


class Contact(ProgrammeRow):
    """How somebody is reached: apart from everything else that is known of them, and erased after its term."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="contacts")
    registration = models.OneToOneField(
        Registration, on_delete=models.CASCADE, null=True, blank=True, related_name="contact"
    )
    channel = models.CharField(max_length=20, choices=Channel, default=Channel.OPEN_CALL)
    name = models.CharField(max_length=120, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=40, blank=True)
    guardian_name = models.CharField(max_length=120, blank=True)
    guardian_phone = models.CharField(max_length=120, blank=True)
    language = models.CharField(max_length=3, choices=Language, default=Language.DUTCH)
    erase_on = models.DateField(db_index=True)

    class Meta:
        ordering = ["created_at"]
