"""The checks between a draft and a published edition: pure functions from facts to findings.

The same checks run while someone writes and once more when the edition is published. A blocking finding
stops publication. A warning may be set aside by a person, whose reason is then public.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from itertools import groupby

from samenspraak.perspective import speaking_for
from samenspraak.perspective.choices import PieceKind, Sort
from samenspraak.perspective.collective import speaks_closer
from samenspraak.perspective.facts import AnnexFacts, PieceFact, QuoteFacts, SentenceFacts, people_behind
from samenspraak.perspective.findings import Finding
from samenspraak.perspective.quantities import quantity_findings
from samenspraak.perspective.quotation_marks import not_carried
from samenspraak.perspective.quoting import exactness
from samenspraak.perspective.roles import leads_on, role_key, roles_named
from samenspraak.perspective.traces import traces_of_persons
from samenspraak.perspective.without_source import counted_without_source, of_the_tables


def sentence_findings(facts: SentenceFacts) -> list[Finding]:
    """Everything that the gates have to say about one sentence; warnings set aside are left out."""
    if not facts.text.strip():
        return [Finding("empty_sentence", facts.place)]
    checks = {Sort.HEARD: _heard, Sort.EVIDENCE: _evidence, Sort.OURS: _ours}
    check = checks.get(Sort(facts.sort)) if facts.sort in Sort.values else None
    if check is None:
        return [Finding("sort_unknown", facts.place)]
    found = [*check(facts), *_typed_quotes(facts), *_gone(facts), *_unsigned(facts), *_traces(facts)]
    return [finding for finding in found if finding.blocking or finding.key not in facts.overruled]


def _heard(facts: SentenceFacts) -> list[Finding]:
    found: list[Finding] = []
    if not facts.threads and not facts.voices:
        found.append(Finding("heard_without_source", facts.place))
    elif not facts.living:
        found.append(Finding("heard_source_gone", facts.place))
    if facts.passages:
        found.append(Finding("heard_cites_research", facts.place))
    for thread in facts.threads:
        if not thread.confirmed:
            found.append(Finding("thread_not_confirmed", facts.place, parameters={"label": thread.label}))
    if any(voice.stands and voice.newer_words for voice in facts.voices):
        found.append(Finding("newer_words", facts.place))
    if facts.living:
        found.extend(quantity_findings(facts))
    return [*found, *_roles(facts)]


def _roles(facts: SentenceFacts) -> list[Finding]:
    """Who spoke is described no closer in a sentence than in the line below a quote; judged by the disclosure gate.

    A role alone is asked about; with a small place or an illness beside it, it points at one person.
    """
    shown = {role_key(voice.role) for voice in facts.voices if voice.may_be_named_by_role}
    shown |= {role_key(role) for thread in facts.threads for role in thread.roles_shown}
    cited = [voice.role for voice in facts.voices if role_key(voice.role) not in shown]
    behind = [
        role for thread in facts.threads for role in thread.roles_kept_back if role_key(role) not in shown
    ]
    named = roles_named(facts.text, cited, behind, facts.language)
    if named and leads_on(facts.text):
        return [Finding("role_points_at_one", facts.place, words) for words in named]
    return [Finding("role_too_close", facts.place, words, blocking=False) for words in named]


def _evidence(facts: SentenceFacts) -> list[Finding]:
    found = []
    if not facts.passages:
        found.append(Finding("evidence_without_passage", facts.place))
    if facts.threads or facts.voices:
        found.append(Finding("evidence_cites_talk", facts.place))
    return found + [
        Finding("evidence_speaks_for_participants", facts.place, words=words)
        for words in of_the_tables(facts.text, facts.language)
    ]


def _ours(facts: SentenceFacts) -> list[Finding]:
    found = [
        Finding("ours_speaks_for_participants", facts.place, words=words)
        for words in speaking_for.words_of_participants(facts.text, facts.language)
    ]
    found += [
        Finding("ours_counts", facts.place, words=words)
        for words in counted_without_source(facts.text, facts.language, facts.counted)
    ]
    if facts.threads or facts.voices or facts.passages:
        found.append(Finding("ours_cites", facts.place))
    return found


def _typed_quotes(facts: SentenceFacts) -> list[Finding]:
    """What stands between quotation marks must be what a source says that is cited and may be quoted today."""
    return [
        Finding("typed_quote", facts.place, words)
        for words in not_carried(facts.text, facts.may_be_repeated, facts.titles)
    ]


def _gone(facts: SentenceFacts) -> list[Finding]:
    """Each cited contribution that was withdrawn, refused, struck, hidden or erased."""
    return [
        Finding("source_gone", facts.place, words=voice.public_id, parameters={"state": voice.state})
        for voice in facts.voices
        if not voice.stands
    ]


def _unsigned(facts: SentenceFacts) -> list[Finding]:
    """A table whose record is not signed did not agree yet that it said so."""
    found = []
    if any(voice.stands and voice.unsigned for voice in facts.voices):
        found.append(Finding("unsigned_table", facts.place))
    for thread in facts.threads:
        if thread.unsigned:
            label = {"label": thread.label}
            found.append(
                Finding("unsigned_in_thread", facts.place, thread.label, blocking=False, parameters=label)
            )
    return found


def _traces(facts: SentenceFacts) -> list[Finding]:
    """What may lead to a person, and links that lead nowhere."""
    persons = [
        Finding("trace_of_person", facts.place, words, blocking=False)
        for words in traces_of_persons(facts.text, facts.names_that_stay)
    ]
    return persons + [Finding("link_broken", facts.place, link) for link in facts.broken_links]


def quote_findings(facts: QuoteFacts) -> list[Finding]:
    """Everything that the gates have to say about one quote."""
    spans = [piece for piece in facts.pieces if piece.kind == PieceKind.SPAN]
    if not spans:
        return [Finding("quote_empty", facts.place)]
    gone = [piece for piece in spans if not piece.stands]
    if gone:
        return [Finding("quote_source_gone", facts.place, parameters={"state": gone[0].state})]
    found = []
    if not all(piece.fits_wording for piece in spans):
        found.append(Finding("quote_of_a_summary", facts.place))
    elif any(piece.in_private for piece in spans):
        found.append(Finding("quote_in_private", facts.place))
    elif not all(piece.may_quote for piece in spans):
        found.append(Finding("quote_without_consent", facts.place))
    if any(piece.newer_words for piece in spans):
        found.append(Finding("quote_newer_words", facts.place))
    if any(piece.unsigned for piece in spans):
        found.append(Finding("unsigned_table", facts.place))
    return [*found, *_inexact(facts), *_attribution(facts, spans)]


def _inexact(facts: QuoteFacts) -> list[Finding]:
    """Each run of pieces from one version is held against that version, in wording and in sense."""
    found = []
    for run in runs_of_one_version(facts.pieces):
        why = exactness(run)
        if why is not None:
            told = {"why": why[0], "why_en": why[1]}
            found.append(Finding("quote_not_exact", facts.place, parameters=told))
    return found


def runs_of_one_version(pieces: Iterable[PieceFact]) -> list[list[PieceFact]]:
    """Pieces grouped by the version they come from; marks between two versions belong to neither."""
    runs: list[list[PieceFact]] = []
    waiting: list[PieceFact] = []
    for is_span, group in groupby(pieces, key=lambda piece: piece.kind == PieceKind.SPAN):
        if not is_span:
            waiting = list(group)
            continue
        for piece in group:
            if runs and runs[-1][-1].version == piece.version:
                runs[-1].extend([*waiting, piece])
            else:
                runs.append([*waiting, piece] if not runs else [piece])
            waiting = []
    if runs and waiting:
        runs[-1].extend(waiting)
    return runs


def _attribution(facts: QuoteFacts, spans: list[PieceFact]) -> list[Finding]:
    if facts.collective:
        if not facts.given.strip():
            return [Finding("collective_without_name", facts.place)]
        people = people_behind(spans)
        everyone = frozenset[uuid.UUID]().union(*(piece.behind for piece in spans))
        if people == 1 and len(everyone) == 1:
            return [Finding("collective_of_one", facts.place)]
        most = max(people, len(everyone))
        if speaks_closer(
            facts.given, people=most, roles=facts.roles, places=facts.places, language=facts.language
        ):
            return [Finding("collective_too_close", facts.place, words=facts.given)]
        return []
    if facts.given.strip() and not _within(facts.given, facts.allowed):
        return [Finding("attribution_too_close", facts.place, words=facts.given, carried=facts.allowed)]
    return []


def _within(given: str, allowed: str) -> bool:
    """A typed attribution may say less than the disclosure gate allows, never more."""
    parts = [part.strip().casefold() for part in allowed.split(",")]
    said = [part.strip().casefold() for part in given.split(",") if part.strip()]
    plain = {"deelnemer", "participant"}
    return set(said) <= {*parts, *plain}


def annex_findings(facts: AnnexFacts) -> list[Finding]:
    found = _without_alternative(facts)
    label = {"label": facts.title}
    return found + [
        Finding("annex_link_broken", facts.place, link, parameters=label) for link in facts.broken_links
    ]


def _without_alternative(facts: AnnexFacts) -> list[Finding]:
    if facts.is_picture and not facts.has_alternative:
        return [Finding("picture_without_alternative", facts.place, parameters={"label": facts.title})]
    if facts.third_party_file and not facts.has_alternative:
        return [Finding("annex_without_alternative", facts.place, parameters={"label": facts.title})]
    return []
