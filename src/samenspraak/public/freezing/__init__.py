"""The whole public site as files that outlive the server (docs/freezing.md)."""

from samenspraak.public.freezing.freezer import CannotFreeze, Frozen, freeze

__all__ = ["CannotFreeze", "Frozen", "freeze"]
