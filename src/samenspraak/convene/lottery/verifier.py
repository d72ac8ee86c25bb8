"""Check a lottery that somebody else held. One file, the standard library only: python verify.py FOLDER

FOLDER: the portfolio, or the folder around it. Ends with 0 where all fits, with 1 where it does not. Compare the root
and the randomness with those you saw published. --receipt FILE: in how many panels that person stands.
"""

import argparse
import csv
import hashlib
import hmac
import io
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any


def need(fits: bool, what: str) -> None:
    if not fits:
        raise ValueError(what)


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def canonical(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def leaf_of(row: list[str]) -> str:
    """The salt, the id, what may happen, the household and the features of one person."""
    return sha256(b"\0" + canonical(row).encode())


def tree_root(level: list[str]) -> str:
    while len(level) > 1:
        pairs = ["".join(level[place : place + 2]) for place in range(0, len(level), 2)]
        level = [sha256(b"\1" + bytes.fromhex(pair)) if len(pair) == 128 else pair for pair in pairs]
    return level[0]


def index_of(randomness: str, root: str, panels: int) -> int:
    """A number below `panels`, each as likely: HMAC-SHA256, made again while it falls in the uneven rest."""
    for again in range(1000):
        digest = hmac.new(randomness.encode(), f"{root}:{again}".encode(), hashlib.sha256).digest()
        if int.from_bytes(digest, "big") < 2**256 - 2**256 % panels:
            return int.from_bytes(digest, "big") % panels
    raise ValueError("no number came out")


def randomness_for(randomness: str, root: str, purpose: str) -> str:
    key = hmac.new(randomness.encode(), root.encode(), hashlib.sha256).digest()
    return hmac.new(key, purpose.encode(), hashlib.sha256).hexdigest()


def account(counts: list[int], panels: int) -> dict[str, Any]:
    """The smallest chance of all who may be drawn, and how unequal chances are (Gini)."""
    ranks = sum((2 * place + 1 - len(counts)) * count for place, count in enumerate(sorted(counts)))
    gini = round(ranks / (len(counts) * sum(counts)), 6) if sum(counts) else 0.0
    return {"minimum_probability": round(min(counts) / panels, 9), "gini": gini}


def read_log(data: bytes) -> list[dict[str, Any]]:
    *lines, rest = data.decode().split("\n")
    need(rest == "" and len(lines) in (2, 3), "log.jsonl is cut short")
    events: list[dict[str, Any]] = [json.loads(line) for line in lines]
    for place, (event, line) in enumerate(zip(events, lines, strict=True)):
        fits = event["event"] == ("frozen", "portfolio", "drawn")[place] and canonical(event) == line
        fits &= place == 0 or event["previous"] == events[place - 1]["hash"]
        digest = sha256(canonical({**event, "hash": ""}).encode())
        need(fits and event["hash"] == digest, f"log.jsonl: event {place + 1}")
    return events


def verify(folder: Path, receipt: Path | None = None) -> dict[str, Any]:
    """What was drawn, or an error where anything is not as it was made."""
    public = folder / "portfolio" if (folder / "portfolio").is_dir() else folder
    files = {file.name: file.read_bytes() for file in public.iterdir()}
    frozen, made, *drawn = read_log(files["log.jsonl"])
    need(sorted(files) == frozen["public"], "a file too many or too few")
    for name, digest in {**frozen["files"], **made["files"]}.items():
        if name in files or (folder / "private").is_dir():
            need(sha256(files.get(name) or (folder / name).read_bytes()) == digest, f"{name} was changed")
    if frozen["previous"] != "0" * 64:
        *_, before, last = read_log(files["earlier.jsonl"])
        follows = randomness_for(last["randomness"], before["hash"], "replacement")
        need(last["hash"] == frozen["previous"], "earlier.jsonl: another draw")
        need(not drawn or drawn[0]["randomness"] == follows, "the randomness does not follow from the draw")
    pool = [line.split(" ") for line in files["pool.txt"].decode().splitlines()]
    leaves = [line[0] for line in pool]
    need(leaves == sorted(set(leaves)) and tree_root(leaves) == frozen["pool"], "pool.txt: the hash tree")
    panels = [[int(place) for place in line.split(" ")] for line in files["panels.txt"].decode().splitlines()]
    seats, counts = frozen["drawn_seats"], Counter(place for panel in panels for place in panel)
    fits = all(panel == sorted(set(panel)) and len(panel) == seats for panel in panels)
    drawable = [place for place, line in enumerate(pool) if len(line) == 1]
    need(fits and counts.keys() <= {*drawable} and len(panels) == made["panels"], "panels.txt: a panel")
    result = account([counts[place] for place in drawable], len(panels))
    need(result.items() <= made.items(), "log.jsonl: the chances")
    said: Any = drawn[0]["randomness"] if drawn else None
    index = index_of(said, made["hash"], len(panels)) if drawn else None
    result |= {"upper_bound": made["upper_bound"], "panels": len(panels), "root": made["hash"]}
    result |= {"index": index, "randomness": said}
    quotas = list(csv.DictReader(io.StringIO(files["quotas.csv"].decode())))
    for row in quotas:
        need(int(row["min"]) <= int(row["fewest"]) and int(row["most"]) <= int(row["max"]), f"a quota: {row}")
    if public != folder:
        written = json.dumps(result, ensure_ascii=False, indent=2) + "\n"
        need((folder / "lottery.json").read_bytes() == written.encode(), "lottery.json")
        if (folder / "panel.csv").exists() or (folder / "private").exists():
            check_rows(folder, leaves, panels, index, quotas)
    if receipt:
        mine = json.loads(receipt.read_text(encoding="utf-8"))
        need(leaf_of(mine["row"]) in leaves, "this receipt is not in the pool")
        result["panels_with_this_person"] = counts[leaves.index(leaf_of(mine["row"]))]
    return result


def check_rows(folder: Path, leaves: list[str], panels: Any, index: Any, quotas: Any) -> None:
    """With the rows of the pool, which only an auditor has: quotas and households of each panel, panel.csv."""
    data = (folder / "private" / "pool.csv").read_bytes().decode()
    heading, *rows = csv.reader(io.StringIO(data, newline=""))
    need([leaf_of(row) for row in rows] == leaves, "private/pool.csv: the leaves")
    already = [place for place, row in enumerate(rows) if row[2] == "already"]
    for feature in dict.fromkeys(row["feature"] for row in quotas):
        values = [row[heading.index(feature, 4)] for row in rows]
        tallies = [Counter(values[place] for place in [*panel, *already]) for panel in panels]
        for quota in (row for row in quotas if row["feature"] == feature):
            found = [str(count(tally[quota["value"]] for tally in tallies)) for count in (min, max)]
            need(found == [quota["fewest"], quota["most"]], f"quotas.csv: {feature} {quota['value']}")
    for panel in panels:
        homes = [rows[place][3] for place in panel if rows[place][3]]
        need(len(homes) == len({*homes} - {rows[place][3] for place in already}), "one household twice")
    people = [] if index is None else sorted([*panels[index], *already])
    drawn = [["id"], *([rows[place][1]] for place in people)] if people else []
    csv.writer(sheet := io.StringIO(), lineterminator="\n").writerows(drawn)
    held = [file.read_bytes() for file in folder.glob("panel.csv")]
    need(held == [sheet.getvalue().encode()] * bool(drawn), "panel.csv is another panel")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--receipt", type=Path, help="the file with your own receipt")
    try:
        told = verify(**vars(parser.parse_args()))
    except Exception as error:
        sys.exit(f"NOT GENUINE: {error}")
    sys.stdout.write(json.dumps(told, ensure_ascii=False, indent=2) + "\n")
