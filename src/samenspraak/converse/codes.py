"""Codes of note sheets: made, read back and hashed. Pure calculation.

A code is twenty random letters (96 bits), so that it cannot be guessed and needs no slow hash: a sheet sends it
with every note. Only the hash is kept; the code stands in a QR behind `#`, where no server and no log sees it.
"""

from __future__ import annotations

import hashlib
import re
import secrets

# Letters that are not mistaken for one another, read aloud or written by hand; no vowels, so no words.
ALPHABET = "23456789bcdfghjkmnpqrstvwxyz"
LETTERS = 20
GROUP = 4


def new_code() -> str:
    """A new code as it is printed, such as `k7m4-2qxw-9rt3-hh5d-c8vz`."""
    letters = "".join(secrets.choice(ALPHABET) for _letter in range(LETTERS))
    return "-".join(letters[at : at + GROUP] for at in range(0, LETTERS, GROUP))


def hash_of(typed: str) -> str:
    """What is kept of a code, however it was typed: with or without dashes, spaces or capitals."""
    letters = re.sub(r"[^0-9a-z]", "", typed.casefold())
    return hashlib.sha256(letters.encode()).hexdigest()
