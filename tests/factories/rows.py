"""Rows in the order of the work: programme, dialogue, table, contribution, thread, edition, commitment."""

from __future__ import annotations

import datetime as dt
from typing import Any

from rodedraad.progress import Silent
from samenspraak.analyse.choices import Stance, ThreadState
from samenspraak.analyse.models import Evidence, EvidencePassage, RedThread, Strand
from samenspraak.convene.actions import (
    Quota,
    Wish,
    freeze_draw,
    publish_panels,
    register,
    seek,
    take_feature,
)
from samenspraak.convene.choices import DialogueKind
from samenspraak.convene.models import (
    ConversationGuide,
    Dialogue,
    Draw,
    Registration,
    Round,
    Seat,
    Table,
    TargetGroup,
)
from samenspraak.convene.people_said import Reached, Said
from samenspraak.converse.choices import Wording
from samenspraak.evening.models import OwnDialogue
from samenspraak.followup.models import Commitment
from samenspraak.gather.choices import ContributionState, Door, Manner, Purpose
from samenspraak.gather.models import (
    Consent,
    Contribution,
    ContributionKind,
    ContributionVersion,
    Support,
)
from samenspraak.ground import clock
from samenspraak.ground.models import Programme
from samenspraak.people.choices import BodyKind
from samenspraak.people.models import Bearer, Body
from samenspraak.perspective.choices import EditionState, Part, RenderingState, Sort
from samenspraak.perspective.models import (
    Challenge,
    Citation,
    Edition,
    RenderedFrom,
    RenderedSentence,
    Rendering,
    Section,
    Sentence,
)
from samenspraak.perspective.models.rendering import digest


def make_programme(slug: str = "waterkant", **fields: Any) -> Programme:
    """A public programme with 600 expected participants."""
    defaults = {"title_nl": "Aan de waterkant", "title_en": "On the waterside", "expected_participants": 600}
    return Programme.objects.create(slug=slug, is_public=True, **{**defaults, **fields})


def make_dialogue(programme: Programme, **fields: Any) -> Dialogue:
    defaults = {
        "title_nl": "Dialoog in het veerhuis",
        "kind": DialogueKind.THEME,
        "held_on": dt.date(2026, 3, 12),
    }
    return Dialogue.objects.create(programme=programme, **{**defaults, **fields})


def make_table(dialogue: Dialogue, number: int = 1, seats: int = 6) -> Table:
    """A table whose seats each have a bearer."""
    table = Table.objects.create(programme=dialogue.programme, dialogue=dialogue, number=number)
    for place in range(1, seats + 1):
        bearer = Bearer.objects.create(programme=dialogue.programme)
        Seat.objects.create(
            programme=dialogue.programme, table=table, number=place, speaks_as="Student", bearer=bearer
        )
    return table


def make_coming(programme: Programme, **fields: Any) -> Dialogue:
    """A dialogue in ten days with twenty places."""
    fields = {"held_on": clock.today() + dt.timedelta(days=10), "places": 20, **fields}
    return make_dialogue(programme, **fields)


def make_registration(dialogue: Dialogue, said: Said | None = None, **how: Any) -> Registration:
    """Somebody who registered on the public page."""
    reached = Reached(name="Femke de Boer", email="femke@example.org")
    return register(dialogue, said or Said(speaks_as="Student", reached=reached), by=None, **how).row


def make_group(
    programme: Programme, dialogue: Dialogue | None = None, name: str = "jongeren uit Zeeland", **fields: Any
) -> TargetGroup:
    """A target group of people from 16 to 24 from Zeeland, of whom twelve are sought, with its features."""
    for slug in ("age", "region"):
        take_feature(programme, slug, by=None)
    defaults: dict[str, Any] = {"conditions": {"age": ["16-24"], "region": ["zeeland"]}}
    if not {"least", "most", "share"} & fields.keys():
        defaults["least"] = 12
    return seek(programme, dialogue, Quota(name, **{**defaults, **fields}), by=None)


