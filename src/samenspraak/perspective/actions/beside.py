"""What stands beside the text of a challenge: initiatives to strengthen, questions to readers, words explained."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.ground import audit
from samenspraak.people.models import User
from samenspraak.perspective.actions.drafts import Refusal, StaleRow, draft_of, not_unseen, touched
from samenspraak.perspective.actions.older import keep_older, keep_text
from samenspraak.perspective.actions.outline import free_key, next_in, required
from samenspraak.perspective.models import Challenge, Edition, GlossaryTerm, Initiative, PublicQuestion


@transaction.atomic
def add_initiative(
    challenge: Challenge, *, title: str, by: User | None, who: str = "", text: str = "", url: str = ""
) -> Initiative:
    """Something that people already do about this challenge and that deserves to be strengthened."""
    held = draft_of(challenge.edition)
    row = Initiative.objects.create(
        programme=held.programme,
        challenge=challenge,
        key=free_key(challenge.initiatives.values_list("key", flat=True), title),
        order=next_in(challenge.initiatives),
        title=required(title),
        who=who.strip(),
        text=text.strip(),
        url=_url(url),
    )
    touched(held, by)
    audit.record("add_initiative", row, by=by)
    return row


@transaction.atomic
def change_initiative(
    initiative: Initiative, *, title: str, who: str, text: str, url: str, by: User | None
) -> Initiative:
    held = draft_of(initiative.challenge.edition)
    initiative.title, initiative.who, initiative.text = required(title), who.strip(), text.strip()
    initiative.url = _url(url)
    keep_older(held, initiative, by)
    initiative.save(update_fields=["title", "who", "text", "url"])
    touched(held, by)
    audit.record("change_initiative", initiative, by=by)
    return initiative


@transaction.atomic
def add_question(challenge: Challenge, *, title: str, by: User | None) -> PublicQuestion:
    """A question to readers; their answers come in by the idea box."""
    held = draft_of(challenge.edition)
    row = PublicQuestion.objects.create(
        programme=held.programme,
        challenge=challenge,
        key=free_key(challenge.questions.values_list("key", flat=True), title),
        order=next_in(challenge.questions),
        title=required(title),
    )
    touched(held, by)
    audit.record("add_question", row, by=by)
    return row


@transaction.atomic
def change_question(question: PublicQuestion, *, title: str, by: User | None) -> PublicQuestion:
    held = draft_of(question.challenge.edition)
    question.title = required(title)
    keep_older(held, question, by)
    question.save(update_fields=["title"])
    touched(held, by)
    audit.record("change_question", question, by=by)
    return question


@transaction.atomic
def explain(
    edition: Edition,
    *,
    term: str,
    meaning: str,
    by: User | None,
    instead_of: str = "",
    seen: str | None = None,
) -> GlossaryTerm:
    """Put a word in the glossary, or explain it anew; `instead_of` is the word that stood there until now.

    `seen` is the fingerprint of the explanation that the writer saw; who adds a new word saw none.
    """
    held = draft_of(edition)
    stands = held.glossary.filter(term=instead_of or term.strip()).first()
    if seen == "" and stands is not None and not instead_of:
        raise StaleRow(stands)
    not_unseen(stands or GlossaryTerm(term="", meaning=""), seen or "")
    if not term.strip() or not meaning.strip():
        raise Refusal(_("Write down both the word and what it means."))
    if stands is not None:
        keep_text(held, stands.pk, "term", stands.term, term.strip(), by=by)
        keep_text(held, stands.pk, "meaning", stands.meaning, " ".join(meaning.split()), by=by)
    if instead_of and instead_of != term.strip():
        if held.glossary.filter(term=term.strip()).exists():
            raise Refusal(_("This word is in the glossary already. Change it there."))
        held.glossary.filter(term=instead_of).update(term=term.strip())
    row, _made = GlossaryTerm.objects.update_or_create(
        programme_id=held.programme_id,
        edition=held,
        term=term.strip(),
        defaults={"meaning": " ".join(meaning.split())},
    )
    touched(held, by)
    audit.record("explain", row, by=by)
    return row


def _url(url: str) -> str:
    if url.strip():
        try:
            URLValidator(["http", "https"])(url.strip())
        except ValidationError:
            raise Refusal(_("This is not a web address. Copy the whole of it, with https://.")) from None
    return url.strip()
