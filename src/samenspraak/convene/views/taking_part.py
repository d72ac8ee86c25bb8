"""Taking part, without an account: the calendar, registering, one's own registration, an organisation's door."""

from __future__ import annotations

import datetime as dt

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from samenspraak.convene import actions
from samenspraak.convene.actions import mailing
from samenspraak.convene.choices import Channel, MailKind
from samenspraak.convene.forms import MyCodeForm, RegisterForm, ThroughForm
from samenspraak.convene.icalendar import Event, calendar_of
from samenspraak.convene.limits import REGISTRATIONS
from samenspraak.convene.models import Contact, Dialogue, Intermediary, Registration
from samenspraak.convene.queries import (
    coming_dialogues,
    places_left,
    published_channels,
    still_sought,
    takes_registrations,
)
from samenspraak.convene.views.asking import (
    WAIT,
    house_of,
    interface_language,
    please_wait,
    programme_of,
    public_dialogue,
    qr_picture,
)
from samenspraak.ground.access import access, reads_programme
from samenspraak.ground.mail import absolute
from samenspraak.people import codes
from samenspraak.people.limits import GUESSES

# What a link to the form may say of the way in which somebody came to it.
VIA = {"gastheer": Channel.HOST, "organisatie": Channel.ORGANISATION, "loting": Channel.DRAW}


@access(reads_programme)
@require_safe
def calendar(request: HttpRequest, programme: str) -> HttpResponse:
    """What is still to be held, where there is room, and whom each dialogue still seeks."""
    rows = list(coming_dialogues(programme_of(request)))
    context = {
        "rows": [(row, takes_registrations(row), still_sought(row) if row.places else []) for row in rows]
    }
    return render(request, "convene/calendar.html", context)


def _event(dialogue: Dialogue) -> Event:
    zone = dialogue.programme.tzinfo
    begins, ends = (
        dt.datetime.combine(dialogue.held_on, hour, tzinfo=zone) if hour else None
        for hour in (dialogue.starts_at, dialogue.ends_at)
    )
    page = reverse("public:dialogue", args=[dialogue.programme.slug, dialogue.public_id])
    return Event(
        uid=f"{dialogue.public_id}@samenspraak",
        title=dialogue.title,
        day=dialogue.held_on,
        begins=begins,
        ends=ends,
        where=dialogue.place,
        about=dialogue.summary,
        address=absolute(page),
        changed=dialogue.created_at,
    )


@access(reads_programme)
@require_safe
def calendar_file(request: HttpRequest, programme: str) -> HttpResponse:
    """The calendar for other programs: to subscribe to."""
    rows = coming_dialogues(programme_of(request)).select_related("programme")
    return _calendar(calendar_of(map(_event, rows), programme_of(request).title), programme)


@access(reads_programme)
@require_safe
def event_file(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """One dialogue, to put in one's own calendar."""
    row = public_dialogue(request, public_id)
    return _calendar(calendar_of([_event(row)], row.title), f"{programme}-{public_id}")


def _calendar(content: bytes, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'inline; filename="{name}.ics"'}
    return HttpResponse(content, content_type="text/calendar; charset=utf-8", headers=headers)


@access(reads_programme)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, programme: str, token: str) -> HttpResponse:
    """Say yes or no to an invitation; a no is counted, and the address erased."""
    contact = mailing.contact_of(programme_of(request), token)
    if contact is None or contact.registration_id is not None:
        status = 404 if contact is None else 200
        return render(request, "convene/invitation.html", {"contact": None}, status=status)
    if request.method == "POST":
        mailing.refuse_invitation(contact)
        return render(request, "convene/invitation.html", {"contact": None, "refused": True})
    via = next((word for word, channel in VIA.items() if channel == contact.channel), "")
    context = {"contact": contact, "dialogue": contact.dialogue, "via": via}
    return render(request, "convene/invitation.html", context)


@access(reads_programme)
@never_cache
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def no_mail(request: HttpRequest, programme: str, token: str) -> HttpResponse:
    """No more mail: one press, here or in the mail program itself (RFC 8058), which has no token of a form."""
    contact = mailing.contact_of(programme_of(request), token)
    if request.method == "POST" and contact is not None:
        mailing.stop_mail(contact)
        return render(request, "convene/no_mail.html", {"done": True})
    known = contact is not None
    return render(request, "convene/no_mail.html", {"known": known}, status=200 if known else 404)


