"""Rows of words that have the form of a name: "Anne-Fleur Dijkhuizen", "H. el Idrissi", "jan de vries"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rodedraad.identifiers.names import cues, frames
from rodedraad.identifiers.names.lists import fold, given_names, is_word, places, surnames
from rodedraad.identifiers.names.more import MORE_GIVEN, MORE_SURNAMES
from rodedraad.identifiers.names.tokens import Word, words_of
from rodedraad.patterns import lazy
from rodedraad.vocabulary import words

_SURNAME_FORM = lazy(cues.SURNAME_FORM)
_LOWER_AFTER_HYPHEN = lazy(r"[-–‑]([a-zß-ÿ]+)")
_MOST_WORDS = 7
_MOST_INFIXES = 4
_ENGLISH = words(
    "the and of to is my was that for with they have not you are she he said in on at from who i"
)
_DUTCH = words(
    "de het een en van ik is niet dat op voor met zijn wij ze we hij zij in te naar om aan er mijn die"
)


@dataclass(slots=True)
class Chain:
    """Words first..last (half open) that may be one name, and what in it speaks for that."""

    first: int
    last: int
    given: bool = False
    initials: bool = False
    infix: bool = False
    surname: bool = False

    @property
    def length(self) -> int:
        return self.last - self.first


class Reading:
    """One text: its words, what each can be, and the rows of them that have the form of a name."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = words_of(text)
        self.language = language_of(self.words)
        # A text without capitals is typed by somebody who uses none: there a capital cannot be asked for.
        self.plain = not any(word.capital for word in self.words)
        # All capitals say nothing either.
        self.loud = len(self.words) > 3 and all(word.shouts or len(word.text) < 3 for word in self.words)

    def word_before(self, at: int) -> Word | None:
        return self.words[at - 1] if at else None

    def word_after(self, chain: Chain) -> Word | None:
        return self.words[chain.last] if chain.last < len(self.words) else None

    # ---- what a word can be

    def is_given(self, word: Word) -> bool:
        return bool(word.parts) and all(part in given_names() or part in MORE_GIVEN for part in word.parts)

    def is_surname(self, word: Word) -> bool:
        return bool(word.parts) and any(part in surnames() or part in MORE_SURNAMES for part in word.parts)

    def is_common(self, word: Word) -> bool:
        """Rather a word than a name, when nothing else speaks for a name."""
        if word.key in cues.RATHER_A_NAME:
            return False
        return word.key in cues.RATHER_A_WORD or is_word(word.text.casefold(), self.language)

    def is_infix(self, word: Word) -> bool:
        return word.infix or word.key in cues.INFIXES

    def is_titled(self, word: Word) -> bool:
        return word.key in cues.TITLES and not word.initials

    def is_thing(self, word: Word) -> bool:
        """A compound or a kind of thing: Kerkstraat, Pieter Jelles-school, Van Gogh-jaar."""
        after_hyphen = _LOWER_AFTER_HYPHEN.findall(word.text) if word.capital else []
        if any(fold(part) not in cues.INFIXES and fold(part) not in given_names() for part in after_hyphen):
            return True
        if word.key in cues.NOT_A_THING or word.key in surnames() or word.key in cues.THING_ENDS:
            return False
        return word.key.endswith(cues.THING_ENDS)

    def title_before(self, at: int) -> bool:
        """A title or an office right before; "de heer en mevrouw" and "mevrouw de voorzitter" bring no name."""
        before, word = self.word_before(at), self.words[at]
        if before is None or not re.fullmatch(r"\.?[ \u00a0]+", word.gap):
            return False
        if before.key == "wed" and word.gap[0] != ".":
            return False  # a weekday in English
        if word.gap[0] == "." and len(before.key) > 4:
            return False  # the end of a sentence, not of "mevr."
        if before.key in cues.TITLES:
            return True
        if before.key not in cues.OFFICES or word.key in frames.FIELDS:
            return False
        return word.capital or word.initials or self._lower_infix_of_a_name(at)

    def _person_before(self, at: int) -> bool:
        """ "agent de Wit", "buurman van der Laan"."""
        before = self.word_before(at)
        told = before is not None and before.key in cues.ROLES | cues.KIN and self.words[at].gap == " "
        return told and self._lower_infix_of_a_name(at)

    def _lower_infix_of_a_name(self, at: int) -> bool:
        """ "locoburgemeester ten Napel", but not "minister van Financiën" or "burgemeester van Delft"."""
        until = self._infixes_end(at)
        if (
            until is None
            or not self.words[until].capital
            or self.words[at].key in ("in", "op", "aan", "uit", "voor")
        ):
            return False
        word = self.words[until]
        if word.key in ("koning", "koningin") or word.key in frames.BODIES:
            return False
        field = word.key in frames.FIELDS or word.key in places()
        return (
            until - at > 1
            or self.words[at].key != "van"
            or (self.is_surname(word) and not self.is_given(word) and not field)
        )

    # ---- the chain

    def chain_at(self, at: int) -> Chain | None:
        """The longest row of words from here that has the form of a name."""
        word = self.words[at]
        if not self._may_begin(at):
            return None
        lower = not word.capital and not word.initials and not word.infix
        chain = Chain(at, at)
        while chain.last < len(self.words) and chain.length < _MOST_WORDS:
            if chain.length and not self._joins(chain.last):
                break
            here = self.words[chain.last]
            if here.initials:
                chain.initials = True
            elif self.is_infix(here) and (here.infix or not here.capital or not chain.length):
                self._take_surname(chain, lower=lower)
                break
            elif self._fits(chain.last, at, lower):
                self._take(chain, here)
            else:
                break
            chain.last += 1
        # "Sanne J." is Sanne; initials alone are no name.
        while chain.length and self.words[chain.last - 1].initials:
            chain.last -= 1
        return chain if chain.length else None

    def _may_begin(self, at: int) -> bool:
        word = self.words[at]
        if not word.key or self.is_titled(word) or word.key in cues.FUNCTION_WORDS:
            return False
        if len(word.text) == 1 and not word.initials:
            return False  # "Blok B Hatice"
        if self.is_infix(word):
            titled = self.title_before(at) or self._person_before(at)
            return (word.capital or word.infix or titled) and self._infix_opens(at, titled=titled)
        return word.capital or word.initials or self._lower_may_begin(at)

    def _lower_may_begin(self, at: int) -> bool:
        word = self.words[at]
        if len(word.key) < 3:
            return False
        if self.title_before(at):
            return not self.is_common(word) or word.key in cues.COMMON_SURNAMES
        if not self.is_given(word) or word.key in places():
            return False
        return not self.is_common(word) or self._meant_in_lower_case(at)

    def _meant_in_lower_case(self, at: int) -> bool:
        """ "mijn buurman mark zegt", "beste joke,", "hallo met koos": somebody is addressed or told of."""
        word, before = self.words[at], self.word_before(at)
        after = self.words[at + 1] if at + 1 < len(self.words) else None
        if before is None or not re.fullmatch(r"[ ]", word.gap):
            return False
        if before.key == "met" and (at == 1 or self.words[at - 2].key in cues.GREETING):
            return (
                after is None
                or not re.fullmatch(r"[ ]", after.gap)
                or after.key in ("van", "uit", "en", "hier")
            )
        if word.key in cues.RATHER_A_WORD or word.key in cues.DOING:
            return False
        if before.key in cues.GREETING:
            return after is None or after.gap[:1] in (",", "!", "\n", ".") or after.key == "en"
        told_of = before.key in cues.KIN or before.key in cues.TITLES
        return told_of and after is not None and (after.key in cues.SAYING or after.key in cues.DOING)

    def _take(self, chain: Chain, word: Word) -> None:
        """Add a word to the chain: a given name at first, a surname after one."""
        named = chain.given or chain.initials
        if self.is_given(word) and (not chain.length or not self.is_surname(word) or not named):
            chain.given = True
        elif chain.length or self.is_surname(word):
            form = bool(word.parts) and bool(_SURNAME_FORM.fullmatch(word.parts[-1]))
            chain.surname = chain.surname or self.is_surname(word) or form

    def _take_surname(self, chain: Chain, *, lower: bool) -> None:
        """ "van der Meulen" after what stands already; nothing when it is no surname."""
        until = self._infixes_end(chain.last)
        named = not chain.length or chain.given or chain.initials
        if until is not None and self._may_follow_infix(until, chain.first, lower=lower, named=named):
            chain.infix, chain.surname, chain.last = True, self.is_surname(self.words[until]), until + 1

    def _infix_opens(self, at: int, *, titled: bool) -> bool:
        """ "Van der Meulen" may begin a name, "Van de markt" may not."""
        until = None if self.words[at].key in cues.NEVER_FIRST else self._infixes_end(at)
        return until is not None and (self.words[until].capital or titled)

    def _infixes_end(self, at: int) -> int | None:
        """The first word after a row of infixes, if it belongs to them."""
        until = at
        while until < len(self.words) and self.is_infix(self.words[until]) and until - at < _MOST_INFIXES:
            if self.words[until].key in cues.PREPOSITIONS and not self._article_next(until):
                return None
            until += 1
            if until >= len(self.words) or not self.words[until].joined:
                return None
        return until if until > at and not self.words[until].initials and self.words[until].key else None

    def _article_next(self, at: int) -> bool:
        """ "In 't Veld" and "op den Akker", but not "Philips in Eindhoven"."""
        return at + 1 < len(self.words) and self.words[at + 1].key in ("de", "den", "der", "het", "t", "'t")

    def _may_follow_infix(self, at: int, first: int, *, lower: bool, named: bool) -> bool:
        """Whether a word behind an infix is a surname; `named` where a given name or a title stands before it."""
        word = self.words[at]
        if self.is_thing(word) or word.shouts:
            return False
        known = self.is_surname(word)
        if named and not lower and word.capital and self.title_before(first) and at > first:
            return True  # "wethouder Van Doorn"
        if not word.capital:
            if (
                not lower
                and self.words[at - 1].key in ("de", "het", "'t")
                and first < at - 2
                and self.words[first].capital
            ):
                return False  # "Fam. Jansen op de hoek"
            short = self.words[at - 1].key.startswith(("vd", "v.d", "v/d", "v. d"))
            plainly = short or not self.is_common(word) or word.key in cues.COMMON_SURNAMES
            return known and plainly and (lower or self.title_before(first))
        if known or not named:
            return known
        alone = at - first == 1
        return not self.is_common(word) and not (alone and word.key in places())

    def _joins(self, at: int) -> bool:
        word = self.words[at]
        if not word.key or not word.joined:
            return False
        return self.words[at - 1].initials or not word.opens or word.gap.strip() == "-"

    def _fits(self, at: int, first: int, lower: bool) -> bool:
        """Whether a word without infix may stand in the name that began at `first`."""
        word = self.words[at]
        if word.shouts and not self.loud:
            return at == first and len(word.text) > 3 and (self.is_given(word) or self.title_before(first))
        if at == first:
            return True
        if word.capital:
            other = word.key in cues.MONTHS_AND_DAYS or self.is_titled(word)
            return not other and (word.key not in places() or self.is_surname(word))
        # A surname in lower case after a given name in lower case.
        return lower and self.is_surname(word) and (not self.is_common(word) or self._ends_a_name(at))

    def _ends_a_name(self, at: int) -> bool:
        """ "sanne bakker", but not "sanne kan": a surname that is a word, at the end or before a verb."""
        word = self.words[at]
        verbs = cues.DOING | cues.SAYING
        if word.key in verbs or word.key in cues.TOGETHER or len(word.key) < 4:
            return False
        after = self.words[at + 1] if at + 1 < len(self.words) else None
        return after is None or bool(after.gap.strip()) or after.key in verbs or after.key == "en"


def language_of(found: list[Word]) -> str:
    """Dutch or English, by the commonest words of either."""
    keys = {word.key for word in found}
    return "en" if len(keys & _ENGLISH) > len(keys & _DUTCH) else "nl"
