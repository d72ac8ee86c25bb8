"""`samenspraak`: run the house from the command line. Its commands are Django's, with ours beside them."""

from __future__ import annotations

import os
import sys

# These work on files alone: in any folder, without a database or settings.
ON_FILES = ("seat", "draw", "verify")


STOPPED = {"nl": "Gestopt.", "en": "Stopped."}


def main() -> None:
    try:
        run()
    except KeyboardInterrupt:
        from rodedraad.screen import screen_language

        sys.stderr.write(f"\n{STOPPED[screen_language()]}\n")
        sys.exit(130)


def run() -> None:
    if sys.argv[1:2] and sys.argv[1] in ON_FILES:
        from samenspraak.convene.cli import main as work_on_files

        sys.exit(work_on_files(sys.argv[1:]))
    if sys.argv[1:2] == ["demo"]:
        # A demonstration has a home of its own, so that it never mixes with a real installation.
        os.environ.setdefault("SAMENSPRAAK_DEMO", "1")
        os.environ.setdefault("SAMENSPRAAK_HOME", os.path.join("var", "demo"))  # noqa: PTH118
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samenspraak.settings.house")
    from django.core.management import execute_from_command_line

    execute_from_command_line(["samenspraak", *sys.argv[1:]])


if __name__ == "__main__":
    main()
