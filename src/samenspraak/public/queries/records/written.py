"""What was written about it, as rows: editions, challenges, options, sentences and what they cite, quotes, research."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import count
from typing import Any

from django.db.models import Count, QuerySet
from django.utils.translation import gettext_lazy as _

from samenspraak.analyse.choices import EvidenceType
from samenspraak.analyse.models import Evidence
from samenspraak.ground.models import Programme
from samenspraak.perspective.choices import PUBLIC_STATES, EditionState, Part, Sort
from samenspraak.perspective.loading import load
from samenspraak.perspective.models import Challenge, Edition, Option, Quote, Sentence
from samenspraak.perspective.reading import quote_leaf, sentence_leaf
from samenspraak.public.queries.records.fields import Field, Record, both
from samenspraak.public.queries.records.said import ID, Row, moment

_ORDER = Field("order", _("Its place among its neighbours."), "integer")
_KEY = Field("key", _("The same in every version of the perspective, also in a translation of it."))
_EDITION_ID = Field("editionId", _("The edition it is in."), term="schema:isPartOf")
_CHALLENGE_ID = Field("challengeId", _("The challenge it belongs to."), nullable=True, term="schema:isPartOf")
_PART = Field("part", _("Which part of the text it is in."), values=tuple(Part.values))
_HEADING = Field("heading", _("The heading above it."), nullable=True)
_WITHDRAWN = Field(
    "isWithdrawn", _("Whether its sources were taken back; if so, its text is not given."), "boolean"
)

EDITION = Record(
    "editions",
    "Edition",
    _("One published version of the perspective in one language."),
    (
        Field("id", ID, term="schema:identifier"),
        Field("number", _("Its number."), "integer", term="schema:version"),
        Field("language", _("Its language."), term="schema:inLanguage"),
        Field("title", _("Its title."), term="schema:name"),
        Field("subtitle", _("Its subtitle."), nullable=True, term="schema:alternativeHeadline"),
        Field(
            "status",
            _("What kind of document it is, such as a reflection, not a decision."),
            term="schema:creativeWorkStatus",
        ),
        Field(
            "state",
            _("Whether it is the current version or was replaced by a newer one."),
            values=(EditionState.PUBLISHED.value, EditionState.REPLACED.value),
        ),
        Field("publishedAt", _("When it was published."), "date-time", term="schema:datePublished"),
        Field("followsId", _("The version before it."), nullable=True, term="prov:wasRevisionOf"),
        Field(
            "translatesId",
            _("The edition it is a translation of."),
            nullable=True,
            term="schema:translationOfWork",
        ),
        Field("challenges", _("The number of its challenges."), "integer"),
    ),
    term="schema:Report",
)
CHALLENGE = Record(
    "challenges",
    "Challenge",
    _("A challenge that cuts across domains, as one edition tells it."),
    (
        Field("id", ID, term="schema:identifier"),
        _EDITION_ID,
        _KEY,
        _ORDER,
        Field("title", _("Its title."), term="schema:name"),
        Field("why", _("Why it matters."), nullable=True, term="schema:abstract"),
        Field("addressees", _("Who should act."), many=True),
        Field("groups", _("Whom it is about."), many=True, term="schema:audience"),
        Field(
            "threads", _("The red threads that it brings together."), many=True, term="prov:wasDerivedFrom"
        ),
    ),
    term="schema:CreativeWork",
)
OPTION = Record(
    "options",
    "Option",
    _("Something that could be done about a challenge."),
    (
        Field("id", ID, term="schema:identifier"),
        Field("challengeId", _("The challenge it belongs to."), term="schema:isPartOf"),
        _KEY,
        _ORDER,
        Field("title", _("What it is."), term="schema:name"),
        Field("text", _("What it amounts to."), nullable=True, term="schema:text"),
    ),
    term="schema:CreativeWork",
)
SENTENCE = Record(
    "sentences",
    "Sentence",
    _("One sentence of the perspective: its declared sort, and those of its sources that still stand."),
    (
        Field("id", ID, term="schema:identifier"),
        _KEY,
        _EDITION_ID,
        _CHALLENGE_ID,
        Field("optionId", _("The option for or against which it speaks."), nullable=True),
        _PART,
        _HEADING,
        _ORDER,
        Field(
            "sort", _("Heard at the tables, from research, or the authors' own."), values=tuple(Sort.values)
        ),
        Field("text", _("Its words."), nullable=True, term="schema:text"),
        _WITHDRAWN,
        Field("citesContributions", _("Contributions that it cites."), many=True, term="prov:wasDerivedFrom"),
        Field("citesThreads", _("Red threads that it cites."), many=True, term="prov:wasDerivedFrom"),
        Field("citesSources", _("Research that it cites."), many=True, term="schema:citation"),
    ),
    term="schema:CreativeWork",
)
QUOTE = Record(
    "quotes",
    "Quote",
    _("Words that were said, in quotation marks, exactly as they are in their sources."),
    (
        Field("id", ID, term="schema:identifier"),
        _KEY,
        _EDITION_ID,
        _CHALLENGE_ID,
        Field("optionId", _("The option for or against which it speaks."), nullable=True),
        _PART,
        _HEADING,
        _ORDER,
        Field("text", _("Its words."), nullable=True, term="schema:text"),
        Field(
            "attribution",
            _("Who said it, as far as that may be shown."),
            nullable=True,
            term="prov:wasAttributedTo",
        ),
        _WITHDRAWN,
        Field("contributions", _("Where its words come from."), many=True, term="prov:wasQuotedFrom"),
    ),
    term="schema:Quotation",
)
SOURCE = Record(
    "sources",
    "Source",
    _("Research that a published sentence cites; never mixed with what was heard."),
    (
        Field("id", ID, term="schema:identifier"),
        Field("type", _("What sort of research it is."), values=tuple(EvidenceType.values)),
        *both("title", _("Title in Dutch."), _("Title in English."), "schema:name"),
        Field("publisher", _("Who published it."), nullable=True, term="schema:publisher"),
        Field("year", _("The year of publication."), "integer", nullable=True, term="schema:datePublished"),
        Field("address", _("Where it can be read."), nullable=True, term="schema:url"),
    ),
    term="schema:CreativeWork",
)


def editions(programme: Programme) -> QuerySet[Edition]:
    return (
        Edition.objects.filter(programme=programme, state__in=PUBLIC_STATES)
        .select_related("follows", "translates")
        .annotate(challenge_count=Count("challenges"))
        .order_by("public_id")
    )


def edition_rows(programme: Programme, found: Sequence[Edition]) -> list[Row]:
    return [
        {
            "id": row.public_id,
            "number": row.number,
            "language": row.language,
            "title": row.title,
            "subtitle": row.subtitle or None,
            "status": row.status,
            "state": row.state,
            "publishedAt": moment(row.published_at),
            "followsId": _public(row.follows),
            "translatesId": _public(row.translates),
            "challenges": row.challenge_count,  # type: ignore[attr-defined]
        }
        for row in found
    ]


def _public(edition: Edition | None) -> str | None:
    return edition.public_id if edition is not None and edition.state in PUBLIC_STATES else None


def challenges(programme: Programme) -> QuerySet[Challenge]:
    return (
        Challenge.objects.filter(programme=programme, edition__state__in=PUBLIC_STATES)
        .select_related("edition")
        .prefetch_related("threads")
        .order_by("public_id")
    )


def challenge_rows(programme: Programme, found: Sequence[Challenge]) -> list[Row]:
    return [
        {
            "id": row.public_id,
            "editionId": row.edition.public_id,
            "key": row.key,
            "order": row.order,
            "title": row.title,
            "why": row.why or None,
            "addressees": list(row.addressees),
            "groups": list(row.groups),
            "threads": sorted(thread.public_id for thread in row.threads.all()),
        }
        for row in found
    ]


def options(programme: Programme) -> QuerySet[Option]:
    return (
        Option.objects.filter(programme=programme, challenge__edition__state__in=PUBLIC_STATES)
        .select_related("challenge")
        .order_by("public_id")
    )


def option_rows(programme: Programme, found: Sequence[Option]) -> list[Row]:
    return [
        {
            "id": row.public_id,
            "challengeId": row.challenge.public_id,
            "key": row.key,
            "order": row.order,
            "title": row.title,
            "text": row.text or None,
        }
        for row in found
    ]


def sentences(programme: Programme) -> QuerySet[Sentence]:
    return (
        Sentence.objects.filter(programme=programme, section__edition__state__in=PUBLIC_STATES)
        .select_related("section__edition", "section__challenge", "section__option")
        .order_by("public_id")
    )


def sentence_rows(programme: Programme, found: Sequence[Sentence]) -> list[Row]:
    """A fixed number of queries for each language."""
    rows: dict[Any, Row] = {}
    for language, group in _by_language(found).items():
        loaded = load(programme, language, group, [])
        for row in group:
            leaf = sentence_leaf(row, loaded, count(1))
            rows[row.pk] = {
                **_place(row),
                "sort": row.sort,
                "text": leaf.text or None,
                "isWithdrawn": leaf.is_withdrawn,
                "citesContributions": [voice.public_id for voice in leaf.sources.voices],
                "citesThreads": [thread.public_id for thread in leaf.sources.threads],
                "citesSources": list(dict.fromkeys(one.public_id for one in leaf.sources.passages)),
            }
    return [rows[row.pk] for row in found]


def quotes(programme: Programme) -> QuerySet[Quote]:
    return (
        Quote.objects.filter(programme=programme, section__edition__state__in=PUBLIC_STATES)
        .select_related("section__edition", "section__challenge", "section__option")
        .order_by("public_id")
    )


def quote_rows(programme: Programme, found: Sequence[Quote]) -> list[Row]:
    """A fixed number of queries for each language."""
    rows: dict[Any, Row] = {}
    for language, group in _by_language(found).items():
        loaded = load(programme, language, [], group)
        for row in group:
            leaf = quote_leaf(row, loaded, count(1))
            rows[row.pk] = {
                **_place(row),
                "text": leaf.text or None,
                "attribution": leaf.attribution or None,
                "isWithdrawn": leaf.is_withdrawn,
                "contributions": [voice.public_id for voice in leaf.voices],
            }
    return [rows[row.pk] for row in found]


def _place(row: Sentence | Quote) -> Row:
    section = row.section
    return {
        "id": row.public_id,
        "key": row.key,
        "editionId": section.edition.public_id,
        "challengeId": section.challenge.public_id if section.challenge else None,
        "optionId": section.option.public_id if section.option else None,
        "part": section.part,
        "heading": section.heading or None,
        "order": row.order,
    }


def _by_language(found: Sequence[Any]) -> dict[str, list[Any]]:
    groups: dict[str, list[Any]] = defaultdict(list)
    for row in found:
        groups[row.section.edition.language].append(row)
    return groups


def sources(programme: Programme) -> QuerySet[Evidence]:
    return (
        Evidence.objects.filter(
            programme=programme, passages__citations__sentence__section__edition__state__in=PUBLIC_STATES
        )
        .distinct()
        .order_by("public_id")
    )


def source_rows(programme: Programme, found: Sequence[Evidence]) -> list[Row]:
    return [
        {
            "id": row.public_id,
            "type": row.type,
            "titleNl": row.title_nl,
            "titleEn": row.title_en or None,
            "publisher": row.publisher or None,
            "year": row.year,
            "address": row.url or None,
        }
        for row in found
    ]
