"""What the gates look at: a sentence or a quote with the standing of everything it rests on.

Plain data, filled by `loading`, so that the checks in `gates` are pure and can be tested word by word.
"""

from __future__ import annotations

import uuid
from collections.abc import Container, Iterable
from dataclasses import dataclass

from samenspraak.analyse.queries import ThreadCount
from samenspraak.perspective.choices import PieceKind, Sort

# How many tables, dialogues and participants the programme has: ("tables", 24).
Counted = frozenset[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands, so that a finding can link to it. `anchor` is the id in the editor's page."""

    anchor: str
    challenge: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class ThreadFact:
    """A cited thread: whether a person confirmed it, and how widely it was heard."""

    public_id: str
    label: str
    confirmed: bool
    count: ThreadCount
    unsigned: bool = False
    # In how many invited dialogues it was heard; looked up where the sentence speaks of dialogues.
    dialogues: int = 0
    # Roles of those who stand behind it: by which somebody may be described, and by which nobody.
    roles_shown: frozenset[str] = frozenset()
    roles_kept_back: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class VoiceFact:
    """A cited contribution: whether it still stands, and at which table it was said."""

    public_id: str
    state: str
    stands: bool
    table: uuid.UUID | None = None
    dialogue: uuid.UUID | None = None
    own_table: bool = False
    newer_words: bool = False
    unsigned: bool = False
    # Its words, as far as they may stand between quotation marks today.
    quotable: str = ""
    # Who stands behind it, by seat or bearer; the table may have noted that several said it.
    behind: frozenset[uuid.UUID] = frozenset()
    several: bool = False
    # In which role its people spoke, and whether they may be described by it.
    role: str = ""
    may_be_named_by_role: bool = True


@dataclass(frozen=True, slots=True)
class PassageFact:
    """A cited passage of research."""

    public_id: str
    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class SentenceFacts:
    """A sentence and what it rests on. `tables` and `own_tables` are the programme's totals."""

    id: uuid.UUID
    text: str
    sort: str
    language: str
    place: Place
    threads: tuple[ThreadFact, ...] = ()
    voices: tuple[VoiceFact, ...] = ()
    passages: tuple[PassageFact, ...] = ()
    tables: int = 0
    own_tables: int = 0
    # (code, words) of warnings that a person set aside with a reason.
    overruled: frozenset[tuple[str, str]] = frozenset()
    broken_links: tuple[str, ...] = ()
    # Of office holders: no trace of a person.
    names_that_stay: frozenset[str] = frozenset()
    # What the programme counts of itself; looked up where the authors' own sentence names a number.
    counted: Counted = frozenset()
    # The titles that there are (`titles`): words that are called a title must be one of them.
    titles: Container[str] = frozenset()
    # Of a sentence in other words: what the full sentences quote. It goes with them, so it quotes nothing else.
    quoted_in_full: tuple[str, ...] | None = None

    @property
    def is_heard(self) -> bool:
        return self.sort == Sort.HEARD

    @property
    def may_be_repeated(self) -> list[str]:
        """The texts that may be repeated between quotation marks: of contributions, or of the research it cites."""
        if self.quoted_in_full is not None:
            return list(self.quoted_in_full)
        if self.is_heard:
            return [voice.quotable for voice in self.voices if voice.quotable]
        return [passage.text for passage in self.passages]

    @property
    def living(self) -> int:
        """How many of its sources of words still stand."""
        threads = sum(1 for thread in self.threads if thread.count.contributions)
        return threads + sum(1 for voice in self.voices if voice.stands)


@dataclass(frozen=True, slots=True)
class PieceFact:
    """A piece of a quote beside the version that it is taken from."""

    kind: PieceKind
    text: str
    version: uuid.UUID | None = None
    source: str = ""
    start: int = 0
    end: int = 0
    public_id: str = ""
    state: str = ""
    stands: bool = True
    fits_wording: bool = True
    may_quote: bool = True
    in_private: bool = False
    newer_words: bool = False
    unsigned: bool = False
    # Who stands behind it, by seat or bearer.
    behind: frozenset[uuid.UUID] = frozenset()
    several: bool = False


@dataclass(frozen=True, slots=True)
class QuoteFacts:
    """A quote, piece by piece. `given` is the attribution typed by a person, `allowed` that of the gate."""

    id: uuid.UUID
    language: str
    place: Place
    pieces: tuple[PieceFact, ...]
    collective: bool = False
    given: str = ""
    allowed: str = ""
    # Of a collective quote: by which roles each of its voices may be named, and where all of them spoke.
    roles: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()


def people_behind(voices: Iterable[VoiceFact | PieceFact]) -> int:
    """How many people these contributions can be pointed at for: one who says two things is one."""
    by_contribution = {voice.public_id: voice for voice in voices}.values()
    known = frozenset[uuid.UUID]().union(*(voice.behind for voice in by_contribution))
    unknown = sum(not voice.behind for voice in by_contribution)
    together = 2 if any(voice.several for voice in by_contribution) else 0
    return max(min(len(by_contribution), len(known) + unknown), together)


@dataclass(frozen=True, slots=True)
class AnnexFacts:
    title: str
    place: Place
    third_party_file: bool
    has_alternative: bool
    is_picture: bool = False
    broken_links: tuple[str, ...] = ()
