"""The office holders of a programme: whose names may stay in what comes in."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samenspraak.gather import actions, queries
from samenspraak.gather.forms import OfficeHolderForm
from samenspraak.gather.models import OfficeHolder
from samenspraak.gather.rules import may_moderate
from samenspraak.gather.views.asking import programme_of, user_of
from samenspraak.ground.access import access


@access(may_moderate)
@require_http_methods(["GET", "HEAD", "POST"])
def office_holders(request: HttpRequest, programme: str) -> HttpResponse:
    """The list, and one more."""
    here = programme_of(request)
    form = OfficeHolderForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            row = actions.add_office_holder(here, **form.cleaned_data, by=user_of(request))
        except actions.Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(
                request, _("The name %(name)s stays in what is read from now on.") % {"name": row.name}
            )
            return redirect("gather:office-holders", programme=programme)
    context = {"holders": queries.office_holders(here), "form": form}
    return render(request, "gather/office_holders.html", context, status=422 if form.errors else 200)


@access(may_moderate)
@require_POST
def remove(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Take one off the list."""
    row = get_object_or_404(OfficeHolder, pk=key, programme=programme_of(request))
    actions.remove_office_holder(row, by=user_of(request))
    messages.success(
        request, _("The name %(name)s is taken out of what is read from now on.") % {"name": row.name}
    )
    return redirect("gather:office-holders", programme=programme)
