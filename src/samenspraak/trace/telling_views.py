"""Being told of changes, on the page of an open card: leave an address, have the mail sent again, stop."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samenspraak.convene.models import Seat
from samenspraak.people import contacts
from samenspraak.people.queries import contact_of
from samenspraak.trace.my_forms import ContactForm
from samenspraak.trace.my_views import about_table, bearer_of, private

WHY_STOPPED = "stopped by its holder"


@private
@require_POST
def leave(request: HttpRequest, programme: str) -> HttpResponse:
    """Keep an e-mail address or a telephone number, apart from everything that was said."""
    bearer = bearer_of(request)
    seated = Seat.objects.filter(bearer=bearer).exists()
    form = ContactForm(request.POST, under_16=bearer.under_16, seated=seated)
    if form.is_valid():
        try:
            row = contacts.leave_contact(bearer, **form.answers())
        except contacts.NotKept as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(
                request,
                _("We sent an e-mail to your address. Open the link in it; after that we keep you informed.")
                if row.email and row.confirmed_at is None
                else _("That has been saved."),
            )
            return redirect("mine:table", programme=programme)
    context = about_table(request) | {"contact_form": form}
    return render(request, "trace/my_table.html", context, status=422)


@private
@require_POST
def again(request: HttpRequest, programme: str) -> HttpResponse:
    """Send the mail that asks to confirm once more."""
    contact = contact_of(bearer_of(request))
    if contact is not None:
        try:
            contacts.ask_to_confirm(contact)
        except contacts.NotKept as refusal:
            messages.warning(request, str(refusal))
        else:
            messages.success(request, _("We sent the e-mail again."))
    return redirect("mine:table", programme=programme)


@private
@require_POST
def stop(request: HttpRequest, programme: str) -> HttpResponse:
    """Erase the address and the number."""
    contacts.forget_contact_of(bearer_of(request), reason=WHY_STOPPED)
    messages.success(request, _("Your address is erased. We will send you no more e-mails."))
    return redirect("mine:table", programme=programme)
