"""Puts programmes into an exam's house, with one person who may do everything in them: `exam.doors '["a", "b"]'`."""

from __future__ import annotations

import json
import sys

import django


def main() -> None:
    django.setup()
    from tests.factories.rows import make_programme
    from tests.people import PASSWORD, enter

    for slug in json.loads(sys.argv[1]):
        enter("olga", make_programme(slug))
    print(json.dumps({"password": PASSWORD}))


if __name__ == "__main__":
    main()
