"""Where sentences begin and end in Dutch and English prose: abbreviations, initials and quotations do not end one."""

from __future__ import annotations

import re

from rodedraad.patterns import lazy
from rodedraad.vocabulary import words

# A full stop after these belongs to the word.
ABBREVIATIONS = words(
    """
    mw mevr dhr hr mr mrs ms drs dr ir ing prof st bijv bv resp nr no ca circa evt incl excl max min vs ed eds
    i.p.v i.v.m o.a d.w.z m.b.t t.a.v m.n a.d.h.v n.a.v z.g zgn o.b.v t.o.v e.d enz etc jl a.s pag blz art
    tel stud vrijw mnd wk jr pers gem prov min.pl e.g i.e approx dept govt co inc ltd vgl zie
    """
)
END = lazy(r"[.!?…]+[\"”’'»)\]]*(?=\s+|$)")
OPENING = {"“": "”", "„": "”", "«": "»"}
STARTS = lazy(r"[\"“„‘'«(\[]*(?:[A-Z\u00c0-\u00de0-9]|['’][a-z]\s)|[-–—•]\s")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """From and to of each sentence; white space between them belongs to none."""
    spans: list[tuple[int, int]] = []
    begin = len(text) - len(text.lstrip())
    for found in END.finditer(text):
        end = found.end()
        if end <= begin or not ends_here(text, begin, found):
            continue
        spans.append((begin, end))
        begin = end + len(text[end:]) - len(text[end:].lstrip())
    rest = text[begin:].rstrip()
    if rest:
        spans.append((begin, begin + len(rest)))
    return spans


def ends_here(text: str, begin: int, found: re.Match[str]) -> bool:
    ahead = text[found.end() :].lstrip()
    if not ahead:
        return True
    if not STARTS.match(ahead) and not (found[0][0] in "!?" and ahead[0].isupper()):
        return False
    if is_quoting(text[begin : found.end()]):
        return False
    return not (found[0][0] == "." and len(found[0]) == 1 and is_abbreviation(text[begin : found.start()]))


def is_abbreviation(before: str) -> bool:
    last = re.split(r"[\s(\[\"“„]", before)[-1]
    if re.fullmatch(r"[A-Z\u00c0-\u00de](?:\.[A-Z\u00c0-\u00de])*|\d{1,2}", last):
        return True  # an initial; the number of a point
    return last.casefold() in ABBREVIATIONS or bool(re.fullmatch(r"(?:[a-z]\.)+[a-z]", last))


def is_quoting(sentence: str) -> bool:
    """Whether a quotation was opened in what goes before and is not closed yet."""
    for opening, closing in OPENING.items():
        if sentence.count(opening) > sentence.count(closing) + (sentence.count("“") if opening == "„" else 0):
            return True
    return sentence.count('"') % 2 == 1
