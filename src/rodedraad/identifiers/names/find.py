"""Names of people in running text: lists, what stands around a word, and the form of a name.

No trained model: the ones for Dutch are not in any package that can be installed, and a list with its cues can be read,
amended and explained. A name is certain when two things speak for it (a list and a capital, a title and a surname);
what only one speaks for is doubtful and goes to a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rodedraad.identifiers.found import Redaction
from rodedraad.identifiers.names import cues
from rodedraad.identifiers.names.around import Surroundings
from rodedraad.identifiers.names.chains import Chain
from rodedraad.identifiers.names.lists import fold, places
from rodedraad.identifiers.names.tokens import Word

# True when certain, False when doubtful, None when it is no name.
Verdict = bool | None

_OF_PLACE = frozenset(["in", "te", "uit", "naar", "vanuit", "bij", "rond", "from"])
_ARTICLES = frozenset(("de", "het", "een", "the", "a", "'t"))


def find_names(text: str) -> Iterator[Redaction]:
    """Names of people in a text, in order and apart; `office` where one stands beside an office ("wethouder")."""
    finder = _Finder(text)
    at, last_end = 0, -1
    while at < len(finder.words):
        chain = finder.chain_at(at)
        if chain and finder.is_of_a_thing(chain):
            at = chain.last
            continue
        found = finder.judge(chain, last_end) if chain else None
        if not chain or found is None:
            at += 1
            continue
        yield found
        last_end = at = chain.last


class _Finder(Surroundings):
    """The verdict on each chain, by what it is made of."""

    def judge(self, chain: Chain, last_end: int) -> Redaction | None:
        first, last = self.words[chain.first], self.words[chain.last - 1]
        if self.is_sickness_or_law(chain) or self._is_place(chain, last_end):
            return None
        office = self.office_before(chain.first)
        sure = self._verdict(chain, last_end)
        if sure is None and office and first.capital and not self.is_common(first):
            sure = False
        if sure is None:
            return None
        possessive = re.search(r"[a-zß-ÿ]['’]s$", self.text[last.start : last.end])
        return Redaction(
            first.start,
            last.end - (2 if possessive else 0),
            "name",
            doubtful=not sure or office,
            office=office,
        )

    def _is_place(self, chain: Chain, last_end: int) -> bool:
        whole = fold(self.text[self.words[chain.first].start : self.words[chain.last - 1].end])
        if whole not in places() or self.title_before(chain.first):
            return False
        return not self.person_around(chain, last_end)

    def _verdict(self, chain: Chain, last_end: int) -> Verdict:
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
        return None if common or (last.key in places() and not chain.surname) else True

    def _with_initials(self, chain: Chain) -> Verdict:
        first, last = self.words[chain.first], self.words[chain.last - 1]
        known = chain.surname or chain.infix or chain.given
        if not last.capital or not (known or not self.is_common(last)):
            return None
        return None if first.opens and not known else True

    def _several(self, chain: Chain, last_end: int) -> Verdict:
        """Two words or more that begin with a capital and no infix."""
        first, second = self.words[chain.first], self.words[chain.first + 1]
        common = self.is_common(first)
        if self.is_given(first):
            if first.key in cues.RATHER_A_WORD and not (chain.surname or chain.infix):
                return None
            return None if common and first.opens and not chain.surname else True
        if first.opens and common:
            return None
        if self.is_given(second) and not self.is_common(second) and not common:
            return True
        around = self.person_around(chain, last_end)
        if chain.surname and not common:
            return bool(around) or chain.infix
        unknown = not any(self.is_common(word) for word in self.words[chain.first : chain.last])
        return False if around is not None and unknown else None

    def _behind_infix(self, chain: Chain, last_end: int) -> Verdict:
        """ "Van den Oever", "De Boer": a surname by itself."""
        first = self.words[chain.first]
        around = self.person_around(chain, last_end)
        if around or not first.opens:
            return around or chain.surname or None
        plain = chain.length < 3 or self.is_common(self.words[chain.last - 1])
        return None if plain or not chain.surname else False

    def _single(self, chain: Chain, last_end: int) -> Verdict:
        word = self.words[chain.first]
        if word.shouts or word.key in cues.MONTHS_AND_DAYS or len(word.key) < 2:
            return None
        around = self.person_around(chain, last_end)
        if self.is_given(word):
            return self._single_given(chain, word, around)
        surname = self.is_surname(word)
        if around is None or word.key in places() or not (around or surname):
            return None
        if self.is_common(word):
            return False if around and surname else None
        return bool(around and chain.surname)

    def _single_given(self, chain: Chain, word: Word, around: Verdict) -> Verdict:
        before = self.word_before(chain.first)
        if before is not None:
            if word.joined and before.key in _ARTICLES and not around:
                return None
            if word.key in places() and before.key in _OF_PLACE:
                return None
        if not self.is_common(word):
            return True
        if word.key in cues.RATHER_A_WORD:
            verb = around is False and word.key in (
                "ben",
                "wil",
            )  # "Ben wil lift": of two verbs one is a name
            return False if around or verb else None
        # "Mees wil later brandweerman worden": a noun would have its article there.
        return around or (None if word.opens and around is None else False)

    def _in_lower_case(self, chain: Chain) -> Verdict:
        if chain.length > 1 and (chain.surname or chain.infix):
            return True
        around = self.person_around(chain, -1)
        if around:
            return True
        first, before, after = self.words[chain.first], self.word_before(chain.first), self.word_after(chain)
        beside = before is not None and before.key in cues.TOGETHER
        if after is not None and not after.gap.strip():
            beside = beside or after.key in cues.DOING | cues.SAYING
        return False if beside or around is not None or (self.plain and len(first.key) > 3) else None
