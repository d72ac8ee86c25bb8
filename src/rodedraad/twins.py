"""The same statement twice: word for word, or nearly so. Found locally, without vectors, by what the words share.

`fingerprint` is equal for texts of the same words; `near_keys` of two texts that are much alike have a key in common
(min-hash over five letters, four bands of two), so that only those need to be laid side by side with `likeness`.
"""

from __future__ import annotations

import difflib
import hashlib
import re
import zlib

FEWEST_WORDS = 4
NEAR = 0.86
BANDS, ROWS = 4, 2
PRIME = (1 << 61) - 1
# Fixed, so that the same text has the same keys in every run.
FACTORS = [(0x9E3779B1 * (n + 1) * 2 + 1, 0x85EBCA77 * (n + 3)) for n in range(BANDS * ROWS)]


def plain(text: str) -> str:
    """The words in lower case, without punctuation."""
    return " ".join(re.sub(r"[^\w\s]", " ", text.casefold()).split())


def fingerprint(text: str) -> str:
    """The same for texts of the same words; empty for one that is too short to say anything by being alike."""
    words = plain(text)
    if len(words.split()) < FEWEST_WORDS:
        return ""
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:32]


def near_keys(text: str) -> list[str]:
    """Keys of which two texts share at least one when they are much alike; none for a short text."""
    words = plain(text)
    if len(words.split()) < FEWEST_WORDS:
        return []
    shingles = {
        zlib.crc32(words[at : at + 5].encode("utf-8", "replace")) for at in range(max(1, len(words) - 4))
    }
    lowest = [min((a * one + b) % PRIME for one in shingles) for a, b in FACTORS]
    return [
        f"{band}{zlib.crc32(repr(lowest[band * ROWS : (band + 1) * ROWS]).encode()):08x}"
        for band in range(BANDS)
    ]


def likeness(one: str, other: str) -> float:
    """How much two texts are alike, from 0 to 1."""
    a, b = plain(one), plain(other)
    if not a or not b or min(len(a), len(b)) / max(len(a), len(b)) < 0.7:
        return 0.0
    return difflib.SequenceMatcher(None, a, b, autojunk=False).ratio()
