"""What the sentences around a quote make of it: a supposition, a joke, another's words, a thing taken back."""

from __future__ import annotations

from rodedraad.patterns import lazy
from rodedraad.quotes.boundaries import Boundaries, Lost
from rodedraad.quotes.grammar import has_verb
from rodedraad.quotes.tokens import DOUBLE_MARKS
from rodedraad.wordlists import word_set

# What scopes over everything that a following sentence says about the one before.
_AFTERTHOUGHT = word_set(
    "not no never if unless provided only except at zolang niet nooit mits tenzij als alleen behalve tenminste althans",
    "nicht nie wenn nur außer zumindest otherwise",
)

# Right after these "alleen" and "only" limit what was said; before a subject of their own they begin something new.
_LIMITED_TO = word_set(
    "als wanneer indien niet maar in op voor bij met door tijdens na zolang mits if when not in on for with by",
    "during after wenn nicht für bei mit",
)
_NEVER_ALONE = word_set("niet not nicht behalve except tenzij unless mits provided")
# A sentence that opens so puts the next one in a world of its own; one that holds these is somebody else's.
_SUPPOSE = lazy(
    r"(?:en |maar |and |but )?(?:stel(?: (?:dat|je|u|nou|nu|eens|voor))*\b|gesteld dat|in mijn (?:droom"
    r"|fantasie)|ik droomde"
    r"|mocht\b|suppose|supposing|imagine|what if|let us say|let's say|picture this|i dreamt|i dreamed"
    r"|in a perfect world"
    r"|in een ideale wereld|angenommen|stellen sie sich vor|wat nou als|wat als)"
)
_INTRODUCES = lazy(
    r"\b(?:dit heb ik van|dit weet ik van|heard this|told me this|dit vertelde|hoorde dit|this is from my"
    r"|het volgende|dit zei|dit zegt|dit hoorde|ik citeer|dit schreef|stond letterlijk|letterlijk stond"
    r"|zeggen ze dit"
    r"|the following|and i quote|this is what \w+ (?:\w+ )?(?:said|says|told)"
    r"|dit is wat \w+(?: \w+){0,2} (?:zei|zegt|zeggen|vond)"
    r"|het gerucht gaat|there is a rumou?r|the rumou?r is|so the story goes|het verhaal gaat)"
)
_TAKES_BACK = lazy(
    r"^(?:.*\b(?:sarcas\w*|ironi\w*)|well\b(?: \w+){1,5}$|nou(?: \w+){1,4}$|(?:dat was|maar dat was|that was"
    r"|was) (?:natuurlijk |maar |een |a |only |just )*(?:grapje|grap|joke"
    r"|geintje|onzin|gekheid"
    r"|vroeger|toen|then|once)"
    r"|grapje|geintje|just kidding|kidding|only joking|joke|not really|niet echt|nee hoor|nou ja|was het maar"
    r"|was dat maar"
    r"|maar niet heus|dat (?:dacht|hoopte|droomde|wilde) ik(?: \w+)?$|(?:dat|zo) (?:dacht|hoopte) ik|i wish"
    r"|if only|or so|as if"
    r"|yeah,? right|that is what i (?:used to think|thought)|that's what i (?:used to think|thought)|at least"
    r"|althans|tenminste"
    r"|in theorie|in theory|dat beweren|dat zeggen ze|they say|zeggen ze|so they (?:say|claim|tell)|of niet"
    r"|or not|of toch niet"
    r"|maar daar (?:geloof|twijfel)|maar dat (?:weet|betwijfel|is niet|klopt niet|geldt|gold)|but i (?:doubt"
    r"|am not|'m not|don't)"
    r"|but i'm not|but that (?:only|is not|isn't|was)|but only|maar alleen|maar niet|but not|niet meer"
    r"|not any ?more|no longer"
    r"|al weet ik|al twijfel|hoewel|although|though|tenzij|unless|mits|provided|behalve|except|zegt mijn"
    r"|zei mijn|aldus|says my"
    r"|said my|dat zegt|dat zei|dat zijn (?:zijn|haar|hun) woorden|his words|her words|their words"
    r"|those are (?:his|her|their|not my)"
    r"|ironisch|sarcas|ik overdrijf|i exaggerate|bij wijze van spreken|so to speak|figuurlijk)\b"
)
# A sentence that takes back is short; a longer one goes on to tell something of its own.
_SHORT = 12
_DENIALS = (
    "dat is niet",
    "dat klopt niet",
    "dat is onzin",
    "niet dus",
    "that is not true",
    "that's not true",
    "that is nonsense",
    "or not",
    "das ist nicht",
    "das stimmt nicht",
)
_NAMINGS = (
    "dat zegt",
    "dat zei",
    "dat hoor",
    "that is what my",
    "so says",
    "or so they",
    "aldus",
    "zei ",
    "zegt ",
)


