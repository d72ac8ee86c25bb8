"""What a cut loses: words of sense that stand outside the quote and govern what is in it."""

from __future__ import annotations

from rodedraad.quotes.boundaries import Lost
from rodedraad.quotes.contexts import Contexts
from rodedraad.quotes.cues import find_loss
from rodedraad.quotes.grammar import has_verb, is_verb
from rodedraad.wordlists import word_set

# Words whose omission turns a degree round: "te duur" is not "duur".
_DEGREE = word_set("te too minder less fewer zu weniger")
# By which a phrase begins that cannot be cut right behind them. "Het" and "die" also stand alone.
PREPOSITIONS = {
    "nl": word_set(
        "in op aan van voor met bij naar uit om door tegen tussen onder boven achter tot sinds na per"
    ),
    "en": word_set(
        "in on at of for with by from to about through between under behind since after into near"
    ),
    "de": word_set(
        "in an auf von für mit bei nach aus um durch gegen zwischen unter über hinter seit zu im am vom"
    ),
}
ARTICLES = {
    "nl": word_set("de een mijn onze elke ieder iedere deze"),
    "en": word_set("the a an my our your every"),
    "de": word_set("ein eine einen einem einer mein meine unser unsere dem den"),
}
_ADDS = word_set("zelfs ook inclusief even including too sogar auch")


