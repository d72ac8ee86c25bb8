"""What goes along when something is taken out of a draft, or a whole draft is thrown away: told before it is done."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q

from samenspraak.perspective.actions.outline import Removable
from samenspraak.perspective.choices import EditionState
from samenspraak.perspective.models import (
    Challenge,
    Comment,
    Edition,
    FactCheck,
    Option,
    Quote,
    Section,
    Sentence,
)


@dataclass(frozen=True, slots=True)
class Along:
    """How many of each stand in it."""

    sentences: int = 0
    quotes: int = 0
    options: int = 0
    beside: int = 0

    @property
    def is_much(self) -> bool:
        """Whether more than the thing itself would be gone."""
        return any((self.sentences, self.quotes, self.options, self.beside))


def is_correction(edition: Edition) -> bool:
    """Whether it is a new version of a published edition that is not published itself: that may be thrown away."""
    return edition.state == EditionState.DRAFT and edition.follows_id is not None


def along(edition: Edition) -> dict[str, int]:
    """What others put into a draft beside the text, which goes with it: remarks, checks, editions in other words."""
    return {
        "comments": Comment.objects.filter(edition=edition).count(),
        "checks": FactCheck.objects.filter(sentence__section__edition=edition).count(),
        "renderings": edition.renderings.count(),
    }


def goes_along(row: Removable) -> Along:
    """`beside` counts initiatives and questions to readers of a challenge."""
    match row:
        case Challenge():
            here = Q(section__challenge=row)
            beside = row.initiatives.count() + row.questions.count()
            return Along(*_written(here), row.options.count(), beside)
        case Option():
            return Along(*_written(Q(section__option=row)))
        case Section():
            return Along(*_written(Q(section=row) | Q(section__parent=row) | Q(section__parent__parent=row)))
        case _:
            return Along()


def _written(here: Q) -> tuple[int, int]:
    # An empty sentence is a place to write in: nobody loses words with it.
    return Sentence.objects.filter(here).exclude(text="").count(), Quote.objects.filter(here).count()