class Contexts(Boundaries):
    """A source whose sentences can be asked what they make of the ones beside them."""

    def framed_before(self, index: int) -> Lost | None:
        """The sentence before a quote, where it makes the quote a supposition or another's words."""
        first, _ = self.sentence(index)
        if not first or (index != first and self.words(first, index)):
            return None
        start, end = self.sentence(first - 1)
        whole = " ".join(self.words(start, end))
        if _SUPPOSE.match(whole):
            return Lost("condition", self.words(start, end)[0])
        if _INTRODUCES.search(whole):
            return Lost("attribution", self.words(start, end)[-1])
        return None

    def _afterthought(self, index: int) -> Lost | None:
        """A next sentence that takes back or limits the one before: "Dat is niet waar.", "Unless it rains."."""
        first, end = self.sentence(index) if index < len(self.tokens) else (index, index)
        words = self.words(first, end)
        if not words:
            return None
        # "Reactionary trash. Doesn't solve a thing.": a sentence that opens with the denial leans on the one before.
        whole = " ".join(words)
        if _TAKES_BACK.match(whole) and len(words) <= _SHORT:
            return self._loss(words) or Lost("hedge", words[0])
        opens = self._loss(words[:1], ("negation",))
        if opens and words[0] not in {"nobody", "niemand", "none", "few", "little", "weinig", "without"}:
            return opens
        limits = words[0] in _AFTERTHOUGHT and (len(words) <= 3 or self._loss(words[:1], ("condition",)))
        if limits and not self._stands_alone(first, end, words):
            return self._loss(words)
        denies = whole.startswith(_DENIALS) and len(words) <= 6
        return self._loss(words) if denies or whole.startswith(_NAMINGS) else None

    def _stands_alone(self, first: int, end: int, words: list[str]) -> bool:
        """ "Als de lijn verdwijnt, blijven er drie thuis." and "Alleen mijn kleinzoon laat zich brengen." are whole."""
        if words[0] in {"alleen", "only", "nur"}:
            return len(words) > 3 and words[1] not in _LIMITED_TO and has_verb(words[2:], self.language)
        if words[0] in _NEVER_ALONE:
            return False
        rests = [self.words(at, end) for at in range(first, end) if self.tokens[at].form == ","]
        return any(
            len(rest) > 1 and (has_verb(rest, self.language) or (self.language == "en" and len(rest) > 2))
            for rest in rests
        )

    def _frame_of_speech(self, index: int) -> Lost | None:
        """The words that tell whose speech this is, where the quote lies inside quotation marks of the source."""
        place = self.tokens[index].start
        opened = [at for at in range(place) if self.text[at] in DOUBLE_MARKS]
        if len(opened) % 2 == 0:
            return None
        mark = next(number for number, token in enumerate(self.tokens) if token.end > opened[-1])
        first, _ = self.sentence(mark)
        found = self._loss(self.words(first, mark), ("attribution",))
        if found:
            return found
        closing = next((at for at in range(place, len(self.text)) if self.text[at] in DOUBLE_MARKS), None)
        if closing is None:
            return None
        after = next(
            (number for number, token in enumerate(self.tokens) if token.start >= closing), len(self.tokens)
        )
        if after >= len(self.tokens):
            return None
        _, end = self.sentence(after)
        return self._loss(self.words(after, end)[:5], ("attribution",))
