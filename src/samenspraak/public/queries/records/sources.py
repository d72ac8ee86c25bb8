"""All kinds of row that a programme gives away: which there are, in which order, and how each is made.

Rows stand in the order of their ids, which are random: an order by time would tell who spoke after whom. Whatever
is in a row has passed consent and the disclosure gate, by the same questions as the pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils import translation

from samenspraak.ground.models import Programme
from samenspraak.public.queries.records import answered, beside, said, written
from samenspraak.public.queries.records.fields import Record

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Source:
    """A kind of row, where its rows come from, and by which fields a list of them can be narrowed."""

    record: Record
    rows: Callable[[Programme], QuerySet[Any]]
    made: Callable[[Programme, Sequence[Any]], list[Row]]
    # Name in the address -> lookup on the query.
    narrowed_by: Mapping[str, str]
    public_id: str = "public_id"


RECORDS: dict[str, Source] = {
    source.record.plural: source
    for source in (
        Source(said.DIALOGUE, said.dialogues, said.dialogue_rows, {"kind": "kind"}),
        Source(said.TABLE, said.tables, said.table_rows, {"dialogueId": "dialogue__public_id"}),
        Source(said.CONVERSATION, said.conversations, said.conversation_rows, {}),
        Source(
            said.CONTRIBUTION,
            said.contributions,
            said.contribution_rows,
            {
                "dialogueId": "contribution__dialogue__public_id",
                "tableId": "contribution__table__public_id",
                "kind": "kind__slug",
            },
            "contribution__public_id",
        ),
        Source(said.THREAD, said.threads, said.thread_rows, {"verdict": "verdict"}),
        Source(said.SPREAD, said.threads, said.spread_rows, {"threadId": "public_id"}),
        Source(written.EDITION, written.editions, written.edition_rows, {"language": "language"}),
        Source(
            written.CHALLENGE,
            written.challenges,
            written.challenge_rows,
            {"editionId": "edition__public_id", "key": "key"},
        ),
        Source(written.OPTION, written.options, written.option_rows, {"challengeId": "challenge__public_id"}),
        Source(
            written.SENTENCE,
            written.sentences,
            written.sentence_rows,
            {
                "editionId": "section__edition__public_id",
                "challengeId": "section__challenge__public_id",
                "sort": "sort",
            },
        ),
        Source(
            written.QUOTE,
            written.quotes,
            written.quote_rows,
            {
                "editionId": "section__edition__public_id",
                "challengeId": "section__challenge__public_id",
            },
        ),
        Source(written.SOURCE, written.sources, written.source_rows, {"type": "type"}),
        Source(
            beside.INITIATIVE,
            beside.initiatives,
            beside.initiative_rows,
            {"challengeId": "challenge__public_id"},
        ),
        Source(
            beside.QUESTION, beside.questions, beside.question_rows, {"challengeId": "challenge__public_id"}
        ),
        Source(beside.ANNEX, beside.annexes, beside.annex_rows, {"editionId": "edition__public_id"}),
        Source(
            beside.RENDERING,
            beside.renderings,
            beside.rendering_rows,
            {"editionId": "rendering__edition__public_id", "language": "rendering__language"},
        ),
        Source(beside.TERM, beside.terms, beside.term_rows, {"editionId": "edition__public_id"}),
        Source(beside.WARNING, beside.warnings, beside.warning_rows, {}),
        Source(
            beside.CORRECTION, beside.corrections, beside.correction_rows, {"editionId": "edition__public_id"}
        ),
        Source(
            beside.RENDERING_CORRECTION,
            beside.rendering_corrections,
            beside.rendering_correction_rows,
            {"editionId": "edition__public_id", "language": "language"},
        ),
        Source(
            answered.REPLY, answered.replies, answered.reply_rows, {"challengeId": "challenge__public_id"}
        ),
        Source(answered.COMMITMENT, answered.commitments, answered.commitment_rows, {"state": "state"}),
        Source(answered.WITHDRAWAL, answered.withdrawals, answered.withdrawal_rows, {}),
    )
}


def source_of(plural: str) -> Source | None:
    return RECORDS.get(plural)


def rows_of(programme: Programme, plural: str, chosen: Iterable[Any] | None = None) -> list[Row]:
    """All rows of a kind, or those made of these database rows. Always the same, whoever asks in what language."""
    source = RECORDS[plural]
    with translation.override("nl"):
        found = list(source.rows(programme)) if chosen is None else list(chosen)
        return source.made(programme, found)
