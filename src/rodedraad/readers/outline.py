"""From the blocks of a document to statements: what headings say of what follows, and what is no statement.

Documents and transcripts hold more than statements: headings, an agenda, who was there, what the facilitator
said. Those are left out with the reason. A real statement must never be lost this way, so each rule here asks
for a clear sign, and a block without one is a passage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rodedraad.kinds import told_kind
from rodedraad.readers.beside_names import people_beside_names
from rodedraad.readers.blocks import Block, Form
from rodedraad.readers.conventions import LIKED, Conventions, conventions_of, ending_of
from rodedraad.readers.cut_turns import with_cut_turns
from rodedraad.readers.forms import with_forms, with_questions
from rodedraad.readers.headings import (
    CONSENT_LABELS,
    EMPHASISED,
    KIND_SIGN,
    NUMBER_ALONE,
    ROLE_LABELS,
    SPEAKS_FOR_ITSELF,
    STUCK_ON,
    entries_in,
    first_words,
    has_title,
    left_out,
    names_in,
    role_of_heading,
    section_of,
    titles_a_report,
    trailing_label,
    why_of_unnamed_turn,
)
from rodedraad.readers.label_words import NAMES_ONESELF
from rodedraad.readers.labels import (
    MOMENT,
    TABLE_NAME,
    WITHOUT_CONSENT,
    Label,
    Labelled,
    is_facilitator,
    is_group_of_role,
    kind_of_heading,
    kind_of_word,
    leading_label,
    plain,
    table_of,
)
from rodedraad.readers.narrated import is_story
from rodedraad.readers.people import (
    answers_letter,
    is_chat,
    leaders_of,
    trusted_speakers,
)
from rodedraad.readers.present import TITLES, Present, is_about_consent, present_in
from rodedraad.readers.refusals import answer_of, with_remarks, without_struck
from rodedraad.readers.reported import Part, introduces_a_quote, parts_of
from rodedraad.readers.scopes import with_scopes
from rodedraad.readers.signs import (
    ABOUT_THE_MEETING,
    AGENDA_HEADING,
    ATTENDANCE_HEADING,
    BACKCHANNEL,
    DATE_LABELS,
    DATE_LINE,
    GUIDE_QUESTION,
    MAIL_LABELS,
    NO_WORDS,
    NOT_A_ROLE,
    PAGE_NUMBER,
    PEOPLE_LABELS,
    PROCEDURAL,
    SALUTATION,
    SENTENCE,
    SIGN_OFF,
    SUBJECT_LABELS,
    TIMED_ITEM,
    VOICE,
    WHERE_AND_WHEN,
    WITHOUT_CONSENT_ASIDE,
    is_meta,
    is_numbered_heading,
)
from rodedraad.readers.speakers import with_signatures, with_speakers_above
from rodedraad.readers.story_parts import story_parts
from rodedraad.readers.units import (
    AGENDA,
    ATTENDANCE,
    DATE_AND_PLACE,
    FACILITATOR,
    HEADING,
    NO_CONSENT,
    PROCEDURE,
    Unit,
)
from rodedraad.readers.voices import is_role

# The role of whoever a report names as the one who led the talk.
LEADS = "gespreksleider"


def statements(blocks: Sequence[Block]) -> Iterator[Unit]:
    """The units of a document, in its order, each a passage or left out with a reason."""
    blocks = without_struck(with_signatures(with_speakers_above(blocks)))
    present = present_in(blocks)
    blocks = with_scopes(with_questions(with_forms(with_remarks(blocks))))
    context = Context(trusted_speakers(blocks), present)
    context.ways = conventions_of(blocks)
    context.story = is_story(blocks)
    context.people |= people_beside_names(blocks) | dict.fromkeys(context.ways.leaders, LEADS)
    blocks = [
        replace(block, why=block.why or ATTENDANCE) if at in present.legends else block
        for at, block in enumerate(blocks)
    ]
    legends = {id(block) for block in context.ways.legends}
    blocks = [replace(block, why=PROCEDURE) if id(block) in legends else block for block in blocks]
    # Only now: what somebody takes back aloud is about the piece before it, not about the whole turn.
    blocks = with_cut_turns(blocks)
    context.chat, context.titled = is_chat(blocks), has_title(blocks)
    labels = [leading_label(block.text) for block in blocks if not block.why]
    context.speakers_are_known = sum(bool(label and label.label.role_is_known) for label in labels) >= 3
    context.leaders = leaders_of([(speaker_of(block), block.text) for block in blocks if not block.why])
    for at, block in enumerate(blocks):
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        yield from context.units_of(block, following)


def speaker_of(block: Block) -> str | None:
    found = leading_label(block.text)
    return block.role or (found.label.role if found and not found.label.kind else None)


class Context:
    """What the headings so far say of the next block."""

    def __init__(self, speakers: frozenset[str], present: Present) -> None:
        self.speakers = speakers
        self.withheld = present.withheld
        self.roles = roles = present.roles
        # Only whoever stands in a list with a role is recognised by name in the midst of prose.
        self.people = {name: role for name, role in roles.items() if role.casefold() != name}
        self.numbered = any(name.isdigit() for name in roles)
        self.chat = self.story = False
        self.leaders: frozenset[str] = frozenset()
        self.ways = Conventions()
        self.speakers_are_known = False
        self.first = True
        self.lines = 0
        self.titled = False
        self.mail = self.signed = self.under_heading = False
        self.kind: str | None = None
        self.kind_level = 0
        self.table: str | None = None
        self.table_level = 0
        self.role: str | None = None
        self.section: str | None = None
        self.section_form: Form | None = None
        self.facilitator_speaks = False
        # Where a heading is a person: what stands under it about consent.
        self.refused: str | None = None
        self.refused_level = 0

    def units_of(self, block: Block, following: Block | None) -> Iterator[Unit]:
        unit = self.left_out_of(block, following)
        if unit is not None:
            yield unit
        else:
            yield from self.statements_of(block)

    def left_out_of(self, block: Block, following: Block | None) -> Unit | None:
        """The block as something that is no statement; None where it is one, or several."""
        if block.why:
            return left_out(block, block.why)
        if not block.text.strip():
            return left_out(block, HEADING)
        heading = block.form == Form.HEADING or self.is_bare_heading(block, following)
        self.first = False
        if heading:
            self.take_heading(block)
            self.under_heading, self.signed = True, False
            return left_out(block, HEADING)
        why = self.why_no_statement(block) or self.why_letter(block, following)
        if why is None and self.is_guide_question(block, following):
            self.kind = self.kind or kind_of_heading(block.text.strip())
            why = FACILITATOR
        self.under_heading = self.under_heading and why is not None
        return left_out(block, why) if why else None

    def statements_of(self, block: Block) -> Iterator[Unit]:
        """One statement, or several where a paragraph reports what several people said."""
        whole = self.statement(block)
        label = self.believed(block)
        if whole.why or (label and label.label.role) or block.form in (Form.TURN, Form.HEADING):
            yield whole
            return
        listed = entries_in(whole.text) if whole.kind else []
        if listed:
            for start, end in listed:
                yield replace(whole, start=whole.start + start, end=whole.start + end)
            return
        apart = story_parts if self.story and block.form == Form.PARAGRAPH else parts_of
        parts = apart(whole.text, self.people, self.ways.voice_in)
        if block.form == Form.CELL and len(parts) > 1:
            parts = [replace(parts[0], end=len(whole.text))]
        for part in parts:
            piece = replace(whole, start=whole.start + part.start, end=whole.start + part.end)
            yield self.with_voice(piece, part, block)

    def with_voice(self, unit: Unit, part: Part, block: Block) -> Unit:
        """What the words themselves say of a statement, where nothing around it does."""
        # "Ria maakt een rooster" among what was agreed is no less an agreement when Ria led the talk.
        by_name = unit.kind == "agreed_action" and not first_words(unit.text).isdisjoint(self.ways.leaders)
        if part.facilitator and not by_name:
            return replace(unit, role=part.role, why=FACILITATOR)
        if part.narration and block.form == Form.PARAGRAPH and not block.role:
            return replace(unit, role=None, kind=None, why=PROCEDURE)
        if not self.withheld.isdisjoint(names_in(part.role or "") | first_words(unit.text)):
            return replace(unit, why=NO_CONSENT)
        kind = unit.kind or (told_kind(unit.text) if part.told else None)
        # "Jelle vraagt zijn docent mee" among what was agreed: who will do it, not who said so.
        voice = None if unit.kind == "agreed_action" else part.role
        return replace(unit, role=unit.role or voice, kind=kind)

    def is_guide_question(self, block: Block, following: Block | None) -> bool:
        """The opening question of a round, written under its heading with the answers after it."""
        text = block.text.strip()
        if (
            block.form == Form.PARAGRAPH
            and self.speakers_are_known
            and EMPHASISED.fullmatch(text)
            and "?" in text[-3:]
        ):
            return True
        if not self.under_heading or block.form != Form.PARAGRAPH or self.kind == "question":
            return False
        if following is None or following.form == Form.HEADING or self.believed(block):
            return False
        found = GUIDE_QUESTION.fullmatch(text.strip("*_ "))
        ours = found and found["whom"].casefold() in ("wij", "we", "ons", "onze", "our", "us")
        return bool(found) and (not ours or following.form == Form.ITEM)

    def why_letter(self, block: Block, following: Block | None) -> str | None:
        """What makes a letter of a text: its head, the greeting, the name and address under it."""
        text = block.text.strip()
        if block.form != Form.PARAGRAPH:
            self.signed = False
            return None
        label, colon, value = text.partition(":")
        if colon and self.is_from_a_role(label, value):
            return HEADING
        if colon and re.sub(r"\s+", "-", plain(label)) in MAIL_LABELS and len(text) <= 300:
            ahead = plain((following.text if following else "").partition(":")[0])
            if self.mail or re.search(r"\S@\S", value) or ahead in MAIL_LABELS:
                self.mail = True
                return PROCEDURE
        if SIGN_OFF.fullmatch(text) and len(text.split()) <= 30:
            self.signed = True
            return PROCEDURE
        self.signed = self.signed and len(text.split()) <= 8 and not SENTENCE.fullmatch(text)
        return PROCEDURE if self.signed or SALUTATION.fullmatch(text) else None

    def is_from_a_role(self, label: str, value: str) -> bool:
        """ "Van: een weduwnaar van 77" above a letter tells who wrote it."""
        writer = re.sub(r"^(een|de|het|a|an|the)\s+", "", value.strip(" ."))
        named = plain(label) in ("van", "from", "geschreven door", "schrijver", "afzender", "wie")
        self_named = plain(label) in NAMES_ONESELF and 0 < len(writer.split()) <= 8
        if not self_named and not (named and is_role(writer) and len(writer.split()) <= 8):
            return False
        self.role = writer
        return True

    def is_bare_heading(self, block: Block, following: Block | None) -> bool:
        """A block that is nothing but a kind, a table or a round, with something after it."""
        if block.form == Form.CELL or following is None or "\n" in block.text.strip():
            return False
        text = block.text.strip().strip("*_")
        if TABLE_NAME.fullmatch(plain(text)) or is_numbered_heading(text):
            return True
        if self.first and (titles_a_report(block, text) or self.titled):
            return True
        ends_open = text.endswith(":")
        if ends_open and following.form == Form.ITEM != block.form and len(text.split()) <= 8:
            return True
        if kind_of_word(text) and (ends_open or (following.form == Form.ITEM and block.form != Form.ITEM)):
            return True
        opens_list = ends_open and following.form in (Form.ITEM, Form.PARAGRAPH) and len(text.split()) <= 12
        return opens_list and bool(
            kind_of_heading(text) or section_of(text) or (table_of(text) and len(text.split()) <= 5)
        )

    def take_heading(self, block: Block) -> None:
        if block.table:
            self.table, self.table_level = block.table, 0
            return
        text, level = block.text.strip().strip("*_").strip(), block.level or 9
        if level <= self.refused_level or role_of_heading(text):
            self.refused = None
        self.refused_level = level if role_of_heading(text) else self.refused_level
        table, kind = table_of(text), self.ways.kinds.get(text.casefold()) or kind_of_heading(text)
        self.section, self.section_form = section_of(text), None
        self.role, self.facilitator_speaks = role_of_heading(text), False
        if table:
            self.table, self.table_level = table, level
            self.kind = None
        elif (block.level and level <= self.table_level and not kind) or re.match(
            r"(plenair|plenary)", plain(text)
        ):
            self.table = None
        if kind:
            self.kind, self.kind_level = kind, level
        elif not table and not self.role and level <= self.kind_level:
            self.kind = None

    def why_no_statement(self, block: Block) -> str | None:
        text = block.text.strip()
        if block.form != Form.CELL:
            meta = ATTENDANCE if is_about_consent(text) else self.why_meta(text)
            if meta:
                return meta
        if self.section and self.still_in_section(block):
            return self.section
        if self.is_procedure(block, text):
            return PROCEDURE
        return None if self.believed(block) else self.why_without_label(block, text)

    def why_without_label(self, block: Block, text: str) -> str | None:
        """What a line that nobody is said to speak is, where it is no statement."""
        if block.form == Form.TURN and not block.role:
            return why_of_unnamed_turn(text)
        if self.opens_the_report(block, text) or (DATE_LINE.fullmatch(text) and len(text) <= 90):
            return DATE_AND_PLACE
        return AGENDA if TIMED_ITEM.fullmatch(text) and not SENTENCE.fullmatch(text) else None

    def opens_the_report(self, block: Block, text: str) -> bool:
        """One of the first lines, with a day and without a voice: where, when and with how many."""
        self.lines += 1
        return (
            self.lines <= 3
            and block.form == Form.PARAGRAPH
            and len(text.split()) <= 35
            and bool(WHERE_AND_WHEN.search(text))
            and not SPEAKS_FOR_ITSELF.search(text)
        )

    def is_procedure(self, block: Block, text: str) -> bool:
        if PROCEDURAL.fullmatch(text) or PAGE_NUMBER.fullmatch(text):
            return True
        if (
            block.form == Form.PARAGRAPH
            and ABOUT_THE_MEETING.fullmatch(text.strip("*_ "))
            and len(text.split()) <= 30
        ):
            return True
        moment = MOMENT.match(text)
        return bool(self.chat and moment and moment["day"]) and not self.believed(block)

    def why_meta(self, text: str) -> str | None:
        """A line such as "Datum: 12 maart", "Aanwezig: ..." or "Tafel: 3"."""
        found = re.match(r"\**(?P<label>[^:\n]{2,40}?)\**\s*:\**\s*(?P<value>.*)", text, re.DOTALL)
        if not found:
            return None
        label, value = re.sub(r"[\s_]+", "-", plain(found["label"])), found["value"].strip()
        if label in ("tafel", "dialoogtafel", "table", "tafelnummer") and 0 < len(value.split()) <= 3:
            self.table = table_of(value) or f"{found['label'].strip()} {value}"
            self.table_level = 0
            return HEADING
        if self.is_about_speaker(label, value) or WITHOUT_CONSENT.fullmatch(plain(found["label"])):
            return ATTENDANCE
        if AGENDA_HEADING.fullmatch(label):
            return AGENDA
        return self.why_particulars(label, value)

    def is_about_speaker(self, label: str, value: str) -> bool:
        """Under a heading that is a person: the role, and whether what follows may be used."""
        if self.role and label in CONSENT_LABELS and len(value) <= 90:
            self.refused = answer_of(value)
            return True
        if self.role and label in ROLE_LABELS and 0 < len(value.split()) <= 8:
            self.role = value.strip(" .")
            return True
        return False

    def why_particulars(self, label: str, value: str) -> str | None:
        """When, where, who and about what: a few words after the label, not a sentence."""
        short = len(value.split()) <= 12 and (
            not SENTENCE.fullmatch(value) or (len(value.split()) <= 4 and not value.endswith("?"))
        )
        if label in DATE_LABELS and (short or re.search(r"\d[.:]\d\d|\d{4}", value[:40])):
            return DATE_AND_PLACE
        listed = label in PEOPLE_LABELS or ATTENDANCE_HEADING.fullmatch(label.replace("-", " "))
        people = listed and label not in self.turn_labels()
        if people and (short or ATTENDANCE_HEADING.fullmatch(label)):
            return ATTENDANCE
        return HEADING if label in SUBJECT_LABELS and short else None

    def turn_labels(self) -> set[str]:
        return {plain(speaker) for speaker in self.speakers}

    def still_in_section(self, block: Block) -> bool:
        """A section of names or times ends with its list; a full sentence in it is a statement all the same."""
        if self.section_form is None:
            self.section_form = block.form
        if block.form != self.section_form:
            self.section = None
            return False
        if self.section in (FACILITATOR, PROCEDURE):
            return self.section == FACILITATOR or not self.believed(block)
        text = block.text.strip()
        statement = SENTENCE.fullmatch(text) and len(text.split()) >= 8
        return not statement and not (self.believed(block) and len(text.split()) >= 8)

    def believed(self, block: Block) -> Labelled | None:
        """The label at the head of a block, when there is reason to believe that it is one."""
        numbered = NUMBER_ALONE.match(block.text) if self.numbered else None
        if numbered and numbered["key"] in self.roles:
            return Labelled(Label(role=numbered["key"], role_is_known=True), numbered.end(), numbered["key"])
        found = leading_label(block.text)
        if not found or introduces_a_quote(plain(found.written)):
            return None
        label = found.label
        if label.role and not label.kind and not label.table:
            if plain(label.role) in NOT_A_ROLE or (is_meta(found.written) and not label.facilitator):
                return None
            if not (label.role_is_known or label.role in self.speakers or self.speaks(found, block.text)):
                return None
        return found if label.kind or label.role or label.table else None

    def speaks(self, found: Labelled, text: str) -> bool:
        """A name with a role in the list, a name after a time, or a group that speaks for itself."""
        role = found.label.role or ""
        if self.role_of(role) or (found.moment and len(role.split()) <= 4):
            return True
        if role.casefold() in self.ways.leaders:
            return True
        return is_group_of_role(role) and bool(VOICE.match(text[found.start :]))

    def statement(self, block: Block) -> Unit:
        found = self.believed(block)
        label = found.label if found else Label()
        text = block.text
        dots = STUCK_ON.match(text) if not found else None
        if dots and (inner := leading_label(text[dots.end() :])) and inner.label.role_is_known:
            found = replace(inner, start=inner.start + dots.end())
            label = inner.label
        moment = MOMENT.match(text)
        start = found.start if found else moment.end() if moment else len(text) - len(text.lstrip())
        start = dots.end() if dots and not found else start
        end = len(text.rstrip())
        signed = self.kind_by_sign(text, start)
        start = signed[1] if signed else start
        late, end = self.trailing(text, start, end)
        role = label.role or late.role or block.role or self.role
        why = self.why_of_speaker(block, label, role, found.written if found else "")
        role = self.role_of(role) or role if role else None
        why = why or (FACILITATOR if role and is_facilitator(role) else None)
        role = None if role and answers_letter(role, self.leaders) else role
        said = text[start:end].strip()
        spoken = bool(label.role) or block.form == Form.TURN
        heard = spoken or (bool(block.role) and block.form == Form.PARAGRAPH)
        if why is None and ((heard and BACKCHANNEL.fullmatch(said)) or NO_WORDS.fullmatch(said)):
            why = PROCEDURE
        return Unit(
            locator=block.locator,
            whole=text,
            offset=block.offset,
            start=block.offset + min(start, end),
            end=block.offset + end,
            key=block.key,
            role=role,
            kind=label.kind or (signed[0] if signed else None) or late.kind or self.kind_of(block),
            table=label.table or block.table or self.table,
            why=why,
            original=block.original,
        )

    def role_of(self, name: str) -> str | None:
        """The role that a list gives somebody, also where a title stands before the name."""
        return self.roles.get(name.casefold()) or self.roles.get(TITLES.sub("", name).casefold())

    def kind_of(self, block: Block) -> str | None:
        """The kind of a block by its layout, a colour translated by the report's own legend, or by its heading."""
        return self.ways.kinds.get((block.kind or "").casefold()) or block.kind or self.kind

    def kind_by_sign(self, text: str, start: int) -> tuple[str, int] | None:
        """The kind behind a colour or a letter at the head of a statement, and where its words begin."""
        found = KIND_SIGN.match(text, start) if self.ways.kinds else None
        kind = self.ways.kinds.get((found["inside"] or found["before"]).casefold()) if found else None
        return (kind, found.end()) if found and kind else None

    def trailing(self, text: str, start: int, end: int) -> tuple[Label, int]:
        """The role or kind behind a statement: a known one, or what this document writes there."""
        late, cut = trailing_label(text, start, end)
        if cut != end or not self.ways.endings:
            return late, cut
        bare = text[start:end].rstrip(" *_")
        found = ending_of(bare)
        if not found or plain(found[0]) not in self.ways.endings:
            return late, cut
        role = None if LIKED.fullmatch(found[0]) else found[0]
        return Label(role=role, role_is_known=bool(role)), start + len(bare[: found[1]].rstrip(" *_"))

    def why_of_speaker(self, block: Block, label: Label, role: str | None, written: str) -> str | None:
        if block.remark or (self.refused and not label.role):
            return block.remark or self.refused
        if (
            label.without_consent
            or WITHOUT_CONSENT_ASIDE.search(block.text)
            or not self.withheld.isdisjoint(names_in(role or "") | names_in(written))
            or plain(label.table or block.table or self.table or "") in self.withheld
        ):
            self.facilitator_speaks = False
            return NO_CONSENT
        if role and (is_facilitator(role) or role in self.leaders or role.casefold() in self.ways.leaders):
            self.facilitator_speaks = not label.kind and block.form == Form.PARAGRAPH
            return FACILITATOR
        if label.role or label.kind:
            self.facilitator_speaks = False
        # In a document of turns a paragraph without a label goes on where the facilitator was speaking.
        unlabelled = not label.role and not label.kind and block.form == Form.PARAGRAPH
        return FACILITATOR if self.facilitator_speaks and unlabelled and self.speakers_take_turns else None

    @property
    def speakers_take_turns(self) -> bool:
        return bool(self.speakers)
