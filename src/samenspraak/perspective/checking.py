"""From rows to facts, and from facts to findings: the gates over a sentence, a quote, a whole edition."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from samenspraak.analyse.choices import ThreadState
from samenspraak.gather.models import ContributionVersion
from samenspraak.gather.queries import said_in_private
from samenspraak.perspective.choices import AnnexKind, Part, PieceKind, Sort
from samenspraak.perspective.counted import claims_in, speaks_of_dialogues
from samenspraak.perspective.facts import (
    AnnexFacts,
    PassageFact,
    PieceFact,
    Place,
    QuoteFacts,
    SentenceFacts,
    ThreadFact,
    VoiceFact,
)
from samenspraak.perspective.findings import Finding
from samenspraak.perspective.gates import annex_findings, quote_findings, sentence_findings
from samenspraak.perspective.loading import Loaded, in_sections, load, stands
from samenspraak.perspective.models import (
    Annex,
    Citation,
    Edition,
    Quote,
    QuotePiece,
    Section,
    Sentence,
)
from samenspraak.perspective.models.rendering import digest
from samenspraak.perspective.outlined import beside_findings
from samenspraak.perspective.quoting import piece_text
from samenspraak.perspective.traces import broken_links
from samenspraak.perspective.waiting import place_of, together_findings

if TYPE_CHECKING:
    from samenspraak.perspective.changes import Change, Compared

PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg")


def findings_of_sentence(
    sentence: Sentence, *, text: str | None = None, sort: str | None = None
) -> list[Finding]:
    """What the gates say about a sentence as it stands, or as it would stand with this text or sort."""
    told = copy(sentence)
    told.text = sentence.text if text is None else text
    told.sort = sentence.sort if sort is None else sort
    loaded = load(told.programme, told.section.edition.language, [told], [])
    return sentence_findings(facts_of_sentence(told, loaded))


def findings_of_quote(quote: Quote) -> list[Finding]:
    loaded = load(quote.programme, quote.section.edition.language, [], [quote])
    return quote_findings(facts_of_quote(quote, loaded))


@dataclass
class Review:
    """Sections with what stands in them, what that rests on, and what the gates say, by the place's anchor."""

    sections: list[Section]
    sentences: list[Sentence]
    quotes: list[Quote]
    loaded: Loaded
    findings: dict[str, list[Finding]] = field(default_factory=dict)

    def in_order(self) -> list[Finding]:
        """All findings in the order of reading."""
        return [finding for row in self._rows() for finding in self.findings.get(place_of(row).anchor, [])]

    def _rows(self) -> list[Sentence | Quote]:
        place = {section.pk: number for number, section in enumerate(_reading_order(self.sections))}
        rows: list[Sentence | Quote] = [*self.sentences, *self.quotes]
        return sorted(rows, key=lambda row: (place[row.section_id], row.order))


def review(edition: Edition, sections: QuerySet[Section], loaded: Loaded | None = None) -> Review:
    """Look at everything in these sections at once, in a fixed number of queries.

    Whoever knows what they rest on already gives it along as `loaded`.
    """
    found = list(sections.select_related("challenge", "option", "parent"))
    for section in found:
        section.edition = edition
    keys = [section.pk for section in found]
    sentences = in_sections(Sentence.objects.filter(section__in=keys), found)
    quotes = in_sections(Quote.objects.filter(section__in=keys), found)
    for row in (*sentences, *quotes):
        row.programme = edition.programme
    loaded = loaded or load(edition.programme, edition.language, sentences, quotes)
    findings = {place_of(row).anchor: sentence_findings(facts_of_sentence(row, loaded)) for row in sentences}
    findings |= {place_of(row).anchor: quote_findings(facts_of_quote(row, loaded)) for row in quotes}
    return Review(found, sentences, quotes, loaded, findings)


