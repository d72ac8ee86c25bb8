"""Turn the sets that no reader knows (XML of the Handelingen, .pb files of neighbourhood budgets) into CSV.

    SAMENSPRAAK_DATA=... python bench/prepare_sets.py FOLDER

Text is taken as it stands: what was double-encoded in the source stays so, and is for the reader to repair.
"""

from __future__ import annotations

import csv
import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring


def handelingen_rows(path: Path) -> Iterator[dict[str, str]]:
    """One row per paragraph of each speaking turn."""
    content = path.read_text(encoding="utf-8")
    # The files begin with a byte order mark that was encoded twice, which no XML parser accepts.
    root = fromstring(content[content.index("<officiele-publicatie") :])
    for turn, part in enumerate(root.iter("spreekbeurt"), start=1):
        speaker, party = words_of(part.find("spreker/naam")), words_of(part.find("spreker/politiek"))
        for number, paragraph in enumerate(part.findall("tekst//al"), start=1):
            yield {
                "id": f"{path.stem}-{turn}-{number}",
                "beurt": f"{path.stem}-{turn}",
                "spreker": speaker,
                "fractie": party,
                "tekst": words_of(paragraph),
            }


def words_of(element: Element | None) -> str:
    return "" if element is None else " ".join("".join(element.itertext()).split())


def budget_rows(path: Path) -> Iterator[dict[str, str]]:
    """One row per project of a vote."""
    content = path.read_text(encoding="utf-8")
    projects = content.split("PROJECTS", 1)[1].split("VOTES", 1)[0].strip()
    for project in csv.DictReader(io.StringIO(projects), delimiter=";"):
        yield {
            "id": f"{path.stem}-{project['project_id']}",
            "stemming": path.stem,
            "titel": project["name"],
            "rubriek": project.get("category") or "",
        }


def write_csv(path: Path, rows: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def prepare(data: Path, folder: Path) -> None:
    """Write handelingen.csv and budget_titles.csv to the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    records = sorted(data.glob("licence-unnamed/handelingen-nl/*.xml"))
    votes = sorted(data.glob("licence-unnamed/pabulib-nl/*.pb"))
    write_csv(folder / "handelingen.csv", [row for path in records for row in handelingen_rows(path)])
    write_csv(folder / "budget_titles.csv", [row for path in votes for row in budget_rows(path)])


def main() -> int:
    data = os.environ.get("SAMENSPRAAK_DATA")
    if len(sys.argv) != 2 or not data:
        print(__doc__, file=sys.stderr)
        return 2
    prepare(Path(data), Path(sys.argv[1]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
