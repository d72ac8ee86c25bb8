"""Whether an address of the public site opens for a stranger, so that no published text leads to a closed door.

Rooms further on say themselves where their pages lead (`LOOKS`), as nothing here knows of promises.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.db.models import Q

from samenspraak.convene.models import Dialogue
from samenspraak.gather.choices import ContributionState
from samenspraak.gather.models import Contribution
from samenspraak.ground.models import Programme
from samenspraak.perspective.choices import PUBLIC_STATES, RenderingState
from samenspraak.perspective.models import Annex, Edition, RenderedSentence, Sentence
from samenspraak.perspective.threads import readable_threads

# What is looked up: the programme, the public id in the address, and the edition that goes public along with the text.
Look = Callable[[Programme, str, Edition | None], bool]


def is_there(
    name: str, programme: Programme, asked: Mapping[str, str | int], along: Edition | None = None
) -> bool:
    """Whether a page is open now, or will be with the edition `along`; of a page not known here it is believed."""
    look = LOOKS.get(name)
    if look is not None:
        return look(programme, str(asked["public_id"]), along)
    if name.startswith("public:") and "number" in asked:
        editions = Edition.objects.filter(_open(along), programme=programme, number=asked["number"])
        if "key" in asked:
            editions = editions.filter(challenges__key=asked["key"])
        return editions.exists()
    return True


def _open(along: Edition | None, path: str = "") -> Q:
    """That an edition is public, or is the one that the text stands in."""
    is_public = Q(**{f"{path}state__in": PUBLIC_STATES})
    return is_public | Q(**{f"{path}pk": along.pk}) if along is not None else is_public


def _sentence(programme: Programme, public_id: str, along: Edition | None) -> bool:
    asked = {"programme": programme, "public_id": public_id}
    if Sentence.objects.filter(_open(along, "section__edition__"), **asked).exists():
        return True
    rendered = RenderedSentence.objects.filter(rendering__state=RenderingState.PUBLISHED, **asked)
    return rendered.filter(_open(None, "rendering__edition__")).exists()


def _thread(programme: Programme, public_id: str, along: Edition | None) -> bool:
    return readable_threads(programme).filter(public_id=public_id).exists()


def _dialogue(programme: Programme, public_id: str, along: Edition | None) -> bool:
    return Dialogue.objects.filter(programme=programme, public_id=public_id, is_public=True).exists()


def _contribution(programme: Programme, public_id: str, along: Edition | None) -> bool:
    rows = Contribution.objects.filter(programme=programme, public_id=public_id)
    return rows.filter(state=ContributionState.OPEN).exists()


def _annex_file(programme: Programme, public_id: str, along: Edition | None) -> bool:
    rows = Annex.objects.filter(_open(along, "edition__"), programme=programme, public_id=public_id)
    return rows.exclude(file="").exists()


LOOKS: dict[str, Look] = {
    "public:sentence": _sentence,
    "public:thread": _thread,
    "public:embedded-thread": _thread,
    "public:dialogue": _dialogue,
    "public:contribution": _contribution,
    "public:journey-picture": _contribution,
    "public:journey-data": _contribution,
    "public:annex-file": _annex_file,
}
