"""Own dialogues: registered by anyone with no more than a code, handed in, and let through by a person."""

from __future__ import annotations

import datetime as dt
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.core.files.base import File
from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from samenspraak.convene.actions import lay_tables
from samenspraak.convene.choices import DialogueKind, Setting
from samenspraak.convene.models import ConversationGuide, Dialogue, Table
from samenspraak.evening.actions.guides import choose_guide
from samenspraak.evening.actions.refusals import Refusal
from samenspraak.evening.choices import OwnState
from samenspraak.evening.models import OwnDialogue
from samenspraak.gather.actions import Brought, ask_in, receive_file, start_reading
from samenspraak.gather.actions import Refusal as NotReceived
from samenspraak.gather.choices import Door, Purpose
from samenspraak.gather.models import Proposal, SourceFile
from samenspraak.ground import audit, clock, outbox, publicness
from samenspraak.ground.audit import Actor
from samenspraak.ground.models import Programme
from samenspraak.people.actions import issue_card
from samenspraak.people.models import User

# An own dialogue is small: more than this is for the organiser.
MOST_TABLES = 12
MOST_FILES = 40
MOST_BYTES = 25 * 1024 * 1024
MOST_LETTERS = 10_000


@dataclass(frozen=True, slots=True)
class Registration:
    """What somebody says of a dialogue they will hold."""

    title: str
    held_on: dt.date
    place: str = ""
    setting: str = Setting.IN_PERSON
    tables: int = 1
    seats: int = 6
    guide: ConversationGuide | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was said, as the form for handing in has it."""

    text: str
    kind: str = ""
    role: str = ""


@transaction.atomic
def register_own(programme: Programme, said: Registration) -> tuple[OwnDialogue, str]:
    """Register an own dialogue; the code that opens its page is returned, and stands nowhere else.

    It is not public, and counts nowhere, until a person let it through.
    """
    if not said.title.strip():
        raise Refusal(_("Give your dialogue a name."))
    if not 1 <= said.tables <= MOST_TABLES:
        raise Refusal(
            _("A self-organised dialogue has 1 to %(most)d tables. Do you have more? Write to the organiser.")
            % {"most": MOST_TABLES}
        )
    dialogue = Dialogue.objects.create(
        programme=programme,
        kind=DialogueKind.SELF_ORGANISED,
        title_nl=said.title.strip()[:200],
        place=said.place.strip()[:200],
        setting=said.setting,
        held_on=said.held_on,
        is_public=False,
    )
    card = issue_card(programme, by=None)
    own = OwnDialogue.objects.create(programme=programme, dialogue=dialogue, holder=card.bearer)
    lay_tables(dialogue, tables=said.tables, seats=said.seats, by=None)
    if said.guide is not None:
        choose_guide(dialogue, said.guide, by=None)
    audit.record("register_own", own, by=None)
    return own, card.code


@transaction.atomic
def replace_own_code(own: OwnDialogue, *, by: User | None) -> str:
    """Give the holder of an own dialogue a new code; the old one, and where it is open, ends now."""
    card = issue_card(own.programme, bearer=own.holder, by=by)
    audit.record("replace_own_code", own, by=by)
    return card.code


def hand_in_file(
    own: OwnDialogue,
    upload: File[bytes],
    purposes: Mapping[Purpose, bool],
    *,
    wording: str,
    table: Table | None = None,
) -> SourceFile:
    """Take in a file with what was said: through the door and the review that every file goes through."""
    if (upload.size or 0) > MOST_BYTES:
        raise Refusal(
            _("This file is larger than %(limit)d MB. Split it, or send the text without pictures.")
            % {"limit": MOST_BYTES // 1024**2}
        )
    return _receive(own, upload, upload.name or "verslag", purposes, wording=wording, table=table)


def hand_in_lines(
    own: OwnDialogue,
    lines: Iterable[Line],
    purposes: Mapping[Purpose, bool],
    *,
    table: int,
    wording: str,
) -> SourceFile:
    """Take in what was typed for one table. It becomes a file too, so that it goes the very same way."""
    said = [line for line in lines if line.text.strip()]
    if not said:
        raise Refusal(_("There are no words in it. Write what was said, one thing per line."))
    if any(len(line.text) > MOST_LETTERS for line in said):
        raise Refusal(
            _("One line is longer than %(most)d letters. Split it into the things that were said.")
            % {"most": MOST_LETTERS}
        )
    rows = [
        {"text": line.text.strip(), "kind": line.kind, "role": line.role.strip(), "table": str(table)}
        for line in said
    ]
    content = json.dumps(rows, ensure_ascii=False, indent=1).encode("utf-8", "replace")
    moment = clock.now().strftime("%Y%m%d-%H%M%S")
    name = f"{slugify(own.dialogue.title_nl)[:60] or 'dialoog'}-tafel-{table}-{moment}.json"
    return _receive(own, File(io.BytesIO(content), name), name, purposes, wording=wording)


def _receive(
    own: OwnDialogue,
    upload: File[bytes],
    name: str,
    purposes: Mapping[Purpose, bool],
    *,
    wording: str,
    table: Table | None = None,
) -> SourceFile:
    _check_not_refused(own)
    if SourceFile.objects.filter(dialogue=own.dialogue).count() >= MOST_FILES:
        raise Refusal(_("A great deal has already been handed in for this dialogue. Write to the organiser."))
    about = Brought(
        dialogue=own.dialogue,
        table=table,
        wording=wording,
        door=Door.OWN_DIALOGUE,
        purposes=dict(purposes),
    )
    try:
        row = receive_file(own.programme, upload, about, name=name, by=None)
    except NotReceived as refusal:
        raise Refusal(str(refusal)) from refusal
    start_reading(row, by=None)
    OwnDialogue.objects.filter(pk=own.pk).update(handed_in_at=clock.now())
    audit.record("hand_in", own, by=None)
    outbox.tell("own_dialogue_handed_in", programme=own.programme, payload={"own": str(own.pk)})
    return row


def ask_in_own(own: OwnDialogue, proposal: Proposal) -> None:
    """The holder says that a part of what they handed in, which was left out, belongs in: a moderator looks at it."""
    _check_not_refused(own)
    try:
        ask_in(proposal)
    except NotReceived as refusal:
        raise Refusal(str(refusal)) from refusal


def _check_not_refused(own: OwnDialogue) -> None:
    if own.state == OwnState.REFUSED:
        raise Refusal(
            _(
                "This dialogue was refused, so nothing can be handed in for it. The reason is on the page of "
                "your dialogue."
            )
        )


@transaction.atomic
def let_own_through(own: OwnDialogue, *, by: User | None) -> None:
    """A person looked at an own dialogue: from now on readers may see it, marked as such."""
    _decide(own, OwnState.SHOWN, "", "let_own_through", by)


@transaction.atomic
def refuse_own(own: OwnDialogue, *, reason: str, by: User | None) -> None:
    """An own dialogue is refused, with a reason that its holder can read; nothing is erased."""
    if not reason.strip():
        raise Refusal(_("Say why it is refused. Whoever registered it can read the reason."))
    _decide(own, OwnState.REFUSED, reason.strip()[:300], "refuse_own", by)


def _decide(own: OwnDialogue, state: OwnState, reason: str, verb: str, by: Actor | None) -> None:
    held = OwnDialogue.objects.select_for_update().get(pk=own.pk)
    held.state, held.state_reason = state, reason
    held.save(update_fields=["state", "state_reason"])
    Dialogue.objects.filter(pk=held.dialogue_id).update(is_public=state == OwnState.SHOWN)
    audit.record(verb, held, by=by)
    publicness.changed(held.programme)
    own.refresh_from_db()
