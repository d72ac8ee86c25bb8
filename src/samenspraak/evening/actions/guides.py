"""Making conversation guides: a new version, a copy under another name, the same guide in another language.

A guide that exists is never changed: a held dialogue keeps the guide it had.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from samenspraak.convene.models import ConversationGuide, Dialogue, Round
from samenspraak.evening.actions.refusals import Refusal
from samenspraak.evening.queries import family_of
from samenspraak.ground import audit
from samenspraak.ground.choices import Language
from samenspraak.ground.models import Programme
from samenspraak.people.models import User

SLUG_LENGTH = 70


@dataclass(frozen=True, slots=True)
class RoundDraft:
    """What a round will say."""

    title: str
    purpose: str
    opening_question: str
    minutes: int
    follow_ups: list[str] = field(default_factory=list)
    guidance: str = ""
    kinds: list[str] = field(default_factory=list)
    pictogram: str = ""


@dataclass(frozen=True, slots=True)
class GuideDraft:
    """What a guide will say."""

    title: str
    summary: str
    rounds: list[RoundDraft]
    preparation: list[str] = field(default_factory=list)
    is_plain: bool = False


def draft_of(guide: ConversationGuide) -> GuideDraft:
    """What a guide says now, to begin a new one from."""
    names = [one.name for one in fields(RoundDraft)]
    return GuideDraft(
        title=guide.title,
        summary=guide.summary,
        preparation=list(guide.preparation),
        is_plain=guide.is_plain,
        rounds=[
            RoundDraft(**{name: getattr(one, name) for name in names})
            for one in guide.rounds.order_by("order")
        ],
    )


@transaction.atomic
def save_version(
    guide: ConversationGuide, draft: GuideDraft, *, programme: Programme, by: User | None
) -> ConversationGuide:
    """Save a guide as its next version, for this programme; the version before stays as it was."""
    _check_usable(guide, programme)
    return _make(
        draft, programme, guide.slug, guide.language, follows=guide, translates=guide.translates, by=by
    )


@transaction.atomic
def copy_guide(
    guide: ConversationGuide, *, title: str, programme: Programme, by: User | None
) -> ConversationGuide:
    """Take a guide over under another name, to go its own way."""
    _check_usable(guide, programme)
    draft = replace(draft_of(guide), title=title.strip())
    return _make(draft, programme, _free_slug(programme, draft.title), guide.language, by=by)


@transaction.atomic
def translate_guide(
    guide: ConversationGuide, *, language: str, programme: Programme, by: User | None
) -> ConversationGuide:
    """Begin the same guide in another language: the words are still those of this one, to be written over."""
    _check_usable(guide, programme)
    if language not in Language.values or language == Language.UNKNOWN:
        raise Refusal(_("Choose a language."))
    if any(one.language == language for one in family_of(programme, guide.slug)):
        raise Refusal(_("This guide exists in that language already. Change that one."))
    return _make(draft_of(guide), programme, guide.slug, language, translates=guide, by=by)


@transaction.atomic
def choose_guide(dialogue: Dialogue, guide: ConversationGuide | None, *, by: User | None) -> None:
    """Say which guide a dialogue follows, or that it follows none."""
    if guide is not None:
        _check_usable(guide, dialogue.programme)
    Dialogue.objects.filter(pk=dialogue.pk).update(guide=guide)
    dialogue.guide = guide
    audit.record("choose_guide", dialogue, by=by, guide=str(guide.pk) if guide else "")


def _check_usable(guide: ConversationGuide, programme: Programme) -> None:
    if guide.programme_id not in {None, programme.pk}:
        raise Refusal(_("This guide belongs to another programme."))


def _make(
    draft: GuideDraft,
    programme: Programme,
    slug: str,
    language: str,
    *,
    follows: ConversationGuide | None = None,
    translates: ConversationGuide | None = None,
    by: User | None,
) -> ConversationGuide:
    if not draft.title.strip():
        raise Refusal(_("Give the guide a name."))
    if not draft.rounds:
        raise Refusal(_("A guide has at least one round."))
    guide = ConversationGuide.objects.create(
        programme=programme,
        slug=slug,
        title=draft.title.strip(),
        summary=draft.summary.strip(),
        preparation=draft.preparation,
        is_plain=draft.is_plain,
        language=language,
        translates=translates,
        follows=follows,
        version=1 + _last_version(programme, slug, language),
    )
    Round.objects.bulk_create(
        Round(
            guide=guide,
            order=order,
            **{one.name: getattr(draft_round, one.name) for one in fields(RoundDraft)},
        )
        for order, draft_round in enumerate(draft.rounds, start=1)
    )
    audit.record("make_guide", guide, by=by, programme=programme, version=guide.version)
    return guide


def _last_version(programme: Programme, slug: str, language: str) -> int:
    return max((one.version for one in family_of(programme, slug) if one.language == language), default=0)


def _free_slug(programme: Programme, title: str) -> str:
    wanted = slugify(title)[:SLUG_LENGTH] or "guide"
    taken = set(ConversationGuide.objects.filter(slug__startswith=wanted).values_list("slug", flat=True))
    number, slug = 1, wanted
    while slug in taken:
        number += 1
        slug = f"{wanted}-{number}"
    return slug
