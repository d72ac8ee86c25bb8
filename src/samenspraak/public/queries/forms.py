"""In which forms an edition can be read: full, in plain language, in another language, side by side."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from samenspraak.perspective.choices import EditionState
from samenspraak.perspective.models import Edition
from samenspraak.perspective.queries import earlier_renderings, published_renderings
from samenspraak.perspective.rendered import form_of
from samenspraak.perspective.tree import EditionTree, Form

PLAIN = "eenvoudig"


@dataclass(frozen=True, slots=True)
class OtherForm:
    """A way to read the same passage: its name, its address, in which language, and both side by side."""

    label: str
    address: str
    language: str
    beside: str = ""


def other_forms(edition: Edition, tree: EditionTree, reader: str, key: str = "") -> list[OtherForm]:
    """Every other form of this page. In each the same parts carry the same anchors."""
    found = [form_of(row) for row in published_renderings(edition)]
    here = tree.form
    forms = [_form(edition, form, key) for form in found if here is None or form.public_id != here.public_id]
    if here is not None:
        forms.insert(0, _full(edition, here, key))
    elif edition.state == EditionState.PUBLISHED:
        forms += _of_earlier_versions(edition, key)
    # Where a reader's language shows the full text because nothing is translated, its address is the same.
    return [form for form in forms if form.address != _address(edition, reader, tree.is_plain, key)]


def _of_earlier_versions(edition: Edition, key: str) -> list[OtherForm]:
    """What readers in plain language or another one have until this version is there for them too."""
    forms = []
    for row in earlier_renderings(edition):
        if key and not row.edition.challenges.filter(key=key).exists():
            continue
        form = _form(row.edition, form_of(row), key)
        words = {"form": form.label, "number": row.edition.number}
        label = _("%(form)s (version %(number)s, not yet this one)") % words
        forms.append(OtherForm(label, form.address, form.language))
    return forms


def _full(edition: Edition, here: Form, key: str) -> OtherForm:
    label = _("in full") if here.plain else _("in the original language")
    return OtherForm(
        label, _address(edition, edition.language, False, key), edition.language, _beside(edition, here)
    )


def _form(edition: Edition, form: Form, key: str) -> OtherForm:
    spoken = _("in English") if form.language == "en" else _("in Dutch")
    label = _("in plain language") if form.plain else spoken
    return OtherForm(
        label, _address(edition, form.language, form.plain, key), form.language, _beside(edition, form)
    )


def _beside(edition: Edition, form: Form) -> str:
    return reverse("public:beside", args=[edition.programme.slug, edition.number, form.slug])


def place_of(edition: Edition, language: str, plain: bool, key: str, public_id: str) -> str:
    """Where a sentence stands in the form of the edition that has these words."""
    return f"{_address(edition, language, plain, key)}#s-{public_id}"


def _address(edition: Edition, language: str, plain: bool, key: str) -> str:
    name = f"public:{'plain-' if plain else ''}{'challenge' if key else 'edition'}"
    arguments: list[object] = [edition.programme.slug, edition.number]
    if key:
        arguments.append(key)
    with translation.override("en" if language == "en" else "nl"):
        return reverse(name, args=arguments)
