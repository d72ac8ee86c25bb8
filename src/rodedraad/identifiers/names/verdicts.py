"""What a row of words is, by what it is made of: certainly a name, perhaps one, or none."""

from __future__ import annotations

import re

from rodedraad.identifiers.names import cues, frames
from rodedraad.identifiers.names.around import Surroundings
from rodedraad.identifiers.names.chains import Chain
from rodedraad.identifiers.names.common import GIVEN
from rodedraad.identifiers.names.lists import is_word, places
from rodedraad.identifiers.names.tokens import INITIAL, Word
from rodedraad.patterns import lazy
from rodedraad.vocabulary import words

_SURNAME_FORM = lazy(r"\w{3,}(?:stra|sma|inga|enga|ema|oglu|yan|ski|ska|wicz|czyk|enko|chuk|ova|ov|poulos)")
# True when certain, False when doubtful, None when it is no name.
Verdict = bool | None

# "Jansen, P.", "Mohamed A."
INITIALS_BEHIND = lazy(
    rf",[ ]{INITIAL}(?:[ ]?{INITIAL}){{0,4}}(?:[ ](?:van|de|der|den|ter|ten|el)){{0,3}}(?![ ]?['’\w])"
    rf"|[ ][A-Z]\.(?=[ ]+[a-zß-ÿ(]|[ ]*$|,|\n)"
)
_ABBREVIATED = lazy(r"[A-Z]{2,}-|-[A-Z]{2,}|[a-z][A-Z]")
_OF_PLACE = frozenset(["in", "te", "uit", "naar", "vanuit", "bij", "rond", "from"])
# "Die mercedes van hiernaast": makes of cars that are given names.
_MAKES = words("mercedes clio zoe leon ibiza giulia fabia octavia felicia lada dacia ami romeo")
_BEFORE_A_CAR = words("de die een deze zijn haar mijn onze witte zwarte grijze rode blauwe oude dikke")
_ARTICLES = frozenset(("de", "het", "een", "the", "a", "'t"))


