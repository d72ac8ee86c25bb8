"""What stands around a row of words: a person plainly meant, an office, or the name of a thing."""

from __future__ import annotations

import re

from rodedraad.identifiers.names import cues, frames
from rodedraad.identifiers.names.chains import Chain, Reading
from rodedraad.identifiers.names.lists import places
from rodedraad.patterns import lazy

_GREETED = lazy(cues.GREETED, re.IGNORECASE)
_SIGNED = lazy(cues.SIGNED, re.IGNORECASE)
_LABELLED = lazy(cues.LABELLED, re.IGNORECASE)
_INTRODUCED = lazy(cues.INTRODUCED, re.IGNORECASE)
_DISEASE = lazy(r"\b(?:ziekte|syndroom|wet|methode|schaal|test|effect) van(?: \w+)? ?$", re.I)
_TURN = lazy(r"[ ]?(?:\([^()\n]{1,30}\)[ ]?)?[:=>→][ ]")
_SHORT_TURN = lazy(r"[ ]?[:=→][ ]\S|[ ][(](?:koffie|stoelen|hapjes|sleutel|\w{3,20})[)]")
# A telephone number or an address for mail right behind: a list of people.
_CONTACT = lazy(r"[ ]?[:,(–-]?[ ]?(?:\[telefoon\]|\[e-mail\]|[+(]?0\d(?:[ .()-]?\d){8}|[\w.]{2,40}@\w)")
_THING_RIGHT_AFTER = lazy(r"[ ]?&|-(?:[a-z]|\d)|[ ]?[’'][ ]?s[ ]\w*(?:school|bakery|bar)")
_SAID = frozenset(
    ["zei", "zegt", "vertelde", "vertelt", "vroeg", "aldus", "said", "riep", "schreef", "mailde"]
)
_PET = lazy(
    r"\b(?:kat|kater|poes|hond|hondje|konijn|pony|paard|ezel|papegaai|cavia|geit|schaap|koe|kip|varken|boot|schip)"
    r"(?:[ ][a-z]+){0,3}?,?[ ](?:(?:hij|zij|ze|die)[ ])?heet(?:te)?[ ]$|\bhier waak(?:t|te)[ ]$",
    re.IGNORECASE,
)
_AT_THE = lazy(r"(?<!\w)(?:op|van|in|bij|naar|aan)[ ]het[ ]$")
_AND = frozenset(("en", "of", "and", "&"))
_KNOWN_AT_LENGTH = tuple(one for one in cues.KNOWN if " " in one)
_REACH = 48


