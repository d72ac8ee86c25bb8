"""Who speaks in a document: names that prove to be speakers, the roles that a list gives them, who said no."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rodedraad.patterns import lazy
from rodedraad.readers.blocks import Block, Form
from rodedraad.readers.labels import MOMENT, leading_label, plain
from rodedraad.readers.signs import NOT_A_ROLE, is_meta


def trusted_speakers(blocks: Sequence[Block]) -> frozenset[str]:
    """Labels that are no known role but name a speaker, since the document is written in turns.

    Such a label begins with a capital, or is set in bold.
    """
    counted: Counter[str] = Counter()
    stressed: set[str] = set()
    labelled = considered = 0
    for block in blocks:
        if block.why or block.form == Form.HEADING:
            continue
        considered += 1
        found = leading_label(block.text)
        if found and not found.label.kind and found.label.role and not is_meta(found.written):
            labelled += 1
            counted[found.label.role] += 1
            if block.text.lstrip().startswith(("**", "__")):
                stressed.add(found.label.role)
    in_turns = labelled >= 3 and labelled * 2 >= considered
    trusted = set()
    for role, often in sorted(counted.items()):
        words = role.split()
        name_like = (
            len(words) <= 4 and (role[0].isupper() or role in stressed) and plain(role) not in NOT_A_ROLE
        )
        repeated = often >= 3 and all(
            word[0].isupper() or word in ("de", "van", "der", "den", "-") for word in words
        )
        if name_like and ((in_turns and (often >= 2 or labelled * 5 >= considered * 4)) or repeated):
            trusted.add(role)
    return frozenset(trusted)


# How whoever leads a talk makes that known.
LEADS_THE_TALK = lazy(
    r"\b(ik (ben|heet)|mijn naam is|my name is|i am|i'm|i’m)\b[^.!?]{0,60}?"
    r"\b(de |het |jullie |uw |je |vandaag |vanavond |your |the |today'?s )+"
    r"(gespreksleider|gespreksleidster|gespreksbegeleider|begeleider|moderator|facilitator|interviewer"
    r"|dagvoorzitter)\b"
    r"|\bik (ga (jullie |dit )?)?(begeleid|begeleiden|faciliteer|modereer|leid)\b(?= *(dit|het|deze"
    r"|vanavond|vandaag|jullie|u|[.,!]|$))"
    r"|\b(i am|i'm|i’m) (facilitating|moderating|hosting|leading)\b"
    r"|\bik (ga |zal |mag )?(het gesprek|deze tafel|dit gesprek|deze avond|vandaag|vanavond)[^.!?]{0,30}"
    r"\b(leiden|begeleiden|begeleid|leid)\b"
    r"|\bi(['’]ll| will) be (moderating|facilitating|leading|interviewing)\b"
    r"|\bik (stel|ga|zal)( (jullie|vandaag|vanavond|hier))*( de)? vragen( stellen)?\b|\bik let op de tijd\b"
    r"|\bi(['’]ll| will)? (ask|be asking) the questions\b",
    re.IGNORECASE,
)
# The two letters of an interview: who asks, and who answers.
INTERVIEW = ({"i", "r"}, {"v", "a"}, {"q", "a"}, {"int", "resp"}, {"i", "d"}, {"i", "g"})
ASKS = frozenset({"i", "v", "q", "int"})


def leaders_of(turns: Sequence[tuple[str | None, str]]) -> frozenset[str]:
    """Speakers who say themselves that they lead the talk, and the asking half of an interview in letters."""
    leaders = {speaker for speaker, text in turns if speaker and LEADS_THE_TALK.search(text)}
    letters = {plain(speaker) for speaker, _ in turns if speaker}
    if letters in INTERVIEW:
        leaders |= {speaker for speaker, _ in turns if speaker and plain(speaker) in ASKS}
    return frozenset(leaders)


def answers_letter(role: str, leaders: frozenset[str]) -> bool:
    """Whether this is the answering letter of an interview, which says nothing of who answers."""
    return any(
        {plain(leader), plain(role)} in INTERVIEW and plain(role) not in ASKS
        for leader in leaders
        if plain(leader) in ASKS
    )


def is_chat(blocks: Sequence[Block]) -> bool:
    """Whether lines begin with day, time and name, as an exported chat has them."""
    found = ((MOMENT.match(block.text), leading_label(block.text)) for block in blocks)
    return sum(bool(moment and moment["day"] and label) for moment, label in found) >= 2
