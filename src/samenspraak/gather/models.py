"""Every door ends in one Contribution: names removed, versioned, with the consent it rests on.

A Contribution has no foreign key to a raw note; gather's Intake links them (intake.py).
"""

from __future__ import annotations

from django.conf import settings
from django.db import models

from samenspraak.convene.models import Dialogue, OtherConversation, Seat, Table
from samenspraak.converse.choices import Wording
from samenspraak.gather.box import Appeal, Idea, Question
from samenspraak.gather.choices import (
    ContributionState,
    CorrectionState,
    Door,
    FileState,
    Manner,
    ProposalState,
    Purpose,
)
from samenspraak.gather.intake import Intake
from samenspraak.gather.office import OfficeHolder
from samenspraak.gather.taken import TakenRecord
from samenspraak.ground import clock
from samenspraak.ground.choices import Language, Precision
from samenspraak.ground.models import Bilingual, Programme, ProgrammeRow, PublicRow, Row
from samenspraak.people.models import Bearer

__all__ = [
    "Appeal",
    "Consent",
    "Contribution",
    "ContributionKind",
    "ContributionVersion",
    "Correction",
    "FoundIdentifier",
    "Idea",
    "Intake",
    "NearKey",
    "OfficeHolder",
    "Paraphrase",
    "Proposal",
    "Question",
    "SourceFile",
    "Support",
    "TakenRecord",
]


class ContributionKind(Row):
    """What sort of thing was said: a list that a programme may change; without programme it is the default."""

    programme = models.ForeignKey(
        Programme, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    slug = models.SlugField(max_length=40)
    name_nl = models.CharField(max_length=60)
    name_en = models.CharField(max_length=60)
    order = models.PositiveSmallIntegerField(default=0)

    name = Bilingual("name")

    class Meta:
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(fields=["programme", "slug"], name="one_kind_per_slug_and_programme"),
            models.UniqueConstraint(
                fields=["slug"], condition=models.Q(programme=None), name="one_kind_per_slug"
            ),
        ]


