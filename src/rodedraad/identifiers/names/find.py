"""Names of people in running text: lists, what stands around a word, and the form of a name.

No trained model: the ones for Dutch are not in any package that can be installed, and a list with its cues can be read,
amended and explained. A name is certain when two things speak for it (a list and a capital, a title and a surname);
what only one speaks for is doubtful and goes to a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rodedraad.identifiers.found import Redaction
from rodedraad.identifiers.names import cues, frames
from rodedraad.identifiers.names.chains import Chain
from rodedraad.identifiers.names.lists import fold, given_names, places
from rodedraad.identifiers.names.tokens import INITIAL, Word
from rodedraad.identifiers.names.verdicts import INITIALS_BEHIND, Verdicts
from rodedraad.patterns import lazy

# "M. de J.": somebody hides a name and gives it away to whoever knows.
_INITIALS_ALONE = lazy(
    rf"(?<![\w.]){INITIAL}(?:[ ]?{INITIAL}){{0,2}}(?:[ ](?:van|de|der|den|ter|ten|el|v\.d\.)){{1,3}}[ ][A-Z]\.(?!\w)"
)


# A form, notes, and somebody who gives no more: "Voorletters: A.M.", "L.v.d. Berg", "J.M. (...) heeft schulden".
_INITIALS_FIELD = lazy(
    r"(?<!\w)(?i:voorletters?|initialen|voorl\.)[ ]?(?:is[ ]|zijn[ ])?[:=]?[ ]?"
    r"(?P<name>(?:[A-Z]\.[ ]?){1,5}(?<! ))(?!\w)"
)
_SHORT_INFIX = lazy(
    r"(?<![\w.])(?:[A-Z]\.[ ]?){1,4}(?:v\.[ ]?d\.|v/d|v\.|d\.|v\.[ ]?h\.)[ ]?[A-ZÀ-Þ][a-zß-ÿ'’-]{2,}(?!\w)"
)
_ONLY_INITIALS = lazy(
    r"(?:(?<=[.!?:] )|(?<=\n)|\A)(?!N\.B|P\.S|B\.V|N\.V|D\.D|O\.A|I\.V|T\.A|T\.B|Z\.O|M\.B|N\.A|R\.I\.P)"
    r"(?:[A-Z]\.){2,3}"
    r"(?=[ ](?:\([^()\n]{3,50}\)[ ])?(?:heeft|is|wil|zegt|woont|krijgt"
    r"|vertelt|had|was|kan|komt|werkt|kreeg|vindt|zit)(?!\w))"
)
# Kin brings a name whatever follows: "van ome Jan weg", "mijn buurman Appie".
_OF_KIN = lazy(
    r"(?<!\w)(?:ome|oom|tante|(?:mijn|m['’]n|onze|haar|zijn|de|zo'n)[ ](?:\w+[ ])?(?:buurman|buurvrouw|buurjongen"
    r"|buurmeisje|overbuurman|overbuurvrouw|zwager|schoonzus|neef|nicht|broer|zus|oom|tante|opa|oma))[ ]"
    r"(?P<name>[A-ZÀ-Þ][a-zß-ÿ]{2,15})(?=[ .,;:!?)]|$)(?![ ][A-ZÀ-Þ])"
)


def find_names(text: str) -> Iterator[Redaction]:
    """Names of people in a text; `office` where one stands beside an office ("wethouder")."""
    for match in _INITIALS_ALONE.finditer(text):
        yield Redaction(match.start(), match.end(), "name", doubtful=True)
    for pattern in (_INITIALS_FIELD, _SHORT_INFIX, _ONLY_INITIALS):
        for match in pattern.finditer(text):
            span = match.span("name") if pattern is _INITIALS_FIELD else match.span()
            yield Redaction(*span, "name", doubtful=True)
    for match in _OF_KIN.finditer(text):
        if fold(match["name"]) in given_names():
            yield Redaction(*match.span("name"), "name", doubtful=True)
    finder = _Finder(text)
    at, last_end = 0, -1
    while at < len(finder.words):
        chain = finder.chain_at(at)
        if chain and finder.is_of_a_thing(chain):
            # "Oud-conciërge Dennis Mulder", "Betaal Youssef": only the first word is a thing.
            alone = chain.length > 1 and finder.is_thing(finder.words[at])
            at = at + 1 if alone else chain.last
            continue
        found = finder.judge(chain, last_end) if chain else None
        if not chain or found is None:
            at += 1
            continue
        yield found
        last_end = at = chain.last


class _Finder(Verdicts):
    """The verdict on each chain, by what it is made of."""

    def judge(self, chain: Chain, last_end: int) -> Redaction | None:
        first, last = self.words[chain.first], self.words[chain.last - 1]
        if self.is_sickness_or_law(chain) or self._is_place(chain, last_end):
            return None
        office = self.office_before(chain.first)
        sure = self.verdict(chain, last_end)
        if sure is None and office and first.capital and not self._is_field(first):
            sure = False
        if sure is None:
            return None
        end = self._end(chain, last)
        possessive = re.search(r"[a-zß-ÿ]['’]s$", self.text[last.start : last.end])
        return Redaction(
            first.start,
            last.end - 2 if possessive else end,
            "name",
            doubtful=not sure or office,
            office=office,
        )

    def _is_field(self, word: Word) -> bool:
        """ "wethouder Wonen": what somebody is about, or the party."""
        return word.key in frames.FIELDS or word.shouts or word.key in places() or word.key in cues.OFFICES

    def _end(self, chain: Chain, last: Word) -> int:
        """Where the name ends: with the initials that stand behind it ("Jansen, P.", "Mohamed A.")."""
        behind = INITIALS_BEHIND.match(self.text, last.end) if last.capital else None
        return behind.end() if behind else last.end

    def _in_a_place(self, chain: Chain) -> bool:
        """ "in Jet", "naar Erica"."""
        before = self.word_before(chain.first)
        return before is not None and before.key in ("in", "te", "uit", "naar", "vanuit", "rond", "richting")

    def _is_place(self, chain: Chain, last_end: int) -> bool:
        whole = fold(self.text[self.words[chain.first].start : self.words[chain.last - 1].end])
        if whole not in places() or self.title_before(chain.first):
            return False
        if whole in cues.RATHER_A_PERSON and chain.given and not self._in_a_place(chain):
            return False
        if (chain.given or chain.surname) and self.framed(chain) is not None:
            return False
        return not self.person_around(chain, last_end)
