"""Puts a programme with one table into an exam's house, and prints the codes of its note sheet."""

from __future__ import annotations

import json

import django


def main() -> None:
    django.setup()
    from exam.house import SLUG
    from samenspraak.converse.actions import open_sheet_key
    from tests.factories.rows import make_dialogue, make_programme, make_table

    table = make_table(make_dialogue(make_programme(SLUG)))
    codes = [open_sheet_key(table, by=None, beside_others=True) for _device in range(2)]
    print(json.dumps({"table": str(table.pk), "codes": codes}))


if __name__ == "__main__":
    main()
