"""What stands beside the sentences of the perspective, and the same sentences in other words, as rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from samenspraak.ground.models import Programme
from samenspraak.perspective.choices import PUBLIC_STATES, AnnexKind, ChangeReason, RenderingState
from samenspraak.perspective.models import (
    Annex,
    ChangeNote,
    GlossaryTerm,
    Initiative,
    Overruling,
    PublicQuestion,
    RenderedFrom,
    RenderedSentence,
    Rendering,
)
from samenspraak.perspective.queries import corrected_renderings
from samenspraak.perspective.rendered import rendered_tree
from samenspraak.public.queries.records.fields import Field, Record
from samenspraak.public.queries.records.said import ID, Row, moment

_ORDER = Field("order", _("Its place among its neighbours."), "integer")
_KEY = Field("key", _("The same in every version of the perspective, also in a translation of it."))
_CHALLENGE_ID = Field("challengeId", _("The challenge it belongs to."), term="schema:isPartOf")
_EDITION_ID = Field("editionId", _("The edition it is in."), term="schema:isPartOf")

INITIATIVE = Record(
    "initiatives",
    "Initiative",
    _("Something that people already do, and that deserves to be strengthened."),
    (
        Field("id", ID, term="schema:identifier"),
        _CHALLENGE_ID,
        _KEY,
        _ORDER,
        Field("title", _("What it is."), term="schema:name"),
        Field("who", _("Who does it."), nullable=True, term="schema:agent"),
        Field("text", _("What they do."), nullable=True, term="schema:text"),
        Field("address", _("Where more can be read."), nullable=True, term="schema:url"),
    ),
    term="schema:CreativeWork",
)
QUESTION = Record(
    "questions",
    "Question",
    _("A question to readers, which opens the idea box."),
    (
        Field("id", ID, term="schema:identifier"),
        _CHALLENGE_ID,
        _KEY,
        _ORDER,
        Field("title", _("What is asked."), term="schema:name"),
    ),
    term="schema:Question",
)
ANNEX = Record(
    "annexes",
    "Annex",
    _("An annex of an edition."),
    (
        Field("id", ID, term="schema:identifier"),
        _EDITION_ID,
        _ORDER,
        Field("kind", _("What it holds."), values=tuple(AnnexKind.values)),
        Field("title", _("Its title."), term="schema:name"),
        Field("text", _("Its text, of our own annexes."), nullable=True, term="schema:text"),
    ),
    term="schema:CreativeWork",
)
RENDERING = Record(
    "renderings",
    "RenderedSentence",
    _("A sentence in plain language or in another language, with the full sentences that it renders."),
    (
        Field("id", ID, term="schema:identifier"),
        _EDITION_ID,
        Field("language", _("Its language."), term="schema:inLanguage"),
        Field("isPlain", _("Whether it is in plain language."), "boolean"),
        _ORDER,
        Field("text", _("Its words."), nullable=True, term="schema:text"),
        Field(
            "isWithdrawn", _("Whether its sources were taken back; if so, its text is not given."), "boolean"
        ),
        Field("renders", _("The sentences that it renders."), many=True, term="schema:translationOfWork"),
    ),
    term="schema:CreativeWork",
)
TERM = Record(
    "terms",
    "Term",
    _("A word that an edition explains."),
    (
        _EDITION_ID,
        Field("term", _("The word."), term="schema:name"),
        Field("meaning", _("What it means in this edition."), term="schema:description"),
    ),
    term="schema:DefinedTerm",
)
WARNING = Record(
    "warnings",
    "Warning",
    _("A warning of the checks that the editors let stand, and why."),
    (
        _EDITION_ID,
        Field("sentenceId", _("The sentence that it is about."), nullable=True, term="schema:about"),
        Field("words", _("The words that it is about."), nullable=True),
        Field("reason", _("Why they let it stand."), term="schema:text"),
    ),
    term="schema:Comment",
)
CORRECTION = Record(
    "corrections",
    "Correction",
    _("Something that differs from the version before, and why."),
    (
        _EDITION_ID,
        Field(
            "subject", _("What differs: its kind and the key that all versions share."), term="schema:about"
        ),
        Field("reason", _("What sort of reason there was."), values=tuple(ChangeReason.values)),
        Field("why", _("Why it differs."), nullable=True, term="schema:text"),
    ),
    term="schema:CorrectionComment",
)

RENDERING_CORRECTION = Record(
    "rendering-corrections",
    "RenderingCorrection",
    _("A correction of the perspective in plain language or in another language, and why."),
    (
        Field("id", ID, term="schema:identifier"),
        _EDITION_ID,
        Field("language", _("The language of what was corrected."), term="schema:inLanguage"),
        Field("isPlain", _("Whether it is in plain language."), "boolean"),
        Field(
            "version",
            _("Counted up with each correction of the same; the first version is 1."),
            "integer",
            term="schema:version",
        ),
        Field("publishedAt", _("When it was published."), "date-time", term="schema:datePublished"),
        Field("reason", _("What sort of reason there was."), values=tuple(ChangeReason.values)),
        Field("why", _("What changed, and why."), term="schema:text"),
    ),
    term="schema:CorrectionComment",
)


def initiatives(programme: Programme) -> QuerySet[Initiative]:
    rows = Initiative.objects.filter(programme=programme, challenge__edition__state__in=PUBLIC_STATES)
    return rows.select_related("challenge").order_by("public_id")


def initiative_rows(programme: Programme, found: Sequence[Initiative]) -> list[Row]:
    return [
        {
            "id": row.public_id,
            "challengeId": row.challenge.public_id,
            "key": row.key,
            "order": row.order,
            "title": row.title,
            "who": row.who or None,
            "text": row.text or None,
            "address": row.url or None,
        }
        for row in found
    ]


def questions(programme: Programme) -> QuerySet[PublicQuestion]:
    rows = PublicQuestion.objects.filter(programme=programme, challenge__edition__state__in=PUBLIC_STATES)
    return rows.select_related("challenge").order_by("public_id")


def question_rows(programme: Programme, found: Sequence[PublicQuestion]) -> list[Row]:
    return [
        {
            "id": row.public_id,
            "challengeId": row.challenge.public_id,
            "key": row.key,
            "order": row.order,
            "title": row.title,
        }
        for row in found
    ]


def annexes(programme: Programme) -> QuerySet[Annex]:
    rows = Annex.objects.filter(programme=programme, edition__state__in=PUBLIC_STATES)
    return rows.select_related("edition").order_by("public_id")


def annex_rows(programme: Programme, found: Sequence[Annex]) -> list[Row]:
    """What fills itself from the programme (records, runs) stands in the other lists."""
    return [
        {
            "id": row.public_id,
            "editionId": row.edition.public_id,
            "order": row.order,
            "kind": row.kind,
            "title": row.title,
            # What others wrote is theirs to pass on.
            "text": (row.text or None) if row.kind != AnnexKind.THIRD_PARTY else None,
        }
        for row in found
    ]


def renderings(programme: Programme) -> QuerySet[RenderedSentence]:
    rows = RenderedSentence.objects.filter(
        programme=programme,
        rendering__state=RenderingState.PUBLISHED,
        rendering__edition__state__in=PUBLIC_STATES,
    )
    return rows.select_related("rendering__edition__programme").order_by("public_id")


def rendering_rows(programme: Programme, found: Sequence[RenderedSentence]) -> list[Row]:
    """Each rendering is read as its readers read it, so that what was taken back is gone here too."""
    asked: dict[Any, Rendering] = {row.rendering_id: row.rendering for row in found}
    told = {
        (key, leaf.public_id): leaf
        for key, rendering in asked.items()
        for leaf in rendered_tree(rendering).sentences()
    }
    sources: dict[Any, list[str]] = defaultdict(list)
    links = RenderedFrom.objects.filter(rendered__in=[row.pk for row in found]).values_list(
        "rendered_id", "sentence__public_id"
    )
    for key, public_id in links.order_by("sentence__public_id"):
        sources[key].append(public_id)
    rows = []
    for row in found:
        leaf = told.get((row.rendering_id, row.public_id))
        rows.append(
            {
                "id": row.public_id,
                "editionId": row.rendering.edition.public_id,
                "language": row.rendering.language,
                "isPlain": row.rendering.plain,
                "order": row.order,
                "text": (leaf.text if leaf else "") or None,
                "isWithdrawn": leaf is None or leaf.is_withdrawn,
                "renders": sources[row.pk],
            }
        )
    return rows


def terms(programme: Programme) -> QuerySet[GlossaryTerm]:
    rows = GlossaryTerm.objects.filter(programme=programme, edition__state__in=PUBLIC_STATES)
    return rows.select_related("edition").order_by("edition__public_id", "term")


def term_rows(programme: Programme, found: Sequence[GlossaryTerm]) -> list[Row]:
    return [{"editionId": row.edition.public_id, "term": row.term, "meaning": row.meaning} for row in found]


def warnings(programme: Programme) -> QuerySet[Overruling]:
    """Those that hold: what was judged in other words than stand there now was let go of at publication."""
    of_sentences = Q(sentence__section__edition__state__in=PUBLIC_STATES)
    rows = Overruling.objects.filter(of_sentences | Q(edition__state__in=PUBLIC_STATES), programme=programme)
    return rows.select_related("sentence__section__edition", "edition").order_by(
        "sentence__public_id", "words", "pk"
    )


def warning_rows(programme: Programme, found: Sequence[Overruling]) -> list[Row]:
    rows = []
    for row in found:
        edition = row.edition or (row.sentence.section.edition if row.sentence else None)
        rows.append(
            {
                "editionId": edition.public_id if edition else None,
                "sentenceId": row.sentence.public_id if row.sentence else None,
                "words": row.words or None,
                "reason": row.reason,
            }
        )
    return rows


def corrections(programme: Programme) -> QuerySet[ChangeNote]:
    rows = ChangeNote.objects.filter(programme=programme, edition__state__in=PUBLIC_STATES)
    return rows.select_related("edition").order_by("edition__public_id", "subject")


def correction_rows(programme: Programme, found: Sequence[ChangeNote]) -> list[Row]:
    return [
        {
            "editionId": row.edition.public_id,
            "subject": row.subject,
            "reason": row.reason,
            "why": row.why or None,
        }
        for row in found
    ]


def rendering_corrections(programme: Programme) -> QuerySet[Rendering]:
    return corrected_renderings(programme).order_by("public_id")


def rendering_correction_rows(programme: Programme, found: Sequence[Rendering]) -> list[Row]:
    return [
        {
            "id": row.public_id,
            "editionId": row.edition.public_id,
            "language": row.language,
            "isPlain": row.plain,
            "version": row.number,
            "publishedAt": moment(row.published_at),
            "reason": row.reason or ChangeReason.CORRECTION.value,
            "why": row.note,
        }
        for row in found
    ]
