"""Ids: random ones inside, second random ones outside.

Inside, UUID v4 that a client may have made; never time-ordered ones, which would give away who spoke when.
Outside, a short public id that can be read aloud and tells nothing about table or speaker.
"""

from __future__ import annotations

import secrets
import uuid

# Crockford's base 32 without letters that are mistaken for one another when read aloud.
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
PUBLIC_ID_LENGTH = 12  # 60 bits


def new_id() -> uuid.UUID:
    """An id for a row that the server makes itself."""
    return uuid.uuid4()


def pair_of(first: uuid.UUID, second: uuid.UUID) -> uuid.UUID:
    """An id for two rows together, the same each time: known again where whatever stood between them was lost."""
    return uuid.uuid5(first, str(second))


def new_public_id() -> str:
    """A public id of 60 random bits, such as `7k3m9q2xw0rt`."""
    return "".join(secrets.choice(ALPHABET) for _ in range(PUBLIC_ID_LENGTH))
