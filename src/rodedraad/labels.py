"""Names for threads without a language model: the words that set one thread apart from the others.

Class-based TF-IDF (Grootendorst 2022): all texts of a thread together are one document, and a phrase counts
when it is used in many texts of this thread and in few of the others. Phrases are one to three words; forms
of one lemma are counted together; shown is the form that people used most. A text counts once for a phrase,
so that one long speech does not name a thread.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

from rodedraad.stopwords import AND, LINKS
from rodedraad.words import Token

TERMS = 8
# Terms of one text only fill up to this number: more of them would describe that text, not the thread.
FEWEST_TERMS = 4
LONGEST_PHRASE = 3
# A phrase says more than its head alone; without a bonus it never wins, because it is rarer by nature.
BONUS = {1: 1.0, 2: 1.5, 3: 1.5}
WORDS_IN_LABEL = 5

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ThreadName:
    """A short label and the terms that it was made of, the most telling first."""

    label: str
    terms: list[str]


@dataclass(slots=True)
class PhraseBook:
    """Which phrases each text uses, and in which forms."""

    texts: list[set[Phrase]]
    forms: dict[Phrase, Counter[str]]

    def shown(self, phrase: Phrase) -> str:
        """The form that people used most; the first in the alphabet where two are used alike."""
        return min(self.forms[phrase].items(), key=lambda item: (-item[1], item[0]))[0]


def collect_phrases(texts: Sequence[Sequence[Token]], languages: Sequence[str]) -> PhraseBook:
    """Phrases of one to three words that begin and end with a word that carries a subject."""
    found: list[set[Phrase]] = []
    forms: dict[Phrase, Counter[str]] = defaultdict(Counter)
    within = Counter(word.form for words in texts for word in words if word.form and not word.opens)
    for words, language in zip(texts, languages, strict=True):
        seen: set[Phrase] = set()
        for run in _phrases(words, LINKS.get(language, frozenset())):
            phrase = tuple(word.lemma for word in run)
            if len(set(phrase)) < len(phrase):
                continue
            seen.add(phrase)
            forms[phrase][" ".join(_shown_form(word, language, within) for word in run)] += 1
        found.append(seen)
    return PhraseBook(found, dict(forms))


def _phrases(words: Sequence[Token], links: frozenset[str]) -> Iterable[Sequence[Token]]:
    for start, first in enumerate(words):
        if not first.carries:
            continue
        yield words[start : start + 1]
        for length in range(2, LONGEST_PHRASE + 1):
            run = words[start : start + length]
            if len(run) < length or not run[-1].form or not run[1].form:
                break
            inside = run[1:-1]
            if run[-1].carries and all(word.carries or word.form.casefold() in links for word in inside):
                yield run


def _shown_form(word: Token, language: str, within: Counter[str]) -> str:
    """The word as written, without a capital that only says that a sentence begins or someone shouts.

    `within` counts forms inside sentences: "Groningen" keeps its capital at the beginning of one.
    """
    if word.form.isupper() and len(word.form) > 4:
        return word.form.capitalize() if language == "de" else word.form.lower()
    lowered = word.form.lower()
    if not word.opens or not word.form[1:].islower() or within[word.form] > within[lowered]:
        return word.form
    return word.form if language == "de" and not within[lowered] else lowered


def name_threads(
    members: Sequence[Sequence[int]],
    book: PhraseBook,
    languages: Sequence[str],
    taken: Iterable[str] = (),
) -> list[ThreadName]:
    """Label and terms of each thread, given the rows of `book` that belong to it.

    Labels are unique and differ from those in `taken`; the language that most texts of a thread are in
    chooses the word "and" in its label.
    """
    # Counts of texts, per thread and over all threads.
    counts = [Counter(phrase for row in rows for phrase in book.texts[row]) for rows in members]
    in_all: Counter[Phrase] = Counter()
    for count in counts:
        in_all.update(count)
    usual = sum(in_all.values()) / max(1, len(members))
    used = {label.casefold() for label in taken}
    names = []
    for rows, count in zip(members, counts, strict=True):
        ranked = _rank(count, in_all, len(rows), usual)
        terms = _distinct_terms(ranked)
        shared = [term for term in terms if count[term] >= 2]
        spoken = Counter(languages[row] for row in rows)
        language = min(spoken, key=lambda one: (-spoken[one], one))
        label = _unique_label(shared if sum(map(len, shared)) > 1 else terms, book, language, used)
        used.add(label.casefold())
        told = shared[:TERMS] if len(shared) >= FEWEST_TERMS else terms[:FEWEST_TERMS]
        names.append(ThreadName(label, [book.shown(term) for term in told]))
    return names


def _rank(count: Counter[Phrase], in_all: Counter[Phrase], size: int, usual: float) -> list[Phrase]:
    """Phrases by what they tell of this thread; those of a single text come last."""
    describing = _describing(count)

    def key(phrase: Phrase) -> tuple[bool, float, Phrase]:
        used = count[phrase]
        told = BONUS[len(phrase)] * used / size * log(1 + usual / in_all[phrase])
        # A phrase that others use more than this thread does not tell it apart.
        return used < 2, -round(told * (used / in_all[phrase]) ** 0.5, 9), phrase

    useful = [
        phrase
        for phrase, used in count.items()
        # By chance every text has phrases of its own; single words of one text at least say what it is about.
        if phrase not in describing and (used >= 2 or len(phrase) == 1)
    ]
    return sorted(useful or count, key=key)


def _describing(count: Counter[Phrase]) -> set[Phrase]:
    """Words that mostly stand before the word they belong to ("betaalbare" woning): no subject by themselves."""
    followed: Counter[Phrase] = Counter()
    for phrase, used in count.items():
        if len(phrase) == 2:
            followed[phrase[:1]] += used
    return {word for word, used in followed.items() if used >= 2 and used >= 0.7 * count[word]}


def _distinct_terms(ranked: Sequence[Phrase], wanted: int = 3 * TERMS) -> list[Phrase]:
    """The best phrases, without those that lie within a better one or hold one already chosen."""
    chosen: list[Phrase] = []
    for phrase in ranked:
        if any(set(phrase) <= set(other) or set(other) <= set(phrase) for other in chosen):
            continue
        chosen.append(phrase)
        if len(chosen) == wanted:
            break
    return chosen


def _related(phrase: Phrase, other: Phrase) -> bool:
    """Whether two phrases share a word or part of a compound: "fiets" beside "fietspad" says little."""
    return any(
        one == two or (min(len(one), len(two)) > 3 and (one in two or two in one))
        for one in phrase
        for two in other
    )


def _unique_label(terms: Sequence[Phrase], book: PhraseBook, language: str, taken: set[str]) -> str:
    for skipped in range(max(1, len(terms))):
        # Keep the best term in front, and vary what stands beside it until nobody else has this label.
        parts = _parts([*terms[:1], *terms[1 + skipped :]])
        label = _joined([book.shown(part) for part in parts], language)
        if label and label.casefold() not in taken:
            return label
    number = 2
    base = label or "…"
    while f"{base} ({number})".casefold() in taken:
        number += 1
    return base if base.casefold() not in taken else f"{base} ({number})"


def _parts(terms: Sequence[Phrase]) -> list[Phrase]:
    parts: list[Phrase] = []
    for term in terms:
        if any(_related(term, part) for part in parts):
            continue
        words = sum(map(len, parts)) + len(term) + (1 if parts else 0)
        if words > WORDS_IN_LABEL:
            continue
        parts.append(term)
        if len(parts) == 3 or (len(parts) == 2 and max(map(len, parts)) > 1):
            break
    return parts


def _joined(parts: Sequence[str], language: str) -> str:
    if not parts:
        return ""
    label = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {AND.get(language, 'en')} {parts[-1]}"
    return label[0].upper() + label[1:]
