"""What an organiser sets up: a dialogue, the features that are asked, the groups to be heard."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from samenspraak.convene.actions.refusals import Refusal
from samenspraak.convene.actions.registering import erase_day, fill_places
from samenspraak.convene.choices import Setting
from samenspraak.convene.models import Contact, Dialogue, Feature, Registration, TargetGroup, Theme
from samenspraak.convene.queries import asked_features
from samenspraak.convene.shipped_features import shipped_features
from samenspraak.ground import audit, publicness
from samenspraak.ground.audit import Actor
from samenspraak.ground.models import Programme


@dataclass(frozen=True, slots=True)
class DialoguePlan:
    """What an organiser says of a dialogue to be held."""

    kind: str
    title_nl: str
    held_on: dt.date
    title_en: str = ""
    summary_nl: str = ""
    summary_en: str = ""
    theme: Theme | None = None
    setting: str = Setting.IN_PERSON
    place: str = ""
    host: str = ""
    starts_at: dt.time | None = None
    ends_at: dt.time | None = None
    places: int = 0
    registers_until: dt.date | None = None
    organisations: int | None = None
    contact_days: int = 30
    is_public: bool = True


@dataclass(frozen=True, slots=True)
class Quota:
    """A group to be heard, and how many of it: numbers, or a share of the places with a tolerance."""

    name_nl: str
    conditions: Mapping[str, Sequence[str]]
    name_en: str = ""
    least: int | None = None
    most: int | None = None
    share: int | None = None
    tolerance: int = 0


@transaction.atomic
def make_dialogue(programme: Programme, plan: DialoguePlan, *, by: Actor | None) -> Dialogue:
    """A new dialogue in the calendar."""
    _check_plan(programme, plan)
    row = Dialogue.objects.create(programme=programme, **_fields(plan))
    audit.record("make_dialogue", row, by=by)
    publicness.changed(programme)
    return row


@transaction.atomic
def change_dialogue(dialogue: Dialogue, plan: DialoguePlan, *, by: Actor | None) -> Dialogue:
    """Another day, place or size: whoever waits gets the places that come free, the term of contacts moves along."""
    _check_plan(dialogue.programme, plan)
    held = Dialogue.objects.select_for_update().get(pk=dialogue.pk)
    for name, value in _fields(plan).items():
        setattr(held, name, value)
    held.save()
    Contact.objects.filter(dialogue=held).update(erase_on=erase_day(held))
    fill_places(held, by=by)
    audit.record("change_dialogue", held, by=by)
    publicness.changed(held.programme)
    return held


def _fields(plan: DialoguePlan) -> dict[str, object]:
    return {one.name: getattr(plan, one.name) for one in fields(plan)}


def _check_plan(programme: Programme, plan: DialoguePlan) -> None:
    if plan.theme is not None and plan.theme.programme_id != programme.pk:
        raise ValueError("this theme belongs to another programme")
    if plan.starts_at and plan.ends_at and plan.ends_at <= plan.starts_at:
        raise Refusal(_("The dialogue ends before it begins. Look at both times."))
    if plan.registers_until and plan.registers_until > plan.held_on:
        raise Refusal(_("Registration cannot close after the dialogue was held. Look at both days."))


@transaction.atomic
def take_feature(programme: Programme, slug: str, *, by: Actor | None) -> Feature:
    """Take one of the features that we ship into the programme."""
    shipped = shipped_features().get(slug)
    if shipped is None:
        raise Refusal(_("There is no such feature."))
    row, made = Feature.objects.get_or_create(
        programme=programme,
        slug=slug,
        defaults={
            "name_nl": shipped["name"]["nl"],
            "name_en": shipped["name"]["en"],
            "question_nl": shipped["question"]["nl"],
            "question_en": shipped["question"]["en"],
            "answers": shipped["answers"],
            "order": list(shipped_features()).index(slug),
        },
    )
    if made:
        audit.record("take_feature", row, by=by)
    return row


@transaction.atomic
def make_feature(
    programme: Programme, name: str, question: str, answers: Sequence[str], *, by: Actor | None
) -> Feature:
    """A feature of the programme's own, with the answers to choose from."""
    slug = slugify(name)[:40]
    if not slug:
        raise Refusal(_("Give the feature a name with letters in it."))
    if Feature.objects.filter(programme=programme, slug=slug).exists():
        raise Refusal(_("There is a feature %(name)s already. Choose another name.") % {"name": name})
    keys = [slugify(answer)[:40] for answer in answers]
    if len(set(keys)) < 2 or len(set(keys)) != len(keys) or not all(keys):
        raise Refusal(_("Write at least two different answers, one per line."))
    row = Feature.objects.create(
        programme=programme,
        slug=slug,
        name_nl=name,
        question_nl=question,
        answers=[{"key": key, "nl": answer, "en": ""} for key, answer in zip(keys, answers, strict=True)],
        order=100 + Feature.objects.filter(programme=programme).count(),
    )
    audit.record("make_feature", row, by=by)
    return row


@transaction.atomic
def seek(programme: Programme, dialogue: Dialogue | None, quota: Quota, *, by: Actor | None) -> TargetGroup:
    """Say that a group is to be heard, at one dialogue or at each of the programme."""
    known = {row.slug: row for row in Feature.objects.filter(programme=programme)}
    conditions = {slug: list(keys) for slug, keys in quota.conditions.items() if keys}
    if not conditions:
        raise Refusal(_("Choose at least one answer by which people belong to this group."))
    for slug, keys in conditions.items():
        wrong = [key for key in keys if slug not in known or key not in known[slug].keys]
        if wrong:
            raise Refusal(
                _("%(answer)s is no answer of the feature %(feature)s.")
                % {"answer": wrong[0], "feature": slug}
            )
    if quota.share is None and quota.least is None and quota.most is None:
        raise Refusal(_("Say how many people are sought: at least, at most, or a share of the places."))
    if quota.share is not None and (quota.least is not None or quota.most is not None):
        raise Refusal(_("Give numbers or a share, not both."))
    if quota.least is not None and quota.most is not None and quota.least > quota.most:
        raise Refusal(
            _("At least %(least)d and at most %(most)d cannot both hold. Look at both numbers.")
            % {"least": quota.least, "most": quota.most}
        )
    row = TargetGroup.objects.create(
        programme=programme,
        dialogue=dialogue,
        order=TargetGroup.objects.filter(programme=programme).count(),
        **{**asdict(quota), "conditions": conditions},
    )
    audit.record("seek", row, by=by)
    return row


@transaction.atomic
def seek_no_more(group: TargetGroup, *, by: Actor | None) -> None:
    """Take a target group away, and with it the answers that no other group needs."""
    about = Dialogue.objects.filter(programme=group.programme_id)
    dialogues = list(about if group.dialogue_id is None else about.filter(pk=group.dialogue_id))
    audit.record("seek_no_more", group, by=by)
    group.delete()
    for dialogue in dialogues:
        asked = {feature.slug for feature in asked_features(dialogue)}
        for row in Registration.objects.filter(dialogue=dialogue):
            kept = {slug: key for slug, key in row.features.items() if slug in asked}
            if kept != row.features:
                row.features = kept
                row.save(update_fields=["features"])
