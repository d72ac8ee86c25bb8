"""Making database rows of open-data rows: what was said, and the red threads in it."""

from __future__ import annotations

import datetime as dt
import hashlib

from django.utils.dateparse import parse_date, parse_datetime

from samenspraak.analyse.choices import Descent, Stance, ThreadState
from samenspraak.analyse.models import Lineage, RedThread, Strand
from samenspraak.convene.choices import Channel
from samenspraak.convene.models import Dialogue, Invitation, OtherConversation, Seat, Table, Theme
from samenspraak.converse.choices import RecordState, Wording
from samenspraak.converse.models import TableRecord
from samenspraak.gather.choices import ContributionState, Door, FileState, Manner, ProposalState, Purpose
from samenspraak.gather.models import (
    Consent,
    Contribution,
    ContributionKind,
    ContributionVersion,
    Paraphrase,
    Proposal,
    SourceFile,
)
from samenspraak.gather.queries import kinds_of
from samenspraak.ground import tombstones
from samenspraak.ground.models import Programme
from samenspraak.public.opendata.chosen import Rows
from samenspraak.public.queries.records import Row

# Stands where a file has no words: never shown, as its people agreed to nothing, and never read by the finder.
NO_WORDS = "[niet in de open data]"


def day(value: object) -> dt.date:
    found = parse_date(str(value))
    if found is None:
        raise ValueError(value)
    return found


def both(row: Row, *names: str) -> dict[str, str]:
    return {f"{name}_{code}": row[f"{name}{code.title()}"] or "" for name in names for code in ("nl", "en")}