class SourceFile(ProgrammeRow):
    """A file that someone brought, kept as it came, with what its people agreed to."""

    name = models.CharField(max_length=255)
    stored = models.FileField(upload_to="sources/%Y/", max_length=300)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    language = models.CharField(max_length=3, choices=Language, default=Language.DUTCH)
    state = models.CharField(max_length=10, choices=FileState, default=FileState.WAITING)
    # A sentence for people when it cannot be read; the file is kept aside, never dropped.
    refusal_nl = models.TextField(blank=True)
    refusal_en = models.TextField(blank=True)
    # How its words were taken down, unless a reviewer says otherwise for one of them.
    wording = models.CharField(max_length=10, choices=Wording, default=Wording.SUMMARY)
    door = models.CharField(max_length=12, choices=Door, default=Door.FILE)
    # What the reader took each column for, and what a person made of it: see rodedraad's ReadOptions.
    columns = models.JSONField(default=dict)
    column_choice = models.JSONField(default=dict)
    # A role as the file writes it -> as it is meant.
    role_choice = models.JSONField(default=dict)
    # A table's name in the file -> the id of the table that is meant.
    table_choice = models.JSONField(default=dict)
    # What else the reader wants a person to know, by language.
    notes = models.JSONField(default=dict)
    dialogue = models.ForeignKey(Dialogue, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    table = models.ForeignKey(Table, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    conversation = models.ForeignKey(
        OtherConversation, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    refusal = Bilingual("refusal")

    class Meta:
        ordering = ["-created_at"]
        constraints = [models.UniqueConstraint(fields=["programme", "sha256"], name="a_file_is_brought_once")]


class Contribution(PublicRow):
    """What someone (or several) contributed. Its texts are append-only versions; `current` is the one shown."""

    door = models.CharField(max_length=12, choices=Door)
    dialogue = models.ForeignKey(
        Dialogue, on_delete=models.PROTECT, null=True, blank=True, related_name="contributions"
    )
    table = models.ForeignKey(
        Table, on_delete=models.PROTECT, null=True, blank=True, related_name="contributions"
    )
    conversation = models.ForeignKey(
        OtherConversation, on_delete=models.PROTECT, null=True, blank=True, related_name="contributions"
    )
    state = models.CharField(
        max_length=10, choices=ContributionState, default=ContributionState.HIDDEN, db_index=True
    )
    state_reason = models.CharField(max_length=300, blank=True)
    state_changed_at = models.DateTimeField(default=clock.now)
    # What was received, byte for byte: the same id with other bytes is refused.
    sha256 = models.CharField(max_length=64, blank=True)
    current = models.OneToOneField(
        "ContributionVersion", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["created_at", "id"]
        indexes = [models.Index(fields=["programme", "state"])]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(conversation__isnull=True)
                | models.Q(table__isnull=True, dialogue__isnull=True),
                name="table_talk_and_other_talk_are_apart",
            )
        ]


class ContributionVersion(ProgrammeRow):
    """The words of a contribution at one time. Strands, quotes and replies point to a version."""

    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField()
    text = models.TextField()
    language = models.CharField(max_length=3, choices=Language, default=Language.DUTCH)
    translates = models.ForeignKey("self", on_delete=models.CASCADE, null=True, related_name="translations")
    translated_by = models.CharField(max_length=120, blank=True)
    kind = models.ForeignKey(ContributionKind, on_delete=models.PROTECT, null=True, related_name="+")
    wording = models.CharField(max_length=10, choices=Wording, default=Wording.SUMMARY)
    # The role in which it was said, as the table gave it; what is shown goes through the disclosure gate.
    speaks_as = models.CharField(max_length=120, blank=True)
    in_office = models.BooleanField(default=False)
    # Several people at the table said this: a collective voice, whoever is behind it by seat.
    several = models.BooleanField(default=False)
    disagreement = models.BooleanField(default=False)
    who = models.CharField(max_length=200, blank=True)
    by_when = models.DateField(null=True, blank=True)
    by_when_precision = models.CharField(max_length=10, choices=Precision, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    erased_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["contribution", "number"]
        constraints = [
            models.UniqueConstraint(fields=["contribution", "number"], name="one_version_per_number")
        ]

    @property
    def may_be_quoted_by_wording(self) -> bool:
        """Only what was taken down word for word, or read back and agreed, may stand between quotation marks."""
        return self.wording in {Wording.VERBATIM, Wording.READ_BACK}


class Paraphrase(ProgrammeRow):
    """A reviewer's own words for a version whose words may not be shown; marked as such wherever it stands."""

    version = models.ForeignKey(ContributionVersion, on_delete=models.CASCADE, related_name="paraphrases")
    text = models.TextField()
    language = models.CharField(max_length=3, choices=Language, default=Language.DUTCH)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "language"], name="one_paraphrase_per_language")
        ]


class Support(ProgrammeRow):
    """A seat that stands behind a contribution, or (idea box) a bearer who sat at no table.

    A withdrawn support is kept as a fact without a text.
    """

    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="supports")
    seat = models.ForeignKey(Seat, on_delete=models.CASCADE, null=True, blank=True, related_name="supports")
    bearer = models.ForeignKey(
        Bearer, on_delete=models.CASCADE, null=True, blank=True, related_name="supports"
    )
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["contribution", "seat"], name="one_support_per_seat"),
            models.UniqueConstraint(fields=["contribution", "bearer"], name="one_support_per_bearer"),
            models.CheckConstraint(
                condition=models.Q(seat__isnull=False, bearer__isnull=True)
                | models.Q(seat__isnull=True, bearer__isnull=False),
                name="a_support_is_of_a_seat_or_of_a_bearer",
            ),
        ]


class Correction(ProgrammeRow):
    """What a bearer says their words should have been; a moderator looks at it before it becomes a version."""

    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="corrections")
    bearer = models.ForeignKey(Bearer, on_delete=models.CASCADE, related_name="+")
    # The version that was corrected, so that a moderator sees both.
    version = models.ForeignKey(ContributionVersion, on_delete=models.CASCADE, related_name="+")
    text = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=CorrectionState, default=CorrectionState.WAITING)
    reason = models.CharField(max_length=300, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["contribution", "bearer"],
                condition=models.Q(state="waiting"),
                name="one_correction_waits_at_a_time",
            )
        ]


