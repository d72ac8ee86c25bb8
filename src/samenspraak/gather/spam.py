"""Signs that an idea may be an advertisement or the work of a machine. Pure rules, no third party.

A sign never refuses anything: it tells a moderator where to look. What is refused before it comes in (too often, too
quickly, a field that people do not see) is refused with a sentence, and the words stay in the form.
"""

from __future__ import annotations

import re

LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]{2,}")
# What hardly anybody says in a dialogue and every advertisement does.
SELLING = re.compile(
    r"\b(?:casino|viagra|crypto|bitcoin|seo|backlinks?|lening zonder|snel geld|gratis proberen|klik hier|click here"
    r"|buy now|koop nu|kortingscode|escort)\b",
    re.IGNORECASE,
)
MANY_LINKS = 2
FEW_WORDS = 3


def signs_in(text: str) -> list[str]:
    """The signs in a text, as codes: links, selling, shouting, repeating, hardly_words."""
    words = WORD.findall(text)
    letters = [letter for letter in text if letter.isalpha()]
    found = []
    if len(LINK.findall(text)) >= MANY_LINKS:
        found.append("links")
    if SELLING.search(text):
        found.append("selling")
    if len(letters) > 20 and sum(letter.isupper() for letter in letters) > 0.7 * len(letters):
        found.append("shouting")
    if len(words) > 20 and len({word.casefold() for word in words}) < len(words) / 4:
        found.append("repeating")
    if len(words) < FEW_WORDS:
        found.append("hardly_words")
    return found