def findings_of_edition(
    edition: Edition, *, note: str = "", versions: Compared | None = None
) -> list[Finding]:
    """Everything that stands between this edition and publication, in the order of reading.

    A note with the whole version explains the changes that have no reason of their own. Whoever has read both
    `versions` already gives them along.
    """
    # Reading a version needs the facts of this module.
    from samenspraak.perspective.changes import compared

    if versions is None and not note.strip():
        versions = compared(edition)
    loaded = versions.loaded if versions else None
    found = review(edition, edition.sections.all(), loaded).in_order() + _of_the_whole(edition)
    found += [*beside_findings(edition), *together_findings(edition)]
    if versions is not None and not note.strip():
        found += change_findings(versions.changes)
    for annex in edition.annexes.select_related("programme"):
        found += annex_findings(_annex_facts(annex))
    return found


def change_findings(changes: Iterable[Change]) -> list[Finding]:
    """Each difference from the version before for which nobody has said why."""
    from samenspraak.perspective.changes import unexplained

    return [
        Finding(
            "change_without_reason",
            Place(f"change-{change.subject}", label=change.label),
            parameters={"label": f"“{change.label}”"},
        )
        for change in unexplained(changes)
    ]


def _reading_order(sections: Iterable[Section]) -> list[Section]:
    parts = list(Part.values)

    def spot(section: Section) -> tuple[int, int, int]:
        challenge = section.challenge.order if section.challenge else 0
        return (challenge, parts.index(section.part), section.order)

    return sorted(sections, key=spot)


def _of_the_whole(edition: Edition) -> list[Finding]:
    whole = Place(anchor="edition", label=edition.title)
    found = []
    if not edition.status.strip():
        found.append(Finding("status_missing", whole))
    if not Sentence.objects.filter(section__edition=edition).exists():
        found.append(Finding("edition_empty", whole))
    with_summary = set(
        Sentence.objects.filter(
            section__edition=edition, section__part=Part.SUMMARY, section__challenge__isnull=False
        ).values_list("section__challenge", flat=True)
    )
    for challenge in edition.challenges.all():
        if challenge.pk not in with_summary:
            place = Place(f"challenge-{challenge.public_id}", challenge.public_id, challenge.title)
            found.append(Finding("challenge_without_summary", place, parameters={"label": challenge.title}))
    return found


def _annex_facts(annex: Annex) -> AnnexFacts:
    return AnnexFacts(
        title=annex.title,
        place=Place(anchor=f"annex-{annex.public_id}", label=annex.title),
        third_party_file=annex.kind == AnnexKind.THIRD_PARTY,
        has_alternative=bool(annex.accessible_alternative.strip()),
        is_picture=str(annex.file.name or "").lower().endswith(PICTURES),
        broken_links=tuple(
            link
            for text in (annex.text, annex.accessible_alternative)
            for link in broken_links(text, annex.programme, annex.edition)
        ),
    )


def facts_of_sentence(sentence: Sentence, loaded: Loaded) -> SentenceFacts:
    citations = loaded.citations.get(sentence.pk, [])
    return SentenceFacts(
        id=sentence.pk,
        text=sentence.text,
        sort=sentence.sort,
        language=loaded.language,
        place=place_of(sentence),
        threads=tuple(_thread_fact(found, loaded, sentence.text) for found in citations if found.thread),
        voices=tuple(_voice_fact(found, loaded) for found in citations if found.version),
        passages=tuple(
            PassageFact(found.passage.evidence.public_id, found.passage.evidence.title, found.passage.text)
            for found in citations
            if found.passage
        ),
        tables=loaded.totals.invited,
        own_tables=loaded.totals.own,
        broken_links=_links_of(sentence, loaded),
        names_that_stay=loaded.names_that_stay,
        titles=loaded.titles,
        counted=loaded.counted if _names_a_number(sentence) else frozenset(),
        overruled=frozenset(
            (set_aside.code, set_aside.words)
            for set_aside in loaded.overrulings.get(sentence.pk, [])
            if set_aside.judged == digest(sentence.text)
        ),
    )


def _names_a_number(sentence: Sentence) -> bool:
    return sentence.sort == Sort.OURS and bool(claims_in(sentence.text, sentence.section.edition.language))


def _links_of(sentence: Sentence, loaded: Loaded) -> tuple[str, ...]:
    if "/" not in sentence.text:
        return ()
    return tuple(broken_links(sentence.text, loaded.programme, sentence.section.edition))


