"""Words of a text: its language, its tokens, their lemmas, and which of them carry a subject.

Tokens keep the form that people used, because labels show that form; the lemma only decides which forms are
counted together. Compounds stay whole: "jeugdzorgmedewerker" is the word people know.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from rodedraad.patterns import lazy
from rodedraad.stopwords import STOP_WORDS

KNOWN_LANGUAGES = ("nl", "en", "de", "fr")
# Below three words the guess is a coin flip (measured by others: "Hoi" fails in every detector).
WORDS_FOR_A_GUESS = 3
SURE = 0.9

_WORD = lazy(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_TOKEN = lazy(r"(?P<word>[^\W\d_]+(?:['’\-][^\W\d_]+)*)|(?P<stop>[.!?:;,()\[\]{}\"“”„/|\n•–—])")


@dataclass(frozen=True, slots=True)
class Token:
    """One word: `form` as written, `lemma` in lower case, `carries` when it is no stop word, `opens` when it
    begins a sentence (there a capital says nothing). A token with an empty form is a break in the
    sentence."""

    form: str
    lemma: str
    carries: bool
    opens: bool


BREAK = Token("", "", False, False)


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(KNOWN_LANGUAGES))
    return identifier


def guess_language(text: str) -> str | None:
    """Language of one text, or None where it is too short or too unclear to say."""
    sample = text[:1000]
    if len(_WORD.findall(sample)) < WORDS_FOR_A_GUESS:
        return None
    language, probability = _identifier().classify(sample)
    return str(language) if probability >= SURE else None


def text_languages(texts: Sequence[str], default: str) -> list[str]:
    """Language of each text; where a text does not say, that of most of the others, else `default`."""
    guesses = [guess_language(text) for text in texts]
    counted = Counter(guess for guess in guesses if guess)
    usual = min(counted, key=lambda name: (-counted[name], name)) if counted else default
    return [guess or usual for guess in guesses]


@lru_cache(maxsize=200_000)
def lemma_of(word: str, language: str) -> str:
    """Lemma of a word in lower case; German nouns are looked up as they are written."""
    import simplemma

    return str(simplemma.lemmatize(word, lang=language)).casefold()


@lru_cache(maxsize=200_000)
def _judge(form: str, language: str) -> tuple[str, bool]:
    lowered = form.casefold().replace("’", "'")
    stops = STOP_WORDS.get(language, frozenset())
    lemma = lemma_of(form if language == "de" else lowered, language)
    # Abbreviations of two letters ("OV", "AI") carry a subject when they are written in capitals.
    long_enough = len(lowered) > 2 or (len(form) == 2 and form.isupper())
    return lemma, long_enough and lowered not in stops and lemma not in stops


def tokens(text: str, language: str) -> list[Token]:
    """Words of a text in order, with breaks where a phrase may not run on."""
    found: list[Token] = []
    opens = True
    for match in _TOKEN.finditer(text):
        form = match["word"]
        if form is None:
            found.append(BREAK)
            opens = match["stop"] in ".!?:\n•"
            continue
        lemma, carries = _judge(form, language)
        found.append(Token(form, lemma, carries, opens))
        opens = False
    return found


def says_something(words: Sequence[Token]) -> bool:
    """Whether a text has words enough to be placed by subject: "Mm-hmm, okay." has not, "Buurttuin" has."""
    spoken = [word for word in words if word.form]
    carrying = sum(word.carries for word in spoken)
    return carrying >= 2 or (carrying == 1 and len(spoken) <= 2)
