"""What society asks of one body: the challenges that concern it, with what was heard, asked, answered and promised."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q
from django.utils.translation import gettext as _

from samenspraak.followup.models import Ask, Commitment, HandOver, Reply
from samenspraak.followup.queries import commitments, public_replies, waiting_asks
from samenspraak.followup.words import due_words, overdue_words, state_word, waiting_words
from samenspraak.ground.models import Programme, shown_in
from samenspraak.ground.printing.plain import Foreign, Paper, Part
from samenspraak.people.choices import BodyKind
from samenspraak.people.models import Body
from samenspraak.perspective.queries import current_edition, edition_tree, tree_in
from samenspraak.perspective.tree import ChallengeTree, SectionTree
from samenspraak.perspective.wording import capital
from samenspraak.public.here import language

# Whom the perspective means by an addressee.
ADDRESSED = {
    BodyKind.MINISTRY: "state",
    BodyKind.PROVINCE: "province",
    BodyKind.MUNICIPALITY: "municipality",
    BodyKind.ORGANISATION: "society",
}


def bodies_with_a_collection(programme: Programme) -> list[Body]:
    """Who was asked, answered or promised here."""
    touched = (
        Q(pk__in=Ask.objects.filter(programme=programme).values("body"))
        | Q(pk__in=HandOver.objects.filter(programme=programme).values("body"))
        | Q(pk__in=public_replies(programme).values("body"))
        | Q(pk__in=Commitment.objects.filter(programme=programme, body__isnull=False).values("body"))
    )
    return list(Body.objects.filter(touched))


def collection(programme: Programme, body: Body) -> Paper | None:
    """The collection of one body; None while nothing is published."""
    edition = current_edition(programme, language())
    if edition is None:
        return None
    tree = tree_in(edition, language=language()) or edition_tree(edition)
    asks = [row for row in waiting_asks(programme) if row.ask.body_id == body.pk]
    replies = list(
        public_replies(programme)
        .filter(body=body)
        .select_related("programme", "body", "challenge", "option__challenge", "thread")
        .order_by("given_on")
    )
    promised = [row for row in commitments(programme) if row.body_id == body.pk]
    paper = Paper(programme, _("What society asks of %(body)s") % {"body": body.name}, capital(tree.status))
    about = _(
        "From “%(title)s”. These are the challenges in which this body should act, was asked, or answered."
    )
    before, after = about.split("%(title)s")
    paper.lead = [Foreign(tree.title, tree.language, before, after)]
    paper.lead += [capital(waiting_words(row)) + "." for row in asks[:1]]
    touched = {_key(row) for row in replies} | {_key(row) for row in promised}
    touched |= {_key(one.ask) for one in asks}
    for challenge in tree.challenges:
        if ADDRESSED.get(BodyKind(body.kind)) in challenge.addressees or challenge.key in touched:
            mine = [row for row in replies if _key(row) == challenge.key]
            theirs = [row for row in promised if _key(row) == challenge.key]
            paper.parts += _about(challenge, mine, theirs, tree.language)
    return paper


def _key(row: Ask | Reply | Commitment) -> str:
    challenge = row.challenge or (row.option.challenge if row.option else None)
    return challenge.key if challenge else ""


def _about(
    challenge: ChallengeTree, replies: list[Reply], promised: list[Commitment], told_in: str
) -> list[Part]:
    """The words of the edition are in the language that it is told in, an answer is in that of the programme."""
    lines = [challenge.why] if challenge.why else []
    heard: list[str] = [Foreign(line, told_in) for line in [*lines, *_heard(challenge.summary)]]
    parts = [Part(Foreign(challenge.title, told_in), lines=heard)]
    if challenge.options:
        options: list[str] = [
            Foreign(f"{one.title}. {one.text}".strip(), told_in) for one in challenge.options
        ]
        parts.append(Part(_("What could be done"), level=2, points=options))
    answers: list[str] = [
        Foreign(row.why, row.programme.language, before=f"{row.get_verdict_display()}: ") for row in replies
    ]
    nothing = [] if answers else [_("No reply yet.")]
    parts.append(Part(_("What the body answered"), level=2, points=answers, lines=nothing))
    kept: list[str] = [
        Foreign(
            row.what,
            shown_in(row, "what"),
            after=f" ({due_words(row)}; {overdue_words(row) or state_word(row.state)})",
        )
        for row in promised
    ]
    none = [] if kept else [_("Nothing has been promised yet.")]
    parts.append(Part(_("What the body promised"), level=2, points=kept, lines=none))
    return parts


def _heard(sections: Iterable[SectionTree]) -> list[str]:
    """The summary as paragraphs; a sentence whose sources were taken back says so."""
    found = []
    for section in sections:
        words = [
            f"[{_('withdrawn')}]" if item.is_withdrawn else item.text
            for item in section.items
            if not item.is_quote
        ]
        if words:
            found.append(" ".join(words))
        found += _heard(section.sections)
    return found
