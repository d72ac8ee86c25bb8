"""An edition as it is read (`edition`), in other words (`rendering`), and while it is written (`working`)."""

from __future__ import annotations

from samenspraak.perspective.models.edition import (
    Annex,
    Challenge,
    Citation,
    Edition,
    GlossaryTerm,
    Initiative,
    Option,
    Overruling,
    PublicQuestion,
    Quote,
    QuotePiece,
    Section,
    Sentence,
)
from samenspraak.perspective.models.holding import HeldFile
from samenspraak.perspective.models.rendering import (
    RenderedFrom,
    RenderedOverruling,
    RenderedSentence,
    RenderedText,
    Rendering,
)
from samenspraak.perspective.models.working import (
    ChangeNote,
    Comment,
    CommentRound,
    FactCheck,
    OlderText,
    SentenceVersion,
    Typed,
)

__all__ = [
    "Annex",
    "Challenge",
    "ChangeNote",
    "Citation",
    "Comment",
    "CommentRound",
    "Edition",
    "FactCheck",
    "GlossaryTerm",
    "HeldFile",
    "Initiative",
    "OlderText",
    "Option",
    "Overruling",
    "PublicQuestion",
    "Quote",
    "QuotePiece",
    "RenderedFrom",
    "RenderedOverruling",
    "RenderedSentence",
    "RenderedText",
    "Rendering",
    "Section",
    "Sentence",
    "SentenceVersion",
    "Typed",
]
