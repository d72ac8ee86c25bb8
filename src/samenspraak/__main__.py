"""`samenspraak`: run the house from the command line. Its commands are Django's, with ours beside them."""

from __future__ import annotations

import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samenspraak.settings.house")
    from django.core.management import execute_from_command_line

    execute_from_command_line(["samenspraak", *sys.argv[1:]])


if __name__ == "__main__":
    main()