def _thread_fact(citation: Citation, loaded: Loaded, text: str) -> ThreadFact:
    thread = citation.thread
    assert thread is not None
    roles = loaded.roles_behind.get(thread.pk, {})
    tables = loaded.count(thread).tables if speaks_of_dialogues(text, loaded.language) else frozenset()
    return ThreadFact(
        public_id=thread.public_id,
        label=thread.label,
        confirmed=thread.state == ThreadState.CONFIRMED,
        count=loaded.count(thread),
        unsigned=bool(loaded.count(thread).tables & loaded.unsigned),
        dialogues=len({loaded.dialogue_of[table] for table in tables}),
        roles_shown=frozenset(role for role, may in roles.items() if may),
        roles_kept_back=frozenset(role for role, may in roles.items() if not may),
    )


def _voice_fact(citation: Citation, loaded: Loaded) -> VoiceFact:
    version = citation.version
    assert version is not None
    contribution = version.contribution
    table = contribution.table
    return VoiceFact(
        public_id=contribution.public_id,
        state=contribution.get_state_display(),
        stands=stands(version),
        table=table.pk if table else None,
        dialogue=table.dialogue_id if table else None,
        own_table=bool(table and table.dialogue.is_own),
        newer_words=contribution.current_id not in {None, version.pk},
        unsigned=contribution.table_id in loaded.unsigned,
        quotable=loaded.quotable(version),
        behind=loaded.behind.get(contribution.pk, frozenset()),
        several=version.several,
        role=version.speaks_as,
        may_be_named_by_role=loaded.may_be_named_by_role(version),
    )


def facts_of_quote(quote: Quote, loaded: Loaded) -> QuoteFacts:
    pieces = loaded.pieces.get(quote.pk, [])
    spoken = [piece.version for piece in pieces if piece.version]
    return QuoteFacts(
        id=quote.pk,
        language=loaded.language,
        place=place_of(quote),
        pieces=tuple(_piece_fact(piece, loaded) for piece in pieces),
        collective=quote.collective,
        given=quote.attribution,
        allowed=loaded.attributions.get(spoken[0].pk, "") if spoken else "",
        roles=_of_each(_role(version, loaded) for version in spoken) if quote.collective else frozenset(),
        places=_of_each(_places(version, loaded) for version in spoken) if quote.collective else frozenset(),
    )


def _of_each(found: Iterable[frozenset[str]]) -> frozenset[str]:
    """What holds of every one of them."""
    sets = list(found)
    return sets[0].intersection(*sets) if sets else frozenset()


def _role(version: ContributionVersion, loaded: Loaded) -> frozenset[str]:
    return frozenset({loaded.attributions.get(version.pk, "").split(",")[0]})


def _places(version: ContributionVersion, loaded: Loaded) -> frozenset[str]:
    """Where it was said, as far as it may be told of "deelnemers" or of the speaker's role."""
    told = loaded.attributions.get(version.pk, "").split(",", 1)[1:]
    return loaded.names_of_place(version) | {place.strip() for place in told}


def _piece_fact(piece: QuotePiece, loaded: Loaded) -> PieceFact:
    version = piece.version
    if piece.kind != PieceKind.SPAN or version is None:
        return PieceFact(kind=PieceKind(piece.kind), text=piece_text(piece.kind, piece.insertion))
    contribution = version.contribution
    start, end = piece.start or 0, piece.end or 0
    return PieceFact(
        kind=PieceKind.SPAN,
        text=version.text[start:end],
        version=version.pk,
        source=version.text,
        start=start,
        end=end,
        public_id=contribution.public_id,
        state=contribution.get_state_display(),
        stands=stands(version),
        fits_wording=version.may_be_quoted_by_wording,
        may_quote=loaded.may_quote(version),
        in_private=said_in_private(contribution),
        newer_words=contribution.current_id not in {None, version.pk},
        unsigned=contribution.table_id in loaded.unsigned,
        # The table noted it as said by several: no voice of one, whoever is linked to it by seat.
        behind=loaded.behind.get(contribution.pk, frozenset()),
        several=version.several,
    )