class Consent(ProgrammeRow):
    """What a bearer, or the people of a file, agreed to, per purpose. Append-only: the newest row holds.

    With a contribution it is the bearer's word about that contribution only; without, about everything.
    """

    bearer = models.ForeignKey(Bearer, on_delete=models.CASCADE, null=True, related_name="consents")
    source_file = models.ForeignKey(SourceFile, on_delete=models.CASCADE, null=True, related_name="consents")
    contribution = models.ForeignKey(
        Contribution, on_delete=models.CASCADE, null=True, related_name="consents"
    )
    purpose = models.CharField(max_length=12, choices=Purpose)
    given = models.BooleanField()
    version = models.PositiveSmallIntegerField(default=1)
    manner = models.CharField(max_length=8, choices=Manner)
    by_guardian = models.BooleanField(default=False)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        ordering = ["version"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(bearer__isnull=False, source_file__isnull=True)
                | models.Q(bearer__isnull=True, source_file__isnull=False),
                name="consent_is_of_a_bearer_or_of_a_file",
            ),
            models.UniqueConstraint(
                fields=["bearer", "purpose", "version"],
                condition=models.Q(contribution=None),
                name="one_word_of_a_bearer_per_version",
            ),
            models.UniqueConstraint(
                fields=["bearer", "contribution", "purpose", "version"],
                name="one_word_about_a_contribution_per_version",
            ),
            models.UniqueConstraint(
                fields=["source_file", "purpose", "version"], name="one_word_of_a_file_per_version"
            ),
        ]


class Proposal(ProgrammeRow):
    """A statement that was found in a file, waiting for a person's yes; every source sentence has one."""

    source_file = models.ForeignKey(SourceFile, on_delete=models.CASCADE, related_name="proposals")
    order = models.PositiveIntegerField()
    passage = models.CharField(max_length=300)
    text = models.TextField()
    unit_file = models.CharField(max_length=300)
    locator = models.CharField(max_length=300)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    # The whole unit that the statement stands in, and where in what `locator` names it begins; empty where the
    # unit is the whole file (plain text) and the neighbours show the context.
    unit_text = models.TextField(blank=True)
    unit_offset = models.PositiveIntegerField(default=0)
    kind = models.CharField(max_length=40, blank=True)
    role = models.CharField(max_length=120, blank=True)
    table_label = models.CharField(max_length=120, blank=True)
    # What its words make likely where the file names no kind: shown as a proposal, taken only by a person.
    kind_hint = models.CharField(max_length=40, blank=True)
    # In which language it seems to be, where that is clear and other than the file's.
    language = models.CharField(max_length=3, choices=Language, blank=True)
    # The same for proposals of the same words; emptied with them.
    fingerprint = models.CharField(max_length=32, blank=True)
    # An earlier statement of the programme of the same words, or nearly the same.
    twin = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    twin_is_exact = models.BooleanField(default=False)
    # Who is at work on it now, and until when others leave it to them.
    claimed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    claimed_until = models.DateTimeField(null=True)
    # Why it was left out, where a reviewer left out all the rest at once.
    reason = models.CharField(max_length=300, blank=True)
    # Why the reader left it out ("heading", "agenda"); a person may still take it.
    left_out = models.CharField(max_length=60, blank=True)
    # When who handed the file in said that it belongs in after all.
    asked_in_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=10, choices=ProposalState, default=ProposalState.PROPOSED)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)
    # One when accepted or edited, several when split.
    contributions = models.ManyToManyField(Contribution, blank=True, related_name="proposals")

    class Meta:
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(fields=["source_file", "order"], name="one_proposal_per_place")
        ]
        indexes = [
            models.Index(fields=["source_file", "state"]),
            models.Index(fields=["programme", "fingerprint"]),
        ]


class NearKey(ProgrammeRow):
    """Two proposals that share a key are alike enough to be laid side by side (rodedraad.twins)."""

    proposal = models.ForeignKey(Proposal, on_delete=models.CASCADE, related_name="near_keys")
    key = models.CharField(max_length=12)

    class Meta:
        indexes = [models.Index(fields=["programme", "key"])]


class FoundIdentifier(ProgrammeRow):
    """Something in a proposal that may point to a person; replaced by a placeholder unless a person says no."""

    proposal = models.ForeignKey(Proposal, on_delete=models.CASCADE, related_name="identifiers")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    type = models.CharField(max_length=20)
    doubtful = models.BooleanField(default=False)
    kept = models.BooleanField(default=False)

    class Meta:
        ordering = ["start"]
