"""Which rows go into files: own words only where their people agreed to open data, and what an edition rested on."""

from __future__ import annotations

from collections.abc import Iterable

from samenspraak.ground.models import Programme
from samenspraak.perspective.models import Edition
from samenspraak.public.models import OpenDataRelease
from samenspraak.public.queries.records import PROGRAMME, RECORDS, Row, programme_row, rows_of

Rows = dict[str, list[Row]]
OF_AN_EDITION = (
    "challenges",
    "sentences",
    "quotes",
    "annexes",
    "renderings",
    "terms",
    "warnings",
    "corrections",
    "rendering-corrections",
)
# What a release remembers: so its ZIP holds later what it held then, less what was taken back.
REMEMBERED = ("dialogues", "tables", "conversations", "contributions", "threads")


def rows_for_files(programme: Programme) -> Rows:
    """All rows of a programme as they may stand in a file for anyone's use."""
    return {PROGRAMME.plural: [programme_row(programme)], **_chosen(programme, RECORDS)}


def list_for_file(programme: Programme, plural: str) -> list[Row]:
    """The same for one list."""
    needed = {plural, "contributions"} if plural == "quotes" else {plural}
    return _chosen(programme, needed)[plural]


def _chosen(programme: Programme, plurals: Iterable[str]) -> Rows:
    rows = {plural: rows_of(programme, plural) for plural in plurals}
    if "contributions" not in rows:
        return rows
    passed_on = {row["id"] for row in rows["contributions"] if row["mayBePassedOn"]}
    rows["contributions"] = [_for_file(row) for row in rows["contributions"]]
    # A quote is made of own words too.
    for row in rows.get("quotes", ()):
        if not passed_on.issuperset(row["contributions"]):
            row["text"] = None
    return rows


def _for_file(row: Row) -> Row:
    if row["words"] != "own" or row["mayBePassedOn"]:
        return row
    return {**row, "words": "none", "text": None, "language": None}


def rows_of_edition(programme: Programme, number: int) -> Rows | None:
    """The rows that belong to one edition in all its languages; None where there is no such edition."""
    rows = rows_for_files(programme)
    rows["editions"] = [row for row in rows["editions"] if row["number"] == number]
    if not rows["editions"]:
        return None
    release = OpenDataRelease.objects.filter(programme=programme, number=number).first()
    for plural in REMEMBERED:
        known = release.ids.get(plural) if release else None
        if known is not None:
            rows[plural] = [row for row in rows[plural] if row["id"] in set(known)]
    _follow(rows)
    return rows


def _follow(rows: Rows) -> None:
    """Leave out what belongs to rows that were left out; what was answered goes with the challenge's newer self."""
    everywhere = {row["id"]: row["key"] for row in rows["challenges"]}
    options = {row["id"]: (everywhere.get(row["challengeId"]), row["key"]) for row in rows["options"]}
    here = {plural: {row["id"] for row in rows[plural]} for plural in ("editions", "threads")}
    for plural in OF_AN_EDITION:
        rows[plural] = [row for row in rows[plural] if row["editionId"] in here["editions"]]
    challenges = {row["id"] for row in rows["challenges"]}
    for plural in ("options", "initiatives", "questions"):
        rows[plural] = [row for row in rows[plural] if row["challengeId"] in challenges]
    rows["spreads"] = [row for row in rows["spreads"] if row["threadId"] in here["threads"]]
    cited = {key for row in rows["sentences"] for key in row["citesSources"]}
    _follow_answers(rows, everywhere, options)
    rows["sources"] = [row for row in rows["sources"] if row["id"] in cited]


def _follow_answers(
    rows: Rows, challenge_keys: dict[str, str], option_keys: dict[str, tuple[str | None, str]]
) -> None:
    """A challenge and an option keep their key from edition to edition, so an answer to them is found again."""
    translated = {row["id"] for row in rows["editions"] if row["translatesId"]}
    # Last the originals, so that an answer stands with them and not with their translation.
    in_order = sorted(rows["challenges"], key=lambda row: row["editionId"] not in translated)
    challenges = {row["key"]: row["id"] for row in in_order}
    by_id = {row["id"]: row["key"] for row in rows["challenges"]}
    options = {(by_id[row["challengeId"]], row["key"]): row["id"] for row in rows["options"]}
    threads = {row["id"] for row in rows["threads"]}
    for plural in ("replies", "commitments"):
        rows[plural] = [
            {
                **row,
                "challengeId": challenges.get(challenge_keys.get(row["challengeId"], "")),
                "optionId": options.get(option_keys.get(row["optionId"], (None, ""))),
            }
            for row in rows[plural]
        ]
    rows["replies"] = [
        row for row in rows["replies"] if row["challengeId"] or row["optionId"] or row["threadId"] in threads
    ]


def remember(programme: Programme, number: int) -> OpenDataRelease:
    """Keep which rows there are at the publication of an edition; the second time nothing changes."""
    ids = {plural: [row["id"] for row in rows_of(programme, plural)] for plural in REMEMBERED}
    release, _made = OpenDataRelease.objects.get_or_create(
        programme=programme, number=number, defaults={"ids": ids}
    )
    return release


def follow_publication(programme: Programme, payload: dict[str, str]) -> None:
    """Follower of "edition_published"."""
    for number in Edition.objects.filter(programme=programme, pk=payload["edition"]).values_list(
        "number", flat=True
    ):
        remember(programme, number)
