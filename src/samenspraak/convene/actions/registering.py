"""Registering for a dialogue, the waiting list, and what becomes of names and addresses."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from django.db import transaction
from django.db.models import Max
from django.db.models.functions import Lower
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from rodedraad.errors import RodedraadError
from samenspraak.convene.actions.refusals import Refusal
from samenspraak.convene.choices import Channel, MailKind, Presence, RegistrationState
from samenspraak.convene.listed import Asked, Listed, plain, read_people
from samenspraak.convene.models import Contact, Dialogue, Intermediary, Invitation, Registration
from samenspraak.convene.people_said import Said
from samenspraak.convene.queries import asked_features, group_states, state_for, takes_registrations
from samenspraak.convene.sheets import read_list
from samenspraak.ground import audit, clock, jobs
from samenspraak.ground.audit import Actor
from samenspraak.ground.letters import storable
from samenspraak.ground.models import Programme
from samenspraak.people import codes

ERASE_JOB = "convene.erase_contacts"
MAIL_JOB = "convene.send_mail"
# What offices call a column that holds a feature that we ship.
ALSO_CALLED = {
    "age": ("leeftijdsgroep", "agegroup"),
    "gender": ("geslacht", "sex"),
    "region": ("provincie", "province"),
}


@dataclass(frozen=True, slots=True)
class Registered:
    """Somebody who is on the list now. The code stands here and with them, nowhere else."""

    row: Registration
    code: str

    @property
    def waits(self) -> bool:
        return self.row.state == RegistrationState.WAITING


@transaction.atomic
def register(
    dialogue: Dialogue,
    said: Said,
    *,
    by: Actor | None,
    channel: Channel = Channel.OPEN_CALL,
    through: Intermediary | None = None,
    with_code: bool = True,
) -> Registered:
    """Put somebody on the list of a dialogue: with a place where there is one for them, else waiting.

    Raises Refusal where it cannot be, with a sentence that says what to do.
    """
    held = Dialogue.objects.select_for_update().get(pk=dialogue.pk)
    if by is None and not takes_registrations(held):
        raise Refusal(_("Registration for this dialogue is closed. Look in the calendar for another one."))
    made = _registered(held, said, by, channel, through, with_code)
    recount(held)
    return made


@transaction.atomic
def register_many(
    dialogue: Dialogue, people: Sequence[Said], *, by: Actor | None, channel: Channel
) -> list[Registered]:
    """A whole list at once, in its order: all of them or none."""
    held = Dialogue.objects.select_for_update().get(pk=dialogue.pk)
    made = [_registered(held, said, by, channel, None, False) for said in people]
    recount(held)
    return made


def _registered(
    dialogue: Dialogue,
    said: Said,
    by: Actor | None,
    channel: Channel,
    through: Intermediary | None,
    with_code: bool,
) -> Registered:
    if said.under_16 and not said.guardian_agreed:
        raise Refusal(_("People under 16 take part with a guardian. Ask the guardian to agree."))
    if through is not None and said.reached:
        raise Refusal(_("An organisation registers people by role only, without a name or an address."))
    needed = {feature.slug: feature for feature in asked_features(dialogue)}
    answers = {
        slug: key for slug, key in said.features.items() if slug in needed and key in needed[slug].keys
    }
    code = codes.new_code() if with_code else ""
    last = Registration.objects.filter(dialogue=dialogue).aggregate(Max("number"))["number__max"] or 0
    fields = asdict(said)
    fields.pop("reached")
    row = Registration.objects.create(
        **{
            **fields,
            "speaks_as": storable(said.speaks_as.strip())[:120],
            "features": answers,
            "languages": list(said.languages),
            "needs": list(said.needs),
        },
        programme_id=dialogue.programme_id,
        dialogue=dialogue,
        number=last + 1,
        state=state_for(dialogue, answers),
        channel=channel,
        intermediary=through,
        code_hash=codes.hash_of(codes.read(code)) if code else None,
    )
    if said.reached:
        Contact.objects.create(
            programme_id=dialogue.programme_id,
            dialogue=dialogue,
            registration=row,
            channel=channel,
            language=said.language,
            erase_on=erase_day(dialogue),
            **{name: storable(value) for name, value in asdict(said.reached).items()},
        )
    audit.record("register", row, by=by, state=row.state, channel=channel)
    return Registered(row, code)


def erase_day(dialogue: Dialogue) -> dt.date:
    """The day on which names and addresses of a dialogue are erased."""
    return dialogue.held_on + dt.timedelta(days=dialogue.contact_days)


@transaction.atomic
def cancel(row: Registration, *, by: Actor | None) -> list[Registration]:
    """Somebody does not come after all: name and address go at once. Who came off the waiting list is returned."""
    dialogue = Dialogue.objects.select_for_update().get(pk=row.dialogue_id)
    held = Registration.objects.select_for_update().get(pk=row.pk)
    if held.state == RegistrationState.CANCELLED:
        return []
    if held.presence == Presence.HERE:
        raise Refusal(_("This person is here already, and cannot be taken off the list."))
    held.state, held.code_hash = RegistrationState.CANCELLED, None
    held.save(update_fields=["state", "code_hash"])
    Contact.objects.filter(registration=held).delete()
    audit.record("cancel_registration", held, by=by)
    moved = fill_places(dialogue, by=by)
    recount(dialogue)
    row.refresh_from_db()
    return moved


@transaction.atomic
def give_place(row: Registration, *, by: Actor | None) -> None:
    """The organiser gives somebody on the waiting list a place, whatever the groups say."""
    held = Registration.objects.select_for_update().get(pk=row.pk)
    if held.state != RegistrationState.WAITING:
        raise Refusal(_("This person is not on the waiting list."))
    held.state = RegistrationState.REGISTERED
    held.save(update_fields=["state"])
    audit.record("give_place", held, by=by)
    _tell_of_place([held], by=by)


def fill_places(dialogue: Dialogue, *, by: Actor | None) -> list[Registration]:
    """Give free places to those who wait, in their order, as far as the groups allow."""
    moved = []
    for row in Registration.objects.filter(dialogue=dialogue, state=RegistrationState.WAITING):
        if state_for(dialogue, row.features) == RegistrationState.REGISTERED:
            row.state = RegistrationState.REGISTERED
            row.save(update_fields=["state"])
            audit.record("give_place", row, by=by)
            moved.append(row)
    _tell_of_place(moved, by=by)
    return moved


def _tell_of_place(rows: Sequence[Registration], *, by: Actor | None) -> None:
    """Who came off the waiting list and left an address hears so by mail."""
    to = [str(key) for key in Contact.objects.filter(registration__in=rows).values_list("pk", flat=True)]
    if to:
        start_mailing(rows[0].dialogue, MailKind.PLACE, by=by, to=to)


def start_mailing(
    dialogue: Dialogue, kind: MailKind, *, by: Actor | None, to: list[str] | None = None
) -> None:
    """Mail everybody of the dialogue whom this kind of mail is for, or with `to` only those contacts of them."""
    jobs.start(
        MAIL_JOB, programme=dialogue.programme, by=by, dialogue=str(dialogue.pk), kind=kind.value, to=to
    )


def recount(dialogue: Dialogue) -> None:
    """Bring what each channel yielded up to date with the register: who said yes, who came."""
    for channel in Channel:
        rows = Registration.objects.filter(dialogue=dialogue, channel=channel).exclude(
            state=RegistrationState.CANCELLED
        )
        accepted, came = rows.count(), rows.filter(presence=Presence.HERE).count()
        known = Invitation.objects.filter(dialogue=dialogue, channel=channel, target_group=None)
        if accepted or known.exists():
            Invitation.objects.update_or_create(
                dialogue=dialogue,
                channel=channel,
                target_group=None,
                defaults={"accepted": accepted, "came": came},
                create_defaults={
                    "programme_id": dialogue.programme_id,
                    "accepted": accepted,
                    "came": came,
                },
            )


@transaction.atomic
def count_invited(
    dialogue: Dialogue, channel: Channel, *, invited: int, refused: int, by: Actor | None
) -> None:
    """Say how many were asked by a channel outside this house, and how many of them said no."""
    if refused > invited:
        raise Refusal(
            _("%(refused)d people said no, of %(invited)d who were invited. That cannot be; look at both.")
            % {"refused": refused, "invited": invited}
        )
    row, _made = Invitation.objects.update_or_create(
        dialogue=dialogue,
        channel=channel,
        target_group=None,
        defaults={"invited": invited, "refused": refused},
        create_defaults={"programme_id": dialogue.programme_id, "invited": invited, "refused": refused},
    )
    audit.record("count_invited", row, by=by, channel=channel, invited=invited, refused=refused)


@transaction.atomic
def admit_intermediary(dialogue: Dialogue, name: str, *, by: Actor | None) -> tuple[Intermediary, str]:
    """Let an organisation register people for a dialogue; its code is returned, and stands nowhere else."""
    name = name.strip()[:200]
    if not name:
        raise Refusal(_("Give the name of the organisation."))
    code = codes.new_code()
    row, _made = Intermediary.objects.update_or_create(
        dialogue=dialogue,
        name=name,
        defaults={"programme_id": dialogue.programme_id, "code_hash": codes.hash_of(codes.read(code))},
    )
    audit.record("admit_intermediary", row, by=by)
    return row, code


def erase_contacts(programme: Programme, today: dt.date | None = None) -> int:
    """Erase the names and addresses of a programme whose term is over; returns how many."""
    day = today or clock.today()
    erased = 0
    for row in Contact.objects.filter(programme=programme, erase_on__lte=day):
        with transaction.atomic():
            audit.record("erase_contact", row, by=None)
            row.delete()
            erased += 1
    return erased


def unmet_groups(dialogue: Dialogue) -> list[str]:
    """Target groups that cannot be met together with the places there are, in words."""
    told = []
    for state in group_states(dialogue):
        if state.least > dialogue.places:
            told.append(
                _("%(group)s: at least %(least)d people are asked for, and there are %(places)d places.")
                % {"group": state.group.name, "least": state.least, "places": dialogue.places}
            )
        elif state.most is not None and state.least > state.most:
            told.append(
                _("%(group)s: at least %(least)d and at most %(most)d cannot both hold.")
                % {"group": state.group.name, "least": state.least, "most": state.most}
            )
    return told


def asked_in_lists(dialogue: Dialogue) -> list[Asked]:
    """The features that a list may hold: their names and answers in both languages and as keys."""
    found = []
    for feature in asked_features(dialogue):
        answers = {}
        for one in feature.answers:
            answers.update(
                {plain(one[name]): str(one["key"]) for name in ("key", "nl", "en") if one.get(name)}
            )
        names = (
            *(feature.slug, feature.name_nl, feature.name_en, feature.question_nl, feature.question_en),
            *ALSO_CALLED.get(feature.slug, ()),
        )
        shown = ", ".join(feature.answer_name(key) for key in feature.keys)
        found.append(Asked(feature.slug, tuple(filter(None, names)), answers, shown))
    return found


def import_list(
    dialogue: Dialogue, content: bytes, name: str, *, channel: Channel, by: Actor | None
) -> Listed:
    """Register everybody on a list, or nobody: then each row that is wrong has a sentence that says why."""
    english = (get_language() or "nl").startswith("en")

    def tell(dutch: str, in_english: str) -> str:
        return in_english if english else dutch

    try:
        found = read_people(read_list(content, name), asked_in_lists(dialogue), tell)
    except RodedraadError as error:
        raise Refusal(error.sentence("en" if english else "nl")) from error
    problems = [*found.problems, *_known_already(dialogue, found.people)]
    if problems:
        return Listed((), tuple(problems), found.left_out)
    register_many(dialogue, found.people, by=by, channel=channel)
    return found


def _known_already(dialogue: Dialogue, people: Sequence[Said]) -> list[str]:
    known = Contact.objects.filter(dialogue=dialogue, registration__isnull=False).exclude(email="")
    numbers = dict(known.values_list(Lower("email"), "registration__number"))
    return [
        _("%(email)s is on the list of this dialogue already, as number %(number)d. Take this row out.")
        % {"email": one.reached.email, "number": numbers[one.reached.email.casefold()]}
        for one in people
        if one.reached.email.casefold() in numbers
    ]
