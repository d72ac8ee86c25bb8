"""Why a quote is refused, in a sentence for people: Dutch for the house, English for both."""

from __future__ import annotations

from typing import Literal

Problem = Literal[
    "empty", "wording", "spelling", "order", "cut_start", "cut_end", "omission", "insertion", "replaced",
    "negation", "condition", "hedge", "attribution",
]  # fmt: skip

SENTENCES: dict[str, tuple[str, str]] = {
    "accepted": (
        "Het citaat is gelijk aan de bron, in woorden en in strekking.",
        "The quote equals its source in wording and in sense.",
    ),
    "empty": (
        "Het citaat bevat geen woorden. Kies de woorden die u wilt aanhalen.",
        "The quote holds no words. Choose the words to quote.",
    ),
    "wording": (
        "Vanaf ‘{word}’ staan deze woorden zo niet in de bron. Neem de woorden over zoals ze er staan.",
        "From ‘{word}’ on, these words are not in the source. Copy the words as they stand.",
    ),
    "spelling": (
        "De bron heeft ‘{source}’ waar het citaat ‘{word}’ heeft. Neem de bron letterlijk over.",
        "The source has ‘{source}’ where the quote has ‘{word}’. Copy the source to the letter.",
    ),
    "order": (
        "De woorden staan in de bron, maar in een andere volgorde. Houd de volgorde van de bron aan.",
        "The words are in the source, but in another order. Keep the order of the source.",
    ),
    "cut_start": (
        "Het citaat begint midden in een zin, na ‘{source}’. Begin bij het begin van de (bij)zin.",
        "The quote begins in the middle of a clause, after ‘{source}’. Begin where the clause begins.",
    ),
    "cut_end": (
        "Het citaat eindigt midden in een zin, voor ‘{source}’. Eindig waar de (bij)zin eindigt.",
        "The quote ends in the middle of a clause, before ‘{source}’. End where the clause ends.",
    ),
    "omission": (
        "De weglating plakt delen van verschillende zinnen aan elkaar. Knip op de grens van een (bij)zin.",
        "The omission joins parts of different clauses. Cut where a clause ends.",
    ),
    "insertion": (
        "De toevoeging tussen haken (‘{word}’) verandert de strekking. Voeg alleen toe wat verduidelijkt.",
        "The insertion in brackets (‘{word}’) changes the sense. Add only what clarifies.",
    ),
    "replaced": (
        "Bij de toevoeging tussen haken zijn woorden van de bron verdwenen (‘{source}’). Laat ze staan of zet [...].",
        "At the insertion in brackets words of the source are gone (‘{source}’). Keep them or mark [...].",
    ),
    "negation": (
        "Het citaat laat een ontkenning weg (‘{source}’), waardoor het iets anders zegt dan de bron. Neem die mee.",
        "The quote loses a negation (‘{source}’), so that it says something else than the source. Keep it in.",
    ),
    "condition": (
        "Het citaat laat een voorwaarde of beperking weg (‘{source}’). Neem die mee.",
        "The quote loses a condition or limit (‘{source}’). Keep it in.",
    ),
    "hedge": (
        "Het citaat laat een voorbehoud weg (‘{source}’) en klinkt stelliger dan de bron. Neem het mee.",
        "The quote loses a reservation (‘{source}’) and sounds surer than the source. Keep it in.",
    ),
    "attribution": (
        "Het citaat laat weg van wie de woorden zijn (‘{source}’). Neem mee wie het zegt.",
        "The quote loses whose words these are (‘{source}’). Keep in who says it.",
    ),
}