def make_guide(programme: Programme, slug: str = "", **fields: Any) -> ConversationGuide:
    """A guide of a programme's own with two rounds: a welcome, and one that yields worries."""
    defaults = {"title": "Praten over de dijk", "slug": slug or f"dijk-{programme.slug}"}
    guide = ConversationGuide.objects.create(programme=programme, **{**defaults, **fields})
    Round.objects.create(guide=guide, order=1, title="Welkom", purpose="Iedereen is er.", minutes=10)
    Round.objects.create(
        guide=guide,
        order=2,
        title="Zorgen",
        purpose="Zeggen wat drukt.",
        opening_question="Waar maakt u zich zorgen over?",
        minutes=20,
        kinds=["worry"],
        pictogram="cloud",
    )
    return guide


def make_own(programme: Programme, **fields: Any) -> OwnDialogue:
    """An own dialogue that waits for moderation, with one table of two seats."""
    defaults = {
        "title_nl": "Buren aan de keukentafel",
        "kind": DialogueKind.SELF_ORGANISED,
        "held_on": dt.date(2026, 3, 20),
        "is_public": False,
    }
    dialogue = Dialogue.objects.create(programme=programme, **{**defaults, **fields})
    make_table(dialogue, seats=2)
    holder = Bearer.objects.create(programme=programme)
    return OwnDialogue.objects.create(programme=programme, dialogue=dialogue, holder=holder)


def make_contribution(
    table: Table,
    text: str = "In ons dorp is geen plek meer om elkaar te ontmoeten.",
    *,
    seat: int | None = 1,
    quote: bool = True,
    **fields: Any,
) -> Contribution:
    """An open contribution of one seat, word for word, with or without its bearer's consent to quote."""
    programme = table.programme
    state = fields.pop("state", ContributionState.OPEN)
    contribution = Contribution.objects.create(
        programme=programme, door=Door.TABLE, dialogue=table.dialogue, table=table, state=state
    )
    defaults = {
        "number": 1,
        "wording": Wording.VERBATIM,
        "speaks_as": "Student",
        "kind": ContributionKind.objects.get(programme=None, slug=fields.pop("kind", "experience")),
    }
    version = ContributionVersion.objects.create(
        programme=programme, contribution=contribution, text=text, **{**defaults, **fields}
    )
    contribution.current = version
    contribution.save()
    if seat is not None:
        holder = table.seats.get(number=seat)
        Support.objects.create(programme=programme, contribution=contribution, seat=holder)
        make_consent(holder.bearer, Purpose.QUOTE, given=quote)
    return contribution


def make_consent(bearer: Bearer | None, purpose: Purpose, *, given: bool) -> Consent:
    """The newest word of a bearer about one purpose."""
    assert bearer is not None
    version = Consent.objects.filter(bearer=bearer, purpose=purpose).count() + 1
    return Consent.objects.create(
        programme=bearer.programme,
        bearer=bearer,
        purpose=purpose,
        given=given,
        version=version,
        manner=Manner.PAPER,
    )


def make_thread(
    programme: Programme,
    label: str = "Een plek om elkaar te ontmoeten",
    *,
    said: list[Contribution] | None = None,
    otherwise: list[Contribution] | None = None,
    **fields: Any,
) -> RedThread:
    """A confirmed thread with the given voices."""
    defaults = {"state": ThreadState.CONFIRMED, "verdict": "firm", "stability": 0.9}
    thread = RedThread.objects.create(programme=programme, label_nl=label, **{**defaults, **fields})
    for stance, voices in ((Stance.WITH, said or []), (Stance.OTHERWISE, otherwise or [])):
        for rank, voice in enumerate(voices):
            Strand.objects.create(
                programme=programme, thread=thread, version=voice.current, stance=stance, rank=rank
            )
    return thread


