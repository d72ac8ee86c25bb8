"""Questions about guides, own dialogues and the course of an evening."""

from samenspraak.evening.queries.guides import GuideFamily, family_of, guide_for, guides_of, kind_names

__all__ = ["GuideFamily", "family_of", "guide_for", "guides_of", "kind_names"]
