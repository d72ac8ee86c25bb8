"""One row of each kind that an address can point to, and which row each address takes."""

from __future__ import annotations

import datetime as dt
import hashlib
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.files.base import ContentFile
from django.urls import URLPattern, URLResolver, get_resolver

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


def _of(row: str, *names: str) -> dict[str, dict[str, str]]:
    return {name: {"programme": "slug", "key": row} for name in names}


def _public(row: str, *names: str) -> dict[str, dict[str, str]]:
    return {name: {"programme": "slug", "public_id": row} for name in names}


def _plain(*names: str) -> dict[str, dict[str, str]]:
    return {name: {"programme": "slug"} for name in names}


ARGUMENTS: dict[str, dict[str, dict[str, str]]] = {
    "": {
        "start": {},
        "trial": {},
        **{name: {"key": "job"} for name in ("trial-result", "trial-report", "trial-forget")},
    },
    "ground": {"job": {"key": "job"}, "cancel-job": {"key": "job"}},
    "people": {
        "login": {},
        "logout": {},
        "desk": {},
        **_plain("workbench", "card", "close-card", "bodies", "read-bodies", "invite"),
        **_of("body id", "change-body"),
        **_of("invitation id", "take-back-invitation"),
        "invitation": {"programme": "slug", "token": "invitation token"},
        "confirm-contact": {"programme": "slug", "key": "confirm key"},
        "stop-contact": {"programme": "slug", "key": "stop key"},
    },
    "converse": {
        **_plain("sheet", "worker", "manifest", "table", "notes", "signing", "sheets"),
        **_of("table", "table-sheet", "open-here", "reopen", "bring-in"),
        "note": {"programme": "slug", "note_id": "job"},
    },
    "gather": {
        **_plain("moderation", "ask-question", "office-holders"),
        **_of("office holder", "remove-office-holder"),
        **_of("contribution", "moderate", "put-back"),
        **_of("correction", "decide-correction"),
        **_of("appeal", "decide-appeal"),
        **_plain("files", "upload", "contributions"),
        **_of("file", "file", "read-again", "accept-all", "choose-tables", "lay-before-table"),
        **_of("file", "choose-roles", "leave-rest", "agree-left-out"),
        **_of("proposal", "decide", "claim"),
        **_of("contribution", "contribution", "change", "refuse", "let-through", "paraphrase", "translate"),
    },
    "convene": {
        **_plain(
            "draws", "lotteries", "dialogues", "new-dialogue", "features", "calendar", "my-registration"
        ),
        **_of("coming", "dialogue", "lay-tables", "furnish-tables", "groups", "register", "by-hand"),
        **_plain("my-parts", "arrive", "calendar-file"),
        **_of("coming", "invite", "remind"),
        **{name: {"programme": "slug", "token": "mail token"} for name in ("invitation", "no-mail")},
        "event-file": {"programme": "slug", "public_id": "coming id"},
        **_of("coming", "door", "mend", "prints"),
        **_of("registration", "check-in"),
        **_of("plan", "accept"),
        **_of("coming", "board", "plan-seats", "fix", "pair-people", "team", "pair-all"),
        **_of("plan", "plan", "hold"),
        **_of("wish", "remove-wish"),
        **_of("member", "my-part", "change-member"),
        **_of("coming", "bring-list", "count", "admit", "people-file"),
        **_of("group", "remove-group"),
        **_of("registration", "decide"),
        **{name: {"programme": "slug", "public_id": "coming id"} for name in ("take-part", "through")},
        **_of("draw", "draw", "enter-randomness", "codes", "panel", "lost-code", "replacements"),
        **{
            name: {"programme": "slug", "public_id": "draw id"} for name in ("lottery", "proof", "own-chance")
        },
        "proof-file": {"programme": "slug", "public_id": "draw id", "name": "draw file"},
    },
    "evening": {
        **_plain("guides", "own", "register-own", "my-own", "own-kit", "hand-in", "hand-in-file"),
        **_plain("own-wall", "own-wall-lines"),
        "own-file": {"programme": "slug", "key": "handed in"},
        "own-ask-in": {"programme": "slug", "key": "handed in", "part": "part"},
        "own-decide-line": {"programme": "slug", "note": "note"},
        **_plain("evenings", "safeguarding"),
        "guide": {"programme": "slug", "slug": "guide slug"},
        "own-table": {"programme": "slug", "number": "table number"},
        **_of("guide", "change-guide", "copy-guide"),
        **_of("dialogue id", "prepare", "choose-guide", "lay-tables", "set-video-links", "kit", "breakout"),
        **_of("dialogue id", "wall-switch", "host", "wall", "let-through"),
        "decide-line": {"programme": "slug", "key": "dialogue id", "note": "note"},
        **_of("table", "facilitate", "begin-round", "paper-cards", "lost-card", "to-ring", "type-sheet"),
        **_of("own", "own-decision", "own-new-code"),
    },
    "analyse": {
        **_plain("threads", "start-run", "merge"),
        **_of("run", "run"),
        **_of("thread", "thread", "describe", "decide", "split", "find-voice", "add-voice"),
        **_of("strand", "move-voice"),
    },
    "perspective": {
        **_plain("editions", "new-edition", "answers"),
        **_of(
            "edition",
            "overrule-text",
            "older-texts",
            "edition",
            "describe",
            "frame",
            "add-challenge",
            "add-section",
            "add-annex",
        ),
        **_of("edition", "publish", "publish-now", "amend", "pdf", "begin-rendering"),
        **_of("rendering", "rendering", "render-sentence", "render-text", "publish-rendering"),
        **_of("rendering", "overrule-rendered", "correct-rendering", "rendering-pdf"),
        **_of("rendered", "remove-rendered"),
        **_plain("checks"),
        **_of(
            "edition",
            "explain",
            "outline",
            "explain-change",
            "open-round",
            "name-reviewer",
            "reviewed",
            "lift-embargo",
            "discard",
        ),
        **_of("round", "close-round"),
        **_of("comment", "resolve"),
        **_of("check", "answer-check", "settle-check"),
        **_of("old version", "restore"),
        **_of("section", "keep-new"),
        **_of("sentence", "let-go", "versions", "comment-sentence", "ask-check"),
        **_of("challenge", "comment-challenge"),
        **_of("challenge", "challenge", "change-challenge", "add-option", "add-initiative", "add-question"),
        **_of("initiative", "change-initiative"),
        **_of("question", "change-question"),
        **_of("option", "change-option"),
        **_of("section", "change-section", "add-sentence", "find-sources", "cite"),
        **_of("annex", "annex", "change-annex"),
        **_of("annex with a file", "held-file", "decide-file"),
        **_of("sentence", "change-sentence", "check-sentence", "overrule", "renew"),
        **_of("citation", "uncite"),
        "add-quote": {"programme": "slug", "key": "section", "contribution": "contribution"},
        "move": {"programme": "slug", "kind": "kind", "key": "section"},
        "remove": {"programme": "slug", "kind": "kind", "key": "section"},
    },
    "followup": {
        **_plain("objections", "board", "reply", "promise", "ask", "prepare-replies", "review-replies"),
        **_plain(
            "agreed-actions", "initiatives", "keep-initiatives", "meetings", "bring-sheet", "export-sheet"
        ),
        **_of("kept line", "answer-line"),
        **_plain("heard-moments", "heard-form", "reach", "take-up-open"),
        "team-mail": {"programme": "slug", "key": "team mail key"},
        **_plain("keys"),
        **_of("api key", "withdraw-key"),
        "heard-paper": {"programme": "slug", "moment": "moment"},
        **_public("commitment id", "commitment", "report-progress", "change-state", "add-milestone"),
        **_public("kept id", "link-initiative", "tell-news"),
        **_public("meeting id", "meeting", "take-up"),
        **_public("reply id", "reply-part"),
    },
    "trace": {
        **_of("table", "table-paper"),
        **_plain("find", "terms"),
        "withdraw": {"programme": "slug", "public_id": "contribution id"},
    },
    "api": {
        "document": {},
        "programmes": {},
        **_plain("programme"),
        **_public("commitment id", "commitment", "progress-reports"),
        "rows": {"programme": "slug", "kind": "api kind"},
        "row": {"programme": "slug", "kind": "api kind", "public_id": "thread id"},
    },
    "heard": {**_plain("answer")},
    "site": {**_plain("texts", "look", "plain-look")},
    "follow": {
        **_plain("subscribe"),
        **{name: {"programme": "slug", "key": f"follow {name} key"} for name in ("confirm", "stop")},
    },
    "ideas": {**_plain("write", "alike")},
    "mine": {
        **_plain("table", "decide", "take-all-back", "tell-me", "tell-me-again", "stop-telling"),
        **{
            name: {"programme": "slug", "public_id": "contribution id"}
            for name in ("contribution", "correct", "object", "appeal", "decide-about", "take-back")
        },
    },
    "public": {
        **_plain(
            "home",
            "dialogues",
            "themes",
            "threads",
            "perspective",
            "corrections",
            "board",
            "method",
            "about",
            "take-part",
        ),
        **_plain(
            "objections", "accessibility", "privacy", "open-data", "withdrawn", "fields", "api", "search"
        ),
        **_plain("calendar", "feed", "press"),
        **_plain("hand-overs", "initiatives", "progress", "board-paper", "board-atom", "board-agenda"),
        **_plain("heard", "accounting", "then-and-now", "bodies"),
        **{name: {"programme": "slug", "body": "body slug"} for name in ("body", "body-pdf", "body-docx")},
        **_public("meeting id", "hand-over"),
        "theme-style": {"programme": "slug", "name": "style name"},
        "theme-mark": {"programme": "slug", "name": "mark name"},
        "dialogue": {"programme": "slug", "public_id": "dialogue"},
        **_public("thread id", "thread", "embedded-thread"),
        "sentence": {"programme": "slug", "public_id": "sentence id"},
        **_public("contribution id", "contribution", "journey-picture", "journey-data"),
        "commitment": {"programme": "slug", "public_id": "commitment id"},
        **{
            f"{form}{name}": {"programme": "slug", "number": "edition number"}
            for form in ("", "plain-")
            for name in ("edition", "edition-pdf", "edition-docx", "edition-odt")
        },
        **{
            name: {"programme": "slug", "number": "edition number", "card": "card", "size": "size"}
            for name in ("card-png", "card-svg")
        },
        "cards": {"programme": "slug", "number": "edition number"},
        "annex-file": {"programme": "slug", "number": "edition number", "public_id": "annex id"},
        "infographic": {"programme": "slug", "number": "edition number", "key": "challenge key"},
        **{
            f"{form}challenge": {"programme": "slug", "number": "edition number", "key": "challenge key"}
            for form in ("", "plain-")
        },
        "beside": {"programme": "slug", "number": "edition number", "form": "form"},
        "edition-data": {"programme": "slug", "number": "edition number"},
        **_plain("linked-data"),
        "list-file": {"programme": "slug", "kind": "api kind", "form": "csv"},
    },
}


def addresses() -> Iterator[str]:
    """The names of all addresses of the house, from the resolver itself."""
    yield from _names(get_resolver().url_patterns, "")


def _names(patterns: list[URLPattern | URLResolver], space: str) -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from _names(pattern.url_patterns, inner)
        elif pattern.name:
            yield f"{space}{pattern.name}"
