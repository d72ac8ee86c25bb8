"""What a real server does with notes when it is raced for and killed: `python -m exam.server [--fast]`.

On SQLite, or on PostgreSQL by `script/postgres python -m exam.server`.
"""

from __future__ import annotations

import argparse
import sys

from exam.burst import burst
from exam.house import house
from exam.race import race


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--fast", action="store_true", help="5 rounds, 120 notes and one kill, instead of 50, 1,200 and 5"
    )
    fast = parser.parse_args().fast
    with house() as exam:
        good = [race(exam, 5 if fast else 50), burst(exam, *((120, 1) if fast else (1200, 5)))]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
