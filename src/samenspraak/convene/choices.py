"""Kinds of dialogue, ways in which people were invited, and roles at a table."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class DialogueKind(models.TextChoices):
    EXPLORATORY = "exploratory", _("Exploratory dialogue")
    THEME = "theme", _("Theme dialogue")
    CIVIL_SOCIETY = "civil_society", _("Civil-society dialogue")
    SCIENCE = "science", _("Science dialogue")
    SELF_ORGANISED = "self_organised", _("Self-organised dialogue")


class Channel(models.TextChoices):
    """How people came to be invited; results are published per channel."""

    HOST = "host", _("By the host")
    ORGANISATION = "organisation", _("Through an organisation")
    INTERMEDIARY = "intermediary", _("Through a trusted intermediary")
    OPEN_CALL = "open_call", _("Open call")
    DRAW = "draw", _("By draw")


class TableRoleName(models.TextChoices):
    HOST = "host", _("Host")
    FACILITATOR = "facilitator", _("Facilitator")
    NOTE_TAKER = "note_taker", _("Note taker")


class Setting(models.TextChoices):
    IN_PERSON = "in_person", _("In person")
    ONLINE = "online", _("Online")
    BLENDED = "blended", _("Blended")


class Pictogram(models.TextChoices):
    """Drawings of our own beside a round; the name is what somebody hears who does not see it."""

    WELCOME = "welcome", _("People come in and greet each other")
    TALK = "talk", _("One person talks, the others listen")
    HEART = "heart", _("A heart: this touches me")
    SEED = "seed", _("A small plant that grows")
    CLOUD = "cloud", _("A dark cloud with rain")
    CUP = "cup", _("A cup of coffee: a break")
    KEEP = "keep", _("Two hands that hold something")
    DREAM = "dream", _("A moon and stars: a dream")
    LAMP = "lamp", _("A lamp that lights up: an idea")
    STEPS = "steps", _("Footsteps: this is what we do")
    READ = "read", _("A sheet of paper with a tick: this is right")


class DrawStage(models.TextChoices):
    """How far a lottery is; each stage is published before the next can begin."""

    FROZEN = "frozen", _("The list is frozen")
    PUBLISHED = "published", _("The panels are published")
    DRAWN = "drawn", _("The panel is drawn")


class RegistrationState(models.TextChoices):
    REGISTERED = "registered", _("Takes part")
    WAITING = "waiting", _("On the waiting list")
    CANCELLED = "cancelled", _("Cancelled")


class Presence(models.TextChoices):
    """On the day itself."""

    EXPECTED = "expected", _("Expected")
    HERE = "here", _("Here")
    ABSENT = "absent", _("Did not come")


class PartOfDay(models.TextChoices):
    EITHER = "either", _("Both are fine")
    DAY = "day", _("During the day")
    EVENING = "evening", _("In the evening")


class Need(models.TextChoices):
    """What somebody needs to take part; a wheelchair, an interpreter and childcare are asked apart."""

    HEARING_LOOP = "hearing_loop", _("A hearing loop")
    SIGN_LANGUAGE = "sign_language", _("A sign language interpreter")
    LARGE_PRINT = "large_print", _("Large print")
    SPEECH = "speech", _("Somebody who reads aloud")
    QUIET = "quiet", _("A quiet place to rest")
    COMPANION = "companion", _("A companion who comes along")


class PlanKind(models.TextChoices):
    PLAN = "plan", _("Seating plan")
    REPAIR = "repair", _("Repair")


class PlanState(models.TextChoices):
    MAKING = "making", _("Being made")
    PROPOSED = "proposed", _("Proposal")
    CURRENT = "current", _("The plan that holds")
    PAST = "past", _("Earlier plan")


class WishName(models.TextChoices):
    FIXED_TABLE = "fixed_table", _("At this table")
    TOGETHER = "together", _("Together")
    APART = "apart", _("Apart")


class Availability(models.TextChoices):
    ASKED = "asked", _("Has not answered")
    YES = "yes", _("Can come")
    NO = "no", _("Cannot come")


class PrintPart(models.TextChoices):
    """What can be printed of a seating; names only where somebody needs them."""

    TABLE_CARDS = "table_cards", _("A card to stand on each table (no names)")
    TABLE_LISTS = "table_lists", _("Who sits at each table, by number and role (no names)")
    PERSON_CARDS = "person_cards", _("A card for each person with their tables (with their name)")
    DOOR_LIST = "door_list", _("The list for the door, in the order of names")
    PAPER_LIST = "paper_list", _("An empty list on which people sign up")


class MailKind(models.TextChoices):
    INVITATION = "invitation", _("Invitation")
    CONFIRMATION = "confirmation", _("Confirmation")
    WAITING = "waiting", _("On the waiting list")
    PLACE = "place", _("A place came free")
    REMINDER = "reminder", _("Reminder")
