"""Making database rows of open-data rows: what was written about it, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.dateparse import parse_datetime
from django.utils.text import slugify

from samenspraak.analyse.models import Evidence, EvidencePassage
from samenspraak.followup.models import Commitment, Reply
from samenspraak.people.choices import BodyKind
from samenspraak.people.models import Body
from samenspraak.perspective.choices import PieceKind
from samenspraak.perspective.models import (
    Challenge,
    Citation,
    Edition,
    Option,
    Quote,
    QuotePiece,
    Section,
    Sentence,
)
from samenspraak.perspective.quoting import Insertion, NotInSource, Span, parts_from_text
from samenspraak.public.opendata import beside
from samenspraak.public.opendata.chosen import Rows
from samenspraak.public.opendata.retelling import Retold, both, day
from samenspraak.public.queries.records import Row


class Rebuilder(Retold):
    """One programme, made anew, in the order of the work."""

    def __init__(self, rows: Rows, slug: str) -> None:
        super().__init__(rows, slug)
        self.passages: dict[str, EvidencePassage] = {}
        self.editions: dict[str, Edition] = {}
        self.challenges: dict[str, Challenge] = {}
        self.options: dict[str, Option] = {}
        self.sections: dict[tuple[Any, ...], Section] = {}
        self.bodies: dict[str, Body] = {}
        self.sentences: dict[str, Sentence] = {}
        self._editions()
        self._sentences()
        self._quotes()
        beside.with_challenges(rows, self.challenges)
        beside.with_editions(rows, self.editions, self.sentences)
        beside.in_other_words(rows, self.editions, self.sentences)
        self._answers()

    def _editions(self) -> None:
        for row in self.rows["sources"]:
            evidence = Evidence.objects.create(
                programme=self.programme,
                public_id=row["id"],
                type=row["type"],
                publisher=row["publisher"] or "",
                year=row["year"],
                url=row["address"] or "",
                **both(row, "title"),
            )
            self.passages[row["id"]] = EvidencePassage.objects.create(
                programme=self.programme, evidence=evidence, text=""
            )
        for row in self.rows["editions"]:
            self.editions[row["id"]] = Edition.objects.create(
                programme=self.programme,
                public_id=row["id"],
                number=row["number"],
                language=row["language"],
                title=row["title"],
                subtitle=row["subtitle"] or "",
                status=row["status"],
                state=row["state"],
                published_at=parse_datetime(row["publishedAt"]),
            )
        for row in self.rows["editions"]:
            related = {"follows": row["followsId"], "translates": row["translatesId"]}
            known = {name: self.editions[key] for name, key in related.items() if key in self.editions}
            if known:
                Edition.objects.filter(public_id=row["id"]).update(**known)
        for row in self.rows["challenges"]:
            challenge = self.challenges[row["id"]] = Challenge.objects.create(
                programme=self.programme,
                public_id=row["id"],
                edition=self.editions[row["editionId"]],
                key=row["key"],
                order=row["order"],
                title=row["title"],
                why=row["why"] or "",
                addressees=row["addressees"],
                groups=row["groups"],
            )
            challenge.threads.set(self.threads[key] for key in row["threads"] if key in self.threads)
        for row in self.rows["options"]:
            self.options[row["id"]] = Option.objects.create(
                programme=self.programme,
                public_id=row["id"],
                challenge=self.challenges[row["challengeId"]],
                key=row["key"],
                order=row["order"],
                title=row["title"],
                text=row["text"] or "",
            )

    def _section(self, row: Row) -> Section:
        place = tuple(row[name] for name in ("editionId", "challengeId", "optionId", "part", "heading"))
        if place not in self.sections:
            self.sections[place] = Section.objects.create(
                programme=self.programme,
                edition=self.editions[row["editionId"]],
                challenge=self.challenges.get(row["challengeId"]),
                option=self.options.get(row["optionId"]),
                part=row["part"],
                heading=row["heading"] or "",
                order=len(self.sections),
            )
        return self.sections[place]

    def _sentences(self) -> None:
        for row in self.rows["sentences"]:
            sentence = self.sentences[row["id"]] = Sentence.objects.create(
                programme=self.programme,
                public_id=row["id"],
                key=row["key"],
                section=self._section(row),
                order=row["order"],
                text=row["text"] or "",
                sort=row["sort"],
            )
            for order, target in enumerate(self._cited(row)):
                Citation.objects.create(programme=self.programme, sentence=sentence, order=order, **target)

    def _cited(self, row: Row) -> Iterator[dict[str, Any]]:
        for name, field, known in (
            ("citesContributions", "version", self.versions),
            ("citesThreads", "thread", self.threads),
            ("citesSources", "passage", self.passages),
        ):
            for key in row[name]:
                if key in known:
                    yield {field: known[key]}

    def _quotes(self) -> None:
        for row in self.rows["quotes"]:
            quote = Quote.objects.create(
                programme=self.programme,
                public_id=row["id"],
                key=row["key"],
                section=self._section(row),
                order=row["order"],
                attribution=row["attribution"] or "",
            )
            for order, piece in enumerate(self._pieces(row)):
                QuotePiece.objects.create(programme=self.programme, quote=quote, order=order, **piece)

    def _pieces(self, row: Row) -> Iterator[dict[str, Any]]:
        """The pieces of a quote whose words stand in one contribution; other quotes stay without words."""
        for key in row["contributions"] if row["text"] else ():
            version = self.versions.get(key)
            if version is None:
                continue
            try:
                parts = parts_from_text(row["text"], version.text)
            except NotInSource:
                continue
            for part in parts:
                if isinstance(part, Span):
                    yield {
                        "kind": PieceKind.SPAN,
                        "version": version,
                        "start": part.start,
                        "end": part.end,
                    }
                elif isinstance(part, Insertion):
                    yield {"kind": PieceKind.INSERTION, "insertion": part.text}
                else:
                    yield {"kind": PieceKind.OMISSION}
            return

    def _body(self, row: Row) -> Body:
        name = row["bodyNl"]
        if name not in self.bodies:
            self.bodies[name], _made = Body.objects.get_or_create(
                slug=slugify(f"{self.programme.slug}-{name}")[:80],
                defaults={
                    "kind": BodyKind.ORGANISATION,
                    "name_nl": name,
                    "name_en": row["bodyEn"] or "",
                },
            )
        return self.bodies[name]

    def _answers(self) -> None:
        for row in self.rows["replies"]:
            about = self._about(row, thread=True)
            if about:
                Reply.objects.create(
                    programme=self.programme,
                    public_id=row["id"],
                    body=self._body(row),
                    verdict=row["verdict"],
                    why=row["why"],
                    part=row["part"] or "",
                    given_on=day(row["givenOn"]),
                    **about,
                )
        for row in self.rows["commitments"]:
            said = self.versions.get(row["contributionId"])
            Commitment.objects.create(
                programme=self.programme,
                public_id=row["id"],
                body=self._body(row),
                office=row["office"] or "",
                means=row["means"] or "",
                due=day(row["dueOn"]),
                due_precision=row["duePrecision"],
                contribution=said.contribution if said else None,
                state=row["state"],
                reason=row["reason"] or "",
                **both(row, "what"),
                **self._about(row),
            )

    def _about(self, row: Row, *, thread: bool = False) -> dict[str, Any]:
        """What an answer is about, if it is in these files."""
        found: dict[str, Any] = {
            "challenge": self.challenges.get(row["challengeId"]),
            "option": self.options.get(row["optionId"]),
        }
        if thread:
            found["thread"] = self.threads.get(row["threadId"])
        return {name: value for name, value in found.items() if value is not None}
