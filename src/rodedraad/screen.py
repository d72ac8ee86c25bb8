"""In which language a command speaks to whoever stands at the keyboard, and its words for what it counts."""

from __future__ import annotations

import os
from collections.abc import Mapping

from rodedraad.errors import Language

# A language that the user asked for in so many words; it wins from what the machine speaks.
_asked: list[Language] = []

# Results are written with the English words, whoever reads them; only what stands on the screen is put in Dutch.
DUTCH = {
    "passages": "uitspraken",
    "left_out": "weggelaten",
    "different_texts": "verschillende teksten",
    "compared": "vergeleken",
    "threads": "draden",
    "unassigned": "in geen draad",
    "threads firm": "stevige draden",
    "threads tentative": "voorlopige draden",
    "threads do not report": "draden om niet te melden",
    "text": "tekst",
    "id": "nummer",
    "role": "rol",
    "kind": "soort",
    "table": "tafel",
    "consent": "toestemming",
    "withdrawn": "ingetrokken",
    "other": "overige",
    "texts": "teksten",
    "doubtful": "twijfelachtig",
    "nothing found": "niets gevonden",
    "embed": "Lezen",
    "neighbours": "Vergelijken",
    "resample": "Nagaan hoe stevig de draden zijn",
    "place": "Plaatsen",
}


def ask_for(language: object) -> None:
    """Speak this language from here on, when it is one of ours; anything else leaves it to the machine."""
    _asked[:] = ["nl" if language == "nl" else "en"] if language in ("nl", "en") else []


def screen_language() -> Language:
    """What the user asked for; else Dutch where the user's machine speaks Dutch, else English."""
    # Whoever calls the command for somebody else's screen says so.
    if asked := os.environ.get("RODEDRAAD_SCREEN"):
        return "nl" if asked == "nl" else "en"
    if _asked:
        return _asked[0]
    spoken = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "nl" if spoken.lower().startswith("nl") else "en"


def on_screen(word: str) -> str:
    """A word of a result as people read it."""
    dutch = DUTCH.get(word, word)
    return dutch if screen_language() == "nl" else word.replace("_", " ")


def counts_in_words(counts: Mapping[str, int]) -> str:
    """What a command counted, on one line."""
    return "; ".join(f"{on_screen(what)}: {number}" for what, number in counts.items())
