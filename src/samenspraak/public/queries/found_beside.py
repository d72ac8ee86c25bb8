"""What can be found beside the perspective itself: annexes, research, initiatives, questions, pages of the site."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samenspraak.analyse.models import EvidencePassage
from samenspraak.ground.models import Programme, shown_in
from samenspraak.perspective.choices import EditionState, Sort
from samenspraak.perspective.models import Annex, Citation, Initiative, PublicQuestion
from samenspraak.perspective.told import Told
from samenspraak.public.choices import SiteTextKey
from samenspraak.public.here import address, language
from samenspraak.public.queries.entry import Entry, Keys, Retold, chosen
from samenspraak.public.queries.texts import texts_of


def annexes(programme: Programme, keys: Keys) -> Iterator[Entry]:
    """By their own text and by what is in their file; what fills itself from the programme is found by itself."""
    rows = Annex.objects.filter(programme=programme, edition__state=EditionState.PUBLISHED)
    retold = Retold(programme, "title", "text", "alternative")
    for row in chosen(rows.select_related("edition"), keys):
        own = row.edition.language
        title = retold.words(row.pk, "title", Told(row.title, own))
        text = retold.words(row.pk, "text", Told(row.text, own))
        inside = retold.words(row.pk, "alternative", Told(row.accessible_alternative, own))
        also = [(one.text, one.language) for one in (text, inside) if one.text]
        shown = text if text.text else inside
        url = f"{address(programme, 'edition', row.edition.number)}#a-{row.public_id}"
        found = (*also, *retold.plainly(row.pk, "title", "text", "alternative"))
        yield Entry("annex", row.pk, title.text, shown.text, url, shown.language, title.language, also=found)


def initiatives(programme: Programme, keys: Keys) -> Iterator[Entry]:
    rows = Initiative.objects.filter(programme=programme, challenge__edition__state=EditionState.PUBLISHED)
    retold = Retold(programme, "title", "who", "text")
    for row in chosen(rows.select_related("challenge__edition"), keys):
        edition = row.challenge.edition
        title, who, text = (
            retold.words(row.pk, name, Told(getattr(row, name), edition.language))
            for name in ("title", "who", "text")
        )
        url = f"{address(programme, 'challenge', edition.number, row.challenge.key)}#i-{row.public_id}"
        also = ((who.text, who.language), *retold.plainly(row.pk, "title", "who", "text"))
        shown = text if text.text else who
        yield Entry(
            "initiative", row.pk, title.text, shown.text, url, shown.language, title.language, also=also
        )


def questions(programme: Programme, keys: Keys) -> Iterator[Entry]:
    rows = PublicQuestion.objects.filter(
        programme=programme, challenge__edition__state=EditionState.PUBLISHED
    )
    retold = Retold(programme, "title")
    for row in chosen(rows.select_related("challenge__edition"), keys):
        edition = row.challenge.edition
        title = retold.words(row.pk, "title", Told(row.title, edition.language))
        url = f"{address(programme, 'challenge', edition.number, row.challenge.key)}#v-{row.public_id}"
        also = retold.plainly(row.pk, "title")
        yield Entry("question", row.pk, title.text, "", url, title.language, title.language, also=also)


def research(programme: Programme, keys: Keys) -> Iterator[Entry]:
    """Passages that a published sentence rests on, at the first of these sentences."""
    cites = Citation.objects.filter(
        programme=programme,
        passage__isnull=False,
        sentence__sort=Sort.EVIDENCE,
        sentence__section__edition__state=EditionState.PUBLISHED,
    ).order_by("sentence__section__challenge__order", "sentence__section__order", "sentence__order", "pk")
    at: dict[uuid.UUID | None, str] = {}
    for passage, sentence in cites.values_list("passage", "sentence__public_id"):
        at.setdefault(passage, sentence)
    rows = EvidencePassage.objects.filter(pk__in=[key for key in at if key]).select_related("evidence")
    for row in chosen(rows, keys):
        title = row.evidence.title
        yield Entry(
            "research",
            row.pk,
            title,
            row.text,
            address(programme, "sentence", at[row.pk]),
            row.language,
            shown_in(row.evidence, "title"),
            also=((row.evidence.publisher, programme.language),),
        )


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site: its address, its heading, what it is about, and the texts of the organiser on it."""

    name: str
    title: str | Promise
    about: str | Promise
    texts: tuple[SiteTextKey, ...] = ()

    @property
    def key(self) -> uuid.UUID:
        """Always the same, for the index."""
        return uuid.uuid5(uuid.NAMESPACE_URL, f"samenspraak:{self.name}")


PAGES = (
    Page(
        "method",
        _("Method"),
        _(
            "How dialogues were held and records were made, how red threads are found, how firm they are, which "
            "small numbers are not shown, and what the computer did and people decided."
        ),
    ),
    Page(
        "about",
        _("About this programme"),
        _("Who is behind it, why it is held, and what happens with the result."),
        (SiteTextKey.ABOUT,),
    ),
    Page(
        "take-part",
        _("Take part"),
        _("How to join a dialogue, hold one yourself, and look after your own words."),
        (SiteTextKey.TAKE_PART,),
    ),
    Page(
        "accessibility",
        _("Accessibility statement"),
        _("How accessible this site is, what does not work yet, and how to report a problem."),
        (SiteTextKey.ACCESSIBILITY, SiteTextKey.EXAMINED, SiteTextKey.CONTACT),
    ),
    Page(
        "privacy",
        _("Privacy"),
        _("What is kept of whom and for how long, where the words stay, and how to take them back."),
        (SiteTextKey.PRIVACY,),
    ),
    Page(
        "press",
        _("Press"),
        _("For journalists: who to call, how to cite, and where figures come from."),
        (SiteTextKey.PRESS, SiteTextKey.CONTACT),
    ),
    Page("open-data", _("Open data"), _("All lists to download, and an API for programs.")),
    Page(
        "corrections", _("Corrections"), _("What was changed in the perspective after publication, and why.")
    ),
    Page("accounting", _("Holding ourselves to account"), _("What became of the dialogue, in numbers.")),
    Page("objections", _("Objections"), _("What people objected to, and what was done with it.")),
)


def pages(programme: Programme, keys: Keys) -> Iterator[Entry]:
    """Pages of the site itself, by what they are about and by what the organiser wrote on them. One query."""
    written, reader = texts_of(programme, language()), language()
    for page in PAGES:
        if keys is not None and page.key not in keys:
            continue
        own = tuple((written[key].text, written[key].language) for key in page.texts if key in written)
        url = address(programme, page.name)
        text = own[0] if own else (str(page.about), reader)
        also = ((str(page.about), reader), *own)
        yield Entry("page", page.key, str(page.title), text[0], url, text[1], reader, also=also)
