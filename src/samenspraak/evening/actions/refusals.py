"""Why something cannot be done, as a sentence for the person who asked: the same in convene and here."""

from samenspraak.convene.actions import Refusal

__all__ = ["Refusal"]
