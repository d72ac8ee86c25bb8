"""A challenge on one picture: what is heard, what is already done, what is needed; for whom, and who should act.

Everything on it stands in the edition's text too; `words_of` says the same for who does not see the picture.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from samenspraak.ground.printing import print_picture
from samenspraak.perspective.render.cards import with_words
from samenspraak.perspective.render.texts import addressee_name
from samenspraak.perspective.tree import ChallengeTree, EditionTree
from samenspraak.perspective.wording import capital, tables, words

TEMPLATE = Path(__file__).resolve().with_name("infographic.typ")


@dataclass(frozen=True, slots=True)
class Column:
    """One block of the picture: its name and what stands in it."""

    name: str
    items: tuple[str, ...]


def columns_of(challenge: ChallengeTree, language: str) -> list[Column]:
    """Challenges as heard, opportunities that are there, what is needed; then for whom and who acts."""
    own = words(language)
    heard = tuple(
        f"{row.label}, {tables(row.count.heard, row.count.total, language)}"
        for row in challenge.threads
        if row.count.heard
    )
    found = [
        Column(own["block_heard"], heard),
        Column(own["block_chances"], tuple(row.title for row in challenge.initiatives)),
        Column(own["block_needed"], tuple(row.title for row in challenge.options)),
        Column(own["groups"], challenge.groups),
        Column(own["addressees"], tuple(addressee_name(code, language) for code in challenge.addressees)),
    ]
    return [column for column in found if column.items]


def words_of(challenge: ChallengeTree, language: str) -> str:
    """The picture in words."""
    told = [f"{column.name}: {'; '.join(column.items)}." for column in columns_of(challenge, language)]
    return f"{challenge.title}. {' '.join(told)}"


def infographic_data(challenge: ChallengeTree, language: str) -> dict[str, Any]:
    columns = columns_of(challenge, language)
    return {
        "title": challenge.title,
        "columns": [{"name": column.name, "items": list(column.items)} for column in columns],
        "alt": words_of(challenge, language),
    }


def infographic_svg(tree: EditionTree, challenge: ChallengeTree) -> bytes:
    """The picture as a file of its own: what kind of document it is from stands on it too."""
    data = {
        **infographic_data(challenge, tree.language),
        "language": tree.language,
        "status": capital(tree.status),
    }
    made = print_picture(TEMPLATE, json.dumps(data, ensure_ascii=False), kind="svg", colours=tree.look.shown)
    return with_words(made, f"{data['alt']} {data['status']}.")
