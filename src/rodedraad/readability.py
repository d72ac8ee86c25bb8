"""How hard a text is to read: an estimate of its level, with the words and sentences that make it so.

Objective: name what a reader at level B1 trips over, so that a writer can mend it. When to use: beside an
editor, as advice; it is no gate. How: the level that the share of hard words asks for, or the one that the
length of its sentences asks for, whichever is higher. A word is hard when it is rare (`wordfreq`: how often a
word is used in books, news, films and talk; its data are CC BY-SA 4.0, and need no network), when it is long,
or when it is officialese, however often officials use it. Trade-offs: it knows nothing of what a sentence
means; a rare word may be the right one, a short sentence may still be obscure. Names, numbers and words in
capitals are not judged, save abbreviations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from rodedraad.patterns import lazy
from rodedraad.quotes.tokens import Token, sentence_starts, tokenise
from rodedraad.vocabulary import words
from rodedraad.words import lemma_of

Level = Literal["A2", "B1", "B2", "C1", "C2"]

# Words a sentence and hard words in a hundred up to which a level reaches. Fifteen words is what guides to B1 ask.
LIMITS: tuple[tuple[Level, float, float], ...] = (
    ("A2", 10, 2),
    ("B1", 15, 7),
    ("B2", 20, 14),
    ("C1", 28, 24),
)
LONG_SENTENCE = 20
FEW_WORDS = 40
# Zipf: 3 is once in a million words, 4 ten times. English writes compounds apart, so its words are less rare.
RARE = {"nl": 3.3, "en": 3.7}
LONG_WORD = 15
FAMILIAR = 4.5
# A compound of two familiar words ("bushokje") is no hard word, unless it is long.
PART, LONGEST_COMPOUND = 3.5, 14
LINKS = ("", "s", "e", "en", "n")
OFFICIALESE = {
    "nl": words(
        """
        aangaande aanvang alsmede alvorens beogen beoogt betreffende beleidskader bewerkstelligen casuïstiek conform
        congruent derhalve desalniettemin desgewenst dientengevolge dienaangaande doch doelstelling doorontwikkelen
        draagvlak echter eenduidig effectueren evalueren expertise faciliteren faciliteert faciliteiten fungeren
        geïndiceerd gremia gremium handelingsperspectief hetgeen hieromtrent implementatie implementeren indien inzake
        inzet integraal integrale interventie inwerkingtreding jegens kader kaders krachtens middels mitigeren mits
        monitoren namelijk nadere nochtans omtrent ondanks onderhavige onverlet optimaliseren participatie participeren
        preventie prioriteren randvoorwaarden ratio realiseren regie reguleren respectievelijk retributie robuust
        samenhangend signaleren stakeholders structureel tenzij teneinde terzake tevens thans traject transitie uitrol
        urgentie vigerend vigerende voornoemd voortvloeien waarborgen welke wederkerigheid zulks
        """
    ),
    "en": words(
        """
        accordance aforementioned ascertain commence commencement conversely deliverables disseminate endeavour expedite
        facilitate forthwith hereby herein hitherto holistic implement implementation incentivise inter leverage
        methodology mitigate moreover notwithstanding optimise paradigm pertaining prioritise procurement pursuant
        regarding remuneration robust stakeholder stakeholders strategic streamline subsequent subsequently synergy
        terminate thereof utilisation utilise utilize whereas whilst
        """
    ),
}
_LETTERS = lazy(r"[^\W\d_][^\W\d_'’-]*(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Readability:
    """`hard_words` in the order in which they first stand in the text, each once; `long_sentences` as they stand."""

    level: Level
    hard_words: tuple[str, ...]
    long_sentences: tuple[str, ...]
    words_per_sentence: float
    hard_per_hundred: float

    def as_dict(self) -> dict[str, Any]:
        return {
            "level_estimate": self.level,
            "hard_words": list(self.hard_words),
            "long_sentences": list(self.long_sentences),
        }


def readability(text: str, language: str = "nl") -> Readability:
    """The estimate for a text in `language`, nl or en (anything else is read as Dutch). An empty text is A2."""
    known = language if language in RARE else "nl"
    sentences = list(_sentences(text))
    counted = [(sentence, [token for token in tokens if token.is_word]) for sentence, tokens in sentences]
    spoken = sum(len(tokens) for _, tokens in counted)
    hard = [word for sentence, tokens in counted for word in _hard_words(text, tokens, known)]
    length = spoken / max(1, sum(bool(tokens) for _, tokens in counted))
    # Of a text of ten words one hard word is no tenth of what its writer writes.
    share = 100 * len(hard) / max(FEW_WORDS, spoken)
    return Readability(
        level_of(length, share),
        tuple(dict.fromkeys(hard)),
        tuple(sentence for sentence, tokens in counted if len(tokens) > LONG_SENTENCE),
        round(length, 1),
        round(share, 1),
    )


def level_of(words_per_sentence: float, hard_per_hundred: float) -> Level:
    """The lowest level that both allow."""
    for level, longest, hardest in LIMITS:
        if words_per_sentence <= longest and hard_per_hundred <= hardest:
            return level
    return "C2"


def _sentences(text: str) -> Iterator[tuple[str, list[Token]]]:
    tokens = tokenise(text)
    if not tokens:
        return
    starts = sentence_starts(text, tokens)
    for first, end in zip(starts, [*starts[1:], len(tokens)], strict=True):
        yield text[tokens[first].start : tokens[end - 1].end].strip(), tokens[first:end]


def _hard_words(text: str, tokens: list[Token], language: str) -> Iterator[str]:
    for number, token in enumerate(tokens):
        word = text[token.start : token.end]
        if not _LETTERS.fullmatch(word):
            continue
        shouts = len(word) > 1 and word.isupper()
        if word[0].isupper() and not shouts and number:
            continue  # a name
        if is_hard(word, language):
            yield word if shouts else word.casefold()


@lru_cache(maxsize=50_000)
def is_hard(word: str, language: str = "nl") -> bool:
    """Whether a word is rare, long or officialese; an abbreviation in capitals is judged as it stands."""
    low = word.casefold()
    if low in OFFICIALESE[language]:
        return True
    known = max(_zipf(low, language), _zipf(lemma_of(low, language), language))
    if len(low) >= LONG_WORD:
        return known < FAMILIAR
    if known >= RARE[language]:
        return False
    parts = [part for part in re.split(r"['’-]", low) if part]
    if len(parts) > 1:
        return any(is_hard(part, language) for part in parts if len(part) > 2)
    return len(low) > 2 and not _is_familiar_compound(low, language)


def _is_familiar_compound(word: str, language: str) -> bool:
    """ "Bushokje", "moestuin", "schuldhulp": two familiar words in one."""
    if language != "nl" or len(word) > LONGEST_COMPOUND:
        return False
    for cut in range(3, len(word) - 2):
        tail = word[cut:]
        if max(_zipf(tail, "nl"), _zipf(lemma_of(tail, "nl"), "nl")) < PART:
            continue
        heads = (word[: cut - len(link)] for link in LINKS if word[:cut].endswith(link))
        if any(len(head) >= 3 and _zipf(head, "nl") >= PART for head in heads):
            return True
    return False


@lru_cache(maxsize=100_000)
def _zipf(word: str, language: str) -> float:
    from wordfreq import zipf_frequency

    return float(zipf_frequency(word, language))
