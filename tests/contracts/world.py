"""One row of each kind that an address can point to; which row each takes stands in addresses.py."""

from __future__ import annotations

import datetime as dt
import hashlib
import uuid
from dataclasses import dataclass
from typing import Any

from django.core.files.base import ContentFile

from samenspraak.analyse.models import Run
from samenspraak.convene.actions.mailing import token_of
from samenspraak.convene.models import (
    Dialogue,
    Registration,
    SeatingPlan,
    SeatingWish,
    TargetGroup,
    TeamMember,
)
from samenspraak.followup.models import HandOver, HeardSurvey, KeptLine, OngoingInitiative, Reply, TeamMail
from samenspraak.gather.actions import propose_correction
from samenspraak.gather.choices import FileState
from samenspraak.gather.models import Appeal, Contribution, Correction, OfficeHolder, Proposal, SourceFile
from samenspraak.ground import clock
from samenspraak.ground.models import Job, Programme
from samenspraak.people.api_keys import make_key
from samenspraak.people.contacts import leave_contact
from samenspraak.people.inviting import invite
from samenspraak.people.models import Subscriber
from samenspraak.perspective.models import (
    Annex,
    Comment,
    CommentRound,
    FactCheck,
    Initiative,
    Option,
    PublicQuestion,
    Quote,
    QuotePiece,
    Section,
    SentenceVersion,
)
from samenspraak.perspective.queries import edition_tree
from samenspraak.perspective.render.cards import cards_of
from samenspraak.public.actions import Mark, put_on_theme
from tests.contracts.addresses import ARGUMENTS
from tests.factories.rows import (
    make_body,
    make_coming,
    make_commitment,
    make_contribution,
    make_dialogue,
    make_draw,
    make_edition,
    make_guide,
    make_own,
    make_programme,
    make_registration,
    make_rendering,
    make_sentence,
    make_table,
    make_thread,
)
from tests.people import enter


@dataclass(frozen=True, slots=True)
class World:
    """A programme and what an address of each name is asked with."""

    programme: Programme
    rows: dict[str, Any]

    def arguments(self, name: str) -> dict[str, Any]:
        """The arguments of an address; an address that is not listed here is a KeyError, and so a red test."""
        room, _, rest = name.rpartition(":")
        found = dict(ARGUMENTS[room][rest])
        return {
            key: self.programme.slug if value == "slug" else self.rows[value] for key, value in found.items()
        }


def _dress(programme: Programme) -> None:
    """An organisation's own look, another for each programme."""
    colour = hashlib.sha256(programme.slug.encode()).hexdigest()[:6]
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg"><title>{programme.slug}</title></svg>'
    mark = Mark(drawing.encode(), "image/svg+xml", "Gemeente")
    put_on_theme(programme, f".x {{ --house-deep: #{colour}; }}", mark, by=None)


