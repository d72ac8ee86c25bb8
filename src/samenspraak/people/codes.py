"""Codes of cards: made, written, read back and hashed. Pure calculation, except for the house's own card key.

A code is eleven random letters and one that checks the others: `k7m4-2qxw-9rt3`. The check letter tells a typing
mistake from an unknown code at once, so that a mistake costs nobody anything. What is kept is a hash that is slow
and needs the house's key: it can be looked up, and a stolen database alone gives no codes.
"""

from __future__ import annotations

import hashlib
import re
import secrets

from django.conf import settings

# Letters that are not mistaken for one another, read aloud or written by hand; no vowels, so no words.
ALPHABET = "23456789bcdfghjkmnpqrstvwxyz"
LETTERS = 12
GROUP = 4


class NoCode(ValueError):  # noqa: N818
    """This cannot be a code: too short, too long, or one letter was copied wrongly."""


def new_code() -> str:
    """A new code, as it is printed."""
    return written(_checked("".join(secrets.choice(ALPHABET) for _letter in range(LETTERS - 1))))


def code_from(seed: str) -> str:
    """The same code for the same seed: only for the demonstration, whose codes are no secret."""
    digest = hashlib.sha256(seed.encode()).digest()
    return written(_checked("".join(ALPHABET[byte % len(ALPHABET)] for byte in digest[: LETTERS - 1])))


def written(letters: str) -> str:
    """As it stands on a card: in groups of four."""
    return "-".join(letters[at : at + GROUP] for at in range(0, len(letters), GROUP))


def read(typed: str) -> str:
    """The letters of a code as someone typed it; raises NoCode where it cannot be one."""
    letters = re.sub(r"[\s\-–—.#]", "", typed).casefold()
    if len(letters) != LETTERS or any(letter not in ALPHABET for letter in letters):
        raise NoCode
    if letters != _checked(letters[:-1]):
        raise NoCode
    return letters


def hash_of(letters: str) -> str:
    """What is kept of a code."""
    digest = hashlib.scrypt(
        letters.encode(), salt=settings.CARD_KEY.encode(), n=settings.CARD_HASH_COST, r=8, p=1, dklen=32
    )
    return digest.hex()


def hash_of_token(token: str) -> str:
    """What is kept of the cookie of an open card; it is long and random, so a quick hash will do."""
    return hashlib.sha256(token.encode()).hexdigest()


def _checked(letters: str) -> str:
    """The letters with the one that checks them: it changes with any one letter, and with most swaps of two."""
    size = len(ALPHABET)
    total = sum(ALPHABET.index(letter) * weight for letter, weight in zip(letters, _weights(), strict=False))
    return letters + ALPHABET[total % size]


def _weights() -> list[int]:
    """Weights without a factor in common with the size of the alphabet (28): no wrong letter cancels out."""
    return [3, 5, 9, 11, 13, 15, 17, 19, 23, 25, 27]
