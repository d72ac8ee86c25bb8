"""Whether something was said in another language than the rest: common words first, a guesser only where they fail.

Loading the guesser takes seconds; a file whose sentences are full of its own language's small words never needs it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from rodedraad.vocabulary import words

FEWEST_WORDS = 5
SURE = 0.9
SMALL_WORDS = {
    "nl": words(
        """
        de het een en van in is dat niet op te zijn voor met er aan om ook als maar dan wij we ik je u ze zij hij die
        dit bij naar
        over uit nog wel geen of door meer worden wordt kan moet heeft hebben was mijn ons onze heel veel weer
        """
    ),
    "en": words(
        """
        the a an and of in is that not on to are for with there at it as but we i you they he she this by from over have
        has was my our more be can must no or so would if about
        """
    ),
    "de": words(
        """
        der die das und von in ist dass nicht auf zu sind für mit es an um auch als aber wir ich sie er bei nach
        """
    ),
}


def other_language(text: str, usual: str) -> str | None:
    """The two-letter code of the language of a text, where that is not `usual`; None where it is, or is unclear."""
    found = [word.strip(".,;:!?\"'()“”’").casefold() for word in text.split()]
    small = SMALL_WORDS.get(usual, frozenset())
    if len(found) < FEWEST_WORDS or sum(word in small for word in found) * 6 >= len(found):
        return None
    code, chance = _identifier().classify(text[:1_000])
    return str(code) if chance >= SURE and code != usual else None


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