def make_world(slug: str) -> World:
    """A small whole programme: said, read, threaded, published, promised, and a draft besides."""
    programme = make_programme(slug)
    dialogue = make_dialogue(programme)
    table = make_table(dialogue)
    guide = make_guide(programme)
    own = make_own(programme)
    draw = make_draw(programme)
    coming = make_coming(programme)
    registration = make_registration(coming)
    said = make_contribution(table)
    run = Run.objects.create(programme=programme)
    thread = make_thread(programme, said=[said], run=run)
    body = make_body(f"gemeente-{slug}")
    published = make_edition(programme, published=True)
    sentence = make_sentence(_summary(published), "Aan één tafel klonk dit.", cites=[thread])
    draft = make_edition(programme, number=2)
    drafted = make_sentence(_summary(draft), "Aan één tafel klonk dit.", cites=[thread])
    section, challenge = drafted.section, drafted.section.challenge
    quote = Quote.objects.create(programme=programme, section=section, order=0)
    QuotePiece.objects.create(
        programme=programme, quote=quote, order=0, kind="span", version=said.current, start=0, end=7
    )
    option = Option.objects.create(programme=programme, challenge=challenge, key="o1", order=0, title="Iets")
    initiative = Initiative.objects.create(
        programme=programme, challenge=challenge, key="i1", order=0, title="De sleutelkast"
    )
    question = PublicQuestion.objects.create(
        programme=programme, challenge=challenge, key="v1", order=0, title="Waar komt u mensen tegen?"
    )
    about = {"programme": programme, "edition": draft}
    comment = Comment.objects.create(**about, challenge=challenge, sentence=drafted, text="Klopt dit?")
    comments = CommentRound.objects.create(
        **about, question="Wat mist u?", ends_on=clock.today() + dt.timedelta(days=7)
    )
    check = FactCheck.objects.create(
        programme=programme, sentence=drafted, body=body, question="Klopt dit?", asked_about=drafted.text
    )
    old = SentenceVersion.objects.create(
        programme=programme, sentence=drafted, number=7, text="Anders.", sort="ours"
    )
    published.challenges.get().threads.add(thread)
    (card,) = cards_of(edition_tree(published))
    make_rendering(published, published=True)
    rendering = make_rendering(draft)
    annex = Annex.objects.create(programme=programme, edition=draft, order=0, title="Bijlage", kind="own")
    enclosed = Annex.objects.create(
        programme=programme, edition=published, order=0, title="Advies", kind="own"
    )
    enclosed.file.save("advies.txt", ContentFile(b"Eerst luisteren."))
    file, handed_in = _source_file(programme), _source_file(programme, own.dialogue)
    contact = leave_contact(table.seats.get(number=2).bearer, email="kaart@voorbeeld.nl")
    invited = invite(programme, body, email="iemand@example.org", by=None)
    _dress(programme)
    subscriber = Subscriber.objects.create(
        programme=programme, email="lezer@example.org", keep_until=clock.today()
    )
    rows = {
        "dialogue": dialogue.public_id,
        "dialogue id": dialogue.pk,
        "table": table.pk,
        "table number": table.number,
        "own": own.pk,
        "own row": own,
        "draw": draw.pk,
        "coming": coming.pk,
        "coming id": coming.public_id,
        "registration": registration.pk,
        "mail token": token_of(registration.contact),
        "plan": SeatingPlan.objects.create(
            programme=programme, dialogue=coming, number=1, state="proposed"
        ).pk,
        "wish": _wish(registration).pk,
        "member": TeamMember.objects.create(
            programme=programme, dialogue=coming, user=enter("hugo", programme), role="host"
        ).pk,
        "group": TargetGroup.objects.create(programme=programme, name_nl="jongeren").pk,
        "draw id": draw.public_id,
        "draw file": "lottery.json",
        "note": uuid.UUID(int=7),
        "guide": guide.pk,
        "guide slug": guide.slug,
        "seat": table.seats.get(number=1),
        "confirm key": contact.confirm_key,
        "stop key": contact.stop_key,
        "correction": _correction(said).pk,
        "appeal": _appeal(said).pk,
        "run": run.pk,
        "thread": thread.pk,
        "thread id": thread.public_id,
        "strand": thread.strands.get().pk,
        "contribution": said.pk,
        "contribution id": said.public_id,
        "version": said.current.pk,
        "file": file.pk,
        "proposal": file.proposals.get().pk,
        "handed in": handed_in.pk,
        "part": handed_in.proposals.get().pk,
        "sentence id": sentence.public_id,
        "edition": draft.pk,
        "edition number": published.number,
        "challenge": challenge.pk,
        "challenge key": challenge.key,
        "section": section.pk,
        "sentence": drafted.pk,
        "citation": drafted.citations.get().pk,
        "quote": quote.pk,
        "option": option.pk,
        "initiative": initiative.pk,
        "question": question.pk,
        "round": comments.pk,
        "comment": comment.pk,
        "check": check.pk,
        "old version": old.pk,
        "annex": annex.pk,
        "annex id": enclosed.public_id,
        "annex with a file": enclosed.pk,
        "rendering": rendering.pk,
        "card": card.name,
        "size": "breed",
        "rendered": rendering.sentences.earliest("order").pk,
        "form": "eenvoudig",
        "kind": "section",
        "api kind": "threads",
        "csv": "csv",
        "commitment id": make_commitment(programme, body, challenge=challenge).public_id,
        "body": body,
        "reply id": Reply.objects.create(
            programme=programme, body=body, thread=thread, verdict="partly", why="Wij beginnen klein."
        ).public_id,
        "moment": HeardSurvey.objects.create(
            programme=programme, moment="after_talk", opens_on=clock.today(), closes_on=clock.today()
        ).moment,
        "kept line": KeptLine.objects.create(
            programme=programme, file_name="toezeggingen.csv", line=2, question="date"
        ).pk,
        "follow confirm key": subscriber.confirm_key,
        "follow stop key": subscriber.stop_key,
        "style name": programme.look["style"],
        "mark name": programme.look["mark"],
        "api key": make_key(enter("olga", programme), programme, name="ons register").row.pk,
        "body id": body.pk,
        "body slug": body.slug,
        "invitation id": invited.row.pk,
        "invitation token": invited.path.rstrip("/").rsplit("/", 1)[1],
        "kept id": OngoingInitiative.objects.create(programme=programme, title="De sleutelkast").public_id,
        "meeting id": HandOver.objects.create(
            programme=programme, body=body, held_on=dt.date(2026, 10, 1)
        ).public_id,
        "office holder": OfficeHolder.objects.create(
            programme=programme, name="Joke Brandsma", office="Wethouder"
        ).pk,
        "job": Job.objects.create(name="test", programme=programme).pk,
        "team mail key": TeamMail.objects.create(programme=programme, user=enter("olga", programme)).stop_key,
    }
    return World(programme, rows)


def _wish(row: Registration) -> SeatingWish:
    return SeatingWish.objects.create(
        programme=row.programme,
        dialogue=row.dialogue,
        wish="fixed_table",
        registration=row,
        table=make_table(row.dialogue),
    )


def _summary(edition: Any) -> Section:
    return Section.objects.filter(edition=edition).earliest("order")


def _correction(said: Contribution) -> Correction:
    seat = said.supports.get().seat
    return propose_correction(said, bearer=seat.bearer, text="Zo had het moeten zijn.")


def _appeal(said: Contribution) -> Appeal:
    seat = said.supports.get().seat
    return Appeal.objects.create(
        programme=said.programme, contribution=said, bearer=seat.bearer, text="Kijk nog eens."
    )


def _source_file(programme: Programme, dialogue: Dialogue | None = None) -> SourceFile:
    words = b"Zorg: de bus rijdt niet meer."
    file = SourceFile.objects.create(
        programme=programme,
        dialogue=dialogue,
        name="verslag.txt",
        stored=ContentFile(words, "verslag.txt"),
        sha256=hashlib.sha256(f"{programme.slug} {dialogue}".encode() + words).hexdigest(),
        size=len(words),
        state=FileState.REVIEW,
    )
    Proposal.objects.create(
        programme=programme,
        source_file=file,
        order=0,
        passage="verslag.txt#1",
        text="de bus rijdt niet meer.",
        unit_file="verslag.txt",
        locator="regel 1",
        start=6,
        end=29,
        kind="worry",
    )
    return file
