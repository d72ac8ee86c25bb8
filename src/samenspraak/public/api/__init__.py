"""The open API: everything public, to read, after the Dutch API Design Rules (docs/api.md)."""
