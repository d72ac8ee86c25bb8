"""What was mailed to whom, so that nothing is sent twice; and addresses that want no mail, as hashes."""

from __future__ import annotations

from django.db import models

from samenspraak.convene.choices import MailKind
from samenspraak.convene.models.register import Contact
from samenspraak.ground.models import ProgrammeRow


class SentMail(ProgrammeRow):
    """One mail of a kind to one address; it goes with the contact when that is erased."""

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="mails")
    kind = models.CharField(max_length=12, choices=MailKind)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["contact", "kind"], name="one_mail_of_a_kind")]


class NoMail(ProgrammeRow):
    """An address that wants no mail of this programme any more: only a keyed hash of it is kept."""

    address_hash = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["programme", "address_hash"], name="one_no_per_address")
        ]