@access(reads_programme)
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def take_part(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """Register for a dialogue. The code with which people come back stands on the answer, once."""
    dialogue = public_dialogue(request, public_id)
    form = RegisterForm(request.POST if request.method == "POST" else None, dialogue=dialogue)
    status = 422 if form.is_bound else 200
    wait = REGISTRATIONS.wait(request)
    if form.is_valid() and wait:
        form.add_error(None, please_wait(wait))
        status = WAIT
    elif form.is_valid():
        try:
            made = actions.register(
                dialogue,
                form.whole(interface_language()),
                by=None,
                channel=VIA.get(request.GET.get("via", ""), Channel.OPEN_CALL),
            )
        except actions.Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            REGISTRATIONS.take(request)
            contact = Contact.objects.filter(registration=made.row).select_related("dialogue", "programme")
            for one in contact:
                kind = MailKind.WAITING if made.waits else MailKind.CONFIRMATION
                mailing.send_one(one, kind, code=made.code)
            return _registered(request, dialogue, made)
    context = {
        "dialogue": dialogue,
        "form": form,
        "is_open": takes_registrations(dialogue),
        "left": places_left(dialogue),
        "sought": still_sought(dialogue),
        "channels": published_channels(dialogue),
        "erased_on": actions.erase_day(dialogue),
    }
    return render(request, "convene/take_part.html", context, status=status)


def _registered(request: HttpRequest, dialogue: Dialogue, made: actions.Registered) -> HttpResponse:
    own = reverse("convene:my-registration", args=[dialogue.programme.slug])
    door = reverse("convene:arrive", args=[dialogue.programme.slug])
    context = {
        "dialogue": dialogue,
        "row": made.row,
        "code": made.code,
        "address": f"{house_of(request)}{own}#{made.code}",
        "qr": qr_picture(f"{house_of(request)}{door}#{made.code}"),
    }
    return render(request, "convene/registered.html", context)


def _by_code(request: HttpRequest, code: str) -> Registration | None:
    try:
        digest = codes.hash_of(codes.read(code))
    except codes.NoCode:
        return None
    rows = Registration.objects.filter(programme=programme_of(request), code_hash=digest)
    return rows.select_related("dialogue__programme", "programme").first()


@access(reads_programme)
@never_cache
@sensitive_post_parameters("code")
@require_http_methods(["GET", "HEAD", "POST"])
def my_registration(request: HttpRequest, programme: str) -> HttpResponse:
    """One's own registration, by its code; and calling it off."""
    form = MyCodeForm(request.POST if request.method == "POST" else None)
    status, row = (422 if form.is_bound else 200), None
    wait = GUESSES.wait(request)
    if form.is_valid() and wait:
        form.add_error("code", please_wait(wait))
        status = WAIT
    elif form.is_valid():
        row = _by_code(request, form.cleaned_data["code"])
        if row is None:
            GUESSES.take(request)
            form.add_error(
                "code", _("We do not know this code. Look at each letter again, or call the organiser.")
            )
        elif request.POST.get("verdict") == "cancel":
            return _call_off(request, row)
    context = {"form": form, "row": row, "code": request.POST.get("code", "")}
    return render(request, "convene/my_registration.html", context, status=200 if row else status)


def _call_off(request: HttpRequest, row: Registration) -> HttpResponse:
    dialogue = row.dialogue
    try:
        actions.cancel(row, by=None)
    except actions.Refusal as refusal:
        context = {"form": MyCodeForm(), "row": row, "problem": str(refusal)}
        return render(request, "convene/my_registration.html", context, status=422)
    return render(request, "convene/called_off.html", {"dialogue": dialogue})


@access(reads_programme)
@never_cache
@sensitive_post_parameters("code")
@require_http_methods(["GET", "HEAD", "POST"])
def through(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """An organisation that people trust registers them by role only, with its code."""
    dialogue = public_dialogue(request, public_id)
    form = ThroughForm(request.POST if request.method == "POST" else None, dialogue=dialogue)
    status, made = (422 if form.is_bound else 200), None
    wait = GUESSES.wait(request)
    if form.is_valid() and wait:
        form.add_error("code", please_wait(wait))
        status = WAIT
    elif form.is_valid():
        intermediary = _intermediary(dialogue, form.cleaned_data["code"])
        if intermediary is None:
            GUESSES.take(request)
            form.add_error(
                "code", _("We do not know this code. Ask the organiser for the code of your organisation.")
            )
        else:
            try:
                made = actions.register(
                    dialogue,
                    form.by_role(interface_language()),
                    by=None,
                    channel=Channel.INTERMEDIARY,
                    through=intermediary,
                )
            except actions.Refusal as refusal:
                form.add_error(None, str(refusal))
            else:
                # The next person, with the same code: nothing else of the last one stays in the form.
                form = ThroughForm(dialogue=dialogue, initial={"code": form.cleaned_data["code"]})
                status = 200
    context = {"dialogue": dialogue, "form": form, "made": made, "is_open": takes_registrations(dialogue)}
    return render(request, "convene/through.html", context, status=status)


def _intermediary(dialogue: Dialogue, code: str) -> Intermediary | None:
    try:
        digest = codes.hash_of(codes.read(code))
    except codes.NoCode:
        return None
    return Intermediary.objects.filter(dialogue=dialogue, code_hash=digest).first()
