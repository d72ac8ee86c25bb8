"""What writers may put between brackets: a name or a noun phrase that clarifies, never a statement of their own."""

from __future__ import annotations

from rodedraad.quotes.cues import find_loss
from rodedraad.quotes.grammar import GRAMMARS, is_verb
from rodedraad.quotes.tokens import tokenise
from rodedraad.wordlists import word_set

# About four words beside their articles.
_MOST_WORDS = 6
_SIC = "sic"
# Words that say more than the source said: a degree, a quantity, a duty.
_LOUDER = word_set(
    "alle allemaal allen allebei iedereen altijd vooral zeer heel erg echt absoluut zeker meer minder veel vele",
    "meeste sommige sommigen",
    "bijna moet moeten mag mogen kan kunnen zal zullen tegen all every everyone always especially very really",
    "absolutely certainly definitely more less most many must should shall will can against hate love alle",
    "immer sehr wirklich mehr weniger muss müssen",
)
# Another person or another number than the word beside it.
_PERSONS = word_set(
    "ik wij we jij jullie u hij zij ze mij hen men niemand i we you he she they us them nobody ich wir ihr er sie",
)
_ONE = word_set("ik i ich")
_GROUPS = word_set("de alle onze the all our die")


def says_more(insertion: str, before: str, language: str) -> str | None:
    """The word by which an insertion says something of its own; None where it only clarifies.

    `before` is the word of the quote that it stands behind.
    """
    words = [token.form for token in tokenise(insertion) if token.is_word]
    if not words or words == [_SIC]:
        return None
    lost = find_loss(words, language)
    if lost:
        return lost[1]
    grammar = GRAMMARS[language]
    opens_clause = grammar.coordinate | grammar.contrast | grammar.subordinate | grammar.complement
    of_one = before in _ONE and words[0] in _GROUPS and words[-1].endswith(("en", "s"))
    if words[0] in opens_clause or of_one:
        return words[0]
    # A single word may be a verb by its form and still be a noun: "[bank]".
    said = [word for word in words[1:] if _states(word, language)]
    refused = [word for word in words if word in _LOUDER | _PERSONS]
    return next(iter([*refused, *said, *words[_MOST_WORDS:]]), None)


def _states(word: str, language: str) -> bool:
    """Whether a word is a verb for certain: its form alone ("kosten", "boeten") is a noun as often."""
    return word in GRAMMARS[language].verbs and is_verb(word, language)