class SourceText(Contexts):
    """A source that can be asked what a cut before, after or inside it would lose."""

    def lost_before(self, index: int) -> Lost | None:
        """What stands before a cut at `index`, in the same sentence or around quoted speech, and governs it."""
        first, end = self.sentence(index)
        left, right = self.words(first, index), self.words(index, end)
        if left and right:
            joined = right[0] if right[0] in self.grammar.coordinate | self.grammar.contrast else left[-1]
            own = self.words(index, end)[1:] if joined == right[0] else right
            independent = joined in self.grammar.contrast | self.grammar.reason and joined not in {
                "als",
                "since",
                "da",
            }
            gap = self.gap_before(index)
            reason_first = left[0] in self.grammar.reason and "," in gap
            own_reason = right[0] in self.grammar.reason and not find_loss(
                left[-1:], self.language, ("negation",)
            )
            if own_reason or ";" in gap or reason_first or (independent and self._has_own_subject(own)):
                left = []
            elif self._begins_main_clause(index, left, right):
                left = [word for word in left if find_loss([word], self.language, ("attribution",))]
        return self._loss(left) or self._frame_of_speech(index)

    def _begins_main_clause(self, index: int, left: list[str], right: list[str]) -> bool:
        """ "Er hoeft geen kunst in, er moeten bankjes in": main clauses side by side, neither governs the other."""
        g = self.grammar
        if set(left) & (g.conditional | g.complement | {"dat", "that", "dass"}) or self.language == "de":
            return False
        # A denial right at the edge is too near to be another clause's: "ik weet het niet en ...".
        if find_loss(
            [word for word in left if word not in {"en", "and"}][-1:], self.language, ("negation", "hedge")
        ):
            return False
        side = "," in self.gap_before(index) or left[-1] in {"en", "and"} or right[0] in {"en", "and"}
        own = right[1:] if right[0] in {"en", "and"} else right
        if not side or len(own) < 3 or not has_verb(left, self.language):
            return False
        subject_first = own[0] in g.subjects - g.relative - g.backward or own[0] in {
            "er",
            "there",
            "ik",
            "i",
            "we",
            "wij",
        }
        if subject_first and is_verb(own[1], self.language):
            return True
        inverted = (
            is_verb(own[at], self.language) and own[at + 1] in g.subjects
            for at in range(1, min(5, len(own) - 1))
        )
        return self.language == "nl" and not is_verb(own[0], "nl") and any(inverted)

    def lost_after(self, index: int) -> Lost | None:
        """What stands after a cut at `index`, in the same sentence or as an afterthought, and governs it."""
        if index >= len(self.tokens):
            return None
        _, end = self.sentence(max(0, index - 1))
        if end <= index:
            return self._afterthought(index)
        right = self.words(index, end)
        if not right:
            return self._afterthought(end)
        if self._is_independent(index, right):
            return None
        # "Heerlijk rustig, maar sinds ... voel ik me opgesloten": what "maar" brings turns it round.
        turns = right[0] in self.grammar.contrast - {"while", "terwijl", "whereas"}
        mark = right[0] if turns else "?" if "?" in self.marks(index, end) else ""
        return self._loss(right) or (Lost("hedge", mark) if mark else self._afterthought(end))

    def _is_independent(self, index: int, right: list[str]) -> bool:
        if right[0] in self.grammar.reason or (right[0] in _ADDS and "," in self.marks(index - 1, index + 1)):
            return True
        word = next(place for place in range(index, len(self.tokens)) if self.tokens[place].is_word)
        joined = right[0] in {"en", "and", "und"} or right[0] in self.grammar.contrast
        if ";" in self.gap_before(word):
            return right[0] not in self.grammar.backward and len(right) > 2 and has_verb(right, self.language)
        if not joined or len(right) < 3:
            return False
        own = right[1:]
        if right[0] in self.grammar.contrast:
            return own[0] in self.grammar.determiners - self.grammar.backward and has_verb(own, self.language)
        first, _ = self.sentence(index)
        same = own[0] == self.words(first, index)[0]
        return self._has_own_subject(own) and (same or own[0] not in self.grammar.backward)

    def lost_inside(self, start: int, end: int) -> Lost | None:
        """What an omission of these tokens would lose: any word of sense in the sentences that it touches.

        A clause between commas that only tells more of somebody ("de buurvrouw, die vroeger bij de bank werkte, ...")
        governs nothing; nor does a whole sentence that neither comments on the one before nor frames the next.
        """
        words = self.words(start, end)
        if not words or self.is_aside(start, end):
            return None
        if start in self.starts and end in self.starts and not self._comments(words):
            return self._afterthought(start) or self.framed_before(end)
        return self._loss(words)

    def is_aside(self, start: int, end: int) -> bool:
        """A relative clause with its commas, whole."""
        marked = self.tokens[start].form == "," and self.tokens[end - 1].form == ","
        words = self.words(start, end)
        return (
            marked
            and bool(words)
            and words[0] in self.grammar.relative
            and self.marks(start, end) == [",", ","]
        )

    def breaks_phrase(self, start: int, end: int) -> bool:
        """Whether an omission leaves half a phrase: a preposition or article goes without what it belongs to.

        "Het buurthuis [aan] de Molenvaart", "in [de] kou". A verb that goes alone leaves no sentence either.
        """
        first, last = self.sentence(start)
        whole = start in self.starts and (end in self.starts or end >= len(self.tokens))
        gone = self.words(start, end)
        kept_before, kept_after = self.words(first, start), self.words(end, last)
        if whole or not gone or not kept_after:
            return False
        if gone[-1] in PREPOSITIONS[self.language] | ARTICLES[self.language] or gone == ["het"]:
            return True
        if len(gone) == 1 and gone[0] in self.grammar.verbs:
            return True
        hangs = kept_before and kept_before[-1] in PREPOSITIONS[self.language]
        return bool(hangs and gone[0] in ARTICLES[self.language] | self.grammar.determiners)

    def degree_inside(self, start: int, end: int) -> str | None:
        """ "Te" of "te duur": left out, it turns the sense round."""
        return next((word for word in self.words(start, end) if word in _DEGREE), None)

    def _comments(self, words: list[str]) -> bool:
        """Whether a sentence goes on about the one before it."""
        return words[0] in self.grammar.backward | self.grammar.contrast | {
            "toch",
            "still",
            "althans",
            "doch",
            "though",
        }
