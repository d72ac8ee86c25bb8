"""Accounts of those who work, bodies that answer, and bearers: those who hold a card and no account."""

from __future__ import annotations

import secrets

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from samenspraak.ground import clock, ids
from samenspraak.ground.models import Bilingual, Programme, ProgrammeRow, Row
from samenspraak.people.choices import BodyKind, Role


def new_key() -> str:
    """A key of 192 random bits that may stand in an address."""
    return secrets.token_urlsafe(24)


class User(AbstractUser):
    """Someone who works with the house and signs in. Participants never need an account."""

    id = models.UUIDField(primary_key=True, default=ids.new_id, editable=False)

    def roles_in(self, programme: Programme) -> frozenset[str]:
        """The roles of this person in a programme, asked once a request."""
        cache: dict[object, frozenset[str]] = self.__dict__.setdefault("_roles", {})
        if programme.pk not in cache:
            cache[programme.pk] = frozenset(
                Membership.objects.filter(user=self, programme=programme).values_list("role", flat=True)
            )
        return cache[programme.pk]

    def works_in(self, programme: Programme) -> bool:
        """Whether this person has any role in a programme."""
        return self.is_superuser or bool(self.roles_in(programme))


class Body(Row):
    """An organisation that can be addressed, can answer and can promise. Belongs to no single programme."""

    kind = models.CharField(max_length=20, choices=BodyKind)
    name_nl = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200, blank=True)
    slug = models.SlugField(unique=True, max_length=80)
    # A body that became part of another keeps its row, its name and what it said; new work goes to the other.
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="came_from"
    )
    merged_on = models.DateField(null=True, blank=True)

    name = Bilingual("name")

    class Meta:
        ordering = ["name_nl"]
        verbose_name_plural = "bodies"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(merged_into=None) | ~models.Q(merged_into=models.F("id")),
                name="a_body_does_not_merge_into_itself",
            )
        ]


class BodyName(Row):
    """Another name under which a body is found: an alias, or a name that it had until a day."""

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="other_names")
    name = models.CharField(max_length=200)
    # The name as it is compared: small letters, single spaces.
    folded = models.CharField(max_length=200, unique=True)
    held_until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["name"]


class BodyInvitation(ProgrammeRow):
    """An invitation to work for a body here: a link that opens once, until a day. Holds only a hash of it."""

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="invitations")
    # Kept until it was accepted or taken back; then emptied.
    email = models.EmailField(blank=True)
    token_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    accepted_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    taken_back_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-created_at"]


class Membership(ProgrammeRow):
    """A person's role in one programme; for staff of a body also which body."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role)
    body = models.ForeignKey(Body, on_delete=models.CASCADE, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            # Two constraints for one rule: to a database two empty bodies are different ones.
            models.UniqueConstraint(
                fields=["programme", "user", "role", "body"], name="one_membership_per_role_and_body"
            ),
            models.UniqueConstraint(
                fields=["programme", "user", "role"],
                condition=models.Q(body=None),
                name="one_membership_per_role",
            ),
            models.CheckConstraint(
                condition=models.Q(role=Role.BODY_STAFF, body__isnull=False)
                | (~models.Q(role=Role.BODY_STAFF) & models.Q(body__isnull=True)),
                name="body_staff_has_a_body",
            ),
        ]


class ApiKey(ProgrammeRow):
    """With it a program of someone who works here does what that person may do. Holds only a hash of it."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="api_keys")
    # Which program uses it, in the words of the person.
    name = models.CharField(max_length=100)
    token_hash = models.CharField(max_length=64, unique=True)
    ends_on = models.DateField()
    last_used_on = models.DateField(null=True)

    class Meta:
        ordering = ["-created_at"]

    @property
    def is_over(self) -> bool:
        return self.ends_on < clock.today()


class Bearer(ProgrammeRow):
    """The pseudonymous holder of a card: decides about what they said, without name or account.

    Only a hash of the card's code is kept. Contact data, where someone leaves any, stand elsewhere.
    """

    # Null, not empty, until a card is handed out: many bearers have no card and the column is unique.
    code_hash = models.CharField(max_length=128, unique=True, null=True)  # noqa: DJ001
    under_16 = models.BooleanField(default=False, help_text=_("A guardian's consent is needed."))


class Contact(ProgrammeRow):
    """Where a bearer wants to be told that something changed. Apart from all they said; kept for its term only.

    Nothing goes to an e-mail address before `confirmed_at`. A telephone number is only for the host, who may ring it.
    """

    bearer = models.OneToOneField(Bearer, on_delete=models.CASCADE, related_name="contact")
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=20, blank=True)
    language = models.CharField(max_length=2, choices=settings.LANGUAGES, default="nl")
    confirmed_at = models.DateTimeField(null=True, blank=True)
    # What stands in the mail that asks to confirm, and in every mail: with the second one stops in one click.
    confirm_key = models.CharField(max_length=64, unique=True, default=new_key)
    stop_key = models.CharField(max_length=64, unique=True, default=new_key)
    # Since when the address waits to be confirmed, and the last day on which anything of it is kept.
    asked_at = models.DateTimeField(default=clock.now)
    keep_until = models.DateField()


class Subscriber(ProgrammeRow):
    """Where anybody wants to be told what is new on the public site. Known to nobody but its holder.

    Nothing but the question to confirm goes there before `confirmed_at`.
    """

    email = models.EmailField()
    language = models.CharField(max_length=2, choices=settings.LANGUAGES, default="nl")
    confirmed_at = models.DateTimeField(null=True, blank=True)
    confirm_key = models.CharField(max_length=64, unique=True, default=new_key)
    stop_key = models.CharField(max_length=64, unique=True, default=new_key)
    asked_at = models.DateTimeField(default=clock.now)
    keep_until = models.DateField()
    # All that became public up to this moment was told.
    told_until = models.DateTimeField(default=clock.now)
    # Promises are told too to who asked for that and confirmed it, from that moment on.
    promises_asked_at = models.DateTimeField(null=True, blank=True)
    promises_from = models.DateTimeField(null=True, blank=True)
    # A mail that is being handed over: its key and up to which moment it tells. After a crash it is the same mail.
    sending_key = models.UUIDField(null=True, blank=True)
    sending_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["programme", "email"], name="one_subscription_per_address")
        ]


class RetiredCode(ProgrammeRow):
    """A code that was replaced by a new one: whoever types it reads that, and nothing else."""

    bearer = models.ForeignKey(Bearer, on_delete=models.CASCADE, related_name="retired_codes")
    code_hash = models.CharField(max_length=128, unique=True)


class CardSession(ProgrammeRow):
    """A card that is open in a browser, for a short while. Holds a hash of the cookie, never the cookie."""

    bearer = models.ForeignKey(Bearer, on_delete=models.CASCADE, related_name="sessions")
    token_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField(db_index=True)
