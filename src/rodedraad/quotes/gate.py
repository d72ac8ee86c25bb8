"""The verdict on one quote: find its parts in the source in order, then ask what the cuts lose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Literal

from rodedraad.errors import Language
from rodedraad.patterns import lazy
from rodedraad.quotes.clauses import SourceText
from rodedraad.quotes.grammar import likely_languages
from rodedraad.quotes.insertions import says_more
from rodedraad.quotes.sentences import SENTENCES, Problem
from rodedraad.quotes.tokens import Token, tokenise
from rodedraad.wordlists import word_set

_BRACKET = lazy(r"\[([^\[\]]*)\]")
_OMISSION = lazy(r"\s*(?:\.{3}|…|\. \. \.)\s*")
# A quote of common words may fit in very many places; the first places tell enough.
_MOST_PLACEMENTS = 500
# "Een daarvan" after an omission points at what was left out.
_POINTS_BACK = word_set(
    "daarvan hiervan daarvoor daarmee daarin daarop ervan laatstgenoemde beide allebei latter former thereof",
    "both davon",
)
_CHANGING_PREFIXES = word_set("on un in im ir il dis non niet anti de mis ver")


@dataclass(frozen=True, slots=True)
class QuoteVerdict:
    """`spans` are the accepted parts as (start, end) in code points of the source; `problem` is None if accepted."""

    verdict: Literal["accept", "refuse"]
    problem: Problem | None = None
    spans: tuple[tuple[int, int], ...] = ()
    details: dict[str, str] = field(default_factory=dict)

    @property
    def accepted(self) -> bool:
        return self.verdict == "accept"

    @property
    def why(self) -> str:
        return self.sentence("en")

    def sentence(self, language: Language = "nl") -> str:
        """The reason in one sentence that says what to do."""
        dutch, english = SENTENCES[self.problem or "accepted"]
        return (dutch if language == "nl" else english).format(**self.details)


@dataclass(frozen=True, slots=True)
class Piece:
    """Consecutive tokens of the quote. `joint` says what stands before it: the start, an omission or an insertion."""

    tokens: tuple[Token, ...]
    joint: Literal["edge", "omission", "insertion"]


@dataclass(slots=True)
class Parsed:
    """A quote taken apart at its brackets."""

    pieces: list[Piece] = field(default_factory=list)
    # Each with the word of the quote that it stands behind.
    insertions: list[tuple[str, str]] = field(default_factory=list)
    open_end: bool = False
    grown: str | None = None


def check_quote(source: str, quote: str, language: str | None = None) -> QuoteVerdict:
    """Whether `quote` equals `source` in wording and sense.

    `language` is nl, en or de; None guesses by the function words of the source, and where these allow two
    languages the quote must pass in both. Texts are of any length;
    spans count Unicode code points of `source` as given. Never raises for odd text: an empty quote is refused.
    """
    tokens = tokenise(source)
    words = [token.form for token in tokens if token.is_word]
    if not quote.strip() or not tokenise(quote):
        return _refuse("empty")
    if _bare(tokens) == _bare(tokenise(quote)):
        return QuoteVerdict("accept", None, ((tokens[0].start, tokens[-1].end),))
    known = [language] if language in ("nl", "en", "de") else likely_languages(words)
    for one in known:
        verdict = _check_in(SourceText(source, one), quote)
        if not verdict.accepted:
            return verdict
    return verdict


def _check_in(text: SourceText, quote: str) -> QuoteVerdict:
    """The verdict when the source is read as one language."""
    refusals: list[QuoteVerdict] = []
    for parsed in _readings(quote, text.text):
        verdict = _check(text, parsed)
        if verdict.accepted:
            return verdict
        refusals.append(verdict)
    # Another reading of the brackets that finds the words tells more than one that does not.
    return next((one for one in refusals if one.problem not in ("spelling", "wording")), refusals[0])


def _refuse(problem: Problem, **details: str) -> QuoteVerdict:
    return QuoteVerdict("refuse", problem, (), details)


def _bare(tokens: list[Token]) -> list[str]:
    """The forms without what may differ: quotation marks around the whole and a closing full stop."""
    forms = [token.form for token in tokens]
    wrapped = len(forms) > 2 and forms[0] == '"' and '"' in forms[-2:] and forms.count('"') == 2
    while (forms and forms[-1] == ".") or (wrapped and forms and forms[-1] == '"'):
        forms.pop()
    return forms[1:] if wrapped else forms


def _readings(quote: str, source: str) -> Iterator[Parsed]:
    """A bracket that the source holds too may be the source's own; a bracket inside a word may be a letter's case."""
    own = any(found.group() in source for found in _BRACKET.finditer(quote))
    joined = re.sub(
        r"\[(\w+)\](?=\w)|(?<=\w)\[(\w+)\]", lambda found: found.group(1) or found.group(2), quote
    )
    if joined != quote:
        yield _parse(joined, source, keep=False)
    yield _parse(quote, source, keep=False)
    if own:
        yield _parse(quote, source, keep=True)


def _parse(quote: str, source: str, *, keep: bool) -> Parsed:
    parsed = Parsed()
    place, joint = 0, "edge"
    for found in _BRACKET.finditer(quote):
        if keep and found.group() in source and not _OMISSION.fullmatch(found.group(1)):
            continue
        _add(parsed, quote, place, found.start(), joint)
        place = found.end()
        if _OMISSION.fullmatch(found.group(1)):
            joint = "omission"
        else:
            before = [token.form for token in tokenise(quote[: found.start()]) if token.is_word]
            parsed.insertions.append((found.group(1), before[-1] if before else ""))
            joint = (
                joint
                if joint == "omission" and not quote[: found.start()].endswith(tuple("w"))
                else "insertion"
            )
            glued = (
                quote[place : place + 1].isalnum() and not quote[found.start() - 1 : found.start()].isalnum()
            )
            if glued and found.group(1).casefold() in _CHANGING_PREFIXES:
                parsed.grown = found.group(1)
    _add(parsed, quote, place, len(quote), joint)
    parsed.open_end = joint == "omission" and not tokenise(quote[place:].strip(" .\"'”’»"))
    _trim(parsed)
    return parsed


def _add(parsed: Parsed, quote: str, start: int, end: int, joint: str) -> None:
    tokens = tuple(tokenise(quote[start:end], start))
    if any(token.is_word for token in tokens):
        parsed.pieces.append(Piece(tokens, joint))  # type: ignore[arg-type]


def _trim(parsed: Parsed) -> None:
    """Take off what may differ at the outer ends: quotation marks and a closing full stop."""
    if not parsed.pieces:
        return
    first = list(parsed.pieces[0].tokens)
    while first and first[0].form == '"':
        first.pop(0)
    parsed.pieces[0] = Piece(tuple(first), parsed.pieces[0].joint)
    last = list(parsed.pieces[-1].tokens)
    while last and last[-1].form in {'"', "."}:
        last.pop()
    parsed.pieces[-1] = Piece(tuple(last), parsed.pieces[-1].joint)


def _check(text: SourceText, parsed: Parsed) -> QuoteVerdict:
    if not parsed.pieces:
        return _refuse("empty")
    if parsed.grown:
        return _refuse("insertion", word=parsed.grown)
    for insertion, before in parsed.insertions:
        more = says_more(insertion, before, text.language)
        if more:
            return _refuse("insertion", word=more)
    first_refusal: QuoteVerdict | None = None
    for number, places in enumerate(_placements(text, parsed.pieces, 0, 0)):
        verdict = _judge(text, parsed, places)
        if verdict.accepted:
            return verdict
        first_refusal = first_refusal or verdict
        if number >= _MOST_PLACEMENTS:
            break
    return first_refusal or _explain_absence(text, parsed)


def _placements(text: SourceText, pieces: list[Piece], number: int, start: int) -> Iterator[tuple[int, ...]]:
    """Every way to find the pieces in order, earliest first."""
    if number == len(pieces):
        yield ()
        return
    forms = [token.form for token in pieces[number].tokens]
    for place in range(start, len(text.tokens) - len(forms) + 1):
        if text.tokens[place].form != forms[0]:
            continue
        if all(text.tokens[place + step].form == form for step, form in enumerate(forms)):
            for rest in _placements(text, pieces, number + 1, place + len(forms)):
                yield (place, *rest)


def _judge(text: SourceText, parsed: Parsed, places: tuple[int, ...]) -> QuoteVerdict:
    ends = [place + len(piece.tokens) for place, piece in zip(places, parsed.pieces, strict=True)]
    problem = _judge_start(text, parsed, places[0]) or _judge_end(text, parsed, ends[-1])
    for number in range(1, len(places)):
        problem = problem or _judge_joint(text, parsed.pieces[number].joint, ends[number - 1], places[number])
    if problem:
        return problem
    spans = tuple(
        (text.tokens[place].start, text.tokens[end - 1].end) for place, end in zip(places, ends, strict=True)
    )
    return QuoteVerdict("accept", None, spans)


def _judge_start(text: SourceText, parsed: Parsed, place: int) -> QuoteVerdict | None:
    lost = text.lost_before(place) or text.framed_before(place)
    if lost:
        return _refuse(lost.loss, source=lost.word)
    first, _ = text.sentence(place)
    visible = parsed.pieces[0].joint == "omission" and not text.crosses(first, place)
    if visible or text.can_start(place):
        return None
    return _refuse("cut_start", source=text.words(first, place)[-1])


def _judge_end(text: SourceText, parsed: Parsed, end: int) -> QuoteVerdict | None:
    lost = text.lost_after(end)
    if lost:
        return _refuse(lost.loss, source=lost.word)
    if end < len(text.tokens) and text.tokens[end].form == "?":
        return _refuse("hedge", source="?")
    _, last = text.sentence(end - 1)
    visible = parsed.open_end and not text.crosses(end, last - 1)
    if visible or end >= last or text.can_end(end):
        return None
    return _refuse("cut_end", source=text.words(end, last)[0])


def _judge_joint(text: SourceText, joint: str, end: int, place: int) -> QuoteVerdict | None:
    gone = text.words(end, place)
    if joint == "insertion":
        return _refuse("replaced", source=" ".join(gone)) if gone else None
    if (
        joint == "omission"
        and text.words(place, place + 3)[:3]
        and set(text.words(place, place + 3)) & _POINTS_BACK
    ):
        return _refuse("omission")
    lost = text.lost_inside(end, place)
    if lost:
        return _refuse(lost.loss, source=lost.word)
    if text.is_aside(end, place):
        return None
    crosses = text.crosses(end, place) and not (text.can_end(end) and text.can_start(place))
    if crosses or text.breaks_phrase(end, place):
        return _refuse("omission")
    degree = text.degree_inside(end, place)
    return _refuse("hedge", source=degree) if degree else None


def _explain_absence(text: SourceText, parsed: Parsed) -> QuoteVerdict:
    """Which kind of difference: other order, another spelling, or words from elsewhere."""
    said = [token.form for piece in parsed.pieces for token in piece.tokens if token.is_word]
    known = text.words(0, len(text.tokens))
    if not set(said) - set(known) and all(known.count(word) >= said.count(word) for word in set(said)):
        alone = all(any(True for _ in _placements(text, [piece], 0, 0)) for piece in parsed.pieces)
        if alone or sorted(said) == sorted(known):
            return _refuse("order")
    piece = next((one for one in parsed.pieces if next(_placements(text, [one], 0, 0), None) is None), None)
    if piece is None:
        return _refuse("order")
    return _first_difference(text, piece)


def _first_difference(text: SourceText, piece: Piece) -> QuoteVerdict:
    forms = [token.form for token in piece.tokens]
    best, at = 0, None
    for place in range(len(text.tokens)):
        step = 0
        while (
            step < len(forms)
            and place + step < len(text.tokens)
            and text.tokens[place + step].form == forms[step]
        ):
            step += 1
        if step > best:
            best, at = step, place + step
    word = forms[min(best, len(forms) - 1)]
    other = text.tokens[at].form if at is not None and at < len(text.tokens) else ""
    alike = SequenceMatcher(None, other, word).ratio() >= 0.6
    if other and (best >= 3 or alike):
        return _refuse("spelling", source=other, word=word)
    return _refuse("wording", word=word)