def make_evidence(programme: Programme, text: str = "In 2025 sloten 31 buurthuizen.") -> EvidencePassage:
    """A passage of a piece of research."""
    evidence = Evidence.objects.create(programme=programme, type="research", title_nl="Buurthuizen geteld")
    return EvidencePassage.objects.create(programme=programme, evidence=evidence, text=text)


def make_edition(programme: Programme, *, published: bool = False, **fields: Any) -> Edition:
    """An edition with one challenge, a summary and a story, without sentences."""
    defaults = {"number": 1, "title": "Wat wij hoorden", "status": "Reflectiedocument, geen besluit"}
    edition = Edition.objects.create(
        programme=programme,
        state=EditionState.PUBLISHED if published else EditionState.DRAFT,
        published_at=clock.now() if published else None,
        **{**defaults, **fields},
    )
    challenge = Challenge.objects.create(
        programme=programme, edition=edition, key="ontmoeten", order=1, title="Elkaar kunnen ontmoeten"
    )
    for order, part in enumerate((Part.SUMMARY, Part.STORY)):
        Section.objects.create(
            programme=programme, edition=edition, challenge=challenge, part=part, order=order
        )
    return edition


def make_sentence(
    section: Section, text: str, *, sort: Sort = Sort.HEARD, cites: list[Any] | None = None, order: int = 0
) -> Sentence:
    """A sentence with its sources: contributions, threads or passages of research."""
    sentence = Sentence.objects.create(
        programme=section.programme, section=section, order=order, text=text, sort=sort
    )
    for place, source in enumerate(cites or []):
        target = {
            Contribution: lambda found: {"version": found.current},
            RedThread: lambda found: {"thread": found},
            EvidencePassage: lambda found: {"passage": found},
        }[type(source)](source)
        Citation.objects.create(programme=section.programme, sentence=sentence, order=place, **target)
    return sentence


def make_rendering(
    edition: Edition, *, language: str = "nl", plain: bool = True, published: bool = False
) -> Rendering:
    """A rendering in which every sentence says the same in other words."""
    made = Rendering.objects.create(
        programme=edition.programme,
        edition=edition,
        language=language,
        plain=plain,
        made_by="de redactie",
        state=RenderingState.PUBLISHED if published else RenderingState.DRAFT,
        published_at=clock.now() if published else None,
    )
    for order, full in enumerate(
        Sentence.objects.filter(section__edition=edition).order_by("section__order")
    ):
        row = RenderedSentence.objects.create(
            programme=edition.programme, rendering=made, order=order, text=f"Anders: {full.text}"
        )
        RenderedFrom.objects.create(
            programme=edition.programme, rendered=row, sentence=full, seen=digest(full.text)
        )
    return made


def make_body(slug: str = "gemeente-veerdam", kind: BodyKind = BodyKind.MUNICIPALITY) -> Body:
    return Body.objects.create(
        slug=slug, kind=kind, name_nl="Gemeente Veerdam", name_en="Municipality of Veerdam"
    )


def make_commitment(programme: Programme, body: Body, **fields: Any) -> Commitment:
    """A promise under way, due on the last day of 2026."""
    defaults = {
        "what_nl": "Elk dorp krijgt een huiskamer.",
        "due": dt.date(2026, 12, 31),
        "state": "under_way",
    }
    return Commitment.objects.create(programme=programme, body=body, **{**defaults, **fields})


DRAW_POOL = b"id,age\n" + b"".join(b"v%d,%s\n" % (n, b"young" if n < 4 else b"old") for n in range(12))
DRAW_QUOTAS = b"feature,value,min,max\nage,young,1,2\nage,old,2,3\n"


def make_draw(programme: Programme, *, published: bool = True) -> Draw:
    """Four seats for twelve people, four of them young; its panels are published."""
    wish = Wish("Vier plaatsen aan de waterkant", 4, "drie dobbelstenen in het veerhuis")
    draw = freeze_draw(programme, wish, pool=DRAW_POOL, quotas=DRAW_QUOTAS, by=None)
    if published:
        publish_panels(draw, Silent())
    return draw
