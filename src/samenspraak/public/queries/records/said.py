"""What was said, as rows: dialogues, tables, other conversations, contributions, red threads and their spread."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Count, Max, QuerySet, Sum
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from samenspraak.analyse.choices import Level, Stance, Verdict
from samenspraak.analyse.models import RedThread, Strand
from samenspraak.analyse.queries import thread_counts
from samenspraak.convene.choices import DialogueKind, Setting
from samenspraak.convene.models import Dialogue, Invitation, OtherConversation, Seat, Table
from samenspraak.convene.queries import COUNTED, told_counts
from samenspraak.converse.choices import RecordState
from samenspraak.converse.models import TableRecord
from samenspraak.gather.choices import ContributionState, Purpose
from samenspraak.gather.models import Contribution, ContributionVersion
from samenspraak.gather.queries import agreed, attributions, shown_words
from samenspraak.ground.models import Programme
from samenspraak.perspective.threads import readable_threads, set_aside_in
from samenspraak.public.queries.dialogues import public_conversations, public_dialogues, sizes
from samenspraak.public.queries.records.fields import Field, Record, both
from samenspraak.public.queries.voices import public_versions

Row = dict[str, Any]
ID = _("Public id: random, and stable.")

DIALOGUE = Record(
    "dialogues",
    "Dialogue",
    _(
        "A meeting with tables. Self-organised dialogues are held by people themselves and counted separately."
    ),
    (
        Field("id", ID, term="schema:identifier"),
        Field("kind", _("What kind of dialogue it is."), values=tuple(DialogueKind.values)),
        *both("title", _("Title in Dutch."), _("Title in English."), "schema:name"),
        *both("summary", _("Summary in Dutch."), _("Summary in English."), "schema:description"),
        Field("themeNl", _("Its theme, in Dutch."), nullable=True, term="schema:about"),
        Field("themeEn", _("Its theme, in English."), nullable=True, term="schema:about"),
        Field("setting", _("In one room, online, or both."), values=tuple(Setting.values)),
        Field("place", _("Where it is held."), nullable=True, term="schema:location"),
        Field("host", _("The host, as an office."), nullable=True),
        Field("heldOn", _("The day on which it is held."), "date", term="schema:startDate"),
        Field("tables", _("Its tables."), "integer"),
        Field("seats", _("Seats at its tables."), "integer"),
        Field("contributions", _("Contributions from it that still stand today."), "integer"),
        Field("signedTables", _("Tables that signed their record."), "integer"),
        Field("invited", _("People invited, all channels together."), "integer", nullable=True),
        Field("refused", _("How many of them said no."), "integer", nullable=True),
        Field("accepted", _("How many of them said yes."), "integer", nullable=True),
        Field("came", _("How many came."), "integer", nullable=True),
    ),
    term="schema:Event",
)
TABLE = Record(
    "tables",
    "Table",
    _("A table of a public dialogue."),
    (
        Field("id", ID, term="schema:identifier"),
        Field("dialogueId", _("The dialogue it belongs to."), term="schema:superEvent"),
        Field("number", _("Its number within the dialogue."), "integer"),
        Field("seats", _("Its seats."), "integer"),
        Field("contributions", _("Contributions from it that still stand today."), "integer"),
        Field("recordSignedAt", _("When it signed its record."), "date-time", nullable=True),
    ),
    term="schema:Event",
)
CONVERSATION = Record(
    "conversations",
    "Conversation",
    _("A talk with policy staff, mayors or organisations. It is not table talk and is never added to it."),
    (
        Field("id", ID, term="schema:identifier"),
        *both("title", _("Title in Dutch."), _("Title in English."), "schema:name"),
        Field("withWhom", _("With whom it was.")),
        Field("heldOn", _("The day on which it was held."), "date", term="schema:startDate"),
        Field("contributions", _("Contributions from it that still stand today."), "integer"),
    ),
    term="schema:Event",
)
CONTRIBUTION = Record(
    "contributions",
    "Contribution",
    _("One thing that somebody said. Its text is given only as far as those who said it agreed."),
    (
        Field("id", ID, term="schema:identifier"),
        Field("dialogueId", _("The dialogue where it was said."), nullable=True, term="prov:wasGeneratedBy"),
        Field("tableId", _("The table where it was said."), nullable=True, term="prov:wasGeneratedBy"),
        Field("conversationId", _("The other conversation it came from."), nullable=True),
        Field("kind", _("What sort of thing was said: experience, worry, wish and so on."), nullable=True),
        Field(
            "words",
            _("Whose words these are: the speaker's own, ours in place of those, or none that may be shown."),
            values=("own", "paraphrase", "none"),
        ),
        Field("text", _("The words that may be shown."), nullable=True, term="schema:text"),
        Field("language", _("The language of these words."), nullable=True, term="schema:inLanguage"),
        Field("severalPeople", _("Whether several people at the table said it."), "boolean"),
        Field("translatedTo", _("Languages in which a translation stands beside it."), many=True),
        Field("translations", _("Those translations, in the same order."), many=True),
        Field("translatedBy", _("Who made each of them, in the same order."), many=True),
        Field("mayBePassedOn", _("Whether those who said it agreed to open data."), "boolean"),
        Field("attributionNl", _("How the speaker is named, in Dutch."), term="prov:wasAttributedTo"),
        Field("attributionEn", _("How the speaker is named, in English."), term="prov:wasAttributedTo"),
        Field("saysSo", _("Red threads that it agrees with."), many=True),
        Field("saysOtherwise", _("Red threads in which it says something else."), many=True),
    ),
    term="schema:Comment",
)
THREAD = Record(
    "threads",
    "Thread",
    _("A red thread: something that came up at more than one table, confirmed and named by a person."),
    (
        Field("id", ID, term="schema:identifier"),
        *both("label", _("Its name in Dutch."), _("Its name in English."), "schema:name"),
        *both("sentence", _("What it says, in Dutch."), _("What it says, in English."), "schema:abstract"),
        Field("parentId", _("The broader thread it is part of."), nullable=True, term="schema:isPartOf"),
        Field(
            "setAsideAt",
            _("When a person set it aside; it stays in the list because a published text cites it."),
            "date-time",
            nullable=True,
            term="prov:invalidatedAtTime",
        ),
        Field("wentOnIn", _("Red threads in which one that was set aside went on."), many=True),
        Field("verdict", _("How firmly it holds."), nullable=True, values=tuple(Verdict.values)),
        Field("addressees", _("Who should act."), many=True),
        Field("level", _("At which level."), nullable=True, values=tuple(Level.values)),
        Field("place", _("Where, if it is about one place."), nullable=True),
        Field("heardTables", _("Tables where it was heard, without self-organised dialogues."), "integer"),
        Field("totalTables", _("Tables that met, without self-organised dialogues."), "integer"),
        Field("heardOwnTables", _("Tables of self-organised dialogues where it was heard."), "integer"),
        Field("totalOwnTables", _("Tables of self-organised dialogues that met."), "integer"),
        Field("otherwiseTables", _("Tables where somebody said otherwise."), "integer"),
        Field("contributions", _("Contributions that say so."), "integer"),
        Field("otherwiseContributions", _("Contributions that say otherwise."), "integer"),
        Field("conversations", _("Other conversations in which it was heard."), "integer"),
    ),
    term="schema:DefinedTerm",
)
SPREAD = Record(
    "spreads",
    "Spread",
    _("At how many tables of one kind of dialogue a red thread was heard."),
    (
        Field("threadId", _("The red thread.")),
        Field("kind", _("The kind of dialogue."), values=tuple(DialogueKind.values)),
        Field("heardTables", _("Tables of that kind where it was heard."), "integer"),
        Field("totalTables", _("Tables of that kind that met."), "integer"),
    ),
)


def dialogues(programme: Programme) -> QuerySet[Dialogue]:
    return public_dialogues(programme).order_by("public_id")


def dialogue_rows(programme: Programme, found: Sequence[Dialogue]) -> list[Row]:
    """Five queries, however many."""
    size = sizes(found)
    keys = [row.pk for row in found]
    signed = dict(
        TableRecord.objects.filter(table__dialogue__in=keys, state=RecordState.SIGNED)
        .order_by("table__dialogue")
        .values_list("table__dialogue")
        .annotate(Count("table", distinct=True))
    )
    invited = {
        row["dialogue"]: row
        for row in Invitation.objects.filter(dialogue__in=keys)
        .order_by("dialogue")
        .values("dialogue")
        .annotate(**{f"all_{name}": Sum(name) for name in COUNTED})
    }
    return [
        {
            "id": row.public_id,
            "kind": row.kind,
            **_both(row, "title"),
            **_both(row, "summary"),
            "themeNl": row.theme.title_nl if row.theme else None,
            "themeEn": (row.theme.title_en or None) if row.theme else None,
            "setting": row.setting,
            "place": row.place or None,
            "host": row.host or None,
            "heldOn": row.held_on.isoformat(),
            "tables": size[row.pk].tables,
            "seats": size[row.pk].seats,
            "contributions": size[row.pk].contributions,
            "signedTables": signed.get(row.pk, 0),
            **_told(invited.get(row.pk)),
        }
        for row in found
    ]


def _told(row: Any) -> dict[str, int | None]:
    """A dialogue of which nothing is known about invitations says nothing, not nought; else what may be told."""
    if row is None or not any(row[f"all_{name}"] for name in COUNTED):
        return dict.fromkeys(COUNTED)
    return told_counts({name: int(row[f"all_{name}"] or 0) for name in COUNTED})


def tables(programme: Programme) -> QuerySet[Table]:
    return (
        Table.objects.filter(programme=programme, dialogue__is_public=True)
        .select_related("dialogue")
        .order_by("public_id")
    )


def table_rows(programme: Programme, found: Sequence[Table]) -> list[Row]:
    """Three queries, however many."""
    keys = [row.pk for row in found]
    seats = _counted(Seat.objects.filter(table__in=keys), "table")
    is_open = Contribution.objects.filter(table__in=keys, state=ContributionState.OPEN)
    said = _counted(is_open, "table")
    signed = dict(
        TableRecord.objects.filter(table__in=keys, state=RecordState.SIGNED)
        .order_by("table")
        .values_list("table")
        .annotate(Max("signed_at"))
    )
    return [
        {
            "id": row.public_id,
            "dialogueId": row.dialogue.public_id,
            "number": row.number,
            "seats": seats.get(row.pk, 0),
            "contributions": said.get(row.pk, 0),
            "recordSignedAt": moment(signed.get(row.pk)),
        }
        for row in found
    ]


def conversations(programme: Programme) -> QuerySet[OtherConversation]:
    return public_conversations(programme).order_by("public_id")


def conversation_rows(programme: Programme, found: Sequence[OtherConversation]) -> list[Row]:
    return [
        {
            "id": row.public_id,
            **_both(row, "title"),
            "withWhom": row.with_whom,
            "heldOn": row.held_on.isoformat(),
            "contributions": row.heard,  # type: ignore[attr-defined]
        }
        for row in found
    ]


def contributions(programme: Programme) -> QuerySet[ContributionVersion]:
    return public_versions(programme).order_by("contribution__public_id")


def contribution_rows(programme: Programme, found: Sequence[ContributionVersion]) -> list[Row]:
    """A fixed number of queries. The words are those that pages show."""
    for version in found:
        version.programme = programme
    words = shown_words(found)
    named = attributions(found)
    with translation.override("en"):
        named_in_english = attributions(found)
    may_pass = passed_on(version.pk for version in found)
    strands = _strands(programme, [version.contribution_id for version in found])
    rows = []
    for version in found:
        contribution, shown = version.contribution, words[version.pk]
        table, conversation = contribution.table, contribution.conversation
        dialogue = contribution.dialogue or (table.dialogue if table else None)
        rows.append(
            {
                "id": contribution.public_id,
                "dialogueId": dialogue.public_id if dialogue else None,
                "tableId": table.public_id if table else None,
                "conversationId": conversation.public_id if conversation else None,
                "kind": version.kind.slug if version.kind else None,
                "words": ("paraphrase" if shown.paraphrased else "own") if shown.text else "none",
                "text": shown.text or None,
                "language": shown.language or None,
                "severalPeople": version.several,
                "translatedTo": [one.language for one in shown.translations],
                "translations": [one.text for one in shown.translations],
                "translatedBy": [one.by for one in shown.translations],
                "mayBePassedOn": version.pk in may_pass,
                "attributionNl": named[version.pk],
                "attributionEn": named_in_english[version.pk],
                "saysSo": strands[Stance.WITH][version.contribution_id],
                "saysOtherwise": strands[Stance.OTHERWISE][version.contribution_id],
            }
        )
    return rows


def passed_on(keys: Iterable[uuid.UUID]) -> set[uuid.UUID]:
    """The versions whose people agreed to open data. One query."""
    rows = ContributionVersion.objects.filter(pk__in=list(keys)).annotate(yes=agreed(Purpose.OPEN_DATA))
    return set(rows.filter(yes=True).values_list("pk", flat=True))


def _strands(programme: Programme, keys: Sequence[uuid.UUID]) -> dict[str, dict[uuid.UUID, list[str]]]:
    """Per side, in which threads of the list each contribution stands. One query."""
    sides: dict[str, dict[uuid.UUID, list[str]]] = {side: defaultdict(list) for side in Stance.values}
    rows = Strand.objects.filter(
        version__contribution__in=keys, removed_at=None, thread__in=readable_threads(programme)
    ).order_by("thread__public_id")
    for stance, key, thread in rows.values_list(
        "stance", "version__contribution_id", "thread__public_id"
    ).distinct():
        sides[stance][key].append(thread)
    return sides


def threads(programme: Programme) -> QuerySet[RedThread]:
    return readable_threads(programme).order_by("public_id")


def thread_rows(programme: Programme, found: Sequence[RedThread]) -> list[Row]:
    """Four queries, however many."""
    counts, gone = thread_counts(found), set_aside_in(found)
    listed = _readable_parents(programme, found)
    rows = []
    for row in found:
        count = counts[row.pk]
        parent, aside = listed.get(row.parent_id), gone.get(row.pk)
        rows.append(
            {
                "id": row.public_id,
                **_both(row, "label"),
                **_both(row, "sentence"),
                "parentId": parent,
                "setAsideAt": moment(aside.at) if aside else None,
                "wentOnIn": [newer.public_id for newer in aside.into] if aside else [],
                "verdict": row.verdict or None,
                "addressees": list(row.addressees),
                "level": row.level or None,
                "place": row.place or None,
                "heardTables": count.heard,
                "totalTables": count.total,
                "heardOwnTables": count.own_heard,
                "totalOwnTables": count.own_total,
                "otherwiseTables": count.otherwise_heard,
                "contributions": count.contributions,
                "otherwiseContributions": count.otherwise_contributions,
                "conversations": count.conversations,
            }
        )
    return rows


def _readable_parents(programme: Programme, found: Sequence[RedThread]) -> dict[uuid.UUID | None, str]:
    keys = {row.parent_id for row in found if row.parent_id}
    return (
        dict(readable_threads(programme).filter(pk__in=keys).values_list("pk", "public_id")) if keys else {}
    )


def spread_rows(programme: Programme, found: Sequence[RedThread]) -> list[Row]:
    counts = thread_counts(found)
    return [
        {"threadId": row.public_id, "kind": kind, "heardTables": heard, "totalTables": total}
        for row in found
        for kind, (heard, total) in counts[row.pk].by_kind.items()
    ]


def moment(at: dt.datetime | None) -> str | None:
    """A moment in UTC, to the second."""
    return at.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if at else None


def _both(row: Any, name: str) -> Row:
    """A bilingual text as two fields."""
    return {f"{name}Nl": getattr(row, f"{name}_nl"), f"{name}En": getattr(row, f"{name}_en") or None}


def _counted(rows: QuerySet[Any], name: str) -> dict[uuid.UUID, int]:
    return dict(rows.order_by(name).values_list(name).annotate(Count("pk")))