class Surroundings(Reading):
    """A text whose chains can be asked what stands around them."""

    def before(self, at: int) -> str:
        return self.text[max(0, at - _REACH) : at]

    def office_before(self, at: int) -> bool:
        """ "wethouder Brandsma", "de wethouder, mevrouw Brandsma", "minister dr. A. de Wit"."""
        for back in range(1, 4):
            if at < back:
                return False
            word, next_word = self.words[at - back], self.words[at - back + 1]
            if word.key in cues.OFFICES:
                return re.fullmatch(r"[ ]*|,[ ]", next_word.gap) is not None
            if not (self.is_titled(word) or word.initials) or not re.fullmatch(r"\.?[ ]*", next_word.gap):
                return False
        return False

    def is_sickness_or_law(self, chain: Chain) -> bool:
        return _DISEASE.search(self.before(self.words[chain.first].start)) is not None

    def person_around(self, chain: Chain, last_end: int) -> bool | None:
        """True where a person is plainly meant, False where it may be so, None where nothing says it.

        `last_end` is where the name before it ended, for names that stand together.
        """
        if self._written_to_or_by(chain) or self._cued_before(chain, last_end):
            return True
        framed = self.framed(chain)
        if framed:
            return True
        after = self.word_after(chain)
        if after is not None and re.fullmatch(r"[ ]+", after.gap):
            if after.key in cues.SAYING:
                return True
            if after.key in cues.DOING:
                return False
        return False if framed is False or self._labels_a_turn(chain) else None

    def framed(self, chain: Chain) -> bool | None:
        """What the turn of phrase says that the words stand in; two that stand together speak for each other."""
        first, last = self.words[chain.first], self.words[chain.last - 1]
        found = frames.before(self.text, first.start), frames.behind(self.text, last.end)
        if True in found or frames.apposed(self.text, first.start, last.end):
            return True
        return False if False in found or self._paired(chain) else None

    def before_a_contact(self, chain: Chain) -> bool:
        """ "Patries 06-20947718": a telephone number or an address for mail right behind."""
        return _CONTACT.match(self.text, self.words[chain.last - 1].end) is not None

    def listed(self, chain: Chain) -> bool:
        """ "Fayza, Kjeld en Tygo": a known given name follows in a list."""
        at = chain.last
        if at + 1 >= len(self.words) or self.words[at].gap != ", ":
            return False
        second, third = self.words[at], self.words[at + 1]
        known = second.capital and self.is_given(second) and not self.is_common(second)
        return (
            known
            and second.key not in places()
            and third.gap in (", ", " ")
            and (third.capital or third.key in _AND)
        )

    def _paired(self, chain: Chain) -> bool:
        """ "Kroes en Schaap willen ...", "De Boer en Visser": the second has a capital inside the sentence."""
        at = chain.last
        if at + 1 >= len(self.words) or self.words[at].key not in ("en", "and") or self.words[at].capital:
            return False
        if not re.fullmatch(r"[ ]", self.words[at].gap) or not re.fullmatch(r"[ ]", self.words[at + 1].gap):
            return False
        second = self.words[at + 1]
        if self.is_infix(second):
            end = self._infixes_end(at + 1)
            return end is not None and self.words[end].capital and self.is_surname(self.words[end])
        name = second.capital and not second.shouts and (self.is_given(second) or self.is_surname(second))
        known = any(
            self.is_given(word) or self.is_surname(word) for word in self.words[chain.first : chain.last]
        )
        return name and known and second.key not in places() and second.key not in cues.MONTHS_AND_DAYS

    def _written_to_or_by(self, chain: Chain) -> bool:
        first = self.words[chain.first]
        before = self.before(first.start)
        if _GREETED.search(before) or _SIGNED.search(before) or _LABELLED.search(before):
            return True
        introduced = _INTRODUCED.search(before) is not None
        return introduced and (self.is_given(first) or not re.search(r"met +$", before))

    def _cued_before(self, chain: Chain, last_end: int) -> bool:
        word, before = self.words[chain.first], self.word_before(chain.first)
        if before is None or not re.fullmatch(r"[ ]?[,:(–-]?[ ]?['\"“‘]?|[ ]+", word.gap):
            return False
        if before.key in cues.KIN or before.key in cues.NAMING or before.key in _SAID:
            return True
        if before.key in cues.ROLES:
            return not word.gap.strip()
        after = self.word_after(chain)
        if before.key in ("was", "is") and after is not None and after.key == "die":
            return True  # "Het was Bakker die begon"
        listed = word.gap.strip() == ","
        if before.key in _AND or listed:
            # One of two that stand together: "Noor en Pim".
            return last_end >= 0 and last_end == chain.first - (0 if listed else 1)
        return False

    def _labels_a_turn(self, chain: Chain) -> bool:
        """ "Sanne: wij willen meer groen", at the beginning of a line."""
        first, last = self.words[chain.first], self.words[chain.last - 1]
        if first.opens and chain.given and _SHORT_TURN.match(self.text, last.end):
            return True  # "... drempels. Aaltje: nee", "[10:14] Kim: wie heeft"
        line = self.text.rfind("\n", 0, first.start) + 1
        opens = not self.text[line : first.start].strip(" -•*\t")
        return opens and _TURN.match(self.text, last.end) is not None

    def is_of_a_thing(self, chain: Chain) -> bool:
        """The name of a school, street, firm or idiom, or of somebody known to all."""
        return self._is_known(chain) or self._thing_inside(chain) or self._thing_beside(chain)

    def _is_known(self, chain: Chain) -> bool:
        words = self.words[chain.first : chain.last]
        if frames.before(self.text, words[0].start) or frames.behind(self.text, words[-1].end):
            return False  # "iedereen noemt hem Appie", "Appie en zijn maat"
        if " ".join(word.key for word in words) in cues.KNOWN:
            return True
        rest = self.text[words[0].start : words[0].start + 40].casefold()
        return any(
            rest.startswith(one) and not rest[len(one) : len(one) + 1].isalnum() for one in _KNOWN_AT_LENGTH
        )

    def _thing_inside(self, chain: Chain) -> bool:
        first, last = self.words[chain.first], self.words[chain.last - 1]
        if chain.length > 1 and last.key in cues.THING_AFTER and not self.is_surname(last):
            return True
        return any(
            self.is_thing(word) for word in (first, last) if not word.initials
        ) or self._has_an_article(chain)

    def _has_an_article(self, chain: Chain) -> bool:
        """ "In De Schakel", "het schip heet de Cornelia Jacoba"."""
        before = self.text[max(0, self.words[chain.first].start - 20) : self.words[chain.first].start]
        if self.words[chain.first].key in ("de", "het") and self.words[chain.first].capital:
            return re.search(r"\b(?:in|locatie|zaal|adres)[ :]+['\"“‘]?$", before) is not None
        # "Hij zit op het Johan de Witt": a school, for nobody has an article before two names.
        if chain.length > 1 and _AT_THE.search(before) and self.words[chain.first].capital:
            return True
        return re.search(r"\bheet(?:te)?[ ](?:de|het)[ ]$", before) is not None or self._is_a_pet(chain)

    def _is_a_pet(self, chain: Chain) -> bool:
        """ "De kat heet Minoes", "een ezel, hij heet Balthasar"."""
        return _PET.search(self.before(self.words[chain.first].start)) is not None

    def _thing_beside(self, chain: Chain) -> bool:
        after = self.word_after(chain)
        joined = after is not None and re.fullmatch(r"[ ]?-?[ ]?", after.gap) is not None
        if joined and after and (after.key in cues.THING_AFTER or (after.capital and self.is_thing(after))):
            return True
        beside = _THING_RIGHT_AFTER.match(self.text, self.words[chain.last - 1].end)
        if beside and not ("&" in beside[0] and after is not None and chain.given and self.is_given(after)):
            return True
        at = chain.first
        while at and self.words[at - 1].key in ("de", "het", "'t") and self.words[at - 1].capital:
            at -= 1
        before = self.word_before(at)
        near = re.fullmatch(r"\.?[ ]+['\"“‘]?", self.words[at].gap) is not None
        return before is not None and near and before.key in cues.THING_BEFORE
