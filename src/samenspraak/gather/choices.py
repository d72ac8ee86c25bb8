"""States, doors, purposes: the words of gather."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class ContributionState(models.TextChoices):
    """Open, or one of the five states in which nothing of it is shown (docs/states.md)."""

    HIDDEN = "hidden", _("Waiting for moderation")
    OPEN = "open", _("Open")
    STRUCK = "struck", _("Struck by the table")
    REFUSED = "refused", _("Refused, with a reason")
    WITHDRAWN = "withdrawn", _("Withdrawn by those who said it")
    ERASED = "erased", _("Erased")


class Door(models.TextChoices):
    """By which way a contribution came in."""

    TABLE = "table", _("At the table")
    FILE = "file", _("From a file")
    IDEA_BOX = "idea_box", _("From the idea box")
    OWN_DIALOGUE = "own_dialogue", _("From a self-organised dialogue")


class Purpose(models.TextChoices):
    """What someone agrees to, each apart. Silence means analyse and paraphrase, never quote."""

    ANALYSE = "analyse", _("Analyse")
    PARAPHRASE = "paraphrase", _("Tell in other words")
    QUOTE = "quote", _("Quote with role")
    OPEN_DATA = "open_data", _("Open data")
    ARCHIVE = "archive", _("Archive")
    CALL_BACK = "call_back", _("Be called back")
    # "Agreed to more" in the disclosure rule: role, kind and theme even where fewer than ten people fit.
    DESCRIBE = "describe", _("Be described closely")


# What goes without anybody having said so.
SILENCE_MEANS_YES = frozenset({Purpose.ANALYSE, Purpose.PARAPHRASE})


class Manner(models.TextChoices):
    """How consent was given."""

    PAPER = "paper", _("On paper")
    SCREEN = "screen", _("On screen")
    UPLOAD = "upload", _("Stated with an upload")


class FileState(models.TextChoices):
    WAITING = "waiting", _("Waiting to be read")
    READING = "reading", _("Being read")
    REVIEW = "review", _("In review")
    DONE = "done", _("Reviewed")
    REFUSED = "refused", _("Cannot be read")


class ProposalState(models.TextChoices):
    PROPOSED = "proposed", _("Proposed")
    ACCEPTED = "accepted", _("Accepted")
    EDITED = "edited", _("Accepted after a change")
    SPLIT = "split", _("Split")
    REJECTED = "rejected", _("Left out")


class CorrectionState(models.TextChoices):
    WAITING = "waiting", _("Waiting for moderation")
    TAKEN = "taken", _("Taken over")
    REFUSED = "refused", _("Refused, with a reason")


class AppealState(models.TextChoices):
    WAITING = "waiting", _("Waiting for a second look")
    GRANTED = "granted", _("Granted: it is shown")
    KEPT = "kept", _("The refusal stays, with a reason")


# What a moderator is asked to look at in an idea.
SIGNS = {
    "links": _("several links"),
    "selling": _("words of an advertisement"),
    "shouting": _("almost only capitals"),
    "repeating": _("the same words over and over"),
    "hardly_words": _("hardly any words"),
    "doubtful": _("may point to a person: look at the marked words"),
    "distress": _("may be from someone in distress"),
}

# Why the reader left a unit out (rodedraad's own words), for people.
WHY = {
    "heading": _("a heading"),
    "agenda": _("the agenda"),
    "attendance": _("who was there"),
    "date and place": _("date and place"),
    "facilitator's own words": _("the facilitator's own words"),
    "procedure": _("about the meeting itself"),
    "page header or footer": _("page header or footer"),
    "footnote": _("a footnote"),
    "comment": _("a comment in the margin"),
    "other column": _("another column"),
    "empty": _("empty"),
    "deleted": _("deleted in the file"),
    "hidden": _("hidden in the file"),
    "no consent": _("no consent"),
    "withdrawn": _("withdrawn"),
    "consent in doubt": _("somebody speaks of leaving this out: decide yourself"),
}

# What an identifier is, for people. The keys are rodedraad's.
IDENTIFIERS = {
    "email": _("e-mail address"),
    "phone": _("phone number"),
    "postcode": _("postcode"),
    "address": _("address"),
    "bsn": _("citizen service number"),
    "iban": _("bank account"),
    "plate": _("number plate"),
    "handle": _("account name"),
    "date_of_birth": _("date of birth"),
    "url": _("personal web page"),
    "number": _("client or file number"),
    "name": _("name"),
}

# What each purpose means, asked in plain words when a file is brought.
ASKED = {
    Purpose.ANALYSE: _(
        "Read it together with everything else and count it. Without this nothing can be done with it."
    ),
    Purpose.PARAPHRASE: _("Tell in other words what was said."),
    Purpose.QUOTE: _("Publish their own words, with the role in which they spoke."),
    Purpose.OPEN_DATA: _("Pass their words on in a file that anyone may use."),
    Purpose.ARCHIVE: _("Keep their words in a public archive when the programme is over."),
    Purpose.DESCRIBE: _("Name role, kind of dialogue and theme, even where few people fit that description."),
}

# The same, asked of one person about their own words.
ASKED_OF_YOU = {
    Purpose.ANALYSE: _("Read what I said together with everything else, and count it."),
    Purpose.PARAPHRASE: _("Tell in other words what I said."),
    Purpose.QUOTE: _("Publish my own words, with the role in which I spoke."),
    Purpose.OPEN_DATA: _("Pass my words on in a file that anyone may use."),
    Purpose.ARCHIVE: _("Keep my words in a public archive when the programme is over."),
    Purpose.CALL_BACK: _("Get in touch with me about what I said."),
    Purpose.DESCRIBE: _("Name role, kind of dialogue and theme, even where few people fit that description."),
}