class Retold:
    """What was said, made anew. Rows are found again by their public ids."""

    def __init__(self, rows: Rows, slug: str) -> None:
        self.rows = rows
        (about,) = rows["programmes"]
        self.programme = Programme.objects.create(
            slug=slug,
            language=about["language"],
            zone=about["timeZone"],
            expected_participants=about["seats"],
            **both(about, "title", "summary", "question", "organiser"),
        )
        self.dialogues: dict[str, Dialogue] = {}
        self.tables: dict[str, Table] = {}
        self.conversations: dict[str, OtherConversation] = {}
        self.versions: dict[str, ContributionVersion] = {}
        self.threads: dict[str, RedThread] = {}
        self._talks()
        self._contributions()
        self._threads()
        for row in rows["withdrawals"]:
            gone = Contribution(programme=self.programme, public_id=row["id"])
            tombstones.bury(gone, programme=self.programme, reason="imported")

    def _talks(self) -> None:
        themes: dict[str, Theme] = {}
        for row in self.rows["dialogues"]:
            theme = row["themeNl"]
            if theme and theme not in themes:
                themes[theme] = Theme.objects.create(
                    programme=self.programme, title_nl=theme, title_en=row["themeEn"] or "", order=len(themes)
                )
            dialogue = self.dialogues[row["id"]] = Dialogue.objects.create(
                programme=self.programme,
                public_id=row["id"],
                kind=row["kind"],
                theme=themes.get(theme),
                setting=row["setting"],
                place=row["place"] or "",
                host=row["host"] or "",
                held_on=day(row["heldOn"]),
                **both(row, "title", "summary"),
            )
            counts = {name: row[name] for name in ("invited", "refused", "accepted", "came")}
            if row["invited"] is not None:
                Invitation.objects.create(
                    programme=self.programme, dialogue=dialogue, channel=Channel.HOST, **counts
                )
        for row in self.rows["tables"]:
            self._table(row)
        for row in self.rows["conversations"]:
            self.conversations[row["id"]] = OtherConversation.objects.create(
                programme=self.programme,
                public_id=row["id"],
                with_whom=row["withWhom"],
                held_on=day(row["heldOn"]),
                **both(row, "title"),
            )

    def _table(self, row: Row) -> None:
        table = self.tables[row["id"]] = Table.objects.create(
            programme=self.programme,
            public_id=row["id"],
            dialogue=self.dialogues[row["dialogueId"]],
            number=row["number"],
        )
        Seat.objects.bulk_create(
            Seat(programme=self.programme, table=table, number=number)
            for number in range(1, row["seats"] + 1)
        )
        if row["recordSignedAt"]:
            TableRecord.objects.create(
                programme=self.programme,
                table=table,
                state=RecordState.SIGNED,
                signed_at=parse_datetime(row["recordSignedAt"]),
            )

    def _contributions(self) -> None:
        """Own words come with their people's yes; where no words came, there is nothing to analyse or to show."""
        files = {
            "own": self._file("own", {Purpose.QUOTE: True, Purpose.OPEN_DATA: True}),
            "paraphrase": self._file("paraphrase", {}),
            "none": self._file("none", {Purpose.ANALYSE: False}),
        }
        kinds = {kind.slug: kind for kind in kinds_of(self.programme)}
        for order, row in enumerate(self.rows["contributions"]):
            contribution = Contribution.objects.create(
                programme=self.programme,
                public_id=row["id"],
                door=Door.FILE,
                dialogue=self.dialogues.get(row["dialogueId"]),
                table=self.tables.get(row["tableId"]),
                conversation=self.conversations.get(row["conversationId"]),
                state=ContributionState.OPEN,
            )
            version = self.versions[row["id"]] = ContributionVersion.objects.create(
                programme=self.programme,
                contribution=contribution,
                number=1,
                text=row["text"] or NO_WORDS,
                language=row["language"] or self.programme.language,
                wording=Wording.VERBATIM if row["words"] == "own" else Wording.SUMMARY,
                kind=self._kind(kinds, row["kind"]),
            )
            contribution.current = version
            contribution.save(update_fields=["current"])
            if row["words"] == "paraphrase":
                Paraphrase.objects.create(
                    programme=self.programme, version=version, text=row["text"], language=row["language"]
                )
            proposal = Proposal.objects.create(
                programme=self.programme,
                source_file=files[row["words"]],
                order=order,
                text="",
                start=0,
                end=0,
                state=ProposalState.ACCEPTED,
            )
            proposal.contributions.add(contribution)

    def _kind(self, kinds: dict[str, ContributionKind], slug: str | None) -> ContributionKind | None:
        if slug and slug not in kinds:
            kinds[slug] = ContributionKind.objects.create(
                programme=self.programme, slug=slug, name_nl=slug, name_en=slug, order=len(kinds)
            )
        return kinds[slug] if slug else None

    def _file(self, words: str, agreed: dict[Purpose, bool]) -> SourceFile:
        name = f"contributions.csv ({words})"
        file = SourceFile.objects.create(
            programme=self.programme,
            name=name,
            sha256=hashlib.sha256(f"{self.programme.pk} {name}".encode()).hexdigest(),
            size=0,
            state=FileState.DONE,
        )
        Consent.objects.bulk_create(
            Consent(
                programme=self.programme, source_file=file, purpose=purpose, given=given, manner=Manner.UPLOAD
            )
            for purpose, given in agreed.items()
        )
        return file

    def _threads(self) -> None:
        for order, row in enumerate(self.rows["threads"]):
            self.threads[row["id"]] = RedThread.objects.create(
                programme=self.programme,
                public_id=row["id"],
                state=ThreadState.SET_ASIDE if row.get("setAsideAt") else ThreadState.CONFIRMED,
                decided_at=parse_datetime(row.get("setAsideAt") or ""),
                verdict=row["verdict"] or "",
                addressees=row["addressees"],
                level=row["level"] or "",
                place=row["place"] or "",
                order=order,
                **both(row, "label", "sentence"),
            )
        for row in self.rows["threads"]:
            if row["parentId"] in self.threads:
                RedThread.objects.filter(public_id=row["id"]).update(parent=self.threads[row["parentId"]])
        Lineage.objects.bulk_create(
            Lineage(
                programme=self.programme,
                older=self.threads[row["id"]],
                newer=self.threads[key],
                descent=Descent.MERGED,
            )
            for row in self.rows["threads"]
            for key in row.get("wentOnIn") or ()
            if key in self.threads
        )
        sides = {"saysSo": Stance.WITH, "saysOtherwise": Stance.OTHERWISE}
        Strand.objects.bulk_create(
            Strand(
                programme=self.programme,
                thread=self.threads[key],
                version=self.versions[row["id"]],
                stance=stance,
            )
            for row in self.rows["contributions"]
            for name, stance in sides.items()
            for key in row[name]
            if key in self.threads
        )