class Verdicts(Surroundings):
    """A text whose chains can be judged."""

    def verdict(self, chain: Chain, last_end: int) -> Verdict:
        first = self.words[chain.first]
        if self.title_before(chain.first):
            return self._after_title(chain)
        if first.initials:
            return self._with_initials(chain)
        if not first.capital and not first.infix:
            return self._in_lower_case(chain)
        if self.loud:
            return False if chain.given and not self.is_common(first) and chain.length > 1 else None
        if chain.length == 1:
            return self._single(chain, last_end)
        return self._behind_infix(chain, last_end) if self.is_infix(first) else self._several(chain, last_end)

    def _after_title(self, chain: Chain) -> Verdict:
        first, last = self.words[chain.first], self.words[chain.last - 1]
        if not (first.capital or first.initials or first.infix):
            return not self.is_common(first)
        common = self.is_common(last) and not self.is_surname(last) and not self.is_given(last)
        if chain.infix:
            return True  # "burgemeester Van Doorn"
        return None if common or (last.key in places() and not chain.surname) else True

    def _with_initials(self, chain: Chain) -> Verdict:
        first, last = self.words[chain.first], self.words[chain.last - 1]
        known = chain.surname or chain.infix or chain.given
        if not last.capital or not (known or not self.is_common(last)):
            return None
        if first.opens and not known:
            # "A. Fietspad", but "J.P. Balkenhol" and "M. Oualit".
            unknown = not is_word(last.text) and not is_word(last.text, "en") and not self.is_thing(last)
            return False if first.text.count(".") > 1 or unknown else None
        return True

    def _several(self, chain: Chain, last_end: int) -> Verdict:
        """Two words or more that begin with a capital and no infix."""
        first, second = self.words[chain.first], self.words[chain.first + 1]
        common = self.is_common(first)
        if self.is_given(first):
            rather_none = first.key in cues.RATHER_A_WORD and not (chain.surname or chain.infix)
            return None if rather_none or (common and first.opens and not chain.surname) else True
        if first.opens and (common or self._both_unknown(chain)):
            return None if common else False
        if self.is_given(second) and not self.is_common(second) and not common:
            return True
        around = self.person_around(chain, last_end)
        if chain.surname and not common:
            return bool(around) or chain.infix
        unknown = not any(self.is_common(word) for word in self.words[chain.first : chain.last])
        return False if around is not None and unknown else None

    def _both_unknown(self, chain: Chain) -> bool:
        """ "Desta Gebrehiwot vluchtte": two words of no dictionary and no place, and somebody does something."""
        after = self.word_after(chain)
        if chain.length != 2 or after is None or after.gap != " " or after.capital:
            return False
        acts = after.key in cues.SAYING or after.key in cues.PERSONAL_DOING
        return acts and all(
            len(word.key) > 3
            and not word.shouts
            and word.text[1:].islower()
            and word.key not in places()
            and not is_word(word.text)
            and not is_word(word.text, "en")
            for word in self.words[chain.first : chain.last]
        )

    def _behind_infix(self, chain: Chain, last_end: int) -> Verdict:
        """ "Van den Oever", "De Boer": a surname by itself."""
        first = self.words[chain.first]
        around = self.person_around(chain, last_end)
        if around or not first.opens:
            return around or chain.surname or None
        last = self.words[chain.last - 1]
        if around is False and frames.tells_of_a_thing(self.text, last.end):
            return None  # "De Roos is een café"
        if around is False and chain.surname and self.words[chain.last - 1].key not in frames.BODIES:
            return False  # "De Boer en Visser waren het oneens"
        plain = chain.length < 3 or self.is_common(self.words[chain.last - 1])
        return None if plain or not chain.surname else False

    def _single(self, chain: Chain, last_end: int) -> Verdict:
        word = self.words[chain.first]
        if (
            word.shouts
            or word.key in cues.THINGS
            or word.key in cues.MONTHS_AND_DAYS
            or len(word.key) < 2
            or self._is_most(word)
        ):
            return None
        around = self.person_around(chain, last_end)
        if self.is_given(word) and INITIALS_BEHIND.match(self.text, word.end):
            return True  # "Kim L. schreef"
        if self.is_given(word):
            return self._single_given(chain, word, around)
        return self._single_surname(chain, word, around)

    def _is_most(self, word: Word) -> bool:
        """ "Max 30 km per uur"."""
        return word.key == "max" and re.match(r"\.?[ ]\d", self.text[word.end :]) is not None

    def _single_surname(self, chain: Chain, word: Word, around: Verdict) -> Verdict:
        """A word that is at most a surname."""
        behind = INITIALS_BEHIND.match(self.text, word.end)
        if behind and behind[0].startswith(","):
            return True  # "Jansen, P."
        unknown = self._is_unknown(word)
        if unknown and (self.before_a_contact(chain) or self.listed(chain)):
            return False
        if around is None:
            return self._stands_out(word)
        if around is False and unknown and len(word.key) > 6 and _SURNAME_FORM.fullmatch(word.key):
            return False  # "Kowalczyk wil een vergunning"
        return self._known_surname(chain, word, around)

    def _is_unknown(self, word: Word) -> bool:
        """A word of no dictionary and no place, written as a name is."""
        return (
            len(word.key) > 3
            and word.text[1:].islower()
            and word.key not in places()
            and not is_word(word.text)
            and not is_word(word.text, "en")
        )

    def _known_surname(self, chain: Chain, word: Word, around: Verdict) -> Verdict:
        surname, framed = self.is_surname(word), self.framed(chain)
        if (word.key in places() and not framed) or not (around or surname):
            return None
        if not self.is_common(word):
            return bool(around and chain.surname)
        # "Volgens Bakker": a noun with a capital inside a sentence; at the opening something must plainly say so.
        told = around or (framed is False and (not word.opens or self._paired(chain)))
        return False if told and surname else None

    def _stands_out(self, word: Word) -> Verdict:
        """ "dat Bartels van de gemeente mij belt": a surname of no dictionary, with its capital inside a sentence."""
        plain = word.opens or self.is_common(word) or word.key in places() or _ABBREVIATED.search(word.text)
        return False if self.is_surname(word) and not plain else None

    def _single_given(self, chain: Chain, word: Word, around: Verdict) -> Verdict:
        before = self.word_before(chain.first)
        if before is not None and self._is_of_a_place_or_thing(word, before, around):
            return None
        if not self.is_common(word):
            return True
        if word.key in cues.RATHER_A_WORD:
            return self._rather_a_word(chain, word, around)
        if around is False and word.opens and frames.tells_of_a_thing(self.text, word.end):
            return None  # "Roos is mijn lievelingskleur"
        # "Mees wil later brandweerman worden": a noun would have its article there.
        return around or (None if word.opens and around is None else False)

    def _is_of_a_place_or_thing(self, word: Word, before: Word, around: Verdict) -> bool:
        named = word.joined and before.key in _ARTICLES and not around
        return named or (word.key in places() and before.key in _OF_PLACE)

    def _rather_a_word(self, chain: Chain, word: Word, around: Verdict) -> Verdict:
        if self.framed(chain) is False:
            return None if word.opens or word.key in cues.DIRECTIONS else False
        if not word.opens and around is None and word.key in cues.CAPITAL_TELLS and word.text[1:].islower():
            return False  # "..., Koos checkt de verzekering"
        # "Ben wil lift": of two verbs one is a name.
        verb = around is False and word.key in ("ben", "wil")
        return False if around or verb else None

    def _in_lower_case(self, chain: Chain) -> Verdict:
        if chain.length > 1 and (chain.surname or chain.infix):
            return True
        first, before, after = self.words[chain.first], self.word_before(chain.first), self.word_after(chain)
        if first.key in _MAKES and before is not None and before.key in _BEFORE_A_CAR:
            return None
        around = self.person_around(chain, -1)
        if around:
            return True
        beside = before is not None and before.key in cues.TOGETHER
        if after is not None and not after.gap.strip():
            beside = beside or after.key in cues.DOING | cues.SAYING
        common = first.key in GIVEN and not is_word(first.text) and not is_word(first.text, "en")
        return (
            False if beside or around is not None or common or (self.plain and len(first.key) > 3) else None
        )
