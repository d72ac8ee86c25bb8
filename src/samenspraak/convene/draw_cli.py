"""`samenspraak draw` and `verify`: their words, and what they say."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rodedraad.progress import Line
from rodedraad.screen import screen_language
from samenspraak.convene.folder import check_out
from samenspraak.convene.refusals import Refused

if TYPE_CHECKING:
    from samenspraak.convene.lottery import Terms


def tell(dutch: str, english: str) -> None:
    """A remark beside the result, in the user's language."""
    sys.stderr.write(f"{dutch if screen_language() == 'nl' else english}\n")


def add_draw(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Draw a panel under quotas, everybody's chance as equal as can be. Without --randomness the pool is frozen "
        "and the panels are made: publish the folder portfolio/. Once the randomness is known, give the same command "
        "with --randomness: it points out one of those panels. Writes panel.csv (id), lottery.json and portfolio/."
    )
    parser.add_argument(
        "pool", metavar="POOL.csv", type=Path, help="first column the id, the others features"
    )
    parser.add_argument("quotas", metavar="QUOTAS.csv", type=Path, help="CSV feature,value,min,max")
    parser.add_argument("--seats", metavar="K", type=int, required=True, help="how many people the panel has")
    parser.add_argument("--out", metavar="DIR", type=Path, required=True, help="folder for the results")
    parser.add_argument(
        "--panels",
        metavar="M",
        type=int,
        help="equally likely panels (default: about 1,000, or 10,000 above 2,000 people)",
    )
    parser.add_argument(
        "--randomness", metavar="TEXT", help="what the dice or the beacon gave: points out the panel"
    )
    parser.add_argument(
        "--randomness-from",
        metavar="TEXT",
        default="",
        help="where the randomness will come from; frozen with the pool",
    )
    parser.add_argument(
        "--household", metavar="COLUMN", help="at most one person is drawn of those with the same value here"
    )
    parser.add_argument("--eligible", metavar="COLUMN", help="only people with yes here may be drawn")
    parser.add_argument(
        "--already",
        metavar="FILE",
        type=Path,
        help="CSV whose first column names who has a seat already; they count for the quotas",
    )
    parser.add_argument(
        "--after",
        metavar="DIR",
        type=Path,
        help="draw replacements: the randomness follows from the draw held in that folder",
    )
    parser.set_defaults(run=run_draw)


def run_draw(arguments: argparse.Namespace) -> int:
    from samenspraak.convene.lottery import Asked, Request, hold_draw, read_pool, read_quotas

    check_out(arguments.out)
    for name in ("seats", "panels"):
        given = getattr(arguments, name)
        if given is not None and given < 1:
            raise Refused("bad_number", name=f"--{name}", given=given, least=1)
    if arguments.randomness is not None and not arguments.randomness.strip():
        raise Refused("empty_randomness")
    quotas = read_quotas(arguments.quotas)
    asked = Asked(arguments.household, arguments.eligible, arguments.already)
    pool = read_pool(arguments.pool, quotas, arguments.seats, asked)
    terms = terms_of(arguments)
    missing = [
        f"{quota.feature} = {quota.value}"
        for quota in quotas.each
        if quota.most and not pool.count(quota, range(len(pool.people)))
    ]
    result = hold_draw(
        arguments.out, Request(pool, arguments.panels, arguments.randomness, terms), progress=Line()
    )
    if missing:
        named, file = ", ".join(missing), pool.people.file
        tell(f"Let op: in {file} is niemand met {named}.", f"Note: {file} has nobody with {named}.")
    account_for(result, arguments.out)
    return 0


def terms_of(arguments: argparse.Namespace) -> Terms:
    from samenspraak.convene.lottery import Terms

    if arguments.after is None:
        return Terms(arguments.randomness_from)
    log = log_of_draw(arguments.after)
    return Terms("replacement", log.read_bytes())


def log_of_draw(folder: Path) -> Path:
    """The log of a draw that was held and is genuine."""
    from samenspraak.convene.lottery import verify

    log = folder / "portfolio" / "log.jsonl"
    if not log.is_file():
        raise Refused("no_draw_here", folder=str(folder))
    try:
        result = verify(folder)
    except Exception as error:
        raise Refused("not_genuine", folder=str(folder), what=str(error)) from error
    if result["index"] is None:
        raise Refused("not_drawn_yet", folder=str(folder))
    return log


def seed_after(folder: Path) -> int:
    """The seed of a seating that follows from a draw."""
    from samenspraak.convene.lottery.verifier import randomness_for, read_log

    _, made, drawn = read_log(log_of_draw(folder).read_bytes())
    return int(randomness_for(drawn["randomness"], made["hash"], "seating")[:12], 16)


def account_for(result: dict[str, Any], out: Path) -> None:
    last, portfolio, panel = result["panels"] - 1, out / "portfolio", out / "panel.csv"
    if result["index"] is None:
        tell(
            f"Vastgelegd: panels 0 tot en met {last}. Publiceer {portfolio} en de wortel {result['root']}, en zeg "
            "waar het toeval vandaan komt. Geef daarna dezelfde opdracht met --randomness.",
            f"Frozen: panels 0 to {last}. Publish {portfolio} and the root {result['root']}, and say where the "
            "randomness will come from. Then give the same command with --randomness.",
        )
    else:
        tell(
            f"Geloot: panel {result['index']} van 0 tot en met {last}. Wie erin zitten staat in {panel}.",
            f"Drawn: panel {result['index']} of 0 to {last}. Who is in it stands in {panel}.",
        )


def add_verify(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Check that a draw is as it was made: prints what lottery.json says and ends with 0, or says what does not fit "
        "and ends with 1. The file verify.py in portfolio/ does the same without Samenspraak."
    )
    parser.add_argument("folder", metavar="DIR", type=Path, help="the folder of a draw, or its portfolio/")
    parser.add_argument(
        "--receipt", metavar="FILE", type=Path, help="also: the chance of whoever has this receipt"
    )
    parser.add_argument("--person", metavar="ID", help="also: write this person's receipt to standard output")
    parser.set_defaults(run=run_verify)


def run_verify(arguments: argparse.Namespace) -> int:
    from samenspraak.convene.lottery import verify
    from samenspraak.convene.lottery.record import receipt_of

    if not any(folder.is_dir() for folder in (arguments.folder, arguments.folder / "portfolio")):
        raise Refused("no_draw_here", folder=str(arguments.folder))
    try:
        result = verify(arguments.folder, arguments.receipt)
    except Exception as error:  # whatever goes wrong in reading it, it is not the record that was made
        tell(f"NIET ECHT: {error}", f"NOT GENUINE: {error}")
        return 1
    if arguments.person is not None:
        sys.stdout.write(receipt_of(arguments.folder, arguments.person))
        return 0
    sys.stdout.write(json.dumps(result, ensure_ascii=False, indent=2) + "\n")
    return 0
