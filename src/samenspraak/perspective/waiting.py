"""What people still have to do before an edition can be published: remarks, checks, other threads, a review."""

from __future__ import annotations

from samenspraak.analyse.choices import ThreadState
from samenspraak.ground import clock
from samenspraak.people.queries import name_of
from samenspraak.perspective.choices import FactVerdict
from samenspraak.perspective.facts import Place
from samenspraak.perspective.findings import Finding
from samenspraak.perspective.models import Challenge, Comment, Edition, FactCheck, Quote, Sentence
from samenspraak.perspective.render.texts import long_date

EXCERPT = 60


def together_findings(edition: Edition) -> list[Finding]:
    """Open remarks, a running round, checks that are not settled, threads that hold no longer, and a review to come."""
    return [
        *_remarks(edition),
        *_rounds(edition),
        *_checks(edition),
        *_threads(edition),
        *_review(edition),
    ]


def _remarks(edition: Edition) -> list[Finding]:
    rows = Comment.objects.filter(edition=edition, answers=None, resolved_at=None).select_related(
        "made_by", "challenge", "sentence__section__challenge", "sentence__section__edition"
    )
    return [
        Finding(
            "comment_open",
            place_of(row.sentence) if row.sentence else place_of_challenge(row.challenge, edition),
            parameters={"who": name_of(row.made_by), "label": _short(row.text)},
        )
        for row in rows
    ]


def _rounds(edition: Edition) -> list[Finding]:
    today = clock.now().astimezone(edition.programme.tzinfo).date()
    return [
        Finding(
            "round_open",
            Place("edition", label=edition.title),
            parameters={"day": long_date(row.ends_on, edition.language)},
        )
        for row in edition.rounds.filter(closed_at=None, ends_on__gte=today)
    ]


def _checks(edition: Edition) -> list[Finding]:
    rows = FactCheck.objects.filter(sentence__section__edition=edition).select_related(
        "body", "sentence__section__challenge", "sentence__section__edition"
    )
    found = [(row, _what_it_waits_for(row)) for row in rows]
    return [
        Finding(code, place_of(row.sentence), parameters={"label": row.body.name})
        for row, code in found
        if code
    ]


def _what_it_waits_for(check: FactCheck) -> str:
    if check.settled_at is not None:
        return "fact_check_stale" if check.is_stale else ""
    if check.answered_at is None:
        return "fact_check_open"
    if check.verdict != FactVerdict.RIGHT:
        return "fact_check_disputed"
    return "fact_check_stale" if check.is_stale else ""


def _threads(edition: Edition) -> list[Finding]:
    """Threads that a challenge shows and nobody confirmed, or that were set aside since."""
    links = Challenge.threads.through._default_manager.filter(challenge__edition=edition)
    rows = links.exclude(redthread__state=ThreadState.CONFIRMED).select_related("challenge", "redthread")
    return [
        Finding(
            "challenge_thread_not_confirmed",
            Place(f"challenge-{row.challenge.public_id}", row.challenge.public_id, row.challenge.title),
            parameters={"label": row.redthread.label},
        )
        for row in rows.order_by("challenge__order", "redthread__order", "redthread__label_nl")
    ]


def _review(edition: Edition) -> list[Finding]:
    if edition.reviewer is None or edition.reviewed_revision == edition.revision:
        return []
    place = Place("edition", label=edition.title)
    return [Finding("not_reviewed", place, parameters={"label": name_of(edition.reviewer)})]


def place_of(row: Sentence | Quote) -> Place:
    """Where a sentence or quote stands in the editor."""
    section = row.section
    kind = "sentence" if isinstance(row, Sentence) else "quote"
    challenge = section.challenge
    return Place(
        anchor=f"{kind}-{row.public_id}",
        challenge=challenge.public_id if challenge else "",
        label=challenge.title if challenge else section.edition.title,
    )


def place_of_challenge(challenge: Challenge | None, edition: Edition) -> Place:
    """The page of a challenge, or what stands around the challenges."""
    if challenge is None:
        return Place("frame", label=edition.title)
    return Place("remarks", challenge=challenge.public_id, label=challenge.title)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= EXCERPT else f"{line[:EXCERPT].rstrip()}…"
