"""The titles that there are: what stands between quotation marks may be one of these, and nothing else is a title."""

from __future__ import annotations

import uuid
from functools import cached_property

from django.db.models import Model

from samenspraak.analyse.models import Evidence, RedThread
from samenspraak.convene.models import ConversationGuide, Dialogue, Theme
from samenspraak.ground.models import Programme
from samenspraak.perspective.models import (
    Annex,
    Challenge,
    Edition,
    GlossaryTerm,
    Initiative,
    Option,
    PublicQuestion,
    RenderedText,
    Section,
)
from samenspraak.perspective.quotation_marks import title_key

# Of a programme: what its editions, annexes, sources and threads are called, and its own doors.
TITLED: dict[type[Model], tuple[str, ...]] = {
    Edition: ("title", "subtitle"),
    Challenge: ("title",),
    Option: ("title",),
    Initiative: ("title",),
    PublicQuestion: ("title",),
    GlossaryTerm: ("term",),
    Section: ("heading",),
    Annex: ("title",),
    Evidence: ("title_nl", "title_en"),
    RedThread: ("label_nl", "label_en"),
    Theme: ("title_nl", "title_en"),
    Dialogue: ("title_nl", "title_en"),
    ConversationGuide: ("title",),
}
# How a title is called among the texts of an edition in other words.
_RENDERED = ("title", "subtitle", "heading", "term")


class CalledTitles:
    """Whatever a text calls a title: for what is published, at which the gate has looked.

    Else a sentence would leave its readers because a thread was renamed or a draft was thrown away.
    """

    def __contains__(self, key: object) -> bool:
        return True


CALLED_TITLES = CalledTitles()


class Titles:
    """The titles of a programme, looked up when a text calls something a title."""

    def __init__(self, programme: uuid.UUID) -> None:
        self.programme = programme

    def __contains__(self, key: object) -> bool:
        return key in self._known

    @cached_property
    def _known(self) -> frozenset[str]:
        found: list[tuple[str, ...]] = []
        found += Programme.objects.filter(pk=self.programme).values_list("title_nl", "title_en")
        for model, names in TITLED.items():
            rows = model._default_manager.filter(programme=self.programme)
            found += rows.order_by().values_list(*names)
        told = RenderedText.objects.filter(programme=self.programme, name__in=_RENDERED)
        found += told.order_by().values_list("text")
        return frozenset(title_key(title) for row in found for title in row) - {""}
