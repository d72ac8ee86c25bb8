"""`rodedraad`: the analysis library from the command line."""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import sys
from collections.abc import Sequence

from rodedraad import commands
from rodedraad.errors import Language, RodedraadError
from rodedraad.screen import ask_for, screen_language

STOPPED: dict[Language, str] = {
    "nl": "Gestopt. Er is niets geschreven.",
    "en": "Stopped. Nothing was written.",
}


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="rodedraad",
        description="From what people said to red threads, each with the way back to the words.",
        epilog="Nothing leaves this machine. Exit code 0: a result was written; 2: the input cannot be used.",
    )
    subparsers = parser.add_subparsers(title="commands", dest="command", required=True, metavar="COMMAND")
    # One module a command, each with add_parser(subparsers), which sets `run`: arguments -> exit code.
    for module in sorted(pkgutil.iter_modules(commands.__path__), key=lambda found: found.name):
        importlib.import_module(f"rodedraad.commands.{module.name}").add_parser(subparsers)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    arguments = build_parser().parse_args(argv)
    ask_for(getattr(arguments, "language", None))
    try:
        return int(arguments.run(arguments))
    except RodedraadError as error:
        sys.stderr.write(f"rodedraad: {error.sentence(screen_language())}\n")
        return 2
    except KeyboardInterrupt:
        sys.stderr.write(f"\nrodedraad: {STOPPED[screen_language()]}\n")
        return 130
    except BrokenPipeError:
        # Whoever read our output has gone; that is no error of ours.
        sys.stderr.close()
        return 0


if __name__ == "__main__":
    sys.exit(main())
